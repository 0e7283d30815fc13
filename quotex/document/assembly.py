"""What the stages found, put together as the document that quotex gives back.

Nothing is decided here. Every offset is turned back to one of the source, and the findings on one quote become one
`Quote`.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from quotex import lexicon
from quotex.attribution.sources import Attribution
from quotex.document.findings import Findings, fold
from quotex.model import (
    Cue,
    Document,
    Entity,
    Gender,
    GenderEvidence,
    Mention,
    Quote,
    Speaker,
    SpeakerType,
)
from quotex.patterns import Memo
from quotex.resolution.profiles import BLANK
from quotex.resolution.register import Resolved


def assemble(findings: Findings, name: str) -> Document:
    quotes = tuple(_build_quotes(findings))
    entities = tuple(
        [Entity(*findings.place(start, end), type, fold(name)) for start, end, type, name in findings.entities]
    )
    layout = findings.layout
    bounds = array("Q", chain.from_iterable(layout.offsets.spans_to_source(list(layout.paragraphs))))
    speakers = count_speakers(quotes)
    return Document(name, findings.source, quotes, entities, speakers, findings.repairs.all, _paragraphs=bounds)


def _build_quotes(findings: Findings) -> Iterator[Quote]:
    """One quote a pair. The fields are given in their order: naming them costs more."""
    source = findings.source
    quotes = zip(
        findings.pairs,
        findings.layout.offsets.spans_to_source([pair[:2] for pair in findings.pairs]),
        findings.wording.quotes,
        findings.kinds,
        findings.attributions.found,
        findings.speakers,
        findings.utterances,
        findings.mended(),
        strict=True,
    )
    for index, (pair, (start, end), words, kind, attribution, resolved, utterance, mended) in enumerate(quotes):
        voice = _build_voice(findings, attribution, resolved) if attribution and resolved else _NO_VOICE
        raw = source[start:end]
        yield Quote(index, words, raw, start, end, kind, *voice, utterance, pair.parent, mended)


class _Voice(NamedTuple):
    """The fields of a quote that say whose it is."""

    speaker: str | None
    speaker_type: SpeakerType | None
    role: str | None
    gender: Gender | None
    gender_evidence: GenderEvidence | None
    mention: Mention | None
    cue: Cue | None
    rule: str | None
    confidence: float


_NO_VOICE = _Voice(None, None, *BLANK, None, None, None, 0.0)


def _build_voice(findings: Findings, attribution: Attribution, resolved: Resolved) -> _Voice:
    """Whose a quote is. The mention of one that only goes on stands in another paragraph."""
    mention, cue = Mention(*findings.place(resolved.start, resolved.end)), None
    token = attribution.cue
    if token is not None:
        start, end, said = findings.place(token.start, token.end)
        cue = Cue(start, end, said, _LEMMAS[said])
    speaker = resolved.speaker
    if not speaker:
        return _Voice(speaker, None, *BLANK, mention, cue, attribution.rule.name, 0.0)
    profile = findings.people[speaker] if resolved.type == "person" else BLANK
    confidence = attribution.rule.precision * resolved.certainty
    return _Voice(speaker, resolved.type, *profile, mention, cue, attribution.rule.name, confidence)


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


def _lemma_of(cue: str) -> str:
    """The dictionary form of a cue, as a verb that reports if it may be one (`said` is `say`).

    >>> _lemma_of("told"), _lemma_of("Said")
    ('tell', 'say')
    """
    form = cue.lower()
    reporting = lexicon.cues_by_form().get(form)
    return reporting[0] if reporting is not None else (lexicon.row_of("verbs.tsv", form) or (form, form))[1]


_LEMMAS = Memo(_lemma_of, size=4096)
