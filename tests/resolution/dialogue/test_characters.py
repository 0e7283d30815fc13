"""Whom a name means: Mr. and Mrs. Hart are two."""

import pytest
from stories import make_reader


def characters(text):
    people = make_reader(text)[0].characters
    return [people.of(name) for name in people.mentions]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mr. Hart looked at Mrs. Hart.", ["Mr. Hart", "Mrs. Hart"]),
        ("Miss Daisy Hart looked at Mrs. Hart.", ["Daisy Hart", "Mrs. Hart"]),
        ("Daisy Hart left. Miss Hart was late.", ["Daisy Hart", "Daisy Hart"]),
        ("Peter Hart left. Mr. Hart was late.", ["Peter Hart", "Peter Hart"]),
        ("Peter Hart left. Mrs. Hart was late.", ["Peter Hart", "Mrs. Hart"]),
        ("Mrs. Peter Hart left. Peter Hart stayed.", ["Mrs. Peter Hart", "Peter Hart"]),
        ("Maria Hart and Ann Hart left. Miss Hart stayed.", ["Maria Hart", "Ann Hart", "Miss Hart"]),
        ("Mr. Hart and Mrs. Hart left. “No,” said Hart.", ["Mr. Hart", "Mrs. Hart", "Mr. Hart"]),
    ],
)
def test_who_is_who(text, wanted):
    assert characters(text) == wanted


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Mrs. Hart", "female"), ("Peter Hart", "male"), ("the old man", "male"), ("Hart", None), ("Harold", "male")],
)
def test_gender(name, gender):
    assert make_reader("Nobody came.")[0].characters.gender(name) == gender


def test_a_full_name_that_stands_once_and_begins_as_no_name():
    text = "To-day Kemp left. " + "Then Kemp left. " * 40
    assert set(characters(text)[1:]) == {"Kemp"}
