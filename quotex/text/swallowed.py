"""Letters that a mark swallowed: its UTF-8 bytes were read in a code page of two bytes a character.

Takes a text; gives `Edit`s: 鈥淲e is “We, don鈥檛 is don’t. The one idea: the first two bytes of a mark became one
character (or none), and its last byte with the letter behind it another; the codec says which two bytes that was.

Of Windows-1252 and Mac Roman the mark and the letter became one character, and only the mark can stand in its place:
揥e left is “e left. Such a character is known if most of a text's are of that kind. Knowingly lost: the letter.
"""

from __future__ import annotations

import re

import regex

from quotex.patterns import late
from quotex.text.edits import Edit
from quotex.text.glyphs import unusual_in

_LEADS = {"鈥": ("gb18030",), "窶": ("cp932",), "\ufffd\ufffd": ("cp949", "big5hkscs")}
"""What the bytes E2 80 became, and in which code pages."""
_LAST_BYTES = {0x93: "–", 0x94: "—", 0x98: "‘", 0x99: "’", 0x9C: "“", 0x9D: "”"}
_WINDOWS = ("gbk", "cp932", "cp949")
_WINDOWS_BYTES = {0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x96: "–", 0x97: "—"} | dict(
    zip(range(0xD0, 0xD6), "–—“”‘’", strict=True)  # of Mac Roman
)
_FIRST_WIDE = "\u3400"
_WIDE_RE = late(re.compile, "[\u3400-\u9fff\uac00-\ud7a3]")
_WINDOWS_LEADS = frozenset(bytes([lead]) for lead in _WINDOWS_BYTES)
_MIN_WIDE, _MIN_SHARE = 2, 0.7
_STARTS = frozenset("鈥窶\ufffd")
_SWALLOWED_RE = late(regex.compile, rf"(?P<lead>{'|'.join(_LEADS)})(?P<char>[^\x00-\u02ff\u2000-\u206f\ufffd])")


def find_swallowed(text: str) -> list[Edit]:
    """Where marks swallowed a letter, and what both were.

    >>> find_swallowed("鈥淲e left")
    [Edit(start=0, end=1, char='“'), Edit(start=1, end=2, char='W')]
    """
    chars = unusual_in(text)
    edits = [] if _STARTS.isdisjoint(chars) else _find_bytes(text)
    return edits or (_find_windows(text) if max(chars, default="") >= _FIRST_WIDE else [])


def _find_bytes(text: str) -> list[Edit]:
    """Two characters, made of the three bytes of a mark and a letter."""
    edits: list[Edit] = []
    for found in _SWALLOWED_RE.finditer(text):
        for codec in _LEADS[found["lead"]]:
            data = found["char"].encode(codec, "ignore")
            if len(data) == 2 and data[0] in _LAST_BYTES and chr(data[1]).isalnum():
                edits.append(Edit(found.start(), found.end() - 1, _LAST_BYTES[data[0]]))
                edits.append(Edit(found.end() - 1, found.end(), chr(data[1])))
                break
    return edits


def _find_windows(text: str) -> list[Edit]:
    """Characters of two bytes, the first of which was a mark in Windows-1252."""
    wide = list(_WIDE_RE.finditer(text))
    for codec in _WINDOWS if len(wide) >= _MIN_WIDE else ():
        pairs = [(found, found[0].encode(codec, "ignore")) for found in wide]
        marks = [(found, pair[0]) for found, pair in pairs if pair[:1] in _WINDOWS_LEADS and pair[1:].isalnum()]
        if len(marks) > _MIN_SHARE * len(wide):
            return [Edit(*found.span(), _WINDOWS_BYTES[lead]) for found, lead in marks]
    return []
