"""The fields of a record as columns: which there are, which are asked for, and what stands in their cells.

A record is nested (`mention` holds words and their place) and a row is not: `mention` is the words there, and
`mention_start` and `mention_end` their place. The columns are read off the schema, so that each record has the same.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from quotex.render.records import Record
from quotex.render.schema import Schema, describe_records
from quotex.render.template import PrintOptions

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet run a cell."""


class Field(NamedTuple):
    """A column or key, and where its value is in a record."""

    name: str
    path: tuple[str, ...]

    def pick(self, record: Record) -> object:
        """The value, None where the record has none."""
        value: object = record
        for key in self.path:
            value = value.get(key) if isinstance(value, dict) else None
        return value


class UnknownFieldError(ValueError):
    """A field that no record has, with what is near."""


def list_columns(subject: str, on_request: Collection[str] = ()) -> list[Field]:
    """The columns of all the records of a subject; of the fields that are there on request only, those requested.

    >>> [field.name for field in list_columns("quotes")][12:18]
    ['mention', 'mention_start', 'mention_end', 'cue', 'cue_lemma', 'cue_start']
    """
    schema = describe_records()[subject]
    return [
        field
        for name, inner in schema["properties"].items()
        if name in schema["required"] or name in on_request
        for field in (_list_kept(on_request) if name == "kept" else _flatten(name, inner))
    ]


def find_fields(subject: str, names: Sequence[str]) -> list[Field]:
    """The fields that a user names, in that order: `cue.lemma` as in the record, or `cue_lemma` as in a table."""
    known = {field.name: field.path for field in list_columns(subject)}
    known |= {".".join(path): path for path in _list_paths(describe_records()[subject])}
    if "kept" in known:  # whatever the input has
        known |= {name: _split_kept(name) for name in names if name.startswith("kept.")}
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(n for n in known if '.' not in n)}"
            raise UnknownFieldError(f"no field '{name}'; {hint}")
    return [Field(name, known[name]) for name in names]


class Keys(NamedTuple):
    """The keys of the records of JSON Lines, in their order; those that are `optional` not every record has."""

    order: list[str]
    optional: Collection[str] = ()

    def fit(self, record: Record) -> bool:
        return list(record) == [key for key in self.order if key in record or key not in self.optional]


def list_keys(subject: str, options: PrintOptions) -> Keys:
    """The keys that the options give; the fields of the input that are carried along are there if the input has them.

    >>> list_keys("entities", PrintOptions()).fit({"source": "a.txt"})
    False
    >>> list_keys("quotes", PrintOptions(fields=("id",))).fit({"id": 0})
    True
    """
    if options.fields:
        return Keys(list(options.fields))
    schema = describe_records()[subject]
    names = [name for name in schema["properties"] if name in schema["required"] or name in options.on_request]
    return Keys(names, ("kept",))


def pick_fields(batch: Iterable[Record], fields: Sequence[Field]) -> list[Record]:
    """The records with these fields alone, in this order."""
    return [{field.name: field.pick(record) for field in fields} for record in batch]


def make_rows(batch: Iterable[Record], fields: Sequence[Field], without_formulas: bool) -> list[list[str]]:
    """The records as rows of cells; if they have to be `without_formulas`, what a spreadsheet would run is defused."""
    rows = [[field.pick(record) for field in fields] for record in batch]
    return [[_defuse(value) if without_formulas else make_cell(value) for value in row] for row in rows]


def make_cell(value: object) -> str:
    """A value as the text of a cell; words with a place are the words, several values are joined by `;`.

    >>> make_cell({"text": "told", "start": 4, "end": 8}), make_cell({"text": "kept"})
    ('told', '{"text": "kept"}')
    >>> make_cell(["a", "b"]), make_cell(None), make_cell(0.5)
    ('a;b', '', '0.5')
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, dict) and "text" in value and "start" in value:
        return str(value["text"])
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return ";".join(value)
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _defuse(value: object) -> str:
    """A cell that no spreadsheet runs as a formula; a number is none.

    >>> _defuse('=HYPERLINK("http://evil.example")'), _defuse(-1)
    ('\\'=HYPERLINK("http://evil.example")', '-1')
    """
    cell = make_cell(value)
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) and not isinstance(value, int | float) else cell


def _list_kept(on_request: Collection[str]) -> Iterator[Field]:
    """A column for each field of the input that is carried along, whose own name may have points in it.

    >>> list(_list_kept(["kept", "kept.a.date"]))
    [Field(name='kept.a.date', path=('kept', 'a.date'))]
    """
    return (Field(name, _split_kept(name)) for name in on_request if name.startswith("kept."))


def _split_kept(name: str) -> tuple[str, ...]:
    return ("kept", name.removeprefix("kept."))


def _flatten(name: str, schema: Schema) -> Iterator[Field]:
    """A field, and those of the object that it may hold; the words of a span have the name of the field itself."""
    yield Field(name, (name,))
    for inner in _get_properties(schema):
        if inner != "text":
            yield Field(f"{name}_{inner}", (name, inner))


def _list_paths(schema: Schema) -> Iterator[tuple[str, ...]]:
    for name, inner in _get_properties(schema).items():
        yield (name,)
        yield from ((name, *path) for path in _list_paths(inner))


def _get_properties(schema: Schema) -> dict[str, Schema]:
    """The properties of an object, or of one that may be null."""
    for shape in (schema, *schema.get("anyOf", ())):
        if "properties" in shape:
            properties: dict[str, Schema] = shape["properties"]
            return properties
    return {}
