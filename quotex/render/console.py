"""The console of rich that draws: in memory, as wide as the screen, and as colourful as is wanted."""

from __future__ import annotations

import io

from rich.console import Console

from quotex.render.screen import Screen


def make_console(screen: Screen, width: int | None = None) -> Console:
    """What colours the terminal has, `NO_COLOR` and `TERM=dumb` are left to rich, unless the screen says otherwise."""
    if screen.colour is False:
        return _make(screen, width, color_system=None)
    if screen.colour is None:
        return _make(screen, width, force_terminal=screen.is_terminal)
    console = _make(screen, width, force_terminal=True, no_color=False)
    return console if console.color_system else _make(screen, width, force_terminal=True, color_system="256")


def _make(screen: Screen, width: int | None, **options: object) -> Console:
    return Console(file=io.StringIO(), width=width or screen.width, height=25, highlight=False, **options)  # type: ignore[arg-type]
