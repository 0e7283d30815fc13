"""Whether a text tells a story: the stage. What it takes to decide who speaks in one is loaded only then.

In the news a quote without a tag goes on with the last speaker; in a story it is somebody else's. Which of the two a
text is shows in its quotes, many of them short or questions, and in its words: few figures, bodies and places.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from quotex.attribution.attributor import Attributions
from quotex.entities.recogniser import Names
from quotex.model import Kind
from quotex.patterns import late
from quotex.resolution.register import Resolved
from quotex.text.layout import Layout
from quotex.text.pairing import Pair

_FEWEST = 4
"""Quotes below which nothing can be told."""
_ASKING = 0.12
"""The least share of quotes that end with a question mark or an exclamation mark."""
_LIVELY = 0.5
"""The least share of these and of short quotes together."""
_CURT = 0.7
"""The same in a text of people alone, where asking counts twice."""
_SHORT = 80
_FIGURES = 0.015
"""The greatest number of digits for each word."""
_BODIES, _NAMES, _NO_BODIES = 0.025, 0.055, 0.008
"""The greatest number of names of bodies and places for each word, and of these and people together; where there are
hardly any bodies, any number of people: a short scene names them often.
"""
_TOWN = 2
"""How often a story of any length may name the town that it plays in."""


_ALONE, _HALF_SHORT, _TALKING = 0.3, 0.5, 0.015
"""In a lively dialogue, whatever is named there: the least share of quotes that are a paragraph, of short ones, and of
*you* among the words.
"""
_YOU_RE = late(re.compile, r"\b(?:[Yy]our?s?|[Ss]ir|[Mm]a['’]am|[Mm]adam)\b")


class Decided(NamedTuple):
    """The kinds, the attributions and the speakers, those of a story decided row by row."""

    kinds: tuple[Kind, ...]
    attributions: Attributions
    speakers: tuple[Resolved | None, ...]


def decide_speakers(
    layout: Layout,
    pairs: Sequence[Pair],
    kinds: tuple[Kind, ...],
    attributions: Attributions,
    names: Names,
    speakers: tuple[Resolved | None, ...],
) -> Decided:
    """Decide who speaks in a story; of any other text the speakers as they are."""
    if not is_fiction(layout, pairs, kinds, names):
        return Decided(kinds, attributions, speakers)
    from quotex.resolution.dialogue.deciding import decide_story

    return Decided(*decide_story(layout, pairs, kinds, attributions, names, speakers))


def is_fiction(layout: Layout, pairs: Sequence[Pair], kinds: Sequence[Kind], names: Names) -> bool:
    """Whether it does: by its words, by those of a lively dialogue, or by the dashes of its speeches."""
    said = [pair for pair, kind in zip(pairs, kinds, strict=True) if pair.parent is None and kind == "direct"]
    if not all(pair.is_marked for pair in said):
        return True
    return len(said) >= _FEWEST and (_tells_a_story(layout.text, said, names) or _is_lively(layout, said))


def _tells_a_story(text: str, said: Sequence[Pair], names: Names) -> bool:
    asking = sum(text[pair.inner[1] - 1] in "?!" for pair in said)
    short = sum(pair.end - pair.start <= _SHORT for pair in said)
    is_lively = asking >= _ASKING * len(said) and asking + short >= _LIVELY * len(said)
    if not is_lively and 2 * asking + short < _CURT * len(said):
        return False
    words = text.count(" ") + 1
    if sum(map(text.count, "0123456789")) > _FIGURES * words:
        return False
    types = Counter(name.type for name in names.mentions)
    bodies = types["ORG"] + types["GPE"] + types["NORP"]
    if bodies <= max(_TOWN, _NO_BODIES * words):
        return True
    return is_lively and bodies <= _BODIES * words and bodies + types["PERSON"] <= _NAMES * words


def _is_lively(layout: Layout, said: Sequence[Pair]) -> bool:
    """Whether short speeches fill paragraphs by themselves, in which people talk to each other; no interview does."""
    short = sum(pair.end - pair.start <= _SHORT for pair in said)
    if short < _HALF_SHORT * len(said):
        return False
    paragraphs = set(layout.paragraphs)
    if sum((pair.start, pair.end) in paragraphs for pair in said) < _ALONE * len(said):
        return False
    return len(_YOU_RE.findall(layout.text)) >= _TALKING * layout.text.count(" ")
