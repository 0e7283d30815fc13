"""`quotex rules`: every rule, in the order in which they are asked, and each example shows its rule."""

import json

import pytest

import quotex
from quotex.attribution.attributor import LABEL, list_rules
from quotex.attribution.context import CONTEXT
from quotex.attribution.rules import SIEVE
from quotex.render.formats import PrintOptions
from quotex.render.printing import render_rules
from quotex.render.screen import Screen

RULES = list_rules()


def show(format, width=80):
    return "".join(render_rules(RULES, PrintOptions(format), Screen(width)))


def test_exactly_the_label_the_sieve_and_the_context():
    expected = [(rule.name, rule.why, rule.precision) for rule in (LABEL, *SIEVE, *CONTEXT)]
    assert [(rule.name, rule.why, rule.precision) for rule in RULES] == expected
    assert sum(rule.coverage for rule in RULES) == pytest.approx(1, abs=0.02)
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.why and rule.example and 0 < rule.precision <= 1 for rule in RULES)


@pytest.mark.parametrize("rule", [LABEL, *CONTEXT], ids=lambda rule: rule.name)
def test_examples_outside_the_sieve(rule):
    """Those of the sieve are run with its hits and misses."""
    last = quotex.extract(rule.example).quotes[-1]
    assert (last.rule, last.speaker) == (rule.name, "DIALLO" if rule is LABEL else "Amara Diallo")


def test_every_rule_that_answers_is_listed():
    named = {rule.name for rule in RULES}
    texts = [text for rule in SIEVE for text, _ in rule.hits] + [rule.example for rule in CONTEXT]
    assert {quote.rule for text in texts for quote in quotex.extract(text).quotes} <= named | {None}


def test_json_and_json_lines_hold_the_same():
    records = [rule._asdict() for rule in RULES]
    assert json.loads(show("json")) == records
    assert [json.loads(line) for line in show("jsonl").splitlines()] == records
    assert list(records[0]) == ["name", "why", "example", "precision", "coverage"]


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_table(width):
    table = show("table", width)
    assert all(rule.name in table and f"{rule.precision:.2f}" in table for rule in RULES)
    assert max(map(len, table.splitlines())) <= width
    assert "Example" in table or width < 100
