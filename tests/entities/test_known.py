"""What the lexicons know about a name, in one lookup each."""

import pytest

from quotex.entities.known import canonical


@pytest.mark.parametrize(
    "name", ["WikiLeaks", "BuzzFeed", "MasterCard", "SoftBank", "New York State", "Haqqani Network"]
)
def test_of_two_forms_that_are_the_same_in_capitals_the_first_listed(name):
    """Once it was either, by the hashes of the run."""
    assert canonical(name.upper()) == name
