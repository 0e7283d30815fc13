"""Documents in, printable chunks out: each is drawn by itself, and a `Layout` puts the drawings together.

The formats that show whole documents are one module each (`table`, `json_array`, `jsonl`); all others, and those with
chosen fields, are made of records by `rows`.

The chunks come as the documents do, at most one document in memory, so that a long run prints from its first article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Generic, Literal, NamedTuple, TypeVar

from quotex.model import Document

Format = Literal["auto", "table", "json", "jsonl", "csv", "tsv", "markdown", "html"]
"""`auto` is a table on a terminal and JSON Lines in a pipe."""

Subject = Literal["quotes", "entities", "names"]
"""What of a document is asked for; `names` are its entities, each once. A table of entities is one of names."""


class Screen(NamedTuple):
    """Where the output goes: its width in columns, and whether it is a terminal, which may have colours and bold."""

    width: int = 80
    is_terminal: bool = False


class Form(NamedTuple):
    """How records are printed: the format, which fields (all if none is named), and whether cells may be formulas.

    `on_request` names the fields that records have only because they were asked for.
    """

    format: Format = "auto"
    fields: tuple[str, ...] = ()
    are_cells_safe: bool = True
    on_request: tuple[str, ...] = ()


Drawn = TypeVar("Drawn")
Other = TypeVar("Other")


@dataclass(frozen=True, slots=True)
class Layout(Generic[Drawn]):
    """A format: how a document, or a batch of records, is drawn, and what stands around the drawings.

    A drawing needs nothing of the others, so that each may be made in another process. One that is empty leaves no
    trace; if there is none at all, `if_none` stands in place of what is `before` and `after`.
    """

    draw: Callable[[Drawn], str]
    before: str = ""
    between: str = ""
    after: str = ""
    if_none: str | None = None

    def of(self, make: Callable[[Other], Drawn]) -> Layout[Other]:
        """The same of something from which what is drawn is made first."""
        draw = partial(_draw_made, make=make, draw=self.draw)  # which another process can be sent
        return Layout(draw, self.before, self.between, self.after, self.if_none)

    def join(self, drawings: Iterable[str]) -> Iterator[str]:
        """The drawings with what stands around them, in a chunk for each.

        >>> array = Layout(str, "[", ", ", "]")
        >>> "".join(array.join(map(array.draw, [1, 2])))
        '[1, 2]'
        """
        lead = self.before
        is_none = True
        for drawing in drawings:
            if drawing:
                yield lead + drawing
                lead = self.between
                is_none = False
        if is_none:
            yield self.before + self.after if self.if_none is None else self.if_none
        else:
            yield self.after


def _draw_made(other: Other, make: Callable[[Other], Drawn], draw: Callable[[Drawn], str]) -> str:
    return draw(make(other))


def choose_format(format: Format, screen: Screen) -> Format:
    """What `auto` means on a screen; any other format is itself."""
    if format != "auto":
        return format
    return "table" if screen.is_terminal else "jsonl"


def lay_out(subject: Subject, form: Form, screen: Screen) -> Layout[Document]:
    """The layout of documents in any format. Imported only when asked for: rich takes longer to load than an article
    to read."""
    form = form._replace(format=choose_format(form.format, screen))
    if form.fields or form.format not in ("table", "json", "jsonl"):
        from quotex.render.records import list_records
        from quotex.render.rows import lay_out_records

        return lay_out_records(subject, form, screen).of(partial(list_records, subject=subject))
    if form.format == "table":
        from quotex.render.table import draw_document

        return Layout(partial(draw_document, subject=subject, screen=screen), between="\n")
    if form.format == "json":
        from quotex.render.json_array import ARRAY, list_items

        return ARRAY.of(partial(list_items, subject=subject))
    from quotex.render.jsonl import LINES
    from quotex.render.records import list_records

    return LINES.of(partial(list_records, subject=subject))


def render_documents(documents: Iterable[Document], subject: Subject, form: Form, screen: Screen) -> Iterator[str]:
    """Documents in any format."""
    layout = lay_out(subject, form, screen)
    return layout.join(map(layout.draw, documents))
