"""Where things go: results to standard output, always in UTF-8; complaints to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Literal

import click

if TYPE_CHECKING:
    from quotex.render import Screen


def measure_screen() -> Screen:
    from shutil import get_terminal_size

    from quotex.render import Screen

    # Terminals without a size exist, and Python 3.10 says 0 for them.
    return Screen(width=get_terminal_size().columns or 80, is_terminal=sys.stdout.isatty())


Loudness = Literal["quiet", "normal", "verbose"]
"""How much a command says on standard error besides its errors."""

LOUDNESS = "quotex.loudness"
"""Where in click's context the options leave it, for whoever speaks."""


def get_loudness() -> Loudness:
    context = click.get_current_context(silent=True)
    loudness: Loudness = context.meta.get(LOUDNESS, "normal") if context else "normal"
    return loudness


def warn(message: str) -> None:
    """Say what a user may want to know though the work is done; `--quiet` keeps it back."""
    if get_loudness() != "quiet":
        complain(message)


def complain(message: str) -> None:
    from quotex.render.visible import make_visible

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
            _write_all(out, chunk.encode("utf-8", "backslashreplace"))
        except BrokenPipeError:
            _close_for_good(out)
            click.get_current_context().exit(0)
        except OSError as error:
            fail_to_write(error)
            click.get_current_context().exit(1)


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
