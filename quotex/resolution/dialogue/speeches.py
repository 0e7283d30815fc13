"""The paragraphs of a story in which somebody speaks, and what each says of who it is.

All that one paragraph quotes is one *speech*, said by one character. Its *tag* are the words that say by whom: a name,
a pronoun, a description, the narrator's *I*, or none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import pairwise
from typing import Literal, NamedTuple

from quotex import lexicon
from quotex.attribution.sources import Attribution
from quotex.entities.known import gender_of_title, is_given
from quotex.entities.recogniser import Name, Names
from quotex.model import Gender, Kind
from quotex.patterns import Memo, late
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
    and then another if it `is_anybody`: *the man*, *her mother*; `own` are all its words.
    """

    sort: Literal["name", "pronoun", "description"]
    place: Place
    gender: Gender | None
    is_weak: bool
    noun: str = ""
    is_anybody: bool = False
    own: str = ""

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
    since the speech before; `subject` whom a pronoun for the speaker may take up: who did something last. `gap` is how
    many paragraphs these are; `goes_on` says that the speech before wasn't closed, `asks` that this one ends with a
    question.
    """

    paragraph: int
    quotes: tuple[int, ...]
    tag: Tag | None
    addressed: tuple[Place, ...]
    spoken_of: tuple[Place, ...]
    beside: tuple[Place, ...]
    between: tuple[Place, ...]
    actor: str
    subject: str
    gap: int
    goes_on: bool
    asks: bool


def as_narrator(speech: Speech, name: str) -> Speech:
    """The same speech where somebody who is named in it is the narrator."""

    def replace(place: Place) -> Place:
        return place._replace(character=NARRATOR) if place.character == name else place

    tag = speech.tag
    return speech._replace(
        tag=tag._replace(place=replace(tag.place)) if tag is not None else None,
        addressed=tuple(map(replace, speech.addressed)),
        spoken_of=tuple(map(replace, speech.spoken_of)),
        beside=tuple(map(replace, speech.beside)),
        between=tuple(map(replace, speech.between)),
        actor=NARRATOR if speech.actor == name else speech.actor,
        subject=NARRATOR if speech.subject == name else speech.subject,
    )


def is_description(character: str) -> bool:
    """Whether a character goes by a description, for want of a name.

    >>> is_description("the old man"), is_description("A boy"), is_description("Anne")
    (True, True, False)
    """
    return character.partition(" ")[0].lower() in _DESCRIBING


def is_among(character: str, places: Iterable[Place]) -> bool:
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
        self._apposed = Memo(lambda words: self._text.find(f", {words}"), size=4096)
        self.unnamed = {one.speaker for one in speakers if one is not None and one.type == "unnamed"}
        self.characters = Characters(layout.text, names, self._list_speaking())
        self._said_starts = [pairs[index].start for index in self._said]
        self._inner = [pair for pair in pairs if pair.parent is not None]
        more = [*self._find_described(), *self._find_lone(names)]
        self._mentions = sorted([*self.characters.mentions, *more]) if more else self.characters.mentions
        self._starts = [name.start for name in self._mentions]

    def _find_described(self) -> Iterator[Name]:
        """Where those are spoken of who speak near it and have no name, in the words by which they do: *the barman*."""
        called: defaultdict[str, set[str]] = defaultdict(set)
        sites: list[tuple[int, str]] = []
        for found, resolved in zip(self._found, self._speakers, strict=True):
            if found is None or found.inherited or resolved is None or resolved.type != "unnamed":
                continue
            start = found.who[0].start
            words = self._text[start : found.who[-1].end].lower()
            if resolved.speaker and " " in words and len(words) <= _LONGEST_DESCRIPTION:
                called[resolved.speaker].add(words)
                sites.append((start, resolved.speaker))
        known = {words: who for who, forms in called.items() for words in forms}
        for start, words in self._find_acting():
            who = known.setdefault(words.lower(), _uncapitalise(words))
            called[who].add(words.lower())
            sites.append((start, who))
            self.unnamed.add(who)
        sites.sort()
        reached: dict[str, int] = {}
        for site, who in sites:
            first, last = max(reached.get(who, 0), site - _REACH), site + _REACH
            reached[who] = last
            for start, end in _find_words(self._text, first, last, called[who]):
                yield Name(start, end, "ROLE", who, start)

    def _find_acting(self) -> Iterator[tuple[int, str]]:
        """Where the subject of a sentence of the story, or of *when* in it, is somebody without a name: *The barman
        looked at me.*
        """
        for match in _ACTING_RE.finditer(self._text):
            start = match.start()
            is_within = match[0][0] == "T" and self._text[start - 1 : start] == " "
            if is_within and self._text[start - 2] not in _BEFORE_SENTENCE:
                continue
            words = _read_subject(match[0].split(" "))
            if words and not self._is_in_quotes(start):
                yield start, words

    def _find_lone(self, names: Names) -> Iterator[Name]:
        """The given names, and the words by which somebody speaks, that were not found as a name where they stand.

        A word of English is one only in the story: *said Father* makes none of *“Father!” said Ann*.
        """
        speaking = self._list_called()
        doubtful = (_list_doubtful(names) | _KIN) - speaking.keys()
        for match in self._find_alone(speaking, doubtful):
            start, word = match.start(), match[0]
            within = names.mentions[max(0, bisect_right(names.starts, start) - 1) :][:1]
            may_be_role = word in speaking or word in _KIN
            if any(one.start <= start < one.end and (one.type == "PERSON" or not may_be_role) for one in within):
                continue
            if is_given(word) or not lexicon.lists("english.txt", word.lower()) or not self._is_in_quotes(start):
                yield Name(start, match.end(), "PERSON", speaking.get(word, word), start)

    def _find_alone(self, speaking: Container[str], doubtful: AbstractSet[str]) -> list[re.Match[str]]:
        """Where words stand alone that are names, given ones too; doubtful ones if shown to be names anywhere."""
        found = [
            match
            for match in _CAPITALISED_RE.finditer(self._text)
            if (match[0] in speaking or match[0] in doubtful or is_given(match[0]))
            and _ALONE_RE.match(self._text, match.start())
        ]
        shown = {match[0] for match in found if match[0] in doubtful and self._is_shown(match)}
        return [match for match in found if match[0] not in doubtful or match[0] in shown]

    def _is_shown(self, match: re.Match[str]) -> bool:
        """Whether a word is a name by what stands beside it: *Tom picked up*; *“Just out, Tom.”*"""
        start, end = match.span()
        if self._is_in_quotes(start):
            return self._text[start - 2 : start] == ", " and self._text[end] in _AFTER_CALLED
        apposed = _APPOSITION_RE.match(self._text, end)  # Grisha, the boy, appeared
        return self._does(apposed.end() if apposed is not None else end)

    def _list_called(self) -> dict[str, str]:
        """The single words by which somebody is clearly reported to speak, and the name that each is."""
        called: dict[str, str] = {}
        for found in self._found:
            if found is None or found.inherited or found.rule.strength != "strong" or len(found.who) != 1:
                continue
            start, end, _, name = found.who[0]
            word = self._text[start:end].rstrip(".")
            if word.istitle() and word.isalpha() and word.lower() not in _NO_NAMES:
                called[word] = name.name.rstrip(".") if name is not None else word
        return called

    @cached_property
    def _named_nouns(self) -> dict[str, Name]:
        """The nouns by which somebody is introduced who is named there: *a badger called Humphrey*."""
        nouns: dict[str, Name] = {}
        for verb in _NAMING:
            at = self._text.find(verb)
            while at >= 0:
                start = at + len(verb)
                match = _NAMED_RE.search(self._text, max(0, at - _LONGEST_INTRODUCTION), at)
                named = bisect_left(self._starts, start)
                if match and match[1] not in _ANYBODY and self._starts[named : named + 1] == [start]:
                    nouns.setdefault(match[1], self._mentions[named])
                at = self._text.find(verb, start)
        return nouns

    def _is_in_quotes(self, at: int) -> bool:
        before = bisect_right(self._said_starts, at) - 1
        return before >= 0 and self._pairs[self._said[before]].end > at

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
            if self._is_in_quotes(name.start):
                (addressed if self._is_called(name, start) else spoken_of).append(place)
            elif not self._is_object(name, start, tag):
                beside.append(place)
            elif tag is not None and not addressed and (tag.is_sure or self._is_asked(name, tag)):
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
            self._find_actor(beside, opening.start),
            self._find_subject(first, opening.start) if tag is not None and tag.sort == "pronoun" else NOBODY,
            gap,
            opening.utterance != quotes[0],
            self._text[last.inner[1] - 1] == "?",
        )

    def _find_actor(self, beside: Sequence[Place], quote: int) -> str:
        """Who acts beside the quotes: who is named last before the first of them, or first behind it."""
        before = [place for place in beside if place.end <= quote]
        return before[-1].character if before else beside[0].character if beside else NOBODY

    def _find_subject(self, first: int, last: int) -> str:
        """Who is the subject of the last sentence of the story, between two places, that has a name for one."""
        for name in reversed(self._between(first, last)):
            is_told = self._does(name.end) and not self._is_in_quotes(name.start)
            if is_told and not self._is_object(name, first, None):
                return self.characters.of(name)
        return NOBODY

    def _does(self, end: int) -> bool:
        """Whether a verb of the story stands behind a place."""
        verb = _NEXT_RE.match(self._text, end)
        return verb is not None and lexicon.is_told(verb[1])

    def _place(self, name: Name) -> Place:
        return Place(self.characters.of(name), name.start, name.end)

    def _between(self, start: int, end: int) -> Sequence[Name]:
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _is_called(self, name: Name, start: int) -> bool:
        """Whether a name in a quote is called: *Tell me, Tobias, …*; *My dear Tobias!*; but in no letter read aloud."""
        if self._text[name.end : name.end + 1] not in _AFTER_CALLED:
            return False
        inner = bisect_right(self._inner, (name.start, name.start)) - 1
        if inner >= 0 and self._inner[inner].end > name.start:
            return False
        before = self._text[max(start, name.prefix - 6) : name.prefix].rstrip()
        return before[-1:] in _BEFORE_CALLED or before.rpartition(" ")[2].lstrip("“\"'‘").lower() in _CALLING

    def is_introduced(self, place: Place) -> bool:
        """Whether somebody gives his own name at a place: *“My name is Peter Hart.”*; *“Peter Hart,” I said.*"""
        before = self._text[max(0, place.start - 12) : place.start]
        if self._text.startswith(("'s", "’s"), place.end):
            return False
        is_alone = before[-1:] in _OPENERS and self._text[place.end + 1 : place.end + 2] in _OPENERS
        return (is_alone and " " in self._text[place.start : place.end]) or before.lower().endswith(_INTRODUCING)

    def _is_object(self, name: Name, start: int, tag: Tag | None) -> bool:
        """Whether somebody is the object of a preposition or of the tag's verb: *to Tom*; *she asked Tom*."""
        is_after = _PREPOSITION_RE.search(self._text, max(start, name.prefix - 12), name.prefix)
        return is_after is not None or (tag is not None and self._is_asked(name, tag))

    def _is_asked(self, name: Name, tag: Tag) -> bool:
        return _VERB_RE.fullmatch(self._text, tag.place.end, name.prefix) is not None

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
        character = self._character_of(words, resolved) if lower not in _SAYING_NOTHING else None
        if character is None:
            return None
        if resolved.by == "role" and self._is_apposed(lower, start):
            return Tag("name", Place(character, start, end), None, is_weak)
        if {_gender_told(words), self.characters.gender(character)} == {"male", "female"}:  # said his mother: not Tom
            character = words
            self.unnamed.update((words, _uncapitalise(words)))
        named = self._named_by_noun(lower, start) if resolved.type == "unnamed" else None
        if named is not None:
            return Tag("name", Place(self.characters.of(named), start, end), None, is_weak)
        self.unnamed.update((words, _uncapitalise(words)))
        return _read_description(words, Place(character, start, end), resolved.type == "unnamed", is_weak)

    def _character_of(self, words: str, resolved: Resolved) -> str | None:
        """Whom words for a speaker mean, as the story calls them; None for nobody."""
        speaker = resolved.speaker
        if speaker is None or resolved.type != "unnamed":
            return self.characters.called(speaker) if speaker is not None and resolved.type == "person" else speaker
        if _is_somebody(speaker):
            return self._name_unnamed(speaker)
        is_shown = words.lower().startswith(("that ", "this "))
        return self._name_unnamed(words) if is_shown else None  # resolved to a lady

    def _is_apposed(self, words: str, before: int) -> bool:
        """Whether somebody was introduced by the same words: *Kai Ito, the treasurer, left*."""
        at = self._apposed[words]
        last = bisect_left(self._starts, at) - 1
        return 0 < at < before and last >= 0 and self._mentions[last].end == at

    def _named_by_noun(self, words: str, at: int) -> Name | None:
        """Who was named before beside the noun of a description: *a badger called Humphrey*, of *the badger*."""
        named = self._named_nouns.get(words.rpartition(" ")[2]) if words.startswith("the ") else None
        return named if named is not None and named.start < at else None

    def _name_unnamed(self, words: str) -> str:
        """What somebody without a name is called: the old woman, of *said the old woman to Tom*."""
        if manner := _MANNER_RE.match(words):
            self.unnamed.add(manner[1])
        return manner[1] if manner else words

    def _is_named(self, name: Name) -> bool:
        at = bisect_left(self._starts, name.start)
        return at < len(self._starts) and self._starts[at] == name.start


