"""Places that have a number for a name: Interstate 95, Terminal 5, Highway 61."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from quotex import lexicon
from quotex.patterns import late

_NUMBERED_RE = late(
    lambda: regex.compile(
        r"\b\L<words>(?:No\.?[ ])?\d{1,4}\p{Lu}?\b(?![.,]\d|[ ]*[%$€£])",
        words=[f"{word} " for word in lexicon.word_set("numbered-place")],
    )
)


def find_numbered(text: str) -> Iterator[tuple[int, int]]:
    """Where the numbered places of a text stand, in text order.

    >>> text = "on Interstate 95 to Terminal 5 for Terminal 5.5 and Interstate Foods"
    >>> [text[start:end] for start, end in find_numbered(text)]
    ['Interstate 95', 'Terminal 5']
    """
    for match in _NUMBERED_RE.finditer(text):
        yield match.span()
