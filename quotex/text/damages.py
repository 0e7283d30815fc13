r"""What may be wrong with the way a mark is written: one table.

A damage is one row of `DAMAGES`: its name, how it looks, which glyph it means, and an example. `marks` builds its
pattern of the rows, `mending` writes what they mean, docs/repairs.md lists them, and a test runs every example.
What may be wrong with how a mark fits the other one of its pair is the table `END_DAMAGES` in `mending`.

>>> DAMAGES["escaped"].read(r"\u201c"), DAMAGES["reference"].read("&amp;ldquo;"), DAMAGES["misread"].read("â€œ")
('“', '“', '“')
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.patterns import late
from quotex.text.glyphs import APOSTROPHES, CONTROLS, DOUBLES, LOOKALIKES, SINGLES, double_of


class Damage(NamedTuple):
    """One way to write a mark wrongly.

    `name` is the kind of its repair; `{end}` becomes `open` or `close`. `looks` is a verbose pattern, `starts` are the
    characters that it may begin with. `read` gives the glyph that is meant; what is no glyph is no mark. `example` is a
    text with the damage, and mended. `is_coded` says that it is mended also where it is no quote's mark: an apostrophe.
    """

    name: str
    looks: str
    starts: str
    read: Callable[[str], str]
    example: tuple[str, str]
    is_coded: bool = False


def at_edge(apostrophes: str) -> str:
    """A pattern for marks that are apostrophes inside a word: don't."""
    return rf"(?<!\w)[{apostrophes}] | [{apostrophes}](?!\w)"


def not_between_letters(glyphs: str) -> str:
    """A pattern for marks that are letters between two letters: obʺekt. A ditto mark in the air repeats a line."""
    return rf"[{glyphs}] (?!(?<=\p{{L}}.)\p{{L}} | (?<=(?:\A|\s)〃)\s)"


def _glyphs_misread() -> dict[str, str]:
    """What the UTF-8 bytes of marks look like when read as Windows-1252, Latin-1 or Mac Roman, or as the first twice.

    Where Windows-1252 has no character for a byte, programs keep the byte.
    """

    def as_windows(data: bytes) -> str:
        return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)

    misread: dict[str, str] = {}
    for glyph in "“”„‘’‚«»‹›":
        data = glyph.encode()
        once = as_windows(data)
        for written in (once, as_windows(once.encode()), data.decode("latin-1"), data.decode("mac_roman")):
            misread[written] = glyph
    return misread


MISREAD = _glyphs_misread()
ELISIONS = "|".join(sorted(lexicon.word_set("elision-after-mark")))
TEX_MARKS = "tex-marks"

_IN_WORDS = "".join(glyph for glyph in LOOKALIKES if glyph in APOSTROPHES)
_FREE = "".join(glyph for glyph in LOOKALIKES if glyph not in APOSTROPHES)
_ANGLED = r"(?!\w++>>)[^<>\s\"'](?:[^<>\n]|\n(?!\n)){0,1000}[^<>\s]"

_ESCAPE_RE = late(regex.compile, r"\\[ux]([0-9A-Fa-f]{2,4})")


def _one_of(glyphs: str) -> str:
    """The one glyph that a mark written twice means; two singles are a double."""
    if len(glyphs) == 2 and glyphs[0] in SINGLES:
        return double_of(glyphs[0])
    return glyphs[:1] if len(set(glyphs)) == 1 else glyphs


def _read_reference(written: str) -> str:
    import html  # takes a while to load, and few texts need it

    return _one_of(html.unescape(written.replace("amp;", "")))


def _read_escape(written: str) -> str:
    return _one_of(_ESCAPE_RE.sub(lambda match: chr(int(match[1], 16)), written).replace("\\", ""))


def _read_singles(written: str) -> str:
    return "“" if written == "‘’" else _one_of(written)


