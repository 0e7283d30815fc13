"""The group of commands, and their help.

What comes first is a command, or else belongs to the default command. Help texts have the options under headings, and
each command's first sentence whole in the list of the commands.
"""

from __future__ import annotations

from collections import UserDict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from quotex.cli.inputs import is_nothing_piped_in, refuse_to_wait
from quotex.model import load

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

DEFAULT_COMMAND = "quotes"

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


class LateCommands(UserDict[str, Any]):
    """The commands by their names. Each is given with its place, and loads when it is first asked for.

    Loaded at once, all commands but one take 3 % of the instructions of `--version`.
    """

    def __getitem__(self, name: str) -> Any:
        command = super().__getitem__(name)
        if isinstance(command, str):
            command = self[name] = load(command)
        return command


class QuotesByDefault(click.Group):
    """A group whose first argument is a command, or else the first argument of `quotex quotes`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if ctx.resilient_parsing and not args:  # what comes first is still being typed
            return super().parse_args(ctx, args)
        own_options = {name for parameter in self.get_params(ctx) for name in parameter.opts}
        if not args and is_nothing_piped_in():
            refuse_to_wait(ctx)
        if not args or args[0] not in own_options | self.commands.keys():
            args = [DEFAULT_COMMAND, *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The first word may be a command, or else what the default command takes: an option or a file."""
        from click.shell_completion import CompletionItem

        found = super().shell_complete(ctx, incomplete)
        default = self.commands[DEFAULT_COMMAND]
        if incomplete.startswith("-"):
            own = {item.value for item in found}
            options = default.shell_complete(click.Context(default, parent=ctx), incomplete)
            return [*found, *(item for item in options if item.value not in own)]
        return [*found, CompletionItem(incomplete, type="file")]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options of the default command count as the group's own."""
        write_options([*self.commands[DEFAULT_COMMAND].params, *self.get_params(ctx)], ctx, formatter)
        self.format_commands(ctx, formatter)


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
