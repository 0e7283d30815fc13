"""Whether a quote is direct, mixed or scare, by named rules.

`direct` is a clause or more of its own, `mixed` a fragment built into the reporter's sentence; both are speech. `scare`
is what marks are also used for: titles of works, nicknames, terms, irony. Speech is recognised by what reports it, so
the attribution is asked first, and only a few clear forms are scare in spite of one.
"""

from __future__ import annotations

import regex

from quotex.attribution.sources import Attribution
from quotex.model import Kind
from quotex.pairing import Pair
from quotex.segment import Layout

_TITLE_WORD_RE = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}'’-]*+")
_NAME_RE = regex.compile(r"(?:[Tt]he )?\p{Lu}[\p{L}’'-]*+(?: \p{Lu}[\p{L}’'-]*+)?[.,]?")
_CAPITALISED_BEFORE_RE = regex.compile(r"\p{Lu}[\p{L}.]* ", regex.REVERSE)
_NAMING_RE = regex.compile(
    r"\b(?:\L<words>)[ ,]*$", words=["titled", "entitled", "called", "named", "nicknamed", "dubbed", "headlined"]
)
_STRONG_RULES = frozenset(("cue-comma", "cue-subject", "subject-cue", "cue-subject-colon", "introduced", "label"))
_WEAK_RULES = frozenset(("colon", "subject-verb", "subject-verb-after", "possessor", "continued", "sentence-before"))
_SMALL = frozenset(
    ["a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "with", "from", "by", "vs", "is", "as"]
)


def kind_of(layout: Layout, pair: Pair, attribution: Attribution | None) -> Kind:
    """Classify one quote."""
    text = layout.text
    start, end = pair.inner
    words = text[start:end].strip()
    is_fragment = attribution is not None and attribution.rule == "words-of" and words[:1].islower()
    is_clause = not is_fragment and _stands_alone(text, pair, words)
    is_spoken = (
        attribution is not None
        and attribution.rule in _STRONG_RULES
        and _opens_clause(text, pair)
        and words[-1:] in ".,?!…—"
    )
    if _is_nickname(text, pair) or _is_code(text, pair) or (not is_spoken and _is_title(text, pair, words)):
        return "scare"
    if attribution is None and not is_clause:
        return "scare"
    if attribution is not None and attribution.rule in _WEAK_RULES and _is_name(words):
        return "scare"
    return "direct" if is_clause else "mixed"


def _is_name(words: str) -> bool:
    """One or two capitalised words, with or without an article: “the Gazelle”, “PaisaPause”."""
    return _NAME_RE.fullmatch(words) is not None


def _stands_alone(text: str, pair: Pair, words: str) -> bool:
    """Whether the quote begins as a sentence does, or where a clause of its own would."""
    if not _opens_clause(text, pair):
        return words[:1].isupper() and " " in words and words[-1:] in ".,?!…" and len(words.split()) > 3
    before = _before(text, pair)
    if words[:1].isupper() or words[:1] in "…." or words[:1].isdigit() or before == ":":
        return True
    return before == "," and (words[-1:] in ".,?!…" or len(words.split()) > 4)


def _before(text: str, pair: Pair) -> str:
    return text[max(0, pair.start - 2) : pair.start].rstrip(" ")[-1:]


def _opens_clause(text: str, pair: Pair) -> bool:
    """Whether a clause of its own may begin where the quote does: after a point or a comma, or in a new line."""
    return _before(text, pair) in ("", *'\n,:.?!…”"’-—–)(;')


def _is_nickname(text: str, pair: Pair) -> bool:
    """Robert C. "Bobby" Scott."""
    before, after = text[max(0, pair.start - 2) : pair.start], text[pair.end : pair.end + 2]
    words = text[slice(*pair.inner)]
    return (
        before[-1:] == " " and before[:1].isalpha() | (before[:1] == ".")
        and after[:1] == " " and after[1:].isupper()
        and words[:1].isupper() and len(words.split()) <= 2 and words.replace(" ", "").isalpha()
        and _CAPITALISED_BEFORE_RE.match(text, max(0, pair.start - 30), pair.start) is not None
    )  # fmt: skip


def _is_title(text: str, pair: Pair, words: str) -> bool:
    """“Fox News Sunday,” “The Lamp Inspector”: every word of weight is capitalised, and it is no sentence."""
    if words[-1:] in "!?":
        return False
    heavy = 0
    for number, match in enumerate(_TITLE_WORD_RE.finditer(words), 1):
        word = match.group()
        is_small = word.lower() in _SMALL
        if number > 12 or not (is_small or word[0].isupper() or word[0].isdigit()):  # nearly always soon
            return False
        heavy += not is_small
    if heavy != 1:
        return heavy > 1
    return _NAMING_RE.search(text, max(0, pair.start - 20), pair.start) is not None


def _is_code(text: str, pair: Pair) -> bool:
    """author="x": an attribute, not a quote."""
    return text[pair.start - 1 : pair.start] == "="
