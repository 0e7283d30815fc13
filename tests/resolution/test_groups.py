"""A noun means the organisation that is called so."""

import pytest
from resolving import open_register

CALLED = [
    ("The Northport Bank left. The Southport Bank stayed.", "bank", "Southport Bank"),
    ("The Northport Bank left. “The Eastport Bank left,” he said.", "school", None),
    ("The food agency FAO warned the World Bank.", "agency", "FAO"),
    ("Drumlin magazine praised the World Bank.", "magazine", "Drumlin"),
    ("Tideway, a Cork-based airline, sued the World Bank.", "airline", "Tideway"),
    ("Tideway is an airline in Cork. The World Bank knows it.", "airline", "Tideway"),
    ("In a note to Tideway, the airline closed a route.", "airline", None),
    ("The UN agency spoke.", "agency", None),
]


@pytest.mark.parametrize(("text", "noun", "name"), CALLED)
def test_by_noun(text, noun, name):
    found = open_register(text).groups.by_noun(len(text), noun, f"the {noun}")
    assert (found.name if found else None) == name


def test_of_several_the_one_with_most_of_the_words():
    text = "The Northport Bank sued the Southport Bank."
    groups = open_register(text).groups
    assert groups.by_noun(len(text), "bank", "the Northport bank").name == "Northport Bank"
    assert groups.by_words(len(text), "bank", "the Northport bank").name == "Northport Bank"
    assert groups.by_words(len(text), "bank", "the central bank") is None


@pytest.mark.parametrize(
    ("noun", "name"),
    [
        ("authority", "Ministry of Roads"),
        ("council", None),
        ("firm", None),
        ("union", None),
        ("agency", "Ministry of Roads"),
    ],
)
def test_in_focus_is_what_may_be_called_so(noun, name):
    text = "The Ministry of Roads closed the bridge. It rained."
    found = open_register(text).groups.in_focus(len(text), noun)
    assert (found.name if found else None) == name
