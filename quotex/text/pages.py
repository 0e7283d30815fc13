r"""What a page puts at its foot and its head left out: its number, its title, the form feed.

Takes a text; gives `Edit`s, each of which makes a page's end a line's end. The one idea: a form feed, or a line that is
a number and parts a sentence, is the end of a page; what stands beside it, short and no sentence, is its foot or head.
A line that parts two sentences is one without any number.

Where some page ends have a line feed more than the others, those end a paragraph as well; `layout` judges the others by
how full their last line is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from quotex.patterns import late
from quotex.text.edits import Edit, goes_on, list_lines
from quotex.text.sentences import ends_line

_MAX_HEAD = 90
_MAX_CAPTION = 60
_MAX_NUMBER = 40
_MAX_WRAPPED = 130
"""Longer lines are paragraphs."""
_MIN_PART = 45
"""A line that a caption parts is as long as captions are, less so much."""
_NUMBER_STARTS = frozenset("ABCDMPcmp0123456789")
"""With what a line begins that says which page it is; A4 is one of a newspaper."""
_MIN_RULES, _MIN_RULED = 4, 0.4
"""So many lines without words, and so large a share of all, part paragraphs."""
_PARAGRAPH = "\u2029"
_MAX_HEADS = 2
"""Lines at the head of a page, and at its foot."""

_NUMBER_RE = late(
    re.compile,
    r"(?:page |pg\.? ?|p\. ?)?[a-z]?\d{1,4}(?: ?(?:of|/|\|) ?\d{1,4})?"  # Page 3 of 7  A4
    r"|more(?: follows)?|continued(?: (?:on|from) page \w{1,4})?",
    re.IGNORECASE,
)
_CLOCKS = (":0", ":0 AM", ":0 PM", ":0 am", ":0 pm")
"""How a line without its digits ends that heads what somebody writes in a chat."""
_DIGITS_RE = late(re.compile, r"\d+")


def find_page_breaks(text: str) -> list[Edit]:
    r"""Where one page ends and the next begins.

    >>> find_page_breaks("The harbour was\n\n  7\n\fTHE LEDGER\n\nclosed.")
    [Edit(start=15, end=34, char='\n')]
    """
    if "\f" not in text:
        lines = list(filter(None, text.split("\n")))
        short = [line for line in lines if len(line) <= _MAX_HEAD]
        is_again = len(set(short)) < len(short)
        if is_again and (rules := _find_rules(text, lines)):
            return rules
        if not is_again and not any(map(_is_number, short)) and not _may_part(lines):
            return []
        if not any(line[:1].islower() for line in map(str.lstrip, text.splitlines())):  # no sentence runs on
            return []
    return _Pages(text).find()


def _find_rules(text: str, lines: Sequence[str]) -> list[Edit]:
    """Lines without any word that stand between nearly all paragraphs."""
    filled = [line for line in lines if not line.isspace()]
    rules = sum(not any(map(str.isalnum, line)) for line in filled)
    if rules < max(_MIN_RULES, _MIN_RULED * len(filled)):
        return []
    with_words = [line for line in list_lines(text) if any(map(str.isalnum, line.words))]
    return [
        Edit(before.end, after.start, _PARAGRAPH)
        for before, after in pairwise(with_words)
        if text[before.end : after.start].strip()
    ]


def _may_part(lines: Sequence[str]) -> bool:
    """Whether some line between two others may stand in the middle of a sentence, by their ends."""
    return any(
        after[0].islower() and (before[-1].isalpha() or before[-1] == ",") and len(line) <= _MAX_CAPTION
        for before, line, after in zip(lines, lines[1:], lines[2:], strict=False)
    )


class _Pages:
    """The lines of a text, and which of them belong to pages."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = list_lines(text)
        self._forms = [_DIGITS_RE.sub("0", line.words) for line in self._lines]
        self._alike = Counter(self._forms)
        self._has_feeds = "\f" in text

    def find(self) -> list[Edit]:
        breaks = list(self._list_breaks())
        fewest = min((self._count_feeds(*span) for span in breaks), default=0)
        return [self._mend(start, end, self._count_feeds(start, end) > fewest) for start, end in breaks]

    def _mend(self, start: int, end: int, ends_paragraph: bool) -> Edit:
        """One line feed, or two, for what stands between two lines; a blank within a sentence of long ones."""
        before = self._text.rfind("\n", 0, start) + 1
        behind = self._text.find("\n", end)
        behind = len(self._text) if behind < 0 else behind
        if max(start - before, behind - end) > _MAX_WRAPPED and goes_on(
            self._text[before:start], self._text[end:behind]
        ):
            return Edit(start, end, " ")
        if ends_paragraph and self._text[start] == "\n":
            start += 1
        return Edit(start, end, "\n")

    def _count_feeds(self, start: int, end: int) -> int:
        return self._text.count("\n", start, end)

    def _list_breaks(self) -> Iterator[tuple[int, int]]:
        """From the end of the last line of a page to the start of the first one of the next."""
        lines = self._lines
        index = 1
        while index < len(lines):
            first, behind = self._around(index)
            if behind > first or self._has_form_feed(index):
                index = max(behind, index)
                if first > 0 and index < len(lines):
                    yield lines[first - 1].end, lines[index].start
            index += 1

    def _has_form_feed(self, index: int) -> bool:
        """Whether a page ends before a line."""
        return self._has_feeds and "\f" in self._text[self._lines[index - 1].end : self._lines[index].start]

    def _around(self, index: int) -> tuple[int, int]:
        """Which lines are of a page's foot and head, if one ends before a line or at it."""
        lines = self._lines
        first = behind = index
        if self._has_form_feed(index):
            while first > 1 and index - first < _MAX_HEADS and self._is_foot(first - 1):
                first -= 1
        elif not self._parts(index):
            return index, index
        else:
            behind += 1
        while behind < len(lines) - 1 and behind - index <= _MAX_HEADS and self._is_head(first, behind):
            behind += 1
        return first, behind

    def _is_foot(self, index: int) -> bool:
        line = self._lines[index]
        return _is_number(line.words) or (self._stands_again(index) and self._is_apart(index))

    def _is_head(self, first: int, index: int) -> bool:
        """Whether a line is of a page's head, where the page before ended before the line `first`."""
        line = self._lines[index]
        if _is_number(line.words) or self._stands_again(index):
            return True
        if (
            len(line.words) > _MAX_HEAD
            or line.words[0].islower()
            or ends_line(line.words)
            or not self._is_apart_from_next(index)
        ):
            return False
        is_title = "   " in line.words or line.words.isupper()
        before = self._lines[first - 1].words
        return is_title or any(
            goes_on(before, after.words) for after in self._lines[index + 1 : index + _MAX_HEADS + 1]
        )

    @cached_property
    def _are_numbered(self) -> bool:
        """Whether a number parts a sentence somewhere: then all lines that are numbers are those of pages."""
        return any(_is_number(line.words) and self._parts_sentence(index) for index, line in enumerate(self._lines))

    def _parts(self, index: int) -> bool:
        """Whether a page ends at a line that is nothing but a number, or that stands again and parts a sentence."""
        line = self._lines[index]
        if _is_number(line.words):
            return self._are_numbered and self._is_apart(index)
        return self._forms[index] in self._titles or self._parts_long_lines(index)

    def _parts_long_lines(self, index: int) -> bool:
        """Whether a short line, with blank ones around it, stands in the middle of a sentence: a title, a caption."""
        if index + 1 == len(self._lines):
            return False
        before, line, after = (line.words for line in self._lines[index - 1 : index + 2])
        is_short = len(line) <= _MAX_CAPTION < min(len(before), len(after)) + _MIN_PART
        return is_short and (line[0].isupper() or "://" in line) and goes_on(before, after) and self._is_apart(index)

    @cached_property
    def _titles(self) -> set[str]:
        """The lines without a number that part two sentences: the titles of pages; one of a paragraph that stands in
        the text twice parts the same."""
        lines = self._lines
        parted = {
            (before.words, self._forms[index])
            for index, (before, after) in enumerate(zip(lines, lines[2:], strict=False), 1)
            if goes_on(before.words, after.words) and self._stands_again(index)
        }
        parting = Counter(words for _, words in parted)
        return {words for words, count in parting.items() if count > 1 and not words.endswith(_CLOCKS)}

    def _parts_sentence(self, index: int) -> bool:
        """Whether a sentence runs on behind a line, or behind the few that may be of a page's head."""
        lines = self._lines
        if index == 0 or lines[index].words[0].islower():
            return False
        behind = range(index + 1, min(index + _MAX_HEADS + 2, len(lines)))
        before = lines[index - 1].words
        return any(goes_on(before, lines[at].words) and self._is_apart_from_next(at - 1) for at in behind)

    def _stands_again(self, index: int) -> bool:
        words = self._lines[index].words
        if len(words) > _MAX_HEAD or words[0].islower() or ends_line(words) or not any(map(str.isalpha, words)):
            return False
        return self._alike[self._forms[index]] > 1

    def _is_apart(self, index: int) -> bool:
        return self._is_apart_from_next(index) and self._is_apart_from_next(index - 1)

    def _is_apart_from_next(self, index: int) -> bool:
        """Whether a blank line follows, or a page ends."""
        lines = self._lines
        gap = self._text[lines[index].end : lines[index + 1].start] if index + 1 < len(lines) else "\f"
        return gap.count("\n") > 1 or "\f" in gap


def _is_number(line: str) -> bool:
    """Whether a line says which page it is, or that another follows, and nothing else.

    >>> _is_number("- 7 -"), _is_number("Page 3 of 7"), _is_number("(MORE)"), _is_number("May 3")
    (True, True, True, False)
    """
    if len(line) > _MAX_NUMBER:
        return False
    words = line.strip(" \t\r-–—()[]|*~.")
    if words.isdecimal():
        return len(words) <= 4
    return words[:1] in _NUMBER_STARTS and _NUMBER_RE.fullmatch(words) is not None
