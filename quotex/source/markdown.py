"""Markdown to the text that the stages read, without the markup, and the way back to the source.

Code blocks and link targets go wholly; of inline code the words stay, without quotation marks. The offsets of what is
found are put back to the source. Blanks in place of the markup would need no way back, but `"  We` with a blank after
the mark is no opening mark any more. It is no parser: it knows the marks that disturb quotes, each by a linear pattern.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, NamedTuple

from quotex.model import Document
from quotex.patterns import late

_MARKUP_RE = late(
    re.compile,
    r"""
      (?P<block> ^[ ]{0,3}(?P<fence>`{3}|~{3}) [^\n]*\n (?:(?![ ]{0,3}(?P=fence))[^\n]*\n)* [^\n]* ) # ```sh … ```
    | (?P<comment> <!--(?:(?!-->).)*(?:-->|\Z) )
    | (?P<code> `[^`\n]+` )                                              # `ready`
    | (?P<target> (?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\) )         # ](page "title")
    | (?P<reference> (?<=\])\[[^\]\n]*\] )                               # ][1]
    | (?P<link> !?\[(?=[^\[\]\n]{0,300}\][(\[]) | \](?=[(\[]) )          # [text](, but not "[sic]"
    | (?P<line> ^[ ]{0,3}(?:\#{1,6}[ ]|>[ ]?)+ )                         # a heading, a block quote
    | (?P<emphasis> [*]{1,3} | \b_{1,3}\B | \B_{1,3}\b | \b_{1,3}\b | ~~ )   # not snake_case
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_MARKS_RE = late(re.compile, r"[`\"'“”‘’«»]")


class Prose(NamedTuple):
    """A text without its markup. Each piece between two cuts begins at one of `starts`, in the source of `origins`."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def locate(self, offset: int) -> int:
        """Where a character of the prose stands in the source."""
        piece = bisect_right(self.starts, offset) - 1
        return self.origins[piece] + offset - self.starts[piece]


def cut_markup(source: str) -> Prose:
    """The text without its markup.

    >>> prose = cut_markup('He said, "**We** go."')
    >>> prose.text, prose.locate(10)
    ('He said, "We go."', 12)
    """
    pieces, starts, origins = [], [], []
    length = at = 0
    for start, end in (*_list_cuts(source), (len(source), len(source))):
        if start > at or start == len(source):
            pieces.append(source[at:start])
            starts.append(length)
            origins.append(at)
            length += start - at
        at = end
    return Prose("".join(pieces), tuple(starts) or (0,), tuple(origins) or (0,))


def _list_cuts(source: str) -> Iterator[tuple[int, int]]:
    for match in _MARKUP_RE.finditer(source):
        if match.lastgroup == "code":
            yield from (mark.span() for mark in _MARKS_RE.finditer(source, *match.span()))
        else:
            yield match.span()


def restore(document: Document, prose: Prose, source: str) -> Document:
    """The document of the prose, pointing into the source: `source[start:end] == raw` holds for each quote.

    The other words (a mention's, an entity's) stay as they are read, without markup. The paragraphs are those of the
    source, with its markup, and are found when they are asked for.
    """
    moved: Document = _move(replace(document, _paragraphs=None), prose)
    quotes = tuple(replace(quote, raw=source[quote.start : quote.end]) for quote in moved.quotes)
    return replace(moved, text=source, quotes=quotes)


def _move(value: Any, prose: Prose) -> Any:
    """Everything with a `start` and an `end`, however deep in records and tuples, at its place in the source."""
    if isinstance(value, tuple):
        return tuple(_move(item, prose) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {field.name: _move(getattr(value, field.name), prose) for field in fields(value)}
    if "start" in changes and "end" in changes:
        start, end = changes["start"], changes["end"]
        changes["start"] = prose.locate(start)
        changes["end"] = prose.locate(end - 1) + 1 if end > start else changes["start"]
    return replace(value, **changes)
