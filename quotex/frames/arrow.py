"""Texts in Arrow record batches to the records of their quotes, as record batches: the core of `frames` and `spark`.

Each row has a text and an id; out come the records that `quotex --format jsonl` prints for it, with the id as `source`.
Their Arrow schema is made from their JSON Schema, so that it is written nowhere else. Batches are read one at a time
and given as soon as they are full: neither side is ever held as a whole.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Literal

import pyarrow as pa

from quotex.document.selection import Selection
from quotex.entities.gazetteer import Gazetteer
from quotex.model import DEFAULT_TURNS, Document, Turns
from quotex.pipeline import extract, extract_entities
from quotex.render.records import Record, list_records
from quotex.render.schema import Schema, describe_records
from quotex.render.screen import make_visible
from quotex.source.model import DEFAULT_MAX_SIZE

RowKind = Literal["quotes", "entities"]

BATCH_RECORDS = 1000
"""Records to a batch, at least: some 0.4 MB of news."""

_TYPES = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64()}


@dataclass(frozen=True, slots=True)
class Options:
    """How the texts of a frame are read, and what of it is wanted.

    `selection` says which quotes, `gazetteer` holds names of one's own,
    `turns` says whether labels make quotes. `max_size` bounds a text, in bytes of UTF-8.
    A row that can't be read costs an `UnreadRowWarning` and its own records; with `strict` that is raised.
    """

    selection: Selection = field(default_factory=Selection)
    gazetteer: Gazetteer | None = None
    max_size: int = DEFAULT_MAX_SIZE
    strict: bool = False
    turns: Turns = DEFAULT_TURNS


class ColumnError(ValueError):
    """A column that isn't there, or has another type than it must have."""


class UnreadRowWarning(UserWarning):
    """A row that was not read: its id, or its number where it has none, and why."""


def make_arrow_schema(subject: RowKind) -> pa.Schema:
    """The Arrow schema of all records of a subject; fields that are there only on request are not in it.

    >>> make_arrow_schema("quotes").field("cue").type.field("lemma")
    pyarrow.Field<lemma: string>
    """
    return pa.schema(_make_fields(describe_records()[subject]))


def read_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    text: str,
    id: str,
    subject: RowKind = "quotes",
    options: Options = Options(),
) -> Iterator[pa.RecordBatch]:
    """The records of the texts in the column `text`, in the order of the rows. A null for a text has no records."""
    schema = make_arrow_schema(subject)
    records: list[Record] = []
    for number, (body, name) in enumerate(_list_rows(batches, text, id)):
        records += _read_row(number, body, name, subject, options)
        if len(records) >= BATCH_RECORDS:
            yield pa.RecordBatch.from_pylist(records, schema=schema)
            records = []
    if records:
        yield pa.RecordBatch.from_pylist(records, schema=schema)


def check_columns(schema: pa.Schema, *, text: str, id: str) -> None:
    """Raise a `ColumnError` that says what is wrong with the columns, if anything is."""
    check_names(schema.names, text, id)
    if not _is_text(schema.field(text).type):
        raise ColumnError(f"column {text!r} is {schema.field(text).type}, not text")
    if not (_is_text(schema.field(id).type) or pa.types.is_integer(schema.field(id).type)):
        raise ColumnError(f"column {id!r} is {schema.field(id).type}; an id is text or a whole number, so cast it")


def check_names(there: Sequence[str], *wanted: str) -> None:
    for name in wanted:
        if there.count(name) > 1:
            raise ColumnError(f"{there.count(name)} columns are called {name!r}")
        if name not in there:
            near = get_close_matches(name, map(str, there), n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(map(str, there)) or 'none'}"
            raise ColumnError(f"no column {name!r}; {hint}")


def _list_rows(batches: Iterable[pa.RecordBatch], text: str, id: str) -> Iterator[tuple[pa.Scalar, pa.Scalar]]:
    for batch in batches:
        check_columns(batch.schema, text=text, id=id)
        yield from zip(batch.column(text), batch.column(id), strict=True)


def _read_row(number: int, body: pa.Scalar, name: pa.Scalar, subject: RowKind, options: Options) -> list[Record]:
    """The records of a row. What is wrong with one of a million must not cost the others, whatever it is."""
    place = f"row {number}"
    try:
        if (key := name.as_py()) is not None:
            place = str(key)
        if (text := body.as_py()) is None:
            return []
        if key is None:
            raise ValueError("has no id")
        if (size := len(text.encode())) > options.max_size:
            raise ValueError(f"{size} bytes; max_size allows {options.max_size}")
        return list_records(_read(text, place, subject, options), subject)
    except Exception as error:
        reason = str(error) if type(error) is ValueError else f"{type(error).__name__}: {error}"
        unread = UnreadRowWarning(make_visible(f"{place}: {reason}"))
        if options.strict:
            raise unread from error
        warnings.warn(unread, stacklevel=2)
        return []


def _read(text: str, source: str, subject: RowKind, options: Options) -> Document:
    if subject == "entities":
        return extract_entities(text, source=source, gazetteer=options.gazetteer)
    document = extract(text, source=source, gazetteer=options.gazetteer, with_entities=False, turns=options.turns)
    return options.selection.select(document)


def _is_text(type: pa.DataType) -> bool:
    """Whether a column holds text, be it as categories, or nothing but nulls."""
    if pa.types.is_dictionary(type):
        return _is_text(type.value_type)
    is_kind = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view, pa.types.is_null)
    return any(is_it(type) for is_it in is_kind)


def _make_fields(schema: Schema) -> list[pa.Field]:
    return [_make_field(name, schema["properties"][name]) for name in schema["required"]]


def _make_field(name: str, schema: Schema) -> pa.Field:
    """A field that may be null where one of its shapes is."""
    (shape,) = (shape for shape in schema.get("anyOf", [schema]) if shape != {"type": "null"})
    return pa.field(name, _make_type(shape), nullable=shape is not schema)


def _make_type(schema: Schema) -> pa.DataType:
    if "enum" in schema:
        return pa.string()
    if schema["type"] == "array":
        return pa.list_(_make_field("item", schema["items"]))
    if schema["type"] == "object":
        # Spark's toArrow refuses a null whose fields may not be null
        return pa.struct([field.with_nullable(True) for field in _make_fields(schema)])
    return _TYPES[schema["type"]]
