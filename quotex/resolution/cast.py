"""The cast: everybody in the article who has a name, with all that the article calls them.

It depends on the text and its names alone, not on who asks or when. What nobody asks for is never looked at: each
answer is found once, and kept.

An *entry* is a person or an organisation. Its *nouns* are what it may be called again by: the head of a title or a role
(*Mayor Ann Lee*; *Ann Lee, a retired nurse,*; *Lee is the owner of …*), a word of an organisation's name, the noun
beside it (*food agency FAO*, *Drumlin magazine*), in an apposition or a sentence (*Tideway, an airline*; *Tideway is an
airline*). Its *words* are those nouns and what stands with them, by which two of one noun are told apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import cached_property
from itertools import chain
from typing import NamedTuple, TypeVar

import regex

from quotex import lexicon
from quotex.entities.known import GENITIVES, is_relation, is_role_head, is_title, type_of
from quotex.entities.recogniser import Name, Names
from quotex.entities.roles import head_of, role_of
from quotex.patterns import Memo, late
from quotex.resolution.author import find_author
from quotex.resolution.sentences import Sentences
from quotex.text.layout import Layout

MAX_FAMILY = 40
"""How many people of one surname are compared."""
MAX_ROLES = 300
"""How many mentions of somebody are read for what they are called."""
_NEAR = 150
"""How far from a name what somebody is called may stand, in characters; half of it behind a name."""
_PLACE_AFTER_RE = late(  # Stokes of Vermont
    regex.compile, r"[ ](?:of|from)[ ](\p{Lu}[\p{L}-]++(?:[ ]\p{Lu}[\p{L}-]++){0,2})"
)
_PREDICATE_RE = late(  # Stokes is a retired nurse; Stokes, 41, became the mayor of; Stokes was sworn in as mayor
    regex.compile,
    r"(?:,[ ]\d{1,3},)?[ ](?:(?:\L<being>|has[ ]been|works[ ]as|served[ ]as)[ ](?:the|an?)[ ]"
    r"|(?:(?:was|has[ ]been)[ ](?:(?!as[ ])\p{Ll}++[ ]){1,3}+)?+as[ ](?:(?:the|an?|its|their)[ ])?)"
    r"([\p{L}'’-]++(?:[ ](?!\L<ends>\b)[\p{L}'’-]++){0,4}+)",
    being=sorted(lexicon.word_set("being")),
    ends=sorted(lexicon.word_set("oblique-preposition") - {"of"}),
)
_APPOSED_RE = late(  # Tideway, an airline from Cork; Tideway is one of the airlines
    regex.compile,
    r"(?:,|[ ]\L<being>)[ ](?:an?|the|one[ ]of[ ]the)((?:[ ][\p{L}\d’'-]++){1,6}+)",
    being=sorted(lexicon.word_set("being")),
)
_AGED_RE = late(re.compile, r",[ ](\d{1,3})\b(?![ ]\w)")  # Ann Lee, 34,
_AGED_BEFORE_RE = late(regex.compile, r"\b(\d{1,3})-year-old[ ](?:[\p{L}'’-]++[ ])*+$")
_LONGEST_PLACE = 30
_VERB_RE = late(regex.compile, r",?(?:[ ]\p{Ll}++){1,4}+")
_LONGEST = 60
"""How far behind a name a verb is looked for, in characters."""
_LAST_LATIN = "\u024f"
"""The last letter of those that names in Latin letters have."""
_ENDS = frozenset(("", *",.;:)—-\n"))
_MOST_BEFORE = 4
"""How many words before the noun of an apposition are kept, and as many stand there at most."""
# who uses the pronouns they and them; who uses they/them pronouns
_THEY_RE = late(re.compile, r"\bpronouns[ ](?:are[ ])?they(?:/|[ ]and[ ])them\b|\bthey(?:/|[ ]and[ ])them[ ]pronouns\b")
_WORD_RE = late(regex.compile, r"\b\p{Ll}[\p{Ll}-]++")
_FAR = 5000
"""How far before a document another noun for it is looked for, in characters."""
_CALLED_KIN = 60
"""How far before a given name stands whose relative that is, in characters."""
_CALLED = 300
"""How far before it, in characters, the person is named who uses a pronoun, or whose relative somebody is."""
_DEATH_OF = ("death of ", "murder of ", "killing of ", "funeral of ", "loss of ", "buried ")
_DIED_RE = late(
    re.compile,
    r"(?:,[^,.\n]{1,60},)?[ ](?:who[ ])?(?:died|drowned|was[ ](?:killed|murdered|buried|found[ ]dead|shot[ ]dead))\b",
)
_Found = TypeVar("_Found")
_Key = TypeVar("_Key")


class Office(NamedTuple):
    """What somebody is called at a place: its words, and whether the noun is their own, not only listed with it.

    `whose` are the names in it: Ndola, of the mayor of Ndola.
    """

    at: int
    name: str
    words: frozenset[str]
    is_own: bool
    whose: frozenset[str]


class _Role(NamedTuple):
    """A role at a mention: its words, with those of the place behind the name, and its nouns (see `NOUNS`)."""

    role: str
    words: frozenset[str]
    nouns: tuple[tuple[str, bool], ...]


class Entry(NamedTuple):
    """Somebody of the cast: what they may be called by, and, of these, the nouns that the text has."""

    name: str
    mentions: Sequence[Name]
    nouns: frozenset[str]
    words: frozenset[str]
    own: frozenset[str]

    @property
    def called(self) -> tuple[str, ...]:
        """The text's nouns that are no part of the name, by the alphabet."""
        return tuple(sorted(self.own.difference(self.name.lower().split(" "))))


