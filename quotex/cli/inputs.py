"""The inputs of a command: each text that can be read, and a line on standard error for each that can't."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from quotex.cli.output import complain, warn
from quotex.cli.progress import Progress

if TYPE_CHECKING:
    from quotex.source import ReadOptions, Source, Unreadable


@dataclass
class Inputs:
    """The texts to read. Those that can't be are named on standard error, and turn the exit code to 1; so may what else
    goes wrong with one of them."""

    files: tuple[str, ...]
    reading: ReadOptions
    any_failed: bool = False

    def __iter__(self) -> Iterator[Source]:
        from quotex.source import Source, read_sources

        stdin = None if sys.stdin is None else sys.stdin.buffer

        def read() -> Iterator[Source]:
            for item in read_sources(self.files, stdin, self.reading):
                if isinstance(item, Source):
                    if item.warning:
                        warn(f"{item.name}: {item.warning}")
                    yield item
                else:
                    self.any_failed = True
                    complain(f"{item}{_suggest_command(item)}")

        # The context closes it, so that the bar is gone however the command ends.
        return click.get_current_context().with_resource(Progress(self.files)).follow(read())

    def exit(self) -> None:
        click.get_current_context().exit(1 if self.any_failed else 0)


def _suggest_command(missing: Unreadable) -> str:
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


def is_nothing_piped_in() -> bool:
    # Python has no sys.stdin if the shell closed it (`quotex <&-`).
    return sys.stdin is None or sys.stdin.isatty()


def refuse_to_wait(ctx: click.Context) -> None:
    click.echo(ctx.get_help(), err=True)
    ctx.exit(2)
