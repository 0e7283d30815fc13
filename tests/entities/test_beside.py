from __future__ import annotations

import pytest

from quotex.entities import evidence, places, somebody
from quotex.entities.beside import Sign, begin_with, end_in, words_after, words_before

TABLES = (evidence.SIGNS, places.SIGNS, somebody.SIGNS)
SIGNS = [sign for table in TABLES for sign in table]


def has_sign(sign: Sign, marked: str) -> bool:
    """Whether the words between < and > have a sign."""
    before, _, rest = marked.partition("<")
    name, _, after = rest.partition(">")
    return sign.find(f"{before}{name}{after}", len(before), len(before) + len(name))


@pytest.mark.parametrize(("sign", "text"), [(sign, text) for sign in SIGNS for text in sign.hits])
def test_signs_are_found_in_their_hits(sign: Sign, text: str) -> None:
    assert has_sign(sign, text)


@pytest.mark.parametrize(("sign", "text"), [(sign, text) for sign in SIGNS for text in sign.misses])
def test_signs_are_not_found_in_their_misses(sign: Sign, text: str) -> None:
    assert not has_sign(sign, text)


@pytest.mark.parametrize("table", TABLES)
def test_signs_are_whole_records(table: tuple[Sign, ...]) -> None:
    assert len({sign.name for sign in table}) == len(table)
    assert all(sign.why.endswith(".") and sign.hits and sign.misses and sign.weight for sign in table)


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
