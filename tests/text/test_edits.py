"""The lines that the finders of clutter look at, and whether sentences run on from one to the next."""

import pytest

from quotex.text.edits import Edit, are_wrapped, goes_on, list_lines


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [("The mill was", "gone.", True), ("It was.", "gone", False), ("The", "Mill", False), ("“Go,”", "she said", True)],
)
def test_goes_on(before, after, expected):
    assert goes_on(before, after) is expected


def test_lines():
    text = "  The mill\n\n\tis gone. \r\n"
    lines = list_lines(text)
    assert [text[line.start : line.end] for line in lines] == [line.words for line in lines] == ["The mill", "is gone."]
    assert are_wrapped(["The mill", "is gone.", "It was."], 0.4)
    assert not are_wrapped(["The mill.", "Is gone."], 0.4)
    assert Edit(1, 2) == (1, 2, "")
