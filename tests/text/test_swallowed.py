"""Marks that swallowed a letter are read with it; Chinese, Japanese and Korean stay."""

import pytest

from quotex import extract
from quotex.text.clearing import clear

TEXT = "“We ground the last of it,” said Ann Lee. “It’s cold,” she said, “and we don’t ask.”"


@pytest.mark.parametrize("codec", ["gbk", "gb18030", "cp932", "cp949", "big5hkscs"])
def test_utf_8_in_a_code_page_of_two_bytes(codec):
    written = TEXT.encode().decode(codec, "replace")
    quotes = extract(written).quotes
    assert [(quote.quote, quote.speaker) for quote in quotes] == [
        ("We ground the last of it,", "Ann Lee"),
        ("It’s cold,", "Ann Lee"),
        ("and we don’t ask.", "Ann Lee"),
    ]
    assert all(quote.raw == written[quote.start : quote.end] for quote in quotes)


@pytest.mark.parametrize("codec", ["gbk", "cp932", "cp949"])
def test_windows_1252_in_a_code_page_of_two_bytes(codec):
    written = TEXT.encode("cp1252").decode(codec, "replace")
    quotes = extract(written).quotes
    assert [(quote.quote, quote.speaker) for quote in quotes] == [
        ("e ground the last of it,", "Ann Lee"),
        ("t’ cold,", "Ann Lee"),
        ("nd we don’ ask.", "Ann Lee"),
    ]
    assert all(quote.raw == written[quote.start : quote.end] for quote in quotes)


@pytest.mark.parametrize(
    "text",
    ["揥ang 展 Lee", "東京の窶は鈥である。", "“No,” said 김철수 Kim.", "\ufffd\ufffd Ann", "鈥 and 窶 are characters"],
)
def test_what_stays(text):
    assert clear(text)[0] == text
