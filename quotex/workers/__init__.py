"""Work on many items, in this process or in several: items in, outcomes out in the same order.

What goes wrong with an item is a value, a *fault*, and the rest goes on.

    outcomes   what becomes of an item: a value, or a fault with its reason
    crew       the processes; it loads only for those who want more than one
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable

from quotex.workers.outcomes import Fault, Item, NoWorkersError, Outcome, Value, attempt

__all__ = ["Fault", "NoWorkersError", "Outcome", "attempt", "count_processors", "map_in_order"]


def map_in_order(
    work: Callable[[Item], Value], items: Iterable[Item], jobs: int = 1
) -> Generator[tuple[Item, Outcome[Value]], None, None]:
    """Each item with its outcome, in order. Closing the generator ends the workers.

    With more than one job `work`, the items and the values have to be what `pickle` takes, and `items` is iterated in a
    thread. `work` shall have loaded what it needs before: what is there is shared by all workers. Where the system
    grants fewer processes, those do it all; where it grants none, `NoWorkersError` is raised.

    >>> [(word, outcome.value, outcome.fault is None) for word, outcome in map_in_order(int, ["7", "x", "8"])]
    [('7', 7, True), ('x', None, False), ('8', 8, True)]
    """
    if jobs == 1:
        for item in items:
            yield item, attempt(work, item)
    else:
        from quotex.workers.crew import map_with_crew

        yield from map_with_crew(work, items, jobs)


def count_processors() -> int:
    """How many processes can work at once: the processors that this one may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
