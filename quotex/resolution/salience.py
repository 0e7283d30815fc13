"""How good an antecedent the grammar of a mention makes it: its weight.

Weights are in sentences: a subject is as good as an object one and a half sentences later. They follow the salience
factors of Lappin and Leass (1994), reduced to what stands right around a name or a description.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.attribution.alphabet import AUXILIARY
from quotex.attribution.frame import Frame
from quotex.attribution.tagging import WORD_TAGS
from quotex.entities import known
from quotex.entities.recogniser import Name
from quotex.patterns import late

AS_FIRST = 2.0  # the first words of a sentence
AS_SUBJECT = 1.5  # a verb follows
AS_SPEAKER = 3.0  # said the quote before
AS_NEW_SPEAKER = 1.4  # the same of somebody who came in with it, or only asked: whom it is about goes on
AS_REPORTER = 2.5  # a reporting verb follows: who is reported to say something goes on, mostly, in a quote
AS_OBJECT = -0.5  # after a preposition
AS_OWNER = -1.0
AS_RELATED = 0.9  # whose mother does something: the text tells of them
AS_INTRODUCED = 1.5  # an apposition follows: somebody new, of whom more is to be said
AS_OTHER = 3.5
HEAVIEST = AS_OTHER
AS_QUOTED = -2.0
AS_INSIDE = -1.0  # within a relative clause or an apposition
AS_DESCRIBED = 0.5  # a description with a verb after it, and as much again for a definite one inside a sentence
NO_SUBJECT = -2.0  # a description without a verb after it
INDEFINITE = -1.0
UNKNOWN_GENDER = -0.5
ASKING = lexicon.word_set("asking-form")
"""Verbs of those who don't say what follows: whom they ask does."""

_ASKED = tuple(f"{verb} " for verb in ASKING)
_VERB_RE = late(
    regex.compile,
    r"(?:,(?:[ ](?!\p{Lu}[\p{L}’'-]*+[ ]and[ ]\p{Lu})[^.,;\n]{1,80},)?"  # an apposition, no list
    r"|[ ]\([^()\n]{1,40}\)"  # a parenthesis
    r"|[ ]\L<prepositions>[ ](?:the[ ])?\p{Lu}[\p{L}’'-]*+(?:[ ]\p{Lu}[\p{L}’'-]*+){0,5})?"  # of the Harbour Office
    r"[ ](?:(?:\p{Ll}+ly|\L<adverbs>)[ ])?(\p{Ll}++)",
    prepositions=sorted(lexicon.word_set("subject-preposition")),
    adverbs=sorted(lexicon.word_set("subject-adverb")),
)
_REPORTING = lexicon.reporting_forms() | lexicon.core_forms()
_ASKED_RE = late(  # when Moss was asked whether she trusted Lind
    regex.compile, r"[ ](?:was|is|were|are)[ ]\L<asked>\b", asked=sorted(lexicon.word_set("put-participle"))
)
_SUBORDINATORS = frozenset(
    ("After ", "Although ", "Before ", "Once ", "Since ", "Though ", "Until ", "When ", "While ")
)
_BEING = frozenset(("was", "is", "were", "are"))
_NO_VERBS = lexicon.word_set("subject-preposition") | lexicon.word_set("subject-adverb")
_NOT = ("'t", "’t")
"""The end of wasn't."""
_LEAD = 300
"""How much of a sentence before a name is looked at, in characters: more than these patterns reach."""
_RELATIVES = frozenset(("whose", "who", "whom", "which", "that"))
_CONTRASTS = frozenset(("but", "while", "whereas"))
_PREPOSITIONS = lexicon.word_set("oblique-preposition")
_PLAIN_RE = re.compile(r"([^\W\d_]*)(?:[^\W\d_]|[.'’-])*")
_OWNER_RE = re.compile(r"(?:[^\W\d_]|\.){1,40}['’]s")
_MARK_RE = late(re.compile, r"\W")
_BODY_RE = re.compile(r"\([^\W\d_]+\)")
_LONGEST_ROLE = 10
_MOST_LEADING = 12
"""How many words before a name are looked at."""
_IN_SUBJECT_RE = late(  # Shares in Kestrel Energy fell; Officials at the Harbour Office
    re.compile, r"(?:The )?[A-Z]?[a-z]{1,30}s(?: [a-z]{1,30}s)? (?:at|in|of|for|from|with) (?:the )?"
)
_OPENINGS = frozenset(("", "But ", "And ", "The ", "Yet ", "Then ", "“", '"'))
_INTRODUCED_RE = late(regex.compile, r",[ ](\d{1,3}|\p{Ll}+)\b")
_APPOSING = lexicon.word_set("role-determiner") | {"who"}
_DESCRIPTION_RE = re.compile(r"[NOG]'[wAnXOGCR]{0,5}[RC]|[Dhn]?[wAnXOGCR]{0,5}[RCT]")  # Moss's campaign; the report
_DEFINITE = ("The ", "the ", "My ", "His ", "Her ", "Our ", "Their ")
_TAGS_BEFORE = 20
"""How many tags before a description are looked at."""
FINITE = frozenset("vVYHB")
_REPORTS = frozenset("VY")
_ACCORDING = "LE"
_NAMED_BEHIND = {"R": (",N,", ",N."), "C": (",O,", ",X,", ",O.", ",X."), "T": (",O,", ",X,")}
_NAMED_BEFORE = {"R": ("N,", "N,n,"), "C": ("O,", "X,"), "T": ("O,", "X,")}
"""The tags behind a noun, and before a description, where it says of a name who or what that is: it is no other."""
_APPOSED = frozenset((",", ".", ";", "E", "W", ""))


