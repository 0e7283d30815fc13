"""The text cut where anything begins or ends: flat pieces, each with what it carries.

Takes a document; gives `Passage`s that joined are its text, to the last white space. The one idea: nesting is undone
here, so that what draws them meets a row of pieces, each in one quote at most: the innermost.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from quotex.document.paragraphs import list_paragraphs
from quotex.model import Cue, Document, Mention, Quote, Repair

_SPACES_RE = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the text, `paragraph` None between two. `opening` are the quotes that begin here, outermost first.

    A passage whose `repair` adds a mark where none stands has no text. One repair is shown once: a second passage of
    the same repair has an `after` of nothing.
    """

    text: str
    paragraph: int | None
    quote: Quote | None
    opening: tuple[Quote, ...]
    is_mention: bool
    is_cue: bool
    repair: Repair | None
    after: str | None = None

    @property
    def mended(self) -> str:
        """The words to show: the marks mended, a line break a space."""
        return _SPACES_RE.sub(" ", self.text if self.after is None else self.after)


def cut_passages(document: Document) -> Iterator[Passage]:
    """The passages in text order, in one walk over the borders of all that is marked.

    >>> document = Document("-", "Go, he said.", (), (), (), ())
    >>> [passage.text for passage in cut_passages(document)]
    ['Go, he said.']
    """
    text = document.text
    paragraphs = list_paragraphs(document)
    starts = [start for start, _ in paragraphs]
    mentions = [quote.mention for quote in document.quotes if quote.mention]
    cues = [quote.cue for quote in document.quotes if quote.cue]
    spans: list[Quote | Mention | Cue | Repair] = [*document.quotes, *mentions, *cues, *document.repairs]
    bounds = {0, len(text)}.union(*paragraphs, *((span.start, span.end) for span in spans))
    in_mention, in_cue = _Cover(mentions), _Cover(cues)
    quotes, repairs = _Nesting(document.quotes), _Repairs(document.repairs)
    for start, end in pairwise([*sorted(bounds), len(text)]):
        paragraph = bisect_right(starts, start) - 1
        within = paragraph if paragraph >= 0 and start < paragraphs[paragraph][1] else None
        for added in repairs.take_added(start):
            yield Passage("", max(paragraph, 0), quotes.innermost, (), False, False, added, added.after)
        if start == end:
            continue
        opening = quotes.enter(start)
        repair, after = repairs.get_at(start)
        yield Passage(
            text[start:end],
            within,
            quotes.innermost,
            opening,
            in_mention.holds(start),
            in_cue.holds(start),
            repair,
            after,
        )


class _Nesting:
    """The quotes that a place stands in; asked from left to right. The innermost is that of the last place entered."""

    def __init__(self, quotes: Iterable[Quote]) -> None:
        self._quotes = sorted(quotes, key=lambda quote: (quote.start, -quote.end))
        self._next = 0
        self._open: list[Quote] = []

    @property
    def innermost(self) -> Quote | None:
        return self._open[-1] if self._open else None

    def enter(self, place: int) -> tuple[Quote, ...]:
        """The quotes that begin there, outermost first."""
        while self._open and self._open[-1].end <= place:
            self._open.pop()
        first = self._next
        while self._next < len(self._quotes) and self._quotes[self._next].start <= place:
            self._open.append(self._quotes[self._next])
            self._next += 1
        return tuple(self._quotes[first : self._next])


class _Cover:
    """Whether a place lies in any of some spans; asked from left to right."""

    def __init__(self, spans: list[Mention] | list[Cue]) -> None:
        self._spans = sorted((span.start, span.end) for span in spans)
        self._next = self._end = 0

    def holds(self, place: int) -> bool:
        while self._next < len(self._spans) and self._spans[self._next][0] <= place:
            self._end = max(self._end, self._spans[self._next][1])
            self._next += 1
        return place < self._end


class _Repairs:
    """The repairs by their places; asked from left to right."""

    def __init__(self, repairs: Iterable[Repair]) -> None:
        self._repairs = sorted(repairs, key=lambda repair: (repair.start, repair.end))
        self._next = 0

    def take_added(self, place: int) -> Iterator[Repair]:
        """Those that add a mark at a place where none stands, each once."""
        while self._next < len(self._repairs) and self._repairs[self._next].end <= place:
            repair = self._repairs[self._next]
            self._next += 1
            if repair.start == place:
                yield repair

    def get_at(self, place: int) -> tuple[Repair | None, str | None]:
        """The one whose marks stand at a place, and what stands there after it: nothing but where it begins."""
        while self._next < len(self._repairs) and self._repairs[self._next].end <= place:
            self._next += 1
        repair = self._repairs[self._next] if self._next < len(self._repairs) else None
        if repair is None or repair.start > place:
            return None, None
        return repair, repair.after if repair.start == place else ""
