"""Which answers of quotex are right, on the four corpora: what `calibrate.py` and `confidence.py` are measured on.

An answer is right where the speaker has the right name. PolNeAR's train split has no names: there it is right where the
words that it took for the speaker are those that readers marked, or some of them. A quote with
a speaker where the readers found none is wrong, one that they disagreed on counts for nothing, nor does one in single
marks that they didn't mark: they looked at doubles alone.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from quotex.document.assembly import assemble
from quotex.document.explanation import explain_quotes
from quotex.explained import Answer
from quotex.pipeline import read

CORPORA = (("polnear/dev", True), ("bbc", True), ("world", True), ("polnear/train", False))
"""Each corpus, and whether it has the names of speakers."""


class Judged(NamedTuple):
    """One quote with a speaker: what answered for it, how sure it is, and whether words and name are right."""

    corpus: str
    rule: str
    way: str
    confidence: float
    is_mentioned: bool
    is_named: bool | None
    """None where the corpus has no names."""

    @property
    def is_right(self) -> bool:
        """Whether the speaker is right, as far as the corpus can say."""
        return self.is_mentioned if self.is_named is None else self.is_named


def judge_all(shared: Path) -> list[Judged]:
    """Every quote with a speaker in all corpora."""
    scorer = load_scorer(shared, "score_quotes")
    return [quote for corpus, named in CORPORA for quote in judge(scorer, shared / "data", corpus, has_names=named)]


def load_scorer(shared: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, shared / f"eval/{name}.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def judge(scorer: ModuleType, data: Path, corpus: str, *, has_names: bool) -> Iterator[Judged]:
    """Every quote with a speaker in a corpus."""
    for document in json.loads((data / f"{corpus}.json").read_text(encoding="utf-8")):
        text = (data / corpus / f"{document['doc']}.txt").read_bytes().decode()
        found = read(text, with_entities=False)
        quotes = explain_quotes(found, assemble(found, corpus)).quotes
        for quote, resolved in zip(quotes, found.speakers, strict=True):
            shared = [gold for gold in document["quotes"] if overlap(scorer, quote.start, quote.end, gold)]
            answer = quote.explanation.answer if quote.explanation else None
            if answer is None or resolved is None or quote.speaker is None:
                continue
            if not resolved.way:  # a turn of an interview, whose label the gold does not know
                continue
            is_unmarked = text[quote.start] in scorer.OTHER_MARKS and not shared
            if is_unmarked or not all(gold["scored"] for gold in shared):
                continue
            wanted = [gold for gold in shared if gold["attributed"]]
            best = max(wanted, key=lambda gold: overlap(scorer, quote.start, quote.end, gold), default=None)
            named = is_named(scorer, quote.speaker, best) if has_names else None
            mentioned = is_mentioned(scorer, answer, best)
            yield Judged(corpus, answer.rule, resolved.way, quote.confidence, mentioned, named)


def overlap(scorer: ModuleType, start: int, end: int, gold: dict[str, Any]) -> int:
    shared: int = scorer.overlap(start, end, gold["start"], gold["end"])
    return shared


def is_mentioned(scorer: ModuleType, answer: Answer, gold: dict[str, Any] | None) -> bool:
    """Whether a rule took the readers' words for the speaker, or some of them."""
    mention = {"start": answer.mention.start, "end": answer.mention.end}
    return gold is not None and bool(scorer.touches(mention, gold["source"]))


def is_named(scorer: ModuleType, speaker: str | None, gold: dict[str, Any] | None) -> bool:
    """Whether a speaker has the right name, or as a description the right head, as the scorer has it."""
    if gold is None or not speaker:
        return False
    words = scorer.words(speaker)
    is_head = gold["type"] in ("unnamed", "document") and bool(words) and words[-1] in scorer.words(gold["name"])
    return is_head or bool(scorer.strict(speaker, gold["name"]))
