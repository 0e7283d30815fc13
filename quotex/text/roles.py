"""What each mark of a paragraph does, in the reading that costs least.

Takes the marks of one paragraph; gives their roles. The one idea: the cheapest reading of all the marks together is
found by dynamic programming (Viterbi) over a small automaton whose states are the stacks of open quotes. The work is
linear in the marks.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TypeAlias

from quotex.text.costs import CONTINUED, ROLES, UNCLOSED, RoleCosts, costs_of, role_costs, with_neighbours
from quotex.text.marks import Mark

MAX_DEPTH = 3
"""Quotes nested deeper than this are read as strays."""

_Roles: TypeAlias = "tuple[str, _Roles] | None"
"""What the marks so far do, as a linked list: the role of the last one, and the roles before it."""


def cheapest_roles(text: str, marks: Sequence[Mark], outer: str, continuing: str | None) -> Sequence[str]:
    """The roles of the marks in the reading that costs least."""
    if len(marks) == 1 and marks[0].form.level == "s" and continuing is None:
        return ("stray",)  # no stray single costs as much as a quote that nothing closes
    costs = []
    for mark in marks:
        level, beside = mark.form.level, with_neighbours(text, mark)
        costs.append((level, role_costs(beside, level, outer, costs_of(text, mark, beside))))
    find = _cheapest_reading if len(costs) <= _FEW_MARKS else _cheapest_reading.__wrapped__
    return find(tuple(costs), continuing)


_FEW_MARKS = 8
"""Paragraphs of no more marks are so often like others that their readings are remembered."""


@lru_cache(maxsize=4096)
def _cheapest_reading(marks: tuple[tuple[str, RoleCosts], ...], continuing: str | None) -> tuple[str, ...]:
    """The roles of marks, of which the level is known and what each role costs (Viterbi)."""
    readings: dict[str, tuple[float, _Roles]] = {"": (0.0, None)}  # by the state that they end in
    for level, by_role in marks:
        costs = dict(zip(ROLES, by_role, strict=True))
        following: dict[str, tuple[float, _Roles]] = {}
        for state, (cost_before, roles_before) in readings.items():
            for role, next_state in _steps(level, state):
                cost = cost_before + costs[role]
                if next_state not in following or cost < following[next_state][0]:
                    following[next_state] = cost, (role, roles_before)
        readings = following
    best = min(readings, key=lambda state: readings[state][0] + _ending_cost(state, continuing))
    _, remaining = readings[best]
    roles = []
    while remaining:
        role, remaining = remaining
        roles.append(role)
    return tuple(reversed(roles))


@cache
def _steps(level: str, state: str) -> tuple[tuple[str, str], ...]:
    """What a mark may do in a state, and the state after it. A state is the levels of the open quotes, outermost first.

    >>> _steps("d", "d")
    (('stray', 'd'), ('close', ''), ('reopen', 'd'), ('open-again', 'dd'))
    >>> _steps("s", "d")
    (('stray', 'd'), ('open', 'ds'), ('close-mismatched', ''))
    """
    steps = [("stray", state)]
    if not state:
        steps += [("open-outermost", level), ("close-unopened", "")]
    elif state[-1] == level:
        steps.append(("close", state[:-1]))
        if len(state) == 1:
            steps += [("reopen", state), ("open-again", state + level)]
    else:
        if len(state) < MAX_DEPTH:
            steps.append(("open", state + level))
        steps.append(("close-mismatched", state[:-1]))
    return tuple(steps)


def _ending_cost(state: str, continuing: str | None) -> float:
    """What a quote costs that is open at the paragraph's end. An inner one can't be: its mark is a stray."""
    if not state:
        return 0.0
    if len(state) > 1:
        return math.inf
    return CONTINUED if state == continuing else UNCLOSED
