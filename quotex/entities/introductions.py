"""Short names that a text introduces: `Green Bank PLC (GBK)`, `GBK (Green Bank PLC)`, `radio frequency tags (RFT)`.

What stands in brackets after a name is called so from then on. After an organisation it is that organisation's, after a
place that place's; after words that name nobody it names nobody either, in the whole text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.entities import known
from quotex.entities.candidates import Candidate
from quotex.entities.headlines import is_ordinary
from quotex.model import EntityType
from quotex.patterns import late
from quotex.text.edits import places_of

_MOST_WORDS = 12
"""Words before a bracket that an abbreviation in it may stand for."""
_LONGEST = 12
"""Letters of the longest abbreviation."""
_OPENING_MARKS = ("“", '"', "‘")
_OWNERS = frozenset(("", "'s", "’s", "'", "’", "”", '"'))
_WORD_RE = late(regex.compile, r"[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*+")


class Introductions(NamedTuple):
    """The full names of short ones, the types of those that are no organisations, and what names nobody."""

    full: dict[str, str]
    types: dict[str, EntityType]
    nobody: frozenset[str]


def find_introductions(text: str, candidates: Sequence[Candidate]) -> Introductions:
    """What a text says of its abbreviations.

    >>> from quotex.entities.candidates import find_candidates
    >>> from quotex.text.layout import lay_out
    >>> text = "they saw Green Bank PLC (GBK) use radio frequency tags (RFT) near Lagos Airport (LOS)"
    >>> find_introductions(text, find_candidates(lay_out(text)).body)
    Introductions(full={'GBK': 'Green Bank PLC'}, types={'LOS': 'LOC'}, nobody=frozenset({'RFT'}))
    """
    full: dict[str, str] = {}
    types: dict[str, EntityType] = {}
    nobody: set[str] = set()
    for before, bracketed in _bracketed(text, candidates):
        form = bracketed[3]
        if before is None:
            if is_abbreviation(form) and _stands_for_words(text, bracketed[0], form):
                nobody.add(form)
            continue
        kind, name = before[2:4]
        if kind in ("GPE", "LOC") and fits(form, name):
            types.setdefault(form, kind)
        elif kind == "PERSON" and form in lexicon.words("country_codes.txt"):
            types.setdefault(form, "GPE")
        elif kind in ("ORG", None):
            short = _short_of(name, form, bracketed[2])
            if short:
                full.setdefault(short, form if short == name else name)
    return Introductions(full, types, frozenset(nobody - full.keys() - types.keys()))


def _bracketed(text: str, candidates: Sequence[Candidate]) -> Iterator[tuple[Candidate | None, Candidate]]:
    """The candidates that stand in brackets, each with the one right before these."""
    for opening in sorted([*places_of(text, "("), *places_of(text, "[")]):
        start = opening + 1 + text.startswith(_OPENING_MARKS, opening + 1)
        index = bisect_left(candidates, (start,))
        candidate = candidates[index] if index < len(candidates) else None
        if not opening or candidate is None or candidate[0] != start:
            continue
        if text[candidate[1] : candidate[1] + 1] not in ')],;/”"’ ':
            continue
        before = candidates[index - 1] if index else None
        gap = text[before[1] : opening] if before is not None and opening - before[1] < 4 else None
        yield (before if gap is not None and gap.rstrip(" ") in _OWNERS else None), candidate


def is_abbreviation(form: str) -> bool:
    """Whether a form looks like an abbreviation: two capitals in one word.

    >>> is_abbreviation("GBK"), is_abbreviation("MoRA"), is_abbreviation("Kestrel")
    (True, True, False)
    """
    return " " not in form and 2 <= len(form) <= _LONGEST and sum(map(str.isupper, form)) > 1


def fits(short: str, name: str) -> bool:
    """Whether the letters of a short name stand in a longer one in their order, the first where a word begins.

    >>> fits("Numsa", "National Union of Metalworkers of SA"), fits("GBK", "Green Bank")
    (True, True)
    >>> fits("GVK", "Green Bank")
    False
    """
    letters = [letter for letter in short.lower() if letter.isalnum()]
    rest = iter(f" {name.lower()}")
    return bool(letters) and f" {letters[0]}" in f" {name.lower()}" and all(letter in rest for letter in letters)


def _short_of(name: str, form: str, kind: EntityType | None) -> str:
    """Which of a name and what stands in brackets after it is short for the other; empty if neither is."""
    if kind in ("PERSON", "GPE", "LOC", "NORP"):
        return form if is_abbreviation(form) and fits(form, name) else ""
    if is_abbreviation(form):
        return form if " " in name and (fits(form, name) or not _means_something(form)) else ""
    if is_abbreviation(name):
        return name if " " in form and fits(name, form) else ""
    return form if _is_own_name(form, name) else ""


def _is_own_name(form: str, name: str) -> bool:
    """Whether a word of four letters or more in brackets is the short name of what has a longer one."""
    if " " in form or " " not in name or len(form) <= 3:
        return False
    return fits(form, name) or (_is_own_word(form) and _is_body(name))


def _is_own_word(form: str) -> bool:
    """Whether a word is nobody's name and no word of English, as one is that another language's initials make."""
    if not form.istitle() or known.is_surname(form) or known.is_given_name(form):
        return False
    return known.type_of(form) is None and not is_ordinary(form)


def _is_body(name: str) -> bool:
    return not known.heads().keys().isdisjoint(name.split(" "))


def _means_something(form: str) -> bool:
    """Whether an abbreviation is known as one of a country or a thing."""
    return form in lexicon.words("country_codes.txt") or form in lexicon.words("acronyms.txt")


def _stands_for_words(text: str, start: int, form: str) -> bool:
    """Whether an abbreviation in brackets stands for words before it that are no body: radio frequency tags (RFT)."""
    before = text[max(0, start - 120) : start - 1].rpartition("\n")[2]
    words = _WORD_RE.findall(before)[-_MOST_WORDS:]
    for size in range(1, len(words) + 1):
        meant = words[-size:]
        if meant[0][0].lower() == form[0].lower() and fits(form, " ".join(meant)):
            return not any(word in known.heads() or word.lower() in lexicon.words("groups.txt") for word in meant)
    return False
