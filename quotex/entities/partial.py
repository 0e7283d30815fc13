"""Names of places and bodies that are only parts of other names, of things that are no entities: in `1996 Manitoba
general election`, in `US$`, in `Battle of Hastings`, in `Copley Medal of the Royal Society`.

They are read as places and bodies, which does no harm to who speaks; but whoever lists the entities of a text wants
none of them.
"""

from __future__ import annotations

import re
from itertools import pairwise

import regex

from quotex import lexicon
from quotex.entities.beside import words_before
from quotex.entities.recogniser import Name, Names
from quotex.patterns import late

_ELECTION_RE = late(
    lambda: regex.compile(
        r"[ ](?:(?:House|Senate|\L<words>)[ -]){0,3}"
        r"(?:by-)?(?:elections?|primar(?:y|ies)|caucus(?:es)?|referendums?|spill)\b",
        words=sorted(lexicon.word_set("election")),
    )
)
_OF_RE = late(regex.compile, r"\b(\p{L}++)[ ]of[ ](?:the[ ])?", regex.REVERSE)
_OTHER_AFTER_RE = late(regex.compile, r"(?:,|,?[ ]and)[ ](?:the[ ]|\d{1,6}[ ])?(?P<other>\p{L}++)")
_OTHER_BEFORE_RE = late(
    regex.compile,
    r"(?:asteroids?|planets?|moons?)[ ](?:\d{1,6}[ ])?|,[ ]\d{1,6}[ ]"
    r"|\b(?P<other>\p{L}++)(?:,|,?[ ]and)[ ](?:the[ ]|\d{1,6}[ ])?",
    regex.REVERSE,
)
_YEAR_RE = late(regex.compile, r"\b(?:1[89]|20)\d\d[ ]", regex.REVERSE)
_ELECTION_IN_RE = late(
    regex.compile, r"\b(?:1[89]|20)\d\d[ ](?:[\p{L}-]++[ ]){1,6}elections?[ ]in[ ](?:the[ ])?", regex.REVERSE
)
_MONEY_RE = late(re.compile, r"\$|[ ]dollars?\b")


def find_parts(text: str, names: Names) -> frozenset[int]:
    """Where the names of places and bodies start that are parts of something else: of an election's name, a prize's.

    >>> from quotex.entities.recogniser import recognise
    >>> from quotex.text.layout import lay_out
    >>> text = "in the 1996 Manitoba general election, the 1996 local election in Montana, for US$5; in Ohio"
    >>> names = recognise(lay_out(text))
    >>> [name.name for name in names.mentions if name.start not in find_parts(text, names)]
    ['Ohio']
    """
    letters = (name.start for person, name in pairwise(names.mentions) if _are_letters(text, person, name))
    return frozenset(letters).union(
        start
        for start, end, type, name, _ in names.mentions
        if (type != "PERSON" and _is_part(text, start, end))
        or (type == "ORG" and _is_work(text, start, end))
        or _is_heavenly(text, start, end)
        or _is_of_day(text, start, end)
        or (type == "PERSON" and lexicon.table("calendar.tsv").get(name) == "holiday")  # Ramadan
    )


def _are_letters(text: str, person: Name, name: Name) -> bool:
    """Whether what is read as a place are the letters behind somebody's name: Ann Hale, SC, said"""
    if person.type != "PERSON" or text[person.end : name.start] != ", ":
        return False
    form = text[name.start : name.end]
    return form.isupper() and form in lexicon.table("post_nominals.tsv") and text.startswith(",", name.end)


def _is_of_day(text: str, start: int, end: int) -> bool:
    """Whether a name is part of a day's: Women's Day, St Patrick's Day."""
    if text[start:end] in lexicon.word_set("day-head"):
        return text.endswith(("'s ", "’s ", "s' ", "s’ "), 0, start)
    return text.startswith(("'s Day", "’s Day", "' Day", "’ Day", "'s Eve", "’s Eve"), end)


def _is_heavenly(text: str, start: int, end: int) -> bool:
    """Whether a name stands beside another heavenly body's, or has a number as they have: Venus and Mars; 4 Vesta."""
    bodies = lexicon.word_set("heavenly-body")
    if text[start:end] not in bodies:
        return False
    around = (_OTHER_AFTER_RE.match(text, end), _OTHER_BEFORE_RE.match(text, 0, start))
    return any(found is not None and (found["other"] is None or found["other"] in bodies) for found in around)


def is_site(text: str, start: int, end: int) -> bool:
    """Whether a body is meant as the place where it is: taken to Otley Hospital, but Otley Hospital said

    >>> is_site("died at Otley Hospital", 8, 22), is_site("Otley Hospital said", 0, 14)
    (True, False)
    """
    if text[start:end].rpartition(" ")[2] not in lexicon.word_set("site-head"):
        return False
    words = words_before(text, start)
    if words[-1:] == ["the"]:
        words.pop()
    return words[-1:] != [] and words[-1].lower() in lexicon.word_set("site-preposition")


def _is_work(text: str, start: int, end: int) -> bool:
    """Whether a name is that of a periodical: Annals of Botany, Oxford Review of Trade"""
    head, of, _ = text[start:end].partition(" of ")
    is_work = of != "" and head.rpartition(" ")[2] in lexicon.word_set("work-of")
    return is_work and head.count(" ") < 3 and not head.startswith(("National", "State"))


def _is_part(text: str, start: int, end: int) -> bool:
    if _MONEY_RE.match(text, end) is not None:
        return True
    if text[start - 2 : start - 1].isdigit():  # the 1996
        return _YEAR_RE.match(text, 0, start) is not None and _ELECTION_RE.match(text, end) is not None
    before = text[max(0, start - 8) : start]
    if before.endswith((" of ", " of the ")):
        whole = _OF_RE.match(text, max(0, start - 40), start)
        return whole is not None and whole[1] in lexicon.word_set("whole-of")
    return before.endswith(("n in ", "s in ", "in the ")) and _ELECTION_IN_RE.match(text, 0, start) is not None
