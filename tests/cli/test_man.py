"""The manual page is the one that the help texts make, and a program that sets such pages has nothing to say of it."""

import configparser
import os
import re
import shutil
import subprocess
import sys

import pytest
from paths import ROOT

from quotex.cli import cli

PAGE = ROOT / "man" / "quotex.1"


def test_the_page_is_up_to_date():
    """Written in a process of its own: click keeps the help option as some other test first asked for it."""
    code = "import runpy; print(runpy.run_path('tools/build_man.py')['write_page'](), end='')"
    written = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    assert PAGE.read_text(encoding="utf-8") == written, "run: python tools/build_man.py"


@pytest.mark.parametrize(
    ("shell", "file"), [("bash", "bash/quotex"), ("zsh", "zsh/_quotex"), ("fish", "fish/quotex.fish")]
)
def test_the_completions_are_up_to_date(shell, file):
    environment = os.environ | {"_QUOTEX_COMPLETE": f"{shell}_source"}
    code = "import sys; from quotex.cli import main; sys.exit(main())"
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    lines = [line.rstrip() for line in done.stdout.strip().splitlines()]
    assert (ROOT / "man" / file).read_text(encoding="utf-8").splitlines() == lines, "run: python tools/build_man.py"


def test_the_page_has_every_command_and_option():
    page = PAGE.read_text(encoding="utf-8").replace("\\-", "-")
    for name, command in cli.commands.items():
        assert f".SS quotex {name}\n" in page
        options = [option.opts[0] for option in command.params if option.opts[0].startswith("-")]
        assert all(re.search(rf"^\.B (?:-\w, )?{option}\b", page, re.MULTILINE) for option in options)


def test_groff_sets_it_without_a_warning():
    if shutil.which("groff") is None:
        pytest.skip("groff is not installed")
    done = subprocess.run(["groff", "-man", "-Tutf8", "-ww", str(PAGE)], capture_output=True, check=True)
    assert done.stderr == b""
    assert "who is quoted" in done.stdout.decode()


def test_it_is_installed():
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg")
    assert config["options.data_files"]["share/man/man1"] == "man/quotex.1"
