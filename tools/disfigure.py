#!/usr/bin/env python3
"""Write the articles of a corpus with other damages of their marks, or in other layouts; their gold spans move along.

    python tools/disfigure.py TEXT_DIR GOLD.json OUT_DIR --kind KIND

Writes OUT_DIR/text/NAME.txt and OUT_DIR/gold.json. Not a word changes. `DAMAGES` are what is written for the marks of
every attributed quote, `LAYOUTS` what is done to the whole text; `--list` prints their names. A new kind is a row
there. The figures of a kind ought to be those of the clean text: found within 0.005 (of a layout 0.01), the name within
0.01 (0.02).
"""

from __future__ import annotations

import argparse
import json
import random
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

Edit = tuple[int, int, str]
"""From where to where, and what is written there."""


def misread(codec: str, times: int = 1, lost: int = 0) -> tuple[str, str]:
    """Curly marks of which the UTF-8 bytes were read in a code page, once or twice; of the last some were lost."""
    marks = []
    for mark in "“”":
        for _ in range(times):
            data = mark.encode()
            mark = "".join(bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in data)
        marks.append(mark)
    return marks[0], marks[1][: len(marks[1]) - lost]


def misread_wide(codec: str) -> tuple[str, str]:
    """The same for a code page of several bytes: the last may swallow what follows."""
    return "“".encode().decode(codec, "replace"), "”".encode().decode(codec, "replace")


DAMAGES: dict[str, tuple[str, str]] = {
    "modifier-primes": ("ʺ", "ʺ"),
    "reversed-primes": ("‶", "″"),
    "angles": ("<<", ">>"),
    "low-commas": (",,", "”"),
    "commas-both": (",,", ",,"),
    "commas-singles": (",,", "''"),
    "three-commas": ("‚‚", "‘‘"),
    "koi8": misread("koi8_r"),
    "koi8-u": misread("koi8_u"),
    "cp437": misread("cp437"),
    "cp850": misread("cp850"),
    "cp866": misread("cp866"),
    "cp1250": misread("cp1250"),
    "cp1251": misread("cp1251"),
    "cp1253-cut": misread("cp1253", lost=1),
    "latin-2": misread("iso8859_2"),
    "latin-9": misread("iso8859_15"),
    "mac-twice": misread("mac_roman", times=2),
    "cp1252-twice": misread("cp1252", times=2),
    "cp437-twice": misread("cp437", times=2),
    "gbk": misread_wide("gbk"),
    "big5": misread_wide("big5"),
    "shift-jis": misread_wide("shift_jis"),
    "euc-kr": misread_wide("euc_kr"),
    "windows-as-mac": ("ì", "î"),
    "windows-as-dos": ("ô", "ö"),
    "mac-as-windows": ("Ò", "Ó"),
    "windows-as-cyrillic": ("У", "Ф"),
    "quoted-printable": ("=E2=80=9C", "=E2=80=9D"),
    "quoted-printable-windows": ("=93", "=94"),
    "percent": ("%E2%80%9C", "%E2%80%9D"),
    "percent-straight": ("%22", "%22"),
    "references-bare": ("&ldquo", "&rdquo"),
    "references-bare-numbers": ("&#8220", "&#8221"),
    "references-zeros": ("&#008220;", "&#x0201D;"),
    "references-windows": ("&#147;", "&#148;"),
    "references-twice": ("&amp;quot;", "&amp;quot;"),
    "references-upper": ("&QUOT;", "&QUOT;"),
    "references-spaced": ("& ldquo ;", "& rdquo ;"),
    "unicode-escapes": ("\\u201c", "\\u201d"),
    "unicode-escapes-twice": ("\\\\u201C", "\\\\u201D"),
    "braced-escapes": ("\\u{201c}", "\\u{201d}"),
    "byte-escapes": ("\\xe2\\x80\\x9c", "\\xe2\\x80\\x9d"),
    "octal-escapes": ("\\342\\200\\234", "\\342\\200\\235"),
    "css-escapes": ("\\201C ", "\\201D "),
    "html-q": ("<q>", "</q>"),
    "named-unicode": ("U+201C", "U+201D"),
    "rtf-unicode": ("\\u8220?", "\\u8221?"),
    "json-bytes": ("\\u00e2\\u0080\\u009c", "\\u00e2\\u0080\\u009d"),
    "references-bytes": ("&acirc;&#128;&#156;", "&acirc;&#128;&#157;"),
    "percent-twice": ("%25E2%2580%259C", "%25E2%2580%259D"),
    "percent-u": ("%u201C", "%u201D"),
    "shown-bytes": ("M-bM-^@M-^\\", "M-bM-^@M-^]"),
    "angled-bytes": ("<E2><80><9C>", "<E2><80><9D>"),
    "utf-7": ("+IBw-", "+IB0-"),
    "rtf": ("\\'93", "\\'94"),
    "rtf-names": ("\\ldblquote ", "\\rdblquote "),
    "csv-three": ('"""', '"""'),
    "latex-commands": ("\\textquotedblleft ", "\\textquotedblright "),
    "acutes": ("´´", "´´"),
    "diaereses": ("¨", "¨"),
    "backticks-both": ("``", "``"),
    "question-marks": ("?", "?"),
    "carets": ("^", "^"),
    "tildes": ("~", "~"),
    "at-signs": ("@", "@"),
    "boxes": ("□", "□"),
    "private": ("\ue001", "\ue002"),
    "double-tildes": ("~~", "~~"),
    "currency-signs": ("¤", "¤"),
    "hashes": ("#", "#"),
    "braces": ("{", "}"),
    "control-pairs": ("\x05", "\x06"),
    "first-bytes": ("â", "â"),
    "postscript": ("ª", "º"),
    "tex-font": ("\\", '"'),
    "references-half": ("ldquo;", "rdquo;"),
    "references-misspelt": ("&lquot;", "&rquot;"),
    "quote-tags": ("<quote>", "</quote>"),
    "quote-commands": ("\\enquote{", "}"),
    "replaced": ("\ufffd\ufffd\ufffd", "\ufffd\ufffd\ufffd"),
    "spaced": ('" ', ' "'),
    "thin-spaced": ("“\u2009", "\u2009”"),
}
"""What is written for the opening and the closing mark of a quote."""


