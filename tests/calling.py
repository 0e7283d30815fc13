"""The command line, called by a test in its own process."""

import io
import sys

import pytest

from quotex.cli import main


def call_quotex(args, stdin=b""):
    """What the command prints; it has to do so without a complaint."""
    code, stdout, stderr = run_quotex(args, stdin)
    assert (code, stderr) == (0, "")
    return stdout


def run_quotex(args, stdin=b""):
    """The exit code of the command, and what it prints on standard output and standard error."""
    errors = {"stdout": "strict", "stderr": "backslashreplace"}  # as Python opens them
    streams = {name: io.TextIOWrapper(io.BytesIO(), "utf-8", errors[name]) for name in errors}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        patch.setenv("COLUMNS", "120")
        for name, stream in streams.items():
            patch.setattr(sys, name, stream)
        code = main(args)
    for stream in streams.values():
        stream.flush()
    return code, *(stream.buffer.getvalue().decode() for stream in streams.values())
