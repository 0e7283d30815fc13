"""People whose surnames are what names of places and bodies end with: `Wallace Abbey`, `Hodan Gedi Shire`.

By itself such a name is that of a place or a body. The document decides: who is `Mr. Abbey`, or says something as
`Abbey`, or is 34, is somebody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quotex.entities import known
from quotex.entities.candidates import Candidate
from quotex.entities.people import precede_verb
from quotex.entities.somebody import SIGNS

_KINDS = ("LOC", "ORG")
_MOST_WORDS = 3
_SIGNS = tuple(sign for sign in SIGNS if sign.name in ("called", "aged", "who", "apposed", "whose", "life"))
"""The signs that bodies and places don't have."""


def find_bearers(text: str, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """The candidates, those places and bodies as people that the document shows to be some.

    >>> from quotex.entities.candidates import find_candidates
    >>> from quotex.text.layout import lay_out
    >>> text = "Wallace Mountain wrote to Wallace Cathedral. Mountain said no."
    >>> [(type, form) for _, _, type, form, _ in find_bearers(text, find_candidates(lay_out(text)).body)]
    [('PERSON', 'Wallace Mountain'), ('LOC', 'Wallace Cathedral'), (None, 'Mountain')]
    """
    possible = [candidate for candidate in candidates if candidate[2] in _KINDS and _may_be_bearer(candidate[3])]
    if not possible:
        return candidates
    shown = set(_find_shown(text, candidates, {form.rpartition(" ")[2] for *_, form, _ in possible}))
    found = set()
    for start, end, _, form, _ in possible:
        if form.rpartition(" ")[2] in shown or any(sign.find(text, start, end) for sign in _SIGNS):
            found.add(form)
    return [_as_person(candidate) if candidate[3] in found else candidate for candidate in candidates]


def _may_be_bearer(form: str) -> bool:
    """Whether the name of an unknown place or body begins with a given name that is nothing else."""
    if " " not in form or known.phrases().get(form) == "ORG":
        return False
    first, *rest = form.split(" ")
    return len(rest) < _MOST_WORDS and known.is_given(first) and known.type_of(first) is None


def _find_shown(text: str, candidates: Sequence[Candidate], surnames: set[str]) -> Iterable[str]:
    """The words that stand alone as somebody's surname does: `Mr. Abbey`, `Abbey said`, but not `the Abbey said`."""
    for start, end, _, form, prefix in candidates:
        if form in surnames and (prefix < start or (precede_verb(text, (end,)) and not _has_article(text, start))):
            yield form


def _has_article(text: str, start: int) -> bool:
    return text.endswith(("the ", "The "), 0, start)


def _as_person(candidate: Candidate) -> Candidate:
    start, end, _, form, prefix = candidate
    return start, end, "PERSON", form, prefix
