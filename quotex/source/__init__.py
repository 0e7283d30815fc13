"""Names of inputs in, texts out: files, folders, standard input, compressed or not, and the records and pages in them.

One text is in memory at a time. What can't be read is a value too, `Unreadable`: it says why and what to do, and the
inputs after it are still read.
"""

from __future__ import annotations

from quotex.source.decoding import decode
from quotex.source.files import read_sources
from quotex.source.model import NO_SUCH_FILE, STDIN, ReadOptions, Source, Unreadable
from quotex.source.rewriting import rewrite
from quotex.source.walking import TEXT_SUFFIXES

__all__ = [
    "NO_SUCH_FILE",
    "STDIN",
    "TEXT_SUFFIXES",
    "ReadOptions",
    "Source",
    "Unreadable",
    "decode",
    "read_sources",
    "rewrite",
]
