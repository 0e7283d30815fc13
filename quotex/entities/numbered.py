"""Places and bodies that have a number for a name: Interstate 95, Terminal 5, Channel 7."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from quotex import lexicon
from quotex.model import EntityType
from quotex.patterns import late

_NUMBERED_RE = late(
    lambda: regex.compile(
        r"\b(?:\L<places>|(?P<body>\L<bodies>))(?:No\.?[ ])?\d{1,4}\p{Lu}?\b(?![.,]\d|[ ]*[%$€£])",
        places=[f"{word} " for word in lexicon.word_set("numbered-place")],
        bodies=[f"{word} " for word in lexicon.word_set("numbered-body")],
    )
)


def find_numbered(text: str) -> Iterator[tuple[int, int, EntityType]]:
    """Where the numbered places and bodies of a text stand, in text order.

    >>> text = "on Interstate 95 to Terminal 5 for Terminal 5.5 and Interstate Foods, he told Channel 7"
    >>> [(text[start:end], type) for start, end, type in find_numbered(text)]
    [('Interstate 95', 'LOC'), ('Terminal 5', 'LOC'), ('Channel 7', 'ORG')]
    """
    for match in _NUMBERED_RE.finditer(text):
        yield match.start(), match.end(), "LOC" if match["body"] is None else "ORG"
