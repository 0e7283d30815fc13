"""Letters and points of another script, width or font are read as what they look like, and stay in their own words."""

import pytest

from quotex import extract
from quotex.text.clearing import clear

PLAIN = '"We ground the last of the barley," said Henrike Vollmer, a miller. "It hurts."'


def shift(text, upper, lower):
    """A text in other letters."""
    return "".join(
        chr(upper + ord(char) - 65)
        if "A" <= char <= "Z"
        else chr(lower + ord(char) - 97)
        if "a" <= char <= "z"
        else char
        for char in text
    )


@pytest.mark.parametrize(
    "text",
    [
        "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in PLAIN),
        shift(PLAIN, 0x1D400, 0x1D41A),  # bold
        shift(PLAIN, 0x1D5A0, 0x1D5BA),  # without serifs
        PLAIN.replace("roll", "rоll").replace("Vollmer", "Vоllmеr").replace("He", "Не"),
        PLAIN.replace('"', "'\u200a'"),
        PLAIN.replace('"', "'\xa0'"),
        PLAIN.replace('"', "' '"),
    ],
)
def test_read_as_what_it_looks_like(text):
    found = extract(text).quotes
    assert [(quote.quote, quote.speaker) for quote in found] == [
        ("We ground the last of the barley,", "Henrike Vollmer"),
        ("It hurts.", "Henrike Vollmer"),
    ]
    assert all(quote.raw == text[quote.start : quote.end] for quote in found)


@pytest.mark.parametrize(
    "text", ["Он сказал, что уехал.", "the Ω of a coil", "a РЖД train", "m², 5 µm, ½", "Ο Νίκος έφυγε."]
)
def test_other_words_stay(text):
    assert clear(text)[0] == text
