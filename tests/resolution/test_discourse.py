"""Of those who were mentioned, the most salient that agrees is found, and nobody inside quotes."""

import pytest
from resolving import open_register


def most_salient(text, types, **features):
    register = open_register(text)
    found = register.discourse.most_salient(len(register.text), types, **features)
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
    at = len(register.text)
    best = register.discourse.most_salient(at, ("person",), "female")
    scores = list(register.discourse.scores(at, ("person",), "female"))
    assert (best.name, best.start) in [(r.name, r.start) for score, r in scores if score == max(scores)[0]]
    assert {referent.name for _, referent in scores} == {"Maria Costa", "Anna Lee"}


def test_who_spoke_is_the_best_antecedent():
    register = open_register("Anna Lee met Maria Costa. It rained.")
    assert register.discourse.most_salient(30, ("person",), "female").name == "Anna Lee"
    register.discourse.remember_speaker(13, 24, "Maria Costa", "person")
    assert register.discourse.most_salient(30, ("person",), "female").name == "Maria Costa"


def test_who_spoke_last_goes_on_in_the_paragraph_until_somebody_is_named():
    register = open_register("Maria Costa stayed. Anna Lee left. It rained.\n\nIt snowed.")
    at = register.text.index("It rained")
    register.discourse.remember_speaker(0, 11, "Maria Costa", "person")
    assert register.discourse.speaking_before(at) is None  # as Anna Lee has been named since
    assert register.discourse.speaking_before(13).name == "Maria Costa"
    assert register.discourse.speaking_before(len(register.text)) is None


def test_sentences():
    register = open_register("Maria Costa left. It rained. Nobody stayed.")
    start, end = register.discourse.sentence_around(20)
    assert register.text[start:end] == "It rained. "
    start, end = register.discourse.sentence_before(20)
    assert register.text[start:end] == "Maria Costa left. "


def test_the_last_organisation_with_a_word_in_its_name():
    register = open_register("The Northport Bank left. The Southport Bank stayed. “The Eastport Bank left,” he said.")
    found = register.discourse.last_organisation(len(register.text), "bank")
    assert found.name == "Southport Bank"
    assert register.discourse.last_organisation(len(register.text), "school") is None
