"""Whom a description means: `the minister`, `a woman`, `the 41-year-old`, `the Vermont senator`.

Takes what the document calls its people, and who has been mentioned; gives the one person or unnamed somebody that the
words fit, or None. Each way to find them is a method; the resolver asks them in its order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import pairwise
from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.attribution.tagging import word_tags
from quotex.entities.known import is_role_head, role_heads, titles, type_of
from quotex.entities.recogniser import Name, Names
from quotex.entities.roles import head_of, role_of
from quotex.model import Gender
from quotex.patterns import Memo, late
from quotex.resolution.discourse import NEW, Discourse, Referent, Wanted
from quotex.resolution.salience import AS_FIRST, AS_REPORTER, ASKING, FINITE

_PLACE_AFTER_RE = late(  # Stokes of Vermont
    regex.compile, r"[ ](?:of|from)[ ](\p{Lu}[\p{L}-]++(?:[ ]\p{Lu}[\p{L}-]++){0,2})"
)
_AGE_RE = late(regex.compile, r"\d{1,3}-year-old")
_WORDS_RE = late(regex.compile, r"(?:[\p{Ll}-]+[ ])++")
_PREDICATE_RE = late(  # Stokes is a retired nurse; Stokes, 41, became the mayor of
    regex.compile,
    r"(?:,[ ]\d{1,3},)?[ ](?:\L<being>|has[ ]been|works[ ]as|served[ ]as)[ ](?:the|an?)[ ]"
    r"((?:[\p{L}'’-]++[ ]){0,4}+[\p{L}-]++)",
    being=sorted(lexicon.word_set("being")),
)
_SAYS_MORE_RE = late(regex.compile, r"\p{Lu}|\b(?:ex-|former|\d{1,3}-)")
"""What a description says of somebody who is called something else as well: a party, a place, an age, a past."""

_LONGEST_SUBJECT, _LONGEST_NAME = 60, 60
_NEW = tuple(f"{word} " for word in NEW)
_NEAR = 150
"""How far from a name what somebody is called may stand, in characters."""
_DOMINANT = 3
"""How many times as often somebody is named as any namesake whom the surname means anywhere."""
_SHORTEST_VERB = 4
_MAX_FAMILY = 100
"""How many people of one surname are compared."""
_ALONE = -1.0
"""What weight is enough for a description where nobody else is near."""
_OUT_OF_FOCUS = -99.0
_SAME_NOUN, _SAME_WORD = 0.5, 2.0
_OFTEN = 3
_LATER = 500
"""How far after an indefinite description somebody may be named, in characters."""
_MAX_ROLES = 300
"""How many people before a description whose role has its noun are compared."""
_IDENTIFIED_RE = late(
    regex.compile,
    r"\b(?:[Tt]hat|[Tt]he)[ ](?P<head>[\p{Ll}-]+),[ ]"  # That woman, council member Ruth Castellano
    r"(?:(?:later[ ])?(?:identified|named)[ ](?:by[ ](?:[\p{Ll}]+[ ]){1,3})?+as[ ])?+"  # identified by police as
    r"(?:(?:the|an?)[ ])?+",
)


_WORDS = r"(?:[ ][\p{L}\d.'’&-]++){1,6}?"
_SUBJECT_RE = late(
    regex.compile,
    rf"[”\"]?[ ]?((?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother){_WORDS}(?:[ ]\L<complements>{_WORDS})?)"
    rf"[ ](?:\p{{Ll}}+ly[ ]|\L<adverbs>[ ])?(\L<verbs>)\b",
    complements=sorted(lexicon.word_set("reporter-complement")),
    adverbs=sorted(lexicon.word_set("subject-adverb")),
    verbs=sorted(lexicon.reporting_forms() - ASKING),
)


class Office(NamedTuple):
    """What a person is called at a place: its words, by which two of them are compared."""

    at: int
    person: str
    words: frozenset[str]
    is_own: bool

    @property
    def referent(self) -> Referent:
        return Referent(self.at, self.at, self.person, "person", 0.0)


class _Called(NamedTuple):
    nouns: frozenset[str]
    words: frozenset[str]


class Descriptions:
    """The people of a document by what they are called; a `start` is where a description begins, a `head` its noun."""

    def __init__(self, text: str, names: Names, discourse: Discourse) -> None:
        self._text = text
        self._names = names
        self._discourse = discourse
        self._by_noun: dict[str, list[Office]] = {}
        self._by_person: dict[str, _Called] = {}

    def newcomer(self, start: int, head: str, words: str) -> Referent | None:
        """Somebody without a name who was introduced by the noun, later than anybody with a name was called so."""
        same = self._discourse.last_described(start, head)
        if same is None or same.plural or not same.name.lower().startswith(_NEW):
            return None
        offices = self._fitting(start, head, words)
        if offices and (offices[-1].at > same.start or _shared(words, offices[-1]) > 1):
            return None
        before = self._names.between(same.start - _LONGEST_NAME, same.start)
        if before and before[-1].end + 2 == same.start:  # Perrot, a billionaire
            return None
        verb = self._text[max(0, same.start - _LONGEST_NAME) : same.start].rstrip().rpartition(" ")[2]
        return same if verb not in lexicon.word_set("being") else None  # Perrot was a billionaire

    def by_role(self, start: int, head: str, words: str) -> Referent | None:
        """Somebody named before with that role: whose role shares most words with the description, of these who is in
        focus.
        """
        fitting = self._fitting(start, head, words)
        if len({office.person for office in fitting}) < 2:
            return fitting[-1].referent if fitting else None
        focus: dict[str, float] = {}
        for score, referent in self._discourse.scores(Wanted(start, ("person",))):
            focus[referent.name] = max(score, focus.get(referent.name, _OUT_OF_FOCUS))
        return max(fitting, key=lambda office: (focus.get(office.person, _OUT_OF_FOCUS), office.at)).referent

    def _fitting(self, start: int, head: str, words: str) -> list[Office]:
        """The roles before a place that have the noun of a description, and share most of its other words."""
        described, offices = _keys(words), self._offices(head)
        end = bisect_left(offices, (start,))
        before = [o for o in offices[max(0, end - _MAX_ROLES) : end] if o.is_own and not _differ_in(described, o.words)]
        most = max((len(described & office.words) for office in before), default=0)
        if most < min(len(described), 2):  # of the words that say which one none is theirs
            return []
        return [office for office in before if len(described & office.words) == most]

    def by_later_role(self, start: int, head: str, words: str) -> Referent | None:
        """The first person named after whose role has all the words of a description."""
        offices, described = self._offices(head), _keys(words)
        first = bisect_left(offices, (start,))
        return next(
            (office.referent for office in offices[first : first + _MAX_ROLES] if described <= office.words | {head}),
            None,
        )

    def in_focus(
        self, start: int, words: str, head: str, but: frozenset[str] = frozenset(), of_whom: str = ""
    ) -> Referent | None:
        """Whom a description means that nothing ties to a name: `the ageing star`; `the 41-year-old`; `the Italian`;
        `Obama's former strategist`.

        It is whoever is most prominent. Of a description by what is somebody's more is asked: he must have begun a
        sentence or spoken, be one, and another than the owner.
        """
        first, _, rest = words.partition(" ")
        is_owned = first.endswith(("'s", "’s"))
        if (first.lower() != "the" and not is_owned) or (is_owned and head.endswith("s")):
            return None
        gender = role_heads().get(head) or role_heads().get(head.partition("-")[0])
        gender = gender or ("male" if head.endswith("man") else None)
        described, complement = _keys(rest), _keys(of_whom)
        # Moss has left, the former chairman said: Moss is another
        limit = self._discourse.sentence_around(start)[0] if self._text.startswith(", ", start - 2) else start
        near = [
            (score, found)
            for score, found in self._discourse.scores(Wanted(start, ("person",), gender, but=but))
            if found.start < limit
        ]
        if not near:
            return None
        likeness = {
            name: self._likeness(name, described, head, complement) for name in {found.name for _, found in near}
        }
        found = max(near, key=lambda one: (one[0] + likeness[one[1].name], one[1].start))[1]
        weight = max(other.weight for _, other in near if other.name == found.name) + likeness[found.name]
        is_titled = bool(of_whom) and rest[0].isupper()  # the Adviser to the President
        is_office = not is_owned and (is_titled or head in lexicon.word_set("public-role"))
        least = AS_FIRST if is_owned else _ALONE if is_office and len(likeness) == 1 else 1.0
        if weight < least or (is_owned and first[:-2] in found.name):
            return None
        return found if is_office or says_who(rest) or self._may_be(found, rest, head) else None

    def _likeness(self, person: str, described: frozenset[str], head: str, complement: frozenset[str]) -> float:
        """How well a description fits a person: by the nouns and the other words of what they are called."""
        called = self._called(person)
        if head in called.nouns and (described ^ called.words) & lexicon.word_set("rank"):
            return _OUT_OF_FOCUS
        if head in called.nouns and complement and called.words - called.nouns and complement.isdisjoint(called.words):
            return _OUT_OF_FOCUS  # the head of the fire service, who is no head of the water board
        return _SAME_NOUN * (head in called.nouns) + _SAME_WORD * len((described & called.words) - {head})

    def _may_be(self, referent: Referent, rest: str, head: str) -> bool:
        """Whether a person may be called something: nothing else is known of them, or the words say more than a job."""
        called = self._called(referent.name)
        if head in called.nouns:
            return True
        if " " not in rest:  # the source, the nurse; but the editor, of who edits the paper
            return self._does(referent.name, head)
        if not called.nouns or _SAYS_MORE_RE.search(rest):
            return True
        mentions = self._names.by_name.get(referent.name, ())
        return len(mentions) >= _OFTEN and mentions[_OFTEN - 1].start <= referent.start

    def _does(self, person: str, noun: str) -> bool:
        """Whether a sentence that names a person has a verb for what the noun says: *Pell has presented …*, *the
        presenter*.
        """
        verb = noun.removesuffix("er").removesuffix("or")
        if verb == noun or len(verb) < _SHORTEST_VERB:
            return False
        ends = (name.end for name in self._names.by_name.get(person, ())[:_MAX_ROLES])
        return any(
            regex.search(rf"^,?[ ](?:\p{{Ll}}+[ ]){{0,3}}{verb}", self._text[end : end + _LONGEST_NAME]) for end in ends
        )

    def subject_before(self, at: int) -> Referent | None:
        """Somebody without a name who does something in the sentence before that of a place, at its start, or says it
        after its last comma: *A bank spokesman said it would*; *It would, a spokesman for the bank said.*
        """
        start, end = self._discourse.sentence_before(at)
        comma = self._text.rfind(",", start, end)
        places = (start, comma + 1) if comma > start and self._text[comma - 1].islower() else (start,)
        found = next(filter(None, (_SUBJECT_RE.match(self._text, place, end) for place in places)), None)
        if found is not None:
            return Referent(*found.span(1), found[1], "unnamed", AS_REPORTER)
        first, *words = self._text[start : start + _LONGEST_SUBJECT].split(" ")[:6]
        if first.lower() not in ("the", *NEW):
            return None
        for size, (noun, verb) in enumerate(pairwise(words), 1):
            if is_role_head(noun) and word_tags().get(verb) in FINITE:
                name = " ".join((first, *words[:size]))
                return Referent(start, start + len(name), name, "unnamed", AS_FIRST)
        return None

    def _called(self, person: str) -> _Called:
        """The nouns and the words of what a person is called anywhere."""
        known = self._by_person.get(person)
        if known is None:
            mentions = self._names.by_name.get(person, ())[:_MAX_ROLES]
            roles = [self._office(name, role) for name in mentions if (role := self._role_at(name))]
            nouns = frozenset(noun for _, nouns in roles for noun, _ in nouns)
            known = _Called(nouns, frozenset().union(*(words for words, _ in roles)) | nouns)
            self._by_person[person] = known
        return known

    def _offices(self, noun: str) -> Sequence[Office]:
        """What people are called by a noun, in text order. It is looked for where the noun stands, and in titles."""
        known = self._by_noun.get(noun)
        if known is None:
            near = {name for at in self._places_of(noun) for name in self._names.between(at - _NEAR, at + 2 * _NEAR)}
            known = self._by_noun[noun] = []
            for name in sorted(near.union(self._titled.get(noun, ()))):
                if name.type == "PERSON" and (role := self._role_at(name)):
                    words, nouns = self._office(name, role)
                    known += [Office(name.start, name.name, words | {noun}, is_own) for n, is_own in nouns if n == noun]
        return known

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
        for name in self._names.mentions:
            if name.prefix < name.start:
                for noun, _ in _NOUNS[self._text[name.prefix : name.start].rstrip()]:
                    titled.setdefault(noun, []).append(name)
        return titled

    def _office(self, name: Name, role: str) -> tuple[frozenset[str], tuple[tuple[str, bool], ...]]:
        """The words of a role, with the place that a name is followed by, and its nouns."""
        place = _PLACE_AFTER_RE.match(self._text, name.end)
        return _keys(f"{role} {place[1]}" if place else role), _NOUNS[role]

    def _role_at(self, name: Name) -> str | None:
        role = role_of(self._text, name) or self._text[name.prefix : name.start].rstrip()
        if role:
            return role
        predicate = _PREDICATE_RE.match(self._text, name.end)
        return predicate[1] if predicate is not None and is_role_head(head_of(predicate[1])) else None

    def named_later(self, end: int, head: str) -> Name | None:
        """Who turns out to be meant: `a woman … That woman, council member Ruth Castellano,`; `The man, Bo Lee,`."""
        for match in _IDENTIFIED_RE.finditer(self._text, end, end + _LATER):
            named = next(iter(self._discourse.named_between(match.end(), match.end() + 60)), None)
            if match["head"] == head and named is not None and named.type == "PERSON":
                role = self._text[match.end() : named.prefix]
                return named if not role or _WORDS_RE.fullmatch(role) else None
        return None

    def named_next(self, start: int, head: str) -> Name | None:
        """Who is named in full, for the first time, at the beginning of the next paragraph, where the text began with
        somebody: *A candidate has resigned. ¶ Nicholas Pell, who …*. Not of those who mostly stay without a name.
        """
        begins = start == self._text.rfind("\n", 0, start) + 1 and start < _LATER
        following = self._text.find("\n", start) + 1
        if not begins or not following or head in lexicon.word_set("unnamed-role"):
            return None
        while self._text.startswith("\n", following):
            following += 1
        named = next(iter(self._names.between(following, following + _LONGEST_NAME)), None)
        if named is None or named.type != "PERSON" or named.prefix != following or " " not in named.name:
            return None
        gender = role_heads().get(head)
        is_first = self._names.by_name[named.name][0].start == named.start
        return named if is_first and gender in (None, self._names.genders.get(named.name, gender)) else None

    def kin_of(self, owner: str, relation: str, start: int) -> Referent | None:
        """`his daughter`: the one other person with his surname whose gender fits."""
        gender = role_heads().get(relation)
        genders, family = self._names.genders, self._families.get(owner.rpartition(" ")[2], [])
        kin = {name for _, name in family[-_MAX_FAMILY:] if name != owner and genders.get(name) == gender}
        return Referent(start, start, kin.pop(), "person", 0.0) if gender is not None and len(kin) == 1 else None

    def by_surname(self, start: int, surname: str, others: Gender | None) -> Referent | None:
        """Whom a surname means that several bear who were named before, unless one is named far more often than all
        others: who is not of the gender of whom the quote speaks (*“He was my boy,” Hollister said*), or spoke last.
        """
        by_name, genders = self._names.by_name, self._names.genders
        bearers = self._families.get(surname, [])
        before = bisect_left(bearers, (start,))
        family = [name for _, name in bearers[max(0, before - _MAX_FAMILY) : before]]
        second, most = sorted(len(by_name[name]) for name in family)[-2:] if len(family) > 1 else (1, _DOMINANT)
        if most >= _DOMINANT * second:
            return None
        left = [name for name in family if others is None or genders.get(name) != others]
        if len(left) == 1:
            return Referent(start, start, left[0], "person", 0.0)
        return next((spoken for spoken in self._discourse.spoken_before(start) if spoken.name in left), None)

    @cached_property
    def _families(self) -> dict[str, list[tuple[int, str]]]:
        """The people by their surnames, each with where they are named first, in text order."""
        families: dict[str, list[tuple[int, str]]] = {}
        for name, mentions in self._names.by_name.items():
            if mentions[0].type == "PERSON":
                families.setdefault(name.rpartition(" ")[2], []).append((mentions[0].start, name))
        return families


def _keys(words: str) -> frozenset[str]:
    """The words of a description or a role, in small letters, those of a people as the place that it belongs to."""
    places = lexicon.table("demonyms.tsv")
    plain = {word.removesuffix("'s").removesuffix("’s") for word in words.split(" ")}
    keys = {(word if places.get(word, "-") == "-" else places[word]).lower() for word in plain}
    return frozenset(keys - lexicon.word_set("role-determiner") - lexicon.word_set("role-preposition") - {""})


def differ(description: str, other: str) -> bool:
    """Whether two descriptions can't be of one person: of another rank, or of another place."""
    return _differ_in(_keys(description), _keys(other))


