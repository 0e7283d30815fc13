"""The tables of glyphs fit together."""

from quotex.text.glyphs import APOSTROPHES, CANONICAL, CONTROLS, GLYPHS, LEVELS, SINGLES, STYLES


def test_every_glyph_stands_for_one_character():
    assert len(CANONICAL) == sum(map(len, GLYPHS.values()))
    assert CANONICAL.keys() == LEVELS.keys()
    assert set(APOSTROPHES) <= set(SINGLES)
    assert set(CONTROLS) <= CANONICAL.keys()


def test_every_end_of_a_style_is_a_glyph():
    ends = {end for style in STYLES.values() for pair in (style.double, style.single) for end in pair}
    assert ends <= CANONICAL.keys(), f"not in GLYPHS: {ends - CANONICAL.keys()}"


def test_a_style_has_double_marks_outside_and_single_ones_inside():
    for style in STYLES.values():
        assert all(LEVELS[end] != "s" for end in style.double)
        assert all(LEVELS[end] == "s" for end in style.single)
