"""Quotes by a dash: what is said, and what the narrator puts in, in each manner; and lists, which have dashes too."""

import pytest

from quotex.text.dashes import MANNERS, add_dashed
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.pairing import pair_marks


def read(text):
    layout = lay_out(*normalize_marks(text))
    return [layout.text[pair.start : pair.end] for pair in add_dashed(layout, pair_marks(layout))]


@pytest.mark.parametrize("manner", MANNERS, ids=[manner.example for manner in MANNERS])
def test_each_manner_reads_its_example(manner):
    dash = manner.example[0]
    *first, _ = read(f"{manner.example}\n\n{dash}Where?")
    assert [said.rstrip(",").lower() for said in first] == ["out", "if you let me."]


PUT_IN = [
    ("— Take it, she said at last. I have another.", ["Take it,", "I have another."], "a sentence follows"),
    ("— No, said Nora, shutting the box. I won't.", ["No,", "I won't."], "it goes on with a participle"),
    ("— No, said Nora, and shut the box.", ["No,"], "it goes on with another verb"),
    ("— No, said Nora, and I mean it.", ["No,", "and I mean it."], "the speech goes on with the same word"),
    ("— No, said Nora. She shut the box.", ["No,"], "a sentence of the narrator's"),
    ("— Well, Mr. Dodd said, what now?", ["Well,", "what now?"], "a title has a point"),
    ("— I heard her, you know, say so.", ["I heard her, you know, say so."], "nothing is put in"),
]


@pytest.mark.parametrize(("speech", "said", "shows"), PUT_IN, ids=[row[2] for row in PUT_IN])
def test_what_is_put_in(speech, said, shows):
    assert read(f"{speech}\n\n— Where? asked Ben.") == [*said, "Where?"]


@pytest.mark.parametrize("dash", ["—", "— ", "―", "– ", "- ", "-- "])
def test_dashes(dash):
    assert read(f"He turned.\n\n{dash}Who is it? asked Ben.\n\n{dash}Your aunt.") == ["Who is it?", "Your aunt."]


def test_between_dashes_anything_may_be_put_in():
    text = "— Who is it? — asked Ben.\n\n— Nobody. — Nora shut the door. — I thought I heard — well, nobody."
    assert read(text) == ["Who is it?", "Nobody.", "I thought I heard — well, nobody."]


def test_quotes_between_marks_are_nested():
    layout = lay_out(*normalize_marks("— Who said “no”? asked Ben.\n\n— I said so."))
    pairs = add_dashed(layout, pair_marks(layout))
    assert [pair.parent for pair in pairs] == [None, 0, None]


@pytest.mark.parametrize(
    "text",
    [
        "— Lower the tax.\n\n— Build homes, said the report.\n\n— Plant trees.\n\n— Hire nurses.",
        "— Who pays?\n\n— Who builds?\n\n— Who knows?",
        "— Where are you going? he asked.",
        "“No,” he said.\n\n— Reporting by Ann Lee; editing by Bo Chen",
    ],
    ids=["a list", "questions of a list", "a single one", "a signature"],
)
def test_other_dashes(text):
    assert not [said for said in read(text) if said[0] not in "“"]
