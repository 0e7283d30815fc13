"""What is found in, printable chunks out, in any format: documents, records, who is heard, and the rules.

A format shows whole documents in its own way, or is made of records alone, as all are where fields are chosen. A batch
is what comes at once, the records of one document, and is printed before the next one is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any

from quotex.model import By, Document, Rule
from quotex.render.formats import Format, Whole, choose_format
from quotex.render.records import Record, Subject, list_records, make_rule_record
from quotex.render.screen import Screen
from quotex.render.template import PrintOptions, Template

if TYPE_CHECKING:
    from quotex.document.tally import Ranking

Batch = Iterable[Record]


def render_records(batches: Iterable[Batch], subject: str, options: PrintOptions, screen: Screen) -> Iterator[str]:
    """Records in any format, with all their fields, or those that the options name."""
    template = lay_out_records(subject, options, screen)
    return template.join(map(template.draw, batches))


def render_ranking(ranking: Ranking, by: By, options: PrintOptions, screen: Screen) -> Iterator[str]:
    """Who is heard; a table has the totals below the rows."""
    if draw := _find_own_way("speakers", options, screen):
        return iter([draw(ranking, by, screen)])
    return render_records([[asdict(row) for row in ranking.rows]], "speakers", options, screen)


def render_rules(rules: Iterable[Rule[Any]], options: PrintOptions, screen: Screen) -> Iterator[str]:
    """The entries of the sieves, in the order in which they are asked."""
    records = list(map(make_rule_record, rules))
    if draw := _find_own_way("rules", options, screen):
        return iter([draw(records, screen)])
    return render_records([[record._asdict() for record in records]], "rules", options, screen)


def lay_out_documents(subject: Subject, options: PrintOptions, screen: Screen) -> Template[Document]:
    """The template of documents. Only what draws them loads: rich takes longer to load than an article to read."""
    if lay_out := _find_own_way("documents", options, screen):
        own: Template[Document] = lay_out(subject, screen)
        return own
    return lay_out_records(subject, options, screen).of(partial(list_records, subject=subject))


def lay_out_records(subject: str, options: PrintOptions, screen: Screen) -> Template[Batch]:
    format = choose_format(options.format, screen)
    if format.takes == "rows":
        return _lay_out_rows(format, subject, options, screen)
    template: Template[Batch] = format.load()()
    if not options.fields:
        return template
    from quotex.render.fields import find_fields, pick_fields

    return template.of(partial(pick_fields, fields=find_fields(subject, options.fields)))


def _lay_out_rows(format: Format, subject: str, options: PrintOptions, screen: Screen) -> Template[Batch]:
    from quotex.render.fields import find_fields, list_columns, make_rows

    fields = find_fields(subject, options.fields) or list_columns(subject, options.on_request)
    template: Template[list[list[str]]] = format.load()([field.name for field in fields], screen)
    is_safe = options.are_cells_safe and format.has_formulas
    return template.of(partial(make_rows, fields=fields, without_formulas=is_safe))


def _find_own_way(what: Whole, options: PrintOptions, screen: Screen) -> Callable[..., Any] | None:
    """What shows it in the format's own way, where that isn't made of records and no fields are chosen. Fields that are
    there on request are shown by a table for a person, and by others as columns beside all the rest."""
    format = choose_format(options.format, screen)
    is_asked_more = bool(options.on_request) and format.takes == "rows" and not format.is_for_people
    return None if options.fields or is_asked_more else format.load_whole(what)
