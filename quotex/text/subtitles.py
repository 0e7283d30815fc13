r"""Subtitles as running text: their numbers and times left out, and one line made of all.

Takes a text; gives `Edit`s. A caption ends where the screen is full, so that its breaks say nothing of sentences or
paragraphs; those are found as in any text that stands in one line (`endless`).
"""

from __future__ import annotations

import re

import regex

from quotex.patterns import late
from quotex.text.edits import Edit

_TIME = r"(?:\d{1,2}:)?\d\d:\d\d[.,]\d{3}"
_CUE_RE = late(
    regex.compile,
    rf"^(?:[\w/-]{{1,60}}+[ \t]*\r?\n)?{_TIME}[ ]-->[ ]{_TIME}[^\n]{{0,80}}(?:\n|\Z)",
    re.MULTILINE,
)
# - Where?   >> ADA: Here.   <v Ada>Here.   Ada Brandt: Here.
_TURN_RE = late(
    regex.compile, r"[-–—‐] ?\S|>>|<v[ .]|\p{Lu}[\p{L}\p{N}.'’-]{0,30}+(?: [\p{Lu}\p{N}][\p{L}\p{N}.'’-]{0,30}+){0,4}+:"
)
_BREAK_RE = late(re.compile, r"(?<![ \t])[ \t]*\r?\n\s*")


def find_captions(text: str) -> list[Edit]:
    r"""Where the times and the breaks of subtitles stand.

    >>> find_captions("1\n00:00:01,000 --> 00:00:02,500\nThe harbour\nis closed.")
    [Edit(start=0, end=32, char=''), Edit(start=43, end=44, char=' ')]
    """
    if " --> " not in text:
        return []
    edits: list[Edit] = []
    at = 0
    for cue in [*_CUE_RE.finditer(text), None]:
        if cue is None and not edits:
            return []
        start = at + len(text[at : cue.start() if cue else None].rstrip())
        edits += [_join(text, *found.span()) for found in _BREAK_RE.finditer(text, at, start)] if at else []
        if cue:
            is_first, at = at == 0, cue.end()
            edits.append(_join(text, start, at, is_first) if start else Edit(0, at))
    return edits


def _join(text: str, start: int, end: int, ends_line: bool = False) -> Edit:
    """What parts two lines becomes a blank, or a line's end where somebody else speaks."""
    return Edit(start, end, "\n" if ends_line or _TURN_RE.match(text, end) else " ")
