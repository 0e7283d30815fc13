"""`quotex rules`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quotex.cli.help import Command
from quotex.cli.options import take_output_options

if TYPE_CHECKING:
    from quotex.cli.output import Output


@click.command(cls=Command)
@take_output_options
def rules(output: Output) -> None:
    """List the rules that say who speaks, in the order in which they are asked.

    The first that answers wins. Each has a name, the sieve that it is of, a reason, an example, and the share of its
    answers that were right on annotated news.

    \b
    Examples:
      quotex rules --format table | less
      quotex rules --output rules.md
      quotex rules --format jsonl | jq -r 'select(.precision > 0.9) | .name'
    """
    from quotex.attribution.rules import RULES
    from quotex.render.printing import render_rules

    output.check("rules")
    sieves = (*RULES,)  # in the order in which they are asked: what words are, who says a quote, whom a mention means
    output.write(render_rules(sieves, output.options, output.screen))