def _read_subject(words: Sequence[str]) -> str:
    """The subject that the first words of a sentence begin with if it is somebody, by the noun or by what is done.

    >>> _read_subject("The old barman looked at me".split()), _read_subject("The fox nodded".split())
    ('The old barman', 'The fox')
    >>> _read_subject("The door opened".split())
    ''
    """
    for place, (noun, verb) in enumerate(pairwise(words[1:]), 2):
        if lexicon.is_told(verb):
            is_known = noun in lexicon.words("roles.tsv") or noun in _ANYBODY or noun in lexicon.table("demonyms.tsv")
            return " ".join(words[:place]) if is_known or (noun.islower() and verb in _ACTING) else ""
    return ""


def _is_somebody(words: str) -> bool:
    """Whether words for somebody without a name may be that: not *no sooner*, *its action*, *most*."""
    return words[0].isupper() or words.partition(" ")[0] in _SOME


def _find_words(text: str, first: int, last: int, forms: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where any of some forms, in small letters, stand between two places."""
    part = text[first:last].lower()
    for form in forms:
        at = part.find(form)
        while at >= 0:
            end = at + len(form)
            if not (part[end : end + 1].isalnum() or part[at - 1 : at].isalnum()):
                yield first + at, first + end
            at = part.find(form, end)


def _list_doubtful(names: Names) -> set[str]:
    """The words that are a name only where something shows it: unknown ones, and given names that are words too."""
    unknown = {name.name for name in names.unknown if name.name.isalpha() and not is_given(name.name)}
    words = {word for word in unknown if not lexicon.lists("english.txt", word.lower())}
    return words.union(filter(is_given, lexicon.table("ambiguous.tsv")))


def _read_description(words: str, place: Place, is_unnamed: bool, is_weak: bool) -> Tag:
    """What the words for a character say who is resolved: a description of somebody, or a name.

    A barman who has no name is one character, whatever others are called.
    """
    own = place.character if place.character.lower() == words.lower() else _uncapitalise(words)
    article, _, rest = words.partition(" ")
    noun = rest.rpartition(" ")[2]
    is_himself = is_unnamed and article.lower() == "the" and noun not in _ANYBODY
    if article.lower() not in _DEFINITE or not rest.islower() or is_himself:
        return Tag("name", place, None, is_weak)
    return Tag(
        "description", place, _gender_told(words), False, noun, article.lower() != "the" or noun in _ANYBODY, own
    )


def _uncapitalise(words: str) -> str:
    """A description as it stands within a sentence.

    >>> _uncapitalise("The old Dane")
    'the old Dane'
    """
    return words[0].lower() + words[1:]


def _gender_told(words: str) -> Gender | None:
    """The gender that the last word of a description which has one tells: *the old woman*, *his mother in law*."""
    return next((gender for word in reversed(words.split()) if (gender := gender_of_title(word))), None)


_KIN = frozenset(map(str.capitalize, lexicon.word_set("kin-name")))
"""What children call their own by, as if it were a name."""
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
_NO_NAMES = _SAYING_NOTHING | GENDERS.keys() | lexicon.table("function_words.tsv").keys()
_ANYBODY = lexicon.word_set("anybody")
"""The nouns that may describe anybody, somebody with a name too; a barman is himself."""
_DEFINITE = lexicon.word_set("definite")
POINTING = tuple(f"{word} " for word in sorted(_DEFINITE - {"the"}))
"""How a description begins of somebody who is known, by whose he or she is, or by what was said before."""
_DESCRIBING = _DEFINITE | lexicon.word_set("article")
_SOME = _DESCRIBING | lexicon.word_set("indefinite-pronoun") | lexicon.word_set("indefinite-determiner") - {"no"}
_ACTING = lexicon.word_set("acting-verb")
_ACTING_RE = late(re.compile, r"(?:The|(?<=[ ,]when )the) [A-Za-z][a-z-]+(?: [a-z-]+){1,3}")
_BEFORE_SENTENCE = frozenset(".!?”\"’'")
_MANNER_RE = late(re.compile, r"((?:the|an?|his|her|my|our|their) [\w'’ -]{1,40}?) (?:to [A-Z]|with an? )")
_CAPITALISED_RE = late(re.compile, r"[A-Z][a-z]+")
_ALONE_RE = late(re.compile, r"(?<![A-Z][\w.] )(?<![\w’'-])[A-Z][a-z]+(?![\w’'-]*[ -][A-Z][a-z])(?!-)\b")
_NAMING, _LONGEST_INTRODUCTION = (" called ", " named "), 60
_NAMED_RE = late(re.compile, r"\b(?:an?|the|his|her|my|their) (?:[a-z-]{1,20} ){0,3}?([a-z-]{3,20})$")  # a tame badger
_OPENERS = frozenset("“”\"‘’'")
_INTRODUCING = ("my name is ", "call me ", " i am ", "“i am ", "i'm ", "i’m ")
_APPOSITION_RE = late(re.compile, r", (?:the|an?|his|her|my|our|their) [a-z' ’-]{1,30},")
_VERB_RE = late(re.compile, r" [a-z]{3,20} ")
_NEXT_RE = late(re.compile, r" ([a-z]{2,20})\b")
_PREPOSITION_RE = late(re.compile, r"\b(?:to|at|upon|towards?|with|of|by|for|from) (?:\w{1,8}\.? )?$")
