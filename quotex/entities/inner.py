"""Names inside titles: the `KDP` of `KDP leader`, the `Lahore High Court` of `Lahore High Court Justice Raghavan`, the
`Bank of Ghana` of `Governor of the Bank of Ghana`.

For who speaks, a title is one thing; but whoever lists the entities of a text wants the body or the place in it too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quotex import lexicon
from quotex.entities import known
from quotex.entities.recogniser import Name, Names, recognise
from quotex.model import EntityType
from quotex.patterns import Memo, late
from quotex.text.layout import lay_out

_COMPLEMENT_RE = late(re.compile, r" (?:of|for|at|in|on|to) (?:the )?")


def find_inner(text: str, names: Names) -> Iterator[Name]:
    """The names in the titles of a text, in text order.

    >>> from quotex.text.layout import lay_out
    >>> text = "the talks with Kenya Air Force Commander Otieno Hale, a NATO Secretary-General and Mayor Lee"
    >>> [(name.name, name.type) for name in find_inner(text, recognise(lay_out(text)))]
    [('Kenya Air Force', 'ORG'), ('NATO', 'ORG')]
    >>> text = "they met Miaoli County Commissioner Hsu Yao-chang"
    >>> [(name.name, name.type) for name in find_inner(text, recognise(lay_out(text)))]
    [('Miaoli County', 'LOC')]
    >>> text = "they met the Governor of the Bank of Ghana Ann Hale"
    >>> [(name.name, name.type) for name in find_inner(text, recognise(lay_out(text)))]
    [('Bank of Ghana', 'ORG')]
    """
    for mention in names.mentions:
        if mention.type == "ROLE":
            title = text[mention.start : mention.end]
        elif mention.type == "PERSON" and mention.prefix < mention.start:
            title = text[mention.prefix : mention.start - 1]
        else:
            continue
        for start, end, type in _INNER[title] if " " in title else ():
            at = mention.prefix + start
            yield Name(at, mention.prefix + end, type, title[start:end], at)


def _read(title: str) -> list[tuple[int, int, EntityType]]:
    """Where the names in a title are, and what: one with which it begins, and those after a preposition."""
    found = _opening(title)
    complement = _COMPLEMENT_RE.search(title)
    if complement is not None:
        at = complement.end()
        rest, _, last = title[at:].rpartition(" ")
        names = recognise(lay_out(rest if known.is_address(last) else title[at:]))  # Mayor of Curepipe Mr.
        for start, end, type, _, _ in names.mentions:
            if type in ("ORG", "GPE", "LOC") and start not in names.open_starts:
                found.append((at + start, at + end, type))
    return found


def _opening(title: str) -> list[tuple[int, int, EntityType]]:
    """The name with which a title begins, if it does."""
    words = title.split(" ")
    for count in range(len(words) - 1, 0, -1):
        phrase = " ".join(words[:count])
        if words[count][:1].islower() and words[count] not in known.role_heads():  # Minister of
            continue
        type = _type_of(phrase, words[:count])
        if type is not None:
            return [(0, len(phrase), type)]
    return []


def _type_of(phrase: str, words: list[str]) -> EntityType | None:
    type = known.type_of(phrase)
    if type is not None:
        return None if type == "NORP" else type
    if len(words) == 1:
        is_body = phrase.isalpha() and phrase.isupper() and len(phrase) > 2 and not _is_abbreviation_of_nobody(phrase)
    else:
        is_body = known.heads().get(words[-1]) == "any" and not known.is_title(words[0])
        if not is_body and words[-1] in lexicon.words("place_heads.txt") and known.is_place(phrase.rpartition(" ")[0]):
            return "LOC"
    return "ORG" if is_body else None


def _is_abbreviation_of_nobody(form: str) -> bool:
    return form in lexicon.words("acronyms.txt") or known.is_title(form)


_INNER = Memo(_read, size=2048)
