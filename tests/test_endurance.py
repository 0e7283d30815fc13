"""`tools/endurance.py` at a small size: memory doesn't grow with the input, and a run that is killed can be resumed."""

import json
import runpy
import subprocess
import sys
from itertools import islice
from pathlib import Path
from types import SimpleNamespace

import pytest
from paths import ROOT

TOOL = ROOT / "tools" / "endurance.py"
SLACK = 20
"""MB that the caches of two workers, which are bounded, may still grow by; texts that were kept would take hundreds."""

endurance = SimpleNamespace(**runpy.run_path(str(TOOL)))


def test_the_articles_are_the_same_each_time_and_no_two_are_the_same():
    lines = list(endurance.make_articles(400_000))
    assert lines == list(endurance.make_articles(400_000))
    assert 400_000 <= sum(map(len, lines)) < 410_000
    texts = [json.loads(line)["text"] for line in lines]
    assert len(set(texts)) == len(texts) > 100
    assert not any("{" in text for text in texts)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="memory that is shared is known on Linux")
def test_memory_does_not_grow_with_the_input():
    small, large = (endurance.run(size, jobs=2) for size in (1_000_000, 5_000_000))
    assert large.size > 4 * small.size
    assert 20 < small.memory < large.memory + SLACK
    assert large.memory < min(small.memory + SLACK, endurance.GOAL)


@pytest.mark.slow
def test_what_it_prints():
    done = subprocess.run(
        [sys.executable, str(TOOL), "--size", "300K", "--jobs", "1", "2", "--resume"],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    lines = done.stdout.splitlines()
    assert [line.split(":")[0] for line in lines if not line.startswith(" ")][:2] == ["1 process", "2 processes"]
    assert sum("killed at" in line and "resumed" in line for line in lines) == 1
    assert lines[-1] == "  all printed the same bytes: yes"
    assert done.stderr == ""


def test_sizes():
    assert [endurance.parse_size(size) for size in ("500K", "8M", "1G", "12")] == [500_000, 8_000_000, 10**9, 12]


def test_an_article_is_one_line():
    assert all(line.endswith(b"\n") and line.count(b"\n") == 1 for line in islice(endurance.make_articles(10**6), 20))
