"""Who is heard, over any number of documents: quotes and words, by speaker, role, gender, source or type.

Takes documents one at a time and keeps nothing of them but counts. Two documents speak of one person only if both give
the full name: a lone surname, an initial or a description (*a senior aide*) is somebody else in every document. That
two people may share a full name can't be seen from here. The words of a quote inside another count for both speakers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, get_args

from quotex import lexicon
from quotex.model import By, Document, Gender, GenderEvidence, Order, SpeakerType

NOBODY = "(nobody named)"
"""The row of the quotes whose speaker isn't known; it is no speaker, and stands last."""

_UNTOLD = {"role": "(no role)", "gender": "(not told)"}
_SUFFIXES = frozenset(("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"))


@dataclass(frozen=True, slots=True)
class Heard:
    """A row: a speaker, or a group of them, with what was heard. `source` is there if it is of one document alone.

    `share` is of the words of all quotes, those of nobody named among them. Only speakers have a type, a role and a
    gender: the most frequent role, and the gender by the strongest evidence of any document.
    """

    name: str
    type: SpeakerType | None
    role: str | None
    gender: Gender | None
    gender_evidence: GenderEvidence | None
    source: str | None
    quotes: int
    words: int
    share: float
    documents: int


@dataclass(frozen=True, slots=True)
class Ranking:
    """The rows in their order, with the totals of all: also of the rows that are left out."""

    rows: tuple[Heard, ...]
    left_out: int
    groups: int
    per_document: int
    quotes: int
    words: int
    documents: int


class _Key(NamedTuple):
    """What a row is of. `document` is the number of the only one in which the name means this speaker."""

    name: str
    type: SpeakerType | None = None
    document: int | None = None


class Voice(NamedTuple):
    """What counts of a quote: little beside the quote itself, for where it has a long way to the tally."""

    speaker: str | None
    speaker_type: SpeakerType | None
    role: str | None
    gender: Gender | None
    gender_evidence: GenderEvidence | None
    words: int


def list_voices(document: Document) -> list[Voice]:
    """Those of the quotes that are speech."""
    return [
        Voice(
            quote.speaker,
            quote.speaker_type,
            quote.role,
            quote.gender,
            quote.gender_evidence,
            len(quote.quote.split()),
        )
        for quote in document.quotes
        if quote.kind != "scare"
    ]


@dataclass(slots=True)
class _Counts:
    source: str
    quotes: int = 0
    words: int = 0
    documents: int = 0
    last_document: int = -1
    roles: Counter[str] = field(default_factory=Counter)
    told: Counter[tuple[Gender, GenderEvidence]] = field(default_factory=Counter)

    def add(self, voice: Voice, document: int) -> None:
        self.quotes += 1
        self.words += voice.words
        self.documents += document != self.last_document
        self.last_document = document
        if voice.role:
            self.roles[voice.role] += 1
        if voice.gender and voice.gender_evidence:
            self.told[voice.gender, voice.gender_evidence] += 1

    def get_gender(self) -> tuple[Gender | None, GenderEvidence | None]:
        """What the strongest evidence says; nothing where it says both equally often."""
        for evidence in get_args(GenderEvidence):
            told = Counter({gender: n for (gender, by), n in self.told.items() if by == evidence}).most_common()
            if told:
                is_even = len(told) > 1 and told[0][1] == told[1][1]
                return (None, None) if is_even else (told[0][0], evidence)
        return None, None


class Tally:
    """Counts documents.

    >>> from quotex.pipeline import extract
    >>> tally = Tally("speaker")
    >>> for text in ("“We left,” said Amara Diallo.", "“No,” said Amara Diallo. “Late,” said Bello."):
    ...     tally.add(extract(text))
    >>> [(row.name, row.quotes, row.documents) for row in tally.rank("quotes").rows]
    [('Amara Diallo', 2, 2), ('Bello', 1, 1)]
    """

    def __init__(self, by: By) -> None:
        self._by = by
        self._counts: dict[_Key, _Counts] = {}
        self._documents = 0

    def add(self, document: Document) -> None:
        """Count the quotes of a document that are speech."""
        self.add_voices(document.source, list_voices(document))

    def add_voices(self, source: str, voices: Iterable[Voice]) -> None:
        for voice in voices:
            key = self._find_key(voice, source)
            self._counts.setdefault(key, _Counts(source)).add(voice, self._documents)
        self._documents += 1

    def rank(self, order: Order, top: int | None = None) -> Ranking:
        """The rows, the greatest first, of no more than `top`; then those of whom nothing is told, and of nobody."""
        words = sum(counts.words for counts in self._counts.values())
        rows = [self._make_row(key, counts, words) for key, counts in self._counts.items()]
        last = (*_UNTOLD.values(), NOBODY)
        groups = sorted((row for row in rows if row.name not in last), key=lambda row: _rank(row, order))
        others = sorted((row for row in rows if row.name in last), key=lambda row: last.index(row.name))
        return Ranking(
            rows=(*groups[:top], *others),
            left_out=len(groups) - len(groups[:top]),
            groups=len(groups),
            per_document=sum(key.document is not None for key in self._counts),
            quotes=sum(row.quotes for row in rows),
            words=words,
            documents=self._documents,
        )

    def _find_key(self, voice: Voice, source: str) -> _Key:
        if self._by == "source":
            return _Key(source)
        if voice.speaker is None:
            return _Key(NOBODY)
        if self._by == "role":
            return _Key(voice.role or _UNTOLD["role"])
        if self._by == "gender":
            return _Key(voice.gender or _UNTOLD["gender"])
        if self._by == "type":
            return _Key(voice.speaker_type or "unnamed")
        is_one = voice.speaker_type == "organization" or (voice.speaker_type == "person" and is_full(voice.speaker))
        return _Key(voice.speaker, voice.speaker_type, None if is_one else self._documents)

    def _make_row(self, key: _Key, counts: _Counts, words: int) -> Heard:
        is_speaker = key.type is not None
        gender, evidence = counts.get_gender() if is_speaker else (None, None)
        return Heard(
            name=key.name,
            type=key.type,
            role=counts.roles.most_common(1)[0][0] if is_speaker and counts.roles else None,
            gender=gender,
            gender_evidence=evidence,
            source=counts.source if key.document is not None or self._by == "source" else None,
            quotes=counts.quotes,
            words=counts.words,
            share=round(counts.words / words, 4) if words else 0.0,
            documents=counts.documents,
        )


def is_full(name: str) -> bool:
    """Whether a name has a given name, or more than one initial, and a surname: each of them, if several people speak.

    >>> is_full("Sergei Lavrov"), is_full("J. K. Rowling"), is_full("Ann Lee & Bo Chen")
    (True, True, True)
    >>> is_full("Lavrov"), is_full("Mr. Lavrov"), is_full("J. Smith"), is_full("Lee & Bo Chen"), is_full("Gore Jr.")
    (False, False, False, False, False)
    """
    return all(map(_has_given_name, name.replace(" & ", ", ").split(", ")))


def _has_given_name(name: str) -> bool:
    titles = lexicon.table("titles.tsv")
    parts = [part for part in name.split() if part not in titles and part not in _SUFFIXES]
    return len(parts) > 1 and sum(map(str.isalpha, "".join(parts[:-1]))) > 1


def _rank(row: Heard, order: Order) -> tuple[object, ...]:
    name = (row.name.casefold(), row.source or "")
    return name if order == "name" else (-getattr(row, order), -row.quotes, -row.words, *name)
