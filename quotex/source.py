"""Names of inputs in, texts out: files, folders and standard input as `Source` values, one at a time.

quotex decodes the bytes itself and leaves everything else alone, line endings above all: the offsets that it prints are
code points of this text, so the text has to be the file's own. Only a byte-order mark is taken off.

What can't be read is a value too, `Unreadable`: it says why and what to do, and the inputs after it are still read.
"""

from __future__ import annotations

import codecs
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from quotex.replacement import Replacement

STDIN = "-"
TEXT_SUFFIXES = (".txt", ".text", ".md")
NO_SUCH_FILE = "no such file"

_FILE_SIGNATURES = (
    (b"%PDF-", "a PDF, not plain text; extract its text first, for example with pdftotext"),
    (b"PK\x03\x04", "a zip archive or office document, not plain text; save it as text (UTF-8) first"),
    (b"\xd0\xcf\x11\xe0", "an old office document, not plain text; save it as text (UTF-8) first"),
    (b"\x1f\x8b", "compressed with gzip; unpack it first: gunzip -c FILE | quotex"),
    (codecs.BOM_UTF32_LE, "UTF-32, which quotex does not read; convert it first: iconv -f UTF-32 -t UTF-8 FILE"),
    (codecs.BOM_UTF32_BE, "UTF-32, which quotex does not read; convert it first: iconv -f UTF-32 -t UTF-8 FILE"),
)
"""How files begin that people take for text, and what to do with them. Looked up before the encodings:
the mark of UTF-32 (FF FE 00 00) begins with that of UTF-16 (FF FE)."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
    (b"", "utf-8", "UTF-8"),
)
"""Mark, Python's codec, and what people call it; the last row is text without a mark."""


