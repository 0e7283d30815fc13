"""JSON Lines and tables: a text a record, and a bad one costs no other."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest

from quotex.source import ReadOptions, Source, Unreadable, read_sources


def test_json_lines(read) -> None:
    lines = b'{"text": "A", "url": "u1", "day": 1}\n\nnonsense\n[1]\n{"body": 2}\n{"other": ""}\n{"text": "B"}'
    items = read("a.jsonl", lines, keep=("day",))
    assert [item.name for item in items] == [f"a.jsonl:{number}" for number in (1, 3, 4, 5, 6, 7)]
    assert items[0] == Source("a.jsonl:1", "A")
    assert isinstance(items[0], Source)
    assert items[0].kept == {"day": 1}
    for item, reason in zip(
        items[1:5], ("not JSON: ", "not a JSON object", "is no text", "takes one of: other"), strict=True
    ):
        assert isinstance(item, Unreadable)
        assert reason in item.reason


def test_a_bad_first_line_without_columns_makes_no_table(read) -> None:
    bad, good = read("a.log", b'not JSON\n{"t": "A"}\n', text_field="t")
    assert isinstance(bad, Unreadable)
    assert good == Source("a.log:2", "A", is_whole_file=False)


def test_ids_and_text_fields(read) -> None:
    items = read("a.log", b'{"t": "A", "n": 7}\n{"t": "B"}\n', text_field="t", id_field="n")
    assert items[0] == Source("7", "A")
    assert "--id-field takes one of: t" in str(items[1])


def test_fields_to_keep_may_be_nested_as_deep_as_python_reads_them(read) -> None:
    for depth in range(800, 1000, 10):
        (item,) = read("a.jsonl", b'{"text": "A", "deep": ' + b"[" * depth + b"]" * depth + b"}", keep=("deep",))
        assert isinstance(item, Source) or "deep" in item.reason or "recursion" in item.reason


def test_each_record_comes_before_the_next_is_written(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb") as stdin:
        items = read_sources(["-"], stdin, ReadOptions(text_field="text"))
        for text in ("A", "B"):
            os.write(writer, json.dumps({"text": text}).encode() + b"\n")
            item = next(items)
            assert isinstance(item, Source)
            assert item.text == text
        os.close(writer)
        assert list(items) == []


def test_a_bad_byte_costs_its_own_line_only(read) -> None:
    items = read("a.jsonl", b'{"text": "caf\xe9"}\n{"text": "\x9d"}\n{"text": "C"}\n')
    assert [type(item) for item in items] == [Source, Unreadable, Source]
    assert isinstance(items[0], Source)
    assert (items[0].text, "Windows-1252" in str(items[0].warning)) == ("café", True)


def test_a_line_that_is_too_long_is_passed_over(read) -> None:
    items = read("a.jsonl", b'{"text": "' + b"x" * 100 + b'"}\n{"text": "B"}\n', max_size=50)
    assert "--max-size" in str(items[0])
    assert items[1:] == [Source("a.jsonl:2", "B")]


@pytest.mark.parametrize(("name", "comma"), [("a.csv", ","), ("a.tsv", "\t")])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_tables(name: str, comma: str, encoding: str, read) -> None:
    table = 'id,body\r\n1,"Go, ""Ann"",\r\nsaid"\r\n2,Zoë\r\n'.replace(",", comma)
    expected = f'Go{comma} "Ann"{comma}\r\nsaid'
    items = read(name, table.encode(encoding))
    assert items == [Source(f"{name}:2", expected), Source(f"{name}:4", "Zoë")]


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({}, "no column called text, body or content; --text-field takes one of: id, words"),
        ({"text_field": "x"}, "no column 'x'; --text-field takes one of: id, words"),
        ({"text_field": "words", "id_field": "x"}, "no column 'x'; --id-field takes"),
        ({"text_field": "words", "keep": ("x",)}, "no column 'x'; --keep takes"),
    ],
)
def test_columns_that_are_not_there(options: dict[str, object], reason: str, read) -> None:
    (item,) = read("a.csv", b"id,words\n1,x\n", **options)
    assert reason in str(item)


def test_a_table_that_never_closes_its_quotes(read) -> None:
    assert isinstance(read("a.csv", b'text\n"a\nb\n')[0], Unreadable)
    assert "--max-size" in str(read("a.csv", b'text\n"' + b"a\n" * 100, max_size=50)[0])


def test_the_bound_on_cells_is_not_left_behind(read) -> None:
    """Python's limit is one for the whole process."""
    before = csv.field_size_limit()
    read("a.csv", b"text\na\nb\n", max_size=50)
    read("a.csv", b'text\n"' + b"a\n" * 100, max_size=50)
    assert csv.field_size_limit() == before


