"""What shows that a name of which the lexicons know nothing is that of a body: `the airline Corvane`, `Corvane shares`.

A capitalised sequence by itself says little: it may be a thing, a programme, a work, a disease. Each *sign* looks at
what stands beside a mention, or at how the name is written; one mention with a sign is enough for all of the same name.
An abbreviation needs none.
"""

from __future__ import annotations

import re

import regex

from quotex import lexicon
from quotex.entities import known
from quotex.entities.beside import (
    LONGEST,
    Sign,
    begin_with,
    body_words,
    end_in,
    group_nouns,
    small_before,
    without_ending,
    words_after,
)
from quotex.entities.headlines import is_frequent, is_ordinary
from quotex.entities.joining import is_subject
from quotex.entities.organisations import is_coined
from quotex.entities.recogniser import Name, Names
from quotex.patterns import late

_OPENERS = "\"“‘'"
_LINKS = frozenset(("the", "its", "their", "former", "rival"))
"""Words that may stand between what shows a body and its name."""
_NAMING = (("known", "as"), ("called",), ("named",))

_APPOSED_RE = late(
    regex.compile,
    r"""[”"’']? (?: ,[ ](?:which[ ]is[ ]|one[ ]of[ ])? | [ ](?:is|was)[ ] ) (?:an?|the|his|her|its|their)[ ]
        (?P<words> [\w'’-]++ (?: [ ][\w'’-]++ ){0,7} )""",
    regex.VERBOSE,
)
_MOST_BEFORE_NOUN = 4
_CLAUSE_OPENERS = frozenset(("he", "she", "it", "they", "this"))
_ACRONYM_RE = late(regex.compile, r"[”\"]?[ ]\((?P<acronym>\p{Lu}[\p{Lu}\p{Ll}&.-]{1,9})\)")


def _is_introduced(text: str, start: int, end: int) -> bool:
    words = small_before(text, start, _OPENERS + "(")
    if words and words[-1] in _LINKS and end_in(words[:-1], body_words("before")):
        return True
    return end_in(words, body_words("before"))


def _is_called(text: str, start: int, end: int) -> bool:
    words = small_before(text, start, _OPENERS)
    return end_in(without_ending(words, _NAMING), group_nouns())


def _has_parts(text: str, start: int, end: int) -> bool:
    if text[end : end + 1] in ("'", "’"):
        end += 2 if text[end + 1 : end + 2] == "s" else 1
    words = words_after(text, end)
    if begin_with(words, body_words("after")):
        return True
    return bool(words) and words[0].islower() and begin_with(words[1:], body_words("after"))


def _is_staffed(text: str, start: int, end: int) -> bool:
    words = words_after(text, end + 2 if text.startswith(("'s", "’s"), end) else end)
    return begin_with(words, lexicon.word_set("staff")) and not is_ordinary(text[start:end])


def _is_apposed(text: str, start: int, end: int) -> bool:
    match = _APPOSED_RE.match(text, end)
    if match is None:
        return False
    words = match["words"].split(" ")
    return any(_is_noun_of_body(words, first) for first in range(min(_MOST_BEFORE_NOUN + 1, len(words))))


def _is_noun_of_body(words: list[str], first: int) -> bool:
    """Whether a noun for bodies begins with a word, with no clause behind it: the company `that`."""
    ends = range(first + 1, min(first + LONGEST, len(words)) + 1)
    return any(
        " ".join(words[first:end]) in group_nouns() and _CLAUSE_OPENERS.isdisjoint(words[end : end + 1]) for end in ends
    )


def _is_abbreviated(text: str, start: int, end: int) -> bool:
    match = _ACRONYM_RE.match(text, end)
    if match is None or match["acronym"][0] != text[start]:
        return False
    return " " in text[start:end] and sum(map(str.isupper, match["acronym"])) > 1


def _reports(text: str, start: int, end: int) -> bool:
    words = words_after(text, end + 1 if text.startswith(",", end) else end, 1)
    return bool(words) and words[0] in lexicon.reporting_forms()


def _is_coined(text: str, start: int, end: int) -> bool:
    return is_coined(text[start:end])


def _has_abbreviation(text: str, start: int, end: int) -> bool:
    words = text[start:end].split(" ")
    return len(words) > 1 and (any(map(_is_acronym, words)) or words[0] in lexicon.word_set("club-letters"))


def _is_acronym(word: str) -> bool:
    """Whether a word is an abbreviation like those of bodies: `KRDA`, `B&Q`, not `III`, `R75`, `U.S.` or `UP`."""
    return len(word) > 2 and word.isupper() and _NO_LETTERS.sub("", word).isalpha() and not set("IVX-").issuperset(word)


_NO_LETTERS = re.compile(r"[&-]")


def _has_score(text: str, start: int, end: int) -> bool:
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit() and " " in text[start:end]


