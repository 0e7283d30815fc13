"""Lines whose capitals say nothing."""

import pytest

from quotex.entities.headlines import MAX_HEADLINE, is_frequent, is_headline, is_ordinary, place_of_dateline
from quotex.text.layout import Paragraph


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Dock Workers Reject the Offer of Quayside", True),
        ("Minister Says Talks with Traders Have Failed", True),
        ("SOCCER - NAIROBI WIN", True),
        ("Dock workers reject the offer", False),
        ("Dock Workers Left", False),  # too short to tell
        ("Nkechi Obi, Lena Fischer, Tom Lee", False),  # a list of names
        ("3. Lena Fischer", False),
        ("A", False),
        ("Workers Reject the Offer of " + "Quayside " * (MAX_HEADLINE // 9), False),
    ],
)
def test_a_headline(line, wanted):
    assert is_headline(line, Paragraph(0, len(line))) is wanted


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("Reject", True),
        ("minister", True),
        ("Workers", True),
        ("Jubilee", True),
        ("Dynasties", True),
        ("Expats", True),
        ("Rivers", False),  # a surname
        ("Quayside", False),
        ("Okoro", False),
    ],
)
def test_an_ordinary_word(word, wanted):
    assert is_ordinary(word) is wanted


def test_words_that_only_dictionaries_have_are_not_frequent():
    assert [is_frequent(word) for word in ("Reject", "minister", "Jubilee")] == [True, True, False]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("NAIROBI, Kenya 1996-08-22", "NAIROBI"),
        ("SAN JOSE, March 3", "SAN JOSE"),
        ("Nairobi, Kenya 1996-08-22", None),
        ("NAIROBI, Kenya", None),
        ("NAIROBI 1996-08-22 was hot", None),
    ],
)
def test_a_dateline_of_its_own(line, place):
    found = place_of_dateline(line, Paragraph(0, len(line)))
    assert (found and line[slice(*found)]) == place
