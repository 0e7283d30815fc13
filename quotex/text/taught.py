r"""Quotation marks that only this document has: what it writes before and behind what somebody says.

Takes a text; gives the strings that open and close its quotes, or nothing. The one idea: what stands again and again
before words, and in turn behind them, with reporting words beside it, is a quotation mark, whatever else it is:

    ?We left,? he said. ?It was noon.?            a program had no character for the mark
    ìWe left,î he said. ìIt was noon.î            Windows-1252 read as Mac Roman; misread_letters.tsv has such letters
    âWe left,â he said. âIt wasnât noon.â         the bytes behind the first one were lost
    ldquo;We left,rdquo; he said.                 a code of which a part was lost
    \We left," he said. \It was noon."            the font of a formula had no characters of its own

Most often reporting words are asked for, and several pairs, or that the sign stands nowhere else. What stands for
emphasis (`*`, `_`, `/`), brackets and lists never is a mark; what stands before words for other reasons (`$`, `#`) asks
for more than one pair.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence, Set
from functools import cache
from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.patterns import late
from quotex.text.edits import places_of
from quotex.text.glyphs import CANONICAL, unusual_in
from quotex.text.sentences import ends_line

NOWHERE = "\ufdd1"
"""A character that no text has."""

MIN_PAIRS = 3
"""Fewer pairs of a sign are marks only if the text has it nowhere else."""
_MIN_SAID = 2
"""More pairs that end in a point or a comma ask for no reporting verb, if the sign stands nowhere else."""
_MAX_REACH = 50
"""So far from a mark a reporting verb shows what it is."""
_MOST_LIKELY = 4
"""So many of what stands most often before words, and of what stands behind them, are tried."""

_NEVER = r"""\w\s.,;:!()\[\]"'*_/–—―<>\ufffd""" + re.escape("".join(sorted(CANONICAL)))
_SIGNS = "^~@|?#$%&+=\\{}\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x1a\x7f"
_COMMON = frozenset("#$%&+=\\{")
"""Signs that stand before words for many reasons."""
_CLOSER_OF = {"{": "}", "\\": '"', "ª": "º"}
_ONLY_TWICE = frozenset("¿¡•·")
"""Signs that stand before words in Spanish and in lists: a mark only where the same one stands behind."""
_DASHES = ("—", "–", "―")
_FREQUENT = frozenset("…•·£€°®™©§")
"""Signs that English has, and not at marks."""
_BEFORE = r"(?<![^\s(\[—–-])"
_WORDS = r"(?=[\p{L}\d\[‘'$])"
_ENDS = r"(?=[\s.,;:)\]—–-]|\Z)"
_FAR = r"[^\x00-\x7f\s…—–«»„“”‘’‚‹›]"
_CODED = r"""[^\s"'“”‘’]"""

# A look that costs little: what is written right behind a comma or a point, and is no known mark, may close a quote.
_CODE_RE = late(re.compile, r""",(?![A-Za-z]+[\s.'’])[^\s\d"'“”‘’.,:…)\]—–-](?<=[A-Za-z],.)""")
_SELDOM_FIRST = frozenset("?^|{\\=\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x1a\x7f")
"""Signs that hardly ever stand before a word in prose."""

