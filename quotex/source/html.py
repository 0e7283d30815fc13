"""A page to its text: blocks become paragraphs; scripts, styles, navigation and forms are left out.

The parser is selectolax, the extra `quotex[html]`. Offsets are those of the text that comes out of
here, not of the page.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from quotex.patterns import late
from quotex.source.decoding import find_codec
from quotex.source.model import Source, Unreadable

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_START_RE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_CHARSET_RE = late(re.compile, rb"""charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)

_NO_CHARSETS = {"utf-7", "punycode", "idna", "unicode-escape", "raw-unicode-escape"}
"""What Python knows and no browser reads, so that no page hides its words in it; `punycode` takes quadratic time."""

LEFT_OUT = {
    *("head", "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "select"),
    *("textarea", "svg", "iframe", "object"),
}
BLOCKS = {
    *("address", "article", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt", "fieldset"),
    *("figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre"),
    *("section", "summary", "table", "td", "th", "tr", "ul"),
}

MAX_ELEMENTS = 50_000
"""A page of more is no article. The parser looks for what each element may close among all that are open, so that a
page of nothing but openings costs the square of their number: this many take it two seconds."""

_FORMATTING_RE = late(
    re.compile, r"<(/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])", re.IGNORECASE
)
"""Tags that a parser opens again in each paragraph where nobody closed them, so that 20 kB become 1,000,000 elements.
They say nothing of the text: each is read as a `span`, which is never opened again."""


def is_page(data: bytes) -> bool:
    """Whether a file begins as a page does; a piece of a page may not."""
    return _START_RE.match(data) is not None


def find_charset(data: bytes) -> str | None:
    """The encoding that a page declares at its start, if Python knows it. `latin-1` means Windows-1252 there."""
    declared = _CHARSET_RE.search(data[:1024])
    codec = find_codec(declared[1].decode("ascii")) if declared else None
    if codec is None or codec in _NO_CHARSETS:
        return None
    if codec.startswith(("utf-8", "utf-16")):  # a page whose declaration could be read is not in UTF-16
        return None
    return "cp1252" if codec in ("iso8859-1", "ascii") else codec


def extract(source: Source) -> Source | Unreadable:
    """The page's text in place of the page."""
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ImportError:
        return Unreadable(source.name, "HTML, which needs an extra: pip install 'quotex[html]'")
    elements = source.text.count("<") - source.text.count("</")
    if elements > MAX_ELEMENTS:
        return Unreadable(source.name, f"a page of more than {MAX_ELEMENTS} elements; extract its text first")
    root = LexborHTMLParser(_FORMATTING_RE.sub(r"<\1span", source.text)).root
    paragraphs = [] if root is None else _collect_paragraphs(root)
    if not paragraphs:
        return Unreadable(source.name, "a page without text")
    return replace(source, text="\n\n".join(paragraphs) + "\n", is_whole_file=False)


def _collect_paragraphs(root: LexborNode) -> list[str]:
    """The text between the borders of blocks, white space folded. A stack: pages nest deeper than calls."""
    paragraphs: list[str] = []
    words: list[str] = []

    def end_paragraph() -> None:
        if paragraph := " ".join("".join(words).split()):
            paragraphs.append(paragraph)
        words.clear()

    to_visit: list[LexborNode | None] = [root]  # None is the end of a block
    while to_visit:
        node = to_visit.pop()
        tag = None if node is None else node.tag
        if node is None or tag in BLOCKS:
            end_paragraph()
        if node is None or tag in LEFT_OUT or _is_hidden(node):
            continue
        if tag == "-text":
            words.append(node.text_content or "")
        elif tag == "br":
            words.append(" ")
        else:
            if tag in BLOCKS:
                to_visit.append(None)
            to_visit.extend(reversed(list(node.iter(include_text=True))))
    end_paragraph()
    return paragraphs


def _is_hidden(node: LexborNode) -> bool:
    if not node.is_element_node:
        return False
    attributes = node.attributes
    return "hidden" in attributes or attributes.get("role") == "navigation" or attributes.get("aria-hidden") == "true"
