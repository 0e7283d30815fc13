"""What each oddity of a mark costs."""

import pytest

from quotex.text import costs
from quotex.text.costs import Costs, costs_of, with_neighbours
from quotex.text.marks import normalize_marks

COSTS = [
    ("so “yes", Costs(0.0, costs.FACING + costs.SPACE_INSIDE + costs.LETTER_OUTSIDE, costs.STRAY_DOUBLE), "opens"),
    ("yes,” so", Costs(costs.FACING + costs.SPACE_INSIDE, 0.0, costs.STRAY_DOUBLE), "closes"),
    ("« oui", Costs(0.0, costs.FACING, costs.STRAY_DOUBLE), "French spaces cost nothing"),
    ('is 6" tall', Costs(costs.SPACE_INSIDE + costs.LETTER_OUTSIDE, 0.0, costs.INCHES), "inches"),
    ("so 'tis", Costs(costs.DOUBTFUL, costs.SPACE_INSIDE + costs.LETTER_OUTSIDE, costs.APOSTROPHE), "an elision"),
    ("boys' team", Costs(costs.SPACE_INSIDE + costs.LETTER_OUTSIDE, costs.DOUBTFUL, costs.APOSTROPHE), "a possessive"),
]


@pytest.mark.parametrize(("text", "expected", "shows"), COSTS, ids=[row[2] for row in COSTS])
def test_costs(text, expected, shows):
    normalized = normalize_marks(text)
    (mark,) = normalized.marks
    assert costs_of(normalized.text, mark, with_neighbours(normalized.text, mark)) == expected


def test_the_ends_of_a_text_count_as_line_ends():
    normalized = normalize_marks('"')
    assert with_neighbours(normalized.text, normalized.marks[0]) == '\n"\n'
