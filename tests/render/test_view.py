"""The view of an article in a terminal, which it obeys."""

from __future__ import annotations

import re

import pytest
from drawn import ARTICLE, EVIL
from rich.cells import cell_len

from quotex.model import Document
from quotex.render.screen import Screen
from quotex.render.view import draw_view


def draw(document: Document, width: int = 80, is_terminal: bool = False, with_repairs: bool = False) -> str:
    return draw_view(document, Screen(width, is_terminal), with_repairs)


@pytest.mark.parametrize("width", [1, 20, 60, 80, 200])
@pytest.mark.parametrize("is_terminal", [False, True])
def test_no_line_is_wider_than_the_window(width: int, is_terminal: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    plain = re.sub(r"\x1b\[[0-9;]*m", "", draw(ARTICLE, width, is_terminal, True))
    assert max(map(cell_len, plain.splitlines())) <= max(width, 2)


def test_marks_are_mended_and_the_repairs_shown_on_demand() -> None:
    assert '①\u00a0"a modest step forward,"' in draw(ARTICLE)
    assert "①\u00a0[''→]\"a modest" in draw(ARTICLE, with_repairs=True)
    assert "① Sipho Mabaso, general secretary of the Allied Dockworkers' Union · quotes: 4" in draw(ARTICLE)


@pytest.mark.parametrize(
    ("environment", "has_colour", "has_underline"),
    [
        ({"TERM": "xterm-256color"}, True, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False, True),
        ({"TERM": "dumb"}, False, False),
    ],
)
def test_the_environment_is_obeyed(
    environment: dict[str, str], has_colour: bool, has_underline: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "COLORTERM", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    drawn = draw(ARTICLE, is_terminal=True)
    assert ("\x1b[38;5;" in drawn or "38;5;" in drawn) is has_colour
    assert (re.search(r"\x1b\[(?:\d+;)*4[;m]", drawn) is not None) is has_underline
    assert "\x1b" not in draw(ARTICLE)


def test_no_article_gives_orders_to_the_terminal() -> None:
    drawn = draw(EVIL, 200)
    assert '</script><b>[sic] [/x] [bold] :smile: & " \\x1b[31m' in " ".join(drawn.split())
    assert not set("\x1b\u202e\u2028") & set(drawn)
