"""The laws of every format: valid by its own standard, and no text of an article is more than text in it."""

import csv
import io
import json
import re
from html.parser import HTMLParser

from drawn import render_documents
from jsonschema import Draft202012Validator
from rich.cells import cell_len

from quotex.render.fields import list_columns, make_cell
from quotex.render.page import make_page
from quotex.render.passages import cut_passages
from quotex.render.records import list_records
from quotex.render.schema import describe_records, make_schema
from quotex.render.screen import Screen, make_visible
from quotex.render.template import PrintOptions
from quotex.render.view import draw_view

SUBJECTS = ("quotes", "entities", "names")
VALIDATORS = {name: Draft202012Validator(make_schema(name)) for name in describe_records()}
STYLE_RE = re.compile(r"\x1b\[[\d;]*m")
PIPE_RE = re.compile(r"(?<!\\)(?:\\\\)*\|")
SCREENS = (Screen(80), Screen(40, is_terminal=True), Screen(140))
ON_REQUEST = ("explanation", "context_before", "context_after")
FORMULAS = "=+-@\t\r"

TABLE_TAGS = ["html", "meta", "meta", "title", "style", "table"]
PAGE_TAGS = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "main", "p", "span", "button", "nav", "ol", "li"),
    *("b", "small", "article", "aside", "div", "script"),
}
PAGE_ATTRIBUTES = {
    *("lang", "charset", "name", "content", "http-equiv", "class", "id", "type", "role", "aria-label", "aria-pressed"),
    *("data-quote", "data-voice", "data-note"),
}


def check_renderings(document):
    for subject in SUBJECTS:
        check_json(document, subject)
        check_rows(document, subject)
        for screen in SCREENS:
            check_drawing(render(document, subject, "table", screen), screen)
    check_passages(document)
    check_page(make_page(document))
    for screen in SCREENS:
        check_drawing(draw_view(document, screen, with_repairs=True), screen)


def render(document, subject, format, screen=SCREENS[0], **options):
    return "".join(render_documents([document], subject, PrintOptions(format, **options), screen))


def check_json(document, subject):
    """Every record is valid by the schema, and is the record."""
    lines = render(document, subject, "jsonl").split("\n")
    assert lines.pop() == ""
    records = [json.loads(line) for line in lines]
    assert records == list_records(document, subject)
    for record in records:
        VALIDATORS[subject].validate(record)
    (whole,) = json.loads(render(document, subject, "json"))
    VALIDATORS["documents"].validate(whole)
    assert whole[subject] == records


def check_rows(document, subject):
    """A row a record, and every cell as it was, but for the NULs of CSV."""
    fields = list_columns(subject, ON_REQUEST)
    cells = [[field.name for field in fields]]
    cells += [[make_cell(field.pick(record)) for field in fields] for record in list_records(document, subject)]
    safe = [["'" * cell.startswith(tuple(FORMULAS)) + cell for cell in row] for row in cells]
    options = {"on_request": ON_REQUEST}
    for are_safe, rows in ((True, safe), (False, cells)):
        written = read_csv(render(document, subject, "csv", are_cells_safe=are_safe, **options))
        assert written == [[cell.replace("\0", "\ufffd") for cell in row] for row in rows]
    tsv = render(document, subject, "tsv", **options).splitlines()
    assert [len(line.split("\t")) for line in tsv] == [len(row) for row in cells]
    markdown = render(document, subject, "markdown", **options).splitlines()
    assert len(markdown) == len(cells) + 1
    assert {len(PIPE_RE.findall(line)) for line in markdown} == {len(fields) + 1}
    table = Elements(render(document, subject, "html", **options))
    row = ["tr"] + ["td"] * len(fields)
    assert table.tags == [*TABLE_TAGS, "tr", *["th"] * len(fields), *row * (len(cells) - 1)]
    assert table.cells == [make_visible(cell) for row in cells for cell in row]


def read_csv(text):
    before = csv.field_size_limit(2**31 - 1)
    try:
        return list(csv.reader(io.StringIO(text, newline="")))
    finally:
        csv.field_size_limit(before)


def check_drawing(drawing, screen):
    """It fits, and nothing in it is obeyed by a terminal but the styles that are rich's own."""
    assert drawing.endswith("\n")
    if screen.is_terminal:
        drawing = STYLE_RE.sub("", drawing)
    for line in drawing[:-1].split("\n"):
        assert make_visible(line) == line
        assert cell_len(line) <= screen.width


def check_passages(document):
    """Joined they are the text; each quote is opened once, and stands in pieces of its own."""
    passages = list(cut_passages(document))
    assert "".join(passage.text for passage in passages) == document.text
    opened = [quote.id for passage in passages for quote in passage.opening]
    assert sorted(opened) == [quote.id for quote in document.quotes]
    outer = {quote.parent for quote in document.quotes}
    written = dict.fromkeys(opened, "")
    for passage in passages:
        if passage.quote:
            written[passage.quote.id] += passage.text
    assert all(written[quote.id] == quote.raw for quote in document.quotes if quote.id not in outer)
    shown = [passage.repair for passage in passages if passage.repair and passage.after]
    assert shown == sorted((repair for repair in document.repairs if repair.after), key=lambda repair: repair.start)


def check_page(page):
    """The page is made of what we put there, and of one script."""
    elements = Elements(page)
    assert set(elements.tags) <= PAGE_TAGS
    assert elements.attributes <= PAGE_ATTRIBUTES
    assert elements.tags.count("script") == elements.tags.count("style") == elements.tags.count("main") == 1


class Elements(HTMLParser):
    """The elements of a page, their attributes, and the text in the cells of its table."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.cells = [], set(), []
        self.is_in_cell = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes.update(name for name, _ in attributes)
        self.is_in_cell = tag in ("td", "th")
        if self.is_in_cell:
            self.cells.append("")

    def handle_endtag(self, tag):
        self.is_in_cell = False

    def handle_data(self, data):
        if self.is_in_cell:
            self.cells[-1] += data
