r"""What may be wrong with the way a mark is written: one table.

A damage is one row of `DAMAGES`: its name, how it looks, which glyph it means, and an example. `marks` builds its
pattern of the rows, `mending` writes what they mean, docs/repairs.md lists them, and a test runs every example.
What may be wrong with how a mark fits the other one of its pair is the table `END_DAMAGES` in `mending`.

>>> DAMAGES["spelled"].read(r"\u201c"), DAMAGES["reference"].read("&amp;ldquo;"), DAMAGES["misread"].read("â€œ")
('“', '“', '“')
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from quotex import lexicon
from quotex.text.glyphs import APOSTROPHES, CONTROLS, DOUBLES, LOOKALIKES, SINGLES, double_of
from quotex.text.taught import CLOSING, INSIDE, NOWHERE, OPENING


class Damage(NamedTuple):
    """One way to write a mark wrongly.

    `name` is the kind of its repair; `{end}` becomes `open` or `close`. `looks` is a verbose pattern, `starts` are the
    characters that it may begin with. `read` gives the glyph that is meant; what is no glyph is no mark. `example` is a
    text with the damage, and mended. `is_coded` says that it is mended also where it is no quote's mark: an apostrophe.
    A rare damage has `signs`: a text is searched for it only if one of them is in it. One that `asks` for something is
    there only if the document as a whole has it: see `turned_glyphs`.
    """

    name: str
    looks: str
    starts: str
    read: Callable[[str], str]
    example: tuple[str, str]
    is_coded: bool = False
    signs: tuple[str, ...] = ()
    asks: str | None = None


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

_SPACED = r"\p{L}[^<>;\n]{1,500}[ ][^<>;\n]{1,500}[.,!?…]"
_COMMAND_OPENS = r"(?:\\(?:enquote\*?|mkbibquote|say)\{|\{\{(?:[\"“]|qq?|[Qq]uote)\|)"
_COMMAND_SIGNS = (r"\enquote", r"\mkbibquote", r"\say{", '{{"|', "{{“|", "{{q|", "{{qq|", "{{quote|", "{{Quote|")
"""Quotes as commands of TeX and of wikis."""


_CODES = lexicon.rows("mark_codes.tsv")
_NAMES = [name for name, _, kind in _CODES if kind == "reference"]
_COMMANDS = {name: glyph for name, glyph, kind in _CODES if kind == "command"}
_ANY_COMMAND = "|".join(map(re.escape, sorted(_COMMANDS, reverse=True)))
_NOT_IN_ADDRESS = r"(?<!://[^\s<>]{0,300})"
_BYTE_SIGN = r"(?:=|%|\\')"
_BYTE_OPENS = rf"(?<![^\s(\[—–-])(?:{_BYTE_SIGN}(?:22|9[13])|\\0{{0,4}}9[13][ ])"

_MISREAD_ROWS = lexicon.rows("misread.tsv")
FAR_MISREAD = {written: glyph for written, glyph, _ in _MISREAD_ROWS if written not in MISREAD}
_LEADS = tuple(sorted({written[:2] for written in FAR_MISREAD}))
"""With what a mark begins that was misread in a code page which is not Windows-1252, Latin-1 or Mac Roman."""

SPELLED = {row[0]: row[1] for row in lexicon.rows("spelled.tsv")}
_CODE_STARTS = {written[0] for written in SPELLED}

_CUT = {written[:-1] for written in FAR_MISREAD} - {written[:2] for written in MISREAD}
_LOW_BYTES = {chr(ord(glyph) & 0xFF): glyph for glyph in "“”‘’"}
CUT_LEADS = (*sorted(_CUT.intersection(_LEADS)), "鈥", "窶", "â?")
"""The first two bytes of a mark that lost its last one; in Chinese and Japanese code pages they are one character."""


def _one_of(glyphs: str) -> str:
    """The one glyph that a mark written twice means; two singles are a double."""
    if len(glyphs) == 2 and glyphs[0] in SINGLES:
        return double_of(glyphs[0])
    return glyphs[:1] if len(set(glyphs)) == 1 else glyphs


def _read_reference(written: str) -> str:
    import html  # takes a while to load, and few texts need it

    names = written.replace("amp;", "").split("&")[1:]
    return _one_of(html.unescape("".join(f"&{name.strip(' ;')};" for name in names)))


def _read_escape(written: str) -> str:
    return _one_of(written.replace("\\", ""))


def _read_windows_byte(written: str) -> str:
    return bytes.fromhex(written.strip()[-2:]).decode("cp1252")


def _read_command(written: str) -> str:
    return _COMMANDS[written.strip("{}").strip("\\ {}")]


def _read_tag(written: str) -> str:
    return "”" if "/" in written or "}" in written else "“"


def _read_singles(written: str) -> str:
    return "“" if written == "‘’" else _one_of(written)


def _learnt(looks: str, glyph: str) -> Damage:
    """A mark of which only the document says what it looks like."""
    example = (
        "^We^ve left,^ said Ann. ^It^s wet,^ said Bob. ^No.^",
        "“We’ve left,” said Ann. “It’s wet,” said Bob. “No.”",
    )
    return Damage("learnt", looks, "^", lambda _: glyph, example, is_coded=glyph == "’", signs=(NOWHERE,))


def _cut(looks: str, glyph: str) -> Damage:
    """A mark that lost its last byte, in whichever code page."""
    starts = "".join(sorted({lead[0] for lead in CUT_LEADS}))
    example = ("ΓÇWe left,ΓÇ said Ann.", "“We left,” said Ann.")
    return Damage("mojibake", looks, starts, lambda _: glyph, example, is_coded=True, signs=CUT_LEADS)


DAMAGES = {
    "learnt_open": _learnt(OPENING, "“"),
    "learnt_close": _learnt(CLOSING, "”"),
    "learnt_inside": _learnt(INSIDE, "’"),
    "spelled": Damage(
        name="escaped",
        looks=rf"\L<spelled>{_NOT_IN_ADDRESS}(?:(?<=\\0{{0,2}}20[0-9A-Fa-f]{{2}}|/quote\w{{0,3}}left)[ ])?",
        starts="".join(sorted(_CODE_STARTS)),
        read=lambda written: SPELLED[written.strip(" ")],
        example=("%u201CWe left,%u201D said Ann.", "“We left,” said Ann."),
        is_coded=True,
        signs=(
            *("aEUR", "cid:", "M-bM", "quo;", "quot;", "u201", "#82", "quotedbl", "/quote"),
            *sorted({code[:4] for code in SPELLED if code[0] in "%&+<=@U\\_`{"}),
        ),
    ),
    "far_misread": Damage(
        name="mojibake",
        looks=r"\L<far_misread>",
        starts="".join(sorted({written[0] for written in FAR_MISREAD})),
        read=FAR_MISREAD.__getitem__,
        example=("ΓÇ£We left,ΓÇ¥ said Ann.", "“We left,” said Ann."),
        is_coded=True,
        signs=_LEADS,
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
        looks=r"""
            (?<!\S)\ufffd[?\ufffd]{0,2}(?=\w) | (?<=\S)\ufffd(?: \?\ufffd | \ufffd{0,2}+(?:\?(?=[\s.,;]|\Z))? )(?!\w)
        """,
        starts="\ufffd",
        read=lambda _: '"',
        example=("\ufffdWe left,\ufffd said Ann.", '"We left," said Ann.'),
        is_coded=True,
    ),
    "cut_open": _cut(r"(?<![\w,.!?])\L<cut_leads>[?\ufffd]?(?=[A-Za-z])", "“"),
    "cut_close": _cut(r"(?<=\S)\L<cut_leads>[?\ufffd]?(?=[\s.,;:!?)\]<―-]|\Z)", "”"),
    "reference": Damage(  # not  R&D  AT&T
        name="html-reference",
        looks=rf"""
            (?P<named> &[ ]?(?:amp;){{0,3}}+
              (?: {"|".join(sorted(_NAMES, reverse=True))} | [A-Za-z]{{4,8}}(?=;)
                | \#0{{0,4}}[0-9]{{2,5}} | \#[xX]0{{0,4}}[0-9A-Fa-f]{{2,4}} ) (?:[ ]?;)?+ )
            (?P=named)?+                                             # &ldquo;  &amp;#8220  & rdquo ;  &#39;&#39;
        """,
        starts="&",
        read=_read_reference,
        example=("&quot;We left,&rdquo said Ann.", '"We left," said Ann.'),
        is_coded=True,
        signs=("&#", *sorted({f"{start}{name[:3]}" for name in _NAMES for start in ("&", "& ", "amp;")})),
    ),
    "tag": Damage(
        name="html-tag",
        looks=r"<(?:q|quote|said|speech)(?:[ ][^<>\n]{0,200}+)?> | (?:</|&lt;/?)(?:q|quote|said|speech)(?:>|&gt;)",
        starts="<&",
        read=_read_tag,
        example=("<q>We left,</q> said Ann.", "“We left,” said Ann."),
        is_coded=True,
        signs=("<q", "&lt;q", "<said", "<speech", "&lt;said", "&lt;speech"),
    ),
    "braces": Damage(
        name="escaped",
        looks=rf"{_COMMAND_OPENS} | \}}{{1,2}}(?<={_COMMAND_OPENS}[^{{}}\n]{{1,1000}}\}}{{1,2}})",
        starts="\\{}",
        read=_read_tag,
        example=(r"\enquote{We left,} said Ann.", "“We left,” said Ann."),
        is_coded=True,
        signs=_COMMAND_SIGNS,
    ),
    "windows_byte": Damage(  # not  x=94  10%22  and what stands in an address
        name="escaped",
        looks=rf"""
            {_BYTE_OPENS}(?=[\p{{L}}\d\[($]) {_NOT_IN_ADDRESS}
          | (?<=\p{{L}}){_BYTE_SIGN}92(?=\p{{Ll}})
          | (?<=\S)(?:{_BYTE_SIGN}(?:22|9[24])(?![\w/&=%#?])|\\0{{0,4}}9[24][ ])
            (?<={_BYTE_OPENS}[\p{{L}}\d\[($][^\n]{{0,1000}})
        """,
        starts="=%\\",
        read=_read_windows_byte,
        example=("=93We left,=94 said Ann.", "“We left,” said Ann."),
        is_coded=True,
        signs=("=22", "=91", "=93", "%22", "%91", "%93", r"\'9", r"\00", r"\93"),
    ),
    "command": Damage(
        name="escaped",
        looks=rf"(?P<braced>\{{)?\\(?:{_ANY_COMMAND})(?![A-Za-z])(?(braced)\}}|(?:\{{\}}|[ ])?)",
        starts="\\{",
        read=_read_command,
        example=(r"\ldblquote We left,\rdblquote  said Ann.", "“We left,” said Ann."),
        is_coded=True,
        signs=tuple(sorted({f"\\{name[:4]}" for name in _COMMANDS})),
    ),
    "low_byte": Damage(  # of two bytes a character one was lost, or became a blank
        name="mojibake",
        looks=r"""
            \x1c[ ]?(?=\S) | (?<=\S)[ ]?\x1d[ ]?(?=\s|[.,;:)]|\Z) | (?<=\S)\x1d
          | (?<!\w)\x18[ ]?(?=\w) | \x19[ ]?(?=(?:s|t|re|ve|ll|d|m)\b)(?<=\p{L}..?) | \x19(?!\w)
        """,
        starts="\x18\x19\x1c\x1d",
        read=lambda written: _LOW_BYTES[written.strip(" ")],
        example=("\x1cWe left,\x1d said Ann.", "“We left,” said Ann."),
        is_coded=True,
        signs=("\x1c",),
    ),
    "escaped": Damage(
        name="escaped",
        looks=r"""(?P<slashed>\\{1,4}+["'“”‘’])(?P=slashed)?+""",
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
    "angle_words": Damage(  # not  <<include>>, if nobody is quoted in them
        name="lookalike",
        looks=r"<<(?<![\w<)\]]..)(?=\w++>>) | >>(?![\w>=])(?<=<<\w{1,40}..)",
        starts="<>",
        read=lambda written: "«" if written == "<<" else "»",
        example=("<<We left,>> said Ann, who was <<tired>>.", "«We left,» said Ann, who was «tired»."),
        asks="<<",
    ),
    "angles": Damage(  # not  a << 2  1<<2  <<EOF  vector<list<int>>
        name="lookalike",
        looks=rf"""
            <<(?: (?<![\w<)\]]..)(?={_ANGLED}>>) | (?<=(?:^|[\n:,.(]\s)..)(?=[ ]{_ANGLED}[ ]>>) )
          | >>(?![\w>=])(?: (?<=(?<![\w<)\]])<<{_ANGLED}..) | (?<=(?:^|[\n:,.(]\s)<<[ ]{_ANGLED}[ ]..) )
          | <<(?<=\s..)(?=[ ]{_SPACED}[ ]>>) | >>(?![\w>=])(?<=\s<<[ ]{_SPACED}[ ]..)
        """,
        starts="<>",
        read=lambda written: "«" if written == "<<" else "»",
        example=("<<We left,>> said Ann.", "«We left,» said Ann."),
    ),
    "turned_angles": Damage(  # not  a >> 2  >>> x
        name="lookalike",
        looks=rf"""
            >>(?<![\w<>)\]]..)(?=\p{{L}})(?={_ANGLED}(?:(?<=[.,!?…])|(?<=[ ]\w{{1,30}}))<<(?![\w<]))
          | <<(?![\w<])(?<=(?<![\w<>)\]])>>(?=\p{{L}}){_ANGLED}..)
        """,
        starts="<>",
        read=lambda written: "“" if written == ">>" else "”",
        example=(">>We left,<< said Ann.", "“We left,” said Ann."),
    ),
    "commas": Damage(  # not  a,,b  and empty cells of a table
        name="lookalike",
        looks=r"""
            ,,(?<![^\s(\[—],,)(?: (?=\p{L}(?:[^\n,'“”"]|,(?=\s|''|["'“”](?:\s|\Z))|'(?!'))++(?:''|[“”"]))
                              | (?=[\p{L}\d][^\n,]*+(?:,(?!,)[^\n,]*+)*+,,++(?:[\s\p{Pd}.:;!?)\]]|\Z)) )
        """,
        starts=",",
        read=lambda _: "„",
        example=(",,We left,” said Ann.", "“We left,” said Ann."),
    ),
    "commas_close": Damage(
        name="lookalike",
        looks=r",,(?![\w,])(?<=(?<![^\s(\[—]),,[\p{L}\d][^\n]{0,1000}..)(?=[\s\p{Pd}.:;!?)\]]|\Z)",
        starts=",",
        read=lambda _: "”",
        example=(",,We left,,, said Ann.", "„We left,” said Ann."),
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