class Cast:
    """The people and organisations of a document."""

    def __init__(self, layout: Layout, names: Names, sentences: Sentences) -> None:
        self.names = names
        self._layout = layout
        self._text = layout.text
        self._sentences = sentences
        self._entries: dict[str, Entry] = {}
        self._offices: dict[str, list[Office]] = {}
        self._by_noun: dict[str, list[Name]] = {}
        self._first_places: dict[str, int] = {}
        self._introduced: dict[str, int] = {}
        self._deaths: dict[str, int] = {}
        self._roles: dict[Name, _Role | None] = {}
        self._bearers: dict[str, list[Name]] = {}
        self._counts: dict[str, int] = {}
        self._deeds: dict[tuple[str, int], str] = {}

    def entry(self, name: str) -> Entry:
        """Who bears a name."""
        return _kept(self._entries, name, self._read_entry)

    def offices(self, noun: str) -> Sequence[Office]:
        """What people are called by a noun, in text order."""
        return _kept(self._offices, noun, self._find_offices)

    def between(self, start: int, end: int) -> list[Name]:
        """Who or what is named in a span, be it of unknown words."""
        unknown = self.names.unknown
        found = (
            *self.names.between(start, end),
            *unknown[bisect_left(unknown, (start,)) : bisect_left(unknown, (end,))],
        )
        return sorted(found)

    def bodies(self, noun: str) -> Sequence[Name]:
        """The mentions of the organisations that are called by a noun, in text order."""
        return _kept(self._by_noun, noun, self._find_bodies)

    def bodies_named(self, words: Iterable[str]) -> list[Name]:
        """The mentions of the organisations with one of some words in their names, in text order."""
        named = {full for word in words for full in self._by_word.get(word, ())}
        return sorted(name for full in named for name in self._bodies[full])

    def first_place(self, noun: str) -> int:
        """Where a noun stands first; the end of the text where it doesn't."""
        return _kept(self._first_places, noun, self._find_first_place)

    def places_before(self, at: int, nouns: Set[str]) -> Iterator[tuple[int, int]]:
        """Where one of some nouns stands before a place, not too far, the last first."""
        words = list(_WORD_RE.finditer(self._text, max(0, at - _FAR), at))
        return (word.span() for word in reversed(words) if word[0] in nouns)

    def _find_first_place(self, noun: str) -> int:
        text, at = self._text, self._text.find(noun)
        while at >= 0 and (text[at - 1 : at].isalnum() or text[at + len(noun) : at + len(noun) + 1].isalnum()):
            at = text.find(noun, at + 1)
        return at if at >= 0 else len(text)

    @cached_property
    def author(self) -> Name | None:
        return find_author(self._layout, self.names)

    @cached_property
    def people(self) -> dict[str, list[Name]]:
        """The mentions of each person, by the full name."""
        return {name: mentions for name, mentions in self.names.by_name.items() if mentions[0].type == "PERSON"}

    @cached_property
    def families(self) -> dict[str, list[tuple[int, str]]]:
        """The people by their surnames, each with where they are named first, in text order."""
        families: dict[str, list[tuple[int, str]]] = {}
        for name, mentions in self.names.by_name.items():
            if mentions[0].type == "PERSON":
                surname = name.rpartition(" ")[2]
                kin = self._kin_of(mentions[0]) if surname == name else ""
                families.setdefault(kin or surname, []).append((mentions[0].start, name))
        return families

    def _kin_of(self, name: Name) -> str:
        """The surname of whose relative somebody is who goes by a given name: *Tom Arden's wife, Eva, …*."""
        before = self._text[max(0, name.prefix - _CALLED_KIN) : name.prefix].rstrip(" ,")
        if name.prefix < name.start or not is_relation(before.rpartition(" ")[2]):
            return ""
        people = [one for one in self.names.between(name.prefix - _CALLED, name.prefix) if one.type == "PERSON"]
        if not people:
            return ""
        words = self._text[people[-1].end : name.prefix].split()
        is_theirs = words[0].startswith(GENITIVES) or not {"his", "her", "His", "Her"}.isdisjoint(words[-4:])
        return people[-1].name.rpartition(" ")[2] if is_theirs else ""

    def family(self, surname: str, at: int) -> list[str]:
        """The people of a surname who are named before a place, in the order in which they are introduced.

        Who is named in headlines and captions alone is none of them, if others are.
        """
        bearers = self.families.get(surname, [])
        before = bisect_left(bearers, (at,))
        people = [name for _, name in bearers[max(0, before - MAX_FAMILY) : before]]
        if len(people) < 2:
            return people
        introduced = [(_kept(self._introduced, name, self._find_introduction), name) for name in people]
        placed = [(place, name) for place, name in introduced if place < at]
        return [name for _, name in sorted(placed)] or people

    def count(self, name: str) -> int:
        """How often somebody is named outside quotes."""
        return _kept(self._counts, name, self._count)

    def _count(self, name: str) -> int:
        return sum(not self._sentences.is_quoted(mention.start) for mention in self.names.by_name[name][:MAX_ROLES])

    def surnames_like(self, word: str) -> list[str]:
        """The surnames of people that are one letter off a word."""
        found = (surname for end in _ends_of(word) for surname in self._by_end.get(end, ())[:MAX_FAMILY])
        return [surname for surname in dict.fromkeys(found) if _is_slip(word, surname)]

    @cached_property
    def _by_end(self) -> dict[str, list[str]]:
        """The surnames of people by how they begin and how they end: of two that differ by a letter one is the same."""
        by_end: dict[str, list[str]] = {}
        for surname in self.families:
            for end in _ends_of(surname):
                by_end.setdefault(end, []).append(surname)
        return by_end

    def deeds(self, name: str, most: int) -> str:
        """What stands behind the first mentions of somebody, a line each, as far as a verb may."""
        return _kept(self._deeds, (name, most), self._find_deeds)

    def _find_deeds(self, asked: tuple[str, int]) -> str:
        name, most = asked
        found = (_VERB_RE.match(self._text, one.end, one.end + _LONGEST) for one in self.entry(name).mentions[:most])
        return "\n".join(f"{match[0]} " for match in found if match)

    def is_dead(self, name: str, before: int) -> bool:
        """Whether a text tells of somebody's death: *Abe Katz died in 2001*, *the murder of Abe Katz*."""
        return _kept(self._deaths, name, self._find_death) < before

    def _find_death(self, name: str) -> int:
        text = self._text
        died = (
            one.start
            for one in self.names.by_name.get(name, ())[:MAX_ROLES]
            if _DIED_RE.match(text, one.end) or text.endswith(_DEATH_OF, max(0, one.prefix - 20), one.prefix)
        )
        return next(died, len(text))

    def _find_introduction(self, name: str) -> int:
        """Where somebody is named first in running text; the text's end if nowhere."""
        places = (mention.start for mention in self.names.by_name[name][:MAX_ROLES])
        return next((place for place in places if not self._sentences.is_aside(place)), len(self._text))

    def ages(self, name: str) -> frozenset[str]:
        """How old somebody is called beside the name: `34-year-old`, of *Ann Lee, 34,* and of *34-year-old Ann Lee*."""
        found: set[str] = set()
        for mention in self.names.by_name.get(name, ())[:MAX_ROLES]:
            behind = _AGED_RE.match(self._text, mention.end)
            before = _AGED_BEFORE_RE.search(self._text, max(0, mention.prefix - _LONGEST_PLACE), mention.prefix)
            found.update(match[1] for match in (behind, before) if match)
        return frozenset(f"{age}-year-old" for age in found)

    @cached_property
    def called_they(self) -> frozenset[str]:
        """The people whose pronoun is *they*, as the sentence that names them says."""
        people: set[str] = set()
        for match in _THEY_RE.finditer(self._text) if "pronouns" in self._text else ():
            start = self._sentences.start_of(match.start())
            named = self.names.between(max(start, match.start() - _CALLED), match.start())
            people.update([name.name for name in named if name.type == "PERSON"][-1:])
        return frozenset(people)

    def _read_entry(self, name: str) -> Entry:
        mentions = self.names.by_name.get(name, [])
        if not mentions or mentions[0].type != "PERSON":
            return self._read_body(name)
        roles = [role for one in mentions[:MAX_ROLES] if (role := self._role_at(one))]
        nouns = frozenset(noun for role in roles for noun, _ in role.nouns)
        own = frozenset(noun for role in roles for noun, is_own in role.nouns if is_own)
        party, place = self._party_of(mentions[0]), self._place_of(mentions[0])
        beside = keys(f"{party} {place}") if party or place else frozenset()
        words = nouns.union(beside, *(role.words for role in roles))
        return Entry(name, mentions, nouns | beside if party else nouns, words, own)

    def _read_body(self, name: str) -> Entry:
        mentions = self._bodies.get(name, [])
        called = [words for mention in mentions[:MAX_ROLES] for words in self._called_at(mention)]
        nouns = frozenset((*name.lower().split(" "), *(words[-1] for words in called)))
        return Entry(name, mentions, nouns, nouns.union(*called), nouns)

    # People

    def _find_offices(self, noun: str) -> list[Office]:
        """They are looked for where the noun stands, and in titles. *All* is no noun, but stands everywhere."""
        if noun in lexicon.table("function_words.tsv"):
            return []
        near = set(self._titled.get(noun, ()))
        for at in self._places_of(noun):
            near.update(self.names.between(at - _NEAR, at + 2 * _NEAR))
        offices = []
        for name in sorted(near):
            if name.type == "PERSON" and (role := self._role_at(name)):
                for own in [own for called, own in role.nouns if called == noun]:
                    whose = names_in(self._with_place(name, role.role.partition(" of ")[2]))
                    offices.append(Office(name.start, name.name, role.words | {noun}, own, whose))
        return offices

    def bearer_of(self, letters: str, before: int) -> Name | None:
        """The last person before a place beside whose name an office stands that some letters are short for: the `IGP`,
        of Inspector General of Police Bello.
        """
        bearers = _kept(self._bearers, letters, self._find_bearers)
        return bearers[at - 1] if (at := bisect_left(bearers, (before,))) else None

    def _find_bearers(self, letters: str) -> list[Name]:
        people = (name for name in self.names.mentions if name.type == "PERSON")
        return [name for name in people if any(self._offices_by_letters(name, letters))]

    def _offices_by_letters(self, name: Name, letters: str) -> Iterator[bool]:
        """Whether letters are those of the words before the name of a person, before its titles, and behind it."""
        size = len(letters)
        titles = self._text[name.prefix : name.start]
        for end in (name.prefix, *(name.prefix + at for at, sign in enumerate(titles) if sign == " ")):
            before = self._text[max(0, end - _NEAR) : end].rpartition("\n")[2].rstrip(" ,")
            before = before.rpartition(" (")[0] if before.endswith(")") else before
            while before:  # the IG, of the Inspector-General of Police
                yield from (_are_of_office(letters, words[-size:]) for words in _lettered(before))
                before = before.rpartition(" of ")[0]
        if self._text.startswith(", ", name.end):
            behind = self._text[name.end + 2 : name.end + _NEAR].partition(",")[0]
            yield from (_are_of_office(letters, words[:size]) for words in _lettered(behind))

    def _places_of(self, noun: str) -> Iterator[int]:
        for form in (noun, noun.capitalize()):
            at = self._text.find(form)
            while at >= 0:
                yield at
                at = self._text.find(form, at + _NEAR)

    @cached_property
    def _titled(self) -> dict[str, list[Name]]:
        """The people with a title before their names, by the nouns of the title."""
        titled: dict[str, list[Name]] = {}
        for name in self.names.mentions:
            if name.prefix < name.start:
                for noun, _ in NOUNS[self._text[name.prefix : name.start].rstrip()]:
                    titled.setdefault(noun, []).append(name)
        return titled

    def _with_place(self, name: Name, role: str) -> str:
        return f"{role} {self._place_of(name)}".rstrip()

    def _place_of(self, name: Name) -> str:
        """Where somebody is from or whose they are, as the words beside the name say; empty where they don't."""
        if self._text.startswith((" of ", " from "), name.end):
            place = _PLACE_AFTER_RE.match(self._text, name.end)
            return place[1] if place else ""
        word = self._word_before(name)
        return word[:-2] if word.endswith(("'s", "’s")) else ""  # Romania's Elena Dragomir

    def _party_of(self, name: Name) -> str:
        """The people or the party before somebody's name: *Republican Wendell Pike*; empty where none stands there."""
        word = self._word_before(name)
        return word if word[:1].isupper() and type_of(word) == "NORP" else ""

    def _word_before(self, name: Name) -> str:
        end = name.prefix - 1
        if not self._text[end - 1 : end].isalpha():
            return ""
        return self._text[max(0, end - _LONGEST_PLACE) : end].rpartition("\n")[2].rpartition(" ")[2]

    def _role_at(self, name: Name) -> _Role | None:
        """The role at a mention of a person; in a novel each is asked for again with many nouns."""
        if name not in self._roles:
            role = role_of(self._text, name) or self._title_or_predicate(name)
            self._roles[name] = _Role(role, keys(self._with_place(name, role)), NOUNS[role]) if role else None
        return self._roles[name]

    def _title_or_predicate(self, name: Name) -> str:
        if name.prefix < name.start:
            return self._text[name.prefix : name.start].rstrip()
        predicate = _PREDICATE_RE.match(self._text, name.end)
        return predicate[1] if predicate is not None and is_role_head(head_of(predicate[1])) else ""

    # Organisations

    def _find_bodies(self, noun: str) -> list[Name]:
        """They are looked for by the words of their names, and where the noun stands."""
        called = set(self._by_word.get(noun, ()))
        at = self._text.find(f" {noun}") + 1
        while at:
            for name in self._all[
                bisect_left(self._all, (at - _NEAR,)) : bisect_left(self._all, (at + len(noun) + 2,))
            ]:
                if any(words[-1] == noun for words in self._called_at(name)):
                    called.add(name.name)
            at = self._text.find(f" {noun}", at + len(noun)) + 1
        return sorted(name for full in called for name in self._bodies[full])

    @cached_property
    def _bodies(self) -> dict[str, list[Name]]:
        """What may be an organisation, by its full name: of unknown words too, as a noun beside them tells."""
        bodies: dict[str, list[Name]] = {}
        for name in chain(filter(_may_speak, self.names.mentions), self.open_names):
            bodies.setdefault(name.name, []).append(name)
        return bodies

    @cached_property
    def open_names(self) -> list[Name]:
        """The names of unknown words, and those of one word that only look like a surname: *Volkar recalled vans*."""
        bare = (
            mention
            for name, mentions in self.names.by_name.items()
            if " " not in name and mentions[0].type == "PERSON" and name not in self.names.all_genders
            for mention in mentions
            if mention.prefix == mention.start
        )
        return sorted([*self.names.unknown, *bare])

    @cached_property
    def _all(self) -> list[Name]:
        return sorted(chain.from_iterable(self._bodies.values()))

    @cached_property
    def _by_word(self) -> dict[str, set[str]]:
        """The organisations by the words of their names."""
        named: dict[str, set[str]] = {}
        for full in self._bodies:
            for word in full.lower().split(" "):
                named.setdefault(word, set()).add(full)
        return named

    def _called_at(self, name: Name) -> Iterator[list[str]]:
        """What a mention of an organisation is called beside it, noun by noun: each with some words before it."""
        before = self._text[max(0, name.start - _NEAR) : name.start].rpartition(". ")[2]
        is_apposed = before.endswith(", ") and self._text[name.end : name.end + 1] in _ENDS  # The operator, Ferrosur,
        before = before.removesuffix(", " if is_apposed else " ")
        if before[-1:] != " " and before.rpartition(" ")[2] in lexicon.words("groups.txt"):
            yield _plain(before)  # the UN's food agency FAO
        press, _, _ = self._text[name.end + 1 : name.end + 20].partition(" ")
        if press.rstrip(".,;:") in lexicon.word_set("press-kind") and self._text.startswith(" ", name.end):
            yield [press.rstrip(".,;:")]  # Drumlin magazine, but not the UN agency
        apposed = _APPOSED_RE.match(self._text, name.end)
        if apposed is None:
            return
        words = apposed[1].strip().split(" ")
        ends = self._text[apposed.end() : apposed.end() + 1] in _ENDS
        for size, following in enumerate((*words[1:], ""), 1):
            if following in lexicon.word_set("group-complement") or (not following and ends):
                yield _plain(" ".join(words[:size]))


