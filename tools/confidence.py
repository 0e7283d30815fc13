"""Print whether confidence means what it says: of the quotes in each bin of confidence, the share that is right.

    python tools/confidence.py [--rules] [SHARED]

SHARED (default: ../shared beside the repository) holds `data` and `eval`, as for `calibrate.py`; `judging` says what is
right. First all four corpora together, then each alone; with `--rules` each rule and each way has a line too. A bin of
`ENOUGH` quotes that is off by more than `WITHIN` is marked.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from statistics import mean

from judging import CORPORA, Judged, judge_all

BOUNDS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
ENOUGH = 50
WITHIN = 0.04


def main(shared: Path, *, with_rules: bool = False) -> None:
    judged = judge_all(shared)
    print(f"{'':24} {'quotes':>6} confidence  right")
    for corpus in ("all", *(corpus for corpus, _ in CORPORA)):
        own = [quote for quote in judged if corpus in ("all", quote.corpus)]
        for low, high in pairwise(BOUNDS):
            print_share(f"{corpus} {low:.1f}-{high:.1f}", (quote for quote in own if low <= quote.confidence < high))
    for rule in sorted({quote.rule for quote in judged}) if with_rules else ():
        print_share(rule, (quote for quote in judged if quote.rule == rule))
    for way in sorted({quote.way for quote in judged}) if with_rules else ():
        print_share(way, (quote for quote in judged if quote.way == way))


def print_share(label: str, quotes: Iterable[Judged]) -> None:
    own = list(quotes)
    if not own:
        return
    confidence, right = mean(quote.confidence for quote in own), mean(quote.is_right for quote in own)
    mark = "  !" if len(own) >= ENOUGH and abs(confidence - right) > WITHIN else ""
    print(f"{label:24} {len(own):6} {confidence:10.3f} {right:6.3f} {confidence - right:+.3f}{mark}")


if __name__ == "__main__":
    options, folders = ([word for word in sys.argv[1:] if word.startswith("-") == flag] for flag in (True, False))
    if unknown := set(options) - {"--rules"}:
        sys.exit(f"unknown: {' '.join(unknown)}")
    main(Path(folders[0]) if folders else Path(__file__).parents[2] / "shared", with_rules="--rules" in options)
