"""The commands: options in, pipeline, renderer out.

Nothing here knows about quotes; it knows about inputs, streams and exit codes: 0 done, 1 an input could not be read or
the output not be written, 2 wrong usage, 130 interrupted. Each command is a module; `options`, `inputs`, `output` and
`documents` are what they share.

click is all that loads at once. The pipeline and the renderers load inside the command that needs them, so that
`--version`, `--help` and a mistyped option answer at once: the one place where an import must wait.
"""

from __future__ import annotations

import quotex.cli.interrupt  # noqa: F401 - it has to be first

# isort: split
import atexit
import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from quotex import __version__
from quotex.cli.commands.entities import entities
from quotex.cli.commands.help import Command, write_options
from quotex.cli.commands.normalize import normalize
from quotex.cli.commands.quotes import quotes
from quotex.cli.commands.rules import rules
from quotex.cli.commands.schema import schema
from quotex.cli.commands.speakers import speakers
from quotex.cli.commands.view import view
from quotex.cli.inputs import is_nothing_piped_in, refuse_to_wait
from quotex.cli.output import complain, fail_to_write

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

INTERRUPTED = 130
OBJECTS_BETWEEN_COLLECTIONS = 50_000
"""The lexicons are many objects and no garbage: looking for cycles as often as Python does takes a twelfth of a run on
one article."""
DEFAULT_COMMAND = "quotes"


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line and give back its exit code. Neither bad input nor a stage that fails on it is a
    traceback."""
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    atexit.register(gc.freeze)  # what is there at the end goes with the process: no need to look for cycles in it
    if sys.stdout is None:  # closed by the shell: `quotex article.txt >&-`
        complain("standard output is closed")
        return 1
    if "_QUOTEX_COMPLETE" in os.environ:
        from quotex.cli.completion import prepare

        prepare()
    try:
        return cli.main(args, prog_name="quotex", standalone_mode=False) or 0
    except click.ClickException as error:
        (suggest_command(error) if isinstance(error, click.NoSuchOption) else error).show()
        if isinstance(error, click.NoSuchOption):
            hint_at_dashes(sys.argv[1:] if args is None else args)
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    except OSError as error:
        if error.filename is not None:
            raise
        fail_to_write(error)  # an error of a stream, not of a file: the help, on a full disk
        return 1


def suggest_command(error: click.NoSuchOption) -> click.NoSuchOption:
    """Name the commands that have the option: `quotex --unique article.txt` lacks `entities`."""
    having = [
        f"'quotex {name}'"
        for name, command in cli.commands.items()
        if any(error.option_name in (*option.opts, *option.secondary_opts) for option in command.params)
    ]
    if not having:
        return error
    message = f"No such option '{error.option_name}' here; it belongs to {' and '.join(having)}."
    return click.NoSuchOption(error.option_name, message, ctx=error.ctx)


def hint_at_dashes(args: Sequence[str]) -> None:
    """Say how to name a file that begins with a dash, if there is one of that name."""
    for arg in args:
        if arg.startswith("-") and os.path.lexists(arg):
            complain(f"to name the file {arg}, write ./{arg} or put -- before it")


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


@click.group(
    cls=QuotesByDefault,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[COMMAND] [OPTIONS]",
    subcommand_metavar="[FILE]...",
)
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
def cli() -> None:
    """Who said what: the quotes in a text, and who is quoted.

    FILE is a text file, HTML, Markdown, JSON Lines or CSV, compressed or not, a folder of them, or - for standard
    input, which is also what is read if there is no FILE. Without a COMMAND, quotex lists the quotes.

    \b
    Examples:
      quotex article.txt                           a table of quotes and speakers
      quotex article.txt | jq -r .speaker          JSON Lines in a pipe
      quotex --format json news/ > news.json       a folder of articles
      quotex --jobs auto news/ > quotes.jsonl      as many at once as there are processors
      pbpaste | quotex normalize > mended.txt      quotation marks mended

    \b
    Exit codes:
      0  done, also when nothing was quoted
      1  an input could not be read; standard error says why, the others are done
      2  wrong usage
    """


def _complete_commands(ctx: click.Context, argument: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in cli.commands if name.startswith(incomplete)]


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
    found = cli.get_command(ctx, command)
    if found is None:
        raise click.UsageError(f"No such command '{command}'; there are: {', '.join(cli.commands)}.")
    click.echo(found.get_help(click.Context(found, info_name=command, parent=group)))


for command in (quotes, entities, speakers, view, normalize, rules, schema, show_help):
    cli.add_command(command)
