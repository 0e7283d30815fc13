"""Build marks.tsv of quotex/lexicon: every character of Unicode that is a quotation mark or is taken for one.

    python tools/build_marks.py

It reads the Unicode database of Python itself (`unicodedata`), as no hand could list it. A quotation mark is what
the class says (Pi, Pf), or the name: QUOTATION MARK, PRIME, COMMA ORNAMENT, CORNER BRACKET, ANGLE BRACKET; the few that
look like one in use and have another name are `LOOK_ALIKES`. Which way it faces, and its level, is in the name.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

MARKS = Path(__file__).parent.parent / "quotex" / "lexicon" / "marks.tsv"
HEADER = f"""\
# Quotation marks and what is taken for them: the character; the canonical one that it stands for, which says the way
# it faces (“ ‘ open, ” ’ close, " ' neither); d: double, g: guillemet, s: single, a: single that is an apostrophe in
# a word; mark, or lookalike: made for something else; its name.
# Origin: the Unicode character database {unicodedata.unidata_version}, written by tools/build_marks.py.
# Licence: Unicode-3.0.
"""

NAMES = ("QUOTATION MARK", "PRIME", "COMMA ORNAMENT", "CORNER BRACKET", "ANGLE BRACKET")
LOOK_ALIKES = "'`´ʹʺʻʼʽˊˋ˝ˮ˵˶՚׳״〃｀＇"
"""Written for marks, with a name that does not say so."""
ASIAN = "《》〈〉"
"""Angle brackets that are the quotation marks of a language."""
NO_MARKS = ("TAG ", "MATHEMATICAL LEFT ANGLE", "MATHEMATICAL RIGHT ANGLE", "WITH DOT", "CURVED", "CHINOOK")
"""Invisible, or brackets of mathematics and of spellings: ⟨th⟩."""
OPENING = ("LEFT", "REVERSED", "TURNED", "LOW-9", "LOW SINGLE COMMA", "LOW DOUBLE COMMA", "GRAVE")
CLOSING = (
    "RIGHT",
    "DOUBLE PRIME QUOTATION",
    "COMMA QUOTATION",
    "ACUTE ACCENT",
    "MODIFIER LETTER APOSTROPHE",
    "ARMENIAN",
)
DOUBLES = (
    "DOUBLE",
    "TRIPLE",
    "QUADRUPLE",
    "GERSHAYIM",
    "DITTO",
    "SUBSTITUTION",
    "TRANSPOSITION",
    "OMISSION",
    "PARAPHRASE",
)
SINGLES_IN_WORDS = "'＇′‘‛`ʻ’´ʼʹʽˊˋ՚׳｀‵"
"""The singles that stand inside words as well."""


def main() -> None:
    rows = [row for row in map(row_of, map(chr, range(sys.maxunicode + 1))) if row]
    MARKS.write_text(HEADER + "".join("\t".join(row) + "\n" for row in sorted(rows)), encoding="utf-8")


def row_of(char: str) -> tuple[str, ...] | None:
    """The row of a character; None if it is no mark.

    >>> row_of("❠")
    ('❠', '“', 'd', 'mark', 'HEAVY LOW DOUBLE COMMA QUOTATION MARK ORNAMENT')
    >>> row_of("⟪")
    ('⟪', '“', 'g', 'lookalike', 'MATHEMATICAL LEFT DOUBLE ANGLE BRACKET')
    """
    name = unicodedata.name(char, "")
    if not is_mark(char, name):
        return None
    level = level_of(char, name)
    kind = "mark" if "QUOTATION MARK" in name or char in "'＇‘’" or is_corner(name) or char in ASIAN else "lookalike"
    if char in "`ʼ":  # TeX writes the one, and the other is the apostrophe that Unicode once asked for
        kind = "mark"
    return char, facing(name, level), level, kind, name


def is_mark(char: str, name: str) -> bool:
    """Whether it is a mark by its class, by its name, or as one of the look-alikes."""
    if unicodedata.category(char) in ("Pi", "Pf") or char in LOOK_ALIKES:
        return True
    return any(word in name for word in NAMES) and not any(word in name for word in NO_MARKS)


def is_corner(name: str) -> bool:
    return "CORNER BRACKET" in name


def level_of(char: str, name: str) -> str:
    """`d`, `g`, `s` or `a`. The white corner brackets are the inner ones, whatever they look like."""
    if char in SINGLES_IN_WORDS:
        return "a"
    if is_corner(name):
        return "s" if "WHITE" in name else "d"
    if "ANGLE" in name:
        return "g" if "DOUBLE" in name else "s"
    is_double = any(word in name for word in DOUBLES) or name in ("QUOTATION MARK", "FULLWIDTH QUOTATION MARK")
    return "d" if is_double or "QUILL" in name else "s"


def facing(name: str, level: str) -> str:
    """The canonical character: which way it faces, and whether it is a single.

    >>> facing("REVERSED DOUBLE PRIME", "d"), facing("DOUBLE PRIME", "d")
    ('“', '"')
    """
    straight, opening, closing = "'‘’" if level in "sa" else '"“”'
    if any(word in name for word in OPENING):
        return opening
    if any(word in name for word in CLOSING) and name != "DOUBLE ACUTE ACCENT":
        return closing
    return straight


if __name__ == "__main__":
    main()
