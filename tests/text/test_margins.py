"""Mail's signs and the numbers of lines are left out; lists, tables, prompts and figures stay."""

import pytest

from quotex.text.clearing import clear
from quotex.text.margins import find_margins

LINES = (
    "The weir at Oakham will be rebuilt before the winter, the river board",
    "said on Friday, and the mill below it will stand still until the bank",
    "is sound again. Nobody asked the anglers of the valley, who wrote a",
    "letter to the county about the trout.",
)
PLAIN = "\n".join(LINES)


def before_each(sign):
    return "\n".join(sign + line for line in LINES)


@pytest.mark.parametrize("sign", ["> ", ">", ">> ", "> > ", "| ", "HV> ", "# ", "// ", "* ", ": ", "%% "])
def test_signs(sign):
    assert clear(before_each(sign))[0] == PLAIN


@pytest.mark.parametrize("form", ["{:4}  ", "{}\t", "[{}] ", "{:03}: ", "{}. ", "{}) ", "{:2} | "])
@pytest.mark.parametrize("first", [1, 8, 97])
def test_numbers(form, first):
    text = "\n".join(form.format(number) + line for number, line in enumerate(LINES, first))
    assert clear(text)[0].replace("\n ", "\n").strip() == PLAIN


def test_numbers_behind():
    assert clear("\n".join(f"{line:75}{number}" for number, line in enumerate(LINES, 1)))[0].split() == PLAIN.split()


def test_every_fifth_line_has_its_number():
    lines = LINES[:3] * 10
    text = "\n".join(f"{number if number % 5 == 0 else '':4}  {line}" for number, line in enumerate(lines, 1))
    assert len(find_margins(text)) == 6


def test_times():
    text = "\n".join(f"[00:{second:02}:07] {line}" for second, line in enumerate(LINES))
    assert clear(text)[0] == PLAIN


BEFORE = (
    "│ ",
    "║ ",
    "+",
    "REM ",
    "Ann> ",
    "<ann> ",
    "L{} ",
    "A{} ",
    "12.{}  ",
    "weir.txt:{}:",
    " {:>4} │ ",
    "' ",
    "» ",
)
TIMES = ("[00:0{}.50]", "[INFO] ", "2016-05-03 10:12:{:02} INFO ", "[0{}:00.000 --> 0{}:04.000]  ")


@pytest.mark.parametrize("sign", [*BEFORE, *TIMES])
def test_whatever_stands_before_each_line(sign):
    text = "\n".join(sign.format(number, number) + line for number, line in enumerate(LINES, 1))
    assert clear(text)[0].strip() == PLAIN


@pytest.mark.parametrize("sign", [" \\", "\\\\", "$", "↵", "^M", " |", " +", " _", "="])
def test_whatever_stands_behind_each_line(sign):
    assert clear("\n".join(line + sign for line in LINES))[0] == PLAIN


def test_signs_on_both_sides():
    assert clear("\n".join(f"| {line:75} |" for line in LINES))[0] == PLAIN


def test_an_answer_above_what_is_quoted():
    text = "Thanks.\n\n" + before_each("> ") + "\n\nBest, Ann"
    assert clear(text)[0] == "Thanks.\n\n" + PLAIN + "\n\nBest, Ann"


@pytest.mark.parametrize(
    "text",
    [
        "1. Milk and flour.\n2. Two eggs.\n3. Butter.",
        "1 The weir will be rebuilt.\n2 The mill will stand still.\n3 The trout will not wait.",
        "2016 The weir broke\n2017 and again\n2019 and once more\n2024 it held",
        "* The weir will be rebuilt.\n* The mill will stand still.\n* The trout won't wait.\n* It rained.",
        "| weir | mill |\n| 3 | 4 |\n| 5 | 6 |",
        "# The weir\n\nIt broke.\n\n# The mill\n\nIt stood.",
        "- The weir\n- the mill\n- the trout\n- the anglers",
        '"We waited," she said.\n"Nobody came," he said.',
        "$ ls\n$ cat weir.txt",
        "the weir\nthe mill\nthe trout\nthe anglers\nthe county",
        "[10:01] <ann> the weir broke.\n[10:02] <bob> no.\n[10:03] <ann> it did.\n[10:05] <bob> when?",
        "<ann> who locked the mill\n<bob_1> i thought you did\n<ann> it was open when i came\n<bob_1> it was not me",
        "weir: it holds;\nmill: it stands;\ntrout: gone;\nanglers: angry;",
        "The weir holds |\nThe mill stands |\nThe trout left |\nThe anglers wait |",
    ],
)
def test_what_is_no_margin(text):
    assert find_margins(text) == []


def test_what_a_program_broke_again():
    text = "> " + "\n> ".join(LINES)
    broken = text.replace("the river board\n", "the river\nboard\n")
    assert clear(broken)[0] == PLAIN


LONG = (
    "The mill at Alder Creek will close in May, its owners said, and forty people will lose their work there.",
    "“We ground the last of it,” said Ann Lee, a miller, who has worked at the creek for twenty-two years.",
    "The county had offered to buy the building, and the weir with it, but nobody could agree on a price.",
    "“Nobody asked us,” she said, and added that the trout had left the creek years before the millers did.",
    "Bob Day, who owns the farm beside it, said that he had not heard of any plan for the land by the water.",
    "A meeting is to be held on Monday evening in the hall of the school, and all who live there may speak.",
)


@pytest.mark.parametrize("form", ["[{}] ", "{}. ", "({}) ", "10:3{} ", "- ", "; ", "¶ {} ", "• "])
def test_what_stands_before_every_paragraph(form):
    text = "\n\n".join(form.format(number) + words for number, words in enumerate(LONG, 1))
    assert clear(text)[0] == "\n\n".join(LONG)


@pytest.mark.parametrize("form", ["— ", "2016 ", "A "])
def test_what_may_be_said_stays(form):
    text = "\n\n".join(form + words for words in LONG)
    assert clear(text)[0] == text


def test_a_list_of_short_items_stays():
    text = "\n".join(f"{number}. The {word}, and its owner" for number, word in enumerate(["mill", "weir"] * 4, 1))
    assert clear(text)[0] == text
