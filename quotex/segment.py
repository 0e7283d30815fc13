"""The normalized text as paragraphs, with the line breaks inside them undone.

Takes the normalized text; gives a `Layout`: a text of the same length in which a line break inside a paragraph is a
space, so that later stages never meet a line end within a sentence, and the paragraphs' spans. The one idea: a break
is a *wrap* if the next word would not have fitted on the line, and a paragraph's end if it would have.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

import regex

MAX_WRAP_COLUMNS = 130
"""A text whose lines are longer is not hard-wrapped: each of its lines is a paragraph."""

MIN_WRAP_COLUMNS = 20
"""Lines that are all shorter were broken by hand: a list, a poem."""

_LINE_RE = re.compile(r"[^\n\r\v\f\u2028\u2029]+")
_BREAK_RE = regex.compile(r"\r\n|[\n\r\v\f\u2028\u2029]")
_ENDS_SENTENCE_RE = regex.compile(r"""[.?!…:]["“”'‘’)\]]*+$""")


class Paragraph(NamedTuple):
    """The span of a paragraph in the normalized text, without white space around it."""

    start: int
    end: int


class Layout(NamedTuple):
    """A text whose only line breaks stand between paragraphs, and the paragraphs in order."""

    text: str
    paragraphs: tuple[Paragraph, ...]


class _Line(NamedTuple):
    start: int
    end: int
    indent: int
    follows_blank: bool
    text: str


def lay_out(text: str) -> Layout:
    r"""Find the paragraphs and undo the wraps.

    >>> layout = lay_out("Harbour workers walked out on\nMonday, their union said.\n\n“Enough,” it said.\n")
    >>> [layout.text[start:end] for start, end in layout.paragraphs]
    ['Harbour workers walked out on Monday, their union said.', '“Enough,” it said.']
    """
    lines = _lines(text)
    width = _wrap_width(lines)
    if width is None:
        return Layout(text, tuple(Paragraph(line.start, line.end) for line in lines))
    paragraphs: list[Paragraph] = []
    pieces: list[str] = []
    copied = 0
    for previous, line in zip([None, *lines], lines, strict=False):
        if previous is None or not _is_wrap(previous, line, width):
            paragraphs.append(Paragraph(line.start, line.end))
        else:
            paragraphs[-1] = Paragraph(paragraphs[-1].start, line.end)
            pieces += text[copied : previous.end], " " * (line.start - previous.end)
            copied = line.start
    pieces.append(text[copied:])
    return Layout("".join(pieces), tuple(paragraphs))


def _lines(text: str) -> list[_Line]:
    """The lines that are not blank."""
    lines = []
    last_end = 0
    for match in _LINE_RE.finditer(text):
        written = match.group()
        stripped = written.strip()
        if stripped:
            start = match.start() + written.index(stripped[0])
            blank = (
                match.start() > last_end
                and text[last_end : match.start()] != "\n"
                and _is_blank(text[last_end : match.start()])
            )
            lines.append(_Line(start, start + len(stripped), start - match.start(), blank, stripped))
            last_end = match.end()
    return lines


def _is_blank(gap: str) -> bool:
    """Whether what stands between two lines is more than one line break, or a break that always ends a paragraph."""
    return len(_BREAK_RE.findall(gap)) > 1 or "\f" in gap or "\u2029" in gap


def _wrap_width(lines: list[_Line]) -> int | None:
    """The column at which the text was wrapped, or None if it was not.

    Only a line that another follows directly says anything. Where most of those end far from the longest one, as in
    lists and tables, nothing was wrapped; nor where any is too long for a terminal or a page.
    """
    followed = [len(line.text) for line, after in pairwise(lines) if not after.follows_blank]
    if not followed:
        return None
    width = max(followed)
    full = sum(length > 0.75 * width for length in followed)
    return width if MIN_WRAP_COLUMNS <= width <= MAX_WRAP_COLUMNS and full >= 0.5 * len(followed) else None


def _is_wrap(line: _Line, after: _Line, width: int) -> bool:
    """Whether the break between two lines is a wrap.

    Knowingly wrong for a paragraph whose last line happens to be full, where the next one has no indent.
    """
    if after.follows_blank:
        return False
    ended = _ENDS_SENTENCE_RE.search(line.text) is not None
    if after.indent > line.indent and ended:
        return False
    next_word = after.text.partition(" ")[0]
    is_full = len(line.text) + 1 + len(next_word) > 0.85 * width
    return is_full or (not ended and after.text[:1].islower())


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
