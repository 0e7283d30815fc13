"""Everything that the stages found in one text: what the document is put together from, and explained by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from quotex.attribution.attributor import Attributions
from quotex.entities.recogniser import Names
from quotex.model import Kind
from quotex.resolution.profiles import Profile
from quotex.resolution.register import Resolved
from quotex.text.layout import Layout
from quotex.text.mending import Repairs
from quotex.text.pairing import Pair
from quotex.text.wording import Wording

if TYPE_CHECKING:
    from quotex.entities.everything import EntitySpan


class Findings(NamedTuple):
    """What each stage found, in the order of the pipeline; offsets are those of the layout's text.

    `wording`, `kinds`, `utterances` and `speakers` have an entry for each pair.
    """

    source: str
    layout: Layout
    pairs: tuple[Pair, ...]
    repairs: Repairs
    wording: Wording
    names: Names
    attributions: Attributions
    kinds: tuple[Kind, ...]
    utterances: tuple[int, ...]
    speakers: tuple[Resolved | None, ...]
    people: Mapping[str, Profile]
    entities: tuple[EntitySpan, ...]

    def mended(self) -> Iterator[tuple[str, ...]]:
        """What was mended of the marks of each quote; a turn has none, nor has what stands behind a dash."""
        marked = iter(self.repairs.kinds())
        return (next(marked) if pair.is_marked else () for pair in self.pairs)

    def place(self, start: int, end: int) -> tuple[int, int, str]:
        """A span in the source, with the words that one reads there."""
        first, last = self.layout.offsets.span_to_source(start, end)
        words = self.source[first:last]
        if last - first != end - start:  # with what is passed over
            words = self.layout.read(start, end)
        return first, last, words if words.isalpha() else fold(words)


def fold(words: str) -> str:
    """White space folded to single spaces: a mention may run over a line's end."""
    return " ".join(words.split())
