"""Tests that cost much: marked `slow`, they run in `.ci/run` and by `pytest -m ''`, not in the README's command."""

import pytest


def slow(*values):
    """One slow case of a test."""
    return pytest.param(*values, marks=[pytest.mark.slow])
