"""The clauses of a sentence before a quote: who does what, and which verb reports what follows.

Takes the tags of a frame (see `alphabet`) from a sentence's start to a quote; gives its `Predicate`s in text order.
Each has a subject, its own or that of another predicate which it shares (*X smiled and said*, *X left, saying*), and
the predicate that governs it (*X said* governs *it was late* in *X said it was late*). It is a shallow parser in one
pass: no grammar is built, only what stands before a verb is looked at.
"""

from __future__ import annotations

import re
import sys
from typing import Literal, NamedTuple

from quotex.attribution.alphabet import APART, FINITE, MODIFIERS, NOMINAL, NOUN_PHRASE, NUMBER, SUBJECT_PHRASE

Link = Literal["main", "complement", "relative", "adverbial", "conjunct", "participle", "absolute", "infinitive"]

_ROW_RE = re.compile(r"(\[[^]]+]|\w)\+\+")


def for_re(pattern: str) -> str:
    """A pattern for `re`, which is faster than `regex`, but has `++` only from Python 3.11 on: there it stays.

    >>> re.match(for_re("[EK] N++ N"), "ENN", re.VERBOSE) is None
    True
    """
    return pattern if sys.version_info >= (3, 11) else _ROW_RE.sub(r"(?:\1+(?!\1))", pattern)


_APPOSED = f", (?: {NUMBER} | [Dh] [DhnwAGOXRCTE']{{1,9}} ) , (?! W )"
"""What stands between commas after a subject: *said Ida Moss, 44, had shouted*; *said the law, a relic, had helped*.

A name is knowingly left out, which as often goes on with a list: *said the mayor, Ida Moss, …*.
"""

_VERB = "[IgbvVYBUu]"

# The last group of each alternative has its name, and ends with the verb; the one before it, if any, is the subject.
# Only in the inverted clause the subject comes last.
_PREDICATE_RE = re.compile(
    for_re(rf"""
    (?= [DhnwAGOXNRCT'PdWJHVYvIgEp] ) (?:  # what any of them begins with
      (?: (?<! {_VERB} ) | (?<= {_VERB} ) (?P<behind>) (?: (?<=[vgbu]) (?P<done>) | (?<![vgbu]) ) ) ({SUBJECT_PHRASE})
      (?(behind) (?: (?(done) (?!W) ) (?: {MODIFIERS} | {_APPOSED} ) ){{0,3}}? | {APART} )  # said the law, a relic, had
      (?P<clause> {FINITE})
    | (?<=[,\-Qq|]) (?: ([VY]) (?P<inverted> {NOUN_PHRASE}) (?= [,E-] )# , says Carl Anthony, historian
                    | (v) (?P<recalled> [NX]) (?= , ) )                 # , recalls Lind,
    | (?<=[vVY]) ({NOUN_PHRASE}|p) S? J* (?P<quoted> I )               # quoted Hana Kobayashi as saying; heard Ryan say
    | (?<=E) J* ({NOMINAL}++ (?: K {NOMINAL}++ )? (?<=[NOXRCTD]) ) (?: E {NOMINAL}++ | , [^,|;QqvVYH]{{1,6}} , )?
      J* (?P<absolute> [Ig])                                           # with Trump yelling
    | (?<=K) ({NOMINAL}++ (?<=[NR]) ) (?: , [^,|;QqvVYH]{{1,6}} , )? J* (?P<joined> I)  # and Lind, R-Idaho, saying
    | (?<=[EK]) (p) J* (?P<heard> [Ig]) | (?<=[vb]) (p) J* (?P<told> [Bb])  # and her calling him; heard him yell
    | (?<=[,;K-]) (D{{1,2}} | [Dhn][wAnJ]*[RC]) J* (?P<some> [Ig])         # , some calling it; , one nurse saying
    | ([Wd]) (?: , S [^.|;QqW]{{1,20}}? , )? [JHtEn]*? (?P<relative> {FINITE})  # who, when asked, said
    | (?P<bare> (?! (?<=,) [vVY] y ) [JH]* [VYv])
    | (?P<participle> [Ig])
    | E J* (?P<infinitive> [Bb])
    )"""),
    re.VERBOSE,
)
_LINKS: dict[str, Link] = {
    "relative": "relative", "quoted": "absolute", "joined": "participle", "absolute": "absolute", "heard": "participle",
    "told": "absolute", "some": "participle",
}  # fmt: skip
_INVERTED = ("inverted", "recalled")
_REPORTS = frozenset("VYIBU")
_MARKS = frozenset(",;-:)")
_NEARER: tuple[Link, ...] = ("adverbial", "relative")
_PEOPLE = frozenset("NROCGXPW")
"""The last tags of subjects that may speak."""
_MAIN: tuple[Link, ...] = ("main",)
_JOINED: tuple[Link, ...] = ("main", "conjunct")
_PARTICIPLES: tuple[Link, ...] = ("participle", "absolute")
_FINITE: tuple[Link, ...] = ("main", "complement", "conjunct")


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
    since = start
    last: int | None = None
    for match in _PREDICATE_RE.finditer(tags, start, end):
        kind, group = match.lastgroup, match.lastindex or 0
        verb = match.end(group if kind not in _INVERTED else group - 1) - 1
        reports = tags[verb] in _REPORTS
        if match["behind"] is not None and reports and _is_object(tags, match.start(group - 1), verb):
            kind = "bare"
        if kind == "clause" or kind in _INVERTED:
            subject = match.span(group - 1 if kind not in _INVERTED else group)
            link, governor = _link(tags[since : subject[0]].rstrip("Jt"), tags[subject[0]], reports, found)
            predicate = Predicate(verb, reports, link, subject, None, governor)
        elif kind in _LINKS:
            sharer = last if kind in ("absolute", "quoted") else None
            predicate = Predicate(verb, reports, _LINKS[kind], match.span(group - 1), sharer, last)
        else:
            predicate = _without_subject(tags, kind, (start, since, match.start(), verb), found)
        found.append(predicate)
        since, last = verb + 1, len(found) - 1
    return found


