"""The reporter's sentences, and how far down the text each of them stands: what lies in quotes counts for nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from quotex import lexicon
from quotex.patterns import late
from quotex.text.layout import Layout, Paragraph
from quotex.text.pairing import Pair
from quotex.text.sentences import find_likely_ends

PER_PARAGRAPH = 0.5
"""What a paragraph is farther than a sentence."""


_PER_CLAUSE = 0.5
_CLAUSE_RE = late(re.compile, r"; (?=[A-Z])")
_ENDS, _CLOSING = frozenset(".?!…:;,"), ")]”\"’'»"
_LABELS = lexicon.word_set("page-line") | lexicon.word_set("aside-label")
_LONGEST_LABEL, _LONGEST_ASIDE = 30, 120


class Sentences:
    """The sentences of a document outside its quotes."""

    def __init__(self, layout: Layout, pairs: Sequence[Pair]) -> None:
        self._layout = layout
        self._outermost = [pair for pair in pairs if pair.parent is None]
        self._quote_starts = [pair.start for pair in self._outermost]

    def is_quoted(self, at: int) -> bool:
        index = bisect_right(self._quote_starts, at) - 1
        return index >= 0 and self._outermost[index].end > at

    def list_unquoted(self) -> Iterator[tuple[int, int]]:
        """The spans outside the quotes."""
        ends = (0, *(pair.end for pair in self._outermost))
        return zip(ends, (*self._quote_starts, len(self._layout.text)), strict=True)

    def is_aside(self, at: int) -> bool:
        """Whether the paragraph of a place is no running text: a headline, a byline, a caption, *Related: …*.

        It has no end of a sentence, or begins with a label of such lines.
        """
        start, end = self._layout.paragraphs[bisect_right(self._layout.paragraphs, (at, len(self._layout.text))) - 1]
        text = self._layout.text
        if text[start:end].rstrip(_CLOSING)[-1:] not in _ENDS and end - start < _LONGEST_ASIDE:
            return True
        label = text[start : start + _LONGEST_LABEL].lower().lstrip("([").partition(":")[0]
        return label in _LABELS

    def start_of(self, at: int, back: int = 0) -> int:
        """Where the sentence of a place begins, or the one so many before it, or the first."""
        starts = self.starts
        return starts[max(0, bisect_right(starts, at) - 1 - back)]

    def depth(self, at: int) -> float:
        """How far down the text the sentence of a place stands."""
        return self.depths[bisect_right(self.starts, at) - 1]

    def around(self, at: int) -> tuple[int, int]:
        """The span of the sentence that a place stands in."""
        index = bisect_right(self.starts, at)
        return self.starts[index - 1], self.starts[index] if index < len(self.starts) else len(self._layout.text)

    def before(self, at: int) -> tuple[int, int]:
        """The span of the sentence before the one that a place stands in; empty if there is none."""
        return self.start_of(at, 1), self.start_of(at)

    @cached_property
    def starts(self) -> list[int]:
        return sorted(self._steps)

    @cached_property
    def depths(self) -> list[float]:
        """How far down each of them stands: the sum of the steps to it."""
        return list(accumulate(map(self._steps.__getitem__, self.starts)))

    @cached_property
    def _steps(self) -> dict[int, float]:
        """How much farther each sentence is than the one before, by where it begins. A quote may end one; a clause with
        its own subject behind a semicolon counts as one: *Moss mocked him; Lind sent a card on which he wrote “…”*.
        """
        steps = {start: 1 + PER_PARAGRAPH for start, _ in self._layout.paragraphs}
        quotes: Iterator[Pair | Paragraph] = iter(
            (*self._outermost, Paragraph(len(self._layout.text), len(self._layout.text)))
        )
        quote = next(quotes)
        for end in find_likely_ends(self._layout.text):
            while quote.end < end:
                quote = next(quotes)
            if end <= quote.start:
                steps[end] = 1
        for match in _CLAUSE_RE.finditer(self._layout.text) if "; " in self._layout.text else ():
            if not self.is_quoted(match.end()):
                steps.setdefault(match.end(), _PER_CLAUSE)
        return steps
