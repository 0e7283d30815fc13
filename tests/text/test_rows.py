"""Paragraphs that are cells or strings: what holds them is left out, and quotes that fill their lines stay."""

import pytest

from quotex import extract
from quotex.text.clearing import clear

PARAGRAPHS = (
    "The mill at Oakham is closed, its owners said on Friday, and nobody knows for how long.",
    '"We ground the last of the barley," said Henrike Vollmer, who\'s a miller. "It hurts."',
    "The workers' union wants to talk. So does the county.",
    "Nobody asked the anglers.",
    '"They never ask," one of them said.',
)
PLAIN = "\n".join(PARAGRAPHS)


def double(mark):
    return lambda text: text.replace(mark, mark * 2)


def escape(mark):
    return lambda text: text.replace(mark, f"\\{mark}")


@pytest.mark.parametrize(
    ("before", "behind", "write"),
    [
        ('"', '"', double('"')),
        ('{},"', '"', double('"')),
        ('{};"', '";', double('"')),
        ('{{"id": {}, "text": "', '"}}', escape('"')),
        ('  "', '",', escape('"')),
        ('- "', '"', escape('"')),
        ("- '", "'", double("'")),
        ("({}, '", "'),", double("'")),
        ("$p[{}] = '", "';", escape("'")),
    ],
)
def test_what_holds_a_paragraph(before, behind, write):
    lines = [f"{before.format(n)}{write(text)}{behind.format()}" for n, text in enumerate(PARAGRAPHS, 9)]
    text = "\n".join(lines)
    assert clear(text)[0] == PLAIN
    found = extract(text).quotes
    assert [(quote.quote, quote.speaker) for quote in found] == [
        (quote.quote, quote.speaker) for quote in extract(PLAIN).quotes
    ]
    assert all(quote.raw == text[quote.start : quote.end] for quote in found)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f'"We left at {n}."' for n in ("noon", "one", "two", "three", "four")),
        "\n".join(f'He said: "We left at {n}."' for n in ("noon", "one", "two", "three", "four")),
        "\n".join(f'- "{word}" is a word' for word in ("noon", "one", "two", "three", "four")),
    ],
)
def test_quotes_that_fill_their_lines_stay(text):
    assert clear(text)[0] == text
