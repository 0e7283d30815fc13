"""Paragraphs are found, wraps undone and blanks evened out, and the way back is kept."""

import textwrap

import pytest

from quotex.text.layout import lay_out

WRAPPED = "Harbour workers walked out at noon on Monday, their union said, and\nthe port closed."
JOINED = "Harbour workers walked out at noon on Monday, their union said, and the port closed."

CASES = [
    ("", [], "nothing"),
    (" \n\t\n ", [], "nothing but space"),
    ("One line.", ["One line."], "one line"),
    ("  One line.  \n", ["One line."], "space around it"),
    ("One.\n\nTwo.", ["One.", "Two."], "a blank line"),
    ("One.\n \t \nTwo.", ["One.", "Two."], "a blank line that isn't empty"),
    ("One.\r\n\r\nTwo.", ["One.", "Two."], "line ends of Windows"),
    ("One.\r\rTwo.", ["One.", "Two."], "line ends of an old Mac"),
    ("One.\u2029Two.", ["One.", "Two."], "a paragraph separator"),
    ("One.\fTwo.", ["One.", "Two."], "a page break"),
    (WRAPPED, [JOINED], "a wrap"),
    (WRAPPED.replace("\n", "\r\n"), [JOINED], "a wrap of Windows"),
    (WRAPPED.replace("\n", "\r"), [JOINED], "a wrap of an old Mac"),
    (WRAPPED.replace("\n", " \n  "), [JOINED], "a wrap with space around it"),
    (
        "The ferry was full, and a second one left at nine with forty people\nof the town aboard.\n\nNobody was hurt.",
        ["The ferry was full, and a second one left at nine with forty people of the town aboard.", "Nobody was hurt."],
        "a wrap and a blank line",
    ),
    (
        "The ferry was full, and a second one left at nine with forty people\nof the town aboard.\n  Nobody was hurt.",
        ["The ferry was full, and a second one left at nine with forty people of the town aboard.", "Nobody was hurt."],
        "a paragraph that only its indent shows",
    ),
    ("Milk\nFlour and two eggs\nButter", ["Milk", "Flour and two eggs", "Butter"], "a list"),
    ("Two.  Blanks,\tand a\u00a0tab. ", ["Two. Blanks, and a tab."], "blanks of other sorts"),
    ("x" * 200 + ".\n" + "y" * 190 + ".", ["x" * 200 + ".", "y" * 190 + "."], "lines too long to be wrapped"),
]


@pytest.mark.parametrize(("text", "expected", "shows"), CASES, ids=[case[2] for case in CASES])
def test_paragraphs(text, expected, shows):
    layout = lay_out(text)
    assert [layout.text[start:end] for start, end in layout.paragraphs] == expected
    assert layout.in_source(0, len(layout.text)) == (0, len(text))


@pytest.mark.parametrize("length", [120, 150])
def test_one_long_line_does_not_hide_the_wraps(length):
    line = "The harbour was closed for most of the week, the port office said on"
    text = "\n".join([line] * 12 + ["see " + "x" * length] + [line] * 12)
    assert len(lay_out(text).paragraphs) == 1


def test_only_wraps_are_changed():
    text = WRAPPED + "\n\n" + WRAPPED
    assert lay_out(text).text == JOINED + "\n\n" + JOINED


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ferry Fares Frozen, Rules Harbour Board\nThe Harbour Board said the boats were sound and dry.", 2),
        ("Ferry Fares Frozen, Rules the Harbour\nBoard of Quayside and Lower Wharf in May", 1),
        ("The ferry fares are frozen, ruled the\nHarbour Board, which said the boats were sound.", 1),
        ("Ann Hale and Tom Lee at Oakham Harbour in\n1984 were the last who saw the boats sound and dry.", 1),
        ("Ann Hale, Tom Lee, Ida Crane, Ivor Lamb,\nNora Pym, Pat Dolan, Hana Mori, Piers Hallam.", 1),
    ],
)
def test_a_headline_ends_above_a_line_in_another_case(text: str, count: int) -> None:
    assert len(lay_out(text).paragraphs) == count


def test_where_blank_lines_part_paragraphs_no_line_of_names_is_a_headline() -> None:
    paragraph = "The Oakham Harbour Board Chairman Antonio\nda Silva Prado said that the boats were dry."
    layout = lay_out("\n\n".join([paragraph] * 6))
    assert len(layout.paragraphs) == 6
    assert "Antonio da Silva" in layout.text


def test_a_line_that_had_room_for_the_next_word_ends_a_paragraph() -> None:
    paragraph = (
        "The weir broke at noon, and the mill of Oakham, which stands below the bank of the river, stood still " * 3
    )
    paragraphs = [f"{paragraph}till night.", f"Of the {paragraph}and of the many sheep in Elm."] * 4
    text = "\n".join(textwrap.fill(line, 40) for line in paragraphs)
    layout = lay_out(text)
    assert [layout.text[start:end] for start, end in layout.paragraphs] == paragraphs


def test_a_line_for_each_sentence() -> None:
    paragraph = "The mill is closed.\n“We ground the last of it.\nNobody asked us,” Ann Lee said.\n"
    text = "\n".join([paragraph, "It rained.\n", paragraph, "The weir broke.\n", "The bank is gone.\n", paragraph])
    layout = lay_out(text)
    assert len(layout.paragraphs) == 6
    assert layout.text[slice(*layout.paragraphs[0])] == paragraph.strip().replace("\n", " ")


def test_the_lines_of_a_wide_window() -> None:
    paragraph = (
        "The weir at Oakham will be rebuilt, and the mill below it will stand still until the bank is sound. " * 8
    )
    wrapped = "\n\n".join(textwrap.fill(paragraph, 160) for _ in range(3))
    assert lay_out(wrapped).text == "\n\n".join([" ".join(paragraph.split())] * 3)


def test_paragraphs_in_single_lines_stay() -> None:
    text = "The mill is closed.\nIt rained.\nThe weir broke.\n\n" * 3
    assert len(lay_out(text).paragraphs) == 9


def test_an_address_hides_no_wraps() -> None:
    text = "https://oakham.example/the-weir-will-be-rebuilt-before-the-winter-says-the-board\n" + WRAPPED
    assert len(lay_out(text).paragraphs) == 2


def test_a_name_and_a_time_are_no_wrapped_line() -> None:
    text = "".join(
        f"{who}   0:{at}\nWe ground the last of it on Monday.\n" for at, who in enumerate(("Ann", "Bo") * 3, 10)
    )
    assert len(lay_out(text).paragraphs) == 12


SENTENCES = (
    "The mill at Alder Creek will close in May, its owners said, and nobody in the town knows what is to become of it. "
    "Ann Lee, who has worked there for thirty years, wants the county to buy it, but the county has no money."
)


def wrap(widths: list[int]) -> str:
    """The words in lines each of which may have another width."""
    lines = [""]
    for word in SENTENCES.split():
        if len(lines[-1]) + 1 + len(word) > widths[len(lines) % len(widths)]:
            lines.append("")
        lines[-1] += f" {word}"
    return "\n".join(map(str.strip, lines))


@pytest.mark.parametrize("widths", [[52, 80, 64, 46], [40], [75, 44]])
def test_lines_of_any_length_between_blank_lines(widths: list[int]) -> None:
    text = "\n\n".join([wrap(widths)] * 3 + [wrap([78])] * 3)
    assert lay_out(text).text.replace("\n\n", "\n").split("\n") == [SENTENCES] * 6
