"""People whose surnames are what names of places and bodies end with."""

import pytest

from quotex.entities.recogniser import recognise
from quotex.text.layout import lay_out


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Wallace Abbey left. Mr. Abbey said no.", ["Wallace Abbey"] * 2),
        ("Wallace Abbey left. Later Abbey said no.", ["Wallace Abbey"] * 2),
        ("Wallace Abbey, 34, left. Nobody saw Wallace Abbey.", ["Wallace Abbey"] * 2),
        ("They asked the engineer Denise Guard.", ["Denise Guard"]),
        ("Hodan Gedi Shire left. Shire said no.", ["Hodan Gedi Shire"] * 2),
        ("They met Rep. Jama Isse Shire.", ["Jama Isse Shire"]),
        ("Leonard D. Court left. Court said no.", ["Leonard D. Court"] * 2),
        ("Victor Dallas left. Dallas said no.", ["Victor Dallas"] * 2),
        ("They met Dr. Major.", ["Major"]),
        ("Ada Squire left. Dr Squire said no.", ["Ada Squire"] * 2),
        ("They met Interior Minister Wallace Fort.", ["Wallace Fort"]),
        ("They walked to Wallace Mountain. The Mountain said no.", []),
        ("They drove to Grace Hospital.", []),
        ("They met Mr. President.", []),
        ("They drove to Dr. Martin Luther King Hospital.", []),
    ],
)
def test_bearers(text, people):
    assert [name.name for name in recognise(lay_out(text)).mentions if name.type == "PERSON"] == people
