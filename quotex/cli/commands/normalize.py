"""`quotex normalize`: a filter for quotation marks, with a linter's and an editor's ways to use it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, get_args

import click

from quotex.cli.group import Command
from quotex.cli.inputs import Inputs
from quotex.cli.options import Choice, take_colour, take_inputs, take_loudness
from quotex.cli.output import complain, has_colours, measure_screen, write
from quotex.model import Style

if TYPE_CHECKING:
    from quotex.source import Source


@click.command("normalize", cls=Command)
@click.option(
    "--style",
    type=Choice(get_args(Style)),
    help="Write every quotation mark and apostrophe in this style; without it, only what is damaged is changed.",
)
@click.option("--check", is_flag=True, help="List what is wrong, like a linter; exit 1 if anything is, 2 for trouble.")
@click.option("--diff", is_flag=True, help="Show what would change as a unified diff.")
@click.option("--in-place", is_flag=True, help="Mend the files themselves.")
@take_colour
@take_inputs
@take_loudness
def normalize_inputs(inputs: Inputs, style: Style | None, check: bool, diff: bool, in_place: bool) -> None:
    """Print the text with its quotation marks mended.

    A filter: nothing else is changed, line endings least of all; several inputs come out one after the other. Records
    come out as records, with the text in its field mended.

    \b
    Examples:
      quotex normalize article.txt > mended.txt
      pdftotext report.pdf - | quotex normalize | less
      quotex normalize --style curly --in-place chapters/
      quotex normalize --text-field body news.jsonl.gz > mended.jsonl
      quotex normalize --check news/ || echo "marks to mend"
    """
    from quotex.render.corrections import show_diff
    from quotex.text.mending import normalize

    def mend(source: Source) -> str:
        return normalize(source.text, style)

    inputs.check()
    if check + diff + in_place > 1:
        raise click.UsageError("take one of --check, --diff and --in-place")
    if in_place:
        _mend_files(inputs, mend)
    elif check:
        _check(inputs, style)
    elif diff:
        colour = has_colours(measure_screen())
        write(show_diff(source.name, source.text, mended, colour) for source, mended in inputs.map(mend))
    else:
        inputs.reading = inputs.reading._replace(with_records=True)
        write(source.record.write(mended) if source.record else mended for source, mended in inputs.map(mend))
    inputs.exit()


def _check(inputs: Inputs, style: Style | None) -> None:
    """List what is wrong with the marks of each input. The exit codes are grep's: 1 if anything is, 2 for trouble."""
    from quotex.render.corrections import list_corrections
    from quotex.text.mending import list_repairs

    colour = has_colours(measure_screen())
    any_found = False

    def listings() -> Iterator[str]:
        nonlocal any_found
        for source, repairs in inputs.map(lambda source: list_repairs(source.text, style)):
            any_found |= bool(repairs)
            yield list_corrections(source.name, source.text, repairs, colour)

    write(listings())
    click.get_current_context().exit(2 if inputs.any_failed else int(any_found))


def _mend_files(inputs: Inputs, mend: Callable[[Source], str]) -> None:
    """Mend each file where it lies; one that is in order is not touched, one that can't be written is named."""
    from quotex.source import STDIN, rewrite

    if STDIN in inputs.files:
        raise click.UsageError("--in-place needs files: standard input has no place to write to")
    for source, mended in inputs.map(mend):
        if mended == source.text:
            continue
        if not source.is_whole_file:
            inputs.any_failed = True
            complain(
                f"{source.name}: not changed: --in-place mends plain files, not what is unpacked or taken from one"
            )
            continue
        try:
            rewrite(source, mended)
        except (OSError, UnicodeError) as error:
            inputs.any_failed = True
            complain(f"{source.name}: not changed: {getattr(error, 'strerror', None) or error}")
