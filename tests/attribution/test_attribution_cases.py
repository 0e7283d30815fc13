"""Golden cases of attribution: one to three sentences each, and who says what in them.

`cases/attribution/` has one file a theme, a list of cases each: `label` names the case, `comment` says what it shows,
`quotes` are the quotes of `text` in order, with the fields that the case is about (`raw` always; of `mention` and `cue`
the words). Scare quotes are left out unless the case asks for them. `"expect": "fail"` marks a known failure: it has to
fail, so that a lucky fix is noticed and the case promoted; its `reason` is the mechanism that is missing.
"""

import json
from textwrap import fill

import pytest
from known_failures import mark_case
from paths import CASES

import quotex

THEMES = {
    path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((CASES / "attribution").glob("*.json"))
}
FIELDS = {"raw", "kind", "speaker", "speaker_type", "role", "mention", "cue", "parent"}
ALL_CASES = [case for cases in THEMES.values() for case in cases]


def wrap(paragraph):
    """Hard-wrapped; but lines of their own, as in a signature, are no paragraph and stay."""
    return paragraph if "\n" in paragraph else fill(paragraph, 60, break_on_hyphens=False)


STRAIGHT = str.maketrans("“”‘’", "\"\"''")
DAMAGE = {
    "straight": lambda text: text.translate(STRAIGHT),
    "half straight": lambda text: text.replace("”", '"'),
    "two singles": lambda text: text.replace("“", "''").replace("”", "''"),
    "hard-wrapped": lambda text: "\n\n".join(map(wrap, text.split("\n\n"))),
}


def read_quotes(text, wanted):
    """The quotes of a text as far as `wanted` says something of them, without scare quotes that are not asked for."""
    marked = {quote["raw"] for quote in wanted if quote.get("kind") == "scare"}
    found = []
    for quote in quotex.extract(text).quotes:
        assert text[quote.start : quote.end] == quote.raw
        if quote.kind != "scare" or quote.raw in marked:
            found.append(quote)
    fields = [quote.keys() for quote in wanted] + [["raw", "speaker"]] * (len(found) - len(wanted))
    return [{name: read_field(quote, name) for name in names} for quote, names in zip(found, fields, strict=False)]


def read_field(quote, name):
    value = getattr(quote, name)
    return value.text if name in ("mention", "cue") and value is not None else value


@pytest.mark.parametrize(
    "case",
    [mark_case(case, f"{theme}: {case['label']}") for theme, cases in THEMES.items() for case in cases],
)
def test_case(case):
    assert read_quotes(case["text"], case["quotes"]) == case["quotes"]


def read_speakers(text):
    """Who says what, in a form that does not depend on the marks."""
    return [
        [str(word and word.translate(STRAIGHT)) for word in (quote.speaker, *read_words(quote), quote.kind)]
        for quote in quotex.extract(text).quotes
    ]


def read_words(quote):
    return read_field(quote, "mention"), read_field(quote, "cue")


@pytest.mark.slow
@pytest.mark.parametrize("name", DAMAGE)
def test_damaged_marks_change_no_speaker(name):
    damage = DAMAGE[name]
    changed = [
        case["label"] for case in ALL_CASES if read_speakers(damage(case["text"])) != read_speakers(case["text"])
    ]
    assert changed == []


def test_every_case_says_what_it_shows():
    labels = [case["label"] for case in ALL_CASES]
    assert len(labels) >= 180
    assert len(set(labels)) == len(labels)
    for case in ALL_CASES:
        fields = ["label", "comment", "expect", "reason", "text", "quotes"]
        assert list(case) == [name for name in fields if name != "reason" or case["expect"] == "fail"]
        assert case["comment"]
        assert case["expect"] in ("pass", "fail")


def test_every_expected_quote_stands_in_its_text():
    for case in ALL_CASES:
        at = 0
        words = " ".join(case["text"].split())
        for quote in case["quotes"]:
            assert quote.keys() <= FIELDS
            at = case["text"].index(quote["raw"], at) + 1
            for name in ("mention", "cue"):
                assert quote.get(name) is None or quote[name] in words
