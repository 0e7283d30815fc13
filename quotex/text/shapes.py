"""What lines begin with alike: signs, numbers and words that may stand before each.

Takes the words of lines; gives the shapes of their beginnings, with a 0 for every number, and the longest one that
nearly all have.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from quotex.patterns import late

CLOCK = r"\d{1,2}(?:[:.;]\d\d){1,3}(?:[.,]\d{1,3})?(?:[ ]?[AaPp]\.?[Mm]\b\.?)?"  # 0:03   10.32 p.m.   01:02:03,450
"""A time, in chats, captions, logs; it may stand in verbose patterns, too."""

MIN_SHARE, MIN_LINES = 0.8, 4
"""Of all lines so many, and so many lines, have the same before them or behind, if that is no part of them."""
_MAX_HEAD = 64
"""So many characters of a line may stand before it."""
_HEAD_RE = late(re.compile, r"(?:[\"'“‘«(]|[^\w\s\"'“‘«(]+)\s*|\s+")  # where what stands before all lines may end
_SHAPE_RE = late(re.compile, r"\d+|\s+")


def list_shapes(words: str) -> dict[str, int]:
    """What may stand before a line, and where it ends.

    >>> list_shapes("[12] We")
    {'[': 1, '[0]': 4, '[0] ': 5, '[0] We': 7, '[0] We ': 8}
    """
    head = f"{words[:_MAX_HEAD]} "  # a line may have nothing else
    ends = {found.end() for found in _HEAD_RE.finditer(head)}
    ends |= {len(head[:end].rstrip()) for end in ends}
    return {_SHAPE_RE.sub(lambda found: " " if found[0].isspace() else "0", head[:end]): end for end in sorted(ends)}


def longest_common(shapes: Sequence[Iterable[str]], may_be: Callable[[str], bool]) -> str:
    """The longest of what nearly every line begins with and may be left out; empty if there is none."""
    counts = Counter(chain.from_iterable(shapes))
    fewest = max(MIN_LINES, MIN_SHARE * len(shapes))
    return max((shape for shape, count in counts.items() if count >= fewest and may_be(shape)), key=len, default="")
