"""The mentions of a document put together: one value for each entity, with its count and all its forms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from quotex.model import Entity, EntityType

_TYPES: tuple[str, ...] = get_args(EntityType)


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """All mentions of one entity, under its canonical name; `forms` holds what it is called, that name included or not.

    `first` is the offset of the first mention.
    """

    name: str
    type: EntityType
    count: int
    forms: tuple[str, ...]
    first: int


def group_entities(entities: Iterable[Entity]) -> list[NamedEntity]:
    """One value for each name and type, by type; the most mentioned first, then in text order.

    >>> mentions = [Entity(0, 8, "Ada Eze", "PERSON", "Ada Eze"), Entity(12, 15, "Eze", "PERSON", "Ada Eze")]
    >>> [(entity.name, entity.count, entity.forms) for entity in group_entities(mentions)]
    [('Ada Eze', 2, ('Ada Eze', 'Eze'))]
    """
    mentions: dict[tuple[EntityType, str], list[Entity]] = {}
    for entity in sorted(entities, key=lambda entity: entity.start):
        mentions.setdefault((entity.type, entity.name), []).append(entity)
    named = [
        NamedEntity(
            name=name,
            type=type,
            count=len(group),
            forms=tuple(dict.fromkeys(mention.text for mention in group)),
            first=group[0].start,
        )
        for (type, name), group in mentions.items()
    ]
    return sorted(named, key=lambda entity: (_TYPES.index(entity.type), -entity.count, entity.first))
