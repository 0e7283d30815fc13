"""The page of an article: it is its own, loads nothing, and runs nothing but its script."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from drawn import ARTICLE, EVIL, measure_contrast

import quotex
from quotex.model import Document
from quotex.render import page
from quotex.render.page import make_page

STYLE = (Path(page.__file__).parent / "page.css").read_text(encoding="utf-8")


class Balance(HTMLParser):
    """The tags of a page, which must close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attributes)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize(
    "document", [ARTICLE, EVIL, quotex.extract(""), [ARTICLE, EVIL]], ids=["article", "hostile", "empty", "several"]
)
def test_the_page_is_balanced_and_loads_nothing(document: Document | list[Document]) -> None:
    balance = Balance()
    balance.feed(make_page(document))
    assert balance.open == []
    assert [tag for tag, _ in balance.seen].count("script") == 1
    assert not [tag for tag, attributes in balance.seen if attributes.keys() & {"src", "style", "onclick"}]
    links = [attributes["href"] for _, attributes in balance.seen if "href" in attributes]
    assert all(link and link.startswith("#") for link in links)
    assert not {"img", "link", "iframe"} & {tag for tag, _ in balance.seen}
    ids = [attributes["id"] for _, attributes in balance.seen if "id" in attributes]
    several = [document] if isinstance(document, Document) else document
    assert len(ids) == len(set(ids)) == len(several) + sum(len(document.quotes) for document in several)
    assert {link[1:] for link in links if link} <= set(ids)


def test_the_source_is_escaped_on_the_page() -> None:
    html = make_page(EVIL)
    assert "</script><b>" not in html
    assert html.count("&lt;/script&gt;&lt;b&gt;[sic]") >= 3
    assert not set("\x1b\u202e\u2028") & set(html)


def test_contrast_on_the_page() -> None:
    light, dark = STYLE.split("@media screen and (prefers-color-scheme: dark)")
    for scheme in (light, dark.split("\nbody {")[0]):
        colours = dict(re.findall(r"--(ground|lit|ink|faint): (#\w+)", scheme))
        voices = [*re.findall(r"--voice: (#\w+)", scheme), colours["ink"], colours["faint"]]
        assert len(voices) == 9
        assert min(measure_contrast(voice, colours[ground]) for voice in voices for ground in ("ground", "lit")) >= 4.5


def test_the_title_is_the_headline() -> None:
    html = make_page(ARTICLE)
    assert "<title>Durban Dock Workers Reject Pay Offer as Ships Queue Offshore: who said what</title>" in html
    assert html.count("Durban Dock Workers Reject") == 2
    assert '<p class="source">a.txt</p>' in html


@pytest.mark.parametrize(
    "text", ["It rained.\n\nAll day.", "“No,” said Ann Lee\n\nIt rained.", "One line", "Words " * 60 + "\n\nIt."]
)
def test_what_is_no_headline_is_no_title(text: str) -> None:
    assert "<h1>a.txt</h1>" in make_page(quotex.extract(text, source="a.txt"))
