"""From tokens of a frame to an `Attribution`: the subject's words, and what belongs to them.

The *source* of a quote is the noun phrase that stands for its speaker. A subject of several words is handed on whole,
for `resolution` to find its head; an apposed name (*the agency's director, Amina Belhadj,*) is taken instead of the
description.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import regex

from quotex import lexicon
from quotex.attribution.frame import Frame, Token
from quotex.model import Rule
from quotex.patterns import late

TokenRange = tuple[int, int]
"""A half-open range of token indices of a frame."""


class Pointer(NamedTuple):
    """Who speaks, by the tokens of a frame: the subject, the cue if any, and what a relative pronoun refers to."""

    who: TokenRange
    cue: int | None
    antecedent: TokenRange | None = None


class Attribution(NamedTuple):
    """Who a quote is attributed to, the cue, and the rule that found them.

    `antecedent` is what a relative pronoun refers to; `extent` where the complement of a description ends (*an official
    of the port authority*), -1 if it has none. `inherited` says that the words stand at another quote, whose speaker
    goes on here; they may be in another paragraph.
    """

    rule: Rule[Any]
    who: tuple[Token, ...]
    cue: Token | None
    antecedent: tuple[Token, ...] = ()
    extent: int = -1
    inherited: bool = False

    def inherit(self, rule: Rule[Any]) -> Attribution:
        """The same speaker at another quote."""
        return self._replace(rule=rule, inherited=True)


_OF_PHRASE = "DhdnwAGOXCRT'"
_WORDS, _ITEM = f"[{_OF_PHRASE}]", f"[{_OF_PHRASE}g]"
_LISTED = f"(?: (?: , {_ITEM}++ )*+ ,?+ K {_ITEM}++ )"
_APPOSED_RE = late(
    regex.compile,
    rf"""
    (?: (?: , R++ )*+ K [DhwA]*+ R++ )?+          # the chairman, chief executive | and founder
    (?: E (?: p | {_WORDS}++ {_LISTED}?+ ) )*+    # of them; of the bank in charge of trade, industry and tourism
    (?: [gv] (?: E?+ {_WORDS}++ )++ )?+           # representing the dockers of the north
    (?: ,G )?+                                    # of Rivers, Nigeria
    , (?: [DhwAnCRB]{{0,3}} N | (?<=C,) O (?=[,.VY]) )
    """,
    regex.VERBOSE,
)
_GOES_ON = {**dict.fromkeys("TCw", (",", "E")), "R": (",", "E", "K", "g"), "D": ("E",)}
"""After which last tag and before which next ones a description goes on: *one of her aides, Brian Mills*."""
_BEFORE_NAME = frozenset(("", *".|Qq,"))
"""After which tags a name begins its clause."""
_COMPLEMENT_RE = late(regex.compile, r"(?:E[Dh]?[nwAGOXNRCT']*+(?<=[NOGXRCTwA]))++")
_COMPLEMENT_WORDS = lexicon.word_set("complement-preposition")


def build_attribution(rule: Rule[Any], frame: Frame, pointer: Pointer) -> Attribution:
    """Put the tokens of what a rule found together."""
    (start, end), cue, antecedent = pointer
    tags, extent, apposed = frame.tags, -1, None
    if tags.endswith("W", 0, start) and frame.word(start - 1).lower() == "whose":
        start -= 1
    if tags.startswith(_GOES_ON.get(tags[end - 1], ()), end):
        extent = _extent(frame, end)
        apposed = _find_apposed(frame, start, end)
        start, end = apposed or (start, end)
    if tags[end - 1] == "R" and tags.endswith("N,", 0, start) and _is_apposed(frame, start, cue):
        start, end = start - 2, start - 1
    if tags[end - 1] == "N":
        start, end = _with_others(frame, start, end, cue, apposed is not None)
    return Attribution(
        rule,
        frame.tokens(start, end),
        _cue_token(frame, cue) if cue is not None else None,
        frame.tokens(*antecedent) if antecedent is not None else (),
        extent,
    )


def _find_apposed(frame: Frame, start: int, end: int) -> TokenRange | None:
    """The name that is apposed to a description from `start` on whose head ends at a token, behind its complements."""
    tags, apposed = frame.tags, _APPOSED_RE.match(frame.tags, end)
    if apposed is None or (tags[end - 1] == "w" and not _may_be_named(frame, start, end, apposed.end())):
        return None
    if tags.startswith("C,N,n", end - 1):  # according to police, Ann Lee, 44, left
        return None
    return apposed.end() - 1, apposed.end()


def _may_be_named(frame: Frame, start: int, end: int, after: int) -> bool:
    """Whether any noun before a name may describe it: *her policy lead, Jo Moss, said*; *the youngest of the climbers*.

    Commas have to part the name from both sides, or a superlative chooses it.
    """
    if frame.word(end) == "of":
        return frame.word(end - 1).endswith("est")
    return frame.tags[start] in "DhNO" and frame.tags[after : after + 1] == ","


_OTHERS_RE = late(regex.compile, r"(?:,R?N)*+,?(?P<and>K)R?N")
_OTHERS_AFTER_RE = late(regex.compile, r"(?:,R?N)*+,?(?P<and>K)R?N(?!,?[JHtn]*[vVYHIBUb])")
_OTHERS_BEFORE_RE = late(regex.compile, r"(?<![^.|Qq])(?:R?N,)++", regex.REVERSE)


def _with_others(frame: Frame, start: int, end: int, cue: int | None, is_apposed: bool) -> tuple[int, int]:
    """A name with those that are listed with it: said *Ann Lee*, *Tom Arden and Ben Cho*.

    Names before it belong to it where they open the sentence; those behind it where it isn't the first of the next
    clause: *said Ann Lee and Tom Arden left*. An apposed name has those behind it: *the owners, Ann Lee and Bo Cho,*.
    """
    tags = frame.tags
    if cue is not None and cue >= end and not is_apposed:
        is_list = "K" in tags[start:end] and tags.endswith("N,", 0, start)
        others = _OTHERS_BEFORE_RE.match(tags, 0, start) if is_list else None
        return others.start() if others is not None else start, end
    pattern = _OTHERS_RE if is_apposed else _OTHERS_AFTER_RE
    others = pattern.match(tags, end) if tags.startswith((",", "K"), end) else None
    if others is None or frame.word(others.start("and")).lower() not in ("and", "&", ""):
        return start, end
    return start, others.end()


def _is_apposed(frame: Frame, start: int, cue: int | None) -> bool:
    """Whether the name before a description that no comma ends is its own: *Tom Arden, director of the council said*.

    Not where the description reports of the name: *Clinton, an aide said, “is confident”*; *Clinton, whose aide said*.
    """
    tags = frame.tags
    if cue is None or tags.startswith(",", cue + 1) or frame.word(start) == "whose":
        return False
    before = tags[: start - 2].rstrip("J")
    return before[-1:] in _BEFORE_NAME and not before.endswith(("R,", "C,"))  # by his aide, Tom Arden, the senator said


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