_NO_LETTERS_RE = late(re.compile, "[^A-Za-z0-9]+")
_OPENS_RE = late(
    re.compile,
    rf"""
    {_BEFORE} (?P<mark> [^?{_NEVER}]{{1,3}} | \?{{1,2}} | {_FAR}{{1,4}}(?=[A-Za-z]) | ["“”] | '' | `` ) (?=[^\W\d_])
    """,
    re.VERBOSE,
)
_CODE_OPENS_RE = late(
    re.compile,
    rf"""{_BEFORE} (?P<mark> (?![(<*_]){_CODED}{{1,23}} [^\w\s"'“”‘’.,(\[*_/—–-] ) (?=[^\W\d_])""",
    re.VERBOSE,
)
_CLOSES_RE = late(
    re.compile,
    rf"""
    (?<=[\w.,!?…]) (?: (?=[^\w\s.,;:!)\]'’—–-]) | (?=\w) (?<=[.,!?…]) )      # most places are none
    (?P<mark> [^?{_NEVER}]{{1,3}} {_ENDS}
            | (?<=[.,!?…]) \? {_ENDS} | (?<=\w) \? (?=[ ][a-zß-ÿ]|[.,;])
            | {_FAR}{{1,4}} {_ENDS}
            | (?![<:!?)*_/—–-]) (?: (?=[^\w.,]){_CODED} | (?<=[.,!?…])(?:amp;)?[a-z]{{4,6}}; )
              [^\s"'“”‘’.,]{{0,22}} {_ENDS}
            | ["“”] {_ENDS} )
    """,
    re.VERBOSE,
)
OPENING = rf"{_BEFORE}\L<openers>{_WORDS}"
CLOSING = rf"""
    (?: (?<=[\w.,!?…’'\])]) (?!\?) \L<closers> {_ENDS}
      | (?<=[.,!?…])\?{_ENDS} | (?<=\w)\?(?=[ ]\p{{Ll}}|[.,;])     # no question: ?yes? and ?no,? he said
    ) (?<=\L<closers>)
"""
_ENDING = r"(?=(?:s|t|re|ve|ll|d|m)\b)"
INSIDE = rf"(?<=\p{{L}})\L<apostrophes>{_ENDING}"
_INSIDE_RE = late(regex.compile, rf"(?<=\p{{L}})(?P<mark>[^\sA-Za-z'’‘.,-][^\s'’‘.,-]{{0,23}}?){_ENDING}")


class Habit(NamedTuple):
    """How a document writes the marks that open and close its quotes, and the apostrophe in *don't*.

    One of them that every text has is `NOWHERE`.
    """

    opener: str
    closer: str
    apostrophe: str = "’"


class _Place(NamedTuple):
    start: int
    end: int


_Pair = tuple[_Place, _Place]


@cache
def _letters() -> list[tuple[str, str]]:
    return [(pair[0], pair[1]) for pair, _ in lexicon.rows("misread_letters.tsv")]


def _no_marks(text: str) -> Sequence[tuple[int, int]]:
    return ()


def find_habit(text: str, find_known: Callable[[str], Sequence[tuple[int, int]]] = _no_marks) -> Habit | None:
    """The marks that a text has and no other, if there are any; `find_known` gives the spans of those of every text.

    >>> find_habit("^We left,^ he said. ^It was noon,^ she said. He asked: ^Why?^")
    Habit(opener='^', closer='^', apostrophe='’')
    """
    found = _best_habit(text, find_known(text)) or _habit_of_letters(text)
    return found and found._replace(apostrophe=_find_apostrophe(text, found))


def may_be_taught(text: str) -> bool:
    """Whether a text may have marks of its own: a look that costs little.

    Some sign stands before a word, and some behind one; or something stands right behind a comma.
    """
    signs = [sign for sign in _SIGNS if sign in text]
    signs += unusual_in(text)
    signs = [sign for sign in signs if _stands_before_word(text, sign)]
    return (bool(signs) and _may_close(text, signs)) or _CODE_RE.search(text) is not None


def _stands_before_word(text: str, sign: str) -> bool:
    return any(
        (at == 0 or text[at - 1] in " \n(") and text[at + 1 : at + 4].strip(sign)[:1].isalpha()
        for at in places_of(text, sign)
    )


def _may_close(text: str, signs: Sequence[str]) -> bool:
    """Whether what may close a quote that one of some signs opens stands behind a word or its point."""
    if not _SELDOM_FIRST.isdisjoint(signs):
        return True
    closers = {_CLOSER_OF.get(sign, sign) for sign in signs}.union(*(_closers_of_letters(sign) for sign in signs))
    if any(point + closer in text for closer in closers for point in ",.!?"):
        return True
    return any(sign + end in text for sign in signs if not sign.isascii() for end in " .,\n")


