from __future__ import annotations

import pytest

from quotex.entities.beside import begin_with, end_in, words_after, words_before


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a bank called <Corvane>", ["a", "bank", "called"]),
        ("(owner of <Corvane>", ["owner", "of"]),
        ("the bank\n<Corvane>", ["the", "bank"]),
        ("<Corvane>", []),
        ("the bank—<Corvane>", []),
        ("one two three four five six <Corvane>", ["two", "three", "four", "five", "six"]),
    ],
)
def test_words_before_a_name_are_those_in_front_of_a_space(text: str, words: list[str]) -> None:
    assert words_before(text.replace(">", ""), text.index("<")) == words


def test_one_opener_may_stand_before_a_name() -> None:
    assert words_before('a bank called "Corvane"', 15, '"') == ["a", "bank", "called"]
    assert words_before('a bank called "Corvane"', 15) == []


def test_words_after_a_name_end_at_the_first_mark() -> None:
    assert words_after("Corvane vice chairman, Hale", 7) == ["vice", "chairman"]
    assert words_after("Corvane's", 7) == []
    assert words_after("Corvane one two", 7, most=1) == ["one"]


def test_entries_of_up_to_four_words_are_known() -> None:
    assert end_in(["head", "of", "the", "board", "of"], {"of the board of"})
    assert not end_in([], {""})
    assert begin_with(["vice", "chairman"], {"vice chairman"})
    assert not begin_with(["vice", "chair"], {"vice chairman"})
