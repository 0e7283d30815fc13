"""Records in, printable chunks out: every format that is made of records alone, whatever they are of.

A batch is what comes at once, the records of one document, and is printed before the next one is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from quotex.render import Form, Screen
from quotex.render.fields import Field, find_fields, list_columns, make_cell
from quotex.render.json_array import dump_array
from quotex.render.jsonl import dump_lines
from quotex.render.records import Record


def render_records(batches: Iterable[Iterable[Record]], subject: str, form: Form, screen: Screen) -> Iterator[str]:
    """Records in any format but `auto`; with all their fields, or those that the form names."""
    fields = find_fields(subject, form.fields)
    if form.format in ("json", "jsonl"):
        if fields:
            batches = ([{field.name: field.pick(record) for field in fields} for record in batch] for batch in batches)
        if form.format == "json":
            return dump_array(record for batch in batches for record in batch)
        return map(dump_lines, batches)
    return _render_rows(batches, fields or list_columns(subject, form.on_request), form, screen)


def _render_rows(
    batches: Iterable[Iterable[Record]], fields: Sequence[Field], form: Form, screen: Screen
) -> Iterator[str]:
    header = [field.name for field in fields]
    rows = ([[make_cell(field.pick(record)) for field in fields] for record in batch] for batch in batches)
    if form.format == "table":
        from quotex.render.table import draw_rows

        return (draw_rows(header, batch, screen) for batch in rows if batch)
    from quotex.render.delimited import write_csv, write_tsv
    from quotex.render.markup import write_html, write_markdown

    headed = _put_before([header], rows)
    if form.format == "csv":
        return write_csv(headed, form.are_cells_safe)
    if form.format == "tsv":
        return write_tsv(headed, form.are_cells_safe)
    return write_html(headed) if form.format == "html" else write_markdown(headed)


def _put_before(first: list[list[str]], rest: Iterable[list[list[str]]]) -> Iterator[list[list[str]]]:
    yield first
    yield from rest
