"""Labels to turns, and turns among the quotes.

A turn is one quote: the words from its label to the next one, over as many paragraphs as it takes. What nobody says is
left out where it stands at the edge: *(Applause.)*, the time of a subtitle.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from quotex import lexicon
from quotex.model import Turns
from quotex.patterns import late
from quotex.text.layout import Layout, Paragraph
from quotex.text.pairing import Pair, nest
from quotex.text.transcript.asked import find_asked
from quotex.text.transcript.evidence import Labelled, choose_labels, is_office
from quotex.text.transcript.labels import (
    NAME_ABOVE,
    OFFICE_BELOW,
    Label,
    may_have_gap_labels,
    read_gap_label,
    read_label,
    starts_with_time,
)


class Turn(NamedTuple):
    """What is said behind a label, in the layout's text; `first` is the number of the turn that it goes on with."""

    start: int
    end: int
    label: Label
    first: int


def find_turns(source: str, layout: Layout, turns: Turns) -> tuple[Turn, ...]:
    r"""The turns of a transcript: none of another text, unless they are `always` wanted.

    >>> from quotex.text.layout import lay_out
    >>> text = "Q. Where were you?\n\nA. At sea.\n\nQ. Did you see him?\n\nA. I did not."
    >>> [text[turn.start : turn.end] for turn in find_turns(text, lay_out(text), "auto")]
    ['Where were you?', 'At sea.', 'Did you see him?', 'I did not.']
    """
    if turns == "never":
        return ()
    labelled = _with_offices(_find_labels(source, layout))
    if turns == "auto" and labelled:
        labelled = choose_labels(layout, labelled)
    labelled = labelled or find_asked(layout)
    return tuple(_build_turns(source, layout, labelled))


def _find_labels(source: str, layout: Layout) -> Iterator[Labelled]:
    """The paragraphs that begin with what looks like a label of words that stand in no marks of their own."""
    text, paragraphs = layout.text, layout.paragraphs
    has_gaps = may_have_gap_labels(source)
    for number, paragraph in enumerate(paragraphs):
        label = read_label(text, paragraph)
        if label is None and has_gaps:
            label = read_gap_label(text, paragraph, source, layout.in_source(*paragraph)[0])
        if label is None or label.key in lexicon.word_set("stage-label"):
            continue
        if label.form.right_above and label.words >= paragraph.end and _is_apart(source, layout, number):
            label = label._replace(form=NAME_ABOVE)
        if not _is_marked(text[label.words : paragraph.end]):
            yield Labelled(number, label)


def _with_offices(labelled: Iterable[Labelled]) -> list[Labelled]:
    """The labels; an office in the line below a name is a part of it: *Ada Brandt*, *Chief Executive Officer*."""
    kept: list[Labelled] = []
    for number, label in labelled:
        name = kept[-1].label if kept and kept[-1].number == number - 1 else None
        if name and name.form.stands_alone and label.form.stands_alone and is_office(label) and not is_office(name):
            kept[-1] = kept[-1]._replace(label=name._replace(words=label.words, form=OFFICE_BELOW))
        else:
            kept.append(Labelled(number, label))
    return kept


def _is_marked(words: str) -> bool:
    """Whether marks stand around the whole of some words: then they say what is quoted, and no label is needed."""
    closing = {"“": "”", '"': '"'}.get(words[:1])
    return closing is not None and words.find(closing, 1) == len(words) - 1


def _is_apart(source: str, layout: Layout, number: int) -> bool:
    """Whether a blank line stands behind a paragraph, or nothing."""
    if number + 1 >= len(layout.paragraphs):
        return True
    _, end = layout.in_source(*layout.paragraphs[number])
    start, _ = layout.in_source(*layout.paragraphs[number + 1])
    return source.count("\n", end, start) > 1


