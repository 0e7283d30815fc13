"""What the document calls its people: `Russian Foreign Minister`, `a law professor at West Virginia University`.

A *role* stands before a name (`spokeswoman Maria Costa`; `The club's coach, Maria Costa,`) or after it as an apposition
(`Maria Costa, the coach,`). Roles are read only for the mentions that are asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise, takewhile

import regex

from quotex import lexicon
from quotex.entities import known
from quotex.entities.letters import end_of_letters
from quotex.entities.recogniser import Name
from quotex.patterns import late

_WORD = (
    r"(?:[a-z]++(?=[ ])|&"  # most words are plain
    r"|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*+(?:[.&’'-][\p{L}\p{N}]++)*+(?:(?<=\b\p{Lu}|\p{L}\.\p{L})\.|['’])?)"
)
_END = r"[ ][-—–][ ]|[ ][(]|[ ](?:who|which|that|whose)\b"


# Words are taken without a way back, as many as there are: none goes on after an end, nor after a point but that of a
# title or an initial (an adviser to Mr. Lee; an aide of Leon E. Falk). Titles are looked up: a pattern with all of them
# takes three times as long to compile.
_ROLE_RE = late(
    regex.compile,
    rf"(?(DEFINE)(?P<word>{_WORD})(?P<end>{_END}))"
    r"(?:(?&word)(?:(?<!\.)|(?<=[ ]\p{Lu}\.))(?!(?&end))[ ])*+(?&word)"
    r"(?=[,.;:)—–]|(?&end)|$|(?<=\p{Lu}\.)\s)",
)
_LEAD_RE = late(re.compile, r", (?:(?:aged )?\d{1,3}, )?")
_REACH = 200


_PREPOSITIONS = lexicon.word_set("role-preposition")
_PHRASE_END_RE = late(
    regex.compile,
    rf"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)[ ](?P<role>(?:{_WORD}[ ]){{0,8}}+{_WORD})"
    rf"|(?<=^|[ ])(?P<role>\p{{Lu}}\p{{L}}*['’]s(?:[ ]{_WORD}){{1,5}}+))$",
)
_WHO_IS_RE = late(regex.compile, r"who (?:(?:is|was)(?! \p{L}+(?:ing|ed)\b)|(?:serves|served|works|worked) as) ")
_CLAUSE_OPENERS = frozenset(("relative", "pronoun", "auxiliary", "subordinator", "conjunction"))
"""Sorts of words with which a clause begins, and no role: who has four children."""
_ARTICLES = lexicon.word_set("role-determiner")
_CLOSERS = frozenset("”\"’'»“")


def role_of(text: str, mention: Name) -> str | None:
    """The role that stands at a mention of a person, without its article; None if there is none.

    Knowingly missed: roles in a sentence of their own (`Costa has coached the club since May`).
    """
    span = find_role(text, mention)
    return text[span[0] : span[1]] if span else None


def find_role(text: str, mention: Name) -> tuple[int, int] | None:
    """Where the role of `role_of` stands."""
    first = mention.prefix
    if first < mention.start:
        prefix = _without_honorifics(text[first : mention.start].rstrip())
        if prefix:
            return first, first + len(prefix)
    before = _role_before(text, first) if text[first - 1 : first] == " " else None
    if before is not None:
        return before
    end = end_of_letters(text, mention.end)
    return _role_after(text, end) if text.startswith(", ", end) else None


def _without_honorifics(prefix: str) -> str:
    """What stands before a name without the titles that say nothing of what somebody does, at its end.

    >>> _without_honorifics("Transport Secretary Dr"), _without_honorifics("H E"), _without_honorifics("Dame")
    ('Transport Secretary', '', '')
    """
    words = prefix.split(" ")
    size = len(words)
    while size:
        width = next((width for width in (3, 2, 1) if _is_honorific(words[max(0, size - width) : size])), 0)
        if not width:
            break
        size -= min(width, size)
    return " ".join(words[:size])


def _is_honorific(words: list[str]) -> bool:
    title = " ".join(words)
    return title in known.honorifics() and not known.is_role_head(title)


def _role_before(text: str, end: int) -> tuple[int, int] | None:
    earliest = end - 120 if end > 120 else 0
    last = text[text.rfind(" ", earliest, end - 1) + 1 : end - 1]
    if last[-1:] == ",":  # The club's coach, Maria Costa; the state Commissioner for Trade, Alhaji Sule
        words = text[earliest : end - 2].rpartition("\n")[2].rpartition(", ")[2]
        match = _PHRASE_END_RE.search(words) if any(map(known.is_role_head, words.split(" "))) else None
        role = match[1] if match is not None else ""
        return (end - 2 - len(role), end - 2) if known.is_role_head(head_of(role)) else None
    if not known.is_role_head(last.rpartition("\n")[2]):
        return None
    phrase = text[earliest : end - 1].rpartition("\n")[2].split(" ")
    first = len(phrase) - 1
    while first and not known.ends_phrase(phrase[first - 1], phrase[first - 2] if first > 1 else ""):
        first -= 1
    if first < len(phrase) - 1 and _is_tag(phrase, first):
        first += 1
    return end - 1 - len(" ".join(phrase[first:])), end - 1


def _is_tag(phrase: list[str], first: int) -> bool:
    """Whether a word is the verb behind a quote: “It is over,” `says` lead author Inês Faria."""
    before = phrase[first - 1][-1:] if first else "”"
    return before in _CLOSERS and phrase[first] in _tag_verbs()


@cache
def _tag_verbs() -> frozenset[str]:
    """The finite forms of verbs that report: argues, argued."""
    return frozenset(form for forms in lexicon.columns("cues.tsv")[1] for form in forms.split(",")[1:3])


def head_phrase(role: str) -> str:
    """A role up to its first preposition: `law professor` of `law professor at West Virginia University`."""
    words = role.split(" ")
    size = next((index for index, word in enumerate(words) if index and word in _PREPOSITIONS), len(words))
    return " ".join(words[:size]).rstrip(" ,")


def head_of(role: str) -> str:
    """The noun that says what somebody is: `professor` of `law professor at West Virginia University`."""
    words = role.split(" ")
    if len(words) > 2:
        for before, word in pairwise(words[:-1]):
            if word in _PREPOSITIONS or word == "who":
                return before
    return words[-1]


def _role_after(text: str, end: int) -> tuple[int, int] | None:
    """The role that is apposed to a name that ends at `end`, behind a comma."""
    start = end + 2
    opener = text[start : start + 20].partition(" ")[0]
    if _opens_clause(opener) and not (opener == "who" and _WHO_IS_RE.match(text, start)):
        return None
    span = _words_after(text, end)
    if span is None:
        return None
    words = _before_report(text[slice(*span)])
    role, last = _without_article(_without_opener(words)), span[0] + len(words)
    return (last - len(role), last) if known.is_role_head(head_of(role)) else None


def _words_after(text: str, end: int) -> tuple[int, int] | None:
    """The words behind a name's comma, up to the next mark that is no part of them."""
    lead = _LEAD_RE.match(text, end)
    if lead is None:
        return None
    start = stop = lead.end()
    while (match := _ROLE_RE.match(text, stop, end + _REACH)) is not None:
        stop = match.end()
        if not text.startswith(". ", stop) or not text[stop + 2 : stop + 3].isupper():
            return start, stop
        if f"{text[start:stop].rpartition(' ')[2]}." not in lexicon.words("titles.tsv"):
            return start, stop
        stop += len(". ")
    return None


