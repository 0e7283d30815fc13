"""Options that several commands have, each as one decorator."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from quotex.cli.inputs import is_nothing_piped_in, refuse_to_wait
from quotex.cli.output import LOUDNESS

if TYPE_CHECKING:
    from quotex.entities.own_names import Gazetteer


def take_files(command: Callable[..., None]) -> Callable[..., None]:
    # What can't be read is a line on standard error and no reason to stop, so click has nothing to check.
    path = click.Path(readable=False, allow_dash=True)
    take = click.argument("files", metavar="[FILE]...", nargs=-1, type=path, callback=default_to_stdin)
    return take(command)


def default_to_stdin(ctx: click.Context, argument: click.Parameter, files: tuple[str, ...]) -> tuple[str, ...]:
    if not files and not ctx.resilient_parsing and is_nothing_piped_in():
        refuse_to_wait(ctx)
    return files or ("-",)


def take_format(command: Callable[..., None]) -> Callable[..., None]:
    return click.option(
        "--format",
        "format",
        type=Choice(["auto", "table", "json", "jsonl"]),
        default="auto",
        help="auto, the default: a table on a terminal, JSON Lines in a pipe.",
    )(command)


class Choice(click.Choice[str]):
    """One of some words; a mistyped one gets the word that was meant."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from difflib import get_close_matches

        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            choices = {choice.lower(): choice for choice in self.choices}
            close = get_close_matches(str(value).lower(), choices, n=1)
            if not close:
                raise
            self.fail(f"{error.message} Did you mean '{choices[close[0]]}'?", param, ctx)


def take_loudness(command: Callable[..., None]) -> Callable[..., None]:
    """`--quiet` and `--verbose`: no arguments of the command, but known to all that speak on standard error."""
    for name, help in (
        ("verbose", "Also each input's name, size and time on standard error."),
        ("quiet", "No progress bar and no warnings; errors are still told."),
    ):
        option = click.option(f"--{name}", is_flag=True, expose_value=False, callback=_set_loudness, help=help)
        command = option(command)
    return command


def _set_loudness(ctx: click.Context, option: click.Parameter, is_given: bool) -> None:
    if not is_given:
        return
    if ctx.meta.setdefault(LOUDNESS, option.name) != option.name:
        raise click.UsageError("take one of --quiet and --verbose")


def check_share(ctx: click.Context, option: click.Parameter, share: float) -> float:
    if not 0 <= share <= 1:  # a range of click's would let `nan` pass
        raise click.BadParameter(f"{share} is not a number from 0 to 1")
    return share


def take_gazetteer(command: Callable[..., None]) -> Callable[..., None]:
    return click.option(
        "--gazetteer",
        metavar="FILE",
        callback=_read_gazetteer,
        help="Your own names: form, type and canonical name with tabs between, or spaCy's patterns as JSON Lines.",
    )(command)


def _read_gazetteer(ctx: click.Context, option: click.Parameter, file: str | None) -> Gazetteer | None:
    if file is None:
        return None
    from quotex.entities.own_names import Gazetteer, GazetteerError
    from quotex.render.visible import make_visible
    from quotex.source import Source, read_sources

    for source in read_sources((file,), None):
        if not isinstance(source, Source):
            raise click.BadParameter(make_visible(str(source)))
        try:
            return Gazetteer.parse(source.text)
        except GazetteerError as error:
            raise click.BadParameter(make_visible(f"{source.name}: {error}")) from None
    raise click.BadParameter(make_visible(f"{file}: holds no text files"))
