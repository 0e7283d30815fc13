"""`--jobs`: what several processes print is what one prints, whoever fails, dies, interrupts or has seen enough."""

import importlib
import json
import os
import select
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from dear import slow
from paths import FIXTURES

from quotex import pipeline
from quotex.cli import main
from quotex.workers import count_processors

COMMAND = [sys.executable, "-m", "quotex"]
posix_only = pytest.mark.skipif(os.name != "posix", reason="about signals of POSIX")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Texts of many kinds, among them some that can't be read."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", None)
    for path in sorted(FIXTURES.glob("*.txt"))[:6]:
        Path(path.name).write_bytes(path.read_bytes())
    text = Path("bank-fine.txt").read_text(encoding="utf-8")
    Path("many.jsonl").write_text(
        "".join(f"{json.dumps({'text': f'{number}. {text}', 'n': number})}\n" for number in range(12)) + "not JSON\n",
        encoding="utf-8",
    )
    Path("empty.txt").touch()
    Path("latin.txt").write_bytes("“Olé,” said Zoë Ünal.".encode("cp1252"))
    Path("notes.md").write_text("> “We *left*,” said Ann Lee.\n", encoding="utf-8")
    Path("names.tsv").write_text("the regulator\tORG\tBank of Everywhere\n", encoding="utf-8")
    return tmp_path


def write_many(path, count):
    record = json.dumps({"text": (FIXTURES / "bank-fine.txt").read_text(encoding="utf-8")})
    Path(path).write_text(f"{record}\n" * count, encoding="utf-8")


# -- the same ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "args",
    [
        ["--format", "jsonl"],
        ["--format", "json"],
        ["--format", "table"],
        ["--format", "csv", "--fields", "speaker,quote"],
        ["--format", "html"],
        ["--format", "markdown", "--all", "--min-confidence", "0.5"],
        ["--format", "table", "--speaker", "zoë"],
        ["--format", "table", "--speaker", "nobody of this name"],
        ["--format", "jsonl", "--limit", "7"],
        ["--format", "tsv", "--limit", "40"],
        ["--keep", "n", "--with-context", "1"],
        ["--explain"],
        ["--gazetteer", "names.tsv"],
        ["entities"],
        ["entities", "--unique", "--format", "json"],
        ["entities", "--gazetteer", "names.tsv", "--type", "ORG", "--format", "table"],
        ["speakers"],
        ["speakers", "--by", "source", "--format", "table"],
    ],
    ids=" ".join,
)
def test_two_processes_print_what_one_prints(args, folder, capfdbinary):
    code = main([*args, ".", "missing.txt"])
    one = capfdbinary.readouterr()
    assert main([*args, "--jobs", "2", ".", "missing.txt"]) == code == (0 if "--limit" in args else 1)
    assert capfdbinary.readouterr() == one
    assert b"latin.txt: not UTF-8" in one.err or "--limit" in args


@pytest.mark.parametrize(
    "args",
    [
        ["--format", "table", "--gazetteer", "names.tsv"],
        slow(["entities", "--format", "json", "--gazetteer", "names.tsv"]),
        slow(["--format", "csv", "--fields", "speaker,quote", "--limit", "20"]),
        slow(["speakers", "--speaker", "a"]),
    ],
    ids=" ".join,
)
def test_workers_that_are_started_afresh_are_sent_all_that_they_need(args, folder, capfdbinary):
    """As on systems without a fork: beside another thread there is none either."""
    main([*args, "bank-fine.txt", "many.jsonl"])
    one = capfdbinary.readouterr()
    is_over = threading.Event()
    thread = threading.Thread(target=is_over.wait)
    thread.start()
    try:
        main([*args, "--jobs", "2", "bank-fine.txt", "many.jsonl"])
    finally:
        is_over.set()
        thread.join()
    assert capfdbinary.readouterr() == one


def test_verbose_names_each_input_in_order(folder, capfd):
    main(["--verbose", "."])
    one = capfd.readouterr().err.splitlines()
    main(["--verbose", "--jobs", "2", "."])
    two = capfd.readouterr().err.splitlines()
    assert [line.rpartition(",")[0] for line in two[:-1]] == [line.rpartition(",")[0] for line in one[:-1]]
    assert two[-1].partition(",")[0] == one[-1].partition(",")[0]


def test_an_output_file_is_written_whole(folder, capfd):
    main(["-o", "one.csv", "bank-fine.txt", "many.jsonl"])
    main(["-o", "two.csv", "--jobs", "auto", "bank-fine.txt", "many.jsonl"])
    assert Path("one.csv").read_bytes() == Path("two.csv").read_bytes() != b""


# -- usage ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "1.5", "257", "9" * 5000, ""])
def test_what_is_no_number_of_processes(jobs, folder, capfd):
    assert main(["--jobs", jobs, "bank-fine.txt"]) == 2
    assert "a number from 1 to 256 nor auto" in capfd.readouterr().err


