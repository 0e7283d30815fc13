"""What the article says of its speakers' gender, and by which words.

Takes the names and who was found to speak; gives for each person a gender and the strongest kind of words that tell
it: a pronoun at one of their quotes, a title (`Mrs.`), the role (`spokeswoman`), the given name. It is the article's
word, or a custom of naming, and no more: of what somebody says of themselves it knows nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from quotex.entities import known
from quotex.entities.naming import gender_of
from quotex.entities.recogniser import Name
from quotex.entities.roles import head_of
from quotex.model import Gender, GenderEvidence
from quotex.resolution.discourse import GENDERS
from quotex.resolution.register import Resolved


class Told(NamedTuple):
    """A gender and the kind of words that tell it; both None where none do."""

    gender: Gender | None
    evidence: GenderEvidence | None


UNTOLD = Told(None, None)


class Genders:
    """The gender of each person who speaks."""

    def __init__(self, text: str, speakers: Iterable[Resolved]) -> None:
        self._text = text
        self._by_pronoun = _read_pronouns(text, speakers)

    def of(self, person: str, role: str | None, mentions: Iterable[Name]) -> Told:
        """What is told of one person, whose role is known, and where they are named. Several people
        who speak at once have no gender.
        """
        if " & " in person:
            return UNTOLD
        if gender := _most(self._by_pronoun.get(person, ())):
            return Told(gender, "pronoun")
        titles = [self._text[name.prefix : name.start].rstrip() for name in mentions if name.prefix < name.start]
        if gender := _most(map(known.title_genders().get, titles)):
            return Told(gender, "title")
        heads = [head_of(words).lower() for words in (*titles, role) if words]
        if gender := _most(map(known.role_heads().get, heads)):
            return Told(gender, "role")
        given = gender_of(person)
        return Told(given, "given name") if given else UNTOLD


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
