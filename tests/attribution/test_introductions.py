"""Who speaks by the paragraph before, or by the same words elsewhere: what the rules' examples leave out."""

import pytest

import quotex
from quotex.attribution.introductions import paragraph_before
from quotex.text.layout import lay_out


@pytest.mark.parametrize(
    ("text", "rule", "speaker"),
    [
        ("Weaver Ines Duarte lost her loom in the fire.\n\n“It was my mother's.”", "topic", "Ines Duarte"),
        ("Ines Duarte weaves.\n\nHer loom burnt in the fire.\n\n“It was my mother's.”", "topic", "Ines Duarte"),
        ("The mill will stay shut, said Ines Duarte.\n\n“It was my mother's.”", "report-before", "Ines Duarte"),
        ("First came the weaver Ines Duarte.\n\n“It was my mother's.”", "topic", "Ines Duarte"),
        ("On the mill\n\nInes Duarte\n• Weaver\n• “It was my mother's.”", "name-line", "Ines Duarte"),
        ("On the mill\n\nInes Duarte\n- “It was my mother's.”", "name-line", "Ines Duarte"),
        ("“It was my mother's.”\n\nInes Duarte\n\n“We dug.”\n\nMusa Bello", "signature", "Musa Bello"),
        ("The “old” mill was dead, Ines Duarte said. “It was my mother's.”", "same-paragraph", "Ines Duarte"),
        ("Ines Duarte said the men sold the “old” mill. “It was my mother's.”", "same-paragraph", "Ines Duarte"),
        ("The mill burnt down on Monday.\n\n“It was my mother's.”", None, None),
        ("First came Ines Duarte and Musa Bello.\n\n“It was my mother's.”", None, None),
        ("Ines Duarte asked about the mill\n\n“It was my mother's.”", None, None),
    ],
)
def test_last_quote(text, rule, speaker):
    last = quotex.extract(text).quotes[-1]
    assert (last.rule, last.speaker) == (rule, speaker)


def test_a_pull_quote_has_the_speaker_of_the_quote_that_it_repeats():
    text = "“It was my mother's mill”\n\nMusa Bello dug. “It was my mother's mill,” Ines Duarte said."
    first = quotex.extract(text).quotes[0]
    assert (first.rule, first.speaker) == ("repeated", "Ines Duarte")


@pytest.mark.parametrize(
    "line", ["Advertisement", "Read more: Mill burns", "Sponsored by Osei Looms", "Story continues below", "— AD —"]
)
def test_what_a_page_puts_between_is_passed_over(line):
    text = f"“The mill is gone,” said Ines Duarte.\n\n{line}\n\n“It was my mother's.”"
    assert paragraph_before(lay_out(text), 2) == 0
    assert quotex.extract(text).quotes[-1].speaker == "Ines Duarte"


def test_a_sentence_is_no_line_of_a_page():
    assert paragraph_before(lay_out("“Gone,” said Ines Duarte.\n\nAdults left.\n\n“Nobody slept.”"), 2) == 1
