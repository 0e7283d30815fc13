"""JSON Lines, JSON and tables: a text for each record, one in memory at a time, each given as soon as it is read.

A field may be inside another: `article.body` is the `body` of the `article`, if no field is called that itself.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Literal, NamedTuple

from quotex.source.decoding import BYTE_ORDER_MARKS, decode_bytes, find_mark
from quotex.source.model import Input, ReadOptions, Source, Unreadable, describe_excess
from quotex.source.record import Record

TEXT_FIELDS = ("text", "body", "content")
"""Where the text is if nobody says so."""

DELIMITERS = ("\t", ";", ",", "|")
"""What may stand between the columns of a table."""

_BETWEEN_RE = re.compile(r"[\s,\[\]]*")
_DECLARED_DELIMITER_RE = re.compile(r"sep=(.)\s*")
_ESCAPED_RE = re.compile("[\udc80-\udcff]")


class _TooLongError(ValueError):
    """A line is longer than a text may be."""


class _UnfitError(ValueError):
    """A record that is no text, and why."""


def guess_form(stream: io.BufferedReader, options: ReadOptions) -> Literal["table", "json", "jsonl"]:
    """What records a stream holds, by its first line: a table's header, JSON Lines, or JSON over several lines.

    Only what has arrived is looked at, so that nothing waits for more of a slow stream than for its first bytes.
    """
    start = stream.peek(1)
    mark = find_mark(start)
    encoding = BYTE_ORDER_MARKS.get(mark, options.encoding) or "utf-8"
    lines = start[len(mark) :].decode(encoding, "replace").lstrip()
    header, end, _ = lines.partition("\n")
    header = header.rstrip("\r")
    if header.startswith("["):
        return "json"
    if header.startswith("{"):
        goes_on = header.rstrip() == "{}" or header.rstrip()[-1] in ",[{"
        return "json" if end and goes_on else "jsonl"
    delimiter = options.delimiter or sniff_delimiter(header, options, "")
    return "table" if delimiter or header.strip('"') == options.text_field else "jsonl"


def sniff_delimiter(header: str, options: ReadOptions, usual: str) -> str:
    """What stands between the columns: what makes one of them the text's, or else what there is most of.

    >>> sniff_delimiter("id;body, in full;date", ReadOptions(), ",")
    ';'
    >>> sniff_delimiter("text", ReadOptions(), ",")
    ','
    """
    wanted = {options.text_field} if options.text_field else set(TEXT_FIELDS)
    columns = {mark: [name.strip().strip('"') for name in header.split(mark)] for mark in DELIMITERS if mark in header}
    return max(columns, key=lambda mark: (not wanted.isdisjoint(columns[mark]), len(columns[mark])), default=usual)


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


def read_json(name: str, stream: io.BufferedReader, options: ReadOptions) -> Iterator[Input]:
    """The objects of an array, or one after the other, over as many lines as they like. What isn't JSON ends it."""
    values = _Values(stream, options)
    try:
        for value in values:
            place = f"{name}:{values.line}"
            if values.length > options.max_size:
                yield Unreadable(place, describe_excess(options.max_size))
            elif isinstance(value, dict):
                yield _make_source(place, value, options, None)
            else:
                yield Unreadable(place, "not a JSON object; each text is in a field of one")
    except _TooLongError as error:
        yield Unreadable(f"{name}:{values.line}", str(error))
    except UnicodeError as error:
        yield Unreadable(name, f"not {values.encoding}: {error}; --encoding NAME names another")
    except (ValueError, RecursionError) as error:
        yield Unreadable(f"{name}:{values.line}", f"not JSON: {error}")


def read_table(name: str, stream: io.BufferedReader, options: ReadOptions, usual: str) -> Iterator[Input]:
    """The first row names the columns. A row that can't be told from the next ends it: nothing after is sure."""
    lines = _Lines(stream, options, newline="")
    try:
        yield from _read_rows(name, lines, options, usual)
    except (csv.Error, _TooLongError) as error:
        reason = describe_excess(options.max_size) if "field limit" in str(error) else str(error)
        yield Unreadable(lines.name_place(name), reason)
    except UnicodeError as error:
        yield Unreadable(lines.name_place(name), lines.describe_bad_byte(error))


