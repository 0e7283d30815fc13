"""`quotex view`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

import click

from quotex.cli.commands.quotes import WantedQuotes
from quotex.cli.documents import read_document
from quotex.cli.group import Command
from quotex.cli.inputs import Inputs
from quotex.cli.options import take_colour, take_gazetteer, take_inputs, take_loudness, take_turns
from quotex.cli.output import is_same_file, measure_screen, write, write_file

if TYPE_CHECKING:
    from quotex.entities.gazetteer import Gazetteer
    from quotex.model import Document, Turns


@click.command(cls=Command)
@click.option("--html", "page", metavar="OUT", help="Write one page of all there; - for standard output.")
@click.option("--all", "with_scare", is_flag=True, help="Also words in marks that nobody said: titles, nicknames.")
@click.option("--repairs", "with_repairs", is_flag=True, help="Show what stood where a mark was mended.")
@click.option("--no-pager", is_flag=True, help="Print it all at once, however long it is.")
@take_gazetteer
@take_turns
@take_colour
@take_inputs
@take_loudness
def view(
    inputs: Inputs,
    page: str | None,
    with_scare: bool,
    with_repairs: bool,
    no_pager: bool,
    gazetteer: Gazetteer | None,
    turns: Turns,
) -> None:
    """Show articles as one reads them, their quotes coloured by speaker.

    What is longer than the window goes through $PAGER.

    \b
    Examples:
      quotex view article.txt
      quotex view --repairs article.txt
      quotex view --html article.html article.txt
      quotex view --html news.html news/
    """
    inputs.check()
    from quotex.document.selection import EVERYTHING, SPEECH, Selection

    wanted = WantedQuotes(False, Selection(EVERYTHING if with_scare else SPEECH), gazetteer, turns)
    documents = (document for _, document in inputs.map(partial(read_document, wanted=wanted)))
    if page is not None:
        if with_repairs or no_pager:
            raise click.UsageError("--repairs and --no-pager are for the terminal, and change nothing of --html")
        inputs.prints_meanwhile = False
        _write_page(documents, page, inputs)
    else:
        from quotex.render.view import draw_view

        screen = measure_screen()
        drawn = inputs.draw_each(partial(draw_view, screen=screen, with_repairs=with_repairs), documents)
        drawings = (("\n" if number else "") + drawing for number, drawing in enumerate(drawn))
        if screen.is_terminal and not no_pager:
            _page("".join(drawings))
        else:
            write(drawings)
    inputs.exit()


def _page(drawing: str) -> None:
    from shutil import get_terminal_size

    if drawing.count("\n") < get_terminal_size().lines:
        write([drawing])
    else:
        os.environ.setdefault("LESS", "-R")  # by whatever name `less` is called: it shall show colours, not codes
        click.echo_via_pager(drawing, color=True)


def _write_page(documents: Iterable[Document], out: str, inputs: Inputs) -> None:
    from quotex.render.page import make_article, write_page

    if out != "-" and any(is_same_file(out, name) for name in inputs.files):
        raise click.UsageError("--html would overwrite the article: name another place")
    numbers = count(1)
    articles = list(inputs.draw_each(lambda document: make_article(document, next(numbers)), documents))
    if not articles:
        return
    if out == "-":
        write([write_page(articles)])
    else:
        write_file(out, [write_page(articles)], "--html")
