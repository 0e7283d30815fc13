"""Articles as one HTML page that needs nothing else: quotes coloured by speaker, and the speakers beside each.

Takes documents; gives the page. Whatever comes from the source is escaped, in text and in attributes alike, and the
page's policy lets nothing run but its own script, nor load anything at all. `page.css` and `page.js` stand beside it.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from quotex.document.paragraphs import list_paragraphs
from quotex.model import Document, Quote
from quotex.render.palette import UNKNOWN_TAG, number_speakers
from quotex.render.passages import Passage, cut_passages
from quotex.render.screen import make_visible

_FOLDER = Path(__file__).parent
_COLOURS = 6
"""How many the style sheet has."""


def make_page(documents: Document | Sequence[Document]) -> str:
    several = [documents] if isinstance(documents, Document) else documents
    return write_page([make_article(document, number) for number, document in enumerate(several, 1)])


class Article(NamedTuple):
    """A document as a part of a page: its title, escaped, its anchor, and its HTML."""

    title: str
    anchor: str
    html: str


def make_article(document: Document, number: int = 1) -> Article:
    """An article under its headline, with its speakers beside it. What is told apart by a key on the page bears the
    article's number, so that several can stand on one."""
    numbers = number_speakers(document.quotes)
    key = f"{number}-"
    source = _write("standard input" if document.source == "-" else document.source)
    headline = _find_headline(document)
    title = _write(headline) if headline else source
    below = f'<p class="source">{source}</p>\n' if headline else ""
    html = f"""<article id="{key}article">
<h1>{title}</h1>
{below}<div class="text">
{"".join(_write_paragraphs(document, numbers, key, is_first_shown=not headline))}</div>
<nav aria-label="Speakers">
<h2>Speakers</h2>
<ol>
{"".join(_list_speakers(document, numbers, key))}</ol>
<p class="keys">n, p: next and previous quote · Escape: none</p>
</nav>
</article>
"""
    return Article(title, f"{key}article", html)


def write_page(articles: Sequence[Article]) -> str:
    style, script = _read_beside("page.css"), _read_beside("page.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    title = articles[0].title if len(articles) == 1 else f"{len(articles)} articles"
    contents = "".join(f'<li><a href="#{article.anchor}">{article.title}</a></li>\n' for article in articles)
    nav = f'<nav class="contents" aria-label="Articles">\n<ol>\n{contents}</ol>\n</nav>\n' if len(articles) != 1 else ""
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
{nav}<main>
{"".join(article.html for article in articles)}</main>
<aside role="status" aria-label="About the quote"></aside>
<script>{script}</script>
</body>
</html>
"""


_LONGEST_HEADLINE = 200


def _find_headline(document: Document) -> str | None:
    """The first paragraph, if it is a short line that is no sentence and that nothing is quoted in."""
    paragraphs = list_paragraphs(document)
    if len(paragraphs) < 2:
        return None
    start, end = paragraphs[0]
    line = document.text[start:end].strip()
    is_one = 0 < len(line) <= _LONGEST_HEADLINE and line[-1] not in '.!?:;,"”’»'
    is_marked = any(quote.start < end or (quote.mention and quote.mention.start < end) for quote in document.quotes)
    return line.lstrip("# ") if is_one and not is_marked else None


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


def _write_paragraphs(document: Document, numbers: dict[str, int], key: str, is_first_shown: bool) -> Iterator[str]:
    for paragraph, passages in groupby(cut_passages(document), key=lambda passage: passage.paragraph):
        if paragraph is not None and (paragraph or is_first_shown):
            yield f"<p>{''.join(_write_passage(passage, numbers, key) for passage in passages)}</p>\n"


def _write_passage(passage: Passage, numbers: dict[str, int], key: str) -> str:
    html = escape(make_visible(passage.mended))
    if passage.is_mention:
        html = f'<span class="mention">{html}</span>'
    if passage.is_cue:
        html = f'<span class="cue">{html}</span>'
    if passage.quote:
        number = _number(passage.quote, numbers)
        of = f'data-quote="{key}{passage.quote.id}" data-voice="{key}{_tag(number)}"'
        html = f'<span class="q {_class(number)}" {of}>{html}</span>'
    return "".join(_write_tag(quote, numbers, key) for quote in passage.opening) + html


def _write_tag(quote: Quote, numbers: dict[str, int], key: str) -> str:
    number = _number(quote, numbers)
    note = _write(" · ".join(_describe(quote)))
    return (
        f'<button type="button" class="tag {_class(number)}" id="q{key}{quote.id}" data-quote="{key}{quote.id}"'
        f' data-voice="{key}{_tag(number)}" data-note="{note}" aria-label="Quote by {note}">{_tag(number)}</button>'
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


def _list_speakers(document: Document, numbers: dict[str, int], key: str) -> Iterator[str]:
    speakers = {speaker.name: speaker for speaker in document.speakers}
    for name, number in numbers.items():
        about = ""
        if speaker := speakers.get(name):
            role = f"{_write(speaker.role)} · " if speaker.role else ""
            about = f"<small>{role}quotes: {speaker.quotes}, words: {speaker.words}</small>"
        yield (
            f'<li><button type="button" class="voice {_class(number)}" data-voice="{key}{_tag(number)}"'
            f' aria-pressed="false"><b>{_tag(number)}</b> {_write(name)}{about}</button></li>\n'
        )


def _number(quote: Quote, numbers: dict[str, int]) -> int | None:
    return numbers.get(quote.speaker) if quote.speaker else None


def _class(number: int | None) -> str:
    return "nobody" if number is None else f"s{number % _COLOURS}"


def _tag(number: int | None) -> str:
    return UNKNOWN_TAG if number is None else str(number + 1)
