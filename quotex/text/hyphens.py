r"""Words that a line's end divides, put together.

Takes a text; gives `Edit`s: the line's end becomes a `JOIN`, with the hyphen or behind it, which `layout` leaves out
when it has seen how long the lines are. The one idea: the document says whether the hyphen belongs to the word
(`well-known`), because it has the word elsewhere, with it or without. Where it has not, the hyphen goes, unless it
stands before a capital, or behind a word that seldom stands without one (`self-`). Knowingly wrong for other compounds.
"""

from __future__ import annotations

import re

import regex

from quotex import lexicon
from quotex.patterns import late
from quotex.text.edits import JOIN, Edit, has_any
from quotex.text.glyphs import is_plain

_PLAIN_ENDS = ("-\n", "-\r")
_OTHER_ENDS = ("\u2010", "\u00ad", "¬")
_DIVIDED_RE = late(
    regex.compile,
    r"""
    (?<=\p{L}) (?P<hyphen> [-\u2010\u00ad¬])
    (?P<break> [ \t]*+ (?:\r\n|[\n\r\u2028]) [ \t]*+ (?:\r?\n[ \t]*+(?=\p{Ll}))?+ )
    (?!(?:and|or|to)\b) (?P<word> [\p{L}\p{M}]++)
    """,
    regex.VERBOSE,
)
_NO_LETTERS_RE = late(re.compile, r"[\W\d_]+")
_MAX_FIRST = 40
_WORD_RE = late(re.compile, r"\w+(?:-\w+)*")


def find_hyphens(text: str) -> list[Edit]:
    r"""Where words are divided.

    >>> find_hyphens("The har-\nbour was closed.")
    [Edit(start=7, end=9, char='\ufdd0')]
    """
    ends = _PLAIN_ENDS if is_plain(text) else (*_PLAIN_ENDS, *_OTHER_ENDS)
    if not has_any(text, ends):
        return []
    words: set[str] | None = None
    edits: list[Edit] = []
    for found in _DIVIDED_RE.finditer(text):
        if words is None:
            words = set(_WORD_RE.findall(text.casefold()))
        start = found.end("hyphen") if _keeps_hyphen(found, words) else found.start("hyphen")
        edits.append(Edit(start, found.end("break"), JOIN))
    return edits


def _keeps_hyphen(found: regex.Match[str], words: set[str]) -> bool:
    hyphen, last = found["hyphen"], found["word"]
    if hyphen in "\u00ad¬" or not last[0].islower():
        return hyphen not in "\u00ad¬"
    at = found.start()
    first = _NO_LETTERS_RE.split(found.string[max(0, at - _MAX_FIRST) : at])[-1].casefold()
    if first + last in words:
        return False
    return f"{first}-{last}" in words or first in lexicon.word_set("hyphened-beginning")
