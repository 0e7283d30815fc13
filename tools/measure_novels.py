"""Print the figures of fiction: who speaks in the novels and the excerpts, by the manner in which the text says so.

    python tools/measure_novels.py [--write] [--errors FILE] [SHARED]

Each corpus has three figures: of all, of the *open* half and of the *blind* one. By name order every other text, from
the first on, is open: its errors may be read, and `--errors` writes them to a file; those of the others nobody reads.
With `--write` the precision of each rule of turns, on both corpora, goes into `lexicon/measured.tsv`. SHARED (default:
../shared beside the repository) holds `data` and `eval`.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

from calibrate import MEASURED, PRIOR, WEIGHT, write_figures
from judging import load_scorer

from quotex import extract
from quotex.resolution.dialogue.rules import TURN_RULES

CORPORA = ("novels", "litbank")
MANNERS = ("Explicit", "Anaphoric", "Implicit")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", nargs="?", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--errors", type=Path)
    args = parser.parse_args()
    scorer = load_scorer(args.shared, "score_novels")
    answers: Counter[tuple[str, bool]] = Counter()
    lines: list[str] = []
    for corpus in CORPORA:
        totals: dict[str, Counter[Any]] = {half: Counter() for half in ("all", "open", "blind")}
        documents = json.loads((args.shared / "data" / f"{corpus}.json").read_text(encoding="utf-8"))
        for number, gold in enumerate(sorted(documents, key=lambda document: document["doc"])):
            text = (args.shared / "data" / corpus / f"{gold['doc']}.txt").read_text(encoding="utf-8")
            quotes = [asdict(quote) for quote in extract(text, with_entities=False).quotes if quote.kind != "scare"]
            counts, errors = scorer.score(gold, quotes)
            half = "blind" if number % 2 else "open"
            totals["all"].update(counts)
            totals[half].update(counts)
            answers += judge(gold, quotes, errors)
            lines += [" | ".join(map(str, error)) for error in errors] if half == "open" else []
        for half, counts in totals.items():
            print(f"{corpus:8} {half:6} {describe(counts)}")
    if args.errors:
        args.errors.write_text("\n".join(lines) + "\n", encoding="utf-8")
    show_rules(answers, is_writing=args.write)


def describe(counts: Counter[Any]) -> str:
    gold = max(1, counts["gold"])
    figures = {"name": counts["strict"] / gold, "found": counts["found"] / gold}
    figures["precision"] = counts["pred ok"] / max(1, counts["pred"])
    figures |= {manner.lower(): counts["strict", manner] / max(1, counts["gold", manner]) for manner in MANNERS}
    return " ".join(f"{name} {figure:.3f}" for name, figure in figures.items())


def judge(
    gold: dict[str, Any], quotes: list[dict[str, Any]], errors: list[tuple[Any, ...]]
) -> Counter[tuple[str, bool]]:
    """How often each rule answered, rightly and wrongly, where the corpus has a quote; its quotes may have no marks."""
    wrong = {error[1] for error in errors}
    rules = {quote["start"]: quote["rule"] for quote in quotes}
    starts = [quote["start"] for quote in gold["quotes"] if quote["scored"] and quote["attributed"]]
    near = ((at, next((rules[at + by] for by in (0, -1, 1, -2, 2) if at + by in rules), None)) for at in starts)
    return Counter((rule, at not in wrong) for at, rule in near if rule is not None)


def show_rules(answers: Counter[tuple[str, bool]], *, is_writing: bool) -> None:
    """Print what each rule of turns is worth, and write it."""
    every = sum(answers[rule.name, is_right] for rule in TURN_RULES for is_right in (True, False))
    figures = {}
    for rule in TURN_RULES:
        right, wrong = answers[rule.name, True], answers[rule.name, False]
        precision = (right + PRIOR * WEIGHT) / (right + wrong + WEIGHT)
        figures[rule.name] = precision, (right + wrong) / every
        print(f"{rule.name:12} {precision:.2f} {figures[rule.name][1]:.3f}")
    if is_writing:
        write_figures(MEASURED, "turn", figures)


if __name__ == "__main__":
    main()
