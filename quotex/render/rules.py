"""The rules of attribution as a table, as one JSON array, or as JSON Lines: in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotex.attribution.sources import Reason
from quotex.render import Format, Screen, choose_format
from quotex.render.json_array import dump_array
from quotex.render.jsonl import dump_lines


def show_rules(rules: Sequence[Reason], format: Format, screen: Screen) -> Iterator[str]:
    """The rules, as chunks of text."""
    format = choose_format(format, screen)
    records = (rule._asdict() for rule in rules)
    if format == "table":
        from quotex.render.table import draw_rules

        yield draw_rules(rules, screen)
    elif format == "json":
        yield from dump_array(records)
    else:
        yield dump_lines(records)
