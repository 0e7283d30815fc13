"""The manners of the command line: what it says on standard error beside its results, and how it takes odd calls."""

import os
import re
import select
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import click
import pytest
from calling import call_quotex

from quotex import __version__
from quotex.cli import cli, main, progress

COMMAND = [sys.executable, "-m", "quotex"]
READING = [
    name
    for name, command in cli.commands.items()
    if any(isinstance(parameter, click.Argument) and parameter.name == "files" for parameter in command.params)
]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("“We left,” said Amara Diallo.\n")
    Path("b.txt").write_text("Nobody spoke.\n")
    return tmp_path


# -- quiet and verbose ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", READING)
def test_every_command_that_reads_is_quiet_or_verbose_on_request(command, folder, capfd):
    assert main([command, "--verbose", "."]) == 0
    first, second, total = capfd.readouterr().err.splitlines()
    assert re.fullmatch(r"quotex: \./a\.txt: 34 bytes, \d\.\d{3} s", first)
    assert second.startswith("quotex: ./b.txt: 14 bytes, ")
    assert total.startswith("quotex: 2 read: 48 bytes, ")
    assert main([command, "--quiet", ".", "nowhere.txt"]) == 1
    assert capfd.readouterr().err == "quotex: nowhere.txt: no such file\n"


def test_quiet_and_verbose_exclude_each_other(folder, capfd):
    assert main(["--quiet", "--verbose", "a.txt"]) == 2
    assert "one of --quiet and --verbose" in capfd.readouterr().err


@pytest.mark.parametrize("args", [["a.txt"], ["normalize", "a.txt"]])
def test_verbose_leaves_the_results_as_they_are(args, folder, capfd):
    assert main([*args, "--verbose"]) == 0
    assert capfd.readouterr().out == call_quotex(args)


# -- the bar --------------------------------------------------------------------------------------------------------

WITH_IMPATIENCE = (
    "import sys; from quotex.cli import main, progress; progress.PATIENCE = progress.PACE = 0; sys.exit({})"
)


def watch_stderr(args, *, stdout=subprocess.DEVNULL, term="xterm", before=""):
    """What standard error shows where it is a terminal of 80 columns, and the bar doesn't wait."""
    pty = pytest.importorskip("pty")
    termios = pytest.importorskip("termios")
    controller, terminal = pty.openpty()
    if before == "raw":
        modes = termios.tcgetattr(terminal)
        modes[3] &= ~termios.ICANON
        termios.tcsetattr(terminal, termios.TCSANOW, modes)
    command = [sys.executable, "-c", WITH_IMPATIENCE.format(f"main({args!r})")]
    environment = os.environ | {"TERM": term, "COLUMNS": "80"}
    subprocess.run(
        command,
        stdout=terminal if stdout is None else stdout,
        stderr=terminal,
        env=environment,
        timeout=60,
        check=False,
    )
    shown = b""
    while select.select([controller], [], [], 0)[0]:
        shown += os.read(controller, 65536)
    os.close(terminal)
    os.close(controller)
    return shown.decode()


def test_a_bar_shows_the_documents_the_rate_and_the_time_left(folder):
    shown = watch_stderr(["."])
    assert re.search(r"1 done .*(bytes|kB)/s · [\d,]+ documents/s", shown)
    assert "0:00 left" in shown
    assert shown.endswith("\x1b[2K\x1b[?25h") or shown.rstrip().endswith("\x1b[2K")  # wiped, the cursor back


def test_what_can_not_be_read_is_told_above_the_bar(folder):
    shown = watch_stderr(["a.txt", "nowhere.txt", "b.txt"])
    assert "\r\x1b[2Kquotex: nowhere.txt: no such file\r\n" in shown


@pytest.mark.parametrize(
    ("args", "how"),
    [
        (["--quiet", "."], {}),
        (["."], {"term": "dumb"}),
        (["."], {"before": "raw"}),  # as `| less` leaves the terminal
    ],
)
def test_no_bar(args, how, folder):
    assert watch_stderr(args, **how) == ""


def test_no_bar_between_results_on_the_same_terminal(folder):
    assert "documents/s" not in watch_stderr(["."], stdout=None)


@pytest.mark.parametrize(
    "args", [["--output", "q.jsonl", "."], ["speakers", "."], ["view", "--html", "q.html", "."]], ids=" ".join
)
def test_a_bar_where_nothing_is_printed_meanwhile(args, folder):
    assert "documents/s" in watch_stderr(args, stdout=None)


def test_what_the_bar_measures(folder):
    assert progress.measure(["a.txt", "."]) == 34 + 48
    assert progress.measure(["a.txt", "nowhere.txt"]) == 34
    assert progress.measure(["a.txt", "-"]) is None


# -- help, and mistakes ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_version(option, capfd):
    assert main([option]) == 0
    assert capfd.readouterr().out == f"quotex {__version__}\n"


@pytest.mark.parametrize("command", list(cli.commands))
def test_help_of_a_command_is_its_help(command):
    assert call_quotex(["help", command]) == call_quotex([command, "--help"])


def test_help_alone_is_the_help_of_quotex():
    assert call_quotex(["help"]) == call_quotex(["--help"])


def test_help_of_what_is_no_command(capfd):
    assert main(["help", "nope"]) == 2
    assert "there are: quotes, entities" in capfd.readouterr().err


