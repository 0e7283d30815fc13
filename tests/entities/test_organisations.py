"""Which short forms stand for which organisation."""

import pytest

from quotex.entities.organisations import Organisations


def make(*names):
    return Organisations([(0, len(name), type, name, 0) for name, type in names])


KNOWN = make(
    ("International Monetary Fund", "ORG"),
    ("United Nations Security Council", "ORG"),
    ("Peabody Energy", "ORG"),
    ("Peabody Trust", "ORG"),
    ("Ann Lee", "PERSON"),
    ("Bank of East Lagos", None),
)


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("IMF", "International Monetary Fund"),
        ("Security Council", "United Nations Security Council"),
        ("Council", "United Nations Security Council"),
        ("Peabody", "Peabody Energy"),  # the first in the text
        ("Trust", "Peabody Trust"),
        ("BEL", "Bank of East Lagos"),
        ("East Lagos", "Bank of East Lagos"),
    ],
)
def test_a_short_form(form, name):
    assert KNOWN.knows(form)
    assert KNOWN.full_name(form) == name


@pytest.mark.parametrize("form", ["Lee", "Ann", "PE", "of East Lagos", "Monetary", "Peabody Energy"])
def test_no_short_form(form):
    assert not KNOWN.knows(form)
    assert KNOWN.full_name(form) == form


def test_a_short_form_of_a_short_form_leads_to_the_longest():
    known = make(("East Lagos Bank", "ORG"), ("Royal East Lagos Bank", "ORG"))
    assert known.full_name("Bank") == "Royal East Lagos Bank"


def test_a_headline_in_capitals_has_no_short_forms():
    assert not make((" ".join(["WORKERS"] * 16), "ORG")).knows("WORKERS")
