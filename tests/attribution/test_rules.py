"""Every rule finds what its examples say, and nothing in its counter-examples; `quotex rules` lists them all."""

import json
import random
from types import SimpleNamespace

import pytest

import quotex
from quotex import lexicon
from quotex.attribution.alphabet import TAGS
from quotex.attribution.attributor import attribute
from quotex.attribution.finders import Quoted, Surroundings
from quotex.attribution.frame import Token
from quotex.attribution.rules import RULES
from quotex.attribution.tagging import WORD_TAGS
from quotex.entities.recogniser import recognise
from quotex.patterns import by_neighbours
from quotex.render.printing import render_rules
from quotex.render.records import make_rule_record
from quotex.render.screen import Screen
from quotex.render.template import PrintOptions
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.pairing import pair_marks

HITS = [pytest.param(rule, text, mention, id=f"{rule.name}: {text}") for rule in RULES for text, mention in rule.hits]
MISSES = [pytest.param(rule, text, id=f"{rule.name}: {text}") for rule in RULES for text in rule.misses]
RECORDS = [make_rule_record(rule) for rule in RULES]


def show(format, width=80):
    return "".join(render_rules(RULES, PrintOptions(format), Screen(width)))


def ask(rule, text):
    """The words that a rule takes for the speaker of a text's last quote, whatever the others say; None if for none."""
    layout = lay_out(*normalize_marks(text))
    pairs, names = pair_marks(layout), recognise(layout)
    found, frames = attribute(layout, pairs, names)
    index = len(pairs) - 1
    (frame,) = [frame for frame in frames if index in frame.places]
    attribution = rule.find(Quoted(frame, index, Surroundings(layout, pairs, names, found)), rule)
    if attribution is None:
        return None
    assert attribution.rule is rule
    return layout.text[attribution.who[0].start : attribution.who[-1].end]


@pytest.mark.parametrize(("rule", "text", "mention"), HITS)
def test_hits(rule, text, mention):
    assert ask(rule, text) == mention


@pytest.mark.parametrize(("rule", "text"), MISSES)
def test_misses(rule, text):
    assert ask(rule, text) is None


def test_every_rule_is_a_whole_record():
    assert len({rule.name for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.hits, rule.name
        assert rule.misses, rule.name
        assert rule.why.endswith("."), rule.name


def test_a_rule_that_is_not_asked_would_find_nothing():
    """The tags beside a rule say no more than its `find`: tried on random tags, most of them common ones."""
    chooser = random.Random(0)
    around = SimpleNamespace(layout=SimpleNamespace(text=""), pairs=[SimpleNamespace(start=0, end=0)])
    of_sentence = [rule for rule in RULES if not rule.looks_around]
    choose = by_neighbours(of_sentence)
    found = set()
    for _ in range(20_000):
        tags = "".join(chooser.choices([*sorted(TAGS), *"NNPPVVVDwREy,,..|:qQJHIvKSdTL-'"], k=chooser.randint(2, 16)))
        place = chooser.randrange(len(tags))
        tags = tags[:place] + chooser.choice("qQ") + tags[place + 1 :]
        asked = {rule.name for rule in choose(tags, place)}
        for rule in of_sentence:
            if rule.find(Quoted(RandomFrame(tags, place), 0, around), rule) is not None:
                assert rule.name in asked, (tags, place)
                found.add(rule.name)
    assert len(found) > 0.8 * len(of_sentence)  # what the others ask for is longer than chance gives


class RandomFrame:
    """A frame of random tags, of which nothing else is known."""

    is_nested = False

    def __init__(self, tags, place):
        self.tags = tags
        self.places = {0: place}

    def word(self, at):
        return ""

    def token(self, at):
        return Token(at, at + 1, self.tags[at])

    def tokens(self, start, end):
        return tuple(map(self.token, range(start, end)))

    def span(self, start, end):
        return start, end

    def words(self, start, stop):
        """Any word that is asked for."""
        return SimpleNamespace(isdisjoint=lambda _: False)

    def name_words(self, named, start, stop):
        """Every token with the tag of one of the words that are asked for is that word."""
        tags = self.tags
        for letter, forms in named.items():
            tags = tags.replace(next(filter(None, map(WORD_TAGS.__getitem__, sorted(forms))), "w"), letter)
        return tags


def test_rules_that_look_around_come_last():
    """They are asked when every sentence was read, so that no other place in the order would be true."""
    looking = [rule.looks_around for rule in RULES]
    assert looking == sorted(looking)


def test_the_figures_are_measured_for_every_rule_and_for_no_other():
    assert {row[0] for row in lexicon.rows("measured.tsv") if row[1] == "rule"} == {rule.name for rule in RULES}
    assert all(0 < rule.precision <= 1 for rule in RULES)
    assert sum(rule.coverage for rule in RULES) == pytest.approx(1, abs=0.02)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_first_example_has_its_rule_in_the_record(rule):
    """No rule before it takes the example that a person is shown."""
    text, mention = rule.hits[0]
    last = quotex.extract(text).quotes[-1]
    assert (last.rule, last.speaker) == (rule.name, mention)


def test_json_and_json_lines_hold_the_same():
    records = [record._asdict() for record in RECORDS]
    assert json.loads(show("json")) == records
    assert [json.loads(line) for line in show("jsonl").splitlines()] == records
    assert list(records[0]) == ["name", "sieve", "why", "example", "precision", "coverage"]


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_table(width):
    table = show("table", width)
    assert all(rule.name in table and f"{rule.precision:.2f}" in table for rule in RULES)
    assert max(map(len, table.splitlines())) <= width
    assert "Example" in table or width < 100
