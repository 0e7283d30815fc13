"""The JSON Schema of every record, made from the same dataclasses that the records are made from.

A field that is new in the model is new here, and the test that validates every record of the fixtures says whether
`records` has it too; nothing is written twice.
"""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from quotex import explained
from quotex.document.tally import Heard
from quotex.model import Entity, Quote, Repair, Span, Speaker
from quotex.render.grouped import NamedEntity
from quotex.render.records import SCHEMA, RuleRecord

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

_JSON_TYPES = {str: "string", int: "integer", float: "number", NoneType: "null"}
_ON_REQUEST = {"explanation", "context_before", "context_after", "names", "kept"}
"""Fields that are there only if an option asks for them."""


def describe_records() -> dict[str, Schema]:
    """The schema of each kind of record, by the name of what is asked for."""
    source = {"source": {"type": "string"}}
    kept = {"kept": {"type": "object"}}  # fields of the input, with whatever is in them
    quotes, entities = (_describe_object({**source, **_describe_fields(shape), **kept}) for shape in (Quote, Entity))
    names = _describe_object({**source, **_describe_fields(NamedEntity)})
    documents: dict[str, Schema] = {
        "schema": {"const": SCHEMA},
        **source,
        "quotes": {"type": "array", "items": {"$ref": "#/$defs/quotes"}},
        "entities": {"type": "array", "items": {"$ref": "#/$defs/entities"}},
        "speakers": {"type": "array", "items": _describe(Speaker)},
        "repairs": {"type": "array", "items": _describe(Repair)},
        "names": {"type": "array", "items": {"$ref": "#/$defs/names"}},
    }
    return {
        "quotes": quotes,
        "entities": entities,
        "names": names,
        "speakers": _describe(Heard),
        "documents": _describe_object(documents),
        "rules": _describe(RuleRecord),
    }


def make_schema(name: str | None = None) -> Schema:
    """One JSON Schema: of the records of one name, or of any record."""
    records = describe_records()
    refs = [{"$ref": f"#/$defs/{name}"} for name in ([name] if name else records)]
    return {"$schema": DIALECT, "title": SCHEMA, **(refs[0] if name else {"anyOf": refs}), "$defs": records}


def _describe(hint: Any) -> Schema:
    if hint in _JSON_TYPES:
        return {"type": _JSON_TYPES[hint]}
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _describe(get_args(hint)[0])}
    if get_origin(hint) in (UnionType, Union):
        return {"anyOf": [_describe(member) for member in get_args(hint)]}
    return _describe_object(_describe_fields(hint))


def _describe_fields(shape: type) -> dict[str, Schema]:
    """The fields of a dataclass or a named tuple. A span has its words first, then what it is by name, then its place:
    the order of its record, which is that of the columns."""
    hints = get_type_hints(shape, localns=vars(explained))
    if issubclass(shape, Span):
        place = ("start", "end")
        own = sorted(hints.keys() - {"text", *place})
        hints = {name: hints[name] for name in ("text", *own, *place)}
    return {name: _describe(hint) for name, hint in hints.items()}


def _describe_object(properties: dict[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in _ON_REQUEST],
        "additionalProperties": False,
    }
