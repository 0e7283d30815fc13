"""The cast knows everybody's names, what they are called, and where; whoever asks."""

import pytest
from resolving import open_register


def cast_of(text):
    return open_register(text).cast


def test_an_entry_has_what_somebody_is_called_anywhere():
    cast = cast_of(
        "Maria Costa, the port director, left. Costa is a retired nurse. Mayor Costa slept. The bank Tideway left Ohio."
    )
    costa = cast.entry("Maria Costa")
    assert {"director", "mayor", "nurse"} <= costa.nouns
    assert {"port", "retired"} <= costa.words
    assert len(costa.mentions) == 3
    assert "official" not in costa.called
    assert cast.entry("Tideway").words == {"tideway", "the", "bank"}
    assert cast.entry("Nobody").mentions == []


def test_what_people_are_called_by_a_noun():
    cast = cast_of("Maria Costa, the port director, met Anna Lee, the school director.")
    assert [(office.name, office.is_own) for office in cast.offices("director")] == [
        ("Maria Costa", True),
        ("Anna Lee", True),
    ]
    assert cast.offices("mayor") == []


@pytest.mark.parametrize(
    ("text", "noun", "names"),
    [
        ("“The Eastport Bank left,” he said.", "school", []),
        ("The UN agency spoke.", "agency", []),
        ("In a note to Tideway, the airline closed a route.", "airline", []),
        ("Zorblen, an agency in Cork, left.", "agency", ["Zorblen"]),
        ("The food agency FAO left. Tideway, an agency in Cork, too.", "agency", ["FAO", "Tideway"]),
    ],
)
def test_bodies(text, noun, names):
    assert [name.name for name in cast_of(text).bodies(noun)] == names


def test_families():
    cast = cast_of("Tom Arden left. Eva Arden stayed. Arden smiled.")
    assert cast.families == {"Arden": [(0, "Tom Arden"), (16, "Eva Arden")]}
    assert list(cast.people) == ["Tom Arden", "Eva Arden"]


def test_the_author():
    assert cast_of("By Maria Costa\n\nThe port is closed.").author.name == "Maria Costa"
    assert cast_of("The port is closed.").author is None


def test_who_goes_by_they():
    text = "Tom Arden met Robin Ashdown, who uses the pronouns they and them. Maria Costa left."
    assert cast_of(text).called_they == {"Robin Ashdown"}
    assert cast_of("Maria Costa left.").called_they == frozenset()


def test_where_a_noun_stands_first():
    assert cast_of("A surveyor wrote a survey, the survey.").first_place("survey") == 19
    assert cast_of("No.").first_place("survey") == 3
