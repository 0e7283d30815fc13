"""The paragraphs of a story in which somebody speaks, and what each says of who it is.

All that one paragraph quotes is one *speech*, said by one character. Its *tag* are the words that say by whom: a name,
a pronoun, a description, the narrator's *I*, or none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from quotex import lexicon
from quotex.attribution.sources import Attribution
from quotex.entities.known import gender_of_title
from quotex.entities.recogniser import Name, Names
from quotex.model import Gender, Kind
from quotex.patterns import late
from quotex.resolution.dialogue.characters import Characters
from quotex.resolution.discourse import GENDERS
from quotex.resolution.register import Resolved
from quotex.text.layout import Layout
from quotex.text.pairing import Pair

NARRATOR = "I"
"""The character who tells the story, until a name is found."""
NOBODY = ""


class Place(NamedTuple):
    """Where a character is named."""

    character: str
    start: int
    end: int


class Tag(NamedTuple):
    """What the words for a speaker say, and where they stand: the character, for a pronoun the one it was resolved to,
    and a gender. A tag that `is_weak` was found where no verb reports; `noun` is a description's, which may mean one
    and then another if it `is_anybody`: *the man*, *her mother*.
    """

    sort: Literal["name", "pronoun", "description"]
    place: Place
    gender: Gender | None
    is_weak: bool
    noun: str = ""
    is_anybody: bool = False

    @property
    def character(self) -> str:
        return self.place.character

    @property
    def is_sure(self) -> bool:
        """Whether it names who speaks."""
        return self.sort == "name" and not self.is_weak


class Speech(NamedTuple):
    """A paragraph with the quotes in it. `addressed` are whom the speaker calls by name, `spoken_of` who else is named
    in the quotes, `beside` who is named beside them, and `actor` who of these acts; `between` who is in the paragraphs
    since the speech before. `gap` is how many these are; `goes_on` says that the speech before wasn't closed, `asks`
    that this one ends with a question.
    """

    paragraph: int
    quotes: tuple[int, ...]
    tag: Tag | None
    addressed: tuple[Place, ...]
    spoken_of: tuple[Place, ...]
    beside: tuple[Place, ...]
    between: tuple[Place, ...]
    actor: str
    gap: int
    goes_on: bool
    asks: bool


def is_description(character: str) -> bool:
    """Whether a character goes by a description, for want of a name.

    >>> is_description("the old man"), is_description("A boy"), is_description("Anne")
    (True, True, False)
    """
    return character.partition(" ")[0].lower() in _DESCRIBING


def is_among(character: str, places: Iterable[Place]) -> bool:
    """Whether a character is named at one of some places."""
    return any(place.character == character for place in places)


class Reader:
    """Reads the speeches of a text."""

    def __init__(
        self,
        layout: Layout,
        pairs: Sequence[Pair],
        kinds: Sequence[Kind],
        found: Sequence[Attribution | None],
        names: Names,
        speakers: Sequence[Resolved | None],
    ) -> None:
        self._layout = layout
        self._text = layout.text
        self._pairs = pairs
        self._found = found
        self._speakers = speakers
        self._said = [n for n, pair in enumerate(pairs) if pair.parent is None and kinds[n] in ("direct", "mixed")]
        self.unnamed = {one.speaker for one in speakers if one is not None and one.type == "unnamed"}
        self.characters = Characters(layout.text, names, self._list_speaking())
        described = self._find_described()
        self._mentions = sorted([*self.characters.mentions, *described]) if described else self.characters.mentions
        self._starts = [name.start for name in self._mentions]

    def _find_described(self) -> list[Name]:
        """Where those are spoken of who speak near it and have no name, in the words by which they do: *the barman*."""
        called: dict[str, str] = {}
        sites: defaultdict[str, list[int]] = defaultdict(list)
        for found, resolved in zip(self._found, self._speakers, strict=True):
            if (
                found is None
                or found.inherited
                or resolved is None
                or resolved.type != "unnamed"
                or not resolved.speaker
            ):
                continue
            start = found.who[0].start
            words = self._text[start : found.who[-1].end].lower()
            if " " in words and len(words) <= _LONGEST_DESCRIPTION:
                sites[called.setdefault(words, resolved.speaker)].append(start)
        if not called:
            return []
        longest_first = sorted(called, key=len, reverse=True)
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
        return [
            Name(start, end, "ROLE", who, start)
            for start, end in (match.span() for match in pattern.finditer(self._text))
            if _is_near(start, sites[who := called[self._text[start:end].lower()]])
        ]

    def _list_speaking(self) -> list[str]:
        """The names that aren't a person's of those who are clearly reported to speak, more than once."""
        heard: Counter[str] = Counter()
        for attribution in self._found:
            if attribution is None or attribution.inherited or attribution.rule.strength != "strong":
                continue
            name = attribution.who[-1].name
            if name is not None and name.type != "PERSON":
                heard[name.name] += 1
        return [name for name, times in heard.items() if times > 1]

    def read(self) -> Iterator[Speech]:
        """The speeches in text order."""
        paragraphs = self._layout.paragraphs
        starts = [start for start, _ in paragraphs]
        by_paragraph: dict[int, list[int]] = {}
        for index in self._said:
            by_paragraph.setdefault(bisect_right(starts, self._pairs[index].start) - 1, []).append(index)
        before = -1
        for number, quotes in by_paragraph.items():
            yield self._read_paragraph(number, quotes, before)
            before = number

    def _read_paragraph(self, number: int, quotes: list[int], before: int) -> Speech:
        start, end = self._layout.paragraphs[number]
        tag = self.tag_of(quotes)
        addressed: list[Place] = []
        spoken_of: list[Place] = []
        beside: list[Place] = []
        for name in self._between(start, end):
            place = self._place(name)
            if self._is_quoted(name.start, quotes):
                (addressed if self._is_called(name, start) else spoken_of).append(place)
            elif not self._is_object(name, start):
                beside.append(place)
            elif tag is not None and tag.is_sure and not addressed:
                addressed.append(place)  # said Ada to Tom
        gap = number - before - 1
        first = self._layout.paragraphs[max(before + 1, number - _NEAR)].start if gap else start
        opening, last = self._pairs[quotes[0]], self._pairs[quotes[-1]]
        return Speech(
            number,
            tuple(quotes),
            tag,
            tuple(addressed),
            tuple(spoken_of),
            tuple(beside),
            tuple(map(self._place, self._between(first, start))),
            self._find_actor(beside, self._pairs[quotes[0]].start),
            gap,
            opening.utterance != quotes[0],
            self._text[last.inner[1] - 1] == "?",
        )

    def _find_actor(self, beside: Sequence[Place], quote: int) -> str:
        """Who acts beside the quotes: who is named last before the first of them, or first behind it."""
        before = [place for place in beside if place.end <= quote]
        return before[-1].character if before else beside[0].character if beside else NOBODY

    def _place(self, name: Name) -> Place:
        return Place(self.characters.of(name), name.start, name.end)

    def _between(self, start: int, end: int) -> Sequence[Name]:
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _is_quoted(self, at: int, quotes: list[int]) -> bool:
        return any(self._pairs[index].start <= at < self._pairs[index].end for index in quotes)

    def _is_called(self, name: Name, start: int) -> bool:
        """Whether a name in a quote is called: *Tell me, Tobias, …*; *My dear Tobias!*"""
        if self._text[name.end : name.end + 1] not in _AFTER_CALLED:
            return False
        before = self._text[max(start, name.prefix - 6) : name.prefix].rstrip()
        return before[-1:] in _BEFORE_CALLED or before.rpartition(" ")[2].lstrip("“\"'‘").lower() in _CALLING

    def _is_object(self, name: Name, start: int) -> bool:
        """Whether a preposition stands before a name: *to Tom*."""
        return _PREPOSITION_RE.search(self._text, max(start, name.prefix - 12), name.prefix) is not None

    def tag_of(self, quotes: Sequence[int]) -> Tag | None:
        """The first tag of some quotes; a weak one if there is no other."""
        weak = None
        for index in quotes:
            tag = self.own_tag(index)
            if tag is not None and not tag.is_weak:
                return tag
            weak = weak or tag
        return weak

    def own_tag(self, index: int) -> Tag | None:
        """What a quote's own words for its speaker say; None where it has none, or none that say anything."""
        found, resolved = self._found[index], self._speakers[index]
        if found is None or resolved is None or found.inherited or found.rule.name in _FAR:
            return None
        is_weak = found.rule.strength == "weak" or found.rule.looks_around
        named = next((token.name for token in found.who if token.name is not None and self._is_named(token.name)), None)
        if named is not None:
            return Tag("name", self._place(named), None, is_weak)
        return self._read_words(found.who[0].start, found.who[-1].end, resolved, is_weak)

    def _read_words(self, start: int, end: int, resolved: Resolved, is_weak: bool) -> Tag | None:
        """What words for a speaker say that hold no character's name."""
        words = self._text[start:end]
        lower = words.lower()
        if lower in GENDERS:
            return Tag("pronoun", Place(resolved.speaker or NOBODY, start, end), GENDERS[lower], False)
        if words == NARRATOR:
            return Tag("name", Place(NARRATOR, start, end), None, is_weak)
        if resolved.speaker is None or lower in _SAYING_NOTHING:
            return None
        character = resolved.speaker
        if resolved.type == "person":
            character = self.characters.called(character)
        elif resolved.type == "unnamed":
            if not _is_somebody(character):
                return None
            if manner := _MANNER_RE.match(character):  # said the old woman to Tom
                character = manner[1]
                self.unnamed.add(character)
        if {_gender_told(words), self.characters.gender(character)} == {"male", "female"}:  # said his mother: not Tom
            character = words
            self.unnamed.add(words)
        return _read_description(words, Place(character, start, end), resolved.type == "unnamed", is_weak)

    def _is_named(self, name: Name) -> bool:
        """Whether a name is one of the characters'."""
        at = bisect_left(self._starts, name.start)
        return at < len(self._starts) and self._starts[at] == name.start


