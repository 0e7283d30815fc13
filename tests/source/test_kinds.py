"""The kinds of input: rows of one table, which the README names."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from quotex.source import ReadOptions, Source, kinds

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
INPUTS = README.split("**In**: ")[1].split("\n\n")[0]


def test_no_suffix_has_two_kinds() -> None:
    suffixes = [suffix for kind in kinds.KINDS for suffix in kind.suffixes]
    assert len(suffixes) == len(set(suffixes))


@pytest.mark.parametrize("kind", kinds.KINDS, ids=[kind.name for kind in kinds.KINDS])
def test_the_readme_names_every_kind(kind: kinds.Kind) -> None:
    assert kind.name in INPUTS, f"README says nothing of {kind.name}"


def test_a_new_kind_is_one_row(read, monkeypatch: pytest.MonkeyPatch) -> None:
    def finish(source: Source, options: ReadOptions) -> Source:
        return replace(source, text=source.text.upper())

    shouted = kinds.Kind("shouts", (".loud",), finish=finish)
    monkeypatch.setitem(kinds._BY_SUFFIX, ".loud", shouted)
    (source,) = read("a.loud", b"Yes.")
    assert isinstance(source, Source)
    assert source.text == "YES."
