"""A page to its blocks: each paragraph with how much of it is links, and the boxes that it stands in.

No parser builds a tree here: the tags go by one after the other, and of those that are open only the boxes are kept.
That takes time in proportion to the page, whatever is in it. The standard library's `html.parser` doesn't: before
Python 3.13.6 a page of nothing but `<!` takes it the square of its length.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import unescape
from itertools import groupby, takewhile

import regex

from quotex.patterns import late

BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt", "fieldset"),
    *("figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main"),
    *("nav", "ol", "p", "pre", "section", "summary", "table", "td", "th", "tr", "ul"),
}
"""The elements that begin and end a paragraph."""

NO_PROSE = {"button", "object", "select", "dialog"}
"""Elements with words of the page itself, beside those that are passed over wholly."""

_ENDED_BY_NEXT = {"p", "li", "td", "th", "tr", "dt", "dd"}
"""Elements whose end nobody has to write: the next of the same kind ends them."""

_VOID = {"hr"}

_TOKEN_RE = late(
    regex.compile,
    r"""
      <!--.*?(?:-->|\Z)
    | <(?P<raw>script|style|noscript|template|textarea|title|iframe|svg)\b [^<>]*+ (?<!/)> .*? (?:</(?P=raw)[^<>]*+>|\Z)
    | <(?P<end>/?) (?P<tag>[a-z][^\s/<>]*+) (?P<attributes>(?:[^<>"']++ | "[^"]*+" | '[^']*+' | ["'])*+) >
    | <[!?/][^<>]*+>
    """,
    regex.VERBOSE | regex.DOTALL | regex.IGNORECASE,
)
_ATTRIBUTE_RE = late(re.compile, r"""([a-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?""", re.IGNORECASE)
_PARAGRAPHS_RE = re.compile(r"\n\s*\n")
_INNER_RE = late(re.compile, r"[“\"]([^“”\"]*)[”\"]")
_MARKS = tuple("“”\"«»„‘'")
_LONE_MARKS = {"“": True, "«": True, "”": False, "»": False}
"""Large ones, in cells or boxes of their own, and whether they open."""

_INTRODUCTIONS = (":", ",")
_MARKS_OR_CREDIT = (*_MARKS, "—", "–", "-")
_MOST_QUOTED = 10
"""Paragraphs of one block quote; old pages set whole texts in."""
_FLOW = {"blockquote", "p", "div", "li", "ol", "ul"}


@dataclass(slots=True, eq=False)
class Box:
    """An element that holds paragraphs, with what it says of itself."""

    tag: str
    attributes: dict[str, str]
    parent: Box | None
    is_hidden: bool = False
    nested: int = field(default=1, repr=False)

    def find_around(self, tag: str) -> Box | None:
        """The innermost box of a tag around what stands in this one."""
        box: Box | None = self
        while box is not None and box.tag != tag:
            box = box.parent
        return box


@dataclass(slots=True, eq=False)
class Block:
    """A paragraph, on one line, in the innermost box around it; `linked` counts its characters in links."""

    text: str
    linked: int
    box: Box


def read_blocks(page: str) -> tuple[list[Box], list[Block]]:
    """The boxes of a page, each after the one that it stands in, and its paragraphs, in their order.

    >>> [block.text for block in read_blocks("<div>One<p>&ldquo;Two,&rdquo; <b>said</b> Ann<script>x</script>")[1]]
    ['One', '“Two,” said Ann']
    """
    reader = _Reader()
    at = 0
    for token in _TOKEN_RE.finditer(page):
        reader.read_text(page[at : token.start()])
        at = token.end()
        if token["tag"]:
            tag = token["tag"].lower()
            if token["end"]:
                reader.close(tag)
            else:
                reader.open(tag, token["attributes"])
    reader.read_text(page[at:])
    reader.end_block()
    return reader.boxes, reader.blocks


def mark_block_quotes(blocks: Iterable[Block]) -> None:
    """Put marks around what is set apart behind a colon: *She wrote:* and her words.

    Without an introduction nothing tells words that are quoted from a paragraph that is only set in.
    """
    shown = [block for block in blocks if not block.box.is_hidden]
    is_introduced = False
    for quote, group in groupby(shown, lambda block: block.box.find_around("blockquote")):
        inside = list(group)
        if quote is None:
            is_introduced = inside[-1].text.endswith(_INTRODUCTIONS)
            continue
        words = list(takewhile(lambda block: not block.text.startswith(_MARKS_OR_CREDIT), inside))
        if is_introduced and 0 < len(words) <= _MOST_QUOTED and all(block.box.tag in _FLOW for block in words):
            for block in words:
                block.text = "“" + _INNER_RE.sub(r"‘\1’", block.text)
            words[-1].text += "”"
        is_introduced = False


class _Reader:
    def __init__(self) -> None:
        self.boxes = [Box("html", {}, None)]
        self.blocks: list[Block] = []
        self._open = [self.boxes[0]]
        self._number_of_open: Counter[str] = Counter()
        self._words: list[str] = []
        self._linked = 0
        self._is_link = False
        self._mark = ""
        self._quotes: list[int] = []

    def read_text(self, text: str) -> None:
        if text and not self._open[-1].is_hidden:
            words = unescape(text).replace("\n", " ")
            before = self._words[-1][-1:] if self._words else ""
            if words[:1].isupper() and (before.islower() or before == ")"):  # <b>Ann Lee</b><i>Reporter</i>
                words = f" {words}"
            self._words.append(words)
            if self._is_link:
                self._linked += len(words.strip())

    def open(self, tag: str, attributes: str) -> None:
        if tag in BLOCKS or tag in NO_PROSE:
            self._open_box(tag, attributes)
        elif tag == "a":
            self._is_link = True
        elif tag == "br":
            self._words.append("\n")
        elif tag == "q" and not self._open[-1].is_hidden:
            self._quotes.append(len(self._words))
            self._words.append("‘" if len(self._quotes) > 1 else "“")
        elif tag == self._open[-1].tag:  # inside something hidden
            self._open[-1].nested += 1
        elif "hidden" in attributes and tag not in ("img", "input") and _is_hidden(_read_attributes(attributes)):
            self._push(Box(tag, {}, self._open[-1], True))

    def _open_box(self, tag: str, attributes: str) -> None:
        self.end_block()
        if self._open[-1].tag == "p" or (tag in _ENDED_BY_NEXT and self._open[-1].tag == tag):
            self._pop()
        if tag in _VOID or attributes.endswith("/"):
            return
        known = _read_attributes(attributes)
        self._push(Box(tag, known, self._open[-1], self._open[-1].is_hidden or tag in NO_PROSE or _is_hidden(known)))

    def close(self, tag: str) -> None:
        is_box = tag in BLOCKS or tag in NO_PROSE
        if tag == "a":
            self._is_link = False
        elif tag == "q" and self._quotes:
            self._close_quote(self._quotes.pop())
        if is_box:
            self.end_block()
        elif tag != self._open[-1].tag or (nested := self._open[-1].nested - 1):
            if tag == self._open[-1].tag:
                self._open[-1].nested = nested
            return
        while self._number_of_open[tag]:
            if self._pop().tag == tag:
                break

    def end_block(self) -> None:
        """What was read since the last border is a paragraph, or several where empty lines stand between."""
        for text in _PARAGRAPHS_RE.split("".join(self._words)) if self._words else ():
            if paragraph := " ".join(text.split()):
                self._add(paragraph)
        self._words.clear()
        self._quotes.clear()
        self._linked = 0

    def _close_quote(self, start: int) -> None:
        """A `<q>` shows marks, beside the ones that some write into it."""
        if "".join(self._words[start + 1 : start + 2]).lstrip().startswith(_MARKS):
            self._words[start] = ""
        else:
            self._words.append("’" if self._quotes else "”")

    def _add(self, paragraph: str) -> None:
        opens = _LONE_MARKS.get(paragraph)
        if opens:
            self._mark = paragraph
        elif opens is None:
            text = paragraph if paragraph.startswith(_MARKS) else self._mark + paragraph
            self.blocks.append(Block(text, min(self._linked, len(text)), self._open[-1]))
            self._mark = ""
        elif self.blocks and not self.blocks[-1].text.endswith(_MARKS):
            self.blocks[-1].text += paragraph

    def _push(self, box: Box) -> None:
        self._open.append(box)
        self.boxes.append(box)
        self._number_of_open[box.tag] += 1

    def _pop(self) -> Box:
        box = self._open.pop()
        self._number_of_open[box.tag] -= 1
        return box


def _read_attributes(attributes: str) -> dict[str, str]:
    return {
        match[1].lower(): unescape(match[2] or match[3] or match[4] or "")
        for match in _ATTRIBUTE_RE.finditer(attributes)
    }


def _is_hidden(attributes: dict[str, str]) -> bool:
    return "hidden" in attributes or attributes.get("aria-hidden") == "true"
