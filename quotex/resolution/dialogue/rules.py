"""Why a character has the turn where no words at the quote say so: the rules of the sieve of turns, in their order.

Who it is was decided for the whole row (see `rows`); the first of these that holds says why. The speaker in a rule's
`hits` is that of the text's last quote.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from quotex.model import Rule
from quotex.resolution.dialogue.speeches import Speech, is_among


class Taken(NamedTuple):
    """A speech with its speaker, the speech before, and the two speakers before."""

    speaker: str
    speech: Speech
    before: Speech | None
    last: str | None
    earlier: str | None


Holds = Callable[[Taken], bool]


def _is_beat(taken: Taken) -> bool:
    return is_among(taken.speaker, taken.speech.beside)


def _answers(taken: Taken) -> bool:
    return taken.before is not None and is_among(taken.speaker, taken.before.addressed)


def _returns(taken: Taken) -> bool:
    return taken.speaker == taken.earlier != taken.last


def _goes_on(taken: Taken) -> bool:
    return taken.speaker == taken.last


def _enters(taken: Taken) -> bool:
    return True


TURN_RULES: tuple[Rule[Holds], ...] = (
    Rule(
        name="beat",
        sieve="turn",
        why="Who acts in the paragraph of a quote speaks in it.",
        find=_is_beat,
        hits=(
            ("“Is he there?” asked Tom Arden.\n\n“With the child.” Maria Costa looked at the window.", "Maria Costa"),
        ),
    ),
    Rule(
        name="answer",
        sieve="turn",
        why="Whom the last speaker called by name answers.",
        find=_answers,
        hits=(("“Where is the child, Maria?” asked Tom Arden.\n\n“At home.”", "Maria"),),
    ),
    Rule(
        name="turn",
        sieve="turn",
        why="Two take turns, until somebody else is named.",
        find=_returns,
        hits=(
            ("“Is he there?” asked Tom Arden.\n\n“No,” said Maria Costa.\n\n“Where is he?”", "Tom Arden"),
            ("“Is he there?” asked Tom.\n\n“No,” said Maria.\n\n“Where?”\n\n“At home.”", "Maria"),
        ),
        misses=("“Is he there?” asked Tom Arden.\n\n“No,” said Maria Costa.",),
    ),
    Rule(
        name="same-turn",
        sieve="turn",
        why="The last speaker goes on, behind a paragraph of story.",
        find=_goes_on,
        hits=(("“Is he there?” asked Tom Arden.\n\nNobody moved.\n\n“Well?”", "Tom Arden"),),
    ),
    Rule(
        name="new-voice",
        sieve="turn",
        why="Somebody else who is there, and fits best.",
        find=_enters,
        hits=(("Maria Costa sat down.\n\n“Is he there?” asked Tom Arden.\n\n“No.”", "Maria Costa"),),
    ),
)


def rule_of(taken: Taken) -> Rule[Holds]:
    return next(rule for rule in TURN_RULES if rule.find(taken))