def list_choices():
    for name, command in cli.commands.items():
        for option in command.params:
            if isinstance(option.type, click.Choice):
                yield name, option.opts[0], max(option.type.choices, key=len)


@pytest.mark.parametrize(("command", "option", "choice"), list(list_choices()))
def test_a_mistyped_choice_gets_the_one_that_was_meant(command, option, choice, capfd):
    is_argument = not option.startswith("-")
    assert main([command, *([] if is_argument else [option]), choice[:2] + choice[3:]]) == 2
    assert f"Did you mean '{choice}'?" in capfd.readouterr().err


# -- odd names ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["-dash.txt", "two words.txt", "two\nlines.txt", "é.txt", "[red].txt"])
@pytest.mark.parametrize("format", ["table", "json", "jsonl"])
def test_odd_file_names(name, format, folder):
    Path(name).write_text("“We left,” said Amara Diallo.\n")
    assert "Amara Diallo" in call_quotex(["--format", format, "--", name])


def test_a_file_name_taken_for_an_option_gets_a_hint(folder, capfd):
    Path("-lead.txt").write_text("Nobody spoke.\n")
    assert main(["-lead.txt"]) == 2
    assert capfd.readouterr().err.endswith(
        "quotex: to name the file -lead.txt, write ./-lead.txt or put -- before it\n"
    )


# -- streams and signals --------------------------------------------------------------------------------------------


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to try it on")
@pytest.mark.parametrize("args", [["--help"], ["--version"], ["help"], ["rules"], ["a.txt"], ["normalize", "."]])
def test_a_full_disk_is_one_line(args, folder):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, *args], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (1, b"quotex: standard output: No space left on device\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to try it on")
def test_complaints_that_nobody_can_hear_change_nothing(folder):
    for stderr in ("2>/dev/full", "2>&-", "2>/dev/null"):
        line = f"'{sys.executable}' -m quotex nowhere.txt a.txt --verbose {stderr}"
        done = subprocess.run(line, shell=True, stdout=subprocess.PIPE, timeout=60, check=False)
        assert done.returncode == 1
        assert b"Amara Diallo" in done.stdout


@pytest.mark.skipif(os.name != "posix", reason="about signals of POSIX")
def test_an_interrupt_while_loading_has_no_traceback():
    interrupted = "import quotex.cli, os, signal; os.kill(os.getpid(), signal.SIGINT); input()"
    done = subprocess.run([sys.executable, "-c", interrupted], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (-2, b"")  # by the signal: 130 in a shell


def test_a_help_text_has_its_options_under_headings_and_whole_sentences(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    main(["--help"])
    help = capsys.readouterr().out
    headings = ["\nOptions:", "\nFilters:", "\nOutput:", "\nInputs:", "\nOther options:", "\nCommands:"]
    assert sorted(headings, key=help.index) == headings
    assert help.index("--help") > help.index("\nOther options:")
    assert "..." not in help[help.index("\nOptions:") :]


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_signal_to_end_leaves_no_file_behind(name, jobs, tmp_path):
    number = getattr(signal, name)
    (tmp_path / "old.jsonl").write_text("old\n")
    command = [*COMMAND, "--jobs", jobs, "--output", "old.jsonl", "-"]
    pipe = subprocess.PIPE
    heard = partial(signal.signal, number, signal.SIG_DFL)  # also where these tests run with `nohup`
    process = subprocess.Popen(command, cwd=tmp_path, stdin=pipe, stderr=pipe, preexec_fn=heard)
    try:
        deadline = time.monotonic() + 30
        while len(list(tmp_path.iterdir())) < 2 and time.monotonic() < deadline:
            time.sleep(0.02)
        assert len(list(tmp_path.iterdir())) == 2
        process.send_signal(number)
        assert process.wait(30) == 128 + number
    finally:
        process.kill()
    assert [path.name for path in tmp_path.iterdir()] == ["old.jsonl"]
    assert (tmp_path / "old.jsonl").read_text() == "old\n"
    assert process.stderr.read() == b""


def test_an_interrupt_that_python_drops_is_not_lost():
    """What a callback of a weak reference raises is printed, and goes on: as those of the import system are."""
    code = """
import os, signal, sys, weakref
from quotex.cli import main
from quotex.cli import interrupt
interrupt.listen()
sys.unraisablehook = lambda *_: None
class A: pass
a = A()
ref = weakref.ref(a, lambda _: os.kill(os.getpid(), signal.SIGINT) or [None for _ in range(10000)])
del a
print("went on", flush=True)
sys.exit(main(["rules", "--format", "jsonl"]))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.startswith("went on")
    assert done.returncode == 130


@pytest.mark.parametrize("file", ["q.xlsx", "q.db", "q.jsonl.gz", "q.doc"])
def test_a_file_of_no_known_format_is_wrong_usage(file, tmp_path, monkeypatch, capsys):
    from quotex.cli import main

    monkeypatch.chdir(tmp_path)
    assert main(["--output", file, "a.txt"]) == 2
    assert "no format has files of" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
    (tmp_path / "a.txt").write_text("“Go,” said Ann Lee.")
    assert main(["--format", "csv", "--output", file, "a.txt"]) == 0


def test_parquet_without_its_extra_is_wrong_usage(folder, monkeypatch, capsys):
    for name in [name for name in sys.modules if name.startswith(("pyarrow", "quotex.frames"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert main(["--output", "q.parquet", "a.txt"]) == 2
    assert "pip install 'quotex[frames]'" in capsys.readouterr().err
