"""Names of places that are only parts of other names are not listed."""

import pytest

from quotex.entities.partial import find_parts, is_site
from quotex.entities.recogniser import recognise
from quotex.text.layout import lay_out


def list_places(text, types=("GPE", "LOC")):
    layout = lay_out(text)
    names = recognise(layout)
    parts = find_parts(layout.text, names)
    return [name.name for name in names.mentions if name.start not in parts and name.type in types]


@pytest.mark.parametrize(
    "text",
    [
        "He lost the 1988 Manitoba general election.",
        "It was the 2011 Kenya by-election.",
        "They won the 1994 Senate election in Montana.",
        "A fare of US$5 is due.",
        "A fare of five US dollars is due.",
        "She read of the Battle of Nairobi and the Treaty of Kampala.",
        "Then came the 2016 UK referendum.",
        "Their lawyer, Karrisha Hale, SC, told the judges so.",
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


@pytest.mark.parametrize(
    "text",
    [
        "She won the Copley Medal of the Royal Society.",
        "He lost the 2020 Labour Party leadership election.",
        "It was in the Annals of Botany and the Oxford Review of Trade.",
    ],
)
def test_a_part_is_no_body(text):
    assert list_places(text, ("ORG",)) == []


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("She is a fellow of the Royal Society.", "Royal Society"),
        ("The National Archives of Ghana are shut.", "National Archives of Ghana"),
        ("The Labour Party leadership met.", "Labour Party"),
    ],
)
def test_a_body_by_itself_is_one(text, body):
    assert list_places(text, ("ORG",)) == [body]


@pytest.mark.parametrize(
    "text", ["Venus and Mars shone.", "They saw 4 Vesta, 10 Hygiea and 511 Rhea.", "the moons Io, Titan"]
)
def test_a_heavenly_body_is_nobody(text):
    assert list_places(text, ("PERSON", "ORG", "GPE", "LOC")) == []


@pytest.mark.parametrize(
    "text",
    [
        "They marked Ramadan and Eid Al Adha, then Raksha Bandhan.",
        "It was Youth Day, then Women's Day and St Patrick's Day.",
        "She rests on Cinco de Mayo, Makar Sankranti and Tarrow Heritage Day.",
    ],
)
def test_a_holiday_is_nobody(text):
    assert list_places(text, ("PERSON", "ORG", "GPE", "LOC")) == []


@pytest.mark.parametrize("text", ["Doris Day sang.", "Senator Day spoke.", "Tariq Ramadan wrote. Ramadan left."])
def test_who_has_the_name_of_a_day_is_somebody(text):
    assert list_places(text, ("PERSON",))


def test_who_has_the_name_of_a_heavenly_body_is_somebody():
    assert list_places("Venus won the match. Rhea Hale lost.", ("PERSON",)) == ["Venus", "Rhea Hale"]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("taken to <Otley Hospital>", True),
        ("at the <Otley Medical Centre>", True),
        ("<Otley Hospital> said", False),
        ("by the <Otley Medical Centre>", False),
        ("at <Otley College>", False),
    ],
)
def test_a_body_where_people_are_is_a_place(text, is_one):
    start, end = text.index("<"), text.index(">") - 1
    assert is_site(text.replace("<", "").replace(">", ""), start, end) == is_one
