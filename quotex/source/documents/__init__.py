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

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import NamedTuple

from quotex.source.kinds import Kind
from quotex.source.model import Input, ReadOptions, Source, Unreadable, describe_excess


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


def read_document(name: str, data: bytes, kind: Kind, options: ReadOptions) -> Iterator[Input]:
    """The texts in a document: its own, and for a mail those that it answers."""
    assert kind.document is not None
    module, _, function = kind.document.rpartition(".")
    if kind.is_begun_by and not kind.is_begun_by(data):
        yield Unreadable(name, f"no {kind.name}, whatever its name says; --as text reads it as text")
        return
    try:
        read = getattr(import_module(f"quotex.source.documents.{module}"), function)
        for part in read(data, options.max_size):
            place = f"{name}:{part.name}" if part.name else name
            yield Source(place, part.text, is_whole_file=False)
    except ModuleNotFoundError:
        pipe = f"; or: {kind.pipe}" if kind.pipe else ""
        yield Unreadable(name, f"{kind.name}, which needs an extra: pip install 'quotex[documents]'{pipe}")
    except DocumentError as error:
        yield Unreadable(name, str(error))
    except TooLargeError:
        yield Unreadable(name, describe_excess(options.max_size))
    except MemoryError:
        raise
    except Exception as error:  # of a library, on a file that nobody foresaw
        yield Unreadable(name, f"damaged, or no {kind.name} that can be read: {' '.join(str(error).split())[:200]}")
