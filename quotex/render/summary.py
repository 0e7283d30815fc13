"""What a table for a person has of a document, as rows of text: for the formats that go into reports."""

from __future__ import annotations

from collections.abc import Iterator

from quotex.model import Document
from quotex.render.grouped import group_entities
from quotex.render.records import Subject

COLUMNS: dict[Subject, tuple[str, ...]] = {
    "quotes": ("Source", "Speaker", "Role", "Quote", "Cue"),
    **dict.fromkeys(("entities", "names"), ("Source", "Type", "Name", "Also as", "Count")),
}


def list_rows(document: Document, subject: Subject) -> list[tuple[str, ...]]:
    """A row for each quote, or for each entity with all that it is called.

    >>> from quotex.pipeline import extract
    >>> list_rows(extract("“We left,” said Ann Lee, the owner.", source="a.txt"), "quotes")
    [('a.txt', 'Ann Lee', 'owner', '“We left,”', 'said')]
    """
    rows = _list_quotes(document) if subject == "quotes" else _list_entities(document)
    return [(document.source, *row) for row in rows]


def _list_quotes(document: Document) -> Iterator[tuple[str, ...]]:
    for quote in document.quotes:
        yield quote.speaker or "", quote.role or "", f"“{quote.quote}”", quote.cue.text if quote.cue else ""


def _list_entities(document: Document) -> Iterator[tuple[str, ...]]:
    for entity in group_entities(document.entities):
        forms = ", ".join(form for form in entity.forms if form != entity.name)
        yield entity.type, entity.name, forms, str(entity.count)
