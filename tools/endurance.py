"""Show that quotex reads any number of texts in the same memory, in one process and in two.

    python tools/endurance.py [--size 1G] [--jobs 1 2] [--resume]

JSON Lines of the given size are made of the articles in `fixtures/`, each with other names and numbers, and piped
through `quotex --format jsonl`. Printed are the documents, the seconds, the MB of input a second and the most memory
that all processes of quotex held at once: the sum of their proportional set sizes, in which a page that several share
counts once, looked up every half second (Linux only); beside it the most that the first process alone ever had. All
runs have to print the same bytes.

`--resume` then runs once more into a file, kills that run in the middle, resumes it, and compares the file with what
the other runs printed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from random import Random
from typing import IO, NamedTuple

FIXTURES = Path(__file__).parents[1] / "fixtures"
COMMAND = [sys.executable, "-m", "quotex", "--text-field", "text", "--id-field", "url", "--format", "jsonl"]
GOAL = 150
"""MB that all processes together stay under."""

UNITS = {"K": 10**3, "M": 10**6, "G": 10**9}
PACE = 0.1
BACKGROUND = 6
"""Articles of which each article has the background, too."""

QUOTE_RE = re.compile("[\"“”«»‘]|''|``")
NUMBER_RE = re.compile(r"(?<![\w.,])\d\d(?![\w.,])")
NAME_RE = re.compile(r"{(\w+)}")
SYLLABLES = re.findall("..", "bacadefogihujekilomanepoquraseti")


# -- articles -------------------------------------------------------------------------------------------------------


class Template(NamedTuple):
    """An article as a format string, with `{Mabaso}` for a word of a name that changes, and `{0}` for a number."""

    text: str
    names: list[str]
    numbers: int


def make_articles(size: int) -> Iterator[bytes]:
    """Lines of so many bytes, or just more. No two articles are the same, and every call gives the same ones."""
    templates = make_templates()
    random = Random("endurance")
    number = made = 0
    while made < size:
        template = templates[number % len(templates)]
        names = {name: make_name(random) for name in template.names}
        text = template.text.format(*(random.randrange(11, 99) for _ in range(template.numbers)), **names)
        line = f"{json.dumps({'url': f'news/{number}', 'text': text}, ensure_ascii=False)}\n".encode()
        yield line
        number += 1
        made += len(line)


def make_templates() -> list[Template]:
    """Each fixture, and below it what stands without a quote in the next ones: news has less speech than they have."""
    articles = [read_fixture(path) for path in sorted(FIXTURES.glob("*.txt"))]
    narratives = 2 * [[part for part in article.split("\n\n") if not QUOTE_RE.search(part)] for article in articles]
    return [
        make_template("\n\n".join([article, *chain(*narratives[index + 1 : index + 1 + BACKGROUND])]))
        for index, article in enumerate(articles)
    ]


def read_fixture(path: Path) -> str:
    """Its text, with `{Mabaso}` for the words of the names of those who speak, wherever they stand."""
    text = path.read_text(encoding="utf-8").replace("{", "(").replace("}", ")")
    quotes = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["quotes"]
    names = sorted({quote["speaker"] for quote in quotes if quote["speaker"]})
    for word in dict.fromkeys(word for name in names for word in name.split()):
        if word.isalpha() and word.istitle() and len(word) > 3:
            text = re.sub(rf"\b{word}\b", f"{{{word}}}", text)
    return text


def make_template(text: str) -> Template:
    first, *others = NUMBER_RE.split(text)
    numbered = first + "".join(f"{{{index}}}{other}" for index, other in enumerate(others))
    return Template(numbered, sorted(set(NAME_RE.findall(text))), len(others))


def make_name(random: Random) -> str:
    return "".join(random.choices(SYLLABLES, k=random.randint(2, 4))).capitalize()


# -- runs -----------------------------------------------------------------------------------------------------------


class Run(NamedTuple):
    """What a run read, printed and took. `memory` is the most of all its processes at once, `first` that of the first,
    both in MB; `digest` is of what it printed."""

    documents: int
    size: int
    seconds: float
    memory: float
    first: float
    digest: str


def run(size: int, jobs: int) -> Run:
    start = time.monotonic()
    process = subprocess.Popen([*COMMAND, "--jobs", str(jobs)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    feed = Feed(process.stdin, size)
    watch = Watch(process.pid)
    digest = hashlib.sha256()
    while printed := process.stdout.read(2**16):
        digest.update(printed)
    watch.stop()
    first = wait(process)
    return Run(feed.documents, feed.size, time.monotonic() - start, watch.most, first, digest.hexdigest())


def wait(process: subprocess.Popen[bytes]) -> float:
    """Its end, which has to be a good one, and the most memory that it had by itself."""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"quotex ended with {process.returncode}")
    return usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


class Feed(threading.Thread):
    """Writes the articles as fast as they are taken."""

    def __init__(self, stdin: IO[bytes], size: int) -> None:
        super().__init__(daemon=True)
        self.documents = self.size = 0
        self._stdin = stdin
        self._wanted = size
        self.start()

    def run(self) -> None:
        try:
            for line in make_articles(self._wanted):
                self._stdin.write(line)
                self.documents += 1
                self.size += len(line)
            self._stdin.close()
        except BrokenPipeError:  # it was killed; closing would write the rest, and so would Python later
            with suppress(BrokenPipeError):
                self._stdin.close()


class Watch(threading.Thread):
    """Looks up how much memory a process and its children hold, and keeps the most."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.most = 0.0
        self._pid = pid
        self._is_over = threading.Event()
        self.start()

    def run(self) -> None:
        while not self._is_over.wait(PACE):
            self.most = max(self.most, sum(map(measure_memory, list_family(self._pid))))

    def stop(self) -> None:
        self._is_over.set()
        self.join()


