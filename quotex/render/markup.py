"""Markdown (a GFM table) and HTML (one page, nothing from outside): for reports and issues, every cell escaped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from html import escape

import regex

from quotex.model import Document
from quotex.render.grouped import group_entities
from quotex.render.records import Subject
from quotex.render.screen import Screen, make_visible
from quotex.render.template import Rows, Template

_MARKUP_RE = regex.compile(r"[\\`*_\[\]<>|~&$]|:(?=//)")
"""What has a meaning inside a cell; a dash or a hash has one only where a line begins."""

_BREAKS_RE = regex.compile(r"[\s\x1c-\x1e\x85\u2028\u2029]+")

_HEAD = """\
<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>quotex</title>
<style>
:root { color-scheme: light dark }
body { font: 1rem/1.4 system-ui, sans-serif; margin: 1rem }
table { border-collapse: collapse }
th, td { border-bottom: 1px solid #8888; padding: .3rem .6rem; text-align: left; vertical-align: top }
</style>
<table>
"""

COLUMNS: dict[Subject, tuple[str, ...]] = {
    "quotes": ("Source", "Speaker", "Role", "Quote", "Cue"),
    **dict.fromkeys(("entities", "names"), ("Source", "Type", "Name", "Also as", "Count")),
}
"""What a table for a person has of a document."""


def lay_out_markdown(header: Sequence[str], screen: Screen) -> Template[Rows]:
    return Template(_write_markdown, before=f"{_write_markdown([header])}|{' --- |' * len(header)}\n")


def lay_out_html(header: Sequence[str], screen: Screen) -> Template[Rows]:
    return Template(_write_html, before=_HEAD + _write_html([header], "th"), after="</table>\n</html>\n")


def lay_out_markdown_documents(subject: Subject, screen: Screen) -> Template[Document]:
    """The columns of the table for a person, of all documents in one."""
    return lay_out_markdown(COLUMNS[subject], screen).of(partial(list_rows, subject=subject))


def lay_out_html_documents(subject: Subject, screen: Screen) -> Template[Document]:
    return lay_out_html(COLUMNS[subject], screen).of(partial(list_rows, subject=subject))


def list_rows(document: Document, subject: Subject) -> list[tuple[str, ...]]:
    """A row for each quote, or for each entity with all that it is called.

    >>> from quotex.pipeline import extract
    >>> list_rows(extract("“We left,” said Ann Lee, the owner.", source="a.txt"), "quotes")
    [('a.txt', 'Ann Lee', 'owner', '“We left,”', 'said')]
    """
    rows = _list_quotes(document) if subject == "quotes" else _list_entities(document)
    return [(document.source, *row) for row in rows]


def _list_quotes(document: Document) -> Iterator[tuple[str, ...]]:
    for quote in document.quotes:
        yield quote.speaker or "", quote.role or "", f"“{quote.quote}”", quote.cue.text if quote.cue else ""


def _list_entities(document: Document) -> Iterator[tuple[str, ...]]:
    for entity in group_entities(document.entities):
        forms = ", ".join(form for form in entity.forms if form != entity.name)
        yield entity.type, entity.name, forms, str(entity.count)


def _write_markdown(rows: Rows) -> str:
    return "".join(f"| {' | '.join(map(_escape_markdown, row))} |\n" for row in rows)


def _write_html(rows: Rows, tag: str = "td") -> str:
    lines = []
    for row in rows:
        cells = "".join(f"<{tag}>{escape(make_visible(cell))}</{tag}>" for cell in row)
        lines.append(f"<tr>{cells}</tr>\n")
    return "".join(lines)


def _escape_markdown(cell: str) -> str:
    r"""A cell on one line, in which every character that Markdown may give a meaning is escaped.

    >>> print(_escape_markdown("a | *b*\nhttps://x"))
    a \| \*b\* https\://x
    """
    return _MARKUP_RE.sub(r"\\\g<0>", make_visible(_BREAKS_RE.sub(" ", cell)))
