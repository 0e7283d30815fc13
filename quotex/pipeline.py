"""The stages, in order: each is one function from what the stages before it found to something new."""

from __future__ import annotations

from quotex.assembly import Reading, assemble
from quotex.attribution.attributor import attribute
from quotex.entities.recogniser import recognise
from quotex.explanation import explain_reading
from quotex.marks import normalize_marks
from quotex.mending import find_repairs
from quotex.mending import normalize as normalize
from quotex.model import Document
from quotex.pairing import pair_marks
from quotex.resolution.resolver import resolve
from quotex.segment import lay_out


def extract(text: str, *, source: str = "-") -> Document:
    """Read a text: its quotes and their speakers, its entities, and what was wrong with its quotation marks.

    `source` is the name that the document and its records bear.

    >>> document = extract("“Prices will rise,” said Amara Diallo, an economist. “They always do.”")
    >>> [(quote.quote, quote.speaker, quote.role) for quote in document.quotes]
    [('Prices will rise,', 'Amara Diallo', 'economist'), ('They always do.', 'Amara Diallo', 'economist')]
    """
    return assemble(read(text), source)


def explain(text: str, *, source: str = "-") -> Document:
    """The same, with an `explanation` in each quote: its rule, the way from mention to name, and what came second.

    >>> quote = explain("Maria Costa left. “Prices will rise,” she said.").quotes[0]
    >>> [(step.text, step.by) for step in quote.explanation.chain]
    [('she', 'pronoun'), ('Maria Costa', 'name')]
    """
    reading = read(text)
    return explain_reading(reading, assemble(reading, source))


def read(text: str) -> Reading:
    """Run the stages."""
    normalized = normalize_marks(text)  # every mark one canonical character, with the way back to the source
    layout = lay_out(normalized.text)  # paragraphs, with the line breaks inside them undone
    pairs = pair_marks(layout, normalized.marks)  # marks to quotes: nested, continued, unclosed
    repairs = find_repairs(normalized, pairs)  # what was wrong with the marks
    names = recognise(layout)  # people, organisations, places
    attributions = attribute(layout, pairs, names)  # quote to the words that stand for its speaker
    speakers = resolve(layout, pairs, attributions, names)  # those words to a named speaker
    return Reading(text, normalized, layout, pairs, repairs, names, attributions, speakers)