def _read_rows(name: str, lines: _Lines, options: ReadOptions, usual: str) -> Iterator[Input]:
    """The rows as sources; each has the number of its first line, though a cell may run over several."""
    header = lines.read()
    declared = _DECLARED_DELIMITER_RE.fullmatch(header)  # of Excel
    delimiter = options.delimiter or (declared[1] if declared else sniff_delimiter(header, options, usual))
    unread = iter(lines.read, "")
    rows = csv.reader(unread if declared else chain([header], unread), delimiter=delimiter, strict=True)
    bounded = _bound_cells(rows, options.max_size)
    columns = next(bounded, None)
    if columns is None:
        return
    if reason := _describe_missing_column(columns, options):
        yield Unreadable(name, f"{reason}: {', '.join(columns)}")
        return
    offset = 1 if declared else 0
    start = rows.line_num + 1 + offset
    is_first = True
    for row in bounded:
        if row:
            fields = dict(zip(columns, row, strict=False))
            source = _make_source(f"{name}:{start}", fields, options, lines.take_warning())
            if isinstance(source, Source) and source.record:
                whole = dict.fromkeys(columns, "") | fields
                record = source.record._replace(
                    fields=whole, columns=tuple(columns), delimiter=delimiter, is_first=is_first
                )
                source = replace(source, record=record)
                is_first = False
            yield source
        start = rows.line_num + 1 + offset


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


class _Found(NamedTuple):
    """A field of a record: the way to it, and its value."""

    path: tuple[str, ...]
    value: object


def _find(record: Mapping[str, object], field: str) -> _Found | None:
    """A field of that name, or `a.b`, which is one inside another; None if there is none."""
    if field in record:
        return _Found((field,), record[field])
    path = tuple(field.split("."))
    value: object = record
    for key in path:
        if not isinstance(value, dict) or key not in value:
            return None
        value = value[key]
    return _Found(path, value)


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
    try:
        path, text = _find_text(record, options)
        name = place if options.id_field is None else _find_name(record, options.id_field)
        kept = _find_kept(record, options.keep)
    except _UnfitError as error:
        return Unreadable(place, str(error))
    whole = Record(record, path) if options.with_records else None
    return Source(name, text, kept=kept, warning=warning, is_whole_file=False, record=whole)


def _find_text(record: Mapping[str, object], options: ReadOptions) -> tuple[tuple[str, ...], str]:
    """The way to the text, and the text."""
    field = _find_text_field(record, options)
    found = _find(record, field) if field else None
    if found is None:
        what = f"no field {field!r}" if field else "no field called text, body or content"
        raise _UnfitError(f"{what}; --text-field takes one of: {', '.join(record) or 'none'}")
    path, text = found
    if isinstance(text, str):
        return path, text
    inside = f", or one inside it: {field}.{next(iter(text))}" if isinstance(text, dict) and text else ""
    raise _UnfitError(f"the field {field!r} is no text; --text-field names another{inside}")


def _find_name(record: Mapping[str, object], field: str) -> str:
    found = _find(record, field)
    if found is None or found.value is None:
        raise _UnfitError(f"no field {field!r}; --id-field takes one of: {', '.join(record)}")
    return str(found.value)


def _find_kept(record: Mapping[str, object], fields: Iterable[str]) -> dict[str, object]:
    kept = {field: found.value for field in fields if (found := _find(record, field))}
    try:
        json.dumps(kept, allow_nan=False)
    except ValueError:
        raise _UnfitError("a field to keep holds NaN or infinity, which JSON does not have") from None
    except RecursionError:  # before Python 3.12 less deep than what json.loads can read
        raise _UnfitError("a field to keep is nested too deep") from None
    return kept


class _Values:
    """The values of JSON in a stream, each as soon as it is whole, with the `line` that it begins on and its `length`.

    What is read at once doubles, so that a long value is not looked at again and again; none is longer than a text may
    be.
    """

    def __init__(self, stream: io.BufferedReader, options: ReadOptions) -> None:
        mark = find_mark(stream.peek(3))
        stream.read(len(mark))
        self.encoding = BYTE_ORDER_MARKS.get(mark, options.encoding) or "utf-8"
        self.line = 1
        self.length = 0
        self._file = io.TextIOWrapper(stream, self.encoding, options.errors)
        self._limit = options.max_size
        self._text = ""
        self._at = 0

    def __iter__(self) -> Iterator[object]:
        decoder = json.JSONDecoder()
        while self._skip():
            while True:
                try:
                    value, end = decoder.raw_decode(self._text, self._at)
                    if end < len(self._text) or not self._read_more():
                        break
                except ValueError:
                    if not self._read_more():
                        raise
            self.length = end - self._at
            yield value
            self._move(end)
        self._file.detach()

    def _skip(self) -> bool:
        """On to the next value, past what stands between; False at the end."""
        while True:
            between = _BETWEEN_RE.match(self._text, self._at)
            assert between is not None
            self._move(between.end())
            if self._at < len(self._text):
                return True
            if not self._read_more():
                return False

    def _move(self, to: int) -> None:
        self.line += self._text.count("\n", self._at, to)
        self._at = to

    def _read_more(self) -> bool:
        rest = self._text[self._at :]
        if len(rest) > self._limit:
            raise _TooLongError(describe_excess(self._limit))
        more = self._file.read(max(len(rest), 2**16))
        self._text, self._at = rest + more, 0
        return bool(more)


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
