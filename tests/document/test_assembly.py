"""From findings to a document: true offsets, words without line breaks, and nothing that the stages didn't find."""

from dataclasses import replace

import pytest

import quotex
from quotex.document.assembly import assemble, count_speakers
from quotex.model import Cue, Entity, Mention, Repair, Speaker
from quotex.pipeline import read

TEXT = (
    "``We left,'' said Maria  Costa, the port's director. &quot;They  stayed,&quot; she told "
    "Harbour  News on Monday.\n\nThe “hasty” deal was dead.\n"
)


@pytest.fixture
def findings():
    return read(TEXT)


def test_a_quote_is_given_with_its_place_in_the_source(findings):
    first, second, _ = assemble(findings, "a.txt").quotes
    assert (first.raw, first.start, first.end, first.quote) == ("``We left,''", 0, 12, "We left,")
    assert second.raw == TEXT[second.start : second.end] == "&quot;They  stayed,&quot;"
    assert second.quote == "They stayed,"


def test_a_mention_and_a_cue_are_spans_of_the_source(findings):
    first, second, _ = assemble(findings, "a.txt").quotes
    assert (first.cue, first.mention) == (Cue(13, 17, "said", "say"), Mention(18, 30, "Maria Costa"))
    assert (second.cue.text, second.cue.lemma, second.mention.text) == ("told", "tell", "she")
    assert TEXT[second.cue.start : second.cue.end] == "told"


def test_a_person_has_a_profile(findings):
    first, second, _ = assemble(findings, "a.txt").quotes
    for quote in (first, second):
        assert (quote.speaker, quote.speaker_type, quote.role) == ("Maria Costa", "person", "port's director")
        assert (quote.gender, quote.gender_evidence) == ("female", "pronoun")


def test_what_nobody_says_has_nobody(findings):
    scare = assemble(findings, "a.txt").quotes[2]
    assert (scare.kind, scare.quote, scare.utterance, scare.confidence) == ("scare", "hasty", 2, 0.0)
    silent = (scare.speaker, scare.speaker_type, scare.role, scare.gender, scare.mention, scare.cue, scare.rule)
    assert silent == (None,) * 7


def test_confidence_is_that_of_the_rule_times_that_of_the_step_to_the_name(findings):
    for index, quote in enumerate(assemble(findings, "a.txt").quotes[:2]):
        rule, step = findings.attributions.found[index].rule.precision, findings.speakers[index].certainty
        assert 0 < quote.confidence == rule * step < 1


def test_a_pronoun_that_fits_nobody_is_a_mention_without_a_speaker():
    (quote,) = quotex.extract("“We left,” he said.").quotes
    assert (quote.mention.text, quote.speaker, quote.speaker_type, quote.confidence) == ("he", None, None, 0.0)
    assert quote.rule == "subject-cue"


def test_entities_are_folded_and_stand_in_the_source(findings):
    entities = assemble(findings, "a.txt").entities
    assert entities[0] == Entity(18, 30, "Maria Costa", "PERSON", "Maria Costa")
    assert [entity.text for entity in entities[1:]] == ["port's director", "Harbour News", "Monday"]
    assert all(" ".join(TEXT[entity.start : entity.end].split()) == entity.text for entity in entities)


def test_repairs_are_those_of_the_document_and_of_each_quote(findings):
    document = assemble(findings, "a.txt")
    assert document.repairs[0] == Repair("tex-marks", 0, 2, "``", "“")
    assert [quote.repairs for quote in document.quotes] == [("tex-marks",), ("html-reference",), ()]


def test_nothing_is_decided(findings):
    """What the findings say is what comes out, be it true or not."""
    people = {"Maria Costa": findings.people["Maria Costa"]._replace(role="pilot", gender="male")}
    made = findings._replace(
        kinds=("mixed", "direct", "direct"), utterances=(0, 0, 0), entities=findings.entities[:1], people=people
    )
    document = assemble(made, "b.txt")
    assert [(quote.kind, quote.utterance) for quote in document.quotes] == [("mixed", 0), ("direct", 0), ("direct", 0)]
    assert [(quote.role, quote.gender) for quote in document.quotes[:2]] == [("pilot", "male")] * 2
    assert (document.source, len(document.entities)) == ("b.txt", 1)


def test_speakers_are_counted_in_the_order_of_their_first_quotes():
    first, second, scare = quotex.extract(TEXT).quotes
    bello = replace(first, speaker="Musa Bello", role=None, quote="No")
    assert count_speakers([bello, first, second, scare, replace(bello, quote="")]) == (
        Speaker("Musa Bello", "person", None, 2, 1),
        Speaker("Maria Costa", "person", "port's director", 2, 4),
    )
    assert count_speakers([scare]) == ()
