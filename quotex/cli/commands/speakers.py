"""`quotex speakers`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, get_args

import click

from quotex.cli.commands.quotes import WantedQuotes
from quotex.cli.documents import read_document
from quotex.cli.group import Command
from quotex.cli.inputs import Inputs
from quotex.cli.options import (
    Choice,
    Count,
    take_gazetteer,
    take_inputs,
    take_jobs,
    take_loudness,
    take_output_options,
    take_selection,
    take_turns,
)
from quotex.model import By, Order, Turns

if TYPE_CHECKING:
    from quotex.cli.output import Output
    from quotex.document.selection import Selection
    from quotex.document.tally import Voice
    from quotex.entities.gazetteer import Gazetteer
    from quotex.source import Source


@click.command(cls=Command)
@take_output_options
@click.option(
    "--by",
    type=Choice(get_args(By)),
    default="speaker",
    help="What is counted; speakers, if nothing else is said.",
)
@click.option(
    "--sort",
    "order",
    type=Choice(get_args(Order)),
    default="quotes",
    help="What comes first: the most quotes, if nothing else is said.",
)
@click.option("--top", type=Count(min=1), metavar="N", help="Only the first so many.")
@take_selection
@take_gazetteer
@take_turns
@take_jobs
@take_inputs
@take_loudness
def speakers(
    inputs: Inputs,
    output: Output,
    by: By,
    order: Order,
    top: int | None,
    selection: Selection,
    gazetteer: Gazetteer | None,
    turns: Turns,
) -> None:
    """Count who is heard, over one article or ten thousand.

    A person is the same in two documents if both give the full name; a lone surname or a description is counted in each
    document by itself. The share is of all words quoted.

    \b
    Examples:
      quotex speakers article.txt
      quotex speakers --top 20 --sort words --jobs auto news/
      quotex speakers --by gender --format csv news/ > gender.csv
      quotex speakers news/ | jq -r '[.name, .words] | @tsv'
    """
    from quotex.document.tally import Tally
    from quotex.render.printing import render_ranking

    output.check("speakers", inputs.files)
    inputs.check()
    inputs.prints_meanwhile = False  # before all are read there is nothing to print
    listen = partial(_listen, wanted=WantedQuotes(False, selection, gazetteer, turns))

    def render() -> Iterator[str]:
        tally = Tally(by)
        for source, voices in inputs.map(listen):
            tally.add_voices(source.name, voices)
        yield from render_ranking(tally.rank(order, top), by, output.options, output.screen)

    output.write("speakers", render())
    inputs.exit()


def _listen(source: Source, wanted: WantedQuotes) -> list[Voice]:
    from quotex.document.tally import list_voices

    return list_voices(read_document(source, wanted))
