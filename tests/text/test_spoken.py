"""Marks that were dictated are marks; a quote of a price and quote-unquote experts are words."""

import pytest

from quotex import extract
from quotex.text.spoken import find_spoken


@pytest.mark.parametrize(
    "text",
    [
        "The mill was quote ground to a halt unquote, said Ann Lee.",
        "The mill was, quote, ground to a halt, unquote, said Ann Lee.",
        "The mill was open quote ground to a halt close quote, said Ann Lee.",
        "The mill was open quotes ground to a halt close quotes, said Ann Lee.",
        "The mill was quote ground to a halt end quote, said Ann Lee.",
        "The mill was QUOTE ground to a halt UNQUOTE, said Ann Lee.",
        "The mill was (quote) ground to a halt (unquote), said Ann Lee.",
        "The mill was quote… ground to a halt… end of quote, said Ann Lee.",
        "The mill was open quotation ground to a halt close quotation, said Ann Lee.",
        "The mill was left double quotation mark ground to a halt right double quotation mark, said Ann Lee.",
        "The mill was open inverted commas ground to a halt close inverted commas, said Ann Lee.",
        "The mill was start of quote ground to a halt end of quote, said Ann Lee.",
        "The mill was [quote] ground to a halt [unquote], said Ann Lee.",
        "The mill was double quote ground to a halt double quote, said Ann Lee.",
        "The mill was quotation mark ground to a halt quotation mark, said Ann Lee.",
    ],
)
def test_dictated_marks(text):
    document = extract(text)
    assert [(quote.quote.strip(",…"), quote.speaker) for quote in document.quotes] == [("ground to a halt", "Ann Lee")]
    assert all(quote.raw == text[quote.start : quote.end] for quote in document.quotes)


@pytest.mark.parametrize(
    "text",
    [
        "The quote-unquote experts of the county came.",
        "The quote unquote experts of the county came.",
        "He asked for a quote from the miller.\nThat is the end quote of the film.",
        "A quote of $5 was the end, quote them less.",
        "To unquote a word, quote it first.",
    ],
)
def test_words(text):
    assert find_spoken(text) == []
