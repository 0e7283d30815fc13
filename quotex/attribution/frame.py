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

import re
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from quotex import lexicon
from quotex.attribution.tagging import (
    CAPITAL,
    CHUNKS,
    ENDING,
    GLUED,
    NOUNS,
    Piece,
    noun_verbs,
    tag_in_context,
)
from quotex.entities.recogniser import Name, Names
from quotex.pairing import Pair
from quotex.segment import Paragraph, dateline_end

TAGS = frozenset("NOGAXPpWhRCTwDdnVYIBUvgbuHzELyKSFJtQq|.,:;-()'")
"""All of them."""


class Token(NamedTuple):
    """A token of a frame, with offsets in the layout's text; `name` for a recognised entity."""

    start: int
    end: int
    tag: str
    name: Name | None = None


class Frame:
    """The tokens of a paragraph in text order, their tags as one string, and where each quote stands in it.

    Rules read the tags, and ask for few of the tokens: these are kept as remembered pieces, and put together when asked
    for. `number` is the paragraph's, None for the inside of a quote.
    """

    __slots__ = ("_bases", "_ends", "_names", "_pieces", "number", "places", "tags")

    def __init__(self, columns: _Columns, number: int | None) -> None:
        self.tags = _settle(columns.pieces)
        self.places = columns.places
        self.number = number
        self._pieces = columns.pieces
        self._bases = columns.bases
        self._ends = columns.ends
        self._names = columns.names

    def word(self, at: int) -> str:
        """The token at an index as a plain word; empty for a name or a quote."""
        return self._pieces[at].word

    def token(self, at: int) -> Token:
        """The token at an index."""
        start, end, _, _ = self._pieces[at]
        base = self._bases[at]
        return Token(base + start, self._ends.get(at) or base + end, self.tags[at], self._names.get(at))

    def tokens(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens of a half-open range of indices."""
        return (self.token(start),) if end - start == 1 else tuple(map(self.token, range(start, end)))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the tokens of a half-open range stand in the layout's text."""
        last = end - 1
        end = self._ends.get(last) or self._bases[last] + self._pieces[last].end
        return self._bases[start] + self._pieces[start].start, end

    @property
    def start(self) -> int:
        """Where its first token stands in the layout's text; there must be one."""
        return self._bases[0] + self._pieces[0].start

    @property
    def is_quotes_alone(self) -> bool:
        """Whether no word of the reporter's stands beside the quotes."""
        return not self.tags.strip("Qq.|")

    @property
    def is_nested(self) -> bool:
        """Whether this is the inside of a quote, not a paragraph."""
        return self.number is None


_SOLID = {tag: Piece(0, 0, tag, "") for tag in "NOGARXQq.|"}
_NAME_TAGS = {"PERSON": "N", "ORG": "O", "GPE": "G", "LOC": "G", "NORP": "A", "ROLE": "R"}
_GLUE = frozenset("-'’")
_OPEN_ENDS = frozenset(",?!…-–—")
_ENDS = frozenset(".?!…-–—")


def read_frame(
    text: str, paragraph: Paragraph, pairs: list[tuple[int, Pair]], names: Names, number: int | None = None
) -> Frame:
    """Tag a paragraph, or the inside of a quote; `pairs` are the quotes right in it, with their indices."""
    columns = _Columns(text, names.between(*paragraph))
    at = dateline_end(text, paragraph)
    for index, pair in pairs:
        reached = columns.read_words(at, pair.start)
        if reached > pair.end:  # Robert C. "Bobby" Scott
            at = reached
            continue
        at = pair.end
        last = text[pair.start + 1 : at - (pair.closing is not None)].rstrip(" ”’\"'")[-1:]
        columns.places[index] = len(columns.pieces)
        columns.add(pair.start, at, "Q" if last in _OPEN_ENDS else "q")
        boundary = _boundary_after(text, at, last, paragraph.end)
        if boundary:
            columns.add(at, at, boundary)
    columns.read_words(at, paragraph.end)
    return Frame(columns, number)


class _Columns:
    """The columns of a frame, filled from left to right: its pieces, and what the offsets of each are counted from."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self._text = text
        self._known = names
        self._next = 0
        self.pieces: list[Piece] = []
        self.bases: list[int] = []
        self.ends: dict[int, int] = {}
        self.names: dict[int, Name] = {}
        self.places: dict[int, int] = {}

    def add(self, start: int, end: int, tag: str) -> None:
        """Add a name, a quote or its boundary, whose end is its own."""
        pieces = self.pieces
        self.ends[len(pieces)] = end
        pieces.append(_SOLID[tag])
        self.bases.append(start)

    def read_words(self, start: int, end: int) -> int:
        """Tag the words between two quotes, taking recognised names as one token each; gives how far that went.

        A name that begins there is read to its end, though a quote may stand in it.
        """
        known, at, reached = self._known, start, end
        while self._next < len(known):
            name = known[self._next]
            first, last, kind, _, prefix = name
            if first >= end:
                break
            self._next += 1
            if first < at:
                continue
            if at < prefix:
                self._read_plain(at, prefix)
                at = prefix
            self.names[len(self.pieces)] = name
            self.add(at, last, _NAME_TAGS.get(kind, "X"))
            at = reached = last
        if at < end:
            self._read_plain(at, end)
            return end
        return reached

    def _read_plain(self, start: int, end: int) -> None:
        """Tag words chunk by chunk. One that is glued to a name or a quote (-led, the ' of James') is read with the
        character before it."""
        text, at = self._text, start
        pieces, bases = self.pieces, self.bases
        chunks = text[start:end].split(" ")
        if text[start] in _GLUE and start and text[start - 1] != " ":
            read = GLUED[text[start - 1] + chunks[0]]
            pieces += read
            bases += [start] * len(read)
            at += len(chunks.pop(0)) + 1
        for chunk in chunks:
            for piece in CHUNKS[chunk]:
                pieces.append(piece)
                bases.append(at)
            at += len(chunk) + 1


_tag_of = attrgetter("tag")
_VERBS = "gIvVYUBb"
_UNDECIDED = CAPITAL + ENDING + "".join(NOUNS)
_OPEN_RE = re.compile(rf"[{_UNDECIDED}]|(?<=[Dh'AwtnTCX{_VERBS}{_UNDECIDED}])[{_VERBS}]")
"""What is not yet a tag, and the verbs that may be none, by what stands before them."""


def _settle(pieces: list[Piece]) -> str:
    """The tags of a frame, each decided by those around it where the word by itself leaves it open.

    `reports` is a verb where a subject stands before it and an object, a clause or a quote after it (knowingly wrong:
    *the campaign reports that were filed*); `alleged` is none in *his alleged “scheme”*; `called` names a thing in *a
    film called “…”*. What follows the word may still be a mark: there `'s` and a capital are never what is asked for.
    """
    tags = list(map(_tag_of, pieces))
    last = len(tags) - 1
    for match in _OPEN_RE.finditer("".join(tags)):
        index = match.start()
        tag = tags[index]
        if tag in NOUNS:
            tags[index] = NOUNS[tag]
            if 0 < index < last:
                tags[index] = _settle_noun(tags, pieces, index)
        elif tag in _VERBS:
            if index < last:
                tags[index] = _settle_verb(tags, pieces, index)
        else:
            tags[index] = tag_in_context(pieces[index].word, tags[index - 1] if index else "")
    return "".join(tags)


def _settle_noun(tags: list[str], pieces: list[Piece], index: int) -> str:
    """The tag of a word that is tagged as a noun and may be a verb."""
    tag, before, after = tags[index], tags[index - 1], tags[index + 1]
    if tag == "R" and after == "N":
        return tag
    is_after_subject = (
        (before == "E" and pieces[index - 1].word == "to" and after in "DhPpNSEqQ")  # to report the loss
        or before == "P"
        or (before in "NOXCRAJH" and after in "DdhPpSFNAnQqW,:")
        or (before in "wT" and after in "Dhd")
    )
    if not is_after_subject:
        return tag
    verb = noun_verbs()[pieces[index].word]
    if before == "A" and verb not in "VvB":
        return tag
    if verb in "Bb" and before in "CRwT" and not pieces[index - 1].word.endswith("s"):
        return tag  # a new campaign message: “…”
    return verb


def _settle_verb(tags: list[str], pieces: list[Piece], index: int) -> str:
    """The tag of a word that is tagged as a verb."""
    tag, before, after = tags[index], tags[index - 1], tags[index + 1]
    if tag in "Ig" and after in ",.:E)" and (before in "Dh'A" or tags[index - 2] + before in ("Dw", "hw", "Dt")):
        return "w"  # a morning briefing
    is_before_noun = after in "RCTw" or after in NOUNS
    if tag == "b" and is_before_noun and before in "DhAnw":  # three flower sellers
        return "w"
    if tag == "g" and (is_before_noun or after == "N") and before in "Dh":  # one visiting selector
        return "w"
    if tag in "vVYUBb":
        if before in "wTC'AX" and _names_a_thing(tags, pieces, index):
            return "z"
        if before in "'h" or (before == "D" and pieces[index - 1].word.lower() in _ARTICLES):
            return "w"
    return tag


_ARTICLES = frozenset(("the", "a", "an"))


def _names_a_thing(tags: list[str], pieces: list[Piece], index: int) -> bool:
    """Whether a participle gives a thing its name: a film called “…”, a memo titled “…”."""
    following = tags[index + 1] if tags[index + 1] != "D" else tags[min(index + 2, len(tags) - 1)]
    return following in "Qq" and pieces[index].word in lexicon.words("naming.txt")


def _boundary_after(text: str, end: int, last: str, limit: int) -> str:
    """The tag of a sentence end that a quote's own last point makes: `.` sure, `|` perhaps, empty for none."""
    if last and last not in _ENDS:
        return ""
    following = text[end : min(end + 2, limit)].strip(" ")[:1]
    if not following:
        return "." if last in ".?!…" else ""
    if last not in _ENDS or not (following.isupper() or following in "“‘\"'"):
        return ""
    return "." if last == "." else "|"
