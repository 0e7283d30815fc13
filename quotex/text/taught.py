r"""Quotation marks that only this document has: what it writes before and behind what somebody says.

Takes a text; gives the strings that open and close its quotes, or nothing. The one idea: a sign that stands again and
again before words, and in turn behind them, with reporting words beside it, is a quotation mark, whatever else it is:

    ?We left,? he said. ?It was noon.?    a program had no character for the mark
    ìWe left,î he said. ìIt was noon.î    Windows-1252 read as Mac Roman; misread_letters.tsv has all such letters

A cue is asked for, and several pairs, or that the sign stands nowhere else. What stands for emphasis (`*`, `_`, `/`),
for code, brackets, currencies, hashes and lists never is one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.patterns import late
from quotex.text.glyphs import CANONICAL, is_plain

MIN_PAIRS = 3
"""Fewer pairs of a sign are marks only if the text has it nowhere else."""
_MAX_REACH = 50
"""So far from a mark a reporting verb shows what it is."""

_NEVER = r"""\w\s.,;:!()\[\]{}<>"'*_/\\#$€£¥&%…•·–—―+=\-\ufffd""" + "".join(sorted(CANONICAL))
_SIGNS = "^~@|?"
_DASHES = ("—", "–", "―")
_SYMBOL_RE = late(
    re.compile,
    "[\x80-\x9f¡-¬®-¿×÷\u02b0-\u02ff\u2020-\u2024\u2027\u203b-\u206f\u2190-\u2bff\u3000-\u303f\ue000-\uf8ff\ufff0-\uffff]",
)
_OPENS_RE = late(regex.compile, rf"(?<![^\s(\[—–-])(?:(?P<mark>[^?{_NEVER}]{{1,3}}|\?{{1,2}}))(?=[\p{{L}}\d])")
_ENDS = r"(?=[\s.,;:)\]—–-]|\Z)"
_CLOSES_RE = late(
    regex.compile,
    rf"(?P<mark> (?<=[\w.,!?…])[^?{_NEVER}]{{1,3}}{_ENDS} | (?<=[.,!?…])\?{_ENDS} | (?<=\w)\?(?=[ ]\p{{Ll}}|[,;]) )",
    regex.VERBOSE,
)
OPENING = r"(?<![^\s(\[—–-])\L<openers>(?=[\p{L}\d\[‘'$])"
CLOSING = rf"""
    (?: (?<=[\w.,!?…’'\])]) (?!\?) \L<closers> {_ENDS}
      | (?<=[.,!?…])\?{_ENDS} | (?<=\w)\?(?=[ ]\p{{Ll}}|[,;])     # no question: ?yes? and ?no,? he said
    ) (?<=\L<closers>)
"""


class Habit(NamedTuple):
    """How a document writes the marks that open and close its quotes."""

    opener: str
    closer: str


class _Place(NamedTuple):
    start: int
    end: int
    written: str


@cache
def _letters() -> list[tuple[str, str]]:
    return [(pair[0], pair[1]) for pair, _ in lexicon.rows("misread_letters.tsv")]


@late
def _letters_re() -> re.Pattern[str]:
    openers = "".join(sorted({opener for opener, _ in _letters()}))
    return re.compile(rf"[{openers}](?=[A-Z])")


def find_habit(text: str) -> Habit | None:
    """The marks that a document teaches; None for nearly all documents.

    >>> find_habit("^We left,^ he said. ^It was noon,^ she said. He asked: ^Why?^")
    Habit(opener='^', closer='^')
    """
    if not _may_have(text):
        return None
    opens = [_Place(*found.span(), found["mark"]) for found in _OPENS_RE.finditer(text)]
    closes = [_Place(*found.span(), found["mark"]) for found in _CLOSES_RE.finditer(text)]
    found = _best_habit(text, opens, closes)
    return found or (None if is_plain(text) else _habit_of_letters(text))


