"""Whether a quote is direct, mixed or scare, by named rules.

`direct` is a clause or more of its own, `mixed` a fragment built into the reporter's sentence; both are speech. `scare`
is what marks are also used for: titles of works, nicknames, terms, irony. Speech is recognised by what reports it, so
the attribution is asked first, and only a few clear forms are scare in spite of one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat

import regex

from quotex import lexicon
from quotex.attribution.attributor import Attributions
from quotex.attribution.naming import is_calling, is_name_of_something, is_uttered, is_work
from quotex.attribution.sources import Attribution
from quotex.entities.headlines import MAX_HEADLINE
from quotex.model import Kind
from quotex.patterns import late
from quotex.text.pairing import Pair
from quotex.text.wording import Wording

_TITLE_WORD_RE = late(regex.compile, r"[\p{L}\p{N}][\p{L}\p{N}'’-]*+")
_NAME_RE = late(regex.compile, r"(?:[Tt]he )?\p{Lu}[\p{L}’'-]*+(?: \p{Lu}[\p{L}’'-]*+)?[.,]?")
_CAPITALISED_BEFORE_RE = late(regex.compile, r"\p{Lu}[\p{L}.]* ", regex.REVERSE)
_NAMING_RE = late(
    regex.compile,
    r"\b(?:\L<words>)[ ,]*$",
    words=sorted(lexicon.word_set("title-participle")),
)
_CLAUSE_OPENERS = frozenset(("", *'\n,:.?!…”"’-—–)(;'))
"""After which characters a clause of its own may begin: a point or a comma, or a new line."""
_SENTENCE_OPENERS = frozenset(("", *'\n.?!…”"'))
_SMALL = lexicon.word_set("title-small-word")


def find_kinds(wording: Wording, pairs: Sequence[Pair], attributions: Attributions) -> tuple[Kind, ...]:
    """The kind of each quote of a document."""
    return tuple(map(kind_of, repeat(wording.text), pairs, wording.quotes, attributions.found))


def kind_of(text: str, pair: Pair, words: str, attribution: Attribution | None) -> Kind:
    """Classify one quote; `words` are those between its marks."""
    if pair.label is not None:
        return "turn"
    if not pair.is_marked:
        return "direct"
    before = _character_before(text, pair.start)
    is_fragment = attribution is not None and attribution.rule.strength == "fragment" and words[:1].islower()
    is_clause = _stands_alone(words, before) and not is_fragment
    if _is_attribute(text, pair) or _is_nickname(text, pair) or is_work(text, pair.end, words):
        return "scare"
    if not is_calling(text, pair.start, pair.end, attribution) and (
        _is_bare(words, pair.end, before, attribution, is_clause) or _is_named(text, pair, words, attribution)
    ):
        return "scare"
    return "direct" if is_clause else "mixed"


def _is_bare(words: str, end: int, before: str, attribution: Attribution | None, is_clause: bool) -> bool:
    """Whether words that no rule answers for, or only a weak one, show no speech by themselves."""
    if attribution is None:
        return not (is_clause or _is_long(words)) or (words[-1:].isalpha() and _is_name(words))
    if attribution.rule.strength != "weak" or not _is_name(words):
        return False
    if before == ":":
        return words[-1:] not in ".!?"  # Ruiz chose one word: “Relief.”
    if before in _SENTENCE_OPENERS and words[-1:] in ".?!…":  # Ruiz sat down. “No.”
        return False
    is_tagged = attribution.who[0].start > end and before in _CLAUSE_OPENERS
    return not (is_tagged and words[-1:] in ",!?")  # “Careful,” she mouths


def _is_named(text: str, pair: Pair, words: str, attribution: Attribution | None) -> bool:
    """Whether words are the name or the title of something, or stand in a headline where only a weak rule answers."""
    strength = attribution.rule.strength if attribution is not None else None
    if strength != "strong" and is_name_of_something(text, pair.start, pair.end, words, attribution):
        return True
    if strength == "weak" and _is_in_headline(text, pair):
        return True
    before = _character_before(text, pair.start)
    is_spoken = strength == "strong" and before in _CLAUSE_OPENERS and words[-1:] in ".,?!…—"
    is_spoken = is_spoken or is_uttered(text, pair.start, pair.end, attribution)
    return not is_spoken and _is_title(text, pair, words)


_LEAST_SHOUTED = 3
"""Blanks from which on capitals and an exclamation mark are a title's: nobody is quoted so, but for a headline."""
_LONG = 6


def _is_long(words: str) -> bool:
    """Whether words are too many for a term, and begin small, as no title does."""
    return words[:1].islower() and words.count(" ") + 1 >= _LONG


def _character_before(text: str, start: int) -> str:
    """The character before a quote, a blank aside; empty if there is none."""
    lead = text[start - 1 : start]
    return text[start - 2 : start - 1] if lead == " " else lead


def _is_in_headline(text: str, pair: Pair) -> bool:
    """Whether it stands in the first line, and that is no sentence by its end: Baker named 'luckiest in town'."""
    end = text.find("\n")
    return pair.end <= end < MAX_HEADLINE and text[:end].rstrip(" \"”'’")[-1:].isalnum()


def _is_attribute(text: str, pair: Pair) -> bool:
    """Whether it is the value of an attribute: author="x"."""
    return text[pair.start - 1 : pair.start] == "="


def _is_name(words: str) -> bool:
    """One or two capitalised words, with or without an article: “the Gazelle”, “PaisaPause”."""
    return words.count(" ") <= 2 and _NAME_RE.fullmatch(words) is not None


def _stands_alone(words: str, before: str) -> bool:
    """Whether the quote begins as a sentence does, or where a clause of its own would."""
    first, last = words[:1], words[-1:]
    if before not in _CLAUSE_OPENERS:
        return first.isupper() and " " in words and last in ".,?!…" and len(words.split()) > 3
    if first.isupper() or first in "…." or first.isdigit() or before == ":":
        return True
    return before == "," and (last in ".,?!…" or len(words.split()) > 4)


def _is_nickname(text: str, pair: Pair) -> bool:
    """Robert C. "Bobby" Scott: whether it stands so before a capital."""
    start = pair.start
    if not text[pair.end + 1 : pair.end + 2].isupper() or text[pair.end] != " ":
        return False
    before = text[max(0, start - 2) : start]
    if before[-1:] != " " or not (before[:1].isalpha() or before[:1] == "."):
        return False
    inner = text[slice(*pair.inner)]
    return (
        inner[:1].isupper() and len(inner.split()) <= 2 and inner.replace(" ", "").isalpha()
        and _CAPITALISED_BEFORE_RE.match(text, max(0, start - 30), start) is not None
    )  # fmt: skip


def _is_title(text: str, pair: Pair, words: str) -> bool:
    """“Fox News Sunday,” “The Lamp Inspector”: every word of weight is capitalised, and it is no sentence.

    Many words with capitals are a title also with an exclamation mark at the end: “Wait, Wait ... Don't Tell Me!”
    """
    if words[-1:] in "!?" and words.count(" ") < _LEAST_SHOUTED:
        return False
    for word in words.split(" ", 3)[:3]:
        if word.islower() and word.isalpha() and word not in _SMALL:  # nearly always, if it is none
            return False
    heavy = 0
    for number, match in enumerate(_TITLE_WORD_RE.finditer(words), 1):
        word = match.group()
        is_small = word.lower() in _SMALL
        if number > 12 or not (is_small or word[0].isupper() or word[0].isdigit()):
            return False
        heavy += not is_small
    if heavy != 1:
        return heavy > 1
    return _NAMING_RE.search(text, max(0, pair.start - 20), pair.start) is not None
