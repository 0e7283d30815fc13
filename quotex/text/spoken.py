r"""Marks that were dictated, or read out: *he said quote we left unquote*.

Takes a text; gives `Edit`s that make marks of these words. The one idea: nobody says *unquote* but of a mark, and what
it closes was opened in the same paragraph. *So-called quote-unquote experts* open and close nothing.
"""

from __future__ import annotations

import regex

from quotex.patterns import late
from quotex.text.edits import Edit

_SIGNS = ("nquote", "nd quote", "nd of quote", "lose quote", "losed quote", "NQUOTE", "ND QUOTE", "LOSE QUOTE")
_SPOKEN_RE = late(
    regex.compile,
    r"""
    (?<![\w-]) (?P<open> \(? (?:(?:open|begin|start)[ ])? quotes? (?:,|:|\)|\.\.\.|…)? [ ] )
    (?P<said> (?![^\w\s$(]|and\b|from\b|of\b|marks?\b) [^\n]{1,1500}? )
    (?P<close> (?:(?P<comma>,)|\.\.\.|…)? [ ] \(? (?:un[ -]?|end[ ](?:of[ ])?|closed?[ ]) quotes? (?:\)|(?!\w))
               (?(comma),?) )
    """,
    regex.VERBOSE | regex.IGNORECASE,
)


def find_spoken(text: str) -> list[Edit]:
    """Where words stand for marks.

    >>> find_spoken("He said quote we left unquote and left.")
    [Edit(start=8, end=14, char='“'), Edit(start=21, end=29, char='”')]
    """
    if ("quote" not in text and "QUOTE" not in text) or not any(map(text.__contains__, _SIGNS)):
        return []
    edits: list[Edit] = []
    for found in _SPOKEN_RE.finditer(text):
        start, end = found.span("close")
        start += found["comma"] is not None  # that of *we left, unquote* is one of the quote
        edits += [Edit(*found.span("open"), "“"), Edit(start, end, "”")]
    return edits
