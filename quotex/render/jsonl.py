"""JSON Lines: one quote, or one entity, an object and a line. `quotex FILE | jq -r .speaker` just works."""

from __future__ import annotations

import json
from collections.abc import Iterable

from quotex.render import Layout
from quotex.render.records import Record


def dump_lines(records: Iterable[Record]) -> str:
    return "".join(f"{dump_record(record)}\n" for record in records)


def dump_record(record: Record) -> str:
    """One line of JSON, letters of every script as they are. A number that JSON doesn't have (NaN) is an error."""
    return json.dumps(record, ensure_ascii=False, allow_nan=False)


LINES = Layout(dump_lines)
