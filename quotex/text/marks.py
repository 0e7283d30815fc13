r"""Every kind of quotation mark to one canonical character, with a map back to the source.

Takes the decoded source; gives a `Normalized`: a text in which each mark, however it was written (`''`, ` `` `,
`&ldquo;`, `\"`, `â€œ`, `„`), is one character, the list of the marks, and the `OffsetMap` that leads back. What a mark
*does* (open, close, apostrophe) is not decided here: the form of a mark is only a hint, and `pairing` weighs it against
what stands around it. Which glyphs there are stands in `glyphs`, how they get damaged in `damages`.

The apostrophe inside a word (don't), a prime after a figure (6′2″) and the marks of code (`author="x"`) are no marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import regex

from quotex.patterns import late
from quotex.text.clearing import clear
from quotex.text.damages import CUT_LEADS, DAMAGES, ELISIONS, FAR_MISREAD, MISREAD, SPELLED, Damage, at_edge
from quotex.text.glyphs import APOSTROPHES, CANONICAL, DOUBLES, LEVELS, LOOKALIKES, PRIMES, SINGLES, is_plain
from quotex.text.offsets import UNCHANGED, OffsetMap
from quotex.text.taught import NOWHERE, Habit, find_habit, may_be_taught

NO_MARKS = {
    "don't": (APOSTROPHES, rf"(?<=\p{{L}})[{APOSTROPHES}](?=\p{{L}})"),
    'author="x" ': ("\"'“”", r"""(?<=\w=)["'“”][^"'“”<>\n]{0,300}+["'“”](?=[\s/>;,)])"""),
    "row['x']": ("\"'", r"""(?<=\w[(\[])(?P<argument>["'])[^"'\n]{0,300}+(?P=argument)(?=[)\],])"""),
    '{"name": "x"}': ("{", r"""\{[ ]?+["'](?!'\})[^{}\n]{0,2000}+\}"""),
    "```say 'yes'```": ("`", r"```[^`]*+```"),
    '`make "all"`': ("`", r"(?<![`\w])`[^`'’\s][^`'’\n]{0,200}+(?<![.,!?…])`(?![`\w])"),
    "rock 'n' roll": ("'’‘", r"(?<=\p{L}[ ])['’‘]n['’](?=[ ]\p{L})"),
    "6′2″": (PRIMES, rf"(?<=\d)[{PRIMES}]"),
    "x = y''": (f"{PRIMES}'", rf"(?<=[=+*/][ ][A-Za-z])(?:[{PRIMES}]|'{{2,3}}+)(?!\w)"),
    "f″(x)": (f"{PRIMES}'", rf"(?<=(?<!\w)[A-Za-z])(?:[{PRIMES}]|'{{2,3}}+)(?=[ ]?[=(+*/^])"),
    "O''Brien": ("'", r"(?<=\p{L})''(?=\p{L})"),
    'empty: ""': ('"', r'(?<!\S)""(?=[\s.,;:)]|\Z)'),
    "a dash: â€”": ("âa", '(?:â€|aEUR)["“”‹]'),
}
"""What looks like marks and is passed over: an example, with what it begins, and its pattern."""

_FIRST_OF_TWO = rf"""
    (?<=[^\s(\[—])(?:'(?=''(?!'))|’(?=’’(?!’)))        # Keepin' It Real''' ends in ' ''
  | (?<!\w)['‘](?=['’](?i:{ELISIONS})\b)               # ''Tis a pity,' he said
"""
"""A single mark before two others, or before an apostrophe: not half of a double one."""

_PLAIN = f"[{''.join(sorted({*DOUBLES, *SINGLES} - {*APOSTROPHES, *LOOKALIKES}))}] | {at_edge(APOSTROPHES)}"

_NO_HABIT = Habit(NOWHERE, NOWHERE, NOWHERE)
_COMMON = {group: damage for group, damage in DAMAGES.items() if not damage.signs}


class _MarkRes(dict[str, "regex.Pattern[str]"]):
    """What a mark may be that begins with a character: a pattern for each.

    Each is compiled when a text has the character: one pattern for all takes three times as long as that for a `"`.
    """

    def __init__(self, damages: Mapping[str, Damage], habit: Habit = _NO_HABIT) -> None:
        super().__init__()
        self._damages = damages
        self._habit = habit

    def __missing__(self, first: str) -> regex.Pattern[str]:
        is_taught = any(mark.startswith(first) for mark in self._habit)
        groups = {"none": "|".join(pattern for starts, pattern in NO_MARKS.values() if first in starts)}
        groups["first"] = _FIRST_OF_TWO if first in "'’‘" else ""
        for group, damage in self._damages.items():
            groups[group] = damage.looks if first in damage.starts or (is_taught and damage.name == "learnt") else ""
        groups["plain"] = _PLAIN
        pattern = " | ".join(f"(?P<{group}>{pattern})" for group, pattern in groups.items() if pattern)
        found = self[first] = regex.compile(
            _GLYPHS_RE.sub(lambda glyphs: re.escape(first) if first in glyphs[1] else "(?!)", pattern),
            regex.VERBOSE,
            ignore_unused=True,
            misread=_beginning(first, MISREAD),
            far_misread=_beginning(first, FAR_MISREAD),
            cut_leads=_beginning(first, CUT_LEADS),
            spelled=_beginning(first, SPELLED),
            openers=[self._habit.opener],
            closers=[self._habit.closer],
            apostrophes=[self._habit.apostrophe],
        )
        return found


_GLYPHS_RE = re.compile(r"\[([^\]\\^-]{10,})\]")
"""A set of glyphs of which a mark begins with one: of them all only that one is asked for. The whole sets take long to
compile."""


def _beginning(first: str, codes: Iterable[str]) -> list[str]:
    """Those of some codes that begin with a character: the whole lists take long to compile."""
    return sorted(code for code in codes if code.startswith(first))


_MARK_RES = _MarkRes(_COMMON)
_ANY_MARK_RES = _MarkRes(DAMAGES)

# The scanner goes over every text, and decides the most frequent cases itself: the ' of don't is passed over, a mark
# stands alone, '' is a double one. No other alternative of `_MarkRes` fits them. `re` looks a character up in a table;
# `regex` would compare it with one of the set after the other.
_MARKS = {"{", *DOUBLES, *SINGLES}
_ALL_STARTS = "".join(sorted(_MARKS.union(*(damage.starts for damage in DAMAGES.values()))))
_COMMON_STARTS = "".join(sorted(_MARKS.union(*(damage.starts for damage in _COMMON.values()))))
_STARTS = "".join(char for char in _COMMON_STARTS if char not in "<>" and char <= "\uffff")
_IN_A_WORD = r"(?<=[A-Za-z]['’]) [A-Za-z]"
_AFTER_CODE = r"[=(\[\\]."  # x="y"  f("x")  a["x"]  \'
_DOUBLE_ALONE = '(?<=["“”]) (?!["“”`])'
_SINGLE_ALONE = r"""(?<=['‘’]) (?: (?=[\s.,"”]) | (?<=\s.) (?!['‘’n]) )"""  # not  rock 'n' roll
_TWO_SINGLES = (
    rf"(?<=')' (?: (?=[\s.,]) | (?<=\s..) (?=[A-Za-z]) (?!(?i:{ELISIONS})\b) ) (?<!\W[A-Za-z]'')"  # not  ''Tis  y''
)
_SHORTCUTS = rf"""
    (?! {_IN_A_WORD})
    (?: (?<!{_AFTER_CODE}) (?: (?P<plain> {_DOUBLE_ALONE} | {_SINGLE_ALONE}) | (?P<singles> {_TWO_SINGLES}) ))?
"""
_START_RE = re.compile(rf"[{re.escape(_STARTS)}] (?<!,(?!,)) {_SHORTCUTS}", re.VERBOSE)

# `re` is slow on characters beyond U+FFFF, and code is full of angles: only a text that has these, or the sign of a
# rare damage, is searched for them all.
_BEYOND = "<" + "".join(char for char in _ALL_STARTS if char > "\uffff")


def _compile_starts(starts: str) -> re.Pattern[str]:
    return re.compile(rf"[{re.escape(starts)}] (?<![,<>](?![,<>]|/?[qs]|[UE0-9])) {_SHORTCUTS}", re.VERBOSE)


_RARE_START_RE = late(_compile_starts, _ALL_STARTS)
_SIGNS = sorted({sign for damage in DAMAGES.values() for sign in damage.signs})
_SIGNS_BY_FIRST = [(first, tuple(signs)) for first, signs in groupby(_SIGNS, key=itemgetter(0))]
_ASCII_SIGNS, _LATIN_SIGNS, _FAR_SIGNS = (
    [(first, signs) for first, signs in _SIGNS_BY_FIRST if low <= first < high]
    for low, high in (("\0", "\x80"), ("\x80", "\u0100"), ("\u0100", "\U0010ffff"))
)
_FAR_RE = late(re.compile, "[\u0100-\u02ff\u0370-\u200f‚\u2500-\u257f鈥窶]")
"""Letters of other scripts, of which a far sign is made."""


def _patterns_for(source: str) -> tuple[re.Pattern[str], _MarkRes]:
    """What finds where a mark may begin in a text, and what tells which it is."""
    may_have_habit = may_be_taught(source)
    habit = find_habit(source, _find_known) if may_have_habit else None
    if habit:
        return _patterns_with(habit)
    is_rare = may_have_habit or _has_rare(source)
    starts = _RARE_START_RE if is_rare or any(map(source.__contains__, _BEYOND)) else _START_RE
    return starts, _ANY_MARK_RES if is_rare else _MARK_RES


def _find_known(source: str) -> list[tuple[int, int]]:
    """Where the marks stand that are some in every text."""
    _, marks, offsets = _normalize_with(source, UNCHANGED, _RARE_START_RE, _ANY_MARK_RES)
    return [offsets.span_to_source(mark.at, mark.at + 1) for mark in marks]


@lru_cache(maxsize=16)
def _patterns_with(habit: Habit) -> tuple[re.Pattern[str], _MarkRes]:
    """The same for a text that has marks of its own."""
    return _compile_starts(_ALL_STARTS + "".join(mark[0] for mark in habit)), _MarkRes(DAMAGES, habit)


def _has_rare(source: str) -> bool:
    """Whether a text may have a rare damage."""
    if _has_any(source, _ASCII_SIGNS):
        return True
    if is_plain(source):
        return False
    return _has_any(source, _LATIN_SIGNS) or (_FAR_RE.search(source) is not None and _has_any(source, _FAR_SIGNS))


def _has_any(source: str, signs: Sequence[tuple[str, tuple[str, ...]]]) -> bool:
    """Whether a text has one of some signs, given by their first characters, of which it has few."""
    return any(_has_one(source, first, behind) for first, behind in signs if first in source)


def _has_one(source: str, first: str, signs: tuple[str, ...]) -> bool:
    """The same for signs that begin with one character: looked at where that stands, which is seldom."""
    if first.isalpha():  # of letters there are many
        return any(map(source.__contains__, signs))
    at = source.find(first)
    while at >= 0:
        if source.startswith(signs, at):
            return True
        at = source.find(first, at + 1)
    return False


_LOW_9_RE = late(regex.compile, '„[^„“”"]*+([“”])')
_ANGLED_RE = late(regex.compile, r"(?<![\w<)\]])<<\p{L}[^<>\n]{0,300}[ ][^<>\n]{0,300}[\p{L}.,!?…]>>(?![\w>=])")
_TURNED_OPENING_RE = late(regex.compile, r"(?<!\w)»(?=\w)")
_TURNED_CLOSING_RE = late(regex.compile, r"(?<=[\w.,!?…])«(?!\w)")


class Form(NamedTuple):
    """How a mark is written: all that is known of it but its place. What is written alike shares one form.

    `char` is one of `"“”'‘’`; `level` is `d` for a double mark, `s` for a single one, `g` for a guillemet: French nests
    “ ” in « ». `damage` says what is wrong with its form (None: nothing), and `source` is how the source writes it.
    `glyph` is the one character that the source means: `«` for `&laquo;`, `"` for `''`.
    """

    char: str
    level: str
    damage: str | None
    source: str
    glyph: str

    @property
    def is_double(self) -> bool:
        """Whether it is a double mark or a guillemet."""
        return self.level != "s"


class Mark(NamedTuple):
    """One mark of the normalized text: its place there, and its form, of which a text has few."""

    at: int
    form: Form


class Normalized(NamedTuple):
    """The text with canonical marks, the marks in text order, and the way back to the source."""

    text: str
    marks: tuple[Mark, ...]
    offsets: OffsetMap


def normalize_marks(source: str) -> Normalized:
    r"""Write every mark as one canonical character.

    >>> normalize_marks("``We left,'' &quot;he said").text
    '“We left," "he said'
    """
    seen, offsets = clear(source)
    normalized = _normalize_seen(seen, offsets)
    if offsets is not UNCHANGED:
        marks = tuple(_as_written(mark, source, normalized.offsets) for mark in normalized.marks)
        normalized = normalized._replace(marks=marks)
    return normalized


def _as_written(mark: Mark, source: str, offsets: OffsetMap) -> Mark:
    """The mark as the source has it, with the clutter inside it."""
    start, end = offsets.span_to_source(mark.at, mark.at + 1)
    if end - start == len(mark.form.source):
        return mark
    return mark._replace(form=mark.form._replace(source=source[start:end]))


def _normalize_seen(source: str, offsets: OffsetMap) -> Normalized:
    """The same for a text without clutter, with the way back from it."""
    return _normalize_with(source, offsets, *_patterns_for(source))


def _normalize_with(source: str, offsets: OffsetMap, start_re: re.Pattern[str], mark_res: _MarkRes) -> Normalized:
    """The same with what finds where a mark may begin, and what tells which it is."""
    forms = _forms(tuple(_turned_glyphs(source).items()))
    marks: list[Mark] = []
    merged: list[tuple[int, int]] = []
    pieces: list[str] = []
    copied = shift = end = 0
    for found in start_re.finditer(source):
        start = found.start()
        if start < end:
            continue
        group, written = found.lastgroup, found[0]
        if group is None:
            match = mark_res[source[start]].match(source, start)
            if match is None:
                continue
            group, written = match.lastgroup or "", match[0]
        end = start + len(written)
        form = forms[group, written]
        if form is None:
            continue
        marks.append(Mark(start - shift, form))
        if written != form.char:
            pieces += source[copied:start], form.char
            copied = end
            if end - start > 1:
                merged.append((start - shift, end - start))
                shift += end - start - 1
    pieces.append(source[copied:])
    return Normalized("".join(pieces), tuple(marks), offsets.follow(merged))


class _Forms(dict[tuple[str, str], Form | None]):
    """What was written, by the group of `_MarkRes` that it matched and its characters: None if it is no mark."""

    def __init__(self, canonical: dict[str, str]) -> None:
        super().__init__()
        self._canonical = canonical

    def __missing__(self, key: tuple[str, str]) -> Form | None:
        group, written = key
        if group == "none":  # it holds any words, and is not remembered
            return None
        damage = DAMAGES.get(group)
        glyph = damage.read(written) if damage else written
        char = self._canonical.get(glyph) if not (damage and damage.asks) or damage.asks in self._canonical else None
        form = None if char is None else Form(char, LEVELS[glyph], damage.name if damage else None, written, glyph)
        if len(self) < _MAX_FORMS:
            self[key] = form
        return form


@cache
def _forms(turned: tuple[tuple[str, str], ...]) -> _Forms:
    """The forms of all texts in which the same few glyphs are turned."""
    return _Forms(CANONICAL | dict(turned))


_MAX_FORMS = 1024


def _turned_glyphs(source: str) -> dict[str, str]:
    """The glyphs that face the other way in this document: the “ of German „…“, the guillemets of Danish »…«.

    >>> _turned_glyphs("„Wir gehen“, sagte er.")
    {'“': '”', '‘': '’'}
    """
    turned: dict[str, str] = {}
    if "„" in source:
        closings = _LOW_9_RE.findall(source)
        if closings.count("“") > closings.count("”"):
            turned |= {"“": "”", "‘": "’"}
    if "<<" in source and _ANGLED_RE.search(source):
        turned["<<"] = "“"
    if "»" in source and "«" in source:
        like_danish = min(len(_TURNED_OPENING_RE.findall(source)), len(_TURNED_CLOSING_RE.findall(source)))
        if like_danish > source.count("«") / 2:
            turned |= {"»": "“", "«": "”", "›": "‘", "‹": "’"}
    return turned
