"""`quotex normalize`: the filter, its styles, the linter, the diff, and mending files where they lie."""

from __future__ import annotations

import codecs
import io
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

from quotex.cli import main
from quotex.model import Style

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., tuple[int, str, str]]

DAMAGED = '\'\'We left," said Ann.\n\nShe blamed the ""hasty exit" of troops.\n'
MENDED = '"We left," said Ann.\n\nShe blamed the "hasty exit" of troops.\n'


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Run:
    """`quotex normalize` in an empty folder: its exit code, standard output and standard error."""
    monkeypatch.chdir(tmp_path)

    def run(*args: str, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(["normalize", *args])
        captured = capsysbinary.readouterr()
        return code, captured.out.decode(), captured.err.decode()

    return run


def write(name: str, text: str, encoding: str = "utf-8") -> Path:
    path = Path(name)
    path.write_bytes(text.encode(encoding))
    return path


def list_folder() -> list[str]:
    return sorted(path.name for path in Path().iterdir())


@pytest.mark.parametrize("form", ["file", "stdin", "dash"])
def test_the_filter_mends_and_changes_nothing_else(form: str, run: Run) -> None:
    write("a.txt", DAMAGED)
    args = {"file": ["a.txt"], "stdin": [], "dash": ["-"]}[form]
    assert run(*args, stdin=DAMAGED.encode()) == (0, MENDED, "")
    assert Path("a.txt").read_text(encoding="utf-8") == DAMAGED


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("straight", '"It\'s so," he said.\r\n'),
        ("curly", "“It’s so,” he said.\r\n"),
        ("guillemets", "«It's so,» he said.\r\n"),
        ("tex", "``It's so,'' he said.\r\n"),
    ],
)
def test_style(style: str, expected: str, run: Run) -> None:
    assert run("--style", style, stdin=b"''It's so,\" he said.\r\n") == (0, expected, "")


def test_an_unknown_style_is_wrong_usage(run: Run) -> None:
    code, out, err = run("--style", "fancy", stdin=b"x")
    assert (code, out) == (2, "")
    assert ", ".join(map(repr, get_args(Style))) in err


@pytest.mark.parametrize("actions", [("--check", "--diff"), ("--check", "--in-place"), ("--diff", "--in-place")])
def test_two_actions_at_once_are_wrong_usage(actions: tuple[str, str], run: Run) -> None:
    path = write("a.txt", DAMAGED)
    code, out, err = run(*actions, "a.txt")
    assert (code, out) == (2, "")
    assert "one of --check, --diff and --in-place" in err
    assert path.read_text(encoding="utf-8") == DAMAGED


# -- --check -------------------------------------------------------------------------------------------------------


def test_check_lists_what_is_wrong_and_exits_with_1(run: Run) -> None:
    write("a.txt", DAMAGED)
    write("b.txt", "“No, he said.\r\n\r\n“Yes,” she said.")
    assert run("--check", "a.txt", "b.txt") == (
        1,
        "a.txt:1:1: two-singles-for-double: '' -> \"\n"
        'a.txt:3:16: doubled-open: "" -> "\n'
        "b.txt:1:5: missing-close: nothing -> ”\n",
        "",
    )


def test_check_of_a_text_in_order_is_silent(run: Run) -> None:
    write("a.txt", MENDED)
    assert run("--check", "a.txt") == (0, "", "")


def test_check_goes_by_the_style_that_is_asked_for(run: Run) -> None:
    assert run("--check", "--style", "curly", stdin=b'"No."\n') == (
        1,
        '-:1:1: other-style: " -> “\n-:1:5: other-style: " -> ”\n',
        "",
    )


def test_check_exits_with_2_if_an_input_can_not_be_read(run: Run) -> None:
    write("a.txt", MENDED)
    code, out, err = run("--check", "missing.txt", "a.txt")
    assert (code, out) == (2, "")
    assert err.startswith("quotex: missing.txt: ")
    write("b.txt", DAMAGED)
    assert run("--check", "missing.txt", "b.txt")[0] == 2


def test_check_shows_control_characters(run: Run) -> None:
    assert (
        run("--check", stdin="\x93No,\x94 he said.".encode())[1]
        == "-:1:1: mojibake: \\x93 -> “\n-:1:5: mojibake: \\x94 -> ”\n"
    )


# -- --diff --------------------------------------------------------------------------------------------------------


def test_diff_is_unified(run: Run) -> None:
    write("a.txt", DAMAGED)
    assert run("--diff", "a.txt") == (
        0,
        "--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n"
        '-\'\'We left," said Ann.\n+"We left," said Ann.\n \n'
        '-She blamed the ""hasty exit" of troops.\n+She blamed the "hasty exit" of troops.\n',
        "",
    )


