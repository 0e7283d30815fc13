"""A file is replaced whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from quotex.source.replacement import Replacement


def test_the_old_file_stands_until_the_end(tmp_path):
    file = tmp_path / "a.csv"
    file.write_text("old")
    file.chmod(0o640)
    replacement = Replacement(file)
    replacement.write(b"new")
    assert file.read_text() == "old"
    replacement.commit()
    replacement.discard()
    assert (file.read_text(), stat.S_IMODE(file.stat().st_mode)) == ("new", 0o640)
    assert list(tmp_path.iterdir()) == [file]


def test_discarding_leaves_nothing_behind(tmp_path):
    file = tmp_path / "a.csv"
    replacement = Replacement(file)
    replacement.write(b"half")
    replacement.discard()
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_has_the_mode_of_any_new_file(tmp_path):
    (tmp_path / "other").touch()
    replacement = Replacement(tmp_path / "a.csv")
    replacement.commit()
    assert (tmp_path / "a.csv").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "link").symlink_to("a.csv")
    replacement = Replacement(tmp_path / "link")
    replacement.write(b"x")
    replacement.commit()
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "a.csv").read_bytes() == b"x"


@pytest.mark.skipif(os.name != "posix", reason="about devices of POSIX")
def test_a_device_is_written_to_and_stays_one():
    replacement = Replacement(Path(os.devnull))
    replacement.write(b"x")
    replacement.commit()
    replacement.discard()
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
