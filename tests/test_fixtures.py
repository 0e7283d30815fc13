"""The articles of `fixtures/`: each quote against what is expected of it, through the API, from a file and from a pipe.

Beside `NAME.txt` stands `NAME.json` with its quotes in text order; `parent` is the index of the quote around it, and
quotes with one `utterance` are of one breath. What it costs to read them is held to what is recorded.
"""

import json
from functools import cache

import bytecodes
import pytest
from calling import call_quotex
from paths import FIXTURES

import quotex
from quotex.render.records import make_quote_record

WANTED = {path.stem: json.loads(path.read_text(encoding="utf-8"))["quotes"] for path in sorted(FIXTURES.glob("*.json"))}
WAYS = ("api", "file", "stdin")

QUOTES = [(name, index) for name, quotes in WANTED.items() for index in range(len(quotes))]


@cache
def read_text(name):
    return (FIXTURES / f"{name}.txt").read_text(encoding="utf-8")


@cache
def read_records(name, way):
    """The records of a fixture, scare quotes and all."""
    path = FIXTURES / f"{name}.txt"
    if way == "api":
        document = quotex.extract(read_text(name), source=str(path))
        return [make_quote_record(document, quote) for quote in document.quotes]
    output = call_quotex(["--format", "jsonl", "--all", str(path) if way == "file" else "-"], path.read_bytes())
    return [json.loads(line) for line in output.splitlines()]


def describe(quote, quotes):
    """A quote as far as a fixture says something of it; other quotes are named by where they start."""
    return {
        **{
            name: quote[name]
            for name in ("start", "raw", "quote", "kind", "speaker", "speaker_type", "role", "repairs")
        },
        "mention": get_words(quote["mention"]),
        "cue": get_words(quote["cue"]),
        "parent": None if quote["parent"] is None else quotes[quote["parent"]]["start"],
        "utterance": [other["start"] for other in quotes if other["utterance"] == quote["utterance"]],
    }


def get_words(span):
    """A record has the words with their place; a fixture the words alone."""
    return span["text"] if isinstance(span, dict) else span


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("name", "index"), QUOTES, ids=[f"{name}:{index}" for name, index in QUOTES])
def test_quote(name, index, way):
    wanted = describe(WANTED[name][index], WANTED[name])
    records = read_records(name, way)
    found = [describe(record, records) for record in records if record["start"] == wanted["start"]]
    assert found == [wanted]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", WANTED)
def test_nothing_else_is_a_quote(name, way):
    records = read_records(name, way)
    assert [record["raw"] for record in records] == [quote["raw"] for quote in WANTED[name]]
    assert [record["id"] for record in records] == list(range(len(records)))
    assert {record["source"] for record in records} == {"-" if way == "stdin" else str(FIXTURES / f"{name}.txt")}


@pytest.mark.parametrize("name", WANTED)
def test_offsets_hold_the_words(name):
    text = read_text(name)
    for record in read_records(name, "api"):
        assert text[record["start"] : record["end"]] == record["raw"]
        for span in filter(None, (record["mention"], record["cue"])):
            assert " ".join(text[span["start"] : span["end"]].split()) == span["text"]


@pytest.mark.parametrize("name", WANTED)
def test_expectations_are_sound(name):
    """What the fixture says stands in its text, in order."""
    text = read_text(name)
    quotes = WANTED[name]
    assert [quote["start"] for quote in quotes] == sorted(quote["start"] for quote in quotes)
    for quote in quotes:
        assert text.startswith(quote["raw"], quote["start"])
        assert quote["kind"] in ("direct", "mixed", "scare")
        assert (quote["speaker"] is None) == (quote["speaker_type"] is None)
        assert quote["kind"] != "scare" or quote["speaker"] is None
        for words in filter(None, (quote["mention"], quote["cue"])):
            assert words in " ".join(text.split())


def test_there_are_enough_fixtures():
    assert len(WANTED) >= 12


@pytest.mark.parametrize("kind", ["each", pytest.param("first", marks=pytest.mark.slow)])
def test_reading_costs_no_more_than_recorded(kind):
    recorded = bytecodes.read_records().get(bytecodes.PYTHON, {}).get(kind)
    if recorded is None:
        pytest.skip(f"nothing is recorded for Python {bytecodes.PYTHON}")
    found = bytecodes.count_apart(kind)
    if sum(found.values()) > sum(recorded.values()) * (1 + bytecodes.MOST_MORE):
        change = bytecodes.show_change(recorded, found)
        pytest.fail(f"{change}\n\nIf it has to be: python tests/bytecodes.py", pytrace=False)
