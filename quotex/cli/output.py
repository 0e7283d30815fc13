"""Where things go: results to standard output or a file, always in UTF-8; complaints to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal, NamedTuple, Protocol

import click

if TYPE_CHECKING:
    from quotex.render.formats import Format
    from quotex.render.screen import Screen
    from quotex.render.template import PrintOptions


PARQUET = ".parquet"
IN_PARQUET = "jsonl"
"""A file of Parquet holds the records of JSON Lines; what writes it is there with an extra."""


class Output(NamedTuple):
    """Where records go, None for standard output, and in which form they are printed."""

    file: str | None
    options: PrintOptions
    screen: Screen

    @classmethod
    def choose(cls, format: str, file: str | None, fields: tuple[str, ...], are_cells_safe: bool) -> Output:
        """What the options say; `auto` is settled here, since it depends on where the output goes."""
        from quotex.render.formats import AUTO, choose_format
        from quotex.render.template import PrintOptions

        file = None if file == "-" else file
        screen = measure_screen()
        if file is not None:
            screen = screen._replace(is_terminal=False)
            if format == AUTO:
                format = _find_format(Path(file).suffix)
        return cls(file, PrintOptions(choose_format(format, screen).name, fields, are_cells_safe), screen)

    @property
    def format(self) -> Format:
        from quotex.render.formats import choose_format

        return choose_format(self.options.format, self.screen)

    @property
    def needs_whole_documents(self) -> bool:
        """Whether everything in a document is printed, whatever is asked for."""
        return self.format.has_everything and not self.options.fields

    def request(self, *fields: str) -> Output:
        """The same with more fields of those that are only there on request."""
        return self._replace(options=self.options._replace(on_request=(*self.options.on_request, *fields)))

    def check(self, subject: str, files: Iterable[str] = ()) -> None:
        """Refuse fields that there aren't, and to write over an input, before anything is read."""
        if self.options.fields:
            from quotex.render.fields import UnknownFieldError, find_fields

            try:
                find_fields(subject, self.options.fields)
            except UnknownFieldError as error:
                raise click.BadParameter(str(error), param_hint="'--fields'") from None
        source = click.get_current_context().get_parameter_source("are_cells_safe")
        if source is click.core.ParameterSource.COMMANDLINE and not self.format.has_formulas:
            message = f"a spreadsheet runs no cell of {self.format.name}: this is for CSV and TSV"
            raise click.BadParameter(message, param_hint="'--safe-cells' / '--raw-cells'")
        if self.file is not None and self.options.format == IN_PARQUET and _is_parquet(self.file):
            _load_parquet()
        if self.file is not None and any(is_same_file(self.file, file) for file in files):
            raise click.BadParameter(f"{self.file} is one of the inputs; write to another", param_hint="'--output'")

    def write(self, subject: str, chunks: Iterable[str]) -> None:
        if self.file is None:
            write(chunks)
        elif self.options.format == IN_PARQUET and _is_parquet(self.file):
            convert = _load_parquet()
            fields = (subject, self.options.fields, self.options.on_request)
            write_file(self.file, convert(chunks, *fields), "--output")
        else:
            write_file(self.file, chunks, "--output")


def _find_format(suffix: str) -> str:
    """The format of files of a suffix; JSON Lines where there is none."""
    from quotex.render.formats import FORMATS, IN_PIPE, find_by_suffix

    if suffix.lower() == PARQUET:
        return IN_PARQUET
    found = find_by_suffix(suffix) if suffix else IN_PIPE
    if found is None:
        known = ", ".join([*(suffix for format in FORMATS for suffix in format.suffixes), PARQUET])
        message = f"no format has files of {suffix}: there are {known}; --format NAME goes with any name"
        raise click.BadParameter(message, param_hint="'--output'")
    return found


def _is_parquet(file: str) -> bool:
    return Path(file).suffix.lower() == PARQUET


def _load_parquet() -> Callable[..., Iterable[bytes]]:
    try:
        convert: Callable[..., Iterable[bytes]] = import_module("quotex.frames.parquet").convert
    except ImportError as error:
        raise click.UsageError(f"{PARQUET}: {error}") from None
    return convert


