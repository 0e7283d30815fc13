"""The command line: options in, pipeline, renderer out. This module has the group of commands and the way in.

Nothing here knows about quotes; it knows about inputs, streams and exit codes: 0 done, 1 an input could not be read or
the output not be written, 2 wrong usage, 130 interrupted.

    commands/      one module a command
    options        the options that several commands have
    inputs         the texts to read, in this process or several, and those that can't be (`progress`: how far it is)
    documents      what the commands that read quotes and names have in common
    output         where results and complaints go (`resume`: on in what an earlier run left)
    group          which command is meant where none is named, and the help (`completion`: what a shell offers)
    hints          what a user may have meant
    interrupt      Ctrl-C and other signals
    stage_times    what `--profile` prints

click is all that loads at once. A command loads when it is asked for, and the pipeline and the renderers inside the
command that needs them, so that `--version`, `--help` and a mistyped option answer at once: the one place where an
import must wait.
"""

from __future__ import annotations

from quotex.cli.interrupt import was_interrupted  # it has to be first

# isort: split
import atexit
import gc
import os
import sys
from collections.abc import Sequence

import click

from quotex import __version__
from quotex.cli.group import LateCommands, QuotesByDefault
from quotex.cli.output import complain, fail_to_write

INTERRUPTED = 130
OBJECTS_BETWEEN_COLLECTIONS = 200000
"""The lexicons are many objects and no garbage: looking for cycles as often as Python does takes a twelfth of a run on
one article."""


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
        code = cli.main(args, prog_name="quotex", standalone_mode=False) or 0
        return INTERRUPTED if was_interrupted() else code
    except click.ClickException as error:
        if isinstance(error, click.NoSuchOption):
            from quotex.cli.hints import hint_at_dashes, name_commands_with

            name_commands_with(error, cli).show()
            hint_at_dashes(sys.argv[1:] if args is None else args)
        else:
            error.show()
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    except OSError as error:
        if error.filename is not None:
            raise
        fail_to_write(error)  # an error of a stream, not of a file: the help, on a full disk
        return 1


COMMANDS = LateCommands(
    quotes="quotex.cli.commands.quotes.quotes",
    entities="quotex.cli.commands.entities.entities",
    speakers="quotex.cli.commands.speakers.speakers",
    view="quotex.cli.commands.view.view",
    normalize="quotex.cli.commands.normalize.normalize_inputs",
    rules="quotex.cli.commands.rules.rules",
    schema="quotex.cli.commands.schema.schema",
    help="quotex.cli.commands.help.show_help",
)


@click.group(
    cls=QuotesByDefault,
    commands=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[COMMAND] [OPTIONS]",
    subcommand_metavar="[FILE]...",
)
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
def cli() -> None:
    """Who said what: the quotes in a text, and who is quoted.

    FILE is text, a page, a document (DOCX, PDF, EPUB, mail, subtitles), JSON or CSV, compressed or not, a folder of
    them, or - for standard input, which is also what is read if there is no FILE. Without a COMMAND, quotex lists the
    quotes.

    \b
    Examples:
      quotex article.txt                        a table of quotes and speakers
      quotex article.txt | jq -r .speaker       JSON Lines in a pipe
      quotex --format json news/ > news.json    a folder of articles
      quotex -j auto news/ > quotes.jsonl       one process for each processor
      curl -sL URL | quotex --as html           a page
      pbpaste | quotex normalize > mended.txt   quotation marks mended

    \b
    Exit codes:
      0  done, also when nothing was quoted
      1  an input could not be read; standard error says why, the others are done
      2  wrong usage
    """
