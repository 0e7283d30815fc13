"""The pieces of a text: each in one quote, and every repair shown once."""

from __future__ import annotations

from drawn import ARTICLE

import quotex
from quotex.render.passages import cut_passages


def test_every_repair_is_shown_once() -> None:
    assert [p.repair for p in cut_passages(ARTICLE) if p.repair and p.after] == sorted(
        ARTICLE.repairs, key=lambda repair: repair.start
    )


def test_the_inner_quote_wins_and_the_outer_goes_on_after_it() -> None:
    document = quotex.extract("“He told me ‘go away’ twice,” said Bob Lee.")
    pieces = [(p.text, p.quote.id) for p in cut_passages(document) if p.quote]
    assert ("‘go away’", 1) in pieces
    assert pieces[-1] == (" twice,”", 0)
