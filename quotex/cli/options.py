"""Options that several commands have, each as one decorator."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, NoReturn, get_args

import click

from quotex.cli.inputs import Inputs, is_nothing_piped_in, refuse_to_wait
from quotex.cli.interrupt import listen
from quotex.cli.output import COLOUR, LOUDNESS, Colour, Output
from quotex.model import DEFAULT_TURNS, DecodingErrors, Kind, Turns
from quotex.render.formats import AUTO, FORMATS, list_choices

if TYPE_CHECKING:
    from quotex.entities.gazetteer import Gazetteer


_SPREADSHEETS = " and ".join(format.name.upper() for format in FORMATS if format.has_formulas)


class Choice(click.Choice[str]):
    """One of some words, in capitals or not; a mistyped one gets the word that was meant."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        choices = {choice.lower(): choice for choice in self.choices}
        word = str(value).lower()
        try:
            return super().convert(choices.get(word, value), param, ctx)
        except click.BadParameter as error:
            from difflib import get_close_matches

            close = get_close_matches(word, choices, n=1)
            if not close:
                raise
            self.fail(f"{error.message} Did you mean '{choices[close[0]]}'?", param, ctx)


class Count(click.IntRange):
    """A whole number of at least so many; click calls it an integer range, to users too."""

    def fail(self, message: str, param: click.Parameter | None = None, ctx: click.Context | None = None) -> NoReturn:
        super().fail(f"not a whole number, {self.min} or more", param, ctx)


def take_output_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command that prints records one `output`: where they go, and how."""

    @wraps(command)
    def with_output(
        format: str, file: str | None, fields: tuple[str, ...], are_cells_safe: bool, **others: Any
    ) -> None:
        listen()
        command(output=Output.choose(format, file, fields, are_cells_safe), **others)

    for take in (
        click.option(
            "--safe-cells/--raw-cells",
            "are_cells_safe",
            default=True,
            help=f"In {_SPREADSHEETS}, put ' before what a spreadsheet would run as a formula (the default), or don't.",
        ),
        click.option(
            "--fields",
            metavar="A,B,C",
            default="",
            callback=_split_fields,
            help="Only these fields, in this order; cue.lemma is one inside another.",
        ),
        click.option(
            "--output",
            "-o",
            "file",
            metavar="FILE",
            help="Write to a file, whole or not at all; its extension chooses the format.",
        ),
        click.option(
            "--format",
            "-f",
            type=Choice(list_choices()),
            default=AUTO,
            help="auto, the default: a table on a terminal, JSON Lines in a pipe.",
        ),
    ):
        take(with_output)
    return take_colour(with_output)


def _split_fields(ctx: click.Context, option: click.Parameter, fields: str) -> tuple[str, ...]:
    return tuple(field for field in map(str.strip, fields.split(",")) if field)


def take_selection(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command its filters as one `selection`."""

    @wraps(command)
    def with_selection(
        kinds: tuple[Kind, ...], speakers: tuple[str, ...], min_words: int, min_confidence: float, **others: Any
    ) -> None:
        from quotex.document.selection import SPEECH, Selection

        command(selection=Selection(kinds or SPEECH, speakers, min_words, min_confidence), **others)

    for take in (
        click.option(
            "--min-confidence",
            type=float,
            default=0.0,
            callback=check_share,
            metavar="X",
            help="Only quotes whose speaker is at least this sure, from 0 to 1.",
        ),
        click.option("--min-words", type=Count(min=0), default=0, metavar="N", help="Only quotes this long."),
        click.option("--kind", "kinds", type=Choice(get_args(Kind)), multiple=True, help="Only these; repeat it."),
        click.option(
            "--speaker",
            "speakers",
            multiple=True,
            metavar="TEXT",
            help="Only of speakers with this in their name; repeat it for others too.",
        ),
    ):
        take(with_selection)
    return with_selection


def take_loudness(command: Callable[..., None]) -> Callable[..., None]:
    """`--quiet` and `--verbose`: no arguments of the command, but known to all that speak on standard error."""
    for name, help in (
        ("verbose", "Also each input's name, size and time on standard error."),
        ("quiet", "No progress bar and no warnings; errors are still told."),
    ):
        option = click.option(
            f"--{name}", f"-{name[0]}", is_flag=True, expose_value=False, callback=_set_loudness, help=help
        )
        command = option(command)
    return command


def _set_loudness(ctx: click.Context, option: click.Parameter, is_given: bool) -> None:
    if not is_given:
        return
    if ctx.meta.setdefault(LOUDNESS, option.name) != option.name:
        raise click.UsageError("take one of --quiet and --verbose")


def take_colour(command: Callable[..., None]) -> Callable[..., None]:
    """`--color`: no argument of the command, but known to all that draw."""
    return click.option(
        "--color",
        type=Choice(get_args(Colour)),
        default="auto",
        expose_value=False,
        callback=_set_colour,
        help="auto, the default: colours on a terminal, where NO_COLOR and FORCE_COLOR say nothing else.",
    )(command)


def _set_colour(ctx: click.Context, option: click.Parameter, colour: str) -> None:
    ctx.meta[COLOUR] = colour


