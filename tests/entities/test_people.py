"""Which forms of a name are one person's."""

import pytest

from quotex.entities.people import precede_verb
from quotex.entities.recogniser import recognise
from quotex.text.layout import lay_out


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Lee left. Lee came back.", ["Ann Lee", "Ann Lee"]),
        ("Lee left. Ann Lee came back.", ["Ann Lee", "Ann Lee"]),
        ("Ann Lee left. Ann came back.", ["Ann Lee", "Ann Lee"]),
        ("Ann Lee left. Bo Chen stayed. Mrs. Lee came back.", ["Ann Lee", "Bo Chen", "Ann Lee"]),
        ("Ann Lee left. Tom Lee stayed. Mr. Lee came back.", ["Ann Lee", "Tom Lee", "Tom Lee"]),
        ("Ann Lee left. Tom Chen stayed.", ["Ann Lee", "Tom Chen"]),
        ("J. M. Okafor left. Okafor came back.", ["J. M. Okafor", "J. M. Okafor"]),
        ("Joseph Castle sang. Joe Castle bowed.", ["Joseph Castle", "Joseph Castle"]),
        ("Nada al-Harbi left. Al-Harbi came back.", ["Nada al-Harbi"] * 2),
        ("Nada al-Harbi left. Alharbi came back.", ["Nada al-Harbi"] * 2),
        ("Nada El-Harbi left. A child saw el-Harbi.", ["Nada El-Harbi"] * 2),
        ("Saskia van der Steen left. Van der Steen came back.", ["Saskia van der Steen"] * 2),
        ("Ana Ibáñez Robles left. Ibáñez came back. Ibáñez Robles slept.", ["Ana Ibáñez Robles"] * 3),
        ("Later Ibáñez Robles left. Ana Ibáñez Robles came back.", ["Ana Ibáñez Robles"] * 2),
        ("Ana Ibáñez left. Ana Ibáñez Robles came back.", ["Ana Ibáñez Robles"] * 2),
        ("The Kelu Tsanvo left. They saw the Kelu Tsanvo.", []),
        ("Kelu Tsanvo left. They saw Kelu Tsanvo, and the Kelu Tsanvo affair.", ["Kelu Tsanvo"] * 3),
        ("They saw Tranquil Democracy and Kovari Elementary.", []),
        ("Lin Haoran left. Lin came back.", ["Lin Haoran"] * 2),
        ("L.Tarbold left. L.Tarbold met Kh.Tarbold.", ["L.Tarbold", "L.Tarbold", "Kh.Tarbold"]),
        ("Rudd said no. His wife, Ada Rudd, slept. Rudd left.", ["Rudd", "Ada Rudd", "Rudd"]),
        ("Nguyen Thi Hoa left. Hoa came back.", ["Nguyen Thi Hoa"] * 2),
        (
            "Koen van Dam left. Gijs van Dam slept. Koen van Dam wept. Koen van Dam rang. Van Dam said so.",
            ["Koen van Dam", "Gijs van Dam", "Koen van Dam", "Koen van Dam", "Koen van Dam"],
        ),
    ],
)
def test_one_person(text, names):
    assert [name.name for name in recognise(lay_out(text)).mentions if name.type == "PERSON"] == names


@pytest.mark.parametrize(("text", "wanted"), [("Xk said so.", True), ("Xk wept.", False), ("Xk and the port.", False)])
def test_who_reports_precedes_a_verb(text, wanted):
    assert precede_verb(text, [2]) is wanted


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("They back the Zarambe. The Zarambe grew. The Zarambe said no.", []),
        ("The agency (Midena) grew. Trade (Midena) rose. Midena said so.", []),
        ("They asked whether he (Pranobo) knew. Pranobo said no.", ["Pranobo"] * 2),
        ("They met BancDofar. BancDofar said no.", []),
        ("The Wirachai Ratanakul policy failed. Wirachai said no.", ["Wirachai Ratanakul"] * 2),
        ("They walked to La Joyosa.", []),
    ],
)
def test_what_is_written_as_names_of_bodies_and_places(text, people):
    assert [name.name for name in recognise(lay_out(text)).mentions if name.type == "PERSON"] == people
