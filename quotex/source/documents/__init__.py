"""Documents of offices, publishers and mailboxes to the text that a person reads in them.

Each module reads one kind, and has a function `read`: from the bytes of the file, and how much text there may be of it,
to its parts. A document is one part; a mail has one more for each mail that it answers. What can't be read is a
`DocumentError` that says why. Nothing that a document points to is fetched, and nothing in it is run.

    pdf             PDF, with pypdf                         rtf         RTF, with striprtf
    office          DOCX and ODT                            mail        EML, and MSG with python-oxmsg
    epub            EPUB                                    subtitles   SRT and WebVTT
    archives        the zip files that DOCX, ODT and EPUB are, and XML

Where no library is named it is Python's own: `zipfile`, `expat`, `email`. For DOCX that is also a choice: python-docx
leaves out what is inserted while changes are tracked, and mammoth loses line breaks or takes fifty times the memory.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class DocumentError(Exception):
    """A document that can't be read; it says why, and what to do."""


class TooLargeError(Exception):
    """There is more in it than a text may have."""


class Part(NamedTuple):
    """A text of a document, by the name that it has there; the document's own has none."""

    text: str
    name: str = ""


def join(paragraphs: Iterable[str], most: int) -> str:
    """Paragraphs as a text, an empty line between each two."""
    kept: list[str] = []
    left = most
    for paragraph in paragraphs:
        if folded := " ".join(paragraph.split(" ")).strip():
            left -= len(folded) + 2
            if left < 0:
                raise TooLargeError
            kept.append(folded)
    return "\n\n".join(kept) + "\n" if kept else ""
