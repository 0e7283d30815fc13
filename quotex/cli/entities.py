"""`quotex entities`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

import click

from quotex.cli.documents import show
from quotex.cli.options import take_files, take_format, take_gazetteer, take_input_options
from quotex.model import EntityType

if TYPE_CHECKING:
    from quotex.entities.own_names import Gazetteer
    from quotex.model import Document
    from quotex.render import Format
    from quotex.source import ReadOptions, Source


@click.command()
@take_files
@take_format
@take_gazetteer
@click.option("--type", "types", type=click.Choice(get_args(EntityType)), multiple=True, help="Only these; repeat it.")
@click.option("--unique", is_flag=True, help="Each entity once, with its count and all its forms.")
@take_input_options
def entities(
    files: tuple[str, ...],
    reading: ReadOptions,
    format: Format,
    gazetteer: Gazetteer | None,
    types: tuple[str, ...],
    unique: bool,
) -> None:
    """List the people, organisations, places, dates, amounts and roles.

    \b
    Examples:
      quotex entities article.txt
      quotex entities --type PERSON --type ORG --unique news/
      quotex entities --gazetteer names.tsv article.txt
      quotex entities article.txt | jq -r 'select(.type == "PERSON") | .name' | sort -u
    """
    show("names" if unique else "entities", files, format, WantedEntities(format, gazetteer, types), reading)


@dataclass(frozen=True)
class WantedEntities:
    """Which entities of a text are wanted: all types if none is named. A whole document has its quotes too."""

    format: Format
    gazetteer: Gazetteer | None
    types: tuple[str, ...]

    def read(self, source: Source) -> Document:
        from quotex import pipeline
        from quotex.render import keep_types

        extract = pipeline.extract if self.format == "json" else pipeline.extract_entities
        document = extract(source.text, source=source.name, gazetteer=self.gazetteer)
        return keep_types(document, self.types) if self.types else document
