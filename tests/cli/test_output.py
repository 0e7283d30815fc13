"""Where the output goes: files, whole or not at all; formats by extension; fields."""

import csv
import json
import sys
from pathlib import Path

import pytest
from calling import call_quotex

from quotex.cli import main

ARTICLE = "“We left,” said Amara Diallo. “It was late,” said Musa Bello.\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", None)
    Path("a.txt").write_text(ARTICLE, encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "start"),
    [
        ("q.csv", "source,id,quote"),
        ("q.TSV", "source\tid\tquote"),
        ("q.md", "| Source | Speaker |"),
        ("q.html", "<!DOCTYPE html>"),
        ("q.json", '[\n{"schema"'),
        ("q.jsonl", '{"source"'),
        ("q", '{"source"'),
        ("q.txt", " a.txt\n╭"),
    ],
)
def test_the_extension_chooses_the_format(file, start):
    assert call_quotex(["--output", file, "a.txt"]) == ""
    assert Path(file).read_text(encoding="utf-8").startswith(start)


def test_a_format_that_is_named_wins():
    call_quotex(["-o", "q.csv", "--format", "jsonl", "a.txt"])
    assert json.loads(Path("q.csv").read_text(encoding="utf-8").splitlines()[0])["id"] == 0


def test_a_dash_is_standard_output():
    assert call_quotex(["-o", "-", "a.txt"]) == call_quotex(["a.txt"])


@pytest.mark.parametrize("command", [["rules"], ["entities", "a.txt"], ["entities", "--unique", "a.txt"]])
@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv", "tsv", "markdown", "html"])
def test_every_command_has_every_format(command, format):
    assert call_quotex([*command, "--format", format])


def test_a_json_array_of_chosen_fields():
    assert json.loads(call_quotex(["a.txt", "--format", "json", "--fields", "speaker, id"])) == [
        {"speaker": "Amara Diallo", "id": 0},
        {"speaker": "Musa Bello", "id": 1},
    ]


def test_fields_of_a_csv_in_their_order():
    lines = call_quotex(["a.txt", "--format", "csv", "--fields", "cue.lemma,speaker"]).splitlines()
    assert list(csv.reader(lines)) == [["cue.lemma", "speaker"], ["say", "Amara Diallo"], ["say", "Musa Bello"]]


@pytest.mark.parametrize("command", [["quotes", "a.txt"], ["entities", "a.txt"], ["rules"]])
def test_an_unknown_field_is_wrong_usage_before_anything_is_written(command, capsys):
    assert main([*command, "--fields", "nam3", "-o", "q.csv"]) == 2
    captured = capsys.readouterr()
    assert "no field 'nam3'" in captured.err
    assert not Path("q.csv").exists()


@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError], ids=lambda error: error.__name__)
def test_an_error_leaves_the_old_file_and_no_other(error, monkeypatch, capsys):
    def fail(*_):
        raise error

    Path("q.jsonl").write_text("old")
    monkeypatch.setattr("quotex.cli.inputs.Progress.note", fail)
    if error is KeyboardInterrupt:
        assert main(["-o", "q.jsonl", "a.txt"]) == 130
    else:
        with pytest.raises(error):
            main(["-o", "q.jsonl", "a.txt"])
    assert Path("q.jsonl").read_text() == "old"
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "q.jsonl"]


@pytest.mark.parametrize("file", ["nowhere/q.csv", "folder", "q\0.csv"])
def test_what_can_not_be_written_is_one_line_and_exit_1(file, capsys):
    Path("folder").mkdir()
    assert main(["-o", file, "a.txt"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "not written" in line
    assert "--output" in line
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "folder"]


def test_an_input_is_never_written_over(capsys):
    assert main(["-o", "./a.txt", "a.txt"]) == 2
    assert "one of the inputs" in capsys.readouterr().err
    assert Path("a.txt").read_text(encoding="utf-8") == ARTICLE


def test_an_input_that_fails_leaves_the_others(capsys):
    assert main(["-o", "q.csv", "missing.txt", "a.txt"]) == 1
    assert len(Path("q.csv").read_text(encoding="utf-8").splitlines()) == 3
