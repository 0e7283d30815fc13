"""`--resume`: a run that was cut off goes on, and the file is in the end what one run would have written."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from paths import FIXTURES

from quotex.cli import main, progress
from quotex.source import Source

COMMAND = [sys.executable, "-m", "quotex"]
OUT = Path("q.jsonl")
RESUME = ["--resume", "-o", "q.jsonl"]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", None)
    text = (FIXTURES / "bank-fine.txt").read_text(encoding="utf-8")
    with Path("news.jsonl").open("w", encoding="utf-8") as file:
        for number in range(40):
            body = text if number % 4 else "Nobody spoke."
            file.write(f"{json.dumps({'url': f'n/{number}', 'text': f'{number}. {body}', 'day': number})}\n")
    return tmp_path


def run_whole(args, capfdbinary):
    assert main([*args, "news.jsonl"]) == 0
    return capfdbinary.readouterr().out


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_that_is_killed_and_resumed_is_a_whole_one(jobs, folder, capfdbinary):
    whole = run_whole(["--id-field", "url"], capfdbinary)
    args = [*RESUME, "--jobs", jobs, "--id-field", "url", "news.jsonl", "-"]  # standard input never ends
    with subprocess.Popen([*COMMAND, *args], stdin=subprocess.PIPE) as process:
        while not OUT.exists() or OUT.stat().st_size < len(whole) / 3:
            assert process.poll() is None
            time.sleep(0.005)
        process.kill()
    there = OUT.read_bytes()
    OUT.write_bytes(there[:-7])  # as if in the midst of a line
    assert 0 < len(there) <= len(whole)
    assert main(args[:-1]) == 0
    assert OUT.read_bytes() == whole
    assert capfdbinary.readouterr().err == b""


@pytest.mark.parametrize(
    "args",
    [
        [],
        ["--fields", "source,quote"],
        ["--keep", "day", "--with-context", "1"],
        ["--explain"],
        ["entities", "--keep", "day"],
        ["entities", "--unique"],
    ],
    ids=" ".join,
)
def test_with_other_options_too(args, folder, capfdbinary):
    whole = run_whole([*args, "--format", "jsonl"], capfdbinary)
    OUT.write_bytes(whole[: len(whole) // 2])
    assert main([*args, *RESUME, "news.jsonl"]) == 0
    assert OUT.read_bytes() == whole


def test_what_is_finished_is_not_read_again(folder, capfdbinary, monkeypatch):
    whole = run_whole([], capfdbinary)
    OUT.write_bytes(whole)
    assert main([*RESUME, "--verbose", "news.jsonl"]) == 0
    lines = capfdbinary.readouterr().err.decode().splitlines()
    read = [line.split(": ")[1] for line in lines if line.startswith("quotex: news.jsonl:")]
    assert read == [*(f"news.jsonl:{number}" for number in range(1, 40, 4)), "news.jsonl:40"]


def test_a_first_run_just_starts(folder, capfdbinary):
    whole = run_whole([], capfdbinary)
    assert main([*RESUME, "news.jsonl"]) == 0
    assert OUT.read_bytes() == whole
    assert capfdbinary.readouterr().err == b""


def test_that_nothing_was_left_is_a_warning(folder, capfdbinary):
    main([*RESUME, "news.jsonl"])
    before = OUT.read_bytes()
    assert main([*RESUME, "news.jsonl"]) == 0
    assert capfdbinary.readouterr().err == b"quotex: q.jsonl: nothing was left to do\n"
    assert main([*RESUME, "--quiet", "news.jsonl"]) == 0
    assert capfdbinary.readouterr().err == b""
    assert OUT.read_bytes() == before


def test_other_inputs_are_an_error_and_what_was_there_stays(folder, capfd):
    main([*RESUME, "news.jsonl"])
    before = OUT.read_bytes()
    assert main([*RESUME, "missing.jsonl"]) == 1
    assert OUT.read_bytes() == before
    lines = capfd.readouterr().err.splitlines()
    assert lines[0] == "quotex: missing.jsonl: no such file"
    assert lines[1].startswith("quotex: q.jsonl: none of its 29 texts was among the inputs")


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--resume"], "name it with --output"),
        (["--resume", "-o", "-"], "name it with --output"),
        (["--resume", "-o", "q.csv"], "goes on in JSON Lines"),
        ([*RESUME, "--format", "table"], "goes on in JSON Lines"),
        ([*RESUME, "--limit", "3"], "--limit"),
        ([*RESUME, "--fields", "quote"], "one of --fields"),
        ([*RESUME, "--fields", "source,quote"], "q.jsonl: line 1 is no record that this command prints with these"),
        ([*RESUME, "--explain"], "q.jsonl: line 1 is no record"),
        ([*RESUME, "--with-context", "1"], "q.jsonl: line 1 is no record"),
        (["entities", *RESUME], "q.jsonl: line 1 is no record"),
        (["--resume", "-o", ".", "--format", "jsonl"], ". is not"),
        (["--resume", "-o", "news.jsonl"], "one of the inputs"),
    ],
)
def test_what_can_not_go_on_is_wrong_usage_and_leaves_the_file(args, message, folder, capfd):
    main(["-o", "q.jsonl", "news.jsonl"])
    before = OUT.read_bytes()
    assert main([*args, "news.jsonl"]) == 2
    assert message in capfd.readouterr().err
    assert OUT.read_bytes() == before


def test_a_place_that_can_not_be_written_is_one_line(folder, capfd):
    assert main(["--resume", "-o", "nowhere/q.jsonl", "news.jsonl"]) == 1
    (line,) = capfd.readouterr().err.splitlines()
    assert line == "quotex: nowhere/q.jsonl: not written: No such file or directory; name another file with --output"


def test_names_that_are_not_unicode(folder, capfdbinary):
    try:
        Path("\udcff.txt").write_text("“We left,” said Ann Lee.")
    except (OSError, UnicodeError):
        pytest.skip("such names do not exist on this system")
    Path("z.txt").write_text("“We left,” said Bo Chen.")
    main([*RESUME, "z.txt", "\udcff.txt"])
    whole = OUT.read_bytes()
    main([*RESUME, "z.txt", "\udcff.txt"])
    assert OUT.read_bytes() == whole
    assert b"nothing was left" in capfdbinary.readouterr().err


def test_the_bar_counts_what_is_passed_over_as_done(folder, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 0)
    monkeypatch.setattr(progress, "PACE", 0)
    monkeypatch.setattr(progress, "is_free_for_a_bar", lambda: True)
    Path("a.txt").write_text("x" * 1000)
    with progress.Progress(("a.txt",)) as bar:
        bar.pass_over(Source("a.txt:1", "x" * 700))
        bar.note(Source("a.txt:2", "x" * 200), 0.1)
        (task,) = bar._bar.tasks
        assert (task.completed, task.total, task.fields["documents"]) == (900, 1000, 1)
