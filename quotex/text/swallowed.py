"""Letters that a mark swallowed: its UTF-8 bytes were read in a code page of two bytes a character.

Takes a text; gives `Edit`s: 鈥淲e is “We, don鈥檛 is don’t. The one idea: the first two bytes of a mark became one
character (or none), and its last byte with the letter behind it another; the codec says which two bytes that was.
"""

from __future__ import annotations

import regex

from quotex.patterns import late
from quotex.text.edits import Edit
from quotex.text.glyphs import unusual_in

_LEADS = {"鈥": ("gb18030",), "窶": ("cp932",), "\ufffd\ufffd": ("cp949", "big5hkscs")}
"""What the bytes E2 80 became, and in which code pages."""
_LAST_BYTES = {0x93: "–", 0x94: "—", 0x98: "‘", 0x99: "’", 0x9C: "“", 0x9D: "”"}
_STARTS = frozenset("鈥窶\ufffd")
_SWALLOWED_RE = late(regex.compile, rf"(?P<lead>{'|'.join(_LEADS)})(?P<char>[^\x00-\u02ff\u2000-\u206f\ufffd])")


def find_swallowed(text: str) -> list[Edit]:
    """Where marks swallowed a letter, and what both were.

    >>> find_swallowed("鈥淲e left")
    [Edit(start=0, end=1, char='“'), Edit(start=1, end=2, char='W')]
    """
    if _STARTS.isdisjoint(unusual_in(text)):
        return []
    edits: list[Edit] = []
    for found in _SWALLOWED_RE.finditer(text):
        for codec in _LEADS[found["lead"]]:
            data = found["char"].encode(codec, "ignore")
            if len(data) == 2 and data[0] in _LAST_BYTES and chr(data[1]).isalnum():
                edits.append(Edit(found.start(), found.end() - 1, _LAST_BYTES[data[0]]))
                edits.append(Edit(found.end() - 1, found.end(), chr(data[1])))
                break
    return edits
