"""Who has been mentioned, where, and how prominently: what pronouns and descriptions are resolved against.

A *referent* is a mention of a person, an organisation or an unnamed somebody (`three flower sellers`) outside quotes.
Its *weight* says how good an antecedent its grammar makes it (`salience`); distance, in sentences and paragraphs, is
taken off.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, pairwise
from math import inf
from typing import NamedTuple

from quotex import lexicon
from quotex.attribution.frame import Frame
from quotex.attribution.tagging import WORD_TAGS
from quotex.entities import known
from quotex.entities.recogniser import Name
from quotex.entities.roles import head_of
from quotex.model import EntityType, Gender, SpeakerType
from quotex.patterns import late
from quotex.resolution.cast import Cast
from quotex.resolution.salience import (
    AS_FIRST,
    AS_NEW_SPEAKER,
    AS_SPEAKER,
    AS_SUBJECT,
    HEAVIEST,
    UNKNOWN_GENDER,
    find_descriptions,
    has_owner,
    weigh_name,
)
from quotex.resolution.sentences import Sentences
from quotex.text.sentences import opening_re

GENDERS: dict[str, Gender] = {
    **dict.fromkeys(lexicon.word_set("female-pronoun"), "female"),
    **dict.fromkeys(lexicon.word_set("male-pronoun"), "male"),
}
"""What a pronoun tells of whom it stands for."""

NEW = lexicon.word_set("new-person-determiner")
"""With what a description of one person begins who has not been mentioned before."""
MAX_SENTENCES = 12
MAX_REFERENTS = 250
"""How many referents of each sort are weighed for one pronoun: it bounds the work where a sentence never ends."""
_BY = ("By ", "by ", "BY ")
_BYLINES = 5
"""How many of the first names may be the author's."""
_AND_RE = late(re.compile, r"(?:, [^,.\n]{1,40},)? and (?:\w+ )?")  # Ann Lee, of Ohio, and Ben Cho
_MAX_JOINED = 30
"""How many names before *they* are looked through for two that are joined."""
MAX_NAMES = 1000
"""How many names before a pronoun are looked through for those that fit it, and after it if none before it does."""

# One pattern each: fixed first letters are found fast.
_INITIAL_PRONOUNS: dict[Gender, re.Pattern[str]] = {"male": opening_re("He"), "female": opening_re("She")}
_KINDS: dict[EntityType, SpeakerType] = {"PERSON": "person", "ORG": "organization"}
_SAME_NOUN = 20_000
"""How far back somebody of the same noun is, in characters: the girl of a chapter long past is another."""
_DESCRIBED: dict[str, SpeakerType] = {"R": "unnamed", "C": "organization", "T": "organization"}


class Referent(NamedTuple):
    """Somebody or something that was mentioned: the span in the layout's text, the name, and its weight."""

    start: int
    end: int
    name: str
    type: SpeakerType
    weight: float
    plural: bool = False

    @property
    def is_description(self) -> bool:
        """Whether the name is only what the text calls somebody: `the trust`, `three flower sellers`, `Moss's firm`."""
        first = self.name.partition(" ")[0]
        return self.name[:1].islower() or first in ("The", "A", "An", "My", "His", "Her") or has_owner(self.name)


Scored = tuple[float, Referent]
"""A referent, and how good an antecedent it makes, in sentences."""


class _Pronoun(NamedTuple):
    start: int
    end: int
    gender: Gender


class Wanted(NamedTuple):
    """What words at a place may mean: of which types, of which gender and number if they tell one, and who is not."""

    at: int
    types: tuple[SpeakerType, ...]
    gender: Gender | None = None
    plural: bool | None = None
    but: frozenset[str] = frozenset()


_Doubted = tuple[float, Referent | Name]
"""What is taken off for a referent that may not agree, and the referent, or the name of one that is to be weighed."""
_Source = Callable[[Wanted, int], Iterator[_Doubted]]