def _may_have(text: str) -> bool:
    """Whether some sign stands before two words, and some behind a point or a comma: a look that costs little."""
    signs = [sign for sign in _SIGNS if sign in text]
    plain = is_plain(text)
    if not plain:
        signs += {*_SYMBOL_RE.findall(text), *_letters_re.findall(text)}
    if not any(f" {sign}" in text or f"\n{sign}" in text or text.startswith(sign) for sign in signs):
        return False
    closers = signs if plain else [*signs, *(closer for opener, closer in _letters() if opener in signs)]
    return any(point + closer in text for closer in closers for point in ",.!?")


def _best_habit(text: str, opens: Sequence[_Place], closes: Sequence[_Place]) -> Habit | None:
    behind = Counter(place.written for place in closes)
    for opener, count in Counter(place.written for place in opens).most_common(3):
        closers = [opener] if behind[opener] >= count / 2 else [written for written, _ in behind.most_common(1)]
        for closer in closers:
            habit = Habit(opener, closer)
            if _is_habit(text, habit, opens, closes):
                return habit
    return None


def _is_habit(text: str, habit: Habit, opens: Sequence[_Place], closes: Sequence[_Place]) -> bool:
    """Whether the marks come in turn, around what is said."""
    first = [place for place in opens if place.written == habit.opener]
    last = [place for place in closes if place.written == habit.closer]
    pairs = list(_list_pairs(text, first, last))
    if len(pairs) < 0.75 * len(first) or (habit.closer != "?" and len(pairs) < 0.75 * len(last)):
        return False
    if len(pairs) < MIN_PAIRS and sum(map(text.count, {*habit})) > 2 * len(pairs):
        return False
    cues = sum(_has_cue(text, start, end) for start, end in pairs)
    return cues >= max(1, len(pairs) / 4)


def _list_pairs(text: str, opens: Sequence[_Place], closes: Sequence[_Place]) -> Iterator[tuple[int, int]]:
    """From each opening mark to the first closing one, if that comes before the next opening one, in a paragraph."""
    ends = iter([*closes, None])
    close = next(ends)
    for place, following in zip(opens, [*opens[1:], None], strict=False):
        while close is not None and close.start <= place.start:
            close = next(ends)
        if close is None:
            return
        is_next = following is None or close.start < following.start
        if is_next and "\n\n" not in text[place.end : close.start]:
            yield place.start, close.end


@cache
def _verb_re() -> regex.Pattern[str]:
    return regex.compile(r"\b\L<verbs>\b", verbs=sorted(lexicon.reporting_forms()))


def _has_cue(text: str, start: int, end: int) -> bool:
    """Whether a reporting verb stands near before what is said, or one or a credit right behind it, in its line."""
    before = text[max(0, start - _MAX_REACH) : start].rpartition("\n")[2]
    if _verb_re().search(before):
        return True
    behind = text[end : end + _MAX_REACH].partition("\n")[0]
    return text[end - 2] in ",!?." and (behind.lstrip()[:1] in _DASHES or _verb_re().search(behind) is not None)


def _habit_of_letters(text: str) -> Habit | None:
    """The letters that a code page made of curly marks: one stands before a capital, as no letter does."""
    for opener, closer in _letters():
        if opener not in text or closer not in text:
            continue
        opens = _find_places(text, opener, r"(?<![^\s(\[—–-])", r"(?=[\p{L}\d])")
        closes = _find_places(text, closer, r"(?<=[\w.,!?…])", r"(?!\w)")
        habit = Habit(opener, closer)
        plain = [(a, b) for a, b in _list_pairs(text, opens, closes) if text[a + 1].isupper() and text[b - 2] in ",.!?"]
        if len(plain) > 1 or (plain and _is_habit(text, habit, opens, closes)):
            return habit
    return None


def _find_places(text: str, written: str, before: str, behind: str) -> list[_Place]:
    found = _place_re(written, before, behind).finditer(text)
    return [_Place(*match.span(), written) for match in found]


@cache
def _place_re(written: str, before: str, behind: str) -> regex.Pattern[str]:
    return regex.compile(before + regex.escape(written) + behind)
