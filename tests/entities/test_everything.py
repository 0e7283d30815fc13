"""All entities of a text: names, roles, dates and amounts side by side."""

from itertools import pairwise

import pytest

import quotex


def read(text):
    return [(entity.text, entity.type) for entity in quotex.extract_entities(text).entities]


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("Foreign Minister Sergei Lavrov left.", [("Foreign Minister", "ROLE"), ("Sergei Lavrov", "PERSON")]),
        ("Sergei Lavrov, the foreign minister, left.", [("Sergei Lavrov", "PERSON"), ("foreign minister", "ROLE")]),
        ("It was spokeswoman Maria Costa.", [("spokeswoman", "ROLE"), ("Maria Costa", "PERSON")]),
        ("It was Mr. Clarke.", [("Clarke", "PERSON")]),
        (
            "Ada Eze, a glaciologist at the Austral Polar Institute, left.",
            [("Ada Eze", "PERSON"), ("glaciologist", "ROLE"), ("Austral Polar Institute", "ORG")],
        ),
        (
            "It was former World Bank president Ada Eze.",
            [("World Bank", "ORG"), ("president", "ROLE"), ("Ada Eze", "PERSON")],
        ),
        ("May Chen left in May 2016.", [("May Chen", "PERSON"), ("May 2016", "DATE")]),
        ("They met on Martin Luther King Jr. Day.", [("Martin Luther King Jr. Day", "DATE")]),
        ("The Tarrow Party won. The Party is old.", [("Tarrow Party", "ORG")]),
        ("The Tarrow Senate met. The Senate is old.", [("Tarrow Senate", "ORG"), ("Senate", "ORG")]),
        ("She was born in Ijero-Ade.", [("Ijero-Ade", "GPE")]),
        ("Why Young Farmers Are Leaving Kisii", [("Kisii", "GPE")]),
        ("Veloria is a company that makes nets.", [("Veloria", "ORG")]),
        ("Veloria spokeswoman Ada Eze left.", [("Veloria", "ORG"), ("Ada Eze", "PERSON")]),
        ("Pir Sabir Gilani left.", [("Pir", "ROLE"), ("Sabir Gilani", "PERSON")]),
        ("Agência Nortesul closed a mine.", [("Agência Nortesul", "ORG")]),
    ],
)
def test_entities(text, entities):
    assert read(text) == entities


def test_entities_are_in_text_order_and_apart():
    text = "On Monday Russian Foreign Minister Sergei Lavrov paid $5 to the World Bank, 40 miles from Lagos, Nigeria."
    entities = quotex.extract(text).entities
    assert all(text[entity.start : entity.end] == entity.text for entity in entities)
    assert all(one.end <= other.start for one, other in pairwise(entities))
    assert [entity.type for entity in entities] == [
        "DATE", "ROLE", "PERSON", "MONEY", "ORG", "QUANTITY", "GPE", "GPE",
    ]  # fmt: skip


def test_entities_can_be_left_out():
    assert quotex.extract("Sergei Lavrov left.", with_entities=False).entities == ()
