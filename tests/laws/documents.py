"""The laws of documents: true offsets, ids and totals, however the document was asked for."""

from collections import Counter
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import get_args

from laws.stages import RULES, TYPES, check_stages
from quotex.document.assembly import assemble
from quotex.document.explanation import explain_quotes
from quotex.document.selection import EVERYTHING, SPEECH, Selection, add_context, limit_quotes
from quotex.document.tally import By, Order, Tally
from quotex.model import Entity, GenderEvidence, Kind, SpeakerType, Way
from quotex.pipeline import extract, extract_entities
from quotex.text.clearing import clear
from quotex.text.edits import JOIN

KINDS, SPEAKER_TYPES, WAYS, EVIDENCE = map(get_args, (Kind, SpeakerType, Way, GenderEvidence))


def check_text(text, gazetteer=None):
    """Read a text in every way there is, and give its document, explained and with its context."""
    findings = check_stages(text, gazetteer)
    document = assemble(findings, "-")
    check_document(document)
    assert document.text == text
    assert extract(text, gazetteer=gazetteer, with_entities=False) == replace(document, entities=())
    assert extract_entities(text, gazetteer=gazetteer).entities == document.entities
    explained = explain_quotes(findings, document)
    assert replace(explained, quotes=tuple(replace(quote, explanation=None) for quote in explained.quotes)) == document
    for quote in explained.quotes:
        check_explanation(explained, quote)
    check_selections(document)
    check_tallies(document)
    whole = add_context(explained, 1)
    check_context(whole)
    return whole


def check_line_ends(text):
    """Those of Windows and of Unix are the same."""
    unix = text.replace("\r\n", "\n").replace("\r", "")
    documents = extract(unix), extract(unix.replace("\n", "\r\n"))
    one, other = (
        (tuple(map(_tell, document.quotes)), [_tell(entity) for entity in document.entities], document.speakers)
        for document in documents
    )
    assert one == other


def _tell(found):
    """A quote or an entity without its place."""
    if isinstance(found, Entity):
        return found.text, found.type, found.name
    mention, cue = (span and span.text for span in (found.mention, found.cue))
    return replace(found, raw="", start=0, end=0, mention=mention, cue=cue)


def check_document(document):
    for number, quote in enumerate(document.quotes):
        assert quote.id == number
    check_quotes(document)
    check_entities(document)
    check_speakers(document)
    for repair in document.repairs:
        assert document.text[repair.start : repair.end] == repair.before != repair.after
    assert all(one.end <= other.start for one, other in pairwise(document.repairs))


def check_quotes(document):
    """Also of a document that filters have been at."""
    by_id = {quote.id: quote for quote in document.quotes}
    assert list(by_id) == sorted(by_id)
    assert all((one.start, -one.end) <= (other.start, -other.end) for one, other in pairwise(document.quotes))
    for quote in document.quotes:
        assert quote.start < quote.end
        assert document.text[quote.start : quote.end] == quote.raw
        assert quote.quote == " ".join(quote.quote.split())
        assert quote.kind in KINDS
        assert 0 <= quote.utterance <= quote.id
        if quote.parent is not None:
            parent = by_id[quote.parent]
            assert parent.start <= quote.start < quote.end <= parent.end
            assert parent.id < quote.id
        for span in filter(None, (quote.mention, quote.cue)):
            check_span(document, span)
        check_attribution(quote)


def check_attribution(quote):
    """What goes together is there together."""
    assert (quote.speaker is None) == (quote.speaker_type is None)
    assert quote.speaker is None or quote.speaker.strip()
    assert quote.speaker is None or quote.rule is not None
    assert quote.speaker_type in (None, *SPEAKER_TYPES)
    assert (quote.rule is None and quote.confidence == 0) or (quote.rule in RULES and 0 <= quote.confidence <= 1)
    assert quote.rule is not None or (quote.mention, quote.cue) == (None, None)
    assert quote.kind != "scare" or quote.rule is None
    assert (quote.gender is None) == (quote.gender_evidence is None)
    assert quote.gender_evidence in (None, *EVIDENCE)
    assert quote.speaker_type == "person" or (quote.gender, quote.role) == (None, None)


def check_entities(document):
    assert all(one.end <= other.start for one, other in pairwise(document.entities))
    for entity in document.entities:
        check_span(document, entity)
        assert entity.type in TYPES
        assert entity.name == " ".join(entity.name.split()) != ""


def check_speakers(document):
    """Everybody who is quoted, once, in the order of first quotes, and nobody else."""
    quotes = Counter(quote.speaker for quote in document.quotes if quote.speaker is not None)
    assert [(speaker.name, speaker.quotes) for speaker in document.speakers] == list(quotes.items())


clear_once = lru_cache(1)(clear)


def check_span(document, span):
    """The words of a span are those that stand there, the clutter left out and white space folded."""
    assert 0 <= span.start < span.end <= len(document.text)
    seen, offsets = clear_once(document.text)
    words = seen[offsets.to_normalized(span.start) : offsets.to_normalized(span.end)].replace(JOIN, "")
    assert span.text == " ".join(words.split()) != ""


def check_explanation(document, quote):
    why = quote.explanation
    assert (why.answer is None) == (quote.rule is None)
    for span in (*why.chain, *why.antecedents, *(answer.mention for answer in (why.answer, why.second) if answer)):
        check_span(document, span)
    assert all(step.by in WAYS for step in why.chain)
    if why.answer:
        assert why.answer.rule == quote.rule
        assert why.answer.speaker == quote.speaker
        assert why.chain
        assert why.carried_from is None or why.carried_from in range(len(document.quotes))


def check_context(document):
    """A quote and its context are one stretch of the text."""
    words = "".join(document.text.split())
    for quote in document.quotes:
        around = quote.context_before + quote.raw + quote.context_after
        assert "".join(around.split()) in words


def check_selections(document):
    for selection in (
        Selection(SPEECH),
        Selection(EVERYTHING, min_words=2, min_confidence=0.5),
        Selection(("mixed", "scare"), speakers=[speaker.name for speaker in document.speakers[:1]]),
    ):
        selected = selection.select(document)
        check_quotes(selected)
        check_speakers(selected)
        assert selection.select(selected) == selected
        assert {quote.id for quote in selected.quotes} <= {quote.id for quote in document.quotes}
    limited = list(limit_quotes([document, document], 3))
    assert sum(len(part.quotes) for part in limited) == min(3, 2 * len(document.quotes))


def check_tallies(document):
    """However it is counted and ordered, it sums up to the same."""
    speech = [quote for quote in document.quotes if quote.kind != "scare"]
    for by in get_args(By):
        tally = Tally(by)
        tally.add(document)
        for order in get_args(Order):
            ranking = tally.rank(order)
            assert ranking.quotes == sum(row.quotes for row in ranking.rows) == len(speech)
            assert ranking.words == sum(len(quote.quote.split()) for quote in speech)
            assert all(0 <= row.share <= 1 and row.quotes for row in ranking.rows)
            assert len(tally.rank(order, 1).rows) <= len(ranking.rows)
