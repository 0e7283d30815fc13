"""What the stages found, put together as the document that quotex gives back: every offset is one of the source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import count
from typing import NamedTuple

from quotex import lexicon
from quotex.attribution.attributor import Attributions
from quotex.attribution.sources import Attribution
from quotex.entities.everything import find_entities
from quotex.entities.recogniser import Names
from quotex.entities.roles import first_role
from quotex.kinds import kind_of
from quotex.mending import Repairs
from quotex.model import Cue, Document, Entity, Kind, Mention, Quote, Speaker
from quotex.pairing import Pair
from quotex.resolution.gender import UNTOLD, Genders, Told
from quotex.resolution.resolver import Resolved
from quotex.segment import Layout


class Reading(NamedTuple):
    """Everything that the stages found in one text; offsets are those of the layout's text."""

    source: str
    layout: Layout
    pairs: tuple[Pair, ...]
    repairs: Repairs
    names: Names
    attributions: Attributions
    speakers: tuple[Resolved | None, ...]

    def place(self, start: int, end: int) -> tuple[int, int, str]:
        """A span in the source, with the words that stand there."""
        return _place(self.source, self.layout, start, end)


def assemble(reading: Reading, name: str, with_entities: bool = True) -> Document:
    """Build the `Document` that bears a name."""
    quotes = _Assembler(reading).build_quotes()
    entities: tuple[Entity, ...] = ()
    if with_entities:
        entities = list_entities(reading.source, reading.layout, reading.names)
    return Document(name, reading.source, quotes, entities, count_speakers(quotes), reading.repairs.all)


class _Assembler:
    """Builds the quotes of one reading."""

    def __init__(self, reading: Reading) -> None:
        text, pairs, found = reading.layout.text, reading.pairs, reading.attributions.found
        self._reading = reading
        oriented = _oriented(text, pairs)
        self._words = [oriented[slice(*pair.inner)] for pair in pairs]  # in a layout, blanks are single
        self._kinds = [kind_of(oriented, *quote) for quote in zip(pairs, self._words, found, strict=True)]
        is_speech = [kind != "scare" for kind in self._kinds]
        self._attributions = [of if spoken else None for of, spoken in zip(found, is_speech, strict=True)]
        self._speakers = [by if spoken else None for by, spoken in zip(reading.speakers, is_speech, strict=True)]
        self._utterances = _utterances(pairs, self._attributions)
        self._people = _People(text, reading.names, filter(None, self._speakers))

    def build_quotes(self) -> tuple[Quote, ...]:
        columns = self._words, self._kinds, self._attributions, self._speakers, self._utterances
        return tuple(map(self._build_quote, count(), self._reading.pairs, *columns))

    def _build_quote(
        self,
        index: int,
        pair: Pair,
        words: str,
        kind: Kind,
        attribution: Attribution | None,
        resolved: Resolved | None,
        utterance: int,
    ) -> Quote:
        speaker, speaker_type, certainty = resolved[2:5] if resolved is not None else (None, None, 0.0)
        if not speaker:
            speaker_type, certainty = None, 0.0
        role, told = self._people[speaker] if speaker and speaker_type == "person" else (None, UNTOLD)
        start, end = self._reading.layout.in_source(pair.start, pair.end)
        return Quote(  # in the order of its fields: by their names it takes a third longer
            index,
            words.strip(),
            self._reading.source[start:end],
            start,
            end,
            kind,
            speaker,
            speaker_type,
            role,
            told.gender,
            told.evidence,
            self._mention(attribution, resolved),
            self._cue(attribution),
            attribution.rule if attribution is not None else None,
            attribution.confidence * certainty if attribution is not None else 0.0,
            utterance,
            pair.parent,
            self._reading.repairs.of_pair(index),
        )

    def _mention(self, attribution: Attribution | None, resolved: Resolved | None) -> Mention | None:
        """The speaker's words; a quote that only goes on after another paragraph has none of its own."""
        if attribution is None or resolved is None or attribution.is_distant:
            return None
        return Mention(*self._reading.place(resolved.start, resolved.end))

    def _cue(self, attribution: Attribution | None) -> Cue | None:
        cue = attribution.cue if attribution is not None else None
        if cue is None:
            return None
        start, end, said = self._reading.place(cue.start, cue.end)
        return Cue(start, end, said, lemma_of(said))


