"""What the stages found, put together as the document that quotex gives back: every offset is one of the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import repeat
from operator import gt
from typing import NamedTuple

from quotex import lexicon
from quotex.attribution.attributor import Attributions
from quotex.attribution.kinds import kind_of
from quotex.attribution.sources import Attribution
from quotex.entities.everything import find_entities
from quotex.entities.recogniser import Name, Names
from quotex.entities.roles import first_role
from quotex.model import (
    Cue,
    Document,
    Entity,
    Gender,
    GenderEvidence,
    Quote,
    Speaker,
    make_mention,
    make_quote,
)
from quotex.patterns import Memo
from quotex.resolution.gender import Genders
from quotex.resolution.resolver import Resolved
from quotex.text.layout import Layout
from quotex.text.mending import Repairs
from quotex.text.offsets import OffsetMap
from quotex.text.pairing import Pair


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
        return _place(self.source, self.layout.offsets, start, end)


def assemble(reading: Reading, name: str, with_entities: bool = True) -> Document:
    """Build the `Document` that bears a name."""
    quotes = tuple(_build_quotes(reading))
    entities: tuple[Entity, ...] = ()
    if with_entities:
        entities = list_entities(reading.source, reading.layout, reading.names)
    return Document(name, reading.source, quotes, entities, count_speakers(quotes), reading.repairs.all)


def _build_quotes(reading: Reading) -> Iterator[Quote]:
    """The quotes of a reading, of which those that nobody is reported as saying (`scare`) have no speaker."""
    source, layout, pairs, repairs, names, (attributions, _), speakers = reading
    text, offsets = _oriented(layout.text, pairs), layout.offsets
    words = [  # in a layout, blanks are single
        text[start + (opening is not None) : end - (closing is not None)].strip()
        for start, end, opening, closing, _, _, _ in pairs
    ]
    kinds = list(map(kind_of, repeat(text), pairs, words, attributions))
    found, heard = list(attributions), list(speakers)
    for index, kind in enumerate(kinds):
        if kind == "scare":
            found[index] = heard[index] = None
    people = _read_people(layout.text, names, list(filter(None, heard)))
    spans = offsets.spans_to_source([pair[:2] for pair in pairs])
    quotes = zip(pairs, spans, words, kinds, found, heard, _utterances(pairs, found), repairs.kinds(), strict=True)
    for index, (pair, (start, end), quote, kind, attribution, resolved, utterance, mended) in enumerate(quotes):
        speaker = speaker_type = role = gender = evidence = mention = cue = rule = None
        confidence = 0.0
        if attribution is not None and resolved is not None:
            rule, _, token, precision, _, _, _, is_distant = attribution
            first, last, speaker, speaker_type, certainty, _, _ = resolved
            if not is_distant:  # a quote that only goes on after another paragraph has no mention of its own
                mention = make_mention(*_place(source, offsets, first, last))
            if token is not None:
                first, last, said = _place(source, offsets, token.start, token.end)
                cue = Cue(first, last, said, _LEMMAS[said])
            if speaker:
                confidence = precision * certainty
            else:
                speaker_type = None
            if speaker_type == "person":
                role, gender, evidence = people[speaker]
        yield make_quote(  # in the order of the fields: by their names it takes a third longer
            index,
            quote,
            source[start:end],
            start,
            end,
            kind,
            speaker,
            speaker_type,
            role,
            gender,
            evidence,
            mention,
            cue,
            rule,
            confidence,
            utterance,
            pair.parent,
            mended,
        )


def _utterances(pairs: Sequence[Pair], found: Sequence[Attribution | None]) -> list[int]:
    """For each quote the first of its breath: quotes that share their cue, and one quote over several paragraphs."""
    first: dict[tuple[int, int | None], int] = {}
    utterances: list[int] = []
    for index, (pair, attribution) in enumerate(zip(pairs, found, strict=True)):
        begun = pair.utterance
        utterance = utterances[begun] if begun < index else index
        cue = attribution.cue if attribution is not None else None
        if cue is not None:
            utterance = first.setdefault((cue.start, pair.parent), utterance)
        utterances.append(utterance)
    return utterances


def _oriented(text: str, pairs: Sequence[Pair]) -> str:
    """The text with the marks of its pairs in canonical form: “ ” for doubles, ‘ ’ for singles.

    A quote's own marks are left out of its words, so that this tells only where one stands in or right behind another.
    """
    if all(map(gt, [pair.start for pair in pairs[1:]], [pair.end + 1 for pair in pairs])):
        return text
    turned: dict[int, str] = {}
    for start, end, first, last, _, _, _ in pairs:
        opening, closing = ("“", "”") if first is None or first.form.is_double else ("‘", "’")
        if first is not None and first.form.char != opening:
            turned[start] = opening
        if last is not None and last.form.char != closing:
            turned[end - 1] = closing
    pieces: list[str] = []
    copied = 0
    for at in sorted(turned):
        pieces += text[copied:at], turned[at]
        copied = at + 1
    return "".join([*pieces, text[copied:]])


def _read_people(
    text: str, names: Names, speakers: Sequence[Resolved]
) -> dict[str, tuple[str | None, Gender | None, GenderEvidence | None]]:
    """The first role of each person who speaks, their gender, and what tells it."""
    named: dict[str, list[Name]] = {by.speaker: [] for by in speakers if by.speaker and by.type == "person"}
    for mention in names.mentions:
        if mention.name in named:
            named[mention.name].append(mention)
    genders = Genders(text, speakers)
    people = {}
    for person, mentions in named.items():
        role = first_role(text, mentions)
        people[person] = role, *genders.of(person, role, mentions)
    return people


def _place(source: str, offsets: OffsetMap, start: int, end: int) -> tuple[int, int, str]:
    """Where a span of a layout's text stands in the source, and the words there."""
    start, end = offsets.span_to_source(start, end)
    words = source[start:end]
    return start, end, words if words.isalpha() else _fold(words)


