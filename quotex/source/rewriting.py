"""A mended text back into its file, so that at no moment there is half a file."""

from __future__ import annotations

from pathlib import Path

from quotex.source.model import Source
from quotex.source.replacement import Replacement


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
