"""The list of threats, `docs/threats.md`, names a test for each; here are those that belong to no other module."""

import gzip
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from calling import call_quotex
from paths import ROOT

from quotex.cli import main
from quotex.source import ReadOptions, Unreadable, files, read_sources

COMMAND = [sys.executable, "-m", "quotex"]
EVIL = "\x1b]0;owned\x07[red]x[/red] \u202e:smile:"
ARTICLE = f"“We left {EVIL},” said Amara Diallo {EVIL}.\n"
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def test_every_threat_has_its_tests():
    rows = [line for line in (ROOT / "docs" / "threats.md").read_text(encoding="utf-8").splitlines() if "| " in line]
    rows = [[cell.strip() for cell in row.strip("| ").split(" | ")] for row in rows]
    threats = [row for row in rows if row[0] not in ("Threat", "Limit") and not row[0].startswith("---")]
    tests = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    defined = set(re.findall(r"^def (test_\w+)\(", tests, re.MULTILINE))
    assert len(threats) > 30
    for row in threats:
        named = re.findall(r"`(test_\w+)`", row[-1])
        assert named, row[0]
        assert set(named) <= defined, row[0]


@pytest.mark.parametrize(
    "args",
    [
        ["--format", "table"],
        ["--format", "table", "--explain"],
        ["--format", "html"],
        ["--format", "markdown"],
        ["entities", "--format", "table"],
        ["speakers", "--format", "table"],
        ["view"],
        ["view", "--html", "-"],
        ["normalize", "--check"],
    ],
    ids=" ".join,
)
def test_neither_text_nor_names_of_files_and_records_give_orders(args, capfd):
    name = f"{EVIL.replace('/', '')}.txt"
    Path(name).write_text(ARTICLE, encoding="utf-8")
    Path("a.jsonl").write_text(json.dumps({"text": ARTICLE, "id": EVIL}) + "\n", encoding="utf-8")
    for inputs in ([name], ["--id-field", "id", "a.jsonl"]):
        main([*args, "--verbose", *inputs])
        out, err = capfd.readouterr()
        assert "\\x1b]0;owned\\x07" in out + err
        assert not OBEYED.search(out)
        assert not OBEYED.search(err)
        assert "[red]x[" in out + err or "\\[red\\]x\\[" in out


def change(path, stream):
    path.write_text("longer than before\n")


def vanish(path, stream):
    path.unlink()


@pytest.mark.parametrize(("happens", "is_read"), [(change, False), (vanish, True)])
def test_a_file_that_changes_or_vanishes_while_it_is_read(happens, is_read, monkeypatch):
    """What changed is named, since half of it may be old; what is gone was whole when it was opened."""
    path = Path("a.txt")
    path.write_text("Go, said Ann.")
    read_all = files.read_all

    def read_while(stream, max_size):
        data = read_all(stream, max_size)
        happens(path, stream)
        return data

    monkeypatch.setattr(files, "read_all", read_while)
    (item,) = read_sources(["a.txt"])
    assert isinstance(item, Unreadable) is not is_read
    assert is_read or item.reason.startswith("changed while it was read")


def test_a_file_of_records_that_is_cut_while_it_is_read():
    path = Path("a.jsonl")
    path.write_text('{"text": "A"}\n' * 20_000)
    items = read_sources(["a.jsonl"])
    next(items)
    os.truncate(path, 200_005)
    assert isinstance(list(items)[-1], Unreadable)


def test_a_bomb_of_many_members_is_stopped():
    Path("a.txt.gz").write_bytes(gzip.compress(b" " * 100_000) * 1000)
    (item,) = read_sources(["a.txt.gz"], options=ReadOptions(max_size=2**20))
    assert "--max-size" in str(item)


def test_a_bomb_in_a_bomb_is_unpacked_once():
    Path("a.txt.gz").write_bytes(gzip.compress(gzip.compress(bytes(2**20))))
    (item,) = read_sources(["a.txt.gz"])
    assert isinstance(item, Unreadable)


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
def test_a_disk_that_fills_leaves_the_old_file():
    import resource

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    Path("a.txt").write_text("“We left,” said Amara Diallo.\n" * 100)
    Path("q.jsonl").write_text("old")
    done = subprocess.run(
        [*COMMAND, "a.txt", "-o", "q.jsonl"], capture_output=True, preexec_fn=limit, timeout=60, check=False
    )
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
    assert b"q.jsonl: not written: File too large" in done.stderr
    assert Path("q.jsonl").read_text() == "old"
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "q.jsonl"]


@pytest.mark.parametrize(
    "line",
    [
        b'{"text": ' + b"[" * 100_000,
        b'{"text": ' + b"9" * 10_000 + b"}",
        b'{"text": "A", "text": 5}',
        b'{"text": NaN}',
        b'{"text": "\\ud800"',
    ],
    ids=["deep", "huge number", "the last of two keys", "no number", "cut off"],
)
def test_hostile_json_costs_its_own_line(line):
    Path("a.jsonl").write_bytes(line + b'\n{"text": "B"}\n')
    bad, good = read_sources(["a.jsonl"])
    assert isinstance(bad, Unreadable)
    assert good.text == "B"


def test_a_lone_surrogate_of_json_leaves_as_its_escape():
    printed = call_quotex(["--text-field", "text", "-"], b'{"text": "\\u201cWe left \\ud800,\\u201d said Ann Lee."}')
    assert json.loads(printed)["speaker"] == "Ann Lee"


def test_a_gazetteer_is_words_and_no_pattern():
    Path("names.tsv").write_text("(a+)+$\tORG\n.*\tPERSON\n[\tORG\n")
    printed = call_quotex(
        ["entities", "--gazetteer", "names.tsv", "-"], b"The (a+)+$ left aaaaaaaaaaaaaaaaaaaaaaaaaaaa."
    )
    assert [json.loads(line)["text"] for line in printed.splitlines()] == ["(a+)+$"]


def test_entities_of_a_page_are_not_expanded_twice():
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    Path("a.html").write_text(f'<!DOCTYPE html [<!ENTITY l0 "lol">{lol}]><p>&l9; &amp;lt;b&gt;')
    (item,) = read_sources(["a.html"])
    assert len(item.text) < 2000
    assert "&lt;b>" in item.text


def test_the_default_of_max_size_is_told_by_the_help():
    assert "10M if not given" in " ".join(call_quotex(["--help"]).split())
    assert ReadOptions().max_size == 10 * 2**20
