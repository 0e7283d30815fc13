"""What the article says of each person who speaks: their role, their gender, and what tells it.

Takes the layout, the names and the speakers; gives a `Profile` a person. A role is read where the person is named; the
first one counts. How a gender is told is in `gender`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from quotex.entities.recogniser import Name, Names
from quotex.entities.roles import first_role
from quotex.model import Gender, GenderEvidence
from quotex.resolution.gender import Genders
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
    named: dict[str, list[Name]] = {by.speaker: [] for by in heard if by.speaker and by.type == "person"}
    for mention in names.mentions:
        if mention.name in named:
            named[mention.name].append(mention)
    genders = Genders(layout.text, heard)
    people = {}
    for person, mentions in named.items():
        role = first_role(layout.text, mentions)
        people[person] = Profile(role, *genders.of(person, role, mentions))
    return people