def _is_object(tags: str, start: int, verb: int) -> bool:
    """Whether a noun phrase is the object of what stands before it, so that the verb that reports has another subject.

    *Residents who fled the gas that drove two hundred from their homes said …*; *a man accused of hitting a guard told
    …*; but *meddling the senator said is meant to sow doubt*.
    """
    if tags[start - 1] == "g":
        return start > 1 and tags[start - 2] not in _MARKS and tags[verb + 1 : verb + 2] not in ("H", "v")
    return tags[start - 1] in "vb" and tags[start - 2] in "dW"


def _without_subject(
    tags: str, kind: str | None, places: tuple[int, int, int, int], found: list[Predicate]
) -> Predicate:
    """A predicate without a subject of its own; `places` are where the sentence starts, where the last predicate ends,
    where this one starts, and its verb.
    """
    start, since, at, verb = places
    reports = tags[verb] in _REPORTS
    if not found:
        return Predicate(verb, reports, "main", None, None, None)
    if kind == "bare" and reports and (head := _head_before(tags, start, found)) is not None:
        return Predicate(verb, reports, "main", head, None, None)
    link, sharer, governor = _share(kind, tags[since:at], reports, found)
    if reports and link == "conjunct":
        sharer = _speaking(tags, found, sharer)
    return Predicate(verb, reports, link, None, sharer, governor)


_HEAD_RE = re.compile(for_re(rf"[EJt,]*? ({NOMINAL}++ (?<=[RCN])) (?: E {NOMINAL}++ )++ ,?"), re.VERBOSE)


def _head_before(tags: str, start: int, found: list[Predicate]) -> tuple[int, int] | None:
    """The subject of a verb behind a relative clause with which the predicates begin, if what that is about is only
    its complement: *A spokesman for the firm that built the bridge said …*; *The mother of a boy who drowned says …*
    """
    relative = found[0]
    if relative.link != "relative" or relative.subject is None or any(each.link == "main" for each in found):
        return None
    match = _HEAD_RE.fullmatch(tags, start, relative.subject[0])
    return match.span(1) if match is not None else None


