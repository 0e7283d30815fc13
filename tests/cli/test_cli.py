"""The command line: inputs, formats, exit codes and messages. The stages are replaced by a document made by hand."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import drawn
import pytest

from quotex.cli import cli, main
from quotex.model import Cue, Document, Entity

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., "Result"]

QUOTE = replace(drawn.QUOTE, quote="I [sic] went", raw="“I [sic] went”", role="the coach", confidence=0.9, repairs=())
SCARE = replace(QUOTE, id=1, quote="so-called", kind="scare", speaker=None)


def extract_by_hand(text: str, *, source: str = "-", **options: object) -> Document:
    return Document(source, text, (QUOTE, SCARE), (Entity(20, 28, "Zoë Ünal", "PERSON", "Zoë Ünal"),), (), ())


@dataclass(frozen=True)
class Result:
    code: int
    stdout: bytes
    stderr: str


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Call `main` as the console script does. `terminal` names the streams that pretend to be one."""

    def run(*args: str, stdin: bytes = b"", terminal: tuple[str, ...] = ()) -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        for name in terminal:
            monkeypatch.setattr(getattr(sys, name), "isatty", lambda: True, raising=False)
        code = main(args)
        captured = capsysbinary.readouterr()
        return Result(code, captured.out, captured.err.decode())

    return run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, and stages that find one quote and one scare quote in any text."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("quotex.pipeline.extract", extract_by_hand)
    monkeypatch.setattr("quotex.pipeline.extract_entities", extract_by_hand)
    monkeypatch.setattr("quotex.text.mending.normalize", lambda text, style: text.upper())
    Path("a.txt").write_text("x")
    return tmp_path


COMMAND = [sys.executable, "-m", "quotex"]
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


# -- commands -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "args",
    [
        ["a.txt"],
        ["quotes", "a.txt"],
        ["--format", "jsonl", "a.txt"],
        ["quotes", "a.txt", "--format=jsonl"],
        ["a.txt", "--format", "jsonl"],
        ["--", "a.txt"],
    ],
)
def test_quotes_is_the_default_command(args: list[str], run: Run, folder: Path) -> None:
    result = run(*args)
    assert (result.code, result.stderr) == (0, "")
    (record,) = map(json.loads, result.stdout.splitlines())
    assert (record["source"], record["speaker"]) == ("a.txt", "Zoë Ünal")


def test_all_includes_scare_quotes(run: Run, folder: Path) -> None:
    assert [json.loads(line)["kind"] for line in run("a.txt").stdout.splitlines()] == ["direct"]
    assert [json.loads(line)["kind"] for line in run("--all", "a.txt").stdout.splitlines()] == ["direct", "scare"]
    assert b"scare" not in run("--format", "json", "a.txt").stdout
    assert b"scare" in run("--format", "json", "--all", "a.txt").stdout
    assert b"so-called" not in run("--format", "table", "a.txt").stdout


def test_min_confidence(run: Run, folder: Path) -> None:
    assert len(run("--min-confidence", "0.9", "a.txt").stdout.splitlines()) == 1
    assert run("a.txt", "--min-confidence", "0.91").stdout == b""
    (document,) = json.loads(run("--format", "json", "--min-confidence", "1", "a.txt").stdout)
    assert (document["quotes"], document["speakers"]) == ([], [])


@pytest.mark.parametrize("bound", ["1.1", "-0.1", "high", "nan"])
def test_min_confidence_is_a_share(bound: str, run: Run, folder: Path) -> None:
    result = run("--min-confidence", bound, "a.txt")
    assert (result.code, result.stdout) == (2, b"")
    assert "--min-confidence" in result.stderr


def test_entities(run: Run, folder: Path) -> None:
    (record,) = map(json.loads, run("entities", "a.txt").stdout.splitlines())
    assert record == {
        "source": "a.txt",
        "text": "Zoë Ünal",
        "name": "Zoë Ünal",
        "type": "PERSON",
        "start": 20,
        "end": 28,
    }
    assert "PERSON  Zoë Ünal" in run("entities", "a.txt", "--format", "table").stdout.decode()


@pytest.mark.parametrize("command", ["quotes", "entities"])
def test_json_is_one_array_over_all_inputs(command: str, run: Run, folder: Path) -> None:
    result = run(command, "--format", "json", "a.txt", "missing", "-", stdin=b"y")
    array = json.loads(result.stdout)
    assert [document["source"] for document in array] == ["a.txt", "-"]
    assert list(array[0]) == ["schema", "source", "quotes", "entities", "speakers", "repairs"]
    assert result.code == 1
    assert json.loads(run(command, "--format", "json", "missing").stdout) == []


