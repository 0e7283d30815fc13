"""DOCX and ODT: the paragraphs of the text, with what was inserted and without what was deleted.

Headers, footers, notes and comments are no part of it. Macros are other files in the archive, and are not opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from quotex.source.documents import DocumentError, Part, join
from quotex.source.documents.archives import open_archive, parse_xml, read_member
from quotex.source.kinds import OLE


class Dialect(NamedTuple):
    """Where the text of a kind of document is, by the names of the elements. `texts` are those whose characters count,
    if not all do."""

    member: str
    paragraphs: frozenset[str]
    blanks: frozenset[str]
    left_out: frozenset[str]
    texts: frozenset[str] = frozenset()


DOCX = Dialect(
    "word/document.xml",
    paragraphs=frozenset({"w:p"}),
    blanks=frozenset({"w:tab", "w:br", "w:cr"}),
    left_out=frozenset({"w:del", "w:moveFrom", "w:pPr", "mc:Fallback"}),
    texts=frozenset({"w:t"}),
)
ODT = Dialect(
    "content.xml",
    paragraphs=frozenset({"text:p", "text:h"}),
    blanks=frozenset({"text:s", "text:tab", "text:line-break"}),
    left_out=frozenset({"text:note", "text:tracked-changes", "office:annotation", "office:scripts"}),
)


def read_docx(data: bytes, most: int) -> Iterator[Part]:
    if data.startswith(OLE):
        raise DocumentError("encrypted, or an old .doc: save it as .docx without a password")
    yield Part(join(_read(data, DOCX, most), most))


def read_odt(data: bytes, most: int) -> Iterator[Part]:
    yield Part(join(_read(data, ODT, most), most))


def _read(data: bytes, dialect: Dialect, most: int) -> list[str]:
    with open_archive(data) as archive:
        if "META-INF/manifest.xml" in archive.namelist() and b":encryption-data" in read_member(
            archive, "META-INF/manifest.xml", most
        ):
            raise DocumentError("encrypted: save it without a password")
        xml = read_member(archive, dialect.member, most)
    reader = _Reader(dialect)
    parse_xml(xml, reader.start, reader.end, reader.read_text)
    return reader.paragraphs


class _Reader:
    """Paragraphs as they go by; one may hold others, in a text box."""

    def __init__(self, dialect: Dialect) -> None:
        self.paragraphs: list[str] = []
        self._dialect = dialect
        self._open: list[list[str]] = []
        self._left_out = 0
        self._texts = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in self._dialect.left_out:
            self._left_out += 1
        elif name in self._dialect.paragraphs:
            self._open.append([])
        elif name in self._dialect.texts:
            self._texts += 1
        elif name in self._dialect.blanks:
            self._add(" ")

    def end(self, name: str) -> None:
        if name in self._dialect.left_out:
            self._left_out -= 1
        elif name in self._dialect.paragraphs:
            self.paragraphs.append("".join(self._open.pop()))
        elif name in self._dialect.texts:
            self._texts -= 1

    def read_text(self, text: str) -> None:
        if self._texts or not self._dialect.texts:
            self._add(text)

    def _add(self, text: str) -> None:
        if self._open and not self._left_out:
            self._open[-1].append(text)
