"""Pages: their paragraphs, and the encoding that they say."""

from __future__ import annotations

import pytest

from quotex.source import Source


def test_a_page_is_its_paragraphs(read) -> None:
    pytest.importorskip("selectolax")
    page = b"""<!DOCTYPE html><title>T</title><script>x</script><nav>Home</nav><article><h1>Head</h1>
      <p>&ldquo;Go,&rdquo; <b>said</b><br>Ann.<p>So<div>it <i hidden>not</i>is</div>end</article><footer>F</footer>"""
    expected = "Head\n\n“Go,” said Ann.\n\nSo\n\nit is\n\nend\n"
    for name in ("a.html", "a.txt"):
        assert read(name, page) == [Source(name, expected)]


def test_a_page_says_its_encoding_and_may_be_deep(read) -> None:
    pytest.importorskip("selectolax")
    (item,) = read("a.html", '<meta charset="windows-1251"><p>Да'.encode("cp1251"))
    assert item == Source("a.html", "Да\n")
    assert read("b.html", b"<div>" * 20_000 + b"x") == [Source("b.html", "x\n")]


@pytest.mark.parametrize("charset", ["utf-7", "punycode", "idna", "unicode_escape", "raw-unicode-escape"])
def test_a_page_can_not_hide_its_words_in_an_encoding_that_no_browser_reads(charset: str, read) -> None:
    pytest.importorskip("selectolax")
    assert read("a.html", f"<meta charset={charset}><p>+AGE- \\x41-".encode()) == [Source("a.html", "+AGE- \\x41-\n")]


def test_without_the_extra_the_message_names_it(read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "selectolax.lexbor", None)
    assert str(read("a.html", b"<p>x")[0]) == "a.html: HTML, which needs an extra: pip install 'quotex[html]'"