def _before_report(words: str) -> str:
    """Words after a name up to a reporting verb: `director of the council` | `said Monday`."""
    reporting = lexicon.reporting_forms()
    if reporting.isdisjoint(words.split(" ")):  # nearly always
        return words
    return " ".join(takewhile(lambda word: word not in reporting, words.split(" ")))


def _without_opener(words: str) -> str:
    """Words after a name without those that only lead to a role; nothing at all if they are a clause of another sort.

    >>> _without_opener("who was the coach"), _without_opener("then a coach"), _without_opener("who has a coach")
    ('the coach', 'a coach', '')
    """
    first, _, rest = words.partition(" ")
    if _opens_clause(first):
        relative = _WHO_IS_RE.match(words) if first == "who" else None
        return words[relative.end() :] if relative is not None else ""
    return rest if lexicon.table("function_words.tsv").get(first) == "adverb" else words


def _opens_clause(word: str) -> bool:
    return word in _PREPOSITIONS or lexicon.table("function_words.tsv").get(word) in _CLAUSE_OPENERS


def _without_article(role: str) -> str:
    first, _, rest = role.partition(" ")
    article = first.lower()
    if article in _ARTICLES and rest:
        return rest
    return rest[len("of the ") :] if article == "one" and rest.lower().startswith("of the ") else role


def first_role(text: str, mentions: Iterable[Name]) -> str | None:
    for mention in mentions:
        role = role_of(text, mention)
        if role is not None:
            return role
    return None
