r"""Every kind of quotation mark to one canonical character, with a map back to the source.

Takes the decoded source; gives a `Normalized`: a text in which each mark, however it was written (`''`, ` `` `,
`&ldquo;`, `\"`, `â€œ`, `„`), is one character, the list of the marks, and the `OffsetMap` that leads back. What a mark
*does* (open, close, apostrophe) is not decided here: the form of a mark is only a hint, and `pairing` weighs it against
what stands around it.

A mark is a *double*, a *guillemet* or a *single*; it *faces* left (it looks like an opening one) or right, or, if it is
straight, neither way. The apostrophe inside a word (don't), a prime after a figure (6′2″) and the marks of code
(`author="x"`) are no marks at all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple

import regex

from quotex.patterns import late

# Canonical character -> the glyphs that stand for it. What a glyph faces here is what it faces in English and French;
# for German and Danish habits see `_turned_glyphs`.
_GLYPHS = {
    '"': '"＂″',
    "“": "“„‟«「❝〝\x93",
    "”": "”»」❞〞〟\x94",
    "'": "'＇′",
    "‘": "‘‚‛‹『❛`ʻ\x91",
    "’": "’›』❜´ʼ\x92",
}
_CANONICAL = {glyph: char for char, glyphs in _GLYPHS.items() for glyph in glyphs}
_DOUBLE_OF = {"'": '"', "‘": "“", "’": "”", "‚": "„", "‹": "«", "›": "»"}
_DOUBLES = "".join(_GLYPHS[char] for char in '"“”')
_SINGLES = "".join(_GLYPHS[char] for char in "'‘’")
_LEVELS = dict.fromkeys(_DOUBLES, "d") | dict.fromkeys(_SINGLES, "s") | dict.fromkeys("«»", "g")
_APOSTROPHES = "'＇′‘‛`ʻ\x91’´ʼ\x92"
"""The singles that are also written inside words."""
_C1_CONTROLS = dict(zip("\x91\x92\x93\x94", "‘’“”", strict=True))
"""Windows-1252 read as Latin-1: the marks come out as control characters."""


def _misread(glyph: str) -> set[str]:
    """What the glyph's UTF-8 bytes look like when read as Windows-1252, Latin-1 or Mac Roman, or as the first twice.

    Where Windows-1252 has no character for a byte, programs keep the byte.
    """

    def as_windows(data: bytes) -> str:
        return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)

    data = glyph.encode()
    once = as_windows(data)
    return {once, as_windows(once.encode()), data.decode("latin-1"), data.decode("mac_roman")}


_MOJIBAKE = {written: glyph for glyph in "“”„‘’‚«»‹›" for written in _misread(glyph)}
_CUT_MOJIBAKE = dict.fromkeys(("â€", "â€?", "â€\ufffd", "Ã¢â‚¬"), "”")
"""The last byte of a closing mark has no character in Windows-1252, and was lost on the way."""
_STARTS = "".join(sorted({written[0] for written in _MOJIBAKE} - set(_SINGLES)))

_ELISIONS = "tis|twas|twere|twill|twould|cept|em"
# Whatever may begin a mark. `re` looks a character up in a table, where `regex` compares with one of the set after the
# other: an eighth of the time. The most frequent cases are decided here, without `_MARK_RE`, of which no other
# alternative fits them: the ' of don't, which is passed over, a mark that stands alone, and '' for a double one.
_START_RE = re.compile(
    rf"""
    [&\\{{\ufffd{_STARTS}{_DOUBLES}{_SINGLES}]
    (?! (?<=[A-Za-z]['’]) [A-Za-z])
    (?: (?<![=(\[\\'].) (?:                                                           # not  x="y"  f("x")  a["x"]  \'
        (?P<plain> (?<=["“”]) (?!["“”]) | (?<=['‘’]) (?: (?=[\s.,"”]) | (?<=\s.) (?!['‘’n]) ))  # not  ""  rock 'n' roll
      | (?P<singles> (?<=')' (?: (?=[\s.,]) | (?<=\s..) (?=[A-Za-z]) (?!(?i:{_ELISIONS})\b) ))  # not  ''Tis  ''cept
    ))?
    """,
    re.VERBOSE,
)
_MARK_RE = late(
    regex.compile,
    rf"""
    (?:
      (?P<code>
        (?<=\p{{L}})[{_APOSTROPHES}](?=\p{{L}})                                         # don't  rock'n'roll
      | (?<=\w=)["'“”][^"'“”<>\n]{{0,300}}+["'“”](?=[\s/>;,)])                       # author="x"
      | (?<=\w[(\[])(?P<argument>["'])[^"'\n]{{0,300}}+(?P=argument)(?=[)\],])       # print("x")  row['x']
      | \{{[ ]?+["'][^{{}}\n]{{0,2000}}+\}}                                          # {{"name": "x"}}
      | ```[^`]*+``` | (?<![`\w])`[^`'’\s][^`'’\n]{{0,200}}+`(?![`\w])               # Markdown: `pip install`
      | (?<=\p{{L}}[ ])['’‘]n['’](?=[ ]\p{{L}})                                        # rock 'n' roll
      | (?<=\d)[′″] | (?<=\p{{L}})''(?=\p{{L}})                                       # 6′2″  O''Brien
      | (?<!\S)""(?=[\s.,;:)]|\Z) | â€["“”‹]                                         # the field is ""  a dash: â€”
      )
    | (?P<reference>
        (?P<named>&(?:amp;){{0,3}}+(?:[A-Za-z]{{4,8}}|\#[0-9]{{2,5}}|\#[xX][0-9A-Fa-f]{{2,4}});)(?P=named)?+  # &ldquo;
      )
    | (?P<mojibake>\L<mojibake>)                                                     # â€œ
    | (?P<cut>(?:â€[?\ufffd]|(?:â€|Ã¢â‚¬)(?=[\sA-Za-z.,;:!?)\]<―-]|\Z)))              # â€
    | (?P<lost>(?<!\S)\ufffd{{1,3}}+(?=\w) | (?<=\S)\ufffd{{1,3}}+(?!\w))            # a mark that nobody could decode
    | (?P<escaped>
        (?P<slashed>\\{{1,4}}+["'“”‘’] | \\u(?:00(?:2[27]|[aA][bB]|[bB][bB])|201[89cCdDeE]) | \\x2[27])(?P=slashed)?+
      )
    | (?P<doubled>"{{2,3}}+ | “{{2,3}}+ | ”{{2,3}}+ | (?P<twice>[{_DOUBLES}])(?P=twice))   # ""hasty withdrawal
    | (?P<tex>``)                                                                    # ``we left''
    | (?P<nested>
        (?<=[^\s(\[—])(?:'(?=''(?!'))|’(?=’’(?!’)))                                   # Keepin' It Real''' ends in ' ''
      | (?<!\w)['‘](?=['’](?i:{_ELISIONS})\b)                                       # ''Tis a pity,' he said
      )
    | (?P<singles>
        (?P<thin>[{_SINGLES.replace("`", "")}])(?P=thin)(?:(?!\p{{L}})|(?<!\p{{L}}..))   # ''the most positive colors
      | (?<![\w’])‘’(?=\w)                                                           # the same, made curly by a program
      )
    | (?P<plain>[{_DOUBLES}‚‹›『』❛❜] | (?<!\w)[{_APOSTROPHES}] | [{_APOSTROPHES}](?!\w))  # but not the ' inside don't
    )
    """,
    regex.VERBOSE,
    mojibake=sorted(_MOJIBAKE),
)
_ESCAPE_RE = late(regex.compile, r"\\[ux]([0-9A-Fa-f]{2,4})")
_LOW_9_RE = late(regex.compile, '„[^„“”"]*+([“”])')
_TURNED_OPENING_RE = late(regex.compile, r"(?<!\w)»(?=\w)")
_TURNED_CLOSING_RE = late(regex.compile, r"(?<=[\w.,!?…])«(?!\w)")
_DAMAGE = {
    "reference": "html-reference",
    "mojibake": "mojibake",
    "cut": "mojibake",
    "lost": "mojibake",
    "escaped": "escaped",
    "doubled": "doubled",
    "tex": "tex-marks",
    "singles": "two-singles-for-double",
}
_GLYPH_DAMAGE = {"`": "tex-marks", **dict.fromkeys("´′″ʻ", "lookalike"), **dict.fromkeys(_C1_CONTROLS, "mojibake")}


@dataclass(frozen=True, slots=True, eq=False)
class Form:
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


class OffsetMap:
    """Leads from offsets in the normalized text to offsets in the source and back; both in code points.

    Built from the places where the two differ: each is one character of the normalized text that stands for several of
    the source. Between such places the distance is constant, so a search over the places is enough.

    >>> offsets = OffsetMap([(5, 6)])    # &quot; became one character at 5
    >>> offsets.to_source(5), offsets.to_source(6), offsets.to_normalized(11)
    (5, 11, 6)
    """

    def __init__(self, merged: Sequence[tuple[int, int]]) -> None:
        """`merged`: ascending pairs (offset of the character, number of source characters it stands for)."""
        self._ends = [at + 1 for at, _ in merged]
        self._shifts = list(accumulate([width - 1 for _, width in merged], initial=0))

    @cached_property
    def _source_ends(self) -> list[int]:
        return [end + shift for end, shift in zip(self._ends, self._shifts[1:], strict=True)]

    def to_source(self, offset: int) -> int:
        return offset + self._shifts[bisect_right(self._ends, offset)]

    def span_to_source(self, start: int, end: int) -> tuple[int, int]:
        """Both ends of a span."""
        ends = self._ends
        if not ends:  # as in most texts
            return start, end
        shifts, before = self._shifts, bisect_right(ends, start)
        return start + shifts[before], end + shifts[bisect_right(ends, end, before)]

    def spans_to_source(self, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        return [self.span_to_source(start, end) for start, end in spans] if self._ends else spans

    def to_normalized(self, offset: int) -> int:
        """An offset inside a mark of several characters leads to that mark's start."""
        index = bisect_right(self._source_ends, offset)
        position = offset - self._shifts[index]
        return min(position, self._ends[index] - 1) if index < len(self._ends) else position

    def follow(self, merged: list[tuple[int, int]]) -> OffsetMap:
        """The map for a text that was made of this one by merging more: places as for a map of its own.

        >>> OffsetMap([(5, 6)]).follow([(2, 3)]).to_source(4)
        11
        """
        if not merged:
            return self
        later = OffsetMap(merged)
        if not self._ends:  # nearly always
            return later
        widths = (shift - before + 1 for before, shift in pairwise(self._shifts))
        mine = ((later.to_normalized(end - 1), width) for end, width in zip(self._ends, widths, strict=True))
        return OffsetMap(sorted([*merged, *mine]))


UNCHANGED = OffsetMap([])
"""The map of a text in which nothing was merged."""


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
    forms = _forms(tuple(_turned_glyphs(source).items()))
    marks: list[Mark] = []
    merged: list[tuple[int, int]] = []
    pieces: list[str] = []
    copied = shift = end = 0
    for found in _START_RE.finditer(source):
        start = found.start()
        if start < end:
            continue
        kind, written = found.lastgroup, found[0]
        if kind is None:
            match = _MARK_RE.match(source, start)
            if match is None:
                continue
            kind, written = match.lastgroup or "", match[0]
        end = start + len(written)
        form = forms[kind, written]
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
    return Normalized("".join(pieces), tuple(marks), OffsetMap(merged) if merged else UNCHANGED)


class _Forms(dict[tuple[str, str], Form | None]):
    """What was written, by the group of `_MARK_RE` that it matched and its characters: None if it is no mark."""

    def __init__(self, canonical: dict[str, str]) -> None:
        super().__init__()
        self._canonical = canonical

    def __missing__(self, key: tuple[str, str]) -> Form | None:
        kind, written = key
        if kind == "code":  # it holds any words, and is not remembered
            return None
        glyph = written if kind == "plain" else _read_glyph(written, kind)
        char = self._canonical.get(glyph)
        form = None
        if char is not None:
            damage = _DAMAGE.get(kind) or _GLYPH_DAMAGE.get(glyph)
            form = Form(char, _LEVELS[glyph], damage, written, _C1_CONTROLS.get(glyph, glyph))
        if len(self) < _MAX_FORMS:
            self[key] = form
        return form


@cache
def _forms(turned: tuple[tuple[str, str], ...]) -> _Forms:
    """The forms of all texts in which the same few glyphs are turned."""
    return _Forms(_CANONICAL | dict(turned))


_MAX_FORMS = 1024


def _read_glyph(written: str, form: str) -> str:
    """The one glyph meant by what `_MARK_RE` matched as `form`; anything else if it is no mark after all.

    Two coded singles stand for a double, as two plain ones do: `&#39;&#39;`.
    """
    if form == "mojibake":
        return _MOJIBAKE[written]
    if form == "cut":
        return _CUT_MOJIBAKE[written]
    if form == "lost":
        return '"'
    if form == "tex" or written == "‘’":
        return "“"
    glyphs = _decode(written, form)
    if len(glyphs) == 2 and glyphs[0] in _SINGLES:
        return _DOUBLE_OF.get(glyphs[0]) or _DOUBLE_OF[_CANONICAL[glyphs[0]]]
    return glyphs[:1] if len(set(glyphs)) == 1 else glyphs


def _decode(written: str, form: str) -> str:
    r"""Undo what HTML or a programming language did to a mark.

    >>> _decode("&amp;quot;", "reference"), _decode(r"\u201c", "escaped"), _decode(r"\\'", "escaped")
    ('"', '“', "'")
    """
    if form == "reference":
        import html  # takes a while to load, and few texts need it

        return html.unescape(written.replace("amp;", ""))
    if form == "escaped":
        return _ESCAPE_RE.sub(lambda match: chr(int(match[1], 16)), written).replace("\\", "")
    return written


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
    if "»" in source and "«" in source:
        like_danish = min(len(_TURNED_OPENING_RE.findall(source)), len(_TURNED_CLOSING_RE.findall(source)))
        if like_danish > source.count("«") / 2:
            turned |= {"»": "“", "«": "”", "›": "‘", "‹": "’"}
    return turned
