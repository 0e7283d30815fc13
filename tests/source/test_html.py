"""Pages: their articles, and the encoding that they say."""

from __future__ import annotations

import json
import sys
from types import SimpleNamespace

import pytest

from quotex.source import Source, Unreadable

STORY = "<p>“We mend nets all winter,” said Ines Prado, who has done so for forty years. " * 3


def test_a_page_is_the_paragraphs_of_its_article(read) -> None:
    page = b"""<!DOCTYPE html><title>T</title><script>x</script><nav>Home</nav><article><h1>Head</h1>
      <p>&ldquo;Go,&rdquo; <b>said</b><br>Ann.<p>So<div>it <i hidden>not</i>is</div>end</article><footer>F</footer>"""
    expected = "Head\n\n“Go,” said Ann.\n\nSo\n\nit is\n\nend\n"
    for name in ("a.html", "a.txt"):
        assert read(name, page) == [Source(name, expected)]


def test_the_whole_page_is_read_on_request(read) -> None:
    page = f"<nav>Home</nav><article>{STORY}</article><aside>More <b hidden>no</b></aside><script>x</script>".encode()
    (article,) = read("a.html", page)
    (whole,) = read("a.html", page, whole_page=True)
    assert article.text.count("\n\n") == 2
    assert whole.text == f"Home\n\n{article.text.rstrip()}\n\nMore\n"


def test_a_page_that_is_one_form_has_text(read) -> None:
    (item,) = read("a.html", b"<body><form action=/><div><p>It rained.</div><input></form>")
    assert item == Source("a.html", "It rained.\n")
    assert read("a.html", b"<body><script>x</script>") == [Unreadable("a.html", "a page without text")]


def test_a_page_says_its_encoding_and_may_be_deep(read) -> None:
    (item,) = read("a.html", '<meta charset="windows-1251"><p>Да'.encode("cp1251"))
    assert item == Source("a.html", "Да\n")
    assert read("b.html", b"<div>" * 20_000 + b"x") == [Source("b.html", "x\n")]


@pytest.mark.parametrize("charset", ["utf-7", "punycode", "idna", "unicode_escape", "raw-unicode-escape"])
def test_a_page_can_not_hide_its_words_in_an_encoding_that_no_browser_reads(charset: str, read) -> None:
    assert read("a.html", f"<meta charset={charset}><p>+AGE- \\x41-".encode()) == [Source("a.html", "+AGE- \\x41-\n")]


def test_the_extra_is_asked_where_a_page_says_nothing_of_its_article(read, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def extract(page: str, **options: object) -> str:
        asked.append(page)
        if "bad" in page:
            raise ValueError
        return "<h1>Head</h1><ul><li>So it &amp;lt; is."

    monkeypatch.setitem(sys.modules, "trafilatura", SimpleNamespace(extract=extract))
    assert read("a.html", f"<div>{STORY}</div>".encode()) == [Source("a.html", "Head\n\nSo it &lt; is.\n")]
    read("a.html", f"<article>{STORY}</article>".encode())
    assert len(asked) == 1
    (item,) = read("a.html", f"<div class=bad>{STORY}</div>".encode())
    assert item.text.startswith("“We mend")


def test_without_the_extra_nothing_is_missing(read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (item,) = read("a.html", f"<div>{STORY}</div><div><a href=/>Another story</a></div>".encode())
    assert item.text.count("\n\n") == 2
    assert "Another" not in item.text


def test_what_only_a_script_shows_is_read_from_the_metadata(read) -> None:
    told = [{"@graph": [{"articleBody": "One &amp; two.\n<p>“Go,” said Ann.</p>"}]}, {"articleBody": 7}]
    page = f"<script type='application/ld+json'>{json.dumps(told)}</script><p>Loading …</p>"
    (item,) = read("a.html", page.encode())
    assert item.text == "One & two.\n\n“Go,” said Ann.\n"
    (item,) = read("a.html", f"<article>{STORY}</article>{page}".encode())
    assert item.text.startswith("“We mend")


@pytest.mark.parametrize("script", ["{", "[" * 100_000, "null", '{"articleBody": null}'])
def test_metadata_that_are_damaged_are_nothing(script: str, read) -> None:
    page = f"<script type='application/ld+json'>{script}</script><p>Yes.</p>"
    assert read("a.html", page.encode()) == [Source("a.html", "Yes.\n")]
    assert read("a.html", page.replace("</script>", "").encode()) == [Unreadable("a.html", "a page without text")]
