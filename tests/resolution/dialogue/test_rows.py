"""The cheapest path through the candidates of all speeches."""

import pytest

from quotex.resolution.dialogue.rows import cheapest_path
from quotex.resolution.dialogue.speeches import Speech

BOTH = {"Ada": 0.0, "Tom": 0.0}


def make_speech(gap=0, *, goes_on=False):
    return Speech(0, (0,), None, (), (), (), (), "", "", gap, goes_on, False)


@pytest.mark.parametrize(
    ("costs", "path"),
    [
        ([], []),
        ([{"Ada": 0.0}, BOTH, BOTH, BOTH], ["Ada", "Tom", "Ada", "Tom"]),
        ([BOTH, BOTH, BOTH, {"Ada": 0.0}], ["Tom", "Ada", "Tom", "Ada"]),
        ([{"Ada": 0.0}, BOTH, {"Ben": 0.0}, BOTH], ["Ada", "Tom", "Ben", "Tom"]),
        ([{"Ada": 0.0}, {"Ada": 0.0, "Tom": 9.0}], ["Ada", "Ada"]),
    ],
)
def test_two_take_turns(costs, path):
    assert cheapest_path([make_speech() for _ in costs], costs) == path


def test_a_quote_that_goes_on():
    speeches = [make_speech(), make_speech(goes_on=True)]
    assert cheapest_path(speeches, [{"Ada": 0.0}, BOTH]) == ["Ada", "Ada"]


def test_far_apart_the_last_speaker_may_go_on():
    speeches = [make_speech(), make_speech(gap=5)]
    assert cheapest_path(speeches, [{"Ada": 0.0}, {"Ada": 0.0, "Tom": 0.2}]) == ["Ada", "Ada"]
