"""A file is replaced whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from quotex.source import ReadOptions, Source, read_sources, rewrite
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


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_keeps_its_encoding_and_its_mark(encoding, tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes("‘né’\r\n".encode(encoding))
    (source,) = read_sources([str(file)], options=ReadOptions(encoding="cp1252" if encoding == "cp1252" else None))
    rewrite(source, "“né”\r\n")
    assert file.read_bytes() == "“né”\r\n".encode(encoding)


def test_a_character_that_the_encoding_does_not_have_leaves_the_file(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"caf\xe9")
    with pytest.raises(UnicodeError):
        rewrite(Source(str(file), "café", "latin-1"), "“café”")
    assert file.read_bytes() == b"caf\xe9"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_is_gone_is_an_error_of_the_system(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        rewrite(Source(str(tmp_path / "gone" / "a.txt"), "text"), "text")
