"""Which quotes and entities of a document are wanted: filters, each a function from a document to a document.

A quote keeps its `id` whatever is left out, so that it is the same with and without; the speakers are counted anew.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from quotex.document.assembly import count_speakers
from quotex.document.paragraphs import list_paragraphs
from quotex.model import Document, Kind, Quote
from quotex.text.sentences import find_sentences

SPEECH: tuple[Kind, ...] = ("direct", "mixed", "turn")
EVERYTHING: tuple[Kind, ...] = (*SPEECH, "scare")


class Selection(NamedTuple):
    """What of the quotes is wanted; by default all speech."""

    kinds: Collection[Kind] = SPEECH
    speakers: Collection[str] = ()
    min_words: int = 0
    min_confidence: float = 0.0

    @property
    def is_narrow(self) -> bool:
        """Whether some speech is left out."""
        return bool(self.speakers or self.min_words or self.min_confidence) or not set(SPEECH) <= set(self.kinds)

    def select(self, document: Document) -> Document:
        parts = [part.casefold() for part in self.speakers]  # in capitals or not

        def has_part(name: str) -> bool:
            return any(part in name for part in parts)

        def is_wanted(quote: Quote) -> bool:
            return (
                quote.kind in self.kinds
                and quote.confidence >= self.min_confidence
                and (not self.min_words or len(quote.quote.split()) >= self.min_words)
                and (not parts or (quote.speaker is not None and has_part(quote.speaker.casefold())))
            )

        return _keep(document, is_wanted)


def keep_types(document: Document, types: Collection[str]) -> Document:
    return replace(document, entities=tuple(entity for entity in document.entities if entity.type in types))


def limit_quotes(documents: Iterable[Document], most: int) -> Iterator[Document]:
    """The documents with the first quotes of them all; once there are enough, no other document is asked for."""
    left = most
    for document in documents:
        first = {quote.id for quote in document.quotes[:left]}
        yield _keep(document, lambda quote: quote.id in first)  # noqa: B023 - at once
        left -= len(document.quotes)
        if left <= 0:
            return


def add_context(document: Document, sentences: int) -> Document:
    """The document with what stands around each quote: the rest of its own sentence, and so many beside it.

    >>> from quotex.pipeline import extract
    >>> document = extract("It rained. The harbour was shut. “We left,” said Ann Lee. Nobody stayed. It was late.")
    >>> (quote,) = add_context(document, 1).quotes
    >>> quote.context_before, quote.context_after
    ('The harbour was shut.', 'said Ann Lee. Nobody stayed.')
    """
    if not document.quotes:
        return document
    spans = find_sentences(document.text, list_paragraphs(document))
    starts = [start for start, _ in spans]

    def add(quote: Quote) -> Quote:
        first = max(0, bisect_right(starts, quote.start) - 1 - sentences)
        last = min(len(spans) - 1, max(0, bisect_right(starts, quote.end - 1) - 1) + sentences)
        before, after = document.text[starts[first] : quote.start], document.text[quote.end : spans[last][1]]
        return replace(quote, context_before=" ".join(before.split()), context_after=" ".join(after.split()))

    return replace(document, quotes=tuple(map(add, document.quotes)))


def _keep(document: Document, is_kept: Callable[[Quote], bool]) -> Document:
    """The document with some of its quotes; one whose parent goes is then in none."""
    kept = {quote.id for quote in document.quotes if is_kept(quote)}
    if len(kept) == len(document.quotes):
        return document
    quotes = tuple(
        quote if quote.parent is None or quote.parent in kept else replace(quote, parent=None)
        for quote in document.quotes
        if quote.id in kept
    )
    return replace(document, quotes=quotes, speakers=count_speakers(quotes))
