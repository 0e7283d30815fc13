"""What the readings of capitalised sequences are worth, on the articles of which we know the entities.

`calibrate.py` prints and writes the figures. The articles are those of `data/conll/train` and `data/world_entities`.

The answer of a reading is right where the entity that came of it is, in the way of `eval/score_entities.py`: both ends
and the type. That entity is what the whole document made of the part, so that an open answer counts as well; one that
came to nothing is left out. An answer that words are nobody's name, or only a role or a nationality, is right where no
person, organisation or place was marked.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from quotex.entities.candidates import find_candidates
from quotex.entities.gazetteer import find_names
from quotex.entities.readings import READINGS, name_readings
from quotex.entities.sequences import find_sequences
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.sentences import may_begin_after

TYPES = {"PER": "PERSON", "PERSON": "PERSON", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
"""The types that are compared, by the names that they have in both."""

PRIOR, WEIGHT = 0.6, 10
"""What a reading that hardly ever answers is taken to be worth, and how many answers that counts for."""

FEW = 20


def measure_readings(shared: Path) -> dict[str, tuple[float, float]]:
    """The precision and the coverage of each reading, by its name."""
    answers: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for corpus in ("conll/train", "world_entities"):
        for document in json.loads((shared / f"data/{corpus}.json").read_text(encoding="utf-8")):
            for name, is_right in judge(document["text"], document["entities"]):
                answers[name] += 1
                right[name] += is_right
    total = answers.total()
    names = [reading.name for reading in READINGS]
    return {name: (_share(right[name], answers[name]), answers[name] / total) for name in names}


def _share(right: int, answers: int) -> float:
    return right / answers if answers >= FEW else (right + PRIOR * WEIGHT) / (answers + WEIGHT)


def judge(text: str, entities: Iterable[tuple[int, int, str]]) -> Iterator[tuple[str, bool]]:
    """Each answer of a reading in a text, by the reading's name, and whether it is right."""
    layout = lay_out(*normalize_marks(text))
    gold = {(start, end, TYPES[type]) for start, end, type in entities if type in TYPES}
    marked = {at for start, end, _ in gold for at in range(start, end)}
    names = {name.start: name for name in find_names(layout).mentions}
    apart = {start for start, _ in find_candidates(layout).headlines}
    for match in find_sequences(layout.text):
        at = match.start()
        if at in apart:
            continue
        for reading, part in name_readings(match[0], may_begin_after(layout.text[max(0, at - 3) : at])):
            name = names.get(at + part[0]) if part else None
            if name is not None and name.type in TYPES:
                yield reading, (*layout.in_source(name.start, name.end), TYPES[name.type]) in gold
            elif name is not None or not part:
                span = (name.start, name.end) if name is not None else match.span()
                yield reading, marked.isdisjoint(range(*layout.in_source(*span)))
