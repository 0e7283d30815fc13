"""What makes a transcript of a document with labels."""

import pytest

from quotex.text.layout import lay_out
from quotex.text.transcript.evidence import Labelled, choose_labels
from quotex.text.transcript.labels import read_label


def choose(*paragraphs):
    layout = lay_out("\n\n".join(paragraphs))
    read = [(number, read_label(layout.text, paragraph)) for number, paragraph in enumerate(layout.paragraphs)]
    labelled = [Labelled(number, label) for number, label in read if label is not None]
    return [item.number for item in choose_labels(layout, labelled)]


TALK = ("Ada: Who left?", "Tom: I did.", "Ada: Why?", "Tom: You know why.")


def test_two_who_take_turns():
    assert choose(*TALK) == [0, 1, 2, 3]


@pytest.mark.parametrize(
    "paragraphs",
    [
        TALK[:3],
        ("Ada: Who?", "Ada: Why?", "Ada: You?", "Ada: When?"),
        ("Ada: Red.", "Tom: Blue.", "Ada: Green.", "Tom: White."),
        ("Verdict: Do you like it?", "Rating: We do.", "Verdict: I don't.", "Rating: You will."),
        (TALK[0], *["Prose."] * 20, *TALK[1:]),
    ],
    ids=["too few turns", "one speaker", "nobody talks", "no names", "labels far apart"],
)
def test_anything_else_has_no_labels(paragraphs):
    assert choose(*paragraphs) == []


def test_somebody_who_speaks_once_between_others():
    assert choose(*TALK, "Musa Keita: Nonsense.", "Note: it rained.") == [0, 1, 2, 3, 4]
