"""Feed quotex what a coverage-guided fuzzer grows, and stop where a law of `tests/laws` is broken.

    python tools/fuzz.py [--minutes N] [--folder FOLDER] [TARGET...]

The fuzzer is atheris, libFuzzer for Python: it needs Python 3.12 or 3.13 on Linux, and gets a virtual environment that
is made once in the folder for temporary files. Each target runs for so many minutes on one core, from the inputs in
`tools/fuzz_corpus` and what earlier runs grew. FOLDER, else one for temporary files, takes the logs, what is grown, and
the input that broke a law or took more than ten seconds or two gigabytes. The printed table is made of the logs.

    python tools/fuzz.py TARGET --shrink FILE    that input, made as small as it gets in those minutes
    python tools/fuzz.py TARGET --merge          of what was grown, what reaches more than the corpus does, put into it
"""

from __future__ import annotations

import argparse
import re
import shlex
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
TESTS, CORPUS = ROOT / "tests", ROOT / "tools" / "fuzz_corpus"
TEMPORARY = Path(tempfile.gettempdir()) / "quotex-fuzz"
ATHERIS = "atheris==3.1.0"
TARGETS = {"stages": "text", "mending": "text", "cost": "text", "renderings": "text", "inputs": "inputs"}
"""What there is to fuzz, and the corpus that it begins with."""

SECONDS = 10
"""What one input may take of the processor's time. The work is linear: the largest takes a tenth of it."""

LIMITS = ("-rss_limit_mb=2048", "-timeout=300")
"""What else it may take. libFuzzer's own seconds are those of the clock, and pass also while others work."""

MOST_BYTES, PIECE_BYTES = 65_536, 64
"""The largest input, and the largest that `cost` repeats."""

COLUMNS = {
    "executions": r"number_of_executed_units:\s*(\d+)",
    "a second": r"average_exec_per_sec:\s*(\d+)",
    "edges": r"\bcov: (\d+)",
    "features": r"\bft: (\d+)",
    "new inputs": r"new_units_added:\s*(\d+)",
    "slowest, s": r"slowest_unit_time_sec:\s*(\d+)",
    "memory, MB": r"peak_rss_mb:\s*(\d+)",
}
"""The table's columns, and where libFuzzer's log has them; the last of several counts."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", metavar="TARGET", nargs="*", help=f"of {', '.join(TARGETS)}")
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--folder", type=Path, default=TEMPORARY)
    parser.add_argument("--shrink", type=Path, metavar="FILE")
    parser.add_argument("--merge", action="store_true")
    asked = parser.parse_args()
    seconds = f"-max_total_time={asked.minutes * 60:.0f}"
    if not asked.shrink and not asked.merge:
        print(f"| target | {' | '.join(COLUMNS)} | found |\n| --- |{' ---: |' * len(COLUMNS)} --- |", flush=True)
    for target in asked.targets or TARGETS:
        seeds, grown = CORPUS / TARGETS[target], asked.folder / target
        grown.mkdir(parents=True, exist_ok=True)
        if asked.shrink:
            start(target, asked.folder, "-minimize_crash=1", seconds, asked.shrink)
        elif asked.merge:
            start(target, asked.folder, "-set_cover_merge=1", "-use_counters=0", seeds, grown)
        else:
            log = start(target, asked.folder, "-print_final_stats=1", seconds, grown, seeds)
            if "INITED" not in log:
                raise SystemExit(f"{target} did not run:\n{log[-500:]}")
            found = "a broken law" if "crash-" in log else "nothing"
            print(f"| {' | '.join((target, *read_figures(log), found))} |", flush=True)


def start(target: str, folder: Path, *flags: str | Path) -> str:
    """Run libFuzzer with a target in a process of its own, and give its log."""
    path = folder / f"{target}.log"
    prefix = f"-artifact_prefix={folder / target}-"
    with path.open("wb") as log:
        command = [make_environment(), __file__, "--fuzz", target, *LIMITS, prefix, *flags]
        subprocess.run(command, stdout=log, stderr=log, check=False)
    return path.read_text(encoding="utf-8", errors="replace")


def read_figures(log: str) -> list[str]:
    return [(re.findall(pattern, log) or ["-"])[-1] for pattern in COLUMNS.values()]


def make_environment() -> Path:
    """The Python of an environment with the fuzzer and quotex in it; made where it isn't there yet."""
    python = TEMPORARY / "environment" / "bin" / "python"
    if not (TEMPORARY / "ready").exists():
        venv.create(TEMPORARY / "environment", with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "-q", ATHERIS, "-e", f"{ROOT}[test]"], check=True)
        (TEMPORARY / "ready").touch()
    return python


# -- in the process of the fuzzer -----------------------------------------------------------------------------------


def fuzz(target: str, flags: list[str]) -> None:
    import atheris

    sys.path[:0] = [str(ROOT), str(TESTS)]  # the environment may have been made for another clone
    with atheris.instrument_imports(include=["quotex"]):
        check = make_check(target)
        check(b"a")  # what loads only when it is needed has to be watched too
    again = shlex.join([sys.executable, __file__, "--fuzz", target])  # libFuzzer starts itself to shrink and to merge
    with tempfile.NamedTemporaryFile("w", suffix=".dict") as dictionary:
        dictionary.write(write_dictionary())
        dictionary.flush()
        most = PIECE_BYTES if target == "cost" else MOST_BYTES
        atheris.Setup([again, f"-dict={dictionary.name}", f"-max_len={most}", *flags], in_time(check))
        atheris.Fuzz()


def in_time(check: Callable[[bytes], object]) -> Callable[[bytes], None]:
    def checked(data: bytes) -> None:
        before = time.process_time()
        check(data)
        seconds = time.process_time() - before
        assert seconds < SECONDS, f"{seconds:.1f} seconds"

    return checked


def make_check(target: str) -> Callable[[bytes], object]:
    """What is done with an input. The imports are here so that only they are watched."""
    from laws.cost import check_cost
    from laws.documents import check_text
    from laws.inputs import WAYS, check_input
    from laws.mending import check_mending
    from laws.renderings import check_renderings

    def read(data: bytes) -> str:
        return data.decode("utf-8", "surrogateescape")

    folder = tempfile.mkdtemp()
    ways = sorted(WAYS)
    checks = {
        "stages": lambda data: check_text(read(data)),
        "mending": lambda data: check_mending(read(data)),
        "cost": lambda data: check_cost(read(data)),
        "renderings": lambda data: check_renderings(check_text(read(data))),
        "inputs": lambda data: check_input(ways[((data or b"a")[0] - ord("a")) % len(ways)], data[1:], folder),
    }
    return checks[target]


def write_dictionary() -> str:
    """The tokens of the properties, as libFuzzer reads them."""
    from strategies import TOKENS

    encoded = (token.encode("utf-8", "surrogatepass") for token in TOKENS)
    return "".join('"{}"\n'.format("".join(f"\\x{byte:02x}" for byte in token)) for token in encoded)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--fuzz"]:
        fuzz(sys.argv[2], sys.argv[3:])
    else:
        main()
