"""A document's paragraphs: kept where it was read, found anew where it wasn't."""

import pickle
from dataclasses import replace

import pytest

import quotex
from quotex.document import paragraphs
from quotex.document.paragraphs import list_paragraphs
from quotex.document.selection import Selection, add_context
from quotex.model import Document
from quotex.source.markdown import cut_markup, restore

TEXT = "  ``We left,'' said Amara Diallo.\r\n\r\nIt  rained. &quot;It was late,&quot; she said.\n"
WORDS = ["``We left,'' said Amara Diallo.", "It  rained. &quot;It was late,&quot; she said."]


def cut(document):
    return [document.text[start:end] for start, end in list_paragraphs(document)]


@pytest.fixture
def no_layout(monkeypatch):
    """Nobody may lay a text out again."""

    def refuse(*_):
        raise AssertionError("laid out again")

    monkeypatch.setattr(paragraphs, "lay_out", refuse)


@pytest.mark.parametrize("extract", [quotex.extract, quotex.explain, quotex.extract_entities])
def test_they_stand_where_they_stand_in_the_source(extract, no_layout):
    assert cut(extract(TEXT)) == WORDS


def test_they_go_with_what_is_made_of_the_document(no_layout):
    document = add_context(Selection(kinds=("direct",)).select(quotex.extract(TEXT)), 1)
    assert cut(replace(document, kept={"date": "Monday"})) == WORDS
    assert cut(pickle.loads(pickle.dumps(document))) == WORDS


def test_the_context_is_the_same_with_those_that_are_found_anew():
    document = quotex.extract(TEXT)
    kept, found = (add_context(each, 1) for each in (document, replace(document, _paragraphs=None)))
    assert kept == found != document


def test_a_document_made_by_hand_has_them_too():
    assert cut(Document("-", TEXT, (), (), (), ())) == WORDS
    assert cut(Document("-", "", (), (), (), ())) == []


def test_those_of_markdown_hold_its_markup():
    source = "# A *title*\n\n> “We **left**,” said Amara Diallo.\n"
    prose = cut_markup(source)
    document = restore(quotex.extract(prose.text), prose, source)
    assert cut(document) == ["# A *title*", "> “We **left**,” said Amara Diallo."]


def test_nobody_sees_them():
    document = quotex.extract(TEXT)
    made = replace(document, _paragraphs=None)
    assert (made, repr(made), hash(made.quotes)) == (document, repr(document), hash(document.quotes))
    assert "paragraphs" not in repr(document)
