"""The options about inputs, as the commands take them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from calling import call_quotex

from quotex.cli import main

RECORD = b'{"body": "\\u201cGo,\\u201d said Ann Lee.", "url": "u1", "day": 3}\n'


@pytest.mark.parametrize("command", ["quotes", "entities"])
def test_records_keep_their_id_and_their_fields(command: str) -> None:
    args = [command, "--text-field", "body", "--id-field", "url", "--keep", "day", "-"]
    record = json.loads(call_quotex(args, RECORD).splitlines()[0])
    assert (record["source"], record["kept"]) == ("u1", {"day": 3})


@pytest.mark.parametrize("command", [["quotes"], ["quotes", "--with-context", "1"], ["entities"]])
def test_what_is_kept_is_a_column(command: list[str]) -> None:
    args = ["--text-field", "body", "--keep", "url", "--keep", "day", "--format", "csv", "-"]
    printed = call_quotex([*command, *args], RECORD)
    row = next(csv.DictReader(io.StringIO(printed, newline="")))
    assert (row["kept.url"], row["kept.day"]) == ("u1", "3")
    assert "kept" not in row


def test_a_field_that_is_kept_can_be_chosen_and_be_inside_another() -> None:
    args = ["--text-field", "a.body", "--keep", "a.day", "--fields", "kept.a.day,speaker", "--format", "tsv", "-"]
    record = b'{"a": {"body": "\\u201cGo,\\u201d said Ann Lee.", "day": -3}}\n'
    assert call_quotex(args, record) == "kept.a.day\tspeaker\n-3\tAnn Lee\n"


@pytest.mark.parametrize(("option", "value"), [("--as", "cobol"), ("--delimiter", "ab"), ("--delimiter", "")])
def test_no_kind_and_no_delimiter(option: str, value: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([option, value, "-"]) == 2
    assert option in capsys.readouterr().err


@pytest.mark.parametrize("args", [["--as", "html"], ["--as", "HTML", "--whole-page"]])
def test_standard_input_is_what_the_user_says(args: list[str]) -> None:
    assert json.loads(call_quotex(args, "<p>“Go,” said Ann Lee.".encode()))["raw"] == "“Go,”"


@pytest.mark.parametrize(
    "table",
    [
        'id,body\n7,"""Go,"" said Ann Lee."\n',
        '\ufeffid\tbody\r\n7\t"""Go,"" said Ann Lee."\r\n',
        'body\n"""Go,"" said Ann Lee."\n',
    ],
)
def test_a_table_on_standard_input_is_known_by_its_header(table: str) -> None:
    assert json.loads(call_quotex(["--text-field", "body"], table.encode()))["speaker"] == "Ann Lee"


def test_nothing_kept_is_no_field() -> None:
    assert "kept" not in json.loads(call_quotex(["--text-field", "body", "-"], RECORD))


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["--encoding", "rot13"], "'rot13' is no encoding"),
        (["--encoding", "nonsense"], "'nonsense' is no encoding"),
        (["--max-size", "1Q"], "'1Q' is no size"),
        (["--max-size", "0"], "'0' is no size"),
        (["--errors", "ignore"], "'ignore' is not one of"),
    ],
)
def test_wrong_values(args: list[str], expected: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", *args, "-"]) == 2
    assert expected in capsys.readouterr().err


def test_a_guessed_encoding_is_a_warning_and_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_bytes(b"\x93Go,\x94 said Ann.")
    assert main(["a.txt"]) == 0
    assert capsys.readouterr().err.startswith(
        "quotex: a.txt: not UTF-8: byte 0x93 at offset 0 (line 1); read as Windows"
    )
    assert main(["--encoding", "utf-8", "a.txt"]) == 1


def test_only_plain_files_are_mended_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.jsonl").write_bytes(RECORD.replace(b"body", b"text"))
    assert main(["normalize", "--in-place", "--style", "straight", "a.jsonl"]) == 1
    assert "a.jsonl:1: not changed" in capsys.readouterr().err
    assert Path("a.jsonl").read_bytes() == RECORD.replace(b"body", b"text")


def test_a_gazetteer_is_no_table(tmp_path: Path) -> None:
    (tmp_path / "names.tsv").write_text("CTA\tORG\tCape Terminals Authority\n")
    printed = call_quotex(["entities", "--gazetteer", str(tmp_path / "names.tsv"), "-"], b"The CTA left.")
    assert json.loads(printed)["name"] == "Cape Terminals Authority"
