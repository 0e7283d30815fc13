"""The paragraphs of a text that lost them: all of it stands in one line.

Takes the text of a layout and its marks; gives where paragraphs begin. The one idea: in news a quote with the words
that attribute it makes a paragraph, and so does a sentence without any. Two sentences with quotes stay together where
the first ends in the reporter's words (“We left,” he said. “It hurts.”). Knowingly wrong for two speakers who follow
each other like that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from quotex.patterns import late
from quotex.text.marks import Mark
from quotex.text.sentences import find_likely_ends

MIN_ENDLESS = 1500
"""A shorter text may well be one paragraph."""

MAX_ENDLESS = 2
"""Paragraphs of a text that lost them: its headline may stand apart."""

_GOES_ON = "—–―-("
"""Characters before which no paragraph ends: a credit."""

_OTHER_ENDS_RE = late(
    regex.compile,
    r"""
      (?<=["”]) [ ]? [―—–] [ ]? (?: \p{Lu}[\p{L}.'’-]*+ [ ] ){1,5}+ (?=["“”])    # “It hurts.” — Ann Lee “We left.”
    | \b https?:// \S++ [ ] (?=\p{Lu})
    """,
    regex.VERBOSE,
)


def find_breaks(text: str, marks: Sequence[Mark], start: int, limit: int) -> list[int]:
    """Where the paragraphs begin within a span, but for the first.

    >>> from quotex.text.marks import normalize_marks
    >>> text, marks, _ = normalize_marks("Ann came at nine. “We left,” she said. “It hurts.” Then it rained.")
    >>> find_breaks(text, marks, 0, len(text))
    [18, 51]
    """
    sure = {found.end() for found in _OTHER_ENDS_RE.finditer(text, start, limit)}
    ends = [end for end in sorted(sure.union(find_likely_ends(text))) if start < end < limit]
    return list(_list_breaks(text, ends, sure, [mark for mark in marks if mark.form.is_double]))


def _list_breaks(text: str, ends: Sequence[int], sure: set[int], marks: Sequence[Mark]) -> Iterator[int]:
    """The ends of sentences that end paragraphs; those that are `sure` do."""
    starts = {mark.at for mark in marks}
    remaining = iter([*marks, None])
    mark = next(remaining)
    is_quoted = is_open = False
    for end in ends:
        while mark is not None and mark.at < end:
            is_quoted, is_open = True, _opens(text, mark)
            mark = next(remaining)
        if text[end].islower() or text[end] in _GOES_ON:
            continue
        if is_open and end not in sure:
            if end in starts and end != marks[-1].at:  # a quote that goes on in its next paragraph, and ends there
                yield end
            continue
        if end in sure or not is_quoted or end not in starts or text[end - 2] in '"”':
            yield end
        is_quoted = False


def _opens(text: str, mark: Mark) -> bool:
    if mark.form.char != '"':
        return mark.form.char == "“"
    return text[mark.at - 1 : mark.at] in ("", " ", "(", "—", "-")
