"""How long each stage of the pipeline takes: what `--profile` prints.

The pipeline calls its stages through a `run` that it is given. Here it is one that looks at the time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

import click

_P = ParamSpec("_P")
_Found = TypeVar("_Found")
_FIRST_STAGE = "normalize_marks"
"""Its argument is the text, by which the size of what was read is known."""


class Stopwatch:
    """Runs stages. `seconds` has those that ran, in their order, `texts` the size of each text in bytes."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.texts: list[int] = []
        self._last = ""

    def run(self, stage: Callable[_P, _Found], /, *args: _P.args, **options: _P.kwargs) -> _Found:
        start = time.perf_counter()
        found = stage(*args, **options)
        spent = time.perf_counter() - start
        self._note(stage.__name__, spent)
        if stage.__name__ == _FIRST_STAGE:
            self.texts.append(len(str(args[0]).encode("utf-8", "surrogatepass")))
        return found

    def _note(self, name: str, spent: float) -> None:
        """A stage that no text before asked for stands after the one that ran before it."""
        if name in self.seconds:
            self.seconds[name] += spent
        else:
            rows = list(self.seconds.items())
            at = [*self.seconds, self._last].index(self._last) + 1
            self.seconds = dict([*rows[:at], (name, spent), *rows[at:]])
        self._last = name


@contextmanager
def time_stages() -> Iterator[Stopwatch]:
    """Give a stopwatch for what runs meanwhile, and print its table on standard error."""
    watch = Stopwatch()
    start = time.perf_counter()
    try:
        yield watch
    finally:
        click.echo(_draw(watch, time.perf_counter() - start), err=True)


def _draw(watch: Stopwatch, total: float) -> str:
    """The stages that ran, the rest (files, records, output; not the loading of modules), and everything."""
    rest = total - sum(watch.seconds.values())
    rows = {**watch.seconds, "(input, output)": rest, "everything": total}
    size = sum(watch.texts) / 1_000_000
    lines = [f"{name:16} {spent * 1000:9.1f} {spent / total:6.1%} {size / spent:8.2f}" for name, spent in rows.items()]
    head = f"{'stage':16} {'ms':>9} {'share':>6} {'MB/s':>8}"
    return "\n".join([head, *lines, f"{len(watch.texts)} texts, {size:.2f} MB"])
