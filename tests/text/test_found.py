"""Every input that once broke a law, asked for all of them again."""

import json

import pytest
from laws.cost import check_cost
from laws.documents import check_line_ends, check_text
from laws.inputs import WAYS, check_input
from laws.mending import check_mending
from laws.renderings import check_renderings
from paths import CASES

FOUND = json.loads((CASES / "found.json").read_text(encoding="utf-8"))


@pytest.mark.slow
@pytest.mark.parametrize("case", FOUND, ids=lambda case: case["label"])
def test_what_was_found_once(case, tmp_path):
    text = case["text"] * case.get("times", 1)
    check_renderings(check_text(text))
    check_line_ends(text)
    check_mending(text)
    check_cost(case["text"])
    for way in WAYS:
        check_input(way, text.encode("utf-8", "replace"), tmp_path)