def take_inputs(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command its `inputs`: the files, how they are read, and by how many processes if it lets one choose."""

    @wraps(command)
    def with_inputs(files: tuple[str, ...], jobs: int = 1, **others: Any) -> None:
        from quotex.source.model import ReadOptions

        listen()
        reading = ReadOptions(**{name: others.pop(name) for name in ReadOptions._fields if name in others})
        command(inputs=Inputs(files, reading, jobs), **others)

    for take in reversed(_INPUT_OPTIONS):
        take(with_inputs)
    # What can't be read is a line on standard error and no reason to stop, so click has nothing to check.
    path = click.Path(readable=False, allow_dash=True)
    take_files = click.argument("files", metavar="[FILE]...", nargs=-1, type=path, callback=_default_to_stdin)
    return take_files(with_inputs)


def _default_to_stdin(ctx: click.Context, argument: click.Parameter, files: tuple[str, ...]) -> tuple[str, ...]:
    if not files and not ctx.resilient_parsing and is_nothing_piped_in():
        refuse_to_wait(ctx)
    return files or ("-",)


def _check_encoding(ctx: click.Context, option: click.Parameter, name: str | None) -> str | None:
    if name is None:
        return None
    from quotex.source.decoding import find_codec

    codec = find_codec(name)
    if codec is None:
        raise click.BadParameter(f"{name!r} is no encoding; for example utf-8, cp1252, latin-1, utf-16-le")
    return codec


def _check_kind(ctx: click.Context, option: click.Parameter, word: str | None) -> str | None:
    if word is None:
        return None
    from quotex.source.kinds import KINDS, kind_named

    if kind_named(word) is None:
        known = ", ".join(suffix[1:] for kind in KINDS for suffix in kind.suffixes)
        raise click.BadParameter(f"{word!r} is no kind of input; there are {known}")
    return word


def _check_delimiter(ctx: click.Context, option: click.Parameter, mark: str | None) -> str | None:
    mark = "\t" if mark in ("tab", "\\t") else mark
    if mark is not None and (len(mark) != 1 or mark in '"\r\n'):
        raise click.BadParameter(f"{mark!r} is not one character; for example ';' or tab")
    return mark


def _parse_size(ctx: click.Context, option: click.Parameter, size: str) -> int:
    digits, unit = (size[:-1], size[-1].upper()) if size[-1:].upper() in _UNITS else (size, "")
    if not (digits.isascii() and digits.isdigit()) or int(digits[:18]) == 0:
        raise click.BadParameter(f"{size!r} is no size; for example 500K, 100M or 2G")
    return int(digits[:18]) * _UNITS.get(unit, 1)


_UNITS = {"K": 2**10, "M": 2**20, "G": 2**30}

# Each has the name of its field in `ReadOptions`.
_INPUT_OPTIONS = (
    click.option("--glob", "globs", metavar="PATTERN", multiple=True, help="In folders take these names; repeat it."),
    click.option(
        "--as",
        "kind",
        metavar="KIND",
        callback=_check_kind,
        help="What the inputs are, whatever their names say: text, html, json, jsonl, csv, pdf and others",
    ),
    click.option(
        "--text-field", metavar="NAME", help="The field, or column, that holds the text; a.body is one inside another."
    ),
    click.option("--id-field", metavar="NAME", help="The field that names the text; without it, file:line."),
    click.option("--keep", metavar="NAME", multiple=True, help="Carry this field along, as kept.NAME; repeat it."),
    click.option(
        "--delimiter", metavar="MARK", callback=_check_delimiter, help="What stands between a table's columns; or: tab."
    ),
    click.option("--whole-page", is_flag=True, help="Of HTML read all that the page shows, not its article alone."),
    click.option("--encoding", metavar="NAME", callback=_check_encoding, help="What the bytes are; without it, UTF-8."),
    click.option(
        "--errors",
        type=Choice(get_args(DecodingErrors)),
        default="strict",
        help="Bytes that are no text: refuse (the default) or replace.",
    ),
    click.option(
        "--max-size",
        metavar="SIZE",
        default="10M",
        callback=_parse_size,
        help="Refuse larger texts, one record or one file; 10M if not given.",
    ),
)


def take_resume(command: Callable[..., None]) -> Callable[..., None]:
    return click.option(
        "--resume",
        is_flag=True,
        help="Go on in the --output of a run like this one that was cut off; texts without a record are read again.",
    )(command)


def take_jobs(command: Callable[..., None]) -> Callable[..., None]:
    return click.option(
        "--jobs",
        "-j",
        metavar="N",
        default="1",
        callback=_count_jobs,
        shell_complete=lambda *_: ["auto"],
        help="Read so many texts at once, each in a process of its own; auto is one for each processor.",
    )(command)


def _count_jobs(ctx: click.Context, option: click.Parameter, jobs: str) -> int:
    if jobs == "auto":
        from quotex.workers import count_processors

        return count_processors()
    if not (jobs.isascii() and jobs.isdigit() and 1 <= int(jobs[:6]) <= _MOST_JOBS):
        raise click.BadParameter(f"{jobs!r} is neither a number from 1 to {_MOST_JOBS} nor auto")
    return int(jobs)


_MOST_JOBS = 256
"""More are a slip of the finger, and would take the memory of the machine."""


def check_share(ctx: click.Context, option: click.Parameter, share: float) -> float:
    if not 0 <= share <= 1:  # a range of click's would let `nan` pass
        raise click.BadParameter(f"{share} is not a number from 0 to 1")
    return share


def take_turns(command: Callable[..., None]) -> Callable[..., None]:
    return click.option(
        "--turns",
        type=Choice(get_args(Turns)),
        default=DEFAULT_TURNS,
        help="What stands behind labels (MR. SMITH: …): quote it in a transcript (auto), never, or always.",
    )(command)


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
    from quotex.entities.gazetteer import Gazetteer, GazetteerError
    from quotex.render.screen import make_visible
    from quotex.source import ReadOptions, Source, read_sources

    for source in read_sources((file,), None, ReadOptions(is_plain=True)):
        if not isinstance(source, Source):
            raise click.BadParameter(make_visible(str(source)))
        try:
            return Gazetteer.parse(source.text)
        except GazetteerError as error:
            raise click.BadParameter(make_visible(f"{source.name}: {error}")) from None
    raise click.BadParameter(make_visible(f"{file}: holds no text files"))
