"""The quotes, or entities, of the texts in a frame, as a frame of the same kind: pandas, Polars or pyarrow.

Frames give and take Arrow, so that one core reads them all (`arrow`). A `pyarrow.RecordBatchReader` is read as its
result is: what is larger than memory goes through.

    arrow   the core: texts in record batches to the records of their quotes, and their Arrow schema
    parquet what `--output quotes.parquet` writes

`quotex.spark` does the same in the workers of Spark.
"""

from __future__ import annotations

import sys
from typing import Any, TypeVar

try:
    import pyarrow as pa
except ImportError as error:
    raise ImportError("frames need an extra: pip install 'quotex[frames]'") from error

from quotex.frames.arrow import (
    ColumnError,
    Options,
    RowKind,
    UnreadRowWarning,
    check_columns,
    check_names,
    make_arrow_schema,
    read_batches,
)

__all__ = ["ColumnError", "Options", "UnreadRowWarning", "entities", "quotes"]

AnyFrame = TypeVar("AnyFrame")
"""A `pandas.DataFrame`, a `polars.DataFrame`, a `pyarrow.Table` or a `pyarrow.RecordBatchReader`."""


def quotes(frame: AnyFrame, *, text: str, id: str, options: Options = Options()) -> AnyFrame:  # noqa: B008
    """A row for each quote, with the fields of its JSON record, as Arrow types. `source` is the text's id.

    >>> import pyarrow
    >>> articles = pyarrow.table({"url": ["a/1"], "body": ["“We left,” said Amara Diallo."]})
    >>> quotes(articles, text="body", id="url").select(["source", "speaker", "quote"]).to_pylist()
    [{'source': 'a/1', 'speaker': 'Amara Diallo', 'quote': 'We left,'}]
    """
    return _read(frame, text, id, "quotes", options)


def entities(frame: AnyFrame, *, text: str, id: str, options: Options = Options()) -> AnyFrame:  # noqa: B008
    """A row for each entity, likewise."""
    return _read(frame, text, id, "entities", options)


def _read(frame: AnyFrame, text: str, id: str, subject: RowKind, options: Options) -> AnyFrame:
    stream = _open(frame, text, id)
    check_columns(stream.schema, text=text, id=id)
    batches = read_batches(stream, text=text, id=id, subject=subject, options=options)
    found: AnyFrame = _make_like(frame, pa.RecordBatchReader.from_batches(make_arrow_schema(subject), batches))
    return found


def _open(frame: Any, text: str, id: str) -> pa.RecordBatchReader:
    if isinstance(frame, pa.RecordBatchReader):
        return frame
    if isinstance(frame, pa.Table) or _is_of("polars", frame):
        return pa.RecordBatchReader.from_stream(frame)
    if _is_of("pandas", frame):
        check_names(list(frame.columns), text, id)
        # the other columns may hold what Arrow has no type for
        return pa.Table.from_pandas(frame[[text, id]], preserve_index=False).to_reader()
    raise TypeError(f"a {type(frame).__name__} is no DataFrame of pandas or Polars, and no Table or reader of pyarrow")


def _make_like(frame: object, stream: pa.RecordBatchReader) -> Any:
    if isinstance(frame, pa.RecordBatchReader):
        return stream
    table = stream.read_all()
    if _is_of("polars", frame):
        return sys.modules["polars"].DataFrame(table)
    if _is_of("pandas", frame):
        return table.to_pandas(types_mapper=sys.modules["pandas"].ArrowDtype)  # whole numbers stay so beside nulls
    return table


def _is_of(library: str, frame: object) -> bool:
    """Whether it is a frame of a library. Whoever has one has loaded the library: it is never loaded here."""
    return library in sys.modules and isinstance(frame, sys.modules[library].DataFrame)
