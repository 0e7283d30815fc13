"""JSON Lines, and one JSON array."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from drawn import DOCUMENT, QUOTE, render_documents

from quotex.model import Document
from quotex.render.records import make_document_record
from quotex.render.screen import Screen
from quotex.render.template import PrintOptions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quotex.render.records import Subject


EMPTY = Document("b.txt", "x", (), (), (), ())


def render(format: str, *documents: Document, subject: Subject = "quotes") -> str:
    return "".join(render_documents(documents, subject, PrintOptions(format), Screen()))


def test_json_lines_are_one_quote_a_line_in_letters_of_their_own() -> None:
    output = render("jsonl", DOCUMENT, EMPTY, replace(DOCUMENT, source="c.txt"))
    records = [json.loads(line) for line in output.splitlines()]
    assert [(record["source"], record["id"]) for record in records] == [
        ("a.txt", 0),
        ("a.txt", 1),
        ("c.txt", 0),
        ("c.txt", 1),
    ]
    assert "Ça va" in output
    assert output.endswith("}\n")


def test_json_lines_of_entities() -> None:
    records = [json.loads(line) for line in render("jsonl", DOCUMENT, EMPTY, subject="entities").splitlines()]
    assert [record["text"] for record in records] == ["He", "said"]


@pytest.mark.parametrize("subject", ["quotes", "entities"])
@pytest.mark.parametrize("documents", [(), (DOCUMENT,), (EMPTY, DOCUMENT, EMPTY)])
def test_json_is_one_array_of_whole_documents(subject: Subject, documents: tuple[Document, ...]) -> None:
    array = json.loads(render("json", *documents, subject=subject))
    assert array == [make_document_record(document) for document in documents]


@pytest.mark.parametrize("format", ["json", "jsonl", "table"])
def test_a_document_is_printed_before_the_next_one_is_read(format: str) -> None:
    def documents() -> Iterator[Document]:
        yield DOCUMENT
        raise AssertionError("the second document was asked for before the first was printed")

    chunks = render_documents(documents(), "quotes", PrintOptions(format), Screen())
    assert "Ça va" in next(iter(chunks))


def test_a_number_that_json_does_not_have_is_never_printed() -> None:
    broken = replace(DOCUMENT, quotes=(replace(QUOTE, confidence=float("nan")),))
    with pytest.raises(ValueError, match="JSON"):
        render("jsonl", broken)


def test_separators_inside_a_quote_do_not_break_a_line() -> None:
    odd = replace(DOCUMENT, quotes=(replace(QUOTE, raw="a\nb\r\u2028\x85\x1b"),))
    lines = render("jsonl", odd).split("\n")
    assert len(lines) == 2
    assert json.loads(lines[0])["raw"] == "a\nb\r\u2028\x85\x1b"
