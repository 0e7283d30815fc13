"""Bodies whose names are genitives, and the people who are called as they are without their ending."""

import pytest

from quotex.entities.recogniser import recognise
from quotex.text.layout import lay_out


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Sainsbury's said no. At Sainsbury’s they slept.", ["Sainsbury's", "Sainsbury’s"]),
        ("Ben & Jerry's sells figs.", ["Ben & Jerry's"]),
        ("Ada Sainsbury left. Sainsbury's wife wept.", []),
        ("Mr. Sainsbury left. Sainsbury's wife wept.", []),
        ("Sainsbury left. Sainsbury's wife wept.", []),
        ("Okafor's wife wept.", []),
    ],
)
def test_genitives(text, bodies):
    names = recognise(lay_out(text)).mentions
    assert [text[name.start : name.end] for name in names if name.type == "ORG"] == bodies
