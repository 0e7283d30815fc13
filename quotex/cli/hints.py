"""What a user may have meant who mistypes a command, gives one the option of another, or names a file `-x`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from quotex.cli.output import complain

if TYPE_CHECKING:
    from quotex.source import Unreadable


def name_commands_with(error: click.NoSuchOption, group: click.Group) -> click.NoSuchOption:
    """Name the commands that have the option: `quotex --unique article.txt` lacks `entities`."""
    having = [
        f"'quotex {name}'"
        for name, command in group.commands.items()
        if any(error.option_name in (*option.opts, *option.secondary_opts) for option in command.params)
    ]
    if not having:
        return _suggest(error, group)
    message = f"No such option '{error.option_name}' here; it belongs to {' and '.join(having)}."
    return click.NoSuchOption(error.option_name, message, ctx=error.ctx)


def _suggest(error: click.NoSuchOption, group: click.Group) -> click.NoSuchOption:
    """One option that was meant, and only if it is near: what click finds may be anything. `--json` means a format."""
    from difflib import get_close_matches

    from quotex.render.formats import list_choices

    word = error.option_name.lstrip("-").lower()
    if word in list_choices():
        message = f"No such option '{error.option_name}'. Did you mean '--format {word}'?"
        return click.NoSuchOption(error.option_name, message, ctx=error.ctx)
    known = {
        name.lstrip("-")
        for command in (error.ctx.command if error.ctx else group,)
        for parameter in command.params
        for name in (*parameter.opts, *parameter.secondary_opts)
        if name.startswith("--")
    }
    near = [name for name in sorted(known) if len(word) > 2 and name.startswith(word)]
    near = near or get_close_matches(word, known, n=1, cutoff=0.75)
    return click.NoSuchOption(error.option_name, possibilities=[f"--{name}" for name in near[:1]], ctx=error.ctx)


def hint_at_dashes(args: Iterable[str]) -> None:
    """Say how to name a file that begins with a dash, if there is one of that name."""
    for arg in args:
        if arg.startswith("-") and os.path.lexists(arg):
            complain(f"to name the file {arg}, write ./{arg} or put -- before it")


def suggest_command(missing: Unreadable) -> str:
    """A hint for `quotex entites article.txt`, where a mistyped command is taken for a file."""
    from difflib import get_close_matches

    from quotex.source import NO_SUCH_FILE

    if missing.reason != NO_SUCH_FILE:
        return ""
    group = click.get_current_context().find_root().command
    commands = (
        get_close_matches(missing.name, group.commands, n=1, cutoff=0.7) if isinstance(group, click.Group) else []
    )
    if not commands:
        return ""
    if commands == [missing.name]:
        return f" (if you mean the command '{missing.name}', it comes first)"
    return f" (did you mean the command '{commands[0]}'?)"
