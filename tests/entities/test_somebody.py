"""What shows that an unknown word is somebody's name: what comes of whole texts."""

import pytest

from quotex.entities.recogniser import recognise
from quotex.text.layout import lay_out


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