def test_normalize_is_a_filter(run: Run, folder: Path) -> None:
    Path("b.txt").write_bytes(b"\xef\xbb\xbfone\r\ntwo\r")
    Path("c.txt").write_bytes("\ufeffÇa\n".encode("utf-16-le"))
    result = run("normalize", "b.txt", "-", "missing.txt", "c.txt", stdin=b"piped")
    assert result.stdout == "ONE\r\nTWO\rPIPEDÇA\n".encode()
    assert result.code == 1


@pytest.mark.parametrize("command", ["quotes", "entities", "normalize"])
@pytest.mark.parametrize("form", ["file", "stdin", "dash", "folder"])
def test_every_command_takes_files_folders_and_standard_input(command: str, form: str, run: Run, folder: Path) -> None:
    inputs = {"file": ["a.txt"], "stdin": [], "dash": ["-"], "folder": ["."]}[form]
    result = run(command, *inputs, stdin=b"x")
    assert (result.code, result.stderr) == (0, "")
    name = {"file": "a.txt", "folder": "./a.txt"}.get(form, "-")
    assert result.stdout == b"X" if command == "normalize" else json.loads(result.stdout)["source"] == name


def test_a_file_whose_name_looks_like_an_option(run: Run, folder: Path) -> None:
    Path("-weird.txt").write_text("x")
    assert json.loads(run("--", "-weird.txt").stdout)["source"] == "-weird.txt"
    assert run("normalize", "--", "-weird.txt").stdout == b"X"


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_is_on_standard_output_with_the_options_of_quotes(option: str, run: Run) -> None:
    result = run(option)
    assert (result.code, result.stderr) == (0, "")
    for word in (*cli.commands, "--format", "--all", "--version", "-h, --help", "Examples:"):
        assert word in result.stdout.decode()


@pytest.mark.parametrize("command", list(cli.commands))
def test_every_command_has_help_with_an_example(command: str, run: Run) -> None:
    result = run(command, "-h")
    assert result.code == 0
    assert re.search(rf"Examples:\n.*quotex {command} .*\n", result.stdout.decode())


# -- bad inputs -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["quotes", "entities", "normalize"])
def test_each_bad_input_is_named_and_the_others_are_done(command: str, run: Run, folder: Path) -> None:
    Path("binary.txt").write_bytes(b"\x89PNG\r\n\0\0")
    Path("latin.txt").write_bytes(b"caf\x9d")
    Path("none").mkdir()
    bad = ["missing.txt", "binary.txt", "latin.txt", "none", os.devnull]
    result = run(command, *bad, "a.txt")
    assert result.code == 1
    assert result.stdout == run(command, "a.txt").stdout
    lines = result.stderr.splitlines()
    assert [line.split(": ")[:2] for line in lines] == [["quotex", name] for name in bad]
    for line, reason in zip(lines, ("no such", "binary", "offset 3", "no text files", "device"), strict=True):
        assert reason in line


