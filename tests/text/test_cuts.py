"""A break in the middle of a sentence is none; lists, verses and wrapped lines keep theirs."""

import pytest

from quotex import extract
from quotex.text.clearing import clear
from quotex.text.cuts import find_cuts

FIRST = "The mill at Alder Creek will close in May, its owners said. " * 3
BEFORE = "“We ground the last of it on Monday morning, when the water"
BEHIND = "had gone down to the stones of the weir,” said Ann Lee, a miller."


@pytest.mark.parametrize(
    "cut", ["\n\n", "\n", "\n\n\n", " \n \n", "\n---\n", "\n\n* * *\n\n".replace(" ", ""), "<br>\n", "</p>\n<p>"]
)
def test_a_sentence_that_a_break_cuts(cut):
    text = f"{FIRST}\n\n{BEFORE}{cut}{BEHIND}"
    quote, *others = extract(text).quotes
    assert (
        quote.quote
        == "We ground the last of it on Monday morning, when the water had gone down to the stones of the weir,"
    )
    assert (quote.speaker, quote.role, others) == ("Ann Lee", "miller", [])
    assert quote.raw == text[quote.start : quote.end]


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n\n{BEFORE}.\n\nhe said nothing of it, nor did the others.",
        f"{FIRST}\n\nwheat and rye\n\nbarley\n\noats",
        f"{BEFORE}\n{BEHIND}",
        f"{FIRST}\n\nhttps://weir.example/the-mill-at-alder-creek-will-close-in\n\nthe mill at the creek is closed.",
        f"{FIRST}\n\n{BEFORE}\n\nAnn Lee said it was the last flour of the year.",
    ],
)
def test_breaks_that_stay(text):
    assert find_cuts(text) == []
    assert clear(text)[0] == text


@pytest.mark.parametrize("width", [44, 60, 79])
def test_lines_that_were_cut_where_they_were_full(width):
    text = f"{FIRST}{BEFORE} {BEHIND}"
    folded = "\n".join(text[at : at + width] for at in range(0, len(text), width))
    quote, *others = extract(folded).quotes
    assert (quote.speaker, quote.role, others) == ("Ann Lee", "miller", [])
    assert quote.raw == folded[quote.start : quote.end]


def test_lines_that_are_even_by_their_blanks_stay():
    text = "The mill at Alder Creek  will close in May,\nits owners  said, and nobody in the town is\n" * 4
    assert find_cuts(text) == []
