"""Names inside titles: which are found, and what is left of the title."""

import pytest

from quotex.entities.everything import find_entities
from quotex.entities.inner import find_inner
from quotex.entities.recogniser import recognise
from quotex.text.layout import lay_out


def read(text):
    layout = lay_out(text)
    return [(name.name, name.type) for name in find_inner(layout.text, recognise(layout))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They met Kenya Air Force Commander Otieno Hale.", [("Kenya Air Force", "ORG")]),
        ("They met HRQ President Otieno Hale.", [("HRQ", "ORG")]),
        ("They met Lahore High Court Justice Raghavan.", [("Lahore High Court", "ORG")]),
        ("They met U.S. Secretary Otieno Hale.", [("U.S.", "GPE")]),
        ("They met the HRQ President.", [("HRQ", "ORG")]),
        ("They met CEO and Managing Director Otieno Hale.", []),
        ("They met Russian Foreign Minister Otieno Hale.", []),
        ("They met Finance Minister Otieno Hale.", []),
        ("They met Mr. Hale.", []),
        ("They met Otieno Hale of HRQ.", []),
    ],
)
def test_inner(text, names):
    assert read(text) == names


def test_the_title_goes_on_behind_the_name():
    layout = lay_out("They met HRQ President Otieno Hale.")
    found = [(entity.name, entity.type) for entity in find_entities(layout, recognise(layout))]
    assert found == [("HRQ", "ORG"), ("President", "ROLE"), ("Otieno Hale", "PERSON")]
