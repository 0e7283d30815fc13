"""`--resume`: going on in the file that a run which was cut off left behind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quotex.cli.inputs import Inputs
from quotex.cli.output import Output, fill, name_failure, warn

if TYPE_CHECKING:
    from quotex.cli.resumption import Continuation
    from quotex.render import Subject
    from quotex.render.fields import Keys


def take_resume(command: Callable[..., None]) -> Callable[..., None]:
    return click.option(
        "--resume",
        is_flag=True,
        help="Go on in the --output of a run like this one that was cut off; texts without a record are read again.",
    )(command)


def go_on(subject: Subject, output: Output, inputs: Inputs, chunks: Iterable[str]) -> None:
    """Write to the file of the output what the inputs have and it hasn't. The chunks are those of the inputs, which are
    read only after it is known what there is.

    That nothing was left is said, and that the inputs are others is an error.
    """
    from quotex.render.fields import list_keys

    file = _check(output)
    continuation = _open(file, list_keys(subject, output.form))
    there = continuation.finished
    inputs.finished = there.names
    fill(file, continuation, chunks, "--output")
    if there.names and not inputs.passed_over:
        inputs.fail(
            f"{file}: none of its {len(there.names):,} texts was among the inputs: are they, and --id-field, as before?"
        )
    elif there.last is not None and not continuation.has_grown:
        warn(f"{file}: nothing was left to do")


def _check(output: Output) -> str:
    """The file, if it is one in which a run can go on."""
    if output.file is None:
        raise click.UsageError("--resume goes on in a file: name it with --output")
    if output.form.format != "jsonl":
        raise click.UsageError("--resume goes on in JSON Lines: call the file .jsonl, or add --format jsonl")
    if output.form.fields and "source" not in output.form.fields:
        raise click.UsageError("--resume knows the texts by their source, which has to be one of --fields")
    if Path(output.file).exists() and not Path(output.file).is_file():
        raise click.UsageError(f"--resume goes on in a file, which {output.file} is not")
    return output.file


def _open(file: str, keys: Keys) -> Continuation:
    from quotex.cli.resumption import Continuation, UnfitError

    try:
        with name_failure(file, "--output"):
            return Continuation(Path(file), keys.fit)
    except UnfitError as error:
        message = f"{file}: {error}; the options have to be as before, or the file another"
        raise click.BadParameter(message, param_hint="'--output'") from None
