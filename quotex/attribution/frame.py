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

from collections.abc import Sequence
from typing import NamedTuple

from quotex import lexicon
from quotex.attribution.tagging import LONGEST_CHUNK, noun_verbs, read_chunk, read_pieces, tag_in_context
from quotex.entities.recogniser import Name, Names
from quotex.pairing import Pair
from quotex.segment import Paragraph, dateline_end


TAGS = frozenset("NOGAXPpWhRCTwDdnVYIBUvgbuHzELyKSFJtQq|.,:;-()'")
"""All of them."""


class Token(NamedTuple):
    """A token of a frame, with offsets in the layout's text; `name` for a recognised entity, `quote` for a quote.

    `text` is that of a plain word, empty for the others.
    """

    start: int
    end: int
    tag: str
    name: Name | None = None
    quote: int | None = None
    text: str = ""


class Frame:
    """The tokens of a paragraph in text order, their tags as one string, and where each quote stands in it.

    Rules read the tags, and ask for few of the tokens: these are kept as columns, and put together when asked for.
    `number` is the paragraph's, None for the inside of a quote.
    """

    __slots__ = ("_ends", "_names", "_quotes", "_starts", "number", "places", "tags", "words")

    def __init__(self, columns: _Columns, places: dict[int, int], number: int | None) -> None:
        self.tags = "".join(columns.tags)
        self.words: Sequence[str] = columns.words
        self.places = places
        self._quotes = {place: quote for quote, place in places.items()}
        self.number = number
        self._starts = columns.starts
        self._ends = columns.ends
        self._names = columns.names

    def token(self, at: int) -> Token:
        """The token at an index."""
        name, quote = self._names.get(at), self._quotes.get(at)
        return Token(self._starts[at], self._ends[at], self.tags[at], name, quote, self.words[at])

    def tokens(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens of a half-open range of indices."""
        return tuple(map(self.token, range(start, end)))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the tokens of a half-open range stand in the layout's text."""
        return self._starts[start], self._ends[end - 1]

    @property
    def is_quotes_alone(self) -> bool:
        """Whether no word of the reporter's stands beside the quotes."""
        return not self.tags.strip("Qq.|")

    @property
    def is_nested(self) -> bool:
        """Whether this is the inside of a quote, not a paragraph."""
        return self.number is None


_NAME_TAGS = {"PERSON": "N", "ORG": "O", "GPE": "G", "LOC": "G", "NORP": "A", "ROLE": "R"}
_GLUE = frozenset("-'’")
_OPEN_ENDS = frozenset(",?!…-–—")
_ENDS = frozenset(".?!…-–—")


def read_frame(
    text: str, paragraph: Paragraph, pairs: list[tuple[int, Pair]], names: Names, number: int | None = None
) -> Frame:
    """Tag a paragraph, or the inside of a quote; `pairs` are the quotes right in it, with their indices."""
    columns = _Columns(text, names)
    places: dict[int, int] = {}
    at = dateline_end(text, paragraph)
    for index, pair in pairs:
        if _is_in_name(pair, names):  # Robert C. "Bobby" Scott
            continue
        columns.read_words(at, pair.start)
        places[index] = len(columns.tags)
        last = text[pair.start + 1 : pair.inner[1]].rstrip(" ”’\"'")[-1:]
        columns.add(pair.start, pair.end, "Q" if last in _OPEN_ENDS else "q")
        boundary = _boundary_after(text, pair.end, last, paragraph.end)
        if boundary:
            columns.add(pair.end, pair.end, boundary)
        at = pair.end
    columns.read_words(at, paragraph.end)
    _settle_noun_verbs(columns.tags, columns.words)
    return Frame(columns, places, number)


def _is_in_name(pair: Pair, names: Names) -> bool:
    """Whether a quote is a nickname inside a recognised name."""
    return any(name.end > pair.end for name in names.between(pair.start - 60, pair.start))


class _Columns:
    """The columns of a frame, filled from left to right."""

    def __init__(self, text: str, names: Names) -> None:
        self._text = text
        self._known = names
        self.tags: list[str] = []
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.names: dict[int, Name] = {}

    def add(self, start: int, end: int, tag: str, word: str = "") -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.tags.append(tag)
        self.words.append(word)

    def read_words(self, start: int, end: int) -> None:
        """Tag the words between two quotes, taking recognised names as one token each."""
        at = start
        for name in self._known.between(start, end):
            if name.start < at:
                continue
            self._read_plain(at, name.prefix)
            self.names[len(self.tags)] = name
            self.add(max(at, name.prefix), name.end, _NAME_TAGS.get(name.type, "X"))
            at = name.end
        self._read_plain(at, end)

    def _read_plain(self, start: int, end: int) -> None:
        """Tag words chunk by chunk. One that is glued to a name or a quote (-led, the ' of James') is read where it
        stands, by what is before it."""
        text, at = self._text, start
        is_glued = text[start : start + 1] in _GLUE and text[start - 1 : start] != " "
        starts, ends, tags, words = self.starts, self.ends, self.tags, self.words
        for chunk in text[start:end].split(" "):
            size = len(chunk)
            is_known = size <= LONGEST_CHUNK and not is_glued
            pieces = read_chunk(chunk) if is_known else read_pieces(text, at, at + size)
            for first, last, tag, word in pieces:
                starts.append(at + first)
                ends.append(at + last)
                tags.append(tag or tag_in_context(word, tags))
                words.append(word)
            at += size + 1
            is_glued = False


def _settle_noun_verbs(tags: list[str], words: list[str]) -> None:
    """Decide, from the tags around it, what a word does that may be a noun or a verb, a verb or an adjective.

    `reports` is a verb where a subject stands before it and an object, a clause or a quote after it (knowingly wrong:
    *the campaign reports that were filed*); `alleged` is none in *his alleged “scheme”*; `called` names a thing in *a
    film called “…”*.
    """
    verbs = noun_verbs()
    for index in range(1, len(tags) - 1):
        tag = tags[index]
        if tag in "wTCR":
            verb = verbs.get(words[index])
            if verb is not None and _is_verb(tags, words, index, verb):
                tags[index] = verb
        elif tag in "gIvVYUBb":
            tags[index] = _settle_verb(tags, words, index)


def _is_verb(tags: list[str], words: list[str], index: int, verb: str) -> bool:
    """Whether a word that is tagged as a noun is a verb, whose tag is given."""
    tag, before, after = tags[index], tags[index - 1], tags[index + 1]
    if tag == "R" and after == "N":
        return False
    is_after_subject = (
        (before == "E" and words[index - 1] == "to" and after in "DhPpNSEqQ")  # to report the loss
        or before == "P"
        or (before in "NOXCRAJH" and after in "DdhPpSFNAnQqW,:")
        or (before in "wT" and after in "Dhd")
    )
    if not is_after_subject or (before == "A" and verb not in "VvB"):
        return False
    return not (verb in "Bb" and before in "CwT" and not words[index - 1].endswith("s"))  # a new campaign message: “…”


def _settle_verb(tags: list[str], words: list[str], index: int) -> str:
    """The tag of a word that is tagged as a verb."""
    tag, before, after = tags[index], tags[index - 1], tags[index + 1]
    if tag in "Ig" and after in ",.:E)" and (before in "Dh'A" or tags[index - 2] + before in ("Dw", "hw", "Dt")):
        return "w"  # a morning briefing
    if (tag == "b" and after in "RCTw" and before in "DhAnw") or (tag == "g" and after in "RCTwN" and before in "Dh"):
        return "w"  # three flower sellers, one visiting selector
    if tag in "vVYUBb":
        if before in "wTC'AX" and _names_a_thing(tags, words, index):
            return "z"
        if before in "'h" or (before == "D" and words[index - 1].lower() in _ARTICLES):
            return "w"
    return tag


_ARTICLES = frozenset(("the", "a", "an"))


def _names_a_thing(tags: list[str], words: list[str], index: int) -> bool:
    """Whether a participle gives a thing its name: a film called “…”, a memo titled “…”."""
    following = tags[index + 1] if tags[index + 1] != "D" else tags[min(index + 2, len(tags) - 1)]
    return following in "Qq" and words[index] in lexicon.words("naming.txt")


def _boundary_after(text: str, end: int, last: str, limit: int) -> str:
    """The tag of a sentence end that a quote's own last point makes: `.` sure, `|` perhaps, empty for none."""
    following = text[end : min(end + 2, limit)].strip(" ")[:1]
    if not following:
        return "." if last in ".?!…" else ""
    if last not in _ENDS or not (following.isupper() or following in "“‘\"'"):
        return ""
    return "." if last == "." else "|"
