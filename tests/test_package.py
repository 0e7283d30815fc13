"""What is handed on: the wheel, the source distribution and its tests, the hooks, the citation."""

import re
import shutil
import subprocess
import sys
import tarfile
import zipfile

import pytest
from paths import ROOT

from quotex import __version__


def test_the_citation_is_of_this_version():
    assert f"version: {__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_the_hooks_call_commands_that_there_are():
    from quotex.cli import cli

    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    for command, option in re.findall(r"entry: quotex (\w+) (--[\w-]+)", hooks):
        assert any(option in parameter.opts for parameter in cli.commands[command].params)


def build(kind, folder):
    """A distribution of a copy of the repository; without a network, as the tools for it are here."""
    pytest.importorskip("setuptools", reason="needs setuptools")
    copy = folder / "copy"
    leave = shutil.ignore_patterns(".git", ".venv", "*.egg-info", "build", "dist", "__pycache__", ".*_cache")
    shutil.copytree(ROOT, copy, ignore=leave)
    code = f"from setuptools import build_meta; print(build_meta.build_{kind}({str(folder)!r}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=copy, capture_output=True, text=True, check=False)
    if done.returncode and "wheel" in done.stderr.splitlines()[-1]:
        pytest.skip("needs wheel")
    assert done.returncode == 0, done.stderr
    return folder / done.stdout.splitlines()[-1]


@pytest.mark.slow
def test_the_wheel_has_the_manual_and_the_completions(tmp_path):
    with zipfile.ZipFile(build("wheel", tmp_path)) as wheel:
        names = wheel.namelist()
    for file in ("man/man1/quotex.1", "bash-completion/completions/quotex", "zsh/site-functions/_quotex"):
        assert [name for name in names if name.endswith(f"data/share/{file}")]
    assert not [name for name in names if name.startswith(("tests/", "tools/"))]
    assert "quotex/render/page.js" in names


@pytest.mark.slow
def test_the_tests_of_the_source_distribution_run(tmp_path):
    with tarfile.open(build("sdist", tmp_path)) as archive:
        archive.extractall(tmp_path / "unpacked")  # what was just made here
    (root,) = (tmp_path / "unpacked").iterdir()
    tests = [
        f"tests/{name}" for name in ("test_suite.py", "test_fixtures.py", "test_readme.py", "test_contributing.py")
    ]
    tests += ["tests/cli/test_man.py", "tests/text/test_marks.py", "tests/test_pictures.py"]
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *tests]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
