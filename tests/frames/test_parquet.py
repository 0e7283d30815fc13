"""`--output quotes.parquet`: the records of JSON Lines, with the types of their schema."""

import json

import pytest
from calling import call_quotex

from quotex.cli import main

pa = pytest.importorskip("pyarrow", reason="it comes with quotex[frames]")
from pyarrow import parquet  # noqa: E402

LINES = "".join(
    json.dumps({"text": f"“No,” said Ann {letter}eigh, a pilot. It rained on Monday.", "day": number}) + "\n"
    for number, letter in enumerate("ABC")
)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.jsonl").write_text(LINES)


@pytest.mark.parametrize(
    "command",
    [["quotes"], ["entities"], ["entities", "--unique"], ["speakers"], ["rules"], ["quotes", "--with-context", "1"]],
    ids=" ".join,
)
def test_a_file_holds_what_json_lines_say(command):
    files = [] if command == ["rules"] else ["a.jsonl"]
    assert call_quotex([*command, "--output", "q.parquet", *files]) == ""
    printed = [json.loads(line) for line in call_quotex([*command, "--format", "jsonl", *files]).splitlines()]
    assert parquet.read_table("q.parquet").to_pylist() == printed


def test_chosen_fields_and_what_is_kept():
    call_quotex(["--fields", "speaker,cue.lemma", "--output", "q.parquet", "a.jsonl"])
    assert parquet.read_table("q.parquet").to_pylist()[0] == {"speaker": "Ann Aeigh", "cue.lemma": "say"}
    call_quotex(["--keep", "day", "--explain", "--output", "q.parquet", "a.jsonl"])
    (first, *_) = parquet.read_table("q.parquet").to_pylist()
    assert json.loads(first["kept"]) == {"day": 0}
    assert json.loads(first["explanation"])["answer"]


def test_nothing_found_is_a_file_with_columns(tmp_path):
    (tmp_path / "b.txt").write_text("It rained.")
    call_quotex(["--output", "q.PARQUET", "b.txt"])
    table = parquet.read_table("q.PARQUET")
    assert (table.num_rows, table.column_names[:3]) == (0, ["source", "id", "quote"])


def test_a_run_can_not_go_on_in_one(capsys):
    assert main(["--resume", "--output", "q.parquet", "a.jsonl"]) == 2
