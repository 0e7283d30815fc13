"""What a hostile file costs: each case of so many bytes through the command line, with its time and its peak memory.

    python tools/hostile.py                 every case, 50 MB each
    python tools/hostile.py --size 1 marks  1 MB, the cases with `marks` in their name

The first case is prose, to compare with. The last column is the exit code and what was said on standard error.
`tests/source/test_hostile_files.py` runs the same cases, smaller, and fails where one is out of proportion.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

FIXTURES = Path(__file__).parent.parent / "fixtures"
PROSE = "\n\n".join(path.read_text(encoding="utf-8").strip() for path in sorted(FIXTURES.glob("*.txt"))) + "\n\n"
ONE_LINE = " ".join(PROSE.split()) + " "


@dataclass(frozen=True)
class Case:
    """A file made of one unit again and again; `before` stands once at its start. `args` come before its name."""

    name: str
    unit: str
    before: str = ""
    suffix: str = ".txt"
    args: tuple[str, ...] = ()
    pack: Callable[[bytes], bytes] = bytes

    def write(self, folder: Path, size: int) -> Path:
        """The file, of about `size` bytes before it is packed."""
        unit = self.unit.encode()
        path = folder / f"hostile{self.suffix}"
        path.write_bytes(self.pack(self.before.encode() + unit * (size // len(unit))))
        return path


CASES = (
    Case("prose", PROSE),
    Case("prose in one line", ONE_LINE),
    Case("prose, its quotes in a table", PROSE, args=("--format", "table")),
    Case("prose, explained", PROSE, args=("--explain",)),
    Case("prose, as a page", PROSE, args=("view", "--html", "-")),
    Case("prose, normalized", PROSE, args=("normalize",)),
    Case("prose, its entities", PROSE, args=("entities",)),
    Case("straight marks", '"'),
    Case("straight marks, mended", '"', args=("normalize",)),
    Case("straight marks with blanks", '" '),
    Case("single marks with blanks", "' "),
    Case("opening marks", "“a "),
    Case("closing marks", "a” "),
    Case("quotes of one letter", "“a” "),
    Case("marks, a line each", '"a\n'),
    Case("deep nesting of quotes", "“a ‘b "),
    Case("NULs", "\0"),
    Case("combining characters", "\u0301", before="“e"),
    Case("bidirectional controls", "\u202e\u2066"),
    Case("terminal escapes", "“\x1b]0;a\x07\x1b[2J” "),
    Case("blanks", " ", before="“a"),
    Case("line breaks", "\n", before="“a"),
    Case("capitals", "Ann "),
    Case("one long name", "Bank of "),
    Case("points", ".", before="“a"),
    Case("ampersands", "&amp;"),
    Case("one name, many quotes", "“No,” said Ann Lee.\n"),
    Case("pronouns", "“No,” he said.\n"),
    Case("mojibake", "â€"),
    Case("a page of deep nesting", "<div>", before="<!doctype html><p>“No,” said Ann.", suffix=".html"),
    Case("a page of references", "&amp;quot;", before="<!doctype html><p>", suffix=".html"),
    Case("a page of open tables", "<table><b>a", before="<!doctype html><p>", suffix=".html"),
    Case("Markdown brackets", "[", suffix=".md"),
    Case("Markdown fences", "```a\n", suffix=".md"),
    Case("JSON of deep nesting", "[", before='{"text": ', suffix=".jsonl"),
    Case("JSON of a huge number", "9", before='{"text": ', suffix=".jsonl"),
    Case("JSON of empty lines", "\n", suffix=".jsonl"),
    Case("a table of one open cell", "a\n", before='text\n"', suffix=".csv"),
    Case("a bomb", "\0" * 1000, suffix=".txt.gz", pack=gzip.compress),
)


@dataclass(frozen=True)
class Outcome:
    """What one run cost: processor seconds and bytes at most; how it ended."""

    seconds: float
    peak: int
    code: int
    complaint: str


LAUNCHER = """
import json, os, resource, subprocess, sys

resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]),) * 2)
process = subprocess.Popen(sys.argv[2:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
process.returncode = os.waitstatus_to_exitcode(status)
json.dump([usage.ru_utime + usage.ru_stime, usage.ru_maxrss, process.returncode], sys.stdout)
"""
"""What starts quotex. Linux counts to the memory of a process what its parent held: this one holds little."""


def run(case: Case, file: Path, limit: int = 20 * 2**30) -> Outcome:
    """quotex on a file, in a process of its own, that may take no more than `limit` bytes."""
    command = [sys.executable, "-c", LAUNCHER, str(limit), sys.executable, "-m", "quotex", *case.args, file.name]
    launched = subprocess.run(command, cwd=file.parent, capture_output=True, text=True, check=True)
    seconds, peak, code = json.loads(launched.stdout)
    return Outcome(seconds, peak * (1 if sys.platform == "darwin" else 1024), code, launched.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="cases with one of these in their name; all, if none is given")
    parser.add_argument("--size", type=float, default=50, help="MB of each file, 50 if not given")
    options = parser.parse_args()
    print(f"{'case':32} {'MB':>5} {'seconds':>8} {'peak MB':>8} {'B/B':>5}  outcome")
    with tempfile.TemporaryDirectory() as folder:
        for case in CASES:
            if options.names and not any(name in case.name for name in options.names):
                continue
            size = int(options.size * 1e6)
            file = case.write(Path(folder), size)
            outcome = run(case, file)
            lines = outcome.complaint.splitlines() or [""]
            print(
                f"{case.name:32} {options.size:5g} {outcome.seconds:8.2f} {outcome.peak / 1e6:8.0f} "
                f"{outcome.peak / size:5.0f}  {outcome.code} {lines[-1][:100]}",
                flush=True,
            )
            file.unlink()


if __name__ == "__main__":
    main()
