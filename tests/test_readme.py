"""What the README shows is what the commands print, and CI runs the README's own test command."""

import os
import re
import shutil
import subprocess
import sys

import pytest
from paths import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
SESSIONS = re.findall(r"```console\n\$ (.+)\n((?:.*\n)*?)```", README)
COMMANDS = re.findall(r"```sh\n(.+)\n```", README)


@pytest.mark.parametrize(("command", "printed"), SESSIONS, ids=[command for command, _ in SESSIONS])
def test_shown_output_is_real(command, printed):
    if "jq" in command and shutil.which("jq") is None:
        pytest.skip("jq is not installed")
    in_module_form = re.sub(r"^quotex\b", f"'{sys.executable}' -m quotex", command)
    environment = os.environ | {"COLUMNS": "80", "NO_COLOR": "1"}
    done = subprocess.run(in_module_form, shell=True, cwd=ROOT, env=environment, capture_output=True, check=True)
    assert done.stdout.decode() == printed
    assert done.stderr == b""


def test_the_first_screen_has_the_two_commands():
    assert len(COMMANDS) == 2
    assert all(README.index(command) < 1800 for command in COMMANDS)


def test_ci_runs_the_test_command():
    assert COMMANDS[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_fixture_named_exists():
    assert all((ROOT / name).is_file() for name in re.findall(r"fixtures/[\w.-]+\.txt", README))
