"""What the article says of each person who speaks: their role, their gender, and what tells it.

Takes the layout, the names and the speakers; gives a `Profile` a person. A role is read where the person is named; the
first one counts. A gender is told by the strongest kind of words that tell one: a pronoun at a quote of theirs, a
title (`Mrs.`), the role (`spokeswoman`), the given name. It is the article's word, or a custom of naming, and no more:
of what somebody says of themselves it knows nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from quotex.entities import known
from quotex.entities.naming import gender_of
from quotex.entities.recogniser import Name, Names
from quotex.entities.roles import first_role, head_of
from quotex.model import Gender, GenderEvidence
from quotex.resolution.discourse import GENDERS
from quotex.resolution.register import Resolved
from quotex.text.layout import Layout


class Profile(NamedTuple):
    """The role and the gender of a person, and which words tell the gender; None where nothing tells."""

    role: str | None
    gender: Gender | None
    evidence: GenderEvidence | None


BLANK = Profile(None, None, None)


def describe_people(layout: Layout, names: Names, speakers: Sequence[Resolved | None]) -> Mapping[str, Profile]:
    """The profile of each person who speaks, by the person's name."""
    heard = list(filter(None, speakers))
    pronouns = _read_pronouns(layout.text, heard)
    people = dict.fromkeys(by.speaker for by in heard if by.speaker and by.type == "person")
    return {
        person: _describe(layout.text, person, names.by_name.get(person, ()), pronouns.get(person, ()))
        for person in people
    }


def _describe(text: str, person: str, mentions: Sequence[Name], pronouns: Iterable[Gender]) -> Profile:
    role = first_role(text, mentions)
    if " & " in person:  # several people who speak at once have no gender
        return Profile(role, None, None)
    for evidence, told in _tell_gender(text, person, role, mentions, pronouns):
        if gender := _most(told):
            return Profile(role, gender, evidence)
    return Profile(role, None, None)


def _tell_gender(
    text: str, person: str, role: str | None, mentions: Iterable[Name], pronouns: Iterable[Gender]
) -> Iterator[tuple[GenderEvidence, Iterable[Gender | None]]]:
    """What tells a person's gender, the strongest evidence first."""
    yield "pronoun", pronouns
    titles = [text[name.prefix : name.start].rstrip() for name in mentions if name.prefix < name.start]
    yield "title", map(known.title_genders().get, titles)
    yield "role", (known.role_heads().get(head_of(words).lower()) for words in (*titles, role) if words)
    yield "given name", (gender_of(person),)


def _read_pronouns(text: str, speakers: Iterable[Resolved]) -> dict[str, list[Gender]]:
    """The genders of the pronouns that stand for each person at their quotes, each pronoun counted once."""
    pronouns = {
        (said.start, said.speaker): text[said.start : said.end].lower()
        for said in speakers
        if said.by == "pronoun" and said.speaker
    }
    found: dict[str, list[Gender]] = {}
    for (_, person), pronoun in pronouns.items():
        if gender := GENDERS.get(pronoun):
            found.setdefault(person, []).append(gender)
    return found


def _most(genders: Iterable[Gender | None]) -> Gender | None:
    """The gender that is told most often; None where none is, or two are told equally often.

    >>> _most(["male", None, "male", "female"]), _most(["male", "female"])
    ('male', None)
    """
    told = list(genders)
    women, men = told.count("female"), told.count("male")
    return None if women == men else "female" if women > men else "male"
