"""What shows that a word of which the lexicons know nothing is somebody's name: `spokesperson Prabara`, `Prabara, 61`.

Many people are called by one word, or by a surname that no list has, and are introduced by nothing but what stands
beside it. Each *sign* looks there; one mention with a sign is enough for all of the same word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

import regex

from quotex import lexicon
from quotex.entities import known
from quotex.entities.beside import Sign, begin_with, by_mark_after, words_after
from quotex.patterns import late

_MOST_MENTIONS = 6
"""Mentions of a word that are looked at."""
_REACH = 30
"""Characters before a word in which another is looked for."""

_LONG_REACH = 60
"""The same where a post may stand."""

_AGE_RE = late(re.compile, r",[ ](?:aged[ ])?\d{1,3}[,.)]|[ ]\(\d\d\)")
_WHO = (", who", ", whose", " himself", " herself")
_ROLE_RE = late(
    lambda: regex.compile(
        r"(?:,|[ ](?:is|was|became|(?:has[ ])?served[ ]as|serves[ ]as|worked[ ]as))[ ]"
        r"(?:(?:an?|his|her)[ ](?:\p{Ll}[\p{Ll}-]*+[ ]){0,3}?)?(?P<role>\p{Ll}[\p{Ll}-]*+)"
        r"(?=[,.;]|[ ]\L<words>\b)",
        words=sorted(lexicon.word_set("reporter-complement")),
    )
)
_CLOSERS = frozenset("”\"’'")
_FAMILY = (" and his", " and her")
_WHENCE_RE = late(regex.compile, r",[ ]from[ ](?:the[ ])?\p{Lu}")
_WHOSE_RE = late(regex.compile, r"['’]s?[ ](?:late[ ]|own[ ])?(\w++)")
_MAKER_RE = late(regex.compile, r"\b(\w++)[ ]by[ ]", regex.REVERSE)
_BEING = frozenset(("was", "were", "is", "been"))


def _is_role(word: str) -> bool:
    """Whether a noun says what somebody is, and hardly ever what a body is."""
    return word in known.role_heads() and word not in lexicon.word_set("role-of-body")


def _is_called(text: str, start: int, end: int) -> bool:
    before, _, word = text[max(0, start - _REACH) : start - 1].rpartition(" ")
    if text[start - 1 : start] != " " or not word.islower() or word not in known.role_heads():
        return False
    if word not in lexicon.word_set("role-of-body"):
        return word[-1] != "s" or word[:-1] not in known.role_heads()  # painters; but actress
    return word in lexicon.word_set("role-in-compounds") and f"{before.rpartition(' ')[2]} {word}" in known.role_heads()


def _has_post(text: str, start: int, end: int) -> bool:
    """The post stands in capitals or small letters: the legal spokesman, Prabara; the Minister of Finance, Prabara,"""
    if text[start - 2 : start] != ", " or text[end : end + 1] not in (",", "."):
        return False
    words = text[max(0, start - _LONG_REACH) : start - 2].rpartition(",")[2].split(" ")
    head = next((word for word, link in pairwise(words) if link in ("of", "for")), words[-1])
    return not head.endswith("s") and (_is_role(head) or (head.istitle() and known.is_title(head)))


def _is_said(text: str, start: int, end: int) -> bool:
    if not text.endswith(" ", 0, start):
        return False
    before, _, verb = text[max(0, start - _REACH) : start - 1].rpartition(" ")
    return before[-1:] in _CLOSERS and verb in lexicon.reporting_forms()


def _has_family(text: str, start: int, end: int) -> bool:
    return _stands(text, end, _FAMILY)


def _stands(text: str, at: int, words: tuple[str, ...]) -> bool:
    """Whether one of some words stands at a place, and ends there."""
    return any(text.startswith(word, at) and not text[at + len(word) : at + len(word) + 1].isalnum() for word in words)


def _is_from(text: str, start: int, end: int) -> bool:
    return _WHENCE_RE.match(text, end) is not None


def _is_aged(text: str, start: int, end: int) -> bool:
    may_be = text[end + 2 : end + 3].isdigit() or text.startswith(", aged ", end)
    return may_be and _AGE_RE.match(text, end) is not None


def _is_who(text: str, start: int, end: int) -> bool:
    return text[end - 1] != "s" and _stands(text, end, _WHO)


def _has_role(text: str, start: int, end: int) -> bool:
    match = _ROLE_RE.match(text, end)
    return match is not None and _is_role(match["role"])


def _has_kin(text: str, start: int, end: int) -> bool:
    match = _WHOSE_RE.match(text, end)
    return match is not None and match[1] in lexicon.word_set("of-somebody")


def _lives(text: str, start: int, end: int) -> bool:
    words = words_after(text, end + len(", who") if text.startswith(", who", end) else end)
    if begin_with(words, lexicon.word_set("life")):
        return True
    if words[:1] == ["has"] or words[:1] == ["had"]:
        size = 2 if words[1:2] == ["been"] else 0
    else:
        size = 1 if words and words[0] in _BEING else 0
    return size > 0 and begin_with(words[size:], lexicon.word_set("life"))


def _makes(text: str, start: int, end: int) -> bool:
    match = _MAKER_RE.match(text, max(0, start - _REACH), start) if text.endswith(" by ", 0, start) else None
    return match is not None and match[1] in lexicon.word_set("made")


SIGNS: tuple[Sign, ...] = (
    Sign(
        "called",
        "What somebody is stands right before, in small letters.",
        _is_called,
        hits=("the spokesperson <Prabara>", "an actress <Prabara>", "a painter <Prabara>", "gang leader <Prabara>"),
        misses=(
            "the giant <Corvane>",
            "market leader <Corvane>",
            "painters <Corvane>",
            "the river <Corvane>",
            "<Corvane>",
        ),
    ),
    Sign(
        "post",
        "What somebody is stands before a comma, and a mark after it.",
        _has_post,
        hits=("the legal spokesman, <Prabara>.", "the Minister of Finance, <Prabara>, left"),
        misses=("the river, <Corvane>, rose", "the spokesman, <Corvane> and", "ministers, <Corvane>."),
        after=",.",
    ),
    Sign(
        "said",
        "A reporting verb stands before, and the end of a quote before that.",
        _is_said,
        hits=("“We left,” added <Prabara>.",),
        misses=("they told <Corvane>", "“We left,” near <Corvane>."),
    ),
    Sign(
        "family",
        "What is his or hers is named with it.",
        _has_family,
        hits=("<Prabara> and her family",),
        misses=("<Corvane> and its heirs",),
        after=" ",
    ),
    Sign(
        "from",
        "Where somebody comes from stands behind a comma.",
        _is_from,
        hits=("<Prabara>, from the Chamber of Trade, left",),
        misses=("<Corvane> from Leeds", "<Corvane>, from where"),
        after=",",
    ),
    Sign(
        "aged",
        "An age stands right after.",
        _is_aged,
        hits=("<Prabara>, 61, left", "<Prabara> (34)", "<Prabara>, aged 9."),
        misses=("<Corvane>, 61 miles", "<Corvane> 61"),
        after=", ",
    ),
    Sign(
        "who",
        "A pronoun for people stands right after.",
        _is_who,
        hits=("<Prabara>, who left", "<Prabara> himself"),
        misses=("<Corvane>, which left", "<Corvane> itself", "<Corvane> who left", "the <Corvans>, who left"),
        after=", ",
    ),
    Sign(
        "apposed",
        "What somebody is stands behind a comma or a verb.",
        _has_role,
        hits=(
            "<Prabara>, a young nurse, left",
            "<Prabara>, her brother.",
            "<Prabara>, editor of",
            "<Prabara> is a nurse.",
        ),
        misses=("<Corvane>, a lace market,", "<Corvane>, the dealer", "<Corvane>, a supplier,"),
        after=", ",
    ),
    Sign(
        "whose",
        "What only somebody has stands right after.",
        _has_kin,
        hits=("<Prabara>'s wife", "<Prabara>’s late father"),
        misses=("<Corvane>'s shares", "<Corvane>'s wives' club", "<Corvane> wife"),
        after="'’",
    ),
    Sign(
        "life",
        "What happens in lives, and not to bodies, stands right after.",
        _lives,
        hits=("<Prabara> was born in Accra", "<Prabara> grew up there", "<Prabara>, who was jailed"),
        misses=("<Corvane> was founded", "<Corvane> grew", "<Corvane> borne"),
        after=", ",
    ),
    Sign(
        "maker",
        "It says before that somebody wrote, directed or painted something.",
        _makes,
        hits=("a film directed by <Prabara>",),
        misses=("directed at <Corvane>", "owned by <Corvane>"),
    ),
)

_SIGNS_AFTER = by_mark_after(SIGNS)


def is_relative(text: str, start: int) -> bool:
    """Whether it says before a name that it is a relative's of somebody just named.

    >>> [is_relative(text, len(text)) for text in ("His wife, ", "Hale’s eldest daughter ", "a son, ", "her friend ")]
    [True, True, False, False]
    """
    words = text[max(0, start - _LONG_REACH) : start].rstrip(", ").split()
    if not words or words[-1] not in lexicon.word_set("of-somebody") or words[-1] not in known.role_heads():
        return False
    return any(word.lower() in _POSSESSIVES or word.endswith(("'s", "’s", "s'", "s’")) for word in words[-3:-1])


_POSSESSIVES = frozenset(("his", "her", "their"))


def is_somebody(text: str, form: str, ends: Iterable[int]) -> bool:
    """Whether one of the mentions of a word, which end at some places, has a sign."""
    for count, end in enumerate(ends):
        if count == _MOST_MENTIONS:
            break
        start = end - len(form)
        if text[end + 1 : end + 2].isdigit():  # Corvane 2
            continue
        if any(sign.find(text, start, end) for sign in _SIGNS_AFTER[text[end : end + 1]]):
            return True
    return False
