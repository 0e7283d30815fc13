"""Places that have a number for a name."""

import pytest

from quotex.entities.numbered import find_numbered


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("It left Terminal 5 for Interstate 95.", ["Terminal 5", "Interstate 95"]),
        ("Highway 61 and Motorway 4A are shut.", ["Highway 61", "Motorway 4A"]),
        ("The terminal 5 years on; Terminal 5.5; Terminal 5% off; Highway", []),
    ],
)
def test_places_with_numbers(text, places):
    assert [text[start:end] for start, end, _ in find_numbered(text)] == places
