import pytest

from quotex.text.layout import lay_out
from quotex.text.transcript.asked import find_asked

INTERVIEW = (
    "Olga Berg mends clocks.\n\n{0}Why clocks?{0}\n\nI like what goes on."
    "\n\n{0}Since when?{0}\n\nMy aunt had one.\n\n{0}Still?{0}\n\nIt is here with me."
)


@pytest.mark.parametrize("marks", ["*", "**", "_", "__"])
def test_questions_and_answers(marks):
    text = INTERVIEW.format(marks)
    found = find_asked(lay_out(text))
    assert [item.number for item in found] == [1, 2, 3, 4, 5, 6]
    assert {text[item.label.start : item.label.end] for item in found} == {marks}


def test_a_paragraph_in_such_type_may_ask_for_more_without_a_question_mark():
    text = INTERVIEW.format("**").replace("Since when?", "Tell us more.")
    assert len(find_asked(lay_out(text + "\n\n**And now?**\n\nI sleep."))) == 8


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(INTERVIEW.format(""), id="no type"),
        pytest.param(INTERVIEW.format("**").replace("?", "."), id="heads"),
        pytest.param(
            "**Where?**\n\nAt the quay.\n\n**When?**\n\nAt nine.\n\n**How much?**\n\nTwo pounds.", id="nobody is I"
        ),
        pytest.param("**Where?**\n\nI know.\n\n**When?**\n\nI forget.", id="too few"),
        pytest.param("**Where?**\n\n**When?**\n\n**Why?**\n\n**Who?**\n\nI know.", id="no answers"),
    ],
)
def test_no_interview(text):
    assert find_asked(lay_out(text)) == []
