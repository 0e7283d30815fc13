"""What each quote says: its words, with the marks inside it in canonical form.

Takes a layout and its pairs; gives a `Wording`. The marks of a pair are written as “ ” if they are doubles and as ‘ ’
if they are singles, whatever the source has. The text keeps its length, so all offsets stay true.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import gt
from typing import NamedTuple

from quotex.text.layout import Layout
from quotex.text.pairing import Pair


class Wording(NamedTuple):
    """The layout's text with the marks of its pairs turned, and the words of each pair."""

    text: str
    quotes: tuple[str, ...]


def read_words(layout: Layout, pairs: Sequence[Pair]) -> Wording:
    """The words between the marks of each pair.

    >>> from quotex.text.pairing import pair_marks
    >>> from quotex.text.marks import normalize_marks
    >>> from quotex.text.layout import lay_out
    >>> layout = lay_out(*normalize_marks('"He told me \\'go\\'," said Bob.'))
    >>> read_words(layout, pair_marks(layout)).quotes
    ('He told me ‘go’,', 'go')
    """
    text = _turn_marks(layout.text, pairs)
    words = [text[slice(*pair.inner)].strip() for pair in pairs]
    folded = [" ".join(said.split()) if "\n" in said else said for said in words]  # a turn over several paragraphs
    return Wording(text, tuple(folded))


def _turn_marks(text: str, pairs: Sequence[Pair]) -> str:
    """The text with the marks of its pairs in canonical form.

    A quote's own marks are no words of it, so this tells only where one quote stands in another or right behind it.
    """
    if all(map(gt, [pair.start for pair in pairs[1:]], [pair.end + 1 for pair in pairs])):
        return text
    turned: dict[int, str] = {}
    for pair in pairs:
        first, last = pair.opening, pair.closing
        opening, closing = ("“", "”") if first is None or first.form.is_double else ("‘", "’")
        if first is not None and first.form.char != opening:
            turned[pair.start] = opening
        if last is not None and last.form.char != closing:
            turned[pair.end - 1] = closing
    pieces: list[str] = []
    copied = 0
    for at in sorted(turned):
        pieces += text[copied:at], turned[at]
        copied = at + 1
    return "".join([*pieces, text[copied:]])
