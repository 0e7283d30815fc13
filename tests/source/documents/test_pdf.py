"""PDF, written by hand: no library makes what pypdf reads here."""

from __future__ import annotations

import logging

import pytest
from documents_made import ENCRYPTED, make_pdf

from quotex.source import Source, Unreadable

pytest.importorskip("pypdf", reason="it comes with quotex[documents]")

PAGES = [
    ["The Daily Gull", '"We left," said Ann Lee, who is the spokes-', "woman of the port.", "", "1"],
    ["The Daily Gull", '"No," said Bo.', "Nobody else did.", "", "Page 2 of 3"],
    ["The Daily Gull", "It rained.", "And rained.", "", "- 3 -"],
]


def test_lines_without_what_stands_on_every_page(read) -> None:
    (item,) = read("a.pdf", make_pdf(PAGES))
    assert item == Source(
        "a.pdf",
        '"We left," said Ann Lee, who is the spokeswoman of the port.\n"No," said Bo.\nNobody else did.\n'
        "It rained.\nAnd rained.\n",
    )


def test_a_pdf_by_another_name(read) -> None:
    assert "Nobody else did." in read("a.txt", make_pdf(PAGES))[0].text


def test_an_encrypted_pdf_and_one_without_text_are_a_line(read) -> None:
    assert "encrypted: qpdf --decrypt" in read("a.pdf", make_pdf(PAGES, encrypt=ENCRYPTED))[0].reason
    assert "perhaps a scan" in read("a.pdf", make_pdf([[]]))[0].reason


def test_a_million_pages_are_refused(read) -> None:
    assert read("a.pdf", make_pdf([["x"]], kids=20_000))[0].reason.startswith("more than 10000 pages")
    assert isinstance(read("a.pdf", make_pdf([["x"]], kids=1_000_000))[0], Unreadable)


def test_too_much_text_is_refused(read) -> None:
    (item,) = read("a.pdf", make_pdf([["long " * 400]], kids=20), max_size=10_000)
    assert item.reason == "larger than 10000 bytes; --max-size allows more"


def test_scripts_and_links_are_not_looked_at(read) -> None:
    action = "/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://example.org'\\)) >>"
    (item,) = read("a.pdf", make_pdf(PAGES).replace(b"/Type /Catalog", b"/Type /Catalog " + action.encode()))
    assert "launchURL" not in item.text


def test_the_library_says_nothing_itself(read, caplog: pytest.LogCaptureFixture) -> None:
    data = make_pdf(PAGES)
    for cut in (200, len(data) // 2, len(data) - 40):
        read("a.pdf", data[:cut])
    assert not caplog.records
    assert logging.getLogger("pypdf").level == logging.NOTSET
