"""Who is heard, in every format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from quotex.document.tally import By, Ranking
from quotex.render import Form, Screen
from quotex.render.rows import render_records


def show_ranking(ranking: Ranking, by: By, form: Form, screen: Screen) -> Iterator[str]:
    """The rows, as chunks of text; a table has the totals below it."""
    if form.format == "table" and not form.fields:
        from quotex.render.table import draw_ranking

        return iter([draw_ranking(ranking, by, screen)])
    return render_records([[asdict(row) for row in ranking.rows]], "speakers", form, screen)
