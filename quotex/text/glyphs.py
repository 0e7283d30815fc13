"""All glyphs of quotation marks: which canonical character each stands for, and which two make a pair.

A mark is a *double*, a *guillemet* or a *single*. It *faces* left (it looks like an opening one) or right or, if it is
straight, neither way. A new glyph is one character in `GLYPHS`; a pair of its own is one row in `STYLES`.
"""

from __future__ import annotations

from typing import NamedTuple

GLYPHS = {
    '"': '"＂″',
    "“": "“„‟«「❝〝\x93",
    "”": "”»」❞〞〟\x94",
    "'": "'＇′",
    "‘": "‘‚‛‹『❛`ʻ\x91",
    "’": "’›』❜´ʼ\x92",
}
"""Canonical character -> the glyphs that stand for it, as English and French use them; see `turned_glyphs`."""

APOSTROPHES = "'＇′‘‛`ʻ\x91’´ʼ\x92"
"""The singles that are also written inside words."""

CONTROLS = dict(zip("\x91\x92\x93\x94", "‘’“”", strict=True))
"""Windows-1252 read as Latin-1: the marks come out as control characters."""

CANONICAL = {glyph: char for char, glyphs in GLYPHS.items() for glyph in glyphs}
DOUBLES = "".join(GLYPHS[char] for char in '"“”')
SINGLES = "".join(GLYPHS[char] for char in "'‘’")
LEVELS = dict.fromkeys(DOUBLES, "d") | dict.fromkeys(SINGLES, "s") | dict.fromkeys("«»", "g")
"""`d` for a double mark, `s` for a single one, `g` for a guillemet: French nests “ ” in « »."""

_DOUBLE_OF = {"'": '"', "‘": "“", "’": "”", "‚": "„", "‹": "«", "›": "»"}


class Glyphs(NamedTuple):
    """How a style writes its marks."""

    double: tuple[str, str]
    single: tuple[str, str]
    apostrophe: str | None = None

    def ends(self, is_double: bool) -> tuple[str, str]:
        return self.double if is_double else self.single


STYLES = {
    "straight": Glyphs(('"', '"'), ("'", "'"), "'"),
    "curly": Glyphs(("“", "”"), ("‘", "’"), "’"),
    "guillemets": Glyphs(("«", "»"), ("‹", "›")),
    "low-9": Glyphs(("„", "“"), ("‚", "‘")),  # German, Czech
    "low-9-right": Glyphs(("„", "”"), ("‚", "’")),  # Polish, Dutch, Romanian
    "turned-guillemets": Glyphs(("»", "«"), ("›", "‹")),  # Danish, German books
    "corners": Glyphs(("「", "」"), ("『", "』")),
    "full-width": Glyphs(("＂", "＂"), ("＇", "＇")),
    "heavy": Glyphs(("❝", "❞"), ("❛", "❜")),
    "double-primes": Glyphs(("〝", "〞"), ("‘", "’")),
    "low-double-primes": Glyphs(("〝", "〟"), ("‘", "’")),
}
"""The styles in which a pair is well-formed, the likelier ones first."""

TEX = Glyphs(("``", "''"), ("`", "'"), "'")
"""A style to write in, but not one that a text for people is in order with."""


def double_of(single: str) -> str:
    """The double mark that two singles stand for.

    >>> double_of("'"), double_of("´")
    ('"', '”')
    """
    return _DOUBLE_OF.get(single) or _DOUBLE_OF[CANONICAL[single]]
