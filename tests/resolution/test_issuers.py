"""A document is from whoever its sentence names, not from the journal it stands in."""

import pytest
from resolving import open_register


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("A survey by the Harbour Office came out.", "Harbour Office"),
        ("The Harbour Office wrote a survey.", "Harbour Office"),
        ("The Northport Bank paid for a survey by the Harbour Office.", "Harbour Office"),
        ("A survey reached the Harbour Office.", None),
        ("It rained in the Harbour Office when a survey was read.", None),
        ("Maria Costa wrote a survey.", None),
    ],
)
def test_the_sentence_that_first_tells_of_it(text, issuer):
    register = open_register(f"{text} The survey is grim.")
    found = register.issuers.named_before(len(register.text) - 15, "survey")
    assert (found.name if found else None) == issuer


def test_a_document_that_nothing_tells_of_before():
    assert open_register("The survey by the Harbour Office is grim.").issuers.named_before(4, "survey") is None


def test_who_is_named_right_after_it():
    register = open_register("A letter from the port operator Harbour Office. A letter came.")
    assert register.issuers.named_after(len("A letter")).name == "Harbour Office"
    assert register.issuers.named_after(register.text.rindex("letter") + 6) is None


def test_the_organisation_in_focus_must_stand_out():
    register = open_register("The Harbour Office left. It rained.")
    assert register.issuers.salient(len(register.text)).name == "Harbour Office"
    register = open_register("The keys are with the Harbour Office. It rained.")
    assert register.issuers.salient(len(register.text)) is None