def list_family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return [pid]
    return [pid, *(int(child) for child in children)]


def measure_memory(pid: int) -> float:
    """Its proportional set size in MB; 0 if it has ended, or the system isn't Linux."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return next(int(line.split()[1]) * 1024 / 1e6 for line in rollup.splitlines() if line.startswith("Pss:"))


def cut_off_and_resume(size: int, jobs: int) -> tuple[Run, int]:
    """A run into a file that is killed when it has printed half as much as it will, and goes on where it was; also how
    many bytes stood in the file when it did."""
    command = [*COMMAND, "--jobs", str(jobs), "--resume", "--output"]
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder, "quotes.jsonl")
        start = time.monotonic()
        process = subprocess.Popen([*command, str(output)], stdin=subprocess.PIPE)
        assert process.stdin is not None
        feed = Feed(process.stdin, size)
        while feed.size < size / 2 and process.poll() is None:
            time.sleep(0.01)
        process.kill()
        process.wait()
        there = output.stat().st_size
        process = subprocess.Popen([*command, str(output)], stdin=subprocess.PIPE)
        assert process.stdin is not None
        feed = Feed(process.stdin, size)
        watch = Watch(process.pid)
        first = wait(process)
        watch.stop()
        seconds = time.monotonic() - start
        with output.open("rb") as file:
            digest = hashlib.sha256()
            while chunk := file.read(2**16):
                digest.update(chunk)
        return Run(feed.documents, feed.size, seconds, watch.most, first, digest.hexdigest()), there


# -- what is printed ------------------------------------------------------------------------------------------------


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", default="1G", help="of the JSON Lines; 500K, 8M, 1G")
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2], help="a run for each")
    parser.add_argument("--resume", action="store_true", help="also kill a run in the middle, and resume it")
    arguments = parser.parse_args()
    size = parse_size(arguments.size)
    digests = []
    for jobs in arguments.jobs:
        done = run(size, jobs)
        show(f"{jobs} {'process' if jobs == 1 else 'processes'}", done)
        digests.append(done.digest)
    if arguments.resume:
        done, there = cut_off_and_resume(size, arguments.jobs[-1])
        show(f"killed at {there / 1e6:,.1f} MB of output, resumed", done)
        digests.append(done.digest)
    if len(digests) > 1:
        print(f"  all printed the same bytes: {answer(len(set(digests)) == 1)}")


def show(what: str, done: Run) -> None:
    rate = done.size / done.seconds / 1e6
    print(f"{what}: {done.documents:,} documents, {done.size / 1e6:,.1f} MB")
    print(f"  {done.seconds:,.1f} s, {rate:.2f} MB/s")
    print(f"  peak memory of all processes {done.memory:.0f} MB, of the first alone {done.first:.0f} MB")
    print(f"  under {GOAL} MB: {answer(done.memory < GOAL)}", flush=True)


def answer(is_so: bool) -> str:
    return "yes" if is_so else "no"


def parse_size(size: str) -> int:
    return int(size.rstrip("KMG")) * UNITS.get(size[-1], 1)


if __name__ == "__main__":
    main()
