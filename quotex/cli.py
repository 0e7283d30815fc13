"""The commands: options in, pipeline, renderer out.

Nothing here knows about quotes; it knows about inputs, streams and exit codes: 0 done, 1 an input could not be read or
the output not be written, 2 wrong usage, 130 interrupted. Results go to standard output, always in UTF-8; everything
else goes to standard error.

click is all that loads at once. The pipeline and the renderers load inside the command that needs them, so that
`--version`, `--help` and a mistyped option answer at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, get_args

import click

from quotex import __version__
from quotex.model import EntityType

if TYPE_CHECKING:  # the one place where an import must wait: see above
    from quotex.entities.own_names import Gazetteer
    from quotex.mending import Style
    from quotex.model import Document
    from quotex.render import Format, Screen, Subject
    from quotex.source import Source, Unreadable

INTERRUPTED = 130
DEFAULT_COMMAND = "quotes"


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line and give back its exit code. Bad input is never a traceback; a bug in a stage is."""
    if sys.stdout is None:  # closed by the shell: `quotex article.txt >&-`
        _complain("standard output is closed")
        return 1
    try:
        return cli.main(args, prog_name="quotex", standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return INTERRUPTED


class _QuotesByDefault(click.Group):
    """A group whose first argument is a command, or else the first argument of `quotex quotes`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own_options = {name for parameter in self.get_params(ctx) for name in parameter.opts}
        if not args and _is_nothing_piped_in():
            _refuse_to_wait(ctx)
        if not args or args[0] not in own_options | self.commands.keys():
            args = [DEFAULT_COMMAND, *args]
        return super().parse_args(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options of the default command count as the group's own."""
        options = [*self.commands[DEFAULT_COMMAND].params, *self.get_params(ctx)]
        records = [option.get_help_record(ctx) for option in options if isinstance(option, click.Option)]
        with formatter.section("Options"):
            formatter.write_dl([record for record in records if record])
        self.format_commands(ctx, formatter)


def _take_files(command: Callable[..., None]) -> Callable[..., None]:
    # What can't be read is a line on standard error and no reason to stop, so click has nothing to check.
    path = click.Path(readable=False, allow_dash=True)
    take = click.argument("files", metavar="[FILE]...", nargs=-1, type=path, callback=_default_to_stdin)
    return take(command)


def _default_to_stdin(ctx: click.Context, argument: click.Parameter, files: tuple[str, ...]) -> tuple[str, ...]:
    if not files and _is_nothing_piped_in():
        _refuse_to_wait(ctx)
    return files or ("-",)


def _take_format(command: Callable[..., None]) -> Callable[..., None]:
    return click.option(
        "--format",
        "format",
        type=click.Choice(["auto", "table", "json", "jsonl"]),
        default="auto",
        help="auto, the default: a table on a terminal, JSON Lines in a pipe.",
    )(command)


def _check_share(ctx: click.Context, option: click.Parameter, share: float) -> float:
    if not 0 <= share <= 1:  # a range of click's would let `nan` pass
        raise click.BadParameter(f"{share} is not a number from 0 to 1")
    return share


def _take_gazetteer(command: Callable[..., None]) -> Callable[..., None]:
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


@click.group(
    cls=_QuotesByDefault,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[COMMAND] [OPTIONS]",
    subcommand_metavar="[FILE]...",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """Who said what: the quotes in a text, and who is quoted.

    FILE is a text file, a folder of them, or - for standard input, which is also what is read if there is no FILE. Text
    is UTF-8, or UTF-16 with a byte-order mark. Without a COMMAND, quotex lists the quotes.

    \b
    Examples:
      quotex article.txt                           a table of quotes and speakers
      quotex article.txt | jq -r .speaker          JSON Lines in a pipe
      quotex --format json news/ > news.json       a folder of articles
      pbpaste | quotex normalize > mended.txt      quotation marks mended

    \b
    Exit codes:
      0  done, also when nothing was quoted
      1  an input could not be read; standard error says why, the others are done
      2  wrong usage
    """


@cli.command()
@_take_files
@_take_format
@click.option("--all", "with_scare", is_flag=True, help="Also words in marks that nobody said: titles, nicknames.")
@click.option("--explain", is_flag=True, help="Also why: the rule, the way to the name, what came second.")
@click.option(
    "--min-confidence",
    "least",
    type=float,
    default=0.0,
    callback=_check_share,
    metavar="X",
    help="Only quotes whose speaker is at least this sure, from 0 to 1.",
)
@_take_gazetteer
def quotes(
    files: tuple[str, ...],
    format: Format,
    with_scare: bool,
    explain: bool,
    least: float,
    gazetteer: Gazetteer | None,
) -> None:
    """List the quotes and their speakers.

    \b
    Examples:
      quotex quotes article.txt
      quotex quotes --all --format table news/ | less
      quotex quotes --explain --format table article.txt | less
      quotex quotes --min-confidence 0.8 news/ > sure.jsonl
      quotex quotes news/ | jq -r 'select(.kind == "direct") | .speaker' | sort | uniq -c
    """
    _show("quotes", files, format, _Wanted(format, gazetteer, with_scare, explain, least))


@cli.command()
@_take_files
@_take_format
@_take_gazetteer
@click.option("--type", "types", type=click.Choice(get_args(EntityType)), multiple=True, help="Only these; repeat it.")
@click.option("--unique", is_flag=True, help="Each entity once, with its count and all its forms.")
def entities(
    files: tuple[str, ...], format: Format, gazetteer: Gazetteer | None, types: tuple[str, ...], unique: bool
) -> None:
    """List the people, organisations, places, dates, amounts and roles.

    \b
    Examples:
      quotex entities article.txt
      quotex entities --type PERSON --type ORG --unique news/
      quotex entities --gazetteer names.tsv article.txt
      quotex entities article.txt | jq -r 'select(.type == "PERSON") | .name' | sort -u
    """
    _show("names" if unique else "entities", files, format, _WantedEntities(format, gazetteer, types))


@cli.command()
@_take_format
def rules(format: Format) -> None:
    """List the rules that say who speaks, in the order in which they are asked.

    The first that answers wins. Each has a name, a reason, an example, and the share of its answers that were right on
    annotated news.

    \b
    Examples:
      quotex rules --format table | less
      quotex rules --format jsonl | jq -r 'select(.precision > 0.9) | .name'
    """
    from quotex.attribution.attributor import list_rules
    from quotex.render.rules import show_rules

    _write(show_rules(list_rules(), format, _measure_screen()))


@cli.command()
@_take_files
@click.option(
    "--style",
    type=click.Choice(["straight", "curly", "guillemets", "tex"]),
    help="Write every quotation mark and apostrophe in this style; without it, only what is damaged is changed.",
)
@click.option("--check", is_flag=True, help="List what is wrong, like a linter; exit 1 if anything is.")
@click.option("--diff", is_flag=True, help="Show what would change as a unified diff.")
@click.option("--in-place", is_flag=True, help="Mend the files themselves.")
def normalize(files: tuple[str, ...], style: Style | None, check: bool, diff: bool, in_place: bool) -> None:
    """Print the text with its quotation marks mended.

    A filter: nothing else is changed, line endings least of all; several inputs come out one after the other.

    \b
    Examples:
      quotex normalize article.txt > mended.txt
      pdftotext report.pdf - | quotex normalize | less
      quotex normalize --style curly --in-place chapters/
      quotex normalize --check news/ || echo "marks to mend"
    """
    from quotex.mending import normalize as mend
    from quotex.render.corrections import show_diff

    if check + diff + in_place > 1:
        raise click.UsageError("take one of --check, --diff and --in-place")
    inputs = _Inputs(files)
    if in_place:
        _mend_files(inputs, style)
    elif check:
        _check(inputs, style)
    elif diff:
        _write(show_diff(source.name, source.text, mend(source.text, style)) for source in inputs)
    else:
        _write(mend(source.text, style) for source in inputs)
    inputs.exit()


def _check(inputs: _Inputs, style: Style | None) -> None:
    """List what is wrong with the marks of each input; anything at all turns the exit code to 1."""
    from quotex.mending import list_repairs
    from quotex.render.corrections import list_corrections

    def listings() -> Iterator[str]:
        for source in inputs:
            repairs = list_repairs(source.text, style)
            inputs.any_failed |= bool(repairs)
            yield list_corrections(source.name, source.text, repairs)

    _write(listings())


def _mend_files(inputs: _Inputs, style: Style | None) -> None:
    """Mend each file where it lies; one that is in order is not touched, one that can't be written is named."""
    from quotex.mending import normalize
    from quotex.source import STDIN, rewrite

    if STDIN in inputs.files:
        raise click.UsageError("--in-place needs files: standard input has no place to write to")
    for source in inputs:
        mended = normalize(source.text, style)
        if mended == source.text:
            continue
        try:
            rewrite(source, mended)
        except OSError as error:
            inputs.any_failed = True
            _complain(f"{source.name}: not changed: {error.strerror}")


@dataclass(frozen=True)
class _Wanted:
    """Which quotes of a text are wanted, and whether with their explanations."""

    format: Format
    gazetteer: Gazetteer | None
    with_scare: bool
    explain: bool
    least: float

    def read(self, source: Source) -> Document:
        from quotex import pipeline
        from quotex.render import drop_doubtful_quotes, drop_scare_quotes

        extract = pipeline.explain if self.explain else pipeline.extract
        document = extract(
            source.text, source=source.name, gazetteer=self.gazetteer, with_entities=self.format == "json"
        )
        if not self.with_scare:
            document = drop_scare_quotes(document)
        return drop_doubtful_quotes(document, self.least) if self.least else document


@dataclass(frozen=True)
class _WantedEntities:
    """Which entities of a text are wanted: all types if none is named. A whole document has its quotes too."""

    format: Format
    gazetteer: Gazetteer | None
    types: tuple[str, ...]

    def read(self, source: Source) -> Document:
        from quotex import pipeline
        from quotex.render import keep_types

        extract = pipeline.extract if self.format == "json" else pipeline.extract_entities
        document = extract(source.text, source=source.name, gazetteer=self.gazetteer)
        return keep_types(document, self.types) if self.types else document


def _show(subject: Subject, files: tuple[str, ...], format: Format, wanted: _Wanted | _WantedEntities) -> None:
    from quotex.render import get_renderer

    inputs = _Inputs(files)
    screen = _measure_screen()
    render = get_renderer(format, screen)
    _write(render(map(wanted.read, inputs), subject, screen))
    inputs.exit()


def _measure_screen() -> Screen:
    from shutil import get_terminal_size

    from quotex.render import Screen

    # Terminals without a size exist, and Python 3.10 says 0 for them.
    return Screen(width=get_terminal_size().columns or 80, is_terminal=sys.stdout.isatty())


@dataclass
class _Inputs:
    """The texts to read. Those that can't be are named on standard error, and turn the exit code to 1; so may what else
    goes wrong with one of them."""

    files: tuple[str, ...]
    any_failed: bool = False

    def __iter__(self) -> Iterator[Source]:
        from quotex.source import Source, read_sources

        stdin = None if sys.stdin is None else sys.stdin.buffer
        for item in read_sources(self.files, stdin):
            if isinstance(item, Source):
                yield item
            else:
                self.any_failed = True
                _complain(f"{item}{_suggest_command(item)}")

    def exit(self) -> None:
        click.get_current_context().exit(1 if self.any_failed else 0)


def _suggest_command(missing: Unreadable) -> str:
    """A hint for `quotex entites article.txt`, where a mistyped command is taken for a file."""
    from difflib import get_close_matches

    from quotex.source import NO_SUCH_FILE

    if missing.reason != NO_SUCH_FILE:
        return ""
    commands = get_close_matches(missing.name, cli.commands, n=1, cutoff=0.7)
    if not commands:
        return ""
    if commands == [missing.name]:
        return f" (if you mean the command '{missing.name}', it comes first)"
    return f" (did you mean the command '{commands[0]}'?)"


def _is_nothing_piped_in() -> bool:
    # Python has no sys.stdin if the shell closed it (`quotex <&-`).
    return sys.stdin is None or sys.stdin.isatty()


def _refuse_to_wait(ctx: click.Context) -> None:
    click.echo(ctx.get_help(), err=True)
    ctx.exit(2)


def _complain(message: str) -> None:
    from quotex.render.visible import make_visible

    click.echo(f"quotex: {make_visible(message)}", err=True)


def _write(chunks: Iterable[str]) -> None:
    """Write each chunk as soon as it is there, in UTF-8, with every line ending as it is.

    A reader that has seen enough (`| head`) ends the run quietly; a full disk ends it with a line that says so.
    A file name that isn't Unicode comes as lone surrogates, and leaves as the `\\udc..` escapes that JSON knows.
    """
    out = sys.stdout.buffer
    for chunk in chunks:
        try:
            _write_all(out, chunk.encode("utf-8", "backslashreplace"))
        except BrokenPipeError:
            _close_for_good(out)
            click.get_current_context().exit(0)
        except OSError as error:
            _close_for_good(out)
            _complain(f"standard output: {error.strerror}")
            click.get_current_context().exit(1)


def _write_all(out: IO[bytes], data: bytes) -> None:
    rest = memoryview(data)
    while rest:  # more than once only if PYTHONUNBUFFERED took away the buffer
        rest = rest[out.write(rest) :]
    out.flush()


def _close_for_good(out: IO[bytes]) -> None:
    """Send what is still in the buffer nowhere: at exit Python flushes it, and would complain once more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, out.fileno())
    os.close(nowhere)
