"""A pronoun takes up whoever agrees with it."""

import pytest
from resolving import open_register

from quotex.resolution.antecedents import find_antecedent, rank_antecedents

CASES = [
    ("Maria Costa met Tom Arden. ", "she", "Maria Costa"),
    ("Maria Costa met Tom Arden. ", "he", "Tom Arden"),
    ("Maria Costa left the Harbour Office. ", "it", "Harbour Office"),
    ("A nurse told the paper that it rained. ", "she", "A nurse"),
    ("Maria Costa left. A nurse told the paper that it rained. ", "she", "A nurse"),
    ("Maria Costa left. A spokesman told the paper that it rained. ", "she", "Maria Costa"),
    ("Robin Ashdown, who uses they/them pronouns, left. ", "they", "Robin Ashdown"),
    ("It rained. ", "he", None),
    ("Maria Costa left. ", "who", None),
]


@pytest.mark.parametrize(("before", "pronoun", "name"), CASES)
def test_antecedent(before, pronoun, name):
    register = open_register(f"{before}“No,” {pronoun} said.")
    found = find_antecedent(register, 0, len(before) + len("“No,” "), pronoun)
    assert (found.name if found else None) == name


def test_the_best_comes_first():
    register = open_register("Maria Costa met Anna Lee. “No,” she said.")
    ranked = rank_antecedents(register, len("Maria Costa met Anna Lee. “No,” "), "she")
    assert [referent.name for _, referent in ranked] == ["Maria Costa", "Anna Lee"]
    assert rank_antecedents(register, 30, "who") == []
