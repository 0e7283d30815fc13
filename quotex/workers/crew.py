"""Several processes to work on items, in order, with few items on their way at a time.

Each process, a *worker*, is given one batch of items after the other through a pipe of its own, and a second one to go
on with; a batch is what has been read by then: one item where they come slowly, several small ones where the workers
are the slower. It is answered as a whole: the first item waits for the others, a hundredth of a second with articles.
The items of a batch with which a worker dies are tried again, each by itself: so it is known which one it was. The
items come from a thread: waiting for the next one keeps nobody from answering.

The pools of the standard library take the same time, and can't do this. `concurrent.futures` reads all items before it
gives the first outcome (up to Python 3.14), and gives up all of them when a worker dies; `multiprocessing.Pool` reads
without a bound too, and waits for ever for a worker that died. Neither can say which item it was, nor answer a slow
pipe line by line and a full one in batches. Measured in turns, nine times, with two workers on 840 articles, the
processor time of all: 2.8 s; `ProcessPoolExecutor.map` 2.9 s in chunks of one, 2.7 s in chunks of eight; `Pool.imap` in
chunks of eight 2.9 s.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import selectors
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, cast

from quotex.workers.outcomes import Fault, Item, NoWorkersError, Outcome, Value, attempt, describe

_SMALL = 32 * 2**10
"""Bytes of a batch of several items, and of one item that a busy worker may be sent: Linux's pipes take so many at
once, and nobody waits for anybody."""

_IN_FLIGHT = 2 if sys.platform == "linux" else 1
"""Batches that a worker may have: the one it is at, and the next. Other systems' pipes may take no more than 8 KB: two
who write to each other and don't read would wait for ever."""

_AHEAD = 4 * 2**20
"""Bytes of items that may be on their way at once, if there is more than one: those after a slow one are done first,
and their outcomes wait for its. A small item counts as `_LEAST`."""

_LEAST = 2**14

_READ_AHEAD = 2**17
"""Bytes of items that are read, and wait to be taken, before the next one is read."""

_ENDING = {getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)}

_LONGEST_QUEUE = 4
"""Items that are taken before a worker has room for them, so that there is something to make a batch of."""


def map_with_crew(
    work: Callable[[Item], Value], items: Iterable[Item], jobs: int
) -> Generator[tuple[Item, Outcome[Value]], None, None]:
    crew = _Crew(work, jobs)
    feed = _Feed(items)
    try:
        yield from crew.run(feed)
    finally:
        feed.close()
        crew.dismiss()


class _Watch:
    """Tells which pipes can be read from. The system is told only what has changed since it was asked last:
    `multiprocessing.connection.wait` tells it everything, every time that it is asked."""

    def __init__(self) -> None:
        self._selector = selectors.DefaultSelector()
        self._watched: dict[Connection, int] = {}

    def wait(self, pipes: Iterable[Connection]) -> list[Connection]:
        """Those of some pipes that have something, or are at their end; waits until there is one."""
        wanted = list(pipes)
        if os.name != "posix":
            return cast("list[Connection]", wait(wanted))
        for pipe in [pipe for pipe in self._watched if pipe not in wanted]:  # perhaps closed: known by its number
            self._selector.unregister(self._watched.pop(pipe))
        for pipe in wanted:
            if pipe not in self._watched:
                self._watched[pipe] = pipe.fileno()
                self._selector.register(pipe.fileno(), selectors.EVENT_READ, pipe)
        return [key.data for key, _ in self._selector.select()]

    def close(self) -> None:
        self._selector.close()


