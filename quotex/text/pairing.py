"""From marks to quotes: which mark opens, which closes, which is an apostrophe or a stray.

Takes a layout, with its marks and paragraphs; gives `Pair`s in text order: nested ones with their parent, a quote that
runs over several paragraphs as one utterance, one that lost its closing or opening mark ended or begun where the
evidence says. The one idea: within a paragraph the cheapest reading of all the marks together wins, found by dynamic
programming (Viterbi) over a small automaton whose states are the stacks of open marks. The work is linear in the marks,
and a bad mark spoils at most its own paragraph.

A reading without any cost can't be beaten: a paragraph whose marks alternate cleanly is paired without the automaton.
What is learnt from the whole document is only which level its outermost quotes have, from its clean pairs.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache, partial
from itertools import pairwise
from typing import NamedTuple, TypeAlias

import regex

from quotex import lexicon
from quotex.patterns import Memo, late
from quotex.text.layout import Layout
from quotex.text.marks import Mark


class Pair(NamedTuple):
    """A quote as a span of the layout's text, marks included.

    `closing` is None for a quote that no mark closes; then `continues` says whether that is in order, because the next
    paragraph opens with a mark again. `opening` is None for a quote that no mark opens; never are both. `parent` is the
    index, among the pairs, of the quote around this one; `utterance` the index of the first pair of a quote that runs
    over several paragraphs.
    """

    start: int
    end: int
    opening: Mark | None
    closing: Mark | None
    continues: bool
    parent: int | None
    utterance: int

    @property
    def inner(self) -> tuple[int, int]:
        """The span of the words between the marks."""
        return self.start + (self.opening is not None), self.end - (self.closing is not None)


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

MAX_DEPTH = 3
"""Quotes nested deeper than this are read as strays."""

_POINTS = frozenset(".,;:!?…")
_FIRST_UNSPACED = "\u2e80"
"""From this character on, scripts put no space around a mark: Chinese, Japanese, Korean and their punctuation."""

_WORDS_RE = regex.compile(r"[^\s\"'“”‘’]")
_IN_TURN_RE = re.compile("(?:[ob][cb])+")

# Patterns that only singles and damaged marks ask for.

_BEGINNING_RE = late(regex.compile, r"(\d\ds?\b)|\w+")
# goin'  o'  ol'  th'  wi'  an'  mo'
_CLIPPED_RE = late(regex.compile, r"(?<=in|\b[Oo]|\b[Oo]l|\bth|\bwi|\b[Aa]n|\bmo)")


@late
def _not_owned_re() -> regex.Pattern[str]:
    """Nobody owns an *of*: several ways' of doing it."""
    kinds = ("preposition", "conjunction", "subordinator", "auxiliary", "pronoun", "relative")
    words = sorted(row[0] for row in lexicon.rows("function_words.tsv") if row[1] in kinds)
    return regex.compile(r"[ ]\L<words>\b", words=words)


@late
def _attribution_re() -> regex.Pattern[str]:
    return regex.compile(
        r"""
          [,?!…—]\K (?= [ ] (?: (?:he|she|they|it|I|we|who)\b                             # "We left, he said.
                              | (?:the|a|an)[ ]\p{L}++(?:[ ]\p{L}++)?            # "We left, the mayor said.
                              | \p{Lu}[\p{L}.'’-]*+ (?:[ ]\p{Lu}[\p{L}.'’-]*+){0,3} )     # "We left, Ann Lee said.
                        [ ] \L<verbs>\b
                      | [ ] \L<verbs>\b [ ] (?:\p{Lu}|the\b|a\b|an\b|he\b|she\b) )        # "We left, said Ann Lee.
        | [.]\K (?= [ ] (?: (?:he|she|they) [ ] \L<verbs>\b | \L<verbs>\b [ ] (?:\p{Lu}|the\b) ) )  # "We left. he said.
        """,
        regex.VERBOSE,
        verbs=sorted(lexicon.reporting_forms()),
    )


@late
def _sentence_end_re() -> regex.Pattern[str]:
    """Not: what ... They; the U.N. Council; Sen. Lee."""
    return regex.compile(
        r"(?<!\.\. | \b\p{L} | \b\L<abbreviations>) [.?!] (?=\s++\p{Lu})",
        regex.VERBOSE,
        abbreviations=sorted(word.rstrip(".") for word in lexicon.words("abbreviations.txt")),
    )


@late
def _introduction_re() -> regex.Pattern[str]:
    """He told reporters: We left." """
    return regex.compile(r"\b\L<verbs>(?:,|[^.,:?!]{0,60}+:)\s++", verbs=sorted(lexicon.reporting_forms()))


