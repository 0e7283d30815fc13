"""Markdown: the markup is cut, and what is found points into the source."""

from __future__ import annotations

import pytest

from quotex import extract
from quotex.source.markdown import cut_markup, restore


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("**“Go,”** _said_ *Ann*", "“Go,” said Ann"),
        ("# Head\n> “Go”", "Head\n“Go”"),
        ('[Ann](http://a.b "title") said [sic]', "Ann said [sic]"),
        ('a `"x"` snake_case\n```\nsay("x")\n```\nb', "a x snake_case\n\nb"),
    ],
)
def test_markup_is_cut(source: str, expected: str) -> None:
    assert cut_markup(source).text == expected


def test_quotes_point_into_the_markdown() -> None:
    source = '# News\n\n"**We** go," said *Ann Lee*.\n'
    prose = cut_markup(source)
    document = restore(extract(prose.text), prose, source)
    (quote,) = document.quotes
    assert (quote.quote, quote.raw, quote.speaker) == ("We go,", '"**We** go,"', "Ann Lee")
    assert quote.mention is not None
    assert source[quote.mention.start : quote.mention.end] == "Ann Lee"
