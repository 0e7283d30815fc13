"""Build misread.tsv, misread_letters.tsv and spelled.tsv of quotex/lexicon: what the bytes of quotation marks look like
in the code page of another, and how programs spell these bytes and characters in ASCII.

    python tools/build_misread.py

It asks the codecs of Python itself: the UTF-8 bytes of each mark, read as any code page in common use, once and twice,
with the bytes that the code page does not have kept, replaced or lost. What is ambiguous is left out by rule
(`is_sure`). The bytes of Windows-1252 and Mac Roman become one letter each, which only the document can tell from text:
see `quotex/text/taught.py`.
"""

from __future__ import annotations

import base64
import unicodedata
from collections.abc import Iterable, Iterator
from html.entities import codepoint2name, html5
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
SPELLED = MISREAD.with_name("spelled.tsv")
SPELLED_HEADER = """\
# How programs spell quotation marks, their bytes, and what these became: how it is written, and the mark.
# Origin: the codecs of Python and its table of HTML's names, written by tools/build_misread.py; some by hand.
# Licence: MIT.
"""
BY_HAND = {r"\(lq": "“", r"\(rq": "”", r"\*(lq": "“", r"\*(rq": "”", r"\[lq]": "“", r"\[rq]": "”", "E<quot>": '"'} | {
    "aEURoe": "“",
    "aEUR\x9d": "”",
    "aEUR": "”",
    "aEUR~": "‘",
    "aEURTM": "’",
    "aEUR(TM)": "’",
    "aEUR(tm)": "’",
    "@quotedblleft{}": "“",
    "@quotedblright{}": "”",
    "@quoteleft{}": "‘",
    "@quoteright{}": "’",
    '"`': "“",
    '`"': "”",
    r"\*Q": "“",
    r"\*U": "”",
    r'\*(L"': "“",
    r'\*(R"': "”",
    "quotedblleft": "“",
    "quotedblright": "”",
    "/quotedblleft": "“",
    "/quotedblright": "”",
    "/quoteleft": "‘",
    "/quoteright": "’",
    '\\char`"': '"',
    "{``}": "“",
    "{''}": "”",
}
BYTES = (
    *("={:02x}", "={:02X}", "%{:02x}", "%{:02X}", r"\x{:02x}", r"\x{:02X}", r"\\x{:02x}", r"\\x{:02X}", r"\{:03o}"),
    *(r"\'{:02x}", "<{:02x}>", "<{:02X}>", "<0x{:02x}>", "<0x{:02X}>", r"\u00{:02x}", r"\u00{:02X}"),
)
CODES = ("&#{:d};", "&#x{:x};", "&#x{:X};", r"\u{:04x}", r"\u{:04X}")
"""How a byte is spelled, and how a character is."""
GLYPHS = "“”„‘’‚«»‹›"
OTHERS = "–—…•\u00a0\u2009\u200b©®·°"
"""What else is often written in such bytes: what looks like one of these is no mark."""
CODE_PAGES = (
    *(f"cp{number}" for number in (437, 737, 775, 850, 852, 857, 858, 862, 866, 874, *range(1250, 1259))),
    *(f"iso8859_{number}" for number in (*range(1, 12), 13, 14, 15, 16)),
    *("koi8_r", "koi8_u", "mac_roman", "mac_cyrillic", "mac_greek", "mac_latin2", "mac_turkish"),
)

MIXED = ("mac_roman", "cp437", "cp850", "cp1250")
"""Code pages in which is read again what was read in Windows-1252, or the other way round."""


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
    spelled = dict(BY_HAND)
    for glyph in GLYPHS + "\"'":
        spelled |= dict.fromkeys(spell(glyph), glyph)
    write(SPELLED, SPELLED_HEADER, sorted(spelled.items()))


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
    """Every way in which the bytes of a glyph look in a code page, read once and twice, some also in two code pages.

    >>> "ΓÇ£" in set(misread("“", "cp437"))
    True
    """
    for written in read(glyph.encode(), page):
        yield written
        yield from read(written.encode(), page)
        if page in MIXED:
            yield from read(written.encode(), "cp1252")
    if page in MIXED:
        for written in read(glyph.encode(), "cp1252"):
            yield from read(written.encode(), page)


