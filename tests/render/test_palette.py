"""The colours and marks of speakers."""

from __future__ import annotations

import pytest
from drawn import measure_contrast

import quotex
from quotex.render.palette import TERMINAL_COLOURS, choose_colours, number_speakers, write_tag


@pytest.mark.parametrize("ground", ["#ffffff", "#000000"])
def test_contrast_on_either_terminal(ground: str) -> None:
    assert min(measure_contrast(colour, ground) for colour in TERMINAL_COLOURS) >= 3.5


def test_speakers_are_numbered_as_they_are_heard_and_nobody_has_no_number() -> None:
    document = quotex.extract("“Go,” said Ann Lee. “No,” said Bo Chen. “Go now,” said Lee. “I won’t.”")
    assert number_speakers(document.quotes) == {"Ann Lee": 0, "Bo Chen": 1}


def test_tags_go_on_where_the_circled_numbers_end() -> None:
    tags = [write_tag(number) for number in range(22)]
    assert (tags[0], tags[19], tags[20]) == ("①", "⑳", "(21)")
    assert len({*tags, write_tag(None)}) == 23


@pytest.mark.parametrize("system", ["standard", "windows", "256", "truecolor", None])
def test_no_two_speakers_in_a_row_have_one_colour(system: str | None) -> None:
    colours = choose_colours(system)
    assert len(set(colours)) == len(colours) == 6
