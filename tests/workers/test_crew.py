"""Work in several processes: the order, what fails, who dies, and how much is on its way."""

import multiprocessing
import os
import subprocess
import sys
import threading
import time
from itertools import count, islice

import pytest
from acting import act
from hypothesis import given, settings
from hypothesis import strategies as st

from quotex import workers
from quotex.workers import NoWorkersError, Outcome, crew, map_in_order

JOBS = (1, 2, 3)


def run(items, jobs):
    return [(item, outcome.value, outcome.fault) for item, outcome in map_in_order(act, items, jobs)]


def get_reasons(items, jobs=2):
    return {item: fault.reason for item, _, fault in run(items, jobs) if fault}


@pytest.mark.parametrize("jobs", JOBS)
def test_the_order_is_that_of_the_items_whoever_is_done_first(jobs):
    items = [0.2, *range(50), 0.05, "last"]
    assert run(items, jobs) == [(item, item, None) for item in items]


@settings(max_examples=10, deadline=None)
@given(st.lists(st.one_of(st.integers(), st.text(max_size=4), st.just("fail"), st.binary(max_size=10**5)), max_size=40))
def test_two_processes_answer_as_one(items):
    assert run(items, 2) == run(items, 1)


@pytest.mark.parametrize("jobs", JOBS)
def test_no_items(jobs):
    assert run([], jobs) == []


@pytest.mark.parametrize("jobs", JOBS)
def test_an_error_is_a_fault_on_one_line_with_its_place_and_the_rest_goes_on(jobs):
    first, failed, last = run([1, "fail", 2], jobs)
    assert (first[1], last[1], failed[1]) == (1, 2, None)
    line = act.__code__.co_firstlineno + 4
    assert failed[2] == workers.Fault(f"KeyError: 'the\\nkey' (acting.py:{line})")


@pytest.mark.parametrize("jobs", JOBS)
def test_memory_and_recursion(jobs):
    (memory, recursion) = (fault for _, _, fault in run(["memory", "recursion"], jobs))
    assert memory == workers.Fault("not enough memory", is_for_want_of_memory=True)
    assert recursion.reason.startswith("RecursionError: maximum recursion depth exceeded")


def test_a_value_that_can_not_be_sent_is_a_fault():
    assert "local object" in get_reasons([1, "unsendable", 2])["unsendable"]


@pytest.mark.skipif(os.name != "posix", reason="about signals of POSIX")
@pytest.mark.parametrize("place", [0, 5, 19])
def test_the_death_of_a_worker_is_put_down_to_the_item_that_it_had(place):
    items = list(range(20))
    items[place] = "kill"
    done = run(items, 2)
    assert [value for _, value, _ in done] == [None if item == "kill" else item for item in items]
    assert done[place][2] == workers.Fault("its process was killed by SIGKILL", is_for_want_of_memory=True)


@pytest.mark.skipif(os.name != "posix", reason="about signals of POSIX")
@pytest.mark.parametrize("deadly", [{0}, {7, 8}, {3, 30, 59}])
def test_small_items_go_together_and_only_the_deadly_ones_are_lost(deadly):
    items = ["kill" if number in deadly else number for number in range(60)]
    done = run(items, 2)
    assert [item for item, _, _ in done] == items
    assert {number for number, (_, _, fault) in enumerate(done) if fault is not None} == deadly


@pytest.mark.skipif(os.name != "posix", reason="about signals of POSIX")
def test_an_item_of_many_with_which_a_worker_dies_once_is_tried_again(tmp_path):
    items = [0.2, 0.2, *range(20), tmp_path / "has died", *range(20)]  # many are read while both workers sleep
    assert run(items, 2) == [(item, item, None) for item in items]
    assert items[22].exists()


def test_a_worker_that_ends_itself():
    assert get_reasons([1, "leave", 2]) == {"leave": "its process ended with code 3"}


@pytest.mark.skipif(os.name != "posix", reason="about signals of POSIX")
def test_every_item_kills_its_worker():
    assert [fault is None for *_, fault in run(["kill"] * 4, 2)] == [False] * 4


@pytest.mark.parametrize("jobs", [2, 3])
def test_items_and_values_larger_than_a_pipe_holds(jobs):
    items = [bytes([number]) * 3_000_000 for number in range(8)]
    assert run(items, jobs) == [(item, item, None) for item in items]


def test_an_answer_does_not_wait_for_the_next_item():
    is_answered = threading.Event()

    def give():
        yield "first"
        assert is_answered.wait(30), "the answer waited for the second item"
        yield "second"

    outcomes = map_in_order(act, give(), 2)
    assert next(outcomes)[0] == "first"
    is_answered.set()
    assert next(outcomes)[0] == "second"


