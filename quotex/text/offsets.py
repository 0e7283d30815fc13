"""The way back: from offsets in a text that was changed to offsets in its source.

Takes the places where several characters became one or none; gives an `OffsetMap`. The one idea: between two such
places the distance is constant, so that a search over the places is enough.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, pairwise


class OffsetMap:
    """Leads from offsets in the normalized text to offsets in the source and back; both in code points.

    Each place where the two differ is one character of the normalized text that stands for several of the source, or is
    between two characters, where some of the source were dropped. A span neither begins nor ends with dropped ones.

    >>> offsets = OffsetMap([(5, 6)])    # &quot; became one character at 5
    >>> offsets.to_source(5), offsets.to_source(6), offsets.to_normalized(11)
    (5, 11, 6)
    >>> OffsetMap([], [(3, 1)]).span_to_source(0, 3), OffsetMap([], [(3, 1)]).span_to_source(3, 5)
    ((0, 3), (4, 6))
    """

    def __init__(self, merged: Sequence[tuple[int, int]], dropped: Sequence[tuple[int, int]] = ()) -> None:
        """`merged`: ascending pairs (offset of the character, number of source characters it stands for).

        `dropped`: pairs (offset of the character behind, number of source characters dropped before it).
        """
        self._ends = [at + 1 for at, _ in merged]
        self._lasts = self._ends  # from where on the end of a span is shifted
        shifts = [width - 1 for _, width in merged]
        if dropped:
            places = [
                *zip(self._ends, self._ends, shifts, strict=True),
                *((at, at + 1, count) for at, count in dropped),
            ]
            places.sort()
            self._ends, self._lasts, shifts = map(list, zip(*places, strict=True))
        self._shifts = list(accumulate(shifts, initial=0))

    @cached_property
    def _source_ends(self) -> list[int]:
        return [end + shift for end, shift in zip(self._ends, self._shifts[1:], strict=True)]

    def to_source(self, offset: int) -> int:
        return offset + self._shifts[bisect_right(self._ends, offset)]

    def span_to_source(self, start: int, end: int) -> tuple[int, int]:
        ends = self._ends
        if not ends:  # as in most texts
            return start, end
        shifts, before = self._shifts, bisect_right(ends, start)
        return start + shifts[before], end + shifts[bisect_right(self._lasts, end, before)]

    def spans_to_source(self, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        return [self.span_to_source(start, end) for start, end in spans] if self._ends else spans

    def to_normalized(self, offset: int) -> int:
        """An offset inside a mark of several characters leads to that mark's start."""
        index = bisect_right(self._source_ends, offset)
        position = offset - self._shifts[index]
        return min(position, self._lasts[index] - 1) if index < len(self._lasts) else position

    def follow(self, merged: list[tuple[int, int]], dropped: Sequence[tuple[int, int]] = ()) -> OffsetMap:
        """The map for a text that was made of this one by merging and dropping more: places as for a map of its own.

        >>> OffsetMap([(5, 6)]).follow([(2, 3)]).to_source(4)
        11
        """
        if not merged and not dropped:
            return self
        later = OffsetMap(merged, dropped)
        if not self._ends:  # nearly always
            return later
        gone = {later.to_source(at) - back for at, count in dropped for back in range(1, count + 1)}
        all_merged, all_dropped = list(merged), list(dropped)
        counts = (shift - before for before, shift in pairwise(self._shifts))
        for end, last, count in zip(self._ends, self._lasts, counts, strict=True):
            at = later.to_normalized(last - 1)
            is_merged = end == last
            if is_merged and end - 1 in gone:
                all_dropped.append((later.to_normalized(end), count))
            elif is_merged or later.to_source(at) != end:  # or dropped in the middle of what is merged now
                all_merged.append((at, count + 1))
            else:
                all_dropped.append((at, count))
        return OffsetMap(sorted(all_merged), all_dropped)


UNCHANGED = OffsetMap([])
"""The map of a text in which nothing was merged."""
