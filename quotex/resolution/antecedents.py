"""Whom a pronoun takes up: its antecedents, by gender and number, of those that agree the most salient first."""

from __future__ import annotations

from collections.abc import Iterable

from quotex.model import Gender
from quotex.resolution.discourse import GENDERS, Referent, Wanted, by_score
from quotex.resolution.register import Register
from quotex.resolution.salience import AS_SPEAKER

Scored = tuple[float, Referent]


def rank_antecedents(register: Register, index: int, start: int, word: str) -> list[Scored]:
    """Whom or what a pronoun at a quote could mean, with scores, the best first; nobody if nothing before it agrees."""
    scored: Iterable[Scored] = ()
    if (gender := GENDERS.get(word)) is not None:
        scored = _find_people(register, index, start, word, gender)
    elif word in ("it", "its"):
        scored = register.discourse.scores(Wanted(start, ("organization",)))
    elif word in ("they", "their") and not register.is_nested(index):
        scored = _find_several(register, start)
    return sorted(scored, key=by_score, reverse=True)


def _find_people(register: Register, index: int, start: int, word: str, gender: Gender) -> Iterable[Scored]:
    """A described person if the quote is inside another, else whoever was mentioned, with a name or without."""
    discourse = register.discourse
    if register.is_nested(index) and (inside := register.described_inside(index, start)) is not None:
        return [(AS_SPEAKER, inside)]
    said_of = register.named_in(index)
    people = list(discourse.scores(Wanted(start, ("person", "unnamed"), gender, plural=False, but=said_of)))
    described = register.descriptions.subject_before(start) if word in ("he", "she") else None
    if described is not None and discourse.agrees(described, gender):
        people.append((discourse.score(start, described), described))
    return people


def _find_several(register: Register, at: int) -> Iterable[Scored]:
    """Whom *they* takes up: a person who goes by it, else several people, else an organisation or a person."""
    discourse = register.discourse
    if register.called_they:
        best = max(discourse.scores(Wanted(at, ("unnamed", "person"))), key=by_score, default=None)
        if best is not None and best[1].name in register.called_they:
            return [best]
    several = list(discourse.scores(Wanted(at, ("unnamed",), plural=True)))
    if (joined := discourse.joined_before(at)) is not None:
        several.append((discourse.score(at, joined), joined))
    return several or discourse.scores(Wanted(at, ("organization", "person")))
