"""Whom a description means: `the minister`, `a woman`, `the 41-year-old`, `the Vermont senator`.

Takes what the document calls its people, and who has been mentioned; gives the one person or unnamed somebody that the
words fit, or None. Each way to find them is a method; the resolver asks them in its order.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import chain
from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.entities.known import is_role_head, role_heads, titles, type_of
from quotex.entities.recogniser import Name, Names
from quotex.entities.roles import head_of, role_of
from quotex.patterns import Memo, late
from quotex.resolution.discourse import Discourse, Referent
from quotex.resolution.salience import AS_FIRST, AS_REPORTER, ASKING

_PLACE_AFTER_RE = late(  # Stokes of Vermont
    regex.compile, r"[ ](?:of|from)[ ](\p{Lu}[\p{L}-]++(?:[ ]\p{Lu}[\p{L}-]++){0,2})"
)
_AGE_RE = late(regex.compile, r"\d{1,3}-year-old")
_WORDS_RE = late(regex.compile, r"(?:[\p{Ll}-]+[ ])++")
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


NEW = lexicon.word_set("new-person-determiner")
"""With what a description of one person begins who has not been mentioned before."""

_WORDS = r"(?:[ ][\p{L}.'’&-]++){1,6}?"
_REPORTER_RE = late(
    regex.compile,
    rf"[”\"]?[ ]?((?:[Aa]n?|[Oo]ne|[Aa]nother){_WORDS}(?:[ ]\L<complements>{_WORDS})?)[ ]\L<verbs>\b",
    complements=sorted(lexicon.word_set("reporter-complement")),
    verbs=sorted(lexicon.reporting_forms() - ASKING),
)


class _Role(NamedTuple):
    """What a person is called at a place."""

    at: int
    name: Name
    role: str


class Descriptions:
    """The people of a document by what they are called; a `start` is where a description begins, a `head` its noun."""

    def __init__(self, text: str, names: Names, discourse: Discourse) -> None:
        self._text = text
        self._names = names
        self._discourse = discourse
        self._roles: dict[str, list[_Role]] = {}  # in text order, by the nouns that may refer back to them
        self._roles_read_to = 0
        self._words: dict[int, frozenset[str]] = {}

    def by_role(self, start: int, head: str, words: str) -> Referent | None:
        """Somebody named before with that role: whose role shares most words with the description, then the last."""
        if not is_role_head(head) and head not in self._title_nouns:  # that, percent
            return None
        self._read_roles(start)
        known = self._roles.get(head, [])
        end = bisect_left(known, (start,))
        before = known[max(0, end - _MAX_ROLES) : end]
        described = set(words.lower().split(" "))
        best = max(before, key=lambda role: (len(described & self._words_of(role)), role.at), default=None)
        return Referent(best.at, best.at, best.name.name, "person", 0.0) if best else None

    def by_prominence(self, start: int, first: str, head: str) -> Referent | None:
        """Whom a description means that nothing ties to a name: `the ageing star`; `the 41-year-old`; `the Italian`;
        `Obama's former strategist`.

        It is whoever is most prominent; a lone noun (*the source*, *the boy*) is as often somebody new, and is not
        asked. Of a description by what is somebody's more is asked: he must have begun a sentence or spoken, be one,
        and another than the owner.
        """
        is_owned = first.endswith(("'s", "’s"))
        if (first.lower() != "the" and not is_owned) or (is_owned and head.endswith("s")):
            return None
        found = self._discourse.most_salient(start, ("person",), role_heads().get(head))
        if found is None or found.weight < (AS_FIRST if is_owned else 1.0) or (is_owned and first[:-2] in found.name):
            return None
        return found

    def by_description(self, start: int, head: str) -> Referent | None:
        return self._discourse.last_described(start, head)

    def new_reporter(self, at: int) -> Referent | None:
        """Somebody new who is reported to say something in the sentence before that of a place, at its start or after
        its last comma: *A bank spokesman said it would*; *It would, a spokesman for the bank said.*
        """
        start, end = self._discourse.sentence_before(at)
        comma = self._text.rfind(",", start, end)
        places = (start, comma + 1) if comma > start and self._text[comma - 1].islower() else (start,)
        found = next(filter(None, (_REPORTER_RE.match(self._text, place, end) for place in places)), None)
        return Referent(*found.span(1), found[1], "unnamed", AS_REPORTER) if found is not None else None

    def _read_roles(self, before: int) -> None:
        """Add the roles of the people named before a place."""
        for name in self._names.between(self._roles_read_to, before):
            if name.type == "PERSON":
                role = role_of(self._text, name) or self._text[name.prefix : name.start].rstrip()
                if role:
                    for noun in _NOUNS[role]:
                        self._roles.setdefault(noun, []).append(_Role(name.start, name, role))
        self._roles_read_to = max(self._roles_read_to, before)

    @cached_property
    def _title_nouns(self) -> frozenset[str]:
        """The nouns of what stands right before names: all that can be a role, though no lexicon of roles has them."""
        titled = (name for name in self._names.mentions if name.prefix < name.start)
        titles = {self._text[name.prefix : name.start].rstrip() for name in titled}
        return frozenset(chain.from_iterable(map(_NOUNS.__getitem__, titles)))

    def _words_of(self, role: _Role) -> frozenset[str]:
        """The words of a role, with those of the place that a name is followed by; kept, as some are compared often."""
        known = self._words.get(role.at)
        if known is None:
            place = _PLACE_AFTER_RE.match(self._text, role.name.end)
            words = f"{role.role} {place[1]}" if place else role.role
            known = self._words[role.at] = frozenset(words.lower().split(" "))
        return known

    def named_later(self, end: int, head: str) -> Name | None:
        """Who turns out to be meant: `a woman … That woman, council member Ruth Castellano,`; `The man, Bo Lee,`."""
        for match in _IDENTIFIED_RE.finditer(self._text, end, end + _LATER):
            named = next(iter(self._discourse.named_between(match.end(), match.end() + 60)), None)
            if match["head"] == head and named is not None and named.type == "PERSON":
                role = self._text[match.end() : named.prefix]
                return named if not role or _WORDS_RE.fullmatch(role) else None
        return None

    def kin_of(self, owner: str, relation: str, start: int) -> Referent | None:
        """`his daughter`: the one other person with his surname whose gender fits."""
        gender = role_heads().get(relation)
        surname = owner.rpartition(" ")[2]
        genders = self._names.genders
        kin = {name for name in self._families.get(surname, ()) if name != owner and genders[name] == gender}
        return Referent(start, start, kin.pop(), "person", 0.0) if gender is not None and len(kin) == 1 else None

    @cached_property
    def _families(self) -> dict[str, list[str]]:
        """The people by their surnames."""
        families: dict[str, list[str]] = {}
        for name in self._names.genders:
            families.setdefault(name.rpartition(" ")[2], []).append(name)
        return families


def says_who(words: str) -> bool:
    """Whether words without a noun say what somebody is: an age, a nationality. Not of several (*the Italians*)."""
    if words.endswith("s") and not words.endswith("ss"):
        return False
    return _AGE_RE.fullmatch(words) is not None or type_of(words) == "NORP"


def _nouns_of(role: str) -> frozenset[str]:
    """The nouns by which somebody with a role may be called again."""
    title_words = lexicon.table("title_words.tsv")
    listed = title_words.get(role) or title_words.get(role.rpartition(" ")[2])
    heads = {head_of(role), *(word for word in role.split(" ") if word in titles())}  # President General
    return frozenset(map(str.lower, heads)).union(filter(None, listed.split(",")) if listed else ())


_NOUNS = Memo(_nouns_of, size=4096)