@cache
def _closers_of_letters(sign: str) -> frozenset[str]:
    return frozenset(closer for opener, closer in _letters() if opener == sign)


def _best_habit(text: str, marks: Sequence[tuple[int, int]]) -> Habit | None:
    starts = {start for start, _ in marks}
    taken = {at for start, end in marks for at in range(start, end)}
    opens, known = _by_likelihood((_OPENS_RE, _CODE_OPENS_RE), text, starts, taken)
    closes, known_closers = _by_likelihood((_CLOSES_RE,), text, starts, taken)
    known |= known_closers.union(CANONICAL)
    for opener in opens:
        for closer in [opener, *(mark for mark in closes if mark != opener)] if opener in closes else closes:
            if not {opener, closer} <= known and _are_alike(opener, closer) and _is_habit(text, opener, closer, known):
                return Habit(*(NOWHERE if mark in known else mark for mark in (opener, closer)))
    return None


def _are_alike(opener: str, closer: str) -> bool:
    r"""Whether two codes with letters or figures may be a pair: `ldquo;` `rdquo;`, `#8220;` `#8221;`, `\quote{` `}`."""
    if opener[0] in _ONLY_TWICE or closer[0] in _ONLY_TWICE:
        return opener == closer
    first, last = (_NO_LETTERS_RE.sub("", mark) for mark in (opener, closer))
    if first and last:
        return first[:3] == last[:3] if first.isdigit() else first[-3:] == last[-3:] and (first + last).islower()
    return not (first or last) or (opener.startswith("\\") and closer == "}")


def _by_likelihood(
    patterns: Iterable[re.Pattern[str]], text: str, starts: set[int], taken: set[int]
) -> tuple[list[str], set[str]]:
    """What stands most often before words or behind them, of what is as frequent the longest first; and which of it is
    a mark in every text. Parts of such a mark are left out."""
    counts: Counter[str] = Counter()
    known: Counter[str] = Counter()
    for found in (found for pattern in patterns for found in pattern.finditer(text)):
        start, end = found.span()
        if start in starts:
            known[found["mark"]] += 1
        elif not taken.isdisjoint(range(start, end)):
            continue
        counts[found["mark"]] += 1
    likely = sorted(counts, key=lambda mark: (-counts[mark], -len(mark)))[:_MOST_LIKELY]
    return likely, {mark for mark in likely if known[mark] > counts[mark] / 2}


def _find_apostrophe(text: str, habit: Habit) -> str:
    """What a text with marks of its own writes in *don't*: it begins like one of these marks."""
    firsts = {habit.opener[0], habit.closer[0]}
    found = Counter(match["mark"] for match in _INSIDE_RE.finditer(text) if match["mark"][0] in firsts)
    return found.most_common(1)[0][0] if found else "’"


_PAIRS_A_CUE = (4, 8)
"""How many pairs of marks may come to one that has a verb beside it, of common marks and of rare ones."""


def _is_habit(text: str, opener: str, closer: str, known: Set[str] = frozenset()) -> bool:
    """Whether the marks come in turn, around what is said."""
    pairs, odd, places = _match_in_turn(text, opener, closer)
    is_rare = _is_rare(opener, known) and _is_rare(closer, known)
    if odd > (len(pairs) if closer == "?" or is_rare else len(pairs) / 3) or not _hold_words(text, pairs):
        return False
    elsewhere = _count_elsewhere(text, {opener, closer}, known, len(pairs), places)
    if len(pairs) < MIN_PAIRS and elsewhere > 0:
        return False
    cues = sum(_has_cue(text, *pair) for pair in pairs)
    if len(pairs) > 1 and elsewhere <= 0 and odd <= (len(pairs) / 3 if is_rare else 0):
        return cues > 0 or _are_said(text, pairs) or not _is_plain(opener)
    return cues >= max(1 + (opener[0] in _COMMON), len(pairs) / _PAIRS_A_CUE[is_rare])


