r"""Characters that nobody sees left out: soft hyphens, zero-width spaces and joiners, byte order marks in the text.

Takes a text; gives `Edit`s. They tell a browser where a word may break, or were left behind by an editor; in a name or
beside a mark they hide it. The joiners U+200C and U+200D are left out only between Latin letters, where they say
nothing: in Persian or Hindi they belong to the word, in an emoji to the picture. A soft hyphen at a line's end is seen,
and left to `hyphens`. Knowingly lost: the zero-width space as the blank of Thai, Khmer and Burmese.
"""

from __future__ import annotations

import regex

from quotex.patterns import late
from quotex.text.edits import Edit

_NEVER_SEEN = "\u00ad\u200b\u2060\ufeff"
_JOINERS = "\u200c\u200d"
_INVISIBLE_RE = late(
    regex.compile,
    rf"""
      (?<=\p{{Latin}})[{_NEVER_SEEN}{_JOINERS}]++(?=\p{{Latin}})
    | (?: (?<!\p{{L}}) | (?!\u00ad[ \t]*+(?:\r\n|[\n\r\u2028])[ \t]*+\p{{L}}) ) [{_NEVER_SEEN}]++
    """,
    regex.VERBOSE,
)


def find_invisible(text: str) -> list[Edit]:
    r"""Where the invisible characters of a text stand.

    >>> find_invisible("Ama\u00adra\u200b left")
    [Edit(start=3, end=4, char=''), Edit(start=6, end=7, char='')]
    """
    if text.isascii() or not any(map(text.__contains__, _NEVER_SEEN + _JOINERS)):
        return []
    return [Edit(*found.span()) for found in _INVISIBLE_RE.finditer(text)]
