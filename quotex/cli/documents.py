"""Documents to a renderer: what the commands that read quotes and names have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from quotex.cli.inputs import Inputs
from quotex.cli.output import Output

if TYPE_CHECKING:
    from quotex.model import Document
    from quotex.render import Subject
    from quotex.source import Source


class Wanted(Protocol):
    """What of a text is wanted."""

    def read(self, source: Source) -> Document: ...


def show(subject: Subject, files: tuple[str, ...], output: Output, wanted: Wanted, limit: int | None = None) -> None:
    """Read the inputs and print what is wanted of them; with a limit, of no more than it takes for so many quotes."""
    from quotex.render import render_documents
    from quotex.selection import limit_quotes

    output.check(subject, files)
    inputs = Inputs(files)
    documents: Iterable[Document] = map(wanted.read, inputs)
    if limit is not None:
        documents = limit_quotes(documents, limit)
    output.write(render_documents(documents, subject, output.form, output.screen))
    inputs.exit()
