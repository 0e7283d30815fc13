"""Of those who were mentioned, the most salient that agrees is found, and nobody inside quotes."""

import pytest
from resolving import open_register

from quotex.resolution.discourse import Wanted


def most_salient(text, types, **features):
    register = open_register(text)
    found = register.discourse.most_salient(Wanted(len(register.text), types, **features))
    return found.name if found is not None else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maria Costa met Anna Lee.", "Maria Costa"),  # a subject before an object
        ("Maria Costa left.\n\nIt rained.\n\nAnna Lee stayed.", "Anna Lee"),  # near before far
        ("Maria Costa met Tom Arden.", "Maria Costa"),
        ("Tom Arden left.", None),
        ("“Maria Costa left,” he said.", None),
    ],
)
def test_most_salient_woman(text, name):
    assert most_salient(text, ("person",), gender="female") == name


def test_an_organisation_is_nobody_and_a_person_is_no_organisation():
    text = "Maria Costa left the Harbour Office."
    assert most_salient(text, ("organization",)) == "Harbour Office"
    assert most_salient(text, ("person",)) == "Maria Costa"


def test_the_scores_agree_with_the_choice():
    register = open_register("Maria Costa met Anna Lee. They left. Tom Arden saw Anna Lee.")
    wanted = Wanted(len(register.text), ("person",), "female")
    best = register.discourse.most_salient(wanted)
    scores = list(register.discourse.scores(wanted))
    assert (best.name, best.start) in [(r.name, r.start) for score, r in scores if score == max(scores)[0]]
    assert {referent.name for _, referent in scores} == {"Maria Costa", "Anna Lee"}


def test_who_is_excluded_is_not_meant():
    assert most_salient("Maria Costa met Anna Lee.", ("person",), but=frozenset({"Maria Costa"})) == "Anna Lee"


def test_who_spoke_is_the_best_antecedent():
    register = open_register("Anna Lee met Maria Costa. It rained.")
    assert register.discourse.most_salient(Wanted(30, ("person",), "female")).name == "Anna Lee"
    register.discourse.remember_speaker(13, 24, "Maria Costa", "person")
    assert register.discourse.most_salient(Wanted(30, ("person",), "female")).name == "Maria Costa"


def test_what_no_word_shows_to_be_anything():
    discourse = open_register("Zorblen cut jobs at Quandrix. “Vornik knows,” he said. It rained.").discourse
    assert [referent.name for referent in discourse.unknown_before(62)] == ["Quandrix", "Zorblen"]
    assert discourse.unknown_subject(62).name == "Zorblen"
    assert discourse.unknown_subject(0) is None


def test_two_people_who_are_joined():
    register = open_register("Maria Costa and Tom Arden left. Anna Lee stayed.")
    assert register.discourse.joined_before(len(register.text)).name == "Maria Costa & Tom Arden"
    assert register.discourse.joined_before(10) is None
