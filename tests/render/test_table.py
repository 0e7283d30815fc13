"""The tables: what they show, that they fit, and that no article gives orders to rich or to the terminal."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import drawn
import pytest
from rich.cells import cell_len

from quotex.model import Cue, Document, Entity, Quote, Repair
from quotex.render.screen import Screen
from quotex.render.table import draw_document
from quotex.render.template import PrintOptions

if TYPE_CHECKING:
    from quotex.render.records import Subject

QUOTE = replace(
    drawn.QUOTE,
    quote="We are ready,",
    speaker="Maria Costa",
    role="the coach",
    start=0,
    end=15,
    repairs=(),
)
LONG = (
    "It's clear that, in this situation, there is a real risk of instability spreading to neighbouring countries, "
    "and nobody [sic] should say [/x] [bold]otherwise[/bold] :smile: before the Donaudampfschifffahrtsgesellschaft "
    "has met 不知道什么时候回来不知道什么时候回来不知道什么时候回来 again"
)


def draw(document: Document, subject: Subject = "quotes", width: int = 80, is_terminal: bool = False) -> str:
    return draw_document(document, subject, Screen(width, is_terminal))


def make_document(*quotes: Quote, repairs: int = 0, source: str = "a.txt") -> Document:
    return Document(source, "", quotes, (), (), (Repair("doubled-open", 0, 2, '""', "“"),) * repairs)


def get_words(table: str) -> str:
    """The text of a table without its frame, so that it can be found however it is wrapped."""
    return " ".join(re.sub(r"[╭╮╰╯─│├┤]", " ", table).split())


def test_a_row_shows_speaker_role_quote_and_cue() -> None:
    table = draw(make_document(QUOTE))
    assert table.splitlines() == [
        " a.txt",
        "╭────────────────────────────────────╮",
        "│ Speaker      Quote            Cue  │",
        "├────────────────────────────────────┤",
        "│ Maria Costa  “We are ready,”  said │",
        "│ the coach                          │",
        "╰────────────────────────────────────╯",
        " 1 quote · 1 speaker",
    ]


def test_the_role_has_its_own_column_where_there_is_room() -> None:
    line = next(line for line in draw(make_document(QUOTE), width=120).splitlines() if "Maria" in line)
    assert line == "│ Maria Costa  the coach  “We are ready,”  said │"


def test_what_is_unknown_is_a_dash() -> None:
    table = draw(make_document(replace(QUOTE, speaker=None, speaker_type=None, role=None, cue=None)))
    assert "│ —        “We are ready,”  —   │" in table
    assert "1 quote · 0 speakers · 1 without a speaker" in table


def test_the_footer_counts_quotes_speakers_and_mended_marks() -> None:
    mended = replace(QUOTE, id=1, repairs=("doubled-open",))
    other = replace(QUOTE, id=2, speaker="Ann")
    scare = replace(QUOTE, id=3, kind="scare", speaker=None)
    table = draw(make_document(QUOTE, mended, other, scare, repairs=3))
    assert table.endswith(" 3 quotes · 2 speakers · 1 scare quote · † 1 mark mended\n")  # the others in no quote
    assert table.count("”  ") + table.count("” †") >= 3
    assert table.count("” †") == 1


@pytest.mark.parametrize(("kind", "note"), [("direct", "”  "), ("mixed", "” · mixed"), ("scare", "” · scare")])
def test_the_kind_is_noted_unless_direct(kind: str, note: str) -> None:
    assert f"“We are ready,{note}" in draw(make_document(replace(QUOTE, kind=kind)))  # type: ignore[arg-type]


def test_a_nested_quote_is_indented_with_all_its_lines() -> None:
    inner = replace(QUOTE, id=1, parent=0, quote="word " * 20)
    innermost = replace(QUOTE, id=2, parent=1, quote="deep")
    lines = [
        line for line in draw(make_document(QUOTE, inner, innermost)).splitlines() if "word" in line or "↳" in line
    ]
    column = lines[0].index("↳")
    assert lines[0][column:].startswith("↳ “word word")
    assert lines[1].index("word") == column + 2
    assert lines[-1][column:].startswith("  ↳ “deep”")


def test_a_quote_whose_parent_is_not_shown_is_still_drawn() -> None:
    assert "↳ “We are ready,”" in draw(make_document(replace(QUOTE, id=5, parent=4)))


@pytest.mark.parametrize("width", [60, 80, 99, 100, 160])
@pytest.mark.parametrize("is_terminal", [False, True])
def test_no_line_is_wider_than_the_screen(width: int, is_terminal: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    wide = replace(QUOTE, quote=LONG, speaker=LONG, role=LONG, cue=Cue(0, 1, LONG, "say"))
    nested = [replace(wide, id=id, parent=id - 1) for id in range(1, 6)]
    table = draw(make_document(QUOTE, wide, *nested, repairs=1, source="news/" + "long name " * 30), width=width)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", table)
    assert max(cell_len(line) for line in plain.splitlines()) <= width
    assert "Maria Costa" in plain


@pytest.mark.parametrize("width", [1, 7, 20, 40])
def test_a_tiny_screen_is_no_error(width: int) -> None:
    for subject in ("quotes", "entities"):
        table = draw(make_document(replace(QUOTE, quote=LONG, parent=0)), subject, width)
        assert max(cell_len(line) for line in table.splitlines()) <= max(width, 2)


@pytest.mark.parametrize("width", [60, 160])
@pytest.mark.parametrize("words", ["I [sic] did", "stray [/x]", "[bold]no[/bold]", "ha :smile: ha", "\\[x]"])
def test_source_text_is_printed_as_it_stands(words: str, width: int) -> None:
    everywhere = replace(QUOTE, quote=words, speaker=words, role=words, cue=Cue(0, 1, "[x]:up:", "say"))
    table = get_words(draw(make_document(everywhere, source=f"# {words}"), width=width))
    assert table.count(words) == 4
    assert "[x]:up:" in table
    entity = Entity(0, 1, words, "ORG", f"The {words}")
    assert get_words(draw(Document(words, "", (), (entity,), (), ()), "entities", width)).count(words) == 3


@pytest.mark.parametrize("is_terminal", [False, True])
def test_control_characters_are_escaped_everywhere(is_terminal: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    evil = "\x1b]0;t\x07\u202eb\x9b\u2028"
    visible = "\\x1b]0;t\\x07\\u202eb\\x9b\\u2028"
    quote = replace(QUOTE, quote=evil, speaker=evil, role=evil, cue=Cue(0, 1, evil, "say"))
    document = Document(evil, "", (quote,), (Entity(0, 1, evil, "ORG", "x" + evil),), (), ())
    tables = draw(document, width=200, is_terminal=is_terminal) + draw(document, "entities", 200, is_terminal)
    assert tables.count(visible) >= 7
    assert not set("\x1b\x07\u202e\x9b\u2028") & set(tables)


def test_line_breaks_in_a_name_are_spaces() -> None:
    assert "│ Maria Costa  “" in draw(make_document(replace(QUOTE, speaker="Maria\r\n  Costa")))


@pytest.mark.parametrize(
    ("environment", "has_colour", "has_bold"),
    [
        ({"TERM": "xterm-256color"}, True, True),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, False, True),
        ({"TERM": "dumb"}, False, False),
    ],
)
def test_colours_obey_the_environment(
    environment: dict[str, str], has_colour: bool, has_bold: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "COLORTERM", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    codes = {
        code
        for group in re.findall(r"\x1b\[([0-9;]+)m", draw(make_document(QUOTE), is_terminal=True))
        for code in group.split(";")
    }
    assert ("38" in codes) is has_colour
    assert ("1" in codes) is has_bold
    assert "\x1b" not in draw(make_document(QUOTE), is_terminal=False)


def test_a_terminal_of_sixteen_colours_has_each_of_ours_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "COLORTERM", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "screen")
    quotes = [replace(QUOTE, id=number, speaker=f"Ann {number}") for number in range(6)]
    drawn = draw(make_document(*quotes), is_terminal=True)
    assert len(set(re.findall(r"\x1b\[1;(3[1-6])mAnn", drawn))) == 6


def test_documents_are_separated_by_a_blank_line() -> None:
    documents = [make_document(QUOTE), make_document(source="-"), make_document(source="c")]
    output = "".join(drawn.render_documents(documents, "quotes", PrintOptions("table"), Screen()))
    assert output.endswith(" 1 quote · 1 speaker\n\nNo quotes in standard input.\n\nNo quotes in c.\n")


def test_entities_are_grouped_by_type_and_name() -> None:
    text = "NATO\r\nLavrov of Russia\nSergei\nLavrov"
    entities = (
        Entity(0, 4, "NATO", "ORG", "NATO"),
        Entity(16, 22, "Russia", "GPE", "Russia"),
        Entity(6, 12, "Lavrov", "PERSON", "Sergei Lavrov"),
        Entity(23, 36, "Sergei\nLavrov", "PERSON", "Sergei Lavrov"),
        Entity(0, 4, "Ghani", "PERSON", "Ashraf Ghani"),
    )
    assert draw(Document("a.txt", text, (), entities, (), ()), "entities").splitlines() == [
        " a.txt",
        "╭─────────────────────────────────────────────────╮",
        "│ Type    Name           Also as  Count  First at │",
        "├─────────────────────────────────────────────────┤",
        "│ PERSON  Sergei Lavrov  Lavrov       2       2:1 │",
        "│         Ashraf Ghani   Ghani        1       1:1 │",
        "├─────────────────────────────────────────────────┤",
        "│ ORG     NATO                        1       1:1 │",
        "├─────────────────────────────────────────────────┤",
        "│ GPE     Russia                      1      2:11 │",
        "╰─────────────────────────────────────────────────╯",
        " 4 entities · 5 mentions",
    ]


def test_a_document_without_entities_says_so() -> None:
    assert draw(make_document(source="a.txt"), "entities") == "No entities in a.txt.\n"


def test_a_role_is_named_once() -> None:
    table = draw(make_document(QUOTE, replace(QUOTE, id=1), replace(QUOTE, id=2, role="the owner")))
    assert (table.count("the coach"), table.count("the owner"), table.count("Maria Costa")) == (1, 1, 3)
