r"""Marks that a line's end parts from their words, and those that every line of a quote begins with.

Takes a text; gives `Edit`s. A narrow column leaves an opening mark at a line's end and a closing one at a line's start,
a page sets large ones in lines of their own; old books and some mail repeat the opening mark before every line of a
quote. The one idea: a mark that opens has a word behind it, one that closes has one before it, and what is open is not
opened again where a sentence runs on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from quotex.patterns import late
from quotex.text.edits import Edit, goes_on, has_any

_PARTED = ("“\n", "“ \n", "“\r", "\n”", ' "\n', '\n"\n', '\n" ', '"\r\n"')
_RUNNING_RE = late(re.compile, r"\n[\"“] ?\w[^\n\"“”]*\n[\"“] ?\w")
"""A line with an opening mark and no other, and below it one that begins so."""
_TOKEN_RE = late(re.compile, r"\n[ \t\r]*\n|[\"“”„]")
_BEHIND_RE = late(re.compile, r"[ \t]{0,9}(?P<ends>(?:\r?\n[ \t]{0,40}){1,2})(?=[\w‘'$(\[])")
_BEFORE_RE = late(re.compile, r"(?<=[\w.,!?…’')\]—–-])[ \t]{0,9}(?P<ends>(?:\r?\n[ \t]{0,40}){1,2})\Z")
_SPACED_RE = late(re.compile, r"(?:^|(?<= ))'(?= |$)", re.MULTILINE)
_DOUBLE_RE = late(re.compile, r"[\"“”]")
_RIGHT = (',"', ",”", "”,")
"""How a mark stands in nearly every text that has blanks on the right side of it."""
_MIN_SWAPPED = 3
_REACH = 40
"""White space before a mark that is looked at."""
_MIN_RUNNING, _MIN_WRAPS = 2, 0.25
"""So many marks, with a sentence that runs on behind so many of them, are those of a quote's lines."""


class _Beside(NamedTuple):
    """A mark with the character before it and the two behind."""

    before: str
    char: str
    after: str

    @property
    def begins_line(self) -> bool:
        return self.before in ("", "\n")

    @property
    def ends_line(self) -> bool:
        return self.after[:1] in ("", "\r", "\n")

    @property
    def hangs(self) -> bool:
        """Whether it stands by itself at a line's start: ditto."""
        return self.begins_line and self.after in ("  ", "\t\t")

    def width_before_word(self, may_be_spaced: bool) -> int:
        """How wide it is, with a blank, where it may open and begins a line with a word; else 0."""
        blank = may_be_spaced and self.after[:1] == " "
        may_open = self.begins_line and self.char != "”" and self.after[blank : blank + 1].isalnum()
        return 1 + blank if may_open else 0

    def may_open(self, is_open: bool) -> bool:
        return self.char in "“„" or (self.char == '"' and not is_open)


def _marks_by_line(text: str, mark_re: re.Pattern[str]) -> Iterator[list[int]]:
    """Where marks stand, those of one line together."""
    marks: list[int] = []
    end = -1
    for found in mark_re.finditer(text):
        if found.start() > end:
            if marks:
                yield marks
            marks = []
            end = text.find("\n", found.start()) % (len(text) + 1)
        marks.append(found.start())
    if marks:
        yield marks


def _find_spaced(text: str) -> list[Edit]:
    """Blanks inside single marks that stand alone, of which every second one closes: ' We left, ' she said."""
    edits: list[Edit] = []
    for marks in _marks_by_line(text, _SPACED_RE):
        opening: int | None = None
        for at in marks if any(text[at + 1 : at + 2] == " " for at in marks) else ():
            if opening is not None:
                edits += Edit(opening + 1, opening + 2), Edit(at - 1, at)
                opening = None
            elif text[at - 2 : at] != "s " or not text[at + 2 : at + 3].islower():  # not  the workers ' rights
                opening = at
    return edits