def test_diff_of_a_text_in_order_is_empty(run: Run) -> None:
    assert run("--diff", stdin=MENDED.encode()) == (0, "", "")


@pytest.mark.parametrize("text", [DAMAGED, DAMAGED.replace("\n", "\r\n"), DAMAGED.rstrip(), "\x0c\u2028" + DAMAGED])
def test_patch_takes_the_diff(text: str, run: Run) -> None:
    write("a.txt", text)
    diff = run("--diff", "a.txt")[1].encode()
    try:
        subprocess.run(["patch", "--binary", "-s", "a.txt"], input=diff, check=True)
    except FileNotFoundError:
        pytest.skip("no patch here")
    assert Path("a.txt").read_bytes().decode() == run(stdin=text.encode())[1]


# -- --in-place ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
    ],
)
def test_in_place_keeps_encoding_line_ends_and_mode(encoding: str, mark: bytes, run: Run) -> None:
    path = Path("a.txt")
    path.write_bytes(mark + DAMAGED.replace("\n", "\r\n").encode(encoding))
    path.chmod(0o640)
    assert run("--in-place", "a.txt") == (0, "", "")
    assert path.read_bytes() == mark + MENDED.replace("\n", "\r\n").encode(encoding)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list_folder() == ["a.txt"]


def test_in_place_leaves_a_file_in_order_alone(run: Run) -> None:
    path = write("a.txt", MENDED)
    before = path.stat()
    assert run("--in-place", "a.txt") == (0, "", "")
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_in_place_mends_what_a_link_points_to(run: Run) -> None:
    target = write("target.txt", DAMAGED)
    Path("link.txt").symlink_to("target.txt")
    assert run("--in-place", "link.txt") == (0, "", "")
    assert Path("link.txt").is_symlink()
    assert target.read_text(encoding="utf-8") == MENDED


def test_in_place_goes_through_a_folder_and_on_after_what_can_not_be_read(run: Run) -> None:
    Path("news").mkdir()
    first, second = write("news/a.txt", DAMAGED), write("news/b.txt", DAMAGED)
    code, out, err = run("--in-place", "missing.txt", "news", "--style", "curly")
    assert (code, out) == (1, "")
    assert err.startswith("quotex: missing.txt: ")
    assert first.read_text(encoding="utf-8").startswith("“We left,” said Ann.")
    assert second.read_bytes() == first.read_bytes()


@pytest.mark.parametrize("args", [[], ["-"], ["a.txt", "-"]])
def test_in_place_refuses_standard_input(args: list[str], run: Run) -> None:
    path = write("a.txt", DAMAGED)
    code, out, err = run("--in-place", *args, stdin=DAMAGED.encode())
    assert (code, out) == (2, "")
    assert "standard input" in err
    assert path.read_text(encoding="utf-8") == DAMAGED


def test_a_file_that_can_not_be_replaced_is_named_and_stays(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("a.txt", DAMAGED)
    other = write("b.txt", DAMAGED)

    def refuse(self: Path, target: Path) -> None:
        if target.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        replace(self, target)

    replace = Path.replace
    monkeypatch.setattr(Path, "replace", refuse)
    assert run("--in-place", "a.txt", "b.txt") == (1, "", "quotex: a.txt: not changed: Permission denied\n")
    assert path.read_text(encoding="utf-8") == DAMAGED
    assert other.read_text(encoding="utf-8") == MENDED
    assert list_folder() == ["a.txt", "b.txt"]


def test_records_come_out_as_records(run: Run) -> None:
    write("a.jsonl", '{"id": 1, "a": {"body": "\'\'We left,\\" said Ann."}}\n{"id": 2, "a": {"body": "“No.”"}}\n')
    code, out, _ = run("--text-field", "a.body", "a.jsonl")
    assert (code, out) == (
        0,
        '{"id": 1, "a": {"body": "\\"We left,\\" said Ann."}}\n{"id": 2, "a": {"body": "“No.”"}}\n',
    )
    write("a.csv", 'id;text\r\n1;"\'\'We left,"" said Ann."\r\n')
    assert run("a.csv")[1] == 'id;text\n1;"""We left,"" said Ann."\n'


@pytest.mark.parametrize(
    ("text", "guillemets"),
    [
        ("“‘No way,’ she said, and I left,” he said.", "«‹No way,› she said, and I left,» he said."),
        ('"She said, \'I heard "stop" and ran,\'" he said.', "«She said, ‹I heard «stop» and ran,›» he said."),
        ("«Il a dit «non»,» she said.", "«Il a dit ‹non›,» she said."),
    ],
)
def test_nested_marks_alternate(text: str, guillemets: str, run: Run) -> None:
    assert run("--style", "GUILLEMETS", stdin=text.encode())[:2] == (0, guillemets)
