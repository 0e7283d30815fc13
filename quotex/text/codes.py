r"""Characters that are written as codes, and blanks that are written as signs.

Takes a text; gives `Edit`s. The one idea: what a program could not write, or was not to write, it spelled: `\u00e9` in
JSON, `&eacute;` in HTML, `_x000D_` in a table, `=C3=A9` in mail, `ï¿½` for the character that says that one was lost;
where a blank meant something to it, it wrote `▁`, `+` or `%20`. Quotation marks are left to `damages`.
"""

from __future__ import annotations

import re

from quotex.patterns import late
from quotex.text.edits import Edit, has_any, places_of
from quotex.text.glyphs import CANONICAL, unusual_in
from quotex.text.invisible import ALL_UNSEEN

_WRITTEN = {"lost": "\ufffd", "escape": "", "tie": " ", "blank": " "}
"""What a code means that has no number."""
_CODE_RE = late(
    re.compile,
    r"""
      (?:\{\\uc0)? \\u (?P<decimal> [0-9]{3,5} ) (?: \? | \\'[0-9a-f]{2} | [ ]\} )    # Jos\u233?
    | (?<=\w) \\{1,4} u (?P<inside> [0-9A-Fa-f]{4} )                          # Jos\u00e9
    | \\{1,4} u (?P<point> [0-9A-Fa-f]{4}(?=[\w\\])                           # \u00c9douard
                         | (?:[2ef][0-9A-Fa-f]{3} | 00[2-7ab][0-9A-Fa-f]) )   # \u0026 \u2014
    | _x (?P<cell> [0-9A-F]{4} ) _                                            # _x000D_
    | \\x (?P<byte> [2-7][0-9A-Fa-f] )                                        # \x3cp\x3e
    | (?P<escape> \\ ) (?=[.!()\[\]_*#+~>|-])                                    # We left\.
    | (?<=[\w.,'’]) (?P<tie> ~ ) (?=[A-Z0-9`'\\])                               # Mr.~Lee
    | (?P<reference> &(?:amp;)? (?: \#(?:\d{2,6}|[xX][0-9A-Fa-f]{2,5}) | [A-Za-z]{2,8}\d{0,2} ); )  # Jos&eacute;
    | (?P<blank> Â[\xa0 ] )
    | (?P<lost> ï¿½ | Ã¯Â¿Â½ | 锟斤拷 | %EF%BF%BD | =EF=BF=BD | \\xef\\xbf\\xbd | <EF><BF><BD> )
    """,
    re.VERBOSE,
)
_ASCII_SIGNS = ("\\u", "\\x", "\\.", "\\-", "_x", "%EF", "=EF", "<EF", ".~", "``")
_OTHER_SIGNS = frozenset("½锟Â")
_SOFT_RE = late(re.compile, r"(?<=.)=\r?\n")
_MIN_SOFT = 3
_BYTES_RE = late(
    re.compile,
    r"""
    ([=%]) (?: 0A | [2-7][0-9A-F]
             | (?:[CD][0-9A-F] | E[0-9A-F](?:=\r?\n)?\1[89AB][0-9A-F]) (?:=\r?\n)?\1[89AB][0-9A-F]
             | F0(?:\1[89AB][0-9A-F]){3} )
    """,
    re.VERBOSE,
)
_FAR_BYTES_RE = late(re.compile, r"=(?:C[23]|E2=(?:\r?\n=)?80)=[89AB][0-9A-F]")
_LEADS = frozenset("âÃÂ")
"""The first bytes of marks: what follows them belongs to them."""
_BYTE_SIGNS = frozenset("\\&€\x80")
_IS_NONE_RE = late(re.compile, "[\x80-\x9f\ud800-\udfff]")
_SHOWN = {"\r": "\n"} | dict.fromkeys("\xa0\u2002\u2003\u2009\u200a\u202f", " ")

_FEWEST_BLANKS = 1 / 40
_MIN_BLANKS = 1 / 12
"""Of the characters of a text that writes its blanks as signs, less are blanks, and more are that sign."""
_SIGN_RE = late(re.compile, r"%20|[^\w\s.,;:!?'\"“”‘’()–—-]|_|Ġ")
_OF_ADDRESSES = ("+", "%20")
"""Where these are blanks, other characters are written by their bytes."""
_WORD_SIGNS = frozenset("▁Ġ")
"""Those of language models, which also stand beside blanks."""
_MIN_SIGNS, _BEFORE_WORD = 20, 0.8
"""So many there are, and so many of them stand before a word."""


