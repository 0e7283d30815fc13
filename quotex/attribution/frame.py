"""A paragraph with its quotes taken out, as a string of one-letter tags.

The words around a quote (its *frame*) say who speaks. Here each token of the frame is given a tag from the lexicons and
the recognised names, each quote becomes one token, and the tags are joined to a string, so that a rule of attribution
is a pattern over a few letters (cascaded finite-state parsing: Abney 1996): `Q,NV` is *"…", Lavrov said*.

    names        N person   O organisation   G place   A nationality   X another capitalised word
    pronouns     P he she they   p him them   W who which   h his her
    nouns        R minister wife   C company government   T statement letter   w any other word
    determiners  D the a some   d that   n number
    cues         V said   Y told called (somebody comes first)   I saying   B say   U written (a participle only)
    other verbs  v struck   g striking   b strike   u struck (a participle only)   H has was will   z called (a name)
    small words  E in of   y by   L according   K and or but   S if when as   F what how whether   J adverb   t Friday
    marks        Q a quote that ends with , ? or !   q any other quote   | where Q ended a sentence perhaps
                 . , : ; - ( ) '
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.entities.recogniser import Name, Names
from quotex.pairing import Pair
from quotex.segment import Paragraph, dateline_end


class Token(NamedTuple):
    """A token of a frame, with offsets in the normalized text; `name` for a recognised entity, `quote` for a quote.

    `text` is that of a plain word, empty for the others.
    """

    start: int
    end: int
    tag: str
    name: Name | None = None
    quote: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """The tokens of a paragraph in text order, their tags as one string, and where each quote stands in it.

    `number` is the paragraph's, None for the inside of a quote.
    """

    tokens: tuple[Token, ...]
    tags: str
    places: dict[int, int]
    number: int | None

    @property
    def is_quotes_alone(self) -> bool:
        """Whether no word of the reporter's stands beside the quotes."""
        return not self.tags.strip("Qq.|")

    @property
    def is_nested(self) -> bool:
        """Whether this is the inside of a quote, not a paragraph."""
        return self.number is None


_ADDRESSING = frozenset({"tell", "call", "describe", "accuse", "blame", "quote", "talk"})
_FUNCTION_TAGS = {
    "determiner": "D",
    "pronoun": "P",
    "object": "p",
    "relative": "W",
    "auxiliary": "H",
    "preposition": "E",
    "conjunction": "K",
    "subordinator": "S",
    "content": "F",
    "adverb": "J",
}
_NAME_TAGS = {"PERSON": "N", "ORG": "O", "GPE": "G", "LOC": "G", "NORP": "A", "ROLE": "R"}
_PUNCTUATION_TAGS = {",": ",", ";": ";", ":": ":", ".": ".", "?": ".", "!": ".", "…": ".", "(": "(", ")": ")", "[": "(",
                     "]": ")", "-": "-", "–": "-", "—": "-", "―": "-"}  # fmt: skip

_OPEN_ENDS = frozenset(",?!…-–—")
_ENDS = frozenset(".?!…-–—")

_TOKEN_RE = regex.compile(
    r"""
      (?P<ending> ['’](?:s|d|ll|re|ve|m)\b | (?<=s)['’](?!\w) )      # Lavrov's, the ministers', he'd
    | (?P<abbreviation> (?:\p{L}\.){2,}+ )               # a.m.  U.S.
    | (?P<word> [\p{L}\p{M}]++ (?:[-'’](?!(?:s|d|ll|re|ve|m)\b)[\p{L}\p{M}]++)*+ )
    | (?P<compound> \d++(?:-\p{L}++)++ | (?<=\p{L})-\p{Ll}++(?:-\p{Ll}++)*+ )   # 34-year-old  Lisbon | -based
    | (?P<number> [$£€]?\d++(?:[.,]\d++)*+[%\p{L}]*+ )
    | (?P<point> --++ | \.{2,}+ | \.(?![),;]) | [,;:?!…()\[\]–—―-] )
    """,
    regex.VERBOSE,
)


# Which lexicon of nouns gives which tag, and the tags that it takes precedence over.
_NOUN_LEXICONS = (
    ("roles.tsv", "R", "wvbugRC"),
    ("groups.txt", "C", "wvbugRC"),
    ("documents.tsv", "T", "wvbugVBYRC"),
)


