"""`quotex entities`: types, each entity once, names of one's own; with the real stages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quotex.cli import main

TEXT = "Foreign Minister Sergei Lavrov met Mersey Bank's board on 3 May 2020.\nLavrov paid $5.\n"


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Call `main` in a folder that holds `a.txt`; gives the exit code, the lines printed, and standard error."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT, encoding="utf-8")

    def run(*args):
        code = main(args)
        captured = capsys.readouterr()
        return code, captured.out.splitlines(), captured.err

    return run


def read_records(lines):
    return [json.loads(line) for line in lines]


def test_all_types_in_text_order(run):
    code, lines, _ = run("entities", "a.txt")
    assert code == 0
    records = read_records(lines)
    assert [(record["type"], record["text"]) for record in records] == [
        ("ROLE", "Foreign Minister"),
        ("PERSON", "Sergei Lavrov"),
        ("ORG", "Mersey Bank"),
        ("DATE", "3 May 2020"),
        ("PERSON", "Lavrov"),
        ("MONEY", "$5"),
    ]
    assert all(TEXT[record["start"] : record["end"]] == record["text"] for record in records)


def test_types(run):
    _, lines, _ = run("entities", "--type", "PERSON", "--type", "ORG", "a.txt")
    assert {record["type"] for record in read_records(lines)} == {"PERSON", "ORG"}


def test_a_type_that_is_none(run):
    code, lines, error = run("entities", "--type", "PEOPLE", "a.txt")
    assert (code, lines) == (2, [])
    assert "--type" in error


def test_unique(run):
    _, lines, _ = run("entities", "--unique", "--type", "PERSON", "a.txt")
    assert read_records(lines) == [
        {
            "source": "a.txt",
            "name": "Sergei Lavrov",
            "type": "PERSON",
            "count": 2,
            "forms": ["Sergei Lavrov", "Lavrov"],
            "first": 17,
        }
    ]


def test_unique_in_whole_documents(run):
    _, lines, _ = run("entities", "--unique", "--format", "json", "a.txt")
    (document,) = json.loads("".join(lines))
    assert len(document["entities"]) == 6
    assert [name["name"] for name in document["names"]][:2] == ["Sergei Lavrov", "Mersey Bank"]


def test_whole_documents_have_their_quotes(run):
    Path("a.txt").write_text("“We won,” said Amina Diallo.", encoding="utf-8")
    _, lines, _ = run("entities", "--format", "json", "a.txt")
    (document,) = json.loads("".join(lines))
    assert [quote["speaker"] for quote in document["quotes"]] == ["Amina Diallo"]


def test_gazetteer(run):
    Path("names.tsv").write_text("Mersey Bank\tORG\tBank of Mersey\n", encoding="utf-8")
    _, lines, _ = run("entities", "--gazetteer", "names.tsv", "--type", "ORG", "a.txt")
    assert [record["name"] for record in read_records(lines)] == ["Bank of Mersey"]


def test_gazetteer_for_quotes(run):
    Path("names.tsv").write_text("Mersey Bank\tORG\tBank of Mersey\n", encoding="utf-8")
    Path("a.txt").write_text("“We won,” said Mersey Bank.", encoding="utf-8")
    _, lines, _ = run("--gazetteer", "names.tsv", "a.txt")
    assert [record["speaker"] for record in read_records(lines)] == ["Bank of Mersey"]


@pytest.mark.parametrize("command", ["quotes", "entities"])
@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("Mersey Bank\n", "names.tsv: line 1: expected form, type"),
        ("# mine\nMersey\tBANK\n", "names.tsv: line 2: 'BANK' is no type"),
        ('{"label": "ORG"}\n', "names.tsv: line 1: a pattern needs 'label' and 'pattern'"),
        (None, "names.tsv: no such file"),
    ],
)
def test_a_bad_gazetteer_is_wrong_usage(run, command, written, reason):
    if written is not None:
        Path("names.tsv").write_text(written, encoding="utf-8")
    code, lines, error = run(command, "--gazetteer", "names.tsv", "a.txt")
    assert (code, lines) == (2, [])
    assert reason in " ".join(error.split())
