"""The screen: its size, and what may not reach it. Nobody's article repaints or reorders a screen."""

from __future__ import annotations

from typing import NamedTuple


class Screen(NamedTuple):
    """Where the output goes: its width in columns, and whether it is a terminal, which may have colours and bold.

    `colour` is what the user wants: True for a pipe too, False for no terminal either, None as it comes.
    """

    width: int = 80
    is_terminal: bool = False
    colour: bool | None = None


_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Controls (C0, DEL, C1), formats (bidi, zero-width, soft hyphen), lone surrogates, line and paragraph separators.

The cost: joiners inside emoji and in Persian or Indic words are escaped as well, in tables and messages only.
"""


def make_visible(text: str) -> str:
    r"""The text with every character that a terminal would obey or hide written as its escape.

    >>> print(make_visible("red \x1b[31m, right to left \u202e, a BOM \ufeff and a tab\t"))
    red \x1b[31m, right to left \u202e, a BOM \ufeff and a tab\t
    """
    if text.isprintable():
        return text
    from unicodedata import category  # takes a while to load, and most texts hide nothing

    return "".join(_escape(char) if category(char) in _HIDDEN else char for char in text)


def _escape(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
