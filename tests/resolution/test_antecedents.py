"""A pronoun takes up whoever agrees with it."""

import pytest
from resolving import open_register

from quotex.resolution.antecedents import rank_antecedents, subject_before

CASES = [
    ("Maria Costa met Tom Arden. ", "she", "Maria Costa"),
    ("Maria Costa met Tom Arden. ", "he", "Tom Arden"),
    ("Maria Costa left the Harbour Office. ", "it", "Harbour Office"),
    ("A nurse told the paper that it rained. ", "she", "A nurse"),
    ("Maria Costa left. A nurse told the paper that it rained. ", "she", "A nurse"),
    ("Maria Costa left. A spokesman told the paper that it rained. ", "she", "Maria Costa"),
    ("Robin Ashdown, who uses they/them pronouns, left. ", "they", "Robin Ashdown"),
    ("Maria Costa left. The crane driver climbed down. ", "he", "The crane driver"),
    ("Maria Costa and Anna Lee left. ", "they", "Maria Costa & Anna Lee"),
    ("It rained. ", "he", None),
    ("Maria Costa left. ", "who", None),
]


@pytest.mark.parametrize(("before", "pronoun", "name"), CASES)
def test_antecedent(before, pronoun, name):
    register = open_register(f"{before}“No,” {pronoun} said.")
    ranked = rank_antecedents(register, 0, len(before) + len("“No,” "), pronoun)
    assert (ranked[0][1].name if ranked else None) == name


def test_the_best_comes_first():
    register = open_register("Maria Costa met Anna Lee. “No,” she said.")
    ranked = rank_antecedents(register, 0, len("Maria Costa met Anna Lee. “No,” "), "she")
    assert [referent.name for _, referent in ranked] == ["Maria Costa", "Anna Lee"]
    assert rank_antecedents(register, 0, 30, "who") == []


def test_who_is_named_in_a_quote_does_not_say_it():
    text = "Maria Costa met Anna Lee. “Costa is late,” "
    ranked = rank_antecedents(open_register(f"{text}she said."), 0, len(text), "she")
    assert [referent.name for _, referent in ranked] == ["Anna Lee"]


def test_somebody_without_a_name_who_does_something():
    register = open_register(
        "It would, a spokesman for the bank said. It rained. The crane driver climbed down. It snowed."
    )
    before = lambda words: subject_before(register, register.text.index(words))  # noqa: E731
    assert before("It rained").name == "a spokesman for the bank"
    assert before("The crane") is None
    assert before("It snowed").name == "The crane driver"
