"""The article of a page: which of its paragraphs are, and not another story's, a reader's, a caption, a menu.

A page mostly says where its article is; where it says nothing, the article is where most of its prose is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from quotex import lexicon
from quotex.patterns import late
from quotex.source.blocks import Block, Box

_BESIDE = {"nav", "aside", "footer", "figcaption"}
"""Elements that are no part of what they stand in."""

_BESIDE_PROSE = {"form", "pre"}
"""Elements that are a part of it only if they hold most of it: a page in one form, no piece of code."""

_HEADINGS = {"h2", "h3", "h4", "h5", "h6"}
_SENTENCE_RE = late(re.compile, r"[.?!:…][\"”’')\]]?\Z")

_BESIDE_ROLES = {"navigation", "complementary", "contentinfo", "search"}

_SHORTEST_PROSE = 60
"""Characters of a paragraph of prose; what is shorter is a line of a menu, a name, a date."""

_MOST_LINKED = 0.4
"""The share of links in prose: the titles of other stories are links wholly."""

_LEAST_BODY = 200
"""Characters of prose in what a page calls the body of its article, if it is one and no teaser."""

_WORD_RE = late(re.compile, "[A-Z]?[a-z]+")

_LEAST_SHARE = 0.5
"""The share of the prose outside of other articles that a declared article has at least: a teaser may be called one."""

_MOST = 0.8
"""The share of the prose that the article has, where a page doesn't say which it is."""


class Article(NamedTuple):
    """The paragraphs of a page's article, and whether the page itself says that they are."""

    paragraphs: list[str]
    is_declared: bool


def choose_article(boxes: Sequence[Box], blocks: Iterable[Block]) -> Article:
    """The article; if there is no prose that could be one, all that the page shows.

    >>> from quotex.source.blocks import read_blocks
    >>> story = "<p>" + "It rained all day, and all night. " * 2
    >>> choose_article(*read_blocks(f"<nav>Home</nav><article>{story}</article><p>Read more"))
    Article(paragraphs=['It rained all day, and all night. It rained all day, and all night.'], is_declared=True)
    """
    shown = [block for block in blocks if not block.box.is_hidden]
    all_prose = _sum_prose(boxes, shown, frozenset())
    beside = frozenset(box for box in boxes if _is_beside(box, all_prose, all_prose[boxes[0]]))
    prose = _sum_prose(boxes, shown, beside)
    article, is_declared = _find_article(boxes, prose, beside)
    inside = _list_inside(boxes, article, beside)
    chosen = [
        block.text
        for block in shown
        if block.box in inside and block.linked < 0.9 * len(block.text) and not _is_heading(block)
    ]
    return Article(chosen or [block.text for block in shown], is_declared)


def _is_heading(block: Block) -> bool:
    """Whether a paragraph is only the name of a section, and quotes only what is quoted there."""
    return block.box.tag in _HEADINGS and not _SENTENCE_RE.search(block.text)


def _sum_prose(boxes: Sequence[Box], blocks: Iterable[Block], left_out: frozenset[Box]) -> Mapping[Box, int]:
    """The characters of prose in each box; those in one that is `left_out` count for none around it."""
    prose = dict.fromkeys(boxes, 0)
    for block in blocks:
        if len(block.text) >= _SHORTEST_PROSE and block.linked < _MOST_LINKED * len(block.text):
            prose[block.box] += len(block.text)
    for box in reversed(boxes):
        if box.parent is not None and box not in left_out:
            prose[box.parent] += prose[box]
    return prose


def _is_beside(box: Box, prose: Mapping[Box, int], whole: int) -> bool:
    """Whether a box is furniture by what it is or is called; what has most of the page's prose is none."""
    if box.tag in _BESIDE or box.attributes.get("role") in _BESIDE_ROLES:
        return True
    if 2 * prose[box] > whole:
        return False
    names = f"{box.attributes.get('class', '')} {box.attributes.get('id', '')}"
    words = {word.lower() for word in _WORD_RE.findall(names)}
    return (
        box.tag in _BESIDE_PROSE
        or not words.isdisjoint(lexicon.word_set("page-furniture"))
        or (box.tag == "blockquote" and "pull" in words)  # words of the article, shown twice
    )


def _find_article(boxes: Sequence[Box], prose: Mapping[Box, int], beside: frozenset[Box]) -> tuple[set[Box], bool]:
    """The boxes of the article, and whether the page says that they are: the surest way to say it comes first."""
    bodies = [box for box in boxes if _is_body(box) and prose[box]]
    if sum(prose[box] for box in bodies) >= min(_LEAST_BODY, prose[boxes[0]]) > 0:
        return set(bodies), True  # several, where something stands between them
    for role in ("article", "main"):
        declared = _list_outermost(boxes, role, beside)
        best = max(declared, key=prose.__getitem__, default=None)
        if best is not None and _is_large(prose[best], sum(map(prose.__getitem__, declared)), prose[boxes[0]]):
            return {best}, True
    article = boxes[0]
    for box in boxes:  # each after its parent: the innermost that still has most is the last
        if box.parent is article and prose[box] >= _MOST * max(prose[article], 1):
            article = box
    return {article}, False


def _is_body(box: Box) -> bool:
    names = box.attributes.get("itemprop") or box.attributes.get("property") or ""
    return "articlebody" in names.lower().split(":")[-1].split()


def _is_large(best: int, declared: int, whole: int) -> bool:
    """Whether an article has more prose than what is in none, and is no teaser among many; others may be whole ones."""
    others = declared - best
    return best >= max(min(_LEAST_BODY, whole), _LEAST_SHARE * (whole - others), others / 2, 1)


def _list_outermost(boxes: Iterable[Box], role: str, beside: frozenset[Box]) -> list[Box]:
    """The boxes of a role that stand in no other, nor beside the article."""
    covered = set(beside)
    outermost = []
    for box in boxes:
        if box.parent in covered:
            covered.add(box)
        elif box not in covered and (box.tag == role or box.attributes.get("role") == role):
            outermost.append(box)
            covered.add(box)
    return outermost


def _list_inside(boxes: Iterable[Box], article: set[Box], left_out: frozenset[Box]) -> set[Box]:
    inside = set(article)
    for box in boxes:
        if box.parent in inside and box not in left_out:
            inside.add(box)
    return inside
