"""`quotex --profile`: the stages and their times on standard error, and nothing of it in the records."""

from pathlib import Path

import pytest
from paths import FIXTURES

from quotex.cli import main
from quotex.cli.stage_times import Stopwatch
from quotex.pipeline import extract

ARTICLE = str(FIXTURES / "harbour-strike.txt")


def test_the_times_go_to_standard_error_and_the_records_are_the_same(capfdbinary):
    assert main(["--format", "jsonl", ARTICLE]) == 0
    plain = capfdbinary.readouterr()
    assert main(["--format", "jsonl", "--profile", ARTICLE]) == 0
    profiled = capfdbinary.readouterr()
    assert profiled.out == plain.out
    assert plain.err == b""
    lines = profiled.err.decode().splitlines()
    watch = Stopwatch()
    extract(Path(ARTICLE).read_text(encoding="utf-8"), with_entities=False, run=watch.run)
    assert [line.split()[0] for line in lines[1:-3]] == list(watch.seconds)
    assert lines[-1].startswith("1 texts, 0.0")


@pytest.mark.parametrize(
    ("options", "stage"), [(["--explain"], "explain_quotes"), (["--format", "json"], "find_entities")]
)
def test_a_stage_has_a_row_only_if_it_ran(options, stage, capfd):
    assert main(["--format", "jsonl", "--profile", ARTICLE]) == 0
    assert stage not in capfd.readouterr().err
    assert main(["--format", "jsonl", *options, "--profile", ARTICLE]) == 0
    assert stage in capfd.readouterr().err


def test_the_rows_keep_their_order_if_the_first_text_skips_a_stage():
    skipped, whole = Stopwatch(), Stopwatch()
    for text in ("No quotes.", "“We left,” said Amara Diallo."):
        extract(text, with_entities=False, run=skipped.run)
    extract("“We left,” said Amara Diallo.", with_entities=False, run=whole.run)
    assert list(skipped.seconds) == list(whole.seconds)
    assert skipped.texts == [10, 33]


def test_a_missing_input_is_still_told_by_the_exit_code(capfd, tmp_path):
    assert main(["--profile", str(tmp_path / "missing.txt")]) == 1
    assert "everything" in capfd.readouterr().err
