"""Documents to a renderer: what the commands that read quotes and names have in common."""

from __future__ import annotations

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


def show(subject: Subject, files: tuple[str, ...], output: Output, wanted: Wanted) -> None:
    from quotex.render import render_documents

    output.check(subject, files)
    inputs = Inputs(files)
    output.write(render_documents(map(wanted.read, inputs), subject, output.form, output.screen))
    inputs.exit()
