"""What prints, in every format: whole documents, batches of records, and chosen fields."""

import csv
import io
import json
import re

import pytest
from drawn import render_documents

import quotex
from quotex.render.screen import Screen
from quotex.render.template import PrintOptions

EVIL = 'a\tb\r\n\u2028c | *d* <script>`e`</script> "f", \x1b[31m [g](http://h) & _i_ ~~j~~'

DOCUMENT = quotex.extract(f"''{EVIL.replace(chr(34), '')},\" he said. Amara Diallo told reporters: “=1+1 is two.”")


def render_document(format, *documents, **options):
    return "".join(render_documents(documents, "quotes", PrintOptions(format, **options), Screen(80)))


@pytest.mark.parametrize("format", ["csv", "tsv", "markdown", "html"])
def test_no_documents_are_a_header(format):
    assert "speaker" in render_document(format).lower()


@pytest.mark.parametrize("fields", [(), ("speaker", "id")])
@pytest.mark.parametrize("format", ["json", "jsonl", "csv", "tsv", "markdown", "html", "table"])
def test_documents_without_records_leave_no_trace(format, fields):
    if not fields and format in ("json", "table"):
        pytest.skip("shows whole documents, those without quotes too")
    empty = quotex.extract("Nobody spoke.")
    alone = render_document(format, DOCUMENT, fields=fields)
    assert render_document(format, empty, DOCUMENT, empty, fields=fields) == alone
    assert DOCUMENT.quotes[0].quote not in render_document(format, empty, fields=fields)


def test_every_document_adds_its_rows_below_one_header():
    printed = render_document("csv", DOCUMENT, DOCUMENT)
    rows = list(csv.DictReader(io.StringIO(printed, newline="")))
    assert len(rows) == 2 * len(DOCUMENT.quotes)
    assert rows[0]["repairs"] == ";".join(DOCUMENT.quotes[0].repairs)
    assert rows[-1]["quote"] == "'=1+1 is two."
    assert int(rows[-1]["mention_start"]) == DOCUMENT.quotes[-1].mention.start


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_chosen_fields_in_their_order(format):
    printed = render_document(format, DOCUMENT, fields=("cue.lemma", "mention", "id"))
    records = json.loads(printed) if format == "json" else [json.loads(line) for line in printed.splitlines()]
    assert [list(record) for record in records] == [["cue.lemma", "mention", "id"]] * len(DOCUMENT.quotes)
    assert records[-1]["cue.lemma"] == "tell"
    assert records[-1]["mention"]["text"] == "Amara Diallo"


def test_chosen_fields_in_a_table():
    printed = render_document("table", DOCUMENT, fields=("id", "cue.lemma"))
    assert re.search(r"id +cue\.lemma", printed)
    assert re.search(r"2 +tell", printed)
