r"""What a page or a program wrote instead of a character, or around words, read as what it means.

Takes a text; gives `Edit`s: `&nbsp;` and `&eacute;` become their characters, tags for emphasis and links are left out,
those that end a line or a paragraph end one, `\n` in a text without lines is a line's end. The one idea: a text that a
program was to show has these where a reader sees nothing of them. Quotation marks are left to `damages`.
Knowingly lost: a tag that somebody talks about.
"""

from __future__ import annotations

import re

import regex

from quotex.patterns import late
from quotex.text.edits import Edit
from quotex.text.glyphs import CANONICAL

_PARAGRAPH = "\u2029"
_REFERENCE_RE = late(
    re.compile,
    r"&(?:amp;)?(?:#(?:\d{2,6}|[xX][0-9A-Fa-f]{2,5})|[A-Za-z]{2,8}\d{0,2});|Â[\xa0 ]",
)
_INLINE = r"a|abbr|b|bdi|bdo|big|cite|em|font|i|ins|mark|small|span|strong|sub|time|u"
_BLOCK = r"p|div|h[1-6]|li|ul|ol|blockquote|section|article|tr|table|figure|figcaption"
_TAG_RE = late(
    regex.compile,
    rf"""
      (?P<inline> (?:</|(?<!\w)<)(?:{_INLINE})(?:[ ][^<>\n]{{0,400}}+)?>
                | (?:\[/|(?<!\w)\[)(?:[bisu]|url|color|size)(?:=[^\[\]\n]{{0,200}}+)?\]
                | <sup(?:[ ][^<>\n]{{0,200}}+)?>.{{0,12}}</sup> | <(?:sup|/sup)> )
    | (?P<block> (?:(?:</|(?<!\w)<)(?:{_BLOCK})(?:[ ][^<>\n]{{0,400}}+)?>\s*+)++ | (?:<br[ ]?/?>\s*+){{2,}}+ )
    | (?P<line> <br[ ]?/?>(?:[ \t]*\r?\n)?+ )
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_ESCAPE_RE = late(re.compile, r"(?:\\r)?\\n")
_FIRST_BYTES = frozenset("âÂÃ")
"""With what the bytes of a mark begin."""
_SIGNS = ("</", "<br", "<BR", "<p>")
_MIN_ESCAPES = 2
"""A text without lines of its own that has so many of their escapes behind sentences has its lines there."""


def find_references(text: str) -> list[Edit]:
    """Characters that are written by their names or numbers, but for marks.

    >>> find_references("Jos&eacute;&nbsp;Lee said: &quot;No.&quot;")
    [Edit(start=3, end=11, char='é'), Edit(start=11, end=17, char=' ')]
    """
    if "&" not in text and "Â" not in text:
        return []
    edits: list[Edit] = []
    bytes_end = -1
    for found in _REFERENCE_RE.finditer(text):
        start, end = found.span()
        char = " " if found[0][0] == "Â" else _char_of(found[0].replace("&amp;", "&"))
        if start == bytes_end or (char in _FIRST_BYTES and text[end : end + 1] in ("&", "€", "\x80")):
            bytes_end = end
        elif len(char) == 1 and char not in CANONICAL and not "\x80" <= char < "\xa0":
            edits.append(Edit(start, end, " " if char.isspace() else char))
    return edits


def _char_of(written: str) -> str:
    import html  # takes a while to load, and few texts need it

    return html.unescape(written)


def find_tags(text: str) -> list[Edit]:
    """Tags of HTML and of forums, but for those of quotes.

    >>> find_tags("We <b>left</b>.<br>")
    [Edit(start=3, end=6, char=''), Edit(start=10, end=14, char=''), Edit(start=15, end=19, char='\\n')]
    """
    if not ("<" in text and any(map(text.__contains__, _SIGNS))) and not ("[" in text and "[/" in text):
        return []
    chars = {"inline": "", "block": _PARAGRAPH, "line": "\n"}
    return [Edit(*found.span(), chars[found.lastgroup or ""]) for found in _TAG_RE.finditer(text)]


def find_escapes(text: str) -> list[Edit]:
    r"""Line feeds that are written as escapes, in a text without lines.

    >>> find_escapes(r"We left.\nIt rained.\nNo.\n")
    [Edit(start=8, end=10, char='\n'), Edit(start=20, end=22, char='\n'), Edit(start=25, end=27, char='\n')]
    """
    if "\\" not in text or "\n" in text.strip():
        return []
    if sum(text.count(f"{point}\\n") + text.count(f"{point}\\r\\n") for point in '.!?"”') < _MIN_ESCAPES:
        return []
    return [Edit(*found.span(), "\n") for found in _ESCAPE_RE.finditer(text)]
