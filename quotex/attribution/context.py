"""Who speaks where the quote's own sentence doesn't say: by the quotes and the sentences around it.

The rules, in their order: another quote of the same sentence (`same-sentence`) or of the same paragraph
(`same-paragraph`); another paragraph of the same quote (`same-utterance`); the sentence before (`sentence-before`); a
paragraph that ends with a colon (`introduced`); the speaker of the paragraph before (`continued`); whom the paragraph before begins with (`topic`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from quotex.attribution.clauses import Predicate, read_clauses, reporting_path, subject_of
from quotex.attribution.finders import Found, sentence_start
from quotex.attribution.frame import Frame, Token, read_frame
from quotex.attribution.sources import Attribution, build_attribution
from quotex.entities.recogniser import Names
from quotex.pairing import Pair
from quotex.segment import Layout, Paragraph

# Measured on PolNeAR's train and dev splits, as the precision of the rules of the sieve is.
SAME_SENTENCE, SAME_PARAGRAPH, SAME_UTTERANCE = 0.24, 0.96, 0.57
SENTENCE_BEFORE, INTRODUCED, CONTINUED, TOPIC = 0.68, 0.80, 0.74, 0.5


class Context(NamedTuple):
    """The document around a quote; `found` is filled while it is read."""

    layout: Layout
    pairs: Sequence[Pair]
    names: Names
    found: Sequence[Attribution | None]


def find_in_context(context: Context, frame: Frame, index: int) -> Attribution | None:
    """Who speaks, by what stands around the quote."""
    place = frame.places[index]
    return (
        _by_quote_before(context, frame, place)
        or _by_first_paragraph(context, index)
        or _by_sentence_before(frame, place)
        or _by_paragraph_before(context, frame, place)
        or _by_speaker_before(context, frame, index)
        or _by_topic(context, frame, place)
    )


def _by_quote_before(context: Context, frame: Frame, place: int) -> Attribution | None:
    """“…,” said Ryan, “…”; “…,” Ryan said. “…”"""
    earlier = [(at, other) for other, at in frame.places.items() if at < place]
    previous = context.found[earlier[-1][1]] if earlier else None
    if previous is None:
        return None
    between = frame.tags[earlier[-1][0] + 1 : place]
    if "." not in between and "|" not in between:
        return previous.inherit("same-sentence", SAME_SENTENCE)
    return previous.inherit("same-paragraph", SAME_PARAGRAPH) if frame.tags[place - 1] in ".|:" else None


def _by_first_paragraph(context: Context, index: int) -> Attribution | None:
    """A quote over several paragraphs, with the cue at its first."""
    utterance = context.pairs[index].utterance
    first = context.found[utterance] if utterance != index else None
    return first.inherit("same-utterance", SAME_UTTERANCE) if first is not None else None


def _by_sentence_before(frame: Frame, place: int) -> Attribution | None:
    """The plan was dead, Ryan said. “…”; Ryan was blunt. “…”"""
    if not place or frame.tags[place - 1] not in ".:|":
        return None
    predicates = read_clauses(frame.tags, sentence_start(frame.tags, place - 1), place - 1)
    main = [index for index, predicate in enumerate(predicates) if predicate.link == "main"]
    reporting = [index for index in main if predicates[index].reports]
    chosen = reporting[-1] if reporting else main[0] if main else None
    found = _subject_found(predicates, chosen)
    if found is None or frame.tags[found.who[1] - 1] not in "NPORC":
        return None
    return build_attribution(frame, found, "sentence-before", SENTENCE_BEFORE)


def _by_paragraph_before(context: Context, frame: Frame, place: int) -> Attribution | None:
    """She replied: ¶ “…”; And from Chairwoman Rosenworcel: ¶ “…”"""
    if place or frame.number is None or frame.number == 0:
        return None
    text, paragraph = context.layout.text, context.layout.paragraphs[frame.number - 1]
    if text[paragraph.end - 1] != ":":
        return None
    stop = text.rfind(". ", paragraph.start, paragraph.end)
    last_sentence = Paragraph(paragraph.start if stop < 0 else stop + 2, paragraph.end)
    before = read_frame(text, last_sentence, [], context.names)
    predicates = read_clauses(before.tags, 0, len(before.tags))
    path = reporting_path(predicates)
    chosen = next((index for index in path if predicates[index].reports), path[-1] if path else None)
    found = _subject_found(predicates, chosen)
    if found is None and "N" in before.tags:
        at = before.tags.index("N")
        found = Found((at, at + 1), None)
    return build_attribution(before, found, "introduced", INTRODUCED) if found is not None else None


def _by_speaker_before(context: Context, frame: Frame, index: int) -> Attribution | None:
    """A paragraph that begins with a quote, has no cue, and follows one that somebody has spoken in."""
    if frame.places[index] or not frame.number:
        return None
    paragraph = context.layout.paragraphs[frame.number - 1]
    before = next((i for i in range(index - 1, -1, -1) if context.pairs[i].parent is None), None)
    last = context.found[before] if before is not None else None
    if last is None or before is None or context.pairs[before].start < paragraph.start:
        return None
    return last.inherit("continued", CONTINUED)._replace(cue=None)


def _by_topic(context: Context, frame: Frame, place: int) -> Attribution | None:
    """Alice began to talk. ¶ “…”: a quote alone in its paragraph, after one without quotes that begins with a person."""
    if place or not frame.number or frame.tags.strip("Qq.|"):
        return None
    paragraph = context.layout.paragraphs[frame.number - 1]
    first = next(iter(context.names.between(paragraph.start, paragraph.start + 60)), None)
    if first is None or first.type != "PERSON" or first.prefix != paragraph.start:
        return None
    token = Token(first.prefix, first.end, "N", first)
    return Attribution("topic", (token,), None, TOPIC)


def _subject_found(predicates: list[Predicate], chosen: int | None) -> Found | None:
    subject = subject_of(predicates, chosen) if chosen is not None else None
    if subject is None or chosen is None:
        return None
    return Found(subject, predicates[chosen].verb if predicates[chosen].reports else None)
