"""The role and the gender of each person who speaks."""

import pytest

from quotex.pipeline import read
from quotex.resolution.profiles import Profile


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "“We left,” said Maria Costa, the port's director. “It was late,” she said.",
            {"Maria Costa": Profile("port's director", "female", "pronoun")},
        ),
        (
            "Musa Bello left. “It was late,” said Pilot Musa Bello.",
            {"Musa Bello": Profile("Pilot", "male", "given name")},
        ),
        ("Ann Lee, a pilot, met Quill Osei. “No,” said Osei.", {"Quill Osei": Profile(None, None, None)}),
        ("Mayor Ann Lee met Bo. “No,” said Lee, the pilot.", {"Ann Lee": Profile("Mayor", "female", "given name")}),
        ("The World Bank was angry. “We left,” said the World Bank.", {}),
        ("“We left,” said a senior aide. “No,” he said.", {}),
        ("Amara Diallo is a “pilot”.", {}),
        ("", {}),
    ],
)
def test_those_who_speak_are_described(text, people):
    assert read(text).people == people
