"""What belongs to a subject: an apposed name, a complement, the *to* of *according to*."""

import pytest

from quotex.attribution.attributor import attribute
from quotex.entities.recogniser import recognise
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.pairing import pair_marks


def read(text):
    layout = lay_out(*normalize_marks(text))
    (attribution,) = attribute(layout, pair_marks(layout), recognise(layout)).found
    return layout.text, attribution


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“We left,” said the agency's director, Amina Belhadj, on Friday.", "Amina Belhadj"),
        ("“We left,” said an official of the port authority.", "an official"),
        ("“We left,” said Amina Belhadj, the director.", "Amina Belhadj"),
    ],
)
def test_who(text, who):
    words, attribution = read(text)
    assert words[attribution.who[0].start : attribution.who[-1].end] == who


def test_a_description_goes_on_to_the_end_of_its_complement():
    words, attribution = read("“We left,” said an official of the port authority.")
    assert words[: attribution.extent].endswith("an official of the port authority")
    assert read("“We left,” said an official.")[1].extent == -1


def test_according_takes_its_to_with_it():
    words, attribution = read("According to Amara Diallo, the deal was “hasty.”")
    assert words[attribution.cue.start : attribution.cue.end] == "According to"


def test_inheriting_keeps_the_words_and_changes_the_rule():
    first = read("“We left,” said Amara Diallo.")[1]
    heir = first.inherit("another")
    assert (heir.rule, heir.inherited) == ("another", True)
    assert (heir.who, heir.cue) == (first.who, first.cue)