_ROLES = ("open-outermost", "open", "open-again", "reopen", "close", "close-mismatched", "close-unopened", "stray")
"""What a mark may do."""
_RoleCosts = tuple[float, ...]
_Roles: TypeAlias = "tuple[str, _Roles] | None"
"""What the marks so far do, as a linked list: the role of the last one, and the roles before it."""


def pair_marks(layout: Layout) -> tuple[Pair, ...]:
    r"""Pair the marks of a text, paragraph by paragraph.

    >>> from quotex.text.marks import normalize_marks
    >>> from quotex.text.layout import lay_out
    >>> layout = lay_out(*normalize_marks("``He told me 'go',\" said Bob, the players' agent."))
    >>> [layout.text[pair.start : pair.end] for pair in pair_marks(layout)]
    ['“He told me \'go\',"', "'go'"]
    """
    text, marks, paragraphs = layout.text, layout.marks, layout.paragraphs
    places = [at for at, _ in marks]
    levels = [form.level for _, form in marks]
    outer = _outer_level(text, marks, levels)
    signs = _signs(text, marks, places, levels, outer)
    places.append(len(text))
    pairs: list[Pair] = []
    runs_on: Pair | None = None
    last = 0
    for start, end in paragraphs:
        if places[last] >= end:
            continue
        first, last = last, bisect_left(places, end, last)
        inside = marks[first:last]
        continuing = None
        found = _plain_pairs(text, inside, signs[first:last], len(pairs))
        if found is None:
            following = marks[last] if last < len(marks) and text[end : places[last]].isspace() else None
            continuing = following.form.level if following and _runs_on(text, inside, following) else None
            roles = _cheapest_roles(text, inside, outer, continuing)
            found = _build_pairs(text, start, end, _match(inside, roles, end), continuing, len(pairs))
        if found and runs_on is not None and found[0].start == start:
            found[0] = found[0]._replace(utterance=runs_on.utterance)
        pairs += found
        runs_on = next((pair for pair in found if pair.continues), None) if continuing else None
    return tuple(pairs)


def _runs_on(text: str, marks: Sequence[Mark], following: Mark) -> bool:
    """Whether a quote left open among a paragraph's marks may go on in the next, which begins with `following`.

    Not where that is a bullet (`» Read more`, `" An item`), nor where the last mark of the kind hangs in the air.
    """
    last = next((mark for mark in reversed(marks) if mark.form.level == following.form.level), None)
    return last is not None and _is_attached(text, last) and _is_attached(text, following)


def _is_attached(text: str, mark: Mark) -> bool:
    """Whether a word follows directly, as it does after an opening mark."""
    if mark.form.level == "g":
        return mark.form.char == "“"
    return not text[mark.at + 1 : mark.at + 2].isspace()


def _outer_level(text: str, marks: Sequence[Mark], levels: Sequence[str]) -> str:
    """The level of this document's outermost quotes: `d`, `g` or `s`.

    Singles have to stand in more clean pairs than there are pairs of doubles that could be around them.
    """
    singles = levels.count("s")
    doubles = len(levels) - singles
    if singles - 1 <= doubles / 2 and "g" not in levels:  # not even if each single made a clean pair with the next
        return "d"
    clean = dict.fromkeys("dgs", 0)
    for (opening, closing), (level, following) in zip(pairwise(marks), pairwise(levels), strict=True):
        if level == following and _is_sound(text, opening, closing):
            clean[level] += 1
    if clean["s"] > doubles / 2:
        return "s"
    return "g" if clean["g"] >= max(1, clean["d"]) else "d"


def _is_sound(text: str, opening: Mark, closing: Mark) -> bool:
    return _sign_of(text, opening) in "ob" and _sign_of(text, closing) in "cb"


def _signs(text: str, marks: Sequence[Mark], places: Sequence[int], levels: Sequence[str], outer: str) -> str:
    """What each mark does at no cost: `o` opens an outermost quote, `c` closes it, `b` does both, `-` does neither."""
    if outer == "s":
        return "".join([_sign_of(text, mark) if mark.form.level == outer else "-" for mark in marks])
    padded = f"\n{text}\n"  # no mark is now the first or last character, and that before it stands at its old place
    signs = _SIGNS_BESIDE[outer]
    marked = zip(places, levels, strict=True)
    return "".join([signs[padded[at : at + 3]] if level == outer else "-" for at, level in marked])


def _sign_of(text: str, mark: Mark) -> str:
    return _sign(_costs(text, mark, _beside(text, mark)))


def _sign_beside(level: str, beside: str) -> str:
    return _sign(_costs_beside(beside, level))


_SIGNS_BESIDE = {level: Memo(partial(_sign_beside, level), size=1024) for level in "dg"}


def _sign(costs: _Costs) -> str:
    opens, closes = costs.opening == 0.0, costs.closing == 0.0
    return "b" if opens and closes else "o" if opens else "c" if closes else "-"


