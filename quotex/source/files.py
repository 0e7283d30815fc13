"""Files, folders and standard input to texts, in the order given: who reads what is decided here."""

from __future__ import annotations

import io
import os
import stat
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO

from quotex.source.compression import read_all, unpack
from quotex.source.decoding import decode
from quotex.source.kinds import (
    JSON,
    JSON_LINES,
    PLAIN,
    TEXT_SUFFIXES,
    Kind,
    kind_named,
    kind_of,
    kind_of_data,
    kind_of_records,
)
from quotex.source.model import STDIN, Input, ReadOptions, Source, Unreadable, describe_error, describe_excess
from quotex.source.walking import get_suffix, walk

_BUFFER = 2**14
"""Bytes that the system is asked for at once: most articles are shorter."""


def read_sources(
    names: Iterable[str],
    stdin: IO[bytes] | None = None,
    options: ReadOptions = ReadOptions(),  # noqa: B008
) -> Iterator[Input]:
    """Read the named files, folders and standard input (`-`), in the order given, one text in memory at a time."""
    for name in names:
        if name != STDIN:
            yield from _read_path(name, options)
        elif stdin is None or stdin.closed:
            yield Unreadable(STDIN, "standard input is closed")
        else:
            yield from _read_stream(STDIN, stdin, options)


def _read_path(name: str, options: ReadOptions) -> Iterator[Input]:
    try:
        mode = Path(name).stat().st_mode
    except (OSError, ValueError) as error:
        yield Unreadable(name, _describe_address(name) or describe_error(error))
        return
    if stat.S_ISDIR(mode):
        yield from _read_folder(name, options)
    elif stat.S_ISREG(mode) or stat.S_ISFIFO(mode):
        yield from _read_file(name, options)
    else:
        yield Unreadable(name, "a device or socket, not a file; give a plain-text file")


def _describe_address(name: str) -> str | None:
    """What to do with the address of a page: quotex fetches nothing."""
    if not name.lower().startswith(("http://", "https://", "www.")):
        return None
    import shlex

    return f"a web address, and quotex fetches nothing: curl -sL {shlex.quote(name)} | quotex --as html"


def _read_folder(name: str, options: ReadOptions) -> Iterator[Input]:
    is_empty = True
    for item in walk(name, options.globs):
        is_empty = False
        if isinstance(item, Unreadable):
            yield item
        else:
            yield from _read_file(item, options)
    if is_empty:
        wanted = ", ".join(options.globs or TEXT_SUFFIXES)
        yield Unreadable(name, f"no text files in this folder ({wanted}); --glob PATTERN takes other names")


def _read_file(name: str, options: ReadOptions) -> Iterator[Input]:
    try:
        file = Path(name).open("rb", buffering=_BUFFER)  # noqa: SIM115
    except OSError as error:
        yield Unreadable(name, describe_error(error))
        return
    with file:
        yield from _read_stream(name, file, options)


def _read_stream(name: str, stream: IO[bytes], options: ReadOptions) -> Iterator[Input]:
    """The texts in a stream: one, or one for each record."""
    try:
        unpacked = unpack(stream)
        kind = _choose_kind(name, unpacked, options)
        if kind.read_records:
            yield from kind.read_records(name, unpacked, options)
        else:
            yield from _read_whole(name, stream, unpacked, kind, options)
    except (OSError, EOFError, zlib.error) as error:
        yield Unreadable(name, describe_error(error))
    except MemoryError:
        yield Unreadable(name, "not enough memory to read it; --max-size refuses what is too large")
    except Exception as error:
        if type(error).__name__ not in ("LZMAError", "ZstdError"):  # whose modules load only for what needs them
            raise
        yield Unreadable(name, f"damaged: {error}")


def _choose_kind(name: str, unpacked: io.BufferedReader, options: ReadOptions) -> Kind:
    """What the user says that it is, or else its name, or its first bytes if it has to hold records."""
    if options.is_plain:
        return PLAIN
    if options.kind is not None:
        return kind_named(options.kind) or PLAIN
    kind = kind_of(get_suffix(name))
    if kind is JSON_LINES:  # or JSON of many lines under that name
        return kind if kind_of_records(unpacked, options) is not JSON else JSON
    is_asked = options.text_field is not None and not (kind.read_records or kind.document)
    return kind_of_records(unpacked, options) if is_asked else kind


def _read_whole(
    name: str, stream: IO[bytes], unpacked: io.BufferedReader, kind: Kind, options: ReadOptions
) -> Iterator[Input]:
    """One text. Its first bytes may tell its kind better than its name, unless it has to be plain text."""
    before = _get_version(stream)
    data = read_all(unpacked, options.max_size)
    if data is None:
        yield Unreadable(name, describe_excess(options.max_size))
        return
    if _get_version(stream) != before:
        yield Unreadable(name, "changed while it was read; read it again when it is complete")
        return
    if not options.is_plain and options.kind is None:
        kind = kind_of_data(data, kind)
    if kind.document and data:
        from quotex.source.documents import read_document

        yield from read_document(name, data, kind, options)
        return
    if kind.find_charset and options.encoding is None:
        options = options._replace(encoding=kind.find_charset(data))
    source = decode(name, data, options)
    if kind.finish and isinstance(source, Source):
        source = kind.finish(source, options)
    is_packed = unpacked is not stream
    yield replace(source, is_whole_file=False) if is_packed and isinstance(source, Source) else source


def _get_version(stream: IO[bytes]) -> tuple[int, int] | None:
    """What tells that a file was written to; None for what is no file on disk."""
    try:
        status = os.fstat(stream.fileno())
    except OSError:
        return None
    return (status.st_size, status.st_mtime_ns) if stat.S_ISREG(status.st_mode) else None
