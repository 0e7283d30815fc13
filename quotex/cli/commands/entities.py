"""`quotex entities`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, get_args

import click

from quotex.cli.documents import show
from quotex.cli.group import Command
from quotex.cli.inputs import Inputs
from quotex.cli.options import (
    Choice,
    take_gazetteer,
    take_inputs,
    take_jobs,
    take_loudness,
    take_output_options,
    take_resume,
)
from quotex.model import EntityType

if TYPE_CHECKING:
    from quotex.cli.output import Output
    from quotex.entities.gazetteer import Gazetteer
    from quotex.model import Document
    from quotex.render.records import Subject
    from quotex.source import Source


@click.command(cls=Command)
@take_output_options
@take_gazetteer
@click.option("--type", "types", type=Choice(get_args(EntityType)), multiple=True, help="Only these; repeat it.")
@click.option("--unique", is_flag=True, help="Each entity once, with its count and all its forms.")
@take_resume
@take_jobs
@take_inputs
@take_loudness
def entities(
    inputs: Inputs,
    output: Output,
    gazetteer: Gazetteer | None,
    types: tuple[str, ...],
    unique: bool,
    resume: bool,
) -> None:
    """List the people, organisations, places, dates, amounts and roles.

    \b
    Examples:
      quotex entities article.txt
      quotex entities --type PERSON --type ORG --unique news/
      quotex entities --gazetteer names.tsv article.txt
      quotex entities --unique --output names.csv news/
      quotex entities --jobs auto --resume --output entities.jsonl news/
      quotex entities --type PERSON article.txt | jq -r .name | sort -u
    """
    subject: Subject = "names" if unique else "entities"
    show(subject, inputs, output, WantedEntities(output, gazetteer, types), resume=resume)


class WantedEntities(NamedTuple):
    """Which entities of a text are wanted: all types if none is named. A whole document has its quotes too."""

    output: Output
    gazetteer: Gazetteer | None
    types: tuple[str, ...]

    @property
    def is_narrow(self) -> bool:
        return bool(self.types)

    def read(self, source: Source) -> Document:
        from quotex import pipeline
        from quotex.document.selection import keep_types

        extract = pipeline.extract if self.output.needs_whole_documents else pipeline.extract_entities
        document = extract(source.text, source=source.name, gazetteer=self.gazetteer)
        return keep_types(document, self.types) if self.types else document
