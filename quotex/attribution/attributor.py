"""Each quote to the words that stand for its speaker.

Takes the layout, the pairs and the names; gives one `Attribution` a pair, or None where nobody is reported as saying
it. First the rules that read each quote's own sentence are asked; then, for the quotes that they left open, those that
look around: at the other half of a split quote, the paragraph before, the sentence that introduces them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from quotex.attribution.finders import Finder, Quoted, Surroundings
from quotex.attribution.frame import Frame, Stretch, Token, read_frames
from quotex.attribution.rules import LABEL, REPEATED, RULES, SAME_UTTERANCE
from quotex.attribution.sources import Attribution
from quotex.entities.recogniser import Names
from quotex.model import Rule
from quotex.patterns import by_neighbours
from quotex.text.layout import Layout, Paragraph
from quotex.text.pairing import Pair

_OF_SENTENCE = by_neighbours(tuple(rule for rule in RULES if not rule.looks_around))
_LOOKING_AROUND = by_neighbours(tuple(rule for rule in RULES if rule.looks_around))


class Attributions(NamedTuple):
    """The attribution of each pair, and the frames that they were read from."""

    found: tuple[Attribution | None, ...]
    frames: tuple[Frame, ...]


def attribute(layout: Layout, pairs: Sequence[Pair], names: Names) -> Attributions:
    """Find the speaker's mention and the cue of every quote."""
    found: list[Attribution | None] = [None] * len(pairs)
    around = Surroundings(layout, pairs, names, found)
    frames = _frames(layout, pairs, names)
    for index, pair in enumerate(pairs):
        if pair.label is not None and pair.label[0] < pair.label[1]:
            found[index] = Attribution(LABEL, (Token(*pair.label, "N"),), None)
    later = [(index, pair.utterance) for index, pair in enumerate(pairs) if pair.utterance != index]
    left_open = []
    for frame in frames:
        for index in frame.places:
            quoted = Quoted(frame, index, around)
            found[index] = _first_answer(quoted, _OF_SENTENCE(frame.tags, quoted.place))
            if found[index] is None:
                left_open.append(quoted)
    for quoted in left_open:
        found[quoted.index] = _first_answer(quoted, _LOOKING_AROUND(quoted.tags, quoted.place))
    for quoted in left_open:
        if found[quoted.index] is None and quoted.frame.is_quotes_alone:  # “We left” ¶ Ryan was blunt. “We left …”
            found[quoted.index] = REPEATED.find(quoted, REPEATED)
    _answer_at_other_paragraphs(later, found)
    return Attributions(tuple(found), tuple(frames))


def _first_answer(quoted: Quoted, rules: Sequence[Rule[Finder]]) -> Attribution | None:
    for rule in rules:
        attribution = rule.find(quoted, rule)
        if attribution is not None:
            return attribution
    return None


def answers(quoted: Quoted) -> Iterator[Attribution]:
    """The answers of every rule that has one, in the order in which they are asked, found one at a time."""
    for rule in RULES:
        attribution = rule.find(quoted, rule)
        if attribution is not None:
            yield attribution


def _answer_at_other_paragraphs(later: Sequence[tuple[int, int]], found: list[Attribution | None]) -> None:
    """“… ¶ “… ¶ “…,” he said: a quote over several paragraphs, with the cue at its last.

    `later` are the paragraphs behind the first of each, with that.
    """
    for index, first in reversed(later):
        last = found[index]
        if last is not None and found[first] is None:
            found[first] = last.inherit(SAME_UTTERANCE)
    for index, first in later:
        begun = found[first]
        if begun is not None and found[index] is None:
            found[index] = begun.inherit(SAME_UTTERANCE)


def _frames(layout: Layout, pairs: Sequence[Pair], names: Names) -> list[Frame]:
    """The frames of all paragraphs with quotes, and of all quotes with quotes in them, outermost first.

    Where a quote runs over several paragraphs, those before the one with a quote in it are read too:
    `“My father rang. ¶ “He said, ‘…’”`
    """
    stretches: list[Stretch] = []
    inside: dict[int, list[tuple[int, Pair]]] = {}
    paragraphs, number, end = layout.paragraphs, 0, 0
    for index, pair in enumerate(pairs):
        if pair.parent is not None:
            inside.setdefault(pair.parent, []).append((index, pair))
            continue
        if pair.label is not None:
            continue
        if pair.start >= end:
            while paragraphs[number].end <= pair.start:
                number += 1
            end = paragraphs[number].end
            outermost: list[tuple[int, Pair]] = []
            stretches.append((paragraphs[number], outermost, number))
        outermost.append((index, pair))
    opened = {pairs[parent].utterance for parent in inside}
    for index, pair in enumerate(pairs if opened else ()):
        if index in inside or pair.utterance in opened:
            stretches += _stretches_inside(paragraphs, pair, inside.get(index, []))
    return read_frames(layout.text, stretches, names)


def _stretches_inside(
    paragraphs: Sequence[Paragraph], pair: Pair, inside: Sequence[tuple[int, Pair]]
) -> Iterator[Stretch]:
    """The inside of a quote with the quotes in it; of a turn, those of its paragraphs that have any."""
    if pair.label is None:
        yield Paragraph(*pair.inner), inside, None
        return
    by_paragraph: dict[int, list[tuple[int, Pair]]] = {}
    for index, inner in inside:
        by_paragraph.setdefault(bisect_right(paragraphs, inner.start, key=itemgetter(0)) - 1, []).append((index, inner))
    for number, theirs in by_paragraph.items():
        start, end = paragraphs[number]
        yield Paragraph(max(start, pair.start), min(end, pair.end)), theirs, None