@cache
def word_tags() -> dict[str, str]:
    """The tag of each lower-case word that a lexicon knows; where several do, the one that matters more for speech."""
    tags: dict[str, str] = {}
    for form, _lemma, kinds, *noun in lexicon.rows("verbs.tsv"):
        is_noun = noun[:1] == ["noun"] and not form.endswith(("ed", "ing"))
        tags[form] = "w" if is_noun else _verb_tag(kinds.split(","), "vbug")
    for word, kind in lexicon.table("calendar.tsv").items():
        tags[word.lower() if kind in ("unit", "time-of-day", "relative", "clock") else word] = "t"
    for row in lexicon.rows("cues.tsv"):
        forms, frame, strength = row[1].split(","), row[2], row[3]
        base, third, past, participle, gerund = forms
        letters = "vbug" if strength == "weak" else "YBUI" if frame in _ADDRESSING else "VBUI"
        for form, kind in (
            (base, "base"),
            (participle, "participle"),
            (gerund, "gerund"),
            (third, "third"),
            (past, "past"),
        ):
            if tags.get(form) != "w" or strength == "core":
                tags[form] = _verb_tag([kind], letters)
    for name, tag, yielding in _NOUN_LEXICONS:
        for singular in lexicon.words(name):
            for word in (singular, plural_of(singular)):
                if tags.get(word, "w") in yielding:
                    tags[word] = tag
    for word, kind in lexicon.table("function_words.tsv").items():
        tags[word] = _FUNCTION_TAGS[kind]
    tags["according"] = "L"
    tags["by"] = "y"
    tags["that"] = "d"
    for word in ("his", "her", "their", "its", "my", "our"):
        tags[word] = "h"
    return tags


def plural_of(noun: str) -> str:
    """The regular plural of a noun.

    >>> plural_of("tweet"), plural_of("agency"), plural_of("coach")
    ('tweets', 'agencies', 'coaches')
    """
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


@cache
def noun_verbs() -> dict[str, str]:
    """The forms that are a noun as often as a verb (`report`, `claims`, `plan`), with their tag as a verb."""
    nouns = {form for form, tag in word_tags().items() if tag in "TCR"}
    verbs: dict[str, str] = {}
    for word, _lemma, kinds, noun in lexicon.rows("verbs.tsv"):
        if noun == "noun" or word in nouns:
            verbs[word] = _verb_tag(kinds.split(","), "vbug")
    for row in lexicon.rows("cues.tsv"):
        if row[3] != "weak":
            for form, tag in zip(row[1].split(","), "BVVUI", strict=True):
                if form in verbs or form in nouns:
                    verbs[form] = tag
    return verbs


def _verb_tag(kinds: list[str], letters: str) -> str:
    finite, base, participle, gerund = tuple(letters)
    if "past" in kinds or "third" in kinds:
        return finite
    return base if "base" in kinds else gerund if "gerund" in kinds else participle


def read_frame(
    text: str, paragraph: Paragraph, pairs: list[tuple[int, Pair]], names: Names, number: int | None = None
) -> Frame:
    """Tag a paragraph, or the inside of a quote; `pairs` are the quotes right in it, with their indices."""
    tokens: list[Token] = []
    places: dict[int, int] = {}
    at = dateline_end(text, paragraph)
    for index, pair in pairs:
        if _is_in_name(pair, names):  # Robert C. "Bobby" Scott
            continue
        _read_words(text, at, pair.start, names, tokens)
        places[index] = len(tokens)
        last = text[pair.start + 1 : pair.inner[1]].rstrip(" ”’\"'")[-1:]
        tokens.append(Token(pair.start, pair.end, "Q" if last in _OPEN_ENDS else "q", quote=index))
        boundary = _boundary_after(text, pair.end, last, paragraph.end)
        if boundary:
            tokens.append(Token(pair.end, pair.end, boundary))
        at = pair.end
    _read_words(text, at, paragraph.end, names, tokens)
    _settle_noun_verbs(tokens)
    return Frame(tuple(tokens), "".join([token.tag for token in tokens]), places, number)


def _is_in_name(pair: Pair, names: Names) -> bool:
    """Whether a quote is a nickname inside a recognised name."""
    return any(name.end > pair.end for name in names.between(pair.start - 60, pair.start))


