"""Each attribution to a speaker: by name, by pronoun, by description.

Takes the attributions and the names; gives a `Resolved` for each: the *mention* (the head of the subject's words) and
who that is: the fullest name of a person or an organisation, or the description as it stands where the document names
nobody. The sieve of `ways` decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from quotex import lexicon
from quotex.attribution.attributor import Attributions
from quotex.attribution.sources import Attribution
from quotex.entities.recogniser import Names
from quotex.model import Kind
from quotex.resolution.asked import ask_about
from quotex.resolution.labels import LabelNames
from quotex.resolution.register import Register, Resolved
from quotex.resolution.salience import ASKING
from quotex.resolution.ways import resolve_asked
from quotex.text.layout import Layout
from quotex.text.pairing import Pair


def resolve(
    layout: Layout, pairs: Sequence[Pair], kinds: Sequence[Kind], attributions: Attributions, names: Names
) -> tuple[Resolved | None, ...]:
    """Name the speaker of every quote that somebody says. The others are read too, for the pronouns after them."""
    resolver = Resolver(layout, pairs, names, attributions)
    speakers = list(map(resolver.resolve, count(), attributions.found))
    return tuple([speaker if kind != "scare" else None for speaker, kind in zip(speakers, kinds, strict=True)])


class Resolver:
    """Reads the quotes in text order and enters who spoke, for the pronouns that follow."""

    def __init__(self, layout: Layout, pairs: Sequence[Pair], names: Names, attributions: Attributions) -> None:
        self._text = layout.text
        self._register = Register(layout, pairs, names, attributions)
        self.cast = self._register.cast
        self._by_place: dict[tuple[int, int], Resolved] = {}
        self._pairs = pairs
        self._labels = LabelNames(layout, pairs, self.cast)

    def resolve(self, index: int, attribution: Attribution | None) -> Resolved | None:
        """Who an attribution of a quote means. The same words at another quote mean the same."""
        if attribution is None:
            return None
        who = attribution.who
        place = who[0].start, who[-1].end
        resolved = self._by_place.get(place)
        is_new = resolved is None
        if resolved is None:
            resolved = self._by_place[place] = self.read(index, attribution)
        asks = attribution.cue is not None and self._text[attribution.cue.start : attribution.cue.end] in ASKING
        self._register.enter(index, resolved, is_mentioned=is_new, asks=asks)
        return resolved

    def read(self, index: int, attribution: Attribution) -> Resolved:
        """Who an attribution of a quote means; nothing is entered."""
        if (label := self._pairs[index].label) is not None:
            return self._labels.resolve(*label)
        resolved = resolve_asked(ask_about(self._register, index, attribution.who, attribution.extent))
        if resolved.type == "unnamed" and attribution.extent > resolved.end:  # an official of the payments regulator
            words = self._text[resolved.start : attribution.extent]
            resolved = resolved._replace(end=attribution.extent, speaker=words)
        elif resolved.by == "words" and resolved.speaker and not _describes(resolved.speaker):
            resolved = resolved._replace(speaker=None, type=None)
        if attribution.antecedent:
            named = resolve_asked(ask_about(self._register, index, attribution.antecedent))
            if self._text[named.end : resolved.start] == " " and attribution.antecedent[-1].name is None:
                return named  # a woman who called it “…”: one phrase
            resolved = named._replace(start=resolved.start, end=resolved.end, by="pronoun", via=named)
        return resolved


_NO_DESCRIPTION = lexicon.word_set("no-description")


def _describes(words: str) -> bool:
    """Whether words that stand for nobody named say anything of a speaker: not *a*, *the first*, *Two*, *1,500*."""
    return not all(word[0].isdigit() or word in _NO_DESCRIPTION for word in words.lower().split())
