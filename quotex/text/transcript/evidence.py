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
from quotex.text.transcript.labels import NAME_ABOVE, OFFICE_BELOW, Form, Label

_FEWEST, _MANY = 4, 5
"""The least number of turns of those who have more than one; of so many turns in all, two."""
_TALK_RE = late(re.compile, r"\?|\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]ours?|me|us)\b")
_OF_SURE, _OF_OTHERS = (1 / 12, 1 / 8), (1 / 3, 1 / 4)
"""The least share of labelled paragraphs, from the first to the last, and of turns in which somebody asks, or says *I*,
*we* or *you*: of sure forms, and of others; results and recipes have none.
"""
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
    speakers = _find_speakers(labelled)
    heard = Counter(speakers)
    main, _ = Counter(label.form for _, label in labelled).most_common(1)[0]
    repeated = [
        (item, who)
        for item, who in zip(labelled, speakers, strict=True)
        if heard[who] > 1 and (item.label.form.sure or _fits(item.label, main))
    ]
    chosen = _with_single_turns(labelled, [item for item, _ in repeated])
    changes = sum(one != other for one, other in pairwise(speakers))
    change_hands = changes * 3 >= len(chosen) and (len({who for _, who in repeated}) > 1 or len(chosen) > len(repeated))
    return chosen if change_hands and _is_transcript(layout, chosen, [item.label for item, _ in repeated]) else []


def _find_speakers(labelled: Sequence[Labelled]) -> list[str]:
    """Who is meant by each label: Rosa, if it is short for ROSA WHITLOCK, is whitlock too."""
    keys = [label.key for _, label in labelled]
    by_last = {key: _surname(key) for key in keys}
    by_first = {key.partition(" ")[0]: last for key, last in by_last.items() if " " in key}
    lasts = {last for key, last in by_last.items() if " " in key}
    return [by_last[key] if key in lasts else by_first.get(key, by_last[key]) for key in keys]


def _surname(key: str) -> str:
    """The last word of a label, for JAKE TAPPER is TAPPER later, with its title where that tells namesakes apart."""
    first, _, _ = key.partition(" ")
    title = first.rstrip(".") if first.rstrip(".") in lexicon.word_set("gender-title") else ""
    return f"{title} {key.rpartition(' ')[2]}".lstrip()


def _fits(label: Label, main: Form) -> bool:
    """Whether a label that is not sure goes with the most frequent form of a text."""
    is_same = label.form is main or {label.form, main} == {NAME_ABOVE, OFFICE_BELOW}
    return is_same or (not label.form.stands_alone and ":" in label.form.signs and _is_somebody(label))


def _is_transcript(layout: Layout, chosen: Sequence[Labelled], repeated: Sequence[Label]) -> bool:
    """Whether there are turns enough, close enough together, of people, who talk to each other."""
    if len(repeated) < (_FEWEST if len(chosen) < _MANY else 2) or not _are_people(repeated):
        return False
    reach = chosen[-1].number - chosen[0].number + 1
    dense, talk = _OF_SURE if all(label.form.sure for _, label in chosen) else _OF_OTHERS
    talking = sum(_talks(layout, item) for item in chosen)
    return len(chosen) >= dense * reach and talking >= talk * len(chosen)


def _are_people(labels: Sequence[Label]) -> bool:
    """Whether one of some labels is somebody's; of those without a colon half have to be."""
    unsure = {label.key: _is_somebody(label) for label in labels if not label.form.sure}
    need_half = any(":" not in label.form.signs for label in labels if not label.form.sure)
    fewest = max(1, need_half * len(unsure) / 2)
    return len(unsure) < len({label.key for label in labels}) or sum(unsure.values()) >= fewest


def _talks(layout: Layout, item: Labelled) -> bool:
    """Whether somebody asks or is spoken to in a turn, as far as its first paragraph tells."""
    number, label = item
    if label.form.stands_alone:
        below = layout.paragraphs[number + 1 : number + 3]  # a date may stand between
        start, end = (below[0].start, below[-1].end) if below else (label.words, label.words)
    else:
        start, end = label.words, layout.paragraphs[number].end
    return _TALK_RE.search(layout.text, start, min(end, start + _LONGEST)) is not None


def _with_single_turns(labelled: Sequence[Labelled], chosen: Sequence[Labelled]) -> list[Labelled]:
    """The labels of a transcript, with those who speak once in it or right before, by a name of several words."""
    first = chosen[0].number - _BEFORE if chosen else 0
    is_chosen = {number for number, _ in chosen}
    names = {"name", "office-below"} | {label.form.name for _, label in chosen}
    return [
        item
        for item in labelled
        if item.number in is_chosen
        or item.label.form.sure
        or (
            first <= item.number
            and item.label.form.name in names
            and _may_speak_once(item.label)
            and (item.number > 0 or _is_known(item.label))  # no headline
        )
    ]


def _may_speak_once(label: Label) -> bool:
    """Whether a label is a name of several words, or stands behind a time, or is a user's; one in a line of its own has
    to be known, or bold, or to have an office below.
    """
    if label.form.stands_alone:
        return _is_known(label) or (label.form.name in ("bold-above", "office-below") and _is_full(label))
    return _is_full(label) or label.form.name == "time-capitals" or label.key.startswith(("u/", "@"))


def is_office(label: Label) -> bool:
    """Whether a label begins or ends with a role: *Head of Sales*, *Chief Executive Officer*."""
    roles = lexicon.words("roles.tsv")
    return label.key in roles or not roles.isdisjoint((label.key.partition(" ")[0], label.key.rpartition(" ")[2]))


def _is_full(label: Label) -> bool:
    return " " in label.key


def _is_somebody(label: Label) -> bool:
    """Whether a label is a name or a role that is known, or of several words: not *Verdict*."""
    return _is_full(label) or _is_known(label)


def _is_known(label: Label) -> bool:
    """Whether a label is a role, or ends with a known name; without a colon, as in datelines, not a place's."""
    word = label.key.rpartition(" ")[2]
    if label.form.name in ("small-name", "time-capitals"):
        return not word.isalpha()  # ada_b, u/ada, CAM-1
    if label.form.name == "capitals-point" and not lexicon.lists("english.txt", word):
        return True
    if ":" not in label.form.signs and word.title() in lexicon.words("places.tsv"):
        return False
    if word in lexicon.words("roles.tsv") or word in lexicon.word_set("label-role"):
        return True
    return lexicon.lists("given_names.tsv", word.title()) or lexicon.lists("surnames.txt", word.title())
