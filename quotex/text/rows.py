"""Paragraphs that are cells of a table or strings of code: what stands around them left out.

Takes lines; gives `Edit`s. The one idea: where nearly all lines begin and end alike, with a mark, and this mark is
doubled or escaped between, it holds a string: `12,"We ""left"", he said."`. Knowingly lost: the other columns of a
table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotex.patterns import late
from quotex.text.edits import Edit, Line
from quotex.text.shapes import MIN_SHARE, list_shapes, longest_common

_TAILS = frozenset("\"',;)]}")
_TAIL_RE = late(re.compile, r"[\"'][^\w\s\"']{0,6}\Z")
_ESCAPED_RES = {mark: late(re.compile, rf"(?<!\\)\\+{mark}|{mark}{{2}}") for mark in "\"'"}


def may_end_rows(char: str) -> bool:
    """Whether nearly all lines may end in a character because they are rows."""
    return char != "" and char in _TAILS


def find_rows(lines: Sequence[Line]) -> list[Edit]:
    r"""What stands around the words of each line.

    >>> from quotex.text.edits import list_lines
    >>> find_rows(list_lines("'It is noon',\n'Ann left',\n'It''s one',\n'It rained',\n"))[:2]
    [Edit(start=0, end=1, char=''), Edit(start=11, end=13, char='')]
    """
    shapes = [list_shapes(line.words) for line in lines]
    common = longest_common(shapes, lambda shape: shape[-1:] in _ESCAPED_RES)
    if not common:
        return []
    mark = common[-1]
    edits: list[Edit] = []
    plain = escaped = held = 0
    is_coded = False
    for line, ends in zip(lines, shapes, strict=True):
        first, tail = ends.get(common), _TAIL_RE.search(line.words)
        if first is None or tail is None or tail[0][0] != mark or tail.start() < first:
            continue
        last = tail.start()
        held += 1
        is_coded |= len(tail[0]) > 1
        inside = [found.span() for found in _ESCAPED_RES[mark].finditer(line.words, first, last)]
        escaped += len(inside)
        plain += line.words.count(mark, first, last) - sum(line.words.count(mark, *span) for span in inside)
        edits.append(Edit(line.margin, line.start + first))
        edits += [Edit(line.start + start, line.start + end, mark) for start, end in inside]
        edits.append(Edit(line.start + last, line.end))
    is_row = held >= MIN_SHARE * len(lines) and plain <= escaped / 10 and (escaped or is_coded)
    return edits if is_row else []
