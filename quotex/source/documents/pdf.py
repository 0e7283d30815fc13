"""PDF, with pypdf: the lines of its pages, without what stands on each of them.

pypdf bounds what a page may unpack to, and how deep things may nest. Scripts and links are not looked at.
"""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from quotex.source.documents import DocumentError, Part, TooLargeError

MAX_PAGES = 10_000

_EDGE = 2
"""Lines at the top and the bottom of a page where its number, the title and the date may stand."""

_LEAST_REPEATS = 3
"""Pages on which such a line stands at least, but for its numbers."""

_NUMBER_RE = re.compile(r"\d+")
_PAGE_NUMBER_RE = re.compile(
    r"(?:page )?[-–—]? ?(?:\d{1,4}|[ivxl]{1,6})(?: ?(?:/|of) ?\d{1,4})? ?[-–—]?", re.IGNORECASE
)
_HYPHEN_RE = re.compile(r"(?<=[a-z])-\n(?=[a-z])")


def read(data: bytes, most: int) -> Iterator[Part]:
    import pypdf

    logger = logging.getLogger("pypdf")  # which tells standard error of everything odd
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise DocumentError("encrypted: qpdf --decrypt --password=… FILE OUT takes the password off")
        pages = _read_pages(reader, most)
    except pypdf.errors.DependencyError as error:
        raise DocumentError("encrypted: qpdf --decrypt FILE OUT takes the encryption off") from error
    finally:
        logger.setLevel(level)
    text = _HYPHEN_RE.sub("", "\n".join("\n".join(lines).strip("\n") for lines in _cut_furniture(pages) if lines))
    if not text.strip():
        raise DocumentError("a PDF without text, perhaps a scan: ocrmypdf FILE OUT makes text of it")
    yield Part(text + "\n")


def _read_pages(reader: Any, most: int) -> list[list[str]]:
    if len(reader.pages) > MAX_PAGES:
        raise DocumentError(f"more than {MAX_PAGES} pages; take some of them: qpdf --pages FILE 1-1000 -- FILE OUT")
    pages = []
    for page in reader.pages:
        text = page.extract_text().replace("\0", "")
        most -= len(text)
        if most < 0:
            raise TooLargeError
        pages.append([line.rstrip() for line in text.strip("\n").split("\n")])
    return pages


def _cut_furniture(pages: Sequence[list[str]]) -> Iterator[list[str]]:
    """The lines of each page without its number, and without what stands at the edge of several, but for numbers."""
    places = [(page, at) for page, lines in enumerate(pages) for at in _list_edges(lines)]
    times = Counter(_NUMBER_RE.sub("0", pages[page][at].strip()) for page, at in places)
    cut = {
        (page, at)
        for page, at in places
        if times[_NUMBER_RE.sub("0", pages[page][at].strip())] >= _LEAST_REPEATS
        or _PAGE_NUMBER_RE.fullmatch(pages[page][at].strip())
    }
    for page, lines in enumerate(pages):
        yield [line for at, line in enumerate(lines) if (page, at) not in cut]


def _list_edges(lines: Sequence[str]) -> set[int]:
    return {*range(min(_EDGE, len(lines))), *range(max(0, len(lines) - _EDGE), len(lines))}
