"""Every rule of the sieve finds what its examples say, and nothing in its counter-examples."""

import random
from types import SimpleNamespace

import pytest

from quotex.attribution.finders import Quoted
from quotex.attribution.frame import TAGS, read_frames
from quotex.attribution.rules import SIEVE, rules_beside
from quotex.attribution.sources import build_attribution
from quotex.entities.recogniser import recognise
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.pairing import pair_marks

RULES = {rule.name: rule for rule in SIEVE}
HITS = [(rule.name, text, mention) for rule in SIEVE for text, mention in rule.hits]
MISSES = [(rule.name, text) for rule in SIEVE for text in rule.misses]


def find(name, text):
    """The words that a rule takes for the speaker of a sentence's first quote; None if it finds nothing."""
    layout = lay_out(*normalize_marks(text))
    pairs = [(i, p) for i, p in enumerate(pair_marks(layout)) if p.parent is None]
    (frame,) = read_frames(layout.text, [(layout.paragraphs[0], pairs, 0)], recognise(layout))
    found = RULES[name].find(Quoted(frame, frame.places[pairs[0][0]]))
    if found is None:
        return None
    who = build_attribution(frame, found, name, 1.0).who
    return layout.text[who[0].start : who[-1].end]


@pytest.mark.parametrize(("name", "text", "mention"), HITS)
def test_hits(name, text, mention):
    assert find(name, text) == mention


@pytest.mark.parametrize(("name", "text"), MISSES)
def test_misses(name, text):
    assert find(name, text) is None


def test_names_are_unique_and_every_rule_has_both_kinds_of_example():
    assert len(RULES) == len(SIEVE)
    assert all(rule.hits and rule.misses and rule.why for rule in SIEVE)


def test_precisions_are_shares():
    assert all(0 < rule.precision <= 1 for rule in SIEVE)


def test_a_rule_that_is_not_asked_would_find_nothing():
    """`before` and `after` of a rule say no more than its `find`: tried on random tags, most of them common ones."""
    chooser = random.Random(0)
    found = set()
    for _ in range(20_000):
        tags = "".join(chooser.choices([*TAGS, *"NNPPVVVDwREy,,..|:qQJHIvKSdTL-'"], k=chooser.randint(2, 16)))
        place = chooser.randrange(len(tags))
        tags = tags[:place] + chooser.choice("qQ") + tags[place + 1 :]
        frame = SimpleNamespace(tags=tags, is_nested=False, word=lambda at: "")
        asked = {rule.name for rule in rules_beside(tags, place)}
        answering = {rule.name for rule in SIEVE if rule.find(Quoted(frame, place)) is not None}
        assert answering <= asked, (tags, place)
        found |= answering
    assert len(found) > 0.8 * len(SIEVE)
