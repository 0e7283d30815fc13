"""A paragraph with its quotes taken out, as a string of one-letter tags.

The words around a quote (its *frame*) say who speaks. Here each token of the frame is given a tag from the lexicons and
the recognised names, each quote becomes one token, and the tags are joined to a string, so that a rule of attribution
is a pattern over a few letters (see `alphabet`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from quotex import lexicon
from quotex.attribution.alphabet import CAPITALS, DISTRIBUTIVE, MAYBE_OPENER, NOUN, NOUNS, PAIRS, REFLEXIVE
from quotex.attribution.tagging import CHUNKS, GLUED, NOUN_VERBS, TAGGED, Piece, verb_by_shape
from quotex.entities.letters import end_of_letters
from quotex.entities.recogniser import Name, Names
from quotex.patterns import late
from quotex.text.layout import Paragraph, dateline_end
from quotex.text.pairing import Pair
from quotex.text.sentences import end_after_quote


class Token(NamedTuple):
    """A token of a frame, with offsets in the layout's text; `name` for a recognised entity."""

    start: int
    end: int
    tag: str
    name: Name | None = None


class Frame:
    """The tokens of a paragraph in text order, their tags as one string, and where each quote stands in it.

    `number` is the paragraph's, None for the inside of a quote. The tokens are those of a row from its `first` on; its
    words begin at `start` in the layout's text.
    """

    __slots__ = ("_are_alone", "_first", "_row", "number", "places", "start", "tags")

    def __init__(
        self, row: _Row, first: int, start: int, tags: str, places: dict[int, int], number: int | None
    ) -> None:
        self._row = row
        self._first = first
        self.start = start
        self.tags = tags
        self.places = places
        self.number = number
        self._are_alone: bool | None = None

    def word(self, at: int) -> str:
        """The token at an index as a plain word; empty for a name or a quote."""
        return self._row.read(self._first + at)[3]

    def token(self, at: int) -> Token:
        start, end, name, _ = self._row.read(self._first + at)
        return Token(start, end, self.tags[at], name)

    def tokens(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens of a half-open range of indices."""
        return (self.token(start),) if end - start == 1 else tuple(map(self.token, range(start, end)))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the tokens of a half-open range stand in the layout's text."""
        first = self._row.read(self._first + start)
        last = self._row.read(self._first + end - 1) if end - start > 1 else first
        return first[0], last[1]

    def words(self, start: int, end: int) -> frozenset[str]:
        """The words in the text of the tokens of a half-open range."""
        return self._row.words_between(*self.span(start, end)) if start < end else frozenset()

    def name_words(self, named: Mapping[str, frozenset[str]], start: int, stop: int) -> str:
        """The tags, with the letters of those words between two indices that a pattern names (see `alphabet.word`).

        Each is searched for in the text: few sentences have one, and to read every token would cost far more.
        """
        stop = min(stop, len(self.tags))
        if start >= stop:
            return self.tags
        first, last = self.span(start, stop)
        found = [(letter, at) for letter, forms in named.items() for at in self._row.find_words(forms, first, last)]
        if not found:  # nearly always
            return self.tags
        tags = list(self.tags)
        for letter, at in found:
            place = bisect_left(range(stop), at, start, key=lambda index: self.token(index).start)
            if place < stop and self.token(place).start == at and self.word(place) in named[letter]:
                tags[place] = letter
        return "".join(tags)

    @property
    def is_quotes_alone(self) -> bool:
        """Whether no word of the reporter's stands beside the quotes."""
        if self._are_alone is None:
            self._are_alone = not self.tags.strip("Qq.|")
        return self._are_alone

    @property
    def is_nested(self) -> bool:
        """Whether this is the inside of a quote, not a paragraph."""
        return self.number is None


_NAME_TAGS = {"PERSON": "N", "ORG": "O", "GPE": "G", "LOC": "G", "NORP": "A", "ROLE": "R"}
_GLUE = frozenset("-'’")
_OPEN_ENDS = frozenset(",?!…-–—")

Stretch = tuple[Paragraph, Sequence[tuple[int, Pair]], int | None]
"""What becomes a frame: a paragraph or the inside of a quote, the quotes right in it with their indices, its number."""


def read_frames(text: str, stretches: Iterable[Stretch], names: Names) -> list[Frame]:
    """Tag the words of all stretches, in one row: most of the work is then done once a document."""
    row = _Row(text, names)
    begun = [
        (row.count, paragraph.start, row.add_stretch(paragraph, pairs), number)
        for paragraph, pairs, number in stretches
    ]
    settled = _settle(row).split(_BREAK)
    return [
        Frame(row, first, start, tags, places, number)
        for (first, start, places, number), tags in zip(begun, settled, strict=False)
    ]


_Read = tuple[int, int, Name | None, str]
"""Of a token: its offsets, the name that it is, and the plain word that it is else."""
_BREAK = "\n"
"""What stands in a row after each stretch."""
_WORD_RE = re.compile(r"[^\W\d_]+")
_LONGEST_RUN = 200
"""Characters after which a run of words ends at the next blank: where a token stands is counted from a run's start."""


class _Row:
    """The tokens of all frames of a text, filled from left to right.

    Of the words between names and quotes only the chunks are kept, with their tags: few of them are asked for, and
    those are read then.
    """

    def __init__(self, text: str, names: Names) -> None:
        self._text = text
        self._names = names.mentions
        self._name_starts = names.starts
        self._next = 0
        self.tags: list[str] = []
        self.count = 0
        self._known: dict[int, _Read] = {}
        self._runs: list[tuple[int, list[str], list[str]]] = []
        self._run_starts: list[int] = []
        self._firsts: dict[int, list[int]] = {}  # the indices of the first tokens of chunks, in the runs that are read
        self._pieces: dict[str, tuple[Piece, ...]] = {}

    def read(self, at: int) -> _Read:
        """What is known of the token at an index."""
        known = self._known.get(at)
        if known is not None:
            return known
        run = bisect_right(self._run_starts, at) - 1
        base, chunks, tagged = self._runs[run]
        firsts = self._firsts.get(run)
        if firsts is None:
            firsts = self._firsts[run] = list(accumulate(map(len, tagged), initial=self._run_starts[run]))
        index = bisect_right(firsts, at) - 1
        chunk = chunks[index]
        base += sum(map(len, chunks[:index])) + index
        pieces = self._pieces.get(chunk)
        if pieces is None:  # a long one isn't remembered from text to text
            pieces = self._pieces[chunk] = CHUNKS[chunk]
        start, end, _, word = pieces[at - firsts[index]]
        known = self._known[at] = base + start, base + end, None, word
        return known

    def words_between(self, start: int, end: int) -> frozenset[str]:
        return frozenset(_WORD_RE.findall(self._text, start, end))

    def find_words(self, forms: Iterable[str], start: int, end: int) -> Iterator[int]:
        """Where any of some words may stand in a part of the text."""
        text = self._text[start:end]
        for form in [form for form in forms if form in text]:
            at = text.find(form)
            while at >= 0:
                after = at + len(form)
                if not (text[after : after + 1].isalpha() or text[at - 1 : at].isalpha()):  # as in ask, has
                    yield start + at
                at = text.find(form, after)

    def add_stretch(self, paragraph: Paragraph, pairs: Sequence[tuple[int, Pair]]) -> dict[int, int]:
        """Tag a stretch; gives where each quote stands among its tokens."""
        text, first = self._text, self.count
        self._next = bisect_left(self._name_starts, paragraph.start)
        at = dateline_end(text, paragraph)
        places = {}
        for index, pair in pairs:
            reached = self._add_words(at, pair.start)
            if reached > pair.end:  # Robert C. "Bobby" Scott
                at = reached
                continue
            at = pair.end
            last = text[pair.start + 1 : at - (pair.closing is not None)].rstrip(" ”’\"'")[-1:]
            places[index] = self.count - first
            self._add(pair.start, at, "Q" if last in _OPEN_ENDS or not pair.is_marked else "q")
            boundary = end_after_quote(text, at, last, paragraph.end)
            if boundary:
                self._add(at, at, boundary)
        self._add_words(at, paragraph.end)
        self.tags.append(_BREAK)
        self.count += 1
        return places

    def _add(self, start: int, end: int, tag: str, name: Name | None = None, word: str = "") -> None:
        """Add a token by itself: a name, a quote, its boundary, or a word that is glued to one of them."""
        self._known[self.count] = start, end, name, word
        self.tags.append(tag)
        self.count += 1

    def _add_words(self, start: int, end: int) -> int:
        """Tag the words between two quotes, taking recognised names as one token each; gives how far that went.

        A name that begins there is read to its end, though a quote may stand in it.
        """
        names, at, reached = self._names, start, start
        while self._next < len(names):
            first, last, kind, _, prefix = name = names[self._next]
            if first >= end:
                break
            self._next += 1
            if first < at:
                continue
            if at < prefix:
                self._add_plain(at, prefix)
                at = prefix
            if kind == "PERSON":
                last = min(end_of_letters(self._text, last), max(last, end))
            self._add(at, last, _NAME_TAGS.get(kind, "X"), name)
            at = reached = last
        if at < end:
            self._add_plain(at, end)
            return end
        return reached

    def _add_plain(self, start: int, end: int) -> None:
        """Tag words chunk by chunk. One that is glued to a name or a quote (-led, the ' of James') is read with the
        character before it."""
        text = self._text
        while end - start > _LONGEST_RUN and (cut := text.find(" ", start + _LONGEST_RUN, end)) >= 0:
            self._add_plain(start, cut)
            start = cut
        chunks = text[start:end].split(" ")
        if text[start] in _GLUE and start and text[start - 1] != " ":
            glued = chunks.pop(0)
            for first, last, tag, word in GLUED[text[start - 1] + glued]:
                self._add(start + first, start + last, tag, word=word)
            start += len(glued) + 1
        tagged = list(map(_tags_of, chunks))
        tags = "".join(tagged)
        if tags:
            self._runs.append((start, chunks, tagged))
            self._run_starts.append(self.count)
            self.tags.append(tags)
            self.count += len(tags)


_tags_of = TAGGED.__getitem__
_VERBS = "gIvVYUBb"
_CAPITAL = "".join(CAPITALS)
_NOUN = "".join(NOUNS)
_ANY = _VERBS + _CAPITAL + _NOUN
_OPEN_RE = re.compile(
    rf"""
    [{_ANY}] (?:
      (?<= [{_CAPITAL}] )
    | (?<= [Dh'AwtnTCX{_ANY}] [{_VERBS}] ) (?= . )
    | (?<= R [gI] ) (?= R )                                 # chief operating officer
    | (?<= [EyJQq|,] [{_VERBS}] ) (?= [RN4] )                # newly elected councillor, of registered voters
    | (?<= [QqGO|,] B ) (?= [wCTXOR{_CAPITAL}] )            # “…,” state media said
    | (?<= [OG] b ) (?= W )                                 # a UN monitor who
    | (?<= [dK] [VB] ) (?= [HvV] )                          # that states can; and objects can
    | (?<= E v ) (?= [EKJ,.] )                              # to requests for comment
    | (?<= E B )                                            # secretary of state
    | (?<= [NOXCRAJHwT{_ANY}] [{_NOUN}] ) (?= [DdhPpSFNAGnQqW,:] )  # the company reports a
    | (?<= [NPXOCRT{_NOUN}] [{_NOUN}] ) (?= E )                    # Moss lobbies for it: “…”; Lind promises to end
    | (?<= , [{_NOUN}] ) (?= [dDhpPNqQ] | EH )              # Moss, the mayor, calls her; claims to have
    | (?<= [PW] [{_NOUN}] ) (?= . )                          # who heads the port
    | (?<= [wTCR{_NOUN}] d [{_NOUN}] ) (?= [DhPpNqQ] )       # a letter that calls the
    | (?<= [^T] K [{_NOUN}] ) (?= d )       # hits Lind and claims that
    | (?<= E [{_NOUN}] ) (?= [DhPpNXOGSEqQ] )  # to report the
    | (?<= [NPXOCRTKJ,W{_NOUN}] [{_NOUN}] ) (?= w [dF:,Qq] ) # Moss points out that
    )""",
    re.VERBOSE,
)
"""What is not yet a tag where it may become another than its first one, by what stands beside it."""
_BEFORE_CAPITALS = frozenset("\n.|QqX:-(")
"""After which tags a capital makes no name: where a sentence may begin, and after another capital."""


_ATTRIBUTE_RE = re.compile("(?<=[Dh])[Jt](?=[wA]*[RCT])")
"""An adverb or a time that describes a noun: *a later chancellor*, *his then deputy*, *the second minister*."""
_NOUN_TAGS = f"DhnwAGOXNRCTPJ'{_NOUN}{_CAPITAL}"
_BESIDE_RES = (
    re.compile(rf"(?:Q\|?,?|q,)-?J*[{_NOUN}w](?=[{_NOUN_TAGS}])"),  # “…,” claims Lind
    re.compile(rf"(?:Q\|?,?|q,)-?J*[{_NOUN_TAGS}]{{1,8}}?[{_NOUN}w](?=[.,;(EtJSK\n-])"),  # “…,” Lind claims.
    re.compile(rf"(?:Q\|?,?|q,)-?[{_NOUN_TAGS}]{{1,8}}?,[{_NOUN_TAGS}E]{{1,9}},J*[{_NOUN}w](?=[.,;(EtJSK\n-])"),
    re.compile(r"(?:[NOP]|(?<=[Dn])R)J*w(?=[:,]-?[Qq])"),  # Lind deadpans: “…”
)
"""A word beside a quote that would report it, if it were a verb; of the third one, after *“…,” Lind, the mayor*."""
_BEFORE_QUOTES = ("w:", "w,q", "w,Q", "w,-")
"""What the last one needs any of: it would be tried at every second tag."""


def _settle(row: _Row) -> str:
    """The tags of a row, each decided by those around it where the word by itself leaves it open.

    `reports` is a verb where a subject stands before it and an object, a clause or a quote after it (knowingly wrong:
    *the campaign reports that were filed*); `alleged` is none in *his alleged “scheme”*; `called` names a thing in *a
    film called “…”*. Inside a sentence a capital makes a name of any word but a function word; in a headline that is
    knowingly wrong. What follows a word may still be the mark of a capital, which is never what is asked for there.
    """
    marked = "".join(row.tags)
    unsettled = _settle_marks(marked)
    settled = unsettled
    for mark, tag in NOUNS.items():
        settled = settled.replace(mark, tag)
    tags = list(settled)
    may_introduce = any(map(unsettled.__contains__, _BEFORE_QUOTES))
    for pattern in _BESIDE_RES if may_introduce else _BESIDE_RES[:-1]:
        for match in pattern.finditer(unsettled):
            index = match.end() - 1
            tags[index] = _settle_beside_quote(row, tags, index)
    for match in _OPEN_RE.finditer(unsettled):
        index = match.start()
        tag = unsettled[index]
        if tag in NOUNS:
            if tags[index] == NOUNS[tag]:
                tags[index] = _settle_noun(row, tags, index)
        elif tag in _VERBS:
            tags[index] = _settle_verb(row, tags, index)
        elif tags[index - 1] in _BEFORE_CAPITALS and not _is_surname(tags, index, CAPITALS[tag]):
            tags[index] = CAPITALS[tag] if not _describes_role(row, tags, index) else "w"  # Retired welder Bo Lind
        else:
            tags[index] = CAPITALS[tag] if row.read(index)[3].lower() in _PROPER_VERBS else "X"
    settled = _settle_asides(row, _settle_openers(marked, "".join(tags))).replace("DtV", "DTV")  # the minutes said
    return _ATTRIBUTE_RE.sub(NOUN, _ACRONYM_RE.sub("nnn", settled))


def _settle_asides(row: _Row, tags: str) -> str:
    """The tags, with adverbs for who only says that the words are another's: *the lists were, and I quote, “down”*."""
    at = tags.find("PB")
    while at >= 0:
        if row.read(at + 1)[3] == "quote":
            first = at - (tags[at - 1] == "K")
            tags = f"{tags[:first]}{'J' * (at + 2 - first)}{tags[at + 2 :]}"
        at = tags.find("PB", at + 2)
    return tags


_ACRONYM_RE = late(re.compile, r"(?<=[OCX])\([OX]\)(?=[wACRTGX]{0,5}N)")
"""An acronym after its name, and a member of that body: *the Dockers' Union (DU) secretary Bo Lind*."""


def _is_surname(tags: list[str], index: int, tag: str) -> bool:
    """Whether a verb form with a capital that may begin a sentence is a name: *Stokes said*; *“…,” Zero Hedge said*."""
    return (tag in "vVbBgI" and tags[index + 1] in "vVY") or (tag == "b" and tags[index - 1] == "Q")


_AFTER_NOUN_RE = late(re.compile, rf"(?<=[NPRCO{_NOUN}])[{DISTRIBUTIVE}{REFLEXIVE}](?=J*[{_VERBS}H{_NOUN}])")
_CLAUSE_RE = late(
    re.compile,
    r"(?:P|d?[DhnA'JXOGCTRw]*(?:[ORC]|(?<![GOXtwTC])N)(?:\([^()\n]{1,8}\),?|,[^,.|;:Qq\n]{1,20},)?)J*[vVYH]|d?[DhnA'JXOGCTRwN]+H",
)
"""A subject and its verb. A noun and what may be a participle is none: *after a deal struck in May*."""


def _settle_openers(marked: str, tags: str) -> str:
    """The tags, with a subordinator for each preposition that opens a clause: *a week after Moss said it was “x”*."""
    index = marked.find(MAYBE_OPENER)
    while index >= 0:
        if _CLAUSE_RE.match(tags, index + 1):
            tags = f"{tags[:index]}S{tags[index + 1 :]}"
        index = marked.find(MAYBE_OPENER, index + 1)
    return tags


def _settle_beside_quote(row: _Row, tags: list[str], index: int) -> str:
    """The tag of a noun, or of a word that no lexicon has, where the verb of a quote may stand."""
    word, before = row.read(index)[3], tags[index - 1]
    verb = NOUN_VERBS[word] or verb_by_shape(word)
    if verb is None or verb not in "VYB" or before in "Dh'" or (tags[index] == "R" and tags[index + 1] == "N"):
        return tags[index]  # the bespectacled, tall mayor
    if before in "RCTwX" and (verb == "B") != _is_plural(row.read(index - 1)[3]):
        return tags[index]  # a court report; but: the court reports, tenants report
    return verb


def _is_plural(noun: str) -> bool:
    return noun.endswith("s") or noun.lower() in lexicon.word_set("plural-noun")


def _settle_noun(row: _Row, tags: list[str], index: int) -> str:
    """The tag of a word that is tagged as a noun and may be a verb."""
    tag = tags[index]
    if tag == "R" and tags[index + 1] == "N":
        return tag
    if not _may_be_verb(row, tags, index) and not _is_third_person(row, tags, index):
        return tag
    verb = NOUN_VERBS[row.read(index)[3]]
    return tag if _is_described(row, tags, index, verb) else verb


def _is_described(row: _Row, tags: list[str], index: int, verb: str) -> bool:
    """Whether the word before a noun that may be a verb says of what kind it is, so that it is no subject."""
    before, second = tags[index - 1], tags[index - 2]
    if before == "A":  # the Welsh nickname “…”
        return verb not in "VvB" or (verb == "B" and tags[index + 1] in "Qq" and second in "Dh")
    if verb not in "Bb":
        return False
    if before in "CRwT":  # a new campaign message: “…”
        return not _is_plural(row.read(index - 1)[3])
    # “…,” Moss campaign director Bo Lind said; by the Moss campaign
    return before in "NX" and second in ("Qq|.\nDEy" if before == "N" else "Qq|.\n")


def _settle_marks(tags: str) -> str:
    """The tags of a row without the provisional marks that need no more than the tag before them."""
    tags = tags.replace(MAYBE_OPENER, "E")
    for mark, tag in PAIRS.items():
        tags = tags.replace(mark, tag)
    if DISTRIBUTIVE in tags or REFLEXIVE in tags:
        tags = _AFTER_NOUN_RE.sub("J", tags).replace(DISTRIBUTIVE, "D").replace(REFLEXIVE, "p")
    return tags


def _may_be_verb(row: _Row, tags: list[str], index: int) -> bool:
    """Whether a noun that may be a verb stands after a subject and before what a verb may have after it."""
    before, after = tags[index - 1], tags[index + 1]
    if before == "E":  # to report the loss
        return after in "DhPpNXOGSEqQ" and row.read(index - 1)[3] == "to"
    if after == "w" and before in "NPXOCRTKJ,W":  # points out that; but Moss plans work that
        return row.read(index + 1)[3] == "out"
    if before == "K":
        return after not in "HvV"  # and objects can be
    if before == "W":
        return after not in "vVYBbH" and _follows_relative(row, index)
    if before in "wT":
        return _may_follow_thing(row, tags, index)
    if before == "d":
        return row.read(index)[3].endswith("s")  # a letter that calls the law a gift
    if before == ",":
        return NOUN_VERBS[row.read(index)[3]] in "VY"
    if before == "N" and after == "E":
        return _ENDS_UNSAID_RE.match("".join(tags[index + 1 : index + 15])) is not None
    return before == "P" or (before in "NOXCRAJH" and after in "DdhPpSFNAnQqW,:")


def _follows_relative(row: _Row, index: int) -> bool:
    """Whether a noun that may be a verb is one after a relative: *who heads the port*; but *whose heads*, *which case*,
    *which bosses insist*.
    """
    relative = row.read(index - 1)[3].lower()
    return relative == "who" or (relative in ("that", "which") and row.read(index)[3].endswith("s"))


def _may_follow_thing(row: _Row, tags: list[str], index: int) -> bool:
    """Whether a noun that may be a verb is one after a thing or a common noun."""
    before, after = tags[index - 1], tags[index + 1]
    is_definite = before == "T" and tags[index - 2] == "D"
    if (before == "T" and after in "NG") or (is_definite and after in "RC"):
        return row.read(index)[3].endswith("s") and not _is_plural(row.read(index - 1)[3])  # the ad hits Ryan
    return after in "Dhd" or (is_definite and after in "Qq:")  # the ad claims “…”


_ENDS_UNSAID_RE = late(re.compile, r"[^vVYHBqQ.,:;\n|]+[:Qq]")
"""What goes on to a quote without a verb: *lobbies for a higher wage: “…”*, but not *emails from May show “…”*."""


def _is_third_person(row: _Row, tags: list[str], index: int) -> bool:
    """Whether a noun in s is a verb by what follows: promises *to end*, calls *for*; after an apposition: calls *it*.

    Knowingly wrong for *the tax claims, his third,* and where a list goes on: *emails, calls he made*.
    """
    word, before, after = row.read(index)[3], tags[index - 1], tags[index + 1]
    if not word.endswith("s"):
        return False
    if before == ",":
        return after in "dhPpN" or tags[index - 2] + after == "ND"
    if after == "E":
        return _goes_on_as_verb(row, tags, index)
    return before in "wT" and after in "Pp" and tags[index + 2] in "QqD"


def _goes_on_as_verb(row: _Row, tags: list[str], index: int) -> bool:
    """Whether the preposition behind a noun in s is a verb's: *Moss promises to end it*, *the union calls for it*."""
    before, following = tags[index - 1], row.read(index + 1)[3]
    if following == "to":
        return before in "NXOCRT" and tags[index + 2] in "BbQq"
    is_subject = before in "NX" or (
        before in "CRT" and tags[index - 2] == "D" and not _is_plural(row.read(index - 1)[3])
    )
    return following == "for" and is_subject


def _settle_verb(row: _Row, tags: list[str], index: int) -> str:
    """The tag of a word that is tagged as a verb."""
    tag = tags[index]
    if tag in "Ig" and _is_gerund_noun(row, tags, index):
        return "T" if row.read(index)[3] in lexicon.words("documents.tsv") else "w"
    if tag in "Bb" and _is_bare_noun(row, tags, index):
        return "w"
    if (tag == "v" and _is_plural_noun(row, tags, index)) or (tag in _ADJECTIVES and _is_adjective(row, tags, index)):
        return "w"
    return _settle_finite(row, tags, index) if tag in "vVYUBb" else tag


def _is_plural_noun(row: _Row, tags: list[str], index: int) -> bool:
    """Whether what looks like a finite form is a noun: *to requests*."""
    return tags[index - 1] == "E" and row.read(index)[3].endswith("s")


def _is_adjective(row: _Row, tags: list[str], index: int) -> bool:
    """Whether a participle is one: *one visiting selector*, *retired welder Bo Lind*."""
    after = tags[index + 1]
    if tags[index] == "g" and after in "RCTwNb" and tags[index - 1] in "Dh":
        return True
    return after in "RN" and _describes_role(row, tags, index)


def _is_bare_noun(row: _Row, tags: list[str], index: int) -> bool:
    """Whether a base form is a noun: *three flower sellers*, *secretary of state*, *University don Bo Lind*."""
    before, after = tags[index - 1], tags[index + 1]
    if before in "VY" and after == "E":
        return row.read(index + 1)[3] == "of"  # read part of the letter
    if tags[index] == "B":
        return before == "E" and row.read(index - 1)[3] != "to"
    if after in "W:N":
        return _is_noun_before(row, tags, index)
    if before in "wgJ" and tags[index - 2] in "Dh'" and not _is_plural(row.read(index - 1)[3]):
        return _BEFORE_FINITE_RE.match("".join(tags[index + 1 : index + 15])) is not None
    return after in "RCTw" and (before in "DhAnwVY" or (before in "NX" and tags[index - 2] in "Qq|.\n"))


def _is_noun_before(row: _Row, tags: list[str], index: int) -> bool:
    """The same before a relative, a colon or a name: *a UN monitor who*, *on the penalty save: “…”*."""
    before, after = tags[index - 1], tags[index + 1]
    if after == "W":
        return tags[index - 2] == "D" and row.read(index - 2)[3].lower() in ("a", "an")
    if after == ":":
        return before == "w" and not _is_plural(row.read(index - 1)[3])
    return before == "C" and tags[index - 2] in _BEFORE_CAPITALS


_BEFORE_FINITE_RE = late(re.compile, r"[RCTw]{0,3}(?:E[DhnwAGOXCRT']+)*(?:,[DhnwCRNK]+)?,?[JH]*[vVYH]")
"""What stands between a noun and its verb: *the old mill in the valley burnt*; *a former transport minister told*; but
*the old live in fear*.
"""


def _is_gerund_noun(row: _Row, tags: list[str], index: int) -> bool:
    """Whether a form in -ing is a noun: *a morning briefing*, *brought up the bombing and*, *Moss's thinking is*."""
    before, after = tags[index - 1], tags[index + 1]
    if after == "R":  # chief operating officer
        return before == "R" and row.read(index - 1)[3].lower() == "chief"
    if before == "D" and row.read(index - 1)[3].lower() in _SOME:  # with one writing: “…”
        return False
    if after in ",.:E)" and (before in "Dh'A" or tags[index - 2] + before in ("Dw", "hw", "Dt")):
        return True
    if before == "D":
        return after in "KvVYHtd" and row.read(index - 1)[3].lower() in _ARTICLES
    return before in "h'" and after in "vVYH"


_SOME = lexicon.word_set("some-of-them")
_ADJECTIVES = frozenset("vVYuUgI")
_DESCRIBED_RE = late(re.compile, r"R+N")
_GOES_ON_RE = late(re.compile, r"R+N[JHt]*[vVYH]")


def _describes_role(row: _Row, tags: list[str], index: int) -> bool:
    """Whether a participle describes the role after it: said *retired* welder Bo Lind; newly *elected* mayors said.

    After a verb no second one can stand, and no finite one after a preposition: of *registered* voters. At the start
    of a sentence a name has to follow, and right after a quote a verb besides, which has it for its subject.
    """
    if tags[index + 1] not in "RN" or not row.read(index)[3].endswith(("ed", "ing")):
        return False
    if tags[index + 1] == "R" and row.read(index)[3] in lexicon.word_set("role-participle"):
        return True
    if tags[index + 1] == "N":  # Retired Col. Bo Lind said
        return tags[index - 1] in "Qq|,\n." and tags[index + 2] in "vVY"
    before = index - 1
    while tags[before] == "J":
        before -= 1
    if tags[before] in "VYB" or (tags[before] in "Ey" and row.read(index)[3].endswith("ed")):
        return True
    wanted = _GOES_ON_RE if tags[before] in "Qq|," else _DESCRIBED_RE if tags[before] in "\n.(S" else None
    return wanted is not None and wanted.match("".join(tags[index + 1 : index + 10])) is not None


def _settle_finite(row: _Row, tags: list[str], index: int) -> str:
    """The tag of a verb form but a gerund: it may give something its name, or be a noun."""
    tag, before = tags[index], tags[index - 1]
    if before in "wTC'AX" and _names_a_thing(row, tags, index):
        return "z"
    if tag in "BVY" and row.read(index)[3].lower() in _NOUN_LIKE and _is_noun_between(row, tags, index):
        return "w"
    if before == "'" and tag in "VY" and tags[index + 1] in ":,d":  # a friend of Moss's said: “…”
        return tag
    if before in "'h" or (before == "D" and row.read(index - 1)[3].lower() in _ARTICLES):
        return "R" if row.read(index)[3] in lexicon.word_set("person-participle") else "w"  # the accused
    return tag


_ARTICLES = lexicon.word_set("article")
_PROPER_VERBS = lexicon.word_set("proper-verb")
_NOUN_LIKE = lexicon.word_set("noun-like-report")
_LAST_OF_SUBJECT_RE = late(re.compile, r"[wCTXORN]+J*[vVYH]")
_NO_OBJECT = frozenset("EHVvK.qtuI")
"""What follows a noun, and a verb that reports hardly ever: *diesel fumes from*, *cold snaps are*."""


def _is_noun_between(row: _Row, tags: list[str], index: int) -> bool:
    """Whether a form that reports is the noun that it may be as well: *her one regret*, *Chinese state media*.

    At the start of a sentence a word with a capital that is no name may be a surname all the same, which is knowingly
    missed (*Diallo snaps “Never” at them*).
    """
    tag, before, after = tags[index], tags[index - 1], tags[index + 1]
    if before in "DvVYIugb":  # gave states money
        return True
    if tag != "B":
        return before in "wAXdK" and after in _NO_OBJECT
    if before in "dK":
        return True  # that demand was; and demand was
    if before in "Qq|,":
        return _LAST_OF_SUBJECT_RE.match("".join(tags[index + 1 : index + 10])) is not None
    is_noun_after = after in "wCTXOR" or ord(after) > _LAST_TAG
    return before in "AGOXw" and is_noun_after and not _is_plural(row.read(index - 1)[3])


_WHAT_RE = late(re.compile, r"[DhnwAGOXCRT']+F|[wRC]+h")
"""What stands before a participle that gives no name, from there to the left: *what the inquiry called “…”*;
*his office called “…”*."""
_LAST_TAG = 0x7F
"""Marks of capitals come after all tags."""


def _names_a_thing(row: _Row, tags: list[str], index: int) -> bool:
    """Whether a participle gives a thing its name: a film called “…”, a memo titled “…”."""
    following = tags[index + 1] if tags[index + 1] != "D" else tags[index + 2]
    if following in "Qq" and _WHAT_RE.match("".join(tags[max(0, index - 8) : index][::-1])) is not None:
        return False
    return following in "Qq" and row.read(index)[3] in lexicon.word_set("naming-participle")
