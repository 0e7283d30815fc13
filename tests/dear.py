"""Tests that cost much: marked `slow`, they run in `.ci/run` and by `pytest -m ''`, not in the README's command."""

import pytest


def slow(*values):
    """One slow case of a test."""
    return pytest.param(*values, marks=[pytest.mark.slow])


def mark_slow(cases, quick):
    """Cases by name, as parameters; all but those named as `quick` are slow."""
    assert set(quick) <= set(cases)
    return [
        pytest.param(case, id=name, marks=[] if name in quick else [pytest.mark.slow]) for name, case in cases.items()
    ]
