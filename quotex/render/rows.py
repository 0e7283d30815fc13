"""Records in, printable chunks out: every format that is made of records alone, whatever they are of.

A batch is what comes at once, the records of one document, and is printed before the next one is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from quotex.render import Form, Layout, Screen
from quotex.render.delimited import Rows, lay_out_csv, lay_out_tsv
from quotex.render.fields import Field, find_fields, list_columns, make_cell
from quotex.render.json_array import ARRAY
from quotex.render.jsonl import LINES
from quotex.render.markup import lay_out_html, lay_out_markdown
from quotex.render.records import Record

Batch = Iterable[Record]


def render_records(batches: Iterable[Batch], subject: str, form: Form, screen: Screen) -> Iterator[str]:
    """Records in any format but `auto`; with all their fields, or those that the form names."""
    layout = lay_out_records(subject, form, screen)
    return layout.join(map(layout.draw, batches))


def lay_out_records(subject: str, form: Form, screen: Screen) -> Layout[Batch]:
    fields = find_fields(subject, form.fields)
    if form.format in ("json", "jsonl"):
        layout = ARRAY if form.format == "json" else LINES
        return layout.of(partial(_pick, fields=fields)) if fields else layout
    fields = fields or list_columns(subject, form.on_request)
    header = [field.name for field in fields]
    return _lay_out_rows(header, form, screen).of(partial(_make_rows, fields=fields))


def _pick(batch: Batch, fields: Sequence[Field]) -> list[Record]:
    return [{field.name: field.pick(record) for field in fields} for record in batch]


def _make_rows(batch: Batch, fields: Sequence[Field]) -> list[list[str]]:
    return [[make_cell(field.pick(record)) for field in fields] for record in batch]


def _lay_out_rows(header: Sequence[str], form: Form, screen: Screen) -> Layout[Rows]:
    if form.format == "table":
        from quotex.render.table import draw_rows

        return Layout(partial(draw_rows, header, screen=screen))
    if form.format == "csv":
        return lay_out_csv(header, form.are_cells_safe)
    if form.format == "tsv":
        return lay_out_tsv(header, form.are_cells_safe)
    return lay_out_html(header) if form.format == "html" else lay_out_markdown(header)
