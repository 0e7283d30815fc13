r"""What looks like a character of Latin script and is another: read as that.

Takes a text; gives `Edit`s. Hyphens at which no line ends and points of other scripts; letters of another width or font
(`Ａ`, `𝐀`), or of Cyrillic and Greek in a word of Latin; and what parts two single marks that are a double one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from unicodedata import decomposition, normalize

import regex

from quotex.patterns import late
from quotex.text.edits import Edit, places_of
from quotex.text.glyphs import CANONICAL, unusual_in

_ALIKE = dict(zip("\u2010\u2011\u2212\x1e，．：；？！،、", "----,.:;?!,,", strict=True))
_ALIKE_RE = late(
    regex.compile,
    r"""(?<=\p{Latin})[\u2010\u2011\u2212\x1e](?=\p{Latin}) | (?<=[\p{Latin}\d\p{Pf}"')])[，．：；？！،、]""",
    regex.VERBOSE,
)
_FOREIGN = dict(
    zip(
        "АВЕКМНОРСТХаеорсухіјѕԁһІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABEKMHOPCTXaeopcyxijsdhIJSABEZHIKMNOPTYXo",
        strict=True,
    )
)
_MIXED_RE = late(
    regex.compile,
    r"""
    (?<![^\s"'“‘(-]) (?=\w{0,40}[\p{Cyrillic}\p{Greek}]) (?=\w{0,40}\p{Latin})
    (?:\p{Latin}|\L<foreign>){2,40}+ \b
    """,
    regex.VERBOSE,
    foreign=list(_FOREIGN),
)
"""A word of two scripts that looks like one of Latin."""
_MISREAD_RE = late(regex.compile, r"(?<=[A-Za-z][.,!?])[\p{Cyrillic}\p{Greek}](?!\w)")
"""A letter that a wrong code page made of a closing mark: see `taught`."""
_STYLED = ("<font> ", "<wide> ")
_PARTED_RE = late(
    re.compile,
    """
      (?<=(['‘’])) [\xa0\u2009\u200a\u202f] (?=\\1)
    | (?<=[\\s(]') [ ] (?='\\w) | (?<=[\\s(]‘) [ ] (?=‘\\w)
    | (?<=[\\w.,!?]') [ ] (?='(?:[\\s.,;:)]|\\Z)) | (?<=[\\w.,!?]’) [ ] (?=’(?:[\\s.,;:)]|\\Z))
    """,
    re.VERBOSE,
)
_BLANKS = " \xa0\u2009\u200a\u202f"


def find_lookalikes(text: str) -> list[Edit]:
    r"""Where they stand.

    >>> find_lookalikes("Anne\u2011Marie，Ann")
    [Edit(start=4, end=5, char='-'), Edit(start=10, end=11, char=',')]
    """
    unusual = unusual_in(text)
    edits: list[Edit] = []
    if "\x1e" in text or not unusual.isdisjoint(_ALIKE):
        edits = [Edit(*found.span(), _ALIKE[found[0]]) for found in _ALIKE_RE.finditer(text)]
    if unusual:
        edits += _find_styled(text, unusual)
    if not unusual.isdisjoint(_FOREIGN) and not _MISREAD_RE.search(text):
        places = (at for found in _MIXED_RE.finditer(text) for at in range(*found.span()))
        edits += [Edit(at, at + 1, _FOREIGN[text[at]]) for at in places if text[at] in _FOREIGN]
    edits += _find_parted_singles(text)
    return sorted(set(edits))


def _find_parted_singles(text: str) -> Iterator[Edit]:
    """Blanks between two single marks that are a double one."""
    for blank, mark in product([blank for blank in _BLANKS if blank in text], "'‘’"):
        for at in places_of(text, f"{mark}{blank}{mark}"):
            if _PARTED_RE.match(text, at + 1) is not None:
                yield Edit(at + 1, at + 2)


def _find_styled(text: str, unusual: frozenset[str]) -> list[Edit]:
    """Letters of another width or font; where there are such, figures and points of the same kind, but for marks."""
    styled = {char: normalize("NFKC", char) for char in unusual if decomposition(char).startswith(_STYLED)}
    if not any(plain.isascii() and plain.isalpha() for plain in styled.values()):
        return []
    return [
        Edit(at, at + 1, styled[char])
        for at, char in enumerate(text)
        if char in styled and char not in CANONICAL and styled[char].isascii()
    ]
