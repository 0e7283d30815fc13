"""JSON Lines, and one JSON array."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quotex.model import Cue, Document, Entity, Mention, Quote, Repair, Speaker
from quotex.render.printing import render_documents
from quotex.render.records import make_document_record
from quotex.render.screen import Screen
from quotex.render.template import PrintOptions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quotex.render.records import Subject


TEXT = "He said: ''Ça va [sic].\""

QUOTE = Quote(
    id=0,
    quote="Ça va [sic].",
    raw="''Ça va [sic].\"",
    start=9,
    end=24,
    kind="direct",
    speaker="Zoë Ünal",
    speaker_type="person",
    role=None,
    gender="female",
    gender_evidence="title",
    mention=Mention(0, 2, "He"),
    cue=Cue(3, 7, "said", "say"),
    rule="said-before",
    confidence=0.98765,
    utterance=0,
    parent=None,
    repairs=("two-singles-for-double",),
)

UNKNOWN = replace(
    QUOTE, id=1, speaker=None, speaker_type=None, mention=None, cue=None, rule=None, confidence=0.0, repairs=()
)

DOCUMENT = Document(
    source="a.txt",
    text=TEXT,
    quotes=(QUOTE, UNKNOWN),
    entities=(Entity(0, 2, "He", "PERSON", "Zoë Ünal"), Entity(3, 7, "said", "ORG", "Said")),
    speakers=(Speaker("Zoë Ünal", "person", None, 2, 6),),
    repairs=(Repair("two-singles-for-double", 9, 11, "''", "“"),),
)

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
