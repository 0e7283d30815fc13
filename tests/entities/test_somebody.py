"""What shows that an unknown word is somebody's name: each sign with its examples, and what comes of whole texts."""

import pytest

from quotex.entities.recogniser import recognise
from quotex.entities.somebody import SIGNS
from quotex.text.layout import lay_out

HITS = [(sign.name, text) for sign in SIGNS for text in sign.hits]
MISSES = [(sign.name, text) for sign in SIGNS for text in sign.misses]
BY_NAME = {sign.name: sign for sign in SIGNS}


def has_sign(name, text):
    start, end = text.index("<"), text.index(">") - 1
    return BY_NAME[name].find(text.replace("<", "").replace(">", ""), start, end)


@pytest.mark.parametrize(("name", "text"), HITS)
def test_hits(name, text):
    assert has_sign(name, text)


@pytest.mark.parametrize(("name", "text"), MISSES)
def test_misses(name, text):
    assert not has_sign(name, text)


def test_every_sign_says_why_and_has_both_kinds_of_example():
    assert len(BY_NAME) == len(SIGNS)
    assert all(sign.why and sign.hits and sign.misses for sign in SIGNS)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("They met the painter Prabara in May. Prabara had rested.", ["Prabara"] * 2),
        ("They saw Prabara, who was late.", ["Prabara"]),
        ("They saw the giant Corvane in May.", []),
        ("They saw Corvane 2, a guide to rocks.", []),
        ("They heard the soprano Prabara. The prabara sang.", []),  # the document writes it small
        ("They heard the PRBX, who sang.", []),
    ],
)
def test_people_of_one_word(text, people):
    assert [name.name for name in recognise(lay_out(text)).mentions if name.type == "PERSON"] == people
