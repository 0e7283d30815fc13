"""The people of a document: which names are theirs, and which of them are the same.

What one clear mention shows (a title, a given name, a role before it) decides the unclear ones with the same surname.
Two people who share a surname are kept apart by their given names.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, cached_property
from operator import attrgetter

import regex

from quotex import lexicon
from quotex.entities import known
from quotex.entities.beside import begin_with, body_nouns, is_it, words_after, words_before
from quotex.entities.candidates import Candidate
from quotex.entities.headlines import is_frequent, is_ordinary
from quotex.entities.naming import (
    GIVEN_NAMES,
    SPELLINGS,
    SURNAMES,
    gender_of,
    gender_of_lone,
    is_family_first,
    particle_of,
    parts_of_name,
)
from quotex.entities.organisations import is_coined
from quotex.entities.readings import are_bare_initials, is_english
from quotex.entities.shorts import shorts_of
from quotex.entities.somebody import is_relative, is_somebody
from quotex.model import Gender
from quotex.patterns import Memo, late
from quotex.text.sentences import opens_topic

_VERB_AFTER_RE = re.compile(r",? ([a-z]+)\b")
_OBLIQUE = frozenset(("at", "for", "from", "in", "near", "of", "on", "to"))
"""Prepositions after which unknown words are seldom somebody's name."""
_MARKS = frozenset("“‘\"'")
_NICKNAME_MARKS = "“”‘’\"'"
_INTRODUCED_RE = late(
    regex.compile,
    r", (?:\d{1,3},|who\b|(?:an?|the|his|her) (?:\p{Lu}[\p{L}-]++ )?(?P<role>[\p{Ll}-]+(?: [\p{Ll}-]+){0,3})"
    r"|(?P<post>[\p{Ll}-]++(?: [\p{Ll}-]++)?) (?:of|for|at) )",  # Hale, chair of
)

# Quayside Terminals, Brush Plastics, Midland Assurance
_ENGLISH_NOUNS = tuple(sorted(lexicon.word_set("noun-ending")))


class Person:
    """One person: the form of the name with the most words (the first of those), and how often the person is named.

    `forms` holds every form of the name, with the given name in it; `fullness` is that of the fullest, `particle` is
    what stands in it before the surname (`van der `, `al-`). `gender` is what most mentions tell, the first of two that
    as many tell; `lead` is by how many these are more, the first counted twice.
    """

    __slots__ = ("forms", "frequency", "fullness", "gender", "lead", "name", "particle")

    def __init__(self) -> None:
        self.name = ""
        self.fullness = -1.0
        self.particle = ""
        self.forms: dict[str, str] = {}
        self.frequency = 0
        self.gender: Gender | None = None
        self.lead = 0

    def tell(self, gender: Gender) -> None:
        """Take what a mention tells of the person's gender."""
        if self.gender is None:
            self.gender, self.lead = gender, 2
        elif gender == self.gender:
            self.lead += 1
        elif self.lead > 1:
            self.lead -= 1
        else:
            self.gender = gender


_NEAR, _APART = 800, 2000
"""In characters: how long a full name is remembered, and how far from it a namesake's must be."""
_WIDEST_IN_HEADLINE = 5
"""Words of the longest name in full that is looked for in a headline."""
_REACH = 30
"""Characters before a name in which the word before it is looked for."""
_ARTICLES = ("the ", "The ")
_MOST_MENTIONS = 4
"""Mentions of a word that are looked at for what shows a body."""
_MOST_CAPITALS = 4
"""Words with a capital of the longest name that nothing but the text says is somebody's."""
_SHORT = 20_000
"""In characters: a text through which a word is looked for more quickly than the text is split into words."""
_MOST_NAMESAKES = 200
"""How many people with one surname are kept apart: each mention is compared with all of them."""
_BY_POST = 3
"""How many mentions one by a surname and a post counts for; others of the name are called in full again and again."""
_DOMINANT = 3
"""Whoever is named this many times as often as a namesake is meant by the surname alone, wherever it stands."""


