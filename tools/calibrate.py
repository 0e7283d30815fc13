"""Print what confidence is made of, as measured on PolNeAR: each rule's precision and coverage, each way's certainty.

    python tools/calibrate.py [--write] [--write-ways] [SHARED]

SHARED (default: ../shared beside the repository) holds `data` and `eval`, as for `measure.py`, and what
`calibrate_readings` reads. With `--write` the figures of the rules and of the readings go into `lexicon/measured.tsv`,
with `--write-ways` those of the ways; the others stay there as they are.

A rule is wrong where the mention that it takes doesn't touch the annotators', with two corrections. Dev was read again,
and quotes whose annotation was in doubt count for nothing there: of the errors that train shows, only the share `REAL`
shows on dev (for each rule as far as dev has quotes of its own, else for all). And a speaker may be mentioned twice:
the share `LUCK` of the wrong answers on dev names him all the same.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import mean
from types import ModuleType
from typing import Any, NamedTuple

from calibrate_readings import measure_readings

from quotex import explain, lexicon
from quotex.attribution.rules import RULES
from quotex.document.assembly import assemble
from quotex.model import Answer, Sieve
from quotex.pipeline import read
from quotex.resolution.ways import WAYS

PRIOR, WEIGHT = 0.6, 10
"""What a rule that hardly ever answers is taken to be worth, and how many answers that counts for."""

FEW = 20

MEASURED = Path(lexicon.__file__).parent / "measured.tsv"


class Judged(NamedTuple):
    """One quote: its rule, whether the mention is right, and the name (None: unknown)."""

    rule: str
    mention: bool
    name: bool | None


def main(shared: Path, *, is_writing: bool = False, is_writing_ways: bool = False) -> None:
    scorer = load_scorer(shared)
    dev, train = (list(judge(scorer, shared / "data/polnear", split)) for split in ("dev", "train"))
    missed = [quote.name for quote in dev if not quote.mention]
    luck = sum(map(bool, missed)) / len(missed)
    on_train = {rule.name: [not quote.mention for quote in train if quote.rule == rule.name] for rule in RULES}
    expected = sum(mean(on_train[quote.rule]) for quote in dev if on_train[quote.rule])
    real = len(missed) / expected
    print(f"LUCK {luck:.2f} ({len(missed)} quotes)  REAL {real:.2f} ({expected:.0f} expected)\n")
    print(f"{'rule':24} {'quotes':>6} coverage measured declared")
    figures = {}
    for rule in RULES:
        on_dev = [not quote.mention for quote in dev if quote.rule == rule.name]
        total = len(on_dev) + len(on_train[rule.name])
        its_expected = len(on_dev) * mean(on_train[rule.name] or [0])
        its_real = (sum(on_dev) + real * WEIGHT) / (its_expected + WEIGHT)
        wrong = sum(on_dev) + its_real * sum(on_train[rule.name])
        share = wrong / total if total >= FEW else (wrong + (1 - PRIOR) * WEIGHT) / (total + WEIGHT)
        coverage = total / len(dev + train)
        figures[rule.name] = 1 - share * (1 - luck), coverage
        print(f"{rule.name:24} {total:6} {coverage:8.3f} {figures[rule.name][0]:8.2f} {rule.precision:8.2f}")
    readings = measure_readings(shared)
    print(f"\n{'reading':31} coverage measured")
    for name, (precision, share) in readings.items():
        print(f"{name:31} {share:8.3f} {precision:8.2f}")
    if is_writing:
        write_figures(MEASURED, "rule", figures)
        write_figures(MEASURED, "reading", readings)
    print()
    compare_ways(scorer, shared / "data", is_writing=is_writing_ways)


def compare_ways(scorer: ModuleType, data: Path, *, is_writing: bool) -> None:
    """Print what each way is worth: the share of right names, over the precision of the rules before it.

    Measured by names on PolNeAR's dev split, bbc and world. Written only where it was measured on `FEW` quotes or more.
    """
    corpora = ((data / "polnear", "dev"), (data, "bbc"), (data, "world"))
    named = [quote for folder, corpus in corpora for quote in judge_names(scorer, folder, corpus)]
    precisions = {rule.name: rule.precision for rule in RULES}
    figures = {}
    print(f"{'way':24} {'quotes':>6} coverage measured declared")
    for way in WAYS:
        own = [quote for quote in named if quote.way == way.name]
        coverage = len(own) / len(named)
        certainty = (
            mean(quote.is_right for quote in own) / mean(precisions[quote.rule] for quote in own) if own else 0.0
        )
        figures[way.name] = min(certainty, 1.0) if len(own) >= FEW else way.precision, coverage
        print(f"{way.name:24} {len(own):6} {coverage:8.3f} {certainty:8.2f} {way.precision:8.2f}")
    if is_writing:
        write_figures(MEASURED, "way", figures)


class Named(NamedTuple):
    """One quote: its rule, the way that answered, and whether the name is right."""

    rule: str
    way: str
    is_right: bool


def judge_names(scorer: ModuleType, folder: Path, corpus: str) -> Iterator[Named]:
    """Every quote of a corpus that has a speaker, but for those that the readers disagreed on."""
    for document in json.loads((folder / f"{corpus}.json").read_text(encoding="utf-8")):
        text = (folder / corpus / f"{document['doc']}.txt").read_bytes().decode()
        found = read(text)
        for quote, resolved in zip(assemble(found, corpus).quotes, found.speakers, strict=True):
            shared = [gold for gold in document["quotes"] if overlap(scorer, quote.start, quote.end, gold)]
            if quote.rule is None or resolved is None or not all(gold["scored"] for gold in shared):
                continue
            wanted = [gold for gold in shared if gold["attributed"]]
            best = max(wanted, key=lambda gold: overlap(scorer, quote.start, quote.end, gold), default=None)
            yield Named(quote.rule, resolved.way, is_named(scorer, quote.speaker, best))


def write_figures(file: Path, sieve: Sieve, figures: dict[str, tuple[float, float]]) -> None:
    """Write the precision and coverage of every entry of one sieve; the header and the other sieves stay."""
    lines = file.read_text(encoding="utf-8").splitlines()
    others = [line for line in lines if not line.startswith("#") and line.split("\t")[1] != sieve]
    own = [f"{name}\t{sieve}\t{precision:.2f}\t{coverage:.3f}" for name, (precision, coverage) in figures.items()]
    header = [line for line in lines if line.startswith("#")]
    file.write_text("\n".join([*header, *sorted(others + own)]) + "\n", encoding="utf-8")


def load_scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_quotes", shared / "eval/score_quotes.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def judge(scorer: ModuleType, folder: Path, split: str) -> Iterator[Judged]:
    """Every quote of a split that a rule answered, but for those that the readers disagreed on."""
    for document in json.loads((folder / f"{split}.json").read_text(encoding="utf-8")):
        text = (folder / split / f"{document['doc']}.txt").read_bytes().decode()
        for quote in explain(text).quotes:
            answer = quote.explanation.answer if quote.explanation else None
            shared = [gold for gold in document["quotes"] if overlap(scorer, quote.start, quote.end, gold)]
            if answer is None or quote.explanation is None or not all(gold["scored"] for gold in shared):
                continue
            wanted = [gold for gold in shared if gold["attributed"]]
            best = max(wanted, key=lambda gold: overlap(scorer, quote.start, quote.end, gold), default=None)
            named = is_named(scorer, quote.speaker, best) if split == "dev" else None
            yield Judged(answer.rule, best is not None and is_mentioned(scorer, answer, best), named)


def overlap(scorer: ModuleType, start: int, end: int, gold: dict[str, Any]) -> int:
    shared: int = scorer.overlap(start, end, gold["start"], gold["end"])
    return shared


def is_mentioned(scorer: ModuleType, answer: Answer, gold: dict[str, Any]) -> bool:
    """Whether a rule took the readers' words for the speaker, or some of them."""
    mention = {"start": answer.mention.start, "end": answer.mention.end}
    return bool(scorer.touches(mention, gold["source"]))


def is_named(scorer: ModuleType, speaker: str | None, gold: dict[str, Any] | None) -> bool:
    """Whether a speaker has the right name, or as a description the right head, as the scorer has it."""
    if gold is None or not speaker:
        return False
    words = scorer.words(speaker)
    is_head = gold["type"] == "unnamed" and bool(words) and words[-1] in scorer.words(gold["name"])
    return is_head or bool(scorer.strict(speaker, gold["name"]))


if __name__ == "__main__":
    options, folders = ([word for word in sys.argv[1:] if word.startswith("-") == flag] for flag in (True, False))
    if unknown := set(options) - {"--write", "--write-ways"}:
        sys.exit(f"unknown: {' '.join(unknown)}")
    main(
        Path(folders[0]) if folders else Path(__file__).parents[2] / "shared",
        is_writing="--write" in options,
        is_writing_ways="--write-ways" in options,
    )
