"""Words by themselves to tags, or to marks where what stands beside them decides."""

import pytest

from quotex import lexicon
from quotex.attribution.alphabet import CAPITALS, NOUNS, TAGS
from quotex.attribution.tagging import CHUNKS, GLUED, NOUN_VERBS, TAGGED, WORD_TAGS, plural_of


@pytest.mark.parametrize(
    ("chunk", "tags"),
    [
        ("said", "V"), ("said,", "V,"), ("told", "Y"), ("saying", "I"), ("struck", "v"), ("was", "H"), ("of", "E"),
        ("by", "y"), ("according", "L"), ("that", "d"), ("his", "h"), ("he", "P"), ("him", "p"), ("who", "W"),
        ("company", "C"), ("quietly", "J"), ("elderly", "w"), ("7", "n"), ("$1.5m", "n"),
        ("34-year-old", "w"), ("U.S.", "X"), ("a.m.", "w"), ("Sen.", "X"), ("(Xylo)", "(X)"), ("they’ll", "PH"),
        ("he’s", "P~"), ("…", "."), ("—", "-"), ("", ""),
    ],
)  # fmt: skip
def test_chunk(chunk, tags):
    assert TAGGED[chunk] == tags
    assert "".join(tag for _, _, tag, _ in CHUNKS[chunk]) == tags


def test_a_capital_and_a_noun_that_may_be_a_verb_have_marks():
    assert CAPITALS[TAGGED["Saying"]] == "I"
    assert [NOUNS[TAGGED[noun]] for noun in ("report", "minister")] == ["T", "R"]


def test_what_is_glued_is_read_with_the_character_before():
    assert GLUED["n-led"] == ((0, 4, "w", "-led"),)


def test_every_word_has_a_tag_of_the_alphabet():
    words = {*lexicon.words("verbs.tsv"), *lexicon.words("roles.tsv"), *lexicon.words("function_words.tsv")}
    assert {WORD_TAGS[word] for word in words} <= TAGS
    assert {NOUN_VERBS[word] for word in words} <= {"", *"vVYIBUbgu"}


def test_plurals():
    assert [plural_of(noun) for noun in ("key", "bus", "wish")] == ["keys", "buses", "wishes"]
