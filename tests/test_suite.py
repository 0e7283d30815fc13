"""What the tests keep to, so that a failure says something."""

import configparser
import json
import os
import re
import signal
import subprocess
import sys

import pytest
from paths import CASES, ROOT

FILES = {path.relative_to(ROOT).as_posix(): path for path in sorted((ROOT / "tests").rglob("*.py"))}
FAILING = [
    pytest.param(case, id=case.get("label", case["comment"]))
    for path in sorted(CASES.rglob("*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))
    if "reason" in case or case.get("expect", "pass") != "pass"
]


@pytest.mark.parametrize("case", FAILING)
def test_a_known_failure_says_what_is_missing(case):
    assert case["expect"] == "fail"
    assert len(case["reason"].split()) >= 5


def test_no_two_known_failures_have_one_reason():
    reasons = [case.values[0]["reason"] for case in FAILING]
    assert len(set(reasons)) == len(reasons)


def test_known_failures_are_marked_in_one_place():
    marking = [name for name, path in FILES.items() if re.search(r"mark\.xfail\(", path.read_text("utf-8"))]
    assert marking == ["tests/known_failures.py"]


def test_slow_tests_run_in_ci_and_not_by_themselves():
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg")
    assert '-m "not slow"' in config["tool:pytest"]["addopts"]
    assert ".venv/bin/pytest -m slow\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_path_of_a_test_that_is_named_leads_somewhere():
    pages = [ROOT / "README.md", ROOT / "setup.cfg", *(ROOT / "docs").glob("*.md"), *(ROOT / "tools").glob("*.*")]
    pages += [path for path in (ROOT / "CONTRIBUTING.md",) if path.exists()]
    named = {
        (page.name, name)
        for page in pages
        for name in re.findall(r"\btests/[\w*./-]*\w", page.read_text(encoding="utf-8"))
    }
    assert len(named) > 8
    assert [(page, name) for page, name in sorted(named) if not list(ROOT.glob(name))] == []


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_ctrl_c_works_in_the_background():
    """A shell starts `pytest &` with the signal ignored, and so would be whatever a test starts."""
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "tests/cli/test_manners.py",
            "-k",
            "interrupt",
        ],
        cwd=ROOT,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout.decode()


MIRRORED = ("attribution", "document", "entities", "resolution", "text")
"""Rooms whose every module has tests of its own."""

TESTED_ELSEWHERE = {
    "resolution/named": "tests/resolution/test_ways.py",  # each is what a way does: its hits and misses
}
"""Modules without a test file of their name, and where they are tested instead."""


def list_modules():
    for room in MIRRORED:
        for path in sorted((ROOT / "quotex" / room).glob("*.py")):
            if path.stem != "__init__":
                yield f"{room}/{path.stem}"


@pytest.mark.parametrize("module", [*list_modules()])
def test_a_module_has_a_test_file_of_its_name(module):
    room, name = module.split("/")
    assert (f"tests/{room}/test_{name}.py" in FILES) is not (module in TESTED_ELSEWHERE)


def test_a_module_without_a_test_file_is_tested_elsewhere():
    assert TESTED_ELSEWHERE.keys() <= {*list_modules()}
    assert {*TESTED_ELSEWHERE.values()} <= FILES.keys()
