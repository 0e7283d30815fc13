"""JSON Lines: one quote, or one entity, an object and a line. `quotex FILE | jq -r .speaker` just works."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from quotex.model import Document
from quotex.render import Screen, Subject
from quotex.render.records import Record, list_records


def render(documents: Iterable[Document], subject: Subject, screen: Screen) -> Iterator[str]:
    """The lines of a document are one chunk. They hold nothing about the screen."""
    return (dump_lines(list_records(document, subject)) for document in documents)


def dump_lines(records: Iterable[Record]) -> str:
    return "".join(f"{dump_record(record)}\n" for record in records)


def dump_record(record: Record) -> str:
    """One line of JSON, letters of every script as they are. A number that JSON doesn't have (NaN) is an error."""
    return json.dumps(record, ensure_ascii=False, allow_nan=False)
