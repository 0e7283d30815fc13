r"""Marks that were dictated, or read out: *he said quote we left unquote*.

Takes a text; gives `Edit`s that make marks of these words. The one idea: nobody says *unquote* but of a mark, and what
it closes was opened in the same paragraph. *So-called quote-unquote experts* open and close nothing.
"""

from __future__ import annotations

import regex

from quotex.patterns import late
from quotex.text.edits import Edit, has_any

_SIGNS = ("quot", "Quot", "QUOT", "nverted comma", "peech mark")
_MARK = r"(?:double[ ])?(?:quot(?:es?|ations?)(?:[ ]marks?)?|inverted[ ]commas?|speech[ ]marks?)"
_CLOSE = rf"(?:un[ -]?quotes?|(?:end|closed?|closing|right)[ ](?:of[ ])?(?:the[ ])?{_MARK})(?!\w)"
_CLOSE_RE = late(regex.compile, _CLOSE, regex.VERBOSE | regex.IGNORECASE)
_SPOKEN_RE = late(
    regex.compile,
    rf"""
    (?<![\w-]) (?P<open> [(\[]? (?:(?:open(?:ing)?|begin(?:ning)?|start|left)[ ](?:of[ ])?(?:the[ ])?)? {_MARK}
                         (?: (?:[,:)\]…-]|[ ]?\.\.\.)?[ ] | […-] ) )
    (?P<said> (?![^\w\s$(]|and\b|from\b|of\b|marks?\b) [^\n]{{1,1500}}? )
    (?P<close> (?:(?P<comma>,)|[ ]?\.\.\.|…)? [ ] [(\[]? {_CLOSE} [)\]]? (?(comma),?) )
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_SAME_RE = late(
    regex.compile,
    r"""
    (?<!\b(?:an?|the|in|with|of|by|single)[ ]) \b
    (?P<open> (?P<same> double[ ]quotes? | (?:quotation|quote|speech)[ ]marks? )(?!\w)[,:]? [ ] )
    (?P<said> [^\n]{1,1500}? ) (?P<close> (?P<comma>,)? [ ] (?P=same)(?!\w) (?(comma),?) )
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
"""As a voice reads a screen, which says the same for both."""


def find_spoken(text: str) -> list[Edit]:
    """Where words stand for marks.

    >>> find_spoken("He said quote we left unquote and left.")
    [Edit(start=8, end=14, char='“'), Edit(start=21, end=29, char='”')]
    """
    if not has_any(text, _SIGNS):
        return []
    edits: list[Edit] = []
    for found in (_SPOKEN_RE if _CLOSE_RE.search(text) else _SAME_RE).finditer(text):
        start, end = found.span("close")
        start += found["comma"] is not None  # that of *we left, unquote* is one of the quote
        edits += [Edit(*found.span("open"), "“"), Edit(start, end, "”")]
    return edits