def _fold(words: str) -> str:
    """White space folded to single spaces: a mention may run over a line's end."""
    return " ".join(words.split())


def list_entities(source: str, layout: Layout, names: Names) -> tuple[Entity, ...]:
    """Every entity of a source: its names, roles, dates and amounts."""
    return tuple(
        Entity(*_place(source, layout.offsets, found.start, found.end), found.type, _fold(found.name))
        for found in find_entities(layout.text, names)
    )


def count_speakers(quotes: Sequence[Quote]) -> tuple[Speaker, ...]:
    """Who is quoted, in the order of first quotes."""
    heard: dict[str, list[Quote]] = {}
    for quote in quotes:
        if quote.speaker is not None:
            heard.setdefault(quote.speaker, []).append(quote)
    return tuple(
        [
            Speaker(name, theirs[0].speaker_type or "unnamed", theirs[0].role, len(theirs), _count_words(theirs))
            for name, theirs in heard.items()
        ]
    )


def _count_words(quotes: Sequence[Quote]) -> int:
    return sum([quote.quote.count(" ") + 1 for quote in quotes if quote.quote])  # blanks are single


@cache
def _lemmas() -> dict[str, str]:
    """Every form of every verb, with its lemma; a reporting verb wins over another (`said` is `say`)."""
    lemmas = dict(lexicon.table("verbs.tsv"))
    for row in lexicon.rows("cues.tsv"):
        lemmas.update(dict.fromkeys(row[1].split(","), row[0]))
    return lemmas


def _lemma_of(cue: str) -> str:
    """The dictionary form of a cue.

    >>> _lemma_of("told"), _lemma_of("Said")
    ('tell', 'say')
    """
    form = cue.lower()
    return _lemmas().get(form, form)


_LEMMAS = Memo(_lemma_of, size=4096)