@dataclass(frozen=True, slots=True)
class Source:
    """One text to read. `name` is the path as given, or `-` for standard input; the rest is how its bytes are made."""

    name: str
    text: str
    encoding: str = field(default="utf-8", compare=False, repr=False)
    byte_order_mark: bytes = field(default=b"", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that can't be read, with the reason in plain words.

    >>> str(Unreadable("report.txt", "no such file"))
    'report.txt: no such file'
    """

    name: str
    reason: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


def read_sources(names: Iterable[str], stdin: IO[bytes] | None = None) -> Iterator[Source | Unreadable]:
    """Read the named files, folders and standard input (`-`), in the order given, one text in memory at a time."""
    for name in names:
        if name == STDIN:
            yield _read_stdin(stdin)
        else:
            yield from _read_path(name)


def decode(name: str, data: bytes) -> Source | Unreadable:
    r"""The text of a file's bytes: UTF-8, or UTF-16 with a byte-order mark. Other encodings are not guessed at.

    >>> decode("a.txt", b"\xef\xbb\xbfHe said\r\n")
    Source(name='a.txt', text='He said\r\n')
    >>> print(decode("a.txt", b"Good\n\x93Yes\x94"))
    a.txt: not UTF-8: byte 0x93 at offset 5 (line 2); convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE
    """
    for signature, reason in _FILE_SIGNATURES:
        if data.startswith(signature):
            return Unreadable(name, reason)
    mark, codec, encoding = next(row for row in _BYTE_ORDER_MARKS if data.startswith(row[0]))
    if len(data) == len(mark):
        return Unreadable(name, "empty; there is nothing to read in it")
    if codec == "utf-8" and b"\0" in data:
        return Unreadable(name, _describe_nul(data))
    try:
        text = data[len(mark) :].decode(codec)
    except UnicodeDecodeError as error:
        return Unreadable(name, _describe_bad_byte(data, len(mark) + error.start, encoding))
    if "\0" in text:
        return Unreadable(name, "binary, not text: it holds NUL characters; give a plain-text file")
    return Source(name, text, codec, mark)


def rewrite(source: Source, text: str) -> None:
    """Put another text into the file that a source was read from, in the same encoding and with the same mode.

    At no moment is there half a file: the text is written beside it, and then takes its place. A link stays a link.
    Raises OSError.
    """
    replacement = Replacement(Path(source.name))
    try:
        replacement.write(source.byte_order_mark + text.encode(source.encoding))
        replacement.commit()
    finally:
        replacement.discard()


def _describe_nul(data: bytes) -> str:
    return (
        f"binary, not text: NUL byte at offset {data.index(0)}; give a plain-text file "
        "(if it is UTF-16 without a byte-order mark: iconv -f UTF-16LE -t UTF-8 FILE)"
    )


def _describe_bad_byte(data: bytes, offset: int, encoding: str) -> str:
    where = f"not {encoding}: byte 0x{data[offset]:02x} at offset {offset}"
    if encoding == "UTF-16":
        return f"{where}; the file is damaged or cut off, save it again as UTF-8"
    line = data.count(b"\n", 0, offset) + 1
    return f"{where} (line {line}); convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE"


def _read_stdin(stdin: IO[bytes] | None) -> Source | Unreadable:
    if stdin is None:
        return Unreadable(STDIN, "standard input is closed")
    try:
        return decode(STDIN, stdin.read())
    except OSError as error:
        return Unreadable(STDIN, _describe_os_error(error))


def _read_path(name: str) -> Iterator[Source | Unreadable]:
    try:
        mode = Path(name).stat().st_mode
    except (OSError, ValueError) as error:
        yield Unreadable(name, _describe_os_error(error))
        return
    if stat.S_ISDIR(mode):
        yield from _read_folder(name)
    elif stat.S_ISREG(mode) or stat.S_ISFIFO(mode):
        yield _read_file(name)
    else:
        yield Unreadable(name, "a device or socket, not a file; give a plain-text file")


def _read_file(name: str) -> Source | Unreadable:
    try:
        data = Path(name).read_bytes()
    except OSError as error:
        return Unreadable(name, _describe_os_error(error))
    return decode(name, data)


def _read_folder(name: str) -> Iterator[Source | Unreadable]:
    is_empty = True
    for item in _walk(name):
        is_empty = False
        yield item if isinstance(item, Unreadable) else _read_file(item)
    if is_empty:
        yield Unreadable(name, f"no text files in this folder ({', '.join(TEXT_SUFFIXES)}); name the files themselves")


def _walk(folder: str) -> Iterator[str | Unreadable]:
    """The text files below a folder, sorted by path, hidden ones left out; a folder that can't be listed is Unreadable.

    Links are followed, and each folder is entered once, so that no loop of links traps us. Pipes and devices inside a
    folder are passed over: nobody asked for them, and reading one could wait forever.
    """
    seen: set[tuple[int, int]] = set()
    to_visit = [folder]
    while to_visit:
        path = to_visit.pop()
        if _get_kind(path) != stat.S_IFDIR:
            yield path
            continue
        try:
            status = Path(path).stat()
            children = sorted(child.name for child in Path(path).iterdir() if not child.name.startswith("."))
        except OSError as error:
            yield Unreadable(path, _describe_os_error(error))
            continue
        if (status.st_dev, status.st_ino) not in seen:
            seen.add((status.st_dev, status.st_ino))
            paths = [f"{path.rstrip('/')}/{child}" for child in children]
            to_visit.extend(path for path in reversed(paths) if _is_wanted(path))


def _is_wanted(path: str) -> bool:
    """Folders and text files; also a text file that can't be looked at, so that reading it says what is wrong."""
    kind = _get_kind(path)
    return kind == stat.S_IFDIR or (path.lower().endswith(TEXT_SUFFIXES) and kind in (stat.S_IFREG, None))


def _get_kind(path: str) -> int | None:
    """Folder, file, pipe … as `stat` numbers them; None if there is nothing to see."""
    try:
        return stat.S_IFMT(Path(path).stat().st_mode)
    except OSError:
        return None


def _describe_os_error(error: OSError | ValueError) -> str:
    """What the system said, in plain words and with what to do about it."""
    match error:
        case FileNotFoundError():
            return NO_SUCH_FILE
        case PermissionError():
            return "permission denied; you have no right to read it (chmod u+r, or ask its owner)"
        case OSError(strerror=str(reason)):
            return reason[:1].lower() + reason[1:]
        case _:
            return str(error)
