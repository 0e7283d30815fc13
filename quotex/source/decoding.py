"""Bytes to text: the encoding that is given, marked or declared, or UTF-8, or at last Windows-1252 with a warning.

Only a byte-order mark is taken off, and line endings stay: the offsets that quotex prints are code points of this text,
so the text has to be the file's own.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

from quotex.source.model import ReadOptions, Source, Unreadable

_FILE_SIGNATURES = (
    (b"%PDF-", "a PDF, not plain text; extract its text first: pdftotext -layout FILE - | quotex"),
    (b"PK\x03\x04", "a zip archive, a spreadsheet or slides, not text; unpack it, or save it as text or CSV"),
    (b"\xd0\xcf\x11\xe0", "an old office document (.doc, .xls, .ppt), not text; save it as .docx, CSV or text"),
    (codecs.BOM_UTF32_LE, "UTF-32, which quotex does not read; convert it first: iconv -f UTF-32 -t UTF-8 FILE"),
    (codecs.BOM_UTF32_BE, "UTF-32, which quotex does not read; convert it first: iconv -f UTF-32 -t UTF-8 FILE"),
)
"""How files begin that people take for text, and what to do with them. Looked up before the encodings:
the mark of UTF-32 (FF FE 00 00) begins with that of UTF-16 (FF FE)."""

BYTE_ORDER_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}

GUESS = "cp1252"
"""Windows-1252: what most old English text is in that isn't UTF-8."""


class Decoded(NamedTuple):
    """A text, how it was encoded, and a warning if that was a guess."""

    text: str
    encoding: str
    warning: str | None = None


def decode(name: str, data: bytes, options: ReadOptions = ReadOptions()) -> Source | Unreadable:  # noqa: B008
    r"""The text of a file's bytes.

    >>> decode("a.txt", b"\xef\xbb\xbfHe said\r\n")
    Source(name='a.txt', text='He said\r\n')
    >>> print(decode("a.txt", b"Good\n\x93Yes\x94").warning)
    not UTF-8: byte 0x93 at offset 5 (line 2); read as Windows-1252, --encoding NAME names another
    """
    for signature, reason in _FILE_SIGNATURES:
        if data.startswith(signature):
            return Unreadable(name, reason)
    mark = find_mark(data)
    encoding = BYTE_ORDER_MARKS.get(mark, options.encoding)
    if (encoding or "utf-8") == "utf-8" and b"\0" in data:
        return Unreadable(name, _describe_nul(data))
    try:
        decoded = decode_bytes(data[len(mark) :], encoding, options.errors)
    except UnicodeDecodeError as error:
        return Unreadable(name, _describe_bad_byte(data, len(mark) + error.start, encoding))
    except UnicodeError as error:  # of codecs that don't say where: idna, utf-16 without a mark
        return Unreadable(name, f"not {encoding}: {error}; --encoding NAME names another encoding")
    if "\0" in decoded.text:
        return Unreadable(name, "binary, not text: it holds NUL characters; give a plain-text file")
    is_exact = "\ufffd" not in decoded.text or options.errors == "strict"
    return Source(name, decoded.text, decoded.encoding, mark, warning=decoded.warning, is_whole_file=is_exact)


def find_codec(name: str) -> str | None:
    """Python's own name of an encoding; None if it knows none, or one that is not about text (rot13, base64)."""
    try:
        codec = codecs.lookup(name).name
        "a".encode(codec)
    except (LookupError, ValueError):
        return None
    return codec


def find_mark(start: bytes) -> bytes:
    """The byte-order mark that a file begins with, or nothing."""
    return next((mark for mark in BYTE_ORDER_MARKS if start.startswith(mark)), b"")


def decode_bytes(data: bytes, encoding: str | None, errors: str) -> Decoded:
    """Decode as an encoding, or if that is None as UTF-8 and then as the guess. Raises UnicodeDecodeError."""
    try:
        return Decoded(data.decode(encoding or "utf-8", errors), encoding or "utf-8")
    except UnicodeDecodeError as error:
        if encoding is not None:
            raise
        where = _locate_bad_byte(data, error.start, "UTF-8")
        try:
            text = data.decode(GUESS)
        except UnicodeDecodeError:
            raise error from None
        return Decoded(text, GUESS, f"{where}; read as Windows-1252, --encoding NAME names another")


def _describe_nul(data: bytes) -> str:
    return (
        f"binary, not text: NUL byte at offset {data.index(0)}; give a plain-text file "
        "(if it is UTF-16 without a byte-order mark: --encoding utf-16-le)"
    )


def _describe_bad_byte(data: bytes, offset: int, encoding: str | None) -> str:
    if encoding in ("utf-16-le", "utf-16-be"):
        where = f"not UTF-16: byte 0x{data[offset]:02x} at offset {offset}"
        return f"{where}; the file is damaged or cut off: --errors replace reads the rest"
    where = _locate_bad_byte(data, offset, "UTF-8" if encoding in (None, "utf-8") else str(encoding))
    return f"{where}; --encoding NAME names another encoding, --errors replace reads the rest"


def _locate_bad_byte(data: bytes, offset: int, encoding: str) -> str:
    line = data.count(b"\n", 0, offset) + 1
    return f"not {encoding}: byte 0x{data[offset]:02x} at offset {offset} (line {line})"
