"""`quotex speakers`: the formats, the table and the options."""

import csv
import json
import re
import sys
from typing import get_args

import pytest
from calling import call_quotex
from jsonschema import Draft202012Validator
from paths import FIXTURES
from rich.cells import cell_len

from quotex.cli import main
from quotex.document.tally import By, Heard, Ranking
from quotex.render.schema import make_schema
from quotex.render.screen import Screen
from quotex.render.table import draw_ranking

FOLDER = str(FIXTURES)


@pytest.fixture(autouse=True)
def _no_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)


@pytest.mark.parametrize("by", get_args(By))
def test_every_record_is_valid(by):
    validator = Draft202012Validator(make_schema("speakers"))
    records = [json.loads(line) for line in call_quotex(["speakers", "--by", by, FOLDER]).splitlines()]
    assert records
    for record in records:
        validator.validate(record)


@pytest.mark.parametrize("format", ["table", "json", "csv", "tsv", "markdown", "html"])
def test_every_format(format):
    assert "Sipho Mabaso" in call_quotex(["speakers", "--format", format, f"{FOLDER}/harbour-strike.txt"])


def test_top_sort_and_fields():
    args = ["speakers", "--top", "3", "--sort", "words", "--fields", "words,name", "--format", "csv", FOLDER]
    header, *rows = csv.reader(call_quotex(args).splitlines())
    assert header == ["words", "name"]
    words = [int(row[0]) for row in rows[:3]]
    assert words == sorted(words, reverse=True)
    assert [row[1] for row in rows[3:]] == ["(nobody named)"]


def test_the_filters_are_those_of_quotes():
    (row,) = call_quotex(["speakers", "--speaker", "mabaso", FOLDER]).splitlines()
    assert json.loads(row)["name"] == "Sipho Mabaso"


def test_no_quotes(tmp_path):
    (tmp_path / "a.txt").write_text("Nobody spoke.")
    assert call_quotex(["speakers", str(tmp_path)]) == ""
    assert call_quotex(["speakers", "--format", "table", str(tmp_path)]) == "No quotes.\n"
    assert json.loads(call_quotex(["speakers", "--format", "json", str(tmp_path)])) == []


def test_a_missing_input_is_named_and_the_others_are_counted(capsys):
    assert main(["speakers", "missing.txt", f"{FOLDER}/harbour-strike.txt"]) == 1
    captured = capsys.readouterr()
    assert "missing.txt: no such file" in captured.err
    assert "Sipho Mabaso" in captured.out


EVIL = Heard("[/x]\x1b[31m" + "long " * 30, "unnamed", "the [b]coach", None, None, "b\x1b.txt", 2, 30, 0.75, 1)
NOBODY = Heard("(nobody named)", None, None, None, None, None, 1, 10, 0.25, 1)
RANKING = Ranking((EVIL, NOBODY), 4, 5, 1, 3, 40, 2)


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_the_table_fits_and_obeys_nobody(width):
    table = draw_ranking(RANKING, "speaker", Screen(width))
    assert max(map(cell_len, table.splitlines())) <= width
    assert "\x1b" not in table
    assert "[/x]" in table
    assert "b\\x1b.txt" in "".join(table.split())


def test_the_table_says_what_it_leaves_out():
    table = " ".join(draw_ranking(RANKING, "speaker", Screen(120)).split())
    assert "3 quotes · 40 words · 5 speakers · 2 documents · 4 not shown" in table
    assert "1 without a full name, each counted in its own document" in table


def test_who_has_no_full_name_has_the_document_beside_it():
    row = Heard("the owner", "unnamed", None, None, None, "a.txt", 1, 1, 1.0, 1)
    assert "the owner · a.txt " in draw_ranking(Ranking((row,), 0, 1, 1, 1, 1, 2), "speaker", Screen(80))


def test_bars_are_coloured_on_a_terminal_and_plain_in_a_pipe(monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    row = Heard("Ann Lee", "person", None, None, None, None, 1, 1, 1.0, 1)
    ranking = Ranking((row,), 0, 1, 0, 1, 1, 1)
    assert re.search(r"\x1b\[38;[\d;]+m███", draw_ranking(ranking, "speaker", Screen(80, is_terminal=True)))
    assert "██████████ │" in draw_ranking(ranking, "speaker", Screen(80))
