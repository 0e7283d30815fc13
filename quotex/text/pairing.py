"""From marks to quotes: which mark opens, which closes, which is an apostrophe or a stray.

Takes a layout, with its marks and paragraphs; gives `Pair`s in text order: nested ones with their parent, a quote that
runs over several paragraphs as one utterance, one that lost its closing or opening mark ended or begun where the
evidence says. The one idea: within a paragraph the cheapest reading of all the marks together wins (see `roles`), so
that a bad mark spoils at most its own paragraph.

A reading without any cost can't be beaten: a paragraph whose marks alternate cleanly is paired without the automaton.
What is learnt from the whole document is only which level its outermost quotes have, from its clean pairs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

import regex

from quotex.patterns import Memo
from quotex.text.costs import Costs, costs_beside, costs_of, with_neighbours
from quotex.text.layout import Layout, Paragraph
from quotex.text.marks import Mark
from quotex.text.roles import cheapest_roles
from quotex.text.unclosed import end_of_unclosed, start_of_unopened


class Pair(NamedTuple):
    """A quote as a span of the layout's text, marks included.

    `closing` is None for a quote that no mark closes; then `continues` says whether that is in order, because the next
    paragraph opens with a mark again. `opening` is None for a quote that no mark opens; never are both. `parent` is the
    index, among the pairs, of the quote around this one; `utterance` the index of the first pair of a quote that runs
    over several paragraphs.

    What stands behind a dash is a quote without either mark, and so is a turn of a transcript; `label` is where the
    words for its speaker stand.
    """

    start: int
    end: int
    opening: Mark | None
    closing: Mark | None
    continues: bool
    parent: int | None
    utterance: int
    label: tuple[int, int] | None = None

    @property
    def inner(self) -> tuple[int, int]:
        """The span of the words between the marks."""
        return self.start + (self.opening is not None), self.end - (self.closing is not None)

    @property
    def is_marked(self) -> bool:
        return self.opening is not None or self.closing is not None


_WORDS_RE = regex.compile(r"[^\s\"'“”‘’]")
_IN_TURN_RE = re.compile("(?:[ob][cb])+")


def pair_marks(layout: Layout) -> tuple[Pair, ...]:
    r"""Pair the marks of a text, paragraph by paragraph.

    >>> from quotex.text.marks import normalize_marks
    >>> from quotex.text.layout import lay_out
    >>> layout = lay_out(*normalize_marks("``He told me 'go',\" said Bob, the players' agent."))
    >>> [layout.text[pair.start : pair.end] for pair in pair_marks(layout)]
    ['“He told me \'go\',"', "'go'"]
    """
    text, marks = layout.text, layout.marks
    places = [at for at, _ in marks]
    levels = [form.level for _, form in marks]
    outer = _outer_level(text, marks, levels)
    signs = _signs(text, marks, places, levels, outer)
    places.append(len(text))
    pairs: list[Pair] = []
    runs_on: Pair | None = None
    last = 0
    for paragraph in layout.paragraphs:
        start, end = paragraph
        if places[last] >= end:
            continue
        first, last = last, bisect_left(places, end, last)
        inside = marks[first:last]
        found = _plain_pairs(text, inside, signs[first:last], len(pairs))
        if found is None:
            following = marks[last] if last < len(marks) and text[end : places[last]].isspace() else None
            found = _cheapest_pairs(text, paragraph, inside, following, outer, len(pairs))
            if pairs and _is_credit(text, pairs[-1], found, paragraph):
                continue
        if runs_on is not None and found and found[0].start == start:
            found[0] = found[0]._replace(utterance=runs_on.utterance)
        pairs += found
        runs_on = next((pair for pair in found if pair.continues), None)
    return tuple(pairs)


def _cheapest_pairs(
    text: str, paragraph: Paragraph, marks: Sequence[Mark], following: Mark | None, outer: str, base: int
) -> list[Pair]:
    """The quotes of a paragraph in the reading that costs least; `following` is a mark that begins the next one."""
    may_run_on = following is not None and (following.form.is_double or outer == "s")  # ‘Ali is a name
    continuing = following.form.level if following and may_run_on and _runs_on(text, marks, following) else None
    roles = cheapest_roles(text, marks, outer, continuing)
    return _build_pairs(text, paragraph, _match(marks, roles, paragraph.end), continuing, base)


_MAX_CREDIT = 60
"""Characters of a line that only says whose words stood above it."""


def _is_credit(text: str, above: Pair, found: Sequence[Pair], paragraph: Paragraph) -> bool:
    """Whether the closing mark of a quote stands behind the name below it: *"We left.* and below *Ada Brandt."*"""
    return (
        len(found) == 1
        and found[0].opening is None
        and found[0][:2] == paragraph
        and above.closing is None
        and text[above.end : paragraph.start].isspace()
        and len(text[slice(*paragraph)]) < _MAX_CREDIT
    )


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
    return _sign(costs_of(text, mark, with_neighbours(text, mark)))


def _sign_beside(level: str, beside: str) -> str:
    return _sign(costs_beside(beside, level))


_SIGNS_BESIDE = {level: Memo(partial(_sign_beside, level), size=1024) for level in "dg"}


def _sign(costs: Costs) -> str:
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


class _Match(NamedTuple):
    """The marks of one quote; `limit` is where it ends at the latest."""

    opening: Mark | None
    closing: Mark | None
    limit: int

    def may_continue(self, level: str | None) -> bool:
        """Whether it is open at its end, and the next paragraph begins with a mark of its level."""
        return self.closing is None and self.opening is not None and self.opening.form.level == level


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
    text: str, paragraph: Paragraph, matches: Sequence[_Match], continuing: str | None, base: int
) -> list[Pair]:
    """Give the quotes of a paragraph their spans, and each the innermost of those around it as its parent."""
    pairs: list[Pair] = []
    around: list[int] = []
    floor = paragraph.start
    for match in matches:
        opening, closing, limit = match
        start = opening.at if opening else start_of_unopened(text, paragraph.start, floor, limit)
        if start is None:
            continue
        end = end_of_unclosed(text, start, limit) if opening and not closing else limit
        if not _has_words(text, start, end):
            continue
        while around and pairs[around[-1] - base].end <= start:
            around.pop()
        if around and pairs[around[-1] - base].end < end:  # an unclosed one, whose end was found in the words of this
            pairs[around[-1] - base] = pairs[around[-1] - base]._replace(end=end)
        continues = end == paragraph.end and match.may_continue(continuing)
        index = base + len(pairs)
        pairs.append(Pair(start, end, opening, closing, continues, around[-1] if around else None, index))
        around.append(index)
        floor = max(floor, end)
    return pairs


def _has_words(text: str, start: int, end: int) -> bool:
    """Whether anything but marks and white space stands there."""
    return text[start : start + 1].isalnum() or _WORDS_RE.search(text, start, end) is not None


def nest(outer: Sequence[Pair], pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Quotes that no marks stand around, and those between marks, in text order; one in another is nested in it.

    Those without marks stand side by side, and number themselves.
    """
    spans = [(pair.start, -pair.end, 0, number) for number, pair in enumerate(outer)]
    spans += [(pair.start, -pair.end, 1, number) for number, pair in enumerate(pairs)]
    spans.sort()
    places = {(sort, number): place for place, (_, _, sort, number) in enumerate(spans)}
    merged: list[Pair] = []
    around, end = 0, -1
    for place, (_, _, sort, number) in enumerate(spans):
        pair = (outer, pairs)[sort][number]
        parent = places[1, pair.parent] if pair.parent is not None else around if pair.start < end else None
        if sort == 0:
            around, end = place, pair.end
            parent = None
        merged.append(pair._replace(parent=parent, utterance=places[sort, pair.utterance]))
    return tuple(merged)
