"""Build misread.tsv and misread_letters.tsv of quotex/lexicon: what the bytes of quotation marks look like in the code
page of another.

    python tools/build_misread.py

It asks the codecs of Python itself: the UTF-8 bytes of each mark, read as any code page in common use, once and twice,
with the bytes that the code page does not have kept, replaced or lost. What is ambiguous is left out by rule
(`is_sure`). The bytes of Windows-1252 and Mac Roman become one letter each, which only the document can tell from text:
see `quotex/text/taught.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

MISREAD = Path(__file__).parent.parent / "quotex" / "lexicon" / "misread.tsv"
HEADER = """\
# What the UTF-8 bytes of quotation marks look like in a code page, read once or twice: how it is written, and the mark.
# Only the first two columns count; the third is one code page in which it looks so.
# Origin: the codecs of Python, written by tools/build_misread.py, which says what is left out.
# Licence: MIT.
"""
LETTERS = MISREAD.with_name("misread_letters.tsv")
LETTERS_HEADER = """\
# The letters or signs that “ and ” become where Windows-1252 or Mac Roman is read in another code page; and in which.
# Origin: the codecs of Python, written by tools/build_misread.py.
# Licence: MIT.
"""
GLYPHS = "“”„‘’‚«»‹›"
OTHERS = "–—…•\u00a0\u2009\u200b©®·°"
"""What else is often written in such bytes: what looks like one of these is no mark."""
CODE_PAGES = (
    *(f"cp{number}" for number in (437, 737, 775, 850, 852, 857, 858, 862, 866, 874, *range(1250, 1259))),
    *(f"iso8859_{number}" for number in (*range(1, 12), 13, 14, 15, 16)),
    *("koi8_r", "koi8_u", "mac_roman", "mac_cyrillic", "mac_greek", "mac_latin2", "mac_turkish"),
)


def main() -> None:
    meant: dict[str, set[str]] = {}
    pages: dict[str, str] = {}
    for glyph in GLYPHS + OTHERS:
        for page in CODE_PAGES:
            for written in misread(glyph, page):
                meant.setdefault(written, set()).add(glyph)
                pages.setdefault(written, page)
    rows = [
        (written, *glyphs, pages[written])
        for written, glyphs in sorted(meant.items())
        if len(glyphs) == 1 and glyphs <= set(GLYPHS) and is_sure(written)
    ]
    write(MISREAD, HEADER, rows)
    write(LETTERS, LETTERS_HEADER, sorted(list_letters()))


def write(path: Path, header: str, rows: Iterable[tuple[str, ...]]) -> None:
    path.write_text(header + "".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")


def list_letters() -> Iterator[tuple[str, ...]]:
    """The pairs of characters that curly marks become in a code page; controls, which are marks anyway, left out."""
    seen = set()
    for written in ("cp1252", "mac_roman"):
        for page in CODE_PAGES:
            pair = tuple(mark.encode(written).decode(page, "ignore") for mark in "“”")
            if all(pair) and pair not in seen and all(char.isprintable() and char not in GLYPHS for char in pair):
                seen.add(pair)
                yield "".join(pair), f"{written} as {page}"


def misread(glyph: str, page: str) -> Iterator[str]:
    """Every way in which the bytes of a glyph look in a code page, read once and twice.

    >>> "ΓÇ£" in set(misread("“", "cp437"))
    True
    """
    for written in read(glyph.encode(), page):
        yield written
        yield from read(written.encode(), page)


def read(data: bytes, page: str) -> Iterator[str]:
    """Bytes in a code page: those that it does not have are kept, become a replacement character, or are lost."""
    chars = [bytes([byte]).decode(page, "ignore") for byte in data]
    yield "".join(char or chr(byte) for char, byte in zip(chars, data, strict=True))
    for lost in ("\ufffd", ""):
        yield "".join(char or lost for char in chars)


def is_sure(written: str) -> bool:
    """Whether it can hardly be text: of two characters or more, none of them ASCII, and no word.

    >>> is_sure("ì"), is_sure("тАЬ"), is_sure("ÂŤ"), is_sure("В«"), is_sure("\\ufffd\\ufffd")
    (False, True, False, False, False)
    """
    if len(written) < 2 or any(char.isascii() or char.isspace() for char in written) or written[0] == "\ufffd":
        return False
    if len(written) == 2:
        return not written.isalpha() and not set(GLYPHS).intersection(written)
    return not (written.isalpha() and written in (written.lower(), written.capitalize()))


if __name__ == "__main__":
    main()
