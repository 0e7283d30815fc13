"""Where a quote ends that no mark closes, and where one begins that no mark opens."""

import pytest

from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.pairing import pair_marks


def pair(text):
    return pair_marks(lay_out(*normalize_marks(text)))


ATTRIBUTIONS = [
    ('"We left, he said.', '"We left,'),
    ('"We left, she told reporters.', None),  # told is asked for right after the pronoun, and found
    ('"We left, Ann Lee said.', '"We left,'),
    ('"We left, the minister said.', '"We left,'),
    ('"We left, the prime minister said.', '"We left,'),
    ('"We left, said Ann.', '"We left,'),
    ('"We left, said the minister.', '"We left,'),
    ('"Did you leave? he asked.', '"Did you leave?'),
    ('"We left. he said.', '"We left.'),
    ('"My father was old. He said little. That was all.', '"My father was old. He said little. That was all.'),
    ('"We left the town, the people, the said house.', '"We left the town, the people, the said house.'),
]


@pytest.mark.parametrize(("text", "expected"), ATTRIBUTIONS)
def test_an_unclosed_quote_ends_before_its_attribution(text, expected):
    (found,) = pair(text)
    assert text[found.start : found.end] == (expected or '"We left,')


UNOPENED = [
    ('He told reporters: We left early," and went.', 'We left early,"'),
    ('We left early," he said.', 'We left early,"'),
    ('"No," he said. We left early," he said.', 'We left early,"'),
    ('We left. It rained," he said.', 'We left. It rained,"'),
    ("It rained on the weir for a day and a night. " * 8 + 'We left," he said.', 'We left,"'),
]


@pytest.mark.parametrize(("text", "expected"), UNOPENED)
def test_an_unopened_quote_begins_after_what_introduces_it(text, expected):
    found = pair(text)[-1]
    assert found.opening is None
    assert text[found.start : found.end] == expected
