"""Names of inputs in, texts out: files, folders, standard input, compressed or not, and the records and pages in them.

One text is in memory at a time. What can't be read is a value too, `Unreadable`: it says why and what to do, and the
inputs after it are still read.

    model           what reading takes and gives: options, a `Source`, an `Unreadable`
    files           the way in: files, folders and standard input, in their order
    kinds           the kinds of input: one row each, with its suffixes and who reads it
    walking         a folder to the files in it that are wanted
    compression     what is packed, unpacked as it is read
    decoding        bytes to text: which encoding, and what is no text
    records         JSON Lines, JSON and tables, a text a record (`record`: one that is to be written again)
    html            pages to the text of their article (`blocks`: their paragraphs; `article`: which of them it is)
    documents/      PDF, DOCX, ODT, EPUB, RTF, mail, subtitles: one module a kind
    markdown        texts without their markup, and the way back to it
    replacement     a file written whole or not at all: what is put out, and a mended text back into its file

A new kind of input is a row in `kinds` and a module here.
"""

from __future__ import annotations

from quotex.source.decoding import decode
from quotex.source.files import read_sources
from quotex.source.kinds import TEXT_SUFFIXES
from quotex.source.model import NO_SUCH_FILE, STDIN, ReadOptions, Source, Unreadable
from quotex.source.replacement import rewrite

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
