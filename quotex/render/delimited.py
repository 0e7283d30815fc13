"""CSV as RFC 4180 has it, and TSV: a header line, then a line for each record."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

import regex

_RUNS_AS_FORMULA_RE = regex.compile(r"[=+\-@\t\r]")
_TSV_BREAKS_RE = regex.compile(r"\r\n|[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def write_csv(batches: Iterable[Iterable[Sequence[str]]], are_cells_safe: bool) -> Iterator[str]:
    """Rows as CSV, quoted where needed, lines ending in CR LF; a NUL, which only records can hold, is replaced."""
    for batch in batches:
        out = io.StringIO()
        rows = _defuse_rows(batch) if are_cells_safe else batch
        csv.writer(out).writerows([cell.replace("\0", "\ufffd") for cell in row] for row in rows)
        yield out.getvalue()


def write_tsv(batches: Iterable[Iterable[Sequence[str]]], are_cells_safe: bool) -> Iterator[str]:
    """Rows as TSV, which has no quoting: a tab or a line break in a cell is a space."""
    for batch in batches:
        rows = _defuse_rows(batch) if are_cells_safe else batch
        yield "".join("\t".join(_TSV_BREAKS_RE.sub(" ", cell) for cell in row) + "\n" for row in rows)


def _defuse_rows(rows: Iterable[Sequence[str]]) -> Iterator[list[str]]:
    return ([_defuse(cell) for cell in row] for row in rows)


def _defuse(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula. Numbers never begin with these: no field is ever negative.

    >>> _defuse('=HYPERLINK("http://evil.example")')
    '\\'=HYPERLINK("http://evil.example")'
    """
    return f"'{cell}" if _RUNS_AS_FORMULA_RE.match(cell) else cell
