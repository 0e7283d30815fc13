"""What is claimed of an article with damaged marks all of whose quotes are one person's, whichever way it comes in."""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from calling import call_quotex

import quotex
from quotex.render.records import make_quote_record

WAYS = ("api", "file", "stdin")
FIELDS = ("quote", "kind", "mention", "cue", "lemma", "repairs")


@dataclass(frozen=True)
class Article:
    """An article, and what has to be found in it: a row of `FIELDS` for each quote, entities with their types."""

    path: Path
    speaker: str
    role: str
    quotes: tuple[tuple, ...]
    entities: dict[str, str]
    short_name: str
    shown: tuple[str, ...]

    @cached_property
    def text(self):
        return self.path.read_bytes().decode("utf-8")

    def call(self, way, *args):
        return call_quotex([*args, str(self.path) if way == "file" else "-"], self.path.read_bytes())

    def read_records(self, way):
        if way == "api":
            document = quotex.extract(self.text, source=str(self.path))
            return [make_quote_record(document, quote) for quote in document.quotes]
        return [json.loads(line) for line in self.call(way, "--format", "jsonl", "--all").splitlines()]


def read_field(record, name):
    if name == "lemma":
        return record["cue"]["lemma"]
    value = record[name]
    return value["text"] if isinstance(value, dict) else value


MARKS = dict.fromkeys("\"'“”‘’`")


def read_words(text):
    """A text without its marks; apostrophes inside words stay."""
    return "".join(
        sign
        for index, sign in enumerate(text)
        if sign not in MARKS or (text[index - 1 : index].isalpha() and text[index + 1 : index + 2].isalpha())
    )


class ArticleClaims:
    """The tests; whoever inherits them names the article."""

    article: Article

    @pytest.mark.parametrize("way", WAYS)
    def test_quotes(self, way):
        records = self.article.read_records(way)
        assert [tuple(read_field(record, name) for name in FIELDS) for record in records] == [*self.article.quotes]
        for record in records:
            assert (record["speaker"], record["speaker_type"]) == (self.article.speaker, "person")
            assert (record["role"], record["parent"]) == (self.article.role, None)
            assert record["source"] == ("-" if way == "stdin" else str(self.article.path))

    @pytest.mark.parametrize("way", WAYS)
    def test_offsets_hold_the_words(self, way):
        source = self.article.text
        for record in self.article.read_records(way):
            assert source[record["start"] : record["end"]] == record["raw"]
            for span in (record["mention"], record["cue"]):
                assert " ".join(source[span["start"] : span["end"]].split()) == span["text"]

    @pytest.mark.parametrize("way", ["file", "stdin"])
    def test_a_pipe_gets_json_lines(self, way):
        """`quotex article.txt | jq -r .speaker`"""
        lines = self.article.call(way).splitlines()
        assert [json.loads(line)["speaker"] for line in lines] == [self.article.speaker] * len(self.article.quotes)

    @pytest.mark.parametrize("way", ["file", "stdin"])
    def test_table(self, way):
        table = self.article.call(way, "--format", "table")
        for words in (self.article.speaker, *self.article.role.split(), *self.article.shown):
            assert words in table
        footer = table.splitlines()[-1]
        assert str(len(self.article.quotes)) in footer
        assert "1" in footer

    def test_entities(self):
        entities = [json.loads(line) for line in self.article.call("file", "entities").splitlines()]
        found = {
            name: {entity["type"] for entity in entities if entity["text"] == name} for name in self.article.entities
        }
        assert found == {name: {type} for name, type in self.article.entities.items()}

    def test_entities_share_the_fullest_name(self):
        entities = quotex.extract(self.article.text).entities
        assert {entity.name for entity in entities if entity.text == self.article.short_name} == {self.article.speaker}
        assert all(self.article.text[entity.start : entity.end].split() == entity.text.split() for entity in entities)

    @pytest.mark.parametrize("way", WAYS)
    def test_marks_are_mended_and_nothing_else_is_changed(self, way):
        source = self.article.text
        mended = quotex.normalize(source) if way == "api" else self.article.call(way, "normalize")
        assert read_words(mended) == read_words(source)
        assert quotex.normalize(mended) == mended

    def test_mended_marks_are_well_formed(self):
        """Each quote is opened and closed by one mark of a kind, and reading it again finds nothing to mend."""
        mended = quotex.normalize(self.article.text)
        document = quotex.extract(mended)
        assert [quote.quote for quote in document.quotes] == [row[0] for row in self.article.quotes]
        assert {(quote.raw[0], quote.raw[-1]) for quote in document.quotes} == {('"', '"')}
        assert mended.count('"') == 2 * len(self.article.quotes)
        assert {quote.repairs for quote in document.quotes} == {()}
        assert document.repairs == ()

    def test_repairs_are_listed(self):
        document = quotex.extract(self.article.text)
        assert [repair.kind for repair in document.repairs] == [
            "two-singles-for-double",
            "doubled-open",
            "mismatched-close",
        ]
        for repair in document.repairs:
            assert document.text[repair.start : repair.end] == repair.before
