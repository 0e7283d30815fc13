"""Who wrote a text: asked where somebody says *I* outside quotes."""

from __future__ import annotations

import re

import regex

from quotex import lexicon
from quotex.entities import known
from quotex.entities.recogniser import Name, Names
from quotex.patterns import late
from quotex.text.layout import Layout

_BYLINE_RE = late(  # By, Words by, Author: and From Ada Quist in Oslo; but not, in a headline, Flooded by
    regex.compile,
    r"(?:^|[|•·—–-][ ]|^[(])"
    r"(?i:(?:(?:Author|Words|Text|Story|Report(?:ing|ed)?|Written|Interview|Essay|Review|(?:Guest[ ])?Column)"
    r"(?:[ ](?:and|&)[ ]\p{L}{4,12})?(?:[ ]by[ ]|:[ ])|by[ ]))|\bB[Yy][ ]|^From[ ](?=[^,]{5,40}[ ]in[ ]\p{Lu})",
)
_BYLINE_END_RE = late(re.compile, r"[ ]?(?:[|,()/•·–—-]|$)|[ ](?:(?:in|for)[ ]|(?i:photo|publish|translat))|(?=\n)")
"""What may follow an author: an office, a place, the date, or nothing."""
_SECTION_RE = late(re.compile, r"[ ][|•·][ ]")  # Sybil Marsh | Field notes
_WRITTEN_RE = late(  # BY SYBIL MARSH, By Dr. Sybil de Marsh
    regex.compile,
    r"(?P<who>\p{Lu}[\p{L}.'’-]*+(?:[ ](?:\p{Lu}[\p{L}.'’-]*+|\L<particles>(?=[ ]\p{Lu}))){1,4}?)"
    r"(?:[ ](?:and|&|AND)[ ].*+)?(?=[ ]?(?:[|,()/•·–—\n-]|$)|[ ](?:(?:in|for)[ ]|(?i:photo|publish|translat)))",
    particles=sorted(lexicon.words("particles.txt")),
)
_LONGEST_BYLINE, _LONGEST_TITLE = 90, 30
_LIFE_RE = late(regex.compile, r"(?:,[^.\n]{1,60},)?[ ]\L<verbs>\b", verbs=sorted(lexicon.word_set("byline-verb")))
_BYLINES = 5
"""How many of the first paragraphs may be a byline, and of the last a line on the author."""


def find_author(layout: Layout, names: Names) -> Name | None:
    """The author, as a byline says, or a line of the author's life below the text; None if neither is there.

    Knowingly wrong where a text without a byline ends with a paragraph on somebody else: *Costa is a coach.*
    """
    bylines = (_read_byline(layout, names, number) for number in range(len(layout.paragraphs[:_BYLINES])))
    return next(filter(None, bylines), None) or _read_life(layout, names)


def _read_byline(layout: Layout, names: Names, number: int) -> Name | None:
    """The author whom a paragraph names, if it is a byline: with *By* before the name, or with nothing but the name."""
    text, (start, end) = layout.text, layout.paragraphs[number]
    if end - start > _LONGEST_BYLINE or text[end - 1] in ".?!":
        return None
    byline = _BYLINE_RE.search(text[start:end])
    first = start + (byline.end() if byline else 0)
    author = _person_at(names, first)
    if author is not None and (_BYLINE_END_RE if byline else _SECTION_RE).match(text, author.end, end):
        return author
    if not (byline or number or "," in text[start:end]):  # a first line of one name alone is a headline
        return None
    written = _WRITTEN_RE.match(text, first, end)
    if written is None or not (byline or _is_name(text[start:end])):
        return None
    return _name_written(*written.span("who"), written["who"])


def _read_life(layout: Layout, names: Names) -> Name | None:
    """The person with whom one of the last paragraphs begins, if it tells what that one does: *Costa is a writer.*"""
    for start, _ in reversed(layout.paragraphs[-_BYLINES:]):
        author = _person_at(names, start)
        if author is not None and _LIFE_RE.match(layout.text, author.end):
            return author
    return None


def _is_name(line: str) -> bool:
    """Whether a line is a name and no more, or with an office behind it: *Ivy Rook, science editor*."""
    name, _, office = line.partition(", ")
    is_office = not office or known.is_role_head(office.rpartition(" ")[2])
    return is_office and name.count(" ") in (1, 2) and known.is_given_name(name.partition(" ")[0])


def _name_written(start: int, end: int, words: str) -> Name:
    """The author of a byline, whom nothing else names, without a title or an office: *By Staff Writer Ann Lee*."""
    kept = words.title().split(" ") if words.isupper() else words.split(" ")
    while len(kept) > 2 and (known.is_title(kept[0]) or known.is_role_head(kept[0]) or known.is_role_head(kept[1])):
        del kept[0]
    return Name(start, end, "PERSON", " ".join(kept), start)


def _person_at(names: Names, start: int) -> Name | None:
    """The person whose name begins at a place."""
    name = next(iter(names.between(start, start + _LONGEST_TITLE)), None)
    return name if name is not None and name.type == "PERSON" and name.prefix == start else None
