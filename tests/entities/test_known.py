"""What the lexicons know about a name, in one lookup each."""

import pytest

from quotex.entities import known
from quotex.entities.known import canonical, is_role_head


@pytest.mark.parametrize(
    "name", ["WikiLeaks", "BuzzFeed", "MasterCard", "SoftBank", "New York State", "Haqqani Network"]
)
def test_of_two_forms_that_are_the_same_in_capitals_the_first_listed(name):
    """Once it was either, by the hashes of the run."""
    assert canonical(name.upper()) == name


@pytest.mark.parametrize("word", ["minister", "Minister", "spokeswoman", "co-founder", "ministers", "judge", "wife"])
def test_heads_of_roles(word):
    assert is_role_head(word)


@pytest.mark.parametrize("word", ["table", "Friday", "said", "ministry", "", "company"])
def test_what_heads_no_role(word):
    assert not is_role_head(word)


@pytest.mark.parametrize(
    "people", ["First Nations", "Igbos", "Native Hawaiian", "Quechua", "West Indians", "Wiradjuri"]
)
def test_peoples_are_no_bodies(people):
    assert known.type_of(people) == "NORP"


@pytest.mark.parametrize("form", ["Cheyenne", "Maya", "Karen", "Cleveland Indians"])
def test_names_of_peoples_that_are_other_names_as_well(form):
    assert known.type_of(form) != "NORP"


def test_relatives():
    assert known.is_relation("grandmother")
    assert not known.is_relation("baker")
