"""How long each stage of the pipeline takes: what `--profile` prints.

The stages are the functions that `pipeline` calls by name. Each is wrapped in a stopwatch for as long as the profile
runs, so that `pipeline` itself reads as if nobody ever measured it, and a stage added there is measured too.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from types import FunctionType
from typing import Any

import click

_FIRST_STAGE = "normalize_marks"
"""Its argument is the text, by which the size of what was read is known."""


@contextmanager
def time_stages() -> Iterator[None]:
    """Time what runs meanwhile, and print the table on standard error."""
    from quotex import pipeline

    seconds: dict[str, float] = {}
    texts: list[int] = []

    def measure(name: str, stage: Callable[..., Any]) -> Callable[..., Any]:
        seconds[name] = 0.0

        @wraps(stage)
        def measured(*args: Any) -> Any:
            start = time.perf_counter()
            result = stage(*args)
            seconds[name] += time.perf_counter() - start
            if name == _FIRST_STAGE:
                texts.append(len(args[0].encode("utf-8", "surrogatepass")))
            return result

        return measured

    stages = {name: getattr(pipeline, name) for name in list_stages()}
    start = time.perf_counter()
    try:
        for name, stage in stages.items():
            setattr(pipeline, name, measure(name, stage))
        yield
    finally:
        for name, stage in stages.items():
            setattr(pipeline, name, stage)
        click.echo(_draw(seconds, time.perf_counter() - start, texts), err=True)


def list_stages() -> list[str]:
    """The functions that the pipeline calls, in order: those of its heart, and what its ways in do with the result."""
    from quotex import pipeline

    called = (name for way in (pipeline.read, pipeline.extract, pipeline.explain) for name in way.__code__.co_names)
    stages = dict.fromkeys(name for name in called if isinstance(vars(pipeline).get(name), FunctionType))
    return [name for name in stages if name != pipeline.read.__name__]


def _draw(seconds: dict[str, float], total: float, texts: list[int]) -> str:
    """The stages that ran, the rest (files, records, output; not the loading of modules), and everything."""
    rows = {name: spent for name, spent in seconds.items() if spent}
    rows |= {"(input, output)": total - sum(rows.values()), "everything": total}
    size = sum(texts) / 1_000_000
    lines = [f"{name:16} {spent * 1000:9.1f} {spent / total:6.1%} {size / spent:8.2f}" for name, spent in rows.items()]
    head = f"{'stage':16} {'ms':>9} {'share':>6} {'MB/s':>8}"
    return "\n".join([head, *lines, f"{len(texts)} texts, {size:.2f} MB"])
