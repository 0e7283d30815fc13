"""Which short forms stand for which organisation."""

import pytest

from quotex.entities.organisations import SHORT_FORMS, Organisations


def make(*names):
    return Organisations([(0, len(name), type, name, 0) for name, type in names], {})


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


@pytest.mark.parametrize(
    ("rule", "name", "short"), [(rule, *pair) for rule in SHORT_FORMS for pair in rule.hits], ids=str
)
def test_hits(rule, name, short):
    assert short in rule.find(name.split(" "))


@pytest.mark.parametrize(
    ("rule", "name", "short"), [(rule, *pair) for rule in SHORT_FORMS for pair in rule.misses], ids=str
)
def test_misses(rule, name, short):
    assert short not in rule.find(name.split(" "))


def test_every_rule_says_why_and_has_both_kinds_of_example():
    assert len({rule.name for rule in SHORT_FORMS}) == len(SHORT_FORMS)
    assert all(rule.why and rule.hits and rule.misses for rule in SHORT_FORMS)


def test_what_the_text_introduces_goes_first():
    known = Organisations([(0, 11, "ORG", "Heron Quill", 0)], {"Heron": "Heron Bank", "HQX": "Heron Quill"})
    assert known.full_name("HQX") == "Heron Quill"
    assert known.full_name("Heron") == "Heron Bank"


def test_letters_that_are_a_name_by_themselves_are_short_for_none():
    known = make(("UNESCO Library", "ORG"), ("KQR Library", "ORG"))
    assert not known.knows("UNESCO")
    assert known.full_name("KQR") == "KQR Library"
