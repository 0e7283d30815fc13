"""Files and standard input: what is read, in which order, and what is said about an input that can't be."""

from __future__ import annotations

import io
import os
import socket
import threading
from pathlib import Path

import pytest

from quotex.source import ReadOptions, Source, Unreadable, decode, files, read_sources


def read(*paths: object) -> list[Source | Unreadable]:
    return list(read_sources([str(path) for path in paths]))


def test_sources_come_in_the_order_given_under_the_names_given(in_folder: Path) -> None:
    Path("b.txt").write_bytes(b"B")
    Path("a.rst").write_bytes(b"A")
    items = list(read_sources(["./b.txt", "-", "a.rst"], io.BytesIO(b"piped")))
    assert items == [Source("./b.txt", "B"), Source("-", "piped"), Source("a.rst", "A")]


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


@pytest.mark.parametrize("address", ["https://example.org/a?b=c&d", "HTTP://example.org", "www.example.org"])
def test_the_address_of_a_page_is_not_fetched(address: str) -> None:
    (item,) = read_sources([address])
    assert item.reason.startswith("a web address, and quotex fetches nothing: curl -sL ")
    assert item.reason.endswith(" | quotex --as html")


def test_what_the_user_says_that_it_is(read) -> None:
    assert read("a.pdf", b"He left.", kind="text") == [Source("a.pdf", "He left.")]
    assert read("a", b"<p>One<p>Two", kind="html") == [Source("a", "One\n\nTwo\n")]
    assert read("a", b'{"text": "Yes."}', kind="jsonl") == [Source("a:1", "Yes.")]
    assert read("a.txt", b"<!doctype html><p>One", kind="txt") == [Source("a.txt", "<!doctype html><p>One")]
