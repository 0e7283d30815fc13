"""The people of a document: which names are theirs, and which of them are the same.

What one clear mention shows (a title, a given name, a role before it) decides the unclear ones with the same surname.
Two people who share a surname are kept apart by their given names.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import attrgetter

import regex

from quotex import lexicon
from quotex.entities import gazetteer, headlines
from quotex.entities.candidates import Candidate
from quotex.entities.gazetteer import Gender
from quotex.entities.names import PARTICLES

_SUFFIX_RE = regex.compile(r",? (?:[JS]r\.?|II|III|IV)$")
_VERB_AFTER_RE = re.compile(r",? ([a-z]+)\b")
_INTRODUCED_RE = regex.compile(r", (?:\d{1,3},|who\b|(?:an?|the|his|her) (?P<role>[\p{Ll}-]+(?: [\p{Ll}-]+){0,3}))")

# Quayside Terminals, Brush Plastics, Midland Assurance
_ENGLISH_NOUN_RE = regex.compile(
    r"(?:als|ances?|ences?|ers|ics|ies|ings?|ions?|ists|logy|ments?|ness|ors|soft|tech|ware|works)$"
)


class Person:
    """One person: the form of the name with the most words (the first of those), and how often each form occurs.

    `topics` holds where sentences begin with the name in full, in text order.
    """

    __slots__ = ("forms", "genders", "has_particle", "name", "topics")

    def __init__(self, name: str) -> None:
        self.rename(name)
        self.forms: defaultdict[str, int] = defaultdict(int)
        self.genders: defaultdict[Gender, int] = defaultdict(int)
        self.topics: list[int] = []

    def rename(self, name: str) -> None:
        """Take another form of the name for the one in full."""
        self.name = name
        self.has_particle = not PARTICLES.isdisjoint(name.split(" "))

    @property
    def frequency(self) -> int:
        """How often the person is named."""
        return sum(self.forms.values())

    @property
    def gender(self) -> Gender | None:
        return max(self.genders, key=self.genders.__getitem__, default=None)


_ENDS = frozenset(("", *'.?!:\n”"'))
"""What may stand before a sentence."""
_NEAR, _APART = 800, 2000
"""In characters: how long a full name is remembered, and how far from it a namesake's must be."""
_DOMINANT = 3
"""Whoever is named this many times as often as a namesake is meant by the surname alone, wherever it stands."""