# (Applause.)   [crosstalk]   <Media omitted>   Members interjecting—   * * *   2 March 2021, 16:02   Enter ADA.
# END 10:31 A.M. EDT   ###
_DIRECTION_RE = late(
    re.compile,
    r"\([^()]*\)[ .…]*$|\[[^\[\]]*\]\.?$|<[^<>]*>$|[\w ]{1,60} interjecting\W?$|[\W\d_]+$"
    r"|[^.?!]{0,20}\b\d{4}\b[^.?!]{0,10}\d:\d\d(?: ?[AP]M)?$"
    r"|_?(?:Enter|Exit|Exeunt)\b[^?!]{0,80}$"
    r"|(?:[\w-]{1,20} )?[Ee]xamination by [^.?!]{1,60}$|[^a-z]{1,60}\((?:sworn|affirmed|recalled)\b[^()]{0,40}\)$"
    r"|END\b.{0,40}$|[^a-z]{1,60}(?<![.?!…])$",
)
# 12   00:01:07,000 --> 00:01:09,500
_TIME_LINE_RE = late(re.compile, r"\d{1,6}$|[\d:., ]{1,24}-->")
# SOUND: a door   PANEL 2   INT. HARBOUR OFFICE - NIGHT
_SCENE_RE = late(re.compile, r"(?:INT|EXT|PANEL|PAGE|ACT|SCENE)\b|(?P<label>[A-Z/]{1,30}):")
_FIRST_DIRECTION_RE = late(re.compile, r"(?:\([^()]{1,80}\)|\[[^\[\]]{1,80}\]|<[^<>]{1,80}>|\w{1,30} omitted$)\s*")
_LAST_DIRECTION_RE = late(re.compile, r"(?<=[.?!…—-])\s+(?:\([^()]{1,80}\)|\[[^\[\]]{1,80}\])\.?$|</v>$")


def _build_turns(source: str, layout: Layout, labelled: Sequence[Labelled]) -> Iterator[Turn]:
    """The turns of all labels, in order. One that a time cuts is several."""
    count = 0
    for (number, label), stop in zip(labelled, _stops(source, layout, labelled), strict=True):
        first = count
        for block in _blocks(layout, number, label, stop):
            span = _trim(layout.text, block)
            if span is not None:
                yield Turn(*span, label, first)
                count += 1


def _stops(source: str, layout: Layout, labelled: Sequence[Labelled]) -> list[int]:
    """For each label the number of the paragraph before which its turn ends at the latest.

    Behind the last one prose may follow, and nothing says where: it has one paragraph where most have.
    """
    numbers = [number for number, _ in labelled]
    lengths = sorted(after - number for number, after in pairwise(numbers))
    is_short = bool(lengths) and lengths[len(lengths) // 2] <= 1
    stops = numbers[1:]
    if labelled:
        number, label = labelled[-1]
        stops.append(number + 1 if is_short and not label.form.stands_alone else len(layout.paragraphs))
    for place, (number, label) in enumerate(labelled):
        if label.form.name == "script":
            stops[place] = next(
                (at + 1 for at in range(number, stops[place]) if _is_apart(source, layout, at)), stops[place]
            )
        ends = (at for at in range(number + 1, stops[place]) if _ends_turn(layout, at, label))
        stops[place] = next(ends, stops[place])
    return stops


def _ends_turn(layout: Layout, number: int, label: Label) -> bool:
    """Whether a paragraph without a label of its own says that nobody speaks any more: a scene, a chat's own line."""
    start, end = layout.paragraphs[number]
    scene = _SCENE_RE.match(layout.text, start, end)
    if scene is not None:
        return scene["label"] is None or scene["label"].casefold() in lexicon.word_set("stage-label")
    return label.form.name == "time-name" and starts_with_time(layout.text, start)


def _blocks(layout: Layout, number: int, label: Label, stop: int) -> Iterator[list[Paragraph]]:
    """The paragraphs of a turn, in one piece unless a time stands between them."""
    first = layout.paragraphs[number]
    rest = [paragraph for paragraph in layout.paragraphs[number + 1 : stop] if paragraph.end > label.words]
    block = [Paragraph(label.words, first.end)] if label.words < first.end else []
    for paragraph in rest:
        if _TIME_LINE_RE.match(layout.text, *paragraph):
            if block:
                yield block
            block = []
        else:
            block.append(paragraph)
    if block:
        yield block


def _trim(text: str, block: list[Paragraph]) -> tuple[int, int] | None:
    """What is said in some paragraphs, without directions at its edges; None if that is nothing."""
    said = [paragraph for paragraph in block if not _DIRECTION_RE.match(text, *paragraph)] or block[:1]
    start, end = said[0].start, said[-1].end
    while (direction := _FIRST_DIRECTION_RE.match(text, start, end)) is not None:
        start = direction.end()
    last = _LAST_DIRECTION_RE.search(text, max(start, end - 100), end)
    if last is not None:
        end = last.start()
    while end > start and text[end - 1] in "*_ ":
        end -= 1
    return (start, end) if any(map(str.isalnum, text[start:end])) else None


def add_turns(pairs: Sequence[Pair], turns: Sequence[Turn]) -> tuple[Pair, ...]:
    """The quotes with the turns among them, in text order; those in a turn are nested in it."""
    if not turns:
        return tuple(pairs)
    labelled = [
        Pair(turn.start, turn.end, None, None, False, None, turn.first, (turn.label.start, turn.label.end))
        for turn in turns
    ]
    return nest(labelled, pairs)
