"""Documents to a renderer: what the commands that read quotes and names have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from quotex.cli.inputs import Inputs
from quotex.cli.output import measure_screen, write

if TYPE_CHECKING:
    from quotex.model import Document
    from quotex.render import Format, Subject
    from quotex.source import Source


class Wanted(Protocol):
    """What of a text is wanted."""

    def read(self, source: Source) -> Document: ...


def show(subject: Subject, files: tuple[str, ...], format: Format, wanted: Wanted) -> None:
    from quotex.render import get_renderer

    inputs = Inputs(files)
    screen = measure_screen()
    render = get_renderer(format, screen)
    write(render(map(wanted.read, inputs), subject, screen))
    inputs.exit()
