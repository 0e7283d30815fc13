"""A file that is written whole or not at all: beside the old one, whose place it takes at the end."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path


class Replacement:
    """What shall stand in a file. Until `commit` the old file is there as it was; `discard` leaves it there.

    A link stays a link, and a file keeps its mode. A pipe or a device can't be replaced, and is written to. What the
    system refuses is an OSError.
    """

    def __init__(self, path: Path) -> None:
        self._path = path.resolve()
        self._beside: Path | None = None
        if self._path.exists() and not self._path.is_file():
            handle = os.open(self._path, os.O_WRONLY)
        else:
            import tempfile  # takes a while to load, and most runs write no file

            handle, beside = tempfile.mkstemp(prefix=f".{self._path.name}.", dir=self._path.parent)
            self._beside = Path(beside)
        self._file = os.fdopen(handle, "wb")

    def write(self, data: bytes) -> None:
        self._file.write(data)

    def commit(self) -> None:
        self._file.flush()
        if self._beside is not None:
            os.fsync(self._file.fileno())
            self._copy_mode(self._beside)
        self._file.close()
        if self._beside is not None:
            self._beside.replace(self._path)
            self._beside = None

    def discard(self) -> None:
        """Leave nothing behind; after `commit` there is nothing to leave."""
        with suppress(OSError):  # what a full disk refused before is refused again
            self._file.close()
        if self._beside is not None:
            self._beside.unlink(missing_ok=True)

    def _copy_mode(self, beside: Path) -> None:
        """The mode of the old file, or of any new one: a temporary file is only its owner's."""
        if self._path.exists():
            beside.chmod(stat.S_IMODE(self._path.stat().st_mode))
        else:
            mask = os.umask(0)
            os.umask(mask)
            beside.chmod(0o666 & ~mask)
