"""Names whose ends an abbreviation behind them shows: `Hong Kong and Macau Affairs Office` (HKMAO).

The letters of the abbreviation are the initials of the name's words, from the last one back. Where they fit, the name
is no less than these words, whatever the readings and the joins have made of them; more (the `UN Commission` of which
people write CSW) is left alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex

from quotex import lexicon
from quotex.entities import known
from quotex.entities.readings import straighten
from quotex.entities.sequences import Part
from quotex.patterns import late

_REACH = 130
"""Characters before a bracket in which a name is looked for."""
_FEWEST = 3
"""Letters of an abbreviation; two are anybody's initials."""
_BRACKET_RE = late(regex.compile, r"[ ]\([ \"“‘'’]?(?P<short>\p{Lu}[\p{L}&./-]{1,10}+)[ \"”’']?[),;]")
_OWNERS = ("'s", "’s", "'", "’")
_WORD_RE = late(regex.compile, r"[\p{L}\p{N}][\p{L}\p{M}\p{N}.]*+(?:['’]\p{L}*+)?|&")
_STOP_RE = late(regex.compile, r"[\n;:!?()“”\"\[\]]|\.[ ](?=\p{Lu}\p{Ll}+[ ]\p{Ll})", regex.REVERSE)


def settle_abbreviated(text: str, body: list[Part]) -> list[Part]:
    """Give the names of bodies before an abbreviation in brackets the start that it shows.

    >>> from quotex.entities.candidates import find_candidates
    >>> from quotex.text.layout import lay_out
    >>> text = "by the Sula Isles and Wick Affairs Office (SIWAO), as Director Harbour Rail Council (HRC) said"
    >>> [part[3] for part in find_candidates(lay_out(text)).body if part[2] == "ORG"]
    ['Sula Isles and Wick Affairs Office', 'Harbour Rail Council']
    """
    for match in reversed(list(_BRACKET_RE.finditer(text))) if " (" in text else ():
        end = match.start() - next((len(mark) for mark in _OWNERS if text.endswith(mark, 0, match.start())), 0)
        end -= text.endswith(" ", 0, end)  # Harbour Council 's (HC)
        letters = [letter for letter in match["short"] if letter.isalnum()]
        start = _start_of(text, end, letters) if sum(map(str.isupper, letters)) >= _FEWEST else end
        if start < end and _settle(text, body, start, end):
            form = text[start:end]
            at = text.find(form, end)
            while at >= 0:
                _settle(text, body, at, at + len(form))
                at = text.find(form, at + 1)
    return body


def _settle(text: str, body: list[Part], start: int, end: int) -> bool:
    """Make one name of the candidates between two places; says whether that made any difference."""
    last = bisect_left(body, (end,))
    first = last
    while first and body[first - 1][1] > start:
        first -= 1
    held = body[first:last]
    if not held or held[-1][1] > end:
        return False
    if not known.is_title(text[held[0][0] : start].rstrip(" ")):  # Director | Harbour Rail Council
        start = min(start, held[0][0])
    if held[0][:2] == (start, end) or not _is_body(text, held, start, end):
        return False
    body[first:last] = [(start, end, "ORG", straighten(text[start:end]), start)]
    return True


def _is_body(text: str, held: Sequence[Part], start: int, end: int) -> bool:
    """Whether words are the name of a body: one of their names is, or begins or ends like that of one."""
    words = text[start:end].split(" ")
    if words[-1] in lexicon.words("event_heads.txt") or words[-1] in lexicon.words("place_heads.txt"):
        return False
    heads = known.heads()
    return any(part[2] == "ORG" for part in held) or words[0] in heads or words[-1] in heads


def _start_of(text: str, end: int, letters: list[str]) -> int:
    """Where the words start that end at a place and whose initials some letters are; the place if there are none."""
    stop = _STOP_RE.search(text, max(0, end - _REACH), end)
    words = list(_WORD_RE.finditer(text, stop.end() if stop else max(0, end - _REACH), end))
    starts = _fitting([(word[0], word.start()) for word in words], letters)
    return next(starts, end)


def _fitting(words: list[tuple[str, int]], letters: list[str]) -> Iterator[int]:
    """Where the fitting words start, in each way in which they fit."""
    if not words:
        return
    (word, at), rest = words[-1], words[:-1]
    is_small = word == "&" or word in lexicon.word_set("name-small-word")
    taken = _taken(word, letters) if is_small or word[0].isupper() or word[0].isdigit() else 0
    if taken == len(letters):
        if not is_small:
            yield at
    elif taken:
        yield from _fitting(rest, letters[:-taken])
    if is_small:
        yield from _fitting(rest, letters)


def _taken(word: str, letters: list[str]) -> int:
    """How many of the last letters a word stands for: its initial, or all of an abbreviation (`UK` Independence)."""
    size = len(word)
    if 1 < size <= len(letters) and word.isupper() and [*word] == letters[-size:]:
        return size
    return int(letters[-1].lower() == word[0].lower())
