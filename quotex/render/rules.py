"""The rules of attribution as a table, as one JSON array, or as JSON Lines: in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotex.attribution.sources import Reason
from quotex.render import Format, Screen
from quotex.render.jsonl import dump_record


def show_rules(rules: Sequence[Reason], format: Format, screen: Screen) -> Iterator[str]:
    """The rules, as chunks of text."""
    if format == "auto":
        format = "table" if screen.is_terminal else "jsonl"
    if format == "table":
        from quotex.render.table import draw_rules

        yield draw_rules(rules, screen)
    elif format == "json":
        yield "[\n" + ",\n".join(dump_record(rule._asdict()) for rule in rules) + "\n]\n"
    else:
        yield "".join(f"{dump_record(rule._asdict())}\n" for rule in rules)
