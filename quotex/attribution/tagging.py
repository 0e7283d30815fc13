"""Words to one-letter tags, as far as a word shows by itself what it is.

Takes a stretch of the layout's text; gives its tokens with their offsets, each with a tag of `alphabet`, or a
mark where what stands around it decides. The one idea: what lies between two spaces is read once and remembered, since
most of a text is the same few thousand such *chunks*.
"""

from __future__ import annotations

from functools import cache
from itertools import compress

import regex

from quotex import lexicon
from quotex.attribution.alphabet import (
    CAPITAL_MARKS,
    DISTRIBUTIVE,
    ENDING,
    FIRST,
    MAYBE_OPENER,
    NEAR_NUMBER,
    NEAR_TIME,
    NOUN_MARKS,
    REFLEXIVE,
    SUCH,
    THIS,
)
from quotex.patterns import Memo

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
_PUNCTUATION_TAGS = {",": ",", ";": ";", ":": ":", ".": ".", "?": ".", "!": ".", "…": ".", "(": "(", ")": ")", "[": "(",
                     "]": ")", "-": "-", "–": "-", "—": "-", "―": "-"}  # fmt: skip


_TOKEN_RE = regex.compile(
    r"""
      (?P<ending> ['’](?:s|d|ll|re|ve|m)\b | (?<=s)['’](?!\w) )      # Lavrov's, the ministers', he'd
    | (?P<abbreviation> (?:\p{L}\.){2,}+ )               # a.m.  U.S.
    | (?P<word> [\p{L}\p{M}]++ (?:[-'’](?!(?:s|d|ll|re|ve|m)\b)[\p{L}\p{M}]++)*+ )
    | (?P<compound> \d++(?:-\p{L}++)++ | (?<=[\p{L}.])-\p{Ll}++(?:-\p{Ll}++)*+ )  # 34-year-old  Lisbon | -based
    | (?P<number> [$£€]?\d++(?:[.,/–-]\d++)*+[%\p{L}]*+ )             # $1.5m  1986-90  3/4
    | (?P<point> --++ | \.{2,}+ | \.(?![),;]|-\p{Ll}) | [,;:?!…()\[\]–—―-] )
    """,
    regex.VERBOSE,
)

_LY_ADJECTIVES = lexicon.word_set("ly-adjective")

# Which lexicon of nouns gives which tag, and the tags that it takes precedence over.
_NOUN_LEXICONS = (
    ("roles.tsv", "R", "wvbugRC"),
    ("groups.txt", "C", "wvbugRC"),
    ("documents.tsv", "T", "wvbugVBYRC"),
)


@cache
def word_tags() -> dict[str, str]:
    """The tag of each lower-case word that a lexicon knows; where several do, the one that matters more for speech."""
    tags = dict(_verb_tags())
    tags.update((form, "w") for form in _nouns_among_verbs() if not form.endswith(("ed", "ing")))
    for word, kind in lexicon.table("calendar.tsv").items():
        tags[word.lower() if kind in ("unit", "time-of-day", "relative", "clock") else word] = "t"
    _add_cues(tags)
    _add_nouns(tags)
    for word, kind in lexicon.table("function_words.tsv").items():
        tags[word] = _FUNCTION_TAGS[kind]
    tags["according"] = "L"
    tags["by"] = "y"
    tags["that"] = "d"
    tags.update(dict.fromkeys(lexicon.word_set("possessive"), "h"))
    tags.update(dict.fromkeys(lexicon.word_set("before-noun-gerund"), "w"))
    return tags


def _add_cues(tags: dict[str, str]) -> None:
    for forms, frame, strength in zip(*lexicon.columns("cues.tsv")[1:4], strict=True):
        base, third, past, participle, gerund = forms.split(",")
        letters = "bugvv" if strength == "weak" else "BUIYY" if frame in _ADDRESSING else "BUIVV"
        tagged = list(zip((base, participle, gerund, third, past), letters, strict=True))
        tags.update(tagged if strength == "core" else [pair for pair in tagged if tags.get(pair[0]) != "w"])
        if base.endswith("l") and participle == f"{base}ed":  # labelled, as the British write
            for form, tag in zip((f"{base}led", f"{base}ling"), letters[-1] + letters[2], strict=True):
                tags.setdefault(form, tag)


def _add_nouns(tags: dict[str, str]) -> None:
    for name, tag, yielding in _NOUN_LEXICONS:
        nouns = [noun for noun in lexicon.words(name) if " " not in noun]  # which is no token
        forms = {*nouns, *map(plural_of, nouns)}
        others = {form for form in forms & tags.keys() if tags[form] not in yielding}
        tags.update(dict.fromkeys(forms - others, tag))


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
    nouns = set(compress(word_tags(), map("TCR".__contains__, word_tags().values())))
    tags = _verb_tags()
    verbs = {form: tags[form] for form in nouns.intersection(tags).union(_nouns_among_verbs())}
    for row in lexicon.rows("cues.tsv"):
        if row[3] != "weak":
            base, third, past, participle, gerund = row[1].split(",")
            for form, tag in zip((base, participle, gerund, third, past), "BUIVV", strict=True):  # forecast: V
                if form in verbs or form in nouns:
                    verbs[form] = tag
    return verbs


