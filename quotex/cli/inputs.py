"""The inputs of a command: each text with what is made of it, and a line on standard error for each that can't be."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeVar

import click

from quotex.cli.interrupt import was_interrupted
from quotex.cli.output import complain, warn
from quotex.cli.progress import Progress

if TYPE_CHECKING:
    from quotex.model import Document
    from quotex.source import ReadOptions, Source, Unreadable
    from quotex.workers import Fault

Value = TypeVar("Value")


@dataclass
class Inputs:
    """The texts to read. Those that can't be are named on standard error, and turn the exit code to 1; so does one on
    which a stage fails, and so may what else goes wrong with one of them.

    `prints_meanwhile` says that results come to standard output while inputs are still being read.

    `jobs` is the number of processes that work on them; with one, this process does. Texts of the names that are
    `finished` are passed over.
    """

    files: tuple[str, ...]
    reading: ReadOptions
    jobs: int = 1
    finished: Container[str] = ()
    passed_over: int = 0
    any_failed: bool = False
    prints_meanwhile: bool = True

    def check(self) -> None:
        """Refuse what would change nothing of these inputs, before any is read."""
        if self.reading.globs and not any(Path(file).is_dir() for file in self.files):
            raise click.UsageError("--glob chooses files in folders, and none of the inputs is a folder")
        from quotex.source.kinds import kind_named

        kind = kind_named(self.reading.kind or "")
        if kind is None:
            return
        holds_records = kind.read_records is not None
        counts = {"delimiter": kind.name in ("CSV", "TSV"), "whole_page": kind.name == "HTML"}
        for field in ("text_field", "id_field", "keep", "delimiter", "whole_page"):
            if getattr(self.reading, field) and not counts.get(field, holds_records):
                option = f"--{field.replace('_', '-')}"
                raise click.UsageError(f"{option} changes nothing of inputs that are --as {self.reading.kind}")

    def map(self, work: Callable[[Source], Value]) -> Iterator[tuple[Source, Value]]:
        """Each text with what `work` makes of it, in order. With several jobs `work` has to be what `pickle` takes."""
        from quotex.source import Source, Unreadable
        from quotex.workers import NoWorkersError, attempt, map_in_order

        if self.jobs > 1:  # what it takes to do a little of the work is loaded once, and shared by all workers
            from quotex.pipeline import A_LITTLE

            attempt(work, Source("-", A_LITTLE))
        # The context closes them, so that the bar is gone and the workers are however the command ends.
        context = click.get_current_context()
        progress = context.with_resource(Progress(self.files, self.prints_meanwhile))
        outcomes = context.with_resource(
            closing(map_in_order(partial(_do, work=work), self._read(progress), self.jobs))
        )
        try:
            for item, outcome in outcomes:
                if was_interrupted():
                    raise KeyboardInterrupt
                if isinstance(item, Unreadable):
                    self._name(item)
                    continue
                if item.warning:
                    warn(f"{item.name}: {item.warning}")
                if outcome.fault is not None:
                    self._leave_out(item.name, outcome.fault)
                elif outcome.value is not None:
                    yield item, outcome.value
                progress.note(item, outcome.seconds)
        except NoWorkersError as error:
            raise click.ClickException(f"no process could be started: {error}; without --jobs none has to be") from None

    def draw_each(self, draw: Callable[[Document], Value], documents: Iterable[Document]) -> Iterator[Value]:
        """The drawings of documents that have been read, made by this process; one that fails is named as well."""
        from quotex.workers import map_in_order

        for document, outcome in map_in_order(draw, documents):
            if outcome.fault is not None:
                self._leave_out(document.source, outcome.fault)
            elif outcome.value is not None:
                yield outcome.value

    def _name(self, unreadable: Unreadable) -> None:
        from quotex.cli.hints import suggest_command

        self.fail(f"{unreadable}{suggest_command(unreadable)}")

    def _leave_out(self, name: str, fault: Fault) -> None:
        self.fail(f"{name}: left out: {_advise(fault)}")

    def fail(self, message: str) -> None:
        self.any_failed = True
        complain(message)

    def exit(self) -> None:
        click.get_current_context().exit(1 if self.any_failed else 0)

    def _read(self, progress: Progress) -> Iterator[Source | Unreadable]:
        from quotex.source import Source, read_sources

        for item in read_sources(self.files, _open_stdin(), self.reading):
            if isinstance(item, Source) and item.name in self.finished:
                self.passed_over += 1
                progress.pass_over(item)
            else:
                yield item


def _do(item: Source | Unreadable, work: Callable[[Source], Value]) -> Value | None:
    from quotex.source import Source

    return work(item) if isinstance(item, Source) else None


def _open_stdin() -> IO[bytes] | None:
    """Standard input, read through a buffer of our own: at the end Python closes its own, which a thread that still
    waits for the next line would not let go of."""
    if sys.stdin is None:
        return None
    try:
        return os.fdopen(sys.stdin.fileno(), "rb", closefd=False)
    except (OSError, ValueError):  # no file
        return sys.stdin.buffer


def _advise(fault: Fault) -> str:
    if fault.is_for_want_of_memory:
        return f"{fault.reason}; if it was too large, --max-size refuses such texts, and fewer --jobs need less memory"
    return f"{fault.reason}; this is an error in quotex: please report it"


def is_nothing_piped_in() -> bool:
    # Python has no sys.stdin if the shell closed it (`quotex <&-`).
    return sys.stdin is None or sys.stdin.isatty()


def refuse_to_wait(ctx: click.Context) -> None:
    click.echo(ctx.get_help(), err=True)
    ctx.exit(2)
