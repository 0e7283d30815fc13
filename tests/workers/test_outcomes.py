"""What becomes of an item in this process: a value, or a fault on one line."""

import pytest

from quotex.workers.outcomes import attempt


def test_a_value():
    outcome = attempt(int, "7")
    assert (outcome.value, outcome.fault) == (7, None)
    assert outcome.seconds >= 0


def test_a_fault_is_one_line_with_the_place():
    def fail(item):
        raise ValueError("two\n  lines")

    outcome = attempt(fail, "x")
    assert outcome.value is None
    assert outcome.fault.reason.startswith("ValueError: two lines (test_outcomes.py:")
    assert not outcome.fault.is_for_want_of_memory


def test_want_of_memory_is_told_apart():
    def fail(item):
        raise MemoryError

    assert attempt(fail, "x").fault == ("not enough memory", True)


def test_what_ends_a_program_ends_it():
    def fail(item):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        attempt(fail, "x")
