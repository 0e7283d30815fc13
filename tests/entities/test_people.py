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
    ],
)
def test_one_person(text, names):
    assert [name.name for name in recognise(lay_out(text)).mentions if name.type == "PERSON"] == names


@pytest.mark.parametrize(("text", "wanted"), [("Xk said so.", True), ("Xk wept.", False), ("Xk and the port.", False)])
def test_who_reports_precedes_a_verb(text, wanted):
    assert precede_verb(text, [2]) is wanted
