"""The normalized text as paragraphs, with one blank between the words of each.

Takes the normalized text; gives a `Layout`: a text in which the white space inside a paragraph is a single blank
whatever it was (a line break, an indent, two blanks after a full stop, a no-break space), so that later stages never
meet anything else within a sentence, the paragraphs' spans, and the marks and the way back to the source with it. The
one idea: a break is a *wrap* if the next word would not have fitted on the line, and a paragraph's end if it would
have.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from quotex.marks import UNCHANGED, Mark, OffsetMap

MAX_WRAP_COLUMNS = 130
"""A text whose lines are longer is not hard-wrapped: each of its lines is a paragraph."""

MIN_WRAP_COLUMNS = 20
"""Lines that are all shorter were broken by hand: a list, a poem."""

_RARE_BREAKS = "\r\v\f\u2028\u2029"
_AS_LINE_FEED = str.maketrans(dict.fromkeys(_RARE_BREAKS, "\n"))
_LINE_RE = re.compile(r"\S(?:.*\S)?")
_SENTENCE_ENDS = (".", "?", "!", "…", ":")
_CLOSERS = "\"“”'‘’)]"
_OTHER_BLANKS = (
    "\t\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003"
    "\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
"""White space that is neither a space nor breaks a line."""
_SPACES_RE = re.compile("  +")


class Paragraph(NamedTuple):
    """The span of a paragraph in the text of its layout, without white space around it."""

    start: int
    end: int


class Layout(NamedTuple):
    """A text whose only line breaks stand between paragraphs, and the paragraphs in order.

    The stages after this one read this text, and all their offsets are offsets in it. `marks` are its quotation marks;
    `offsets` leads from it back to the source.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    marks: tuple[Mark, ...] = ()
    offsets: OffsetMap = UNCHANGED

    def in_source(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the text stands in the source."""
        return self.offsets.to_source(start), self.offsets.to_source(end)


def lay_out(text: str, marks: Sequence[Mark] = (), offsets: OffsetMap = UNCHANGED) -> Layout:
    r"""Find the paragraphs, undo the wraps, and make all blanks single ones; of a text with its marks and its map.

    >>> layout = lay_out("Harbour workers walked out on\nMonday, their  union said.\n\n“Enough,” it said.\n")
    >>> [layout.text[start:end] for start, end in layout.paragraphs]
    ['Harbour workers walked out on Monday, their union said.', '“Enough,” it said.']
    """
    for blank in _OTHER_BLANKS:
        if blank in text:
            text = text.replace(blank, " ")
    lines = _Lines(text)
    width = lines.wrap_width()
    if width is None and lines.are_all() and "  " not in text:  # every blank is single
        return Layout(text, tuple(lines.spans), tuple(marks), offsets)
    folds = _Folds(text)
    paragraphs = folds.join_lines(lines, width)
    return Layout(folds.join(), tuple(paragraphs), folds.move(marks), offsets.follow(folds.merged))


class _Folds:
    """Runs of white space that become one character, from left to right.

    `merged` are the places where that changes the length, as `OffsetMap` takes them.
    """

    def __init__(self, text: str) -> None:
        self.merged: list[tuple[int, int]] = []
        self._text = text
        self._pieces: list[str] = []
        self._copied = 0
        self._saved = 0

    def join_lines(self, lines: _Lines, width: int | None) -> list[Paragraph]:
        """The paragraphs that lines make, and all white space in and around them."""
        paragraphs: list[Paragraph] = []
        previous = None
        for line in lines.spans:
            is_wrapped = previous is not None and width is not None and lines.is_wrap(previous, line, width)
            self._add_gap(previous.end if previous else 0, line.start, " " if is_wrapped else "\n")
            first = paragraphs.pop().start if is_wrapped else line.start - self._saved
            self._add_line(line)
            paragraphs.append(Paragraph(first, line.end - self._saved))
            previous = line
        self._add_gap(previous.end if previous else 0, len(self._text), "\n")
        return paragraphs

    def _add_gap(self, start: int, end: int, char: str) -> None:
        """What stands between two lines: kept if it is line feeds alone and they part paragraphs."""
        if start < end and (char == " " or self._text[start:end].strip("\n")):
            self._add(start, end, char)

    def _add_line(self, line: Paragraph) -> None:
        first = self._text.find("  ", *line)
        if first >= 0:
            for run in _SPACES_RE.finditer(self._text, first, line.end):
                self._add(*run.span(), " ")

    def _add(self, start: int, end: int, char: str) -> None:
        self._pieces += self._text[self._copied : start], char
        self._copied = end
        if end - start > 1:
            self.merged.append((start - self._saved, end - start))
            self._saved += end - start - 1

    def join(self) -> str:
        return "".join([*self._pieces, self._text[self._copied :]])

    def move(self, marks: Sequence[Mark]) -> tuple[Mark, ...]:
        """Marks of the text, each where it stands now."""
        if not self.merged:
            return tuple(marks)
        to_place = OffsetMap(self.merged).to_normalized
        return tuple(Mark(to_place(mark.at), *mark[1:]) for mark in marks)


class _Lines:
    """The lines of a text that are not blank, without the white space around them: paragraphs, but for the wraps."""

    def __init__(self, text: str) -> None:
        self._source = text
        if any(char in text for char in _RARE_BREAKS):  # every break one line feed, and no offset changed
            text = text.replace("\r\n", " \n").translate(_AS_LINE_FEED)
        self._text = text
        self.spans = [Paragraph(*match.span()) for match in _LINE_RE.finditer(text)]

    def are_all(self) -> bool:
        """Whether the text is these lines and the line feeds between."""
        return sum(end - start for start, end in self.spans) + self._source.count("\n") == len(self._source)

    def wrap_width(self) -> int | None:
        """The column at which the text was wrapped, or None if it was not.

        Only a line that another follows directly says anything. Where most of those end far from the longest one, as
        in lists and tables, nothing was wrapped; nor where any is too long for a terminal or a page.
        """
        followed = [line.end - line.start for line, after in pairwise(self.spans) if not self._is_parted(line, after)]
        if not followed:
            return None
        width = max(followed)
        full = sum(length > 0.75 * width for length in followed)
        return width if MIN_WRAP_COLUMNS <= width <= MAX_WRAP_COLUMNS and full >= 0.5 * len(followed) else None

    def is_wrap(self, line: Paragraph, after: Paragraph, width: int) -> bool:
        """Whether the break between two lines is a wrap.

        Knowingly wrong for a paragraph whose last line happens to be full, where the next one has no indent.
        """
        if self._is_parted(line, after):
            return False
        text = self._text
        ended = text[line.start : line.end].rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)
        if ended and self._indent(after) > self._indent(line):
            return False
        next_word = text[after.start : after.end].split(maxsplit=1)[0]
        is_full = line.end - line.start + 1 + len(next_word) > 0.85 * width
        return is_full or (not ended and next_word[:1].islower())

    def _is_parted(self, line: Paragraph, after: Paragraph) -> bool:
        """Whether more than one break stands between two lines, or a break that always ends a paragraph."""
        if self._text.count("\n", line.end, after.start) > 1:
            return True
        gap = self._source[line.end : after.start]
        return "\f" in gap or "\u2029" in gap

    def _indent(self, line: Paragraph) -> int:
        return line.start - (self._text.rfind("\n", 0, line.start) + 1)


# NAIROBI, March 3 (Coastline) —    ALDER CREEK, Vt. —
_DATELINE_RE = regex.compile(
    r"\p{Lu}{2,20}+(?:[ .'’-]\p{Lu}{1,20}+){0,4}(?:,[ ][\p{L}\d. ,]{1,40}?)?"  # ALDER CREEK, Vt.
    r"(?:[ ]?\([^()\n]{1,30}\))?(?:[ ](?:—|–|--?)[ ]|:[ ](?=\p{Lu}))"
)


def dateline_end(text: str, paragraph: Paragraph) -> int:
    """Where the words of a paragraph begin, after the dateline if there is one.

    >>> dateline_end("NAIROBI, March 3 (Coastline) — Kenya's energy minister resigned.", Paragraph(0, 65))
    31
    """
    start, end = paragraph
    match = _DATELINE_RE.match(text, start, end) if text[start + 1 : start + 2].isupper() else None
    return match.end() if match else start
