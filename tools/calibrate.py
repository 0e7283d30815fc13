"""Print what confidence is made of: each rule's precision and coverage, each way's certainty, each reading's precision.

    python tools/calibrate.py [--write] [--write-ways] [SHARED]

SHARED (default: ../shared beside the repository) holds `data` and `eval`, as for `measure.py`, and what
`calibrate_readings` reads. With `--write` the figures of the rules and of the readings go into `lexicon/measured.tsv`,
with `--write-ways` those of the ways, which are over the precisions that rules have there by then: write them after the
rules. `judging` says what is right; all four corpora count alike. `confidence.py` prints what comes of it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import mean

from calibrate_readings import measure_readings
from judging import Judged, judge_all

from quotex import lexicon
from quotex.attribution.rules import RULES
from quotex.model import Sieve
from quotex.resolution.ways import WAYS

PRIOR, WEIGHT = 0.6, 10
"""What a rule that hardly ever answers is taken to be worth, and how many answers that counts for."""

FEW = 20

MEASURED = Path(lexicon.__file__).parent / "measured.tsv"


def main(shared: Path, *, is_writing: bool = False, is_writing_ways: bool = False) -> None:
    judged = judge_all(shared)
    rules = measure_rules(judged)
    readings = measure_readings(shared)
    print(f"\n{'reading':31} coverage measured")
    for name, (precision, share) in readings.items():
        print(f"{name:31} {share:8.3f} {precision:8.2f}")
    if is_writing:
        write_figures(MEASURED, "rule", rules)
        write_figures(MEASURED, "reading", readings)
    print()
    ways = measure_ways(judged)
    if is_writing_ways:
        write_figures(MEASURED, "way", ways)


def measure_rules(judged: Sequence[Judged]) -> dict[str, tuple[float, float]]:
    """Print and give the precision and the coverage of each rule, by its name."""
    print(f"{'rule':24} {'quotes':>6} coverage measured declared")
    figures = {}
    for rule in RULES:
        own = [quote.is_right_by_rule for quote in judged if quote.rule == rule.name]
        precision = mean(own) if len(own) >= FEW else (sum(own) + PRIOR * WEIGHT) / (len(own) + WEIGHT)
        figures[rule.name] = precision, len(own) / len(judged)
        print(f"{rule.name:24} {len(own):6} {len(own) / len(judged):8.3f} {precision:8.2f} {rule.precision:8.2f}")
    return figures


def measure_ways(judged: Sequence[Judged]) -> dict[str, tuple[float, float]]:
    """Print and give what each way is worth: the share of right speakers, over the precision of the rules before it.

    Measured only where it led to `FEW` quotes or more. A description that leads to no name is right on train.
    """
    precisions = {rule.name: rule.precision for rule in RULES}
    print(f"{'way':24} {'quotes':>6} coverage measured declared")
    figures = {}
    for way in WAYS:
        own = [quote for quote in judged if quote.way == way.name]
        expected = sum(precisions[quote.rule] for quote in own)
        certainty = min(sum(quote.is_right for quote in own) / expected, 1.0) if expected else 0.0
        figures[way.name] = certainty if len(own) >= FEW else way.precision, len(own) / len(judged)
        print(f"{way.name:24} {len(own):6} {len(own) / len(judged):8.3f} {certainty:8.2f} {way.precision:8.2f}")
    return figures


def write_figures(file: Path, sieve: Sieve, figures: dict[str, tuple[float, float]]) -> None:
    """Write the precision and coverage of every entry of one sieve; the header and the other sieves stay."""
    lines = file.read_text(encoding="utf-8").splitlines()
    others = [line for line in lines if not line.startswith("#") and line.split("\t")[1] != sieve]
    own = [f"{name}\t{sieve}\t{precision:.2f}\t{coverage:.3f}" for name, (precision, coverage) in figures.items()]
    header = [line for line in lines if line.startswith("#")]
    file.write_text("\n".join([*header, *sorted(others + own)]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    options, folders = ([word for word in sys.argv[1:] if word.startswith("-") == flag] for flag in (True, False))
    if unknown := set(options) - {"--write", "--write-ways"}:
        sys.exit(f"unknown: {' '.join(unknown)}")
    main(
        Path(folders[0]) if folders else Path(__file__).parents[2] / "shared",
        is_writing="--write" in options,
        is_writing_ways="--write-ways" in options,
    )
