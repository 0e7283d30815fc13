"""The alphabet: every letter is one thing, and a pattern may name a word."""

from collections import Counter

import pytest
from timing import TIMES, check_linear

from quotex.attribution import alphabet
from quotex.attribution.alphabet import (
    CAPITALS,
    ENDING,
    NEAR_TIME,
    NOUN_PHRASE,
    NOUNS,
    PAIRS,
    TAGS,
    THIS,
    word,
    words_in,
)
from quotex.attribution.attributor import attribute
from quotex.attribution.finders import Quoted, Surroundings, after, before
from quotex.entities.recogniser import recognise
from quotex.model import Rule
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.pairing import pair_marks

PER, VIA = word("per"), word("via", "through")
AFTER = Rule("per-after", "rule", "The quote, *per X*.", after(rf",? (?P<cue>{PER}) (?P<who> {NOUN_PHRASE})"), ())
EITHER = rf"(?: (?P<cue>{PER}) (?P<who> {NOUN_PHRASE}) | (?P<cue2>{VIA}) (?P<who2> {NOUN_PHRASE}) )"
BEFORE = Rule("per-before", "rule", "*Per X*, the quote.", before(rf"(?P<cue>{PER}) (?P<who> {NOUN_PHRASE}) [,:]"), ())
PER_OR_VIA = Rule("per-or-via", "rule", "Either.", after(rf",? {EITHER}"), ())


def ask(rule, text):
    layout = lay_out(*normalize_marks(text))
    pairs, names = pair_marks(layout), recognise(layout)
    found, (frame,) = attribute(layout, pairs, names)
    attribution = rule.find(Quoted(frame, 0, Surroundings(layout, pairs, names, found)), rule)
    return attribution and tuple(layout.text[token.start : token.end] for token in (*attribution.who, attribution.cue))


@pytest.mark.parametrize(
    ("rule", "text", "answer"),
    [
        (AFTER, "“We left,” per Amara Diallo.", ("Amara Diallo", "per")),
        (AFTER, "“We left,” Per Amara Diallo.", ("Amara Diallo", "Per")),
        (AFTER, "“We left,” for Amara Diallo.", None),
        (AFTER, "“We left,” persuaded Amara Diallo.", None),
        (AFTER, "“We left”", None),
        (BEFORE, "Per Amara Diallo, “we left.”", ("Amara Diallo", "Per")),
        (BEFORE, "At dawn, for Amara Diallo, “we left.”", None),
        (PER_OR_VIA, "“We left,” per Amara Diallo.", ("Amara Diallo", "per")),
        (PER_OR_VIA, "“We left,” via Amara Diallo.", ("Amara Diallo", "via")),
        (PER_OR_VIA, "“We left,” through Amara Diallo.", ("Amara Diallo", "through")),
    ],
)
def test_a_pattern_names_a_word(rule, text, answer):
    assert ask(rule, text) == answer


def test_a_word_that_is_named_changes_no_tag():
    layout = lay_out(*normalize_marks("“We left,” five per cent said."))
    (frame,) = attribute(layout, pair_marks(layout), recognise(layout)).frames
    assert set(frame.tags) <= TAGS
    assert set(frame.name_words(words_in(PER), 0, len(frame.tags))) - TAGS == {PER}


def test_words_have_one_letter_each_and_none_of_the_alphabet():
    assert len({PER, VIA} - TAGS) == 2
    assert word("per") == PER
    assert word("through", "via") == VIA


def test_every_tag_has_one_name():
    letters = [value for name, value in vars(alphabet).items() if name.isupper() and isinstance(value, str)]
    named = Counter(value for value in letters if len(value) == 1 and value in TAGS)
    assert set(named.values()) == {1}
    assert set(named) | set(alphabet.POINTS) == TAGS


def test_marks_are_no_tags_and_become_tags():
    marks = {ENDING, NEAR_TIME, THIS, *NOUNS, *CAPITALS}
    assert len(marks) == 3 + len(NOUNS) + len(CAPITALS)
    assert not marks & TAGS
    assert set("".join((*PAIRS.values(), *NOUNS.values(), *CAPITALS.values()))) <= TAGS


@pytest.mark.slow
def test_naming_a_word_is_linear():
    def frame_of(text):
        layout = lay_out(*normalize_marks(text))
        (frame,) = attribute(layout, pair_marks(layout), recognise(layout)).frames
        return frame

    some = "“We left,” " + "per cent " * 1000
    frames = {text: frame_of(text) for text in (some, TIMES * some)}
    check_linear(lambda text: frames[text].name_words(words_in(PER), 0, len(frames[text].tags)), some)
