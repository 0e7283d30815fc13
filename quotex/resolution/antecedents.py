"""Whom a pronoun takes up: its antecedent, by gender and number, of those that agree the most salient."""

from __future__ import annotations

from quotex.model import Gender
from quotex.resolution.discourse import GENDERS, Referent
from quotex.resolution.register import Register


def find_antecedent(register: Register, index: int, start: int, word: str) -> Referent | None:
    """Whom a pronoun at a quote takes up; None if nothing before it agrees."""
    gender = GENDERS.get(word)
    if gender is not None:
        return _find_person(register, index, start, word, gender)
    if word in ("it", "its"):
        return register.discourse.most_salient(start, ("organization",))
    if word in ("they", "their") and not register.is_nested(index):
        return _find_several(register, start)
    return None


def rank_antecedents(register: Register, start: int, word: str) -> list[tuple[float, Referent]]:
    """Whom or what *he*, *she* or *it* at a place could mean, with scores, the best first."""
    if word in GENDERS:
        scored = register.discourse.scores(start, ("person", "unnamed"), GENDERS[word], plural=False)
    elif word in ("it", "its"):
        scored = register.discourse.scores(start, ("organization",))
    else:
        return []
    return sorted(scored, key=lambda item: (item[0], item[1].start), reverse=True)


def _find_person(register: Register, index: int, start: int, word: str, gender: Gender) -> Referent | None:
    """A described person if the quote is inside another, else who is most salient, with a name or without."""
    discourse = register.discourse
    if register.is_nested(index) and (inside := register.described_inside(index, start)) is not None:
        return inside
    found = discourse.most_salient(start, ("person", "unnamed"), gender, plural=False)
    described = register.descriptions.subject_before(start) if word in ("he", "she") else None
    if described is None or not discourse.agrees(described, gender):
        return found
    is_better = found is not None and discourse.score(start, found) > discourse.score(start, described)
    return found if is_better else described


def _find_several(register: Register, at: int) -> Referent | None:
    """Whom *they* takes up: a person who goes by it, else several unnamed people, else an organisation or a person."""
    most_salient = register.discourse.most_salient
    if register.called_they:
        best = most_salient(at, ("unnamed", "person"))
        if best is not None and best.name in register.called_they:
            return best
    return most_salient(at, ("unnamed",), plural=True) or most_salient(at, ("organization", "person"))