def wrap(text: str, width: int = 72) -> list[Edit]:
    edits: list[Edit] = []
    column, blank = 0, None
    for token in re.finditer(r"\n+|[ \t]+|[^ \t\n]+", text):
        if token[0][0] == "\n":
            column, blank = 0, None
        elif token[0][0] in " \t":
            column, blank = column + len(token[0]), token
        else:
            if column + len(token[0]) > width and blank:
                edits.append((*blank.span(), "\n"))
                column = 0
            column, blank = column + len(token[0]), None
    return edits


def swap(text: str, pattern: str, new: Callable[[re.Match[str]], str | None]) -> list[Edit]:
    made = ((found, new(found)) for found in re.finditer(pattern, text))
    return [(*found.span(), string) for found, string in made if string is not None]


Rewrite = Callable[[str, list[tuple[int, int]], random.Random], list[Edit]]
"""What is done to a text, of which some spans are quotes."""


def each_line(prefix: Callable[[int], str]) -> list[Rewrite]:
    """A text that is wrapped, then has something before each line."""

    def before_lines(text: str, _: list[tuple[int, int]], __: random.Random) -> list[Edit]:
        starts = [found.start() for found in re.finditer("(?m)^", text)]
        return [(start, start, prefix(number)) for number, start in enumerate(starts)]

    return [lambda text, _, __: wrap(text), before_lines]


def behind_lines(text: str, _: list[tuple[int, int]], __: random.Random) -> list[Edit]:
    ends = [found.start() for found in re.finditer(r"(?m)(?<=[^\n])$", text)]
    places = [(end, end - text.rfind("\n", 0, end)) for end in ends]
    return [(end, end, " " * (80 - column) + str(n)) for n, (end, column) in enumerate(places, 1)]


def rewrap(text: str, _: list[tuple[int, int]], __: random.Random) -> list[Edit]:
    """Every third line too long for its program, and broken by it."""
    return [(*found.span(1), "\n") for found in re.finditer(r"(?m)^> [^\n]{50,60}?( )[^\n]{2,24}$", text)][::3]


