"""Laws of the command line: whatever comes in, it ends with 0 or 1, in UTF-8, and says on a line what was wrong."""

import json
import os

import pytest
from calling import run_quotex
from hypothesis import given
from hypothesis import strategies as st
from strategies import examples, files, noise

from quotex.render.screen import make_visible

COMMANDS = [
    [],
    ["--format", "json", "--all", "--explain", "--with-context", "1"],
    ["--format", "table", "--explain"],
    ["--format", "csv", "--text-field", "text", "--keep", "kept", "--keep", "id"],
    ["--format", "html", "--errors", "replace", "--speaker", "e", "--min-words", "2"],
    ["--format", "jsonl", "--encoding", "utf-16-le", "--limit", "2"],
    ["--fields", "speaker,cue.lemma,quote", "--format", "tsv", "--max-size", "100"],
    ["entities", "--unique", "--format", "markdown"],
    ["entities", "--format", "table"],
    ["speakers", "--by", "gender"],
    ["speakers", "--format", "table", "--text-field", "body"],
    ["view", "--all", "--repairs"],
    ["view", "--html", "-"],
    ["normalize"],
    ["normalize", "--diff", "--style", "curly"],
    ["normalize", "--check"],
]


def check_ending(code, stderr):
    assert code in (0, 1)
    lines = stderr.split("\n")
    assert lines.pop() == ""
    assert all(line.startswith("quotex: -") and make_visible(line) == line for line in lines)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_any_bytes_on_standard_input(command):
    @examples(6)
    @given(files)
    def call(data):
        code, stdout, stderr = run_quotex([*command, "-"], data)
        check_ending(code, stderr)
        if "json" in command:
            json.loads(stdout)
        if not command:
            assert all("speaker" in json.loads(line) for line in stdout.split("\n")[:-1])

    call()


OPTIONS = (
    *("--format", "--fields", "--speaker", "--kind", "--min-words", "--min-confidence", "--limit", "--with-context"),
    *("--glob", "--text-field", "--id-field", "--keep", "--encoding", "--errors", "--max-size", "--all", "--explain"),
    *("--quiet", "--verbose", "--profile", "--type", "--unique", "--by", "--sort", "--top", "--style", "--check"),
    *("--raw-cells", "--gazetteer", "--", "-", "quotes", "entities", "speakers", "normalize", "rules", "schema"),
)
VALUES = (*("json", "table", "nan", "-1", "0", "1", "1e400", "9" * 20), *("utf-8", "rot13", "idna", "id,", "٣", ""))


words = (noise.map(lambda text: text.encode("utf-8", "replace")) | st.binary(max_size=9)).map(
    lambda data: os.fsdecode(data.replace(b"\0", b""))
)
"""What a system can pass as an argument: any bytes but NUL."""


@examples(40)
@given(st.lists(st.sampled_from(OPTIONS) | st.sampled_from(VALUES) | words, max_size=5), files)
def test_any_arguments(args, data):
    """What is a mistake is told, with 2; nothing is written to a file by these."""
    code, _, stderr = run_quotex(args, data)
    assert code in (0, 1, 2)
    assert code == 0 or stderr.endswith("\n")
