"""Gender is what the article's words tell, by the strongest kind of them, and null where they tell nothing."""

import pytest

import quotex

CASES = [
    ("“We left,” said Quill Ashdown. “We had to,” she said.", "female", "pronoun"),
    ("Quill Ashdown came. “We had to,” he said.", "male", "pronoun"),
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
