"""Subtitles are read as the text that was spoken, whatever the screen made of it."""

import pytest

from quotex import extract
from quotex.text.clearing import clear
from quotex.text.subtitles import find_captions

CAPTIONS = (
    "1\n00:00:01,000 --> 00:00:03,500\nThe mill is closed. “We ground\nthe last of it,” said\n\n"
    "2\n00:00:03,600 --> 00:00:05,000\nAnn Lee, a miller.\n\n"
    "00:05.100 --> 00:07.000 align:start\nShe added: “It hurts.”\n"
)


def test_the_words_alone():
    expected = "The mill is closed. “We ground the last of it,” said Ann Lee, a miller. She added: “It hurts.”"
    assert clear(CAPTIONS)[0].strip() == expected
    assert clear(CAPTIONS.replace("\n", "\r\n"))[0].strip() == expected


@pytest.mark.parametrize(
    "form", ["0:0{}", "[00:0{}]", "0:00:0{}.000,0:00:0{}.500", "00:0{} --> 00:0{}", "7\n00:0{} - 00:0{}"]
)
def test_times_that_stand_alone(form):
    spoken = [
        "The mill is closed. “We ground",
        "the last of it,” said",
        "Ann Lee, a miller.",
        "She added: “It",
        "hurts.”",
    ]
    text = "\n".join(f"{form.format(number, number)}\n{words}" for number, words in enumerate(spoken))
    assert clear(text)[0].strip() == " ".join(spoken)
    assert clear(text.replace("\n", "\r\n"))[0].strip() == " ".join(spoken)


def test_the_times_of_a_ticker_stay():
    text = "\n".join(f"10:0{number}\nThe mill is closed.\nNobody came." for number in range(6))
    assert find_captions(text) == []


def test_quotes_and_offsets():
    found = extract(CAPTIONS).quotes
    assert [(quote.quote, quote.speaker) for quote in found] == [
        ("We ground the last of it,", "Ann Lee"),
        ("It hurts.", "Ann Lee"),
    ]
    assert all(quote.raw == CAPTIONS[quote.start : quote.end] for quote in found)


def test_who_speaks_begins_a_line():
    names = (
        "WEBVTT\n\n7-1\n00:01.000 --> 00:02.000\n<v Ann Lee>We ground\n\n7-2\n00:02.000 --> 00:03.000\nBo Ek: All?\n"
    )
    assert clear(names)[0].split("\n") == ["WEBVTT", "<v Ann Lee>We ground", "Bo Ek: All?", ""]


def test_an_arrow_alone_is_no_caption():
    assert find_captions("weir --> mill\n\nmill --> weir\n") == []