def test_a_file_without_permission(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_file = Path.open

    def refuse(path: Path, *args: object, **options: object) -> object:
        if path.name == "secret.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return open_file(path, *args, **options)  # type: ignore[call-overload]

    Path("secret.txt").touch()
    monkeypatch.setattr(Path, "open", refuse)
    result = run("secret.txt", "a.txt")
    assert result.code == 1
    assert result.stderr.startswith("quotex: secret.txt: permission denied; ")
    assert json.loads(result.stdout)["source"] == "a.txt"


def test_empty_standard_input(run: Run) -> None:
    result = run(stdin=b"")
    assert (result.code, result.stdout, result.stderr) == (0, b"", "")


def test_control_characters_in_a_name_are_escaped_in_messages(run: Run, folder: Path) -> None:
    result = run("a\x1b[31m\n\u202e\udcff.txt")
    assert result.stderr == "quotex: a\\x1b[31m\\n\\u202e\\udcff.txt: no such file\n"


@pytest.mark.parametrize("format", ["json", "jsonl", "table"])
def test_a_file_name_that_is_not_unicode_is_printed_as_an_escape(format: str, run: Run, folder: Path) -> None:
    try:
        Path("\udcff.txt").write_text("x")
    except (OSError, UnicodeError):
        pytest.skip("such names do not exist on this system")
    result = run("--format", format, "\udcff.txt")
    assert result.code == 0
    assert b"\\udcff.txt" in result.stdout


@pytest.mark.parametrize(
    ("args", "hint"),
    [
        (["entites", "a.txt"], "entites: no such file (did you mean the command 'entities'?)"),
        (["normalise", "a.txt"], "normalise: no such file (did you mean the command 'normalize'?)"),
        (
            ["--format", "json", "entities"],
            "entities: no such file (if you mean the command 'entities', it comes first)",
        ),
        (["report.txt"], "report.txt: no such file"),
    ],
)
def test_a_mistyped_command_is_a_missing_file_with_a_hint(args: list[str], hint: str, run: Run, folder: Path) -> None:
    result = run(*args)
    assert result.code == 1
    assert result.stderr == f"quotex: {hint}\n"


def test_only_a_missing_file_gets_a_hint(run: Run, folder: Path) -> None:
    Path("entites").touch()
    assert run("entites").stderr == ""


def test_what_a_stage_raises_is_not_blamed_on_the_output(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(text: str, **options: object) -> Document:
        raise FileNotFoundError(2, "No such file or directory", "a lexicon")

    monkeypatch.setattr("quotex.pipeline.extract", fail)
    result = run("a.txt")
    assert (result.code, result.stdout) == (1, b"")
    assert result.stderr.startswith("quotex: a.txt: left out: FileNotFoundError: [Errno 2] No such file or directory:")
    assert "'a lexicon' (test_cli.py:" in result.stderr
    assert "standard output" not in result.stderr


def test_a_stream_that_takes_less_than_all_gets_the_rest_too(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Sparing(io.BytesIO):
        def write(self, data: bytes | memoryview) -> int:  # type: ignore[override]
            return super().write(bytes(data)[:3])

    out = Sparing()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out))
    run("normalize", "-", stdin="ça va bien".encode())
    assert out.getvalue() == "ÇA VA BIEN".encode()


# -- wrong usage ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["--format", "xml", "a.txt"], "'xml' is not one of"),
        (["--formt", "json", "a.txt"], "--formt"),
        (["normalize", "--format", "json"], "--format"),
        (["--format"], "--format"),
    ],
)
def test_wrong_usage_exits_with_2(args: list[str], expected: str, run: Run) -> None:
    result = run(*args)
    assert (result.code, result.stdout) == (2, b"")
    assert "Traceback" not in result.stderr
    assert expected in result.stderr


@pytest.mark.parametrize("args", [[], ["quotes"], ["entities"], ["normalize"], ["--format", "json"]])
def test_no_input_on_a_terminal_is_help_and_exit_2(args: list[str], run: Run) -> None:
    result = run(*args, terminal=("stdin",))
    assert (result.code, result.stdout) == (2, b"")
    command = "[COMMAND]" if not args else args[0] if args[0] in cli.commands else "quotes"
    assert result.stderr.startswith(f"Usage: quotex {command} ")
    assert "Examples:" in result.stderr


def test_standard_input_asked_for_by_name_is_read_from_a_terminal_too(run: Run, folder: Path) -> None:
    assert run("normalize", "-", stdin=b"typed", terminal=("stdin",)).stdout == b"TYPED"


# -- what a terminal and a pipe get ---------------------------------------------------------------------------------


def test_auto_is_a_table_on_a_terminal(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "80")
    assert run("a.txt").stdout.startswith(b'{"source"')
    assert "│ Zoë Ünal   “I [sic] went”  said │" in run("a.txt", terminal=("stdout",)).stdout.decode()
    assert run("a.txt", "--format", "jsonl", terminal=("stdout",)).stdout.startswith(b'{"source"')


