"""What the stages found, put together as the document that quotex gives back: every offset is one of the source."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quotex import lexicon
from quotex.attribution.attributor import Attributions
from quotex.attribution.sources import Attribution
from quotex.entities.recogniser import Names
from quotex.entities.roles import first_role
from quotex.kinds import kind_of
from quotex.marks import Normalized
from quotex.mending import Repairs
from quotex.model import Cue, Document, Entity, Kind, Mention, Quote, Speaker
from quotex.pairing import Pair
from quotex.resolution.gender import UNTOLD, Genders
from quotex.resolution.resolver import Resolved
from quotex.segment import Layout


def assemble(
    source: str,
    name: str,
    normalized: Normalized,
    layout: Layout,
    pairs: Sequence[Pair],
    repairs: Repairs,
    names: Names,
    attributions: Attributions,
    speakers: Sequence[Resolved | None],
) -> Document:
    """Build the `Document`."""
    roles = _Roles(layout.text, names)
    words = _oriented(layout, pairs)
    kinds = [kind_of(words, pair, found) for pair, found in zip(pairs, attributions.found, strict=True)]
    said = [speaker for speaker, kind in zip(speakers, kinds, strict=True) if speaker is not None and kind != "scare"]
    genders = Genders(layout.text, names, said)
    utterances = _utterances(pairs, attributions)
    quotes = [
        _build_quote(
            index,
            source,
            normalized,
            words,
            pairs[index],
            kinds[index],
            utterances[index],
            repairs.of_pair(index),
            attributions.found[index],
            speakers[index],
            roles,
            genders,
        )
        for index in range(len(pairs))
    ]
    return Document(name, source, tuple(quotes), _entities(source, normalized, names), _speakers(quotes), repairs.all)


def _utterances(pairs: Sequence[Pair], attributions: Attributions) -> list[int]:
    """For each quote the first of its breath: quotes that share their cue, and one quote over several paragraphs."""
    first: dict[tuple[int, int | None], int] = {}
    utterances: list[int] = []
    for index, (pair, attribution) in enumerate(zip(pairs, attributions.found, strict=True)):
        utterance = utterances[pair.utterance] if pair.utterance < index else index
        if attribution is not None and attribution.cue is not None:
            utterance = first.setdefault((attribution.cue.start, pair.parent), utterance)
        utterances.append(utterance)
    return utterances


def _oriented(layout: Layout, pairs: Sequence[Pair]) -> Layout:
    """The layout with the marks of its pairs in canonical form: “ ” for doubles, ‘ ’ for singles."""
    characters = list(layout.text)
    for pair in pairs:
        opening, closing = ("“", "”") if pair.opening is None or pair.opening.is_double else ("‘", "’")
        if pair.opening is not None:
            characters[pair.start] = opening
        if pair.closing is not None:
            characters[pair.end - 1] = closing
    return Layout("".join(characters), layout.paragraphs)


class _Roles:
    """The first role of each person, read when it is asked for."""

    def __init__(self, text: str, names: Names) -> None:
        self._text = text
        self._names = names
        self._known: dict[str, str | None] = {}

    def __getitem__(self, person: str) -> str | None:
        if person not in self._known:
            mentions = (name for name in self._names.mentions if name.name == person)
            self._known[person] = first_role(self._text, mentions)
        return self._known[person]


def _build_quote(
    index: int,
    source: str,
    normalized: Normalized,
    words: Layout,
    pair: Pair,
    kind: Kind,
    utterance: int,
    repairs: tuple[str, ...],
    attribution: Attribution | None,
    resolved: Resolved | None,
    roles: _Roles,
    genders: Genders,
) -> Quote:
    to_source = normalized.offsets.to_source
    start, end = to_source(pair.start), to_source(pair.end)
    if kind == "scare":
        attribution = resolved = None
    mention = cue = None
    if resolved is not None:
        span = to_source(resolved.start), to_source(resolved.end)
        mention = (
            Mention(*span, _fold(source[slice(*span)])) if attribution and attribution.rule != "continued" else None
        )
    if attribution is not None and attribution.cue is not None:
        span = to_source(attribution.cue.start), to_source(attribution.cue.end)
        said = _fold(source[slice(*span)])
        cue = Cue(*span, said, lemma_of(said))
    speaker = resolved.speaker if resolved else None
    kind_of_speaker = resolved.type if resolved and speaker else None
    role = roles[speaker] if speaker and kind_of_speaker == "person" else None
    told = genders.of(speaker, role) if speaker and kind_of_speaker == "person" else UNTOLD
    return Quote(
        id=index,
        quote=_fold(words.text[slice(*pair.inner)]),
        raw=source[start:end],
        start=start,
        end=end,
        kind=kind,
        speaker=speaker,
        speaker_type=kind_of_speaker,
        role=role,
        gender=told.gender,
        gender_evidence=told.evidence,
        mention=mention,
        cue=cue,
        rule=attribution.rule if attribution else None,
        confidence=attribution.confidence * resolved.certainty if attribution and resolved and speaker else 0.0,
        utterance=utterance,
        parent=pair.parent,
        repairs=repairs,
    )


def _fold(words: str) -> str:
    """White space folded to single spaces: a mention may run over a line's end."""
    return " ".join(words.split())


def _entities(source: str, normalized: Normalized, names: Names) -> tuple[Entity, ...]:
    to_source = normalized.offsets.to_source
    return tuple(
        Entity(start, end, _fold(source[start:end]), name.type, name.name)
        for name in names.mentions
        for start, end in [(to_source(name.start), to_source(name.end))]
    )


def _speakers(quotes: Sequence[Quote]) -> tuple[Speaker, ...]:
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
            words=sum(len(quote.quote.split()) for quote in theirs),
        )
        for name, theirs in heard.items()
    )


@cache
def _lemmas() -> dict[str, str]:
    """Every form of every verb, with its lemma; a reporting verb wins over another (`said` is `say`)."""
    lemmas = {row[0]: row[1] for row in lexicon.rows("verbs.tsv")}
    for row in lexicon.rows("cues.tsv"):
        lemmas.update(dict.fromkeys(row[1].split(","), row[0]))
    return lemmas


def lemma_of(cue: str) -> str:
    """The dictionary form of a cue.

    >>> lemma_of("told"), lemma_of("Said")
    ('tell', 'say')
    """
    return _lemmas().get(cue.lower(), cue.lower())
