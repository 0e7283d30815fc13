"""The capitalised sequences of a document as candidates for entities: what each is by itself, before the document
decides.

Headlines and datelines, where every word is capitalised, are kept apart: they only repeat names, and nothing is learnt
from them.
"""

from __future__ import annotations

from typing import NamedTuple

from quotex.entities import gazetteer, headlines
from quotex.entities.names import find_sequences, read_sequence, straighten
from quotex.model import EntityType
from quotex.segment import Layout, Paragraph, dateline_end

_LINKS = frozenset({" of ", " of the ", " for ", " for the ", " on ", " on the "})


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
    ends = ((paragraph.start, dateline_end(text, paragraph)) for paragraph in layout.paragraphs)
    apart = [paragraph for paragraph in layout.paragraphs if headlines.is_headline(text, paragraph)]
    apart += [Paragraph(start, end) for start, end in ends if end > start]
    apart.sort(reverse=True)
    beyond = Paragraph(len(text), len(text))
    first, last = apart.pop() if apart else beyond
    for start, words, opens in find_sequences(text):
        while start >= last:
            first, last = apart.pop() if apart else beyond
        if start >= first:
            titles.append((start, words))
            continue
        for prefix, begin, end, type, form in read_sequence(words, opens):
            body.append(Candidate(start + prefix, start + begin, start + end, type, form))
    return Candidates(_join(text, body), titles, _find_datelines(layout))


def _find_datelines(layout: Layout) -> list[tuple[int, int]]:
    places = (headlines.place_of_dateline(layout.text, paragraph) for paragraph in layout.paragraphs)
    return [place for place in places if place is not None]


def _join(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """Join what a small word links: `Department` of `Justice`; `Secretary` of `State John Kerry`."""
    joined: list[Candidate] = []
    for candidate in candidates:
        before = joined[-1] if joined else None
        gap = text[before.end : candidate.start] if before and candidate.start - before.end < 9 else ""
        if before and gap in _LINKS and before.type == "ROLE":
            joined[-1:] = _join_role(before, candidate)
        elif before and gap and _is_one_organisation(before, gap, candidate):
            joined[-1] = before._replace(
                end=candidate.end, type="ORG", text=straighten(text[before.start : candidate.end])
            )
        else:
            joined.append(candidate)
    return joined


def _join_role(role: Candidate, complement: Candidate) -> list[Candidate]:
    words = complement.text.split(" ")
    for size in range(1, len(words)):
        rest = " ".join(words[size:])
        is_name = any(part.type == "PERSON" and part.start == 0 for part in read_sequence(rest))
        if is_name or size == len(words) - 1:
            return [Candidate(role.prefix, complement.end - len(rest), complement.end, "PERSON", rest)]
    return [role, complement]


def _is_one_organisation(before: Candidate, gap: str, after: Candidate) -> bool:
    head = before.text.rpartition(" ")[2]
    if gap in ("' ", "’ "):  # Southern Retailers' Federation
        return head.endswith("s") and after.text in gazetteer.heads()
    if after.prefix != after.start or before.type in ("PERSON", "NORP", "ROLE"):
        return False
    if gap in _LINKS:
        return before.type in (None, "ORG") and head in gazetteer.heads()
    if gap in (" and ", " & "):  # Securities and Exchange Commission; Wye and Marches Health Trust
        return after.type == "ORG" and " " in after.text and (before.type != "ORG" or " " not in before.text)
    return False
