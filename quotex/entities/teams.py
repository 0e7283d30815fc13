"""Towns that are teams: `Leeds beat Wigan 24-6` names two clubs, `in Leeds` a town.

A *home* is a place that a team may be named after: a town, a county, a state, never a country. Evidence stands beside
the name: a score, a verb of winning, the words of a club. What one mention shows holds for the mentions that have no
preposition of place before them.
"""

from __future__ import annotations

import regex

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
_LEADS_RE = regex.compile(r"(?:^|\n|[\d)][,;]?[ ])", regex.REVERSE)
_BRACKET_RE = regex.compile(r"\p{L}[ ]\(", regex.REVERSE)


def is_home_team(text: str, start: int, end: int) -> bool:
    """Whether the words beside the name of a home say that it is a team.

    >>> is_home_team("Leeds beat Wigan 24-6", 0, 5), is_home_team("Leeds beat Wigan 24-6", 11, 16)
    (True, True)
    >>> is_home_team("in Leeds", 3, 8)
    False
    """
    before = max(0, start - 12)
    if _SCORE_RE.match(text, end) or _AFTER_RE.match(text, end) or _BEFORE_RE.match(text, before, start):
        return True
    return text[end : end + 1] == ")" and _BRACKET_RE.match(text, before, start) is not None  # Pires (Metz)


def has_score(text: str, start: int, end: int) -> bool:
    """Whether a name that nothing is known of stands in a row of names and scores.

    >>> has_score("Rudar 1 Becej 0", 0, 5), has_score("said Rudar 1", 5, 10)
    (True, False)
    """
    if not text[end + 1 : end + 2].isdigit():  # nearly always
        return False
    return _COLUMNS_RE.match(text, end) is not None and _LEADS_RE.match(text, max(0, start - 4), start) is not None
