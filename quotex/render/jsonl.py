"""JSON Lines: one quote, or one entity, an object and a line. `quotex FILE | jq -r .speaker` just works."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from quotex.model import Document
from quotex.render import Screen, Subject
from quotex.render.grouped import group_entities
from quotex.render.records import Record, make_entity_record, make_name_record, make_quote_record


def render(documents: Iterable[Document], subject: Subject, screen: Screen) -> Iterator[str]:
    """The lines of a document are one chunk. They hold nothing about the screen."""
    for document in documents:
        if subject == "quotes":
            records = (make_quote_record(document, quote) for quote in document.quotes)
        elif subject == "names":
            records = (make_name_record(document, entity) for entity in group_entities(document.entities))
        else:
            records = (make_entity_record(document, entity) for entity in document.entities)
        yield dump_lines(records)


def dump_lines(records: Iterable[Record]) -> str:
    return "".join(f"{dump_record(record)}\n" for record in records)


def dump_record(record: Record) -> str:
    """One line of JSON, letters of every script as they are. A number that JSON doesn't have (NaN) is an error."""
    return json.dumps(record, ensure_ascii=False, allow_nan=False)
