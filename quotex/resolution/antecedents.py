"""Whom a pronoun takes up: its antecedent, by gender and number, of those that agree the most salient."""

from __future__ import annotations

from quotex.entities import known
from quotex.entities.roles import head_of
from quotex.model import Gender
from quotex.resolution.descriptions import NEW
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
        scored = register.discourse.scores(start, ("person",), GENDERS[word])
    elif word in ("it", "its"):
        scored = register.discourse.scores(start, ("organization",))
    else:
        return []
    return sorted(scored, key=lambda item: (item[0], item[1].start), reverse=True)


def _find_person(register: Register, index: int, start: int, word: str, gender: Gender) -> Referent | None:
    """A described person if the quote is inside another or somebody new has just spoken, else the most salient one."""
    discourse, found = register.discourse, None
    if register.is_nested(index):
        found = register.described_inside(index, start)
    elif word in ("he", "she"):
        found = _new_speaker(register, start, gender)
    found = found or discourse.most_salient(start, ("person",), gender)
    if found is None:
        unnamed = discourse.most_salient(start, ("unnamed",), plural=False)
        found = (
            unnamed if unnamed and known.is_role_head(head_of(unnamed.name)) else None
        )  # the aide, but not the masterplan
    return found


def _new_speaker(register: Register, at: int, gender: Gender) -> Referent | None:
    """Somebody new who has just spoken, or is reported to have: *“…,” a nurse told the paper. “…,” she said.*"""
    speaker = register.discourse.speaking_before(at) or register.descriptions.new_reporter(at)
    if speaker is None or speaker.plural or speaker.name.partition(" ")[0].lower() not in NEW:
        return None
    told = known.role_heads().get(head_of(speaker.name).lower())
    return speaker if told in (None, gender) and known.is_role_head(head_of(speaker.name)) else None


def _find_several(register: Register, at: int) -> Referent | None:
    """Whom *they* takes up: a person who goes by it, else several unnamed people, else an organisation or a person."""
    most_salient = register.discourse.most_salient
    if register.called_they:
        best = most_salient(at, ("unnamed", "person"))
        if best is not None and best.name in register.called_they:
            return best
    return most_salient(at, ("unnamed",), plural=True) or most_salient(at, ("organization", "person"))
