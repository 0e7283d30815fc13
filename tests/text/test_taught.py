"""A sign that stands around what is said, again and again, is a mark; what stands for something else is none."""

import pytest

from quotex import extract, normalize
from quotex.text.taught import Habit, find_habit

SAID = "{0}We ground the last of it,{1} said Ann Lee. {0}It hurts.{1} Her neighbour added: {0}Nobody asked us.{1}"


@pytest.mark.parametrize(
    ("opener", "closer"),
    ["^^", "~~", "@@", "||", "??", "¨¨", "□□", "◆◆", "\ue001\ue002", "¶¶", "ìî", "ôö", "ÒÓ", "┤├", ("^^", "^^")],
)
def test_marks_are_learnt(opener, closer):
    text = SAID.format(opener, closer)
    assert find_habit(text) == Habit(opener, closer)
    assert normalize(text) == SAID.format("“", "”")
    quotes = extract(text).quotes
    assert [quote.quote for quote in quotes] == ["We ground the last of it,", "It hurts.", "Nobody asked us."]
    assert {quote.repairs for quote in quotes} == {("learnt",)}
    assert all(quote.raw == text[quote.start : quote.end] for quote in quotes)


def test_a_question_is_no_mark():
    text = "?Where are the trout,? she asked. Who knows? ?Nobody,? he said. ?They left, did they??"
    assert normalize(text) == "“Where are the trout,” she asked. Who knows? “Nobody,” he said. “They left, did they?”"


def test_few_of_a_sign_that_is_nowhere_else():
    assert find_habit("^The mill is closed,^ said Ann Lee.") == Habit("^", "^")


@pytest.mark.parametrize(
    "text",
    [
        "*We* said so, and *they* said so, and *all* of them said so.",
        "_We left,_ he said. _It rained,_ she said. _No,_ they said.",
        "/We left,/ he said. /It rained,/ she said.",
        "* We left, he said.\n* It rained, she said.\n* Nobody asked, they said.",
        "@ann said so. @bob said no. @cy added: @ann and @bob, @dee said.",
        "~5 said no, ~6 said yes, ~7 said nothing.",
        "x ^ y, he said; 2^3, and a ^b, said c^ d",
        "| said | told |\n| asked | added |",
        "¿Dónde está? dijo. ¡No! dijo. ¿Por qué? preguntó.",
        "Who said so? Why? he asked. Where? she asked. When?",
        "#weir, said #mill, told #trout.",
        "© Ann Lee, said so. © Bob Day, said no.",
        "È vero, disse. Ò e Ó, ì e î sono lettere, he said.",
        "§1 says, §2 says, §3 says so.",
        "[1] said, [2] said. (a) said, (b) said.",
        "print(a ^ b) # said\nx = ~y, told\n",
        "the mill^ and the weir^ said so^",
    ],
)
def test_what_is_no_mark(text):
    assert find_habit(text) is None
