r"""The source as one reads it: what stands among the words and is none of them is passed over.

Takes the decoded source; gives the text without it, with the way back. Mail begins each line with `> `, a page ends
with its number, a line divides a word, an editor leaves characters that nobody sees. A kind of clutter is one row of
`CLUTTER`: what is left out or becomes one character (an `Edit`), and an example. They work in their order, each on what
those before it left. A `JOIN` stands where a line ends in the middle of a word.

>>> text, offsets = clear("> “We left,” said Amara Di-\n> allo on Mon\u00adday.")
>>> text, offsets.span_to_source(16, 29)
('“We left,” said Amara Di\ufdd0allo on Monday.', (18, 34))
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from quotex.text.codes import find_blanks, find_codes
from quotex.text.cuts import find_cuts
from quotex.text.edits import JOIN, Edit
from quotex.text.hyphens import find_hyphens
from quotex.text.invisible import find_decomposed, find_ellipses, find_invisible
from quotex.text.lookalikes import find_lookalikes
from quotex.text.margins import find_margins
from quotex.text.markup import find_escapes, find_tags
from quotex.text.notes import find_notes
from quotex.text.offsets import UNCHANGED, OffsetMap
from quotex.text.pages import find_page_breaks
from quotex.text.parted import find_parted
from quotex.text.spoken import find_spoken
from quotex.text.subtitles import find_captions
from quotex.text.swallowed import find_swallowed


class Clutter(NamedTuple):
    """One kind of what is passed over: its name, what finds it, and a text with it and without."""

    name: str
    find: Callable[[str], Sequence[Edit]]
    example: tuple[str, str]


CLUTTER = (
    Clutter("invisible", find_invisible, ("Ama\u00adra\u200b left.", "Amara left.")),
    Clutter("swallowed", find_swallowed, ("鈥淲e left鈥檛", "“We left’t")),
    Clutter("blanks", find_blanks, ("We▁left.▁It▁rained." * 9, "We left. It rained." * 9)),
    Clutter("lookalikes", find_lookalikes, ("Anne\u2011Marie left，Ann.", "Anne-Marie left,Ann.")),
    Clutter("codes", find_codes, (r"Jos\u00e9&nbsp;Lee left, \u201cNo.\u201d", r"José Lee left, \u201cNo.\u201d")),
    Clutter("escapes", find_escapes, (r"We left.\nIt rained.\nNo.\n", "We left.\nIt rained.\nNo.\n")),
    Clutter("tags", find_tags, ("We <b>left</b>.<br>No.", "We left.\nNo.")),
    Clutter("accents", find_decomposed, ("Jose\u0301 left.", "José left.")),
    Clutter("ellipses", find_ellipses, ("So\x85 \x93Go.\x94", "So… \x93Go.\x94")),
    Clutter(
        "captions",
        find_captions,
        ("1\n00:00:01,000 --> 00:00:02,500\nThe harbour\nwas closed.", "The harbour was closed."),
    ),
    Clutter("margins", find_margins, ("> The harbour was\n> closed.", "The harbour was\nclosed.")),
    Clutter("pages", find_page_breaks, ("The harbour was\n\n  7\n\f\nclosed.", "The harbour was\nclosed.")),
    Clutter(
        "cuts",
        find_cuts,
        (
            f"{'It was closed. ' * 9}The workers walked out of the\n\nmeeting on Monday, they said.",
            f"{'It was closed. ' * 9}The workers walked out of the meeting on Monday, they said.",
        ),
    ),
    Clutter(
        "parted", find_parted, ("“\nThe harbour was closed.\n” It rained.", "“The harbour was closed.” It rained.")
    ),
    Clutter("spoken", find_spoken, ("It was quote closed unquote by noon.", "It was “closed” by noon.")),
    Clutter("notes", find_notes, ("“*We left,*”[1] said Ann.", "“We left,” said Ann.")),
    Clutter("hyphens", find_hyphens, ("The har-\nbour was closed.", f"The har{JOIN}bour was closed.")),
)


def clear(source: str) -> tuple[str, OffsetMap]:
    """The source without its clutter, and the way back to it; most have none."""
    text, offsets = source, UNCHANGED
    edits: list[Edit] = []
    for clutter in CLUTTER:
        found = clutter.find(text)
        if found:
            moved = (Edit(*offsets.span_to_source(start, end), char) for start, end, char in found)
            edits = _absorb(sorted([*edits, *moved], key=_place))
            text, offsets = _carry_out(source, edits)
    return text, offsets


def _place(edit: Edit) -> tuple[int, int]:
    """The order of edits: at one place the longest first, which holds the others."""
    return edit.start, -edit.end


def _absorb(edits: Iterable[Edit]) -> list[Edit]:
    """Edits without those that stand in others, which came later; what is left out side by side as one."""
    kept: list[Edit] = []
    for edit in edits:
        last = kept[-1] if kept else None
        if last and edit[:2] == last[:2]:
            kept[-1] = edit  # it was found in what the one before wrote
            continue
        if last and edit.end <= last.end:
            continue
        if last and last.end == edit.start and not last.char and not edit.char:
            kept[-1] = Edit(last.start, edit.end, "")
        else:
            kept.append(edit)
    return kept


def _carry_out(source: str, edits: Sequence[Edit]) -> tuple[str, OffsetMap]:
    merged: list[tuple[int, int]] = []
    dropped: list[tuple[int, int]] = []
    pieces: list[str] = []
    copied = shift = 0
    for start, end, char in edits:
        pieces += source[copied:start], char
        width = end - start
        if not char:
            dropped.append((start - shift, width))
        elif width > 1:
            merged.append((start - shift, width))
        shift += width - len(char)
        copied = end
    pieces.append(source[copied:])
    return "".join(pieces), OffsetMap(merged, dropped)
