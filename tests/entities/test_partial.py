"""Names of places that are only parts of other names are not listed."""

import pytest

from quotex.entities.partial import find_no_places
from quotex.entities.recogniser import recognise
from quotex.text.layout import lay_out


def list_places(text):
    layout = lay_out(text)
    names = recognise(layout)
    parts = find_no_places(layout.text, names)
    return [name.name for name in names.mentions if name.start not in parts and name.type in ("GPE", "LOC")]


@pytest.mark.parametrize(
    "text",
    [
        "He lost the 1988 Manitoba general election.",
        "It was the 2011 Kenya by-election.",
        "They won the 1994 Senate election in Montana.",
        "A fare of US$5 is due.",
        "A fare of five US dollars is due.",
    ],
)
def test_a_part_is_no_place(text):
    assert list_places(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("He lost an election in Manitoba.", "Manitoba"),
        ("In 1988 Manitoba flooded.", "Manitoba"),
        ("The US election is near.", "US"),
    ],
)
def test_a_place_by_itself_is_one(text, place):
    assert list_places(text) == [place]
