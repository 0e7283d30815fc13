"""Characters that nobody sees: read past, wherever they stand, and still there in the source."""

import pytest

from quotex import extract, extract_entities, normalize
from quotex.text.clearing import clear
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.offsets import OffsetMap

PLAIN = (
    "The mill is closed. “We ground the last of the barley,” said Henrike Vollmer, a miller. “It hurts.”\n\nIt rained."
)
EVERYWHERE = "\u00ad\u200b\u2060\ufeff"


def sprinkle(text, char, step):
    """A character before every so many characters of a text, and behind it."""
    return char.join([*(text[at : at + step] for at in range(0, len(text), step)), ""])


def describe(quote):
    return quote.quote, quote.speaker, quote.role, quote.mention.text, quote.cue and (quote.cue.text, quote.cue.lemma)


@pytest.mark.parametrize("step", [1, 2, 3])
@pytest.mark.parametrize("char", [*EVERYWHERE, "\u200b\u00ad"])
def test_read_as_without(char, step):
    text = char + sprinkle(PLAIN, char, step)
    plain, found = extract(PLAIN), extract(text)
    assert list(map(describe, found.quotes)) == list(map(describe, plain.quotes))
    assert [(e.text, e.name, e.type) for e in found.entities] == [(e.text, e.name, e.type) for e in plain.entities]
    for quote in found.quotes:
        assert quote.raw == text[quote.start : quote.end]
        assert char[0] not in (quote.raw[0], quote.raw[-1])
    raws = [clear(quote.raw)[0] for quote in found.quotes]
    assert raws == [quote.raw for quote in plain.quotes]


def test_in_a_name_alone():
    text = "Hen\u00adrike Voll\u200bmer\u00ad left for Gha\u2060na."
    found = [(entity.name, text[entity.start : entity.end]) for entity in extract_entities(text).entities]
    assert found == [("Henrike Vollmer", "Hen\u00adrike Voll\u200bmer"), ("Ghana", "Gha\u2060na")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("grist\u200cmill", "gristmill"),
        ("é\u200d\u200cé", "éé"),
        ("a\u00ad\u200c\u200bb", "ab"),
        ("می\u200cشود", "می\u200cشود"),
        ("क्\u200dष", "क्\u200dष"),
        ("👩\u200d🌾 Ann", "👩\u200d🌾 Ann"),
        ("mill\u200d ", "mill\u200d "),
        ("a-b\u2010 c\u00a0d\u202f", "a-b\u2010 c\u00a0d\u202f"),
        ("\u202aAnn\u202c \u2068Lee\ufe0f\u2069 \u200esaid\ufffc", "Ann Lee said"),
        ("So\x1fmeo\0ne", "Someone"),
        ("Anne\u2011Marie and Jean\x1eLuc， both", "Anne-Marie and Jean-Luc, both"),
        ("1\u22122 東京，大阪", "1\u22122 東京，大阪"),
        ("\u00ad", ""),
    ],
)
def test_joiners_are_dropped_only_between_latin_letters(text, expected):
    assert clear(text)[0] == expected


def test_what_has_none_is_the_same_text():
    assert clear(PLAIN)[0] is PLAIN


def test_spans_are_tight():
    _, offsets = clear("\u200bab\u200b\u200bcd\u200b")
    assert [offsets.span_to_source(*span) for span in [(0, 2), (2, 4), (1, 3), (2, 2)]] == [
        (1, 3), (5, 7), (2, 6), (5, 5),
    ]  # fmt: skip
    assert [offsets.to_normalized(at) for at in range(9)] == [0, 0, 1, 2, 2, 2, 3, 4, 4]


def test_maps_in_a_row():
    """A dropped character in the middle of blanks that become one, and right before and behind them."""
    for text in ("a \u200b b", "a\u200b  b", "a  \u200bb", "a\u200b \u200b \u200b&quot;b"):
        layout = lay_out(*normalize_marks(text))
        last = len(layout.text) - 1
        assert layout.in_source(0, 1) == (0, 1)
        assert layout.in_source(last, last + 1) == (len(text) - 1, len(text))
        assert "  " not in layout.text
    assert OffsetMap([], [(2, 1)]).follow([(1, 2)]).span_to_source(1, 2) == (1, 4)


def test_a_mark_of_several_characters_is_mended_with_what_is_inside():
    assert normalize("'\u200b'We ground it,'' said Ann.") == '"We ground it," said Ann.'


def test_mending_leaves_the_others():
    text = "“We\u00adground it,\u200b” said Ann\u2060."
    assert normalize(text) == text
    assert normalize(text, "straight") == text.replace("“", '"').replace("”", '"')


def test_accents_behind_their_letters():
    text = "“We left,” said Jose\u0301 Nu\u0301n\u0303ez."
    quote = extract(text).quotes[0]
    assert quote.speaker == "José Núñez"
    assert text[quote.mention.start : quote.mention.end] == "Jose\u0301 Nu\u0301n\u0303ez"


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("The mill closed.\x85It rained.", 2),
        ("The mill closed\x85 It rained, she\x92d say.", 1),
    ],
)
def test_a_next_line_character_is_an_ellipsis_among_others_of_its_code_page(text, paragraphs):
    assert len(lay_out(*normalize_marks(text)).paragraphs) == paragraphs