DAMAGES = {
    "reference": Damage(
        name="html-reference",
        looks=r"""
            (?P<named>&(?:amp;){0,3}+(?:[A-Za-z]{4,8}|\#[0-9]{2,5}|\#[xX][0-9A-Fa-f]{2,4});)  # &ldquo;  &amp;#8220;
            (?P=named)?+                                                                      # &#39;&#39;
        """,
        starts="&",
        read=_read_reference,
        example=("&quot;We left,&quot; said Ann.", '"We left," said Ann.'),
        is_coded=True,
    ),
    "misread": Damage(
        name="mojibake",
        looks=r"\L<misread>",
        starts="".join(sorted({written[0] for written in MISREAD})),
        read=MISREAD.__getitem__,
        example=("â€œWe left,â€\x9d said Ann.", "“We left,” said Ann."),
        is_coded=True,
    ),
    "cut": Damage(  # the last byte of a closing mark has no character in Windows-1252, and was lost on the way
        name="mojibake",
        looks=r"â€[?\ufffd] | (?:â€|Ã¢â‚¬) (?=[\sA-Za-z.,;:!?)\]<―-]|\Z)",
        starts="âÃ",
        read=lambda _: "”",
        example=("â€œWe left,â€ said Ann.", "“We left,” said Ann."),
        is_coded=True,
    ),
    "lost": Damage(  # nobody can decode it any more
        name="mojibake",
        looks=r"(?<!\S)\ufffd{1,3}+(?=\w) | (?<=\S)\ufffd{1,3}+(?!\w)",
        starts="\ufffd",
        read=lambda _: '"',
        example=("\ufffdWe left,\ufffd said Ann.", '"We left," said Ann.'),
        is_coded=True,
    ),
    "escaped": Damage(
        name="escaped",
        looks=r"""
            (?P<slashed> \\{1,4}+["'“”‘’]                                           # \"
                       | \\u(?:00(?:2[27]|[aA][bB]|[bB][bB])|201[89cCdDeE])         # \u201c
                       | \\x2[27] )                                                 # \x22
            (?P=slashed)?+
        """,
        starts="\\",
        read=_read_escape,
        example=(r"\"We left,\" said Ann.", '"We left," said Ann.'),
        is_coded=True,
    ),
    "doubled": Damage(
        name="doubled-{end}",
        looks=rf'"{{2,3}}+ | “{{2,3}}+ | ”{{2,3}}+ | (?P<twice>[{DOUBLES}])(?P=twice)',
        starts=DOUBLES,
        read=lambda written: written[0],
        example=('the ""hasty withdrawal" of troops', 'the "hasty withdrawal" of troops'),
    ),
    "tex": Damage(
        name=TEX_MARKS,
        looks="``",
        starts="`",
        read=lambda _: "“",
        example=("``We left,'' said Ann.", '"We left," said Ann.'),
    ),
    "singles": Damage(
        name="two-singles-for-double",
        looks=rf"""
            (?P<thin>[{SINGLES.replace("`", "")}])(?P=thin)(?:(?!\p{{L}})|(?<!\p{{L}}..))
          | (?<![\w’])‘’(?=\w)                                       # '', made curly by a program
        """,
        starts=SINGLES,
        read=_read_singles,
        example=("''We left,'' said Ann.", '"We left," said Ann.'),
    ),
    "backtick": Damage(
        name=TEX_MARKS,
        looks=at_edge("`"),
        starts="`",
        read=str,
        example=("`We left,' said Ann. ‘No,’ said Bob.", "‘We left,’ said Ann. ‘No,’ said Bob."),
    ),
    "lookalike": Damage(
        name="lookalike",
        looks=f"{not_between_letters(_FREE)} | {at_edge(_IN_WORDS)}",
        starts=LOOKALIKES,
        read=str,
        example=("″We left,″ said Ann.", '"We left," said Ann.'),
    ),
    "angles": Damage(  # not  a << 2  1<<2  <<EOF  vector<list<int>>
        name="lookalike",
        looks=rf"""
            <<(?: (?<![\w<)\]]..)(?={_ANGLED}>>) | (?<=(?:^|[\n:,.(]\s)..)(?=[ ]{_ANGLED}[ ]>>) )
          | >>(?![\w>=])(?: (?<=(?<![\w<)\]])<<{_ANGLED}..) | (?<=(?:^|[\n:,.(]\s)<<[ ]{_ANGLED}[ ]..) )
        """,
        starts="<>",
        read=lambda written: "«" if written == "<<" else "»",
        example=("<<We left,>> said Ann.", "«We left,» said Ann."),
    ),
    "commas": Damage(  # not  a,,b  and an empty cell of a table
        name="lookalike",
        looks=r""",,(?<![^\s(\[—],,)(?=\p{L}(?:[^\n,'“”"]|,(?=\s|''|["'“”](?:\s|\Z))|'(?!'))++(?:''|[“”"]))""",
        starts=",",
        read=lambda _: "„",
        example=(",,We left,” said Ann.", "“We left,” said Ann."),
    ),
    "control": Damage(
        name="mojibake",
        looks=f"[\x93\x94] | {at_edge(chr(0x91) + chr(0x92))}",
        starts="".join(CONTROLS),
        read=CONTROLS.__getitem__,
        example=("\x93We left,\x94 said Ann.", "“We left,” said Ann."),
        is_coded=True,
    ),
}
"""All damages of one mark, the first that fits first. The keys name the groups of the pattern that `marks` builds."""
