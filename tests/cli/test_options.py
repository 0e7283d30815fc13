"""The filters of `quotex quotes` as options."""

import csv
import json
import sys
from pathlib import Path

import pytest
from calling import call_quotex
from jsonschema import Draft202012Validator

from quotex.cli import main
from quotex.render.schema import make_schema

ARTICLE = """\
It rained. “We left the harbour,” said Amara Diallo.

The film is titled “Harbour Lights at Dawn” here.

It was “a disgrace,” Musa Bello said. No.
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", None)
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(ARTICLE, encoding="utf-8")


def read(*args):
    return [json.loads(line) for line in call_quotex([*args]).splitlines()]


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (["--speaker", "diallo"], [0]),
        (["--speaker", "diallo", "--speaker", "BELLO"], [0, 2]),
        (["--kind", "scare"], [1]),
        (["--kind", "mixed"], [2]),
        (["--kind", "mixed", "--all"], [1, 2]),
        (["--min-words", "3"], [0]),
        (["--limit", "1"], [0]),
    ],
)
def test_which_quotes(options, ids):
    assert [record["id"] for record in read(*options, "a.txt")] == ids


def test_a_limit_reads_no_input_that_it_does_not_need():
    assert len(read("--limit", "3", "a.txt", "b.txt")) == 3
    assert len(read("--limit", "2", "a.txt", "missing.txt")) == 2


def test_context_in_every_format():
    first, _ = read("--with-context", "1", "a.txt")
    Draft202012Validator(make_schema("quotes")).validate(first)
    assert (first["context_before"], first["context_after"][:18]) == ("It rained.", "said Amara Diallo.")
    (row, _) = csv.DictReader(call_quotex(["--with-context", "0", "--format", "csv", "a.txt"]).splitlines())
    assert row["context_after"] == "said Amara Diallo."
    table = call_quotex(["--with-context", "0", "--format", "table", "a.txt"])
    assert "“We left the harbour,” said Amara Diallo." in table
    assert "context_before" not in call_quotex(["--format", "csv", "a.txt"])


@pytest.mark.parametrize(
    "options", [["--kind", "loud"], ["--limit", "0"], ["--min-words", "-1"], ["--with-context", "x"]]
)
def test_wrong_usage(options, capsys):
    assert main([*options, "a.txt"]) == 2
    assert options[0] in capsys.readouterr().err


@pytest.mark.parametrize(
    ("field", "option"), [("context_before", "--with-context"), ("explanation.answer.rule", "--explain")]
)
def test_a_field_that_nobody_asked_for_names_its_option(field, option, capsys):
    assert main(["--fields", f"speaker,{field}", "a.txt"]) == 2
    assert f"{field} is there only with {option}" in capsys.readouterr().err
    value = ["0"] if option == "--with-context" else []
    assert call_quotex(["--fields", field, option, *value, "a.txt"])


def test_a_filtered_table_leaves_out_where_nothing_is_found(capsys):
    Path("c.txt").write_text("“No,” said Ann Lee.", encoding="utf-8")
    table = call_quotex(["--format", "table", "--speaker", "lee", "a.txt", "c.txt", "b.txt"])
    assert table.startswith(" c.txt\n")
    assert "No quotes" not in table
    assert main(["entities", "--format", "table", "--type", "MONEY", "a.txt", "b.txt"]) == 0
    assert capsys.readouterr() == ("", "quotex: no such entities\n")


@pytest.mark.parametrize(
    "options",
    [
        ["--explain", "--fields", "speaker"],
        ["--with-context", "1", "--fields", "speaker,explanation_x"],
        ["--keep", "day", "--fields", "speaker"],
        ["--raw-cells"],
        ["--safe-cells", "--format", "json"],
        ["--glob", "*.txt"],
        ["--as", "html", "--text-field", "text"],
        ["--as", "text", "--keep", "day"],
        ["--as", "jsonl", "--delimiter", ";"],
        ["--as", "pdf", "--whole-page"],
    ],
    ids=" ".join,
)
def test_what_would_change_nothing_is_refused(options, capsys):
    assert main([*options, "a.txt"]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "options",
    [
        ["--explain", "--fields", "speaker,explanation.answer.rule"],
        ["--with-context", "1", "--fields", "context_after"],
        ["--raw-cells", "--format", "CSV"],
        ["--glob", "*.txt", "."],
    ],
    ids=" ".join,
)
def test_what_changes_something_is_not_refused(options):
    assert call_quotex([*options, "a.txt"])


def test_explanations_are_columns_too():
    header = call_quotex(["--explain", "--format", "csv", "a.txt"]).splitlines()[0]
    assert "explanation_certainty" in header


@pytest.mark.parametrize(
    ("mistake", "hint"),
    [
        (["--limt"], "Did you mean '--limit'?"),
        (["--json"], "Did you mean '--format json'?"),
        (["--text"], "Did you mean '--text-field'?"),
        (["--recursive"], "No such option '--recursive'."),
        (["normalize", "--in-plce"], "Did you mean '--in-place'?"),
        (["--unique"], "it belongs to 'quotex entities'."),
    ],
)
def test_a_suggestion_fits(mistake, hint, capsys):
    assert main([*mistake, "a.txt"]) == 2
    assert capsys.readouterr().err.rstrip().endswith(hint)
