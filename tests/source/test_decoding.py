"""Bytes to text: which encoding, and what is no text."""

from __future__ import annotations

import codecs

import pytest

from quotex.source import ReadOptions, Source, Unreadable, decode


def test_windows_1252_is_a_guess_with_a_warning() -> None:
    source = decode("a.txt", b"\x93Go\x94")
    assert isinstance(source, Source)
    assert (source.text, source.encoding) == ("“Go”", "cp1252")
    assert "--encoding" in str(source.warning)


def test_encoding_and_errors() -> None:
    assert isinstance(decode("a", b"\x93", ReadOptions(encoding="utf-8")), Unreadable)
    replaced = decode("a", b"a\x93", ReadOptions(encoding="utf-8", errors="replace"))
    assert replaced == Source("a", "a\ufffd")
    assert isinstance(replaced, Source)
    assert not replaced.is_whole_file
    assert decode("a", b"\x84", ReadOptions(encoding="mac-roman")) == Source("a", "Ñ")


ARTICLE = "“Go,” said Ann.\r\nThen he left.\r…\n"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(ARTICLE.encode(), id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + ARTICLE.encode(), id="utf-8 with mark"),
        pytest.param(codecs.BOM_UTF16_LE + ARTICLE.encode("utf-16-le"), id="utf-16 little-endian"),
        pytest.param(codecs.BOM_UTF16_BE + ARTICLE.encode("utf-16-be"), id="utf-16 big-endian"),
    ],
)
def test_text_is_decoded_and_its_line_endings_kept(data: bytes) -> None:
    assert decode("a.txt", data) == Source("a.txt", ARTICLE)


def test_only_the_first_mark_is_taken_off() -> None:
    assert decode("a.txt", codecs.BOM_UTF8 * 2 + b"x") == Source("a.txt", "\ufeffx")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"GIF89a\0\0", "NUL byte at offset 6"),
        ("no mark".encode("utf-16-le"), "--encoding utf-16-le"),
        (codecs.BOM_UTF16_LE + b"a\0\0\0", "NUL characters"),
        (codecs.BOM_UTF32_LE + "x".encode("utf-32-le"), "UTF-32"),
        (codecs.BOM_UTF32_BE + "x".encode("utf-32-be"), "UTF-32"),
        (b"%PDF-1.7\n", "pdftotext"),
        (b"PK\x03\x04", "save it as text"),
        (b"first\nsecond \x93quote\x94", "not UTF-8: byte 0x93 at offset 13 (line 2); --encoding NAME names"),
        (codecs.BOM_UTF8 + b"ab\xff", "not UTF-8: byte 0xff at offset 5"),
        ("cut off …".encode()[:-1], "not UTF-8: byte 0xe2 at offset 8"),
        (b"\xed\xa0\x80", "not UTF-8: byte 0xed at offset 0"),  # a lone surrogate
        (codecs.BOM_UTF16_LE + b"a\0b", "not UTF-16: byte 0x62 at offset 4"),
        (codecs.BOM_UTF16_BE + b"\xdc\x00\0a", "not UTF-16: byte 0xdc at offset 2"),
    ],
)
def test_what_is_not_text_says_why_and_what_to_do(data: bytes, expected: str) -> None:
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    item = decode("a.txt", data, ReadOptions(encoding=None if marked else "utf-8"))
    assert isinstance(item, Unreadable)
    assert expected in item.reason
    assert str(item) == f"a.txt: {item.reason}"
    assert "\n" not in str(item)
