"""A noun means the organisation that is called so, or one in focus that may be; a document is from its issuer."""

import pytest
from resolving import resolve_all


def means(text):
    """Whom the words at the last quote of a text mean."""
    return resolve_all(text)[-1].speaker


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("The Northport Bank left. The Southport Bank stayed.", "bank", "Southport Bank"),
        ("The food agency FAO warned the World Bank.", "agency", "FAO"),
        ("Drumlin magazine praised the World Bank.", "magazine", "Drumlin"),
        ("Tideway, a Cork-based airline, sued the World Bank.", "airline", "Tideway"),
        ("Tideway is an airline in Cork. The World Bank knows it.", "airline", "Tideway"),
        ("The Northport Bank sued the Southport Bank.", "Northport bank", "Northport Bank"),
        ("The World Bank left. The oil firm Zorblen stayed.", "company", "Zorblen"),
        ("Zorblen has cut jobs.", "chipmaker", "Zorblen"),
        ("The World Bank left. Quandrix, a consumer group, knew.", "company", "World Bank"),
        ("The Heron Fund left.", "charity", "Heron Fund"),
        ("Zorblen has cut jobs.", "ministry", "the ministry"),
        ("The Ministry of Roads closed the bridge.", "authority", "Ministry of Roads"),
        ("The Ministry of Roads closed the bridge.", "agency", "Ministry of Roads"),
        ("The Ministry of Roads closed the bridge.", "council", "the council"),
        ("The Ministry of Roads closed the bridge.", "firm", "the firm"),
        ("The Ministry of Roads closed the bridge.", "union", "the union"),
    ],
)
def test_groups(text, noun, name):
    assert means(f"{text} It rained. “No,” the {noun} said.") == name


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("A survey by the Harbour Office came out.", "Harbour Office"),
        ("The Harbour Office wrote a survey.", "Harbour Office"),
        ("A survey by the port’s lawyer, Maria Costa, came out.", "Maria Costa"),
        ("A survey by Zorblen came out.", "Zorblen"),
        ("A survey from World Bank clerk Maria Costa came out.", "Maria Costa"),
        ("A survey on ships from Maria Costa came out.", "Maria Costa"),
        ("A survey by Maria Costa’s lawyers came out.", "the survey"),
        ("The Northport Bank paid for a survey by the Harbour Office.", "Harbour Office"),
        ("Maria Costa wrote a survey.", "Maria Costa"),
        ("Maria Costa read a survey.", "the survey"),
        ("The Harbour Office left.", "Harbour Office"),
        ("The keys are with the Harbour Office.", "the survey"),
    ],
)
def test_documents(text, issuer):
    assert means(f"{text} “The port is unsafe,” the survey says.") == issuer


def test_a_document_of_two():
    assert means("“No,” says a letter from the Harbour Office and the World Bank.") == "Harbour Office & World Bank"
    assert means("“No,” says a letter from the Harbour Office and a note by Tom Arden.") == "Harbour Office"


def test_who_is_named_right_after_a_document():
    assert means("“No,” says a letter from the port operator Harbour Office.") == "Harbour Office"
