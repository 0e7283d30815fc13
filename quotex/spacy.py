"""`quotex.spacy`: a component for spaCy's pipelines, by the name of `quotex`, with any tokeniser.

`nlp.add_pipe("quotex")` finds it by itself. It reads the text of a `Doc`, and needs nothing that other components
leave there:

- `doc._.quotes`: the records of the quotes, dicts as `quotex --format jsonl` prints them but for their `source`;
- `doc.spans["quotes"]`: a `Span` for each, its marks included, with its kind as label and `span._.speaker`. Where a
  token runs over the end of a quote, the span holds the whole token.
"""

from __future__ import annotations

from typing import Any

try:
    from spacy.language import Language
    from spacy.tokens import Doc, Span
except ImportError as error:
    raise ImportError("spaCy needs an extra: pip install 'quotex[spacy]'") from error

from quotex.model import DEFAULT_TURNS, Turns
from quotex.pipeline import extract
from quotex.render.records import list_records

__all__ = ["Quotex"]


class Quotex:
    """The component."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns
        if not Doc.has_extension("quotes"):
            Doc.set_extension("quotes", default=None)
        if not Span.has_extension("speaker"):
            Span.set_extension("speaker", default=None)

    def __call__(self, doc: Doc) -> Doc:
        document = extract(doc.text, with_entities=False, turns=self._turns)
        spans = []
        for quote in document.quotes:
            span = doc.char_span(quote.start, quote.end, label=quote.kind, alignment_mode="expand")
            if span is not None:
                span._.speaker = quote.speaker
                spans.append(span)
        records: list[dict[str, Any]] = list_records(document, "quotes")
        doc._.quotes = [{key: value for key, value in record.items() if key != "source"} for record in records]
        doc.spans["quotes"] = spans
        return doc


def make_component(nlp: Language, name: str, turns: Turns) -> Quotex:
    return Quotex(turns)


Language.factory("quotex", default_config={"turns": DEFAULT_TURNS}, func=make_component)
