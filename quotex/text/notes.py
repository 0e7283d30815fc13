r"""What an editor puts at words and marks left out: numbers of footnotes, and signs of emphasis at quotation marks.

Takes a text; gives `Edit`s. The one idea: what stands right behind a word, or right at a mark, with nothing between, is
no word: `“We left,”[1] he said`, `**“We left”**`, `“We left.”3`. Signs of emphasis elsewhere hide no quote and
stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import regex

from quotex import lexicon
from quotex.patterns import late
from quotex.text.edits import Edit
from quotex.text.glyphs import unusual_in

_OPENING, _CLOSING = "\"“‘«„'", "\"”’»“'"
_RAISED = "¹²³⁰⁴⁵⁶⁷⁸⁹"
_DAGGERS = "†‡"
_NOTE_RE = late(
    regex.compile,
    rf"""
      (?<=[\p{{L}}.,;:!?)]|[{_CLOSING}])
      \[(?:\d{{1,3}}(?:[,–-][ ]?\d{{1,3}})?|[a-c]|note[ ]\d{{1,3}}|citation[ ]needed|\^\w{{1,20}})\]
      (?=[\s.,;:!?)\[{_CLOSING}—–-]|\Z)
    | (?<=[\p{{L}}]{{2}}|[.,;:!?){_CLOSING}])[{_RAISED}]{{1,3}}+(?=[\s.,;:!?)—–-]|\Z)
    | (?<=[\w.,;:!?][{_CLOSING}]|[.,;:!?)]|\p{{Ll}}{{2}})[†‡]{{1,2}}+(?=[\s.,;:!?)—–-]|\Z)
    """,
    regex.VERBOSE,
)


# What stands behind a quote and is no part of its sentence: 3, (p. 12), [00:12], (laughs)
_BEHIND_RE = late(
    regex.compile,
    rf"""
      (?<=[.,!?…][{_CLOSING}])
      (?: \d{{1,2}} | \^\d{{1,3}} | \*(?!\*) | [ ]?(?:\(\d{{1,2}}\)|\[\d{{1,3}}\]) ) (?=\s|\Z)
    | (?<=,[{_CLOSING}]) (?P<aside> [ ]? (?: \([^()\n]{{1,60}}+\) | \[[^\[\]\n]{{1,60}}+\]_? ) ) (?=[ ]\w)
    | (?<=[\w.,!?…][{_CLOSING}]) (?:\[[^\s\[\]]{{1,12}}\]_?){{1,4}} (?=[\s.,;:]|\Z)
    | (?<=[.!?…][{_CLOSING}]) [ ]? [(\[] (?=[^()\n]{{0,60}}\d) [^()\[\]\nA-Z]{{1,60}} [)\]] (?=\s|\Z)
    """,
    regex.VERBOSE,
)
_WORDS_RE = late(re.compile, r"\w+")
_CODE_RE = late(
    re.compile,
    r"\\footnote\{[^{}\n]{0,300}\}|\{\{(?:[Cc]it|sfn|ref)[^{}\n]{0,300}\}\}|<ref\b[^<>\n]{0,200}>[^<>\n]{0,300}</ref>",
)
_EMPHASIS_RE = late(
    regex.compile,
    rf"""
      (?<!\w) (?P<left>[*_]{{1,3}}+) [{_OPENING}]\w [^\n]{{1,3000}}?
      (?<=[\w.,!?…][{_CLOSING}]) (?P<right>(?P=left)) (?![\w*_])
    | (?<![\w'=|]) (?P<left>'{{2,3}}+|==|\|\|) ["“«]\w [^\n]{{1,3000}}?
      (?<=[\w.,!?…]["”»]) (?P<right>(?P=left)) (?![\w'=|])
    | (?<![\w*_]) [{_OPENING}] (?P<left>[*_]{{1,3}}+)(?=\S) [^\n]{{1,3000}}? (?P<right>(?P=left)) [{_CLOSING}](?!\w)
    """,
    regex.VERBOSE,
)


_UNUSUAL = frozenset(_RAISED + _DAGGERS)
_MAYBE_RES = {mark: late(re.compile, rf"{mark}(?:[\d*^(\[]| [(\[])") for mark in '"”'}
"""What may be a note behind a mark: a pattern that begins with one character is searched for fast."""
_SIGNED = {sign: tuple(sign + mark for mark in '"“«') for sign in ("''", "==", "||")}
"""Emphasis of wikis and chats, right at a mark; the sign alone is looked for first."""
_CODES = (("\\", "\\footnote"), ("{", "{{"), ("<", "<ref"))
"""How a note is written in code, and the one character of it that is looked for first."""

_NOTES: tuple[tuple[Callable[[str], bool], re.Pattern[str] | regex.Pattern[str]], ...] = (
    (lambda text: "[" in text or not _UNUSUAL.isdisjoint(unusual_in(text)), _NOTE_RE),
    (lambda text: any(mark in text and maybe.search(text) for mark, maybe in _MAYBE_RES.items()), _BEHIND_RE),
    (lambda text: any(sign in text and code in text for sign, code in _CODES), _CODE_RE),
)
"""The patterns of notes, and whether a text may hold any."""


def _may_be_signed(text: str) -> bool:
    return any(sign in text and any(map(text.__contains__, signed)) for sign, signed in _SIGNED.items())


def _tells(aside: str) -> bool:
    """Whether what stands in brackets is a clause of the sentence, and no note: `(so Ann said)`, not `(laughs)`."""
    return not lexicon.reporting_forms().isdisjoint(_WORDS_RE.findall(aside))


def find_notes(text: str) -> list[Edit]:
    """Where footnotes and emphasis are marked.

    >>> find_notes("“*We left,*”[1] he said.")
    [Edit(start=12, end=15, char=''), Edit(start=1, end=2, char=''), Edit(start=10, end=11, char='')]
    """
    notes = [found for may_have, note in _NOTES if may_have(text) for found in note.finditer(text)]
    edits = [Edit(*found.span()) for found in notes if found.lastgroup != "aside" or not _tells(found[0])]
    if "*" in text or "_" in text or _may_be_signed(text):
        edits += [Edit(*found.span(side)) for found in _EMPHASIS_RE.finditer(text) for side in ("left", "right")]
    return edits
