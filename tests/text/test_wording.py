"""The words of each quote, with the marks inside them in canonical form."""

import pytest

from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.pairing import pair_marks
from quotex.text.wording import read_words


def wording(text):
    layout = lay_out(*normalize_marks(text))
    return layout, read_words(layout, pair_marks(layout))


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ('"We left," said Ann Lee. "No."', ("We left,", "No.")),
        ("\"He told me 'go away'.\" She left.", ("He told me ‘go away’.", "go away")),
        ("'He told me \"go away\".' She left.", ("He told me “go away”.", "go away")),
        ("“He told me “go away”.” She left.", ("He told me “go away”.", "go away")),
        ("She said: « We left. »", ("We left.",)),
        ("“We left, she said. “It's late.\n\n“We're off.”", ("We left,", "It's late.", "We're off.")),
        ("Nobody spoke.", ()),
    ],
)
def test_words(text, quotes):
    layout, found = wording(text)
    assert found.quotes == quotes
    assert len(found.text) == len(layout.text)


def test_only_marks_of_pairs_that_touch_or_hold_another_are_turned():
    apart = '"We left," she said. "No," he said.'
    assert wording(apart)[1].text == apart
    touching = '"We left." "No."'
    assert wording(touching)[1].text == "“We left.” “No.”"
    assert wording("\"The ministers' 'plan'.\"")[1].text == "“The ministers' ‘plan’.”"
