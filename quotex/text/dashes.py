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
def _cues() -> frozenset[str]:
    """The past and the present of the verbs that hardly do anything but report."""
    _, forms, _, strengths, _ = lexicon.columns("cues.tsv")
    usual = [row.split(",") for row, strength in zip(forms, strengths, strict=True) if strength != "weak"]
    return frozenset(form for row in usual for form in row[1:3])


_DASHES = "—―–-"
_DASH = rf"(?:--|[{_DASHES}])"
_NAME = r"(?:\L<titles>[ ])?+\p{Lu}[\p{L}’'-]*+(?:[ ]\p{Lu}[\p{L}’'-]*+){0,3}"
_DESCRIBED = r"(?:the|his|her|my|our|their|an?|one)[ ](?:[\p{L}’'-]++[ ]){0,2}?[\p{L}’'-]++"
_SUBJECT = rf"(?:he|she|they|I|{_DESCRIBED}|{_NAME})"
_NOT_TOLD = r"(?![ ](?:that|you|he|she|it|I|we|they)\b)"  # , he said that


def _compile(pattern: str) -> regex.Pattern[str]:
    titles = sorted(title for title in lexicon.table("titles.tsv") if title.endswith("."))
    return regex.compile(pattern, titles=titles, ignore_unused=True)


_START_RE = late(_compile, rf"{_DASH}[ ]?(?![{_DASHES}\s“\"])")
_VERB_RE = late(_compile, rf"\b\p{{Ll}}++(?:-\p{{Ll}}++)?+{_NOT_TOLD}")
_SUBJECT_BEFORE_RE = late(_compile, rf"{_SUBJECT}[ ](?:\p{{Ll}}{{1,20}}+(?<=ly)[ ])?")
_SUBJECT_BEHIND_RE = late(_compile, rf"[ ]{_SUBJECT}\b{_NOT_TOLD}")
_MAYBE_PUT_IN_RE = late(_compile, rf"(?<=[,.?!…—―–-][ ]|[ ][{_DASHES}])(?=\p{{L}})")
_BARE_RE = late(_compile, r"(?<=[,.?!…])[ ](?=\p{L})")
_SPACED_RE = late(_compile, rf"(?P<stop>(?<=[,.?!…]))?[ ]{_DASH}[ ]")
_CLOSED_RE = late(_compile, rf"[ ]{_DASH}(?=\p{{L}})")
_AFTER_SPACED_RE = late(_compile, rf"[ ]{_DASH}[ ]")
_AFTER_CLOSED_RE = late(_compile, rf"(?<=\S){_DASH}[.,;:?!…]*+[ ]")
_STOP_RE = late(_compile, r"[.?!…:,]++[ ]")
_SAID_RE = late(_compile, r"\b(?:I|[Yy]ou|[Ww]e|me|us|[Mm]y|[Yy]our|[Oo]ur)\b|\p{L}['’]\p{Ll}")
_TALK_RE = late(_compile, r"[?!]|\b(?:I|[Yy]ou|[Mm]e|[Mm]y|[Yy]our)\b")
_OPENING_RE = late(_compile, r"(?:and |still |not )?([\p{L}]+)(?: (\p{Ll}+))?")


_LONGEST_PUT_IN = 200
"""Characters of a subject with its verb, more than it ever has."""


def _end_of_put_in(text: str, start: int, end: int) -> int | None:
    """Where ends what says at a place who speaks: *said Tom*, *the old man quickly said*. The verb is looked up as a
    word; a pattern with a list of all takes long to compile, and to match.
    """
    for verb in _VERB_RE.finditer(text, start, min(end, start + _LONGEST_PUT_IN)):
        if verb[0] not in _cues():
            continue
        if verb.start() == start:
            behind = _SUBJECT_BEHIND_RE.match(text, verb.end(), end)
            if behind is not None:
                return behind.end()
        elif _SUBJECT_BEFORE_RE.fullmatch(text, start, verb.start()) is not None:
            return verb.end()
    return None


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
    for stop in _STOP_RE.finditer(text, _end_of_put_in(text, start, end) or start, end):
        if not _is_told(text, stop.end(), end, is_sentence=stop[0][0] not in ",:"):
            return stop.end()
    return end


def _begin_spaced(text: str, start: int, end: int) -> regex.Match[str] | None:
    """A dash behind a stop, or before who speaks."""
    dashes = _SPACED_RE.finditer(text, start, end)
    return next((dash for dash in dashes if dash.start("stop") >= 0 or _end_of_put_in(text, dash.end(), end)), None)


def _begin_closed(text: str, start: int, end: int) -> regex.Match[str] | None:
    return _CLOSED_RE.search(text, start, end)


def _begin_bare(text: str, start: int, end: int) -> regex.Match[str] | None:
    """A blank behind a stop, before who speaks."""
    blanks = _BARE_RE.finditer(text, start, end)
    return next((blank for blank in blanks if _end_of_put_in(text, blank.end(), end)), None)


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
        return first in _TELLING and lexicon.is_told(second)
    return (
        first.endswith("ing") or first in _BESIDE_TELLING or (opening[0].startswith("and ") and lexicon.is_told(first))
    )


_TELLING = frozenset(map(str.capitalize, lexicon.word_set("teller")))
_BESIDE_TELLING = lexicon.word_set("beside-telling")


class _Manner(NamedTuple):
    """A manner of putting something in: an example, where it begins, and the function that finds its end."""

    example: str
    begins: Callable[[str, int, int], regex.Match[str] | None]
    find_end: Callable[[str, int, int], int]


MANNERS = (
    _Manner("— Out, — said Tom. — If you let me.", _begin_spaced, _after_spaced),
    _Manner("―Out ―said Tom―, if you let me.", _begin_closed, _after_closed),
    _Manner("— Out, said Tom, if you let me.", _begin_bare, _after_bare),
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
    has_put_in = [_has_put_in(text, *span) for span in dashed]
    talks = [has or _TALK_RE.search(text, *span) is not None for has, span in zip(has_put_in, dashed, strict=True)]
    return any(has_put_in) and sum(talks) >= max(_FEWEST, _LIVELY * len(dashed))


def _has_put_in(text: str, start: int, end: int) -> bool:
    """Whether a paragraph says somewhere who speaks."""
    places = _MAYBE_PUT_IN_RE.finditer(text, start, end)
    return any(_end_of_put_in(text, place.start(), end) is not None for place in places)


def _is_put_in(text: str, manner: _Manner, start: int, end: int) -> bool:
    """Whether something with a verb of speech is put in in a manner."""
    begin = manner.begins(text, start, end)
    return begin is not None and _end_of_put_in(text, begin.end(), end) is not None


def _split(text: str, manner: _Manner, start: int, end: int) -> Iterator[_Span]:
    """The parts of a paragraph that are said."""
    while start < end:
        begin = manner.begins(text, start, end)
        if begin is None:
            yield start, end
            return
        yield start, begin.start()
        start = manner.find_end(text, begin.end(), end)
