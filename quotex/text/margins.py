r"""The margin of a text left out: the signs with which mail quotes it, the numbers of its lines, and whatever else
stands before each line, or behind.

Takes a text; gives `Edit`s. The one idea: what begins or ends line after line, while the sentences between run on from
line to line, is no part of them. A list has signs and numbers, too, but each of its items is a sentence of its own.
Knowingly lost: the sign of a comment in code, where nobody is quoted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter

from quotex.patterns import late
from quotex.text.edits import Edit, Line, are_wrapped, list_lines
from quotex.text.rows import find_rows, may_end_rows
from quotex.text.shapes import CLOCK, MIN_LINES, MIN_SHARE, list_shapes, longest_common

_SIGNS = frozenset(">|#*:%;!+=~/-–•·¶")
_FIGURES = frozenset("#[(0123456789")
_INDENTS = frozenset(" \t")
"""With what lines begin that have a margin."""

_SIGN_RE = late(
    re.compile,
    r"(?P<mail>(?:[A-Z]{0,3}>[ ]?)+|(?:[|][ ]?)+)"  # > We left.   AL> We left.   | We left.
    r"|(?P<other>(?:[#*:%;!+=~]|//|--){1,3}(?:[ ]|\Z))",  # # We left.   // We left.
)
_CAPTION_RE = late(re.compile, r"^[ \t]{0,8}>>>? ?[A-Z][A-Z .'’-]{1,40}: ", re.MULTILINE)
"""Another speaker in the captions of television: what is behind `>>` was not quoted by mail."""
_NUMBER_RE = late(re.compile, r"[\[(#]?(?P<number>\d{1,5})[\])]?[.:|)]?(?:[ \t]+(?:[|][ \t]*)?|\Z)")
_TAIL_RE = late(re.compile, r"(?<![ \t])[ \t]*(?P<sign>\^M|=20|(?:[^\w\s.,:!?\"'“”‘’«»)\]…–—-]|_){1,4})\Z")
_LAST_NUMBER_RE = late(re.compile, r"(?<=\S)[ \t]{2,120}(?P<number>\d{1,5})\Z")

_LABEL_RE = late(re.compile, r"[\w.-]{1,30}(?: [\w.-]{1,20}){0,2}: |\Z")
"""What stands behind the times of a chat, which are no margin: *[09:14] ada_b: we left*."""

_ITEM_RE = late(
    re.compile,
    rf"""
      (?P<sign> [-–>;•*·][ \t] )
    | (?P<number> (?:[¶|][ ]?)?\d{{1,3}}(?:[.)]|[ ]?\|)?[ \t] )
    | (?P<bracketed> [\[(](?:\d{{1,3}}|[a-z])[\])][ \t] )
    | (?P<clock> [\[(]?(?:\d{{1,4}}[/.-]\d\d?[/.-]\d{{1,4}},?[ ])?{CLOCK}[\])]?[ \t] )
    """,
    re.VERBOSE,
)
_MIN_ITEMS = 6
_MIN_ITEM = 90
"""So many paragraphs that begin alike, of so many characters, have a margin."""

_FEWEST = {"mail": 2, "other": 4}
"""So many lines in a row have a sign that is a margin."""
_MIN_WRAPS = 0.25
_MIN_WRAPS_COUNTED = 0.1
"""Of the breaks of a text so many part a sentence. What is counted through needs less of that to be no list."""
_MIN_WIDTH = 24
"""Most lines of a text that was wrapped are longer."""
_OPENERS = "\"'“‘«([{<@"
_NO_TAILS = frozenset(".,:!?\"'“”‘’«»)]…–—-")
"""How the lines of prose end that no margin has."""

_FIRST, _LAST = itemgetter(slice(1)), itemgetter(slice(-1, None))
_STEPS = (1, 5, 10)
"""By what the numbers of lines grow: all lines are counted, and every fifth or tenth has its number."""


def find_margins(text: str) -> list[Edit]:
    r"""Where the margin of a text stands.

    >>> find_margins("> The harbour was\n> closed.")
    [Edit(start=0, end=2, char=''), Edit(start=18, end=20, char='')]
    """
    rows = text.split("\n")
    heads = _list_heads(rows)
    are_signed = _may_have_signs(text, heads)
    tails = list(map(_LAST, rows))
    are_counted = sum(map(_FIGURES.__contains__, heads)) > max(2, len(heads) / 20)
    have_last = "  " in text and sum(map(str.isdigit, tails)) > 2
    tail = _common(tails)
    may_have_tails = tail != "" and _may_be_tail(tail)
    are_rows = may_end_rows(tail)
    if not (are_signed or are_counted or have_last or may_have_tails or are_rows or _common(heads)):
        return []
    lines = list_lines(text)
    if are_rows and (edits := find_rows(lines)):
        return edits
    behind = _find_tails(lines) if may_have_tails else []
    if behind:
        ends = {edit.end: edit.start for edit in behind}
        lines = [line._replace(words=text[line.start : ends.get(line.end, line.end)]) for line in lines]
    return [*_find_heads(lines, are_signed, are_counted, have_last), *behind]


def _find_heads(lines: Sequence[Line], are_signed: bool, are_counted: bool, have_last: bool) -> list[Edit]:
    """What stands before lines; if nothing does, the numbers behind them."""
    edits = list(_find_signs(lines)) if are_signed else []
    if are_counted:
        edits += _find_numbers(lines)
    return edits or _find_common(lines) or _find_items(lines) or (_find_last_numbers(lines) if have_last else [])


def _common(chars: Sequence[str]) -> str:
    """The character with which nearly all lines begin, or end, given that of each; empty if there is none."""
    filled = "".join(chars)
    char = max(set(filled), key=filled.count, default="")
    return char if filled.count(char) >= max(MIN_LINES, MIN_SHARE * len(filled)) else ""


def _may_be_tail(char: str) -> bool:
    """Whether a character with which nearly all lines end may be a margin: no letter is, but that of `^M`."""
    return char in "M0" if char.isalnum() else char not in _NO_TAILS


def _may_have_signs(text: str, heads: Sequence[str]) -> bool:
    """Whether lines begin with signs that may be a margin; the captions of television have none."""
    if sum(map(_SIGNS.__contains__, heads)) < 2 and (">" not in text or text.count("> ") < 2):
        return False
    return ">>" not in text or _CAPTION_RE.search(text) is None


def _list_heads(rows: Sequence[str]) -> list[str]:
    """The first character of each row that is no white space; empty where there is none."""
    heads = list(map(_FIRST, rows))
    return heads if _INDENTS.isdisjoint(heads) else list(map(_FIRST, map(str.lstrip, rows)))


def _find_signs(lines: Sequence[Line]) -> Iterator[Edit]:
    matched = [(line, _SIGN_RE.match(line.words)) for line in lines]
    rests = set(_find_rests(matched))
    signed = [item for index, item in enumerate(matched) if index not in rests]
    found = False
    for (kind, _), group in groupby(signed, key=lambda item: _kind_of(item[1])):
        cuts = [(line, match.end()) for line, match in group if match]
        if kind and len(cuts) >= _FEWEST[kind] and _are_margin(kind, [line.words[width:] for line, width in cuts]):
            found = True
            yield from (Edit(line.margin, line.start + width) for line, width in cuts)
    if found:
        yield from (Edit(lines[index - 1].end, lines[index].start, " ") for index in rests)


def _find_rests(matched: Sequence[tuple[Line, re.Match[str] | None]]) -> Iterator[int]:
    """Lines without a sign between quoted ones: a program broke the line before, which was too long for it."""
    for index in range(1, len(matched) - 1):
        (before, sign), (line, none), (after, other) = matched[index - 1 : index + 2]
        is_between = sign and other and not none and sign.lastgroup == other.lastgroup == "mail"
        if is_between and line.margin - before.end <= 2 and after.margin - line.end <= 2 and len(line.words) < 40:
            yield index


def _kind_of(match: re.Match[str] | None) -> tuple[str, str]:
    """What a sign is, and the character that makes it."""
    return (match.lastgroup or "", match[0].rstrip()[-1:]) if match else ("", "")


def _are_margin(kind: str, rests: Sequence[str]) -> bool:
    """Whether the same signs are a margin, by what stands behind them: the rows of a table are not, nor is a list."""
    is_table = sum("|" in rest for rest in rests) > len(rests) / 3
    return not is_table and (kind == "mail" or are_wrapped(rests, _MIN_WRAPS))


def _find_numbers(lines: Sequence[Line]) -> list[Edit]:
    matched = [(line, _NUMBER_RE.match(line.words)) for line in lines]
    found = [(line, match) for line, match in matched if match]
    rests = [line.words[match.end() :] if match else line.words for line, match in matched]
    if _are_in_order(found, len(lines)) and are_wrapped(list(filter(None, rests)), _MIN_WRAPS_COUNTED):
        return [Edit(line.margin, line.start + match.end()) for line, match in found]
    return []


def _find_common(lines: Sequence[Line]) -> list[Edit]:
    """What stands before nearly every line, whatever it is: it may have figures that change."""
    may_be_full = any(len(line.words) > _MIN_WIDTH for line in lines)
    if not may_be_full or not _common(["0" if line.words[:1].isdecimal() else line.words[:1] for line in lines]):
        return []
    shapes = [list_shapes(line.words) for line in lines]
    common = longest_common(shapes, _may_be_margin)
    cuts = [min(ends.get(common, 0), len(line.words)) for line, ends in zip(lines, shapes, strict=True)]
    rests = [line.words[cut:] for line, cut in zip(lines, cuts, strict=True)]
    if (
        not common
        or all(map(_LABEL_RE.match, rests))
        or not _are_full(rests, _MIN_WRAPS_COUNTED if "0" in common else _MIN_WRAPS)
    ):
        return []
    return [Edit(line.margin, line.start + cut) for line, cut in zip(lines, cuts, strict=True) if cut]


def _may_be_margin(shape: str) -> bool:
    """Whether what begins lines may be no word of theirs: it ends in a sign, or in a word in capitals (`REM`)."""
    last = shape.rstrip()[-1:]
    return shape[-1:] not in _OPENERS if not last.isalpha() else shape.rstrip().isupper()


def _are_full(lines: Sequence[str], share: float) -> bool:
    """Whether sentences run from line to line, and the lines are as long as those of a text that was wrapped."""
    lines = list(filter(None, lines))
    lengths = sorted(map(len, lines))
    is_full = bool(lines) and max(_MIN_WIDTH, lengths[len(lengths) * 9 // 10] / 2) < lengths[len(lengths) // 2]
    return is_full and are_wrapped(lines, share)


def _find_tails(lines: Sequence[Line]) -> list[Edit]:
    """The sign behind nearly every line; for a line without it nothing."""
    found = [(line, match) for line in lines if (match := _TAIL_RE.search(line.words))]
    counts = Counter(match["sign"] for _, match in found)
    sign = max(counts, key=counts.__getitem__, default="")
    cuts = {line: match.start() for line, match in found if match["sign"] == sign}
    if len(cuts) < MIN_SHARE * len(lines) or not _are_full(
        [line.words[: cuts.get(line)].lstrip("|│║* ") for line in lines], _MIN_WRAPS
    ):
        return []
    return [Edit(line.start + cut, line.end) for line, cut in cuts.items()]


def _find_last_numbers(lines: Sequence[Line]) -> list[Edit]:
    matched = [(line, _LAST_NUMBER_RE.search(line.words)) for line in lines]
    found = [(line, match) for line, match in matched if match]
    rests = [line.words[: match.start()] if match else line.words for line, match in matched]
    if _are_in_order(found, len(lines)) and are_wrapped(rests, _MIN_WRAPS_COUNTED):
        return [Edit(line.start + match.start(), line.end) for line, match in found]
    return []


def _find_items(lines: Sequence[Line]) -> list[Edit]:
    """What stands before nearly every paragraph: its number, its time, a dash. A list has shorter items."""
    found = [(line, match) for line in lines if (match := _ITEM_RE.match(line.words))]
    if len(found) < max(_MIN_ITEMS, 0.8 * len(lines)):
        return []
    kinds = Counter(match.lastgroup for _, match in found)
    kind, count = kinds.most_common(1)[0]
    if count < 0.8 * len(lines) or sum(len(line.words) for line in lines) < _MIN_ITEM * len(lines):
        return []
    return [Edit(line.margin, line.start + match.end()) for line, match in found if match.lastgroup == kind]


def _are_in_order(found: Sequence[tuple[Line, re.Match[str]]], lines: int) -> bool:
    """Whether numbers count the lines of a text, of which there are so many; a page may begin anew."""
    numbers = [int(match["number"]) for _, match in found]
    if len(numbers) < 3:
        return False
    steps = [after - before for before, after in pairwise(numbers)]
    step = next((step for step in _STEPS if steps.count(step) > 0.8 * len(steps)), None)
    return step is not None and len(numbers) * step > 0.8 * lines
