"""Help texts: options under headings, and each command's first sentence whole in the list of the commands."""

from __future__ import annotations

from collections.abc import Sequence

import click

_OWN = "Options"
_SECTIONS: dict[str, tuple[str, ...]] = {
    _OWN: (),
    "Filters": ("--speaker", "--kind", "--type", "--min-words", "--min-confidence", "--all", "--limit", "--top"),
    "Output": ("--format", "--output", "--fields", "--safe-cells", "--color", "--resume"),
    "Inputs": (
        *("--glob", "--as", "--text-field", "--id-field", "--keep", "--delimiter", "--whole-page"),
        *("--encoding", "--errors", "--max-size", "--jobs"),
    ),
    "Other options": ("--quiet", "--verbose", "--version", "--help"),
}
"""The headings in their order; options that are not named here are a command's own, and stand first."""
_HEADINGS = {option: heading for heading, options in _SECTIONS.items() for option in options}


class Command(click.Command):
    """A command whose help is in sections."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_options(self.get_params(ctx), ctx, formatter)

    def get_short_help_str(self, limit: int = 0) -> str:
        """The first sentence; click would cut it at the end of the line."""
        paragraph = (self.help or "").partition("\n\n")[0]
        return " ".join(paragraph.split()).partition(". ")[0].removesuffix(".") + "."


def write_options(params: Sequence[click.Parameter], ctx: click.Context, formatter: click.HelpFormatter) -> None:
    sections: dict[str, list[tuple[str, str]]] = {heading: [] for heading in _SECTIONS}
    for option in params:
        record = option.get_help_record(ctx)
        if record is not None and isinstance(option, click.Option):
            sections[next((_HEADINGS[name] for name in option.opts if name in _HEADINGS), _OWN)].append(record)
    for heading, records in sections.items():
        if records:
            with formatter.section(heading):
                formatter.write_dl(records)
