"""Who speaks where the quote's own sentence doesn't say: by the quotes and the sentences around it.

`CONTEXT` has the rules, in their order; the first that answers wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from quotex.attribution.clauses import Predicate, read_clauses, reporting_path, subject_of
from quotex.attribution.finders import Found, sentence_start
from quotex.attribution.frame import Frame, Token, read_frames
from quotex.attribution.sources import Attribution, Reason, build_attribution
from quotex.entities.recogniser import Names
from quotex.patterns import late
from quotex.text.layout import Layout, Paragraph
from quotex.text.pairing import Pair

SAME_SENTENCE = Reason(
    name="same-sentence",
    why="Another quote of the same sentence, before this one.",
    example="The port was, in Amara Diallo's words, “a museum” and “a grave.”",
    precision=0.63,
    coverage=0.003,
)
SAME_PARAGRAPH = Reason(
    name="same-paragraph",
    why="Another quote of the same paragraph, before this one.",
    example="“We left at dawn,” Amara Diallo said. “Nobody slept.”",
    precision=0.99,
    coverage=0.181,
)
SAME_UTTERANCE = Reason(
    name="same-utterance",
    why="Another paragraph of the same quote: opened again, but not closed before.",
    example="Amara Diallo said, “We left at dawn.\n\n“Nobody slept.”",
    precision=0.70,
    coverage=0.004,
)
SENTENCE_BEFORE = Reason(
    name="sentence-before",
    why="The subject of the sentence before, most of all one that reports.",
    example="The deal was dead, Amara Diallo said. “Nobody slept.”",
    precision=0.87,
    coverage=0.003,
)
INTRODUCED = Reason(
    name="introduced",
    why="The paragraph before ends with a colon.",
    example="Amara Diallo replied:\n\n“Nobody slept.”",
    precision=0.92,
    coverage=0.003,
)
CONTINUED = Reason(
    name="continued",
    why="A paragraph that begins with a quote and has no cue goes on with the speaker of the one before.",
    example="“We left at dawn,” Amara Diallo said.\n\n“Nobody slept.”",
    precision=0.77,
    coverage=0.010,
)
SIGNATURE = Reason(
    name="signature",
    why="A quote alone in its paragraph, and a name on the next line, as below statements and pull quotes.",
    example="“Nobody slept.”\n\nAmara Diallo\nPort Director",
    precision=0.60,
    coverage=0.000,
)
TOPIC = Reason(
    name="topic",
    why="A quote alone in its paragraph, after a paragraph without quotes that begins with a person.",
    example="Amara Diallo began to talk.\n\n“Nobody slept.”",
    precision=0.79,
    coverage=0.001,
)
CONTEXT = (SAME_SENTENCE, SAME_PARAGRAPH, SAME_UTTERANCE, SENTENCE_BEFORE, INTRODUCED, SIGNATURE, CONTINUED, TOPIC)


class Context(NamedTuple):
    """The document around a quote; `found` is filled while it is read."""

    layout: Layout
    pairs: Sequence[Pair]
    names: Names
    found: Sequence[Attribution | None]


def answers_in_context(context: Context, frame: Frame, index: int) -> Iterator[Attribution]:
    """Who speaks, by what stands around the quote: the answers of all rules that have one, in their order."""
    for find in (
        _by_quote_before,
        _by_first_paragraph,
        _by_sentence_before,
        _by_paragraph_before,
        _by_signature,
        _by_speaker_before,
        _by_topic,
    ):
        found = find(context, frame, index)
        if found is not None:
            yield found


def _by_quote_before(context: Context, frame: Frame, index: int) -> Attribution | None:
    """“…,” said Ryan, “…”; “…,” Ryan said. “…”"""
    place = frame.places[index]
    before = _quote_before(context, index)
    previous = context.found[before] if before in frame.places else None
    if before is None or previous is None:
        return None
    between = frame.tags[frame.places[before] + 1 : place]
    if "." not in between and "|" not in between:
        return previous.inherit(SAME_SENTENCE)
    return previous.inherit(SAME_PARAGRAPH) if frame.tags[place - 1] in ".|:" else None


def _quote_before(context: Context, index: int) -> int | None:
    """The quote before one, in the same quote if it stands in one."""
    pairs = context.pairs
    parent = pairs[index].parent
    for other in range(index - 1, -1 if parent is None else parent, -1):
        if pairs[other].parent == parent:
            return other
    return None


def _by_first_paragraph(context: Context, frame: Frame, index: int) -> Attribution | None:
    """A quote over several paragraphs, with the cue at its first."""
    utterance = context.pairs[index].utterance
    first = context.found[utterance] if utterance != index else None
    return first.inherit(SAME_UTTERANCE, first.is_distant) if first is not None else None


_OPENED_RE = re.compile(r"[DhnwAGORCE]*(N),")
"""Somebody with whom a sentence opens, though no verb was found: *Chairman Richard Mayer, hopes for rain.*"""


def _by_sentence_before(context: Context, frame: Frame, index: int) -> Attribution | None:
    """The plan was dead, Ryan said. “…”; Ryan was blunt. “…”"""
    place = frame.places[index]
    if not place or frame.tags[place - 1] not in ".:|":
        return None
    predicates = read_clauses(frame.tags, sentence_start(frame.tags, place - 1), place - 1)
    main = [index for index, predicate in enumerate(predicates) if predicate.link == "main"]
    reporting = [index for index in main if predicates[index].reports]
    chosen = reporting[-1] if reporting else main[0] if main else None
    found = _subject_found(predicates, chosen)
    if found is None:
        named = _OPENED_RE.match(frame.tags, sentence_start(frame.tags, place - 1), place - 1)
        found = Found(named.span(1), None) if named is not None else None
    if found is None or frame.tags[found.who[1] - 1] not in "NPORC":
        return None
    return build_attribution(frame, found, SENTENCE_BEFORE.name, SENTENCE_BEFORE.precision)


def _by_paragraph_before(context: Context, frame: Frame, index: int) -> Attribution | None:
    """She replied: ¶ “…”; And from Chairwoman Rosenworcel: ¶ “…”"""
    place = frame.places[index]
    if place or frame.number is None or frame.number == 0:
        return None
    text, paragraph = context.layout.text, context.layout.paragraphs[frame.number - 1]
    mark = text[paragraph.end - 1]
    if mark not in ",:" and not _is_from_line(text, paragraph):
        return None
    stop = text.rfind(". ", paragraph.start, paragraph.end)
    last_sentence = Paragraph(paragraph.start if stop < 0 else stop + 2, paragraph.end)
    (before,) = read_frames(text, [(last_sentence, [], None)], context.names)
    predicates = read_clauses(before.tags, 0, len(before.tags))
    path = reporting_path(predicates)
    chosen = next((index for index in path if predicates[index].reports), path[-1] if path and mark == ":" else None)
    found = _subject_found(predicates, chosen)
    if found is None and "N" in before.tags and mark != ",":
        at = before.tags.index("N")
        found = Found((at, at + 1), None)
    return build_attribution(before, found, INTRODUCED.name, INTRODUCED.precision) if found is not None else None


_FROM_RE = late(regex.compile, r"(?:And[ ])?From[ ]")
_LONGEST_SIGNATURE = 120


def _is_from_line(text: str, paragraph: Paragraph) -> bool:
    """From the desk of Ines Duarte, VP, Falcon Freight"""
    start, end = paragraph
    return end - start <= _LONGEST_SIGNATURE and text[end - 1].isalpha() and _FROM_RE.match(text, start) is not None


_SIGNATURE_RE = late(regex.compile, r"[-—–―~][ ]?")


def _by_signature(context: Context, frame: Frame, index: int) -> Attribution | None:
    """“…” ¶ Ingrid Falk ¶ Vice President; “…” ¶ — Ingrid Falk, Vice President

    A headline that is nothing but somebody's name is knowingly taken for a signature.
    """
    paragraphs = context.layout.paragraphs
    if frame.number is None or frame.number + 1 >= len(paragraphs) or not frame.is_quotes_alone:
        return None
    text, (start, end) = context.layout.text, paragraphs[frame.number + 1]
    dash = _SIGNATURE_RE.match(text, start, end)
    start = dash.end() if dash else start
    name = next(iter(context.names.between(start, end)), None)
    if name is None or name.type != "PERSON" or name.prefix != start or " " not in text[name.start : name.end]:
        return None
    if end - start > _LONGEST_SIGNATURE or (name.end < end and text[name.end] != ",") or text[end - 1] in '.?!:”"':
        return None
    return Attribution(SIGNATURE.name, (Token(name.prefix, name.end, "N", name),), None, SIGNATURE.precision)


def _by_speaker_before(context: Context, frame: Frame, index: int) -> Attribution | None:
    """A paragraph that begins with a quote, has no cue, and follows one that somebody has spoken in."""
    if frame.places[index] or not frame.number:
        return None
    paragraph = context.layout.paragraphs[frame.number - 1]
    before = _quote_before(context, index)
    last = context.found[before] if before is not None else None
    if last is None or before is None or context.pairs[before].start < paragraph.start:
        return None
    last = _answerer(context, frame, before) or last
    return last.inherit(CONTINUED, is_distant=True)._replace(cue=None)


_LONGEST_TURN = 120


def _answerer(context: Context, frame: Frame, before: int) -> Attribution | None:
    """Who answers in a dialogue: the one before the last speaker, where the last three paragraphs are short turns.

    Two short statements in the news and a third that goes on with the second are knowingly taken for a dialogue.
    """
    if frame.number is None or frame.number < 2 or not frame.is_quotes_alone:
        return None
    turns = context.layout.paragraphs[frame.number - 2 : frame.number + 1]
    if any(end - start > _LONGEST_TURN for start, end in turns):
        return None
    earlier = _quote_before(context, before)
    while earlier is not None and context.pairs[earlier].start >= turns[1].start:
        earlier = _quote_before(context, earlier)
    if earlier is None or context.pairs[earlier].start < turns[0].start or context.pairs[before].closing is None:
        return None
    first, last = context.found[earlier], context.found[before]
    return first if first and last and first.who != last.who else None


def _by_topic(context: Context, frame: Frame, index: int) -> Attribution | None:
    """Alice began to talk. ¶ “…”"""
    place = frame.places[index]
    if place or not frame.number or not frame.is_quotes_alone:
        return None
    paragraph = context.layout.paragraphs[frame.number - 1]
    first = next(iter(context.names.between(paragraph.start, paragraph.start + 60)), None)
    if first is None or first.type != "PERSON" or first.prefix != paragraph.start:
        return None
    token = Token(first.prefix, first.end, "N", first)
    return Attribution(TOPIC.name, (token,), None, TOPIC.precision, is_distant=True)


def _subject_found(predicates: list[Predicate], chosen: int | None) -> Found | None:
    subject = subject_of(predicates, chosen) if chosen is not None else None
    if subject is None or chosen is None:
        return None
    return Found(subject, predicates[chosen].verb if predicates[chosen].reports else None)
