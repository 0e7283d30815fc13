"""Each quote to the words that stand for its speaker.

Takes the layout, the pairs and the names; gives one `Attribution` a pair, or None where nobody is reported as saying
it. First the sieve of `rules` reads each quote's own sentence; then quotes that it left open get their speaker from
their `context`: the other half of a split quote, the paragraph they follow in, the sentence that introduces them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from quotex.attribution.context import CONTEXT, SAME_UTTERANCE, Context, answers_in_context
from quotex.attribution.finders import Quoted
from quotex.attribution.frame import Frame, Stretch, Token, read_frames
from quotex.attribution.rules import SIEVE, rules_beside
from quotex.attribution.sources import Attribution, Reason, build_attribution
from quotex.entities.recogniser import Names
from quotex.patterns import late
from quotex.text.layout import Layout, Paragraph
from quotex.text.pairing import Pair

LABEL = Reason(
    name="label",
    why="A transcript in which the speaker's name stands inside the marks.",
    example="“DIALLO: We left at dawn.”",
    precision=0.81,
    coverage=0.002,
)


class Attributions(NamedTuple):
    """The attribution of each pair, and the frames that they were read from."""

    found: tuple[Attribution | None, ...]
    frames: tuple[Frame, ...]


def attribute(layout: Layout, pairs: Sequence[Pair], names: Names) -> Attributions:
    """Find the speaker's mention and the cue of every quote."""
    found: list[Attribution | None] = [None] * len(pairs)
    frames = _frames(layout, pairs, names)
    for frame in frames:
        for index, place in frame.places.items():
            found[index] = _by_label(layout.text, pairs[index], names) or next(_by_sieve(frame, place), None)
    context = Context(layout, pairs, names, found)
    for frame in frames:
        for index in frame.places:
            if found[index] is None:
                found[index] = next(answers_in_context(context, frame, index), None)
    following = [index for index, pair in enumerate(pairs) if pair.utterance != index]
    for index in reversed(following):  # “… ¶ “…,” he said: the cue stands in the last paragraph
        last, first = found[index], pairs[index].utterance
        if last is not None and found[first] is None:
            found[first] = last.inherit(SAME_UTTERANCE, last.is_distant)
    return Attributions(tuple(found), tuple(frames))


def answers(context: Context, frame: Frame, index: int) -> Iterator[Attribution]:
    """What every rule would say of one quote of a frame, in the order in which they are asked."""
    label = _by_label(context.layout.text, context.pairs[index], context.names)
    if label is not None:
        yield label
    yield from _by_sieve(frame, frame.places[index])
    yield from answers_in_context(context, frame, index)


def list_rules() -> tuple[Reason, ...]:
    """Every rule, in the order in which they are asked: the label, the sieve, the context."""
    sieve = (Reason(rule.name, rule.why, rule.hits[0][0], rule.precision, rule.coverage) for rule in SIEVE)
    return (LABEL, *sieve, *CONTEXT)


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
            stretches.append((Paragraph(*pair.inner), inside.get(index, []), None))
    return read_frames(layout.text, stretches, names)


_LABEL_RE = late(regex.compile, r"(?P<who>\p{Lu}[\p{L}.'’-]++(?: \p{Lu}[\p{L}.'’-]++){0,3})(?P<cue>:) ++")


def _by_label(text: str, pair: Pair, names: Names) -> Attribution | None:
    """“WALLACE: Governor, …”"""
    has_colon = text.find(":", pair.start, pair.end) >= 0
    match = _LABEL_RE.match(text, pair.start + 1, pair.end) if has_colon else None
    if match is None:
        return None
    start, end = match.span("who")
    name = next((name for name in names.between(start, end) if name.end == end), None)
    who = Token(start, end, "N" if name is not None and name.type == "PERSON" else "X", name)
    return Attribution(LABEL.name, (who,), Token(*match.span("cue"), ":"), LABEL.precision)


def _by_sieve(frame: Frame, place: int) -> Iterator[Attribution]:
    """The answers of the sieve, of every rule that has one, found one at a time."""
    quoted = Quoted(frame, place)
    for rule in rules_beside(frame.tags, place):
        found = rule.find(quoted)
        if found is not None:
            yield build_attribution(frame, found, rule.name, rule.precision)
