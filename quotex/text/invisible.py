r"""Characters that nobody sees left out: soft hyphens, zero-width spaces and joiners, byte order marks in the text.

Takes the decoded source; gives the text without them, with the way back. They tell a browser where a word may break, or
were left behind by an editor; in a name or beside a mark they hide it. The joiners U+200C and U+200D are left out only
between Latin letters, where they say nothing: in Persian or Hindi they belong to the word, in an emoji to the picture.
Knowingly lost: the zero-width space as the blank of Thai, Khmer and Burmese.
"""

from __future__ import annotations

import regex

from quotex.patterns import late
from quotex.text.offsets import UNCHANGED, OffsetMap

_NEVER_SEEN = "\u00ad\u200b\u2060\ufeff"
_JOINERS = "\u200c\u200d"
_INVISIBLE_RE = late(
    regex.compile,
    rf"(?<=\p{{Latin}})[{_NEVER_SEEN}{_JOINERS}]++(?=\p{{Latin}}) | [{_NEVER_SEEN}]++",
    regex.VERBOSE,
)


def drop_invisible(source: str) -> tuple[str, OffsetMap]:
    r"""The source without its invisible characters, and the way back to it.

    >>> text, offsets = drop_invisible("Ama\u00adra\u200b left")
    >>> text, offsets.span_to_source(0, 5), offsets.span_to_source(5, 10)
    ('Amara left', (0, 6), (7, 12))
    """
    if source.isascii() or not any(map(source.__contains__, _NEVER_SEEN + _JOINERS)):
        return source, UNCHANGED
    dropped: list[tuple[int, int]] = []
    pieces: list[str] = []
    copied = shift = 0
    for found in _INVISIBLE_RE.finditer(source):
        start, end = found.span()
        pieces.append(source[copied:start])
        dropped.append((start - shift, end - start))
        shift += end - start
        copied = end
    pieces.append(source[copied:])
    return "".join(pieces), OffsetMap([], dropped) if dropped else UNCHANGED
