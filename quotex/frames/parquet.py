"""JSON Lines as a Parquet file, for `--output quotes.parquet`: the same records, with the types of their schema.

Records are written a group of rows at a time. Where fields are chosen the types are those that the values have, and
all records are in memory until the end.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from quotex.frames.arrow import make_arrow_schema
from quotex.render.schema import describe_records

_GROUP = 10_000
"""Records to a group of rows."""


def convert(chunks: Iterable[str], subject: str, fields: Sequence[str], on_request: Sequence[str]) -> Iterator[bytes]:
    """The file, piece by piece, of what JSON Lines says. `fields` and `on_request` are those of the records."""
    records = (json.loads(line) for chunk in chunks for line in chunk.splitlines())
    sink = _Sink()
    schema = None if fields else _make_schema(subject, on_request)
    with pa.PythonFile(sink, mode="w") as file:
        if schema is None:
            parquet.write_table(pa.Table.from_pylist(list(records) or [dict.fromkeys(fields)]), file)
        else:
            with parquet.ParquetWriter(file, schema) as writer:
                while group := list(islice(records, _GROUP)):
                    writer.write_table(pa.Table.from_pylist(list(map(_pack_kept, group)), schema=schema))
                    yield sink.take()
    yield sink.take()


def _make_schema(subject: str, on_request: Sequence[str]) -> pa.Schema:
    schema = make_arrow_schema(subject)  # type: ignore[arg-type]  # there is one for every subject
    there = describe_records()[subject]["properties"]
    for name in on_request:
        if name in there:
            schema = schema.append(pa.field(name, pa.string()))
    return schema


def _pack_kept(record: dict[str, Any]) -> dict[str, Any]:
    """What may hold anything, as JSON: a column has one type."""
    packed: dict[str, Any] = {
        name: json.dumps(record[name], ensure_ascii=False) for name in ("kept", "explanation") if name in record
    }
    return {**record, **packed}


class _Sink:
    """A file for Arrow to write to, which is taken away as it comes."""

    def __init__(self) -> None:
        self.closed = False
        self._pieces: list[bytes] = []
        self._size = 0

    def write(self, data: bytes) -> int:
        self._pieces.append(bytes(data))
        self._size += len(data)
        return len(data)

    def tell(self) -> int:
        return self._size

    def flush(self) -> None:
        pass

    def close(self) -> None:
        self.closed = True

    def take(self) -> bytes:
        taken = b"".join(self._pieces)
        self._pieces.clear()
        return taken
