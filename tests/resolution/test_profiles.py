"""The role and the gender of each person who speaks."""

import pytest

import quotex
from quotex.pipeline import read
from quotex.resolution.profiles import Profile


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "“We left,” said Maria Costa, the port's director. “It was late,” she said.",
            {"Maria Costa": Profile("port's director", "female", "pronoun")},
        ),
        (
            "Musa Bello left. “It was late,” said Pilot Musa Bello.",
            {"Musa Bello": Profile("Pilot", "male", "given name")},
        ),
        ("Ann Lee, a pilot, met Quill Osei. “No,” said Osei.", {"Quill Osei": Profile(None, None, None)}),
        ("Mayor Ann Lee met Bo. “No,” said Lee, the pilot.", {"Ann Lee": Profile("Mayor", "female", "given name")}),
        ("The World Bank was angry. “We left,” said the World Bank.", {}),
        ("“We left,” said a senior aide. “No,” he said.", {}),
        ("Amara Diallo is a “pilot”.", {}),
        ("", {}),
    ],
)
def test_those_who_speak_are_described(text, people):
    assert read(text).people == people


CASES = [
    ("“We left,” said Quill Ashdown. “We had to,” she said.", "female", "pronoun"),
    ("Tobin Ashdown came. “We had to,” he said.", "male", "pronoun"),
    ("“We left,” said Mrs. Ashdown.", "female", "title"),
    ("“We left,” said Congresswoman Quill Ashdown.", "female", "title"),
    ("“We left,” said Quill Ashdown, a spokeswoman for the port.", "female", "role"),
    ("“We left,” said Maria Ashdown.", "female", "given name"),
    ("“We left,” said Maria Ashdown, the chairman of the port.", "female", "given name"),  # who may be a woman
    ("“We left,” said Dr. Quill Ashdown.", None, None),
    ("“We left,” said Quill Ashdown, the director of the port.", None, None),
    ("“We left,” Maria Costa and Anna Lee said.", None, None),
    ("“We left,” said a spokeswoman.", None, None),
    ("The World Bank was angry. “We left,” said the World Bank.", None, None),
]


@pytest.mark.parametrize(("text", "gender", "evidence"), CASES)
def test_gender(text, gender, evidence):
    quotes = quotex.extract(text).quotes
    assert quotes
    assert {(quote.gender, quote.gender_evidence) for quote in quotes} == {(gender, evidence)}


def test_all_quotes_of_a_speaker_have_one_gender():
    text = "“We left,” said Quill Ashdown.\n\n“They stayed,” said Ann Lee.\n\n“We had to,” said Ashdown. He sighed."
    assert [(quote.speaker, quote.gender) for quote in quotex.extract(text).quotes] == [
        ("Quill Ashdown", None),  # no pronoun stands for him at a quote
        ("Ann Lee", "female"),
        ("Quill Ashdown", None),
    ]


def test_words_that_nobody_says_tell_nothing():
    """The attribution of a scare quote is dropped, and with it what its pronoun would tell."""
    quotes = quotex.extract("“We left,” said Quill Ashdown. He read “The Sea” in bed.").quotes
    assert {quote.gender for quote in quotes if quote.kind == "scare"} <= {None}
