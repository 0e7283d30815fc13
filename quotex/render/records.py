"""A document as plain dicts, ready for JSON: one flat shape for a quote, whatever the format.

The order of the keys is the order on the page. A field is always there and never changes its type; what is not known
is None. Offsets are code points of the decoded source.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from quotex.model import Cue, Document, Entity, Quote, Rule, Sieve, Span

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
        record["explanation"] = asdict(quote.explanation, dict_factory=_make_record)
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
    return {"source": document.source, **asdict(entity, dict_factory=_make_record)}


def list_records(document: Document, subject: Subject) -> list[Record]:
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


def _make_record(fields: Iterable[tuple[str, object]]) -> Record:
    """The fields of any value of the model: tuples are lists, as in JSON, and words come before their place."""
    record = {name: list(value) if isinstance(value, tuple) else value for name, value in fields}
    return {"text": record["text"], **record} if "text" in record else record


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