def _hold_words(text: str, pairs: Sequence[_Pair]) -> bool:
    """Whether any pair stands around several words: not *{name}*."""
    return any(" " in text[opening.end : closing.start] for opening, closing in pairs)


def _are_said(text: str, pairs: Sequence[_Pair]) -> bool:
    """Whether enough pairs end as what is said does: with a comma or the end of a sentence."""
    return sum(text[closing.start - 1] in ",.!?" for _, closing in pairs) > _MIN_SAID


def _count_elsewhere(text: str, marks: set[str], known: Set[str], pairs: int, places: int) -> int:
    """How often marks stand where they are none of a number of pairs, nor apostrophes, which those alike may be."""
    counted = marks - known
    apostrophes = sum(len(_in_word_re(mark).findall(text)) for mark in marks) if len(marks) == 1 else 0
    return sum(map(text.count, counted)) - (places if counted == marks else pairs) - apostrophes


def _is_plain(mark: str) -> bool:
    return "\x20" < mark < "\x7f"


def _is_rare(mark: str, known: Set[str]) -> bool:
    """Whether hardly any English text has a sign."""
    first = mark[0]
    return mark not in known and not first.isalpha() and first not in _FREQUENT and not _is_plain(first)


def _match_in_turn(text: str, opener: str, closer: str) -> tuple[list[_Pair], int, int]:
    """The pairs of opening and closing marks, how many marks have no partner, and how many marks there are.

    One that opens while another is open is odd, unless a sentence begins with it: then the quote goes on.
    """
    places = [(found.span(), True) for found in _opening_re(opener).finditer(text)]
    places += [(found.span(), False) for found in _closing_re(closer).finditer(text)]
    pairs: list[_Pair] = []
    odd = 0
    opening: _Place | None = None
    for span, is_opening in sorted(places):
        place = _Place(*span)
        if is_opening:
            odd += opening is not None and not ends_line(text[max(0, place.start - _MAX_REACH) : place.start].rstrip())
            opening = place
        elif opening is None:
            odd += opener != closer or text[place.start - 1] != "s"  # the workers' demands
        else:
            pairs.append((opening, place))
            opening = None
    return pairs, odd + (opening is not None), len(places)


@cache
def _opening_re(opener: str) -> regex.Pattern[str]:
    return regex.compile(OPENING, openers=[opener])


@cache
def _closing_re(closer: str) -> regex.Pattern[str]:
    return regex.compile(CLOSING, regex.VERBOSE, closers=[closer])


@cache
def _in_word_re(mark: str) -> regex.Pattern[str]:
    """A mark that is an apostrophe as well."""
    return regex.compile(rf"(?<=\p{{L}}){regex.escape(mark)}(?=\p{{L}})")


@cache
def _verb_re() -> regex.Pattern[str]:
    return regex.compile(r"\b\L<verbs>\b", verbs=sorted(lexicon.reporting_forms()))


def _has_cue(text: str, opening: _Place, closing: _Place) -> bool:
    """Whether a reporting verb stands near before what is said, or one or a credit right behind it, in its line."""
    before = text[max(0, opening.start - _MAX_REACH) : opening.start].rpartition("\n")[2]
    if _verb_re().search(before):
        return True
    behind = text[closing.end : closing.end + _MAX_REACH].partition("\n")[0]
    is_end = text[closing.start - 1] in ",!?." or behind[:1] == ","
    return is_end and (behind.lstrip()[:1] in _DASHES or _verb_re().search(behind) is not None)


def _habit_of_letters(text: str) -> Habit | None:
    """The letters that a code page made of curly marks: one stands before a capital, as no letter does."""
    for opener, closer in _letters():
        if opener not in text or closer not in text:
            continue
        pairs, *_ = _match_in_turn(text, opener, closer)
        plain = sum(text[a.end].isupper() and text[b.start - 1] in ",.!?" for a, b in pairs)
        if plain > 1 or (plain and _is_habit(text, opener, closer)):
            return Habit(opener, closer)
    return None
