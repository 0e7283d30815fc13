"""By what words somebody may be called in a text whose name in full stands only in its headline."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from quotex.entities import known
from quotex.entities.headlines import is_ordinary
from quotex.entities.naming import SURNAMES, is_family_first


def shorts_of(form: str, called: Collection[str]) -> Iterator[str]:
    """The words that may stand alone for words that are a name in full; none if they are no name.

    `called` are the surnames by which the text calls people: a headline has those of others, too.

    >>> list(shorts_of("Ana de la Cruz", ())), list(shorts_of("Ana Ibáñez Robles", ()))
    (['de la Cruz', 'Ana'], ['Ibáñez', 'Ibáñez Robles'])
    >>> list(shorts_of("Tariselle Korvaston Wendrick", ())), list(shorts_of("Hillary Clinton Trump", ("Trump",)))
    (['Wendrick'], [])
    """
    first, *others = form.split(" ")
    if is_family_first(form):
        yield first
        yield others[-1]
        return
    middle = others[:-1]
    while middle and middle[-1].lower() in known.particles():
        middle.pop()
    surname = " ".join(others[len(middle) :])
    if any(map(is_ordinary, (*middle, surname))) or not _may_be_first(first):  # Tour, but de La Tour
        return
    if not middle:
        yield surname
        if known.is_given_name(first) and _is_likely_surname(SURNAMES[form]):
            yield first
    elif len(middle) == 1:
        yield from _with_middle(middle[0], surname, called)


def _with_middle(middle: str, surname: str, called: Collection[str]) -> Iterator[str]:
    """What stands alone for a name with a word in the middle: a surname as well, or else a second given name."""
    if known.is_surname(surname) and surname not in called:
        yield middle
        yield f"{middle} {surname}"
    if not known.is_surname(middle) and middle not in called:
        yield surname


def _may_be_first(word: str) -> bool:
    """Whether a word is a given name, or may be one of which nothing is known."""
    if known.is_given_name(word):
        return True
    is_known = known.is_title(word) or word in known.heads() or known.type_of(word) is not None
    return word[1:].islower() and not is_known and not is_ordinary(word)


def _is_likely_surname(word: str) -> bool:
    return known.is_surname(word) or known.name_ending(word) != ""
