"""How far the work is: a bar on standard error when the work is long, and `--verbose`'s line for each input.

The bar is for a person who waits. It comes after a second, and only where it is in nobody's way: standard error is a
terminal, nothing is printed on one meanwhile, and no other program (`| less`) has taken the terminal over. It draws
when an input is done and not by a clock, so that a reader at the end of the pipe who pauses it pauses the bar too.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from quotex.cli.output import LOUDNESS, complain, get_said

if TYPE_CHECKING:
    from rich import progress

    from quotex.source import Source

PATIENCE = 1.0
"""Seconds before the bar appears."""

PACE = 0.1
"""Seconds between two pictures of the bar."""


class Progress(AbstractContextManager["Progress"]):
    """Counts the inputs that are done. Leaving it takes the bar away."""

    def __init__(self, files: tuple[str, ...], prints_meanwhile: bool = True) -> None:
        self.files = files
        self.prints_meanwhile = prints_meanwhile
        self.loudness = get_said(LOUDNESS)
        self.documents = 0
        self.size = 0
        self.started = self.drawn = time.monotonic()
        self._passed = 0
        self._bar: progress.Progress | None = None

    def pass_over(self, source: Source) -> None:
        """That an input has been done before."""
        self._passed += measure_source(source)

    def note(self, source: Source, seconds: float) -> None:
        """That an input is done, and the time that the work on it took."""
        size = measure_source(source)
        self.documents += 1
        self.size += size
        if self.loudness == "verbose":
            complain(f"{source.name}: {format_size(size)}, {seconds:.3f} s")
        self._draw()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._clear()
        if self.loudness == "verbose":
            seconds = time.monotonic() - self.started
            rate = f"{format_size(self.size / seconds)}/s" if seconds else "-"
            complain(f"{self.documents} read: {format_size(self.size)}, {seconds:.2f} s, {rate}")

    def _draw(self) -> None:
        now = time.monotonic()
        if now - self.started < PATIENCE or now - self.drawn < PACE:
            return
        self.drawn = now
        if self.loudness == "quiet" or not is_free_for_a_bar(self.prints_meanwhile):
            self._clear()
            return
        bar = self._bar = self._bar or _start_bar(measure(self.files))
        (task,) = bar.tasks
        # A compressed file holds more than its size: better no end in sight than one that is passed.
        done = self.size + self._passed
        if task.total is not None and done > task.total:
            task.total = None
        seconds = now - self.started
        rate = f"{format_size(self.size / seconds)}/s · {self.documents / seconds:,.0f} documents/s"
        left = format_seconds((task.total - done) * seconds / self.size) if task.total and self.size else "-:--"
        bar.update(task.id, completed=done, documents=self.documents, rate=rate, left=left)
        bar.refresh()

    def _clear(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None


def is_free_for_a_bar(prints_meanwhile: bool) -> bool:
    if sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return False
    if prints_meanwhile and sys.stdout.isatty():
        return False
    try:
        import termios

        modes = termios.tcgetattr(sys.stderr.fileno())[3]
    except Exception:  # no file, no terminal, or no `termios`
        return True
    return bool(modes & termios.ICANON)  # less, fzf and editors switch lines off: the screen is theirs


def measure(files: Iterable[str]) -> int | None:
    """The bytes of all inputs, or None if one of them doesn't say beforehand (standard input, a pipe)."""
    total = 0
    for file in files:
        path = Path(file)
        if path.is_dir():
            total += sum(_measure_file(Path(folder, name)) for folder, _, names in os.walk(path) for name in names)
        elif path.is_file():
            total += _measure_file(path)
        elif file == "-" or path.exists():
            return None
    return total


def measure_source(source: Source) -> int:
    return len(source.text.encode("utf-8", "surrogatepass"))


def format_size(size: float) -> str:
    """Bytes as a person reads them, in steps of a thousand.

    >>> format_size(812), format_size(2_068), format_size(1_250_000)
    ('812 bytes', '2.1 kB', '1.2 MB')
    """
    if size < 1000:
        return f"{size:.0f} bytes"
    if size < 1_000_000:
        return f"{size / 1000:.1f} kB"
    return f"{size / 1_000_000:.1f} MB"


def format_seconds(seconds: float) -> str:
    """
    >>> format_seconds(75), format_seconds(3_700)
    ('1:15', '1:01:40')
    """
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _measure_file(path: Path) -> int:
    from quotex.source import TEXT_SUFFIXES

    try:
        return path.stat().st_size if path.name.lower().endswith(TEXT_SUFFIXES) else 0
    except OSError:
        return 0


def _start_bar(total: int | None) -> progress.Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    bar = Progress(
        TextColumn("{task.fields[documents]:,} done", markup=False),
        BarColumn(bar_width=None),
        TextColumn("{task.fields[rate]}", markup=False),
        TextColumn("{task.fields[left]} left", markup=False),
        console=Console(stderr=True),
        auto_refresh=False,
        transient=True,
        expand=True,
        redirect_stdout=False,  # what is complained of meanwhile goes above the bar; results go their own way
    )
    bar.add_task("", total=total, documents=0, rate="", left="")
    bar.start()
    return bar
