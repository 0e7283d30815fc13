"""Completion in the shells: what quotex answers, and what bash makes of it."""

import os
import shutil
import subprocess
import sys

import pytest

from quotex.cli import cli

SHIM = f'#!/bin/sh\nexec "{sys.executable}" -m quotex "$@"\n'


def ask(*words, shell="bash"):
    """What quotex tells the shell about the last word; standard input is a terminal then, and is not read."""
    keys = {
        "COMP_WORDS": "\n".join(("quotex", *words)),
        "COMP_CWORD": str(len(words)) if shell != "fish" else words[-1],
    }
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from quotex.cli import main; sys.exit(main())"],
        env=os.environ | keys | {"_QUOTEX_COMPLETE": f"{shell}_complete"},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ([""], [*(f"plain,{name}" for name in sorted(cli.commands)), "file,"]),
        (["ent"], ["plain,entities", "file,ent"]),
        (["--f"], ["plain,--format", "plain,--fields"]),
        (["--ver"], ["plain,--version", "plain,--verbose"]),
        (["a.txt", "--form"], ["plain,--format"]),
        (["a.txt", "--format", "j"], ["plain,json", "plain,jsonl"]),
        (["entities", "--type", "P"], ["plain,PERSON", "plain,PERCENT"]),
        (["entities", "art"], ["file,art"]),
        (["normalize", "--in"], ["plain,--in-place"]),
        (["--jobs", ""], ["plain,auto"]),
        (["entities", "--res"], ["plain,--resume"]),
        (["help", "e"], ["plain,entities"]),
    ],
)
def test_what_is_offered(words, offered):
    found = ask(*words)
    assert [line for line in offered if line not in found] == []
    if words[0].startswith("e") or words[-1] in ("j", "e"):
        assert found == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_each_shell_is_one_that_it_can_read(shell, tmp_path):
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    environment = os.environ | {"_QUOTEX_COMPLETE": f"{shell}_source"}
    script = subprocess.run([sys.executable, "-m", "quotex"], env=environment, capture_output=True, check=True).stdout
    (tmp_path / "script").write_bytes(script)
    subprocess.run([shell, "-n", tmp_path / "script"], check=True)
    assert b"_QUOTEX_COMPLETE" in script


def test_bash_offers_commands_and_files_together(tmp_path):
    if shutil.which("bash") is None:
        pytest.skip("bash is not installed")
    (tmp_path / "quotex").write_text(SHIM)
    (tmp_path / "quotex").chmod(0o755)
    (tmp_path / "no news.txt").touch()
    asking = """
    compopt() { :; }
    eval "$(_QUOTEX_COMPLETE=bash_source quotex)"
    COMP_WORDS=(quotex no) COMP_CWORD=1
    _quotex_completion quotex
    printf '%s\\n' "${COMPREPLY[@]}"
    """
    environment = os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-c", asking], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["normalize", "no news.txt"]
