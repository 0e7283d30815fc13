"""What the ways do: each function looks one thing up in the register for the words that ask, or gives None.

Those for names and pronouns come first, then those for documents, groups and people that are described.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.entities import known
from quotex.entities.recogniser import Name
from quotex.model import SpeakerType
from quotex.patterns import late
from quotex.resolution.asked import Asked, name_several_people
from quotex.resolution.descriptions import differ, says_who
from quotex.resolution.discourse import GENDERS, Referent, Wanted
from quotex.resolution.register import Resolved, type_of_speaker, where

_SOMEBODY = lexicon.word_set("indefinite-pronoun")
_INDEFINITE = lexicon.word_set("indefinite-determiner")
_DEFINITE = ("the", "this", "that")
_DIGIT_RE = late(re.compile, r"\d")
_ARTICLE_RE = late(regex.compile, r"^(?:the|a|an) ", regex.IGNORECASE)


class Meant(NamedTuple):
    """Whom words mean: the name, its type, and where it stands if it stands elsewhere."""

    speaker: str | None
    type: SpeakerType | None
    via: Resolved | None = None


def _somebody(found: Name | Referent | None) -> Meant | None:
    """Somebody who was found in the register."""
    if found is None:
        return None
    kind = "unnamed" if found.type == "unnamed" else type_of_speaker(found)
    return Meant(found.name, kind, where(found))


def as_they_stand(asked: Asked) -> Meant:
    return Meant(asked.words, "unnamed")


def as_they_stand_behind(asked: Asked) -> Meant | None:
    return as_they_stand(asked) if asked.register.is_followed(asked.index) else None


def as_they_stand_by_guess(asked: Asked) -> Meant | None:
    return as_they_stand(asked) if asked.register.is_guessed(asked.index) else None


# Names


def several_people(asked: Asked) -> Meant | None:
    people = [person.name for person in name_several_people(asked.who)]
    return Meant(f"{', '.join(people[:-1])} & {people[-1]}", "person") if people else None


def name(asked: Asked) -> Meant | None:
    head = asked.who[-1]
    if head.tag == "X" or head.name is None:
        return None
    return Meant(head.name.name, "person" if head.tag == "N" else "organization")


def surname(asked: Asked) -> Meant | None:
    head = asked.who[-1]
    if head.tag != "N" or head.name is None or head.name.prefix < head.name.start:
        return None
    others = GENDERS.get(asked.register.first_word_in(asked.index))
    return _somebody(asked.register.descriptions.by_surname(asked.start, asked.words, others))


def unknown_name(asked: Asked) -> Meant:
    return Meant(asked.words, "person")


# Pronouns


def first_person(asked: Asked) -> Meant | None:
    if asked.first not in ("i", "we", "my", "our"):
        return None
    if asked.is_nested:
        speaker = asked.register.outer_speaker(asked.index)
    else:
        speaker = asked.register.author if asked.first in ("i", "my") else None
    return Meant(speaker.speaker, speaker.type, speaker) if speaker is not None else Meant(None, None)


def indefinite_pronoun(asked: Asked) -> Meant | None:
    return as_they_stand(asked) if asked.first in _SOMEBODY else None


def he_or_she(asked: Asked) -> Meant | None:
    return _somebody(asked.antecedent) if asked.first in GENDERS else None


def one_of_two(asked: Asked) -> Meant | None:
    return he_or_she(asked) if asked.antecedent is not None and asked.has_rival else None


def it_or_they(asked: Asked) -> Meant | None:
    return _somebody(asked.antecedent) if asked.first not in GENDERS else None


def pronoun_as_it_stands(asked: Asked) -> Meant | None:
    return as_they_stand(asked) if asked.is_nested else None


def named_later(asked: Asked) -> Meant | None:
    gender = GENDERS.get(asked.first)
    return _somebody(asked.register.discourse.first_named_after(asked.end, gender)) if gender is not None else None


def nobody(asked: Asked) -> Meant:
    return Meant(None, None)


# Documents


def issuer(asked: Asked) -> Meant | None:
    found = asked.register.issuers.named_after(asked.end) or (asked.owner[1] if asked.owner is not None else None)
    return Meant(found.name, type_of_speaker(found), where(found)) if found is not None else None


def writer(asked: Asked) -> Meant | None:
    gender = GENDERS.get(asked.first)
    return (
        _somebody(asked.register.discourse.most_salient(Wanted(asked.start, ("person",), gender))) if gender else None
    )


def issuer_before(asked: Asked) -> Meant | None:
    if asked.first != "the" or not asked.rest:
        return None
    return _somebody(asked.register.issuers.named_before(asked.start, asked.words.rpartition(" ")[2]))


def issuer_in_focus(asked: Asked) -> Meant | None:
    if asked.first != "the" or not asked.rest or _DIGIT_RE.search(asked.rest):  # the 90-page report is new
        return None
    return _somebody(asked.register.issuers.salient(asked.start))


# Groups


def group_of_named(asked: Asked) -> Meant | None:
    if asked.owner is None:
        return None
    token, owner = asked.owner
    words = asked.words
    if asked.register.text.startswith(("'", "’"), token.end):  # Clinton's campaign, but the Clinton campaign
        words = words.replace(asked.register.text[owner.start : token.end], owner.name, 1)
    elif (found := asked.register.groups.by_words(asked.start, asked.head, words)) is not None:
        return _somebody(found)
    return Meant(_ARTICLE_RE.sub("", words), "organization")


def group_of_pronoun(asked: Asked) -> Meant | None:
    if asked.first not in ("his", "her", "its", "their") or not asked.rest:
        return None
    owner = asked.register.discourse.most_salient(Wanted(asked.start, ("person",), GENDERS.get(asked.first)))
    return Meant(f"{owner.name}'s {asked.rest}", "organization", where(owner)) if owner is not None else None


def group_by_noun(asked: Asked) -> Meant | None:
    if asked.first not in _DEFINITE or asked.is_plural:
        return None
    return _somebody(asked.register.groups.by_noun(asked.start, asked.head, asked.words))


def group_in_focus(asked: Asked) -> Meant | None:
    if asked.first not in _DEFINITE or asked.is_plural:
        return None
    return _somebody(asked.register.groups.in_focus(asked.start, asked.head))


# People


def newcomer(asked: Asked) -> Meant | None:
    if asked.first in _INDEFINITE or asked.is_plural:
        return None
    return _somebody(asked.register.descriptions.newcomer(asked.start, asked.head, asked.full))


def role(asked: Asked) -> Meant | None:
    if asked.first in _INDEFINITE or asked.is_plural:
        return None
    return _somebody(asked.register.descriptions.by_role(asked.start, asked.head, asked.full))


def later_role(asked: Asked) -> Meant | None:
    if asked.first in _INDEFINITE or asked.is_plural:
        return None
    return _somebody(asked.register.descriptions.by_later_role(asked.start, asked.head, asked.full))


def same_description(asked: Asked) -> Meant | None:
    if asked.first in _INDEFINITE:
        return None
    same = asked.register.discourse.last_described(asked.start, asked.head)
    if same is not None and differ(asked.full, same.name):
        return None
    if same is not None and not asked.is_plural and same.name.startswith(("The ", "the ")):
        return _somebody(asked.register.descriptions.in_focus(same.start, same.name, asked.head) or same)
    return _somebody(same)


def relative(asked: Asked) -> Meant | None:
    if asked.first in _INDEFINITE and asked.rest:
        return None
    owner = _owner_of(asked, asked.first if asked.rest else "my")  # “Dad has been saying ‘…’”
    return _somebody(asked.register.descriptions.kin_of(owner, asked.head, asked.start)) if owner is not None else None


def _owner_of(asked: Asked, whose: str) -> str | None:
    """The name of whoever is said to have somebody: `his`, `my`, `Tom Arden's`."""
    if whose in ("his", "her"):
        found = asked.register.discourse.most_salient(Wanted(asked.start, ("person",), GENDERS[whose]))
        return found.name if found is not None else None
    if whose == "my" and asked.is_nested:
        outer = asked.register.outer_speaker(asked.index)
        return outer.speaker if outer is not None else None
    return asked.owner[1].name if asked.owner is not None else None


def prominence(asked: Asked) -> Meant | None:
    if asked.first in _INDEFINITE or asked.is_nested or asked.is_plural:
        return None
    if not says_who(asked.rest) and not known.is_role_head(asked.head):
        return None
    said_of = asked.register.named_in(asked.index)
    return _somebody(
        asked.register.descriptions.in_focus(asked.start, asked.words, asked.head, said_of, asked.complement)
    )


def identified_later(asked: Asked) -> Meant | None:
    if asked.first not in _INDEFINITE or not known.is_role_head(asked.head):
        return None
    descriptions = asked.register.descriptions
    return _somebody(
        descriptions.named_later(asked.end, asked.head) or descriptions.named_next(asked.start, asked.head)
    )


def unnamed_person(asked: Asked) -> Meant | None:
    return as_they_stand(asked) if asked.first in _INDEFINITE and known.is_role_head(asked.head) else None