class _Feed(Generic[Item]):
    """The items, read by a thread ahead of those that are wanted: there are some when the pipe can be read from."""

    def __init__(self, items: Iterable[Item]) -> None:
        self.pipe, self._sender = multiprocessing.Pipe(duplex=False)
        self.is_over = False
        self.error: BaseException | None = None
        self._items = items
        self._read: list[tuple[Item, bytes]] = []
        self._size = 0
        self._is_closed = False
        self._changed = threading.Condition()

    def start(self) -> None:
        threading.Thread(target=self._run, daemon=True).start()

    def take(self) -> list[tuple[Item, bytes]]:
        """The next items, and the same pickled; none at the end. Waits if there are none yet."""
        try:
            self.pipe.recv_bytes()
        except EOFError:
            self.is_over = True
            return []
        with self._changed:
            taken, self._read, self._size = self._read, [], 0
            self._changed.notify()
        return taken

    def close(self) -> None:
        """Take nothing more: the thread ends as soon as it has read its next item."""
        with self._changed:
            self._is_closed = True
            self._changed.notify()
            self.pipe.close()

    def _run(self) -> None:
        try:
            for item in self._items:
                self._hand_over(item, pickle.dumps(item, pickle.HIGHEST_PROTOCOL))
                if self._is_closed:
                    break
        except BaseException as error:  # to be raised when all items before are done
            self.error = error
        finally:
            self._sender.close()

    def _hand_over(self, item: Item, data: bytes) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._size < _READ_AHEAD or self._is_closed)
            self._read.append((item, data))
            self._size += len(data)
            if len(self._read) == 1 and not self._is_closed:
                self._sender.send_bytes(b"!")


class _Task(Generic[Item, Value]):
    """An item on its way: pickled too, for as long as its outcome isn't there. A suspect is one of several with which
    a worker died."""

    def __init__(self, item: Item, data: bytes) -> None:
        self.item = item
        self.data = data
        self.weight = max(len(data), _LEAST)
        self.is_suspect = False
        self.outcome: Outcome[Value] | None = None

    def settle(self, outcome: Outcome[Value]) -> None:
        self.outcome = outcome
        self.data = b""


class _Worker(Generic[Item, Value]):
    """A process, our end of its pipe, and what it has been given and hasn't answered, oldest first."""

    def __init__(self, work: Callable[[Item], Value], others: Iterable[_Worker[Item, Value]]) -> None:
        # What another thread locks at a fork stays locked in the child, and other systems than Linux have such threads.
        can_fork = sys.platform == "linux" and threading.active_count() == 1
        context: Any = multiprocessing.get_context("fork" if can_fork else "spawn")
        self.pipe, theirs = context.Pipe()
        self.batches: deque[list[_Task[Item, Value]]] = deque()
        inherited = [self.pipe, *(other.pipe for other in others)] if can_fork else []
        self._process = context.Process(target=_serve, args=(work, theirs, inherited), daemon=True)
        with _hold_back_interrupts():
            self._process.start()
        theirs.close()

    def has_room_for(self, task: _Task[Item, Value]) -> bool:
        return not self.batches or (len(self.batches) < _IN_FLIGHT and len(task.data) <= _SMALL)

    def give(self, batch: list[_Task[Item, Value]]) -> None:
        self.batches.append(batch)
        with suppress(OSError):  # it has died, as will be seen where its answer is awaited
            self.pipe.send_bytes(pickle.dumps([task.data for task in batch], pickle.HIGHEST_PROTOCOL))

    def collect(self) -> bool:
        """Take its answer; False if that is its end."""
        try:
            answers = pickle.loads(self.pipe.recv_bytes())
        except (EOFError, OSError):
            return False
        for task, answer in zip(self.batches.popleft(), answers, strict=True):
            task.settle(Outcome(*pickle.loads(answer)))
        return True

    def has_died_idle(self) -> bool:
        return not self.batches and not self._process.is_alive()

    def bury(self) -> list[_Task[Item, Value]]:
        """Put its death down to the item that it was at, and give back those that may not be to blame."""
        self.pipe.close()
        self._process.join()
        if self.batches and len(self.batches[0]) == 1:
            (task,) = self.batches.popleft()
            task.settle(Outcome(None, _describe_death(self._process.exitcode), 0.0))
        elif self.batches:
            for task in self.batches[0]:
                task.is_suspect = True
        return list(chain.from_iterable(self.batches))

    def end(self) -> None:
        self.pipe.close()
        self._process.terminate()
        self._process.join()


