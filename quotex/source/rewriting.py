"""A mended text back into its file, so that at no moment there is half a file."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from quotex.source.model import Source


def rewrite(source: Source, text: str) -> None:
    """Put another text into the file that a source was read from, in the same encoding and with the same mode.

    At no moment is there half a file: the text is written beside it, and then takes its place. A link stays a link.
    Raises OSError, and UnicodeError for a character that the encoding doesn't have.
    """
    path = Path(source.name).resolve()
    data = source.byte_order_mark + text.encode(source.encoding)
    handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, beside)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