def _find_swapped(text: str) -> list[Edit]:
    """Blanks on the wrong side of marks, if those of nearly all are: she said" We left, "and left."""
    edits: list[Edit] = []
    right = 0
    for marks in _marks_by_line(text, _DOUBLE_RE):
        if len(marks) % 2 and any(text[at] == '"' for at in marks):
            continue
        for index, at in enumerate(marks):
            touches_before, touches_after = text[at - 1 : at].strip() != "", text[at + 1 : at + 2].strip() != ""
            if touches_before == touches_after:
                continue
            opens = text[at] == "“" or (text[at] == '"' and index % 2 == 0)
            if opens == touches_after:
                right += 1
            else:
                edits.append(Edit(at + 1, at + 2) if opens else Edit(at - 1, at))
    return edits if len(edits) > max(_MIN_SWAPPED, 2 * right) else []


def find_parted(text: str) -> list[Edit]:
    r"""Where white space parts a mark from its words, and where a mark begins a line of a quote.

    >>> find_parted('Ann said: “\nWe left.” Bob said: “It\n“rained on us\n“all.”')
    [Edit(start=11, end=12, char=''), Edit(start=36, end=37, char=''), Edit(start=50, end=51, char='')]
    """
    if ('"' in text or "”" in text) and not has_any(text, _RIGHT) and (swapped := _find_swapped(text)):
        return swapped
    if " ' " in text and text.count(" ' ") > text.count('"') and "“" not in text:
        return _find_spaced(text)
    if not has_any(text, _PARTED) and not _RUNNING_RE.search(text):
        return []
    return _find_gaps(text)


def _find_gaps(text: str) -> list[Edit]:
    """What parts marks from the words that they stand around, and the marks that begin lines of a quote."""
    edits: list[Edit] = []
    running: list[Edit] = []
    may_be_spaced = ' "\n' not in text
    is_open = False
    held: Edit | None = None  # what parts a mark that stands alone from its words, until one closes it
    for found in _TOKEN_RE.finditer(text):
        start, end = found.span()
        if found[0][0] == "\n":  # a paragraph's end
            is_open = is_open and held is not None
            continue
        mark = _Beside(text[start - 1 : start], found[0], text[end : end + 2])
        if is_open and (width := mark.width_before_word(may_be_spaced)):
            running.append(Edit(start, start + width))
        elif not mark.hangs:
            is_open = mark.may_open(is_open)
            if not is_open:
                edits += filter(None, (held, _gap_before(text, start, mark)))
            held = _gap_behind(text, end, mark) if is_open else None
    return edits + (running if _are_running(text, running) else [])


def _gap_behind(text: str, end: int, mark: _Beside) -> Edit | None:
    """The end of a line behind a mark that opens; a blank line only behind one that stands alone."""
    if mark.before and mark.before not in " \n([—–":
        return None
    gap = _BEHIND_RE.match(text, end)
    return Edit(*gap.span()) if gap and (mark.begins_line or gap["ends"].count("\n") == 1) else None


def _gap_before(text: str, start: int, mark: _Beside) -> Edit | None:
    """The same before a mark that closes."""
    if not mark.begins_line or mark.after[:1].isalnum():
        return None
    gap = _BEFORE_RE.search(text[max(0, start - _REACH) : start])
    is_near = gap is not None and (mark.ends_line or gap["ends"].count("\n") == 1)
    return Edit(start - len(gap[0]), start) if gap and is_near else None


def _are_running(text: str, edits: list[Edit]) -> bool:
    """Whether sentences run on behind marks that begin lines."""
    wraps = 0
    for start, end, _ in edits:
        before = text[text.rfind("\n", 0, start - 1) + 1 : start - 1]
        wraps += goes_on(before.strip(), text[end : end + 1])
    return len(edits) >= _MIN_RUNNING and wraps > _MIN_WRAPS * len(edits)
