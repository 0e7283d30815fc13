"""The kinds of input: one row each, with the suffixes that tell it and the function that reads it.

A new kind is a row of `KINDS` and the functions that the row names. What folders are looked through for, and who reads
which file, follow from the rows.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from quotex.source import html, records
from quotex.source.model import ReadOptions, Source, Unreadable


class Kind(NamedTuple):
    """A kind of input.

    `read_records` reads a kind that holds many texts. Of a kind that is one text, `finish` makes the text out of the
    decoded file; `is_begun_by` knows it by its first bytes, whatever its name; `find_charset` is the encoding that it
    declares. A kind that is not `in_folders` is read only if it is named, or by a pattern.
    """

    name: str
    suffixes: tuple[str, ...]
    read_records: Callable[[str, io.BufferedReader, ReadOptions], Iterator[Source | Unreadable]] | None = None
    finish: Callable[[Source, ReadOptions], Source | Unreadable] | None = None
    is_begun_by: Callable[[bytes], bool] | None = None
    find_charset: Callable[[bytes], str | None] | None = None
    in_folders: bool = True


def _mark_markdown(source: Source, options: ReadOptions) -> Source:
    return replace(source, is_markdown=True)


PLAIN = Kind("text", (".txt", ".text"))
JSON_LINES = Kind("JSON Lines", (".jsonl", ".ndjson"), records.read_json_lines)
TABLES = {  # few of them hold articles
    ",": Kind("CSV", (".csv",), partial(records.read_table, delimiter=","), in_folders=False),
    "\t": Kind("TSV", (".tsv",), partial(records.read_table, delimiter="\t"), in_folders=False),
}
KINDS = (
    PLAIN,
    Kind("Markdown", (".md", ".markdown"), finish=_mark_markdown),
    Kind(
        "HTML",
        (".html", ".htm", ".xhtml"),
        finish=html.extract,
        is_begun_by=html.is_page,
        find_charset=html.find_charset,
    ),
    JSON_LINES,
    *TABLES.values(),
)

TEXT_SUFFIXES = tuple(suffix for kind in KINDS if kind.in_folders for suffix in kind.suffixes)
"""What a folder is looked through for."""

_BY_SUFFIX = {suffix: kind for kind in KINDS for suffix in kind.suffixes}


def kind_of(suffix: str) -> Kind:
    """The kind that a suffix tells; plain text where it tells nothing.

    >>> kind_of(".md").name, kind_of(".doc").name
    ('Markdown', 'text')
    """
    return _BY_SUFFIX.get(suffix, PLAIN)


def kind_of_data(data: bytes, named: Kind) -> Kind:
    """The kind that the first bytes tell, or else the one that the name told.

    >>> kind_of_data(b"<!doctype html><p>Yes.", PLAIN).name
    'HTML'
    """
    return next((kind for kind in KINDS if kind.is_begun_by and kind.is_begun_by(data)), named)


def kind_of_records(stream: io.BufferedReader, options: ReadOptions) -> Kind:
    """What a stream without a telling name holds, if it holds records: a table, or JSON Lines."""
    return TABLES.get(records.guess_delimiter(stream, options) or "", JSON_LINES)
