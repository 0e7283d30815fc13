"""The same bytes give the same bytes: whatever Python, whatever the environment.

`tests/golden` was written by one Python, and every Python that runs this suite compares with it (`tools/pythons.sh`).
"""

import json
import os
import subprocess
import sys

import pytest
from calling import call_quotex
from dear import slow
from golden import FOLDER, OF_ALL_COMMANDS, UNICODE_14_TO_16, list_calls, record_session, show_change, write_inputs
from paths import ROOT

RECORDED = sorted(path.name for path in FOLDER.glob("*.txt"))


@pytest.fixture
def inputs(tmp_path, monkeypatch):
    write_inputs(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", RECORDED)
def test_every_output_is_the_one_that_was_recorded(name, inputs):
    recorded, printed = (FOLDER / name).read_bytes().decode(), record_session(name)
    if printed != recorded:
        pytest.fail(f"{show_change(recorded, printed)}\n\nIf it ought to be: python tests/golden.py", pytrace=False)


def test_every_article_is_recorded(inputs):
    assert sorted(path.name for path in inputs.glob("*.txt")) == RECORDED


def test_a_change_is_shown_by_its_field():
    before = "$ quotex a.txt\n" + json.dumps({"quote": "“Go,”", "speaker": "Ann Lee", "role": None}) + "\n"
    change = show_change(before, before.replace("Ann Lee", "Bo Chen"))
    assert [line for line in change.splitlines()[3:] if line[0] in "+-"] == [
        '- "speaker": "Ann Lee",',
        '+ "speaker": "Bo Chen",',
    ]


def run_all(environment=(), flags=()):
    """Everything that a process of its own prints of some articles; all commands in one process, to save time."""
    script = (
        "import sys, json; from quotex.cli import main\n"
        "for args in json.loads(sys.argv[1]):\n"
        "    print(args, flush=True); main(args)"
    )
    calls = [args for name in OF_ALL_COMMANDS for args in list_calls(name)]
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_", "LANG", "TZ"))}
    done = subprocess.run(
        [sys.executable, *flags, "-c", script, json.dumps(calls)],
        env={**clean, "COLUMNS": "80", "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0", **dict(environment)},
        capture_output=True,
        timeout=120,
        check=True,
    )
    assert done.stderr == b""
    return done.stdout


@pytest.mark.parametrize(
    ("environment", "flags"),
    [
        slow({"PYTHONHASHSEED": "1"}, ()),
        ({"PYTHONHASHSEED": "4294967295"}, ()),
        slow({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, ()),
        slow({"LC_ALL": "C.UTF-8", "TZ": "Asia/Kolkata"}, ()),
        slow({"LC_ALL": "POSIX", "TZ": "America/St_Johns"}, ()),
        slow({"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}, ()),  # where there is no such locale, C
        slow({}, ("-X", "dev")),
        slow({}, ("-O",)),
        ({}, ("-OO",)),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else ",".join(f"{k}={v}" for k, v in value.items()),
)
def test_the_environment_changes_no_byte(environment, flags, inputs):
    assert run_all(environment, flags) == run_all_once(inputs)


_PLAIN = {}


def run_all_once(inputs):
    """What a plain process prints; one for all tests."""
    if not _PLAIN:
        _PLAIN["output"] = run_all()
    return _PLAIN["output"]


def test_the_working_folder_changes_nothing_but_the_names(inputs, tmp_path_factory, monkeypatch):
    here = call_quotex(["bank-fine.txt"])
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    there = call_quotex([str(inputs / "bank-fine.txt")])
    assert there.replace(f"{inputs}/", "") == here


def test_one_document_leaves_nothing_behind_for_the_next(inputs):
    """Whatever was read before: the caches hold nothing that an answer depends on."""
    alone = call_quotex(["--explain", "harbour-strike.txt"])
    after_others = call_quotex(["--explain", "bank-fine.txt", "young-characters.txt", "harbour-strike.txt"])
    assert after_others.endswith(alone)


@pytest.mark.parametrize("word", UNICODE_14_TO_16.split())
def test_a_character_is_visible_or_escaped_by_every_python(word):
    """What `isprintable` says of a young character differs; its category, where unknown, is none that is hidden."""
    from quotex.render.screen import make_visible

    assert make_visible(word) == word