def _is_somebody(words: str) -> bool:
    """Whether words for somebody without a name may be that: not *no sooner*, *its action*, *most*."""
    return words[0].isupper() or words.partition(" ")[0] in _SOME


def _is_near(at: int, sites: Sequence[int]) -> bool:
    """Whether a place is near one of some others, in ascending order."""
    after = bisect_left(sites, at)
    return any(abs(at - site) < _REACH for site in sites[max(0, after - 1) : after + 1])


def _read_description(words: str, place: Place, is_unnamed: bool, is_weak: bool) -> Tag:
    """What the words for a character say who is resolved: a description of somebody, or a name.

    A barman who has no name is one character, whatever others are called.
    """
    article, _, rest = words.partition(" ")
    noun = rest.rpartition(" ")[2]
    is_himself = is_unnamed and article.lower() == "the" and noun not in _ANYBODY
    if article.lower() not in _DEFINITE or not rest.islower() or is_himself:
        return Tag("name", place, None, is_weak)
    return Tag("description", place, _gender_told(words), False, noun, article.lower() != "the" or noun in _ANYBODY)


def _gender_told(words: str) -> Gender | None:
    """The gender that the last word of a description which has one tells: *the old woman*, *his mother in law*."""
    return next((gender for word in reversed(words.split()) if (gender := gender_of_title(word))), None)


