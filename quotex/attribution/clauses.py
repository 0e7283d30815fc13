"""The clauses of a sentence before a quote: who does what, and which verb reports what follows.

Takes the tags of a frame (see `frame`) from a sentence's start to a quote; gives its `Predicate`s in text order. Each
has a subject, its own or that of another predicate which it shares (*X smiled and said*, *X left, saying*), and the
predicate that governs it (*X said* governs *it was late* in *X said it was late*). It is a shallow parser in one pass:
no grammar is built, only what stands before a verb is looked at.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import regex

Link = Literal["main", "complement", "relative", "adverbial", "conjunct", "participle", "infinitive"]

_NOMINAL = "[DhnwAGOXNRCT']"

NOUN_PHRASE = rf"(?: P | d? {_NOMINAL}* [NOGXRCTwAD] )"
"""A pronoun, or words that end in a name or a noun."""

_NOUNS = rf"(?: {_NOMINAL}++ (?<=[NOGXRCTwAD]) )"
SUBJECT = rf"""
    (?: P
      | d (?: P | {_NOUNS} )           # a decision that one selector called “…”
      | (?<![DhnwAGOXNRCT'EyL]) {_NOUNS} (?: K (?: P | d? {_NOUNS} ) )?
      | (?<=[GOXtwnTCR]) N
    )
"""
"""The same, but never the object of a preposition, save for a name after a place or a time: *In Ohio Trump said*."""

_MODIFIERS = r"""
      [EyL] [DhnwAGOXNRCT'tJpEy]++ (?: K [DhnwAGOXNRCT']++ )?+  # Smith of the Sierra Club; a spate of raids
    | \( [^()Qq]{0,15} \) ,?         # Merkley (D-Ore.)
    | W [^.|;,QqvVYH]{0,8} [vVYH] [^.|;,Qq]{0,20}?   # an official who asked not to be named
    | t++                            # Smith Tuesday
    | [guz] [DhnwAGOXNRCT'tJpEy]{1,10}?      # protesters marching through the streets
"""
APART = rf"""
    (?: {_MODIFIERS}
      | , (?! (?:P|[NOG]) [JHt]* [VYB] | V ) [^.|;]{{1,50}}? ,          # Lavrov, the foreign minister,
      | - [^.|;]{{1,50}}? -            # Lavrov - the foreign minister -
    ){{0,3}}?
"""
"""What may stand between a subject and its verb."""

FINITE = r"(?: [JHt]* [VYv] | [Jt]* H [JHt]* [IBUgbu]? | (?<=[PRCANOXDJ]) [Bb] )"

_PREDICATE_RE = regex.compile(
    rf"""
      (?<! [IgbvVYBUu] ) (?P<subject> {SUBJECT}) {APART} (?P<finite> {FINITE})
    | (?<= [IgbvVYBUu] ) (?P<subject> {SUBJECT}) (?: {_MODIFIERS} ){{0,3}}? (?P<finite> {FINITE})  # said the law helped
    | (?<=[,\-Qq|]) (?P<finite> V) (?P<subject> {NOUN_PHRASE}) (?= [,E-] )        # , says Carl Anthony, historian
    | (?<=[VY]) (?P<subject> {NOUN_PHRASE}) S J* (?P<absolute> I )                   # quoted Hana Kobayashi as saying
    | (?<=E) J* (?P<subject> {_NOMINAL}*+ (?<=[NOXRC]) ) J* (?P<absolute> [Ig])   # with Trump yelling
    | (?P<relative> [Wd]) [JHtEn]*? (?P<finite> {FINITE})
    | (?P<bare> [JH]* [VYv])
    | (?P<participle> [Ig])
    | E J* (?P<infinitive> [Bb])
    """,
    regex.VERBOSE,
)
# regex looks a group up by its number four times as fast as by its name
_SUBJECT, _FINITE, _ABSOLUTE, _RELATIVE, _BARE, _PARTICIPLE, _INFINITIVE = map(
    _PREDICATE_RE.groupindex.__getitem__,
    ("subject", "finite", "absolute", "relative", "bare", "participle", "infinitive"),
)
_REPORTS = frozenset("VYIBU")
_MARKS = frozenset(",;-:)")
_MAIN: tuple[Link, ...] = ("main",)
_JOINED: tuple[Link, ...] = ("main", "conjunct")
_CLAUSES: tuple[Link, ...] = ("main", "complement", "conjunct")


class Predicate(NamedTuple):
    """A verb with its subject, as half-open ranges of token indices.

    `subject` is None where it shares that of the predicate `sharer`; `governor` is the predicate whose complement or
    modifier it stands in. Both are indices among the predicates of the sentence.
    """

    verb: int
    reports: bool
    link: Link
    subject: tuple[int, int] | None
    sharer: int | None
    governor: int | None


def read_clauses(tags: str, start: int, end: int) -> list[Predicate]:
    """The predicates between two positions of a frame's tags.

    >>> [(p.verb, p.link, p.subject, p.governor) for p in read_clauses("NVPvDwKVpSDq", 0, 11)]
    [(1, 'main', (0, 1), None), (3, 'complement', (2, 3), 0), (7, 'conjunct', None, None)]
    """
    found: list[Predicate] = []
    since, last = start, None
    for match in _PREDICATE_RE.finditer(tags, start, end):
        kind = match.lastindex or 0
        verb = match.end(_FINITE if kind == _SUBJECT else kind) - 1
        reports = tags[verb] in _REPORTS
        if kind in (_FINITE, _SUBJECT):
            subject = match.span(_SUBJECT)
            if subject[0] >= 0:
                link, governor = _link(tags[since : subject[0]].rstrip("Jt")[-2:], tags[subject[0]], found)
                found.append(Predicate(verb, reports, link, subject, None, governor))
            else:
                found.append(Predicate(verb, reports, "relative", match.span(_RELATIVE), None, last))
        elif kind == _ABSOLUTE:
            found.append(Predicate(verb, reports, "participle", match.span(_SUBJECT), None, last))
        elif last is None:
            found.append(Predicate(verb, reports, "main", None, None, None))
        else:
            link, sharer, governor = _share(kind, tags[since : match.start()], reports, found)
            found.append(Predicate(verb, reports, link, None, sharer, governor))
        since, last = verb + 1, len(found) - 1
    return found


def _link(before: str, first: str, found: list[Predicate]) -> tuple[Link, int | None]:
    """The link and the governor of a predicate with a subject, by the tags before the subject and its first one."""
    mark = before[-1:]
    if not found:
        return ("adverbial" if mark == "S" else "main"), None
    last = len(found) - 1
    if mark == "S":
        return "adverbial", last
    if mark == "W":
        return "relative", last
    if mark == "F" or first == "d":
        return "complement", last
    if mark == "K":
        return "main", None if before == ",K" else found[last].governor
    return ("main", None) if mark in _MARKS else ("complement", last)


def _share(kind: int, between: str, reports: bool, found: list[Predicate]) -> tuple[Link, int, int | None]:
    """The link of a predicate without a subject, whose it shares, and its governor; `between` it and the last one."""
    last = len(found) - 1
    if kind == _INFINITIVE:
        return "infinitive", last, last
    if kind == _BARE and not between and found[last].reports:  # which he said had reached
        return "complement", last, last
    before = between.rstrip("J")
    if kind == _PARTICIPLE:
        sharer = _latest(found, _MAIN) if before.endswith((",", "-", "S")) else last
        return "participle", sharer, sharer
    # X said that it was late but added: reporting verbs are joined to main clauses
    sharer = _latest(found, _MAIN if before.endswith(",K") else _JOINED if reports else _CLAUSES)
    return "conjunct", sharer, found[sharer].governor


def _latest(found: list[Predicate], links: tuple[Link, ...]) -> int:
    """The last predicate with one of some links; without one, the last that is finite; without any, the last."""
    for wanted in (links, _CLAUSES):
        for index in range(len(found) - 1, -1, -1):
            if found[index].link in wanted:
                return index
    return len(found) - 1


def subject_of(predicates: list[Predicate], index: int) -> tuple[int, int] | None:
    """The subject of a predicate, its own or shared."""
    at: int | None = index
    while at is not None and predicates[at].subject is None:
        at = predicates[at].sharer
    return predicates[at].subject if at is not None else None


def reporting_path(predicates: list[Predicate]) -> list[int]:
    """From the predicate nearest to the quote up through those that govern it, as indices."""
    path = []
    at: int | None = len(predicates) - 1 if predicates else None
    while at is not None and at not in path:
        path.append(at)
        at = predicates[at].governor
    return path
