"""The register knows who said the quotes so far, and who was mentioned."""

from resolving import open_register

from quotex.resolution.discourse import Wanted
from quotex.resolution.register import Resolved

NESTED = "“We met, and he said, ‘Let us go,’” Maria Costa said."


def test_the_speaker_of_the_quote_around():
    register = open_register(NESTED)
    assert register.is_nested(1)
    assert not register.is_nested(0)
    assert register.outer_speaker(1) is None
    register.enter(0, Resolved(37, 48, "Maria Costa", "person", 1.0), is_mentioned=True, asks=False)
    assert register.outer_speaker(1).speaker == "Maria Costa"
    assert register.outer_speaker(0) is None


def test_only_who_is_mentioned_outside_other_quotes_is_an_antecedent():
    for index, is_mentioned, name in ((0, True, "Quill Arden"), (0, False, None), (1, True, None)):
        register = open_register(NESTED.replace("Maria Costa", "someone"))
        register.enter(index, Resolved(0, 1, "Quill Arden", "person", 1.0), is_mentioned, asks=False)
        found = register.discourse.most_salient(Wanted(len(register.text), ("person",)))
        assert (found.name if found else None) == name


def test_what_a_quote_describes():
    register = open_register("“My father rang. He said, ‘Let us go,’” Maria Costa said.")
    assert register.described_inside(1, 18).name == "My father"
    assert register.described_inside(0, 18) is None
