"""A folder to the files in it that are wanted: by suffix, or by the patterns that the user gives."""

from __future__ import annotations

import fnmatch
import stat
from collections.abc import Iterator
from pathlib import Path, PurePath

from quotex.source import html, markdown
from quotex.source.model import Unreadable, describe_error
from quotex.source.records import JSON_LINES_SUFFIXES

TEXT_SUFFIXES = (".txt", ".text", *markdown.SUFFIXES, *html.SUFFIXES, *JSON_LINES_SUFFIXES)
"""What a folder is looked through for. Tables (.csv) are read if named, or by a pattern: few of them hold articles."""

COMPRESSED_SUFFIXES = (".gz", ".bz2", ".xz")


def get_suffix(name: str) -> str:
    """The suffix that says what a file holds, whatever it is compressed with.

    >>> get_suffix("News.JSONL.gz")
    '.jsonl'
    """
    path = PurePath(name.lower())
    return PurePath(path.stem).suffix if path.suffix in COMPRESSED_SUFFIXES else path.suffix


def walk(folder: str, globs: tuple[str, ...] = ()) -> Iterator[str | Unreadable]:
    """The wanted files below a folder, sorted by path, no hidden ones; a folder that can't be listed is Unreadable.

    Links are followed, and each folder is entered once, so that no loop of links traps us. Pipes and devices inside a
    folder are passed over: nobody asked for them, and reading one could wait forever.
    """
    seen: set[tuple[int, int]] = set()
    to_visit = [folder]
    while to_visit:
        path = to_visit.pop()
        if _get_kind(path) != stat.S_IFDIR:
            yield path
            continue
        try:
            status = Path(path).stat()
            children = sorted(child.name for child in Path(path).iterdir() if not child.name.startswith("."))
        except OSError as error:
            yield Unreadable(path, describe_error(error))
            continue
        if (status.st_dev, status.st_ino) not in seen:
            seen.add((status.st_dev, status.st_ino))
            paths = [f"{path.rstrip('/')}/{child}" for child in children]
            to_visit.extend(path for path in reversed(paths) if _is_wanted(path, globs))


def _is_wanted(path: str, globs: tuple[str, ...]) -> bool:
    """Folders and text files; also a text file that can't be looked at, so that reading it says what is wrong."""
    kind = _get_kind(path)
    return kind == stat.S_IFDIR or (_has_wanted_name(path, globs) and kind in (stat.S_IFREG, None))


def _get_kind(path: str) -> int | None:
    """Folder, file, pipe … as `stat` numbers them; None if there is nothing to see."""
    try:
        return stat.S_IFMT(Path(path).stat().st_mode)
    except OSError:
        return None


def _has_wanted_name(path: str, globs: tuple[str, ...]) -> bool:
    if not globs:
        return get_suffix(path) in TEXT_SUFFIXES
    name = PurePath(path).name
    return any(fnmatch.fnmatchcase(name, glob) or fnmatch.fnmatchcase(path, f"*/{glob}") for glob in globs)