def weigh_name(text: str, name: Name, sentence: int) -> float:
    """The weight of a name whose sentence begins at a place."""
    if text[name.end : name.end + 1] in ("'", "’"):
        return _weigh_owner(text, name)
    lead = text[max(sentence, name.prefix - _LEAD) : name.prefix]
    lead = lead.rpartition(": ")[2].rpartition("— ")[2]  # after the dateline
    if text.startswith((" “", ' "', " ‘"), name.end):
        return AS_QUOTED
    words = lead.split(" ")[-2 : -2 - _MOST_LEADING : -1] if lead.endswith(" ") else []
    if " by " in lead and _is_agent(words):
        return AS_REPORTER
    sort = _led_by(words)
    if sort == "inside" and words[0] == "that" and _has_verb(text, name.end):
        return AS_RELATED  # It turned out that Moss had left
    if sort is not None:
        return _weigh_led(text, name, lead, sort)
    if words and _is_told_by(words):
        return AS_REPORTER
    return _weigh_subject(text, name, lead)


def _weigh_owner(text: str, name: Name) -> float:
    """The weight of a name in the genitive: Moss's mother said; but Moss's car stopped."""
    owned = text[name.end : name.end + 40].split(" ", 3)[1:3]
    return AS_RELATED if any(map(known.is_relation, owned)) else AS_OWNER


def _weigh_subject(text: str, name: Name, lead: str) -> float:
    """The weight of a name that nothing leads but what stands before it in its sentence."""
    verb = _verb_after(text, name.end)
    if lead in _SUBORDINATORS and verb in _REPORTING:
        return AS_RELATED  # After Moss said so, Lind left
    if (verb in _REPORTING and verb not in ASKING) or (verb in _BEING and _ASKED_RE.match(text, name.end)):
        return AS_REPORTER
    if name.type == "ORG" and known.is_role_head(verb):
        return AS_OWNER  # Harbour Office spokesman Tom Arden
    if lead in _OPENINGS or WORD_TAGS[lead[:-1].lower()] == AUXILIARY:  # Does Moss mind? She laughs.
        return AS_FIRST
    if _is_introduced(text, name):
        return AS_INTRODUCED
    return AS_SUBJECT if WORD_TAGS[verb] in FINITE else 0.0


def _led_by(words: list[str]) -> str | None:
    """By what a name is led, of which the words before it in its sentence are given, the nearest first."""
    if not words:
        return None
    if _has_before(words, _RELATIVES, 4, _is_small):
        return "inside"
    if _reports(words) or (_OWNER_RE.fullmatch(words[0]) is not None and _reports(words[1:])):
        return "said"
    if _has_before(words, _CONTRASTS, 6, _is_plain):
        return "other"
    return "oblique" if _end_of(words[0]) in _PREPOSITIONS else None


def _has_before(words: list[str], wanted: frozenset[str], most: int, may_follow: Callable[[str], bool]) -> bool:
    """Whether one of some words is among the nearest, and what follows it, so many words at most, may follow it."""
    for word in words[: most + 1]:
        if _end_of(word) in wanted:
            return True
        if not may_follow(word):
            return False
    return False


def _reports(words: list[str]) -> bool:
    """Whether the nearest word is a reporting verb, or the nearest ones are *according to*."""
    return bool(words) and (
        _end_of(words[0]) in _REPORTING or (words[0] == "to" and len(words) > 1 and _end_of(words[1]) == "according")
    )


def _is_told_by(words: list[str]) -> bool:
    """Whether a verb that reports stands before a role: said the port's director; said the head of police (DGP)."""
    if _BODY_RE.fullmatch(words[0]):
        words = words[1:]
    if not words or not known.is_role_head(words[0]):
        return False
    for size, word in enumerate(words[:-1], 1):
        if not (_is_plain(word) or word == "of" or _BODY_RE.fullmatch(word)) or size > _LONGEST_ROLE:
            return False
        if _reports(words[size:]):
            return True
    return False


def _is_agent(words: list[str]) -> bool:
    """Whether a passive stands before *by* and a role: was welcomed by the shadow minister"""
    by = next((at for at, word in enumerate(words) if word == "by" or not _is_plain(word)), len(words))
    verb, being = (*words[by + 1 : by + 3], "", "")[:2]
    return being in _BEING and words[by] == "by" and verb in lexicon.cues_by_form()


