"""What pronouns tell of people's gender."""

import pytest

from quotex.entities.genders import read_genders
from quotex.entities.recogniser import recognise
from quotex.text.layout import lay_out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Zwyla Korm has sold her boat.", {"Zwyla Korm": "female"}),
        ("Zwyla Korm left. He was late.", {"Zwyla Korm": "male"}),
        ("Zwyla Korm told her so.", {}),  # somebody else
        ("Zwyla Korm and Tom Lee sold his boat.", {}),  # Lee's, if anybody's
        ("Zwyla Korm left.\nShe was late.", {}),  # another paragraph
        ("Zwyla Korm has sold her boat. Korm had fed his dog.", {}),  # as many tell one as the other
    ],
)
def test_pronouns_behind_names(text, told):
    mentions = recognise(lay_out(text)).mentions
    assert read_genders(text, mentions, {"Zwyla Korm"}) == told
