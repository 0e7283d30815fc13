"""The register: what is known when a mention asks.

The cast never changes: who is in the article, and what they are called. What has been read so far does: who was
mentioned, and who says each quote before; a quote's speaker is entered before the next quote asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from quotex import lexicon
from quotex.attribution.attributor import Attributions
from quotex.entities.recogniser import Name, Names
from quotex.model import SpeakerType, Way
from quotex.resolution.cast import Cast
from quotex.resolution.discourse import Discourse, Referent, Scored
from quotex.resolution.sentences import Sentences
from quotex.text.layout import Layout
from quotex.text.pairing import Pair

_FAR = 1500
"""How far before words that describe somebody others tell whom they mean, in characters."""


class Resolved(NamedTuple):
    """Who speaks: the mention's span in the layout's text, the name, its type, and how sure the step from one to the
    other is.

    `speaker` is None where the mention is a pronoun that nothing before it fits. `way` is the name of the way that
    answered, `by` its sort, and `via` the other words that it led to, which stand for the speaker more clearly.
    `ranked` are the two best of those who could be meant, with scores, where the way weighed several.
    """

    start: int
    end: int
    speaker: str | None
    type: SpeakerType | None
    certainty: float
    by: Way = "name"
    via: Resolved | None = None
    way: str = ""
    ranked: Sequence[Scored] = ()


class Register:
    """The cast, who of it was mentioned so far and where, and who said the quotes so far."""

    def __init__(self, layout: Layout, pairs: Sequence[Pair], names: Names, attributions: Attributions) -> None:
        self.text = layout.text
        self.sentences = Sentences(layout, pairs)
        self.cast = Cast(layout, names, self.sentences)
        self.discourse = Discourse(layout.text, self.cast, self.sentences, attributions.frames)
        self._pairs = pairs
        self._attributions = attributions.found
        self._speakers: dict[int, Resolved] = {}
        self._called: dict[str, list[tuple[int, frozenset[str], str]]] = {}

    def enter(self, index: int, speaker: Resolved, is_mentioned: bool, asks: bool) -> None:
        """Enter who says a quote; they are mentioned there unless the words stand at another quote."""
        if is_mentioned and speaker.speaker and speaker.type and not self.is_nested(index):
            self.discourse.remember_speaker(speaker.start, speaker.end, speaker.speaker, speaker.type, asks)
        self._speakers[index] = speaker

    def remember_called(self, noun: str, words: frozenset[str], at: int, name: str) -> None:
        """Enter whom a description means that nothing ties to a name, with its noun and all its words."""
        self._called.setdefault(noun, []).append((at, words, name))

    def called_before(self, noun: str, words: frozenset[str], at: int) -> str | None:
        """Whom the last description of a noun meant that had all of some words, not far before a place."""
        called = reversed(self._called.get(noun, ()))
        return next((name for place, before, name in called if words <= before and at - place < _FAR), None)

    def is_nested(self, index: int) -> bool:
        """Whether a quote stands in another one."""
        return self._pairs[index].parent is not None

    def named_in(self, index: int) -> frozenset[str]:
        """Who is named in a quote: mostly not its speaker, who would say *I*."""
        pair = self._pairs[index]
        return frozenset(name.name for name in self.cast.names.between(pair.start, pair.end))

    def first_word_in(self, index: int) -> str:
        """The first word of a quote, in small letters."""
        start, end = self._pairs[index].inner
        return self.text[start:end].partition(" ")[0].lower()

    def names_given(self, index: int, given: str, surname: str) -> bool:
        """Whether a quote has somebody's given name, and not with the surname behind it."""
        pair = self._pairs[index]
        at = self.text.find(given, pair.start, pair.end)
        end = at + len(given)
        return at >= 0 and not self.text[end : end + 1].isalpha() and not self.text.startswith(f" {surname}", end)

    def is_followed(self, index: int) -> bool:
        """Whether the words for a quote's speaker follow it, with a verb that reports: there is no surer place."""
        attribution = self._attributions[index]
        if attribution is None or attribution.rule.strength != "strong":
            return False
        return attribution.who[0].start >= self._pairs[index].end

    def is_guessed(self, index: int) -> bool:
        """Whether a rule took the words for a quote's speaker that has no verb which reports to go by."""
        attribution = self._attributions[index]
        return attribution is not None and attribution.rule.strength == "weak"

    def goes_on(self, index: int) -> bool:
        """Whether the verb at a quote says that its speaker has spoken before: *he added*."""
        attribution = self._attributions[index]
        cue = attribution.cue if attribution is not None else None
        return cue is not None and self.text[cue.start : cue.end] in lexicon.word_set("adding-form")

    def cue_at(self, index: int) -> int:
        """Where the verb at a quote stands; -1 where there is none."""
        attribution = self._attributions[index]
        return attribution.cue.start if attribution is not None and attribution.cue is not None else -1

    def outer_speaker(self, index: int) -> Resolved | None:
        """Who says the quote that a quote stands in."""
        parent = self._pairs[index].parent
        return self._speakers.get(parent) if parent is not None else None

    def described_inside(self, index: int, at: int) -> Referent | None:
        """The last one person that the quote around a quote, or a paragraph of it before, has described.

        `“My father rang. ¶ “He said, ‘…’”`
        """
        parent = self._pairs[index].parent
        if parent is None:
            return None
        first = self._pairs[self._pairs[parent].utterance].start
        described = (r for r in self.discourse.described_before(at) if r.type == "unnamed" and not r.plural)
        return next((r for r in described if r.start > first), None)


def where(found: Name | Referent) -> Resolved:
    """Where somebody is mentioned that other words are taken back to."""
    if found.type == "unnamed":
        return Resolved(found.start, found.end, found.name, "unnamed", 1.0, "words")
    return Resolved(found.start, found.end, found.name, type_of_speaker(found), 1.0)


def type_of_speaker(found: Name | Referent) -> SpeakerType:
    """What somebody with a name is as a speaker."""
    return "person" if found.type in ("PERSON", "person") else "organization"