def _link(before: str, first: str, reports: bool, found: list[Predicate]) -> tuple[Link, int | None]:
    """The link and the governor of a predicate with a subject, by the tags before the subject and its first one."""
    mark = before[-1:]
    if not found:
        return ("adverbial" if mark == "S" else "main"), None
    last = len(found) - 1
    if mark == "S":
        return "adverbial", last
    if mark == "W":
        return "relative", last
    if ",KE" in before:  # it was late, but in May she said
        return "main", None
    if mark == "F" or first == "d":
        return "complement", last - (before == "," and _is_aside(found))
    if mark == "K":
        return _link_joined(before, reports, found)
    return ("main", None) if mark in _MARKS else ("complement", last)


def _is_aside(found: list[Predicate]) -> bool:
    """Whether the last predicate cuts a report in two: Ryan told police, *the Sun reported*, that he was late."""
    return len(found) > 1 and found[-1].link == "main" and found[-2].reports


def _link_joined(before: str, reports: bool, found: list[Predicate]) -> tuple[Link, int | None]:
    """The link and the governor of a predicate with a subject after a conjunction.

    After a comma, what reports nothing by itself still belongs to a report: Ryan says *that* it is late, but *she is
    giving* …
    """
    if not before.endswith(",K"):
        return "main", found[-1].governor
    at = _latest(found, _MAIN)
    if not reports and found[at].reports and len(found) > at + 1 and found[at + 1].link == "complement":
        return "complement", at
    return "main", None


def _share(kind: str | None, between: str, reports: bool, found: list[Predicate]) -> tuple[Link, int, int | None]:
    """The link of a predicate without a subject, whose it shares, and its governor; `between` it and the last one."""
    last = len(found) - 1
    if kind == "infinitive":
        return "infinitive", last, last
    is_reported = found[last].reports and not between.strip("n")  # which he said had reached; who said 2001 brought
    if kind == "bare" and is_reported:
        return "complement", last, last
    before = between.rstrip("J")
    if kind == "participle":
        sharer = _latest(found, _MAIN) if before.endswith((",", "-", "S", "Q")) else last
        if before.endswith((",E", ",y")) and found[main := _latest(found, _MAIN)].reports:
            sharer = main  # X won't say whether it was late, beyond insisting that it is good
        if before.endswith("K"):  # with Ryan tweeting that it was late and asking
            sharer = _latest(found, _PARTICIPLES)
        return "participle", sharer, sharer
    # X said that it was late but added: reporting verbs are joined to main clauses
    sharer = _latest(found, _MAIN if before.endswith(",K") else _JOINED if reports else _FINITE)
    return "conjunct", sharer, found[sharer].governor


def _speaking(tags: str, found: list[Predicate], sharer: int) -> int:
    """The predicate whose subject reports too: another than that of a thing, where the last clause has a person's.

    *The ties soured after Ryan asked whether they mattered, and accused …*; *it was taken by a man who wept and said …*
    """
    subject = subject_of(found, sharer)
    if subject is None or found[sharer].reports or tags[subject[1] - 1] not in "wT":
        return sharer
    for index in range(len(found) - 1, sharer, -1):
        nearer = found[index].subject
        if nearer is not None and found[index].link in _NEARER and tags[nearer[1] - 1] in _PEOPLE:
            return index
    return sharer


def _latest(found: list[Predicate], links: tuple[Link, ...]) -> int:
    """The last predicate with one of some links; without one, the last that is finite; without any, the last."""
    for wanted in (links, _FINITE):
        for index in range(len(found) - 1, -1, -1):
            if found[index].link in wanted:
                return index
    return len(found) - 1


def subject_of(predicates: list[Predicate], index: int) -> tuple[int, int] | None:
    """The subject of a predicate, its own or that of the nearest one whose it shares."""
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
