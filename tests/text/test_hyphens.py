"""A word that a line's end divides is one word again; its own hyphen stays."""

import pytest

from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the har-\nbour was", "the harbour was"),
        ("the har-\r\n   bour was", "the harbour was"),
        ("the har-\n\nbour was", "the harbour was"),
        ("the har\u2010\nbour", "the harbour"),
        ("the har\u00ad\nbour was", "the harbour was"),
        ("the har¬\nbour was", "the harbour was"),
        ("the har-\nbour, “now” shut", "the harbour, “now” shut"),
        ("Jean-\nPaul left", "Jean-Paul left"),
        ("a self-\nmade man", "a self-made man"),
        ("a bank-side path; the bank-\nside path", "a bank-side path; the bank-side path"),
        ("a coworker and a co-\nworker who", "a coworker and a coworker who"),
        ("two-\nand three-storey", "two-\nand three-storey"),
        ("it broke -\nnobody came", "it broke -\nnobody came"),
        ("it broke--\nnobody came", "it broke--\nnobody came"),
        ("3-\n4", "3-\n4"),
        ("the har-\n\nBour", "the har-\n\nBour"),
        ("the har-\n\n\nbour", "the har-\n\n\nbour"),
    ],
)
def test_divided_words(text, expected):
    layout = lay_out(*normalize_marks(text))
    assert layout.text == expected
