"""Write the manual page, man/quotex.1, from the commands' own help, and the completions beside it:
`python tools/build_man.py`.

A test compares them, so run this whenever a help text changes. The page is plain man(7): headings, tagged paragraphs
and examples, nothing that mandoc and groff read differently.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import click
from click.shell_completion import get_completion_class

from quotex import __version__
from quotex.cli import cli
from quotex.cli.completion import prepare
from quotex.cli.group import DEFAULT_COMMAND

PAGE = Path(__file__).parents[1] / "man" / "quotex.1"
BLOCK = "\b"
"""click's mark of a paragraph whose lines stay as they are."""


def escape(text: str) -> str:
    r"""
    >>> escape("-x \\ .a"), escape(".so it begins")
    ('\\-x \\e .a', '\\&.so it begins')
    """
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("\N{RIGHT SINGLE QUOTATION MARK}", "\\(cq")
    escaped = escaped.replace("…", "...")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


def write_page() -> str:
    summary, *rest = list_paragraphs(cli)
    lines = [
        f'.TH QUOTEX 1 "" "quotex {__version__}" "User Commands"',
        ".SH NAME",
        f"quotex \\- {escape(summary.rstrip('.'))}",
        ".SH SYNOPSIS",
        *(f".B {escape(name)}\n{escape(usage)}\n.br" for name, usage in list_usages()),
        ".SH DESCRIPTION",
        *(line for paragraph in rest if not is_titled(paragraph) for line in (escape(paragraph), ".PP")),
        ".SH COMMANDS",
        *(line for name, command in cli.commands.items() for line in write_command(name, command)),
        ".SH OTHER OPTIONS",
        *write_options(cli),
        ".TP",
        f".B {escape('-h, --help')}",
        "The help of quotex, or of the command before it.",
        *(line for paragraph in rest if is_titled(paragraph) for line in write_titled(paragraph, ".SH")),
        ".SH ENVIRONMENT",
        *(line for tag, text in ENVIRONMENT for line in (".TP", f".B {tag}", escape(text))),
    ]
    return "\n".join(lines) + "\n"


ENVIRONMENT = (
    ("COLUMNS", "The width of tables, if it is not that of the terminal."),
    ("NO_COLOR", "If set, no colours."),
    ("FORCE_COLOR, CLICOLOR_FORCE", "If set, and not to 0, colours in a pipe too."),
    ("TERM", "If it is dumb, neither colours nor a progress bar."),
)


def list_usages() -> Iterator[tuple[str, str]]:
    yield "quotex", "[OPTIONS] [FILE]..."
    for name, command in cli.commands.items():
        yield f"quotex {name}", " ".join(command.collect_usage_pieces(click.Context(command)))


def write_command(name: str, command: click.Command) -> Iterator[str]:
    yield f".SS quotex {escape(name)}"
    if name == DEFAULT_COMMAND:
        yield "What quotex does without the name of a command."
        yield ".PP"
    for paragraph in list_paragraphs(command):
        if is_titled(paragraph):
            yield from write_titled(paragraph, ".PP")
        else:
            yield escape(paragraph)
            yield ".PP"
    yield from write_options(command)


def write_options(command: click.Command) -> Iterator[str]:
    """The options one by one, but for `--help`, which all of them have."""
    context = click.Context(command)
    for option in command.params:
        record = option.get_help_record(context)
        if record is not None and isinstance(option, click.Option):
            yield ".TP"
            yield f".B {escape(record[0])}"
            yield escape(record[1])


def write_titled(paragraph: str, heading: str) -> Iterator[str]:
    """`Examples:` and the like, their lines as they are."""
    title, *lines = paragraph.splitlines()
    yield f"{heading} {title.rstrip(':').upper()}" if heading == ".SH" else f".PP\n{title}"
    yield ".PP"
    yield ".nf"
    yield from (escape(line.strip()) for line in lines)
    yield ".fi"
    yield ".PP"


def list_paragraphs(command: click.Command) -> list[str]:
    """The paragraphs of a help text: those that click wraps in one line, the others with their own lines."""
    text = inspect.cleandoc(command.help or "")
    paragraphs = re.split(r"\n\s*\n", text)
    return [
        paragraph.removeprefix(BLOCK).lstrip("\n") if paragraph.startswith(BLOCK) else " ".join(paragraph.split())
        for paragraph in paragraphs
    ]


def is_titled(paragraph: str) -> bool:
    return "\n" in paragraph


COMPLETIONS = {"bash": "bash/quotex", "zsh": "zsh/_quotex", "fish": "fish/quotex.fish"}
"""The files in which shells look for completions, below the folder of the page."""


def write_completion(shell: str) -> str:
    """The script that `_QUOTEX_COMPLETE=bash_source quotex` prints; it asks quotex itself what there is."""
    prepare()
    kind = get_completion_class(shell)
    assert kind is not None
    source = kind(cli, {}, "quotex", "_QUOTEX_COMPLETE").source()
    return "".join(f"{line.rstrip()}\n" for line in source.strip().splitlines())


if __name__ == "__main__":
    files = {"quotex.1": write_page(), **{file: write_completion(shell) for shell, file in COMPLETIONS.items()}}
    for file, text in files.items():
        path = PAGE.parent / file
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
