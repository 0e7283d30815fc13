"""Each rule of turns: what it must say, and what it mustn't."""

import pytest
from stories import decide_text

from quotex import lexicon
from quotex.resolution.dialogue.rules import TURN_RULES


@pytest.mark.parametrize(("rule", "text", "speaker"), [(rule.name, *hit) for rule in TURN_RULES for hit in rule.hits])
def test_hits(rule, text, speaker):
    assert decide_text(text)[-1] == (speaker, rule)


@pytest.mark.parametrize(("rule", "text"), [(rule.name, miss) for rule in TURN_RULES for miss in rule.misses])
def test_misses(rule, text):
    assert decide_text(text)[-1][1] != rule


def test_all_are_measured():
    assert {row[0] for row in lexicon.rows("measured.tsv") if row[1] == "turn"} == {rule.name for rule in TURN_RULES}
    assert all(0 < rule.precision < 1 for rule in TURN_RULES)
