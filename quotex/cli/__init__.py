"""The commands: options in, pipeline, renderer out.

Nothing here knows about quotes; it knows about inputs, streams and exit codes: 0 done, 1 an input could not be read or
the output not be written, 2 wrong usage, 130 interrupted. Each command is a module; `options`, `inputs`, `output` and
`documents` are what they share.

click is all that loads at once. The pipeline and the renderers load inside the command that needs them, so that
`--version`, `--help` and a mistyped option answer at once: the one place where an import must wait.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from quotex import __version__
from quotex.cli.entities import entities
from quotex.cli.inputs import is_nothing_piped_in, refuse_to_wait
from quotex.cli.normalize import normalize
from quotex.cli.output import complain
from quotex.cli.quotes import quotes
from quotex.cli.rules import rules

INTERRUPTED = 130
DEFAULT_COMMAND = "quotes"


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line and give back its exit code. Bad input is never a traceback; a bug in a stage is."""
    if sys.stdout is None:  # closed by the shell: `quotex article.txt >&-`
        complain("standard output is closed")
        return 1
    try:
        return cli.main(args, prog_name="quotex", standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return INTERRUPTED


class QuotesByDefault(click.Group):
    """A group whose first argument is a command, or else the first argument of `quotex quotes`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own_options = {name for parameter in self.get_params(ctx) for name in parameter.opts}
        if not args and is_nothing_piped_in():
            refuse_to_wait(ctx)
        if not args or args[0] not in own_options | self.commands.keys():
            args = [DEFAULT_COMMAND, *args]
        return super().parse_args(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options of the default command count as the group's own."""
        options = [*self.commands[DEFAULT_COMMAND].params, *self.get_params(ctx)]
        records = [option.get_help_record(ctx) for option in options if isinstance(option, click.Option)]
        with formatter.section("Options"):
            formatter.write_dl([record for record in records if record])
        self.format_commands(ctx, formatter)


@click.group(
    cls=QuotesByDefault,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[COMMAND] [OPTIONS]",
    subcommand_metavar="[FILE]...",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """Who said what: the quotes in a text, and who is quoted.

    FILE is a text file, HTML, Markdown, JSON Lines or CSV, compressed or not, a folder of them, or - for standard
    input, which is also what is read if there is no FILE. Without a COMMAND, quotex lists the quotes.

    \b
    Examples:
      quotex article.txt                           a table of quotes and speakers
      quotex article.txt | jq -r .speaker          JSON Lines in a pipe
      quotex --format json news/ > news.json       a folder of articles
      pbpaste | quotex normalize > mended.txt      quotation marks mended

    \b
    Exit codes:
      0  done, also when nothing was quoted
      1  an input could not be read; standard error says why, the others are done
      2  wrong usage
    """


for command in (quotes, entities, normalize, rules):
    cli.add_command(command)
