"""`quotex quotes`, the default command."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from quotex.cli.documents import show
from quotex.cli.options import check_share, take_files, take_format, take_gazetteer, take_input_options

if TYPE_CHECKING:
    from quotex.entities.own_names import Gazetteer
    from quotex.model import Document
    from quotex.render import Format
    from quotex.source import ReadOptions, Source


@click.command()
@take_files
@take_format
@click.option("--all", "with_scare", is_flag=True, help="Also words in marks that nobody said: titles, nicknames.")
@click.option("--explain", is_flag=True, help="Also why: the rule, the way to the name, what came second.")
@click.option(
    "--min-confidence",
    "least",
    type=float,
    default=0.0,
    callback=check_share,
    metavar="X",
    help="Only quotes whose speaker is at least this sure, from 0 to 1.",
)
@take_gazetteer
@take_input_options
def quotes(
    files: tuple[str, ...],
    reading: ReadOptions,
    format: Format,
    with_scare: bool,
    explain: bool,
    least: float,
    gazetteer: Gazetteer | None,
) -> None:
    """List the quotes and their speakers.

    \b
    Examples:
      quotex quotes article.txt
      quotex quotes --all --format table news/ | less
      quotex quotes --explain --format table article.txt | less
      quotex quotes --text-field body --id-field url --keep date news.jsonl.gz
      quotex quotes --min-confidence 0.8 news/ > sure.jsonl
      quotex quotes news/ | jq -r 'select(.kind == "direct") | .speaker' | sort | uniq -c
    """
    show("quotes", files, format, WantedQuotes(format, gazetteer, with_scare, explain, least), reading)


@dataclass(frozen=True)
class WantedQuotes:
    """Which quotes of a text are wanted, and whether with their explanations."""

    format: Format
    gazetteer: Gazetteer | None
    with_scare: bool
    explain: bool
    least: float

    def read(self, source: Source) -> Document:
        from quotex import pipeline
        from quotex.render import drop_doubtful_quotes, drop_scare_quotes

        extract = pipeline.explain if self.explain else pipeline.extract
        document = extract(
            source.text, source=source.name, gazetteer=self.gazetteer, with_entities=self.format == "json"
        )
        if not self.with_scare:
            document = drop_scare_quotes(document)
        return drop_doubtful_quotes(document, self.least) if self.least else document
