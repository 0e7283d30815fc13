r"""What a page or a program wrote around words, read as what it means.

Takes a text; gives `Edit`s: tags for emphasis and links are left out, those that end a line or a paragraph end one,
`\n` in a text without lines is a line's end. The one idea: a text that a program was to show has these where a reader
sees nothing of them. Quotation marks are left to `damages`.
Knowingly lost: a tag that somebody talks about.
"""

from __future__ import annotations

import re
from collections import Counter

import regex

from quotex.patterns import late
from quotex.text.edits import Edit, has_any

_PARAGRAPH = "\u2029"
_INLINE = r"a|abbr|b|bdi|bdo|big|cite|em|font|i|ins|mark|small|span|strong|sub|time|u"
_BLOCK = r"p|div|h[1-6]|li|ul|ol|blockquote|section|article|tr|table|figure|figcaption|hr"
_DROPPED = r"note|footnote|sup|ref|script|style"
_KEPT = frozenset(["q", "quote", "said", "speech", "v"])
_TAG_RE = late(
    regex.compile,
    rf"""
      (?P<inline> (?:</|(?<!\w)<)(?:{_INLINE})(?:[ ][^<>\n]{{0,400}}+)?>
                | (?:\[/|(?<!\w)\[)(?:[bisu]|url|color|size)(?:=[^\[\]\n]{{0,200}}+)?\]
                | <sup(?:[ ][^<>\n]{{0,200}}+)?>.{{0,12}}</sup> | <(?:sup|/sup)>
                | <(?P<dropped>{_DROPPED})(?:[ ][^<>\n]{{0,200}}+)?>[^<>]{{0,300}}+</(?P=dropped)>
                | <!--(?:[^<>-]|-(?!->)){{0,1000}}+--> | <!\[CDATA\[ | \]\]>
                | <wbr[ ]?/?> | <(?!br|hr)[a-z]{{2,9}}(?:[ ][^<>\n]{{0,200}}+)?/>
                | <\d\d:\d\d[:.\d]{{0,9}}> )
    | (?P<block> (?:(?:</|(?<!\w)<)(?:{_BLOCK})(?:[ ][^<>\n]{{0,400}}+)?/?>\s*+)++ | (?:<br[ ]?/?>\s*+){{2,}}+ )
    | (?P<line> <br[ ]?/?>(?:[ \t]*\r?\n)?+ )
    | (?P<other> </?(?P<name>[A-Za-z][\w:.-]{{0,20}}+)(?:[ ][^<>\n]{{0,400}}+)?> )
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_ESCAPE_RE = late(re.compile, r"(?:(?:\\{1,2}r)?\\{1,2}n|(?:%0[Dd])?%0[Aa]|\^p|[⏎↵])+")
_PART_RE = late(
    re.compile,
    r"""(?:[.!?…]|[.!?…]["”’'»])([ ]?[^\w\s"“”‘’«»'.,;:!?()\[\]<>*^†‡‒–—―⸺-][^\s"“”‘’«»'(]{0,11}|\t+|[ ]{3,})""",
)
_MIN_PARTS, _MIN_SHARE = 5, 0.8
"""Of the signs behind sentences so many, and so large a share, begin alike, if these part paragraphs."""
_SIGNS = ("</", "/>", "<br", "<BR", "<p>", "<P>", "<hr", "<HR", "<!", "<wbr", "<00:")
_CLOSED_RE = late(regex.compile, r"</([A-Za-z][\w:.-]{0,20})>")
_COMMAND_RE = late(
    regex.compile,
    r"""
      (?P<left> \\(?:emph|text(?:bf|it|sc|sl|tt|rm|sf|up|md)|underline|mbox)\{
              | \{\\(?:em|it|bf|sc|sl|itshape|bfseries)[ ] )
      (?:[^{}\n]|\{[^{}\n]{0,99}+\}){1,1000}+ (?P<right>\})
    """,
    regex.VERBOSE,
)
_COMMAND_SIGNS = ("\\par", "\\line", "\\newline", "\\noindent", "\\emph{", "\\text", "\\underline{", "\\mbox{", "{\\")
_ENDS_PARAGRAPH = frozenset(["par", "bigskip", "medskip", "smallskip"])
_BREAK_RE = late(
    regex.compile, r"(?<![:/\\])\\(par|line|newline|noindent|indent|bigskip|medskip|smallskip|quad)(?![A-Za-z])[ ]?"
)
_MIN_ESCAPES = 2
_POINTS = frozenset('.!?"”')
"""A text without lines of its own that has so many of their escapes behind sentences has its lines there."""


_COLOUR_RE = late(
    re.compile,
    r"""
      \x1b\[[\d;]{0,20}[A-Za-z] | \[\d{1,3}(?:;\d{1,3}){0,4}m | .\x08
    | \{\\(?!uc?\d)[a-z]{1,4}[\d&(][^{}\n]{0,80}\} | \{[yYcC]:[^{}\n]{1,40}\}
    """,
    re.VERBOSE,
)
_COLOUR_SIGNS = ("\x1b[", "[0m", "\b", "{\\", "{y:", "{Y:", "{c:")
"""How a terminal or subtitles are told to write in bold, or another colour."""


def find_tags(text: str) -> list[Edit]:
    """Tags of HTML and of forums, but for those of quotes.

    >>> find_tags("We <b>left</b>.<br>")
    [Edit(start=3, end=6, char=''), Edit(start=10, end=14, char=''), Edit(start=15, end=19, char='\\n')]
    """
    edits = _find_commands(text) if "\\" in text and has_any(text, _COMMAND_SIGNS) else []
    may_have_tags = ("<" in text and has_any(text, _SIGNS)) or ("[" in text and "[/" in text)
    if has_any(text, _COLOUR_SIGNS):
        edits += [Edit(*found.span()) for found in _COLOUR_RE.finditer(text)]
    return [*edits, *_find_elements(text)] if may_have_tags else edits


def _find_elements(text: str) -> list[Edit]:
    """Tags of known elements, and of others where the text closes them."""
    chars = {"inline": "", "other": "", "block": _PARAGRAPH, "line": "\n"}
    found_all = [found for found in _TAG_RE.finditer(text) if found["name"] not in _KEPT]
    if any(found["name"] for found in found_all):
        closed = set(_CLOSED_RE.findall(text))
        found_all = [found for found in found_all if found["name"] is None or found["name"] in closed]
    return [Edit(*found.span(), chars[found.lastgroup or ""]) for found in found_all]


def _find_commands(text: str) -> list[Edit]:
    """Emphasis of TeX, and what ends a line or a paragraph in TeX and RTF."""
    edits = [Edit(*found.span(side)) for found in _COMMAND_RE.finditer(text) for side in ("left", "right")]
    for found in _BREAK_RE.finditer(text):
        char = _PARAGRAPH if found[1] in _ENDS_PARAGRAPH else "\n" if "line" in found[1] else ""
        edits.append(Edit(*found.span(), char))
    return edits


def find_escapes(text: str) -> list[Edit]:
    r"""Line feeds that are written as escapes, in a text without lines.

    >>> find_escapes(r"We left.\nIt rained.\nNo.\n")
    [Edit(start=8, end=10, char='\n'), Edit(start=20, end=22, char='\n'), Edit(start=25, end=27, char='\n')]
    """
    if "\n" in text.strip():
        return []
    escapes = [found.span() for found in _ESCAPE_RE.finditer(text)]
    if sum(text[start - 1 : start] in _POINTS for start, _ in escapes) >= _MIN_ESCAPES:
        return [Edit(*span, "\n") for span in escapes]
    sign = _find_sign(text)
    if not sign:
        return []
    escapes = [found.span() for found in re.compile(rf"(?<!:){re.escape(sign)} ?(?![a-z ])").finditer(text)]
    behind = sum(text[start - 1 : start] in _POINTS for start, _ in escapes)
    return [Edit(*span, "\n") for span in escapes] if behind > text.count(sign) / 2 else []


def _find_sign(text: str) -> str:
    """What stands between sentences again and again, and is neither a blank nor a note; empty if nothing does."""
    found = _PART_RE.findall(text)
    fewest = max(_MIN_PARTS, _MIN_SHARE * len(found))
    sign = ""
    while len(found) >= fewest:
        longer = Counter(part[: len(sign) + 1] for part in found if len(part) > len(sign))
        following, count = longer.most_common(1)[0] if longer else ("", 0)
        if count < fewest:
            break
        sign = following
    return sign
