"""What is wrong with the quotation marks of a text, and the text with them mended.

Takes the marks and the pairs; gives `Repairs`: what to write instead of which characters of the source, in text order,
and which of them belong to which quote. The one idea: a pair is *well-formed* if some style of marks has just these two
ends. Any other pair is given the style of whichever end is sound, or the document's prevailing one. What is well-formed
already, what is no quotation mark, and what only nobody can tell are left as they stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple, TypeAlias, get_args

import regex

from quotex.model import Repair, Style
from quotex.patterns import late
from quotex.text.damages import DAMAGES, TEX_MARKS
from quotex.text.glyphs import STYLES, TEX
from quotex.text.layout import Layout, lay_out
from quotex.text.marks import Form, Mark, normalize_marks
from quotex.text.pairing import Pair, pair_marks
from quotex.text.styles import End, faces, forms_of, is_double_pair, is_well_formed, prevailing_style, style_for

_CODED = frozenset(damage.name for damage in DAMAGES.values() if damage.is_coded)
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


class EndCase(NamedTuple):
    """A mark at one end of a pair: its form, how it ought to be written, and the form of the mark at the other end.

    `is_double` says whether the pair's marks ought to be double, `is_asked_for` whether the user named the style.
    """

    end: End
    form: Form | None
    wanted: str
    partner: Form | None
    is_double: bool
    is_asked_for: bool


class EndDamage(NamedTuple):
    """One thing that may be wrong with how a mark fits its pair, with a text that has it, and that text mended."""

    name: str
    is_there: Callable[[EndCase], bool]
    example: tuple[str, str]
    style: Style | None = None


def _closes_tex(case: EndCase) -> bool:
    return case.form is not None and case.form.source in ("'", "''") and _damage_of(case.partner) == TEX_MARKS


def _is_of_other_kind(case: EndCase) -> bool:
    """Whether a mark is single and its partner double, or the other way round, and it is this one that is wrong."""
    form, partner = case.form, case.partner
    if form is None or partner is None:
        return False
    return form.is_double not in (partner.is_double, case.is_double)


def _damage_of(form: Form | None) -> str | None:
    return form.damage if form else None


END_DAMAGES = (
    EndDamage(
        "missing-{end}",
        lambda case: case.form is None,
        ('"We left, said Ann.', '"We left," said Ann.'),
    ),
    EndDamage(
        "mismatched-{end}",
        _is_of_other_kind,
        ("\"We left,' said Ann.", '"We left," said Ann.'),
    ),
    EndDamage(
        "wrong-facing",
        lambda case: case.form is not None and not faces(case.form, case.end),
        ("”We left,“ said Ann. “No,” said Bob.", "“We left,” said Ann. “No,” said Bob."),
    ),
    EndDamage(
        "other-style",
        lambda case: case.is_asked_for,
        ('"We left," said Ann.', "“We left,” said Ann."),
        style="curly",
    ),
    EndDamage(
        "mixed-style",
        lambda case: True,
        ('“We left," said Ann. “No,” said Bob.', "“We left,” said Ann. “No,” said Bob."),
    ),
)
"""What is wrong with a mark that is sound in itself, but is not as it ought to be: the first that is there."""


def _kind_of(case: EndCase) -> str | None:
    """The name of what is wrong with a mark at its end of a pair; None if nothing is."""
    if case.form and case.form.source == case.wanted:
        return None
    own = TEX_MARKS if _closes_tex(case) else _damage_of(case.form)
    name = own or next(damage.name for damage in END_DAMAGES if damage.is_there(case))
    return name.format(end=case.end)


class Repairs(NamedTuple):
    """All repairs of a text in text order, and those of each pair, with the indexes of the pairs."""

    all: tuple[Repair, ...]
    by_pair: tuple[tuple[Repair, ...], ...]

    def kinds(self) -> list[tuple[str, ...]]:
        """The kinds of what was wrong with each quote's marks, each once."""
        return [
            tuple(dict.fromkeys([repair.kind for repair in repairs])) if repairs else () for repairs in self.by_pair
        ]


NO_REPAIRS = Repairs((), ())


