"""Documents in, printable chunks out. The formats that show whole documents are one module with one function each:

    render(documents, subject, screen) -> chunks of text

All others, and those with chosen fields, are made of records by `rows`.

The chunks come as the documents do, at most one document in memory, so that a long run prints from its first article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from quotex.model import Document

Format = Literal["auto", "table", "json", "jsonl", "csv", "tsv", "markdown", "html"]
"""`auto` is a table on a terminal and JSON Lines in a pipe."""

Subject = Literal["quotes", "entities", "names"]
"""What of a document is asked for; `names` are its entities, each once. A table of entities is one of names."""


@dataclass(frozen=True, slots=True)
class Screen:
    """Where the output goes: its width in columns, and whether it is a terminal, which may have colours and bold."""

    width: int = 80
    is_terminal: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """How records are printed: the format, which fields (all if none is named), and whether cells may be formulas.

    `on_request` names the fields that records have only because they were asked for.
    """

    format: Format = "auto"
    fields: tuple[str, ...] = ()
    are_cells_safe: bool = True
    on_request: tuple[str, ...] = ()


class Renderer(Protocol):
    """The signature that all formats have in common."""

    def __call__(self, documents: Iterable[Document], subject: Subject, screen: Screen) -> Iterator[str]: ...


def choose_format(format: Format, screen: Screen) -> Format:
    """What `auto` means on a screen; any other format is itself."""
    if format != "auto":
        return format
    return "table" if screen.is_terminal else "jsonl"


def get_renderer(format: Format, screen: Screen) -> Renderer:
    """The renderer of a format. Imported only when asked for: rich takes longer to load than an article to read."""
    format = choose_format(format, screen)
    if format == "table":
        from quotex.render.table import render
    elif format == "json":
        from quotex.render.json_array import render
    else:
        from quotex.render.jsonl import render
    return render


def render_documents(documents: Iterable[Document], subject: Subject, form: Form, screen: Screen) -> Iterator[str]:
    """Documents in any format."""
    form = replace(form, format=choose_format(form.format, screen))
    if form.format in ("table", "json", "jsonl") and not form.fields:
        return get_renderer(form.format, screen)(documents, subject, screen)
    from quotex.render.records import list_records
    from quotex.render.rows import render_records

    return render_records((list_records(document, subject) for document in documents), subject, form, screen)
