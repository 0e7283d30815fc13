"""Quotes by a dash: *— Where are you going? he asked.*

Much of Europe begins a speech with a dash at the start of a paragraph, and so does Joyce. Nothing ends it but the
paragraph, or what the narrator puts in, in one of three manners (see `MANNERS`); a document keeps to its own.

Lists have dashes too. So a document has such quotes only if something with a verb of speech is put in, and enough of
its paragraphs with a dash have that, or ask or exclaim, or say *I* or *you*.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.patterns import late
from quotex.text.layout import Layout
from quotex.text.pairing import Pair, nest

_FEWEST, _LIVELY = 2, 1 / 2
"""How many paragraphs with a dash must be of a talk, and which share of them."""

_Span = tuple[int, int]


@cache
def _cues() -> list[str]:
    """The past and the present of the verbs that hardly do anything but report."""
    _, forms, _, strengths, _ = lexicon.columns("cues.tsv")
    usual = [row.split(",") for row, strength in zip(forms, strengths, strict=True) if strength != "weak"]
    return sorted({form for row in usual for form in row[1:3]})


_DASHES = "—―–-"
_DASH = rf"(?:--|[{_DASHES}])"
_NAME = r"(?:\L<titles>[ ])?+\p{Lu}[\p{L}’'-]*+(?:[ ]\p{Lu}[\p{L}’'-]*+){0,3}"
_DESCRIBED = r"(?:the|his|her|my|our|their|an?|one)[ ](?:[\p{L}’'-]++[ ]){0,2}?[\p{L}’'-]++"
_SUBJECT = rf"(?:he|she|they|I|{_DESCRIBED}|{_NAME})"
_ADVERB = r"(?:\p{Ll}{1,20}+(?<=ly)[ ])"
_NOT_TOLD = r"(?![ ](?:that|you|he|she|it|I|we|they)\b)"  # , he said that
_PUT_IN = rf"(?:\L<cues>[ ]{_SUBJECT}\b|{_SUBJECT}[ ]{_ADVERB}?\L<cues>\b){_NOT_TOLD}"


def _compile(pattern: str) -> regex.Pattern[str]:
    titles = sorted(title for title in lexicon.table("titles.tsv") if title.endswith("."))
    return regex.compile(pattern, cues=_cues(), titles=titles, ignore_unused=True)


_START_RE = late(_compile, rf"{_DASH}[ ]?(?![{_DASHES}\s“\"])")
_PUT_IN_RE = late(_compile, rf"(?<=[,.?!…—―–-][ ]|[ ][{_DASHES}]){_PUT_IN}")
_SAYS_RE = late(_compile, rf"\G{_PUT_IN}")
_BARE_RE = late(_compile, rf"(?<=[,.?!…])[ ](?={_PUT_IN})")
_SPACED_RE = late(_compile, rf"(?<=[,.?!…])[ ]{_DASH}[ ]|[ ]{_DASH}[ ](?={_PUT_IN})")
_CLOSED_RE = late(_compile, rf"[ ]{_DASH}(?=\p{{L}})")
_AFTER_SPACED_RE = late(_compile, rf"[ ]{_DASH}[ ]")
_AFTER_CLOSED_RE = late(_compile, rf"(?<=\S){_DASH}[.,;:?!…]*+[ ]")
_STOP_RE = late(_compile, r"[.?!…:,]++[ ]")
_SAID_RE = late(_compile, r"\b(?:I|[Yy]ou|[Ww]e|me|us|[Mm]y|[Yy]our|[Oo]ur)\b|\p{L}['’]\p{Ll}")
_TALK_RE = late(_compile, r"[?!]|\b(?:I|[Yy]ou|[Mm]e|[Mm]y|[Yy]our)\b")
_OPENING_RE = late(_compile, r"(?:and |still |not )?([\p{L}]+)(?: (\p{Ll}+))?")


def _after_spaced(text: str, start: int, end: int) -> int:
    """Behind *, — said Tom. —*"""
    dash = _AFTER_SPACED_RE.search(text, start, end)
    return dash.end() if dash else end


def _after_closed(text: str, start: int, end: int) -> int:
    """Behind *―said Tom―.*"""
    dash = _AFTER_CLOSED_RE.search(text, start, end)
    return dash.end() if dash else end


def _after_bare(text: str, start: int, end: int) -> int:
    """Behind *, said Tom,*, and behind what goes on telling: *, said Tom, shutting the door. He sat down.*"""
    put_in = _SAYS_RE.match(text, start, end)
    for stop in _STOP_RE.finditer(text, put_in.end() if put_in else start, end):
        if not _is_told(text, stop.end(), end, is_sentence=stop[0][0] not in ",:"):
            return stop.end()
    return end


def _is_told(text: str, start: int, end: int, *, is_sentence: bool) -> bool:
    """Whether words are the narrator's: of a sentence, *He sat down*; of a part of one, *putting down his cup*.

    Knowingly wrong where someone tells a story: *— He's ill, said Tom. He fell into the river.*
    """
    stop = _STOP_RE.search(text, start, end)
    opening = _OPENING_RE.match(text, start, end)
    if opening is None or _SAID_RE.search(text, start, stop.start() if stop else end):
        return False
    first, second = opening[1], opening[2] or ""
    if is_sentence:
        return first in _TELLING and _is_past(second)
    return first.endswith("ing") or first in _BESIDE_TELLING or (opening[0].startswith("and ") and _is_past(first))


def _is_past(word: str) -> bool:
    return word.endswith("ed") or word in lexicon.past_forms()


_TELLING = frozenset(map(str.capitalize, lexicon.word_set("teller")))
_BESIDE_TELLING = lexicon.word_set("beside-telling")


class _Manner(NamedTuple):
    """A manner of putting something in: an example, where it begins, and the function that finds its end."""

    example: str
    begins: Callable[[str, int, int], regex.Match[str] | None]
    find_end: Callable[[str, int, int], int]


MANNERS = (
    _Manner("— Out, — said Tom. — If you let me.", lambda *at: _SPACED_RE.search(*at), _after_spaced),
    _Manner("―Out ―said Tom―, if you let me.", lambda *at: _CLOSED_RE.search(*at), _after_closed),
    _Manner("— Out, said Tom, if you let me.", lambda *at: _BARE_RE.search(*at), _after_bare),
)


def add_dashed(layout: Layout, pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """The quotes of a text with those by a dash, in text order; in one of these those between marks are nested."""
    text = layout.text
    if not any(f"\n{dash}" in text or text.startswith(dash) for dash in _DASHES):
        return pairs
    dashed = list(_find_dashed(layout))
    if not _are_speech(text, dashed):
        return pairs
    manner = max(MANNERS, key=lambda manner: sum(_is_put_in(text, manner, *span) for span in dashed))
    spans = [span for paragraph in dashed for span in _split(text, manner, *paragraph)]
    outer = [pair for pair in pairs if pair.parent is None]
    starts = [pair.start for pair in outer]

    def is_cut(at: int) -> bool:
        """Whether a quote between marks stands on both sides of a place."""
        return outer[bisect_left(starts, at) - 1].end > at if outer and starts[0] < at else False

    whole = [span for span in spans if not any(map(is_cut, span))]
    return nest([Pair(*span, None, None, False, None, index) for index, span in enumerate(whole)], pairs)


def _find_dashed(layout: Layout) -> Iterator[_Span]:
    """What stands behind the dash of each paragraph with one."""
    for start, end in layout.paragraphs:
        if layout.text[start] in _DASHES:
            dash = _START_RE.match(layout.text, start, end)
            if dash is not None and dash.end() < end:
                yield dash.end(), end


def _are_speech(text: str, dashed: Sequence[_Span]) -> bool:
    has_put_in = [_PUT_IN_RE.search(text, *span) is not None for span in dashed]
    talks = [has or _TALK_RE.search(text, *span) is not None for has, span in zip(has_put_in, dashed, strict=True)]
    return any(has_put_in) and sum(talks) >= max(_FEWEST, _LIVELY * len(dashed))


def _is_put_in(text: str, manner: _Manner, start: int, end: int) -> bool:
    """Whether something with a verb of speech is put in in a manner."""
    begin = manner.begins(text, start, end)
    return begin is not None and _SAYS_RE.match(text, begin.end(), end) is not None


def _split(text: str, manner: _Manner, start: int, end: int) -> Iterator[_Span]:
    """The parts of a paragraph that are said."""
    while start < end:
        begin = manner.begins(text, start, end)
        if begin is None:
            yield start, end
            return
        yield start, begin.start()
        start = manner.find_end(text, begin.end(), end)
