"""The cases of `tools/hostile.py`, small: each takes time and memory in proportion, and ends well or with one line."""

import sys
from pathlib import Path

import pytest
from paths import ROOT

import quotex

pytest.importorskip("resource", reason="measures processes as POSIX counts them")
sys.path.insert(0, str(ROOT / "tools"))

from hostile import CASES, run

SMALL, LARGE = 15_000, 60_000
LOADING = 0.15
"""Seconds that the smallest run takes at least, most of them for Python and the lexicons."""


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_hostile_file_takes_its_share_and_ends_well(case, tmp_path):
    small = run(case, case.write(tmp_path, SMALL))
    large = run(case, case.write(tmp_path, LARGE))
    for outcome in (small, large):
        assert (outcome.code, len(outcome.complaint.splitlines())) in ((0, 0), (1, 1)), outcome.complaint
        assert "Traceback" not in outcome.complaint
    assert large.seconds < 8 * max(small.seconds - LOADING, 0.15) + LOADING  # 4 times the size
    assert large.peak < 150e6 + 600 * LARGE


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["Iranian ", "Ann ", "He ", "A. ", "Monday ", "Washington Post ", "5 ", "1,", "$5 ", "Dean "]
)
def test_a_sequence_that_never_ends_is_no_recursion_and_quick(unit):
    """A name has a most of words; the words of a sequence were read in the square of their number."""
    assert quotex.extract("“Go,” said " + unit * 20_000).quotes


def test_somebody_far_before_is_found_by_a_description():
    """The bounds on what a pronoun may mean bound no description."""
    between = "“No,” said Bo Chen.\n\n" * 500
    text = f"Kai Ito, the treasurer, left.\n\n{between}“I stay,” the treasurer said.\n"
    assert quotex.extract(text).quotes[-1].speaker == "Kai Ito"


def test_a_page_of_too_many_elements_is_named(tmp_path, capsys, monkeypatch):
    from quotex.cli import main

    monkeypatch.chdir(tmp_path)
    Path("a.html").write_text("<!doctype html><p>“No,” said Ann." + "<div>" * 50_001)
    assert main(["a.html"]) == 1
    assert capsys.readouterr().err == "quotex: a.html: a page of more than 50000 elements; extract its text first\n"


def test_tags_that_a_parser_opens_again_are_no_bomb():
    """Each paragraph would open all of them once more: three million elements of 30 kB."""
    import tracemalloc

    from quotex.source import ReadOptions, Source
    from quotex.source.html import extract

    formatting = "".join(f"<b id={number}>" for number in range(1000))
    page = Source("a.html", f"<p>{formatting}x" + "<p>y" * 3000)
    before = read_resident()
    tracemalloc.start()
    assert extract(page, ReadOptions()).text == "x\n\n" + "\n\n".join(["y"] * 3000) + "\n"
    tracemalloc.stop()
    assert read_resident() - before < 50e6


def read_resident():
    """The most memory that this process has held, in bytes."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