def is_same_file(file: str, other: str) -> bool:
    with suppress(OSError, ValueError):
        return Path(file).samefile(other)
    return False


def write_file(file: str, chunks: Iterable[str] | Iterable[bytes], option: str) -> None:
    """Write the file that an option names, whole; an error, also one of a stage, and Ctrl-C leave what was there."""
    from quotex.source.replacement import Replacement

    with name_failure(file, option):
        replacement = Replacement(Path(file))
    fill(file, replacement, chunks, option)


class Place(Protocol):
    """Where bytes are written: a file's `Replacement`, or the `Continuation` of one."""

    def write(self, data: bytes) -> None: ...
    def commit(self) -> None: ...
    def discard(self) -> None: ...


def fill(file: str, place: Place, chunks: Iterable[str] | Iterable[bytes], option: str) -> None:
    try:
        for chunk in chunks:
            data = _encode(chunk) if isinstance(chunk, str) else chunk
            with name_failure(file, option):
                place.write(data)
        with name_failure(file, option):
            place.commit()
    finally:
        place.discard()


@contextmanager
def name_failure(file: str, option: str) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        complain(f"{file}: not written: {reason}; name another file with {option}")
        click.get_current_context().exit(1)


def measure_screen() -> Screen:
    from quotex.render.screen import Screen

    is_terminal = sys.stdout.isatty()
    width = 0
    if is_terminal or "COLUMNS" in os.environ:
        from shutil import get_terminal_size  # takes a while to load

        width = get_terminal_size().columns
    # terminals without a size exist, and Python 3.10 says 0 for them
    return Screen(width or 80, is_terminal, choose_colour(get_said(COLOUR), os.environ))


Colour = Literal["auto", "always", "never"]

COLOUR = "quotex.colour"
"""Where in click's context `--color` leaves what is wanted."""


def choose_colour(wanted: str | None, environment: Mapping[str, str]) -> bool | None:
    """Whether there are colours, whatever is at the other end; None as it comes.

    >>> choose_colour("never", {"FORCE_COLOR": "1"}), choose_colour("auto", {"CLICOLOR_FORCE": "1"})
    (False, True)
    """
    if wanted in ("always", "never"):
        return wanted == "always"
    if environment.get("NO_COLOR"):
        return None
    is_forced = any(environment.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE"))
    return True if is_forced else None


def has_colours(screen: Screen) -> bool:
    """Whether a line may be coloured by hand."""
    if screen.colour is not None:
        return screen.colour
    return screen.is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def get_said(key: str) -> str | None:
    """What an option has left in click's context for whoever asks."""
    context = click.get_current_context(silent=True)
    said: str | None = context.meta.get(key) if context else None
    return said


LOUDNESS = "quotex.loudness"
"""Where in click's context `--quiet` or `--verbose` is left, for whoever speaks on standard error."""


def warn(message: str) -> None:
    """Say what a user may want to know though the work is done; `--quiet` keeps it back."""
    if get_said(LOUDNESS) != "quiet":
        complain(message)


def complain(message: str) -> None:
    from quotex.render.screen import make_visible

    # Not click.echo, which writes past the progress bar instead of above it. Standard error may be closed or full:
    # then nobody can be told.
    if sys.stderr is not None:
        with suppress(OSError):
            print(f"quotex: {make_visible(message)}", file=sys.stderr, flush=True)


def write(chunks: Iterable[str]) -> None:
    """Write each chunk as soon as it is there, in UTF-8, with every line ending as it is.

    A reader that has seen enough (`| head`) ends the run quietly; a full disk ends it with a line that says so.
    A file name that isn't Unicode comes as lone surrogates, and leaves as the `\\udc..` escapes that JSON knows.
    """
    out = sys.stdout.buffer
    for chunk in chunks:
        try:
            _write_all(out, _encode(chunk))
        except BrokenPipeError:
            _close_for_good(out)
            click.get_current_context().exit(0)
        except OSError as error:
            fail_to_write(error)
            click.get_current_context().exit(1)


def _encode(chunk: str) -> bytes:
    return chunk.encode("utf-8", "backslashreplace")


def fail_to_write(error: OSError) -> None:
    _close_for_good(sys.stdout.buffer)
    complain(f"standard output: {error.strerror}")


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
