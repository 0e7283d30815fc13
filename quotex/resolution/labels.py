"""Whom the labels of a transcript mean: *MR. SMITH*, *JD*, *Q*, *The President*.

A label stands for one speaker through the whole text. It is given the fullest name that the text has for whoever it can
mean: by the whole name, a surname, a given name, initials, or a role; *Q* and *A* are whoever asks and answers.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

import regex

from quotex import lexicon
from quotex.entities.known import title_genders
from quotex.entities.roles import head_of
from quotex.model import Gender, SpeakerType
from quotex.patterns import late
from quotex.resolution.cast import Cast, keys
from quotex.resolution.register import Resolved
from quotex.text.layout import Layout
from quotex.text.pairing import Pair

Known = tuple[str, SpeakerType]
"""A speaker's name, and what bears it."""

_ASKER = "interviewer"
_ANSWERER = "interviewee"
# BY MR. SMITH:   DIRECT EXAMINATION BY MS. DOE   Cross-examination by MS DOE   Q. (By Mr. Smith)
_EXAMINER_RE = late(
    regex.compile,
    r"^(?:(?:(?:[A-Z-]+ )?EXAMINATION )?BY|(?:[\w-]{1,20} ?)?[Ee]xamination by) (?P<who>\p{Lu}[\p{Lu}.'’ -]{2,40}?):?$"
    r"|^Q[.:]? \((?i:by) (?P<who>\p{Lu}[\p{L}.'’ -]{2,40}?)\)",
    regex.MULTILINE,
)
# ADA BRANDT, called as a witness, testified; Q. Your name, please? A. Ada Brandt.
_WITNESS_RE = late(
    regex.compile,
    r"^(?P<who>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*+){1,3}+),?"
    r"(?= [^\n]{0,120}?\b(?:witness|sworn|affirmed|testified))"
    r"|\bname\b[^\n]{0,80}\n+A[.:]? (?:(?:My name is|It is|It['’]s|I am|I['’]m) )?"
    r"(?P<who>\p{Lu}[\p{L}'’-]++(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]++)){1,3}+)",
    regex.MULTILINE,
)
# Ada Brandt (AB)
_BRACKETS_RE = late(regex.compile, r" ?\((?P<short>[\p{L}.]{1,8})\)")
# Ada Brandt, Dr. Ada Brandt
_CAPITALISED_RE = late(regex.compile, r"\p{Lu}[\p{L}.'’-]*+(?: \p{Lu}[\p{L}.'’-]*+){1,6}+")
# The Minister for Roads (Ada Brandt)   The Chair (Ada Brandt (Elm, Lab.))
_HOLDER_RE = late(regex.compile, r" ?\((?P<who>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*+){1,3}+)(?:\)| \()")
# interviewed by Ada Brandt; Interview: Ada Brandt
_INTERVIEWER_RE = late(re.compile, r"\b(?i:interview(?:ed)?) by ")


