"""Every example in the README and in the commands' help runs, and has nothing to complain of.

They are collected, not listed: a new one runs without a change here, as long as it keeps to the names in `FOLDER`. What
other programs an example calls is called too if it is installed; if not, a stub takes its place, which reads its input
to the end, or stands for one that has text to give (`SPEAKERS`).
"""

import gzip
import inspect
import json
import os
import re
import shlex
import shutil
import subprocess
import sys

import pytest
from paths import ROOT

from quotex.cli import cli

README = (ROOT / "README.md").read_text(encoding="utf-8")

ARTICLE = "fixtures/harbour-strike.txt"
FOLDER = {
    "article.txt": ARTICLE,
    "news/one.txt": "fixtures/bank-fine.txt",
    "news/two.txt": "fixtures/river-flood.txt",
    "chapters/1.txt": "fixtures/novel-prize.txt",
}
"""The files that the examples speak of, besides the fixtures, `names.tsv` and `news.jsonl.gz`."""

NAMES = "CTA\tORG\tCape Terminals Authority\n"

SPEAKERS = ("pbpaste", "pdftotext", "curl", "wget", "xclip", "wl-paste")
"""Programs that give text; always stubs, since what they would give is elsewhere."""

SETTING_UP = ("-m venv", "pip install", "apt install", "brew install")
"""What prepares a clone or a machine: `.ci/run` and whoever installs it try these."""


def list_help_examples():
    for name, command in [("quotex", cli), *cli.commands.items()]:
        block = re.search(r"Examples:\n((?: {2,}.*\n)+)", inspect.cleandoc(command.help or "") + "\n")
        for line in block[1].splitlines() if block else ():
            yield f"help {name}", re.split(r" {3,}", line.strip())[0]  # on its right, what it does


def list_readme_examples():
    for language, block in re.findall(
        r"^ *```(sh|bash|zsh|fish|console)\n(.*?)^ *```", README, re.MULTILINE | re.DOTALL
    ):
        for line in block.replace("\\\n", " ").splitlines():
            example = line.strip()
            if language == "console":
                example = example[2:] if example.startswith("$ ") else ""
            if example and not example.startswith("#"):
                yield "README", example


EXAMPLES = list(dict.fromkeys([*list_help_examples(), *list_readme_examples()]))


def list_programs(example):
    """The programs that a line of shell calls: its first word, and the first after each `|`, `&&`, `;`."""
    lexer = shlex.shlex(example, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    is_first = True
    for word in lexer:
        if set(word) <= set("|&;("):
            is_first = True
        elif is_first and not re.match(r"\w+=", word):
            yield word
            is_first = False


def write_program(path, script):
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures")
    for name, origin in FOLDER.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / origin, tmp_path / name)
    record = {"url": "a/1", "date": "2024-05-01", "body": (ROOT / ARTICLE).read_text(encoding="utf-8")}
    (tmp_path / "news.jsonl.gz").write_bytes(gzip.compress(f"{json.dumps(record)}\n".encode()))
    (tmp_path / "names.tsv").write_text(NAMES, encoding="utf-8")
    (tmp_path / "bin").mkdir()
    write_program(tmp_path / "bin" / "quotex", f'exec "{sys.executable}" -m quotex "$@"')
    return tmp_path


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="lines for a POSIX shell")
@pytest.mark.parametrize(("place", "example"), EXAMPLES, ids=[" - ".join(row) for row in EXAMPLES])
def test_every_example_runs(place, example, folder):
    if any(words in example for words in SETTING_UP):
        pytest.skip("sets up a clone or a machine")
    (shell,) = re.findall(r"\b(zsh|fish)_source", example) or ["bash"]
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    for program in list_programs(example):
        if program in SPEAKERS:
            write_program(folder / "bin" / program, f'cat "{folder}/article.txt"')
        elif shutil.which(program) is None and program != "quotex":
            write_program(folder / "bin" / program, "cat > /dev/null")
    before = "autoload -U compinit && compinit -D -u\n" if shell == "zsh" else ""
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [shell, "-c", before + example],
        cwd=folder,
        env=os.environ | {"PATH": path, "PYTHONPATH": str(ROOT), "HOME": str(folder), "COLUMNS": "80"},
        input=(ROOT / ARTICLE).read_bytes(),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.stderr.decode() == ""
    assert done.returncode == 0


def test_there_are_examples_of_every_command():
    assert {place for place, _ in EXAMPLES} == {"README", "help quotex", *(f"help {name}" for name in cli.commands)}


def test_the_programs_of_an_example():
    example = """LANG=C quotex a.txt | jq -r 'select(.a | .b)' && less; pdftotext x - > y"""
    assert list(list_programs(example)) == ["quotex", "jq", "less", "pdftotext"]
