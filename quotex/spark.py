"""The quotes, or entities, of the texts in a Spark DataFrame, as a DataFrame: the Arrow core in every worker.

A Python worker of Spark's takes one task after the other, so the lexicons are loaded once in each.
"""

from __future__ import annotations

from functools import partial

try:
    from pyspark.sql import DataFrame
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

    from quotex.frames.arrow import (
        ColumnError,
        Options,
        RowKind,
        check_columns,
        check_names,
        make_arrow_schema,
        read_batches,
    )
except ImportError as error:
    raise ImportError("Spark needs an extra: pip install 'quotex[spark]'") from error

__all__ = ["ColumnError", "Options", "entities", "quotes"]


def quotes(frame: DataFrame, *, text: str, id: str, options: Options = Options()) -> DataFrame:  # noqa: B008
    """A row for each quote, with the fields of its JSON record. `source` is the text's id."""
    return _read(frame, text, id, "quotes", options)


def entities(frame: DataFrame, *, text: str, id: str, options: Options = Options()) -> DataFrame:  # noqa: B008
    """A row for each entity, likewise."""
    return _read(frame, text, id, "entities", options)


def _read(frame: DataFrame, text: str, id: str, subject: RowKind, options: Options) -> DataFrame:
    check_names(frame.columns, text, id)
    columns = frame.select(text, id)
    check_columns(to_arrow_schema(columns.schema), text=text, id=id)
    read = partial(read_batches, text=text, id=id, subject=subject, options=options)
    return columns.mapInArrow(read, from_arrow_schema(make_arrow_schema(subject)))
