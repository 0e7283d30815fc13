"""Markdown and HTML: a row a record, and no text of an article is more than text."""

import re
from html.parser import HTMLParser

from drawn import render_documents
from hypothesis import given
from hypothesis import strategies as st

from quotex.pipeline import extract
from quotex.render.markup import COLUMNS, list_rows
from quotex.render.printing import render_records
from quotex.render.screen import Screen
from quotex.render.template import PrintOptions

EVIL = 'a\tb\r\n\u2028c | *d* <script>`e`</script> "f", \x1b[31m [g](http://h) & _i_ ~~j~~'
DOCUMENT = extract("“We left,” said Ann Lee, the owner. “They stayed.” Lee sighed. Ann Lee left.", source="a.txt")


def render(format, records, fields=("name",), safe=True, subject="names"):
    form = PrintOptions(format, fields, safe)
    return "".join(render_records([records], subject, form, Screen(80)))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_markdown_is_a_line_a_record(names):
    lines = render("markdown", [{"name": name} for name in names]).splitlines()
    assert lines[:2] == ["| name |", "| --- |"]
    assert len(lines) == len(names) + 2
    assert all(len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) == 2 for line in lines)


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


def test_every_row_has_all_columns():
    for subject, columns in COLUMNS.items():
        rows = list_rows(DOCUMENT, subject)
        assert rows
        assert {len(row) for row in rows} == {len(columns)}


def test_markdown_and_html_have_the_columns_of_the_table():
    markdown = "".join(render_documents([DOCUMENT, DOCUMENT], "quotes", PrintOptions("markdown"), Screen()))
    assert markdown.splitlines()[0] == "| Source | Speaker | Role | Quote | Cue |"
    assert len(markdown.splitlines()) == 2 + 2 * len(DOCUMENT.quotes)
    html = "".join(render_documents([DOCUMENT], "entities", PrintOptions("html"), Screen()))
    assert "<th>Source</th><th>Type</th><th>Name</th><th>Also as</th><th>Count</th>" in html


def test_what_is_requested_stands_beside_all_fields():
    options = PrintOptions("markdown", on_request=("context_before",))
    markdown = "".join(render_documents([DOCUMENT], "quotes", options, Screen()))
    assert "context\\_before" in markdown.splitlines()[0]
    assert "confidence" in markdown.splitlines()[0]
