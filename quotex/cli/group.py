"""The group of commands: what comes first is a command, or else belongs to the default command."""

from __future__ import annotations

from collections import UserDict
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from quotex.cli.help import write_options
from quotex.cli.inputs import is_nothing_piped_in, refuse_to_wait

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

DEFAULT_COMMAND = "quotes"


class LateCommands(UserDict[str, Any]):
    """The commands by their names. Each is given with its place, and loads when it is first asked for.

    Loaded at once, all commands but one take 3 % of the instructions of `--version`.
    """

    def __getitem__(self, name: str) -> Any:
        command = super().__getitem__(name)
        if isinstance(command, str):
            module, _, function = command.rpartition(".")
            command = self[name] = getattr(import_module(module), function)
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
