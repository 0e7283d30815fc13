"""CSV as RFC 4180 has it, and TSV: a header line, then a line for each record."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import regex

from quotex.render.screen import Screen
from quotex.render.template import Rows, Template

_TSV_BREAKS_RE = regex.compile(r"\r\n|[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def lay_out_csv(header: Sequence[str], screen: Screen) -> Template[Rows]:
    """Rows as CSV, quoted where needed, lines ending in CR LF; a NUL, which only records can hold, is replaced."""
    return Template(_write_csv, before=_write_csv([header]))


def lay_out_tsv(header: Sequence[str], screen: Screen) -> Template[Rows]:
    """Rows as TSV, which has no quoting: a tab or a line break in a cell is a space."""
    return Template(_write_tsv, before=_write_tsv([header]))


def _write_csv(rows: Rows) -> str:
    out = io.StringIO()
    csv.writer(out).writerows([cell.replace("\0", "\ufffd") for cell in row] for row in rows)
    return out.getvalue()


def _write_tsv(rows: Rows) -> str:
    return "".join("\t".join(_TSV_BREAKS_RE.sub(" ", cell) for cell in row) + "\n" for row in rows)
