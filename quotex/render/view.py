"""The article as a person would read it, drawn with rich: quotes in their speakers' colours, and a legend.

Text from a source reaches rich only as `Text`, and only through `make_visible`.
"""

from __future__ import annotations

from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.text import Text

from quotex.model import Document
from quotex.render.console import make_console
from quotex.render.palette import choose_colours, number_speakers, write_tag
from quotex.render.passages import Passage, cut_passages
from quotex.render.screen import Screen, make_visible

_COMFORTABLE = 88
"""Lines of prose longer than this are hard to follow, however wide the window is."""


@dataclass(frozen=True, slots=True)
class _Voices:
    """How each speaker is marked; None is nobody known."""

    numbers: dict[str, int]
    colours: tuple[str, ...]

    def write_tag(self, speaker: str | None) -> str:
        return write_tag(self.numbers[speaker] if speaker else None)

    def get_colour(self, speaker: str | None) -> str:
        return self.colours[self.numbers[speaker] % len(self.colours)] if speaker else "dim"


def draw_view(document: Document, screen: Screen, with_repairs: bool = False) -> str:
    """The article and its legend; `with_repairs` shows what stood where a mark was mended."""
    width = min(screen.width, _COMFORTABLE)
    console = make_console(screen, width)
    voices = _Voices(number_speakers(document.quotes), choose_colours(console.color_system))
    paragraphs: dict[int, Text] = {}
    for passage in cut_passages(document):
        if passage.paragraph is not None:
            _draw_passage(
                passage, voices, with_repairs, paragraphs.setdefault(passage.paragraph, Text(overflow="fold"))
            )
    blocks: list[RenderableType] = []
    for paragraph in paragraphs.values():
        blocks += [paragraph, Text()]
    with console.capture() as capture:
        console.print(Group(*blocks, *_draw_legend(document, voices)))
    return "".join(f"{line.rstrip()}\n" for line in capture.get().split("\n")[:-1])


def _draw_passage(passage: Passage, voices: _Voices, with_repairs: bool, text: Text) -> None:
    for quote in passage.opening:
        # A circled digit is wider than its column in many fonts: it would stand on the mark.
        text.append(f"{voices.write_tag(quote.speaker)}\u00a0", f"bold {voices.get_colour(quote.speaker)}")
    styles = []
    if passage.quote:
        styles.append(voices.get_colour(passage.quote.speaker))
    if passage.is_mention or passage.is_cue:
        styles.append("underline italic" if passage.is_cue else "underline")
    if with_repairs and passage.repair and passage.after:
        text.append(f"[{make_visible(passage.repair.before)}→]", "reverse")
    text.append(make_visible(passage.mended), " ".join(styles))


def _draw_legend(document: Document, voices: _Voices) -> list[Text]:
    speakers = {speaker.name: speaker for speaker in document.speakers}
    legend = []
    for name in voices.numbers:
        tagged = f"{voices.write_tag(name)} {_on_a_line(name)}"
        line = Text(overflow="fold").append(tagged, f"bold {voices.get_colour(name)}")
        if speaker := speakers.get(name):
            role = f", {_on_a_line(speaker.role)}" if speaker.role else ""
            line.append(f"{role} · quotes: {speaker.quotes}, words: {speaker.words}")
        legend.append(line)
    if any(quote.speaker is None for quote in document.quotes):
        legend.append(Text(f"{voices.write_tag(None)} nobody is reported as saying it", "dim"))
    return legend or [Text("No quotes.", "dim")]


def _on_a_line(text: str) -> str:
    return make_visible(" ".join(text.split()))