def _end_of(word: str) -> str:
    """The letters at the end of a word: all of them, but for a mark before them."""
    return word if word.isalnum() else _MARK_RE.split(word)[-1]


def _is_small(word: str) -> bool:
    letters = word.replace("-", "a")
    return letters.isalpha() and letters.islower()


def _is_plain(word: str) -> bool:
    """Whether a word has no mark beside it, and is no preposition."""
    match = _PLAIN_RE.fullmatch(word)
    return bool(word) and match is not None and match[1] not in _PREPOSITIONS


def _weigh_led(text: str, name: Name, lead: str, sort: str) -> float:
    """The weight of a name with a relative pronoun, a reporting verb or a preposition before it."""
    if sort == "inside":
        return AS_INSIDE
    if sort == "said" and (lead.endswith((*_ASKED, "according to ")) or not _has_verb(text, name.end)):
        return AS_REPORTER
    if sort == "other" and _has_verb(text, name.end):
        return AS_OTHER
    if _is_introduced(text, name) or (name.type == "ORG" and _IN_SUBJECT_RE.fullmatch(lead)):
        return AS_INTRODUCED
    return AS_SUBJECT if sort == "said" else AS_OBJECT


def _has_verb(text: str, end: int) -> bool:
    """Whether a name is followed by a verb of its own."""
    return WORD_TAGS[_verb_after(text, end)] in FINITE


def _is_introduced(text: str, name: Name) -> bool:
    """Whether a full name is followed by words that say who that is, and not by another clause (*Lee, she said*)."""
    if " " not in name.name or not text.startswith(", ", name.end):
        return False
    match = _INTRODUCED_RE.match(text, name.end)
    return match is not None and (
        match[1] in _APPOSING or (match[1] not in lexicon.table("function_words.tsv") and match[1] not in _REPORTING)
    )


def _verb_after(text: str, end: int) -> str:
    """The word that follows a name and may be its verb; empty where none does. One of small letters is told at once."""
    word = text[end + 1 : end + 20].partition(" ")[0] if text.startswith(" ", end) else ""
    if word.isalpha() and word.isascii() and word.islower() and word not in _NO_VERBS and not word.endswith("ly"):
        return word
    if text.startswith(", ", end):
        word = text[end + 2 : end + 30].partition(" ")[0]
        if word in lexicon.core_forms():  # no apposition: Moss, said Lind, left
            return word
    match = _VERB_RE.match(text, end)
    if match is None:
        return ""
    return "did" if text.startswith(_NOT, match.end()) else match[1]


def has_owner(words: str) -> bool:
    """Whether words say whose something is: Moss's campaign."""
    return "s " in words and ("’s " in words or "'s " in words)


class Description(NamedTuple):
    """A description in a text: its span, its words, the tag of its noun, its weight, and whether it is of several."""

    start: int
    end: int
    words: str
    tag: str
    weight: float
    plural: bool


def find_descriptions(text: str, frame: Frame) -> Iterator[Description]:
    """The descriptions of people, groups and documents in a frame; not those before a name, or after *of* or *by*."""
    tags = frame.tags
    for match in _DESCRIPTION_RE.finditer(tags):
        first, last = match.span()
        tag, following = tags[last - 1], tags[last : last + 1]
        if following in ("N", "'", "R", "C") or tags[first] == tag:
            continue
        lead = tags[max(0, first - _TAGS_BEFORE) : first]
        if following in _APPOSED and (tags.startswith(_NAMED_BEHIND[tag], last) or lead.endswith(_NAMED_BEFORE[tag])):
            continue
        before = "" if lead.endswith((".", "|")) else lead.rstrip("Jt.|")[-1:]
        according = lead.endswith(_ACCORDING)
        if before not in ("E", "y") or according:
            start, end = frame.span(first, last)
            words = text[start:end]
            if words.startswith("no "):  # no comment
                continue
            plural = words.endswith("s") or words.rpartition(" ")[2] in lexicon.word_set("plural-noun")
            verb = frame.word(last) if following in _REPORTS else ""
            is_definite = tags[first] in "NOG" or words.startswith(_DEFINITE)
            weight = AS_REPORTER if according else _weigh_description(words, is_definite, before, following, verb)
            yield Description(start, end, words, tag, weight, plural)


def _weigh_description(words: str, is_definite: bool, before: str, following: str, verb: str) -> float:
    """The weight of a description between two tags, before a verb that reports or none."""
    if verb in ASKING:
        return INDEFINITE
    if verb and (not before or words.startswith(("The ", "the "))):
        return AS_REPORTER
    weight = AS_DESCRIBED if following in FINITE else NO_SUBJECT
    if is_definite:
        weight += AS_DESCRIBED if before else AS_FIRST
    else:
        weight += INDEFINITE
    return weight + AS_INSIDE if before in ("S", "W", "d", "F") else weight
