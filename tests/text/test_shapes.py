"""The longest beginning that nearly all lines share, with any number in it."""

from quotex.text.shapes import list_shapes, longest_common


def test_numbers_are_alike():
    shapes = [list_shapes(line) for line in ("12: We left", "13: It rained", "7: No", "8: Ann came", "Bob went")]
    assert longest_common(shapes, lambda _: True) == "0: "


def test_too_few_are_alike():
    shapes = [list_shapes(line) for line in ("12: We left", "It rained", "7: No", "Ann came")]
    assert longest_common(shapes, lambda _: True) == ""


def test_what_may_not_stand_before_a_line_is_none():
    shapes = [list_shapes(f"{n}: We left") for n in range(5)]
    assert longest_common(shapes, lambda shape: shape.endswith(":")) == "0:"
