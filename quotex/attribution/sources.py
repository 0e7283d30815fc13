"""From tokens of a frame to an `Attribution`: the subject's words, and what belongs to them.

The *source* of a quote is the noun phrase that stands for its speaker. A subject of several words is handed on whole,
for `resolution` to find its head; an apposed name (*the agency's director, Amina Belhadj,*) is taken instead of the
description.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.attribution.finders import Found
from quotex.attribution.frame import Frame, Token
from quotex.patterns import late


class Reason(NamedTuple):
    """A rule as a person is told of it. It finds who speaks at the last quote of its example.

    `precision` is the share of its answers on PolNeAR's train and dev splits that meant the right speaker (of a rule
    that answered fewer than twenty times, a guess between that and 0.6). `coverage` is its share of all answers there.
    """

    name: str
    why: str
    example: str
    precision: float
    coverage: float


class Attribution(NamedTuple):
    """Who a quote is attributed to, the cue, and the rule that found them.

    `antecedent` is what a relative pronoun refers to; `extent` where the complement of a description ends (*an official
    of the port authority*), -1 if it has none. `inherited` says that the words stand at another quote, whose speaker
    goes on here; `is_distant` that they stand in another paragraph and are no mention of this quote's own.
    """

    rule: str
    who: tuple[Token, ...]
    cue: Token | None
    confidence: float
    antecedent: tuple[Token, ...] = ()
    extent: int = -1
    inherited: bool = False
    is_distant: bool = False

    def inherit(self, reason: Reason, is_distant: bool = False) -> Attribution:
        """The same speaker at another quote."""
        return Attribution(
            reason.name, self.who, self.cue, reason.precision, self.antecedent, self.extent, True, is_distant
        )


_APPOSED_RE = late(regex.compile, r"(?:E[DhnwAGOXCRT]++)?+,(?:[DhwAnCRB]{0,3}N|(?<=C,)O(?=[,.VY]))")
_BEFORE_NAME = frozenset(("", *".|Qq,"))
"""After which tags a name begins its clause."""
_COMPLEMENT_RE = late(regex.compile, r"(?:E[Dh]?[nwAGOXNRCT']*+(?<=[NOGXRCTwA]))++")
_COMPLEMENT_WORDS = lexicon.word_set("complement-preposition")


def build_attribution(frame: Frame, found: Found, rule: str, confidence: float) -> Attribution:
    """Put the tokens of what a rule found together."""
    (start, end), cue, antecedent = found
    tags, extent = frame.tags, -1
    head = tags[end - 1]
    if head in "RTCw" and tags.startswith((",", "E"), end):  # a description that goes on
        extent = _extent(frame, end)
        apposed = _APPOSED_RE.match(tags, end) if head != "w" else None
        if apposed is not None:
            start, end = apposed.end() - 1, apposed.end()
    if tags[end - 1] == "R" and tags.endswith("N,", 0, start) and _is_apposed(tags, start, cue):
        start, end = start - 2, start - 1
    return Attribution(
        rule,
        frame.tokens(start, end),
        _cue_token(frame, cue) if cue is not None else None,
        confidence,
        frame.tokens(*antecedent) if antecedent is not None else (),
        extent,
    )


def _is_apposed(tags: str, start: int, cue: int | None) -> bool:
    """Whether the name before a description that no comma ends is its own: *Tom Arden, director of the council said*.

    Not where the description reports of the name: *Clinton, an aide said, “is confident”*.
    """
    if cue is None or tags.startswith(",", cue + 1):
        return False
    return tags[: start - 2].rstrip("J")[-1:] in _BEFORE_NAME


def _cue_token(frame: Frame, at: int) -> Token:
    """The cue; *according* takes its *to* with it."""
    cue = frame.token(at)
    return cue._replace(end=frame.token(at + 1).end) if cue.tag == "L" else cue


def _extent(frame: Frame, end: int) -> int:
    """Where a description's complement ends; -1 if none begins at `end`."""
    if frame.tags[end - 1] == "T" or frame.word(end) not in _COMPLEMENT_WORDS:
        return -1
    match = _COMPLEMENT_RE.match(frame.tags, end)
    return frame.span(end, match.end())[1] if match else -1
