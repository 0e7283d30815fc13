"""A text that stands in one line gets its paragraphs back; what is short, or has them, stays as it is."""

import pytest

from quotex import extract
from quotex.text.endless import MIN_ENDLESS, find_breaks
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks

PARAGRAPHS = (
    "The weir at Oakham will be rebuilt before the winter.",
    "The river board said so on Friday.",
    "“We have waited for nine years,” said Henrike Vollmer, a miller. “The bank is gone.”",
    "“Where are the trout?” asked Tobias Renn, who fishes above the mill.",
    "Nobody asked the anglers, he added.",
    "“It will be loud. It will be long,” the engineer told the board. “It will hold.”",
)


def list_paragraphs(text):
    layout = lay_out(*normalize_marks(text))
    return [layout.text[start:end] for start, end in layout.paragraphs]


@pytest.mark.parametrize("marks", ["“”", '""', "«»"])
def test_paragraphs_come_back(marks):
    expected = [line.replace("“", marks[0]).replace("”", marks[1]) for line in PARAGRAPHS * 5]
    text = " ".join(expected)
    assert len(text) > MIN_ENDLESS
    found = list_paragraphs(text)
    assert found == [line.replace("«", "“").replace("»", "”") for line in expected]
    assert [quote.raw for quote in extract(text).quotes] == [
        text[quote.start : quote.end] for quote in extract(text).quotes
    ]


def test_below_a_headline():
    assert list_paragraphs("Weir to be rebuilt\n" + " ".join(PARAGRAPHS * 5)) == ["Weir to be rebuilt", *PARAGRAPHS * 5]


def test_a_short_text_is_one_paragraph():
    assert list_paragraphs(" ".join(PARAGRAPHS)) == [" ".join(PARAGRAPHS)]


def test_what_has_paragraphs_keeps_them():
    lines = [" ".join(PARAGRAPHS * 5)] * 3
    assert list_paragraphs("\n".join(lines)) == lines


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("“It hurts.” — Ann Lee “We left.” — Bob Day", "“We left.”"),
        ("“It hurts. “It lasts,” she said.", "“It lasts,”"),
        ("https://oakham.example/weir The weir broke.", "The weir"),
    ],
)
def test_where_one_begins(text, second):
    normalized = normalize_marks(text)
    assert find_breaks(normalized.text, normalized.marks, 0, len(text)) == [text.index(second)]


def test_the_last_mark_of_all_opens_no_paragraph():
    text = "The weir broke at noon. " * 80 + '"It hurts," said Ann Lee. "It lasts. "Lee, who is 40, slept.'
    assert [quote.quote for quote in extract(text).quotes] == ["It hurts,", "It lasts."]


@pytest.mark.parametrize("text", ["“Where?” she said.", "Mr. Lee left", "“We left. We slept,” she said."])
def test_where_none_begins(text):
    normalized = normalize_marks(text)
    assert find_breaks(normalized.text, normalized.marks, 0, len(text)) == []
