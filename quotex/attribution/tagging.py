"""Words to one-letter tags, as far as a word shows by itself what it is.

Takes a stretch of the layout's text; gives its tokens with their offsets, each with a tag of `alphabet`, or a
mark where what stands around it decides. The one idea: what lies between two spaces is read once and remembered, since
most of a text is the same few thousand such *chunks*.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

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

_YIELDING = {"R": "wvbug", "C": "wvbug", "T": "wvbugVBY"}
"""The tags that the tags of nouns that speak take precedence over."""


def _tag_listed(word: str) -> str:
    """The tag of a word that a lexicon has as it is written, empty where none has; where several do, the one that
    matters more for speech.

    >>> [_tag_listed(word) for word in ("said", "Moss", "ministers", "labelled", "Friday", "his")]
    ['V', '', 'R', 'Y', 't', 'h']
    """
    tag = _small_words().get(word, "")
    if tag:
        return tag
    verb, cue = lexicon.row_of("verbs.tsv", word), lexicon.cues_by_form().get(word)
    if verb is not None:
        tag = "w" if verb[3] == "noun" and not word.endswith(("ed", "ing")) else _VERB_TAGS[verb[2]]
    elif cue is None and word.endswith(("lled", "lling")):  # labelled, as the British write
        word = "l".join(word.rsplit("ll", 1))
        cue = lexicon.cues_by_form().get(word)
    if cue is not None and (cue[3] == "core" or tag != "w"):
        tag = _tag_cue(word, cue)
    noun = (_tag_plural(word) if word.endswith("s") else "") or _nouns().get(word)
    return noun if noun and (not tag or tag in _YIELDING[noun]) else tag


WORD_TAGS = Memo(_tag_listed, size=16384)


@cache
def _nouns() -> dict[str, str]:
    """The tags of the nouns that may speak, or stand for speech."""
    return {
        **dict.fromkeys(lexicon.words("roles.tsv"), "R"),
        **dict.fromkeys(lexicon.words("groups.txt"), "C"),
        **dict.fromkeys(lexicon.words("documents.tsv"), "T"),
    }


def _tag_plural(word: str) -> str:
    """The tag of such a noun by its plural, empty for any other word."""
    nouns, singulars = _nouns(), (word[:-1], word[:-2], f"{word[:-3]}y")
    return next((nouns[noun] for noun in singulars if noun in nouns and plural_of(noun) == word), "")


def _tag_noun_verb(word: str) -> str:
    """The tag as a verb of a form that is a noun as often (`report`, `claims`, `plan`), empty for any other.

    >>> [_tag_noun_verb(word) for word in ("report", "calls", "plan", "mayor", "said")]
    ['B', 'V', 'b', '', '']
    """
    verb = lexicon.row_of("verbs.tsv", word)
    if WORD_TAGS[word] not in ("T", "C", "R") and (verb is None or verb[3] != "noun"):
        return ""
    cue = lexicon.cues_by_form().get(word)
    if cue is not None and cue[3] != "weak":
        return _tag_cue(word, cue).replace("Y", "V")
    return _VERB_TAGS[verb[2]] if verb is not None else ""


NOUN_VERBS = Memo(_tag_noun_verb, size=16384)


@cache
def _small_words() -> dict[str, str]:
    """The tags of the words that are nothing else, whatever other lexicons say."""
    times = lexicon.table("calendar.tsv").items()
    return {
        **{word.lower() if kind in _IN_LOWER_CASE else word: "t" for word, kind in times},
        **{word: _FUNCTION_TAGS[kind] for word, kind in lexicon.table("function_words.tsv").items()},
        "according": "L",
        "by": "y",
        "that": "d",
        **dict.fromkeys(lexicon.word_set("possessive"), "h"),
        **dict.fromkeys(lexicon.word_set("before-noun-gerund"), "w"),
    }


_IN_LOWER_CASE = ("unit", "time-of-day", "relative", "clock")


def _tag_verb(kinds: str) -> str:
    """The tag of a form as a verb that reports nothing, by what the lexicon says it is."""
    if "past" in kinds or "third" in kinds:
        return "v"
    return "b" if "base" in kinds else "g" if "gerund" in kinds else "u"


_VERB_TAGS = Memo(_tag_verb, size=64)


def _tag_cue(form: str, cue: tuple[str, ...]) -> str:
    """The tag of a form of a verb that may report, by its row."""
    _, forms, frame, strength, _ = cue
    _, third, past, participle, gerund = forms.split(",")
    is_weak = strength == "weak"
    if form in (third, past):
        return "v" if is_weak else "Y" if frame in _ADDRESSING else "V"
    if form == gerund:
        return "g" if is_weak else "I"
    if form == participle:
        return "u" if is_weak else "U"
    return "b" if is_weak else "B"


def plural_of(noun: str) -> str:
    """The regular plural of a noun.

    >>> plural_of("tweet"), plural_of("agency"), plural_of("coach")
    ('tweets', 'agencies', 'coaches')
    """
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def verb_by_shape(word: str) -> str | None:
    """The tag of a word that no lexicon has, as a verb that reports; None if it doesn't look like one.

    >>> verb_by_shape("deadpanned"), verb_by_shape("grizzles"), verb_by_shape("glass"), verb_by_shape("table")
    (None, 'V', None, None)
    """
    if WORD_TAGS[word] or len(word) < _SHORTEST_SHAPE or word.endswith("ings"):
        return None
    return "V" if word.endswith("ed") or (word.endswith("s") and not word.endswith("ss")) else None


_SHORTEST_SHAPE = 5
_ENDINGS = (("ing", "g"), ("ed", "v"), ("s", "v"))


def _verb_by_stem(word: str) -> str | None:
    """The tag of a form that no lexicon has, of a verb that one has; None if there is no such verb.

    >>> _verb_by_stem("abandons"), _verb_by_stem("commissioning"), _verb_by_stem("clobbered"), _verb_by_stem("kelps")
    ('v', 'g', 'v', None)
    """
    for ending, tag in _ENDINGS:
        if word.endswith(ending) and len(word) >= _SHORTEST_SHAPE:
            stem = word[: -len(ending)]
            bases = [stem, stem + "e", stem.removesuffix("e")]
            if stem[-2:-1] == stem[-1:]:
                bases.append(stem[:-1])  # befitting
            if stem.removesuffix("e").endswith("i"):
                bases.append(stem.removesuffix("e")[:-1] + "y")  # fortifies
            if stem.endswith("is"):
                bases.append(stem[:-1] + "ze")  # finalised
            found = next(filter(None, map(_any_form, bases)), None)
            if ending == "s":
                return tag if found is not None and found[3] != "noun" else None
            return tag if found is not None or not lexicon.words("rare_verbs.txt").isdisjoint(bases) else None
    return None


def _any_form(base: str) -> Sequence[str] | None:
    """The row of a verb by its base form, or of another form where news lacks that; None if it is no verb."""
    forms = (base, base + "s", base + "d", base + "ed", base + "ing", base[:-1] + "ing")
    rows = (lexicon.row_of("verbs.tsv", form) for form in forms)
    return next((row for row in rows if row is not None and row[1] == base), None)


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
    tag = WORD_TAGS[word]
    if not tag:
        return _tag_by_shape(word)
    return NOUN_MARKS[tag] if tag in NOUN_MARKS and NOUN_VERBS[word] else tag


def _tag_by_shape(word: str) -> str:
    """The tag of a word that no lexicon has as it is written: capitalised or unknown."""
    lower = word.lower()
    tag = WORD_TAGS[lower] if lower != word else ""
    if not word[0].isupper():
        if lower.endswith("ly"):
            return tag or ("J" if lower not in _LY_ADJECTIVES else "w")
        return tag or _verb_by_stem(word) or "w"
    return CAPITAL_MARKS.get(tag, tag) if tag else "X"
