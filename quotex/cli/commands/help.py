"""`quotex help`."""

from __future__ import annotations

from collections.abc import Mapping

import click

from quotex.cli.group import Command


def _complete_commands(ctx: click.Context, argument: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in _list_commands(ctx) if name.startswith(incomplete)]


def _list_commands(ctx: click.Context) -> Mapping[str, click.Command]:
    group = ctx.find_root().command
    return group.commands if isinstance(group, click.Group) else {}


@click.command("help", cls=Command)
@click.argument("command", required=False, shell_complete=_complete_commands)
@click.pass_context
def show_help(ctx: click.Context, command: str | None) -> None:
    """Show the help of a command.

    \b
    Examples:
      quotex help entities
      quotex help
    """
    group = ctx.find_root()
    if command is None:
        click.echo(group.get_help())
        return
    found = _list_commands(ctx).get(command)
    if found is None:
        from difflib import get_close_matches

        near = get_close_matches(command, _list_commands(ctx), n=1, cutoff=0.7)
        hint = f"did you mean '{near[0]}'?" if near else f"there are: {', '.join(_list_commands(ctx))}."
        raise click.UsageError(f"No such command '{command}'; {hint}")
    click.echo(found.get_help(click.Context(found, info_name=command, parent=group)))