def _utterances(pairs: Sequence[Pair], found: Sequence[Attribution | None]) -> list[int]:
    """For each quote the first of its breath: quotes that share their cue, and one quote over several paragraphs."""
    first: dict[tuple[int, int | None], int] = {}
    utterances: list[int] = []
    for index, (pair, attribution) in enumerate(zip(pairs, found, strict=True)):
        utterance = utterances[pair.utterance] if pair.utterance < index else index
        if attribution is not None and attribution.cue is not None:
            utterance = first.setdefault((attribution.cue.start, pair.parent), utterance)
        utterances.append(utterance)
    return utterances


def _oriented(text: str, pairs: Sequence[Pair]) -> str:
    """The text with the marks of its pairs in canonical form: “ ” for doubles, ‘ ’ for singles."""
    turned: dict[int, str] = {}
    for pair in pairs:
        opening, closing = ("“", "”") if pair.opening is None or pair.opening.is_double else ("‘", "’")
        if pair.opening is not None and text[pair.start] != opening:
            turned[pair.start] = opening
        if pair.closing is not None and text[pair.end - 1] != closing:
            turned[pair.end - 1] = closing
    pieces: list[str] = []
    copied = 0
    for at in sorted(turned):
        pieces += text[copied:at], turned[at]
        copied = at + 1
    return "".join([*pieces, text[copied:]])


class _People(dict[str, tuple[str | None, Told]]):
    """The first role of each person, and what is told of their gender; read when they are asked for."""

    def __init__(self, text: str, names: Names, speakers: Iterable[Resolved]) -> None:
        super().__init__()
        self._text = text
        self._names = names
        self._genders = Genders(text, names, speakers)

    def __missing__(self, person: str) -> tuple[str | None, Told]:
        role = first_role(self._text, self._names.by_name.get(person, ()))
        self[person] = role, self._genders.of(person, role)
        return self[person]


def _place(source: str, layout: Layout, start: int, end: int) -> tuple[int, int, str]:
    """Where a span of a layout's text stands in the source, and the words there."""
    first, last = layout.in_source(start, end)
    return first, last, _fold(source[first:last])


def _fold(words: str) -> str:
    """White space folded to single spaces: a mention may run over a line's end."""
    return words if words.isalpha() else " ".join(words.split())


def list_entities(source: str, layout: Layout, names: Names) -> tuple[Entity, ...]:
    """Every entity of a source: its names, roles, dates and amounts."""
    return tuple(
        Entity(*_place(source, layout, found.start, found.end), found.type, _fold(found.name))
        for found in find_entities(layout.text, names)
    )


def count_speakers(quotes: Sequence[Quote]) -> tuple[Speaker, ...]:
    """Who is quoted, in the order of first quotes."""
    heard: dict[str, list[Quote]] = {}
    for quote in quotes:
        if quote.speaker is not None:
            heard.setdefault(quote.speaker, []).append(quote)
    return tuple(
        Speaker(
            name=name,
            type=theirs[0].speaker_type or "unnamed",
            role=theirs[0].role,
            quotes=len(theirs),
            words=sum(quote.quote.count(" ") + bool(quote.quote) for quote in theirs),  # blanks are single
        )
        for name, theirs in heard.items()
    )


@cache
def _lemmas() -> dict[str, str]:
    """Every form of every verb, with its lemma; a reporting verb wins over another (`said` is `say`)."""
    lemmas = dict(lexicon.table("verbs.tsv"))
    for row in lexicon.rows("cues.tsv"):
        lemmas.update(dict.fromkeys(row[1].split(","), row[0]))
    return lemmas


def lemma_of(cue: str) -> str:
    """The dictionary form of a cue.

    >>> lemma_of("told"), lemma_of("Said")
    ('tell', 'say')
    """
    form = cue.lower()
    return _lemmas().get(form, form)
