"""CSV as RFC 4180 has it, and TSV: a header line, then a line for each record."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from functools import partial

import regex

from quotex.render import Layout

Rows = Sequence[Sequence[str]]

_RUNS_AS_FORMULA_RE = regex.compile(r"[=+\-@\t\r]")
_TSV_BREAKS_RE = regex.compile(r"\r\n|[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def lay_out_csv(header: Sequence[str], are_cells_safe: bool) -> Layout[Rows]:
    """Rows as CSV, quoted where needed, lines ending in CR LF; a NUL, which only records can hold, is replaced."""
    return Layout(partial(_write_csv, are_cells_safe=are_cells_safe), before=_write_csv([header], False))


def lay_out_tsv(header: Sequence[str], are_cells_safe: bool) -> Layout[Rows]:
    """Rows as TSV, which has no quoting: a tab or a line break in a cell is a space."""
    return Layout(partial(_write_tsv, are_cells_safe=are_cells_safe), before=_write_tsv([header], False))


def _write_csv(rows: Rows, are_cells_safe: bool) -> str:
    out = io.StringIO()
    rows = _defuse_rows(rows) if are_cells_safe else rows
    csv.writer(out).writerows([cell.replace("\0", "\ufffd") for cell in row] for row in rows)
    return out.getvalue()


def _write_tsv(rows: Rows, are_cells_safe: bool) -> str:
    rows = _defuse_rows(rows) if are_cells_safe else rows
    return "".join("\t".join(_TSV_BREAKS_RE.sub(" ", cell) for cell in row) + "\n" for row in rows)


def _defuse_rows(rows: Rows) -> Rows:
    return [[_defuse(cell) for cell in row] for row in rows]


def _defuse(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula. Numbers never begin with these: no field is ever negative.

    >>> _defuse('=HYPERLINK("http://evil.example")')
    '\\'=HYPERLINK("http://evil.example")'
    """
    return f"'{cell}" if _RUNS_AS_FORMULA_RE.match(cell) else cell
