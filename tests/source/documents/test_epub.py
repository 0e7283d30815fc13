"""EPUB, made with zipfile and XML written by hand."""

from __future__ import annotations

from documents_made import make_epub, make_zip

from quotex.source import Source, Unreadable

CHAPTERS = {
    "b": "<html><body><h1>II</h1><p>“No,” said Bo.</p></body></html>",
    "a": "<html><head><title>T</title></head><body><p>“We left,”<br/>said Ann Lee.</p></body></html>",
}
ENCRYPTION = '<encryption><e:CipherReference xmlns:e="e" URI="{}"/></encryption>'


def test_chapters_come_as_they_are_read(read) -> None:
    text = "“We left,” said Ann Lee.\n\nII\n\n“No,” said Bo.\n"
    assert read("a.epub", make_epub(CHAPTERS, ["a", "b"])) == [Source("a.epub", text)]


def test_an_encrypted_chapter_is_no_text_and_an_encrypted_font_is_nothing(read) -> None:
    font = make_epub(CHAPTERS, ["a"], ENCRYPTION.format("OPS/font.otf"))
    assert isinstance(read("a.epub", font)[0], Source)
    book = make_epub(CHAPTERS, ["a"], ENCRYPTION.format("OPS/text/a%20x.xhtml"))
    assert read("a.epub", book) == [Unreadable("a.epub", "encrypted: only its shop's own reader opens it")]


def test_a_book_without_its_parts_is_a_line(read) -> None:
    book = make_zip({}, first="application/epub+zip")
    assert read("a.epub", book) == [Unreadable("a.epub", "damaged: there is no META-INF/container.xml in it")]
    book = make_zip({"META-INF/container.xml": "<container/>"}, first="application/epub+zip")
    assert read("a.epub", book) == [Unreadable("a.epub", "damaged: it doesn't say where its text is")]
    assert "no OPS/text/c" in read("a.epub", make_epub({"c": ""}, ["c"]).replace(b"c x.xhtml", b"d x.xhtml"))[0].reason
