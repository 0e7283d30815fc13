"""`--resume`: going on in the JSON Lines that a run which was cut off left behind.

The file itself is the only memory. Its records are in the order of the texts, so that the last text, of which records
may be missing, is done again, as is a line without an end. A text that left no record can't be told from one that
wasn't read. Loaded only when it is asked for.
"""

from __future__ import annotations

import json
import os
from array import array
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quotex.cli.inputs import Inputs
from quotex.cli.output import Output, fill, name_failure, warn

if TYPE_CHECKING:
    from quotex.render.fields import Keys
    from quotex.render.records import Subject

_BUCKETS = 4096


def go_on(subject: Subject, output: Output, inputs: Inputs, chunks: Iterable[str]) -> None:
    """Write to the file of the output what the inputs have and it hasn't. The chunks are those of the inputs, which are
    read only after it is known what there is.

    That nothing was left is said, and that the inputs are others is an error.
    """
    from quotex.render.fields import list_keys

    file = _check(output)
    continuation = _open(file, list_keys(subject, output.options))
    there = continuation.finished
    inputs.finished = there.names
    fill(file, continuation, chunks, "--output")
    if there.names and not inputs.passed_over:
        inputs.fail(
            f"{file}: none of its {len(there.names):,} texts was among the inputs: are they, and --id-field, as before?"
        )
    elif there.last is not None and not continuation.has_grown:
        warn(f"{file}: nothing was left to do")


def _check(output: Output) -> str:
    """The file, if it is one in which a run can go on."""
    if output.file is None:
        raise click.UsageError("--resume goes on in a file: name it with --output")
    if not output.format.is_resumable or output.file.lower().endswith(".parquet"):
        raise click.UsageError("--resume goes on in JSON Lines: call the file .jsonl, or add --format jsonl")
    if output.options.fields and "source" not in output.options.fields:
        raise click.UsageError("--resume knows the texts by their source, which has to be one of --fields")
    if Path(output.file).exists() and not Path(output.file).is_file():
        raise click.UsageError(f"--resume goes on in a file, which {output.file} is not")
    return output.file


def _open(file: str, keys: Keys) -> Continuation:
    try:
        with name_failure(file, "--output"):
            return Continuation(Path(file), keys.fit)
    except UnfitError as error:
        message = f"{file}: {error}; the options have to be as before, or the file another"
        raise click.BadParameter(message, param_hint="'--output'") from None


class UnfitError(Exception):
    """The file holds something else than records of a run like this one."""


class FinishedNames:
    """Names of texts, each as a digest of eight bytes: a set of a million strings would take a hundred megabytes."""

    def __init__(self) -> None:
        self._buckets = [array("Q") for _ in range(_BUCKETS)]
        self._count = 0

    def add(self, name: str) -> None:
        digest = _digest(name)
        self._buckets[digest % _BUCKETS].append(digest)
        self._count += 1

    def __contains__(self, name: object) -> bool:
        digest = _digest(str(name))
        return digest in self._buckets[digest % _BUCKETS]

    def __len__(self) -> int:
        return self._count


@dataclass(frozen=True)
class Finished:
    """The texts that are finished, and the one after them, `last`, whose records begin at byte `start`.

    `end` is where the last whole line ends.
    """

    names: FinishedNames
    last: str | None
    start: int
    end: int


class Continuation:
    """A file of JSON Lines that is written on, from the records of its last text on; a new one is empty.

    What is written is in the file at once, for whoever has to go on from there. What was there stays until then. What
    the system refuses is an OSError, and what is in the file but isn't ours an UnfitError.
    """

    def __init__(self, path: Path, is_ours: Callable[[dict[str, object]], bool]) -> None:
        self._file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o666), "r+b")
        try:
            self._before = os.fstat(self._file.fileno()).st_size
            self.has_grown = False
            self.finished = find_finished(self._file, is_ours)
        except BaseException:
            self._file.close()
            raise
        self._is_at_end = False

    def write(self, data: bytes) -> None:
        if not data:  # no reason to let go of what is there
            return
        self._go_to(self.finished.start)
        self._file.write(data)
        self._file.flush()

    def commit(self) -> None:
        self._go_to(self.finished.end)
        self.has_grown = self._file.tell() > self._before
        self._file.close()

    def discard(self) -> None:
        with suppress(OSError):  # what a full disk refused before is refused again
            self._file.close()

    def _go_to(self, place: int) -> None:
        """Before anything is written, let the file end there."""
        if not self._is_at_end:
            self._file.seek(place)
            self._file.truncate()
            self._is_at_end = True


def find_finished(lines: Iterable[bytes], is_ours: Callable[[dict[str, object]], bool]) -> Finished:
    r"""What the lines of a file have. Raises UnfitError, with the line, if they aren't the records of such a run.

    >>> lines = [b'{"source": "a"}\n', b'{"source": "b"}\n', b'{"sour']
    >>> finished = find_finished(lines, lambda record: True)
    >>> "a" in finished.names, finished.last, finished.start, finished.end
    (True, 'b', 16, 32)
    """
    names = FinishedNames()
    last: str | None = None
    start = end = 0
    for number, line in enumerate(lines, 1):
        if not line.endswith(b"\n"):
            break
        source = _read_source(line, is_ours)
        if source is None:
            raise UnfitError(f"line {number} is no record that this command prints with these options")
        if source != last:
            if source in names:
                raise UnfitError(f"line {number} is of {source} again, after other texts: their names have to differ")
            if last is not None:
                names.add(last)
            last, start = source, end
        end += len(line)
    return Finished(names, last, start, end)


def _read_source(line: bytes, is_ours: Callable[[dict[str, object]], bool]) -> str | None:
    """The name of the text that a record is of; None if it is none of ours."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return None
    source = record.get("source") if isinstance(record, dict) and is_ours(record) else None
    return source if isinstance(source, str) else None


def _digest(name: str) -> int:
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
