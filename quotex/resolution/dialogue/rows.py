"""The characters that fit the speeches of a text best, all together: the cheapest path through the candidates of each.

In a dialogue two take turns. So what a speaker costs depends on the two before: whoever spoke last hardly goes on in a
new paragraph, and the one before that is likely to answer. The farther the speeches are apart, the less this holds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter

from quotex.resolution.dialogue.speeches import Speech

_STAY, _STAY_APART = 3.0, 0.8
"""What it costs that the last speaker goes on: in the next paragraph, or behind others."""
_ENTER, _ENTER_APART = 2.0, 0.8
"""What it costs that somebody speaks who is neither of the last two."""
_ASKED = 0.5
"""What it costs besides to answer one's own question."""
_ACTING = 0.5
"""What it costs less to go on in a paragraph that tells what somebody does."""
_BROKEN = 5.0
"""What it costs that somebody else goes on with a quote that wasn't closed."""
_FAR = 3
"""Paragraphs between two speeches from which on they are two rows."""

_State = tuple[str | None, str]
"""Who spoke last before the speaker of a speech, and this speaker."""
_Step = dict[_State, tuple[float, _State | None]]
"""What the cheapest way to each state costs, and the state before it."""


_cost = itemgetter(0)


def cheapest_path(speeches: Sequence[Speech], costs: Sequence[Mapping[str, float]]) -> list[str]:
    """A speaker for each speech; `costs` are what each of its candidates costs by itself."""
    steps: list[_Step] = []
    for number, (speech, own) in enumerate(zip(speeches, costs, strict=True)):
        if number == 0:
            steps.append({(None, character): (cost, None) for character, cost in own.items()})
        else:
            steps.append(_step(steps[-1], own, *_prices(speech, speeches[number - 1])))
    return _trace(steps)


def _step(before: _Step, own: Mapping[str, float], stay: float, back: float, enter: float) -> _Step:
    """The cheapest way to each state of a speech, by the speaker before who goes on, comes back or enters."""
    reached: _Step = {}
    cheapest: dict[str, tuple[float, _State]] = {}
    limit = min(map(_cost, before.values())) + 2 * _BROKEN
    for state, (so_far, _) in before.items():
        if so_far > limit:
            continue
        last = state[1]
        if last in own:
            reached[state] = so_far + own[last] + stay, state
        if last not in cheapest or so_far < cheapest[last][0]:
            cheapest[last] = so_far, state
    for last, (least, state) in cheapest.items():
        for character, cost in own.items():
            if character == last:
                continue
            best = least + enter + cost, state
            other = (character, last)
            if other in before and before[other][0] + back + cost < best[0]:
                best = before[other][0] + back + cost, other
            stayed = reached.get((last, character))  # who spoke before the last one, and went on
            if stayed is None or best[0] < stayed[0]:
                reached[last, character] = best
    return reached


def _prices(speech: Speech, before: Speech) -> tuple[float, float, float]:
    """What it costs to go on, to come back, and to enter."""
    if speech.goes_on:
        return 0.0, _BROKEN, _BROKEN
    if speech.gap == 0:
        return _STAY + _ASKED * before.asks - _ACTING * bool(speech.beside), 0.0, _ENTER
    return (_STAY_APART, 0.0, _ENTER_APART) if speech.gap < _FAR else (0.0, 0.0, 0.3)


def _trace(steps: Sequence[_Step]) -> list[str]:
    """The path back from the cheapest end."""
    path: list[str] = []
    state: _State | None = min(steps[-1], key=lambda at: steps[-1][at][0]) if steps else None
    for step in reversed(steps):
        assert state is not None
        path.append(state[1])
        state = step[state][1]
    return path[::-1]
