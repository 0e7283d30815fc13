"""Subtitles, SRT and WebVTT: what is said, without its numbers and times, as paragraphs.

A paragraph ends where somebody else speaks (a dash, `>>`, `Ada:`, another voice of WebVTT) and where nothing is said
for a while. A line that is shown again while the next one appears counts once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quotex.source.documents import DocumentError, Part, join

_TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[,.](\d{3})"
_TIMES_RE = re.compile(rf"[ \t]{{0,9}}{_TIME}[ \t]{{0,9}}-->[ \t]{{0,9}}{_TIME}")
_GAP_RE = re.compile(r"\n[ \t]*\n")
_TAG_RE = re.compile(r"<(?!v[ .])[^<>]*>|\{\\[^{}]*\}")
_VOICE_RE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^<>]+)>")
_TURN_RE = re.compile(r"(?:[-–—]|>>+)\s*(?=\S)")
_LABEL_RE = re.compile(r"[^\W\d_a-z][\w.'’-]{1,20}(?: [^\W_a-z][\w.'’-]{0,20}){0,4}: ")

_PAUSE = 3.0
"""Seconds without words after which something new begins."""


def read(data: bytes, most: int) -> Iterator[Part]:
    from quotex.source.decoding import decode_bytes

    text = decode_bytes(data.removeprefix(b"\xef\xbb\xbf"), None, "strict").text
    if not _TIMES_RE.search(text):
        raise DocumentError("no subtitles: there are no times in it")
    yield Part(join(_list_paragraphs(text), most))


def _list_paragraphs(text: str) -> Iterator[str]:
    words: list[str] = []
    last_end = 0.0
    voice = last_line = ""
    for start, end, lines in _list_cues(text):
        if start - last_end > _PAUSE:
            yield " ".join(words)
            words = []
        last_end = end
        for line in lines:
            named = _VOICE_RE.match(line)
            shown = _TAG_RE.sub("", _VOICE_RE.sub("", line)).strip()
            if not shown or shown == last_line:
                continue
            last_line = shown
            turn = _TURN_RE.match(shown)
            if turn or _LABEL_RE.match(shown) or (named and named[1] != voice):
                yield " ".join(words)
                words = []
            if named and named[1] != voice:
                voice = named[1].strip()
                words.append(f"{voice}:")
            words.append(shown[turn.end() :] if turn else shown)
    yield " ".join(words)


def _list_cues(text: str) -> Iterator[tuple[float, float, list[str]]]:
    """The times and the lines of each; what stands elsewhere (numbers, notes, styles) is none."""
    for block in _GAP_RE.split(text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = block.split("\n")
        for at, line in enumerate(lines[:3]):
            if times := _TIMES_RE.match(line):
                seconds = [int(number or 0) for number in times.groups()]
                start, end = (h * 3600 + m * 60 + s + ms / 1000 for h, m, s, ms in (seconds[:4], seconds[4:]))
                yield start, end, lines[at + 1 :]
                break
