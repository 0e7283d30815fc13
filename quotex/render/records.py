"""A document as plain dicts, ready for JSON: one flat shape for a quote, whatever the format.

The order of the keys is the order on the page. A field is always there and never changes its type; what is not known
is None. Offsets are code points of the decoded source.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from quotex.model import Answer, Cue, Document, Entity, Entry, Explanation, Quote, Rule, Sieve, Span

if TYPE_CHECKING:
    from quotex.render.grouped import NamedEntity

SCHEMA = "quotex/1"
"""Changes when a field changes its meaning or goes away; a new field leaves it as it is."""

Record = dict[str, object]

Subject = Literal["quotes", "entities", "names"]
"""What of a document is asked for; `names` are its entities, each once. A table of entities is one of names."""


def make_quote_record(document: Document, quote: Quote) -> Record:
    record: Record = {
        "source": document.source,
        "id": quote.id,
        "quote": quote.quote,
        "raw": quote.raw,
        "start": quote.start,
        "end": quote.end,
        "kind": quote.kind,
        "speaker": quote.speaker,
        "speaker_type": quote.speaker_type,
        "role": quote.role,
        "gender": quote.gender,
        "gender_evidence": quote.gender_evidence,
        "mention": _make_span_record(quote.mention) if quote.mention is not None else None,
        "cue": _make_cue_record(quote.cue),
        "rule": quote.rule,
        "confidence": round(quote.confidence, 3),
        "utterance": quote.utterance,
        "parent": quote.parent,
        "repairs": list(quote.repairs),
    }
    if quote.explanation is not None:
        record["explanation"] = _make_explanation_record(quote.explanation)
    if quote.context_before is not None:
        record |= {"context_before": quote.context_before, "context_after": quote.context_after}
    return _add_kept(record, document)


def make_entity_record(document: Document, entity: Entity) -> Record:
    record: Record = {
        "source": document.source,
        "text": entity.text,
        "name": entity.name,
        "type": entity.type,
        "start": entity.start,
        "end": entity.end,
    }
    return _add_kept(record, document)


def make_name_record(document: Document, entity: NamedEntity) -> Record:
    return {
        "source": document.source,
        "name": entity.name,
        "type": entity.type,
        "count": entity.count,
        "forms": list(entity.forms),
        "first": entity.first,
    }


def list_records(document: Document, subject: Subject) -> list[Record]:
    """The records of what is asked for."""
    if subject == "quotes":
        return [make_quote_record(document, quote) for quote in document.quotes]
    if subject == "names":
        from quotex.render.grouped import group_entities

        return [make_name_record(document, entity) for entity in group_entities(document.entities)]
    return [make_entity_record(document, entity) for entity in document.entities]


def make_document_record(document: Document, subject: Subject = "quotes") -> Record:
    record: Record = {
        "schema": SCHEMA,
        "source": document.source,
        "quotes": list_records(document, "quotes"),
        "entities": list_records(document, "entities"),
        "speakers": [asdict(speaker) for speaker in document.speakers],
        "repairs": [asdict(repair) for repair in document.repairs],
    }
    if subject == "names":
        record["names"] = list_records(document, "names")
    return record


def _add_kept(record: Record, document: Document) -> Record:
    """The record, with the fields carried along from the input: apart, so that they never take the place of ours."""
    return {**record, "kept": dict(document.kept)} if document.kept else record


def _make_explanation_record(explanation: Explanation) -> Record:
    return {
        "answer": _make_answer_record(explanation.answer),
        "carried_from": explanation.carried_from,
        "chain": [{**_make_span_record(step), "by": step.by} for step in explanation.chain],
        "certainty": explanation.certainty,
        "second": _make_answer_record(explanation.second),
        "antecedents": [
            {**_make_span_record(antecedent), "speaker": antecedent.speaker, "score": antecedent.score}
            for antecedent in explanation.antecedents
        ],
        "entry": _make_entry_record(explanation.entry),
    }


def _make_entry_record(entry: Entry | None) -> Record | None:
    if entry is None:
        return None
    return {"name": entry.name, "mentions": entry.mentions, "called": list(entry.called)}


def _make_answer_record(answer: Answer | None) -> Record | None:
    if answer is None:
        return None
    return {
        "rule": answer.rule,
        "why": answer.why,
        "precision": answer.precision,
        "mention": _make_span_record(answer.mention),
        "speaker": answer.speaker,
    }


def _make_span_record(span: Span) -> Record:
    return {"text": span.text, "start": span.start, "end": span.end}


def _make_cue_record(cue: Cue | None) -> Record | None:
    if cue is None:
        return None
    return {"text": cue.text, "lemma": cue.lemma, "start": cue.start, "end": cue.end}


class RuleRecord(NamedTuple):
    """An entry of a sieve as a person is told of it; the example is the first text that it must answer for."""

    name: str
    sieve: Sieve
    why: str
    example: str
    precision: float
    coverage: float


def make_rule_record(rule: Rule[Any]) -> RuleRecord:
    """What a person is told of an entry."""
    return RuleRecord(rule.name, rule.sieve, rule.why, rule.hits[0][0], rule.precision, rule.coverage)
