"""The shapes that quotex gives back: a document with its quotes, entities and speakers.

Every offset is in code points of the decoded source, half open: `source_text[start:end]` is the thing itself.
Everything is frozen; a stage makes new values and never changes old ones.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from quotex import lexicon
from quotex.spans import Span as Span
from quotex.spans import Way as Way

if TYPE_CHECKING:
    from quotex.explained import Explanation

Find = TypeVar("Find")

Kind = Literal["direct", "mixed", "turn", "scare"]
"""How a quote stands in the text.

`direct`: a clause or more of its own.  `mixed`: a fragment built into the reporter's sentence (a *mixed quotation*).
`turn`: what stands behind a label, without marks: *MR. SMITH: We left.*
`scare`: marked words that nobody is reported as saying: scare quotes, titles of works, nicknames.
"""

Turns = Literal["never", "auto", "always"]
"""Whether what stands behind labels is quoted: where a text is clearly a transcript, or whatever it is."""

DEFAULT_TURNS: Turns = "auto"

SpeakerType = Literal["person", "organization", "unnamed"]

Gender = Literal["female", "male"]

Style = Literal["straight", "curly", "guillemets", "tex"]
"""The styles that a text's quotation marks can be written in on request."""

GenderEvidence = Literal["pronoun", "title", "role", "given name"]
"""What tells a speaker's gender, strongest first: `he` at one of the quotes, `Mrs.`, `spokeswoman`, `Maria`."""

EntityType = Literal["PERSON", "ORG", "GPE", "LOC", "NORP", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ROLE"]
"""The OntoNotes names that spaCy users know, and `ROLE` (`Russian Foreign Minister`)."""

By = Literal["speaker", "role", "gender", "source", "type"]
"""What is counted of who is heard."""

Order = Literal["quotes", "words", "documents", "name"]
"""What of it comes first."""

DecodingErrors = Literal["strict", "replace"]
"""What becomes of bytes that are no text: they are refused, or replaced."""

RecordKind = Literal["quotes", "entities", "names", "speakers", "documents", "rules"]
"""What records may be of; `names` are the entities of a document, each once."""


Sieve = Literal["reading", "rule", "way", "turn"]
"""The sieves: what capitalised words are (readings), who says a quote (rules), whom a mention means (ways), and why a
character of a story has the turn."""

Strength = Literal["strong", "usual", "weak", "fragment"]
"""How much the answer of a rule says for marked words being speech. `fragment`: they are, but a few words of it only,
where they begin with a small letter."""


@dataclass(frozen=True, eq=False)
class Rule(Generic[Find]):
    """An entry of a sieve. The entries are asked in their order, and the first that answers wins.

    `find` does the work; its type is the sieve's. `hits` are pairs of a text and the answer that the entry must give
    for it, `misses` texts for which it must give none. `looks_around` says that it needs what stands around the
    quote's own sentence, `by` what a way is called in an explanation. How good it is was measured, by
    `tools/calibrate.py`.

    `tags_before` is every tag that may stand right before a quote that a rule answers for, `tags_after` every one or
    two that may follow it; None for any. They say nothing that `find` doesn't know: by them it isn't asked in vain.
    `words` is how many words a reading is asked about; None for any number.
    """

    name: str
    sieve: Sieve
    why: str
    find: Find
    hits: tuple[tuple[str, str], ...]
    misses: tuple[str, ...] = ()
    strength: Strength = "usual"
    looks_around: bool = False
    by: Way | None = None
    tags_before: tuple[str, ...] | None = None
    tags_after: tuple[str, ...] | None = None
    words: Literal["one", "several"] | None = None

    @cached_property
    def precision(self) -> float:
        """The share of its answers that were right."""
        return lexicon.measured()[self.name][0]

    @property
    def coverage(self) -> float:
        """Its share of all answers of its sieve."""
        return lexicon.measured()[self.name][1]


class Mention(Span):
    """The words that stand for the speaker at a quote: `he`, `Lavrov`, `the minister`."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Cue(Span):
    """The reporting words of a quote (`told`), with their dictionary form (`tell`)."""

    lemma: str


@dataclass(frozen=True, slots=True)
class Entity(Span):
    """A named entity. `name` is the fullest form the document gives it: `Sergei Lavrov` for `Lavrov`."""

    type: EntityType
    name: str


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing that was wrong with a quotation mark. `start` and `end` hold `before` in the source."""

    kind: str
    start: int
    end: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Quote:
    """One quote and who said it; the fields are those of the JSON record.

    `raw` is the source from `start` to `end`, marks included; `quote` the words without the outer marks, with inner
    marks in canonical form and line breaks folded. `utterance` is shared by quotes of one breath; `parent` is the `id`
    of the quote that this one is nested in. An unattributed quote has None in `speaker`, `mention`, `cue` and `rule`.

    `gender` is what the article's words say of the speaker, and `gender_evidence` which words: never who somebody is.
    Both are None for organisations, unnamed speakers, two people at once, and where nothing tells. `explanation` and
    the context are there only where they were asked for.
    """

    id: int
    quote: str
    raw: str
    start: int
    end: int
    kind: Kind
    speaker: str | None
    speaker_type: SpeakerType | None
    role: str | None
    gender: Gender | None
    gender_evidence: GenderEvidence | None
    mention: Mention | None
    cue: Cue | None
    rule: str | None
    confidence: float
    utterance: int
    parent: int | None
    repairs: tuple[str, ...]
    explanation: Explanation | None = None
    context_before: str | None = None
    context_after: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is quoted in a document, with the number of quotes and of words in them (`scare` left out)."""

    name: str
    type: SpeakerType
    role: str | None
    quotes: int
    words: int


@dataclass(frozen=True, slots=True)
class Document:
    """Everything that quotex found in one text. `source` is its name: a path, `-`, or what the caller gave.

    `kept` holds the fields of the record it came from that are carried along. Where the paragraphs begin and end in the
    text is kept for `document.paragraphs`, start and end in turn: as plain numbers, an eighth of what tuples take.
    """

    source: str
    text: str
    quotes: tuple[Quote, ...]
    entities: tuple[Entity, ...]
    speakers: tuple[Speaker, ...]
    repairs: tuple[Repair, ...]
    kept: Mapping[str, object] = field(default_factory=dict, compare=False, repr=False)
    _paragraphs: array[int] | None = field(default=None, compare=False, repr=False)

    def to_dict(self) -> dict[str, Any]:
        """The document as plain lists and dicts: an item of what `quotex --format json` prints, rounded as there."""
        record: dict[str, Any] = load("quotex.render.records.make_document_record")(self)
        return record

    def to_json(self, indent: int | None = None) -> str:
        """The same as JSON."""
        import json  # which most runs, and --version, go without

        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def to_html(self) -> str:
        """The page of `quotex view --html`: a whole one, which loads nothing."""
        page: str = load("quotex.render.page.make_page")(self)
        return page

    def _repr_html_(self) -> str:
        """The same in a frame of its own, for notebooks."""
        from html import escape

        page = escape(self.to_html())
        return f'<iframe srcdoc="{page}" style="width: 100%; height: 32rem; border: 1px solid #8888"></iframe>'


def load(place: str) -> Callable[..., Any]:
    """A function by its place: for what is known to rooms that come later, and loads only when it is asked for."""
    module, _, name = place.rpartition(".")
    function: Callable[..., Any] = getattr(import_module(module), name)
    return function