def _differ_in(described: frozenset[str], called: frozenset[str]) -> bool:
    if (described ^ called) & lexicon.word_set("rank"):
        return True
    here, there = described & _places(), called & _places()
    return bool(here and there) and here.isdisjoint(there)


@cache
def _places() -> frozenset[str]:
    """The names of places and of those that peoples belong to, in small letters."""
    named = (*lexicon.table("demonyms.tsv").values(), *lexicon.words("places.tsv"))
    return frozenset(map(str.lower, named)) - {"-"}


def _shared(words: str, office: Office) -> int:
    return len(_keys(words) & office.words)


def says_who(words: str) -> bool:
    """Whether words say what somebody is without a job: an age, a nationality, children. Not of several (*the
    Italians*).

    >>> says_who("41-year-old Swede"), says_who("mother-of-three"), says_who("Swedes"), says_who("nurse")
    (True, True, False, False)
    """
    last = words.rpartition(" ")[2]
    if last.endswith("s") and not last.endswith("ss"):
        return False
    return _AGE_RE.fullmatch(last) is not None or "-of-" in last or type_of(last) == "NORP"


def _nouns_of(role: str) -> tuple[tuple[str, bool], ...]:
    """The nouns by which somebody with a role may be called again, and whether it is their own: `leader` is not."""
    title_words = lexicon.table("title_words.tsv")
    listed = title_words.get(role) or title_words.get(role.rpartition(" ")[2]) or ""
    heads = {head_of(role).lower(), *(word.lower() for word in role.split(" ") if word in titles())}
    others = listed.split(",") if listed else []
    if role.endswith(".") and others:
        heads.add(others[0])
    return (*((head, True) for head in heads), *((word, False) for word in others if word not in heads))


_NOUNS = Memo(_nouns_of, size=4096)
