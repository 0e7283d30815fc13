"""Documents to a renderer: what the commands that read quotes and names have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol

from quotex.cli.inputs import Inputs
from quotex.cli.output import Output, warn

if TYPE_CHECKING:
    from quotex.model import Document
    from quotex.render.records import Subject
    from quotex.source import Source


class Wanted(Protocol):
    """What of a text is wanted; `is_narrow` if a filter may leave nothing of it."""

    @property
    def is_narrow(self) -> bool: ...

    def read(self, source: Source) -> Document: ...


def show(
    subject: Subject,
    inputs: Inputs,
    output: Output,
    wanted: Wanted,
    limit: int | None = None,
    resume: bool = False,
) -> None:
    """Read the inputs and print what is wanted of them; with a limit, of no more than it takes for so many quotes."""
    from quotex.document.selection import limit_quotes
    from quotex.render.printing import lay_out_documents

    output.check(subject, inputs.files)
    inputs.check()
    inputs.prints_meanwhile = output.file is None
    if inputs.reading.keep:
        output = output.request("kept", *(f"kept.{name}" for name in inputs.reading.keep))
    template = lay_out_documents(subject, output.options, output.screen)
    leaves_out_empty = wanted.is_narrow and output.format.is_for_people
    drawing = Drawing(wanted, subject, template.draw, leaves_out_empty)
    drawings: Iterator[str]
    if limit is None:
        drawings = (drawn for _, drawn in inputs.map(drawing.draw_source))
    else:
        documents = (document for _, document in inputs.map(partial(read_document, wanted=wanted)))
        drawings = inputs.draw_each(drawing.draw_document, limit_quotes(documents, limit))
    chunks = template.join(_say_if_none(drawings, subject) if leaves_out_empty else drawings)
    if resume:
        from quotex.cli.resume import go_on

        go_on(subject, output, inputs, chunks)
    else:
        output.write(subject, chunks)
    inputs.exit()


class Drawing(NamedTuple):
    """What is made of a text by itself, perhaps in another process: what is wanted of it is read, and drawn.

    `leaves_out_empty` is for one who looks for a speaker: texts in which nothing was found are noise.
    """

    wanted: Wanted
    subject: Subject
    draw: Callable[[Document], str]
    leaves_out_empty: bool

    def draw_source(self, source: Source) -> str:
        return self.draw_document(read_document(source, self.wanted))

    def draw_document(self, document: Document) -> str:
        found = document.quotes if self.subject == "quotes" else document.entities
        return self.draw(document) if found or not self.leaves_out_empty else ""


def _say_if_none(drawings: Iterable[str], subject: Subject) -> Iterator[str]:
    is_found = False
    for drawing in drawings:
        is_found = is_found or drawing != ""
        yield drawing
    if not is_found:
        warn(f"no such {'quotes' if subject == 'quotes' else 'entities'}")


def read_document(source: Source, wanted: Wanted) -> Document:
    """What is wanted of a text, without its markup, and with the fields that its record brings along."""
    if source.is_markdown:
        from quotex.source.markdown import cut_markup, restore

        prose = cut_markup(source.text)
        document = restore(wanted.read(replace(source, text=prose.text)), prose, source.text)
    else:
        document = wanted.read(source)
    return replace(document, kept=source.kept) if source.kept else document