SIGNS: tuple[Sign, ...] = (
    Sign(
        "introduced",
        "What people do for, in or with a body stands before it.",
        _is_introduced,
        hits=("a spokesman for <Corvane>", "it was acquired by the <Corvane> in May", "She joined <Corvane>"),
        misses=("a field near <Corvane>", "rejoined <Corvane>", "they spoke of <Corvane>"),
    ),
    Sign(
        "called",
        "A noun for bodies stands right before.",
        _is_called,
        hits=("the airline <Corvane>", "a bank called “<Corvane>”", "newspapers <Corvane> and"),
        misses=("the city <Corvane>", "the ship <Corvane>", "<Corvane>"),
    ),
    Sign(
        "has-parts",
        "What a body has, is or does stands right after.",
        _has_parts,
        hits=("<Corvane> shares fell", "<Corvane>'s headquarters", "<Corvane> vice chairman Hale"),
        misses=("<Corvane> fever", "<Corvane> shared it", "<Corvane>’s rivers"),
    ),
    Sign(
        "staffed",
        "Who speaks for a body or is paid by it, or who owns it, stands right after, and it is no word of English.",
        _is_staffed,
        hits=("<Corvane> spokesman Hale", "<Corvane>’s shareholders"),
        misses=("<Corvane> leaders", "<Corvane>, the spokesman", "<Opposition> spokesman Hale"),
    ),
    Sign(
        "apposed",
        "It is called a body in an apposition or by a verb.",
        _is_apposed,
        hits=("<Corvane>, a small Danish airline,", "<Corvane> is the largest bank", "<Corvane>, one of the banks"),
        misses=("<Corvane>, a river", "<Corvane>, the company it left", "<Corvane> was born in a bank"),
    ),
    Sign(
        "abbreviated",
        "An abbreviation with its first letter follows in brackets.",
        _is_abbreviated,
        hits=("<Corvane Peer Review> (CPR)",),
        misses=("<Corvane Peer Review> (Ghana)", "<Corvane Peer Review> (XPR)", "<Corvane> (CPR)"),
    ),
    Sign(
        "reports",
        "A reporting verb follows.",
        _reports,
        hits=("<Corvane> said", "<Corvane>, says Hale"),
        misses=("<Corvane> fell", "<Corvane>. Said Hale"),
    ),
    Sign(
        "coined",
        "It has a capital inside a word, and it is no surname.",
        _is_coined,
        hits=("<PaisaPath>", "<BloodTies Four Directions>"),
        misses=("<McGregor>", "<DiCaprio>", "<NFTs>", "<Corvane>"),
    ),
    Sign(
        "has-abbreviation",
        "An abbreviation is one of its words, or what clubs are called begins it.",
        _has_abbreviation,
        hits=("<Corvane AMC>", "<ABC Radio Corvane>", "<NK Corvane>"),
        misses=("<MV Corvane>", "<AMC>", "<Corvane Amc>", "<Corvane War III>"),
    ),
    Sign(
        "has-score",
        "A number follows, as in tables of results.",
        _has_score,
        hits=("<Corvane Sofia> 3 2 1 0 8",),
        misses=("<Corvane> 3 2 1 0 8", "<Corvane Sofia>, 32", "<Corvane Sofia> won 3-2"),
    ),
)


def find_unlisted(text: str, names: Names) -> frozenset[int]:
    """Where the mentions start that are taken for organisations and have no sign of being one.

    >>> from quotex.entities.recogniser import recognise
    >>> from quotex.text.layout import lay_out
    >>> text = "the Corvane Fever; the airline Hale Wings; HRT"
    >>> find_unlisted(text, recognise(lay_out(text)))
    frozenset({4})
    """
    if not names.open_starts:
        return frozenset()
    opened = [mention for mention in names.mentions if mention.start in names.open_starts]
    shown = {mention.name for mention in names.mentions if mention.start not in names.open_starts}
    shown.update(_key(text, mention) for mention in opened if _is_shown(text, mention))
    return frozenset(mention.start for mention in opened if _key(text, mention) not in shown)


def find_shown(text: str, names: Names) -> list[Name]:
    """The unknown words that are bodies by what stands beside them, here or elsewhere in the text.

    >>> from quotex.entities.recogniser import recognise
    >>> from quotex.text.layout import lay_out
    >>> text = "the talks with the airline Corvane ended when the Diet and Heron met Corvane"
    >>> [name.name for name in find_shown(text, recognise(lay_out(text)))]
    ['Corvane', 'Diet', 'Corvane']
    """
    shown = {name.name for name in names.unknown if _may_be_shown(name.name) and _is_shown_alone(text, name)}
    return [name for name in names.unknown if name.name in shown or _is_lone_body(text, name)]


def _is_lone_body(text: str, name: Name) -> bool:
    if name.name not in lexicon.word_set("lone-body"):
        return False
    return end_in(small_before(text, name.start), lexicon.word_set("before-lone-body"))


def _may_be_shown(form: str) -> bool:
    """Whether a word can be the name of a body: no common word, subject, surname, or head of a place or an event."""
    if not form.isalpha() or not form[1:].islower() or is_frequent(form) or is_subject(form):
        return False
    return not (known.is_surname(form) or any(form in lexicon.words(f"{name}.txt") for name in _NO_BODIES))


_NO_BODIES = ("acronyms", "event_heads", "place_heads")


def _is_shown_alone(text: str, name: Name) -> bool:
    if text.startswith((" of ", "'s ", "’s "), name.end):  # Moguls of Real Estate
        return False
    return any(sign.find(text, name.start, name.end) for sign in SIGNS if sign.name in _ALONE)


_ALONE = frozenset(("introduced", "called", "apposed", "staffed"))
"""Signs that show a single word, which may be a surname or a place as well."""


def _key(text: str, mention: Name) -> str:
    """What a mention shares its signs by: its full name; its own form if that is a word as well (the Party) by which
    bodies are seldom called (the Senate).
    """
    form = text[mention.start : mention.end]
    if " " in form or form in lexicon.word_set("lone-body"):
        return mention.name
    return form if is_subject(form) or is_ordinary(form) else mention.name


def _is_shown(text: str, mention: Name) -> bool:
    start, end = mention[:2]
    form = text[start:end]
    if _is_acronym(form) and not (text[end + 1 : end + 2].isdigit() or is_frequent(form.capitalize())):
        return True
    if form.rpartition(" ")[2] in lexicon.words("thing_heads.txt"):
        return False
    return any(sign.find(text, start, end) for sign in SIGNS)
