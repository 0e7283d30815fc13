"""The pipeline: which stages run, in which order, and that all the ways in go through them."""

import inspect

import pytest

import quotex
from quotex import pipeline

ARTICLE = "Amara Diallo met Musa Bello. “We left,” she said. The “hasty” deal was dead, he said."
STAGES = [
    "normalize_marks", "lay_out", "pair_marks", "find_repairs", "find_turns", "add_dashed", "add_turns", "read_words",
    "find_names", "attribute", "find_kinds", "find_utterances", "resolve", "decide_speakers", "describe_people",
    "find_entities", "assemble",
]  # fmt: skip


def list_runs(extract, text, **options):
    """The stages that a way in runs, in order, and its document."""
    runs = []

    def run(stage, *args):
        runs.append(stage.__name__)
        return stage(*args)

    return runs, extract(text, run=run, **options)


def test_every_stage_runs_once_in_order():
    runs, document = list_runs(quotex.extract, ARTICLE)
    assert runs == STAGES
    assert document == quotex.extract(ARTICLE)


def test_entities_are_found_only_if_they_are_wanted():
    runs, document = list_runs(quotex.extract, ARTICLE, with_entities=False)
    assert runs == [stage for stage in STAGES if stage != "find_entities"]
    assert (document.entities, bool(document.quotes)) == ((), True)


def test_an_explanation_is_the_last_stage():
    runs, document = list_runs(quotex.explain, ARTICLE)
    assert runs == [*STAGES, "explain_quotes"]
    assert document == quotex.explain(ARTICLE)


def test_entities_alone_need_no_pairs():
    runs, document = list_runs(quotex.extract_entities, ARTICLE + " He had ''no'' car”.")
    assert {"pair_marks", "find_repairs"}.isdisjoint(runs)
    assert [stage for stage in STAGES if stage in runs] == runs
    assert (document.quotes, document.speakers, document.repairs) == ((), (), ())
    assert [entity.text for entity in document.entities] == ["Amara Diallo", "Musa Bello"]


@pytest.mark.parametrize(("text", "are_found"), [(ARTICLE, True), ("Amara Diallo left.", False), ("", False)])
def test_names_are_found_only_for_quotes_or_entities(text, are_found):
    runs, _ = list_runs(quotex.extract, text, with_entities=False)
    assert ("find_names" in runs) is are_found
    assert "find_names" in list_runs(quotex.extract, text)[0]


def test_what_a_stage_finds_is_what_the_next_ones_get():
    """A stage that is handed something else by `run` changes the document: none is called behind its back."""

    def run(stage, *args):
        return tuple("scare" for _ in stage(*args)) if stage.__name__ == "find_kinds" else stage(*args)

    quotes = quotex.extract(ARTICLE, run=run).quotes
    assert [(quote.kind, quote.speaker, quote.rule) for quote in quotes] == [("scare", None, None)] * 2


def test_the_stages_stand_in_the_order_in_which_they_run():
    source = inspect.getsource(pipeline.read)
    places = [source.index(f"run({stage},") for stage in STAGES[:-1]]
    assert places == sorted(places)