def _plain_pairs(text: str, marks: Sequence[Mark], signs: str, base: int) -> list[Pair] | None:
    """The quotes of a paragraph whose marks, as their `signs` tell, are outermost ones that open and close in turn at
    no cost; None if they aren't. `base` is the number of quotes before them.
    """
    if signs != "oc" and not _IN_TURN_RE.fullmatch(signs):
        return None
    pairs: list[Pair] = []
    for opening, closing in zip(marks[::2], marks[1::2], strict=True):
        start, end = opening.at, closing.at
        if text[start + 1].isalnum() or _has_words(text, start + 1, end):
            pairs.append(Pair(start, end + 1, opening, closing, False, None, base + len(pairs)))
    return pairs


def _cheapest_roles(text: str, marks: Sequence[Mark], outer: str, continuing: str | None) -> Sequence[str]:
    """The roles of the marks in the reading that costs least."""
    if len(marks) == 1 and marks[0].form.level == "s" and continuing is None:
        return ("stray",)  # no stray single costs as much as a quote that nothing closes
    costs = []
    for mark in marks:
        level, beside = mark.form.level, _beside(text, mark)
        costs.append((level, _role_costs(beside, level, outer, _costs(text, mark, beside))))
    find = _cheapest_reading if len(costs) <= _FEW_MARKS else _cheapest_reading.__wrapped__
    return find(tuple(costs), continuing)


_FEW_MARKS = 8
"""Paragraphs of no more marks are so often like others that their readings are remembered."""


@lru_cache(maxsize=4096)
def _cheapest_reading(marks: tuple[tuple[str, _RoleCosts], ...], continuing: str | None) -> tuple[str, ...]:
    """The roles of marks, of which the level is known and what each role costs (Viterbi)."""
    readings: dict[str, tuple[float, _Roles]] = {"": (0.0, None)}  # by the state that they end in
    for level, role_costs in marks:
        costs = dict(zip(_ROLES, role_costs, strict=True))
        following: dict[str, tuple[float, _Roles]] = {}
        for state, (cost_before, roles_before) in readings.items():
            for role, next_state in _steps(level, state):
                cost = cost_before + costs[role]
                if next_state not in following or cost < following[next_state][0]:
                    following[next_state] = cost, (role, roles_before)
        readings = following
    best = min(readings, key=lambda state: readings[state][0] + _ending_cost(state, continuing))
    _, remaining = readings[best]
    roles = []
    while remaining:
        role, remaining = remaining
        roles.append(role)
    return tuple(reversed(roles))


@cache
def _steps(level: str, state: str) -> tuple[tuple[str, str], ...]:
    """What a mark may do in a state, and the state after it. A state is the levels of the open quotes, outermost first.

    >>> _steps("d", "d")
    (('stray', 'd'), ('close', ''), ('reopen', 'd'), ('open-again', 'dd'))
    >>> _steps("s", "d")
    (('stray', 'd'), ('open', 'ds'), ('close-mismatched', ''))
    """
    steps = [("stray", state)]
    if not state:
        steps += [("open-outermost", level), ("close-unopened", "")]
    elif state[-1] == level:
        steps.append(("close", state[:-1]))
        if len(state) == 1:
            steps += [("reopen", state), ("open-again", state + level)]
    else:
        if len(state) < MAX_DEPTH:
            steps.append(("open", state + level))
        steps.append(("close-mismatched", state[:-1]))
    return tuple(steps)


def _ending_cost(state: str, continuing: str | None) -> float:
    """What a quote costs that is open at the paragraph's end. An inner one can't be: its mark is a stray."""
    if not state:
        return 0.0
    if len(state) > 1:
        return math.inf
    return CONTINUED if state == continuing else UNCLOSED


class _Costs(NamedTuple):
    """What it costs that a mark opens a quote, that it closes one, and that it does neither."""

    opening: float
    closing: float
    stray: float


def _beside(text: str, mark: Mark) -> str:
    """A mark between the characters before and after it; the text's ends count as line ends."""
    at = mark.at
    return text[at - 1 : at + 2] if 0 < at < len(text) - 1 else f"\n{text}\n"[at : at + 3]


def _costs(text: str, mark: Mark, beside: str) -> _Costs:
    costs = _costs_beside(beside, mark.form.level)
    return costs if mark.form.level != "s" else _costs_of_single(text, mark.at, beside, costs)


@lru_cache(maxsize=1024)
def _costs_beside(beside: str, level: str) -> _Costs:
    """The costs as far as the characters beside a mark tell them: for all but a single one the whole."""
    before, char, after = tuple(beside)
    opening = FACING if char in "”’" else 0.0
    if after.isspace() and level != "g":
        opening += SPACE_INSIDE
    if before.isalnum() and before < _FIRST_UNSPACED:
        opening += LETTER_OUTSIDE
    closing = FACING if char in "“‘" else 0.0
    if before.isspace() and level != "g":
        closing += SPACE_INSIDE
    if (after.isalpha() and after < _FIRST_UNSPACED) or (after.isdigit() and before not in _POINTS):
        closing += LETTER_OUTSIDE
    return _Costs(opening, closing, INCHES if before.isdigit() and char != "“" else STRAY_DOUBLE)


