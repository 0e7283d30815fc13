"""Towns that are teams: `Leeds beat Wigan 24-6` names two clubs, `in Leeds` a town.

A *home* is a place that a team may be named after: a town, a county, a state, never a country. Evidence stands beside
the name: a score, a verb of winning, the words of a club. What one mention shows holds for the mentions that have no
preposition of place before them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import regex

from quotex import lexicon
from quotex.entities import known
from quotex.entities.candidates import Candidate
from quotex.entities.naming import SURNAMES
from quotex.model import EntityType
from quotex.patterns import late


def _words(place: str) -> list[str]:
    return [word for word, places in lexicon.table("team_words.tsv").items() if place in places.split(",")]


@cache
def _before() -> tuple[str, ...]:
    return tuple(f"{word} " for word in _words("before"))


_BEFORE_RE = late(lambda: regex.compile(r"\b\L<words>[ ]", regex.REVERSE, words=_words("before")))
_AFTER_RE = late(
    lambda: re.compile(
        rf"""
      [ ] (?:{"|".join(_words("verb"))}) \b                    # Leeds beat
    | (?:['’]s)? [ ] (?:[^\W\d_A-Z]+[ ])? (?:{"|".join(_words("after"))}) \b  # Newcastle's new striker
    | [ ] (?: v | V | AT | BEAT ) [ ]              # Essex v Surrey
    """,
        re.VERBOSE,
    )
)
# Leeds 3    Essex 296-6    Geelong 16.13; not a year, a price, a share or an amount
_SCORE_RE = late(
    lambda: regex.compile(
        r"[ ]\d{1,3}(?:-\d{1,3}|\.\d{1,2}(?=[ ]\())?"
        r"(?![\d%]|[.,:/-]\d|[ ](?:percent|per|pct|million|billion|up|down|\L<months>)\b)",
        months=sorted(lexicon.words_of("calendar.tsv", 1, "month")),
    )
)
_COLUMNS_RE = late(
    regex.compile, r"(?:[ ]\d{1,3}){4}|[ ]\d{1,2}(?=[ ]\p{Lu}|[ ]?$|\n|[ ]\()|[ ]\d{2,3}-\d{1,2}(?![\d-])"
)
_IN_RE = late(
    lambda: regex.compile(r"\b\L<words>[ ]", regex.REVERSE, words=sorted(lexicon.word_set("place-preposition")))
)
_LEADS_RE = late(regex.compile, r"(?:^|\n|[\d)][,;]?[ ])", regex.REVERSE)
_BRACKET_RE = late(regex.compile, r"\p{L}[ ]\(", regex.REVERSE)


def find_teams(text: str, candidates: Sequence[Candidate]) -> frozenset[int]:
    """Where the mentions of teams start: homes by what stands beside them here or elsewhere, others by their score."""
    homes, forms = _find_shown(text, candidates)
    if homes:
        homes = _without_surnames(homes, candidates)
        forms.update(form for _, form in homes if form in known.homes())
    starts = [start for start, _ in homes]
    if forms:  # seldom
        starts += (candidate[0] for candidate in candidates if _is_one_of(forms, text, candidate))
    return frozenset(starts)


def _find_shown(text: str, candidates: Sequence[Candidate]) -> tuple[list[tuple[int, str]], set[str]]:
    """What stands beside the words that show a team: homes, with where they start; names with a score."""
    homes: list[tuple[int, str]] = []
    forms: set[str] = set()
    for start, end, kind, form, prefix in candidates:
        if kind in ("GPE", "LOC"):
            if known.is_home(form) and is_home_team(text, start, end):
                homes.append((start, form))
        elif text[end + 1 : end + 2].isdigit() and prefix == start and _is_scoring(text, start, end, form, kind):
            forms.add(form)  # hardly ever
    return homes, forms


def _is_scoring(text: str, start: int, end: int, form: str, kind: EntityType | None) -> bool:
    """Whether a name that may be a team's stands in a row of names and scores."""
    return _may_be_team(form, kind) and has_score(text, start, end)


def _without_surnames(homes: list[tuple[int, str]], candidates: Sequence[Candidate]) -> list[tuple[int, str]]:
    """Homes but for those that are somebody's surname: Nina Preston … `Preston` beat China's Li Wen."""
    surnames = {form.rpartition(" ")[2] for _, _, kind, form, _ in candidates if kind == "PERSON" and " " in form}
    return [home for home in homes if home[1] not in surnames]


def _is_one_of(forms: set[str], text: str, candidate: Candidate) -> bool:
    """Whether a name means a team that another mention of it has shown."""
    start, end, kind, form, prefix = candidate
    if kind in ("GPE", "LOC"):
        is_team = known.canonical(form) in forms
        return is_team and not is_placed(text, start) and text[end : end + 2] != ", "
    return form in forms and prefix == start and _may_be_team(form, kind)


def is_placed(text: str, start: int) -> bool:
    """Whether a preposition of place stands before a name."""
    return _IN_RE.match(text, max(0, start - 9), start) is not None


def _may_be_team(form: str, kind: EntityType | None) -> bool:
    """Whether a score can make a name a team's: not that of `Alan Mullally`, `Salim Malik` or `Atherton`."""
    if kind not in (None, "PERSON") or (kind == "PERSON" and " " in form):
        return False
    return not known.is_surname(SURNAMES[form])


def is_home_team(text: str, start: int, end: int) -> bool:
    """Whether the words beside the name of a home say that it is a team.

    >>> is_home_team("Leeds beat Wigan 24-6", 0, 5), is_home_team("Leeds beat Wigan 24-6", 11, 16)
    (True, True)
    >>> is_home_team("in Leeds", 3, 8), is_home_team("died Leeds 3 May", 5, 10)
    (False, False)
    """
    if text.endswith(_before(), 0, start) and _BEFORE_RE.match(text, 0, start):
        return True
    mark = text[end : end + 1]
    if mark == ")":
        return _BRACKET_RE.match(text, 0, start) is not None  # Pires (Metz)
    if mark == " " and text[end + 1 : end + 2].isdigit():
        return _SCORE_RE.match(text, end) is not None
    return mark in (" ", "'", "’") and _AFTER_RE.match(text, end) is not None


def has_score(text: str, start: int, end: int) -> bool:
    """Whether a name that nothing is known of stands in a row of names and scores.

    >>> has_score("Rudar 1 Becej 0", 0, 5), has_score("said Rudar 1", 5, 10)
    (True, False)
    """
    return _COLUMNS_RE.match(text, end) is not None and _LEADS_RE.match(text, max(0, start - 4), start) is not None
