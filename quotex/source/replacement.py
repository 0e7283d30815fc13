"""A file that is written whole or not at all: beside the old one, whose place it takes at the end."""

from __future__ import annotations

import atexit
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import IO

from quotex.source.model import Source


class Replacement:
    """What shall stand in a file. Until `commit` the old file is there as it was; `discard` leaves it there.

    A link stays a link, and a file keeps its mode. A pipe or a device can't be replaced, and is written to. What the
    system refuses is an OSError.
    """

    def __init__(self, path: Path) -> None:
        self._path = path.resolve()
        self._beside: Path | None = None
        self._file: IO[bytes] | None = None
        if self._path.exists() and not self._path.is_file():
            handle = os.open(self._path, os.O_WRONLY)
        else:
            # Its name is known before it is there: a signal that ends the program finds it whenever it comes.
            self._beside = self._path.with_name(f".{self._path.name}.{os.urandom(4).hex()}")
            atexit.register(self.discard)
            handle = os.open(self._beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        self._file = os.fdopen(handle, "wb")

    def write(self, data: bytes) -> None:
        assert self._file is not None
        self._file.write(data)

    def commit(self) -> None:
        assert self._file is not None
        self._file.flush()
        if self._beside is not None:
            os.fsync(self._file.fileno())
            self._copy_mode(self._beside)
        self._file.close()
        if self._beside is not None:
            self._beside.replace(self._path)
            self._beside = None
            atexit.unregister(self.discard)

    def discard(self) -> None:
        """Leave nothing behind; after `commit` there is nothing to leave."""
        if self._file is not None:
            with suppress(OSError):  # what a full disk refused before is refused again
                self._file.close()
        if self._beside is not None:
            self._beside.unlink(missing_ok=True)
            atexit.unregister(self.discard)

    def _copy_mode(self, beside: Path) -> None:
        """The mode of the old file, or of any new one: a temporary file is only its owner's."""
        if self._path.exists():
            beside.chmod(stat.S_IMODE(self._path.stat().st_mode))
        else:
            mask = os.umask(0)
            os.umask(mask)
            beside.chmod(0o666 & ~mask)


def rewrite(source: Source, text: str) -> None:
    """Put another text into the file that a source was read from, in the same encoding and with the same mode.

    Raises OSError, and UnicodeError for a character that the encoding doesn't have.
    """
    replacement = Replacement(Path(source.name))
    try:
        replacement.write(source.byte_order_mark + text.encode(source.encoding))
        replacement.commit()
    finally:
        replacement.discard()
