"""Compressed texts: damaged ones are a line, and a bomb is stopped early."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import sys
import tracemalloc
from collections.abc import Callable
from contextlib import suppress

import pytest

from quotex.source import Source, Unreadable, read_sources

PACKERS = [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)]
with suppress(ImportError):
    from backports import zstd

    PACKERS.append(("zst", zstd.compress))


@pytest.mark.parametrize(("suffix", "pack"), PACKERS)
def test_compressed_texts(suffix: str, pack: Callable[[bytes], bytes], read) -> None:
    data = pack(b"Go, said Ann.")
    assert read(f"a.txt.{suffix}", data) == [Source(f"a.txt.{suffix}", "Go, said Ann.")]
    assert list(read_sources(["-"], io.BytesIO(data))) == [Source("-", "Go, said Ann.")]


@pytest.mark.parametrize(("suffix", "pack"), PACKERS)
@pytest.mark.parametrize("damage", [lambda data: data[:-6], lambda data: data[:15] + b"\xff" * 40])
def test_damaged_archives_are_a_line(
    suffix: str, pack: Callable[[bytes], bytes], damage: Callable[[bytes], bytes], read
) -> None:
    (item,) = read(f"a.{suffix}", damage(pack(os.urandom(500))))
    assert isinstance(item, Unreadable)


@pytest.mark.parametrize(("suffix", "pack"), PACKERS)
def test_a_bomb_is_stopped_early(suffix: str, pack: Callable[[bytes], bytes], read) -> None:
    bomb = pack(bytes(2**25))
    tracemalloc.start()
    (item,) = read(f"a.{suffix}", bomb, max_size=2**16)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert str(item) == f"a.{suffix}: larger than 65536 bytes; --max-size allows more"
    assert peak < 2**24  # xz has a dictionary of 8 MB


def test_the_bound_is_inclusive(read) -> None:
    assert read("a.txt", b"12345", max_size=5) == [Source("a.txt", "12345")]
    assert isinstance(read("a.txt", b"123456", max_size=5)[0], Unreadable)


def test_without_zstd_the_line_names_the_extra_and_a_pipe(read, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("compression.zstd", "backports.zstd"):
        monkeypatch.setitem(sys.modules, module, None)
    (item,) = read("a.txt.zst", b"\x28\xb5\x2f\xfd" + bytes(20))
    assert item.reason == "zstd, which needs an extra: pip install 'quotex[documents]'; or: zstd -dc FILE | quotex"
