"""What is wrong with the quotation marks of a text, and the text with them mended.

Takes the marks and the pairs; gives `Repairs`: what to write instead of which characters of the source, in text order,
and which of them belong to which quote. The one idea: a pair is *well-formed* if some style of marks has just these two
ends. Any other pair is given the style of whichever end is sound, or the document's prevailing one. What is well-formed
already, what is no quotation mark, and what only nobody can tell are left as they stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import Literal, NamedTuple, TypeAlias

import regex

from quotex.model import Repair, make_repair
from quotex.patterns import late
from quotex.text.layout import Layout, lay_out
from quotex.text.marks import Form, Mark, normalize_marks
from quotex.text.pairing import Pair, pair_marks

Style = Literal["straight", "curly", "guillemets", "tex"]
"""The styles that a text can be written in on request."""


class _Glyphs(NamedTuple):
    """How a style writes its marks."""

    double: tuple[str, str]
    single: tuple[str, str]
    apostrophe: str | None = None

    def ends(self, is_double: bool) -> tuple[str, str]:
        return self.double if is_double else self.single


_STYLES = {
    "straight": _Glyphs(('"', '"'), ("'", "'"), "'"),
    "curly": _Glyphs(("“", "”"), ("‘", "’"), "’"),
    "guillemets": _Glyphs(("«", "»"), ("‹", "›")),
    "low-9": _Glyphs(("„", "“"), ("‚", "‘")),  # German, Czech
    "low-9-right": _Glyphs(("„", "”"), ("‚", "’")),  # Polish, Dutch, Romanian
    "turned-guillemets": _Glyphs(("»", "«"), ("›", "‹")),  # Danish, German books
    "corners": _Glyphs(("「", "」"), ("『", "』")),
    "full-width": _Glyphs(("＂", "＂"), ("＇", "＇")),
    "heavy": _Glyphs(("❝", "❞"), ("❛", "❜")),
    "double-primes": _Glyphs(("〝", "〞"), ("‘", "’")),
    "low-double-primes": _Glyphs(("〝", "〟"), ("‘", "’")),
}
"""The styles in which a pair is well-formed, the likelier ones first."""

_WELL_FORMED = frozenset(ends for glyphs in _STYLES.values() for ends in (glyphs.double, glyphs.single))

_AGAINST = {"open": "”’", "close": "“‘"}
"""The marks that look as if they did the contrary."""

_TEX = _Glyphs(("``", "''"), ("`", "'"), "'")
"""A style to write in, but not one that a text for people is in order with."""

_CODED = frozenset(("html-reference", "mojibake", "escaped"))
_APOSTROPHE_RE = late(
    regex.compile,
    r"""
      (?<=[\p{L}\d])['’](?=\p{L})                                                 # don't  1990's
    | (?<=\p{L}[ ])['’‘](?=n['’][ ]) | (?<=[ ]['’‘]n)['’](?=[ ]\p{L})             # rock 'n' roll
    """,
    regex.VERBOSE,
)


MAX_ROUNDS = 6
"""A mended mark can form a new one with what stands beside it (`"â€\\'`): that takes a second round. A text without
sense that needs more than this is left alone, so that mending twice is always mending once."""


class Repairs(NamedTuple):
    """All repairs of a text in text order, and those of each pair, with the indexes of the pairs."""

    all: tuple[Repair, ...]
    by_pair: tuple[tuple[Repair, ...], ...]

    def kinds(self) -> list[tuple[str, ...]]:
        """The kinds of what was wrong with each quote's marks, each once."""
        return [
            tuple(dict.fromkeys([repair.kind for repair in repairs])) if repairs else () for repairs in self.by_pair
        ]


def normalize(text: str, style: Style | None = None) -> str:
    r"""Mend the quotation marks of a text; with a `style`, write all of them, and the apostrophes, in it.

    A text that is in order comes back as it is, and what was mended once needs no mending again.

    >>> normalize("''We left,\" she said. ``It was over by noon,' he said.")
    '"We left," she said. "It was over by noon," he said.'
    >>> normalize("\"It's over,\" he said.", "curly")
    '“It’s over,” he said.'
    """
    mended = text
    for _ in range(MAX_ROUNDS):
        before, mended = mended, _mend_once(mended, style)
        if mended == before:
            return mended
    return text


def _mend_once(text: str, style: Style | None) -> str:
    return mend(text, list_repairs(text, style))


def list_repairs(text: str, style: Style | None = None) -> tuple[Repair, ...]:
    """Everything that `normalize` would write otherwise, in text order.

    >>> [(repair.kind, repair.before, repair.after) for repair in list_repairs('He said “no".')]
    [('mixed-style', '"', '”')]
    """
    layout = lay_out(*normalize_marks(text))
    return find_repairs(layout, pair_marks(layout), style).all


def mend(source: str, repairs: Iterable[Repair]) -> str:
    """The source with every repair carried out; `repairs` in text order.

    >>> mend('He said "no.', [Repair("missing-close", 12, 12, "", '"')])
    'He said "no."'
    """
    pieces: list[str] = []
    copied = 0
    for repair in repairs:
        pieces += source[copied : repair.start], repair.after
        copied = repair.end
    pieces.append(source[copied:])
    return "".join(pieces)


_Remedy: TypeAlias = "tuple[str | None, str]"
"""What is wrong with an end of a pair (None: nothing), and how to write it."""


def find_repairs(layout: Layout, pairs: Sequence[Pair], style: Style | None = None) -> Repairs:
    r"""What has to be written otherwise for every pair to be well-formed, or, with a `style`, to be in that style.

    A quote that goes on in the next paragraph lacks no closing mark. A stray mark stays, or is decoded (`&quot;`).

    >>> layout = lay_out(*normalize_marks("the \"\"hasty withdrawal\" of troops"))
    >>> find_repairs(layout, pair_marks(layout)).all
    (Repair(kind='doubled-open', start=4, end=6, before='""', after='"'),)
    """
    return _Mender(layout, pairs, style).find()


class _Mender:
    """One text's marks, with what is known of the whole document."""

    def __init__(self, layout: Layout, pairs: Sequence[Pair], style: Style | None) -> None:
        self._to_source = layout.offsets.to_source
        self._text = layout.text
        self._marks = layout.marks
        self._pairs = pairs
        self._wanted = _TEX if style == "tex" else _STYLES[style] if style else None
        self._apostrophe = self._wanted.apostrophe if self._wanted else None
        self._remedies: dict[tuple[Form | None, Form | None, bool], tuple[_Remedy, _Remedy]] = {}

    @cached_property
    def _prevailing(self) -> str:
        return _prevailing_style(self._pairs, self._text)

    @cached_property
    def _outer_is_double(self) -> bool:
        outermost = [_is_double(*_forms_of(pair)) for pair in self._pairs if pair.parent is None]
        return outermost.count(True) >= outermost.count(False)

    def find(self) -> Repairs:
        by_pair = tuple(map(self._repair_pair, self._pairs))
        every = [repair for repairs in by_pair for repair in repairs]
        every += self._repair_strays()
        if self._apostrophe:
            every += self._restyle_apostrophes(self._apostrophe)
        if not every:
            return Repairs((), by_pair)
        every.sort(key=attrgetter("start", "end"))
        idle = _without_effect(every)
        if idle:
            every = [repair for repair in every if repair not in idle]
            by_pair = tuple(tuple(repair for repair in repairs if repair not in idle) for repairs in by_pair)
        return Repairs(tuple(every), by_pair)

    def _is_to_be_double(self, pair: Pair) -> bool:
        """Whether a pair's marks ought to be double."""
        is_double = _is_double(*_forms_of(pair))
        if is_double is None:  # “text’
            return self._outer_is_double if pair.parent is None else not self._is_inside_double(pair)
        # Not: « “ ” » in a style that has only one kind of doubles.
        return is_double and not (self._wanted and self._is_inside_double(pair))

    def _is_inside_double(self, pair: Pair) -> bool:
        return pair.parent is not None and self._is_to_be_double(self._pairs[pair.parent])

    def _repair_pair(self, pair: Pair) -> tuple[Repair, ...]:
        opening, closing = _forms_of(pair)
        if self._wanted is None and _is_well_formed(opening, closing):
            return ()
        asked = opening, closing, self._is_to_be_double(pair)
        remedy = self._remedies.get(asked)
        if remedy is None:  # few pairs differ but for their places
            remedy = self._remedies[asked] = self._find_remedy(*asked)
        (open_kind, to_open), (close_kind, to_close) = remedy
        repairs = []
        if open_kind:
            repairs.append(self._replace(open_kind, pair.start, opening.source if opening else "", to_open))
        if close_kind and closing:
            repairs.append(self._replace(close_kind, pair.end - 1, closing.source, to_close))
        elif close_kind and not pair.continues:
            repairs.append(self._replace(close_kind, pair.end, "", to_close))
        return tuple(repairs)

    def _find_remedy(self, opening: Form | None, closing: Form | None, is_double: bool) -> tuple[_Remedy, _Remedy]:
        """What to write at the ends of a pair whose marks are so written, and ought to be double or not."""
        glyphs = self._wanted or _STYLES[_style_of(opening, closing, is_double, self._prevailing)]
        to_open, to_close = glyphs.ends(is_double)
        return (
            (self._kind_of(opening, to_open, closing, is_double, "open"), to_open),
            (self._kind_of(closing, to_close, opening, is_double, "close"), to_close),
        )

    def _kind_of(self, form: Form | None, wanted: str, partner: Form | None, is_double: bool, role: str) -> str | None:
        """The name of what is wrong with an end that ought to be written as `wanted` for its `role` (open, close)."""
        if form is None:
            return f"missing-{role}"
        if form.source == wanted:
            return None
        if form.damage == "doubled":
            return f"doubled-{role}"
        if form.source in ("'", "''") and partner and partner.damage == "tex-marks":
            return "tex-marks"
        if form.damage:
            return form.damage
        if partner and form.is_double != partner.is_double and form.is_double != is_double:
            return f"mismatched-{role}"
        if not _faces(form, role):
            return "wrong-facing"
        return "other-style" if self._wanted else "mixed-style"

    def _repair_strays(self) -> Iterator[Repair]:
        """What is wrong with the marks that are no quote's: those that are coded (`don&#39;t`); with a style, also the
        apostrophes that are not in it."""
        marks = self._marks if self._apostrophe else [mark for mark in self._marks if mark.form.damage in _CODED]
        if not marks:
            return
        paired = {mark.at for pair in self._pairs for mark in (pair.opening, pair.closing) if mark}
        for mark in marks:
            at, form = mark
            if at in paired or _is_past_mending(form):
                continue
            is_coded = form.damage in _CODED
            after = form.glyph if is_coded else form.source
            if self._apostrophe and _is_apostrophe(self._text, mark):
                after = self._apostrophe
            if form.source != after:
                yield self._replace(form.damage if form.damage and is_coded else "other-style", at, form.source, after)

    def _restyle_apostrophes(self, apostrophe: str) -> Iterator[Repair]:
        """The apostrophes inside words, which are no marks unless they are coded."""
        marks = {mark.at for mark in self._marks}
        for match in _APOSTROPHE_RE.finditer(self._text):
            if match.group() != apostrophe and match.start() not in marks:
                yield self._replace("other-style", match.start(), match.group(), apostrophe)

    def _replace(self, kind: str, at: int, before: str, after: str) -> Repair:
        """Write something at a place of the layout's text where the source has `before`."""
        start = self._to_source(at)
        return make_repair(kind, start, start + len(before), before, after)


def _without_effect(repairs: Sequence[Repair]) -> set[Repair]:
    """Repairs side by side that together write what is there: `"a""b"` closes one quote and opens another, though the
    `""` was read as a doubled mark."""
    return {
        repair
        for added, written in pairwise(repairs)
        if added.start == added.end == written.start and added.after + written.after == written.before
        for repair in (added, written)
    }


def _forms_of(pair: Pair) -> tuple[Form | None, Form | None]:
    opening, closing = pair.opening, pair.closing
    return opening.form if opening else None, closing.form if closing else None


def _is_double(opening: Form | None, closing: Form | None) -> bool | None:
    """Whether a pair's marks are double ones; None if one is and the other is not."""
    first, last = opening or closing, closing or opening
    if first is None or last is None or first.is_double != last.is_double:
        return None
    return first.is_double


@lru_cache(maxsize=256)
def _is_well_formed(opening: Form | None, closing: Form | None) -> bool:
    """Whether some style of marks has just these two ends."""
    if opening is None or closing is None or opening.damage or closing.damage:
        return False
    is_pair = (opening.source, closing.source) in _WELL_FORMED
    return is_pair and _faces(opening, "open") and _faces(closing, "close")


def _faces(form: Form, role: str) -> bool:
    """Whether nothing in a mark's look speaks against the role (open, close)."""
    return form.char not in _AGAINST[role]


def _is_past_mending(form: Form) -> bool:
    """Whether a mark that is no quote's had better stay: `""` is most likely nothing between two marks, and nobody can
    decode a replacement character."""
    half, odd = divmod(len(form.source), 2)
    return (not odd and form.source[:half] == form.source[half:]) or "\ufffd" in form.source


def _is_apostrophe(text: str, mark: Mark) -> bool:
    """Whether an unpaired mark stands at a letter, where it can hardly be anything else; not in 6'."""
    before, after = text[mark.at - 1 : mark.at], text[mark.at + 1 : mark.at + 2]
    return not mark.form.is_double and (before.isalpha() or (not before.isdigit() and after.isalnum()))


def _styles_with(form: Form | None, is_double: bool, role: str) -> tuple[str, ...]:
    """The styles in which a mark may open or close a quote just as it is written."""
    if form is None or form.damage or not _faces(form, role):
        return ()
    return _styles_written(form.source, is_double, role)


@lru_cache(maxsize=256)
def _styles_written(written: str, is_double: bool, role: str) -> tuple[str, ...]:
    end = 0 if role == "open" else 1
    return tuple(name for name, glyphs in _STYLES.items() if glyphs.ends(is_double)[end] == written)


def _style_of(opening: Form | None, closing: Form | None, is_double: bool, prevailing: str) -> str:
    """The style that a pair is or ought to be in: that of both its ends, else of the sound one, else the prevailing."""
    openings = _styles_with(opening, is_double, "open")
    closings = _styles_with(closing, is_double, "close")
    if opening and opening.glyph == "`":  # the ' of `text' is no sound mark, but TeX's other half
        closings = ()
    possible = tuple(name for name in openings if name in closings) or openings + closings
    return prevailing if prevailing in possible or not possible else possible[0]


def _well_formed_style(opening: Form | None, closing: Form | None) -> list[str]:
    """The likeliest style of the opening, if it is one of the closing, too."""
    is_double = _is_double(opening, closing)
    if is_double is None:
        return []
    closings = _styles_with(closing, is_double, "close")
    return [name for name in _styles_with(opening, is_double, "open")[:1] if name in closings]


def _sound_styles(opening: Form | None, closing: Form | None) -> list[str]:
    """The likeliest style of each end that is sound."""
    ends = (opening, "open"), (closing, "close")
    return [name for form, role in ends if form for name in _styles_with(form, form.is_double, role)[:1]]


def _style_meant(opening: Form | None, closing: Form | None) -> list[str]:
    """The likeliest style in which a damaged pair was written before something happened to it."""
    if opening is None or opening.damage in (None, "tex-marks"):
        return []
    first, last = opening.glyph, closing.glyph if closing else ""
    names = [name for name, glyphs in _STYLES.items() if first in (glyphs.double[0], glyphs.single[0])]
    names = [name for name in names if (first, last) in (_STYLES[name].double, _STYLES[name].single)] or names
    return names[:1]


def _prevailing_style(pairs: Sequence[Pair], text: str) -> str:
    """The style of most well-formed pairs; if there are none, of most sound marks; if none, what the damaged marks
    suggest, and if they don't, the apostrophes."""
    alike = Counter(map(_forms_of, pairs))
    for styles_of in (_well_formed_style, _sound_styles, _style_meant):
        counts: dict[str, int] = {}
        for forms, number in alike.items():
            for name in styles_of(*forms):
                counts[name] = counts.get(name, 0) + number
        if counts:
            return max(counts, key=counts.__getitem__)
    return "curly" if "’" in text else "straight"