def normalize(text: str, style: Style | None = None) -> str:
    r"""Mend the quotation marks of a text; with a `style`, write all of them, and the apostrophes, in it.

    A text that is in order comes back as it is, and what was mended once needs no mending again.

    >>> normalize("''We left,\" she said. ``It was over by noon,' he said.")
    '"We left," she said. "It was over by noon," he said.'
    >>> normalize("\"It's over,\" he said.", "curly")
    '“It’s over,” he said.'
    """
    if not isinstance(text, str):
        raise TypeError(f"a text is a str, not {type(text).__name__}; bytes have to be decoded")
    if style is not None and style not in get_args(Style):
        raise ValueError(f"styles are {', '.join(get_args(Style))}, not {style!r}")
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
        self._span_to_source = layout.offsets.span_to_source
        self._text = layout.text
        self._marks = layout.marks
        self._pairs = pairs
        self._wanted = TEX if style == "tex" else STYLES[style] if style else None
        self._apostrophe = self._wanted.apostrophe if self._wanted else None
        self._remedies: dict[tuple[Form | None, Form | None, bool], tuple[_Remedy, _Remedy]] = {}

    @cached_property
    def _prevailing(self) -> str:
        return prevailing_style(self._pairs, self._text)

    @cached_property
    def _outer_is_double(self) -> bool:
        outermost = [is_double_pair(*forms_of(pair)) for pair in self._pairs if pair.parent is None]
        return outermost.count(True) >= outermost.count(False)

    def find(self) -> Repairs:
        by_pair = tuple(map(self._repair_pair, self._pairs))
        every = [repair for repairs in by_pair for repair in repairs]
        every += self._repair_strays()
        if self._apostrophe:
            every += self._restyle_apostrophes(self._apostrophe)
        every.sort(key=attrgetter("start", "end"))
        idle = _without_effect(every)
        if idle:
            every = [repair for repair in every if repair not in idle]
            by_pair = tuple(tuple(repair for repair in repairs if repair not in idle) for repairs in by_pair)
        return Repairs(tuple(every), by_pair)

    def _is_to_be_double(self, pair: Pair) -> bool:
        """Whether a pair's marks ought to be double."""
        is_double = is_double_pair(*forms_of(pair))
        if is_double is None:  # “text’
            return self._outer_is_double if pair.parent is None else not self._is_inside_double(pair)
        # Not: « “ ” » in a style that has only one kind of doubles.
        return is_double and not (self._wanted and self._is_inside_double(pair))

    def _is_inside_double(self, pair: Pair) -> bool:
        return pair.parent is not None and self._is_to_be_double(self._pairs[pair.parent])

    def _repair_pair(self, pair: Pair) -> tuple[Repair, ...]:
        opening, closing = forms_of(pair)
        if self._wanted is None and is_well_formed(opening, closing):
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
            end = self._span_to_source(pair.start, pair.end)[1]  # before what is passed over
            repairs.append(Repair(close_kind, end, end, "", to_close))
        return tuple(repairs)

    def _find_remedy(self, opening: Form | None, closing: Form | None, is_double: bool) -> tuple[_Remedy, _Remedy]:
        """What to write at the ends of a pair whose marks are so written, and ought to be double or not."""
        style = self._wanted or STYLES[style_for(opening, closing, is_double, self._prevailing)]
        to_open, to_close = style.ends(is_double)
        is_asked_for = self._wanted is not None
        return (
            (_kind_of(EndCase("open", opening, to_open, closing, is_double, is_asked_for)), to_open),
            (_kind_of(EndCase("close", closing, to_close, opening, is_double, is_asked_for)), to_close),
        )

    def _repair_strays(self) -> Iterator[Repair]:
        """What is wrong with the marks that are no quote's: those that are coded (`don&#39;t`); with a style, also the
        apostrophes that are not in it."""
        marks = self._marks if self._apostrophe else [mark for mark in self._marks if mark.form.damage in _CODED]
        if not marks:
            return
        paired = {mark.at for pair in self._pairs for mark in (pair.opening, pair.closing) if mark}
        for mark in marks:
            if mark.at not in paired and not _is_past_mending(mark.form):
                yield from self._repair_stray(mark)

    def _repair_stray(self, mark: Mark) -> Iterator[Repair]:
        at, form = mark
        coded = form.damage if form.damage in _CODED else None
        after = form.glyph if coded else form.source
        if self._apostrophe and _is_apostrophe(self._text, mark):
            after = self._apostrophe
        if form.source != after:
            yield self._replace(coded or "other-style", at, form.source, after)

    def _restyle_apostrophes(self, apostrophe: str) -> Iterator[Repair]:
        """The apostrophes inside words, which are no marks unless they are coded."""
        marks = {mark.at for mark in self._marks}
        for match in _APOSTROPHE_RE.finditer(self._text):
            if match.group() != apostrophe and match.start() not in marks:
                yield self._replace("other-style", match.start(), match.group(), apostrophe)

    def _replace(self, kind: str, at: int, before: str, after: str) -> Repair:
        """Write something at a place of the layout's text where the source has `before`."""
        start = self._to_source(at)
        return Repair(kind, start, start + len(before), before, after)


def _without_effect(repairs: Sequence[Repair]) -> set[Repair]:
    """Repairs side by side that together write what is there: `"a""b"` closes one quote and opens another, though the
    `""` was read as a doubled mark."""
    return {
        repair
        for added, written in pairwise(repairs)
        if added.start == added.end == written.start and added.after + written.after == written.before
        for repair in (added, written)
    }


def _is_past_mending(form: Form) -> bool:
    """Whether a mark that is no quote's had better stay: `""` is most likely nothing between two marks, and nobody can
    decode a replacement character."""
    half, odd = divmod(len(form.source), 2)
    return (not odd and form.source[:half] == form.source[half:]) or "\ufffd" in form.source


def _is_apostrophe(text: str, mark: Mark) -> bool:
    """Whether an unpaired mark stands at a letter, where it can hardly be anything else; not in 6'."""
    before, after = text[mark.at - 1 : mark.at], text[mark.at + 1 : mark.at + 2]
    return not mark.form.is_double and (before.isalpha() or (not before.isdigit() and after.isalnum()))
