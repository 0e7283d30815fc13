"""Places named after saints."""

import pytest

from quotex.entities.recogniser import recognise
from quotex.text.layout import lay_out


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a nurse at St Brigid's left", [("St Brigid's", "LOC")]),
        ("a nurse at St Brigid’s Hospital left", [("St Brigid’s Hospital", "ORG")]),
        ("the poet St. John Carew left", [("St. John Carew", "PERSON")]),
        ("the club St Brigid Rovers left", [("St Brigid Rovers", "ORG")]),
        ("a nurse of Brigid's left", [("Brigid", "PERSON")]),
    ],
)
def test_saints_are_places_and_given_names(text: str, names: list[tuple[str, str]]) -> None:
    assert [(text[m.start : m.end], m.type) for m in recognise(lay_out(text)).mentions] == names
