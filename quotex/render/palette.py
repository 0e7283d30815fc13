"""Colours and marks for speakers: colours that colour-blind people tell apart, after Okabe and Ito, and a tag besides.

The terminal's are mid tones, as nobody knows whether it is dark or light; the page's colours stand in its style sheet.
"""

from __future__ import annotations

from collections.abc import Iterable

from quotex.model import Quote

TERMINAL_COLOURS = ("#1f7fc4", "#cf5b00", "#008a63", "#b9609a", "#94730b", "#7a7a7a")
BASIC_COLOURS = ("cyan", "yellow", "magenta", "blue", "green", "red")
"""For terminals of sixteen colours, where the nearest to ours would be some of them twice, and white on white."""
UNKNOWN_TAG = "?"


def choose_colours(system: str | None) -> tuple[str, ...]:
    """The speakers' colours on a terminal with rich's `color_system`.

    >>> choose_colours("standard")[0], choose_colours("256")[0]
    ('cyan', '#1f7fc4')
    """
    return BASIC_COLOURS if system in ("standard", "windows") else TERMINAL_COLOURS


def number_speakers(quotes: Iterable[Quote]) -> dict[str, int]:
    """Each speaker's number, from 0, in the order in which they are heard."""
    names = dict.fromkeys(quote.speaker for quote in quotes if quote.speaker)
    return {name: number for number, name in enumerate(names)}


def write_tag(number: int | None) -> str:
    """
    >>> write_tag(0), write_tag(24), write_tag(None)
    ('①', '(25)', '(?)')
    """
    if number is None:
        return f"({UNKNOWN_TAG})"
    return chr(ord("①") + number) if number < 20 else f"({number + 1})"
