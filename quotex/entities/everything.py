"""All entities of a document: its names, the roles of its people, its dates and amounts, in text order.

`recogniser` finds the names alone, which is what attribution needs; roles and quantities are for who asks for entities.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from quotex.entities.quantities import find_quantities
from quotex.entities.recogniser import Names
from quotex.entities.roles import find_role
from quotex.model import EntityType


class Found(NamedTuple):
    """An entity: its span in the normalized text, its type and its fullest name."""

    start: int
    end: int
    type: EntityType
    name: str


def find_entities(text: str, names: Names) -> list[Found]:
    """Every entity of a normalized text, given its names. No two overlap: the longer wins, of equals the name.

    >>> from quotex.entities.recogniser import recognise
    >>> from quotex.segment import lay_out
    >>> layout = lay_out("Foreign Minister Sergei Lavrov paid $5 million on Monday.")
    >>> [(found.name, found.type) for found in find_entities(layout.text, recognise(layout))]
    [('Foreign Minister', 'ROLE'), ('Sergei Lavrov', 'PERSON'), ('$5 million', 'MONEY'), ('Monday', 'DATE')]
    """
    named = [Found(name.start, name.end, name.type, name.name) for name in names.mentions]
    quantities = (Found(start, end, type, text[start:end]) for start, end, type in find_quantities(text))
    roles = [found for found in _find_roles(text, names) if found.end > found.start]
    return list(_drop_overlaps(sorted([*named, *quantities, *roles], key=lambda found: found.start)))


def _find_roles(text: str, names: Names) -> Iterator[Found]:
    """The roles that stand at people's names: `Foreign Minister Sergei Lavrov`; `Lavrov, the foreign minister,`."""
    for mention in names.mentions:
        span = find_role(text, mention) if mention.type == "PERSON" else None
        if span is not None:
            yield Found(*span, "ROLE", text[slice(*span)])


def _drop_overlaps(found: Iterable[Found]) -> Iterator[Found]:
    """Of entities in the order of their starts, those that overlap no better one.

    A role gives way to any name inside it only if it is shorter; so does a quantity: `Martin Luther King Jr. Day`.
    """
    kept: Found | None = None
    for entity in found:
        if kept is None or entity.start >= kept.end:
            if kept is not None:
                yield kept
            kept = entity
        elif entity.end - entity.start > kept.end - kept.start:
            kept = entity
    if kept is not None:
        yield kept