def find_codes(text: str) -> list[Edit]:
    r"""Characters that are written by their numbers, but for marks.

    >>> find_codes(r"Jos\u00e9 said: \u201cNo.\u201d_x000D_")
    [Edit(start=3, end=9, char='é'), Edit(start=31, end=38, char='\n')]
    """
    if has_any(text, ("=\n", "=\r\n")):
        printable = _find_printable(text)
        if printable:
            return printable
    may_have = ("&" in text and ";" in text) or has_any(text, _ASCII_SIGNS)
    return _find_written(text) if may_have or not _OTHER_SIGNS.isdisjoint(unusual_in(text)) else []


def _find_written(text: str) -> list[Edit]:
    """Single characters written by their numbers or names, but not the bytes of misread ones."""
    edits: list[Edit] = []
    bytes_end = -1
    for found in _CODE_RE.finditer(text):
        start, end = found.span()
        char = _char_of(found)
        if start == bytes_end or (char in _LEADS and text[end : end + 1] in _BYTE_SIGNS):
            bytes_end = end
        elif len(char) < 2 and char not in CANONICAL and not _IS_NONE_RE.match(char):
            edits.append(Edit(start, end, _SHOWN.get(char, "" if char in ALL_UNSEEN else char)))
    return edits


def _find_printable(text: str) -> list[Edit]:
    """The ends of lines and the bytes of quoted-printable, in which a line may end anywhere, also behind a blank."""
    breaks = [found.span() for found in _SOFT_RE.finditer(text)]
    have_blanks = len(breaks) >= _MIN_SOFT and sum(text[start - 1] == " " for start, _ in breaks) > len(breaks) / 10
    if not have_blanks and not _FAR_BYTES_RE.search(text):
        return []
    return sorted([*(Edit(*span) for span in breaks), *_find_bytes(text, "=")])


def _find_bytes(text: str, sign: str) -> list[Edit]:
    """Characters whose bytes are written behind a sign, but for marks."""
    edits: list[Edit] = []
    for found in _BYTES_RE.finditer(text):
        char = bytes.fromhex("".join(filter(str.isalnum, found[0]))).decode("utf-8", "replace")
        if found[1] == sign and char not in CANONICAL and (char.isprintable() or char.isspace()):
            edits.append(Edit(*found.span(), " " if char == "\xa0" else char))
    return edits


def _char_of(found: re.Match[str]) -> str:
    if found["reference"]:
        import html  # takes a while to load, and few texts need it

        return html.unescape(found[0].replace("&amp;", "&"))
    written = _WRITTEN.get(found.lastgroup or "")
    if written is not None:
        return written
    return chr(int(found[found.lastgroup or 0], 10 if found["decimal"] else 16))


def find_blanks(text: str) -> list[Edit]:
    """Signs that stand for blanks, in a text that has hardly any of these, or before nearly every word.

    >>> find_blanks("We+left+when+it+rained." * 9)[:2]
    [Edit(start=2, end=3, char=' '), Edit(start=7, end=8, char=' ')]
    """
    blanks = text.count(" ")
    if blanks > _FEWEST_BLANKS * len(text) and _WORD_SIGNS.isdisjoint(unusual_in(text)):
        return []
    signs = _SIGN_RE.findall(text)
    sign = max(set(signs), key=signs.count, default="")
    places = list(places_of(text, sign)) if sign else []
    if len(places) < max(_MIN_SIGNS, _MIN_BLANKS * len(text)):
        return []
    if sum(text[at + len(sign) : at + len(sign) + 1].isalpha() for at in places) < _BEFORE_WORD * len(places):
        return []
    edits = [Edit(at, at + len(sign), "" if text[at - 1 : at] in ("", " ", "\n") else " ") for at in places]
    if sign in _OF_ADDRESSES:
        edits = sorted({edit[:2]: edit for edit in [*edits, *_find_bytes(text, "%")]}.values())
    return edits
