"""The capitalised sequences of a document as candidates for entities: what each is by itself, before the document
decides.

Headlines and datelines, where every word is capitalised, are kept apart: they only repeat names, and nothing is learnt
from them.
"""

from __future__ import annotations

from typing import NamedTuple

from quotex.entities import headlines
from quotex.entities.abbreviated import settle_abbreviated
from quotex.entities.genitives import join_genitives
from quotex.entities.joining import GAPS, join
from quotex.entities.letters import drop_letters
from quotex.entities.posts import join_posts
from quotex.entities.readings import PARTS, parts_of
from quotex.entities.saints import join_saints
from quotex.entities.sequences import Part, find_sequences
from quotex.text.layout import Layout, Paragraph, dateline_end
from quotex.text.sentences import cut_at_points, may_begin_after

_MAX_GAP = max(map(len, GAPS))

Candidate = Part
"""A part of a sequence, its offsets in the document's text: start, end, type, form and prefix. The type is None while
undecided.

No named tuple: that takes three times as long to make and to unpack, and nothing is made so often.
"""


class Candidates(NamedTuple):
    """The candidates of the running text, the sequences of headlines and datelines (where they start, and their words),
    and the places of datelines that are lines of their own, all in text order.
    """

    body: list[Candidate]
    headlines: list[tuple[int, str]]
    datelines: list[tuple[int, int]]


def find_candidates(layout: Layout) -> Candidates:
    """Read every capitalised sequence of a document.

    >>> from quotex.text.layout import lay_out
    >>> candidates = find_candidates(lay_out("Mr. Okoro met the Secretary of State John Kerry."))
    >>> [form for start, end, type, form, prefix in candidates.body]
    ['Okoro', 'John Kerry']
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
        shown = PARTS[written]
        if isinstance(shown, tuple):
            parts, opening = shown
        elif at - end > _MAX_GAP:  # one name, and nothing before it that it may be linked to: mostly
            end = at + len(written)
            body.append((at, end, shown, written, at))
            continue
        else:
            parts, opening = parts_of(written)
        if opening is not parts and may_begin_after(text[max(0, at - 3) : at]):
            parts = opening
        for start, stop, type, form, prefix in parts:
            begin = at + start
            candidate = (begin, at + stop, type, form, at + prefix)
            is_near = begin - end <= _MAX_GAP and (gap := text[end:begin]) in GAPS
            if not (is_near and body and join(text, body, gap, candidate)):
                body.append(candidate)
            end = at + stop
    body = join_genitives(text, join_saints(text, drop_letters(text, settle_abbreviated(text, body))))
    return Candidates(join_posts(text, body), titles, datelines)


def _find_apart(layout: Layout) -> tuple[list[Paragraph], list[tuple[int, int]]]:
    """The headlines and datelines of a document in text order, and the places of the latter."""
    text = layout.text
    apart: list[Paragraph] = []
    places: list[tuple[int, int]] = []
    for paragraph in layout.paragraphs:
        start = paragraph.start
        if text[start].isupper() and text[start + 1 : start + 2].isupper():  # NAIROBI
            end = dateline_end(text, paragraph)
            place = headlines.place_of_dateline(text, paragraph) or (
                headlines.place_before_news(text, start, end) if end > start else None
            )
            if place is not None:
                places.append(place)
            apart.append(Paragraph(start, end))
        if headlines.is_headline(text, paragraph):
            apart.append(paragraph)
    return apart, places
