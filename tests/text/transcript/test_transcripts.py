"""Whole transcripts, each in another format: every turn, and who has it, is right to the letter."""

import json

import pytest
from laws.documents import check_document, check_explanation

import quotex
from tests.paths import CASES

TRANSCRIPTS = json.loads((CASES / "transcripts.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", TRANSCRIPTS, ids=lambda case: case["note"])
def test_turns_and_speakers(case):
    turns = [quote for quote in quotex.extract(case["text"], turns="auto").quotes if quote.kind == "turn"]
    assert [[quote.speaker, quote.quote] for quote in turns] == case["turns"]
    assert all(case["text"][quote.start : quote.end] == quote.raw for quote in turns)
    assert {quote.rule for quote in turns if quote.speaker} <= {"label"}


@pytest.mark.parametrize("turns", ["auto", "always"])
@pytest.mark.parametrize("case", TRANSCRIPTS, ids=lambda case: case["note"])
def test_the_laws_hold_of_turns(case, turns):
    document = quotex.explain(case["text"], turns=turns)
    check_document(document)
    for quote in document.quotes:
        check_explanation(document, quote)
