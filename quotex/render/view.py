"""The article as a person would read it, drawn with rich: quotes in their speakers' colours, and a legend.

Text from a source reaches rich only as `Text`, and only through `make_visible`.
"""

from __future__ import annotations

import io

from rich.console import Console, Group, RenderableType
from rich.text import Text

from quotex.model import Document
from quotex.render import Screen
from quotex.render.palette import TERMINAL_COLOURS, number_speakers, write_tag
from quotex.render.passages import Passage, cut_passages
from quotex.render.visible import make_visible

_COMFORTABLE = 88
"""Lines of prose longer than this are hard to follow, however wide the window is."""


def draw_view(document: Document, screen: Screen, with_repairs: bool = False) -> str:
    """The article and its legend; `with_repairs` shows what stood where a mark was mended."""
    numbers = number_speakers(document.quotes)
    paragraphs: dict[int, Text] = {}
    for passage in cut_passages(document):
        if passage.paragraph is not None:
            _draw_passage(
                passage, numbers, with_repairs, paragraphs.setdefault(passage.paragraph, Text(overflow="fold"))
            )
    blocks: list[RenderableType] = []
    for paragraph in paragraphs.values():
        blocks += [paragraph, Text()]
    width = min(screen.width, _COMFORTABLE)
    console = Console(file=io.StringIO(), width=width, force_terminal=screen.is_terminal, highlight=False)
    with console.capture() as capture:
        console.print(Group(*blocks, *_draw_legend(document, numbers)))
    return "".join(f"{line.rstrip()}\n" for line in capture.get().split("\n")[:-1])


def _draw_passage(passage: Passage, numbers: dict[str, int], with_repairs: bool, text: Text) -> None:
    for quote in passage.opening:
        number = numbers.get(quote.speaker) if quote.speaker else None
        text.append(write_tag(number), f"bold {_colour(number)}")
    styles = []
    if passage.quote:
        styles.append(_colour(numbers.get(passage.quote.speaker) if passage.quote.speaker else None))
    if passage.is_mention or passage.is_cue:
        styles.append("underline italic" if passage.is_cue else "underline")
    if with_repairs and passage.repair and passage.after:
        text.append(f"[{make_visible(passage.repair.before)}→]", "reverse")
    text.append(make_visible(passage.mended), " ".join(styles))


def _colour(number: int | None) -> str:
    return "dim" if number is None else TERMINAL_COLOURS[number % len(TERMINAL_COLOURS)]


def _draw_legend(document: Document, numbers: dict[str, int]) -> list[Text]:
    speakers = {speaker.name: speaker for speaker in document.speakers}
    legend = []
    for name, number in numbers.items():
        line = Text(overflow="fold").append(f"{write_tag(number)} {_on_a_line(name)}", f"bold {_colour(number)}")
        if speaker := speakers.get(name):
            role = f", {_on_a_line(speaker.role)}" if speaker.role else ""
            line.append(f"{role} · quotes: {speaker.quotes}, words: {speaker.words}")
        legend.append(line)
    if any(quote.speaker is None for quote in document.quotes):
        legend.append(Text(f"{write_tag(None)} nobody is reported as saying it", "dim"))
    return legend or [Text("No quotes.", "dim")]


def _on_a_line(text: str) -> str:
    return make_visible(" ".join(text.split()))
