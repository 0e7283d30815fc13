"""`quotex --profile`: the stages and their times on standard error, and nothing of it in the records."""

from paths import FIXTURES

from quotex import pipeline
from quotex.cli import main
from quotex.cli.stage_times import list_stages

ARTICLE = str(FIXTURES / "harbour-strike.txt")


def test_the_stages_are_those_of_the_pipeline_in_its_order():
    stages = list_stages()
    assert stages[:4] == ["normalize_marks", "lay_out", "pair_marks", "find_repairs"]
    assert stages[4:7] == ["find_names", "attribute", "resolve"]
    assert set(stages[7:]) == {"assemble", "explain_reading"}


def test_the_times_go_to_standard_error_and_the_records_are_the_same(capfdbinary):
    assert main(["--format", "jsonl", ARTICLE]) == 0
    plain = capfdbinary.readouterr()
    assert main(["--format", "jsonl", "--profile", ARTICLE]) == 0
    profiled = capfdbinary.readouterr()
    assert profiled.out == plain.out
    assert plain.err == b""
    lines = profiled.err.decode().splitlines()
    assert [line.split()[0] for line in lines[1:8]] == list_stages()[:7]
    assert "explain_reading" not in profiled.err.decode()
    assert lines[-1].startswith("1 texts, 0.0")


def test_a_missing_input_is_still_told_by_the_exit_code(capfd, tmp_path):
    before = pipeline.resolve
    assert main(["--profile", str(tmp_path / "missing.txt")]) == 1
    assert "everything" in capfd.readouterr().err
    assert pipeline.resolve is before  # the stopwatches are taken off again
