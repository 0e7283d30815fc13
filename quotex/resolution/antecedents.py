"""Whom a pronoun takes up: its antecedents, by gender and number, of those that agree the most salient first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from quotex import lexicon
from quotex.attribution.tagging import WORD_TAGS
from quotex.entities.known import GENITIVES, is_role_head
from quotex.entities.recogniser import Name
from quotex.model import Gender
from quotex.patterns import late
from quotex.resolution.discourse import GENDERS, NEW, Referent, Scored, Wanted, agrees, by_score
from quotex.resolution.register import Register
from quotex.resolution.salience import AS_FIRST, AS_REPORTER, AS_SPEAKER, ASKING, FINITE

_SILENT = 1.5
"""What is taken off for those who have said nothing, where somebody *added* something."""
_LONGEST_SUBJECT = 60
_LONGEST_NAMED = 40
_MOST_WORDS = 6
"""Words of a description behind its article."""
_MOST_BEHIND = 10
"""Words of what it goes on with: who spoke on condition of anonymity."""
_LONGEST_REPORT = _MOST_WORDS + _MOST_BEHIND + 4
_OPENER_RE = re.compile('[”"]?[ ]?(?=(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother)[ ])')
_WORD_RE = late(re.compile, r"(?:[^\W_]|[.'’&-])+")
_RELATIVES = ("who ", "whom ")
_TAG_RE = late(re.compile, r" [a-z]+[.]")
_TOLD_RE = late(re.compile, r" [a-z]+(?: (?:of|about|to|with|for))? ")
_FIRST_RE = late(re.compile, r"\w*")
_ADVERBS = lexicon.word_set("subject-adverb")
_PERFECT = frozenset(("has", "had"))
_COMPLEMENTS = lexicon.word_set("reporter-complement")
_VERBS = lexicon.reporting_forms() - ASKING


def rank_antecedents(register: Register, index: int, start: int, word: str) -> list[Scored]:
    """Whom or what a pronoun at a quote could mean, with scores, the best first; nobody if nothing before it agrees.

    The best and the second of another name are among them; not all of the others are.
    """
    scored: Iterable[Scored] = ()
    if (gender := GENDERS.get(word)) is not None:
        scored = _find_people(register, index, start, word, gender)
    elif word in ("it", "its"):
        reads = register.text.startswith("read", register.cue_at(index))
        scored = list(register.discourse.scores(Wanted(start, ("organization",), plural=False), foremost=not reads))
        if reads:  # it is a document
            scored = [one for one in scored if _is_document(one[1].name)] or scored
        if not scored and (unknown := register.discourse.unknown_subject(start)) is not None:
            return [(unknown.weight, unknown)]
    elif word in ("they", "their") and not register.is_nested(index):
        scored = _find_several(register, start)
    return sorted(scored, key=by_score, reverse=True)


def _find_people(register: Register, index: int, start: int, word: str, gender: Gender) -> Iterable[Scored]:
    """A described person if the quote is inside another, else whoever was mentioned, with a name or without."""
    discourse = register.discourse
    others = _told_of(register, start, word) | register.named_in(index)
    if register.is_nested(index):
        if (inside := register.described_inside(index, start)) is not None:
            return [(AS_SPEAKER, inside)]
        if (outer := register.outer_speaker(index)) is not None and outer.speaker:  # who would say I
            others |= {outer.speaker}
    wanted = Wanted(start, ("person", "unnamed"), gender, plural=False, but=others)
    people = list(discourse.scores(wanted, foremost=True))
    described = subject_before(register, start) if word in ("he", "she") else None
    if described is not None and not described.name.endswith("s") and agrees(described.name, gender):
        people.append((discourse.score(start, described), described))
    if register.goes_on(index):
        return [(score - _SILENT * (one.weight < AS_REPORTER), one) for score, one in people]
    return people


def _is_document(name: str) -> bool:
    return name.rpartition(" ")[2].lower() in lexicon.words("documents.tsv")


def _told_of(register: Register, start: int, word: str) -> frozenset[str]:
    """Whom the clause of a pronoun names besides: *Moss, whom he called*, *he told Moss*; *Moss is late, he said.*"""
    names, text = register.cast.names, register.text
    told: Sequence[Name] = ()
    if text.endswith(_RELATIVES, 0, start):
        told = names.between(start - _LONGEST_NAMED, start)[-1:]
    elif text.endswith(", ", 0, start) and _TAG_RE.match(text, start + len(word)):
        told = _reported_on(register, start)
    link = _TOLD_RE.match(text, start + len(word))
    after = names.between(link.end(), link.end() + _LONGEST_NAMED)[:1] if link is not None else ()
    if link is not None and after and after[0].prefix == link.end():
        told = (*told, *after)
    return frozenset([name.name for name in told])


def _reported_on(register: Register, at: int) -> list[Name]:
    """Who does something in the sentence that a tag behind it reports; not those of a clause that leads it."""
    if is_led_by_clause(register, at):
        return []
    named = register.cast.names.between(register.sentences.start_of(at), at)
    return [name for name in named if not register.text.startswith(GENITIVES, name.end)]


def is_led_by_clause(register: Register, at: int) -> bool:
    """Whether the sentence of a place begins with a clause that only leads it: *When Moss was asked, she said …*."""
    first = register.sentences.start_of(at)
    opener, _, rest = register.text[first:at].lower().partition(" ")
    if opener in ("and", "but"):
        opener = rest.partition(" ")[0]
    return lexicon.table("function_words.tsv").get(opener) in ("preposition", "subordinator")


def _find_several(register: Register, at: int) -> Iterable[Scored]:
    """Whom *they* takes up: a person who goes by it, else several people, else an organisation or a person."""
    discourse = register.discourse
    if register.cast.called_they:
        people = discourse.scores(Wanted(at, ("person",)))
        if best := [scored for scored in people if scored[1].name in register.cast.called_they]:
            return best
    several = list(discourse.scores(Wanted(at, ("unnamed",), plural=True)))
    if (joined := discourse.joined_before(at)) is not None:
        several.append((discourse.score(at, joined), joined))
    return several or discourse.scores(Wanted(at, ("organization", "person")), foremost=True)


def subject_before(register: Register, at: int) -> Referent | None:
    """Somebody without a name who does something in the sentence before that of a place, at its start, or says it
    after its last comma: *A bank spokesman said it would*; *It would, a spokesman for the bank said.*
    """
    start, end = register.sentences.before(at)
    text = register.text
    comma = text.rfind(",", start, end)
    places = (start, comma + 1) if comma > start and text[comma - 1].islower() else (start,)
    for place in places:
        if (found := _reporter_at(text, place, end)) is not None:
            return Referent(*found, text[slice(*found)], "unnamed", AS_REPORTER)
    first, *words = text[start : start + _LONGEST_SUBJECT].split(" ")[:6]
    if first.lower() not in ("the", *NEW):
        return None
    for size, (noun, verb) in enumerate(pairwise(words), 1):
        if is_role_head(noun) and WORD_TAGS[verb] in FINITE:
            name = " ".join((first, *words[:size]))
            goes_on = first.lower() == "the" or noun.startswith("spokes")  # not: A guard was stung
            return Referent(start, start + len(name), name, "unnamed", AS_FIRST) if goes_on else None
    return None


def _reporter_at(text: str, place: int, end: int) -> tuple[int, int] | None:
    """The description at a place that a verb of reporting follows: *A spokesman for the bank later said*."""
    opener = _OPENER_RE.match(text, place, end)
    if opener is None:
        return None
    start = opener.end()
    words = text[start:end].split(" ", _LONGEST_REPORT)[:_LONGEST_REPORT]
    for size in range(1, len(words)):
        verb = _FIRST_RE.match(words[size])
        if size > 1 and verb is not None and verb[0] in _VERBS:
            while size > 2 and _is_adverb(words[size - 1]):
                size -= 1
            if _is_description(phrase := words[:size]):
                return start, start + len(" ".join(phrase))
        if _WORD_RE.fullmatch(words[size]) is None:
            return None
    return None


def _is_adverb(word: str) -> bool:
    return word in _ADVERBS or word in _PERFECT or (word.endswith("ly") and word.isalpha() and word.islower())


def _is_description(words: list[str]) -> bool:
    """Whether words are no more than a description has: an article, some more, some behind *of* or *who*."""
    if len(words) <= 1 + _MOST_WORDS:
        return True
    links = [place for place, word in enumerate(words) if word in _COMPLEMENTS]
    return any(1 < place <= 1 + _MOST_WORDS and 0 < len(words) - place - 1 <= _MOST_BEHIND for place in links)
