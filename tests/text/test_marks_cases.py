"""One-line cases of quotation marks: what is a quote, and how the text reads when mended.

`cases/marks.json` has one case a line: `comment` says what it shows, `quotes` are the quotes as they stand in `text`,
in order, `mended` is the text with its marks mended (left out where nothing is to mend). `"expect": "fail"` marks a
known failure: it has to fail, so that a lucky fix is noticed; its `reason` is the mechanism that is missing.
"""

import json

import pytest
from known_failures import mark_case
from paths import CASES

from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.mending import normalize
from quotex.text.pairing import pair_marks

MARKS = json.loads((CASES / "marks.json").read_text(encoding="utf-8"))


def read_quotes(text):
    layout = lay_out(*normalize_marks(text))
    return [text[slice(*layout.in_source(pair.start, pair.end))] for pair in pair_marks(layout)]


@pytest.mark.parametrize("case", [mark_case(case, case["comment"]) for case in MARKS])
def test_case(case):
    assert read_quotes(case["text"]) == case["quotes"]
    mended = normalize(case["text"])
    assert mended == case.get("mended", case["text"])
    assert normalize(mended) == mended


def test_there_are_enough_cases_and_each_says_what_it_shows():
    comments = [case["comment"] for case in MARKS]
    assert len(comments) >= 150
    assert len(set(comments)) == len(comments)
    assert all(comments)
