r"""Sentences that a break cuts in two, joined.

Takes a text; gives `Edit`s. A copy from a page or a mail leaves a blank line, a rule or a line's end where an
advertisement stood or a column ended. The one idea: a long line that ends in the middle of a sentence goes on where
the next one begins with a small letter. Knowingly lost: an enumeration whose items are long, and begin so.
"""

from __future__ import annotations

import re
from itertools import accumulate

from quotex.patterns import late
from quotex.text.edits import Edit

_BREAK_RE = late(re.compile, r"[\n\u2029]\s{0,20}(?:[-*=_ ]{1,12}\n\s{0,20})?(?=[a-z])")
_SMALL_RE = late(re.compile, r"\n\s{0,20}[a-z]")
"""A line that begins as one behind such a break: what begins with one character is searched for fast."""
_MIN_BEFORE, _MIN_BEHIND = 42, 25
"""Characters of the lines around such a break."""
_MAX_WRAPPED, _MIN_SHARE = 130, 0.3
"""Longer lines are paragraphs. In a text that has less of them a line's end means little: see `layout`."""
_MAX_CUTS = 2
_MIN_WIDTH, _MIN_FOLDS = 40, 5
"""Lines that are cut where they are full are as long, and there are so many."""
_ENDS = frozenset("\n\u2029")


def find_cuts(text: str) -> list[Edit]:
    r"""Where a break stands in the middle of a sentence.

    >>> find_cuts("It was closed. " * 9 + "They walked out on the\n\nfirst day of the week, they said.")
    [Edit(start=157, end=159, char=' ')]
    """
    if not (_SMALL_RE.search(text) or "\u2029" in text):
        return []
    if folded := _find_folds(text):
        return folded
    long_lines = [width for width in map(len, text.split("\n")) if width > _MAX_WRAPPED]
    if sum(long_lines) <= _MIN_SHARE * len(text):
        return []
    edits = [Edit(*found.span(), " ") for found in _BREAK_RE.finditer(text) if _goes_on(text, *found.span())]
    return edits if len(edits) <= _MAX_CUTS * len(long_lines) else []  # else a part of it is wrapped


def _find_folds(text: str) -> list[Edit]:
    """The ends of lines that were cut where they were full, also within words: most are as long as the longest."""
    lines = text.split("\n")
    width = max(map(len, lines))
    full = [index for index, line in enumerate(lines[:-1]) if len(line) == width and lines[index + 1]]
    if not _MIN_WIDTH <= width <= _MAX_WRAPPED or len(full) < max(_MIN_FOLDS, len(lines) / 4):
        return []
    if sum(" " in (lines[index][-1], lines[index + 1][0]) for index in full) < len(full) / 8:
        return []
    ends = list(accumulate(len(line) + 1 for line in lines))
    return [Edit(ends[index] - 1, ends[index], "") for index in full]


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a break stands between two long lines, the first of which ends in the middle of a sentence."""
    before, behind = text[max(0, start - _MIN_BEFORE) : start], text[end : end + _MIN_BEHIND]
    last = before.rstrip()[-1:]
    is_long = len(before) == _MIN_BEFORE and len(behind) == _MIN_BEHIND and " " in before
    return is_long and (last.islower() or last == ",") and _ENDS.isdisjoint(before) and _ENDS.isdisjoint(behind)
