"""`quotex rules`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quotex.cli.group import Command
from quotex.cli.options import take_output_options

if TYPE_CHECKING:
    from quotex.cli.output import Output


@click.command(cls=Command)
@take_output_options
def rules(output: Output) -> None:
    """List the rules of the four sieves, in the order in which they are asked.

    Readings say what capitalised words are, rules who says a quote, ways whom the words for a speaker mean, turns why a
    character of a story speaks where no words say so. Of each sieve the first that answers wins. A rule has a name, a
    reason, an example, and the share of its answers that were right on annotated text.

    \b
    Examples:
      quotex rules --format table | less
      quotex rules --output rules.md
      quotex rules --format jsonl | jq -r 'select(.precision > 0.9) | .name'
    """
    from quotex.attribution.rules import RULES
    from quotex.entities.readings import READINGS
    from quotex.render.printing import render_rules
    from quotex.resolution.dialogue.rules import TURN_RULES
    from quotex.resolution.ways import WAYS

    output.check("rules")
    output.write("rules", render_rules((*READINGS, *RULES, *WAYS, *TURN_RULES), output.options, output.screen))