_LONGEST_DESCRIPTION, _REACH = 40, 1000
"""How long a description is that is searched for, and how far from a speech of whom it means, in characters."""
_NEAR = 3
"""How many paragraphs before a speech are read for who is there."""
_FAR = frozenset(("topic", "continued", "repeated", "signature", "name-line"))
"""The rules of news that take the speaker from farther away."""
_AFTER_CALLED = frozenset(',!?.;—-”"')
_BEFORE_CALLED = frozenset(("", *",“\"‘'!?.—-"))
_CALLING = lexicon.word_set("calling")
_SAYING_NOTHING = lexicon.word_set("no-speaker")
_ANYBODY = lexicon.word_set("anybody")
"""The nouns that may describe anybody, somebody with a name too; a barman is himself."""
_DEFINITE = lexicon.word_set("definite")
_DESCRIBING = _DEFINITE | lexicon.word_set("article")
_SOME = _DESCRIBING | lexicon.word_set("indefinite-pronoun") | lexicon.word_set("indefinite-determiner") - {"no"}
_MANNER_RE = late(re.compile, r"((?:the|an?|his|her|my|our|their) [\w'’ -]{1,40}?) (?:to [A-Z]|with an? )")
_PREPOSITION_RE = late(re.compile, r"\b(?:to|at|upon|towards?|with|of|by|for|from) (?:\w{1,8}\.? )?$")