class Discourse:
    """The referents of a document. Everything is found when it is first asked for, most of it no further than that."""

    def __init__(self, text: str, cast: Cast, sentences: Sentences, frames: Sequence[Frame]) -> None:
        self._text = text
        self._cast = cast
        self._names = cast.names
        self._sentences = sentences
        self._frames = frames
        self._spoken: list[Referent] = []
        self._spoken_of: dict[str, list[Referent]] = {}
        self._described: list[Referent] = []
        self._described_by_head: dict[str, list[Referent]] = {}
        self._taken_up: list[Referent] = []
        self._told: dict[str, Gender] = {**cast.names.genders}  # and of whom a pronoun at a quote tells it
        self._referents: dict[int, Referent] = {}

    def remember_speaker(self, start: int, end: int, name: str, kind: SpeakerType, asks: bool = False) -> None:
        """Add who has just spoken: the best antecedent for what follows."""
        plural = kind == "unnamed" and name.rpartition(" ")[2].endswith("s")
        is_new = kind == "unnamed" and name.partition(" ")[0].lower() in NEW
        spoken = Referent(start, end, name, kind, AS_NEW_SPEAKER if is_new or asks else AS_SPEAKER, plural)
        insort(self._spoken, spoken)
        gender = GENDERS.get(self._text[start:end].lower()) if kind == "person" else None
        if gender is not None:  # whom she stood for is not he later
            self._told.setdefault(name, gender)
        if kind == "unnamed":
            insort(self._spoken_of.setdefault(head_of(name).lower(), []), spoken)

    def described_before(self, at: int) -> Iterator[Referent]:
        """The unnamed referents before a place, in paragraphs that quote and in quotes, the last one first."""
        self._read_described(at)
        return (referent for referent in _backwards(self._described, at) if referent.end <= at)

    def last_described(self, at: int, head: str) -> Referent | None:
        """The last unnamed referent not too far before a place whose noun is this one; one that spoke wins over the
        others.
        """
        spoken = next(_backwards(self._spoken_of.get(head, ()), at), None)
        if spoken is not None or WORD_TAGS[head] not in _DESCRIBED:  # that, audience: no description ends so
            return spoken if spoken is not None and spoken.start > at - _SAME_NOUN else None
        self._read_described(at)
        last = next((r for r in _backwards(self._described_by_head.get(head, ()), at) if r.end <= at), None)
        return last if last is not None and last.start > at - _SAME_NOUN else None

    def most_salient(self, wanted: Wanted) -> Referent | None:
        """The best antecedent before a place, of equals the last; None if nothing before it agrees."""
        return max(self.scores(wanted, foremost=True), key=by_score, default=(0.0, None))[1]

    def ranked(self, wanted: Wanted) -> list[Scored]:
        """The antecedents that agree, the best first."""
        return sorted(self.scores(wanted), key=by_score, reverse=True)

    def score(self, at: int, referent: Referent) -> float:
        """How good an antecedent of something at a place a referent makes."""
        return referent.weight - (self._sentences.depth(at) - self._sentences.depth(referent.start))

    def scores(self, wanted: Wanted, foremost: bool = False) -> Iterator[Scored]:
        """The antecedents that agree, each with its score, in no particular order.

        Where only the `foremost` are wanted, the best and the second of another name, names that would be neither if
        they were as heavy as a name can be are left out, and not weighed.
        """
        sentences = self._sentences
        depth, earliest = sentences.depth(wanted.at), sentences.start_of(wanted.at, MAX_SENTENCES)
        best, second, leader = -inf, -inf, ""
        for source in self._sources(wanted):
            for doubt, found in source(wanted, earliest):
                taken_off = depth - sentences.depth(found.start) - doubt
                if isinstance(found, Name):
                    if foremost and HEAVIEST - taken_off < second:
                        continue
                    found = self.referent(found)
                score = found.weight - taken_off
                if score > best:
                    best, second, leader = score, best if found.name != leader else second, found.name
                elif score > second and found.name != leader:
                    second = score
                yield score, found

    def _sources(self, wanted: Wanted) -> Iterator[_Source]:
        """What knows the referents of one sort."""
        yield self._spoken_since
        if wanted.plural is not True:  # a name is one person's, or one organisation's
            yield self._named_since
        if wanted.types != ("person",):
            yield self._described_since
        if wanted.gender is not None or wanted.types == ("person",):
            self._take_up_pronouns(wanted.at)
            yield self._taken_up_since

    def _doubt(self, wanted: Wanted, type: SpeakerType, name: str, plural: bool) -> float | None:
        """What is taken off for an antecedent that may not agree; None if it doesn't."""
        _, types, gender, number, but = wanted
        if type not in types or (number is not None and plural != number) or name in but:
            return None
        if gender is None:
            return 0.0
        if type == "unnamed":
            return 0.0 if agrees(name, gender) else None
        return self._doubt_gender(name, gender) if type == "person" else None

    def _doubt_gender(self, name: str, gender: Gender) -> float | None:
        """The same of a person, for a gender."""
        told = self._told.get(name)
        if told is not None:
            return 0.0 if told == gender else None
        likely = self._names.likely_genders.get(name) or known.gender_of_given(name)
        return UNKNOWN_GENDER if likely in (None, gender) else None

    def _agreeing(self, wanted: Wanted, referents: Iterable[Referent]) -> Iterator[_Doubted]:
        for referent in referents:
            doubt = self._doubt(wanted, referent.type, referent.name, referent.plural)
            if doubt is not None:
                yield doubt, referent

    def _spoken_since(self, wanted: Wanted, earliest: int) -> Iterator[_Doubted]:
        """Who spoke between a place and the words, the last one first; so do the other sources."""
        return self._agreeing(wanted, _between(self._spoken, earliest, wanted.at))

    def _named_since(self, wanted: Wanted, earliest: int) -> Iterator[_Doubted]:
        named, starts = self._unquoted
        last = bisect_left(starts, wanted.at)
        first = max(last - MAX_NAMES, bisect_left(starts, earliest, 0, last))
        _, types, gender, _, but = wanted
        for name in reversed(named[first:last]):
            if _KINDS[name.type] in types and name.name not in but:
                doubt = self._doubt_gender(name.name, gender) if gender is not None else 0.0
                if doubt is not None:
                    yield doubt, name

    @cached_property
    def _unquoted(self) -> tuple[list[Name], list[int]]:
        """The people and the organisations that are named outside quotes, and where each of these names starts."""
        between = chain.from_iterable(self._names.between(*span) for span in self._sentences.list_unquoted())
        named = [name for name in between if name.type in _KINDS]
        named[:_BYLINES] = [name for name in named[:_BYLINES] if not self._is_byline(name)]
        return named, [name.start for name in named]

    def _is_byline(self, name: Name) -> bool:
        """Whether a name is only the author's, of whom the text doesn't tell: *By Ann Lee*."""
        return self._text.startswith(_BY, name.prefix - 3) and self._sentences.is_aside(name.start)

    def _described_since(self, wanted: Wanted, earliest: int) -> Iterator[_Doubted]:
        """The unnamed referents outside quotes."""
        self._read_described(wanted.at)
        found = (
            referent
            for referent in _between(self._described, earliest, wanted.at)
            if referent.end <= wanted.at and not self._sentences.is_quoted(referent.start)
        )
        return self._agreeing(wanted, found)

    def _taken_up_since(self, wanted: Wanted, earliest: int) -> Iterator[_Doubted]:
        """The people whom *he* and *she* take up at the start of sentences."""
        return self._agreeing(wanted, _between(self._taken_up, earliest, wanted.at))

    def _take_up_pronouns(self, at: int) -> None:
        """Resolve *he* and *she* at the start of sentences before a place.

        They are resolved in text order, each by those before it, so that a chain of them leads back to the name.
        """
        while self._pronouns and self._pronouns[-1].start < at:
            start, end, gender = self._pronouns.pop()
            found = self.most_salient(Wanted(start, ("person", "unnamed"), gender, plural=False))
            if found is not None:
                self._taken_up.append(Referent(start, end, found.name, found.type, AS_FIRST))
                if found.type == "person":
                    self._told.setdefault(found.name, gender)

    def first_named_after(self, at: int, gender: Gender) -> Referent | None:
        """The first person named after a place whose gender may be this one."""
        mentions, genders = self._names.mentions, self._names.genders
        first = bisect_left(self._names.starts, at)
        for name in mentions[first : first + MAX_NAMES]:
            if (
                name.type == "PERSON"
                and genders.get(name.name) in (None, gender)
                and not self._sentences.is_quoted(name.start)
            ):
                return self.referent(name)
        return None

    def unknown_before(self, at: int) -> Iterator[Referent]:
        """What no word shows to be anybody or anything, named before a place, the last first: *Norvik cut jobs*."""
        earliest, unknown = self._sentences.start_of(at, MAX_SENTENCES), self._cast.open_names
        last = bisect_left(unknown, (at,))
        for name in reversed(unknown[max(0, last - _MAX_JOINED) : last]):
            if name.start >= earliest and not self._sentences.is_quoted(name.start):
                weight = weigh_name(self._text, name, self._sentences.start_of(name.prefix))
                yield Referent(name.start, name.end, name.name, "organization", weight)

    def _unknown_at(self, start: int) -> Name | None:
        """What no word shows to be anybody or anything, named at a place."""
        unknown = self._cast.open_names
        at = bisect_left(unknown, (start,))
        return unknown[at] if at < len(unknown) and unknown[at].start == start else None

    def unknown_subject(self, at: int) -> Referent | None:
        """The last of them that is a subject."""
        return next((referent for referent in self.unknown_before(at) if referent.weight >= AS_SUBJECT), None)

    def joined_before(self, at: int) -> Referent | None:
        """The last two people before a place who are joined by *and*."""
        last = bisect_left(self._names.starts, at)
        people = [name for name in self._names.mentions[max(0, last - _MAX_JOINED) : last] if name.type == "PERSON"]
        for second, first in pairwise(reversed(people)):
            is_joined = _AND_RE.fullmatch(self._text, first.end, second.prefix)
            if is_joined and not self._sentences.is_quoted(first.start):
                weight = self.referent(first).weight
                return Referent(first.start, second.end, f"{first.name} & {second.name}", "person", weight, True)
        return None

    @cached_property
    def _pronouns(self) -> list[_Pronoun]:
        """The pronouns that begin sentences outside quotes and are still to be resolved, the last one first."""
        found = [
            _Pronoun(*match.span(), gender)
            for gender, pattern in _INITIAL_PRONOUNS.items()
            for match in pattern.finditer(self._text)
            if not self._sentences.is_quoted(match.start())
        ]
        return sorted(found, reverse=True)

    def referent(self, name: Name) -> Referent:
        """A named referent; weighed when it is first asked for, as few ever are."""
        weighed = self._referents.get(name.start)
        if weighed is None:
            weight = weigh_name(self._text, name, self._sentences.start_of(name.prefix))
            weighed = Referent(name.start, name.end, name.name, _KINDS[name.type], weight)
            self._referents[name.start] = weighed
        return weighed

    def _read_described(self, before: int) -> None:
        """Add the unnamed referents of the frames that begin before a place."""
        for frames in self._unread_frames:
            while frames and frames[-1].start < before:
                for found in find_descriptions(self._text, frames.pop()):
                    kind = _DESCRIBED[found.tag]
                    words = found.words
                    if found.tag == "C" and (named := self._unknown_at(found.end + 1)) is not None:
                        words = named.name  # The phone maker Zentro
                    referent = Referent(found.start, found.end, words, kind, found.weight, found.plural)
                    insort(self._described, referent)
                    insort(self._described_by_head.setdefault(head_of(referent.name).lower(), []), referent)

    @cached_property
    def _unread_frames(self) -> tuple[list[Frame], list[Frame]]:
        """The frames whose descriptions are still to be read, of paragraphs and of quotes, the last one first."""
        frames = [frame for frame in reversed(self._frames) if frame.tags]
        return [frame for frame in frames if not frame.is_nested], [frame for frame in frames if frame.is_nested]


def agrees(described: str, gender: Gender) -> bool:
    """Whether a description is of one person who may be of a gender."""
    head = head_of(described).lower()
    is_one = known.is_role_head(head) and head not in lexicon.words("groups.txt")  # the crowd is not he
    return is_one and known.role_heads().get(head) in (None, gender)


def by_score(scored: Scored) -> tuple[float, int]:
    """The order of antecedents: by score, and of equals the last is the best."""
    return scored[0], scored[1].start


def _backwards(referents: Sequence[Referent], at: int) -> Iterator[Referent]:
    """Those that begin before a place, the last one first; the referents are in text order."""
    return (referents[index] for index in range(bisect_left(referents, (at,)) - 1, -1, -1))


def _between(referents: Sequence[Referent], earliest: int, at: int) -> Iterator[Referent]:
    """Those that begin in a span, the last one first, and no more of them than are weighed."""
    last = bisect_left(referents, (at,))
    return reversed(referents[max(bisect_left(referents, (earliest,)), last - MAX_REFERENTS) : last])
