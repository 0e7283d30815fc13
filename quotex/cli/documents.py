"""Documents to a renderer: what the commands that read quotes and names have in common."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from quotex.cli.inputs import Inputs
from quotex.cli.output import measure_screen, write

if TYPE_CHECKING:
    from quotex.model import Document
    from quotex.render import Format, Subject
    from quotex.source import ReadOptions, Source


class Wanted(Protocol):
    """What of a text is wanted."""

    def read(self, source: Source) -> Document: ...


def show(subject: Subject, files: tuple[str, ...], format: Format, wanted: Wanted, reading: ReadOptions) -> None:
    from quotex.render import get_renderer

    inputs = Inputs(files, reading)
    screen = measure_screen()
    render = get_renderer(format, screen)
    write(render((read_document(source, wanted) for source in inputs), subject, screen))
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
