"""The mentions of a document put together: one value for each name and type."""

from typing import get_args

from quotex.model import Entity, EntityType
from quotex.render.grouped import NamedEntity, group_entities


def make(start, text, type="PERSON", name=None):
    return Entity(start, start + len(text), text, type, name or text)


def test_one_value_for_all_mentions_of_a_name():
    mentions = [make(40, "Eze", name="Ada Eze"), make(0, "Ada Eze"), make(20, "Eze", name="Ada Eze")]
    assert group_entities(mentions) == [NamedEntity("Ada Eze", "PERSON", 3, ("Ada Eze", "Eze"), 0)]


def test_one_name_of_two_types_is_two():
    grouped = group_entities([make(0, "Lagos", "GPE"), make(10, "Lagos", "ORG")])
    assert [(entity.name, entity.type, entity.count) for entity in grouped] == [
        ("Lagos", "ORG", 1),
        ("Lagos", "GPE", 1),
    ]


def test_types_have_their_own_order():
    types = list(get_args(EntityType))
    mentions = [make(10 * number, "Name", type) for number, type in enumerate(reversed(types))]
    assert [entity.type for entity in group_entities(mentions)] == types


def test_the_most_mentioned_first_then_in_text_order():
    mentions = [make(0, "One"), make(10, "Two"), make(20, "Three"), make(30, "Three")]
    assert [entity.name for entity in group_entities(mentions)] == ["Three", "One", "Two"]


def test_nothing():
    assert group_entities([]) == []
