"""Print what confidence is made of: each rule's precision and coverage, each way's certainty, each reading's precision.

    python tools/calibrate.py [--write] [SHARED]

SHARED (default: ../shared beside the repository) holds `data` and `eval`, as for `measure.py`, and what
`calibrate_readings` reads. With `--write` the figures go into `lexicon/measured.tsv`.

`judging` says what is right; all four corpora count alike. The confidence of a speaker is the precision of the rule
times the certainty of the way, and both are measured together: a rule's precision is the share of its answers that were
right, over what the ways after it leave, and a way's certainty the same over the rules before it. `ROUNDS` of that come
to rest. `confidence.py` prints what comes of it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from calibrate_readings import PRIOR, WEIGHT, measure_readings
from judging import Judged, judge_all

from quotex import lexicon
from quotex.attribution.rules import RULES
from quotex.model import Sieve
from quotex.resolution.ways import WAYS

FEW = 10

MEASURED = Path(lexicon.__file__).parent / "measured.tsv"


ROUNDS = 12
"""How often rules and ways are measured over each other."""
NEW = (0.0, 0.0)
"""What is declared of an entry that was never measured."""
SUREST, LEAST = 0.99, 0.05
"""What no rule is surer than, and no way less sure than."""


def main(shared: Path, *, is_writing: bool = False) -> None:
    judged = judge_all(shared)
    precisions, certainties = measure(judged)
    rules = {rule.name: (precisions[rule.name], share(judged, rule=rule.name)) for rule in RULES}
    ways = {way.name: (certainties[way.name], share(judged, way=way.name)) for way in WAYS}
    figures: tuple[tuple[Sieve, dict[str, tuple[float, float]]], ...] = (
        ("rule", rules),
        ("way", ways),
        ("reading", measure_readings(shared)),
    )
    declared = lexicon.measured()
    for sieve, own in figures:
        print(f"\n{sieve:31} coverage measured declared")
        for name, (precision, coverage) in own.items():
            print(f"{name:31} {coverage:8.3f} {precision:8.2f} {declared.get(name, NEW)[0]:8.2f}")
        if is_writing:
            write_figures(MEASURED, sieve, own)


def measure(judged: Sequence[Judged]) -> tuple[dict[str, float], dict[str, float]]:
    """The precision of each rule and the certainty of each way, by their names."""
    precisions = {rule.name: 1.0 for rule in RULES}
    certainties = {way.name: 1.0 for way in WAYS}
    for _ in range(ROUNDS):
        for name in precisions:
            own = [quote for quote in judged if quote.rule == name]
            precisions[name] = min(over(own, [certainties[quote.way] for quote in own]), SUREST)
        for name in certainties:
            own = [quote for quote in judged if quote.way == name]
            certainties[name] = min(max(over(own, [precisions[quote.rule] for quote in own]), LEAST), 1.0)
    return precisions, certainties


def over(own: Sequence[Judged], expected: Sequence[float]) -> float:
    """The share of right answers over what is expected of them; of few answers, with those of the prior."""
    few = WEIGHT if len(own) < FEW else 0
    return (sum(quote.is_right for quote in own) + PRIOR * few) / (sum(expected) + few)


def share(judged: Sequence[Judged], rule: str = "", way: str = "") -> float:
    """The share of all answers that a rule, or a way, gave."""
    return sum(quote.rule == rule or quote.way == way for quote in judged) / len(judged)


def write_figures(file: Path, sieve: Sieve, figures: dict[str, tuple[float, float]]) -> None:
    """Write the precision and coverage of every entry of one sieve; the header and the other sieves stay."""
    lines = file.read_text(encoding="utf-8").splitlines()
    others = [line for line in lines if not line.startswith("#") and line.split("\t")[1] != sieve]
    own = [f"{name}\t{sieve}\t{precision:.2f}\t{coverage:.3f}" for name, (precision, coverage) in figures.items()]
    header = [line for line in lines if line.startswith("#")]
    file.write_text("\n".join([*header, *sorted(others + own)]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    options, folders = ([word for word in sys.argv[1:] if word.startswith("-") == flag] for flag in (True, False))
    if unknown := set(options) - {"--write"}:
        sys.exit(f"unknown: {' '.join(unknown)}")
    main(Path(folders[0]) if folders else Path(__file__).parents[2] / "shared", is_writing="--write" in options)
