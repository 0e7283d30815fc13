"""The words that quotex knows, and the one module that reads them.

A lexicon is a text file beside this one: a header of `#` lines that says what the list is, where it came from and
under which licence, then one entry a line, sorted; a `.tsv` has a tab between its columns. Nothing is read before
it is asked for. Sets and tables are kept; rows are not, as keeping them costs 8 MB and saves no time.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    """The entries of a lexicon file, each split into its columns; the header and blank lines left out.

    >>> ["Mr.", "male"] in [row[:2] for row in rows("titles.tsv")]
    True
    """
    return [line.split("\t") for line in _lines(name)]


def _lines(name: str) -> list[str]:
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and line[0] != "#"]


@cache
def words(name: str) -> frozenset[str]:
    """The first column of a lexicon as a set.

    >>> "spokeswoman" in words("roles.tsv")
    True
    """
    return frozenset([line.partition("\t")[0] for line in _lines(name)])


@cache
def table(name: str) -> dict[str, str]:
    """The first column of a lexicon mapped to its second.

    >>> table("given_names.tsv")["Angela"]
    'female'
    """
    return {row[0]: row[1] for row in rows(name)}


@cache
def rows_by_form(name: str) -> dict[str, list[str]]:
    """The rows of a lexicon by their first column.

    >>> rows_by_form("ambiguous.tsv")["May"][-1]
    'second-name'
    """
    return {row[0]: row for row in rows(name)}
