"""`--resume`: a run that was cut off goes on, and the file is in the end what one run would have written."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from paths import FIXTURES

from quotex.cli import main, progress
from quotex.cli.resume import Continuation, FinishedNames, UnfitError, find_finished
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
    monkeypatch.setattr(progress, "is_free_for_a_bar", lambda prints_meanwhile: True)
    Path("a.txt").write_text("x" * 1000)
    with progress.Progress(("a.txt",)) as bar:
        bar.pass_over(Source("a.txt:1", "x" * 700))
        bar.note(Source("a.txt:2", "x" * 200), 0.1)
        (task,) = bar._bar.tasks
        assert (task.completed, task.total, task.fields["documents"]) == (900, 1000, 1)


# -- what is finished in a file, and how it is written on -----------------------------------------------------------

NAMES = st.text(min_size=1, max_size=5)


def make_lines(names, counts):
    return [
        f"{json.dumps({'source': name, 'id': number})}\n".encode()
        for name, count in zip(names, counts, strict=True)
        for number in range(count)
    ]


def find(lines):
    return find_finished(lines, lambda record: list(record) == ["source", "id"])


@given(st.lists(NAMES, unique=True, max_size=8), st.data())
def test_wherever_it_was_cut_off_the_rest_makes_it_whole(names, data):
    lines = make_lines(names, [data.draw(st.integers(1, 3)) for _ in names])
    whole = b"".join(lines)
    cut = whole[: data.draw(st.integers(0, len(whole)))]
    finished = find(cut.splitlines(keepends=True))
    rest = [line for line in lines if json.loads(line)["source"] not in finished.names]
    assert cut[: finished.start] + b"".join(rest) == whole
    assert finished.start <= finished.end <= len(cut)
    assert finished.last not in finished.names


@given(st.sets(st.text(st.characters()), max_size=50), st.text())
def test_names_are_those_that_were_added(added, other):
    names = FinishedNames()
    for name in added:
        names.add(name)
    assert all(name in names for name in added)
    assert (other in names) is (other in added)
    assert len(names) == len(added)


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"no JSON\n",
        b"[]\n",
        b'{"source": "b"}\n',
        b'{"source": 1, "id": 2}\n',
        b"\xff\n",
        b"[" * 100_000 + b"\n",
    ],
    ids=lambda line: repr(line[:20]),
)
def test_a_line_that_is_not_ours(line):
    with pytest.raises(UnfitError, match="line 2 is no record"):
        find([*make_lines("a", [1]), line])


def test_two_texts_of_one_name():
    with pytest.raises(UnfitError, match="line 3 is of a again"):
        find(make_lines("aba", [1, 1, 1]))


def write(path, *chunks):
    continuation = Continuation(path, lambda record: True)
    try:
        for chunk in chunks:
            continuation.write(chunk)
        continuation.commit()
    finally:
        continuation.discard()
    return continuation


def test_what_is_written_takes_the_place_of_the_last_text(tmp_path):
    path = tmp_path / "q.jsonl"
    lines = make_lines("ab", [2, 2])
    path.write_bytes(b"".join(lines[:3]) + lines[3][:5])
    assert write(path, b"".join(lines[2:])).has_grown
    assert path.read_bytes() == b"".join(lines)
    assert not write(path, b"".join(lines[2:])).has_grown


def test_what_is_written_is_there_at_once(tmp_path):
    path = tmp_path / "q.jsonl"
    continuation = Continuation(path, lambda record: True)
    continuation.write(b"line\n")
    assert path.read_bytes() == b"line\n"
    continuation.discard()


def test_where_nothing_is_written_only_a_torn_line_goes(tmp_path):
    path = tmp_path / "q.jsonl"
    lines = make_lines("ab", [1, 1])
    path.write_bytes(b"".join(lines) + b'{"sou')
    write(path)
    assert path.read_bytes() == b"".join(lines)


def test_what_is_not_ours_is_left_as_it_was(tmp_path):
    path = tmp_path / "q.jsonl"
    path.write_bytes(b"my notes\nmore of them")
    with pytest.raises(UnfitError):
        Continuation(path, lambda record: True)
    assert path.read_bytes() == b"my notes\nmore of them"
