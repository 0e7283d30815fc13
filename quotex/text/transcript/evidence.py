"""Whether a document's labels make it a transcript, and which of them are labels then.

Of one label nothing is known: *Verdict: a fine film*. Where several speakers have each several turns, the turns change
hands, and people talk in them to each other, nobody writes anything else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from quotex import lexicon
from quotex.patterns import late
from quotex.text.layout import Layout
from quotex.text.transcript.labels import Label

_FEWEST = 4
"""Turns of those who have more than one."""
_TALK_RE = late(re.compile, r"\?|\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]ours?|me|us)\b")
_TALKING = 1 / 4
"""The least share of turns in which somebody asks, or says *I*, *we* or *you*: results and recipes have none."""
_SURE, _DENSE = 1 / 12, 1 / 3
"""The least share of labelled paragraphs, from the first to the last: of sure forms, and of others."""
_BEFORE = 3
"""How many paragraphs before the first label of a kind another label may stand: *Ada Brandt (AB)*, later *AB*."""
_LONGEST = 2000
"""How much of a turn is looked at."""


class Labelled(NamedTuple):
    """A paragraph, by its number, and the label that it begins with."""

    number: int
    label: Label


def choose_labels(layout: Layout, labelled: Sequence[Labelled]) -> list[Labelled]:
    """Those that say who speaks; none if the document is no transcript."""
    heard = Counter(_speaker(label) for _, label in labelled)
    main, _ = Counter(label.form for _, label in labelled).most_common(1)[0]
    chosen = [
        item
        for item in labelled
        if item.label.form.sure
        or (heard[_speaker(item.label)] > 1 and (item.label.form is main or _is_somebody(item.label)))
    ]
    return _with_single_turns(labelled, chosen) if _is_transcript(layout, chosen, heard) else []


def _speaker(label: Label) -> str:
    """The last word of a label, for JAKE TAPPER is TAPPER later, with its title where that tells namesakes apart."""
    first, _, _ = label.key.partition(" ")
    title = first.rstrip(".") if first.rstrip(".") in lexicon.word_set("gender-title") else ""
    return f"{title} {label.key.rpartition(' ')[2]}".lstrip()


def _is_transcript(layout: Layout, chosen: Sequence[Labelled], heard: Counter[str]) -> bool:
    repeated = [label for _, label in chosen if heard[_speaker(label)] > 1]
    if len(repeated) < _FEWEST or len({_speaker(label) for _, label in chosen}) < 2:
        return False
    if not any(label.form.sure or _is_somebody(label) for label in repeated):
        return False
    changes = sum(_speaker(one.label) != _speaker(other.label) for one, other in pairwise(chosen))
    reach = chosen[-1].number - chosen[0].number + 1
    share = _SURE if all(label.form.sure for _, label in chosen) else _DENSE
    talking = sum(_talks(layout, item) for item in chosen)
    return changes * 3 >= len(chosen) and len(chosen) >= share * reach and talking >= _TALKING * len(chosen)


def _talks(layout: Layout, item: Labelled) -> bool:
    """Whether somebody asks or is spoken to in a turn, as far as its first paragraph tells."""
    number, label = item
    if label.form.stands_alone:
        start, end = layout.paragraphs[min(number + 1, len(layout.paragraphs) - 1)]
    else:
        start, end = label.words, layout.paragraphs[number].end
    return _TALK_RE.search(layout.text, start, min(end, start + _LONGEST)) is not None


def _with_single_turns(labelled: Sequence[Labelled], chosen: Sequence[Labelled]) -> list[Labelled]:
    """The labels of a transcript, with those who speak once in it or right before, by a name of several words."""
    first = max(1, chosen[0].number - _BEFORE)  # not a headline
    is_chosen = {number for number, _ in chosen}
    return [
        item
        for item in labelled
        if item.number in is_chosen
        or (item.label.form.name == "name" and first <= item.number and _is_full(item.label))
    ]


def _is_full(label: Label) -> bool:
    return " " in label.key


def _is_somebody(label: Label) -> bool:
    """Whether a label is a name or a role that is known, or of several words: not *Verdict*."""
    word = label.key.rpartition(" ")[2]
    if _is_full(label) or word in lexicon.words("roles.tsv"):
        return True
    return word.title() in lexicon.words("given_names.tsv") or word.title() in lexicon.words("surnames.txt")
