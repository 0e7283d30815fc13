"""The columns that a person wants, in Markdown and HTML as in the table."""

from quotex.pipeline import extract
from quotex.render.printing import render_documents
from quotex.render.screen import Screen
from quotex.render.summary import COLUMNS, list_rows
from quotex.render.template import PrintOptions

DOCUMENT = extract("“We left,” said Ann Lee, the owner. “They stayed.” Lee sighed. Ann Lee left.", source="a.txt")


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
