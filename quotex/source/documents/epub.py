"""EPUB: the chapters in the order in which one reads them, as one text."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from urllib.parse import unquote

from quotex.source.blocks import read_blocks
from quotex.source.documents import DocumentError, Part, join
from quotex.source.documents.archives import open_archive, parse_xml, read_member

_PACKAGES = "META-INF/container.xml"


def read(data: bytes, most: int) -> Iterator[Part]:
    with open_archive(data) as archive:
        chapters = list(_list_chapters(archive, most))
        _check_encryption(archive, chapters, most)
        yield Part(join(_read_paragraphs(archive, chapters, most), most))


def _read_paragraphs(archive: zipfile.ZipFile, chapters: list[str], most: int) -> Iterator[str]:
    for chapter in chapters:
        page = read_member(archive, chapter, most).decode("utf-8", "replace")
        yield from (block.text for block in read_blocks(page)[1] if not block.box.is_hidden)


def _list_chapters(archive: zipfile.ZipFile, most: int) -> Iterator[str]:
    """The files of the spine, by their places in the archive; the table of contents is none of them."""
    packages: list[str] = []
    files: dict[str, str] = {}
    spine: list[str] = []

    def note(name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(":")[2]:
            case "rootfile":
                packages.append(attributes.get("full-path", ""))
            case "item" if "nav" not in attributes.get("properties", "").split():
                files[attributes.get("id", "")] = unquote(attributes.get("href", ""))
            case "itemref" if attributes.get("linear") != "no":
                spine.append(attributes.get("idref", ""))

    parse_xml(read_member(archive, _PACKAGES, most), note)
    if not packages:
        raise DocumentError("damaged: it doesn't say where its text is")
    parse_xml(read_member(archive, packages[0], most), note)
    folder = posixpath.dirname(packages[0])
    for chapter in spine:
        if chapter in files:
            yield posixpath.normpath(posixpath.join(folder, files[chapter]))


def _check_encryption(archive: zipfile.ZipFile, chapters: list[str], most: int) -> None:
    """What is sold is often encrypted; a font often is in what isn't."""
    if "META-INF/encryption.xml" not in archive.namelist():
        return
    encrypted: set[str] = set()
    parse_xml(
        read_member(archive, "META-INF/encryption.xml", most),
        lambda name, attributes: encrypted.add(unquote(attributes.get("URI", ""))),
    )
    if not encrypted.isdisjoint(chapters):
        raise DocumentError("encrypted: only its shop's own reader opens it")
