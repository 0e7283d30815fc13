"""Folders: which files in them are read, in which order."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from quotex.source import ReadOptions, Source, Unreadable, read_sources
from quotex.source.walking import walk


def test_globs_take_other_names(in_folder: Path) -> None:
    Path("news/x").mkdir(parents=True)
    for name in ("news/a.log", "news/x/b.log", "news/c.txt"):
        Path(name).write_text(name)
    options = ReadOptions(globs=("*.log",))
    assert [item.name for item in read_sources(["news"], options=options)] == ["news/a.log", "news/x/b.log"]


def read(*paths: object) -> list[Source | Unreadable]:
    return list(read_sources([str(path) for path in paths]))


def test_a_folder_is_looked_through_for_all_that_holds_prose(in_folder: Path) -> None:
    Path("news").mkdir()
    names = ["a.txt", "b.md", "c.markdown", "d.html", "e.xhtml", "f.jsonl", "g.ndjson.gz", "h.text"]
    for name in [*names, "i.csv", "j.py", ".k.txt"]:
        Path("news", name).touch()
    assert list(walk("news")) == [f"news/{name}" for name in names]


def make_files(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(name)


def test_a_folder_stands_for_its_text_files_in_sorted_order(in_folder: Path) -> None:
    make_files("news/b.txt", "news/a/z.md", "news/a/deep/x.text", "news/UPPER.TXT", "news/c.rst", "news/noext")
    make_files("news/.hidden.txt", "news/.git/a.txt")
    expected = ["news/UPPER.TXT", "news/a/deep/x.text", "news/a/z.md", "news/b.txt"]
    assert read("news") == [Source(name, name) for name in expected]
    assert read("news/") == read("news")


def test_a_bad_file_in_a_folder_does_not_hide_the_others(in_folder: Path) -> None:
    make_files("news/a.txt", "news/c.txt")
    Path("news/b.txt").write_bytes(b"\0\xff")
    assert [type(item) for item in read("news")] == [Source, Unreadable, Source]


@pytest.mark.parametrize("name", ["empty", "other"])
def test_a_folder_without_text_files_is_unreadable(name: str, in_folder: Path) -> None:
    Path("empty").mkdir()
    make_files("other/a.rst", "other/sub/b.rst")
    (item,) = read(name)
    assert str(item).startswith(f"{name}: no text files in this folder (.txt, .text, .md, ")
    assert "--glob" in str(item)


def test_loops_of_links_end(in_folder: Path) -> None:
    make_files("news/a.txt")
    Path("news/again").symlink_to("..", target_is_directory=True)
    Path("news/me.txt").symlink_to("me.txt")
    Path("news/nowhere.txt").symlink_to("nothing")
    items = read("news")
    assert items[0] == Source("news/a.txt", "news/a.txt")
    assert [str(item).split(":")[0] for item in items[1:]] == ["news/me.txt", "news/nowhere.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_in_a_folder_is_passed_over(in_folder: Path) -> None:
    make_files("news/a.txt")
    os.mkfifo("news/b.txt")
    assert len(read("news")) == 1


def test_a_folder_that_can_not_be_listed(in_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    Path("news").mkdir()
    monkeypatch.setattr(os, "scandir", refuse)
    (item,) = read("news")
    assert isinstance(item, Unreadable)
    assert "permission denied" in item.reason
