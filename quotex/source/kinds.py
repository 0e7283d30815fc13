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

from quotex.source import html
from quotex.source.model import Input, ReadOptions, Source, Unreadable


class Kind(NamedTuple):
    """A kind of input.

    `read_records` reads a kind that holds many texts. Of a kind that is one text, `finish` makes the text out of the
    decoded file; `is_begun_by` knows it by its first bytes, whatever its name; `find_charset` is the encoding that it
    declares. A kind that is not `in_folders` is read only if it is named, or by a pattern.

    A document is no text before a library has read it: `document` is the function for that, by its module in
    `documents`, which loads when one comes; `pipe` makes a text of one where the library is missing. The bytes of some
    are text, too, and are read as such under another kind's name where the library `text_without` is missing.
    """

    name: str
    suffixes: tuple[str, ...]
    read_records: Callable[[str, io.BufferedReader, ReadOptions], Iterator[Source | Unreadable]] | None = None
    finish: Callable[[Source, ReadOptions], Source | Unreadable] | None = None
    is_begun_by: Callable[[bytes], bool] | None = None
    find_charset: Callable[[bytes], str | None] | None = None
    document: str | None = None
    pipe: str | None = None
    text_without: str | None = None
    in_folders: bool = True


def _read_records(
    reader: str, name: str, stream: io.BufferedReader, options: ReadOptions, **how: str
) -> Iterator[Input]:
    """By a function of `records`, which loads, and csv with it, when there are some to read."""
    from quotex.source import records

    inputs: Iterator[Input] = getattr(records, reader)(name, stream, options, **how)
    return inputs


def _mark_markdown(source: Source, options: ReadOptions) -> Source:
    return replace(source, is_markdown=True)


def _is_archive_of(type: bytes, data: bytes) -> bool:
    """An archive whose first file says what it is, as those of ODT and EPUB do."""
    return data.startswith(b"PK\x03\x04") and data[30 : 38 + len(type)] == b"mimetype" + type


def _is_docx(data: bytes) -> bool:
    is_encrypted = data.startswith(OLE) and "EncryptedPackage".encode("utf-16-le") in data
    return is_encrypted or (data.startswith(b"PK\x03\x04") and b"word/document.xml" in data)


def _is_msg(data: bytes) -> bool:
    return data.startswith(OLE) and "__properties_version1.0".encode("utf-16-le") in data


def _is_webvtt(data: bytes) -> bool:
    return data.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT")


OLE = b"\xd0\xcf\x11\xe0"
"""How the files of old office programs begin, mails of Outlook among them, and also what newer ones encrypt."""

PLAIN = Kind("text", (".txt", ".text"))
JSON_LINES = Kind("JSON Lines", (".jsonl", ".ndjson"), partial(_read_records, "read_json_lines"))
# Few of these hold articles.
JSON = Kind("JSON", (".json",), partial(_read_records, "read_json"), in_folders=False)
TABLE = Kind("CSV", (".csv",), partial(_read_records, "read_table", usual=","), in_folders=False)
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
    JSON,
    TABLE,
    Kind("TSV", (".tsv", ".tab"), partial(_read_records, "read_table", usual="\t"), in_folders=False),
    Kind(
        "PDF",
        (".pdf",),
        is_begun_by=lambda data: b"%PDF-" in data[:1024],
        document="pdf.read",
        pipe="pdftotext -layout FILE - | quotex",
    ),
    Kind("DOCX", (".docx", ".docm"), is_begun_by=_is_docx, document="office.read_docx"),
    Kind(
        "ODT",
        (".odt",),
        is_begun_by=partial(_is_archive_of, b"application/vnd.oasis.opendocument.text"),
        document="office.read_odt",
    ),
    Kind("EPUB", (".epub",), is_begun_by=partial(_is_archive_of, b"application/epub+zip"), document="epub.read"),
    Kind(
        "RTF",
        (".rtf",),
        is_begun_by=lambda data: data.startswith(b"{\\rtf"),
        document="rtf.read",
        pipe="pandoc -f rtf -t plain FILE | quotex",
        text_without="striprtf",
    ),
    Kind("EML", (".eml",), document="mail.read_eml"),
    Kind(
        "MSG",
        (".msg",),
        is_begun_by=_is_msg,
        document="mail.read_msg",
        pipe="msgconvert --outfile - FILE | quotex --as eml",
    ),
    Kind("SRT", (".srt",), document="subtitles.read"),
    Kind("WebVTT", (".vtt",), is_begun_by=_is_webvtt, document="subtitles.read"),
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


def _is_installed(library: str) -> bool:
    from importlib.util import find_spec

    return find_spec(library) is not None


def kind_of_data(data: bytes, named: Kind) -> Kind:
    """The kind that the first bytes tell, or else the one that the name told.

    >>> kind_of_data(b"<!doctype html><p>Yes.", PLAIN).name
    'HTML'
    """
    told = next((kind for kind in KINDS if kind.is_begun_by and kind.is_begun_by(data)), named)
    return named if told.text_without and not _is_installed(told.text_without) else told


def kind_named(word: str) -> Kind | None:
    """The kind that a user names, by one of its suffixes.

    >>> kind_named("html").name, kind_named("TXT").name, kind_named("cobol")
    ('HTML', 'text', None)
    """
    return _BY_SUFFIX.get(f".{word.lower()}")


def kind_of_records(stream: io.BufferedReader, options: ReadOptions) -> Kind:
    """What a stream without a telling name holds, if it holds records: a table, JSON, or JSON Lines."""
    from quotex.source import records

    return {"table": TABLE, "json": JSON}.get(records.guess_form(stream, options), JSON_LINES)
