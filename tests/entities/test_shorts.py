"""By what words somebody may be called whose name in full stands only in a headline."""

import pytest

from quotex.entities.recogniser import recognise
from quotex.entities.shorts import shorts_of
from quotex.text.layout import lay_out


@pytest.mark.parametrize(
    ("form", "called", "shorts"),
    [
        ("Denise Holloway", (), ["Holloway", "Denise"]),
        ("Denise Korvaston", (), ["Korvaston"]),
        ("Tariselle Korvaston", (), ["Korvaston"]),
        ("Park Rae-jin", (), ["Park", "Rae-jin"]),
        ("Odile d'Ambreville", (), ["d'Ambreville"]),
        ("Odile de La Bruyère", (), ["de La Bruyère", "Odile"]),
        ("Tariselle Merriduck Korvaston", (), ["Korvaston"]),
        ("Tariselle Merriduck Korvaston", ("Merriduck",), []),
        ("Hillary Clinton Trump", ("Trump",), []),
        ("Denise Holloway Wins", (), []),
        ("Denise Wins", (), []),
        ("Strong Holloway", (), []),
        ("Nairobi Holloway", (), []),
        ("Senator Holloway", (), []),
    ],
)
def test_shorts(form, called, shorts):
    assert list(shorts_of(form, called)) == shorts


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Ségolène de La Bruyère", "de La Bruyère"),
        ("Odile d'Ambreville", "d'Ambreville"),
        ("Tariselle Korvaston Wendrick", "Wendrick"),
        ("Lotfi Aït Mansour", "Aït Mansour"),
        ("Keith St.John-Pryce", "St.John-Pryce"),
    ],
)
def test_who_is_named_in_full_in_a_headline(name, short):
    text = f"{name} Rejects the Offer of the Mill\n\nThe mill is old, and {short} said so. Later {short} left."
    assert {mention.name for mention in recognise(lay_out(text)).mentions} == {name}
