"""RTF, with striprtf: each line of what it gives is a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from quotex.source.documents import DocumentError, Part, join


def read(data: bytes, most: int) -> Iterator[Part]:
    from striprtf.striprtf import rtf_to_text

    if data.rstrip(b"\0\r\n ")[-1:] != b"}":
        raise DocumentError("damaged or cut off: it doesn't end as RTF does")
    read_text: Any = rtf_to_text
    yield Part(join(read_text(data.decode("cp1252", "replace"), errors="replace").split("\n"), most))
