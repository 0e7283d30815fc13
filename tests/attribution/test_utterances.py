"""Which quotes are of one breath."""

import pytest

import quotex


@pytest.mark.parametrize(
    ("text", "utterances"),
    [
        ("“We left,” said Ann Lee. “It was late,” said Bo Chen.", [0, 1]),
        ("“We left,” said Ann Lee, “as it was late.”", [0, 0]),
        ("“We left,” said Ann Lee. “It was late.” “No,” said Bo Chen. “It wasn't.”", [0, 0, 2, 2]),
        ("“We left.\n\n“It was late,” said Ann Lee.\n\n“No,” said Bo Chen.", [0, 0, 2]),
        ("“He said, ‘go,’ and we left,” said Ann Lee. “It was late.”", [0, 1, 0]),
        ("The “hasty” and “bad” deal was dead.", [0, 1]),
    ],
)
def test_utterances(text, utterances):
    assert [quote.utterance for quote in quotex.extract(text).quotes] == utterances
