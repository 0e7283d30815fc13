"""What the words at a quote are, and which of them ask."""

import pytest
from resolving import read

from quotex.resolution.asked import ask_about, ask_again
from quotex.resolution.discourse import Referent
from quotex.resolution.register import Register


def asked_by(text):
    layout, pairs, names, attributions = read(text)
    register = Register(layout, pairs, names, attributions)
    return ask_about(register, len(pairs) - 1, attributions.found[-1].who)


@pytest.mark.parametrize(
    ("source", "sort", "words"),
    [
        ("Maria Costa", "name", "Maria Costa"),
        ("Maria Costa and Tom Arden", "name", "Maria Costa and Tom Arden"),
        ("the Harbour Office", "name", "Harbour Office"),
        ("she", "pronoun", "she"),
        ("the young nurse", "person", "the young nurse"),
        ("her campaign", "group", "her campaign"),
        ("Costa’s letter", "document", "Costa’s letter"),
    ],
)
def test_sort(source, sort, words):
    asked = asked_by(f"Maria Costa left. “No,” {source} said.")
    assert (asked.sort, asked.words) == (sort, words)
    assert asked.register.text[asked.start : asked.end] == words


def test_parts():
    asked = asked_by("Maria Costa left. “No,” The young Nurse said.")
    assert (asked.first, asked.rest, asked.head) == ("the", "young Nurse", "nurse")
    assert not asked.is_nested
    assert asked_by("Maria Costa left. “No,” Costa’s campaign said.").owner[1].name == "Maria Costa"


@pytest.mark.parametrize(
    ("name", "type", "sort"),
    [
        ("a nurse", "unnamed", "person"),
        ("the letter", "organization", "document"),
        ("the bank", "organization", "group"),
    ],
)
def test_a_description_that_is_taken_up(name, type, sort):
    again = ask_again(asked_by("Maria Costa left. “No,” she said."), Referent(0, 5, name, type, 0.0))
    assert (again.sort, again.words, again.owner) == (sort, name, None)
