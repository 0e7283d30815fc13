"""What it costs to read a mark in one way or another: that it opens a quote, closes one, or does neither.

Takes a mark and the text around it; gives `Costs`. The one idea: every oddity of a reading has a price, so that the
least odd reading of all marks together is the cheapest one; `roles` finds it.
"""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.patterns import late
from quotex.text.marks import Mark

# What each oddity of a reading costs. The scale is arbitrary: only sums are compared.
FACING = 2.0  # a curly mark that faces the other way than its role
SPACE_INSIDE = 2.0  # “ text” or “text ”; nothing for « text »
LETTER_OUTSIDE = 3.0  # text“text” or “text”text
STRAY_DOUBLE = 5.0  # a double mark that does nothing
STRAY_SINGLE = 2.5  # a single mark that does nothing, though it stands as a quotation mark does
INCHES = 1.0  # 6'2"
APOSTROPHE = 0.3  # the ministers' plan, goin', 'tis, the '90s, 6'
DOUBTFUL = 0.4  # a quotation mark where an apostrophe is likely: 'Tis a pity', 'the ministers'
ODD_APOSTROPHE = 2.5  # an apostrophe that ends a word as few do: defend himself' against; several ways' of
LOST_STROKE = 2.5  # “text’ or ‘text”
LOST_AT_APOSTROPHE = 2.5  # and more where the single one is likely an apostrophe: the ministers' plan
UNCLOSED = 4.0  # no closing mark in the paragraph
CONTINUED = 0.3  # the same, but the next paragraph opens with a mark again
UNOPENED = 4.5  # no opening mark before it in the paragraph
UNUSUAL_LEVEL = 1.5  # outermost marks of the kind that the document uses for inner quotes
SAME_LEVEL = 3.8  # a quote inside one of the same marks, “We “left” early”: only marks that face left can tell

ROLES = ("open-outermost", "open", "open-again", "reopen", "close", "close-mismatched", "close-unopened", "stray")
"""What a mark may do."""
RoleCosts = tuple[float, ...]

_POINTS = frozenset(".,;:!?…")
_FIRST_UNSPACED = "\u2e80"
"""From this character on, scripts put no space around a mark: Chinese, Japanese, Korean and their punctuation."""

# Patterns that only singles and damaged marks ask for.

_BEGINNING_RE = late(regex.compile, r"(\d\ds?\b)|\w+")
# goin'  o'  ol'  th'  wi'  an'  mo'
_CLIPPED_RE = late(regex.compile, r"(?<=in|\b[Oo]|\b[Oo]l|\bth|\bwi|\b[Aa]n|\bmo)")


_WORD_BEHIND_RE = late(re.compile, r"[ ](\w+)")


@cache
def _owned_by_nobody() -> frozenset[str]:
    """Nobody owns an *of*: several ways' of doing it."""
    kinds = ("preposition", "conjunction", "subordinator", "auxiliary", "pronoun", "relative")
    return frozenset(word for word, kind in lexicon.table("function_words.tsv").items() if kind in kinds)


def _owns(text: str, at: int) -> bool:
    """Whether what the word behind a place names can be owned."""
    match = _WORD_BEHIND_RE.match(text, at)
    return match is None or match[1] not in _owned_by_nobody()


class Costs(NamedTuple):
    """What it costs that a mark opens a quote, that it closes one, and that it does neither."""

    opening: float
    closing: float
    stray: float


def with_neighbours(text: str, mark: Mark) -> str:
    """A mark between the characters before and after it; the text's ends count as line ends."""
    at = mark.at
    return text[at - 1 : at + 2] if 0 < at < len(text) - 1 else f"\n{text}\n"[at : at + 3]


def costs_of(text: str, mark: Mark, beside: str) -> Costs:
    costs = costs_beside(beside, mark.form.level)
    return costs if mark.form.level != "s" else _costs_of_single(text, mark.at, beside, costs)


@lru_cache(maxsize=1024)
def costs_beside(beside: str, level: str) -> Costs:
    """The costs as far as the characters beside a mark tell them: for all but a single one the whole."""
    stray = INCHES if beside[0].isdigit() and beside[1] != "“" else STRAY_DOUBLE
    return Costs(_opening_cost(beside, level), _closing_cost(beside, level), stray)


def _opening_cost(beside: str, level: str) -> float:
    before, char, after = tuple(beside)
    cost = FACING if char in "”’" else 0.0
    is_attached = before.isalnum() and before < _FIRST_UNSPACED
    if after.isspace() and level != "g" and not (is_attached and char == "“"):  # said“ We left
        cost += SPACE_INSIDE
    if is_attached:
        cost += LETTER_OUTSIDE
    return cost


def _closing_cost(beside: str, level: str) -> float:
    before, char, after = tuple(beside)
    cost = FACING if char in "“‘" else 0.0
    is_attached = after.isalpha() and after < _FIRST_UNSPACED
    if before.isspace() and level != "g" and not (is_attached and char == "”"):  # left, ”he said
        cost += SPACE_INSIDE
    if is_attached or (after.isdigit() and before not in _POINTS):
        cost += LETTER_OUTSIDE
    return cost


def _costs_of_single(text: str, at: int, beside: str, costs: Costs) -> Costs:
    """The same with what the words before and after a single mark tell of apostrophes."""
    opening, closing, _ = costs
    is_elision = beside[2].isalnum() and _is_elision(text, at + 1)
    if is_elision:
        opening += DOUBTFUL
    if beside[0] in "sS" and beside[2] == " " and _owns(text, at + 1):
        closing += DOUBTFUL
    return Costs(opening, closing, _stray_cost_of_single(text, at, beside, is_elision))


def _is_elision(text: str, start: int) -> bool:
    """Whether what begins here has lost its beginning: *'90s*, *'em*."""
    match = _BEGINNING_RE.match(text, start)
    return match is not None and (match[1] is not None or match[0].casefold() in lexicon.words("elisions.txt"))


def _stray_cost_of_single(text: str, at: int, beside: str, is_elision: bool) -> float:
    before, char, after = tuple(beside)
    if not before.isalnum():
        return APOSTROPHE if is_elision else STRAY_SINGLE
    if after.isalnum():
        return 0.0  # don&#39;t
    if char == "‘":
        return STRAY_SINGLE
    if before.isdigit():
        return APOSTROPHE
    if before in "sSzZxX":
        return APOSTROPHE if _owns(text, at + 1) else ODD_APOSTROPHE
    return APOSTROPHE if _CLIPPED_RE.match(text, at) else ODD_APOSTROPHE


@lru_cache(maxsize=1024)
def role_costs(beside: str, level: str, outer: str, costs: Costs) -> RoleCosts:
    """What each of `ROLES` costs, in their order."""
    opening, closing, stray = costs
    return (
        opening + (UNUSUAL_LEVEL if level != outer else 0.0),
        opening,
        opening + SAME_LEVEL if beside[1] in "“‘" else math.inf,
        opening + UNCLOSED,
        closing,
        closing + LOST_STROKE + (LOST_AT_APOSTROPHE if stray < ODD_APOSTROPHE else 0.0),
        closing + (UNOPENED if _may_be_unopened(beside) else math.inf),
        stray,
    )


def _may_be_unopened(beside: str) -> bool:
    """Whether a mark is plainly a closing one: We left," he said."""
    return beside[1] in '"”' and beside[0] in _POINTS and not beside[2].isalnum()