def test_auto_is_a_process_for_each_processor(folder, monkeypatch):
    asked = []
    monkeypatch.setattr(
        "quotex.workers.map_in_order", lambda work, items, jobs: (asked.append(jobs), (yield from ()))[1]
    )
    main(["--jobs", "auto", "bank-fine.txt"])
    main(["bank-fine.txt"])
    assert asked == [count_processors(), 1]


def test_a_profile_is_of_one_process(folder, capfd):
    assert main(["--profile", "--jobs", "2", "bank-fine.txt"]) == 2
    assert "leave out --jobs" in capfd.readouterr().err
    assert main(["--profile", "--jobs", "1", "bank-fine.txt"]) == 0


# -- what fails -------------------------------------------------------------------------------------------------------


def fail_on(monkeypatch, word, act):
    """Let the pipeline do something else with a text that has a word in it."""
    extract = pipeline.extract

    def fail(text, **options):
        return act() if word in text else extract(text, **options)

    monkeypatch.setattr("quotex.pipeline.extract", fail)


def raise_error(error):
    raise error


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    "error", [RuntimeError("odd\n\x1b[31mtext"), MemoryError(), RecursionError("too deep")], ids=repr
)
def test_a_text_on_which_a_stage_fails_is_named_and_left_out(error, jobs, folder, capfd, monkeypatch):
    fail_on(monkeypatch, "\n3. ", lambda: raise_error(error))
    Path("bad.txt").write_text("\n3. ")
    assert main(["--jobs", jobs, "bank-fine.txt", "bad.txt", "notes.md"]) == 1
    captured = capfd.readouterr()
    assert [json.loads(line)["source"] for line in captured.out.splitlines()][-1] == "notes.md"
    (line,) = captured.err.splitlines()
    assert line.startswith("quotex: bad.txt: left out: ")
    assert ("--max-size" in line) is isinstance(error, MemoryError)
    assert "\x1b" not in line


@pytest.mark.parametrize("command", ["quotes", "entities", "speakers", "view", "normalize"])
def test_every_command_goes_on_after_a_text_on_which_it_fails(command, folder, capfd, monkeypatch):
    def fail(text, *_):
        raise KeyError(text) if text == "bad" else ValueError(text)

    Path("bad.txt").write_text("bad")
    place = "quotex.text.mending.normalize" if command == "normalize" else "quotex.pipeline.normalize_marks"
    monkeypatch.setattr(place, fail)
    assert main([command, "bad.txt", "notes.md"]) == 1
    first, second = capfd.readouterr().err.splitlines()
    assert first.startswith("quotex: bad.txt: left out: KeyError: 'bad' (test_cli_jobs.py:")
    assert second.startswith("quotex: notes.md: left out: ValueError: ")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_fails_on_every_text_is_named_for_each_and_no_more(jobs, folder, capfd, monkeypatch):
    """With several jobs a little of the work is done before the processes are started: nobody hears of that."""
    monkeypatch.setattr("quotex.pipeline.normalize_marks", lambda text: raise_error(KeyError(text)))
    assert main(["--jobs", jobs, "bank-fine.txt", "notes.md"]) == 1
    captured = capfd.readouterr()
    assert captured.out == ""
    assert [line.split(":")[1] for line in captured.err.splitlines()] == [" bank-fine.txt", " notes.md"]


@pytest.mark.parametrize(
    ("command", "place"),
    [
        (["--format", "table", "--limit", "99"], "quotex.render.table.draw_document"),
        (["--format", "table"], "quotex.render.table.draw_document"),
        (["view"], "quotex.render.view.draw_view"),
    ],
)
def test_a_text_that_can_not_be_drawn_is_named_and_left_out(command, place, folder, capfd, monkeypatch):
    module, _, name = place.rpartition(".")
    draw = getattr(importlib.import_module(module), name)

    def draw_or_fail(document, *args, **options):
        return raise_error(KeyError("odd")) if document.source == "bank-fine.txt" else draw(document, *args, **options)

    monkeypatch.setattr(place, draw_or_fail)
    assert main([*command, "bank-fine.txt", "notes.md"]) == 1
    captured = capfd.readouterr()
    assert captured.out
    assert captured.err.startswith("quotex: bank-fine.txt: left out: KeyError: 'odd' (test_cli_jobs.py:")
    assert captured.err.count("\n") == 1


def test_a_page_that_can_not_be_made_leaves_what_was_there(folder, capfd, monkeypatch):
    monkeypatch.setattr("quotex.render.page.make_article", lambda *_: raise_error(KeyError("odd")))
    Path("page.html").write_text("kept")
    assert main(["view", "--html", "page.html", "notes.md"]) == 1
    assert Path("page.html").read_text() == "kept"
    assert capfd.readouterr().err.startswith("quotex: notes.md: left out: KeyError: 'odd' (test_cli_jobs.py:")


