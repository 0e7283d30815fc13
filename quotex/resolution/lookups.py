"""What the ways for names and pronouns do: each function looks one thing up in the register for the words that ask.

Those for people who are described are in `people`, those for groups and documents in `bodies`.
"""

from __future__ import annotations

from quotex import lexicon
from quotex.resolution.asked import Asked, Meant, as_they_stand, name_several_people, somebody
from quotex.resolution.discourse import GENDERS
from quotex.resolution.register import where

_SOMEBODY = lexicon.word_set("indefinite-pronoun")


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


def unknown_name(asked: Asked) -> Meant:
    return Meant(asked.words, "person")


# Pronouns


def first_person(asked: Asked) -> Meant | None:
    if asked.first not in ("i", "we", "my", "our"):
        return None
    if asked.is_nested:
        speaker = asked.register.outer_speaker(asked.index)
    else:
        author = asked.cast.author if asked.first in ("i", "my") else None
        speaker = where(author) if author is not None else None
    return Meant(speaker.speaker, speaker.type, speaker) if speaker is not None else Meant(None, None)


def indefinite_pronoun(asked: Asked) -> Meant | None:
    return as_they_stand(asked) if asked.first in _SOMEBODY else None


def he_or_she(asked: Asked) -> Meant | None:
    return asked.taken_up if asked.first in GENDERS else None


def one_of_two(asked: Asked) -> Meant | None:
    return he_or_she(asked) if asked.antecedent is not None and asked.has_rival else None


def it_or_they(asked: Asked) -> Meant | None:
    return asked.taken_up if asked.first not in GENDERS else None


def pronoun_as_it_stands(asked: Asked) -> Meant | None:
    return as_they_stand(asked) if asked.is_nested else None


def named_later(asked: Asked) -> Meant | None:
    gender = GENDERS.get(asked.first)
    return somebody(asked.discourse.first_named_after(asked.end, gender)) if gender is not None else None


def nobody(asked: Asked) -> Meant:
    return Meant(None, None)