def _settle_noun_verbs(tokens: list[Token]) -> None:
    """Decide, from the tags around it, what a word does that may be a noun or a verb, a verb or an adjective.

    `reports` is a verb where a subject stands before it and an object, a clause or a quote after it (knowingly wrong:
    *the campaign reports that were filed*); `alleged` is none in *his alleged “scheme”*; `called` names a thing in *a
    film called “…”*.
    """
    for index in range(1, len(tokens) - 1):
        token, before, after = tokens[index], tokens[index - 1].tag, tokens[index + 1].tag
        tag = token.tag
        is_infinitive = before == "E" and tokens[index - 1].text == "to" and after in "DhPpNSEqQ"
        if (
            tag in "wTCR"
            and not (tag == "R" and after == "N")
            and (
                is_infinitive
                or before == "P"
                or (before in "NOXCRAJH" and after in "DdhPpSFNAnQqW,:")
                or (before in "wT" and after in "Dhd")
            )
        ):
            verb = noun_verbs().get(token.text)
            if verb in ("B", "b") and before in "CwT" and not tokens[index - 1].text.endswith("s"):
                continue  # a new campaign message: “…”
            if verb and (before != "A" or verb in "VvB"):
                tokens[index] = token._replace(tag=verb)
        elif (
            tag in "Ig"
            and after in ",.:E)"
            and (before in "Dh'A" or tokens[index - 2].tag + before in ("Dw", "hw", "Dt"))
        ):
            tokens[index] = token._replace(tag="w")  # a morning briefing
        elif (tag == "b" and after in "RCTw" and before in "DhAnw") or (
            tag == "g" and after in "RCTwN" and before in "Dh"
        ):
            tokens[index] = token._replace(tag="w")  # three flower sellers, one visiting selector
        elif tag in "vVYUBb":
            if before in "wTC'AX" and _names_a_thing(tokens, index):
                tokens[index] = token._replace(tag="z")
            elif before in "'h" or (before == "D" and tokens[index - 1].text.lower() in _ARTICLES):
                tokens[index] = token._replace(tag="w")


_ARTICLES = frozenset(("the", "a", "an"))
_LY_ADJECTIVES = frozenset(
    ("elderly", "friendly", "family", "likely", "ugly", "lonely", "lively", "costly", "deadly", "holy")
)


def _names_a_thing(tokens: list[Token], index: int) -> bool:
    """Whether a participle gives a thing its name: a film called “…”, a memo titled “…”."""
    following = tokens[index + 1].tag if tokens[index + 1].tag != "D" else tokens[min(index + 2, len(tokens) - 1)].tag
    return following in "Qq" and tokens[index].text in lexicon.words("naming.txt")


def _boundary_after(text: str, end: int, last: str, limit: int) -> str:
    """The tag of a sentence end that a quote's own last point makes: `.` sure, `|` perhaps, empty for none."""
    following = text[end : min(end + 2, limit)].strip(" ")[:1]
    if not following:
        return "." if last in ".?!…" else ""
    if last not in _ENDS or not (following.isupper() or following in "“‘\"'"):
        return ""
    return "." if last == "." else "|"


def _read_words(text: str, start: int, end: int, names: Names, tokens: list[Token]) -> None:
    """Tag the words between two quotes, taking recognised names as one token each."""
    at = start
    for name in names.between(start, end):
        if name.start < at:
            continue
        _read_plain(text, at, max(at, name.prefix), tokens)
        tokens.append(Token(max(at, name.prefix), name.end, _NAME_TAGS.get(name.type, "X"), name))
        at = name.end
    _read_plain(text, at, end, tokens)


def _read_plain(text: str, start: int, end: int, tokens: list[Token]) -> None:
    known, abbreviations = word_tags(), lexicon.words("abbreviations.txt")
    for match in _TOKEN_RE.finditer(text, start, end):
        word = match.group()
        kind = match.lastgroup
        if kind == "word":
            tag = known.get(word) or _tag_by_shape(word, tokens)
        elif kind == "point":
            if word == "." and tokens and f"{tokens[-1].text}." in abbreviations and tokens[-1].end == match.start():
                tokens[-1] = tokens[-1]._replace(end=match.end(), tag="X" if tokens[-1].text[0].isupper() else "w")
                continue  # Sen.
            tag = _PUNCTUATION_TAGS.get(word[0], "-")
        elif kind == "ending":
            tag = "H" if (len(word) > 2 and word[1:] != "s") or (tokens and tokens[-1].tag in "PW") else "'"
        else:
            tag = "n" if kind == "number" else "w" if kind == "compound" else "X" if word[0].isupper() else "w"
        tokens.append(Token(*match.span(), tag, None, None, word))


def _tag_by_shape(word: str, before: list[Token]) -> str:
    """The tag of a word that no lexicon has as it is written: capitalised or unknown.

    Inside a sentence a capital makes a name of any word but a function word; in a headline that is knowingly wrong.
    """
    lower = word.lower()
    tag = word_tags().get(lower)
    if word[0].isupper() and not (tag and tag in "DdhPpWHESFKJLyt") and before and before[-1].tag not in ".|QqX:-(":
        return "X"
    if tag:
        return tag
    return "X" if word[0].isupper() else "J" if lower.endswith("ly") and lower not in _LY_ADJECTIVES else "w"
