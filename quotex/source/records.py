"""JSON Lines and tables: a text for each record, one record in memory at a time, each given as soon as it is read."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Collection, Iterator, Mapping

from quotex.source.decoding import BYTE_ORDER_MARKS, decode_bytes, find_mark
from quotex.source.model import Input, ReadOptions, Source, Unreadable, describe_excess

TEXT_FIELDS = ("text", "body", "content")
"""Where the text is if nobody says so."""

_ESCAPED_RE = re.compile("[\udc80-\udcff]")


class _TooLongError(ValueError):
    """A line is longer than a text may be."""


def guess_delimiter(stream: io.BufferedReader, options: ReadOptions) -> str | None:
    """What stands between the columns if the first line looks like a table's header; None if it may be JSON Lines.

    Only what has arrived is looked at, so that nothing waits for more of a slow stream than for its first bytes.
    """
    start = stream.peek(1)
    mark = next((mark for mark in BYTE_ORDER_MARKS if start.startswith(mark)), b"")
    encoding = BYTE_ORDER_MARKS.get(mark, options.encoding) or "utf-8"
    header = start[len(mark) :].decode(encoding, "replace").partition("\n")[0].strip("\r")
    if header.lstrip().startswith(("{", "[")):
        return None
    if "\t" in header:
        return "\t"
    return "," if "," in header or header.strip('"') == options.text_field else None


def read_json_lines(name: str, stream: io.BufferedReader, options: ReadOptions) -> Iterator[Input]:
    """A bad line is named, and the rest goes on; blank lines are nothing.

    In an encoding other than UTF-8 a byte that isn't text ends it: where the next line begins is not sure.
    """
    lines = _Lines(stream, options, newline="\n")
    while True:
        try:
            line = lines.read()
        except _TooLongError as error:
            yield Unreadable(lines.name_place(name), str(error))
            continue
        except UnicodeError as error:
            yield Unreadable(lines.name_place(name), lines.describe_bad_byte(error))
            if lines.ends_at_bad_byte:
                return
            continue
        if not line:
            return
        if line.strip():
            yield _read_json(lines.name_place(name), line, lines)


def _read_json(place: str, line: str, lines: _Lines) -> Input:
    """A line as a source. A warning about a line that isn't one waits for the next that is."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Unreadable(place, f"not JSON: {error}")
    if not isinstance(record, dict):
        return Unreadable(place, "not a JSON object; each line is one, with the text in a field")
    return _make_source(place, record, lines.options, lines.take_warning())


def read_table(name: str, stream: io.BufferedReader, options: ReadOptions, delimiter: str) -> Iterator[Input]:
    """The first row names the columns. A row that can't be told from the next ends it: nothing after is sure."""
    lines = _Lines(stream, options, newline="")
    try:
        yield from _read_rows(name, lines, options, delimiter)
    except (csv.Error, _TooLongError) as error:
        reason = describe_excess(options.max_size) if "field limit" in str(error) else str(error)
        yield Unreadable(lines.name_place(name), reason)
    except UnicodeError as error:
        yield Unreadable(lines.name_place(name), lines.describe_bad_byte(error))


def _read_rows(name: str, lines: _Lines, options: ReadOptions, delimiter: str) -> Iterator[Input]:
    """The rows as sources; each has the number of its first line, though a cell may run over several."""
    rows = csv.reader(iter(lines.read, ""), delimiter=delimiter, strict=True)
    bounded = _bound_cells(rows, options.max_size)
    columns = next(bounded, None)
    if columns is None:
        yield Unreadable(name, "empty; there is nothing to read in it")
        return
    if reason := _describe_missing_column(columns, options):
        yield Unreadable(name, f"{reason}: {', '.join(columns)}")
        return
    start = rows.line_num + 1
    for row in bounded:
        if row:
            record = dict(zip(columns, row, strict=False))
            yield _make_source(f"{name}:{start}", record, options, lines.take_warning())
        start = rows.line_num + 1


