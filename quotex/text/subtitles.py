r"""Subtitles as running text: their numbers and times left out, and one line made of all.

Takes a text; gives `Edit`s. A caption ends where the screen is full, so that its breaks say nothing of sentences or
paragraphs; those are found as in any text that stands in one line (`endless`). Times without an arrow are those of
captions only if sentences run on behind them: a ticker has times, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import regex

from quotex.patterns import late
from quotex.text.edits import Edit, are_wrapped
from quotex.text.shapes import CLOCK

_CUE_RE = late(
    regex.compile,
    rf"^(?:(?:[\w/-]{{1,60}}+[ \t]*\r?\n(?:(?<=^\d{{1,5}}\n)\n)?)?(?P<arrow>{CLOCK}[ ]-->[ ]{CLOCK}[^\n]{{0,80}})"
    rf"|(?:\d{{1,5}}[ \t]*\r?\n)?[\[(]?{CLOCK}(?:[ ]?(?:[,–-]|->|[ ])[ ]?{CLOCK})?[\])]?[ \t]*\r?)(?:\n|\Z)",
    re.MULTILINE,
)
_NAME = r"\p{Lu}[\p{L}\p{N}.'’-]{0,30}+(?: [\p{Lu}\p{N}][\p{L}\p{N}.'’-]{0,30}+){0,4}+"
# - Where?   >> ADA: Here.   <v Ada>Here.   Ada Brandt: Here.   [Ada] Here.
_TURN_RE = late(regex.compile, rf"[-–—‐] ?\S|>>|<v[ .]|{_NAME}:|\[{_NAME}\][: ]")
_BARE_RE = late(re.compile, rf"\n[\[(]?{CLOCK}[\d:;., >–)\]-]*\r?\n")
"""A look that costs little: a line that is nothing but a time."""
_MIN_BARE, _MIN_WRAPS = 4, 0.1
"""So many times without an arrow are those of captions, if behind so many of them a sentence runs on."""
_BREAK_RE = late(re.compile, r"(?<![ \t])[ \t]*\r?\n\s*")


def find_captions(text: str) -> list[Edit]:
    r"""Where the times and the breaks of subtitles stand.

    >>> find_captions("1\n00:00:01,000 --> 00:00:02,500\nThe harbour\nis closed.")
    [Edit(start=0, end=32, char=''), Edit(start=43, end=44, char=' ')]
    """
    if " --> " not in text and not _BARE_RE.search(text):
        return []
    cues = list(_CUE_RE.finditer(text))
    if not any(cue["arrow"] for cue in cues) and not _are_captions(text, cues):
        return []
    edits: list[Edit] = []
    at = 0
    for cue in [*cues, None]:
        start = at + len(text[at : cue.start() if cue else None].rstrip())
        edits += [_join(text, *found.span()) for found in _BREAK_RE.finditer(text, at, start)] if at else []
        if cue:
            is_first, at = at == 0, cue.end()
            edits.append(_join(text, start, at, is_first) if start else Edit(0, at))
    return edits


def _join(text: str, start: int, end: int, ends_line: bool = False) -> Edit:
    """What parts two lines becomes a blank, or a line's end where somebody else speaks."""
    return Edit(start, end, "\n" if ends_line or _TURN_RE.match(text, end) else " ")


def _are_captions(text: str, cues: Sequence[regex.Match[str]]) -> bool:
    """Whether what stands between times is one running text."""
    bounds = [*(cue.span() for cue in cues), (len(text), len(text))]
    spoken = [text[end:start].strip() for (_, end), (start, _) in pairwise(bounds)]
    return len(cues) >= _MIN_BARE and are_wrapped(list(filter(None, spoken)), _MIN_WRAPS)