@pytest.mark.parametrize(("columns", "width"), [("40", 40), ("60", 60), ("160", 160), ("", 80), ("x", 80)])
def test_columns_is_the_width(
    columns: str, width: int, run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = replace(QUOTE, quote="word " * 100, role="of everything " * 20, cue=Cue(0, 1, "according to " * 9, "accord"))
    monkeypatch.setattr(
        "quotex.pipeline.extract", lambda text, source, **_: Document(source, text, (long,), (), (), ())
    )
    monkeypatch.setenv("COLUMNS", columns)
    lines = run("--format", "table", "a.txt").stdout.decode().splitlines()
    assert max(map(len, lines)) == width


@pytest.mark.parametrize(
    ("environment", "args", "is_coloured"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"CLICOLOR_FORCE": "1"}, [], True),
        ({"CLICOLOR_FORCE": "0"}, [], False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
        ({"NO_COLOR": "1", "TERM": "dumb"}, ["--color", "ALWAYS"], True),
    ],
)
@pytest.mark.parametrize(
    "command", [["--format", "table"], ["view"], ["normalize", "--check"], ["normalize", "--diff"]]
)
def test_a_pipe_has_colours_if_they_are_wanted(
    command: list[str],
    environment: dict[str, str],
    args: list[str],
    is_coloured: bool,
    run: Run,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    Path("b.txt").write_text("''We left,\" said Ann.\n")
    printed = run(*command, *args, "b.txt").stdout
    assert printed
    assert (b"\x1b[" in printed) == is_coloured


# -- processes ------------------------------------------------------------------------------------------------------

posix_only = pytest.mark.skipif(os.name != "posix", reason="about pipes and signals of POSIX")


def test_bytes_come_out_as_they_went_in_whatever_the_locale(tmp_path: Path) -> None:
    text = "Ça va, Zoë.\r\nUne ligne\rdeux…\n\n  漢字\n".encode()
    (tmp_path / "é.txt").write_bytes(text)
    environment = {**ENVIRONMENT, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [*COMMAND, "normalize", "é.txt"]
    result = subprocess.run(command, capture_output=True, cwd=tmp_path, env=environment, timeout=60, check=False)
    assert (result.returncode, result.stdout, result.stderr) == (0, text, b"")


@posix_only
@pytest.mark.parametrize("args", [["normalize"], ["--format", "json"], ["--format", "table"]])
def test_a_closed_pipe_ends_the_run_quietly(args: list[str], tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("word\n" * 100_000 if args == ["normalize"] else "word\n")
    reader, writer = os.pipe()
    os.close(reader)
    command = [*COMMAND, *args, str(tmp_path)]
    result = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, env=ENVIRONMENT, timeout=60, check=False)
    os.close(writer)
    assert (result.returncode, result.stderr) == (0, b"")


@posix_only
@pytest.mark.parametrize(
    ("closed", "code", "message"),
    [("<&-", 2, b"Usage: quotex"), (">&-", 1, b"quotex: standard output is closed"), ("- <&-", 1, b"input is closed")],
)
def test_streams_that_the_shell_has_closed(closed: str, code: int, message: bytes) -> None:
    command = f"'{sys.executable}' -m quotex {closed}"
    result = subprocess.run(command, shell=True, input=b"x", capture_output=True, timeout=60, check=False)
    assert result.returncode == code
    assert message in result.stderr
    assert b"Traceback" not in result.stderr


@posix_only
def test_an_interrupt_is_exit_130_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("started\n")
    command = [*COMMAND, "normalize", str(tmp_path), "-"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=ENVIRONMENT) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"started\n"  # now it waits for standard input
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 130
        assert process.stderr.read().strip() == b""


@posix_only
def test_a_terminal_gets_help_or_a_table(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    (tmp_path / "a.txt").write_text("Nobody spoke.\n")
    controller, terminal = pty.openpty()
    try:
        result = subprocess.run(COMMAND, stdin=terminal, capture_output=True, timeout=60, check=False)
        assert (result.returncode, result.stdout) == (2, b"")
        assert result.stderr.startswith(b"Usage: quotex")
        subprocess.run([*COMMAND, str(tmp_path)], stdin=terminal, stdout=terminal, timeout=60, check=True)
        os.set_blocking(controller, False)
        assert os.read(controller, 9) == b"No quotes"
    finally:
        os.close(terminal)
        os.close(controller)


def test_rich_is_loaded_only_for_a_table(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nobody spoke.\n")
    for args, expected in ((["--version"], False), (["--format", "json"], False), (["--format", "table"], True)):
        command = [sys.executable, "-X", "importtime", "-m", "quotex", *args, str(tmp_path)]
        result = subprocess.run(command, capture_output=True, timeout=60, check=True)
        assert (re.search(rb"\| +rich\n", result.stderr) is not None) is expected


@pytest.mark.parametrize(
    "command", ["", "quotes", "entities", "speakers", "view", "normalize", "rules", "schema", "help"]
)
def test_help_fits_eighty_columns(command: str, run: Run) -> None:
    printed = run(*filter(None, [command]), "--help").stdout.decode()
    assert max(map(len, printed.splitlines())) <= 80
