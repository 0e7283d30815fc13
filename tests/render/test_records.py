"""A document as plain dicts: every field, in the order of the page."""

from __future__ import annotations

from drawn import DOCUMENT, QUOTE, UNKNOWN

from quotex.render.records import make_document_record, make_entity_record, make_quote_record


def test_a_quote_record_has_every_field_in_the_order_of_the_page() -> None:
    record = make_quote_record(DOCUMENT, QUOTE)
    assert list(record.items()) == [
        ("source", "a.txt"),
        ("id", 0),
        ("quote", "Ça va [sic]."),
        ("raw", "''Ça va [sic].\""),
        ("start", 9),
        ("end", 24),
        ("kind", "direct"),
        ("speaker", "Zoë Ünal"),
        ("speaker_type", "person"),
        ("role", None),
        ("gender", "female"),
        ("gender_evidence", "title"),
        ("mention", {"text": "He", "start": 0, "end": 2}),
        ("cue", {"text": "said", "lemma": "say", "start": 3, "end": 7}),
        ("rule", "said-before"),
        ("confidence", 0.988),
        ("utterance", 0),
        ("parent", None),
        ("repairs", ["two-singles-for-double"]),
    ]
    assert DOCUMENT.text[QUOTE.start : QUOTE.end] == record["raw"]


def test_an_unattributed_quote_has_the_same_fields() -> None:
    record = make_quote_record(DOCUMENT, UNKNOWN)
    assert list(record) == list(make_quote_record(DOCUMENT, QUOTE))
    assert record["speaker"] is record["mention"] is record["cue"] is record["rule"] is None


def test_an_entity_record() -> None:
    assert list(make_entity_record(DOCUMENT, DOCUMENT.entities[0]).items()) == [
        ("source", "a.txt"),
        ("text", "He"),
        ("name", "Zoë Ünal"),
        ("type", "PERSON"),
        ("start", 0),
        ("end", 2),
    ]


def test_a_document_record() -> None:
    record = make_document_record(DOCUMENT)
    assert list(record) == ["schema", "source", "quotes", "entities", "speakers", "repairs"]
    assert record["schema"] == "quotex/1"
    assert record["speakers"] == [{"name": "Zoë Ünal", "type": "person", "role": None, "quotes": 2, "words": 6}]
    assert record["repairs"] == [
        {"kind": "two-singles-for-double", "start": 9, "end": 11, "before": "''", "after": "“"}
    ]