class LabelNames:
    def __init__(self, layout: Layout, pairs: Sequence[Pair], cast: Cast) -> None:
        self._text = layout.text
        self._cast = cast
        self._names = cast.names
        self._labels = [pair.label for pair in pairs if pair.label is not None]
        self._known: dict[str, Known | None] = {}

    def resolve(self, start: int, end: int) -> Resolved:
        """Who is meant by the label at a place."""
        words = self._text[start:end]
        key = words.casefold()
        if not key.strip("*_"):  # the marks of a question's type
            asks = not self._text[max(0, start - 1) : start].strip()
            return Resolved(start, end, *(self._asker(start) if asks else self._answerer(start)), 1.0, "role")
        if key[0] in "qa" and key.strip("0123456789 ") in _QUESTIONS:
            speaker, type = self._asker(start) if key[0] == "q" else self._answerer(start)
            return Resolved(start, end, speaker, type, 1.0, "role")
        words = self._short.get(words, words)
        if key not in self._known:
            self._known[key] = self._find(words)
        known = self._known[key] or (_as_written(words), self._type_of(words))
        return Resolved(start, end, *known, 1.0)

    def _find(self, words: str) -> Known | None:
        """The one person or body of the text that a label can mean; None if there is none, or more."""
        bare = _without_title(words)
        if words in self._held:
            return self._held[words], "person"
        if not bare:
            return self._by_role(words)
        if fitting := self._fitting(words, bare):
            return (fitting[0], "person") if len(fitting) == 1 else None
        return self._by_role(words) or self._by_acronym(words) or self._by_surname(bare[-1])

    def _fitting(self, words: str, bare: Sequence[str]) -> list[str]:
        """The people whose whole name a label has, else those whose surname, given name or initials; not another
        gender's, if some go without.
        """
        for fits in (_has_all, _has_surname, _has_given, _has_initials):
            fitting = [name for name in self._people if fits(_parts(name), bare)]
            if len(fitting) > 1 and (gender := _gender_of_title(words)) is not None:
                fitting = [name for name in fitting if self._names.all_genders.get(name) in (gender, None)]
            if fitting:
                return fitting
        return []

    @cached_property
    def _people(self) -> list[str]:
        """The people of the text, and the labels of several words; those first whose name isn't all capitals.

        One name that is the end or the beginning of a longer one isn't listed.
        """
        written = dict.fromkeys(self._text[start:end] for start, end in self._labels)
        lasts = {words.casefold().rpartition(" ")[2] for words in written}
        people: dict[str, None] = {name: None for name in self._cast.people if name not in self._cut}
        people |= {name: None for name in map(_from_given_name, self._rows_of_words) if _is_full_of(name, lasts)}
        for words in written:
            bare = _without_title(words)
            if len(bare) > 1 and not _is_role(words) and bare[-1].isalpha():
                people[_as_written(words)] = None
        by_parts: dict[tuple[str, ...], str] = {}
        for name in sorted(people, key=str.isupper):
            by_parts.setdefault(tuple(_parts(name)), name)
        return [name for parts, name in by_parts.items() if not _is_in_longer(parts, by_parts)]

    @cached_property
    def _cut(self) -> set[str]:
        """What was read as a name from a label and words behind it."""
        spans = self._labels
        return {name.name for start, end in spans for name in self._names.between(start, end) if name.end > end}

    @cached_property
    def _short(self) -> dict[str, str]:
        """What labels say in brackets that others are short for: *Ada Brandt (AB)*, later *AB*."""
        written = {self._text[start:end] for start, end in self._labels}
        brackets = ((self._text[start:end], _BRACKETS_RE.match(self._text, end)) for start, end in self._labels)
        return {found["short"]: words for words, found in brackets if found is not None and found["short"] in written}

    @cached_property
    def _held(self) -> dict[str, str]:
        """Who has an office that a label names, as its brackets say: *The Minister for Roads (Ada Brandt)*."""
        held: dict[str, str] = {}
        for start, end in self._labels:
            words = self._text[start:end]
            holder = _HOLDER_RE.match(self._text, end) if words[:4].casefold() == "the " or _is_role(words) else None
            if holder is not None:
                held[words] = _as_written(holder["who"])
        return held

    def _by_role(self, words: str) -> Known | None:
        """*The President*: the one person of whom the text says so, before the name or behind it."""
        role = words.casefold().removeprefix("the ").removeprefix("mr. ").removeprefix("madam ").strip()
        offices = self._cast.offices(head_of(role))
        holders = {office.name for office in offices if office.is_own and keys(role) <= office.words}
        return (holders.pop(), "person") if len(holders) == 1 else None

    def _by_surname(self, surname: str) -> Known | None:
        """The one full name with a surname that stands in the text, though nothing else shows that it is a person's."""
        pairs = (f"{one} {other}" for row in self._rows_of_words for one, other in pairwise(row) if not other.isupper())
        full = {pair for pair in pairs if pair.casefold().endswith(f" {surname}")}
        return (full.pop(), "person") if len(full) == 1 else None

    @cached_property
    def _rows_of_words(self) -> list[list[str]]:
        """The capitalised words that stand side by side, titles left out."""
        return [_as_written(row).split() for row in _CAPITALISED_RE.findall(self._text)]

    def _by_acronym(self, words: str) -> Known | None:
        """*TBP*: the one body whose initials these are."""
        if not words.isupper() or " " in words:
            return None
        bodies = dict.fromkeys(name.name for name in self._names.mentions if name.type == "ORG" and " " in name.name)
        fitting = [body for body in bodies if "".join(word[0] for word in body.split()).upper().endswith(words)]
        return (fitting[0], "organization") if len(fitting) == 1 and len(words) > 1 else None

    def _type_of(self, words: str) -> SpeakerType:
        """What somebody is of whom only the label speaks: nobody named if it says a role, or a number."""
        if words.startswith("The ") and not _is_role(words):
            return "organization"  # The Bogotá Post
        is_named = not _is_role(words) and bool(_without_title(words)) and not any(map(str.isdigit, words))
        return "person" if is_named else "unnamed"

    def _asker(self, at: int) -> Known:
        """Who asks: the last examiner before, or who made the interview."""
        examiner = self._last(self._examiners, at)
        if examiner is not None:
            return self._find(examiner) or (_as_written(examiner), "person")
        return (self._interviewer, "person") if self._interviewer else (_ASKER, "unnamed")

    def _answerer(self, at: int) -> Known:
        """Who answers: the last witness before, or the one person whom the words before the interview speak of most."""
        witness = self._last(self._witnesses, at)
        if witness is not None:
            return self._find(witness) or (_as_written(witness), "person")
        return (self._interviewee, "person") if self._interviewee else (_ANSWERER, "unnamed")

    @cached_property
    def _examiners(self) -> list[tuple[int, str]]:
        return [(match.start(), match["who"]) for match in _EXAMINER_RE.finditer(self._text)]

    @cached_property
    def _witnesses(self) -> list[tuple[int, str]]:
        return [(match.start(), match["who"]) for match in _WITNESS_RE.finditer(self._text)]

    @staticmethod
    def _last(places: Sequence[tuple[int, str]], at: int) -> str | None:
        number = bisect_left(places, (at + 1,))
        return places[number - 1][1] if number else None

    @cached_property
    def _interviewer(self) -> str | None:
        if self._cast.author is not None:
            return self._cast.author.name
        for match in _INTERVIEWER_RE.finditer(self._text, 0, self._intro_end):
            by = next(self._people_between(match.end(), match.end() + 60), None)
            if by is not None:
                return by
        return None

    @cached_property
    def _interviewee(self) -> str | None:
        counts = Counter(name for name in self._people_between(0, self._intro_end) if name != self._interviewer)
        later = self._people_between(self._intro_end, len(self._text))
        counts.subtract(name for name in later if name in counts)  # hardly anybody answers on themselves
        return counts.most_common(1)[0][0] if counts else self._called

    @cached_property
    def _called(self) -> str | None:
        """Whom the questions call by name first: *Good morning, Officer Brandt.*"""
        for name in self._names.between(self._intro_end, len(self._text)):
            is_called = self._text[name.prefix - 2 : name.prefix] == ", " and self._text[name.end] in ",.?!"
            if is_called and name.type == "PERSON" and name.name not in self._cut:
                return name.name
        return None

    @property
    def _intro_end(self) -> int:
        return self._labels[0][0]

    def _people_between(self, start: int, end: int) -> Iterator[str]:
        names = (mention.name for mention in self._names.between(start, end) if mention.type == "PERSON")
        return (name for name in names if name not in self._cut)


