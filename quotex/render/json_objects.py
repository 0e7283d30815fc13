"""JSON Lines: one record an object and a line (`quotex FILE | jq -r .speaker` just works). JSON: one array.

The items of the array are whole documents, each with its quotes, entities, speakers and repairs, or records of chosen
fields; one a line.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import partial

from quotex.model import Document
from quotex.render.records import Record, Subject, make_document_record
from quotex.render.screen import Screen
from quotex.render.template import Template


def lay_out_lines() -> Template[Iterable[Record]]:
    return Template(_dump_lines)


def lay_out_array() -> Template[Iterable[Record]]:
    """One array, a record a line. None at all are an empty array, and still JSON."""
    return Template(_dump_items, "[\n", ",\n", "\n]\n", if_none="[]\n")


def lay_out_documents(subject: Subject, screen: Screen) -> Template[Document]:
    """An array of documents. Each holds everything, whatever the subject; if that is `names`, those too."""
    return lay_out_array().of(partial(_list_items, subject=subject))


def _list_items(document: Document, subject: Subject) -> list[Record]:
    return [make_document_record(document, subject)]


def _dump_items(records: Iterable[Record]) -> str:
    return ",\n".join(map(_dump, records))


def _dump_lines(records: Iterable[Record]) -> str:
    return "".join(f"{_dump(record)}\n" for record in records)


def _dump(record: Record) -> str:
    """One line of JSON, letters of every script as they are. A number that JSON doesn't have (NaN) is an error."""
    return json.dumps(record, ensure_ascii=False, allow_nan=False)
