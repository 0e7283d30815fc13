"""JSON: one array of whole documents, each with its quotes, entities, speakers and repairs, one document a line."""

from __future__ import annotations

from collections.abc import Iterable

from quotex.model import Document
from quotex.render import Layout, Subject
from quotex.render.jsonl import dump_record
from quotex.render.records import Record, make_document_record


def list_items(document: Document, subject: Subject) -> list[Record]:
    """A document holds everything, whatever the subject; if that is `names`, those too."""
    return [make_document_record(document, subject)]


def dump_items(records: Iterable[Record]) -> str:
    return ",\n".join(map(dump_record, records))


ARRAY = Layout(dump_items, "[\n", ",\n", "\n]\n", if_none="[]\n")
"""One array, a record a line. None at all are an empty array, and still JSON."""