def _from_given_name(row: Sequence[str]) -> str:
    """Words from the first that is a known given name: INTERVIEW WITH DOROTHY MAE PICKENS is Dorothy's.

    >>> _from_given_name("INTERVIEW WITH DOROTHY MAE PICKENS".split())
    'DOROTHY MAE PICKENS'
    """
    given = (number for number, word in enumerate(row) if lexicon.lists("given_names.tsv", word.capitalize()))
    first = next(given, len(row))
    return " ".join(row[first:])


def _is_full_of(name: str, lasts: Container[str]) -> bool:
    return " " in name and name.casefold().rpartition(" ")[2] in lasts


_QUESTIONS = lexicon.word_set("question-label")


def _as_written(words: str) -> str:
    """A label as a name: without a title, if something is left that is no role."""
    titles = lexicon.table("titles.tsv")
    kept = words.split()
    while len(kept) > 1 and (kept[0] in titles or kept[0].title() in titles or kept[0].capitalize() in titles):
        del kept[0]
    return " ".join(kept) if not _is_role(words) else words


def _without_title(words: str) -> list[str]:
    """The parts of a label's name, in small letters; none if it is a role or a title alone."""
    if words.casefold().startswith("the "):
        return []
    return _parts(_as_written(words)) if not _is_role(words) else []


def _is_role(words: str) -> bool:
    """Whether a label says what somebody is: MODERATOR, Deputy Chair, SPEAKER 1, THE WITNESS."""
    bare = words.casefold().removeprefix("the ").rstrip("0123456789 #")
    return bare in _roles_and_titles() or bare.rpartition(" ")[2] in lexicon.word_set("label-role")


def _roles_and_titles() -> frozenset[str]:
    return lexicon.words("roles.tsv") | lexicon.word_set("label-role")


def _gender_of_title(words: str) -> Gender | None:
    first = words.split()[0]
    return title_genders().get(first if first in title_genders() else first.capitalize())


def _parts(name: str) -> list[str]:
    return name.casefold().replace("’", "'").split()


def _has_all(parts: Sequence[str], bare: Sequence[str]) -> bool:
    return list(parts) == list(bare)


def _has_surname(parts: Sequence[str], bare: Sequence[str]) -> bool:
    return list(parts[-len(bare) :]) == list(bare) or (len(bare) > 1 and [parts[0], parts[-1]] == [bare[0], bare[-1]])


def _has_given(parts: Sequence[str], bare: Sequence[str]) -> bool:
    return list(parts[: len(bare)]) == list(bare)


def _has_initials(parts: Sequence[str], bare: Sequence[str]) -> bool:
    letters = "".join(bare).replace(".", "")
    return 2 <= len(letters) <= 4 and letters == "".join(part[0] for part in parts)


def _is_in_longer(parts: tuple[str, ...], others: dict[tuple[str, ...], str]) -> bool:
    size = len(parts)
    return any(
        len(other) > size and (parts in (other[:size], other[-size:]) or [*other[: size - 1], other[-1]] == [*parts])
        for other in others
    )
