"""What each mark of a paragraph does in the cheapest reading."""

import pytest

from quotex.text.marks import normalize_marks
from quotex.text.roles import cheapest_roles

ROLES = [
    ("“We left,” he said.", ["open-outermost", "close"]),
    ("“A ‘b’ c.”", ["open-outermost", "open", "close", "close"]),
    ("“A ‘b c.”", ["open-outermost", "stray", "close"]),
    ("“We left,’ he said.", ["open-outermost", "close-mismatched"]),
    ('We left," he said.', ["close-unopened"]),
    ("“We left, he said. “No,” she said.", ["open-outermost", "reopen", "close"]),
    ("“We “left” early,” he said.", ["open-outermost", "open-again", "close", "close"]),
    ("He is 6'2\" tall.", ["stray"]),
]


@pytest.mark.parametrize(("text", "roles"), ROLES, ids=[row[0] for row in ROLES])
def test_roles(text, roles):
    normalized = normalize_marks(text)
    assert list(cheapest_roles(normalized.text, normalized.marks, "d", None)) == roles


def test_a_quote_that_goes_on_is_left_open():
    normalized = normalize_marks("“We left early.")
    assert list(cheapest_roles(normalized.text, normalized.marks, "d", "d")) == ["open-outermost"]
