"""The article of issue 2, through every way in: its seven quotes, its entities, its marks mended.

Its marks are damaged in four ways; all seven quotes are Sergei Lavrov's, though other men are named between them.
"""

import json
from functools import cache

import pytest
from calling import call_quotex
from paths import SHARED

import quotex
from quotex.render.records import make_quote_record

ARTICLE = SHARED / "data/article.txt"
WAYS = ("api", "file", "stdin")

pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not part of the package")

QUOTES = [
    # words, kind, mention, cue, lemma, repairs
    ("the most positive colors,", "mixed", "Sergei Lavrov", "said", "say", ["two-singles-for-double"]),
    ("But everyone understands that the mission failed,", "direct", "he", "told", "tell", []),
    ("hasty withdrawal", "mixed", "Lavrov", "blamed", "blame", ["doubled-open"]),
    (
        "In recent days we have unfortunately seen a rapid deterioration of the situation in Afghanistan,",
        "direct",
        "he",
        "said",
        "say",
        [],
    ),
    (
        "In light of the hasty withdrawal of the U.S. and NATO troops, there is huge uncertainty around the future of"
        " the political and military situation in this country,",
        "direct",
        "he",
        "told",
        "tell",
        [],
    ),
    ("an unprecedented level.", "mixed", "he", "said", "say", []),
    (
        "It's clear that, in this situation, there is a real risk of instability spreading to neighbouring countries,",
        "direct",
        "he",
        "said",
        "say",
        ["mismatched-close"],
    ),
]
ENTITIES = {
    "Russia": "GPE",
    "United States": "GPE",
    "Afghanistan": "GPE",
    "Uzbekistan": "GPE",
    "Tajikistan": "GPE",
    "Moscow": "GPE",
    "Tashkent": "GPE",
    "Taliban": "ORG",
    "NATO": "ORG",
    "White House": "ORG",
    "TASS": "ORG",
    "Defense Ministry": "ORG",
    "Sergei Lavrov": "PERSON",
    "Lavrov": "PERSON",
    "Ashraf Ghani": "PERSON",
    "Emomali Rakhmon": "PERSON",
}

FIELDS = {
    "quote": [row[0] for row in QUOTES],
    "kind": [row[1] for row in QUOTES],
    "mention": [row[2] for row in QUOTES],
    "cue": [row[3] for row in QUOTES],
    "lemma": [row[4] for row in QUOTES],
    "repairs": [row[5] for row in QUOTES],
    "speaker": ["Sergei Lavrov"] * 7,
    "speaker_type": ["person"] * 7,
    "role": ["Russian Foreign Minister"] * 7,
    "parent": [None] * 7,
}


def call_with_article(way, *args):
    return call_quotex([*args, str(ARTICLE) if way == "file" else "-"], ARTICLE.read_bytes())


@cache
def read_source():
    return ARTICLE.read_bytes().decode("utf-8")


@cache
def read_records(way):
    if way == "api":
        document = quotex.extract(read_source(), source=str(ARTICLE))
        return [make_quote_record(document, quote) for quote in document.quotes]
    return [json.loads(line) for line in call_with_article(way, "--format", "jsonl", "--all").splitlines()]


def read_field(record, name):
    if name == "lemma":
        return record["cue"]["lemma"]
    value = record[name]
    return value["text"] if isinstance(value, dict) else value


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", FIELDS)
def test_quotes(name, way):
    assert [read_field(record, name) for record in read_records(way)] == FIELDS[name]


@pytest.mark.parametrize("way", WAYS)
def test_offsets_hold_the_words(way):
    source = read_source()
    for record in read_records(way):
        assert source[record["start"] : record["end"]] == record["raw"]
        for span in (record["mention"], record["cue"]):
            assert " ".join(source[span["start"] : span["end"]].split()) == span["text"]


@pytest.mark.parametrize("way", WAYS)
def test_source_is_named(way):
    assert {record["source"] for record in read_records(way)} == {"-" if way == "stdin" else str(ARTICLE)}


@pytest.mark.parametrize("way", ["file", "stdin"])
def test_a_pipe_gets_json_lines(way):
    """`quotex article.txt | jq -r .speaker`"""
    lines = call_with_article(way).splitlines()
    assert [json.loads(line)["speaker"] for line in lines] == ["Sergei Lavrov"] * 7


@pytest.mark.parametrize("way", ["file", "stdin"])
def test_table(way):
    table = call_with_article(way, "--format", "table")
    assert table.count("Sergei Lavrov") >= 1
    for words in ("Russian Foreign Minister", "hasty withdrawal", "an unprecedented level", "said", "told", "blamed"):
        assert words in table
    footer = table.splitlines()[-1]
    assert "7" in footer
    assert "1" in footer


@pytest.mark.parametrize("name", ENTITIES)
def test_entities(name):
    entities = [json.loads(line) for line in call_with_article("file", "entities").splitlines()]
    types = {entity["type"] for entity in entities if entity["text"] == name}
    assert types == {ENTITIES[name]}


def test_entities_share_the_fullest_name():
    document = quotex.extract(read_source())
    assert {entity.name for entity in document.entities if entity.text == "Lavrov"} == {"Sergei Lavrov"}
    assert all(read_source()[entity.start : entity.end].split() == entity.text.split() for entity in document.entities)


MARKS = dict.fromkeys("\"'“”‘’`")


def read_words(text):
    """A text without its marks; apostrophes inside words stay."""
    return "".join(
        sign
        for index, sign in enumerate(text)
        if sign not in MARKS or (text[index - 1 : index].isalpha() and text[index + 1 : index + 2].isalpha())
    )


@pytest.mark.parametrize("way", WAYS)
def test_marks_are_mended_and_nothing_else_is_changed(way):
    source = read_source()
    mended = quotex.normalize(source) if way == "api" else call_with_article(way, "normalize")
    assert read_words(mended) == read_words(source)
    assert quotex.normalize(mended) == mended


def test_mended_marks_are_well_formed():
    """Each quote is opened and closed by one mark of a kind, and reading it again finds nothing to mend."""
    mended = quotex.normalize(read_source())
    document = quotex.extract(mended)
    assert [quote.quote for quote in document.quotes] == FIELDS["quote"]
    assert {(quote.raw[0], quote.raw[-1]) for quote in document.quotes} == {('"', '"')}
    assert mended.count('"') == 14
    assert [quote.repairs for quote in document.quotes] == [()] * 7
    assert document.repairs == ()


def test_repairs_are_listed():
    document = quotex.extract(read_source())
    kinds = [repair.kind for repair in document.repairs]
    assert kinds == [
        "two-singles-for-double",
        "doubled-open",
        "mismatched-close",
    ]
    for repair in document.repairs:
        assert document.text[repair.start : repair.end] == repair.before
