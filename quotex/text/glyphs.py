"""All glyphs of quotation marks: which canonical character each stands for, and which two make a pair.

A mark is a *double*, a *guillemet* or a *single*. It *faces* left (it looks like an opening one) or right or, if it is
straight, neither way. All glyphs stand in lexicon/marks.tsv, which tools/build_marks.py makes from the Unicode
database: a new look-alike goes into the tool. A pair of its own is one row in `STYLES`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from quotex import lexicon

CONTROLS = dict(zip("\x91\x92\x93\x94", "‘’“”", strict=True))
"""Windows-1252 read as Latin-1: the marks come out as control characters."""

_ROWS = lexicon.rows("marks.tsv")

CANONICAL = {glyph: char for glyph, char, *_ in _ROWS} | CONTROLS
"""Each glyph, and the canonical character that it stands for, as English and French use it; see `turned_glyphs`."""

_SHORT = {"\x91": "a", "\x92": "a", "\x93": "d", "\x94": "d"} | {glyph: level for glyph, _, level, *_ in _ROWS}
LEVELS = {glyph: "s" if level == "a" else level for glyph, level in _SHORT.items()}
"""`d` for a double mark, `s` for a single one, `g` for a guillemet: French nests “ ” in « »."""

APOSTROPHES = "".join(glyph for glyph, level in _SHORT.items() if level == "a")
"""The singles that are also written inside words."""

DOUBLES = "".join(glyph for glyph, level in LEVELS.items() if level != "s")
SINGLES = "".join(glyph for glyph, level in LEVELS.items() if level == "s")
LOOKALIKES = "".join(glyph for glyph, _, _, kind, _ in _ROWS if kind == "lookalike")
"""Made for something else: primes, accents, brackets, letters of other scripts."""

PRIMES = "".join(glyph for glyph, _, _, kind, name in _ROWS if kind == "lookalike" and "PRIME" in name) + "˝"
"""After a figure they are feet and inches, minutes and seconds."""

UNUSUAL_RE = re.compile("[^\0-\x7f\xa0“”‘’–—…]")
"""The characters that well-set English has not."""


@lru_cache(maxsize=2)
@lru_cache(maxsize=4)
def unusual_in(text: str) -> frozenset[str]:
    """The characters of a text that well-set English has not. Several stages ask, of the same text."""
    return frozenset() if text.isascii() else frozenset(UNUSUAL_RE.findall(text))


def is_plain(text: str) -> bool:
    """Whether a text has no characters but those of well-set English: nothing by which it has marks of another sort.

    >>> is_plain("“We left…”"), is_plain("â€œWe leftâ€")
    (True, False)
    """
    return not unusual_in(text)


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
    "narrow-corners": Glyphs(("｢", "｣"), ("‘", "’")),
    "upright-corners": Glyphs(("﹁", "﹂"), ("﹃", "﹄")),
    "angles": Glyphs(("《", "》"), ("〈", "〉")),
    "sans-serif": Glyphs(("🙶", "🙷"), ("❛", "❜")),
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
