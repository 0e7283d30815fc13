"""What the tests of the source share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quotex.source import ReadOptions, Source, Unreadable, read_sources


@pytest.fixture
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Source | Unreadable]]:
    """Write a file into an empty folder, and read it."""
    monkeypatch.chdir(tmp_path)

    def read(name: str, data: bytes, **options: object) -> list[Source | Unreadable]:
        Path(name).write_bytes(data)
        return list(read_sources([name], options=ReadOptions(**options)))  # type: ignore[arg-type]

    return read
