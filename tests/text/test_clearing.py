"""What stands among the words and is none of them: read past, and still there in the source."""

import pytest
from timing import check_linear

from quotex import extract, normalize
from quotex.text.clearing import CLUTTER, clear
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.offsets import UNCHANGED

PLAIN = (
    "The weir at Oakham will be rebuilt before the winter, the river board\n"
    "said on Friday. “We have waited for nine years, and the bank below the\n"
    "mill is gone,” said Henrike Vollmer, a miller, who told the board that\n"
    "she had seen the water rise. “It hurts.”\n\n"
    "Her neighbour Tobias Renn was less certain. “Nobody asked the anglers\n"
    "of the valley,” he said, “and the trout will not wait for a committee\n"
    "to make up its mind.”\n"
)


def describe(quote):
    return quote.quote, quote.speaker, quote.role, quote.mention and quote.mention.text, quote.cue and quote.cue.text


@pytest.mark.parametrize("clutter", CLUTTER, ids=lambda clutter: clutter.name)
def test_the_example_of_each_kind(clutter):
    text, cleared = clutter.example
    assert clutter.find(text)
    assert clear(text)[0] == cleared
    assert clear(cleared) == (cleared, UNCHANGED)


def in_mail(text):
    return "".join(f"> {line}" for line in text.splitlines(keepends=True))


def numbered(text):
    return "".join(f"{number:4}  {line}" for number, line in enumerate(text.splitlines(keepends=True), 1))


def divided(text):
    return text.replace("board\nsaid", "bo-\nard said").replace("anglers\nof", "ang-\nlers of")


def on_pages(text):
    return text.replace("below the\n", "below the\n\n      - 4 -\n\fTHE RIVER POST        Friday, May 3\n\n")


def on_plain_pages(text):
    return text.replace("anglers\n", "anglers\n\nPage 2 of 3\n\n")


def spread(text):
    return text.replace("\n\n", "\n\n\n").replace("\n", "\n\n")


LAYOUTS = (
    in_mail, numbered, divided, on_pages, on_plain_pages, spread,
    lambda text: in_mail(in_mail(text)),
    lambda text: in_mail(divided(text)),
    lambda text: numbered(on_plain_pages(text)),
    lambda text: text.replace("\n", "\r\n"),
    lambda text: text.replace("\n", "\r\r\n"),
    lambda text: text.replace("trout", "tr\u00adout").replace("committee\nto", "com\u00ad\nmittee to"),
)  # fmt: skip


@pytest.mark.parametrize("lay", LAYOUTS, ids=str)
def test_read_as_without(lay):
    text = lay(PLAIN)
    assert text != PLAIN
    plain, found = extract(PLAIN), extract(text)
    assert list(map(describe, found.quotes)) == list(map(describe, plain.quotes))
    assert [(e.text, e.name, e.type) for e in found.entities if e.type == "PERSON"] == [
        (e.text, e.name, e.type) for e in plain.entities if e.type == "PERSON"
    ]
    for quote in found.quotes:
        assert quote.raw == text[quote.start : quote.end]
        assert (quote.raw[0], quote.raw[-1]) == ("“", "”")
    assert normalize(text) == text
    assert normalize(text, "straight") == lay(PLAIN).replace("“", '"').replace("”", '"')


def test_what_is_passed_over_within_what_is_passed_over():
    layout = lay_out(*normalize_marks("> Voll-\n> m\u00ader said so to the\n> board."))
    assert layout.text == "Vollmer said so to the\nboard."
    assert layout.in_source(0, 7) == (2, 14)
    assert layout.in_source(3, 5) == (5, 11)


def test_a_lost_mark_is_put_before_what_is_passed_over():
    text = '> "We have waited for years, and\n> nobody came.\u200b\n> \n> He left.'
    assert normalize(text) == text.replace("came.", 'came."')


HOSTILE = (
    "> a\n", "> a\nb\n", "12 a\n", "a  1\n", "\n\n7\n\n", "\f", "A b\n\nc\n\n", "ab-\ncd ", "\u00ad\n", "[1]", "“*a",
    "*“a", "_“", "a*”", "</em>", "\n00:00:01,000 --> 00:00:02,000\n", " --> ", "e\u0301", "^a,^ said ", " ?a", "a,? ",
    "=93a ", "=94 ", "%22a ", "&#8220", "<<a ", ",,a ", "\x85\x93", "鈥a", "ΓÇ", "a. “",
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("piece", HOSTILE)
def test_the_work_is_linear(piece):
    check_linear(lambda text: lay_out(*normalize_marks(text)), piece * (6_000 // len(piece)))
