"""What reading takes and gives: the options, a text with where it is from, and an input that can't be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quotex.model import DecodingErrors

if TYPE_CHECKING:
    from quotex.source.record import Record

STDIN = "-"
NO_SUCH_FILE = "no such file"
DEFAULT_MAX_SIZE = 10 * 2**20
"""No article is larger, and a text takes fifty times its size in memory, one of nothing but marks ten times as much."""


class ReadOptions(NamedTuple):
    """How inputs are read.

    `encoding` is Python's name of one; None is UTF-8 or what a byte-order mark or a page says, then Windows-1252 with a
    warning. `errors="replace"` puts U+FFFD for bytes that aren't text, and never guesses. `max_size` bounds one text,
    or one record, in bytes after decompression. `globs` are the names to take in folders, not the known suffixes.
    `text_field`, `id_field` and `keep` are the fields of records that hold the text, its name, and what to carry along.
    `is_plain` takes every file for one plain text, whatever its name says, and `kind` for what a suffix stands for.
    `whole_page` reads all that a page shows, not its article alone; `delimiter` stands between the columns of a table;
    `with_records` leaves with each text the record that it was in.
    """

    encoding: str | None = None
    errors: DecodingErrors = "strict"
    max_size: int = DEFAULT_MAX_SIZE
    globs: tuple[str, ...] = ()
    text_field: str | None = None
    id_field: str | None = None
    keep: tuple[str, ...] = ()
    is_plain: bool = False
    kind: str | None = None
    whole_page: bool = False
    delimiter: str | None = None
    with_records: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """One text to read. `name` is the path as given, `-` for standard input, or the id of a record.

    `is_markdown` says that there is markup that no stage should see (`markdown.cut_markup`). `kept` are the fields
    carried along, `warning` is what the user should know, `is_whole_file` says that `rewrite` can put it back. `record`
    is what it was in, where that is wanted.
    """

    name: str
    text: str
    encoding: str = field(default="utf-8", compare=False, repr=False)
    byte_order_mark: bytes = field(default=b"", compare=False, repr=False)
    is_markdown: bool = field(default=False, compare=False, repr=False)
    kept: Mapping[str, object] = field(default_factory=dict, compare=False, repr=False)
    warning: str | None = field(default=None, compare=False, repr=False)
    is_whole_file: bool = field(default=True, compare=False, repr=False)
    record: Record | None = field(default=None, compare=False, repr=False)


class Unreadable(NamedTuple):
    """An input that can't be read, with the reason in plain words.

    >>> str(Unreadable("report.txt", "no such file"))
    'report.txt: no such file'
    """

    name: str
    reason: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


Input: TypeAlias = Source | Unreadable
"""What becomes of an input, or of a record in one."""


def describe_error(error: Exception) -> str:
    """What the system said, in plain words and with what to do about it."""
    match error:
        case FileNotFoundError():
            return NO_SUCH_FILE
        case PermissionError():
            return "permission denied; you have no right to read it (chmod u+r, or ask its owner)"
        case OSError(strerror=str(reason)):
            return reason[:1].lower() + reason[1:]
        case _:
            return str(error)


def describe_excess(max_size: int) -> str:
    return f"larger than {max_size} bytes; --max-size allows more"
