"""`quotex schema`."""

from __future__ import annotations

from typing import get_args

import click

from quotex.cli.group import Command
from quotex.cli.options import Choice
from quotex.cli.output import write
from quotex.model import RecordKind


@click.command(cls=Command)
@click.argument("record", type=Choice(get_args(RecordKind)), metavar="[RECORD]", required=False)
def schema(record: str | None) -> None:
    """Print the JSON Schema of the records (draft 2020-12): of all, or of one RECORD.

    RECORD is quotes, entities, names (entities --unique), speakers, documents (an item of --format json) or rules.

    \b
    Examples:
      quotex schema > quotex.schema.json
      quotex schema quotes | jq -r '."$defs".quotes.properties | keys[]'
    """
    import json

    from quotex.render.schema import make_schema

    write([json.dumps(make_schema(record), indent=2, ensure_ascii=False) + "\n"])
