"""A folder to the files in it that are wanted: by suffix, or by the patterns that the user gives."""

from __future__ import annotations

import fnmatch
import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePath

from quotex.source.kinds import TEXT_SUFFIXES
from quotex.source.model import Unreadable, describe_error

_SEPARATORS = tuple(filter(None, (os.sep, os.altsep)))
COMPRESSED_SUFFIXES = (".gz", ".bz2", ".xz", ".zst")


def get_suffix(name: str) -> str:
    """The suffix that says what a file holds, whatever it is compressed with.

    >>> get_suffix("News.JSONL.gz")
    '.jsonl'
    """
    stem, suffix = _cut_suffix(name.lower())
    return _cut_suffix(stem)[1] if suffix in COMPRESSED_SUFFIXES else suffix


def _cut_suffix(name: str) -> tuple[str, str]:
    """As pathlib does, but faster: there is one where something stands on both sides of the last point."""
    stem, point, suffix = name.rpartition(".")
    is_one = suffix and stem[-1:] not in ("", *_SEPARATORS) and not any(mark in suffix for mark in _SEPARATORS)
    return (stem, point + suffix) if is_one else (name, "")


def walk(folder: str, globs: tuple[str, ...] = ()) -> Iterator[str | Unreadable]:
    """The wanted files below a folder, sorted by path, no hidden ones; a folder that can't be listed is Unreadable.

    Links are followed, and each folder is entered once, so that no loop of links traps us. Pipes and devices inside a
    folder are passed over: nobody asked for them, and reading one could wait forever.
    """
    seen: set[tuple[int, int]] = set()
    to_visit: list[tuple[str, int | None]] = [(folder, stat.S_IFDIR)]
    while to_visit:
        path, kind = to_visit.pop()
        if kind != stat.S_IFDIR:
            yield path
            continue
        try:
            status = Path(path).stat()
            with os.scandir(path) as entries:
                children = sorted((entry.name, _get_kind(entry)) for entry in entries if entry.name[0] != ".")
        except OSError as error:
            yield Unreadable(path, describe_error(error))
            continue
        if (status.st_dev, status.st_ino) not in seen:
            seen.add((status.st_dev, status.st_ino))
            paths = [(f"{path.rstrip('/')}/{name}", kind) for name, kind in reversed(children)]
            to_visit += ((path, kind) for path, kind in paths if _is_wanted(path, kind, globs))


def _is_wanted(path: str, kind: int | None, globs: tuple[str, ...]) -> bool:
    """Folders and text files; also a text file that can't be looked at, so that reading it says what is wrong."""
    return kind == stat.S_IFDIR or (_has_wanted_name(path, globs) and kind in (stat.S_IFREG, None))


def _get_kind(entry: os.DirEntry[str]) -> int | None:
    """Folder, file, pipe … as `stat` numbers them, of what a link leads to; None if there is nothing to see.

    The folder itself tells of most files that they are such, without a look at the file.
    """
    if entry.is_file(follow_symlinks=False):
        return stat.S_IFREG
    try:
        return stat.S_IFMT(entry.stat().st_mode)
    except OSError:
        return None


def _has_wanted_name(path: str, globs: tuple[str, ...]) -> bool:
    if not globs:
        return get_suffix(path) in TEXT_SUFFIXES
    name = PurePath(path).name
    return any(fnmatch.fnmatchcase(name, glob) or fnmatch.fnmatchcase(path, f"*/{glob}") for glob in globs)
