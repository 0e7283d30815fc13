"""A mark that a line's end parts from its words is joined to them; marks of every line of a quote are one."""

import pytest

from quotex import extract
from quotex.text.clearing import clear
from quotex.text.parted import find_parted

PLAIN = "The mill is closed. “We ground the last of it,” said Ann Lee. “It hurts.”"


@pytest.mark.parametrize(
    "text",
    [
        "The mill is closed. “\nWe ground the last of it,\n” said Ann Lee. “\nIt hurts.\n”",
        "The mill is closed. “ \r\n  We ground the last of it,” said Ann Lee. “\nIt hurts.”",
        "The mill is closed. “We ground the last of it,\n” said Ann Lee. “It hurts.\n”",
    ],
)
def test_a_mark_at_the_wrong_end_of_a_line(text):
    assert clear(text)[0] == PLAIN


def test_straight_marks_in_lines_of_their_own():
    text = 'The mill is closed.\n\n"\n\nWe ground the last of it.\n\n"\n\nAnn Lee left. "\nIt hurts,\n" she said.'
    assert [quote.quote for quote in extract(text).quotes] == ["We ground the last of it.", "It hurts,"]
    assert all(quote.raw == text[quote.start : quote.end] for quote in extract(text).quotes)


@pytest.mark.parametrize("mark", ["“", '"', '" '])
def test_a_mark_before_every_line(mark):
    lines = (
        f"The mill at Alder Creek was closed on Friday. {mark}We ground the last",
        f"{mark}of it on Monday, and nobody who stood there will ever forget the",
        f"{mark}smell of that flour, which lay on the sills, and on the stairs to",
        f"{mark}the loft,” said Ann Lee.",
    )
    quote, *others = extract("\n".join(lines).replace("”", "”" if mark == "“" else '"')).quotes
    assert quote.quote.startswith("We ground the last of it on Monday, and nobody who stood there will ever forget")
    assert quote.quote.endswith("on the sills, and on the stairs to the loft,")
    assert (quote.speaker, others) == ("Ann Lee", [])


@pytest.mark.parametrize(
    "text",
    [
        '"We left.\n"We came back.\n"It rained," said Ann Lee.',
        "“We left.\n\n“We came back,” said Ann Lee.",
        "Nobody asked.”\n\n” … and so on, he said.",
        "It broke in the future.“\n\nBig floods came.",
        '"We left," she said.\n"It rained," he said.',
        'The pipe is 5"\nand the hose 6"\nwide.',
    ],
)
def test_marks_that_stand_as_they_should(text):
    assert find_parted(text) == []


def test_single_marks_with_blanks_inside():
    text = "It broke. ' We ground it, ' said Ann Lee. ' It hurts. ' The workers ' union left.\n' No, ' he said."
    assert clear(text)[0] == (
        "It broke. 'We ground it,' said Ann Lee. 'It hurts.' The workers ' union left.\n'No,' he said."
    )


@pytest.mark.parametrize(
    "text",
    [
        'It broke." We ground it, "said Ann Lee." It hurts. "Nobody came." No, "said Bob.',
        "It broke.“ We ground it, ”said Ann Lee.“ It hurts. ”Nobody came.“ No, ”said Bob.",
    ],
)
def test_blanks_on_the_wrong_side(text):
    found = extract(text).quotes
    assert [quote.quote for quote in found] == ["We ground it,", "It hurts.", "No,"]
    assert [quote.speaker for quote in found][::2] == ["Ann Lee", "Bob"]
    assert all(quote.raw == text[quote.start : quote.end] for quote in found)


def test_blanks_on_the_right_side_stay():
    text = 'It "broke" twice. "We ground it", said Ann Lee. Bob said "no" and "never" and "not now".'
    assert find_parted(text) == []
