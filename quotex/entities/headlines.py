"""Lines whose capitals say nothing: headlines in title case, lines in capitals, and the place in a dateline.

Such lines only repeat names: what is a name in them is known from the lexicons or from the running text.
"""

from __future__ import annotations

import re
from functools import cache

import regex

from quotex import lexicon
from quotex.entities import known
from quotex.patterns import Memo, late
from quotex.text.layout import Paragraph

MAX_HEADLINE = 200
MIN_HEADLINE_WORDS = 4
MIN_VERBAL_SHARE = 0.15
"""Of the words of a headline with a verb, which has room for names of three words."""
MIN_ORDINARY_SHARE = 0.25
"""Of the words of a headline; a line with fewer is a list of names: `Nkechi Obi, Lena Fischer, Tom Lee`."""

_WORD_RE = late(regex.compile, r"\b\p{L}[\p{L}'’-]*+")
_LONG_WORD_RE = re.compile(r" ([a-z]{4,})(?=[ ,.])")
_CAPITALS_RE = late(regex.compile, r"\p{Lu}{2}")
# A dateline on a line of its own:  NAIROBI, Kenya 1996-08-22     LONDON
_PLACE = r"(?P<place>\p{Lu}{2}[\p{Lu}.'’-]*+(?:[ ]\p{Lu}[\p{Lu}.'’-]*+){0,3})"
_PLACE_RE = late(regex.compile, _PLACE)
_PLACE_LINE_RE = late(
    regex.compile,
    rf"{_PLACE}(?:,[ ]\p{{Lu}}\p{{L}}*+\.?(?:[ ]\p{{Lu}}\p{{L}}*+)?)?"
    r"(?:,?[ ](?:\d{4}-\d\d-\d\d|\p{Lu}\p{Ll}{2,8}\.?[ ]\d{1,2}(?:,[ ]\d{4})?))$",
)


def is_headline(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph is in capitals, or short and every word of it capitalised but the small ones (*title case*).

    >>> def check(text):
    ...     return is_headline(text, Paragraph(0, len(text)))
    >>> check("Dock Workers Reject the Offer of Quayside"), check("SOCCER - NAIROBI WIN"), check("3. Lena Fischer")
    (True, True, False)
    """
    start, end = paragraph
    if end - start > MAX_HEADLINE:
        return False
    small = _small_words()
    long = _LONG_WORD_RE.search(text, start, end)
    while long is not None:
        if long[1] not in small:  # nearly always
            return False
        long = _LONG_WORD_RE.search(text, long.end(), end)
    line = text[start:end]
    if line.isupper():
        return _CAPITALS_RE.search(line) is not None
    if not line[0].isalpha() and line[0].isalnum():  # 3. Lena Fischer (Germany) Collstrop
        return False
    words = _words_in_title_case(line)
    if len(words) < MIN_HEADLINE_WORDS or (line.startswith("By ") and not _ORDINARY[words[0]]):  # By Lena Fischer, …
        return False
    return _say_news(words)


def _words_in_title_case(line: str) -> list[str]:
    """The words of a line without the small ones, if all are capitalised; none if one is not.

    >>> _words_in_title_case("The Offer of al-Masri"), _words_in_title_case("The Offer of quays")
    (['Offer', 'Masri'], [])
    """
    small = _small_words()
    words = []
    for word in _WORD_RE.findall(line):
        if word[0].islower():
            word = _without_particle(word)
        if word.lower() not in small:
            if not word[0].isupper():
                return []
            words.append(word)
    return words


def _say_news(words: list[str]) -> bool:
    """Whether enough of the words of a headline are ordinary ones, so that they are more than a list of names.

    >>> _say_news(["Quayside", "Rejects", "Lena", "Fischer"]), _say_news(["Nkechi", "Obi", "Lena", "Fischer"])
    (True, False)
    """
    ordinary = sum(map(_ORDINARY.__getitem__, words))
    if ordinary >= MIN_ORDINARY_SHARE * len(words):
        return True
    return ordinary >= MIN_VERBAL_SHARE * len(words) and any(map(_is_verb, words[1:]))


@cache
def _small_words() -> frozenset[str]:
    """Words that are small in headlines: those of English, and those inside people's names."""
    return lexicon.words("function_words.tsv") | lexicon.words("particles.txt")


def _is_verb(word: str) -> bool:
    """Whether a word is a verb as it stands in headlines with one subject: `Goes`."""
    return word[-1:] in "Ss" and lexicon.lists("verbs.tsv", word.lower())


def _without_particle(word: str) -> str:
    """A word without the article that is written together with it: `Masri` of `al-Masri`."""
    for mark in "-'’":
        particle, _, name = word.partition(mark)
        if name[:1].isupper() and f"{particle}{mark}".replace("’", "'") in lexicon.words("particles.txt"):
            return name
    return word


def is_ordinary(word: str) -> bool:
    """Whether a word, in lower case, is one of English that names nobody by itself, in the plural too.

    >>> is_ordinary("Reject"), is_ordinary("Armadas"), is_ordinary("Quayside")
    (True, True, False)
    """
    if is_frequent(word):
        return True
    lower = word.lower()
    if lexicon.lists("english.txt", lower):
        return True
    if lower[-1] != "s" or known.is_surname(word):  # Rivers
        return False
    singulars = (lower[: -len(end)] + singular for end, singular in _PLURALS if lower.endswith(end))
    return any(lexicon.lists("english.txt", word) for word in singulars)


_PLURALS = (("s", ""), ("es", ""), ("ies", "y"))
"""The ends of plurals, and what stands in their place in the singular."""


def is_frequent(word: str) -> bool:
    """Whether a word is one of those that sentences and headlines are made of: a verb, a role, an opener.

    >>> is_frequent("Reject"), is_frequent("Armada")
    (True, False)
    """
    lower = word.lower()
    return lexicon.lists("verbs.tsv", lower) or lower in lexicon.words("roles.tsv") or lower in _in_lower_case()


_ORDINARY = Memo(is_ordinary, size=8192)


@cache
def _in_lower_case() -> frozenset[str]:
    return frozenset(map(str.lower, lexicon.words("not_names.txt")))


def place_before_news(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the place stands in a dateline before a paragraph's words, if a date, a state or an agency is there too.

    >>> place_before_news("TARROW, May 4 (AP) — ", 0, 21), place_before_news("WATCH — ", 0, 8)
    ((0, 6), None)
    """
    match = _PLACE_RE.match(text, start, end) if any(map(text[start:end].__contains__, ",(")) else None
    return match.span() if match else None


def place_of_dateline(text: str, paragraph: Paragraph) -> tuple[int, int] | None:
    """Where the place stands in a line that is a dateline and nothing else.

    >>> place_of_dateline("NAIROBI, Kenya 1996-08-22", Paragraph(0, 25))
    (0, 7)
    """
    start, end = paragraph
    match = _PLACE_LINE_RE.match(text, start, end)
    return match.span("place") if match else None
