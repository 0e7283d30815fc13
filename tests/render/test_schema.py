"""The JSON Schema is valid, closed, and true of every record that the fixtures give."""

import json
from dataclasses import replace
from typing import get_args

import pytest
from calling import call_quotex
from jsonschema import Draft202012Validator, ValidationError
from paths import FIXTURES

import quotex
from quotex.attribution.rules import RULES
from quotex.model import RecordKind
from quotex.render.grouped import group_entities
from quotex.render.records import make_document_record, make_name_record, make_rule_record
from quotex.render.schema import describe_records, make_schema

ARTICLES = sorted(FIXTURES.glob("*.txt"))
OPEN = {"type": "object"}
"""The shape of `kept`, the one object whose fields are not ours."""

VALIDATORS = {name: Draft202012Validator(make_schema(name)) for name in describe_records()}


def list_objects(schema):
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for inner in schema.values():
            yield from list_objects(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from list_objects(inner)


@pytest.mark.parametrize("name", [None, *get_args(RecordKind)])
def test_the_command_prints_a_valid_closed_schema(name):
    schema = json.loads(call_quotex(["schema", *([name] if name else [])]))
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"].endswith("draft/2020-12/schema")
    objects = list(list_objects(schema))
    assert len(objects) > 10
    assert all(shape["additionalProperties"] is False for shape in objects if shape != OPEN)


def test_the_command_knows_every_record():
    assert set(get_args(RecordKind)) == describe_records().keys()


@pytest.mark.parametrize("read", [quotex.extract, quotex.explain])
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_record_of_the_fixtures_is_valid(path, read):
    document = read(path.read_text(encoding="utf-8"), source=path.name)
    record = json.loads(json.dumps(make_document_record(document, "names")))
    VALIDATORS["documents"].validate(record)
    for quote in record["quotes"]:
        VALIDATORS["quotes"].validate(quote)
        assert set(quote) - {"explanation"} == set(describe_records()["quotes"]["required"])
    for entity in group_entities(document.entities):
        VALIDATORS["names"].validate(json.loads(json.dumps(make_name_record(document, entity))))


def test_the_fields_have_the_order_of_the_records():
    record = make_document_record(quotex.extract("“We left,” said Amara Diallo."))
    for name in ("quotes", "entities"):
        assert list(record[name][0]) == describe_records()[name]["required"]


@pytest.mark.parametrize("name", ["quotes", "entities"])
def test_a_record_with_fields_of_the_input_is_valid(name):
    document = replace(quotex.extract("“We left,” said Amara Diallo."), kept={"day": 3, "tags": ["a", None]})
    (record,) = make_document_record(document)[name]
    assert record["kept"] == {"day": 3, "tags": ["a", None]}
    VALIDATORS[name].validate(record)


def test_the_rules_are_valid():
    for rule in RULES:
        VALIDATORS["rules"].validate(make_rule_record(rule)._asdict())


@pytest.mark.parametrize(
    "change", [{"kind": "loud"}, {"id": "0"}, {"more": 1}, {"mention": {"text": "he"}}, {"source": None}]
)
def test_a_wrong_record_is_not(change):
    document = quotex.extract("“We left,” said Amara Diallo.")
    (quote,) = make_document_record(document)["quotes"]
    VALIDATORS["quotes"].validate(quote)
    with pytest.raises(ValidationError):
        VALIDATORS["quotes"].validate({**quote, **change})
