"""The article as one HTML page that needs nothing else: quotes coloured by speaker, and a list of the speakers.

Takes a document; gives the page. Whatever comes from the source is escaped, in text and in attributes alike, and the
page's policy lets nothing run but its own script, nor load anything at all. `page.css` and `page.js` stand beside it.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from itertools import groupby
from pathlib import Path

from quotex.model import Document, Quote
from quotex.render.palette import UNKNOWN_TAG, number_speakers
from quotex.render.passages import Passage, cut_passages
from quotex.render.screen import make_visible

_FOLDER = Path(__file__).parent
_COLOURS = 6
"""How many the style sheet has."""


def make_page(document: Document) -> str:
    """The whole page."""
    numbers = number_speakers(document.quotes)
    style, script = _read_beside("page.css"), _read_beside("page.js")
    title = _write("standard input" if document.source == "-" else document.source)
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}: who said what</title>
<style>{style}</style>
</head>
<body>
<h1>{title}</h1>
<main>
{"".join(_write_paragraphs(document, numbers))}</main>
<nav aria-label="Speakers">
<h2>Speakers</h2>
<ol>
{"".join(_list_speakers(document, numbers))}</ol>
<p class="keys">n, p: next and previous quote · Escape: none</p>
</nav>
<aside role="status" aria-label="About the quote"></aside>
<script>{script}</script>
</body>
</html>
"""


def _read_beside(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _write(text: str) -> str:
    """
    >>> _write('</script> "[sic]"')
    '&lt;/script&gt; &quot;[sic]&quot;'
    """
    return escape(make_visible(" ".join(text.split())))


def _write_paragraphs(document: Document, numbers: dict[str, int]) -> Iterator[str]:
    for paragraph, passages in groupby(cut_passages(document), key=lambda passage: passage.paragraph):
        if paragraph is not None:
            yield f"<p>{''.join(_write_passage(passage, numbers) for passage in passages)}</p>\n"


def _write_passage(passage: Passage, numbers: dict[str, int]) -> str:
    html = escape(make_visible(passage.mended))
    if passage.is_mention:
        html = f'<span class="mention">{html}</span>'
    if passage.is_cue:
        html = f'<span class="cue">{html}</span>'
    if passage.quote:
        number = _number(passage.quote, numbers)
        of = f'data-quote="{passage.quote.id}" data-voice="{_tag(number)}"'
        html = f'<span class="q {_class(number)}" {of}>{html}</span>'
    return "".join(_write_tag(quote, numbers) for quote in passage.opening) + html


def _write_tag(quote: Quote, numbers: dict[str, int]) -> str:
    number = _number(quote, numbers)
    note = _write(" · ".join(_describe(quote)))
    return (
        f'<button type="button" class="tag {_class(number)}" id="q{quote.id}" data-quote="{quote.id}"'
        f' data-voice="{_tag(number)}" data-note="{note}" aria-label="Quote by {note}">{_tag(number)}</button>'
    )


def _describe(quote: Quote) -> Iterator[str]:
    yield quote.speaker or "nobody"
    if quote.role:
        yield quote.role
    if quote.cue:
        yield f"cue: {quote.cue.text}"
    if quote.rule:
        yield f"rule: {quote.rule}"
    yield f"confidence: {quote.confidence:.2f}"


def _list_speakers(document: Document, numbers: dict[str, int]) -> Iterator[str]:
    speakers = {speaker.name: speaker for speaker in document.speakers}
    for name, number in numbers.items():
        about = ""
        if speaker := speakers.get(name):
            role = f"{_write(speaker.role)} · " if speaker.role else ""
            about = f"<small>{role}quotes: {speaker.quotes}, words: {speaker.words}</small>"
        yield (
            f'<li><button type="button" class="voice {_class(number)}" data-voice="{_tag(number)}"'
            f' aria-pressed="false"><b>{_tag(number)}</b> {_write(name)}{about}</button></li>\n'
        )


def _number(quote: Quote, numbers: dict[str, int]) -> int | None:
    return numbers.get(quote.speaker) if quote.speaker else None


def _class(number: int | None) -> str:
    return "nobody" if number is None else f"s{number % _COLOURS}"


def _tag(number: int | None) -> str:
    return UNKNOWN_TAG if number is None else str(number + 1)
