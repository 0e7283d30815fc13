"""All entities of a document: its names, the roles of its people, its dates and amounts, in text order.

`recogniser` finds the names alone, which is what attribution needs; roles and quantities are for who asks for entities.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from quotex.entities.evidence import find_shown, find_unlisted
from quotex.entities.inner import find_inner
from quotex.entities.numbered import find_numbered
from quotex.entities.partial import find_parts, is_site
from quotex.entities.quantities import find_quantities
from quotex.entities.recogniser import Name, Names
from quotex.entities.roles import find_role, head_phrase
from quotex.model import EntityType
from quotex.text.layout import Layout


class EntitySpan(NamedTuple):
    """An entity: its span in the layout's text, its type and its fullest name."""

    start: int
    end: int
    type: EntityType
    name: str


def find_entities(layout: Layout, names: Names) -> tuple[EntitySpan, ...]:
    """Every entity of a layout, given its names. No two overlap.

    A name goes before what overlaps it, but for a date that holds all of it: `Martin Luther King Jr. Day`.

    >>> from quotex.entities.recogniser import recognise
    >>> from quotex.text.layout import lay_out
    >>> layout = lay_out("Foreign Minister Sergei Lavrov paid $5 million on Monday.")
    >>> [(found.name, found.type) for found in find_entities(layout, recognise(layout))]
    [('Foreign Minister', 'ROLE'), ('Sergei Lavrov', 'PERSON'), ('$5 million', 'MONEY'), ('Monday', 'DATE')]
    """
    text = layout.text
    unlisted = find_unlisted(text, names) | find_parts(text, names)
    inner = {name.start: name for name in find_inner(text, names)}
    found = [*inner.values(), *find_shown(text, names)]
    named = [EntitySpan(name.start, name.end, name.type, name.name) for name in found]
    for start, end, type, name, _ in names.mentions:
        if start in inner:  # a role
            start = inner[start].end + 1
        if start not in unlisted:
            if type == "ORG" and is_site(text, start, end):
                type = "LOC"
            named.append(EntitySpan(start, end, type, name))
    named += (
        EntitySpan(start, end, type, text[start:end])
        for start, end, type in find_numbered(text)
        if not names.between(start, end)
    )
    named.sort()
    counted = [EntitySpan(start, end, type, text[start:end]) for start, end, type in find_quantities(text)]
    dates = [found for found in counted if found.type == "DATE"]
    named = _without(named, dates, lambda name, date: date.start <= name.start and name.end < date.end)
    others = _without([*counted, *_find_roles(text, names, inner)], named, lambda *_: True)
    return tuple(sorted([*named, *_without_repeats(others)]))


def _find_roles(text: str, names: Names, inner: Mapping[int, Name]) -> Iterator[EntitySpan]:
    """The roles that stand at people's names: `Foreign Minister Sergei Lavrov`; `Lavrov, the foreign minister,`.

    A role ends before the name of what it is a role in, and begins after it: `chief executive` of `Corvane`.
    """
    for mention in names.mentions:
        span = find_role(text, mention) if mention.type == "PERSON" else None
        if span is None:
            continue
        start, end = span
        for name in (inner[start],) if start in inner else names.between(start, end):
            before = text[start : name.start].rstrip()
            head = head_phrase(before)
            if len(head) < len(before):  # glaciologist at the | Austral Polar Institute
                end = start + len(head)
                break
            start = end - len(text[name.end : end].removeprefix("'s").removeprefix("’s").lstrip())
        if start < end:
            yield EntitySpan(start, end, "ROLE", text[start:end])


def _without(
    entities: list[EntitySpan], others: list[EntitySpan], gives_way: Callable[[EntitySpan, EntitySpan], bool]
) -> list[EntitySpan]:
    """The entities that give way to none of some others that they overlap; those are in text order and apart."""
    starts = [other.start for other in others]
    kept = []
    for entity in entities:
        near = others[max(0, bisect_right(starts, entity.start) - 1) : bisect_left(starts, entity.end)]
        if not any(other.end > entity.start and gives_way(entity, other) for other in near):
            kept.append(entity)
    return kept


def _without_repeats(entities: Iterable[EntitySpan]) -> Iterator[EntitySpan]:
    """Of entities that overlap, the first."""
    end = 0
    for entity in sorted(entities):
        if entity.start >= end:
            end = entity.end
            yield entity