def test_no_more_is_read_than_can_be_worked_on():
    read = 0

    def give():
        nonlocal read
        for read in count():  # noqa: B007 - the count is what is looked at
            yield bytes(10_000)

    outcomes = map_in_order(act, give(), 2)
    for _ in islice(outcomes, 3):
        pass
    time.sleep(0.3)
    seen = read
    time.sleep(0.3)
    assert read == seen < 400
    outcomes.close()


def test_what_the_items_raise_is_raised():
    def give():
        yield 1
        raise RuntimeError("no more")

    outcomes = map_in_order(act, give(), 2)
    assert next(outcomes)[0] == 1
    with pytest.raises(RuntimeError, match="no more"):
        next(outcomes)
    assert multiprocessing.active_children() == []


def test_closing_ends_the_workers_in_the_midst_of_their_work():
    is_answered = threading.Event()

    def give():
        yield 1
        is_answered.wait(30)
        yield from [60.0, 60.0, 60.0]

    outcomes = map_in_order(act, give(), 2)
    next(outcomes)
    is_answered.set()
    time.sleep(0.2)
    assert len(multiprocessing.active_children()) == 2
    outcomes.close()
    assert multiprocessing.active_children() == []


def test_where_a_thread_runs_the_workers_are_started_afresh():
    """A fork would copy its locks. What is started afresh loads `acting`, so `act` is there too."""
    is_over = threading.Event()
    thread = threading.Thread(target=is_over.wait)
    thread.start()
    try:
        assert run([1, "fail", 2], 2)[2] == (2, 2, None)
    finally:
        is_over.set()
        thread.join()


@pytest.mark.skipif(sys.platform != "linux", reason="how a machine is shared out is known on Linux")
def test_processors_are_those_that_this_process_may_use():
    mine = os.sched_getaffinity(0)
    try:
        os.sched_setaffinity(0, {min(mine)})
        assert workers.count_processors() == 1
    finally:
        os.sched_setaffinity(0, mine)
    assert workers.count_processors() == len(mine)


def test_the_seconds_are_those_of_the_work():
    ((_, outcome),) = map_in_order(act, [0.2], 2)
    assert isinstance(outcome, Outcome)
    assert 0.2 <= outcome.seconds < 5


@pytest.mark.skipif(os.name != "posix", reason="about signals of POSIX")
def test_nothing_is_lost_with_a_worker_that_dies_while_it_has_nothing_to_do():
    is_answered = threading.Event()

    def give():
        yield 1
        is_answered.wait(30)
        yield from range(2, 9)

    outcomes = map_in_order(act, give(), 2)
    next(outcomes)
    for worker in multiprocessing.active_children():
        worker.kill()
        worker.join()
    is_answered.set()
    assert [(item, outcome.value) for item, outcome in outcomes] == [(item, item) for item in range(2, 9)]


def test_where_the_system_grants_no_more_processes_there_are_fewer(monkeypatch):
    make, made = crew._Worker, []

    def make_one(*args):
        if made:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        made.append(make(*args))
        return made[0]

    monkeypatch.setattr(crew, "_Worker", make_one)
    assert run(range(9), 4) == run(range(9), 1)
    assert len(made) == 1


def test_where_it_grants_none_that_is_an_error(monkeypatch):
    def make_none(*args):
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(crew, "_Worker", make_none)
    with pytest.raises(NoWorkersError, match="Resource temporarily unavailable"):
        run(range(9), 4)


def test_processes_are_loaded_only_by_those_who_want_them():
    code = "import sys; from quotex.workers import map_in_order as map; list(map(int, '12')); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "quotex.workers" in loaded
    assert "multiprocessing" not in loaded


NARROW_SCRIPT = """
import multiprocessing, os, socket
from quotex.workers import crew, map_in_order

def narrow(pipe):
    with socket.socket(fileno=os.dup(pipe.fileno())) as end:
        end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    return pipe

class Narrow:
    def __init__(self, context):
        self.Pipe = lambda: tuple(map(narrow, context.Pipe()))
        self.Process = context.Process

original = multiprocessing.get_context
multiprocessing.get_context = lambda method: Narrow(original(method))
crew._IN_FLIGHT = 1
outcomes = map_in_order(str.upper, ["x" * 9000] * 100, 2)
print(sum(outcome.value == "X" * 9000 for _, outcome in outcomes))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the buffers of a pipe are set as Linux lets them be")
def test_narrow_pipes_stop_nobody():
    """With as many batches on their way as where pipes are narrow, as on macOS: no two wait for each other."""
    done = subprocess.run([sys.executable, "-c", NARROW_SCRIPT], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "100\n"
