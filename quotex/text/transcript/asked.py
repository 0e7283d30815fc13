"""Interviews without labels: questions in bold or italic type, each a paragraph, and the answers below.

Lists of frequent questions look the same; but in an interview somebody speaks of himself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotex.patterns import late
from quotex.text.layout import Layout
from quotex.text.transcript.evidence import Labelled
from quotex.text.transcript.labels import ASKED, Label

_FEWEST = 3
"""The least number of questions; half of all paragraphs in such type have to be that."""
_OF_HIMSELF = 1 / 2
"""The least share of answers that say *I*."""
_STRESSED_RE = late(re.compile, r"(\*{1,3}|_{1,3})(?![*_\s])[^*_\n]{2,500}(?<=[.?!…])(\*{1,3}|_{1,3})$")
_OF_HIMSELF_RE = late(re.compile, r"\b(?:I|[Mm]y|me)\b")
_LONGEST = 2000
"""How much of an answer is looked at."""


def find_asked(layout: Layout) -> list[Labelled]:
    r"""The questions and answers, each with the marks of the question for a label: those before it, those behind.

    >>> from quotex.text.layout import lay_out
    >>> text = "*Why?*\n\nI left.\n\n*Alone?*\n\nI had my dog.\n\n*And now?*\n\nNow I am here.\n"
    >>> [(item.number, item.label.start) for item in find_asked(lay_out(text))][:2]
    [(0, 0), (1, 5)]
    """
    if sum(map(layout.text.count, ("?*", "?_"))) < _FEWEST:  # nearly always
        return []
    stressed = [_STRESSED_RE.match(layout.text, *paragraph) for paragraph in layout.paragraphs]
    asked = [
        (number, match)
        for number, (match, below) in enumerate(zip(stressed, [*stressed[1:], None], strict=True))
        if match is not None and below is None and number + 1 < len(stressed)
    ]
    questions = sum(match[0].rstrip("*_").endswith("?") for _, match in asked)
    if questions < max(_FEWEST, len(asked) / 2) or not _speak_of_themselves(
        layout, [number + 1 for number, _ in asked]
    ):
        return []
    found: list[Labelled] = []
    for number, match in asked:
        below = layout.paragraphs[number + 1].start
        found.append(Labelled(number, Label(*match.span(1), match.end(1), ASKED, "q")))
        found.append(Labelled(number + 1, Label(*match.span(2), below, ASKED, "a")))
    return found


def _speak_of_themselves(layout: Layout, answers: Sequence[int]) -> bool:
    spans = (layout.paragraphs[number] for number in answers)
    own = sum(_OF_HIMSELF_RE.search(layout.text, start, min(end, start + _LONGEST)) is not None for start, end in spans)
    return own >= _OF_HIMSELF * len(answers)
