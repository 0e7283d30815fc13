"""What stands right beside a name, for the signs of people, bodies and places that look there.

Words are read from the text and looked up in sets: patterns of hundreds of words take longer to compile than a text
takes to read.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from functools import cache
from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.patterns import Memo, late


class Sign(NamedTuple):
    """Something that shows what a name is of. `find` takes a text, and where the name starts and ends. `hits` and
    `misses` are texts in which the words between `<>` have it or not. Where signs are weighed against each other, one
    that speaks against has a `weight` below zero. `after` is every character of which one must follow the name; empty
    for any.
    """

    name: str
    why: str
    find: Callable[[str, int, int], bool]
    hits: tuple[str, ...]
    misses: tuple[str, ...]
    weight: int = 1
    after: str = ""


LONGEST = 4
"""The most words of an entry that is looked up."""

_REACH = 40
"""How many characters before a name are looked at."""

_LONGEST_WORD = 40
"""How many characters after a name are looked at for each of its words."""

_OPENERS = "\"'“‘(["

_AFTER_RE = late(regex.compile, r"[\p{L}\p{N}_'’-]++")


@cache
def body_words(place: str) -> frozenset[str]:
    """Words that show a body, `before` its name or `after` it."""
    return frozenset(word for word, places in lexicon.table("body_words.tsv").items() if place in places.split(","))


@cache
def body_nouns() -> frozenset[str]:
    """What a body has, as far as no verb is the same: `shares`, `spokesman`."""
    return frozenset(word for word in body_words("after") if not lexicon.lists("verbs.tsv", word))


@cache
def group_nouns() -> frozenset[str]:
    """The nouns for bodies, in the singular and the plural; abbreviations in small letters, too."""
    nouns = lexicon.words("groups.txt") - lexicon.word_set("no-body")
    nouns |= set(map(str.lower, nouns))
    return nouns | {noun + "s" for noun in nouns}


def words_before(text: str, start: int, openers: str = "") -> list[str]:
    """The last words before a place, as they are written; none unless a space stands between, and at most one opener.

    >>> words_before("shares of the Corvane", 14), words_before('a bank called "Corvane"', 15, '"')
    (['shares', 'of', 'the'], ['a', 'bank', 'called'])
    >>> words_before("shares. Corvane", 8), words_before("(Corvane", 1)
    (['shares.'], [])
    """
    if openers and text[start - 1 : start] in openers:
        start -= 1
    if text[start - 1 : start] not in (" ", "\n") or not start:
        return []
    words = text[start - _REACH if start > _REACH else 0 : start - 1].split()[-LONGEST - 1 :]
    return [word.lstrip(_OPENERS) for word in words]


def small_before(text: str, start: int, openers: str = "") -> list[str]:
    """The last words before a place, in small letters."""
    return list(map(str.lower, words_before(text, start, openers)))


def without_ending(words: list[str], endings: Sequence[tuple[str, ...]]) -> list[str]:
    """Words without the first of some endings that they have.

    >>> without_ending(["town", "known", "as"], [("known", "as"), ("called",)])
    ['town']
    """
    for ending in endings:
        if tuple(words[-len(ending) :]) == ending:
            return words[: -len(ending)]
    return words


def words_after(text: str, end: int, most: int = LONGEST + 1) -> list[str]:
    """The first words after a place, a space before each of them.

    >>> words_after("Corvane vice chairman, Hale", 7), words_after("Corvane, Hale", 7)
    (['vice', 'chairman'], [])
    """
    words: list[str] = []
    for word in text[end + 1 : end + most * _LONGEST_WORD].split(" ", most)[:most] if text.startswith(" ", end) else ():
        if word.isalnum():
            words.append(word)
            continue
        match = _AFTER_RE.match(word)
        if match is not None:
            words.append(match.group())
        if match is None or match.end() < len(word):
            break
    return words


def end_in(words: Sequence[str], known: Container[str]) -> bool:
    """Whether the last words are known.

    >>> end_in(["the", "owner", "of"], {"owner of"}), end_in(["the", "co-owner", "of"], {"owner of"})
    (True, False)
    """
    if not words or words[-1] in known:
        return bool(words)
    return any(" ".join(words[-count:]) in known for count in range(2, min(LONGEST, len(words)) + 1))


_ITS_RE = late(regex.compile, r"(?![ ](?:as|that|who)\b)(?:[ ]\p{Ll}++){1,4}?[ ]its\b")


def is_it(text: str, end: int) -> bool:
    """Whether a name is of no person, since what is *its* follows: `Corvane` will move its plant; but `Hale` said its
    plant.

    >>> [is_it(text, 4) for text in ("Dorn will move its plant", "Hale said its plant", "Hale as its first chair")]
    [True, False, False]
    """
    match = _ITS_RE.match(text, end)
    return match is not None and lexicon.reporting_forms().isdisjoint(match.group().split())


def by_mark_after(signs: Sequence[Sign]) -> Mapping[str, tuple[Sign, ...]]:
    """The signs that may be found where a character follows a name, by that character."""
    return Memo(lambda mark: tuple(sign for sign in signs if not sign.after or mark in sign.after), size=256)


def begin_with(words: Sequence[str], known: Container[str]) -> bool:
    """Whether the first words are known.

    >>> begin_with(["vice", "chairman", "Hale"], {"vice chairman"}), begin_with(["vice", "chair"], {"vice chairman"})
    (True, False)
    """
    if not words or words[0] in known:
        return bool(words)
    return any(" ".join(words[:count]) in known for count in range(2, min(LONGEST, len(words)) + 1))
