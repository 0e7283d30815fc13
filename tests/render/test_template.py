"""Drawings put together: what stands around them, and when each is asked for."""

import pickle

import pytest

from quotex.render.template import Template

ARRAY = Template(str, "[", ", ", "]")


def join(template, *drawn):
    return "".join(template.join(map(template.draw, drawn)))


def test_what_stands_around_one_and_several():
    assert join(ARRAY, 1) == "[1]"
    assert join(ARRAY, 1, 2, 3) == "[1, 2, 3]"


@pytest.mark.parametrize("drawn", [("", "a", "b"), ("a", "", "b"), ("a", "b", "", "")])
def test_an_empty_drawing_leaves_no_trace(drawn):
    assert join(ARRAY, *drawn) == "[a, b]"


@pytest.mark.parametrize("drawn", [(), ("",), ("", "")])
def test_none_at_all(drawn):
    assert join(ARRAY, *drawn) == "[]"
    assert join(Template(str, "[", ", ", "]", if_none="nothing"), *drawn) == "nothing"
    assert join(Template(str, "[", ", ", "]", if_none=""), *drawn) == ""


def test_a_drawing_is_given_before_the_next_one_is_asked_for():
    def drawings():
        yield "1"
        raise AssertionError("the second drawing was asked for before the first was given")

    assert next(ARRAY.join(drawings())) == "[1"


def test_of_something_else_it_keeps_what_stands_around_and_can_be_sent():
    of_lengths = Template(str, "[", ", ", "]", if_none="nothing").of(len)
    assert join(of_lengths, "ab", "abc") == "[2, 3]"
    assert join(of_lengths) == "nothing"
    assert join(pickle.loads(pickle.dumps(of_lengths)), "ab") == "[2]"
