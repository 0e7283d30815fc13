"""Print the figures of the README: accuracy on PolNeAR's dev split, clean and damaged, and throughput.

    python tools/measure.py [SHARED]

SHARED (default: ../shared beside the repository) holds `data/polnear` and `eval`: the gold answers and the scorers.
They are no part of quotex and not needed to use it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import mean, median

FIGURES = ("found", "precision", "mention", "cue", "name_strict", "name_lenient", "strict_person")
SEEDS = range(1, 6)


def main(shared: Path) -> None:
    data, scorers = shared / "data" / "polnear", shared / "eval"
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        clean = score(scorers, data / "dev.json", data / "dev", work)
        damaged = [score(scorers, *damage(scorers, data, work, seed), work) for seed in SEEDS]
        print(f"{'':14} clean  damaged (seeds 1-5)")
        for figure in FIGURES:
            print(f"{figure:14} {clean[figure]:.3f}  {mean(run[figure] for run in damaged):.3f}")
    print(f"throughput     {throughput(data / 'train'):.0f} KB/s, the median of five runs over train in one process")


def score(scorers: Path, gold: Path, texts: Path, work: Path) -> dict[str, float]:
    """The scorer's figures for quotex on a folder of texts."""
    records = work / "records.jsonl"
    with records.open("wb") as out:
        subprocess.run([sys.executable, "-m", "quotex", "--format", "jsonl", texts], stdout=out, check=True)
    printed = subprocess.check_output([sys.executable, scorers / "score_quotes.py", gold, records, "--json"])
    figures: dict[str, float] = json.loads(printed)
    return figures


def damage(scorers: Path, data: Path, work: Path, seed: int) -> tuple[Path, Path]:
    """A copy of the dev split in which every quote's marks are damaged: its gold answers and its texts."""
    noisy = work / f"noisy{seed}"
    options = ["--rate", "1", "--seed", str(seed), "--wrap"]
    subprocess.run(
        [sys.executable, scorers / "make_noisy.py", data / "dev", data / "dev.json", noisy, *options], check=True
    )
    return noisy / "gold.json", noisy / "text"


def throughput(texts: Path) -> float:
    """KB of UTF-8 a second through `extract`, start-up not counted."""
    from quotex import extract

    articles = [path.read_bytes().decode() for path in sorted(texts.glob("*.txt"))]
    size = sum(len(article.encode()) for article in articles) / 1000
    extract(articles[0])
    seconds = []
    for _ in range(5):
        start = time.perf_counter()
        for article in articles:
            extract(article)
        seconds.append(time.perf_counter() - start)
    return size / median(seconds)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared")