class People:
    """The people of a document, found by surname and by given name."""

    def __init__(self, text: str, candidates: Sequence[Candidate], headlines: Sequence[str] = ()) -> None:
        self._text = text
        self._corporate = {c.text.partition(" ")[0] for c in candidates if c.type == "ORG" and " " in c.text}
        self._by_surname: dict[str, list[Person]] = {}
        self._by_given: dict[str, list[Person]] = {}
        self._by_middle: dict[str, list[Person]] = {}
        self._in_capitals: dict[str, str] | None = None
        self._namesakes: dict[str, Sequence[Person]] = {}  # what has been found; forgotten when more is learnt
        unclear = [c for c in candidates if c.type is None]
        self._spoken = {c.text for c in unclear if _speaks(text, c.end)}
        self._titled = {last_word(c.text) for c in candidates if c.type == "PERSON" and c.prefix < c.start}
        surnames = {word for word in {c.text for c in unclear if " " not in c.text} if self._is_surname(word)}
        lone = []
        for candidate in candidates:
            if candidate.type != "PERSON" and candidate.type is not None:
                continue
            if " " not in candidate.text:
                if candidate.type is not None or candidate.text in surnames:
                    lone.append(candidate)
            elif candidate.type is not None or self._is_person(candidate):
                self._learn(candidate)
        for candidate in lone:
            known = self.find(candidate)
            if known is None:
                self._learn(candidate)
            elif self._gender_of_title(candidate):
                known.forms[candidate.text] += 1
        for headline in headlines:
            self._complete(headline.split(" "))

    @cached_property
    def _written(self) -> frozenset[str]:
        """The words of the document as they are written."""
        return frozenset(self._text.split())

    def __iter__(self) -> Iterator[Person]:
        return (person for namesakes in self._by_surname.values() for person in namesakes)

    def find(self, candidate: Candidate) -> Person | None:
        """The person that a mention means.

        Of several with its surname: those whose gender its title tells; of these the one with whose full name a
        sentence began not long ago, unless another is named far more often; else the one most often named.
        """
        form = candidate.text
        namesakes = self.namesakes(form)
        if namesakes and candidate.prefix < candidate.start and " " not in form:
            gender = self._gender_of_title(candidate)
            if gender:
                namesakes = [person for person in namesakes if person.gender in (None, gender)]
        if len(namesakes) < 2:  # nearly always: nothing to count
            return namesakes[0] if namesakes else None
        frequent = max(namesakes, key=attrgetter("frequency"))
        near = self._last_named(namesakes, candidate.start)
        return near if near and frequent.frequency < _DOMINANT * near.frequency else frequent

    def namesakes(self, form: str) -> Sequence[Person]:
        """Whom a form may mean: one person at most if it has several words."""
        namesakes = self._namesakes.get(form)
        if namesakes is None:
            namesakes = self._namesakes[form] = self._find_namesakes(form)
        return namesakes

    def _find_namesakes(self, form: str) -> Sequence[Person]:
        if " " in form:
            namesakes = self._by_surname.get(last_word(form), [])
            for person in namesakes:
                if form in person.forms:
                    return [person]
            return namesakes[:1] if not given_name(form) else []
        namesakes = self._named(form)
        if not namesakes and form.isupper() and len(form) > 3:  # WALLACE
            namesakes = self._named(self.in_capitals(form))
        return namesakes

    def _last_named(self, namesakes: Sequence[Person], at: int) -> Person | None:
        """The namesake with whose full name a sentence began last, if not long ago, and no other's for long before."""
        topics = [(start, p) for p in namesakes for start in p.topics[: bisect_left(p.topics, at)][-1:]]
        start, last = max(topics, key=lambda found: found[0], default=(-1, None))
        others = [other for other, person in topics if person is not last]
        if last is None or at - start > _NEAR or (others and start - max(others) < _APART):
            return None
        return last

    def _named(self, word: str) -> list[Person]:
        for index in (self._by_surname, self._by_given, self._by_middle):
            if word in index:
                return index[word]
        return self._by_nickname(word)

    def in_capitals(self, form: str) -> str:
        """The form that stands in capitals in a headline: `McManaman` for `MCMANAMAN`, `Chanda Rubin`."""
        if self._in_capitals is None:
            full = (name for person in self for name in person.forms)
            self._in_capitals = {name.upper(): name for name in (*full, *self._by_surname, *self._by_given)}
        return self._in_capitals.get(form, form)

    def has_surname(self, word: str) -> bool:
        return word in self._by_surname

    def _by_nickname(self, form: str) -> list[Person]:
        """`Joe` for Joseph Castellano."""
        full = lexicon.table("nicknames.tsv").get(form, "")
        return [person for given in full.split(",") for person in self._by_given.get(given, [])]

    def _is_surname(self, word: str) -> bool:
        """Whether a word that says nothing by itself is somebody's name, by what the document says of it elsewhere."""
        if word.isupper() or word == "&":
            return False
        if word in self._titled:
            return True
        if word in self._corporate:
            return False
        return word in self._spoken or (_is_only_surname(word) and not self._is_common([word]))

    def _is_person(self, candidate: Candidate) -> bool:
        """The same of several words."""
        words = candidate.text.split(" ")
        if candidate.text.isupper() or len(words) > 4 or "&" in words:
            return False
        if any(word in gazetteer.heads() or word in gazetteer.phrases() for word in words) or self._is_common(words):
            return False
        if self._is_called_group(candidate):
            return False
        last = last_word(candidate.text)
        if last in self._titled or last in lexicon.words("surnames.txt") or self._is_introduced(candidate):
            return True
        return not self._spoken.isdisjoint((candidate.text, last, words[0])) or _reads_as_name(words)

    def _is_common(self, words: list[str]) -> bool:
        """Whether the document writes one of some words small as well: `Mental Coverage`, by `mental health`.

        That common words betray themselves is Mikheev's (ACL 1999). Loses a Mr. Brown in an article on brown coal, if
        neither title nor given name stands by him.
        """
        return any(word.lower() in self._written for word in words if len(word) > 3 and not word.islower())

    def _is_called_group(self, candidate: Candidate) -> bool:
        """Whether a noun of bodies, and of nobody, stands before: the engineering firm Lathrop Dunn.

        Loses the people of no known given name in *the company Xi Jiahao founded*.
        """
        word = self._word_before(candidate)
        return word in lexicon.words("groups.txt") and word not in gazetteer.role_heads()

    def _is_introduced(self, candidate: Candidate) -> bool:
        """opposition leader Fatuma Abdirahman; said Ngozi Eze, a lace dealer; Tom Lee, 61"""
        word = self._word_before(candidate)
        if word in gazetteer.role_heads() or word in ("said", "says"):
            return True
        match = _INTRODUCED_RE.match(self._text, candidate.end)
        if match is None or match["role"] is None:
            return match is not None
        return any(word in gazetteer.role_heads() for word in match["role"].split(" "))

    def _word_before(self, candidate: Candidate) -> str:
        """What stands before a name, up to a space; empty where a mark does."""
        before = self._text[max(0, candidate.start - 30) : candidate.start]
        return before.rstrip(" ").rpartition(" ")[2] if before[-1:] == " " else ""

    def _learn(self, candidate: Candidate) -> None:
        form = candidate.text
        gender = self._gender_of_title(candidate)
        namesakes = self._by_surname.setdefault(last_word(form), [])
        for person in namesakes:
            if _may_be_same(form, gender, person):
                break
        else:
            person = Person(form)
            namesakes.append(person)
        self._add(person, form, gender)
        if given_name(form) and self._text[max(0, candidate.prefix - 2) : candidate.prefix].strip(" ")[-1:] in _ENDS:
            person.topics.append(candidate.start)

    def _add(self, person: Person, form: str, gender: Gender | None = None) -> None:
        self._namesakes.clear()
        given = given_name(form)
        if form not in person.forms:
            if given and person not in self._by_given.get(given, ()):
                self._by_given.setdefault(given, []).append(person)
            for middle in form.split(" ")[1:-1]:  # Gabriela Torres Quintana is Torres
                if middle in lexicon.words("surnames.txt") and person not in self._by_middle.get(middle, ()):
                    self._by_middle.setdefault(middle, []).append(person)
            if form.count(" ") > person.name.count(" "):
                person.rename(form)
        person.forms[form] += 1
        gender = gender or gazetteer.given_names().get(given)
        if gender:
            person.genders[gender] += 1

    def _complete(self, words: list[str]) -> None:
        """Take the given name of somebody whom only a headline names in full: `Hillary Clinton Attacks Trump`."""
        for given, last in pairwise(words):
            namesakes = self._by_surname.get(last, [])
            if given in gazetteer.given_names() and len(namesakes) == 1 and list(namesakes[0].forms) == [last]:
                self._add(namesakes[0], f"{given} {last}")

    def _gender_of_title(self, candidate: Candidate) -> Gender | None:
        if candidate.prefix == candidate.start:
            return None
        return gazetteer.gender_of_title(self._text[candidate.prefix : candidate.start].rstrip())


