"""Documents to a renderer: what the commands that read quotes and names have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from quotex.cli.inputs import Inputs
from quotex.cli.output import Output

if TYPE_CHECKING:
    from quotex.model import Document
    from quotex.render import Subject
    from quotex.source import ReadOptions, Source


class Wanted(Protocol):
    """What of a text is wanted."""

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
    output.write(render_documents(documents, subject, output.form, output.screen))
    inputs.exit()


def read_document(source: Source, wanted: Wanted) -> Document:
    """What is wanted of a text, without its markup, and with the fields that its record brings along."""
    from quotex.source.markdown import cut_markup, restore

    if source.is_markdown:
        prose = cut_markup(source.text)
        document = restore(wanted.read(replace(source, text=prose.text)), prose, source.text)
    else:
        document = wanted.read(source)
    return replace(document, kept=source.kept) if source.kept else document
