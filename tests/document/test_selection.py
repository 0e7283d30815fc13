"""The filters: what they keep, that ids stay, and that nothing is read that nobody needs."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quotex
from quotex.document.selection import Selection, add_context, limit_quotes
from quotex.text.layout import lay_out
from quotex.text.sentences import find_sentences

TEXT = """\
“We left the harbour,” said Amara Diallo. “It was late,” said Musa Bello.

The “hasty” deal was dead.

It was “a disgrace,” Diallo said. It rained, Sen. Lee noted. Nobody came.
"""
DOCUMENT = quotex.extract(TEXT)


def ids(document):
    return [quote.id for quote in document.quotes]


@pytest.mark.parametrize(
    ("selection", "kept"),
    [
        (Selection(), [0, 1, 3]),
        (Selection(kinds=("scare",)), [2]),
        (Selection(kinds=("direct", "mixed", "scare")), [0, 1, 2, 3]),
        (Selection(kinds=("mixed",)), [3]),
        (Selection(speakers=("DIALLO",)), [0, 3]),
        (Selection(speakers=("diallo", "musa b")), [0, 1, 3]),
        (Selection(speakers=("xyzzy",)), []),
        (Selection(min_words=3), [0, 1]),
        (Selection(min_confidence=1.0), []),
    ],
)
def test_what_is_kept(selection, kept):
    document = selection.select(DOCUMENT)
    assert ids(document) == kept
    heard = {quote.speaker for quote in document.quotes} - {None}
    assert {speaker.name for speaker in document.speakers} == heard


def test_a_quote_whose_parent_goes_is_in_none():
    first = DOCUMENT.quotes[0]
    scare = replace(first, id=1, kind="scare")
    quotes = (first, scare, replace(first, id=2, parent=1), replace(first, id=3, parent=0))
    document = Selection().select(replace(DOCUMENT, quotes=quotes))
    assert [(quote.id, quote.parent) for quote in document.quotes] == [(0, None), (2, None), (3, 0)]


@given(st.integers(1, 9))
def test_a_limit_is_over_all_documents(most):
    documents = list(limit_quotes([DOCUMENT, DOCUMENT], most))
    assert sum(len(document.quotes) for document in documents) == min(most, 8)


def test_a_limit_asks_for_no_more_documents_than_it_needs():
    def documents():
        yield DOCUMENT
        raise AssertionError("one document is enough")

    assert [ids(document) for document in limit_quotes(documents(), 4)] == [[0, 1, 2, 3]]


@given(st.integers(0, 5))
def test_the_context_stands_around_the_quote(sentences):
    folded = " ".join(TEXT.split())
    for quote in add_context(DOCUMENT, sentences).quotes:
        around = " ".join(filter(None, (quote.context_before, quote.raw, quote.context_after)))
        assert around.replace(" ", "") in folded.replace(" ", "")


def test_the_sentences_of_a_context():
    around = [(quote.context_before, quote.context_after) for quote in add_context(DOCUMENT, 1).quotes]
    assert around[0] == ("", "said Amara Diallo. “It was late,” said Musa Bello.")
    assert around[3] == (
        "The “hasty” deal was dead. It was",
        "Diallo said. It rained, Sen. Lee noted.",
    )
    own = add_context(DOCUMENT, 0).quotes[3]
    assert (own.context_before, own.context_after) == ("It was", "Diallo said.")


@given(st.text(st.sampled_from("Aa .?!”“\n'…5\"")))
def test_sentences_hold_all_the_words_in_order(text):
    layout = lay_out(text)
    spans = find_sentences(layout.text, layout.paragraphs)
    assert "".join("".join(layout.text[start:end].split()) for start, end in spans) == "".join(text.split())
