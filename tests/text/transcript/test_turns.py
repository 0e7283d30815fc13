"""Labels to turns: where each begins and ends, and how they stand among the quotes."""

import pytest

import quotex
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.pairing import pair_marks
from quotex.text.transcript.turns import add_turns, find_turns

TALK = "ADA: Who left?\n\nTOM: {}\n\nADA: Why?\n\nTOM: You know why."


def said(text, turns="auto"):
    layout = lay_out(*normalize_marks(text))
    return [layout.text[turn.start : turn.end] for turn in find_turns(text, layout, turns)]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("I did.", "I did."),
        ("I did.\n\nAt dawn.", "I did.\n\nAt dawn."),
        ("I did.\n\n(Applause.)", "I did."),
        ("(laughs) I did. [crosstalk]", "I did."),
        ("I did.\n\n(Applause.)\n\nAt dawn.", "I did.\n\n(Applause.)\n\nAt dawn."),
    ],
)
def test_the_words_of_a_turn(words, wanted):
    assert said(TALK.format(words)) == ["Who left?", wanted, "Why?", "You know why."]


def test_nobody_says_a_direction():
    assert said(TALK.format("(laughs)")) == ["Who left?", "Why?", "You know why."]


def test_prose_behind_the_last_turn():
    text = TALK.format("I did.") + "\n\nThe ferry left a minute later."
    assert said(text)[-1] == "You know why."


def test_never_and_always():
    assert said(TALK.format("I did."), "never") == []
    assert said("ADA: Who left?") == []
    assert said("ADA: Who left?", "always") == ["Who left?"]


def test_quotes_in_a_turn_are_nested_in_it():
    text = TALK.format("“I did,” he said to me, and “why not?”")
    layout = lay_out(*normalize_marks(text))
    pairs = add_turns(pair_marks(layout), find_turns(text, layout, "auto"))
    assert [pair.parent for pair in pairs] == [None, None, 1, 1, None, None]
    assert [pair.utterance for pair in pairs] == [0, 1, 2, 3, 4, 5]


def test_offsets_and_repairs_are_the_sources():
    text = TALK.format("He told me ''go\", and I did.")
    turn, quote = quotex.extract(text, turns="auto").quotes[1:3]
    assert text[turn.start : turn.end] == turn.raw == "He told me ''go\", and I did."
    assert (turn.quote, turn.repairs, quote.parent) == ("He told me “go”, and I did.", (), turn.id)
    assert quote.repairs
