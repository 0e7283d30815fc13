"""Confidence means what it says: of the quotes with a confidence about 0.9, about nine in ten have the right speaker.

Right is what the scorer of PolNeAR calls so: the full name, or the head word of a description. A quote that has a
speaker where the readers found none is wrong; one that they disagreed on doesn't count.
"""

import importlib.util
import json
from functools import cache
from itertools import pairwise

import pytest
from paths import SHARED

import quotex
from quotex.attribution.rules import RULES

GOLD = SHARED / "data/polnear/dev.json"
SCORER = SHARED / "eval/score_quotes.py"
BOUNDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
ENOUGH = 50
TOLERANCE = 0.08


@cache
def load_scorer():
    spec = importlib.util.spec_from_file_location("score_quotes", SCORER)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def is_right(quote, wanted):
    """Whether a quote has the speaker of the attributed gold quote that it shares most with."""
    scorer = load_scorer()
    shared = {at: scorer.overlap(quote.start, quote.end, gold["start"], gold["end"]) for at, gold in enumerate(wanted)}
    at = max(shared, key=shared.get, default=None)
    if at is None or not shared[at]:
        return False
    name = wanted[at]["name"]
    if scorer.strict(quote.speaker, name):
        return True
    words = scorer.words(quote.speaker)
    return wanted[at]["type"] == "unnamed" and bool(words) and words[-1] in scorer.words(name)


def judge(quotes, golds):
    """Each quote that counts, and whether its speaker is right."""
    scorer = load_scorer()
    wanted = [gold for gold in golds if gold["scored"] and gold["attributed"]]
    skipped = [gold for gold in golds if not gold["scored"]]
    for quote in quotes:
        disputed = any(scorer.overlap(quote.start, quote.end, gold["start"], gold["end"]) for gold in skipped)
        if quote.speaker and not disputed:
            yield quote, is_right(quote, wanted)


@cache
def judge_all():
    judged = []
    for document in json.loads(GOLD.read_text(encoding="utf-8")):
        text = (GOLD.with_suffix("") / f"{document['doc']}.txt").read_bytes().decode()
        judged += judge(quotex.extract(text).quotes, document["quotes"])
    return judged


def check(judged):
    """Of fifty quotes or more: whether as many are right as their confidence says."""
    if len(judged) < ENOUGH:
        pytest.skip(f"{len(judged)} quotes are too few")
    mean = sum(quote.confidence for quote, _ in judged) / len(judged)
    share = sum(right for _, right in judged) / len(judged)
    assert abs(mean - share) <= TOLERANCE, f"{len(judged)} quotes: confidence {mean:.3f}, right {share:.3f}"


@pytest.mark.parametrize(("low", "high"), list(pairwise(BOUNDS)))
def test_bin(low, high):
    check([(quote, right) for quote, right in judge_all() if low <= quote.confidence < high])


@pytest.mark.parametrize("rule", [rule.name for rule in RULES])
def test_rule(rule):
    check([(quote, right) for quote, right in judge_all() if quote.rule == rule])


def test_there_is_something_to_judge():
    assert len(judge_all()) > 600
