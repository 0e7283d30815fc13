"""The foot and the head of a page are left out; numbers and lines of the text itself stay."""

import pytest

from quotex.text.clearing import clear
from quotex.text.pages import find_page_breaks

BEFORE, AFTER = "The weir at Oakham will be", "rebuilt before the winter."


@pytest.mark.parametrize(
    "between",
    [
        "\n\f",
        "\n\n  12\n\f",
        "\n\n  12\n\fTHE RIVER POST\n\n",
        "\n\n- 12 -\n\n\fThe River Post          3 May\n\n",
        "\n\n\fThe River Post, Friday\n\n13\n\n",
        "\n\n12\n\n",
        "\n\nPage 2 of 3\n\n",
        "\n\n[12]\n\nThe River Post\n\n",
        "\n\n(MORE)\n\n\fWEIR\n\n",
        "\n\n(continued on page A4)\n\n",
        "\r\n\r\n12\r\n\f",
    ],
)
def test_a_page_ends_in_a_sentence(between):
    text = BEFORE + between + AFTER
    assert clear(text)[0] == f"{BEFORE}\n{AFTER}"


def test_a_title_without_a_number():
    title = "\n\nThe River Post\n\n"
    text = title.join([BEFORE, AFTER + " The mill", "will stand still."])
    assert clear(text)[0] == f"{BEFORE}\n{AFTER} The mill\nwill stand still."


def test_a_paragraph_that_stands_there_twice():
    paragraph = "The weir broke in the night of\nMonday, and the mill of Mr. Lee\nstood still for a week.\n"
    assert clear(f"{paragraph}\nIt rained.\n\n{paragraph}")[0] == f"{paragraph}\nIt rained.\n\n{paragraph}"


def test_a_caption_in_the_middle_of_a_sentence():
    before, after = (
        "The weir at Oakham, which broke in the night of the flood,",
        "will be rebuilt before the winter, said the board.",
    )
    assert clear(f"{before}\n\nA trout in the mill race\n\n{after}")[0] == f"{before}\n{after}"


def test_one_that_ends_a_paragraph_has_a_line_feed_more():
    text = "It broke.\n\n\n7\n\fPOST\n\nThe weir\n\n8\n\fPOST\n\nwill be rebuilt."
    assert clear(text)[0] == "It broke.\n\nThe weir\nwill be rebuilt."


@pytest.mark.parametrize(
    "text",
    [
        "Results of the day:\n\n3\n\nThe mill won.",
        "1\n\nThe weir broke.\n\n2\n\nIt was mended.",
        "The weir\n\nThe weir broke.\n\nThe weir\n\nIt was mended.",
        "It rained.\n\nRead more\n\nIt snowed.\n\nRead more\n\nIt froze.",
        "a {\n  b: 1;\n}\nc {\n  d: 2;\n}\ne {\n  f: 3;\n}",
    ],
)
def test_no_page_ends(text):
    assert find_page_breaks(text) == []


@pytest.mark.parametrize(
    "line", ["https://weir.example/mill?page=2", "Read more: The mill at Alder Creek", "Advertisement"]
)
def test_what_stands_in_a_sentence_of_long_lines(line):
    before = (
        "The mill at Alder Creek will close in May. “We ground the last of it,” said Ann Lee, a miller who has "
        "worked in the county, and nowhere else, and for nobody else, "
    )
    text = (
        f"It rained.\n\n{before}there\n\n{line}\n\nfor twenty-two years, “and nobody asked us.”\n\nThe trout had left."
    )
    assert clear(text)[0] == text.replace(f"\n\n{line}\n\n", " ")


@pytest.mark.parametrize("rule", ["____", "* * *", "\n###\n", "–", "•"])
def test_rules_between_all_paragraphs(rule):
    paragraphs = ["The mill will close.", "“It hurts,” said Ann Lee.", "It rained.", "Nobody asked.", "She left."]
    assert clear(f"\n{rule}\n".join(paragraphs))[0] == "\u2029".join(paragraphs)


def test_a_rule_between_two_scenes_stays():
    text = "It rained.\n\n* * *\n\nAnn left.\n\nIt was late.\n\n* * *\n\nBob came.\n\nNobody asked."
    assert clear(text)[0] == text
