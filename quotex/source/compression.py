"""Bytes that may be compressed to bytes that aren't: told by how they begin, unpacked as they are read.

Nothing is unpacked further than somebody reads, so that a bomb costs no more memory than `max_size`.
"""

from __future__ import annotations

import errno
import io
from typing import IO, cast

SIGNATURES = {b"\x1f\x8b": "gzip", b"BZh": "bz2", b"\xfd7zXZ\0": "xz", b"(\xb5/\xfd": "zstd"}

_CHUNK = 2**16
"""Bytes that are read at once: Python makes room for all that are asked for, also where a file is short."""


def unpack(stream: IO[bytes]) -> io.BufferedReader:
    """The stream itself, or what is compressed in it. Damage shows as OSError, EOFError, zlib.error
    or the error of another library, LZMAError or ZstdError."""
    readable = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream))
    start = readable.peek(10)
    name = next((name for signature, name in SIGNATURES.items() if start.startswith(signature)), None)
    if name == "gzip":
        import gzip

        return io.BufferedReader(gzip.GzipFile(fileobj=readable))
    if name == "bz2" and start[4:10] in (b"1AY&SY", b"\x17rE8P\x90"):  # `BZh` alone could begin a text
        import bz2

        return io.BufferedReader(bz2.BZ2File(readable))
    if name == "xz":
        import lzma

        return io.BufferedReader(cast(io.RawIOBase, lzma.LZMAFile(readable)))
    if name == "zstd":
        return io.BufferedReader(_open_zstd(readable))
    return readable


def _open_zstd(stream: io.BufferedReader) -> io.RawIOBase:
    """With the standard library of Python 3.14, or with its backport."""
    try:
        from compression.zstd import ZstdFile
    except ImportError:
        try:
            from backports.zstd import ZstdFile
        except ImportError:
            reason = "zstd, which needs an extra: pip install 'quotex[documents]'; or: zstd -dc FILE | quotex"
            raise OSError(errno.ENOSYS, reason) from None
    return cast(io.RawIOBase, ZstdFile(stream))


def read_all(stream: io.BufferedReader, max_size: int) -> bytes | None:
    """The bytes to the end; None if there are more than `max_size`, which is found without reading them."""
    chunks, rest = [], max_size + 1
    while rest:
        wanted = min(_CHUNK, rest)
        chunks.append(stream.read(wanted))
        rest -= len(chunks[-1])
        if len(chunks[-1]) < wanted:
            return b"".join(chunks)
    return None
