"""Named entities of a whole document: what each capitalised sequence is, and which of them are the same.

Takes the layout; gives `Names`: the mentions in text order, each with the fullest name that the document gives the
entity, and what it tells of people's gender. The one idea: the document is read once for its clear mentions, which are
learnt, and then once more for all, which are decided by what was learnt.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.entities import gazetteer
from quotex.entities.candidates import Candidate, find_candidates
from quotex.entities.gazetteer import Gender
from quotex.entities.names import PARTICLES
from quotex.entities.organisations import Organisations
from quotex.entities.people import People, Person, last_word
from quotex.entities.teams import has_score, is_home_team
from quotex.model import EntityType
from quotex.segment import Layout

_IN_RE = regex.compile(r"\b(?:in|at|from|to|of|near|outside|around|across)[ ]", regex.REVERSE)


class Name(NamedTuple):
    """A mention of a named entity: its span in the normalized text, its type and its fullest name.

    `prefix` is where the title or role before a person's name begins, `start` where there is none.
    """

    start: int
    end: int
    type: EntityType
    name: str
    prefix: int


class Names:
    """The named entities of a document: their mentions in text order, and the gender of its people."""

    def __init__(self, mentions: Iterable[Name], genders: dict[str, Gender]) -> None:
        self.mentions = tuple(mentions)
        self.genders = genders
        self._starts = [name.start for name in self.mentions]

    def between(self, start: int, end: int) -> tuple[Name, ...]:
        """The mentions that begin in a span."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    @cached_property
    def by_name(self) -> dict[str, list[Name]]:
        """The mentions of each entity, by its full name."""
        named: dict[str, list[Name]] = {}
        for mention in self.mentions:
            named.setdefault(mention.name, []).append(mention)
        return named


def recognise(layout: Layout) -> Names:
    """Find the named entities of a document.

    >>> from quotex.segment import lay_out
    >>> names = recognise(lay_out("Mr. Okoro met Ngozi Okoro of the World Bank in Lagos. Okoro smiled."))
    >>> [(name.name, name.type) for name in names.mentions][1:]
    [('Ngozi Okoro', 'PERSON'), ('World Bank', 'ORG'), ('Lagos', 'GPE'), ('Ngozi Okoro', 'PERSON')]
    """
    candidates = find_candidates(layout)
    people = People(layout.text, candidates.body, [words for _, words in candidates.headlines])
    decider = _Decider(layout.text, people, Organisations(candidates.body), _find_teams(layout.text, candidates.body))
    mentions = [name for candidate in candidates.body if (name := decider.name_of(candidate)) is not None]
    for headline in candidates.headlines:
        mentions += decider.names_in(*headline)
    known = {mention.start for mention in mentions}
    mentions += [decider.place_at(*place) for place in candidates.datelines if place[0] not in known]
    written = {c.text: layout.text[c.start : c.end] for c in reversed(candidates.body) if "'" in c.text}
    mentions.sort()
    if written:
        mentions = [m._replace(name=written[m.name]) if m.name in written else m for m in mentions]
    genders = {written.get(person.name, person.name): person.gender for person in people if person.gender is not None}
    return Names(mentions, genders)


def _find_teams(text: str, candidates: Iterable[Candidate]) -> frozenset[str]:
    """The names that are shown to be teams at one of their mentions."""
    homes = gazetteer.homes()
    return frozenset(
        form
        for prefix, start, end, kind, form in candidates
        if (kind in ("GPE", "LOC") and form in homes and is_home_team(text, start, end))
        or (prefix == start and has_score(text, start, end) and _may_be_team(form, kind))
    )


def _may_be_team(form: str, kind: EntityType | None) -> bool:
    """Whether a score can make a name a team's: not that of `Alan Mullally`, `Salim Malik` or `Atherton`."""
    if kind not in (None, "PERSON") or (kind == "PERSON" and " " in form):
        return False
    return last_word(form) not in lexicon.words("surnames.txt")


