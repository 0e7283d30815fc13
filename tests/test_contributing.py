"""CONTRIBUTING.md and the package agree: its map has every room, and every file that it sends people to is there."""

import re
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
PAGE = (TOP / "CONTRIBUTING.md").read_text(encoding="utf-8")
PATHS = sorted(set(re.findall(r"`((?:quotex|tests|tools|docs)/[\w./]*)`", PAGE)))
TABLES = sorted(set(re.findall(r"`([A-Z]{4,}(?:_[A-Z]+)*)`[^|]*?`(quotex/[\w/]+\.py|tests/[\w/]+\.py)`", PAGE)))


@pytest.mark.parametrize("path", PATHS)
def test_every_path_is_there(path):
    assert (TOP / path).exists(), f"CONTRIBUTING.md sends people to {path}"


@pytest.mark.parametrize(("table", "path"), TABLES)
def test_every_table_is_there(table, path):
    text = (TOP / path).read_text(encoding="utf-8")
    assert re.search(rf"^{table}\b.*=", text, re.MULTILINE), f"{path} has no {table}"


def test_the_map_has_every_room():
    rooms = {path.name for path in (TOP / "quotex").iterdir() if (path / "__init__.py").exists()}
    assert {path.split("/")[1] for path in PATHS if re.fullmatch(r"quotex/\w+/", path)} == rooms
