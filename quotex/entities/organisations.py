"""The organisations of a document, and which forms of a name are the same: `RNC`, `Peabody`, `the Times`."""

from __future__ import annotations

from collections.abc import Iterable

from quotex.entities.candidates import Candidate
from quotex.patterns import Memo

_SMALL = frozenset(("of", "the", "for", "and", "on", "in", "&"))
_LONGEST = 15
"""Words of the longest name that has short forms: a headline in capitals has none."""


class Organisations:
    """The full names of a document's organisations, found by any of their short forms.

    A short form is an acronym (`IMF`), the last words (`Security Council`) or the first word (`Peabody`) of a longer
    name. The first such name in the text is taken; two with the same short form are knowingly confused.
    """

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        several = {
            form: None
            for start, end, kind, form, prefix in candidates
            if (kind == "ORG" or kind is None) and " " in form
        }
        self._full = {short: form for form in reversed(several) for short in _SHORT_FORMS[form]}

    def full_name(self, form: str) -> str:
        """The fullest name that the document gives an organisation."""
        longer = self._full.get(form)
        if longer is None:  # nearly always
            return form
        seen = {form}
        while longer is not None and longer not in seen:
            seen.add(longer)
            form, longer = longer, self._full.get(longer)
        return form

    def knows(self, form: str) -> bool:
        """Whether a form is short for an organisation of the document."""
        return form in self._full


def _short_forms(form: str) -> tuple[str, ...]:
    """What a name of several words may be called for short.

    >>> _short_forms("Bank of East Lagos")
    ('BEL', 'Bank', 'East Lagos', 'Lagos')
    """
    words = form.split(" ")
    if len(words) > _LONGEST:
        return ()
    initials = "".join([word[0] for word in words if word not in _SMALL]) if len(words) > 2 else ""
    last = [" ".join(words[size:]) for size in range(1, len(words)) if words[size] not in _SMALL]
    return (initials, words[0], *last) if len(initials) > 2 else (words[0], *last)


_SHORT_FORMS = Memo(_short_forms, size=4096)
