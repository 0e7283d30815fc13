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

SUBJECT = rf"""
    (?: (?<![DhnwAGOXNRCT'EyL]) (?: {_NOMINAL}* [NOGXRCTwAD] K )? (?: P | d? {_NOMINAL}* [NOGXRCTwAD] )
      | P
      | d (?: P | {_NOMINAL}* [NOGXRCTwAD] )       # a decision that one selector called “…”
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
    | (?P<subject> {SUBJECT}) (?: {_MODIFIERS} ){{0,3}}? (?P<finite> {FINITE})     # said the law helped
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
_REPORTS = frozenset("VYIBU")


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
    for match in _PREDICATE_RE.finditer(tags, start, end):
        group = "finite" if match["finite"] else match.lastgroup or "bare"
        verb = match.end(group) - 1
        reports = tags[verb] in _REPORTS
        if match["absolute"]:
            governor = len(found) - 1 if found else None
            found.append(Predicate(verb, reports, "participle", match.span("subject"), None, governor))
        elif match["subject"]:
            found.append(_with_subject(tags, start, match.span("subject"), verb, reports, found))
        elif match["relative"]:
            subject = match.span("relative")
            found.append(Predicate(verb, reports, "relative", subject, None, len(found) - 1 if found else None))
        else:
            found.append(_without_subject(tags, match, verb, reports, found))
    return found


def _with_subject(
    tags: str, start: int, subject: tuple[int, int], verb: int, reports: bool, found: list[Predicate]
) -> Predicate:
    previous = len(found) - 1 if found else None
    before = tags[start : subject[0]].rstrip("Jt")
    link: Link = "main"
    governor = None
    if previous is not None:
        if before.endswith("S"):
            link, governor = "adverbial", previous
        elif before.endswith("W"):
            link, governor = "relative", previous
        elif before.endswith("F") or tags[subject[0]] == "d":
            link, governor = "complement", previous
        elif before.endswith("K"):
            governor = found[previous].governor if not before.endswith(",K") else None
        elif not before.endswith((",", ";", "-", ":", ")")):
            link, governor = "complement", previous
    elif before.endswith("S"):
        link = "adverbial"
    return Predicate(verb, reports, link, subject, None, governor)


def _without_subject(tags: str, match: regex.Match[str], verb: int, reports: bool, found: list[Predicate]) -> Predicate:
    last = len(found) - 1
    finite = next((i for i in range(last, -1, -1) if found[i].link in ("main", "complement", "conjunct")), last)
    main = next((i for i in range(last, -1, -1) if found[i].link == "main"), finite)
    before = tags[: match.start()].rstrip("J")
    if last < 0:
        return Predicate(verb, reports, "main", None, None, None)
    if match["bare"] and found[last].reports and found[last].verb + 1 == match.start():  # which he said had reached
        return Predicate(verb, reports, "complement", None, last, last)
    if match["participle"]:
        sharer = main if before.endswith((",", "-", "S")) else last
        return Predicate(verb, reports, "participle", None, sharer, sharer)
    if match["infinitive"]:
        return Predicate(verb, reports, "infinitive", None, last, last)
    if reports:  # X said that it was late but added: reporting verbs are joined to main clauses
        finite = next((i for i in range(last, -1, -1) if found[i].link in ("main", "conjunct")), finite)
    sharer = main if before.endswith(",K") else finite
    return Predicate(verb, reports, "conjunct", None, sharer, found[sharer].governor)


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