def _bound_cells(rows: Iterator[list[str]], max_size: int) -> Iterator[list[str]]:
    """The rows, no cell larger than a text may be. Python has one limit for the whole process: it is only borrowed."""
    most = min(max_size, 2**31 - 1)
    while True:
        before = csv.field_size_limit(most)
        try:
            row = next(rows, None)
        finally:
            csv.field_size_limit(before)
        if row is None:
            return
        yield row


def _find_text_field(there: Collection[str], options: ReadOptions) -> str | None:
    """The field that holds the text: the one that is asked for, there or not, or else the first of the usual ones."""
    return options.text_field or next((field for field in TEXT_FIELDS if field in there), None)


def _describe_missing_column(columns: list[str], options: ReadOptions) -> str | None:
    text_field = _find_text_field(columns, options)
    if text_field is None:
        return "no column called text, body or content; --text-field takes one of"
    wanted = [
        ("--text-field", text_field),
        ("--id-field", options.id_field),
        *(("--keep", name) for name in options.keep),
    ]
    for option, column in wanted:
        if column is not None and column not in columns:
            return f"no column {column!r}; {option} takes one of"
    return None


def _make_source(place: str, record: Mapping[str, object], options: ReadOptions, warning: str | None) -> Input:
    field = _find_text_field(record, options)
    if field is None or field not in record:
        what = f"no field {field!r}" if field else "no field called text, body or content"
        return Unreadable(place, f"{what}; --text-field takes one of: {', '.join(record) or 'none'}")
    text = record[field]
    if not isinstance(text, str):
        return Unreadable(place, f"the field {field!r} is no text; --text-field names another")
    name = place
    if options.id_field is not None:
        if record.get(options.id_field) is None:
            return Unreadable(place, f"no field {options.id_field!r}; --id-field takes one of: {', '.join(record)}")
        name = str(record[options.id_field])
    kept = {field: record[field] for field in options.keep if field in record}
    try:
        json.dumps(kept, allow_nan=False)
    except ValueError:
        return Unreadable(place, "a field to keep holds NaN or infinity, which JSON does not have")
    except RecursionError:  # before Python 3.12 less deep than what json.loads can read
        return Unreadable(place, "a field to keep is nested too deep")
    return Source(name, text, kept=kept, warning=warning, is_whole_file=False)


class _Lines:
    """The lines of a stream, decoded one by one, none longer than a text may be."""

    def __init__(self, stream: io.BufferedReader, options: ReadOptions, newline: str) -> None:
        mark = find_mark(stream.peek(3))
        stream.read(len(mark))
        self.options = options
        self.given = BYTE_ORDER_MARKS.get(mark, options.encoding)
        self.encoding = self.given or "utf-8"
        # Bad bytes of UTF-8 come through as surrogates, so that each costs its own line and no other.
        self.ends_at_bad_byte = self.encoding != "utf-8"
        errors = options.errors if self.ends_at_bad_byte else "surrogateescape"
        self.file = io.TextIOWrapper(stream, self.encoding, errors, newline=newline)
        self.number = 0
        self.warning: str | None = None

    def read(self) -> str:
        """The next line with its ending, or nothing at the end."""
        self.number += 1
        limit = self.options.max_size
        line = self.file.readline(limit + 1)
        if not line:
            self.file.detach()  # or the stream would be closed with the wrapper, and with it standard input
            return line
        if len(line) > limit:
            while not line.endswith(("\n", "\r")) and (line := self.file.readline(2**20)):
                pass
            raise _TooLongError(describe_excess(limit))
        if self.ends_at_bad_byte or not _ESCAPED_RE.search(line):
            return line
        decoded = decode_bytes(line.encode("utf-8", "surrogateescape"), self.given, self.options.errors)
        self.warning = self.warning or decoded.warning
        return decoded.text

    def name_place(self, name: str) -> str:
        """Where the line is that was read last."""
        return f"{name}:{self.number}"

    def describe_bad_byte(self, error: UnicodeError) -> str:
        return f"not {self.encoding}: {error}; --encoding NAME names another"

    def take_warning(self) -> str | None:
        """What is to be said about the lines read so far, and only once."""
        warning, self.warning = self.warning, None
        return warning
