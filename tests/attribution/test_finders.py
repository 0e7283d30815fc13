"""The three kinds of finders, asked about tags alone."""

from types import SimpleNamespace

import pytest

from quotex.attribution.finders import (
    Quoted,
    direct_report,
    main_verb,
    nearest_report,
    parenthetical_report,
    sentence_start,
    speaker_of,
)


def quote(tags):
    place = max(tags.find("q"), tags.find("Q"))
    frame = SimpleNamespace(tags=tags, places={0: place}, is_nested=False, word=lambda at: "")
    return Quoted(frame, 0, SimpleNamespace(layout=SimpleNamespace(text=""), pairs=[SimpleNamespace(start=0, end=0)]))


@pytest.mark.parametrize(
    ("choose", "tags", "verb"),
    [
        (direct_report, "NV:q", 1),
        (direct_report, "NVR,q", 1),
        (direct_report, "NVq", None),
        (direct_report, "Nv:q", None),
        (nearest_report, "NVdPHq", 1),
        (nearest_report, "Nvq", None),
        (parenthetical_report, "Dw,NV,Hq", 4),
        (parenthetical_report, "NVq", None),
        (main_verb, "NvEq", 1),
        (main_verb, "NvDq", None),
        (main_verb, "NvDq.", 1),
        (main_verb, "NHq", None),
    ],
)
def test_which_predicate_reports(choose, tags, verb):
    quoted = quote(tags)
    chosen = choose(quoted)
    assert (chosen if chosen is None else quoted.clauses()[0][chosen].verb) == verb


def test_a_pronoun_in_a_reported_clause_is_whoever_reports_it():
    quoted = quote("NVPVPHq")  # Ryan said he thought it was “…”
    assert speaker_of(quoted, nearest_report(quoted)).who == (0, 1)


def test_where_a_sentence_begins():
    assert sentence_start("NV.PVq", 5) == 3
    assert sentence_start("NVq", 2) == 0
    assert sentence_start("N" * 1000 + "q", 1000) == 700
