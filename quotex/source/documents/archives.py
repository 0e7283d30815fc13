"""The zip files that documents are, and the XML in them: no more is unpacked than a text may have of it.

XML is read as it goes by, never as a tree. A document type is refused: no office writes one, and it is where entities
are made that expand to gigabytes, or name files to be read.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from xml.parsers import expat

from quotex.source.documents import DocumentError, TooLargeError

_MARKUP = 20
"""How many times as large as its text the XML of a document may be."""


def open_archive(data: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise DocumentError("damaged or cut off: not a whole zip archive") from error


def read_member(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """A file in it, unpacked; what it claims to be no larger than, and isn't, is damage."""
    try:
        if archive.getinfo(name).file_size > most * _MARKUP:
            raise TooLargeError
        return archive.read(name)
    except KeyError:
        raise DocumentError(f"damaged: there is no {name} in it") from None
    except RuntimeError as error:  # as zipfile says it
        raise DocumentError("encrypted: save it without a password") from error
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, ValueError) as error:
        raise DocumentError(f"damaged: {name} in it can't be unpacked") from error
    except Exception as error:
        if type(error).__module__ not in ("zlib", "lzma", "_lzma"):
            raise
        raise DocumentError(f"damaged: {name} in it can't be unpacked") from error


def parse_xml(
    xml: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Call these for what begins, ends and stands between, by its name with its prefix: `w:p`."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise DocumentError(f"damaged: its XML breaks off or is none ({error})") from error


def _refuse(*declaration: object) -> None:
    raise DocumentError("it declares a document type, which no such document has; not read")
