"""Who speaks by what stands around: where a rule's examples leave something to be said."""

import pytest

import quotex


@pytest.mark.parametrize(
    ("text", "rule", "speaker"),
    [
        ("And from Chairwoman Ines Duarte:\n\n“Nobody slept.”", "introduced", "Ines Duarte"),
        ("“Nobody slept.”\n\nInes Duarte left at dawn.", None, None),
        ("Ines Duarte was blunt. “Nobody slept at all that night.”", "sentence-before", "Ines Duarte"),
        (
            "“Who is there?” said Ines Duarte.\n\n“It is me,” said Musa Bello.\n\n“Come in, then.”",
            "continued",
            "Ines Duarte",
        ),
    ],
)
def test_last_quote(text, rule, speaker):
    last = quotex.extract(text).quotes[-1]
    assert (last.rule, last.speaker) == (rule, speaker)