def _may_speak(name: Name) -> bool:
    """Whether a name is an organisation's, or of a place that may be one: the Rowan Theatre, the Port of Ness."""
    return name.type == "ORG" or (name.type == "LOC" and " " in name.name)


def _lettered(phrase: str) -> tuple[list[str], list[str]]:
    """The words that may give an abbreviation its letters: all (officer in charge), and those that are not small."""
    words, small = phrase.replace("-", " ").split(), lexicon.word_set("name-small-word")
    return words, [word for word in words if word.lower() not in small]


def _are_of_office(letters: str, words: Sequence[str]) -> bool:
    """Whether words are those of an office with these initials: `IG`, of an Inspector-General."""
    return "".join(word[0] for word in words).upper() == letters and any(map(is_role_head, words))


def _ends_of(word: str) -> tuple[str, str]:
    """The first and the last letters of a word."""
    return f"{word[:3].lower()}-", f"-{word[-3:].lower()}"


def _is_slip(written: str, surname: str) -> bool:
    """Whether two words differ by one letter: put in, left out, or taken for another.

    >>> _is_slip("Sommerville", "Somerville"), _is_slip("Naando", "Naanda"), _is_slip("Arden", "Arden")
    (True, True, False)
    """
    shorter, longer = sorted((written.lower(), surname.lower()), key=len)
    if len(longer) - len(shorter) > 1 or shorter == longer or max(longer) > _LAST_LATIN:
        return False
    at = next((at for at, (one, other) in enumerate(zip(shorter, longer, strict=False)) if one != other), len(shorter))
    return longer[at + 1 :] in (shorter[at:], shorter[at + 1 :])


