"""Inputs: what is read, in which order, and what is said about an input that can't be."""

from __future__ import annotations

import codecs
import io
import os
import socket
import threading
from pathlib import Path

import pytest

from quotex.source import ReadOptions, Source, Unreadable, decode, files, read_sources
from quotex.source.walking import walk

ARTICLE = "“Go,” said Ann.\r\nThen he left.\r…\n"


def read(*paths: object) -> list[Source | Unreadable]:
    return list(read_sources([str(path) for path in paths]))


@pytest.fixture
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


# -- encodings ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(ARTICLE.encode(), id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + ARTICLE.encode(), id="utf-8 with mark"),
        pytest.param(codecs.BOM_UTF16_LE + ARTICLE.encode("utf-16-le"), id="utf-16 little-endian"),
        pytest.param(codecs.BOM_UTF16_BE + ARTICLE.encode("utf-16-be"), id="utf-16 big-endian"),
    ],
)
def test_text_is_decoded_and_its_line_endings_kept(data: bytes) -> None:
    assert decode("a.txt", data) == Source("a.txt", ARTICLE)


def test_only_the_first_mark_is_taken_off() -> None:
    assert decode("a.txt", codecs.BOM_UTF8 * 2 + b"x") == Source("a.txt", "\ufeffx")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (codecs.BOM_UTF16_LE, "empty"),
        (b"GIF89a\0\0", "NUL byte at offset 6"),
        ("no mark".encode("utf-16-le"), "--encoding utf-16-le"),
        (codecs.BOM_UTF16_LE + b"a\0\0\0", "NUL characters"),
        (codecs.BOM_UTF32_LE + "x".encode("utf-32-le"), "UTF-32"),
        (codecs.BOM_UTF32_BE + "x".encode("utf-32-be"), "UTF-32"),
        (b"%PDF-1.7\n", "pdftotext"),
        (b"PK\x03\x04", "save it as text"),
        (b"first\nsecond \x93quote\x94", "not UTF-8: byte 0x93 at offset 13 (line 2); --encoding NAME names"),
        (codecs.BOM_UTF8 + b"ab\xff", "not UTF-8: byte 0xff at offset 5"),
        ("cut off …".encode()[:-1], "not UTF-8: byte 0xe2 at offset 8"),
        (b"\xed\xa0\x80", "not UTF-8: byte 0xed at offset 0"),  # a lone surrogate
        (codecs.BOM_UTF16_LE + b"a\0b", "not UTF-16: byte 0x62 at offset 4"),
        (codecs.BOM_UTF16_BE + b"\xdc\x00\0a", "not UTF-16: byte 0xdc at offset 2"),
    ],
)
def test_what_is_not_text_says_why_and_what_to_do(data: bytes, expected: str) -> None:
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    item = decode("a.txt", data, ReadOptions(encoding=None if marked else "utf-8"))
    assert isinstance(item, Unreadable)
    assert expected in item.reason
    assert str(item) == f"a.txt: {item.reason}"
    assert "\n" not in str(item)


# -- files and standard input ---------------------------------------------------------------------------------------


def test_sources_come_in_the_order_given_under_the_names_given(in_folder: Path) -> None:
    Path("b.txt").write_bytes(b"B")
    Path("a.rst").write_bytes(b"A")
    items = list(read_sources(["./b.txt", "-", "a.rst"], io.BytesIO(b"piped")))
    assert items == [Source("./b.txt", "B"), Source("-", "piped"), Source("a.rst", "A")]


def test_a_folder_is_looked_through_for_all_that_holds_prose(in_folder: Path) -> None:
    Path("news").mkdir()
    names = ["a.txt", "b.md", "c.markdown", "d.html", "e.xhtml", "f.jsonl", "g.ndjson.gz", "h.text"]
    for name in [*names, "i.csv", "j.py", ".k.txt"]:
        Path("news", name).touch()
    assert list(walk("news")) == [f"news/{name}" for name in names]


def test_an_unreadable_input_does_not_stop_the_others(in_folder: Path) -> None:
    Path("bad.txt").write_bytes(b"\0\xff")
    Path("good.txt").write_bytes(b"good")
    items = read("missing.txt", "bad.txt", "good.txt")
    assert [type(item) for item in items] == [Unreadable, Unreadable, Source]
    assert items[0] == Unreadable("missing.txt", "no such file")


def test_one_text_is_read_at_a_time(in_folder: Path) -> None:
    Path("a.txt").write_bytes(b"A")
    items = read_sources(["a.txt", "late.txt"])
    next(items)
    Path("late.txt").write_bytes(b"L")
    assert next(items) == Source("late.txt", "L")


def test_standard_input_that_is_closed_or_fails_is_unreadable() -> None:
    class Broken(io.BytesIO):
        def readinto(self, buffer: object) -> int:
            raise OSError(5, "Input/output error")

    assert list(read_sources(["-"], None)) == [Unreadable("-", "standard input is closed")]
    assert list(read_sources(["-"], Broken())) == [Unreadable("-", "input/output error")]


def test_a_file_without_permission_says_so(in_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # root may read everything, so the refusal is simulated
    def refuse(path: Path, mode: str, buffering: int) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    Path("secret.txt").write_bytes(b"x")
    monkeypatch.setattr(Path, "open", refuse)
    (item,) = read("secret.txt")
    assert isinstance(item, Unreadable)
    assert item.reason.startswith("permission denied; ")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_or_folder_that_the_system_refuses(in_folder: Path) -> None:
    Path("secret.txt").write_bytes(b"x")
    Path("folder").mkdir()
    for name in ("secret.txt", "folder"):
        Path(name).chmod(0)
        (item,) = read(name)
        assert isinstance(item, Unreadable)
        assert "permission denied" in item.reason


def test_a_name_that_no_file_can_have() -> None:
    (long, nul) = read("x" * 5000, "a\0b")
    assert isinstance(long, Unreadable)
    assert isinstance(nul, Unreadable)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_read_like_standard_input(in_folder: Path) -> None:
    os.mkfifo("pipe")
    writer = threading.Thread(target=Path("pipe").write_bytes, args=(b"piped",), daemon=True)
    writer.start()
    assert read("pipe") == [Source("pipe", "piped")]
    writer.join()


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no sockets in folders here")
def test_devices_and_sockets_are_refused(in_folder: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        for item in read("socket", os.devnull):
            assert isinstance(item, Unreadable)
            assert "device or socket" in item.reason


# -- folders --------------------------------------------------------------------------------------------------------


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


def test_a_file_for_which_there_is_not_enough_memory_is_named_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(name: str, data: bytes, options: ReadOptions) -> Source | Unreadable:
        if name.endswith("large.txt"):
            raise MemoryError
        return decode(name, data, options)

    monkeypatch.setattr(files, "decode", refuse)
    for name in ("large.txt", "small.txt"):
        (tmp_path / name).write_text("word")
    large, small = read(tmp_path)
    assert isinstance(large, Unreadable)
    assert isinstance(small, Source)
    assert "not enough memory" in large.reason
    assert "--max-size" in large.reason
    assert small.text == "word"
