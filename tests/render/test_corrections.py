"""Repairs as a linter lists them, and as a diff."""

import pytest

from quotex.model import Repair
from quotex.render.corrections import list_corrections, show_diff

REPAIR = Repair("missing-close", 0, 0, "", "”")


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_and_columns_count_from_1_whatever_ends_a_line(line_end):
    text = f"one{line_end}é 'two'"
    start = text.index("'")
    listed = list_corrections("a.txt", text, [Repair("single-for-double", start, start + 1, "'", "“")])
    assert listed == "a.txt:2:3: single-for-double: ' -> “\n"


def test_a_mark_that_is_added_stands_for_nothing():
    assert list_corrections("a.txt", "", [REPAIR]) == "a.txt:1:1: missing-close: nothing -> ”\n"


def test_no_name_gives_orders_to_the_terminal():
    assert list_corrections("a\x1b[31m\n.txt", "", [REPAIR]).startswith("a\\x1b[31m\\n.txt:1:1: ")


def test_no_repairs_are_no_lines_and_no_change_is_no_diff():
    assert list_corrections("a.txt", "text\n", []) == ""
    assert show_diff("a.txt", "text\n", "text\n") == ""


def test_a_last_line_without_an_end_says_so():
    assert show_diff("a", "''x\"", '"x"').splitlines()[3:] == [
        "-''x\"",
        "\\ No newline at end of file",
        '+"x"',
        "\\ No newline at end of file",
    ]


def test_only_a_line_feed_ends_a_line_of_a_diff():
    before = "a\u2028b\rc\x0c''d\"\n"
    assert show_diff("a", before, before.replace("''", '"')).count("\n-") == 1
