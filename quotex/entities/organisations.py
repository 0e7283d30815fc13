"""The organisations of a document, and which forms of a name are the same: `RNC`, `Peabody`, `the Times`.

A *short form* is what a name of several words may be called later in the text, whether the text says so or not. What
it does say (`Green Bank PLC (GBK)`) is found by `introductions` and goes first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.entities import known
from quotex.entities.candidates import Candidate
from quotex.patterns import Memo, late

_SMALL = frozenset(("of", "the", "for", "and", "on", "in", "against", "&"))
_PREPOSITIONS = frozenset(("of", "for", "on", "in", "against"))
_LONGEST = 15
"""Words of the longest name that has short forms: a headline in capitals has none."""
_COINED_RE = late(regex.compile, r"(?!(?:Ma?c|D[eiu]|L[ae]|Fitz|Van)\p{Lu})\p{Lu}\p{Ll}++\p{Lu}")


class ShortForm(NamedTuple):
    """A rule for short forms. `hits` are pairs of a name and a short form of it, `misses` of one and what is none."""

    name: str
    why: str
    find: Callable[[list[str]], Iterable[str]]
    hits: tuple[tuple[str, str], ...]
    misses: tuple[tuple[str, str], ...]


def _initials(words: list[str]) -> Iterable[str]:
    heavy = [word for word in words if word not in _SMALL]
    if len(heavy) > 2:
        yield "".join([word[0] for word in heavy])
        if heavy[0].isupper():  # UKCP
            yield heavy[0] + "".join([word[0] for word in heavy[1:]])
    if len(words) > 2 and len(heavy) < len(words):
        yield "".join([word[0] for word in words if word not in ("the", "&")])  # BoG
        yield "".join([word[0].upper() for word in words])


def _ampersand(words: list[str]) -> Iterable[str]:
    if "&" in words[1:-1]:
        at = words.index("&", 1)
        yield f"{words[at - 1][0]}&{words[at + 1][0]}"


def _first_word(words: list[str]) -> Iterable[str]:
    first = words[0].rstrip(",")
    if known.heads().get(first, "first") == "first" and known.type_of(first) in (None, "ORG"):
        yield first


def _without_ending(words: list[str]) -> Iterable[str]:
    for size in range(len(words) - 1, 1, -1):
        if known.heads().get(words[size].strip(",")) != "last":
            break
        yield " ".join(words[:size]).rstrip(",")


def _site(words: list[str]) -> Iterable[str]:
    if "." in words[0][1:-1] and words[0][-1].islower():
        yield words[0].partition(".")[0]


def _end(words: list[str]) -> Iterable[str]:
    stop = next((at for at, word in enumerate(words) if word in _PREPOSITIONS), len(words))
    if stop == len(words) or words[stop - 1] in known.heads():
        for size in range(1 if stop == len(words) else 0, stop):
            if words[size] not in _SMALL:
                yield " ".join(words[size:stop])
    if 2 < stop + 2 < len(words):
        yield " ".join(words[stop + 1 :]).removeprefix("the ")


SHORT_FORMS: tuple[ShortForm, ...] = (
    ShortForm(
        "initials",
        "Its initials, with the small words or without.",
        _initials,
        hits=(
            ("Royal Society of Gardeners", "RSG"),
            ("Bank of Ghana", "BoG"),
            ("Bank of Ghana", "BOG"),
            ("UK Cycling Party", "UKCP"),
        ),
        misses=(("Green Bank", "GB"), ("Royal Society", "RS")),
    ),
    ShortForm(
        "ampersand",
        "The initials on both sides of its &.",
        _ampersand,
        hits=(("Bradley & Bingley", "B&B"), ("Hale Bradley & Bingley", "B&B")),
        misses=(("Bradley Bingley", "B&B"),),
    ),
    ShortForm(
        "first-word",
        "Its first word, where that is its own.",
        _first_word,
        hits=(("Kestrel Foods", "Kestrel"), ("Peabody Energy", "Peabody"), ("Kestrel, Inc.", "Kestrel")),
        misses=(("Nairobi Bank", "Nairobi"), ("Bank of Ghana", "Bank")),
    ),
    ShortForm(
        "without-ending",
        "All of it but what sort of company it is.",
        _without_ending,
        hits=(("Green Quill PLC", "Green Quill"), ("Green Quill Group Ltd", "Green Quill")),
        misses=(("Green Quill", "Green"), ("Green Quill Ministry", "Green Quill")),
    ),
    ShortForm(
        "site",
        "The name of a site without its end.",
        _site,
        hits=(("Mosslamp.com Inc.", "Mosslamp"),),
        misses=(("St. Mary", "St"),),
    ),
    ShortForm(
        "end",
        "Its end, what stands before its complement, or all of that.",
        _end,
        hits=(
            ("UN Security Council", "Security Council"),
            ("Bank of Ghana", "Bank"),
            ("Bank of East Lagos", "East Lagos"),
        ),
        misses=(("Ministry of Trade", "Trade"), ("Bank of East Lagos", "Lagos")),
    ),
)


class Organisations:
    """The full names of a document's organisations, found by any of their short forms.

    The first such name in the text is taken; two with the same short form are knowingly confused. `introduced` has the
    short forms that the text itself gives.
    """

    def __init__(self, candidates: Iterable[Candidate], introduced: Mapping[str, str]) -> None:
        several = {
            form: None
            for start, end, kind, form, prefix in candidates
            if (kind == "ORG" or kind is None) and " " in form
        }
        self._full = {short: form for form in reversed(several) for short in _SHORT_FORMS[form]}
        for short in lexicon.words("acronyms.txt").intersection(self._full):
            del self._full[short]
        self._full.update(introduced)

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
    ('BEL', 'BoEL', 'BOEL', 'Bank', 'East Lagos')
    """
    words = form.split(" ")
    if len(words) > _LONGEST:
        return ()
    shorts = [short for rule in SHORT_FORMS for short in rule.find(words) if short != form]
    return tuple(short for short in shorts if short not in words or not _is_whole_name(short))


def is_coined(word: str) -> bool:
    """Whether a word is written as names of bodies are, with a capital inside.

    >>> is_coined("HarbourNet"), is_coined("McArden")
    (True, False)
    """
    return _COINED_RE.match(word) is not None


def _is_whole_name(word: str) -> bool:
    """Whether a word is by itself all that a body is mostly called: `AP`, whatever the AP Photo is."""
    return word.isupper() and known.phrases().get(word) == "ORG"


_SHORT_FORMS = Memo(_short_forms, size=4096)
