"""What becomes of an item: a value, or a fault with its reason; in whichever process that is found out."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

Item = TypeVar("Item")
Value = TypeVar("Value")


class NoWorkersError(Exception):
    """No process could be started; it says why."""


class Fault(NamedTuple):
    """What went wrong with an item, in plain words, and whether that may be because it is too large."""

    reason: str
    is_for_want_of_memory: bool = False


@dataclass(frozen=True, eq=False)
class Outcome(Generic[Value]):
    """What became of an item: a value, or else a fault; and the seconds that it took."""

    value: Value | None
    fault: Fault | None
    seconds: float


def attempt(work: Callable[[Item], Value], item: Item) -> Outcome[Value]:
    start = time.perf_counter()
    try:
        return Outcome(work(item), None, time.perf_counter() - start)
    except Exception as error:
        return Outcome(None, describe(error), time.perf_counter() - start)


def describe(error: Exception) -> Fault:
    """What happened and where, on one line, for those who have to mend it."""
    if isinstance(error, MemoryError):
        return Fault("not enough memory", is_for_want_of_memory=True)
    import traceback  # takes a while to load, and most runs go without

    frames = traceback.extract_tb(error.__traceback__)
    place = f" ({Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else ""
    return Fault(f"{' '.join(traceback.format_exception_only(error)[-1].split())}{place}")
