"""The tables of glyphs fit together."""

import unicodedata

import pytest

from quotex.text.glyphs import APOSTROPHES, CANONICAL, CONTROLS, LEVELS, SINGLES, STYLES


def test_every_glyph_stands_for_one_character():
    assert set(CANONICAL.values()) == {*"\"“”'‘’"}
    assert CANONICAL.keys() == LEVELS.keys()
    assert set(APOSTROPHES) <= set(SINGLES)
    assert set(CONTROLS) <= CANONICAL.keys()


def test_every_end_of_a_style_is_a_glyph():
    ends = {end for style in STYLES.values() for pair in (style.double, style.single) for end in pair}
    assert ends <= CANONICAL.keys(), f"no glyphs: {ends - CANONICAL.keys()}"


def test_a_style_has_double_marks_outside_and_single_ones_inside():
    for style in STYLES.values():
        assert all(LEVELS[end] != "s" for end in style.double)
        assert all(LEVELS[end] == "s" for end in style.single)


@pytest.mark.parametrize("kind", ["Pi", "Pf"])
def test_every_quotation_mark_of_unicode_is_a_glyph_and_faces_the_way_it_looks(kind):
    for char in map(chr, range(0x110000)):
        if unicodedata.category(char) == kind:
            assert CANONICAL[char] in ("“‘" if kind == "Pi" else "”’"), unicodedata.name(char)


def test_an_inner_level_for_every_inner_glyph():
    assert {char for char, level in LEVELS.items() if level == "s"} == {*SINGLES}
    assert all(CANONICAL[char] in "'‘’" for char in SINGLES)