def _speaks(text: str, end: int) -> bool:
    """Whether a reporting verb follows a name: Costa said; Costa, asked"""
    match = _VERB_AFTER_RE.match(text, end)
    return match is not None and match[1] in lexicon.words("reporting.txt")


def _reads_as_name(words: list[str]) -> bool:
    """Whether words that nothing is known of are most likely somebody's name: two or three, and no word of English.

    >>> _reads_as_name(["Tang", "Shubei"]), _reads_as_name(["Golden", "Gate"])
    (True, False)
    """
    ordinary = headlines.ordinary_words()
    if len(words) not in (2, 3) or _ENGLISH_NOUN_RE.search(words[-1]):
        return False
    return all(word[1:].islower() and len(word) > 1 and word.lower() not in ordinary for word in words)


def _is_only_surname(word: str) -> bool:
    """Whether a word is a frequent surname and nothing else: `Obama`, but not `Ford`, `Bush`, `Chase`."""
    if word not in lexicon.words("surnames.txt") or word in lexicon.words("ambiguous.tsv"):
        return False
    return word not in gazetteer.heads() and word.lower() not in headlines.ordinary_words()


@lru_cache(maxsize=4096)
def last_word(form: str) -> str:
    """The surname of a name: its last word, without `Jr.` or `III`, and without the `al-` of `al-Masri`."""
    if form[-1:] in ".IV":
        form = _SUFFIX_RE.sub("", form)
    last = form.rpartition(" ")[2]
    if "-" not in last:
        return last
    particle, hyphen, name = last.partition("-")
    return name if hyphen and particle.lower() in PARTICLES else last


@lru_cache(maxsize=4096)
def given_name(form: str) -> str:
    """The given name: the first of several words, unless it is a particle (`Van Rensburg` has none)."""
    first, _, rest = form.partition(" ")
    return "" if not rest or first.lower() in PARTICLES else first


def _may_be_same(form: str, gender: Gender | None, person: Person) -> bool:
    """Whether a name can mean a person of the same surname: the same given name, a short form of it, an initial, or
    none.
    """
    given = given_name(form)
    if not given:
        return person.gender in (None, gender) or gender is None
    if any(other.endswith(f" {form}") for other in person.forms):  # Suu Kyi
        return True
    for other in map(given_name, person.forms):
        if not other or other == given or _is_short_for(given, other) or _is_short_for(other, given):
            return True
        if given[0] == other[0] and "." in (given[1:2], other[1:2]):
            return True
    return False


def _is_short_for(short: str, given: str) -> bool:
    return given in lexicon.table("nicknames.tsv").get(short, "").split(",")
