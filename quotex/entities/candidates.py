"""The capitalised sequences of a document as candidates for entities: what each is by itself, before the document
decides.

Headlines and datelines, where every word is capitalised, are kept apart: they only repeat names, and nothing is learnt
from them.
"""

from __future__ import annotations

from typing import NamedTuple

from quotex.entities import gazetteer, headlines
from quotex.entities.names import (
    READINGS,
    cut_at_points,
    ends_sentence,
    find_sequences,
    straighten,
)
from quotex.model import EntityType
from quotex.segment import Layout, Paragraph, dateline_end

_PREPOSITIONS = frozenset({" of ", " of the ", " for ", " on ", " on the "})
_APOSTROPHES = frozenset({"' ", "’ "})
_ANDS = frozenset({" and ", " & "})
_LINKS = _PREPOSITIONS | _APOSTROPHES | _ANDS
"""What may stand within a name, between its sequences."""
_MAX_LINK = max(map(len, _LINKS))


class Candidate(NamedTuple):
    """A part of a sequence, placed in the text; `type` is None while undecided, `text` has straight apostrophes.

    `prefix` is where a title or role before the name begins, `start` where there is none.
    """

    prefix: int
    start: int
    end: int
    type: EntityType | None
    text: str


class Candidates(NamedTuple):
    """The candidates of the running text, the sequences of headlines and datelines (where they start, and their words),
    and the places of datelines that are lines of their own, all in text order.
    """

    body: list[Candidate]
    headlines: list[tuple[int, str]]
    datelines: list[tuple[int, int]]


def find_candidates(layout: Layout) -> Candidates:
    """Read every capitalised sequence of a document.

    >>> from quotex.segment import lay_out
    >>> [(c.text, c.type) for c in find_candidates(lay_out("Mr. Okoro met the Secretary of State John Kerry.")).body]
    [('Okoro', 'PERSON'), ('John Kerry', 'PERSON')]
    """
    text = layout.text
    body: list[Candidate] = []
    titles: list[tuple[int, str]] = []
    apart, datelines = _find_apart(layout)
    apart.reverse()
    apart.insert(0, Paragraph(len(text), len(text)))  # which nothing reaches
    first, last = apart.pop()
    end = 0
    for match in find_sequences(text):
        at, written = match.start(), match[0]
        if at >= first:
            while at >= last:
                first, last = apart.pop()
            if at >= first:
                titles += ((at + offset, words) for offset, words in cut_at_points(written))
                continue
        parts, opening = READINGS[written]
        if opening is not parts and ends_sentence(text[max(0, at - 3) : at]):
            parts = opening
        for prefix, start, stop, type, form in parts:
            begin = at + start
            is_linked = begin - end <= _MAX_LINK and text[end:begin] in _LINKS  # to the candidate before
            end = at + stop
            candidate: Candidate = tuple.__new__(Candidate, (at + prefix, begin, end, type, form))
            if is_linked and body:
                _join(text, body, candidate)
            else:
                body.append(candidate)
    return Candidates(body, titles, datelines)


def _find_apart(layout: Layout) -> tuple[list[Paragraph], list[tuple[int, int]]]:
    """The headlines and datelines of a document in text order, and the places of those that are lines of their own."""
    text = layout.text
    apart: list[Paragraph] = []
    places: list[tuple[int, int]] = []
    for paragraph in layout.paragraphs:
        start, end = paragraph
        if text[start].isupper() and text[start + 1 : start + 2].isupper():  # NAIROBI
            place = headlines.place_of_dateline(text, paragraph)
            if place is not None:
                places.append(place)
            apart.append(Paragraph(start, dateline_end(text, paragraph)))
        if end - start <= headlines.MAX_HEADLINE and headlines.is_headline(text, paragraph):
            apart.append(paragraph)
    return apart, places


def _join(text: str, candidates: list[Candidate], candidate: Candidate) -> None:
    """Add a candidate that stands near the last one, joined to it if a small word links them: `Department` of
    `Justice`; `Secretary` of `State John Kerry`.
    """
    before = candidates[-1]
    gap = text[before.end : candidate.start]
    if gap in _PREPOSITIONS and before.type == "ROLE":
        candidates[-1:] = _join_role(before, candidate)
    elif gap in _LINKS and _is_one_organisation(before, gap, candidate):
        candidates[-1] = before._replace(
            end=candidate.end, type="ORG", text=straighten(text[before.start : candidate.end])
        )
    else:
        candidates.append(candidate)


def _join_role(role: Candidate, complement: Candidate) -> list[Candidate]:
    words = complement.text.split(" ")
    for size in range(1, len(words)):
        rest = " ".join(words[size:])
        is_name = any(type == "PERSON" and start == 0 for _, start, _, type, _ in READINGS[rest][0])
        if is_name or size == len(words) - 1:
            return [Candidate(role.prefix, complement.end - len(rest), complement.end, "PERSON", rest)]
    return [role, complement]


def _is_one_organisation(before: Candidate, gap: str, after: Candidate) -> bool:
    head = before.text.rpartition(" ")[2]
    if gap in _APOSTROPHES:  # Southern Retailers' Federation
        return head.endswith("s") and after.text in gazetteer.heads()
    if after.prefix != after.start or before.type in ("PERSON", "NORP", "ROLE"):
        return False
    if gap in _PREPOSITIONS:
        return before.type in (None, "ORG") and head in gazetteer.heads()
    # Securities and Exchange Commission; Wye and Marches Health Trust
    return after.type == "ORG" and " " in after.text and (before.type != "ORG" or " " not in before.text)
