"""What pronouns tell of the gender of people of whom neither a title nor the given name tells it.

`Newell is likely to recover from her illness`: a pronoun after a name, with nobody else named between the two, is
mostly that person's. It is wrong where the pronoun is of somebody unnamed; so what most of them tell is taken.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import regex

from quotex import lexicon
from quotex.model import EntityType, Gender
from quotex.patterns import late

_REACH = 160
"""Characters behind a name in which a pronoun is looked for, at most to the end of the paragraph."""
_PRONOUN_RE = late(
    lambda: regex.compile(
        r"\b(?i:(?P<female>\L<female>)|(?P<male>\L<male>))\b|[“\"„«][^”\"»\n]*+[”\"»]?+",
        female=sorted({*lexicon.word_set("female-pronoun"), "herself"}),
        male=sorted({*lexicon.word_set("male-pronoun"), "himself"}),
    )
)
_OBJECT_RE = late(regex.compile, r"[ ]\p{Ll}++[ ]")
"""What stands between a name and a pronoun that is somebody else's: Newell told her"""


Mention = tuple[int, int, EntityType, str, int]
"""Start, end, type, full name and the start of the title before it."""


def read_genders(text: str, mentions: Sequence[Mention], unknown: Collection[str]) -> dict[str, Gender]:
    """The genders that pronouns tell of some people, by their full names; nothing of those of whom they don't.

    >>> from quotex.entities.recogniser import recognise
    >>> from quotex.text.layout import lay_out
    >>> text = "Ms. Bo met Zwyla Grobb. Grobb had sold her boat. Grobb told him so."
    >>> read_genders(text, recognise(lay_out(text)).mentions, {"Zwyla Grobb"})
    {'Zwyla Grobb': 'female'}
    """
    leads: dict[str, int] = dict.fromkeys(unknown, 0)
    people = [mention for mention in mentions if mention[2] == "PERSON"] if unknown else []
    for at, (_, end, _, name, _) in enumerate(people):
        if name in leads:
            stop = people[at + 1][4] if at + 1 < len(people) else len(text)
            leads[name] += _told_between(text, end, min(stop, end + _REACH))
    return {name: "female" if lead > 0 else "male" for name, lead in leads.items() if lead}


def _told_between(text: str, start: int, end: int) -> int:
    """1 if the first pronoun of a stretch stands for a woman, -1 if for a man, else 0."""
    line = text.find("\n", start, end)
    found = _PRONOUN_RE.finditer(text, start, end if line < 0 else line)
    match = next((match for match in found if match.lastgroup is not None), None)  # what is quoted is of somebody else
    if match is None or _OBJECT_RE.fullmatch(text, start, match.start()) is not None:
        return 0
    if match[0] == "him" or (match[0] == "her" and not text.startswith(" ", match.end())):  # read it out to her.
        return 0
    return 1 if match["female"] is not None else -1
