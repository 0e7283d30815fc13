"""Bodies whose names are genitives: `McDonald's`, which is no McDonald's.

It is a body where the text never has the word without its ending, and nobody of that surname in full.
"""

from __future__ import annotations

from functools import cache
from operator import itemgetter

from quotex import lexicon
from quotex.entities import known
from quotex.entities.sequences import Part

_form_of = itemgetter(3)


@cache
def _stems() -> frozenset[str]:
    """The known names of this kind without their ending."""
    return frozenset(form[:-2] for form in lexicon.columns("organisations.tsv")[0] if form.endswith("'s"))


def join_genitives(text: str, body: list[Part]) -> list[Part]:
    """Give bodies whose names are genitives their whole name.

    Knowingly wrong for whoever is called by the surname alone, and never but with what is theirs.

    >>> text = "Moody's rates Ann Christie’s bonds; Christie’s is out"
    >>> parts = [(0, 5, None, "Moody", 0), (14, 26, "PERSON", "Ann Christie", 14), (36, 44, None, "Christie", 36)]
    >>> [text[start:end] for start, end, *_ in join_genitives(text, parts)]
    ["Moody's", 'Ann Christie', 'Christie']
    """
    stems = _stems()
    if stems.isdisjoint(map(_form_of, body)):  # nearly always
        return body
    found = {form for form in stems.intersection(map(_form_of, body)) if _is_always_genitive(text, body, form)}
    if not found:
        return body
    return [(part[0], part[1] + 2, "ORG", f"{part[3]}'s", part[4]) if part[3] in found else part for part in body]


def _is_always_genitive(text: str, body: list[Part], form: str) -> bool:
    surname = f" {form}"
    return all(
        (text.startswith(known.GENITIVES, end) and prefix == start) if other == form else not other.endswith(surname)
        for start, end, _, other, prefix in body
    )
