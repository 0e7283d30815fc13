"""What a finder of clutter says: characters that are left out, or that become one; and the lines it looks at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from quotex.patterns import late
from quotex.text.sentences import ends_line

JOIN = "\ufdd0"
"""A line's end in the middle of a word: a character that no text has."""


class Edit(NamedTuple):
    """Characters of a text that are left out, or with a `char` become that one."""

    start: int
    end: int
    char: str = ""


class Line(NamedTuple):
    """The words of a line that is not blank, without the white space around them, and where they and it begin."""

    start: int
    words: str
    margin: int

    @property
    def end(self) -> int:
        return self.start + len(self.words)


def has_any(text: str, signs: Iterable[str]) -> bool:
    """Whether a text has one of some signs. Their ends are looked for first, as one character is found fast."""
    for sign in signs:  # noqa: SIM110 (a generator takes longer)
        if sign[0] in text and sign[-1] in text and sign in text:
            return True
    return False


def places_of(text: str, sign: str) -> Iterator[int]:
    """Where a sign stands in a text: a pattern for two characters looks at each, and takes forty times as long."""
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)


_MAX_INDENT = 40
_WORDS_RE = late(re.compile, r"\S(?:[^\n\r\v\f\x85\u2028\u2029]*[^\s])?")


def list_lines(text: str) -> list[Line]:
    r"""The lines of a text that are not blank.

    >>> list_lines(" One\n\n two \r\n")
    [Line(start=1, words='One', margin=0), Line(start=7, words='two', margin=6)]
    """
    return [Line(found.start(), found[0], _margin_of(text, found.start())) for found in _WORDS_RE.finditer(text)]


def _margin_of(text: str, start: int) -> int:
    """Where the blanks before a line begin, up to some."""
    before = text[max(0, start - _MAX_INDENT) : start]
    return start - len(before) + len(before.rstrip(" \t"))


def goes_on(before: str, after: str) -> bool:
    """Whether a sentence plainly runs from one line to another: it has not ended, and no capital begins one.

    >>> goes_on("The harbour was", "closed."), goes_on("The harbour", "Ann Lee"), goes_on("It rained.", "iPhones")
    (True, False, False)
    """
    return after[:1].islower() and not ends_line(before)


def are_wrapped(lines: Sequence[str], share: float) -> bool:
    """Whether sentences run from line to line as often as in a text that is broken where a line is full.

    Half of such breaks show it: the others stand before a capital, a figure or a mark.
    """
    breaks = [goes_on(before, after) for before, after in pairwise(lines)]
    return sum(breaks) > share * len(breaks)