def _serve(work: Callable[[Item], Value], pipe: Connection, inherited: Iterable[Connection]) -> None:
    """What a worker does: answer until nobody asks. It holds nobody else's pipes open, and leaves Ctrl-C to its parent.

    It says nothing itself: what it can't even answer is its end, which its parent sees.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for number in _ENDING:  # whatever the parent does about them, a worker simply ends
        signal.signal(number, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
    for other in inherited:
        other.close()
    with suppress(EOFError, OSError, MemoryError):
        while True:
            batch = pickle.loads(pipe.recv_bytes())
            pipe.send_bytes(pickle.dumps([_answer(work, data) for data in batch], pickle.HIGHEST_PROTOCOL))


def _answer(work: Callable[[Item], Value], data: bytes) -> bytes:
    outcome = attempt(lambda data: work(pickle.loads(data)), data)
    try:
        return pickle.dumps((outcome.value, outcome.fault, outcome.seconds), pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        return pickle.dumps((None, describe(error), outcome.seconds))


def _describe_death(code: int | None) -> Fault:
    if code is None or code >= 0:
        return Fault(f"its process ended with code {code}")
    name = signal.Signals(-code).name
    return Fault(f"its process was killed by {name}", is_for_want_of_memory=name == "SIGKILL")


@contextmanager
def _hold_back_interrupts() -> Iterator[None]:
    """A child that is being born hears of no signal before it is ready; its parent hears of them a moment later."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, *_ENDING})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Crew(Generic[Item, Value]):
    """The workers, and the tasks that they are at, or are waiting for one, in the order of their items."""

    def __init__(self, work: Callable[[Item], Value], jobs: int) -> None:
        self._work = work
        self._workers: list[_Worker[Item, Value]] = []
        self._tasks: deque[_Task[Item, Value]] = deque()
        self._waiting: deque[_Task[Item, Value]] = deque()
        self._weight = 0
        self._watch = _Watch()
        gc.freeze()  # a collection writes to all that it looks at: the workers would no longer share it
        for _ in range(jobs):
            self._hire()

    def _hire(self) -> None:
        """A worker more, if the system grants one; without any at all nothing can go on."""
        try:
            self._workers.append(_Worker(self._work, self._workers))
        except OSError as error:
            if not self._workers:
                raise NoWorkersError(error.strerror or str(error)) from error

    def run(self, feed: _Feed[Item]) -> Iterator[tuple[Item, Outcome[Value]]]:
        feed.start()
        while True:
            while self._tasks and (outcome := self._tasks[0].outcome) is not None:
                task = self._tasks.popleft()
                self._weight -= task.weight
                yield task.item, outcome
            if feed.is_over and not self._tasks:
                break
            self._wait(feed)
            self._hand_out()
        if feed.error is not None:
            raise feed.error

    def _wait(self, feed: _Feed[Item]) -> None:
        """Wait for whatever comes first: answers, or an item, if one can be taken."""
        can_take = not feed.is_over and len(self._waiting) < _LONGEST_QUEUE and self._weight < _AHEAD
        asked = {worker.pipe: worker for worker in self._workers if worker.batches}
        for pipe in self._watch.wait([*asked, feed.pipe] if can_take else asked):
            if pipe is feed.pipe:
                self._take(feed)
            elif not asked[pipe].collect():
                self._replace(asked[pipe])

    def _take(self, feed: _Feed[Item]) -> None:
        for item, data in feed.take():
            task: _Task[Item, Value] = _Task(item, data)
            self._weight += task.weight
            self._tasks.append(task)
            self._waiting.append(task)

    def _replace(self, worker: _Worker[Item, Value]) -> None:
        self._waiting.extendleft(reversed(worker.bury()))
        self._workers.remove(worker)
        self._hire()

    def _hand_out(self) -> None:
        """Give what waits to whoever has least to do."""
        while self._waiting:
            worker = min(self._workers, key=lambda worker: len(worker.batches))
            if worker.has_died_idle():
                self._replace(worker)
            elif worker.has_room_for(self._waiting[0]):
                worker.give(self._next_batch())
            else:
                return

    def _next_batch(self) -> list[_Task[Item, Value]]:
        """The first of those that wait, and as many more as make no large batch; a suspect is by itself."""
        batch = [self._waiting.popleft()]
        size = len(batch[0].data)
        while self._waiting and not batch[0].is_suspect and not self._waiting[0].is_suspect:
            size += len(self._waiting[0].data)
            if size > _SMALL:
                break
            batch.append(self._waiting.popleft())
        return batch

    def dismiss(self) -> None:
        self._watch.close()
        for worker in self._workers:
            worker.end()
        gc.unfreeze()
