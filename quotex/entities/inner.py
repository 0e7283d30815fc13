"""Names inside titles: the `KDP` of `KDP leader`, the `Lahore High Court` of `Lahore High Court Justice Raghavan`.

For who speaks, a title is one thing; but whoever lists the entities of a text wants the body or the place in it too.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotex import lexicon
from quotex.entities import known
from quotex.entities.recogniser import Name, Names
from quotex.model import EntityType
from quotex.patterns import Memo


def find_inner(text: str, names: Names) -> Iterator[Name]:
    """The names with which the titles of a text begin, in text order.

    >>> from quotex.entities.recogniser import recognise
    >>> from quotex.text.layout import lay_out
    >>> text = "the talks with Kenya Air Force Commander Otieno Hale, a NATO Secretary-General and Mayor Lee"
    >>> [(name.name, name.type) for name in find_inner(text, recognise(lay_out(text)))]
    [('Kenya Air Force', 'ORG'), ('NATO', 'ORG')]
    """
    for mention in names.mentions:
        if mention.type == "ROLE":
            title = text[mention.start : mention.end]
        elif mention.type == "PERSON" and mention.prefix < mention.start:
            title = text[mention.prefix : mention.start - 1]
        else:
            continue
        found = _INNER[title] if " " in title else None
        if found is not None:
            size, type = found
            yield Name(mention.prefix, mention.prefix + size, type, title[:size], mention.prefix)


def _read(title: str) -> tuple[int, EntityType] | None:
    """How many letters of a title are a name, and of what; None if it begins with none."""
    words = title.split(" ")
    for count in range(len(words) - 1, 0, -1):
        phrase = " ".join(words[:count])
        if words[count][:1].islower() and words[count] not in known.role_heads():  # Minister of
            continue
        type = _type_of(phrase, words[:count])
        if type is not None:
            return len(phrase), type
    return None


def _type_of(phrase: str, words: list[str]) -> EntityType | None:
    type = known.type_of(phrase)
    if type is not None:
        return None if type == "NORP" else type
    if len(words) == 1:
        is_body = phrase.isalpha() and phrase.isupper() and len(phrase) > 2 and not _is_abbreviation_of_nobody(phrase)
    else:
        is_body = known.heads().get(words[-1]) == "any" and words[0] not in known.titles()
    return "ORG" if is_body else None


def _is_abbreviation_of_nobody(form: str) -> bool:
    return form in lexicon.words("acronyms.txt") or form in known.titles()


_INNER = Memo(_read, size=2048)
