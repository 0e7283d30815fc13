"""Repairs of quotation marks for people and editors: a linter's list, and a unified diff."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from difflib import unified_diff

import regex

from quotex.model import Repair
from quotex.render.screen import make_visible

_LINE_END_RE = regex.compile(r"\r\n|\n|\r")


_RED, _GREEN, _CYAN, _BOLD = 31, 32, 36, 1


def _paint(text: str, code: int, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour and text else text


def list_corrections(name: str, text: str, repairs: Sequence[Repair], colour: bool = False) -> str:
    """One line for each repair, as linters write them; lines and columns count from 1, columns in code points.

    >>> from quotex.text.mending import list_repairs
    >>> text = "the day of\\nthe “hasty exit” and the ''mission\\""
    >>> print(list_corrections("a.txt", text, list_repairs(text)), end="")
    a.txt:2:26: two-singles-for-double: '' -> "
    """
    starts = [0, *(match.end() for match in _LINE_END_RE.finditer(text))] if repairs else []
    lines = []
    for repair in repairs:
        line = bisect_right(starts, repair.start)
        column = repair.start - starts[line - 1] + 1
        before = repair.before or "nothing"
        place = _paint(make_visible(f"{name}:{line}:{column}:"), _BOLD, colour)
        change = (_paint(make_visible(before), _RED, colour), _paint(make_visible(repair.after), _GREEN, colour))
        lines.append(f"{place} {_paint(f'{repair.kind}:', _CYAN, colour)} {' -> '.join(change)}\n")
    return "".join(lines)


def show_diff(name: str, before: str, after: str, colour: bool = False) -> str:
    r"""What changed as a unified diff that `patch` understands; nothing if nothing did. Line ends are the text's own.

    >>> print(show_diff("a.txt", "''No,\" he said.\n", "\"No,\" he said.\n"), end="")
    --- a.txt
    +++ a.txt
    @@ -1 +1 @@
    -''No," he said.
    +"No," he said.
    """
    lines = unified_diff(_split(before), _split(after), name, name)
    whole = (line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
    return "".join(map(_paint_line, whole) if colour else whole)


def _paint_line(line: str) -> str:
    """A line of a diff as git colours it. The text's own controls would give orders to the terminal."""
    code = _BOLD if line.startswith(("---", "+++")) else {"-": _RED, "+": _GREEN, "@": _CYAN}.get(line[0])
    shown = "\n".join(make_visible(part.rstrip("\r")) for part in line.removesuffix("\n").split("\n"))
    return f"{_paint(shown, code, True) if code else shown}\n"


def _split(text: str) -> list[str]:
    """The lines with their ends, as `patch` sees them: nothing but a line feed ends one."""
    return [line for line in regex.split(r"(?<=\n)", text, flags=regex.V1) if line]
