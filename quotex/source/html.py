"""A page to the text of its article.

`article` chooses it among the paragraphs of the page. Where the page itself doesn't say where it is, and the extra
`quotex[html]` is there, trafilatura is asked first, which knows the ways of many sites. Measured on eleven pages of as
many newspapers, both find the same quotes, all of the article and no other; our own takes a twentieth of the time.
Offsets are those of the text that comes out of here, not of the page.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace

from quotex.patterns import late
from quotex.source.decoding import find_codec
from quotex.source.model import ReadOptions, Source, Unreadable

_START_RE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_CHARSET_RE = late(re.compile, rb"""charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)

_METADATA_RE = late(
    re.compile, r"<script[^<>]{0,200}application/ld\+json[^<>]{0,200}>(.*?)(?:</script|\Z)", re.IGNORECASE | re.DOTALL
)
_TAG_RE = late(re.compile, r"</?[a-z][^<>]{0,500}>", re.IGNORECASE)

_NO_CHARSETS = {"utf-7", "punycode", "idna", "unicode-escape", "raw-unicode-escape"}
"""What Python knows and no browser reads, so that no page hides its words in it; `punycode` takes quadratic time."""

MAX_ELEMENTS = 50_000
"""A page of more is no article."""


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


def extract(source: Source, options: ReadOptions) -> Source | Unreadable:
    """The page's article in place of the page, or with `whole_page` all that it shows."""
    from quotex.source.article import choose_article  # no other kind of input needs them
    from quotex.source.blocks import mark_block_quotes, read_blocks

    elements = source.text.count("<") - source.text.count("</")
    if elements > MAX_ELEMENTS:
        return Unreadable(source.name, f"a page of more than {MAX_ELEMENTS} elements; extract its text first")
    boxes, blocks = read_blocks(source.text)
    mark_block_quotes(blocks)
    if options.whole_page:
        paragraphs = [block.text for block in blocks if not block.box.is_hidden]
    else:
        article = choose_article(boxes, blocks)
        paragraphs = (not article.is_declared and _ask_trafilatura(source.text)) or article.paragraphs
        told = _read_metadata(source.text)
        if sum(map(len, told)) > 2 * sum(map(len, paragraphs)):  # the rest is shown by a script, or to subscribers
            paragraphs = told
    if not paragraphs:
        return Unreadable(source.name, "a page without text")
    return replace(source, text="\n\n".join(paragraphs) + "\n", is_whole_file=False)


def _read_metadata(page: str) -> list[str]:
    """The paragraphs of the article as the page tells it to search engines (schema.org); the longest of several."""
    import json
    from html import unescape

    bodies: list[str] = []
    for script in _METADATA_RE.findall(page):
        with suppress(ValueError, RecursionError):
            to_visit = [json.loads(script)]
            while to_visit:
                value = to_visit.pop()
                if isinstance(value, list):
                    to_visit += value
                elif isinstance(value, dict):
                    to_visit += [inner for key, inner in value.items() if isinstance(inner, list | dict)]
                    bodies.append(str(value.get("articleBody") or ""))
    text = unescape(max(bodies, key=len, default=""))
    return [" ".join(line.split()) for line in _TAG_RE.sub("\n", text).split("\n") if line.strip()]


def _ask_trafilatura(page: str) -> list[str]:
    """The paragraphs of the article, if the extra is there and finds them; its own faults are none of the page.

    They are read from the page that it makes of the article: in a text of its making entities are expanded twice.
    """
    from quotex.source.blocks import read_blocks

    try:
        import trafilatura
    except ImportError:
        return []
    with suppress(Exception):
        article = trafilatura.extract(page, include_comments=False, output_format="html") or ""
        return [block.text for block in read_blocks(article)[1]]
    return []