def verb_by_shape(word: str) -> str | None:
    """The tag of a word that no lexicon has, as a verb that reports; None if it doesn't look like one.

    >>> verb_by_shape("deadpanned"), verb_by_shape("grizzles"), verb_by_shape("glass"), verb_by_shape("table")
    (None, 'V', None, None)
    """
    if word in word_tags() or len(word) < _SHORTEST_SHAPE:
        return None
    return "V" if word.endswith("ed") or (word.endswith("s") and not word.endswith("ss")) else None


_SHORTEST_SHAPE = 5


@cache
def _verb_tags() -> dict[str, str]:
    """The tag of each verb form as a verb that reports nothing."""
    forms, kinds = lexicon.columns("verbs.tsv")[0::2]
    tag_of = {kind: _verb_tag(kind.split(",")) for kind in set(kinds)}
    return dict(zip(forms, map(tag_of.__getitem__, kinds), strict=True))


def _verb_tag(kinds: list[str]) -> str:
    if "past" in kinds or "third" in kinds:
        return "v"
    return "b" if "base" in kinds else "g" if "gerund" in kinds else "u"


@cache
def _nouns_among_verbs() -> list[str]:
    """The verb forms that news has more often as a noun."""
    return lexicon.words_of("verbs.tsv", 3, "noun")


_DEPENDENT = {
    **dict.fromkeys(lexicon.word_set("before-time"), NEAR_TIME),
    **dict.fromkeys(lexicon.word_set("before-number"), NEAR_NUMBER),
    **dict.fromkeys(lexicon.word_set("clause-preposition"), MAYBE_OPENER),
    **dict.fromkeys(lexicon.word_set("distributive"), DISTRIBUTIVE),
    **dict.fromkeys(lexicon.word_set("reflexive"), REFLEXIVE),
    "first": FIRST,
    "such": SUCH,
    "this": THIS,
}
"""The marks of words that mean this before one thing and that before another."""


Piece = tuple[int, int, str, str]
"""A token of a chunk: offsets from the chunk's start, the tag, a mark where what stands around it decides, the word."""


def _tag_chunk(chunk: str) -> str:
    """The tags of what stands between two spaces.

    >>> TAGGED["Sen."], TAGGED["said,"], TAGGED["—"]
    ('X', 'V,', '-')
    """
    if chunk.isalpha():
        return _tag_word(chunk)
    if chunk.endswith(",") and chunk[:-1].isalpha():
        return f"{_tag_word(chunk[:-1])},"
    return "".join([tag for _, _, tag, _ in _read_from(chunk, 0)])


TAGGED = Memo(_tag_chunk, size=16384)


def _read_chunk(chunk: str) -> tuple[Piece, ...]:
    """The tokens of a chunk.

    >>> CHUNKS["(Sen."]
    ((0, 1, '(', '('), (1, 5, 'X', 'Sen'))
    """
    return _read_from(chunk, 0)


CHUNKS = Memo(_read_chunk, size=4096)


def _read_from(text: str, start: int) -> tuple[Piece, ...]:
    """The tokens of a text from some place on, with offsets from there."""
    abbreviations = lexicon.words("abbreviations.txt")
    pieces: list[Piece] = []
    for match in _TOKEN_RE.finditer(text, start):
        word, kind = match.group(), match.lastgroup
        first, last = match.start() - start, match.end() - start
        if word == "." and pieces and pieces[-1][1] == first:
            begin, _, _, before = pieces[-1]
            if f"{before.rpartition('-')[2]}." in abbreviations:  # Sen., post-Sept.
                pieces[-1] = begin, last, _tag_by_capital(before), before
                continue
        tag = _tag_word(word) if kind == "word" else _tag_other(word, kind)
        pieces.append((first, last, tag, word))
    return tuple(pieces)


def _tag_other(word: str, kind: str | None) -> str:
    """The tag of a token that is no word: a mark, an ending, a number, an abbreviation."""
    if kind == "point":
        return _PUNCTUATION_TAGS.get(word[0], "-")
    if kind == "ending":
        return "H" if len(word) > 2 and word[1:] != "s" else ENDING
    if kind == "number":
        return "n"
    return "w" if kind == "compound" else _tag_by_capital(word)


def _tag_by_capital(word: str) -> str:
    return "X" if word[0].isupper() else "w"


def _read_glued(glued: str) -> tuple[Piece, ...]:
    """The tokens of a chunk after its first character, which is the end of a name or a quote.

    >>> GLUED["s'"], GLUED["n-led"]
    (((0, 1, '~', "'"),), ((0, 4, 'w', '-led'),))
    """
    return _read_from(glued, 1)


GLUED = Memo(_read_glued, size=16384)


def _tag_word(word: str) -> str:
    mark = _DEPENDENT.get(word.lower())
    if mark is not None:
        return mark
    tag = word_tags().get(word) or _tag_by_shape(word)
    return NOUN_MARKS.get(tag, tag) if word in noun_verbs() else tag


def _tag_by_shape(word: str) -> str:
    """The tag of a word that no lexicon has as it is written: capitalised or unknown."""
    lower = word.lower()
    tag = word_tags().get(lower, "")
    if not word[0].isupper():
        return tag or ("J" if lower.endswith("ly") and lower not in _LY_ADJECTIVES else "w")
    return CAPITAL_MARKS.get(tag, tag) if tag else "X"
