"""What marked words are the name of, and what somebody calls something."""

import pytest

import quotex
from quotex.attribution.naming import is_calling, is_name_of_something


@pytest.mark.parametrize(
    ("before", "words", "after", "is_name"),
    [
        ("a memo titled ", "how to save a ferry", " on Monday", True),
        ("also known as ", "the Maze", ", burned", True),
        ("under the slogan ", "milk for all", ".", True),
        ("Residents hit ", "cancel", " twice", True),
        ("Residents hit ", "the man who sold them the ferry", " hard", False),
        ("kept its ", "buy", " rating", True),
        ("it was ", "hasty", ".", False),
        ("", "(CROSSTALK.)", "", True),
    ],
)
def test_names(before, words, after, is_name):
    text = f"{before}“{words}”{after}"
    end = len(text) - len(after)
    assert is_name_of_something(text, len(before), end, words, None) == is_name


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Amara Diallo called the road “Dragon Road.”", True),
        ("Amara Diallo described him as a “Little Nero.”", True),
        ("Amara Diallo called for calm on “Face the Morning.”", False),
        ("Amara Diallo named the boat “Gentle Annie.”", False),
        ("Amara Diallo told us of “The Lamp Inspector.”", False),
        ("Amara Diallo called the host of “Dragon Road.”", False),
    ],
)
def test_calling(text, is_so):
    findings = quotex.pipeline.read(text)
    (pair,) = findings.pairs
    assert is_calling(findings.wording.text, pair.start, pair.end, findings.attributions.found[0]) == is_so
