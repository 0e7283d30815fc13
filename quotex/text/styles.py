"""Which style of marks a pair is in, which it ought to be in, and which prevails in a document.

Takes the forms of the marks of a pair; gives the names of styles of `glyphs.STYLES`. The one idea: a pair is
*well-formed* if some style has just these two ends.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, TypeAlias

from quotex.text.damages import TEX_MARKS
from quotex.text.glyphs import STYLES
from quotex.text.marks import Form
from quotex.text.pairing import Pair

End = Literal["open", "close"]
"""The two ends of a pair."""

Forms: TypeAlias = "tuple[Form | None, Form | None]"
"""How the marks of a pair are written; None for one that is missing."""

_WELL_FORMED = frozenset(ends for style in STYLES.values() for ends in (style.double, style.single))
_AGAINST = {"open": "”’", "close": "“‘"}
"""The marks that look as if they did the contrary."""


def forms_of(pair: Pair) -> Forms:
    opening, closing = pair.opening, pair.closing
    return opening.form if opening else None, closing.form if closing else None


def is_double_pair(opening: Form | None, closing: Form | None) -> bool | None:
    """Whether a pair's marks are double ones; None if one is and the other is not."""
    first, last = opening or closing, closing or opening
    if first is None or last is None or first.is_double != last.is_double:
        return None
    return first.is_double


@lru_cache(maxsize=256)
def is_well_formed(opening: Form | None, closing: Form | None) -> bool:
    """Whether some style of marks has just these two ends."""
    if opening is None or closing is None or opening.damage or closing.damage:
        return False
    is_pair = (opening.source, closing.source) in _WELL_FORMED
    return is_pair and faces(opening, "open") and faces(closing, "close")


def faces(form: Form, end: End) -> bool:
    """Whether nothing in a mark's look speaks against its standing at that end."""
    return form.char not in _AGAINST[end]


def _styles_with(form: Form | None, is_double: bool, end: End) -> tuple[str, ...]:
    """The styles in which a mark may open or close a quote just as it is written."""
    if form is None or form.damage or not faces(form, end):
        return ()
    return _styles_written(form.source, is_double, end)


@lru_cache(maxsize=256)
def _styles_written(written: str, is_double: bool, end: End) -> tuple[str, ...]:
    at = 0 if end == "open" else 1
    return tuple(name for name, style in STYLES.items() if style.ends(is_double)[at] == written)


def style_for(opening: Form | None, closing: Form | None, is_double: bool, prevailing: str) -> str:
    """The style that a pair is or ought to be in: that of both its ends, else of the sound one, else the prevailing."""
    openings = _styles_with(opening, is_double, "open")
    closings = _styles_with(closing, is_double, "close")
    if opening and opening.glyph == "`":  # the ' of `text' is no sound mark, but TeX's other half
        closings = ()
    possible = tuple(name for name in openings if name in closings) or openings + closings
    return prevailing if prevailing in possible or not possible else possible[0]


def _well_formed_style(opening: Form | None, closing: Form | None) -> list[str]:
    """The likeliest style of the opening, if it is one of the closing, too."""
    is_double = is_double_pair(opening, closing)
    if is_double is None:
        return []
    closings = _styles_with(closing, is_double, "close")
    return [name for name in _styles_with(opening, is_double, "open")[:1] if name in closings]


def _sound_styles(opening: Form | None, closing: Form | None) -> list[str]:
    """The likeliest style of each end that is sound."""
    ends: tuple[tuple[Form | None, End], ...] = (opening, "open"), (closing, "close")
    return [name for form, end in ends if form for name in _styles_with(form, form.is_double, end)[:1]]


def _style_meant(opening: Form | None, closing: Form | None) -> list[str]:
    """The likeliest style in which a damaged pair was written before something happened to it."""
    if opening is None or opening.damage in (None, TEX_MARKS):
        return []
    first, last = opening.glyph, closing.glyph if closing else ""
    names = [name for name, style in STYLES.items() if first in (style.double[0], style.single[0])]
    names = [name for name in names if (first, last) in (STYLES[name].double, STYLES[name].single)] or names
    return names[:1]


def prevailing_style(pairs: Sequence[Pair], text: str) -> str:
    """The style of most well-formed pairs; if there are none, of most sound marks; if none, what the damaged marks
    suggest, and if they don't, the apostrophes."""
    alike = Counter(map(forms_of, pairs))
    for styles_of in (_well_formed_style, _sound_styles, _style_meant):
        counts: dict[str, int] = {}
        for forms, number in alike.items():
            for name in styles_of(*forms):
                counts[name] = counts.get(name, 0) + number
        if counts:
            return max(counts, key=counts.__getitem__)
    return "curly" if "’" in text else "straight"
