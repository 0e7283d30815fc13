"""Print the figures of the README: accuracy on all corpora, on damaged marks, and throughput.

    python tools/measure.py [SHARED]

Each corpus has three figures: of all its articles, of the half whose errors may be read, and of the half whose errors
nobody reads. The damage, of PolNeAR's dev split, is done by `eval/make_noisy.py`: all kinds together with five seeds,
then each kind alone. SHARED (default: ../shared beside the repository) holds `data` and `eval`: the gold answers and
the scorers. They are no part of quotex and not needed to use it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import mean, median

from quotex import extract, extract_entities
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.pairing import pair_marks

FIGURES = ("found", "precision", "mention", "cue", "name_strict", "name_lenient", "strict_person")
CORPORA = ("polnear/dev", "polnear/train", "bbc", "world")
ENTITY_CORPORA = ("conll/testa", "world_entities", "crossner")
SEEDS = range(1, 6)
KINDS = [
    "double",
    "half",
    "twosingle",
    "backtick",
    "mixed",
    "flipped",
    "single_end",
    "no_end",
    "mojibake",
    "entity",
    "escaped",
]


def main(shared: Path) -> None:
    data, scorers = shared / "data" / "polnear", shared / "eval"
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for corpus in CORPORA:
            print(f"{corpus}, quotes: all, open half, blind half\n{score_halves(shared, corpus, work, 'quotes')}")
        for corpus in ENTITY_CORPORA:
            print(f"{corpus}, entities\n{score_halves(shared, corpus, work, 'entities')}")
        clean = score(scorers, data / "dev.json", data / "dev", work)
        damaged = [score(scorers, *damage(scorers, data, work, seed), work) for seed in SEEDS]
        print(f"{'':14} clean  damaged (seeds 1-5)")
        for figure in FIGURES:
            print(f"{figure:14} {clean[figure]:.3f}  {mean(run[figure] for run in damaged):.3f}")
        print("\ndamage         found  precision")
        for kind in KINDS:
            alone = score(scorers, *damage(scorers, data, work, 1, kind), work)
            print(f"{kind:14} {alone['found']:.3f}  {alone['precision']:.3f}")
    print()
    jobs = (("marks to pairs", pair), ("quotes", partial(extract, with_entities=False)), ("entities", extract_entities))
    for name, work_on in jobs:
        print(f"{name:14} {throughput(data / 'train', work_on):.2f} MB/s, the median of five runs over train")


def score_halves(shared: Path, corpus: str, work: Path, command: str) -> str:
    """What the scorer prints for a command on a corpus."""
    records = work / "records.jsonl"
    with records.open("wb") as out:
        quotex = [sys.executable, "-m", "quotex", command, "--quiet", "--format", "jsonl"]
        subprocess.run([*quotex, shared / "data" / corpus], stdout=out, check=True)
    scorer = shared / "eval" / f"score_{command}.py"
    gold = (shared / "data" / corpus).with_suffix(".json")
    return subprocess.check_output([sys.executable, scorer, gold, records], text=True)


def score(scorers: Path, gold: Path, texts: Path, work: Path) -> dict[str, float]:
    """The scorer's figures for quotex on a folder of texts."""
    records = work / "records.jsonl"
    with records.open("wb") as out:
        subprocess.run([sys.executable, "-m", "quotex", "--format", "jsonl", texts], stdout=out, check=True)
    printed = subprocess.check_output([sys.executable, scorers / "score_quotes.py", gold, records, "--json"])
    figures: dict[str, float] = json.loads(printed)
    return figures


def damage(scorers: Path, data: Path, work: Path, seed: int, kinds: str = "") -> tuple[Path, Path]:
    """A copy of the dev split in which every quote's marks are damaged: its gold answers and its texts."""
    noisy = work / f"noisy-{seed}-{kinds}"
    options = ["--rate", "1", "--seed", str(seed), "--wrap", *(["--kinds", kinds] if kinds else [])]
    damager = scorers / "make_noisy.py"
    subprocess.run([sys.executable, damager, data / "dev", data / "dev.json", noisy, *options], check=True)
    return noisy / "gold.json", noisy / "text"


def pair(text: str) -> None:
    """The stages up to the quotes' spans."""
    pair_marks(lay_out(*normalize_marks(text)))


def throughput(texts: Path, work_on: Callable[[str], object]) -> float:
    """MB of UTF-8 a second in one process, start-up not counted."""
    articles = [path.read_bytes().decode() for path in sorted(texts.glob("*.txt"))]
    size = sum(len(article.encode()) for article in articles) / 1_000_000
    work_on(articles[0])
    seconds = []
    for _ in range(5):
        start = time.perf_counter()
        for article in articles:
            work_on(article)
        seconds.append(time.perf_counter() - start)
    return size / median(seconds)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared")
