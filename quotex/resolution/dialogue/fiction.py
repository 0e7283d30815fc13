"""Whether a text tells a story.

In the news a quote without a tag goes on with the last speaker; in a story it is somebody else's. Which of the two a
text is shows in its quotes, many of them short or questions, and in its words: few figures, bodies and places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quotex.entities.recogniser import Names
from quotex.model import Kind
from quotex.text.layout import Layout
from quotex.text.pairing import Pair

_FEWEST = 4
"""Quotes below which nothing can be told."""
_ASKING = 0.12
"""The least share of quotes that end with a question mark or an exclamation mark."""
_LIVELY = 0.5
"""The least share of these and of short quotes together."""
_SHORT = 80
_FIGURES = 0.015
"""The greatest number of digits for each word."""
_BODIES, _NAMES, _NO_BODIES = 0.025, 0.055, 0.008
"""The greatest number of names of bodies and places for each word, and of these and people together; where there are
hardly any bodies, any number of people: a short scene names them often.
"""


def is_fiction(layout: Layout, pairs: Sequence[Pair], kinds: Sequence[Kind], names: Names) -> bool:
    """Whether it does, by all of these together."""
    text = layout.text
    said = [pair for pair, kind in zip(pairs, kinds, strict=True) if pair.parent is None and kind == "direct"]
    if len(said) < _FEWEST:
        return False
    asking = sum(text[pair.inner[1] - 1] in "?!" for pair in said)
    short = sum(pair.end - pair.start <= _SHORT for pair in said)
    if asking < _ASKING * len(said) or asking + short < _LIVELY * len(said):
        return False
    words = text.count(" ") + 1
    if sum(map(text.count, "0123456789")) > _FIGURES * words:
        return False
    types = Counter(name.type for name in names.mentions)
    bodies = types["ORG"] + types["GPE"] + types["NORP"]
    if bodies <= _NO_BODIES * words:
        return True
    return bodies <= _BODIES * words and bodies + types["PERSON"] <= _NAMES * words
