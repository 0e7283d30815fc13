"""What holds for every test: how much hypothesis tries, and what Ctrl-C does.

Hypothesis tries the same cases in every run, so that nothing fails by chance; more of them on request:
HYPOTHESIS_PROFILE=thorough pytest tests/test_any_text.py    new cases in every run, twenty times as many

A shell starts what runs in the background (`pytest &`) with Ctrl-C ignored, and every process that a test starts would
inherit that.
"""

import os
import signal

import pytest
from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("thorough", derandomize=False, deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

pytest.register_assert_rewrite("laws", "articles")


@pytest.hookimpl(tryfirst=True)
def pytest_collectreport(report):
    """A file of tests that can't be imported is an error: doctest would skip it, and no test of it would ever run."""
    if report.nodeid.startswith("tests/") and report.skipped and "unable to import" in str(report.longrepr):
        report.outcome, report.longrepr = "failed", f"{report.nodeid} can't be imported"
