r"""Characters that nobody sees left out: soft hyphens, zero-width spaces and joiners, byte order marks in the text,
directions of writing; and letters of which the accent stands behind.

Takes a text; gives `Edit`s. They tell a browser where a word may break, or were left behind by an editor; in a name or
beside a mark they hide it. The joiners U+200C and U+200D are left out only between Latin letters, where they say
nothing: in Persian or Hindi they belong to the word, in an emoji to the picture. A soft hyphen at a line's end is seen,
and left to `hyphens`. Knowingly lost: the zero-width space as the blank of Thai, Khmer and Burmese.
"""

from __future__ import annotations

import re
from unicodedata import normalize

import regex

from quotex.patterns import late
from quotex.text.edits import Edit
from quotex.text.glyphs import unusual_in

_DIRECTIONS = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_CONTROLS = "\0\x1f"
"""What a program for two bytes a character left, and Word's soft hyphen."""
_NEVER_SEEN = "\u00ad\u034f\u180e\u200b\u2060\u2061\u2062\u2063\u2064\ufeff\ufffc" + _DIRECTIONS + _CONTROLS
_JOINERS = "\u200c\u200d"
ALL_UNSEEN = frozenset(_NEVER_SEEN + _JOINERS + "\ufe0e\ufe0f")
_ACCENTS = frozenset("\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0323\u0326\u0327\u0328\u031b")
_COMBINING_RE = late(re.compile, "[\u0300-\u036f]{1,3}")
_LATIN_RE = late(regex.compile, r"\p{Latin}")
_INVISIBLE_RE = late(
    regex.compile,
    rf"""
      (?<=\p{{Latin}})[{_NEVER_SEEN}{_JOINERS}]++(?=\p{{Latin}})
    | [\ufe0e\ufe0f](?<=[\p{{L}}\p{{P}}\s].)
    | (?: (?<!\p{{L}}) | (?!\u00ad[ \t]*+(?:\r\n|[\n\r\u2028])[ \t]*+\p{{L}}) ) [{_NEVER_SEEN}]++
    """,
    regex.VERBOSE,
)


def find_invisible(text: str) -> list[Edit]:
    r"""Where the invisible characters of a text stand.

    >>> find_invisible("Ama\u00adra\u200b left")
    [Edit(start=3, end=4, char=''), Edit(start=6, end=7, char='')]
    """
    if ALL_UNSEEN.isdisjoint(unusual_in(text)) and "\0" not in text and "\x1f" not in text:
        return []
    return [Edit(*found.span()) for found in _INVISIBLE_RE.finditer(text)]


def find_decomposed(text: str) -> list[Edit]:
    r"""Letters with their accents behind them, and what writes both as one: names are looked up so.

    >>> find_decomposed("Jose\u0301 left")
    [Edit(start=3, end=5, char='é')]
    """
    if _ACCENTS.isdisjoint(unusual_in(text)):
        return []
    edits: list[Edit] = []
    for found in _COMBINING_RE.finditer(text):
        start = max(found.start() - 1, 0)
        composed = normalize("NFC", text[start : found.end()])
        if len(composed) == 1 and _LATIN_RE.match(text, start):
            edits.append(Edit(start, found.end(), composed))
    return edits


def find_ellipses(text: str) -> list[Edit]:
    r"""Where Windows-1252 read as Latin-1 has an ellipsis, which else is a line's end.

    >>> find_ellipses("so\x85 \x93Go\x94")
    [Edit(start=2, end=3, char='…')]
    """
    if "\x85" not in unusual_in(text) or not any(map(text.__contains__, "\x91\x92\x93\x94\x96\x97")):
        return []
    return [Edit(at, at + 1, "…") for at, char in enumerate(text) if char == "\x85"]
