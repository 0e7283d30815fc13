"""Whole scenes, and what is said of how a speaker was decided."""

import json

import pytest
from laws.documents import check_document, check_explanation
from paths import CASES

import quotex

SCENES = json.loads((CASES / "fiction.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene["note"])
def test_scenes(scene):
    document = quotex.explain(scene["text"])
    assert [quote.speaker for quote in document.quotes if quote.kind != "scare"] == scene["speakers"]
    check_document(document)
    for quote in document.quotes:
        check_explanation(document, quote)


def test_one_word_turns_are_speech():
    text = "“Oh!”\n\n“No,” said Ada.\n\n“Yes.”\n\n“Why?” asked Tom.\n\n“Well,” said Ada, and went."
    assert [(quote.quote, quote.kind) for quote in quotex.extract(text).quotes] == [
        ("Oh!", "direct"), ("No,", "direct"), ("Yes.", "direct"), ("Why?", "direct"), ("Well,", "direct"),
    ]  # fmt: skip


def test_confidence_falls_with_the_distance_from_a_name():
    quotes = quotex.extract(SCENES[0]["text"]).quotes
    told = [quote.confidence for quote in quotes if quote.rule == "turn"]
    assert len(set(told)) > 1


def test_a_narrator_has_the_name_that_others_use():
    text = "“Are you there, Tobias?” asked Maria.\n\n“No!” I said.\n\n“Why, Tobias?”\n\n“Who asks?” I said.\n\n“I do!”"
    assert [quote.speaker for quote in quotex.extract(text).quotes] == ["Maria", "Tobias", "Maria", "Tobias", "Maria"]
