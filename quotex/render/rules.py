"""The rules of attribution in every format, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotex.attribution.sources import Reason
from quotex.render import Form, Screen, choose_format
from quotex.render.rows import render_records


def show_rules(rules: Sequence[Reason], form: Form, screen: Screen) -> Iterator[str]:
    """The rules, as chunks of text."""
    form = form._replace(format=choose_format(form.format, screen))
    if form.format == "table" and not form.fields:
        from quotex.render.table import draw_rules

        return iter([draw_rules(rules, screen)])
    return render_records([[rule._asdict() for rule in rules]], "rules", form, screen)
