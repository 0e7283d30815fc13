"""The formats that are made of rows: each read back by its own standard."""

import csv
import io
import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quotex
from quotex.render.fields import UnknownFieldError, find_fields, list_columns
from quotex.render.formats import PrintOptions
from quotex.render.printing import render_documents, render_records
from quotex.render.screen import Screen

EVIL = 'a\tb\r\n\u2028c | *d* <script>`e`</script> "f", \x1b[31m [g](http://h) & _i_ ~~j~~'
DOCUMENT = quotex.extract(f"''{EVIL.replace(chr(34), '')},\" he said. Amara Diallo told reporters: “=1+1 is two.”")


def render(format, records, fields=("name",), safe=True, subject="names"):
    form = PrintOptions(format, fields, safe)
    return "".join(render_records([records], subject, form, Screen(80)))


def render_document(format, *documents, **options):
    return "".join(render_documents(documents, "quotes", PrintOptions(format, **options), Screen(80)))


def test_columns_of_a_quote_are_flat():
    names = [field.name for field in list_columns("quotes")]
    assert names[:3] == ["source", "id", "quote"]
    assert names[12:19] == ["mention", "mention_start", "mention_end", "cue", "cue_lemma", "cue_start", "cue_end"]
    assert names[-1] == "repairs"
    assert "explanation" not in names


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))))
def test_csv_is_read_back_as_it_was(names):
    printed = render("csv", [{"name": name} for name in names], safe=False)
    assert list(csv.reader(io.StringIO(printed, newline=""))) == [["name"], *([name] for name in names)]


def test_a_nul_of_a_record_is_a_replacement_character_in_csv():
    """The writer of Python 3.10 refuses it."""
    assert render("csv", [{"name": "a\0b"}]) == "name\r\na\ufffdb\r\n"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_tsv_is_a_line_a_record_and_a_tab_a_column(names):
    printed = render("tsv", [{"name": name, "source": "x"} for name in names], ("name", "source"))
    lines = printed.splitlines()
    assert len(lines) == len(names) + 1
    assert all(line.count("\t") == 1 for line in lines)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_markdown_is_a_line_a_record(names):
    lines = render("markdown", [{"name": name} for name in names]).splitlines()
    assert lines[:2] == ["| name |", "| --- |"]
    assert len(lines) == len(names) + 2
    assert all(len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) == 2 for line in lines)


@pytest.mark.parametrize("format", ["csv", "tsv"])
@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_formula_is_defused_unless_raw(format, formula):
    assert render(format, [{"name": formula}]).splitlines()[1].lstrip('"').startswith("'")
    assert "'" not in render(format, [{"name": formula}], safe=False)


def test_markdown_escapes_markup():
    cell = render("markdown", [{"name": EVIL}]).splitlines()[2]
    for mark in ("|", "*d", "<script", "`e", "[g", "&", "_i", "~~"):
        assert f"\\{mark[0]}{mark[1:2] if mark[1:2] not in '~' else ''}" in cell
    assert "\x1b" not in cell


class TableReader(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.rows, self.tags = [], set()
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data):
        if self.rows and self.rows[-1] and data.strip():
            self.rows[-1][-1] += data


def test_html_is_one_page_without_scripts():
    reader = TableReader(render("html", [{"name": EVIL}, {"name": "x"}]))
    assert reader.rows[0] == ["name"]
    assert "<script>" in reader.rows[1][0]
    assert reader.tags == {"html", "meta", "title", "style", "table", "tr", "th", "td"}


@pytest.mark.parametrize("format", ["csv", "tsv", "markdown", "html"])
def test_no_documents_are_a_header(format):
    assert "speaker" in render_document(format)


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


@pytest.mark.parametrize(
    ("name", "hint"),
    [("speeker", "did you mean 'speaker'?"), ("cue.lema", "did you mean 'cue.lemma'?"), ("xyzzy", "there are source")],
)
def test_an_unknown_field_gets_a_hint(name, hint):
    with pytest.raises(UnknownFieldError, match=re.escape(hint)):
        find_fields("quotes", [name])


def test_a_field_of_an_explanation():
    (field,) = find_fields("quotes", ["explanation.answer.rule"])
    assert field.pick({"explanation": {"answer": {"rule": "label"}}}) == "label"
    assert field.pick({"explanation": None}) is None