def _costs_of_single(text: str, at: int, beside: str, costs: _Costs) -> _Costs:
    """The same with what the words before and after a single mark tell of apostrophes."""
    opening, closing, _ = costs
    is_elision = beside[2].isalnum() and _is_elision(text, at + 1)
    if is_elision:
        opening += DOUBTFUL
    if beside[0] in "sS" and beside[2] == " " and not _not_owned_re.match(text, at + 1):
        closing += DOUBTFUL
    return _Costs(opening, closing, _stray_cost_of_single(text, at, beside, is_elision))


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
        return ODD_APOSTROPHE if _not_owned_re.match(text, at + 1) else APOSTROPHE
    return APOSTROPHE if _CLIPPED_RE.match(text, at) else ODD_APOSTROPHE


@lru_cache(maxsize=1024)
def _role_costs(beside: str, level: str, outer: str, costs: _Costs) -> _RoleCosts:
    """What each of `_ROLES` costs, in their order."""
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


class _Match(NamedTuple):
    """The marks of one quote; `limit` is where it ends at the latest."""

    opening: Mark | None
    closing: Mark | None
    limit: int


def _match(marks: Sequence[Mark], roles: Sequence[str], end: int) -> list[_Match]:
    """Carry the roles out: the quotes in the order in which they open."""
    matches: dict[int, _Match] = {}
    open_ones: list[Mark] = []
    for mark, role in zip(marks, roles, strict=True):
        if role == "close-unopened":
            matches[mark.at] = _Match(None, mark, mark.at + 1)
        elif role.startswith("close"):
            opening = open_ones.pop()
            matches[opening.at] = _Match(opening, mark, mark.at + 1)
        elif role != "stray":
            if role == "reopen":
                unclosed = open_ones.pop()
                matches[unclosed.at] = _Match(unclosed, None, mark.at)
            open_ones.append(mark)
    if open_ones:
        matches[open_ones[0].at] = _Match(open_ones[0], None, end)
    return [matches[at] for at in sorted(matches)]


def _build_pairs(
    text: str, first: int, last: int, matches: Sequence[_Match], continuing: str | None, base: int
) -> list[Pair]:
    """Give the quotes of the paragraph from `first` to `last` their spans, and each the innermost of those around it
    as its parent.
    """
    pairs: list[Pair] = []
    around: list[int] = []
    floor = first
    for opening, closing, limit in matches:
        index = base + len(pairs)
        start = opening.at if opening else _start_of_unopened(text, first, floor, limit)
        if start is None:
            continue
        end, continues = limit, False
        if opening and not closing:
            end = _end_of_unclosed(text, start, limit)
            continues = end == limit == last and opening.form.level == continuing
        if not _has_words(text, start, end):
            continue
        while around and pairs[around[-1] - base].end <= start:
            around.pop()
        if around and pairs[around[-1] - base].end < end:  # an unclosed one, whose end was found in the words of this
            pairs[around[-1] - base] = pairs[around[-1] - base]._replace(end=end)
        pairs.append(Pair(start, end, opening, closing, continues, around[-1] if around else None, index))
        around.append(index)
        floor = max(floor, end)
    return pairs


def _has_words(text: str, start: int, end: int) -> bool:
    """Whether anything but marks and white space stands there."""
    return text[start : start + 1].isalnum() or _WORDS_RE.search(text, start, end) is not None


def _end_of_unclosed(text: str, start: int, limit: int) -> int:
    """Where a quote without a closing mark ends: before the words that attribute it; a fragment that was built into the
    reporter's sentence with that sentence; any other at `limit`."""
    match = _attribution_re.search(text, start, limit)
    if match is None and start > 1 and text[start + 1 : start + 2].islower() and text[start - 2].isalpha():
        match = _sentence_end_re.search(text, start, limit)
    end = match.end() if match else limit
    return start + len(text[start:end].rstrip())


def _start_of_unopened(text: str, first: int, floor: int, limit: int) -> int | None:
    """Where a quote without an opening mark begins: after the words that introduce it, else where its paragraph does.

    `first` is the paragraph's start, `floor` the end of the quotes before it, if there are any: then it begins with the
    next sentence. None if no sentence ends between: then its mark is a stray.
    """
    match = _introduction_re.search(text, floor, limit)
    if match is None and floor > first:
        match = _sentence_end_re.search(text, floor, limit)
        if match is None:
            return None
    start = match.end() if match else floor
    return limit - len(text[start:limit].lstrip())
