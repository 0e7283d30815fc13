"""The normalized text as paragraphs, with one blank between the words of each.

Takes the normalized text; gives a `Layout`: a text in which the white space inside a paragraph is a single blank
whatever it was (a line break, an indent, two blanks after a full stop, a no-break space), so that later stages never
meet anything else within a sentence, the paragraphs' spans, and the marks and the way back to the source with it. The
one idea: a break is a *wrap* if the next word would not have fitted on the line, and a paragraph's end if it would
have.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.patterns import late
from quotex.text.edits import JOIN, goes_on
from quotex.text.endless import MAX_ENDLESS, MIN_ENDLESS, find_breaks
from quotex.text.marks import Mark
from quotex.text.offsets import UNCHANGED, OffsetMap
from quotex.text.sentences import ends_line, find_likely_ends

MAX_WRAP_COLUMNS, MAX_WIDE_COLUMNS = 130, 250
"""A text whose lines are longer is not hard-wrapped: each of its lines is a paragraph. Between the two, only lines that
are nearly all full and run on say that it is."""
_MIN_WIDE_LINES, _MIN_WIDE_WRAPS = 3, 0.3

MIN_WRAP_COLUMNS = 20
"""Lines that are all shorter were broken by hand: a list, a poem."""

_MIN_SENTENCES = 8
"""A text of so many lines may have a sentence in each."""

_MAX_WORD = 15
_MIN_SPREAD_LINES = 4
_MIN_RUNS_ON = 0.25
"""A text of so many lines, with a blank line behind most, was spread out if so many of them go on in the next."""

_MIN_BLOCKS, _MIN_UNEVEN, _MIN_CUTS, _MIN_RAGGED = 3, 40, 3, 0.25
_MIN_TITLE_WORDS = 4
_OPENERS = "“‘\"'("
_RARE_BREAKS = f"\r\v\f\x85\u2028\u2029{JOIN}"
_AS_LINE_FEED = str.maketrans(dict.fromkeys(_RARE_BREAKS, "\n"))
_BULLETS = frozenset("-–—•*·‣▪●◦○")
"""With what the items of a list begin."""
_LINE_RE = re.compile(r"(\S(?:.*\S)?)")
_OTHER_BLANKS = (
    "\t\x1c\x1d\x1e\x1f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
"""White space that is neither a space nor breaks a line."""
_SPACES_RE = re.compile("  +")
_CLOCK_AT_END_RE = late(re.compile, r"\d:\d\d(?: ?[AP]M)?[\])]?:?$")
"""How a line of a chat ends that only says who speaks: Ada Brandt 10:32 AM."""
_LONGEST_HEAD = 60
# [10:32] Ada: hello   10:32 Ada: hello   [2024-03-02 10:32] Ada: hello   [Ada] Hello.   <ada> hello   Ada: hello
# >> ADA: Hello.   00:00:01,000 --> 00:00:03,500
_TURN_RE = late(
    re.compile,
    r"[\[(]?(?:\d{4}[./-]\d|\d\d?[:./]\d)\d|\[[^\W\d_a-z][\w.'’ -]{0,30}\][: ]|<\w{1,30}>|<v[ .]|>>|[QA](?:[.:] |  )"
    r"|(?:[•*-] ?)?[^\W\d_a-z][\w.'’-]{0,20}(?: [\w.'’-]{1,20}){0,3}(?::(?:\s|$)| [\[(]\d\d?:)",
)
"""How the lines of chats and subtitles begin: where one in four and no less than three do, each is a paragraph."""


class Paragraph(NamedTuple):
    """The span of a paragraph in the text of its layout, without white space around it."""

    start: int
    end: int


class Layout(NamedTuple):
    """A text whose only line breaks stand between paragraphs, and the paragraphs in order.

    The stages after this one read this text, and all their offsets are offsets in it. `marks` are its quotation marks;
    `offsets` leads from it back to the source.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    marks: tuple[Mark, ...] = ()
    offsets: OffsetMap = UNCHANGED

    def in_source(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the text stands in the source."""
        return self.offsets.span_to_source(start, end)

    def read(self, start: int, end: int) -> str:
        """The words of a span, without what is passed over, and the marks as the source has them."""
        pieces: list[str] = []
        for mark in self.marks[bisect_left(self.marks, start, key=_place) : bisect_left(self.marks, end, key=_place)]:
            pieces += self.text[start : mark.at], mark.form.source
            start = mark.at + 1
        return "".join([*pieces, self.text[start:end]])


_place = itemgetter(0)
"""Where a mark stands."""


def lay_out(text: str, marks: Sequence[Mark] = (), offsets: OffsetMap = UNCHANGED) -> Layout:
    r"""Find the paragraphs, undo the wraps, and make all blanks single ones; of a text with its marks and its map.

    >>> layout = lay_out("Harbour workers walked out on\nMonday, their  union said.\n\n“Enough,” it said.\n")
    >>> [layout.text[start:end] for start, end in layout.paragraphs]
    ['Harbour workers walked out on Monday, their union said.', '“Enough,” it said.']
    """
    for blank in _OTHER_BLANKS:
        if blank in text:
            text = text.replace(blank, " ")
    lines = _Lines(text)
    width = lines.wrap_width()
    if width is None and lines.are_all() and "  " not in text and not lines.are_sentences:  # every blank is single
        return _part(Layout(text, lines.paragraphs(), tuple(marks), offsets))
    folds = _Folds()
    paragraphs = folds.join_lines(lines, width)
    moved = offsets.follow(folds.merged, folds.dropped)
    return _part(Layout(folds.join(), tuple(paragraphs), folds.move(marks), moved))


def _part(layout: Layout) -> Layout:
    """The layout with new paragraphs where all of a text stands in one, or in one below a headline."""
    if not layout.marks or not 0 < len(layout.paragraphs) <= MAX_ENDLESS:
        return layout
    start, end = layout.paragraphs[-1]
    if end - start < MIN_ENDLESS:
        return layout
    breaks = find_breaks(layout.text, layout.marks, start, end)
    bounds = [start, *breaks, end + 1]
    pieces = [layout.text[before : after - 1] for before, after in pairwise([0, *breaks, len(layout.text) + 1])]
    parted = [Paragraph(first, last - 1) for first, last in pairwise(bounds)]
    return layout._replace(text="\n".join(pieces), paragraphs=(*layout.paragraphs[:-1], *parted))


class _Folds:
    """A text in which runs of white space became one character, made from left to right.

    `merged` and `dropped` are the places where that changed the length, as `OffsetMap` takes them.
    """

    def __init__(self) -> None:
        self.merged: list[tuple[int, int]] = []
        self.dropped: list[tuple[int, int]] = []
        self._pieces: list[str] = []
        self._length = 0

    def join_lines(self, lines: _Lines, width: int | None) -> list[Paragraph]:
        """The paragraphs that lines make, with all white space in and around them."""
        paragraphs: list[Paragraph] = []
        for index, line in enumerate(lines.texts):
            gap = lines.gaps[index]
            is_wrapped = gap == JOIN or (index > 0 and lines.is_wrap(index, width))
            if gap == JOIN:
                self.dropped.append((self._length, 1))
            else:
                self._add_gap(gap, " " if is_wrapped else "\n")
            first = paragraphs.pop().start if is_wrapped else self._length
            if "  " in line:
                line = self._even_out(line)
            self._pieces.append(line)
            self._length += len(line)
            paragraphs.append(Paragraph(first, self._length))
        self._add_gap(lines.gaps[-1], "\n")
        return paragraphs

    def _add_gap(self, gap: str, char: str) -> None:
        """What stands between two lines: kept if it is line feeds alone and they part paragraphs."""
        if char == " " or gap.strip("\n"):
            if len(gap) > 1:
                self.merged.append((self._length, len(gap)))
            gap = char
        self._pieces.append(gap)
        self._length += len(gap)

    def _even_out(self, line: str) -> str:
        """The line that comes next with single blanks."""
        at = self._length
        for run in _SPACES_RE.finditer(line):
            start, end = run.span()
            self.merged.append((at + start, end - start))
            at -= end - start - 1
        return _SPACES_RE.sub(" ", line)

    def join(self) -> str:
        return "".join(self._pieces)

    def move(self, marks: Sequence[Mark]) -> tuple[Mark, ...]:
        """Marks of the text, each where it stands now."""
        if not self.merged and not self.dropped:
            return tuple(marks)
        moved: list[Mark] = []
        places = sorted([*self.merged, *((at, count + 1) for at, count in self.dropped)])
        runs = iter([*places, (self._length, 1)])
        run, width = next(runs)
        saved = 0
        for at, form in marks:
            while at - saved > run:
                saved += width - 1
                run, width = next(runs)
            moved.append(Mark(at - saved, form))
        return tuple(moved)


class _Lines:
    """The lines of a text that are not blank, without the white space around them: paragraphs, but for the wraps.

    `gaps` is the white space before each of the lines, and behind them all. Few of them differ, so that what one means
    is asked once for all that are the same.
    """

    def __init__(self, text: str) -> None:
        with_line_feeds = _with_line_feeds(text)
        pieces = _LINE_RE.split(with_line_feeds)
        if with_line_feeds is not text:  # the same pieces as they are written
            pieces = [text[start:end] for start, end in pairwise(accumulate(map(len, pieces), initial=0))]
        self._pieces = pieces
        self.texts = pieces[1::2]
        self.gaps = pieces[::2]
        self._close = self._find_close_gaps()

    def _find_close_gaps(self) -> set[str]:
        """The gaps that may be wraps: those of one break; in a text with a blank line after every line, those of two.

        Then nearly all gaps have two breaks or more, and sentences run on behind them.
        """
        gaps = self.gaps[1:-1]
        by_breaks = {gap: _count_breaks(gap) for gap in set(gaps)}
        close = {gap for gap, breaks in by_breaks.items() if breaks == 1}
        if len(gaps) < _MIN_SPREAD_LINES or sum(map(gaps.count, close)) > len(gaps) / 10:
            return close
        if max(map(len, self.texts)) > 2 * MAX_WRAP_COLUMNS:
            return close
        counts = Counter(map(by_breaks.__getitem__, gaps))
        fewest = min((breaks for breaks, count in counts.items() if breaks > 1 and count > len(gaps) / 10), default=0)
        spread = {gap for gap, breaks in by_breaks.items() if breaks == fewest}
        lines = zip(pairwise(self.texts), gaps, strict=True)
        between = [goes_on(before, after) for (before, after), gap in lines if gap in spread]
        return close | spread if sum(between) > _MIN_RUNS_ON * len(between) else close

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The lines as paragraphs, none of them wrapped."""
        ends = list(accumulate(map(len, self._pieces)))  # of a gap, of the line behind it, of the next gap
        spans = zip(ends[::2], ends[1::2], strict=False)
        return tuple(map(Paragraph._make, spans))

    def are_all(self) -> bool:
        """Whether the text is these lines and the line feeds between."""
        return not any(gap.strip("\n") for gap in set(self.gaps))

    def wrap_width(self) -> int | None:
        """The column at which the text was wrapped, or None if it was not.

        Only a line that another follows directly says anything. Where most of those end far from the longest one, as
        in lists and tables, nothing was wrapped; nor where it is too long for a terminal or a page. One line in twenty
        may be longer than the others all the same, a heading; and any single word, an address.
        """
        if not self._close:
            return None
        if sum(map(_is_turn, self.texts)) >= max(3, len(self.texts) / 4):
            return None
        lengths = sorted(
            len(line)
            for line, gap in zip(self.texts, self.gaps[1:-1], strict=False)
            if gap in self._close and " " in line
        )
        rest = lengths[: -(len(lengths) // 20) or None]
        if not lengths:
            return None
        return _width_of(lengths) or _width_of(rest) or self._uneven_width(rest) or self._wide_width(rest)

    def _uneven_width(self, lengths: list[int]) -> int | None:
        """The same for lines of any length, if blank lines part paragraphs and sentences run on over other breaks."""
        blocks = len(self.texts) - len(lengths)
        if blocks <= _MIN_BLOCKS or len(lengths) < blocks or not _MIN_UNEVEN < lengths[-1] <= MAX_WRAP_COLUMNS:
            return None
        return lengths[-1] if self._run_on() > _MIN_WIDE_WRAPS * len(lengths) else None

    def _run_on(self) -> int:
        """How many sentences run on over breaks that may be wraps."""
        pairs = zip(pairwise(self.texts), self.gaps[1:-1], strict=True)
        return sum(goes_on(before, after) for (before, after), gap in pairs if gap in self._close)

    def _wide_width(self, lengths: list[int]) -> int | None:
        """The same for a wide window or page, whose lines could be paragraphs."""
        width = lengths[-1] if len(lengths) >= _MIN_WIDE_LINES else 0
        if not MAX_WRAP_COLUMNS < width <= MAX_WIDE_COLUMNS or lengths[len(lengths) // 2] < width - _MAX_WORD:
            return None
        return width if self._run_on() > _MIN_WIDE_WRAPS * len(lengths) else None

    @cached_property
    def are_sentences(self) -> bool:
        """Whether each line is one sentence, and a blank line ends a paragraph.

        Hardly any line has two, and of the breaks some are blank lines and more are none.
        """
        gaps = self.gaps[1:-1]
        single = sum(gap in self._close for gap in gaps)
        if len(gaps) < _MIN_SENTENCES or not 1 < single < 0.6 * len(gaps):
            return False
        several = sum(map(bool, map(find_likely_ends, self.texts)))
        ended = sum(ends_line(line) for line, gap in zip(self.texts, gaps, strict=False) if gap in self._close)
        return several <= len(self.texts) / 4 and ended > 0.8 * single

    def is_wrap(self, index: int, width: int | None) -> bool:
        """Whether the break before a line is a wrap.

        An item of a list begins where a sentence has ended, or below another item; a headline ends where a line of
        another case follows. Knowingly wrong for a paragraph whose last line happens to be full, where the next one has
        no indent.
        """
        line, after = self.texts[index - 1 : index + 1]
        if self.gaps[index] not in self._close:
            return width is not None and self._runs_over(index, width)
        if width is None:
            return self.are_sentences
        ended = ends_line(line)
        if self._is_parted(index, ended):
            return False
        is_full = _is_full(line, after, width, 1.0 if ended and self._are_exact else 0.85) or self._are_ragged
        goes_on = not ended and after[0].islower()
        if goes_on or not is_full:
            return goes_on
        return ended or not _is_title_case(line) or _is_title_case(after) or self._are_blocks

    def _is_parted(self, index: int, ended: bool) -> bool:
        """Whether a line stands apart from the one before, which may have `ended` a sentence: that is an address, or
        this one is indented or an item of a list.
        """
        line, after = self.texts[index - 1 : index + 1]
        is_address = " " not in line and "/" in line
        is_indented = ended and _indent(self.gaps[index]) > _indent(self.gaps[index - 1])
        return is_address or is_indented or _is_item(after, line, ended)

    @cached_property
    def _are_exact(self) -> bool:
        """Whether a program broke each line where the next word did not fit; blank lines say more of paragraphs."""
        width = self.wrap_width() or 0
        pairs = zip(pairwise(self.texts), self.gaps[1:-1], strict=True)
        run_on = [_is_full(*pair, width, 1.0) for pair, gap in pairs if gap in self._close and not ends_line(pair[0])]
        return not self._are_blocks and len(run_on) >= _MIN_SENTENCES and run_on.count(False) <= len(run_on) / 20

    @cached_property
    def _are_blocks(self) -> bool:
        """Whether blank lines part the paragraphs, and so a headline from the text below it."""
        gaps = self.gaps[1:-1]
        return sum(gap not in self._close for gap in gaps) > max(_MIN_BLOCKS, len(gaps) / 15)

    def _runs_over(self, index: int, width: int) -> bool:
        """Whether a sentence runs on over a blank line, from a full line: before a capital only if others do, too."""
        line, after = self.texts[index - 1 : index + 1]
        if not 0.75 * width < len(line) <= width or "\f" in self.gaps[index] or ends_line(line):
            return False
        return after[0].islower() or (line[-1].isalnum() and index > 1 and self._have_cuts)

    @cached_property
    def _have_cuts(self) -> bool:
        """Whether sentences run on over several blank lines."""
        pairs = zip(pairwise(self.texts), self.gaps[1:-1], strict=True)
        far = [goes_on(*pair) for pair, gap in pairs if gap not in self._close]
        return sum(far) >= max(_MIN_CUTS, len(far) / 20)

    @cached_property
    def _are_ragged(self) -> bool:
        """Whether lines end anywhere, and blank lines part the paragraphs: then any other break is a wrap.

        Sentences run on from lines that are not full, and no short line ends one where another line follows.
        """
        width = self.wrap_width() or 0
        pairs = zip(pairwise(self.texts), self.gaps[1:-1], strict=True)
        breaks = [pair for pair, gap in pairs if gap in self._close]
        run_on = [_is_full(*pair, width) for pair in breaks if goes_on(*pair)]
        short = sum(len(line) < 0.4 * width and ends_line(line) for line, _ in breaks)
        are_blocks = len(self.texts) - len(breaks) > _MIN_BLOCKS and short <= len(breaks) / 50
        return are_blocks and run_on.count(False) > _MIN_RAGGED * len(run_on)


def _is_full(line: str, after: str, width: int, share: float = 0.85) -> bool:
    """Whether the next word would hardly have fitted on a line, or on some share of it."""
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > share * width


def _is_turn(line: str) -> bool:
    """Whether a line begins as those of chats and subtitles do, or says who speaks and when."""
    if _TURN_RE.match(line):
        return True
    return len(line) < _LONGEST_HEAD and _CLOCK_AT_END_RE.search(line, max(0, len(line) - 12)) is not None


def _is_item(line: str, before: str, ended: bool) -> bool:
    """Whether a line is an item of a list: a sentence has `ended` in the line before, or that is another item."""
    return line[0] in _BULLETS and line[1:2] == " " and (ended or before[0] == line[0])


def _is_title_case(line: str) -> bool:
    """Whether a line is a headline by its capitals: all words of weight have them, there are some, and one is the last.

    >>> _is_title_case("Tram Fares Frozen, Says Transit Authority"), _is_title_case("The Transit Authority said")
    (True, False)
    """
    small = lexicon.word_set("title-small-word")
    words = line.split()
    firsts = [word.lstrip(_OPENERS)[:1] for word in words if word not in small]
    return (
        words[-1] not in small
        and len(firsts) >= _MIN_TITLE_WORDS
        and all(first.isupper() or first.isdigit() for first in firsts)
    )


def _width_of(lengths: list[int]) -> int | None:
    """The longest of some lengths in ascending order, if half of them are near it."""
    width = lengths[-1]
    is_full = lengths[len(lengths) // 2] > 0.75 * width
    return width if MIN_WRAP_COLUMNS <= width <= MAX_WRAP_COLUMNS and is_full else None


def _count_breaks(gap: str) -> int:
    """How many line ends white space has; none if there is a break that always ends a paragraph."""
    return 0 if "\f" in gap or "\u2029" in gap else _with_line_feeds(gap).count("\n")


def _indent(gap: str) -> int:
    """How far from its margin a line stands that white space leads to."""
    return len(gap) - (_with_line_feeds(gap).rfind("\n") + 1)


def _with_line_feeds(text: str) -> str:
    """A text in which every break is one line feed, and no offset changed."""
    if any(map(text.__contains__, _RARE_BREAKS)):
        return text.replace("\r\n", " \n").translate(_AS_LINE_FEED)
    return text


# NAIROBI, March 3 (Coastline) —    ALDER CREEK, Vt. —
_DATELINE_RE = late(
    regex.compile,
    r"\p{Lu}{2,20}+(?:[ .'’-]\p{Lu}{1,20}+){0,4}(?:,[ ][\p{L}\d. ,]{1,40}?)?"  # ALDER CREEK, Vt.
    r"(?:[ ]?\([^()\n]{1,30}\))?(?:[ ](?:—|–|--?)[ ]|(?<=\))(?:—|--)|:[ ](?=\p{Lu}))",
)


_DATELINE_SIGNS = (" — ", " – ", " - ", " -- ", ")—", ")--", ": ")
"""What stands behind one: the pattern is seldom needed."""


def dateline_end(text: str, paragraph: Paragraph) -> int:
    """Where the words of a paragraph begin, after the dateline if there is one.

    >>> dateline_end("NAIROBI, March 3 (Coastline) — Kenya's energy minister resigned.", Paragraph(0, 65))
    31
    """
    start, end = paragraph
    if not text[start + 1 : start + 2].isupper() or not any(sign in text[start:end] for sign in _DATELINE_SIGNS):
        return start
    match = _DATELINE_RE.match(text, start, end)
    return match.end() if match else start
