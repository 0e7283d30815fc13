"""Who wrote a text: asked where somebody says *I* outside quotes."""

from __future__ import annotations

import regex

from quotex import lexicon
from quotex.entities.recogniser import Name, Names
from quotex.patterns import late
from quotex.text.layout import Layout

_BYLINE_RE = late(
    regex.compile,
    r"(?:(?:Author|Words|Text|Story|Report|Written|Reported|Interview|Essay|Review|Column)"
    r"(?:[ ](?:and|&)[ ]\p{L}{4,12})?(?:[ ]by[ ]|:[ ])|by[ ])",  # Words and pictures by
    regex.IGNORECASE,
)
_BYLINE_END_RE = late(regex.compile, r"[ ]?(?:[|,(/•·–—-]|$)|[ ](?:in|for)[ ]|(?=\n)")
"""What may follow an author: an office, a place, the date, or nothing."""
_SECTION_RE = late(regex.compile, r"[ ][|•·][ ]")  # Sybil Marsh | Field notes
_CAPITALS_RE = late(regex.compile, r"\p{Lu}[\p{Lu}.'’-]*+(?:[ ]\p{Lu}[\p{Lu}.'’-]*+){1,3}")  # BY SYBIL MARSH
_LONGEST_BYLINE = 90
_LIFE_RE = late(regex.compile, r"(?:,[^.\n]{1,60},)?[ ]\L<verbs>\b", verbs=sorted(lexicon.word_set("byline-verb")))
_BYLINES = 5
"""How many of the first paragraphs may be a byline, and of the last a line on the author."""


def find_author(layout: Layout, names: Names) -> Name | None:
    """The author, as a byline says, or a line of the author's life below the text; None if neither is there.

    Knowingly wrong where a text without a byline ends with a paragraph on somebody else: *Costa is a coach.*
    """
    text = layout.text
    for start, end in layout.paragraphs[:_BYLINES]:
        byline = _BYLINE_RE.match(text, start, end)
        if end - start > _LONGEST_BYLINE or text[end - 1] in ".?!":
            continue
        author = _person_at(names, byline.end() if byline else start)
        if author is not None and (_BYLINE_END_RE if byline else _SECTION_RE).match(text, author.end, end):
            return author
        if author is None and byline and (capitals := _CAPITALS_RE.fullmatch(text, byline.end(), end)):
            return Name(*capitals.span(), "PERSON", capitals[0].title(), capitals.start())
    for start, _ in reversed(layout.paragraphs[-_BYLINES:]):
        author = _person_at(names, start)
        if author is not None and _LIFE_RE.match(text, author.end):
            return author
    return None


def _person_at(names: Names, start: int) -> Name | None:
    """The person whose name begins at a place."""
    name = next(iter(names.between(start, start + 1)), None)
    return name if name is not None and name.type == "PERSON" else None
