"""A gazetteer of one's own: its formats, its errors, and what it changes."""

import pytest

import quotex
from quotex.entities.gazetteer import Gazetteer, GazetteerError


def read(text, gazetteer):
    names = quotex.extract_entities(text, gazetteer=Gazetteer.parse(gazetteer)).entities
    return [(entity.text, entity.type, entity.name) for entity in names]


@pytest.mark.parametrize(
    ("gazetteer", "text", "entities"),
    [
        ("Mersey\tORG\tBank of Mersey\n", "He joined Mersey.", [("Mersey", "ORG", "Bank of Mersey")]),
        ("Mersey\tORG\n", "He joined Mersey.", [("Mersey", "ORG", "Mersey")]),
        ("# mine\r\n\r\nMersey\tORG\r\n", "He joined Mersey.", [("Mersey", "ORG", "Mersey")]),
        ("Rain\tORG\n", "We saw rain and Rainy days.", []),
        ("the old mill\tLOC\n", "He saw the old mill there.", [("the old mill", "LOC", "the old mill")]),
        ("Bank\tORG\nMersey Bank\tORG\n", "He joined Mersey Bank.", [("Mersey Bank", "ORG", "Mersey Bank")]),
        ('{"label": "ORG", "pattern": "Mersey", "id": "Bank"}', "He joined Mersey.", [("Mersey", "ORG", "Bank")]),
        (
            '{"label": "PER", "pattern": [{"LOWER": "ada"}, {"TEXT": "Eze"}]}',
            "We met ADA Eze and ada eze.",
            [("ADA Eze", "PERSON", "ADA Eze")],
        ),
        (
            "Sergei Lavrov\tPERSON\tSergey Lavrov\n",
            "We met Sergei Lavrov. Then Lavrov left.",
            [("Sergei Lavrov", "PERSON", "Sergey Lavrov"), ("Lavrov", "PERSON", "Sergey Lavrov")],
        ),
    ],
)
def test_entities(gazetteer, text, entities):
    assert read(text, gazetteer) == entities


def test_speakers():
    gazetteer = Gazetteer.parse("Mersey\tORG\tBank of Mersey\n")
    (quote,) = quotex.extract("“We are ready,” said Mersey.", gazetteer=gazetteer).quotes
    assert (quote.speaker, quote.speaker_type) == ("Bank of Mersey", "organization")


def test_an_empty_gazetteer_changes_nothing():
    text = "Sergei Lavrov left Moscow."
    assert (
        read(text, "")
        == read(text, "Mersey\tORG")
        == [
            ("Sergei Lavrov", "PERSON", "Sergei Lavrov"),
            ("Moscow", "GPE", "Moscow"),
        ]
    )


@pytest.mark.parametrize(
    ("gazetteer", "line", "reason"),
    [
        ("Mersey", 1, "tabs"),
        ("Mersey\tORG\tBank\tfour", 1, "tabs"),
        ("\tORG", 1, "form is empty"),
        ("# mine\n\nMersey\tBANK", 3, "'BANK' is no type"),
        ('{"label": "ORG"', 1, "not a JSON object"),
        ('{"label": ' + "[" * 100_000, 1, "not a JSON object"),  # a RecursionError of Python's own
        ('{"label": "ORG"}', 1, "needs 'label' and 'pattern'"),
        ('{"label": "BANK", "pattern": "Mersey"}', 1, "'BANK' is no type"),
        ('{"label": "ORG", "pattern": 3}', 1, "a string or a list"),
        ('{"label": "ORG", "pattern": [{"POS": "NOUN"}]}', 1, "LOWER, TEXT and ORTH"),
        ('{"label": "ORG", "pattern": ["Mersey"]}', 1, "LOWER, TEXT and ORTH"),
        ('{"label": "ORG", "pattern": "Mersey", "id": 3}', 1, "'id' must be a string"),
    ],
)
def test_errors_say_where(gazetteer, line, reason):
    with pytest.raises(GazetteerError, match=reason) as error:
        Gazetteer.parse(gazetteer)
    assert error.value.line == line
