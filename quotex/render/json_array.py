"""JSON: one array of whole documents, each with its quotes, entities, speakers and repairs, one document a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quotex.model import Document
from quotex.render import Screen, Subject
from quotex.render.jsonl import dump_record
from quotex.render.records import Record, make_document_record


def render(documents: Iterable[Document], subject: Subject, screen: Screen) -> Iterator[str]:
    """A document holds everything, whatever the subject; if that is `names`, those too.

    No documents at all are an empty array, and still JSON.
    """
    return dump_array(make_document_record(document, subject) for document in documents)


def dump_array(records: Iterable[Record]) -> Iterator[str]:
    """One array, a record a line, in a chunk for each."""
    before = "["
    for record in records:
        yield f"{before}\n{dump_record(record)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"
