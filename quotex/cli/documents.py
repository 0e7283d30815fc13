"""Documents to a renderer: what the commands that read quotes and names have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from quotex.cli.inputs import Inputs
from quotex.cli.output import Output, warn

if TYPE_CHECKING:
    from quotex.model import Document
    from quotex.render import Subject
    from quotex.source import ReadOptions, Source


class Wanted(Protocol):
    """What of a text is wanted; `is_narrow` if a filter may leave nothing of it."""

    @property
    def is_narrow(self) -> bool: ...

    def read(self, source: Source) -> Document: ...


def show(
    subject: Subject,
    files: tuple[str, ...],
    reading: ReadOptions,
    output: Output,
    wanted: Wanted,
    limit: int | None = None,
) -> None:
    """Read the inputs and print what is wanted of them; with a limit, of no more than it takes for so many quotes."""
    from quotex.render import render_documents
    from quotex.selection import limit_quotes

    output.check(subject, files)
    if reading.keep:
        output = output.request("kept")
    inputs = Inputs(files, reading)
    documents: Iterable[Document] = (read_document(source, wanted) for source in inputs)
    if limit is not None:
        documents = limit_quotes(documents, limit)
    if wanted.is_narrow and output.form.format == "table":
        documents = _leave_out_empty(documents, subject)
    output.write(render_documents(documents, subject, output.form, output.screen))
    inputs.exit()


def _leave_out_empty(documents: Iterable[Document], subject: Subject) -> Iterator[Document]:
    """The documents in which something was found: to one who looks for a speaker the others are noise."""
    is_found = False
    for document in documents:
        if document.quotes if subject == "quotes" else document.entities:
            is_found = True
            yield document
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
