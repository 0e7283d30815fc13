"""Named entities of a whole document: what each capitalised sequence is, and which of them are the same.

Takes the layout; gives `Names`: the mentions in text order, each with the fullest name that the document gives the
entity, and what it tells of people's gender. The one idea: the document is read once for its clear mentions, which are
learnt, and then once more for all, which are decided by what was learnt.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from quotex import lexicon
from quotex.entities import known
from quotex.entities.bearers import find_bearers
from quotex.entities.beside import end_in, group_nouns, words_before
from quotex.entities.candidates import Candidate, find_candidates
from quotex.entities.genders import read_genders
from quotex.entities.introductions import Introductions, find_introductions
from quotex.entities.naming import SURNAMES
from quotex.entities.organisations import Organisations
from quotex.entities.people import People, Person, precede_verb
from quotex.entities.places import settle
from quotex.entities.readings import straighten
from quotex.entities.teams import find_teams, is_home_team, is_placed
from quotex.model import EntityType, Gender
from quotex.text.layout import Layout


class Name(NamedTuple):
    """A mention of a named entity: its span in the layout's text, its type and its fullest name.

    `prefix` is where the title or role before a person's name begins, `start` where there is none.
    """

    start: int
    end: int
    type: EntityType
    name: str
    prefix: int


class Names:
    """The named entities of a document: their mentions in text order, where these start, the gender of its people.

    `open_starts` says where the mentions start of which no word says what they are. They are taken for organisations,
    so that they can speak; whether they are listed as such is for `evidence` to say. So it is of `unknown` words, which
    may be anybody or anything, and are no mentions.
    """

    def __init__(
        self,
        mentions: Iterable[Name],
        genders: dict[str, Gender],
        open_starts: frozenset[int] = frozenset(),
        unknown: Iterable[Name] = (),
        likely: dict[str, Gender] | None = None,
    ) -> None:
        self.mentions = tuple(mentions)
        self.genders = genders
        self.likely_genders = likely or {}
        self.open_starts = open_starts
        self.unknown = tuple(unknown)
        self.starts = list(map(itemgetter(0), self.mentions))

    def between(self, start: int, end: int) -> tuple[Name, ...]:
        """The mentions that begin in a span."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    @cached_property
    def by_name(self) -> dict[str, list[Name]]:
        """The mentions of each entity, by its full name."""
        named: dict[str, list[Name]] = {}
        for mention in self.mentions:
            named.setdefault(mention.name, []).append(mention)
        return named

    @cached_property
    def all_genders(self) -> dict[str, Gender]:
        """The genders that the text tells of people, and those that are likely of others."""
        return {**self.likely_genders, **self.genders}


NO_NAMES = Names((), {})


def recognise(layout: Layout) -> Names:
    """Find the named entities of a document.

    >>> from quotex.text.layout import lay_out
    >>> names = recognise(lay_out("Mr. Okoro met Ngozi Okoro of the World Bank in Lagos. Okoro smiled."))
    >>> [(name.name, name.type) for name in names.mentions][1:]
    [('Ngozi Okoro', 'PERSON'), ('World Bank', 'ORG'), ('Lagos', 'GPE'), ('Ngozi Okoro', 'PERSON')]
    """
    candidates = find_candidates(layout)
    body = find_bearers(layout.text, settle(layout.text, candidates.body))
    people = People(layout.text, body, [words for _, words in candidates.headlines])
    body = people.cut(body)
    introductions = find_introductions(layout.text, body)
    organisations = Organisations(body, introductions.full)
    teams = find_teams(layout.text, body)
    decider = _Decider(layout.text, people, organisations, introductions, teams)
    mentions = decider.names_of(body)
    for headline in candidates.headlines:
        mentions += decider.names_in(*headline)
    if candidates.datelines:
        starts = {mention.start for mention in mentions}
        mentions += [decider.place_at(*place) for place in candidates.datelines if place[0] not in starts]
    mentions.sort()
    written = _find_written(layout.text, candidates.body)
    if written:
        mentions = [m._replace(name=written[m.name]) if m.name in written else m for m in mentions]
    genders = {written.get(person.name, person.name): gender for person in people if (gender := person.gender)}
    unknown = {mention.name for mention in mentions if mention.type == "PERSON" and mention.name not in genders}
    likely = read_genders(layout.text, mentions, unknown)
    return Names(mentions, genders, frozenset(decider.open_starts), decider.unknown, likely)