class People:
    """The people of a document, found by surname and by given name."""

    def __init__(self, text: str, candidates: Sequence[Candidate], headlines: Sequence[str] = ()) -> None:
        self._text = text
        self.bearers: dict[str, Person] = {}  # of the names with a given name
        self._by_surname: defaultdict[str, list[Person]] = defaultdict(list)
        self._by_given: defaultdict[str, list[Person]] = defaultdict(list)
        self._by_middle: defaultdict[str, list[Person]] = defaultdict(list)
        self._by_part: defaultdict[str, list[Person]] = defaultdict(list)  # Ibáñez Robles of Ana Ibáñez Robles
        self._in_capitals: dict[str, str] | None = None
        self._spellings: defaultdict[str, list[Person]] | None = None
        self._corporate: set[str] = set()
        self._titled: set[str] = set()
        self._unclear: defaultdict[str, list[int]] = defaultdict(list)  # where the mentions of each form end
        self._lone_given: defaultdict[str, list[int]] = defaultdict(list)  # the same of given names that stand alone
        self._speaking: dict[str, bool] = {}  # which of them a reporting verb follows, as far as has been asked
        self._candidates = candidates
        self._cuts: dict[str, str] = {}
        lone, full = self._sort(candidates)
        self._in_full = [candidate for candidate in full if candidate[2] is not None or self._is_person(candidate)]
        self._longer: dict[str, str] = _find_longer(candidate[3] for candidate in self._in_full)
        for start, *_, form, prefix in self._in_full:
            self._learn(form, self._gender_of_title(prefix, start) if prefix < start else None)
        self._set_relatives_apart()
        self._things = {form for form, ends in self._lone_given.items() if self._is_thing_called(form, ends)}
        self._learn_lones(lone)
        for headline in headlines:
            self._complete(headline.split(" "))
        self._keep_titles(lone)
        # Who may be meant by a form: by a word, and by others as far as asked for.
        self._namesakes: dict[str, Sequence[Person]] = {**self._by_middle, **self._by_given, **self._by_surname}

    def _set_relatives_apart(self) -> None:
        """Take the surname of whose relatives are named in full for one more person, if it stands alone before that:
        Hale left. His wife, Ada Hale, stayed.

        Loses the full name of who is called by the surname first and then somebody's wife.
        """
        relatives = {
            SURNAMES[form]: prefix for *_, form, prefix in reversed(self._in_full) if is_relative(self._text, prefix)
        }
        for surname, prefix in relatives.items():
            forms = [form for form in self._unclear if SURNAMES[form] == surname and not GIVEN_NAMES[form]]
            if not forms or self._unclear[forms[0]][0] > prefix or len(self._by_surname[surname]) > 1:
                continue
            person = Person()
            self._by_surname[surname].append(person)
            for form in forms:
                self._add_form(person, form, "")
                self._add_particle(self._unclear[form][0] - len(form), form)
                person.frequency += len(self._unclear[form])

    def _keep_titles(self, lone: Iterable[Candidate]) -> None:
        """Let people of whom one word is known be called by a title that goes with such names: Sheikh Habib.

        Those of posts don't (Judge Okafor), which others speak of as Okafor.
        """
        kept = lexicon.word_set("kept-title")
        for start, _, _, form, prefix in lone:
            if prefix < start and " " not in form and (title := self._text[prefix : start - 1]) in kept:
                for person in self._by_surname.get(form, ()):
                    if person.name == form:
                        person.name = f"{title} {form}"

    def _sort(self, candidates: Iterable[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
        """What may be people, of one word and of several; notes what all candidates tell of single words."""
        lone: list[Candidate] = []
        full: list[Candidate] = []
        unclear = self._unclear
        for candidate in candidates:
            start, end, kind, form, prefix = candidate
            if kind is None:
                unclear[form].append(end)
            elif kind == "PERSON":
                if prefix < start:
                    self._titled.add(SURNAMES[form])
                elif form.isalpha():
                    self._lone_given[form].append(end)
            else:
                if kind == "ORG" and not form.isalpha():
                    self._corporate.add(form.partition(" ")[0].partition(".")[0])
                continue
            (full if " " in form and GIVEN_NAMES[form] else lone).append(candidate)
        return lone, full

    @cached_property
    def _written(self) -> frozenset[str]:
        """The words of the document as they are written."""
        return frozenset(self._text.split())

    @cached_property
    def _spaced(self) -> str:
        """The text with a space on both sides of every word."""
        return f" {self._text} ".replace("\n", " ")

    def __iter__(self) -> Iterator[Person]:
        return (person for namesakes in self._by_surname.values() for person in namesakes)

    def find(self, prefix: int, start: int, form: str) -> Person | None:
        """The person that a mention means, which begins at `start`, with its title at `prefix`.

        Of several with its surname: those whose gender its title tells; of these the one with whose full name a
        sentence began not long ago, unless another is named far more often; else the one most often named.
        """
        namesakes = self._namesakes.get(form)
        if namesakes is None:
            namesakes = self._namesakes[form] = self._find_namesakes(form)
        if not namesakes:
            return None
        if prefix < start and not GIVEN_NAMES[form]:
            return self._choose(namesakes, start, self._gender_of_title(prefix, start))
        return namesakes[0] if len(namesakes) == 1 else self._choose(namesakes, start)

    def _choose(self, namesakes: Sequence[Person], start: int, gender: Gender | None = None) -> Person | None:
        """The one of some namesakes that is meant at a place, if a title tells no other gender."""
        if gender:
            namesakes = [person for person in namesakes if person.gender in (None, gender)]
        if len(namesakes) < 2:
            return namesakes[0] if namesakes else None
        frequent = max(namesakes, key=attrgetter("frequency"))
        near = self._last_named(namesakes, start)
        return near if near and frequent.frequency < _DOMINANT * near.frequency else frequent

    def may_begin(self, word: str) -> bool:
        """Whether the name of somebody, of several words, may begin with a word: a given name or a particle."""
        return word in self._by_given or word.lower() in known.particles()

    def may_be(self, word: str) -> bool:
        """Whether somebody may be meant by a word as it is written."""
        return word in self._namesakes or word in lexicon.table("nicknames.tsv")

    def _find_namesakes(self, form: str) -> Sequence[Person]:
        """Whom a form may mean: one person at most if it has a given name and more."""
        if " " in form:
            return self._find_in_full(form)
        namesakes = self._named(form) or self._named(SURNAMES[form])
        if _glued_initials(form):
            namesakes = [person for person in namesakes if form in person.forms] or namesakes
        is_label = len(form) > 1 and form.isupper() and (len(form) > 3 or f"{form}: " in self._text)  # WALLACE; DM: We
        if not namesakes and is_label:
            namesakes = self._named(SURNAMES[self.in_capitals(form)])
        return namesakes or self._spelt_otherwise(form)

    def _find_in_full(self, form: str) -> Sequence[Person]:
        """Whom a name of several words means: who bears it, or has it in the name, or if it has no given name (`Van
        Rensburg`) those with its surname.
        """
        if form.isupper():
            form = self.in_capitals(form)
        bearer = self.bearers.get(form)
        if bearer is not None:
            return (bearer,)
        if GIVEN_NAMES[form]:  # whatever a headline has may be asked for
            return self._by_part.get(form, ())
        namesakes = self._by_surname.get(SURNAMES[form], ())
        return [person for person in namesakes if form.lower() in person.name.lower()] or namesakes

    def _spelt_otherwise(self, form: str) -> Sequence[Person]:
        """Whom a form means that is nobody's as it stands, but for accents, marks or the article: Alharbi for Nada
        al-Harbi.
        """
        if self._spellings is None:
            self._spellings = defaultdict(list)
            for person in self:
                for spelling in SPELLINGS[person.name]:
                    self._spellings[spelling].append(person)
        for spelling in SPELLINGS[form]:
            if spelling in self._spellings:
                return self._spellings[spelling]
        return ()

    def _last_named(self, namesakes: Sequence[Person], at: int) -> Person | None:
        """The namesake with whose full name a sentence began last, if not long ago, and no other's for long before."""
        last, start, other = None, -_APART, -_APART
        for person in namesakes:
            topics = self._topics.get(person, ())
            before = bisect_left(topics, at)
            if not before:
                continue
            if topics[before - 1] > start:
                last, start, other = person, topics[before - 1], start
            else:
                other = max(other, topics[before - 1])
        return last if at - start <= _NEAR and start - other >= _APART else None

    @cached_property
    def _topics(self) -> dict[Person, list[int]]:
        """Where sentences begin with somebody's name in full, in text order; asked for once all of those are learnt."""
        topics: dict[Person, list[int]] = {}
        for start, *_, form, prefix in self._in_full:
            if opens_topic(self._text, prefix):
                person = self.bearers.get(form)
                if person is not None:
                    topics.setdefault(person, []).append(start)
        return topics

    def _named(self, word: str) -> Sequence[Person]:
        named = self._by_surname.get(word) or self._by_given.get(word) or self._by_middle.get(word)
        if named:
            return named
        full = lexicon.table("nicknames.tsv").get(word)  # Joe for Joseph Castellano
        return [person for given in full.split(",") for person in self._by_given.get(given, ())] if full else ()

    def in_capitals(self, form: str) -> str:
        """The form that stands in capitals in a headline: `McManaman` for `MCMANAMAN`, `Chanda Rubin`."""
        if self._in_capitals is None:
            names = [form for person in self for form in (*person.forms, f"{person.particle}{SURNAMES[person.name]}")]
            names += (*self._by_part, *self._by_middle, *self._by_given, *self._by_surname)
            self._in_capitals = dict(zip(map(str.upper, names), names, strict=True))
        return self._in_capitals.get(form, form)

    @property
    def shorts(self) -> Collection[str]:
        """What people of several names may be called by, besides the surname and the given name."""
        return self._by_middle

    @property
    def surnames(self) -> Collection[str]:
        return self._by_surname

    def bear(self, start: int, end: int) -> bool:
        """Whether the name of a known firm is rather the surname of somebody named in full before, as no longer name of
        a body begins with it, and no noun follows: Ada Dell … if Dell runs; not: Dell shares.
        """
        word = self._text[start:end]
        if word in self._corporate or word not in self._by_surname or not known.is_surname(word):
            return False
        if _stands_as_thing(self._text, start, end):
            return False
        return any(at < start and SURNAMES[form] == word for at, *_, form, _ in self._in_full)

    def _is_surname(self, word: str) -> bool:
        """Whether a word that says nothing by itself is somebody's name, by what the document says of it elsewhere."""
        if word[-1:].isupper() or word == "&":  # RNC, MoRA
            return False
        if word in self._titled:
            return True
        if known.is_no_surname(word) or (word in self._corporate and not self._is_somebody(word)):
            return False
        if _ONLY_SURNAMES[word]:
            is_shown = not self._is_common([word]) or self._speaks(word)
        else:
            speaks = self._speaks(word) and not self._is_written_as_body(word) and not _is_noun(word)
            is_shown = (speaks or self._is_somebody(word)) and not self._stands_as_body(word)
        return is_shown and (known.is_surname(word) or not self._is_behind_article(word))

    def _is_behind_article(self, word: str) -> bool:
        """Whether most mentions of a word stand behind *the*: the Harambee, the Booker."""
        ends = self._unclear.get(word, ())
        behind = sum(self._text.endswith(_ARTICLES, 0, end - len(word)) for end in ends)
        return behind * 2 > len(ends)

    def _is_written_as_body(self, word: str) -> bool:
        """Whether a word is written as names of bodies are: a capital inside, or once in brackets behind a name."""
        if is_coined(word):
            return True
        starts = (end - len(word) for end in self._unclear.get(word, ()))
        return any(self._is_bracketed(start, word) for start in starts if start)

    def _stands_as_body(self, word: str) -> bool:
        """Whether a noun for bodies stands once before a word, or what bodies have behind it: the firm Kaprona; Kaprona
        shares.
        """
        ends = self._unclear.get(word, ())[:_MOST_MENTIONS]
        if any(self._is_called_group(end - len(word)) or is_it(self._text, end) for end in ends):
            return True
        return any(begin_with(words_after(self._text, end, 2), _nouns_of_bodies()) for end in ends)

    def _is_bracketed(self, start: int, word: str) -> bool:
        """Trade and Energy (Midena); not: he (Pranoto)"""
        before = self._text[max(0, start - _REACH) : start - 1].rstrip().rpartition(" ")[2]
        return self._text.startswith(f"({word})", start - 1) and before[:1].isupper()

    def _is_somebody(self, word: str) -> bool:
        """Whether a word of which nothing is known has signs of being somebody's name: `spokesperson Prabara`."""
        if is_frequent(word) or word in lexicon.words("ambiguous.tsv") or word in lexicon.words("acronyms.txt"):
            return False
        is_shown = _is_of_two_names(word) or is_somebody(self._text, word, self._unclear[word])
        return is_shown and not self._is_common([word])

    def _is_person(self, candidate: Candidate) -> bool:
        """The same of several words."""
        start, end, _, form = candidate[:4]
        words, is_likely = _WORDS_OF_PERSON[form]
        if not words or self._follows_word(form, words[0]):
            return False
        is_sure = is_likely and not self._is_thing(start, end, form)
        if not (is_sure or self._may_be_person(start, end, form, words)) or self._is_common(words):
            return False
        if self._is_called_group(start) or (is_sure and not _has_surname(form) and self._stands_as_body(form)):
            return False
        return not self._has_article(form) or any(map(self._speaks, (SURNAMES[form], words[0])))

    def _has_article(self, form: str) -> bool:
        """Whether an article stands before most mentions of a name of which no word is a given name: the Shung Tak."""
        ends = self._unclear[form]
        before = [self._word_before(end - len(form)).lower() for end in ends]
        return 2 * sum(word in lexicon.word_set("article") for word in before) >= len(ends)

    def _follows_word(self, form: str, first: str) -> bool:
        """Whether the first word of a form is one of English before somebody's name: `Rival` | `Ha Mi-kyung`.

        The name stands elsewhere without it, before if it is a single word, since who is called Blessing Okafor may be
        Okafor later.
        """
        is_word = is_ordinary(first) or (first.endswith("s") and is_english(first))
        if not is_word or known.is_surname(first):
            return False
        rest = form[len(first) + 1 :]
        at = self._first_starts.get(rest)
        if at is None or (" " not in rest and (at > self._first_starts[form] or is_ordinary(rest))):
            return False
        self._cuts[form] = rest
        return True

    @cached_property
    def _first_starts(self) -> dict[str, int]:
        """Where each form stands first, of those that may be people."""
        return {form: start for start, _, kind, form, _ in reversed(self._candidates) if kind in (None, "PERSON")}

    def cut(self, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
        """The candidates without the words of English that were found before somebody's name, and without the given
        names that things have: the Booker; the Bill, whoever else is called Bill.
        """
        forms = self._things.union(filter(is_frequent, self._by_given))
        if forms:  # seldom
            candidates = [
                candidate for candidate in candidates if candidate[3] not in forms or not self._names_thing(candidate)
            ]
        if not self._cuts:  # nearly always
            return candidates
        return [self._cut(candidate) for candidate in candidates]

    def _names_thing(self, candidate: Candidate) -> bool:
        """Whether a given name is a thing's, or a word of English that stands as such."""
        start, form = candidate[0], candidate[3]
        return form in self._things or self._word_before(start).lower() in lexicon.word_set("thing-determiner")

    def _cut(self, candidate: Candidate) -> Candidate:
        _, end, kind, form, _ = candidate
        rest = self._cuts.get(form) if kind is None else None
        return candidate if rest is None else (end - len(rest), end, kind, rest, end - len(rest))

    def _may_be_person(self, start: int, end: int, form: str, words: Sequence[str]) -> bool:
        """Whether the document speaks for a person: by a word of the name elsewhere, or by one beside it."""
        last = SURNAMES[form]
        return last in self._titled or self._is_introduced(start, end) or any(map(self._speaks, (form, last, words[0])))

    def _speaks(self, form: str) -> bool:
        """Whether a reporting verb follows a form that is nothing by itself: Costa said; Costa, asked; not: Costa of
        Tarrowby said
        """
        if form not in self._speaking:
            ends = self._unclear.get(form, ())
            self._speaking[form] = precede_verb(self._text, ends) and any(
                precede_verb(self._text, (end,)) and self._word_before(end - len(form)) not in _OBLIQUE for end in ends
            )
        return self._speaking[form]

    def _is_common(self, words: Sequence[str]) -> bool:
        """Whether the document writes one of some words small as well: `Mental Coverage`, by `mental health`.

        That common words betray themselves is Mikheev's (ACL 1999). Loses a Mr. Brown in an article on brown coal, if
        neither title nor given name stands by him.
        """
        return any(self._writes(word.lower()) for word in words if len(word) > 3 and not word.islower())

    def _writes(self, word: str) -> bool:
        """Whether a word stands in the document just so."""
        if len(self._text) < _SHORT:
            return word in self._text and f" {word} " in self._spaced
        return word in self._written

    def _is_called_group(self, start: int) -> bool:
        """Whether a noun of bodies, and of nobody, stands before: the engineering firm Lathrop Dunn.

        Loses the people of no known given name in *the company Xi Jiahao founded*.
        """
        word = self._word_before(start)
        return word in lexicon.words("groups.txt") and word not in known.role_heads()

    def _is_thing(self, start: int, end: int, form: str) -> bool:
        """Whether words of no list stand as names of things do: in marks, after a preposition, before a noun.

        Loses whoever is never named but as in *a letter from Tang Shubei*.
        """
        text = self._text
        if known.is_surname(SURNAMES[form]):
            return False
        if text[start - 1 : start] in _MARKS:
            return True
        *others, word = words_before(text, start) or [""]
        if word in _OBLIQUE:
            return not any(other.lower() == "according" or known.is_role_head(other) for other in others[-1:])
        return any(map(_may_be_noun, words_after(text, end, 1)))

    def _is_thing_called(self, form: str, ends: Sequence[int]) -> bool:
        """Whether a given name that nobody has in full is mostly a thing's: the Booker, 171 Ophelia, an Uzi rifle."""
        if form in self._by_given or form in self._by_surname:
            return False
        text, size = self._text, len(form)
        things = sum(_stands_as_thing(text, end - size, end) for end in ends)
        return 2 * things >= len(ends) and not (precede_verb(text, ends) or is_somebody(text, form, ends))

    def _is_introduced(self, start: int, end: int) -> bool:
        """opposition leader Fatuma Abdirahman; said Ngozi Eze, a lace dealer; Tom Lee, 61; Ann Hale, chair of"""
        word = self._word_before(start)
        if word in known.role_heads() or word in ("said", "says"):
            return True
        match = _INTRODUCED_RE.match(self._text, end)
        role = (match["role"] or match["post"]) if match is not None else None
        if role is None:
            return match is not None
        return any(word in known.role_heads() for word in role.split(" "))

    def _word_before(self, start: int) -> str:
        """What stands before a name, up to a space; empty where a mark does."""
        before = self._text[max(0, start - _REACH) : start]
        return before.rstrip(" ").rpartition(" ")[2] if before[-1:] == " " else ""

    def _learn(self, form: str, gender: Gender | None) -> None:
        """Learn a mention, of which `gender` is what its title tells."""
        person = self.bearers.get(form)
        if person is None:
            longer = self._longer.get(form)
            if longer is not None and longer not in self.bearers:
                self._bearer(longer, gender)
            person = self._bearer(form, gender)
        if person is not None:
            self._count(person, form, gender)

    def _bearer(self, form: str, gender: Gender | None) -> Person | None:
        """Whom a form means that has no bearer yet: a namesake, or somebody new if there are not too many of those."""
        given = GIVEN_NAMES[form]
        namesakes = self._by_surname[SURNAMES[form]]
        same = (person for person in self._by_part.get(form, namesakes) if _may_be_same(form, given, gender, person))
        person = next(same, None)
        if person is None:
            if len(namesakes) == _MOST_NAMESAKES:
                return None
            person = Person()
        if person not in namesakes:
            namesakes.append(person)
        if form not in person.forms:
            self._add_form(person, form, given)
        return person

    def _learn_lones(self, lone: Sequence[Candidate]) -> None:
        """Learn the surnames that stand alone and are somebody's, after all names in full."""
        surnames = {form for form in self._unclear if " " not in form and self._is_surname(form)}
        for candidate in lone:
            start, _, kind, form, prefix = candidate
            if (kind and form not in self._things) or form in surnames or (" " in form and self._is_person(candidate)):
                self._learn_lone(prefix, start, form)

    def _learn_lone(self, prefix: int, start: int, form: str) -> None:
        """Learn a surname that nobody in full has, or a further mention that a title makes certain."""
        if prefix == start:
            is_new = SURNAMES[form] not in self._by_surname and not self._find_namesakes(form)
            if is_new or "." in form[:-1]:  # L.Batbold
                self._learn(form, None)
                self._add_particle(start, form)
            return
        gender = self._gender_of_title(prefix, start)
        person = self._choose(self._find_namesakes(form), start, gender)
        if person is None:
            self._learn(form, gender)
        elif gender:
            person.forms.setdefault(form, "")
            person.frequency += 1 if known.is_address(self._text[prefix : start - 1]) else _BY_POST

    def _add_particle(self, start: int, form: str) -> None:
        """Take the particle before a surname that stands alone: `van der Staay`, `al-Masri`."""
        particle = known.particle_before(self._text, start)
        for person in self._by_surname[SURNAMES[form]] if particle else ():
            if person.name == form:
                person.particle, person.name = particle, f"{particle}{form}"

    def _add_form(self, person: Person, form: str, given: str) -> None:
        """Take another form of a person's name, which is the one in full if it has more words."""
        if given:
            self.bearers[form] = person
            if given not in person.forms.values():
                self._by_given[given].append(person)
        person.forms[form] = given
        fullness = _fullness(form)
        if fullness > person.fullness:
            person.name, person.fullness = form, fullness
            person.particle = particle_of(form)
        if form.count(" ") > 1:
            self._add_middle(person, form)

    def _count(self, person: Person, form: str, gender: Gender | None = None) -> None:
        """Take another mention, by a form that is known."""
        person.frequency += 1
        gender = gender or (gender_of(form) if person.forms[form] else gender_of_lone(form))
        if gender:
            person.tell(gender)

    def _add_middle(self, person: Person, form: str) -> None:
        """Gabriela Torres Quintana is Torres, and Torres Quintana"""
        words = form.split(" ")
        if is_family_first(form):
            middles = words[1:]
        else:
            middles = [word.strip(_NICKNAME_MARKS) for word in words[1:-1] if len(word) > 2 and not word[0].islower()]
            middles = [word for word in middles if not is_ordinary(word)]
        for middle in middles:
            if person not in self._by_middle[middle]:
                self._by_middle[middle].append(person)
        for part in () if any(map(is_ordinary, words[1:])) else parts_of_name(words):  # Kenya Says Ready
            if person not in self._by_part[part]:
                self._by_part[part].append(person)

    def _complete(self, words: list[str]) -> None:
        """Take the full name of somebody whom only a headline names so: `Hillary Clinton Attacks Trump`."""
        if self._by_surname.keys().isdisjoint([SURNAMES[word.rstrip(",")] for word in words]):
            return
        for start in range(len(words) - 1):
            for size in range(min(_WIDEST_IN_HEADLINE, len(words) - start), 1, -1):
                form = " ".join(words[start : start + size])
                person = self._called_in_short(form)
                if person is not None:
                    self._add_form(person, form, GIVEN_NAMES[form])
                    self._count(person, form)
                    break

    def _called_in_short(self, form: str) -> Person | None:
        """The one whom the text itself calls only by some words of a name in full."""
        for short in shorts_of(form, self._by_surname):
            namesakes = self._by_surname.get(SURNAMES[short], ())
            if len(namesakes) == 1 and all(short.lower().endswith(form.lower()) for form in namesakes[0].forms):
                return namesakes[0]
        return None

    def _gender_of_title(self, prefix: int, start: int) -> Gender | None:
        return known.gender_of_title(self._text[prefix : start - 1])


def _fullness(form: str) -> float:
    """How full a name is: by its words, glued initials being half a one, and *M.*, which may be a Monsieur, none."""
    words = form.count(" ")
    if form.startswith("M. "):
        return words - 1
    return words + (0.5 if "." in form[:-1] and not words else 0)


def _find_longer(forms: Iterable[str]) -> dict[str, str]:
    """The names that have others in them, by these: `Ana Ibáñez Robles` by `Ibáñez Robles`, which stood before it.

    A word of English before or behind a name makes no longer one: `Ana Ibáñez Says`. A word of which nothing is known
    does before a name in full where it stands there twice: `Universe Ana Ibáñez` may come of a Miss Universe.
    """
    counts = Counter(forms)
    longer: dict[str, str] = {}
    for form, count in counts.items():
        if form.count(" ") < 2:
            continue
        words = form.split(" ")
        for part in parts_of_name(words):
            if part in counts and part not in longer and _is_part(part, words, count):
                longer[part] = form
    return longer


def _is_part(part: str, words: Sequence[str], count: int) -> bool:
    """Whether words in a name that stands so often in the text are some of it."""
    others = set(words).difference(part.split(" "))
    if any(map(is_ordinary, others)) or words[0].isupper():
        return False
    is_in_full = known.is_given(part.partition(" ")[0]) and words[0] in others
    return count > 1 or not is_in_full or known.is_given_name(words[0])


def precede_verb(text: str, ends: Iterable[int]) -> bool:
    """Whether a reporting verb follows at one of some places."""
    for end in ends:
        match = _VERB_AFTER_RE.match(text, end)
        if match is not None and match[1] in lexicon.reporting_forms():
            return True
    return False


@cache
def _nouns_of_bodies() -> frozenset[str]:
    """What bodies have, and who leads them or works for them, which may be a verb as well: `chair`."""
    return body_nouns() | lexicon.word_set("staff")


@cache
def _joiners() -> frozenset[str]:
    """Words that join those of a body's or place's name: all but those that only people's names have."""
    return (lexicon.words("connectors.txt") | {"&"}) - lexicon.word_set("person-particle")


def _words_of_person(form: str) -> tuple[tuple[str, ...], bool]:
    """The words of a name if it can be somebody's, and whether that is likely whatever the document says."""
    words = form.split(" ")
    if form.isupper() or not _joiners().isdisjoint(words):
        return (), False
    if sum(word[0].isupper() for word in words) > _MOST_CAPITALS:
        return (), False
    if not known.heads().keys().isdisjoint(words) or _has_known(words):
        return (), False
    if " ".join(words[-2:]) in known.phrases():  # Afro Beats Puerto Rico
        return (), False
    if any(word.lower() in lexicon.words("subjects.txt") and not known.is_given(word) for word in words):
        return (), False
    if words[0] in known.surname_openers():  # Al Sila, La Joyita
        return tuple(words), False
    if all(map(is_ordinary, words)):  # Virgin Blue
        return tuple(words), False
    return tuple(words), _has_surname(form) or _reads_as_name(words)


def _has_known(words: Sequence[str]) -> bool:
    """Whether a word is the name of something else, but for a people behind a given name: `Dil Bahadur Magar`."""
    phrases = known.phrases()
    if phrases.get(words[-1]) == "NORP" and any(map(known.is_given, words[:-1])):
        words = words[:-1]
    return not phrases.keys().isdisjoint(words)


def _has_surname(form: str) -> bool:
    """Whether a name ends in a known surname, or in several with hyphens: `Zadie Mkhize-Brown`"""
    surname = SURNAMES[form]
    return known.is_surname(surname) or all(map(known.is_surname, surname.split("-")))


_WORDS_OF_PERSON = Memo(_words_of_person, size=8192)


def _reads_as_name(words: list[str]) -> bool:
    """Whether words that nothing is known of are most likely somebody's name: two or three, and no word of English.

    >>> [_reads_as_name(words.split(" ")) for words in ("Tang Shubei", "LR Bishnoi", "Els Van Hoof", "NK Triglav")]
    [True, True, True, False]
    """
    words = [word for word in words if word not in lexicon.word_set("person-particle")]
    if len(words) not in (2, 3) or words[-1].endswith(_ENGLISH_NOUNS):
        return False
    has_initials = are_bare_initials(words[0]) and words[0] not in lexicon.word_set("club-letters")
    named = words[1:] if has_initials else words  # LR Bishnoi
    if any(word.lower() in lexicon.word_set("person-particle") for word in words[1:-1]):  # Els Van Hoof
        return True
    parts = [part for word in named for part in word.split("-")]  # Plamen Uzunov-Hristov
    foreign = lexicon.words("foreign_words.txt")
    return all(part[1:].islower() and len(part) > 1 and not (is_ordinary(part) or part in foreign) for part in parts)


def _stands_as_thing(text: str, start: int, end: int) -> bool:
    """Whether a determiner or a number stands before a name, or a noun behind it; no number before and behind, as in
    tables.
    """
    *_, before = words_before(text, start) or [""]
    after = words_after(text, end, 1) or [""]
    if before.isdigit():
        return not after[0][:1].isdigit()
    return before.lower() in lexicon.word_set("thing-determiner") or _may_be_noun(after[0])


def _may_be_noun(word: str) -> bool:
    """Whether a word right behind a name says what it is the name of: `movements`; no verb, adverb or small word."""
    if not word.islower() or len(word) < 3 or word.endswith("ly"):
        return False
    return not lexicon.lists("verbs.tsv", word) and word not in lexicon.words("function_words.tsv")


def _is_noun(word: str) -> bool:
    """Whether a word of English reports as what it is: `Expats`, `Unrest`."""
    return is_ordinary(word) and not known.is_surname(word) and not known.is_given(word)


def _is_of_two_names(word: str) -> bool:
    """Whether a hyphen joins two names, of which one is a surname: `Harding-Amoah`."""
    first, hyphen, second = word.partition("-")
    if not hyphen or not second[:1].isupper() or any(map(is_ordinary, (first, second))):
        return False
    is_surname = known.is_surname(first) or known.is_surname(second)
    return is_surname and known.type_of(first) is None is known.type_of(second)


def _is_only_surname(word: str) -> bool:
    """Whether a word is a frequent surname and nothing else: `Obama`, but not `Ford`, `Bush`, `Chase`."""
    if word in lexicon.words("ambiguous.tsv"):
        return False
    if not known.is_surname(word) and ("-" in word or not known.name_ending(word)):
        return False
    return word not in known.heads() and not is_ordinary(word)


_ONLY_SURNAMES = Memo(_is_only_surname, size=8192)


def _may_be_same(form: str, given: str, gender: Gender | None, person: Person) -> bool:
    """Whether a name can mean a person of the same surname: the same given name, a short form of it, an initial, or
    none.
    """
    if not given:
        initials = _glued_initials(form)
        if initials and any(_glued_initials(other) not in ("", initials) for other in person.forms):
            return False
        return person.gender in (None, gender) or gender is None
    if any(not other or _agree(given, other) for other in person.forms.values()):
        return True
    written = f" {form} ".lower()  # Suu Kyi; Des Robles of Ana des Robles
    return " " in form and any(written in f" {other} ".lower() for other in person.forms)


def _agree(given: str, other: str) -> bool:
    """Whether two given names may be one person's."""
    if other == given or "M." in (given, other) or _is_short_for(given, other) or _is_short_for(other, given):
        return True
    return given[0] == other[0] and "." in (given[1:2], other[1:2])


def _glued_initials(form: str) -> str:
    """What is glued to a name before a full stop: `Kh` of `Kh.Batbold`"""
    return "" if " " in form else form.rpartition(".")[0]


def _is_short_for(short: str, given: str) -> bool:
    return given in lexicon.table("nicknames.tsv").get(short, "").split(",")
