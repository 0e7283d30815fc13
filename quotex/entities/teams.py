"""Towns that are teams: `Leeds beat Wigan 24-6` names two clubs, `in Leeds` a town.

A *home* is a place that a team may be named after: a town, a county, a state, never a country. Evidence stands beside
the name: a score, a verb of winning, the words of a club. What one mention shows holds for the mentions that have no
preposition of place before them.
"""

from __future__ import annotations

from collections.abc import Iterable

import regex

from quotex import lexicon
from quotex.entities import gazetteer
from quotex.entities.candidates import Candidate
from quotex.entities.people import last_word
from quotex.model import EntityType

_BEFORE_RE = regex.compile(
    r"""
    (?: \b (?: \L<verbs> ) [ ]           # beat Leeds
      | \b v(?:s\.?)? [ ]                # Essex v Surrey
    )""",
    regex.VERBOSE | regex.REVERSE,
    verbs=["beat", "beating", "thrashed", "defeated", "overcame", "edged", "hosted", "defeating", "beaten", "hammered",
           "against", "routed", "thumped", "crushed", "blanked", "downed", "champions", "club", "side"],
)  # fmt: skip
_AFTER_RE = regex.compile(
    r"""
      [ ] \L<verbs> \b                   # Leeds beat
    | (?:['’]s)? [ ] (?:\p{Ll}+[ ])? \L<words> \b       # Newcastle's new striker
    | [ ] (?: v | V | AT | BEAT ) [ ]    # Essex v Surrey
    """,
    regex.VERBOSE,
    verbs=["beat", "thrashed", "drew", "defeated", "scored", "lead", "edged", "routed"],
    words=["striker", "goalkeeper", "midfielder", "defender", "coach", "manager", "captain", "fans", "players",
           "pitcher", "quarterback", "batsmen", "bowler", "fullback", "forward", "winger", "keeper", "fielder",
           "infielder", "outfielder", "catcher", "starter", "shortstop", "defence", "defense", "supporters", "midfield",
           "bullpen", "teammate", "win", "victory", "defeat"],
)  # fmt: skip
# Leeds 3    Essex 296-6    Geelong 16.13; not a year, a price, a share or an amount
_SCORE_RE = regex.compile(
    r"[ ]\d{1,3}(?:-\d{1,3}|\.\d{1,2}(?=[ ]\())?(?![\d%]|[.,:/-]\d|[ ](?:percent|per|pct|million|billion|up|down)\b)"
)
_COLUMNS_RE = regex.compile(r"(?:[ ]\d{1,3}){4}|[ ]\d{1,2}(?=[ ]\p{Lu}|[ ]?$|\n|[ ]\()|[ ]\d{2,3}-\d{1,2}(?![\d-])")
_IN_RE = regex.compile(r"\b(?:in|at|from|to|of|near|outside|around|across)[ ]", regex.REVERSE)
_LEADS_RE = regex.compile(r"(?:^|\n|[\d)][,;]?[ ])", regex.REVERSE)
_BRACKET_RE = regex.compile(r"\p{L}[ ]\(", regex.REVERSE)


class Teams:
    """The teams of a document, by what stands beside one of their mentions."""

    def __init__(self, text: str, candidates: Iterable[Candidate]) -> None:
        self._text = text
        self._forms: set[str] = set()
        self._homes: set[int] = set()
        """Where mentions of homes start beside which words show that a team is meant."""
        for prefix, start, end, kind, form in candidates:
            if kind in ("GPE", "LOC"):
                if gazetteer.canonical(form) in gazetteer.homes() and is_home_team(text, start, end):
                    self._homes.add(start)
                    self._forms.update({form} & gazetteer.homes())
            elif prefix == start and has_score(text, start, end) and _may_be_team(form, kind):
                self._forms.add(form)

    def have(self, candidate: Candidate) -> bool:
        """Whether a name is a team's: a home by what stands beside it here or elsewhere, another by its score."""
        prefix, start, end, kind, form = candidate
        if start in self._homes or not self._forms:
            return start in self._homes
        if kind in ("GPE", "LOC"):
            is_team = gazetteer.canonical(form) in self._forms
            return is_team and not is_placed(self._text, start) and self._text[end : end + 2] != ", "
        return form in self._forms and prefix == start and _may_be_team(form, kind)


def is_placed(text: str, start: int) -> bool:
    """Whether a preposition of place stands before a name."""
    return _IN_RE.match(text, max(0, start - 9), start) is not None


def _may_be_team(form: str, kind: EntityType | None) -> bool:
    """Whether a score can make a name a team's: not that of `Alan Mullally`, `Salim Malik` or `Atherton`."""
    if kind not in (None, "PERSON") or (kind == "PERSON" and " " in form):
        return False
    return last_word(form) not in lexicon.words("surnames.txt")


def is_home_team(text: str, start: int, end: int) -> bool:
    """Whether the words beside the name of a home say that it is a team.

    >>> is_home_team("Leeds beat Wigan 24-6", 0, 5), is_home_team("Leeds beat Wigan 24-6", 11, 16)
    (True, True)
    >>> is_home_team("in Leeds", 3, 8)
    False
    """
    before = max(0, start - 12)
    after = text[end : end + 2]
    if (after[1:].isdigit() and _SCORE_RE.match(text, end)) or _BEFORE_RE.match(text, before, start):
        return True
    if after[:1] in (" ", "'", "’"):
        return _AFTER_RE.match(text, end) is not None
    return after[:1] == ")" and _BRACKET_RE.match(text, before, start) is not None  # Pires (Metz)


def has_score(text: str, start: int, end: int) -> bool:
    """Whether a name that nothing is known of stands in a row of names and scores.

    >>> has_score("Rudar 1 Becej 0", 0, 5), has_score("said Rudar 1", 5, 10)
    (True, False)
    """
    if not text[end + 1 : end + 2].isdigit():  # nearly always
        return False
    return _COLUMNS_RE.match(text, end) is not None and _LEADS_RE.match(text, max(0, start - 4), start) is not None