def _kept(found: dict[_Key, _Found], key: _Key, find: Callable[[_Key], _Found]) -> _Found:
    """What is found for a key, once."""
    if key not in found:
        found[key] = find(key)
    return found[key]


def _plain(phrase: str) -> list[str]:
    """The last words of a phrase, in small letters, without the end of a possessor."""
    return [word.removesuffix("'s").removesuffix("’s") for word in phrase.lower().split(" ")[-_MOST_BEFORE:]]


def keys(words: str) -> frozenset[str]:
    """The words of a description or a role, in small letters, those of a people as the place that it belongs to."""
    places = lexicon.table("demonyms.tsv")
    plain = {word.removesuffix("'s").removesuffix("’s") for word in words.split(" ")}
    found = {(word if places.get(word, "-") == "-" else places[word]).lower() for word in plain}
    return frozenset(found - lexicon.word_set("role-determiner") - lexicon.word_set("role-preposition") - {""})


def names_in(words: str) -> frozenset[str]:
    """The words with a capital, in small letters."""
    return frozenset(word.lower() for word in words.split(" ") if word[:1].isupper())


def _nouns_of(role: str) -> tuple[tuple[str, bool], ...]:
    """The nouns by which somebody with a role may be called again, and whether it is their own: `leader` is not."""
    title_words, last = lexicon.table("title_words.tsv"), role.rpartition(" ")[2]
    listed = (
        title_words.get(role) or title_words.get(last) or lexicon.table("role_words.tsv").get(head_of(role).lower())
    )
    heads = {head_of(role).lower(), *(word.lower() for word in role.split(" ") if is_title(word))}
    others = listed.split(",") if listed else []
    if role.endswith(".") and others:
        heads.add(others[0])
    return (*((head, True) for head in heads), *((word, False) for word in others if word not in heads))


NOUNS = Memo(_nouns_of, size=4096)