class _Decider:
    """Decides what a candidate is, from what the document has shown."""

    def __init__(self, text: str, people: People, organisations: Organisations, teams: frozenset[str]) -> None:
        self._text = text
        self._people = people
        self._organisations = organisations
        self._teams = teams

    def name_of(self, candidate: Candidate) -> Name | None:
        prefix, start, end, kind, form = candidate
        if self._is_team(candidate):
            return Name(start, end, "ORG", form, start)
        if kind in ("GPE", "LOC", "ROLE") and self._people.has_surname(form) and not self._is_placed(start):
            kind = "PERSON"  # Jack London … London said; Raj Shah … Shah said
        if kind in (None, "PERSON"):
            person = self._people.find(candidate)
            if person is not None:
                begin = self._with_particle(start, person)
                return Name(begin, end, "PERSON", person.name, min(prefix, begin))
            if kind == "PERSON":
                return Name(start, end, kind, form, prefix)
            if not self._is_organisation(candidate):
                return None
            kind = "ORG"
        name = self._organisations.full_name(form) if kind == "ORG" else form
        return Name(start, end, kind, name, prefix)

    def _is_team(self, candidate: Candidate) -> bool:
        """Whether a name is a team's: a home by what stands beside it here or elsewhere, another by its score."""
        prefix, start, end, kind, form = candidate
        if kind in ("GPE", "LOC") and gazetteer.canonical(form) in gazetteer.homes():
            if is_home_team(self._text, start, end):
                return True
            is_team = gazetteer.canonical(form) in self._teams
            return is_team and not self._is_placed(start) and self._text[end : end + 2] != ", "
        return form in self._teams and prefix == start and _may_be_team(form, kind)

    def _is_placed(self, start: int) -> bool:
        """Whether a preposition of place stands before."""
        return _IN_RE.match(self._text, max(0, start - 9), start) is not None

    def _is_organisation(self, candidate: Candidate) -> bool:
        """What names nobody else: `Quayside Terminals`, `PaisaPath`, `RNC`."""
        form = candidate.text
        if self._organisations.knows(form):
            return True
        if form.isupper():
            return 2 <= len(form) <= 6
        return len(form) < 60 if " " in form else not form[1:].islower()

    def _with_particle(self, start: int, person: Person) -> int:
        """`de Blasio` begins at its particle, though only `Blasio` is capitalised."""
        before = self._text[max(0, start - 12) : start].rpartition(" ")[2]
        if before.endswith("-") and before[:-1] in PARTICLES:  # al-Masri
            return start - len(before)
        before = self._text[max(0, start - 12) : start].rstrip(" ").rpartition(" ")[2]
        if before in PARTICLES and f" {before} " in person.name:
            return start - len(before) - 1
        return start

    def names_in(self, start: int, headline: str) -> list[Name]:
        """The names in a headline that the body knows: the longest first, from the left."""
        names: list[Name] = []
        words = headline.split(" ")
        at, index = start, 0
        while index < len(words):
            size = 1
            for width in range(min(4, len(words) - index), 0, -1):
                name = self._known_name(at, " ".join(words[index : index + width]))
                if name is not None:
                    names.append(name)
                    size = width
                    break
            at += len(" ".join(words[index : index + size])) + 1
            index += size
        return names

    def _known_name(self, at: int, form: str) -> Name | None:
        end = at + len(form)
        known = self._people.in_capitals(form) if form.isupper() else form
        person = self._people.find(Candidate(at, at, end, None, known))
        kind = gazetteer.type_of(form)
        if person is not None and (kind is None or known in person.forms):
            return Name(at, end, "PERSON", person.name, at)
        return self._named(at, end, kind, form) if kind is not None else None

    def place_at(self, start: int, end: int) -> Name:
        """The place of a dateline, known or not."""
        return self._named(start, end, "GPE", self._text[start:end])

    def _named(self, start: int, end: int, kind: EntityType, form: str) -> Name:
        name = gazetteer.canonical(form)
        if name in gazetteer.homes() and is_home_team(self._text, start, end):
            kind = "ORG"
        return Name(start, end, kind, self._organisations.full_name(name) if kind == "ORG" else name, start)
