"""Direct, mixed, scare: one sentence for each reason."""

import pytest

import quotex


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We left at dawn,” Amara Diallo said.", "direct"),
        ("Amara Diallo said: “We left at dawn.”", "direct"),
        ("Amara Diallo called it “a disgrace.”", "mixed"),
        ("It was, as Amara Diallo put it, “a museum of cranes.”", "mixed"),
        ("It was, as Amara Diallo put it, “A museum of cranes.”", "direct"),
        ("The “hasty” deal was dead.", "scare"),
        ("Amara Diallo sold the “Gazelle.”", "scare"),
        ("Baker named 'luckiest in town'\n\nAmara Diallo bakes.", "scare"),
        ("Baker 'luckiest in town', Diallo says\n\nAmara Diallo bakes.", "mixed"),
        ("This means that Amara Diallo holds a patent for her “one-pan baking” service.", "scare"),
        ("Amara Diallo said that Robert C. “Bobby” Scott left.", "scare"),
        ("Amara Diallo told us of “The Lamp Inspector” at length.", "scare"),
    ],
)
def test_kind(text, kind):
    assert quotex.extract(text).quotes[0].kind == kind
