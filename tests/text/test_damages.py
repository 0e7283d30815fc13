"""Every row of the two tables of damages: its example is found, named and mended, and docs/repairs.md shows it."""

from pathlib import Path

import pytest

from quotex.text.damages import DAMAGES
from quotex.text.glyphs import CANONICAL
from quotex.text.marks import normalize_marks
from quotex.text.mending import END_DAMAGES, list_repairs, normalize

ROWS = [*((damage, None) for damage in DAMAGES.values()), *((damage, damage.style) for damage in END_DAMAGES)]
PAGE = (Path(__file__).parents[2] / "docs" / "repairs.md").read_text(encoding="utf-8")


def names_of(damage):
    return {damage.name.format(end=end) for end in ("open", "close")}


@pytest.mark.parametrize(("damage", "style"), ROWS, ids=[damage.name for damage, _ in ROWS])
def test_every_example_is_named_and_mended(damage, style):
    text, mended = damage.example
    assert {repair.kind for repair in list_repairs(text, style)} <= names_of(damage)
    assert list_repairs(text, style), f"{damage.name}: nothing is found in its example"
    assert normalize(text, style) == mended


@pytest.mark.parametrize("group", DAMAGES)
def test_every_example_is_read_by_its_own_row(group):
    damage = DAMAGES[group]
    marks = [mark.form for mark in normalize_marks(damage.example[0]).marks if mark.form.damage == damage.name]
    assert marks
    for form in marks:
        assert form.source[0] in damage.starts, f"{group}: `starts` lacks {form.source[0]!r}"
    assert damage.read(marks[0].source) in CANONICAL


@pytest.mark.parametrize("damage", [damage for damage, _ in ROWS], ids=[damage.name for damage, _ in ROWS])
def test_the_page_of_repairs_has_every_damage(damage):
    for name in names_of(damage):
        assert f"\n| `{name}` |" in PAGE, f"docs/repairs.md has no row for {name}"


def test_the_page_of_repairs_has_no_other():
    names = {line.split("`")[1] for line in PAGE.splitlines() if line.startswith("| `")}
    assert names == set().union(*(names_of(damage) for damage, _ in ROWS))