def subtitles(text: str, _: list[tuple[int, int]], __: random.Random) -> list[Edit]:
    numbers = iter(range(2, 10**6))
    stamp = "{}\n00:{:02}:{:02},000 --> 00:{:02}:{:02},500\n"

    def cue(number: int) -> str:
        return stamp.format(number, number // 20 % 60, number * 3 % 60, number // 20 % 60, (number * 3 + 2) % 60)

    lines = iter(range(10**6))
    edits = swap(text, r"\n+", lambda m: "\n" if next(lines) % 2 == 0 else "\n\n" + cue(next(numbers)))
    return [(0, 0, cue(1)), *edits]


def sentences(text: str, _: list[tuple[int, int]], __: random.Random) -> list[Edit]:
    return swap(text, r"(?<=[a-z]{3}[.?!]) (?=[A-Z])|(?<=[a-z]{3}[.?!][”\"]) (?=[A-Z])", lambda m: "\n")


def emphasis(left: str, right: str, is_inside: bool) -> Rewrite:
    def rewrite(text: str, quotes: list[tuple[int, int]], _: random.Random) -> list[Edit]:
        depth = int(is_inside)
        edits = [edit for a, b in quotes for edit in ((a + depth, a + depth, left), (b - depth, b - depth, right))]
        return edits if len({a for a, _ in quotes} | {b for _, b in quotes}) == 2 * len(quotes) else []

    return rewrite


def before_names(new: Callable[[str], str], pattern: str = r"(?<![.\w] )(?<=\w )[A-Z][a-z]+ [A-Z][a-z]+\b") -> Rewrite:
    """Something for every third name of two words that is not at a sentence's start."""

    def rewrite(text: str, _: list[tuple[int, int]], __: random.Random) -> list[Edit]:
        found = list(re.finditer(pattern, text))[::3]
        edits: list[Edit] = []
        for match in found:
            left, right = new(match[0]).split(match[0])
            edits += [(match.start(), match.start(), left), (match.end(), match.end(), right)]
        return [edit for edit in edits if edit[2]]

    return rewrite


def notes(form: Callable[[int], str]) -> Rewrite:
    def rewrite(text: str, quotes: list[tuple[int, int]], _: random.Random) -> list[Edit]:
        return [(b, b, form(number)) for number, (_, b) in enumerate(quotes, 1)]

    return rewrite


def justified(text: str, _: list[tuple[int, int]], chance: random.Random) -> list[Edit]:
    return swap(text, r"(?<=\S) (?=\S)", lambda m: " " * chance.choice((1, 1, 2, 3)))


def mixed_ends(text: str, _: list[tuple[int, int]], chance: random.Random) -> list[Edit]:
    return swap(text, r"\n", lambda m: chance.choice(("\n", "\r\n", "\r", "\u2028", "\x85")))


def decomposed(text: str, _: list[tuple[int, int]], __: random.Random) -> list[Edit]:
    return swap(text, r"[À-ž]", lambda m: unicodedata.normalize("NFD", m[0]))


def paged(head: str) -> Rewrite:
    def rewrite(text: str, _: list[tuple[int, int]], __: random.Random) -> list[Edit]:
        numbers = iter(range(2, 10**6))
        breaks = list(re.finditer(r"(?<!\n)\n(?!\n)", text))[14::22]
        return [(*found.span(), head.format(next(numbers))) for found in breaks]

    return rewrite


def wrapped(text: str, _: list[tuple[int, int]], __: random.Random) -> list[Edit]:
    return wrap(text)


def narrow(text: str, _: list[tuple[int, int]], __: random.Random) -> list[Edit]:
    return wrap(text, 40)


LAYOUTS: dict[str, list[Rewrite]] = {
    "mail-rewrapped": [*each_line(lambda _: "> "), rewrap],
    "mail-twice": each_line(lambda _: ">> "),
    "mail-initials": each_line(lambda _: "KL> "),
    "comment": each_line(lambda _: "# "),
    "indented": each_line(lambda _: "        "),
    "tabbed-numbers": each_line(lambda number: f"{number + 1}\t"),
    "bracketed-numbers": each_line(lambda number: f"[{number + 1:03}] "),
    "every-fifth": each_line(lambda number: f"{number + 1 if number % 5 == 4 else '':>4}  "),
    "times": each_line(lambda number: f"[{number // 600:02}:{number // 10 % 60:02}:{number * 6 % 60:02}] "),
    "numbers-behind": [wrapped, behind_lines],
    "subtitles": [narrow, subtitles],
    "sentence-a-line": [sentences],
    "bold-outside": [emphasis("**", "**", False)],
    "stars-inside": [emphasis("*", "*", True)],
    "underscores-outside": [emphasis("_", "_", False)],
    "underscores-inside": [emphasis("_", "_", True)],
    "italic-tags": [emphasis("<em>", "</em>", True)],
    "links": [before_names(lambda name: f"[{name}](https://example.org/a_b/{len(name)})")],
    "wiki-links": [before_names(lambda name: f"[[{name}]]")],
    "bold-names": [before_names(lambda name: f"**{name}**")],
    "note-names": [before_names(lambda name: f"{name}[7]")],
    "notes-in-brackets": [notes(lambda number: f"[{number}]")],
    "notes-raised": [notes(lambda number: str(number % 100).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")))],
    "notes-digits": [notes(lambda number: str(number % 30))],
    "notes-markdown": [notes(lambda number: f"[^{number}]")],
    "tag-paragraphs": [
        lambda text, _, __: swap(
            text, r"(?m)^(?=\S)|(?<=\S)$", lambda m: "<p>" if m.start() == 0 or text[m.start() - 1] == "\n" else "</p>"
        )
    ],
    "tag-breaks": [lambda text, _, __: swap(text, r"\n+", lambda m: "<br><br>")],
    "escaped-lines": [lambda text, _, __: swap(text, r"\n+", lambda m: "\\n\\n")],
    "blank-references": [
        lambda text, _, chance: swap(text, " ", lambda m: chance.choice((None, None, "&nbsp;", "&#160;")))
    ],
    "directions": [before_names(lambda name: f"\u2068{name}\u2069")],
    "other-hyphens": [lambda text, _, __: swap(text, r"(?<=\w)-(?=\w)", lambda m: "\u2011")],
    "other-commas": [lambda text, _, __: swap(text, ",(?= )", lambda m: "，")],
    "notes-daggers": [notes(lambda number: "*†‡"[number % 3])],
    "justified": [wrapped, justified],
    "mixed-ends": [wrapped, mixed_ends],
    "windows-ends-twice": [wrapped, lambda text, _, __: swap(text, "\n", lambda m: "\r\r\n")],
    "decomposed": [decomposed],
    "pages-numbers": [wrapped, paged("\n\n- {} -\n\n")],
    "pages-of": [wrapped, paged("\n\nPage {} of 9\n\nThe Evening Record\n\n")],
    "pages-heads": [wrapped, paged("\n\nThe Evening Record\n\n")],
    "pages-more": [wrapped, paged("\n\n(MORE)\n\fRIVER {}\n\n")],
}
"""What is done to a text, one step after the other."""


class Moved:
    """Where offsets lie after edits, which never overlap; what is put at a span's edge stays outside."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self.edits = sorted(edits)
        self.ends = [end for _, end, _ in self.edits]
        self.shifts = [0]
        for start, end, new in self.edits:
            self.shifts.append(self.shifts[-1] + len(new) - (end - start))

    def apply(self, text: str) -> str:
        pieces, at = [], 0
        for start, end, new in self.edits:
            pieces += text[at:start], new
            at = end
        return "".join(pieces) + text[at:]

    def start(self, offset: int) -> int:
        return offset + self.shifts[bisect_right(self.ends, offset)]

    def end(self, offset: int) -> int:
        index = bisect_right(self.ends, offset)
        while index and self.edits[index - 1][:2] == (offset, offset):
            index -= 1
        return offset + self.shifts[index]


def list_quotes(doc: dict[str, Any]) -> list[tuple[int, int]]:
    """The spans of the attributed quotes of which none stands in another."""
    spans = [(quote["start"], quote["end"]) for quote in doc["quotes"] if quote["scored"] and quote["attributed"]]
    return [span for span in spans if not any(o != span and o[0] < span[1] and span[0] < o[1] for o in spans)]


def damage(text: str, doc: dict[str, Any], marks: tuple[str, str]) -> list[Edit]:
    edits: list[Edit] = []
    for start, end in list_quotes(doc):
        if text[start] in '"“”' and text[end - 1] in '"“”' and end - start > 2:
            edits += [(start, start + 1, marks[0]), (end - 1, end, marks[1])]
    return edits


def move(doc: dict[str, Any], moved: Moved) -> None:
    for quote in doc["quotes"]:
        quote["start"], quote["end"] = moved.start(quote["start"]), moved.end(quote["end"])
        for key in ("source", "cue"):
            quote[key] = [[moved.start(a), moved.end(b)] for a, b in quote.get(key) or []]


def disfigure(text: str, doc: dict[str, Any], kind: str) -> str:
    """The text in a kind, and its spans moved along."""
    chance = random.Random(f"{kind} {doc['doc']}")
    if kind in DAMAGES:
        moved = Moved(damage(text, doc, DAMAGES[kind]))
        move(doc, moved)
        return moved.apply(text)
    steps: list[Rewrite] = [lambda text, _, __: swap(text, r"\r\n?", lambda m: "\n")]
    if max(map(len, text.splitlines())) > 120:
        steps.append(lambda text, _, __: swap(text, r"(?<!\n)\n(?=[^\n])", lambda m: "\n\n"))
    for step in [*steps, *LAYOUTS[kind]]:
        moved = Moved(step(text, list_quotes(doc), chance))
        move(doc, moved)
        text = moved.apply(text)
    return text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, nargs="?")
    parser.add_argument("gold", type=Path, nargs="?")
    parser.add_argument("out", type=Path, nargs="?")
    parser.add_argument("--kind", choices=[*DAMAGES, *LAYOUTS], metavar="KIND")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    if options.list:
        print(*DAMAGES, *LAYOUTS)
        return
    docs = json.loads(options.gold.read_text(encoding="utf-8"))
    (options.out / "text").mkdir(parents=True, exist_ok=True)
    for doc in docs:
        with (options.texts / f"{doc['doc']}.txt").open(encoding="utf-8", newline="") as file:
            text = disfigure(file.read(), doc, options.kind)
        for quote in doc["quotes"]:
            quote["text"] = text[quote["start"] : quote["end"]]
        with (options.out / "text" / f"{doc['doc']}.txt").open("w", encoding="utf-8", newline="") as file:
            file.write(text)
    (options.out / "gold.json").write_text(json.dumps(docs, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