def _find_written(text: str, candidates: Sequence[Candidate]) -> dict[str, str]:
    """How the text writes the names with an apostrophe, where it has others than straight ones: O’Neill."""
    if "’" not in text and "´" not in text:
        return {}
    return {form: text[start:end] for start, end, _, form, _ in reversed(candidates) if "'" in form}


_SAID = (" said ", " says ", " added ", " asked ", " told ")
_WIDEST = 4
"""Words of the longest name that is looked for in a headline."""


class _Decider:
    """Decides what a candidate is, from what the document has shown."""

    def __init__(
        self,
        text: str,
        people: People,
        organisations: Organisations,
        introductions: Introductions,
        teams: frozenset[int],
    ) -> None:
        self._text = text
        self._people = people
        self._organisations = organisations
        self._introductions = introductions
        self._teams = teams
        self.open_starts: list[int] = []
        self.unknown: list[Name] = []

    def names_of(self, candidates: Iterable[Candidate]) -> list[Name]:
        """The names among the candidates of the running text."""
        names: list[Name] = []
        people, organisations, bearers = self._people, self._organisations, self._people.bearers
        teams, introduced = self._teams, self._introductions.full
        for start, end, kind, form, prefix in candidates:
            if start in teams and not self._speaks(form, end):
                kind, prefix = "ORG", start
            elif kind is None and form in introduced:
                kind, form = "ORG", organisations.full_name(form)
                self.open_starts.append(start)
            elif kind is None or self._is_asked_for(kind, start, end, form):
                person = bearers.get(form) or people.find(prefix, start, form)
                if person is not None:
                    kind, form = "PERSON", person.name
                    if person.particle:  # hardly ever
                        start = self._with_particle(start, end, person)
                        prefix = min(prefix, start)
                elif kind is None:
                    self._add_open(names, start, end, form, prefix)
                    continue
            elif kind == "ORG":
                form = organisations.full_name(form)
            elif kind == "LOC" and self._is_called_group(start, form):
                kind = "ORG"
            names.append(Name(start, end, kind, form, prefix))
        return names

    def _add_open(self, names: list[Name], start: int, end: int, form: str, prefix: int) -> None:
        """Add a name that is nobody's and of a kind that only the document tells, if it does."""
        kind = self._open_type(form)
        if kind is None:
            self.unknown.append(Name(start, end, "ORG", form, prefix))
            return
        if kind == "ORG":
            form = self._organisations.full_name(form)
            self.open_starts.append(start)
        names.append(Name(start, end, kind, form, prefix))

    def _is_asked_for(self, kind: EntityType, start: int, end: int, form: str) -> bool:
        """Whether a candidate of a known kind is looked for among the people."""
        return kind == "PERSON" or self._may_be_person(kind, start, end, form)

    def _is_called_group(self, start: int, form: str) -> bool:
        """Whether a place of several words is one whom the noun before it says to be a body: the airline Teal Reef."""
        return " " in form and end_in(words_before(self._text, start), group_nouns())

    def _speaks(self, form: str, end: int) -> bool:
        """Whether the surname of somebody, which is a team too, is before a verb: Ada Boston … Boston says"""
        return form in self._people.surnames and precede_verb(self._text, (end,))

    def _may_be_person(self, kind: EntityType, start: int, end: int, form: str) -> bool:
        """Whether a known name of something else can be somebody's, as the document shows."""
        people = self._people
        if (form in people.surnames or self._is_label(form, end)) and self._may_be_surname(kind, start, end):
            return True
        return kind != "ORG" and form in people.shorts and self._reports(start, end)

    def _is_label(self, form: str, end: int) -> bool:
        """Whether a known name in capitals stands before a colon, and is somebody's surname: `LAGOS:`"""
        is_label = self._text.startswith(":", end) and form.isupper()
        return is_label and self._people.in_capitals(form) in self._people.surnames

    def _reports(self, start: int, end: int) -> bool:
        """Whether a reporting verb stands beside a known name: Agustín Cienfuegos Aguirre … Cienfuegos said; Truong Thi
        Sen … explained Sen
        """
        before = words_before(self._text, start)[-1:]
        return precede_verb(self._text, (end,)) or (before != [] and before[0] in lexicon.reporting_forms())

    def _may_be_surname(self, kind: EntityType, start: int, end: int) -> bool:
        """Whether a known name that is also a surname can be somebody's: Jack London … London said; Raj Shah … Shah
        said. Of a nationality or a firm only where it reports (Dawn French … French said; Ray Fox … said Fox), or if
        nothing but somebody of that surname is there.
        """
        if kind == "ORG" and self._people.bear(start, end):
            return True
        if kind == "NORP" or kind == "ORG":
            return precede_verb(self._text, (end,)) or self._text.endswith(_SAID, 0, start)
        if kind == "GPE" and known.is_country(self._text[start:end]):  # Cuba, not Jordan
            return known.is_surname(self._text[start:end]) and not is_placed(self._text, start)
        return kind in ("GPE", "LOC", "ROLE") and not is_placed(self._text, start)

    def _open_type(self, form: str) -> EntityType | None:
        """What a form is that names nobody else: mostly an organisation, or nothing."""
        if form in self._introductions.nobody:
            return None
        type = self._introductions.types.get(form)
        return type or ("ORG" if self._is_organisation(form) else None)

    def _is_organisation(self, form: str) -> bool:
        """`Quayside Terminals`, `PaisaPath`, `RNC`"""
        if self._organisations.knows(form):
            return True
        if form.isupper():
            return 2 <= len(form.rstrip(".")) <= 6 and form not in lexicon.words("acronyms.txt")
        return len(form) < 60 if " " in form else not form[1:].islower() and form not in lexicon.words("acronyms.txt")

    def _with_particle(self, start: int, end: int, person: Person) -> int:
        """`de Blasio` begins at its particle, though only `Blasio` is capitalised; `de La Tour` too."""
        surname = max(start, self._text.rfind(SURNAMES[person.name], start, end))
        particle = person.particle.lower()
        while particle:
            first = surname - len(particle)
            written = straighten(self._text[max(0, first) : surname].lower())
            if written == particle and not self._text[max(0, first - 1) : first].isalpha():
                return min(start, first)
            _, _, particle = particle.partition(" ")
        return start

    def names_in(self, start: int, headline: str) -> list[Name]:
        """The names in a headline that the body knows: the longest first, from the left."""
        names: list[Name] = []
        words = headline.split(" ")
        while words:
            size = min(_WIDEST, len(words)) if self._may_begin(words[0]) else 1
            form = " ".join(words[:size])
            while (name := self._known_name(start, form)) is None and size > 1:
                form = form.rpartition(" ")[0]
                size -= 1
            if name is not None:
                names.append(name)
            start += len(form) + 1
            del words[:size]
        return names

    def _may_begin(self, word: str) -> bool:
        """Whether a known name of several words may begin with a word."""
        return word in known.first_words() or word.isupper() or self._people.may_begin(word)

    def _may_be(self, word: str) -> bool:
        """Whether a word by itself may be a known name."""
        if word in known.phrases() or self._people.may_be(word) or word.isupper():
            return True
        return lexicon.lists("world_places.txt", word)

    def _known_name(self, at: int, form: str) -> Name | None:
        if " " not in form and not self._may_be(form):  # nearly always
            return None
        end = at + len(form)
        written = self._people.in_capitals(form) if form.isupper() else form
        kind = known.type_of(form)
        person = self._people.find(at, at, written)
        if person is not None and (kind is None or written in person.forms or self._is_label(form, end)):
            return Name(at, end, "PERSON", person.name, at)
        return self._named(at, end, kind, form) if kind is not None else None

    def place_at(self, start: int, end: int) -> Name:
        """The place of a dateline, known or not."""
        return self._named(start, end, "GPE", self._text[start:end])

    def _named(self, start: int, end: int, kind: EntityType, form: str) -> Name:
        name = known.canonical(form)
        if known.is_home(name) and is_home_team(self._text, start, end):
            kind = "ORG"
        return Name(start, end, kind, self._organisations.full_name(name) if kind == "ORG" else name, start)
