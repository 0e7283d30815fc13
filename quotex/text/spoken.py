r"""Marks that were dictated, or read out: *he said quote we left unquote*.

Takes a text; gives `Edit`s that make marks of these words. The one idea: nobody says *unquote* but of a mark, and what
it closes was opened in the same paragraph. *So-called quote-unquote experts* open and close nothing.
"""

from __future__ import annotations

import regex

from quotex.patterns import late
from quotex.text.edits import Edit, has_any, places_of

_SIGNS = ("quot", "inverted comma", "speech mark")
_CLOSING_RE = late(regex.compile, r"(?<=un[ -]?|(?:end|closed?|closing|right)[ ](?:of[ ])?(?:the[ ])?(?:double[ ])?)")
"""What stands before a word for a mark that closes."""
_ALIKE = ("double quote", "quotation mark", "quote mark", "speech mark")
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
    edits: list[Edit] = []
    pattern = _pattern_for(text)
    for found in pattern.finditer(text) if pattern is not None else ():
        start, end = found.span("close")
        start += found["comma"] is not None  # that of *we left, unquote* is one of the quote
        edits += [Edit(*found.span("open"), "“"), Edit(start, end, "”")]
    return edits


def _pattern_for(text: str) -> regex.Pattern[str] | None:
    """What finds the marks that a text may have in words. Most texts with such words have none, as plain looks tell."""
    small = text.lower()
    if not has_any(small, _SIGNS):
        return None
    places = (at for sign in _SIGNS for at in places_of(small, sign))
    if any(_CLOSING_RE.match(small, at) for at in places) and _CLOSE_RE.search(text):
        return _SPOKEN_RE
    return _SAME_RE if any(small.count(sign) > 1 for sign in _ALIKE) else None