@posix_only
def test_a_system_that_grants_no_process_is_an_error_that_says_what_to_do(folder, capfd, monkeypatch):
    def make_none(*args):
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("quotex.workers.crew._Worker", make_none)
    assert main(["--jobs", "2", "bank-fine.txt"]) == 1
    out, err = capfd.readouterr()
    assert out == ""
    assert err == (
        "Error: no process could be started: Resource temporarily unavailable; without --jobs none has to be\n"
    )


def test_a_text_with_which_a_worker_dies_is_named_and_left_out(folder, capfdbinary, monkeypatch):
    main(["many.jsonl", "bank-fine.txt"])
    whole = capfdbinary.readouterr().out.splitlines(keepends=True)
    fail_on(monkeypatch, "5. ", lambda: os.kill(os.getpid(), signal.SIGKILL))
    assert main(["--jobs", "2", "many.jsonl", "bank-fine.txt"]) == 1
    captured = capfdbinary.readouterr()
    assert captured.out == b"".join(line for line in whole if json.loads(line)["source"] != "many.jsonl:6")
    died, no_json = captured.err.decode().splitlines()
    assert died.startswith("quotex: many.jsonl:6: left out: its process was killed by SIGKILL; ")
    assert no_json.startswith("quotex: many.jsonl:13: not JSON")


@pytest.mark.slow
@posix_only
def test_a_worker_killed_from_outside(tmp_path):
    """What it had is tried again, unless it had a single text."""
    write_many(tmp_path / "many.jsonl", 400)
    command = [*COMMAND, "--jobs", "2", "--fields", "source", str(tmp_path / "many.jsonl")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        first = process.stdout.readline()
        os.kill(list_children(process.pid)[0], signal.SIGKILL)
        out = process.stdout.read()
        lost = [line.split(": ")[1] for line in process.stderr.read().splitlines()]
    sources = [f"{tmp_path / 'many.jsonl'}:{number}" for number in range(1, 401)]
    assert process.returncode == len(lost) <= 1
    assert set(lost) <= set(sources)
    assert list(dict.fromkeys(json.loads(line)["source"] for line in [first, *out.splitlines()])) == [
        source for source in sources if source not in lost
    ]


def list_children(pid):
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


# -- pipes and signals ------------------------------------------------------------------------------------------------


def start(*args, **streams):
    """A run in a group of processes of its own, so that what is left of it can be seen."""
    return subprocess.Popen([*COMMAND, *args], start_new_session=True, stderr=subprocess.PIPE, **streams)


def assert_nobody_is_left(process):
    for _ in range(100):
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGKILL)
    pytest.fail("a worker outlived the run")


@posix_only
def test_a_reader_that_has_seen_enough_ends_it_quietly(tmp_path):
    write_many(tmp_path / "many.jsonl", 2000)
    with start("--jobs", "2", str(tmp_path / "many.jsonl"), stdout=subprocess.PIPE) as process:
        assert process.stdout.readline()
        process.stdout.close()
        assert process.wait(timeout=60) == 0
        assert process.stderr.read() == b""
    assert_nobody_is_left(process)


@posix_only
@pytest.mark.parametrize("where", ["in the work", "waiting for a line"])
def test_an_interrupt_is_130_and_nobody_is_left(where, tmp_path):
    write_many(tmp_path / "many.jsonl", 5000 if where == "in the work" else 2)
    args = ["--jobs", "2", str(tmp_path / "many.jsonl"), "-"]
    with start(*args, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout.readline()
        if where == "waiting for a line":
            while select.select([process.stdout], [], [], 1)[0]:
                os.read(process.stdout.fileno(), 2**16)
        os.killpg(process.pid, signal.SIGINT)
        process.stdout.close()
        assert process.wait(timeout=60) == 130
        assert process.stderr.read().strip() == b""
    assert_nobody_is_left(process)


@pytest.mark.slow
@posix_only
def test_workers_do_not_outlive_a_run_that_is_killed(tmp_path):
    write_many(tmp_path / "many.jsonl", 5000)
    with start("--jobs", "2", str(tmp_path / "many.jsonl"), stdout=subprocess.PIPE) as process:
        assert process.stdout.readline()
        process.kill()
        assert process.stderr.read() == b""
    assert_nobody_is_left(process)


@posix_only
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_line_is_answered_before_the_next_one_is_there(jobs):
    args = ["--jobs", jobs, "--text-field", "text", "--format", "jsonl"]
    with start(*args, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0) as process:
        lines = [json.dumps({"text": f"“We left,” said Ann {name}."}).encode() for name in ("Lee", "Chen", "Diallo")]
        process.stdin.write(lines[0] + b"\n" + lines[1][:10])  # and half of the next
        assert json.loads(process.stdout.readline())["speaker"] == "Ann Lee"
        process.stdin.write(lines[1][10:] + b"\n")
        assert json.loads(process.stdout.readline())["speaker"] == "Ann Chen"
        process.stdin.write(lines[2])
        process.stdin.close()
        assert json.loads(process.stdout.readline())["speaker"] == "Ann Diallo"
        assert process.stdout.read() == b""
        assert process.wait(timeout=60) == 0
        assert process.stderr.read() == b""
