"""The registry of formats: one row each, with its name, its suffixes, what lays it out, and plain facts about it.

All that depends on a format reads it here: the choices and the help of the command line, the suffixes of `--output`,
and what prints. A new format is a row here and a module that the row names; it loads only when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from quotex.model import load

if TYPE_CHECKING:
    from quotex.render.screen import Screen

AUTO = "auto"
ON_TERMINAL = "table"
IN_PIPE = "jsonl"
"""What `auto` means: a table where a person reads, JSON Lines where a program does."""

Whole = Literal["documents", "speakers", "rules"]
"""What a format may show in its own way, not made of records: documents, who is heard in them, the rules."""


class Format(NamedTuple):
    """A row. Its functions are named with their module, and load when they are asked for.

    `lay_out` gives a `Template`. Where it `takes` rows of cells it is asked with their header and the screen, where it
    takes records with nothing. `whole` names the functions for what is shown in another way than as records.
    """

    name: str
    suffixes: tuple[str, ...]
    lay_out: str
    takes: Literal["rows", "records"] = "rows"
    whole: Mapping[Whole, str] = {}
    has_formulas: bool = False
    """A spreadsheet may run a cell."""
    has_everything: bool = False
    """Where no fields are chosen, a document is printed with all that is in it, whatever is asked for."""
    is_for_people: bool = False
    """Texts in which nothing was found are noise, where somebody looks for something."""
    is_resumable: bool = False
    """Each line is a record, so that a run that was cut off can go on."""

    def load(self) -> Callable[..., Any]:
        """The function that lays out rows, or records."""
        return load(self.lay_out)

    def load_whole(self, what: Whole) -> Callable[..., Any] | None:
        """The function for what is shown in the format's own way; None if that is made of records."""
        return load(self.whole[what]) if what in self.whole else None


class UnknownFormatError(ValueError):
    """There is no format of this name."""


FORMATS: tuple[Format, ...] = (
    Format(
        "table",
        (".txt",),
        "quotex.render.table.lay_out_rows",
        whole={
            "documents": "quotex.render.table.lay_out_documents",
            "speakers": "quotex.render.table.draw_ranking",
            "rules": "quotex.render.table.draw_rules",
        },
        is_for_people=True,
    ),
    Format(
        "json",
        (".json",),
        "quotex.render.json_objects.lay_out_array",
        takes="records",
        whole={"documents": "quotex.render.json_objects.lay_out_documents"},
        has_everything=True,
    ),
    Format("jsonl", (".jsonl",), "quotex.render.json_objects.lay_out_lines", takes="records", is_resumable=True),
    Format("csv", (".csv",), "quotex.render.delimited.lay_out_csv", has_formulas=True),
    Format("tsv", (".tsv",), "quotex.render.delimited.lay_out_tsv", has_formulas=True),
    Format(
        "markdown",
        (".md", ".markdown"),
        "quotex.render.markup.lay_out_markdown",
        whole={"documents": "quotex.render.markup.lay_out_markdown_documents"},
    ),
    Format(
        "html",
        (".html", ".htm"),
        "quotex.render.markup.lay_out_html",
        whole={"documents": "quotex.render.markup.lay_out_html_documents"},
    ),
)


def list_choices() -> list[str]:
    """The names that a user may give.

    >>> list_choices()
    ['auto', 'table', 'json', 'jsonl', 'csv', 'tsv', 'markdown', 'html']
    """
    return [AUTO, *(format.name for format in FORMATS)]


def choose_format(name: str, screen: Screen) -> Format:
    """The format of a name; what `auto` means depends on the screen. A name that there isn't is an error.

    >>> from quotex.render.screen import Screen
    >>> choose_format("auto", Screen(is_terminal=True)).name, choose_format("auto", Screen()).name
    ('table', 'jsonl')
    """
    if name == AUTO:
        name = ON_TERMINAL if screen.is_terminal else IN_PIPE
    for format in FORMATS:
        if format.name == name:
            return format
    raise UnknownFormatError(f"no format {name!r}; there are {', '.join(list_choices())}")


def find_by_suffix(suffix: str) -> str | None:
    """The name of the format that files of a suffix have.

    >>> find_by_suffix(".HTM"), find_by_suffix(".doc")
    ('html', None)
    """
    return next((format.name for format in FORMATS if suffix.lower() in format.suffixes), None)