JSON = """[
  {"id": 1, "article": {"body": "“Go,” said Ann."}, "date": "May"},
  {"id": 2, "article": {"body": "“No,”\\nsaid Bo."}}
]
"""


@pytest.mark.parametrize("text", [JSON, JSON.strip("[\n]").replace("},\n", "}\n"), "\ufeff" + JSON])
@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.txt"])
def test_json_of_many_lines(name: str, text: str, read) -> None:
    items = read(name, text.encode(), text_field="article.body", keep=("date", "article.none"))
    assert [item.text for item in items] == ["“Go,” said Ann.", "“No,”\nsaid Bo."]
    assert [item.kept for item in items] == [{"date": "May"}, {}]
    assert [int(item.name.split(":")[1]) for item in items] in ([2, 3], [1, 2])


def test_a_field_inside_another(read) -> None:
    line = b'{"a": {"b": {"c": "One"}}, "a.b": "Two", "n": {"id": 7}}\n'
    assert read("a.jsonl", line, text_field="a.b.c") == [Source("a.jsonl:1", "One")]
    assert read("a.jsonl", line, text_field="a.b", id_field="n.id") == [Source("7", "Two")]
    (item,) = read("a.jsonl", line, text_field="a")
    assert item.reason == "the field 'a' is no text; --text-field names another, or one inside it: a.b"
    assert "no field 'a.x.y'" in read("a.jsonl", line, text_field="a.x.y")[0].reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('[{"text": "Yes."}, 1]', "not a JSON object; each text is in a field of one"),
        ('[{"text": "Yes."}, {"text": ', "not JSON: "),
        ('[{"text": "Yes."}, nonsense', "not JSON: "),
        ('[{"text": "Yes."}, {"text": "' + "x" * 3000 + '"}]', "larger than 1000 bytes"),
        ('[{"text": "Yes."}, ' + "[" * 300_000, ""),
    ],
)
def test_what_is_no_json_ends_it(text: str, reason: str, read) -> None:
    items = read("a.json", text.encode(), max_size=1000)
    assert items[0] == Source("a.json:1", "Yes.")
    assert len(items) <= 2
    assert items[-1].reason.startswith(reason) if reason else True


def test_a_long_array_is_read_object_by_object(read) -> None:
    text = "[" + ",\n".join(f'{{"text": "{number} {"x" * 500}"}}' for number in range(1000)) + "]"
    items = read("a.json", text.encode(), max_size=2000)
    assert [item.text.split()[0] for item in items] == [str(number) for number in range(1000)]
    assert items[-1].name == "a.json:1000"


@pytest.mark.parametrize("mark", [";", "\t", "|", ","])
@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.txt"])
def test_the_delimiter_is_told_by_the_header(name: str, mark: str, read) -> None:
    table = f"id{mark}text{mark}note\r\n1{mark}Yes.{mark}a; b, c\r\n".replace(f"a; b, c{mark}", "")
    if mark in "a; b, c":
        table = table.replace("a; b, c", '"a; b, c"')
    assert read(name, table.encode(), text_field="text", id_field="id") == [Source("1", "Yes.")]


def test_the_delimiter_that_is_given_and_the_one_that_excel_declares(read) -> None:
    assert read("a.csv", b"text~a,b\nYes.~1\n", delimiter="~") == [Source("a.csv:2", "Yes.")]
    assert read("a.csv", b"sep=;\r\na,b;text\r\n1;Yes.\r\n") == [Source("a.csv:3", "Yes.")]
    assert read("a.csv", "text;größe\nJa.;1\n".encode("cp1252"), keep=("größe",))[0].kept == {"größe": "1"}


def test_a_record_is_there_where_it_is_wanted(read) -> None:
    assert read("a.jsonl", b'{"text": "a", "b": 1}')[0].record is None
    (item,) = read("a.jsonl", b'{"text": "a", "b": 1}', with_records=True)
    assert item.record.write("b") == '{"text": "b", "b": 1}\n'
    items = read("a.csv", b"b;text\n1;a\n2\n", with_records=True)
    assert items[0].record.write('x;"') == 'b;text\n1;"x;"""\n'
