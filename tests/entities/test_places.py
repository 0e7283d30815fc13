"""Places that the words beside them show, and names that such words don't make places."""

import pytest

from quotex.entities.recogniser import recognise
from quotex.text.layout import lay_out


def read(text):
    return [(name.text, name.type) for name in map(Read, recognise(lay_out(text)).mentions)]


class Read:
    """A mention by its full name."""

    def __init__(self, name):
        self.text, self.type = name.name, name.type


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rain fell in Ossendal. Ossendal has no dyke.", [("Ossendal", "GPE"), ("Ossendal", "GPE")]),
        ("The bus left for the village of Karrabin.", [("Karrabin", "GPE")]),
        (
            "The ferry calls at Wexcombe, Kenya, on Mondays.",
            [("Wexcombe", "GPE"), ("Kenya", "GPE"), ("Mondays", "DATE")],
        ),
        ("Floods hit Nduwaru district.", [("Nduwaru", "GPE")]),
    ],
)
def test_what_is_shown_once_holds_everywhere(text, names):
    assert read(text) == [name for name in names if name[1] != "DATE"]


@pytest.mark.parametrize(
    "text",
    [
        "Voters have faith in Ossendal. “We will win,” said Mr. Ossendal.",
        "Ola Ossendal spoke. The crowd believed in Ossendal.",
        "A rise in Ossendal's popularity came late.",
    ],
)
def test_people_are_no_places(text):
    assert ("Ossendal", "GPE") not in read(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Trucks left Ghana, Togo, Ossendal and Benin.", ["Ghana", "Togo", "Ossendal", "Benin"]),
        ("Roads in Ossendal, Karrabin and Wexcombe are shut.", ["Ossendal", "Karrabin", "Wexcombe"]),
        ("It rains in Ossendal, Los Nduwaru or Wexcombe.", ["Ossendal", "Los Nduwaru", "Wexcombe"]),
        ("The Peru-Chile border and the Lagos-Ibadan road are shut.", ["Peru", "Chile", "Lagos", "Ibadan"]),
        ("The Kingdom of Norway lies on the North Sea.", ["Kingdom of Norway", "North Sea"]),
        ("They met at Ossendal am Main.", ["Ossendal am Main"]),
        ("It flows into the Gulf of Ossendal at Wadi Karrabin.", ["Gulf of Ossendal", "Wadi Karrabin"]),
        ("Ossendal, a small port in the north, is poor.", ["Ossendal"]),
        ("Ossendal is situated on a lake.", ["Ossendal"]),
        ("The Ossendal police station and al-Karrabin refugee camp burned.", ["Ossendal", "al-Karrabin"]),
        ("Rain fell over the Amazon, in South Lagos and Kano North.", ["Amazon", "South Lagos", "Kano North"]),
        ("A farmer from Ossendal and Hale, 34, from Karrabin died.", ["Ossendal", "Karrabin"]),
        ("The prison at Ossendal is full.", ["Ossendal"]),
        ("After the capture of Ossendal he took towns such as Karrabin.", ["Ossendal", "Karrabin"]),
        ("Babylonia, Nazi Germany and Northern Rhodesia are gone.", ["Babylonia", "Nazi Germany", "Northern Rhodesia"]),
        ("The court at the Hague and rigs in the Gulf are shut.", ["Hague", "Gulf"]),
        ("It flooded the Ossendal river.\n\nNobody fled.", ["Ossendal"]),
        ("They live on Calle Ossendal near Plaza de Karrabin.", ["Calle Ossendal", "Plaza de Karrabin"]),
    ],
)
def test_places_by_their_words_and_their_company(text, names):
    assert [name for name, type in read(text) if type in ("GPE", "LOC")] == names


@pytest.mark.parametrize(
    "text",
    [
        "Kenya, Amina Diallo, Jean Smith and Togo were named.",
        "The talks were led by Ossendal, Karrabin and Wexcombe.",
        "Ghana, Togo and the Ossendal Bank Ltd disagree.",
        "Al Houston-Jackson won.",
        "The Amazon founder spoke. Amazon sold it.",
        "Ossendal, a townsman in the north, is poor.",
        "Ossendal is a station manager.",
        "Their lawyer, Karrisha Ossendal, SC, told the judges so.",
        "The moons of Saturn, Jupiter and Neptune are in Mars's shade.",
        "A letter from Ossendal came, angry at Karrabin.",
    ],
)
def test_company_that_makes_no_places(text):
    places = {name for name, type in read(text) if type in ("GPE", "LOC")}
    assert places <= {"Kenya", "Togo", "Ghana", "SC"}
