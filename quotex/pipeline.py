"""The stages, in order: each is one function from what the stages before it found to something new."""

from __future__ import annotations

from quotex.attribution.attributor import attribute
from quotex.document.assembly import Reading, assemble, list_entities
from quotex.document.explanation import explain_reading
from quotex.entities.gazetteer import Gazetteer as Gazetteer
from quotex.entities.gazetteer import find_names
from quotex.entities.recogniser import NO_NAMES
from quotex.model import Document
from quotex.resolution.resolver import resolve
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.mending import find_repairs
from quotex.text.mending import normalize as normalize
from quotex.text.pairing import pair_marks


def extract(
    text: str, *, source: str = "-", gazetteer: Gazetteer | None = None, with_entities: bool = True
) -> Document:
    """Read a text: its quotes and their speakers, its entities, and what was wrong with its quotation marks.

    `source` is the name that the document and its records bear; `gazetteer` holds names of one's own. Listing the
    entities takes two fifths of the time, and is left out with `with_entities=False`.

    >>> document = extract("“Prices will rise,” said Amara Diallo, an economist. “They always do.”")
    >>> [(quote.quote, quote.speaker, quote.role) for quote in document.quotes]
    [('Prices will rise,', 'Amara Diallo', 'economist'), ('They always do.', 'Amara Diallo', 'economist')]
    """
    return assemble(read(text, gazetteer, with_entities), source, with_entities)


def extract_entities(text: str, *, source: str = "-", gazetteer: Gazetteer | None = None) -> Document:
    """Read a text for its entities alone: the document has no quotes.

    >>> [(entity.text, entity.type) for entity in extract_entities("Amara Diallo left on Monday.").entities]
    [('Amara Diallo', 'PERSON'), ('Monday', 'DATE')]
    """
    layout = lay_out(*normalize_marks(text))
    names = find_names(layout, gazetteer)
    return Document(source, text, (), list_entities(text, layout, names), (), ())


def explain(
    text: str, *, source: str = "-", gazetteer: Gazetteer | None = None, with_entities: bool = True
) -> Document:
    """The same, with an `explanation` in each quote: its rule, the way from mention to name, and what came second.

    >>> quote = explain("Maria Costa left. “Prices will rise,” she said.").quotes[0]
    >>> [(step.text, step.by) for step in quote.explanation.chain]
    [('she', 'pronoun'), ('Maria Costa', 'name')]
    """
    reading = read(text, gazetteer, with_entities)
    return explain_reading(reading, assemble(reading, source, with_entities))


def read(text: str, gazetteer: Gazetteer | None = None, with_entities: bool = True) -> Reading:
    """Run the stages. A text without quotes is searched for names only if they are wanted for themselves."""
    normalized = normalize_marks(text)  # every mark one canonical character, with the way back to the source
    layout = lay_out(*normalized)  # paragraphs, with one blank between the words of each
    pairs = pair_marks(layout)  # marks to quotes: nested, continued, unclosed
    repairs = find_repairs(layout, pairs)  # what was wrong with the marks
    names = find_names(layout, gazetteer) if pairs or with_entities else NO_NAMES  # people, organisations, places
    attributions = attribute(layout, pairs, names)  # quote to the words that stand for its speaker
    speakers = resolve(layout, pairs, attributions, names)  # those words to a named speaker
    return Reading(text, layout, pairs, repairs, names, attributions, speakers)
