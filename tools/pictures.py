"""Draw the README's pictures, `docs/table.svg` and `docs/view.svg`, as rich would show them; the same bytes each time.

python tools/pictures.py [FOLDER]
"""

from __future__ import annotations

import io
import os
import re
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from quotex import extract
from quotex.document.selection import Selection
from quotex.render.screen import Screen
from quotex.render.table import draw_document
from quotex.render.view import draw_view

ROOT = Path(__file__).parents[1]
ARTICLE = "fixtures/harbour-strike.txt"
SCREEN = Screen(width=100, is_terminal=True)


def draw_pictures() -> dict[str, str]:
    """The pictures by their file names."""
    os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        os.environ.pop(name, None)
    text = (ROOT / ARTICLE).read_text(encoding="utf-8")
    document = Selection().select(extract(text, source=ARTICLE))
    return {
        "table.svg": _take_picture(f"quotex {ARTICLE}", draw_document(document, "quotes", SCREEN)),
        "view.svg": _take_picture(f"quotex view {ARTICLE}", draw_view(document, SCREEN)),
    }


THEME = TerminalTheme(
    (0, 0, 0),
    (255, 255, 255),
    [(0, 0, 0), (255, 110, 103), (90, 200, 120), (230, 200, 80), (110, 160, 255), (230, 130, 230), (90, 210, 220)],
)
"""Black and white: between them the mid tones of the terminal have the contrast that they are made for, 4.5 to 1."""

_EDGE_RE = re.compile(r'<text class="([^"]*)" x="0" y="([\d.]+)" textLength="([\d.]+)"[^>]*>[╭╰]')
_CELL = 12.2
"""The width of a letter."""


def _draw_sides(svg: str) -> str:
    """The sides of a frame as two lines: letters of a font leave gaps between the rows."""
    edges = _EDGE_RE.findall(svg)
    if not edges:
        return svg
    (name, top, width), (_, bottom, _) = edges
    start, height = float(top) - 2, float(bottom) - float(top) - 6
    rects = "".join(
        f'<rect class="{name}" x="{x:g}" y="{start:g}" width="1.2" height="{height:g}"/>'
        for x in (_CELL / 2 - 0.6, float(width) - _CELL / 2 - 0.6)
    )
    return svg.replace("│", "&#160;").replace(f'<text class="{name}" x="0"', f'{rects}<text class="{name}" x="0"', 1)


def _take_picture(command: str, screen: str) -> str:
    console = Console(file=io.StringIO(), width=SCREEN.width, record=True, force_terminal=True, highlight=False)
    console.print(Text.from_ansi(screen))
    svg = console.export_svg(title=command, theme=THEME, unique_id=command.split()[1].split("/")[0])
    # The fonts that rich would fetch from elsewhere: a picture loads nothing.
    while "@font-face" in svg:
        start = svg.index("@font-face")
        svg = svg[:start].rstrip() + "\n" + svg[svg.index("}", start) + 1 :].lstrip()
    return "".join(f"{line.rstrip()}\n" for line in _draw_sides(svg).splitlines())


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs"
    for name, svg in draw_pictures().items():
        (folder / name).write_text(svg, encoding="utf-8")