def read(data: bytes, page: str) -> Iterator[str]:
    """Bytes in a code page: those that it does not have are kept, become a replacement character, or are lost."""
    chars = [bytes([byte]).decode(page, "ignore") for byte in data]
    yield "".join(char or chr(byte) for char, byte in zip(chars, data, strict=True))
    for lost in ("\ufffd", ""):
        yield "".join(char or lost for char in chars)


def spell(glyph: str) -> Iterator[str]:
    """Every way in which a glyph is spelled that is not a rule of `quotex.text.damages` already.

    >>> {"%u201C", "&acirc;&#128;&#156;", "<E2><80><9C>", "\\\\x93", "M-bM-^@M-^\\\\"} <= set(spell("“"))
    True
    """
    code = ord(glyph)
    yield from (
        f"<0x{code:04x}>",
        f"<0x{code:04X}>",
        f"%u{code:04x}",
        f"%u{code:04X}",
        rf"\N{{{unicodedata.name(glyph)}}}",
    )
    names = [name[:-1] for name, char in html5.items() if char == glyph and name.endswith(";")]
    yield from (f"&{name};" for name in names if len(name) > 8)
    for name in (*names, f"#{code}"):
        yield from (f"&#38;{name};", f"&#x26;{name};", f"%26{name}%3B")
    names = [name for name in names if "quo" in name] + [f"#{code}"] * (code > 999)  # #39; may be a number of something
    yield from (f"{lost}{name};" for lost in ("", "amp;") for name in names if lost or name[0] != "#")
    yield "+" + base64.b64encode(glyph.encode("utf-16-be")).decode().rstrip("=") + "-"  # UTF-7
    for hexed in (f"{code:x}", f"{code:X}"):
        yield from (
            rf"{lead}u{digits}" for lead in ("\\", "\\" * 2, "\\" * 4) for digits in (f"{hexed:>04}", f"{{{hexed}}}")
        )
    if code < 128:
        yield from (f"%25{code:02x}", rf"\x{code:02x}")
        return
    if code > 999:
        for hexed in (f"{code:x}", f"{code:X}"):
            yield from (f"U+{hexed}", f"<U+{hexed}>", rf"\{hexed}", rf"\00{hexed}")
    yield from (f"u{code:04x}", f"u{code:04X}", rf"\u{code}?", rf"\u{code}")
    yield from (f"_x{code:04X}_", rf"{{\uc0\u{code} }}")
    windows = glyph.encode("cp1252")[0]
    if windows < 160:
        yield from (rf"\u{windows:04x}", f"_x{windows:04X}_", f"(cid:{windows})")
        yield from (f"<{windows:02x}>", f"<{windows:02X}>", rf"\x{windows:02x}", rf"\u{code}\'{windows:02x}")
    data = glyph.encode()
    yield "".join(show_nothing(byte) for byte in data)
    yield from ("".join(form.format(byte) for byte in data) for form in BYTES)
    yield "".join(f"%25{byte:02X}" for byte in data)
    for written in {"".join(map(chr, data)), next(read(data, "cp1252"))}:
        yield from ("".join(form.format(ord(char)) for char in written) for form in CODES)
        named = [f"&{codepoint2name[ord(char)]};" if ord(char) in codepoint2name else "" for char in written]
        yield "".join(name or f"&#{ord(char)};" for name, char in zip(named, written, strict=True))
        yield "".join(name or char for name, char in zip(named, written, strict=True))
    if glyph == "”":  # its last byte has no character in Windows-1252
        yield "&acirc;&euro;"


def show_nothing(byte: int) -> str:
    """A byte as `cat -v` shows it.

    >>> show_nothing(0xE2), show_nothing(0x80)
    ('M-b', 'M-^@')
    """
    low = byte & 127
    return "M-" + (chr(low) if 32 <= low < 127 else f"^{chr(low ^ 64)}")


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
