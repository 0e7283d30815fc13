"""`quotex quotes`, the default command."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, NamedTuple

import click

from quotex.cli.documents import show
from quotex.cli.group import Command
from quotex.cli.inputs import Inputs
from quotex.cli.options import (
    Count,
    take_gazetteer,
    take_inputs,
    take_jobs,
    take_loudness,
    take_output_options,
    take_resume,
    take_selection,
    take_turns,
)

if TYPE_CHECKING:
    from quotex.cli.output import Output
    from quotex.document.selection import Selection
    from quotex.entities.gazetteer import Gazetteer
    from quotex.model import Document, Turns
    from quotex.pipeline import Run
    from quotex.source import Source


_REQUESTED_BY = {
    "context_before": "--with-context",
    "context_after": "--with-context",
    "explanation": "--explain",
    "kept": "--keep",
}
"""The fields that are there only on request, and the option that asks for them."""


@click.command(cls=Command)
@take_output_options
@take_selection
@click.option("--all", "with_scare", is_flag=True, help="Also words in marks that nobody said: titles, nicknames.")
@click.option("--limit", type=Count(min=1), metavar="N", help="Stop after so many quotes, over all inputs.")
@click.option("--with-context", "context", type=Count(min=0), metavar="N", help="Also N sentences around.")
@click.option("--explain", is_flag=True, help="Also why: the rule, the way to the name, what came second.")
@take_gazetteer
@take_turns
@click.option("--profile", is_flag=True, help="Also print on standard error how long each stage took.")
@take_resume
@take_jobs
@take_inputs
@take_loudness
def quotes(
    inputs: Inputs,
    output: Output,
    selection: Selection,
    with_scare: bool,
    limit: int | None,
    context: int | None,
    explain: bool,
    gazetteer: Gazetteer | None,
    turns: Turns,
    profile: bool,
    resume: bool,
) -> None:
    """List the quotes and their speakers.

    \b
    Examples:
      quotex quotes article.txt
      quotex quotes --all --format table news/ | less
      quotex quotes --explain --format table article.txt | less
      quotex quotes --output quotes.csv news/
      quotex quotes --fields speaker,cue.lemma,quote --format tsv article.txt
      quotex quotes --speaker lavrov --kind direct --with-context 1 news/
      quotex quotes --text-field body --id-field url --keep date news.jsonl.gz
      quotex quotes --jobs auto --resume --output quotes.jsonl news/
      quotex quotes --min-confidence 0.8 news/ > sure.jsonl
      quotex --kind direct news/ | jq -r .speaker | sort | uniq -c
    """
    from quotex.cli.stage_times import time_stages

    _check_fields(output, {"--with-context": context is not None, "--explain": explain, "--keep": inputs.reading.keep})
    if resume and limit is not None:
        raise click.UsageError("--resume can't count for --limit what there is already; leave out one of them")
    if profile and inputs.jobs > 1:
        raise click.UsageError("--profile times the stages of one process; leave out --jobs")
    if with_scare:
        selection = selection._replace(kinds=(*selection.kinds, "scare"))
    if context is not None:
        output = output.request("context_before", "context_after")
    if explain:
        output = output.request("explanation")
    with time_stages() if profile else nullcontext() as watch:
        run = watch.run if watch else None
        wanted = WantedQuotes(output.needs_whole_documents, selection, gazetteer, turns, explain, context, run)
        show("quotes", inputs, output, wanted, limit, resume)


def _check_fields(output: Output, is_given: dict[str, object]) -> None:
    """A field that is there only on request needs its option, and its option a field, if only some are printed."""
    fields = output.options.fields
    for option, given in is_given.items():
        own = [field for field, by in _REQUESTED_BY.items() if by == option]
        asked = [field for field in fields if field.partition(".")[0] in own]
        if asked and not given:
            raise click.BadParameter(f"{asked[0]} is there only with {option}", param_hint="'--fields'")
        if given and fields and not asked:
            raise click.UsageError(f"{option} changes nothing where {own[0]} is not one of --fields")


class WantedQuotes(NamedTuple):
    """Which quotes of a text are wanted, and with what: the entities, their explanations, sentences around them.

    `run` calls the stages, if something else is to be done at each.
    """

    with_entities: bool
    selection: Selection
    gazetteer: Gazetteer | None
    turns: Turns
    explain: bool = False
    context: int | None = None
    run: Run | None = None

    @property
    def is_narrow(self) -> bool:
        return self.selection.is_narrow

    def read(self, source: Source) -> Document:
        from quotex import pipeline
        from quotex.document.selection import add_context

        extract = pipeline.explain if self.explain else pipeline.extract
        document = extract(
            source.text,
            source=source.name,
            gazetteer=self.gazetteer,
            with_entities=self.with_entities,
            turns=self.turns,
            run=self.run or pipeline.call,
        )
        document = self.selection.select(document)
        return document if self.context is None else add_context(document, self.context)
