"""Characters that a terminal would obey or hide, made visible: nobody's article repaints or reorders a screen."""

from __future__ import annotations

from unicodedata import category

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Controls (C0, DEL, C1), formats (bidi, zero-width, soft hyphen), lone surrogates, line and paragraph separators.

The cost: joiners inside emoji and in Persian or Indic words are escaped as well, in tables and messages only.
"""


def make_visible(text: str) -> str:
    r"""The text with every hidden character written as its escape.

    >>> print(make_visible("red \x1b[31m, right to left \u202e, a BOM \ufeff and a tab\t"))
    red \x1b[31m, right to left \u202e, a BOM \ufeff and a tab\t
    """
    if text.isprintable():
        return text
    return "".join(_escape(char) if category(char) in _HIDDEN else char for char in text)


def _escape(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
