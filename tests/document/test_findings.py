"""A span of the layout's text in the source, and the words there."""

import pytest

from quotex.document.findings import fold
from quotex.pipeline import read

TEXT = "&quot;We left,&quot; said Amara\n  Diallo.\n"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ('"We left,"', (0, 20, "&quot;We left,&quot;")),
        ("said", (21, 25, "said")),
        ("Amara Diallo", (26, 40, "Amara Diallo")),
    ],
)
def test_the_place_of_a_span(words, place):
    findings = read(TEXT)
    start = findings.layout.text.index(words)
    assert findings.place(start, start + len(words)) == place


def test_white_space_is_folded():
    assert fold(" Amara\n\t\u00a0Diallo ") == "Amara Diallo"
