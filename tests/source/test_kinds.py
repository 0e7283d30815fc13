"""What is in a file: compressed texts, records, tables, pages, Markdown, encodings, and the bound on size."""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
import lzma
import os
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from quotex import extract
from quotex.source import ReadOptions, Source, Unreadable, decode, kinds, read_sources
from quotex.source.markdown import cut_markup, restore


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Source | Unreadable]]:
    monkeypatch.chdir(tmp_path)

    def read(name: str, data: bytes, **options: object) -> list[Source | Unreadable]:
        Path(name).write_bytes(data)
        return list(read_sources([name], options=ReadOptions(**options)))  # type: ignore[arg-type]

    return read


Read = Callable[..., list[Source | Unreadable]]

# -- compression and size -------------------------------------------------------------------------------------------

PACKERS = [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)]


@pytest.mark.parametrize(("suffix", "pack"), PACKERS)
def test_compressed_texts(suffix: str, pack: Callable[[bytes], bytes], read: Read) -> None:
    data = pack(b"Go, said Ann.")
    assert read(f"a.txt.{suffix}", data) == [Source(f"a.txt.{suffix}", "Go, said Ann.")]
    assert list(read_sources(["-"], io.BytesIO(data))) == [Source("-", "Go, said Ann.")]


@pytest.mark.parametrize(("suffix", "pack"), PACKERS)
@pytest.mark.parametrize("damage", [lambda data: data[:-6], lambda data: data[:15] + b"\xff" * 40])
def test_damaged_archives_are_a_line(
    suffix: str, pack: Callable[[bytes], bytes], damage: Callable[[bytes], bytes], read: Read
) -> None:
    (item,) = read(f"a.{suffix}", damage(pack(os.urandom(500))))
    assert isinstance(item, Unreadable)


@pytest.mark.parametrize(("suffix", "pack"), PACKERS)
def test_a_bomb_is_stopped_early(suffix: str, pack: Callable[[bytes], bytes], read: Read) -> None:
    bomb = pack(bytes(2**25))
    tracemalloc.start()
    (item,) = read(f"a.{suffix}", bomb, max_size=2**16)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert str(item) == f"a.{suffix}: larger than 65536 bytes; --max-size allows more"
    assert peak < 2**24  # xz has a dictionary of 8 MB


def test_the_bound_is_inclusive(read: Read) -> None:
    assert read("a.txt", b"12345", max_size=5) == [Source("a.txt", "12345")]
    assert isinstance(read("a.txt", b"123456", max_size=5)[0], Unreadable)


# -- records --------------------------------------------------------------------------------------------------------


def test_json_lines(read: Read) -> None:
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


def test_a_bad_first_line_without_columns_makes_no_table(read: Read) -> None:
    bad, good = read("a.log", b'not JSON\n{"t": "A"}\n', text_field="t")
    assert isinstance(bad, Unreadable)
    assert good == Source("a.log:2", "A", is_whole_file=False)


def test_ids_and_text_fields(read: Read) -> None:
    items = read("a.log", b'{"t": "A", "n": 7}\n{"t": "B"}\n', text_field="t", id_field="n")
    assert items[0] == Source("7", "A")
    assert "--id-field takes one of: t" in str(items[1])


def test_fields_to_keep_may_be_nested_as_deep_as_python_reads_them(read: Read) -> None:
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


def test_a_bad_byte_costs_its_own_line_only(read: Read) -> None:
    items = read("a.jsonl", b'{"text": "caf\xe9"}\n{"text": "\x9d"}\n{"text": "C"}\n')
    assert [type(item) for item in items] == [Source, Unreadable, Source]
    assert isinstance(items[0], Source)
    assert (items[0].text, "Windows-1252" in str(items[0].warning)) == ("café", True)


def test_a_line_that_is_too_long_is_passed_over(read: Read) -> None:
    items = read("a.jsonl", b'{"text": "' + b"x" * 100 + b'"}\n{"text": "B"}\n', max_size=50)
    assert "--max-size" in str(items[0])
    assert items[1:] == [Source("a.jsonl:2", "B")]


@pytest.mark.parametrize(("name", "comma"), [("a.csv", ","), ("a.tsv", "\t")])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_tables(name: str, comma: str, encoding: str, read: Read) -> None:
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
def test_columns_that_are_not_there(options: dict[str, object], reason: str, read: Read) -> None:
    (item,) = read("a.csv", b"id,words\n1,x\n", **options)
    assert reason in str(item)


def test_a_table_that_never_closes_its_quotes(read: Read) -> None:
    assert isinstance(read("a.csv", b'text\n"a\nb\n')[0], Unreadable)
    assert "--max-size" in str(read("a.csv", b'text\n"' + b"a\n" * 100, max_size=50)[0])


def test_the_bound_on_cells_is_not_left_behind(read: Read) -> None:
    """Python's limit is one for the whole process."""
    before = csv.field_size_limit()
    read("a.csv", b"text\na\nb\n", max_size=50)
    read("a.csv", b'text\n"' + b"a\n" * 100, max_size=50)
    assert csv.field_size_limit() == before


# -- pages ----------------------------------------------------------------------------------------------------------


def test_a_page_is_its_paragraphs(read: Read) -> None:
    pytest.importorskip("selectolax")
    page = b"""<!DOCTYPE html><title>T</title><script>x</script><nav>Home</nav><article><h1>Head</h1>
      <p>&ldquo;Go,&rdquo; <b>said</b><br>Ann.<p>So<div>it <i hidden>not</i>is</div>end</article><footer>F</footer>"""
    expected = "Head\n\n“Go,” said Ann.\n\nSo\n\nit is\n\nend\n"
    for name in ("a.html", "a.txt"):
        assert read(name, page) == [Source(name, expected)]


def test_a_page_says_its_encoding_and_may_be_deep(read: Read) -> None:
    pytest.importorskip("selectolax")
    (item,) = read("a.html", '<meta charset="windows-1251"><p>Да'.encode("cp1251"))
    assert item == Source("a.html", "Да\n")
    assert read("b.html", b"<div>" * 20_000 + b"x") == [Source("b.html", "x\n")]


@pytest.mark.parametrize("charset", ["utf-7", "punycode", "idna", "unicode_escape", "raw-unicode-escape"])
def test_a_page_can_not_hide_its_words_in_an_encoding_that_no_browser_reads(charset: str, read: Read) -> None:
    pytest.importorskip("selectolax")
    assert read("a.html", f"<meta charset={charset}><p>+AGE- \\x41-".encode()) == [Source("a.html", "+AGE- \\x41-\n")]


def test_without_the_extra_the_message_names_it(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "selectolax.lexbor", None)
    assert str(read("a.html", b"<p>x")[0]) == "a.html: HTML, which needs an extra: pip install 'quotex[html]'"


# -- Markdown -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("**“Go,”** _said_ *Ann*", "“Go,” said Ann"),
        ("# Head\n> “Go”", "Head\n“Go”"),
        ('[Ann](http://a.b "title") said [sic]', "Ann said [sic]"),
        ('a `"x"` snake_case\n```\nsay("x")\n```\nb', "a x snake_case\n\nb"),
    ],
)
def test_markup_is_cut(source: str, expected: str) -> None:
    assert cut_markup(source).text == expected


def test_quotes_point_into_the_markdown() -> None:
    source = '# News\n\n"**We** go," said *Ann Lee*.\n'
    prose = cut_markup(source)
    document = restore(extract(prose.text), prose, source)
    (quote,) = document.quotes
    assert (quote.quote, quote.raw, quote.speaker) == ("We go,", '"**We** go,"', "Ann Lee")
    assert quote.mention is not None
    assert source[quote.mention.start : quote.mention.end] == "Ann Lee"


# -- encodings and folders ------------------------------------------------------------------------------------------


def test_windows_1252_is_a_guess_with_a_warning() -> None:
    source = decode("a.txt", b"\x93Go\x94")
    assert isinstance(source, Source)
    assert (source.text, source.encoding) == ("“Go”", "cp1252")
    assert "--encoding" in str(source.warning)


def test_encoding_and_errors() -> None:
    assert isinstance(decode("a", b"\x93", ReadOptions(encoding="utf-8")), Unreadable)
    replaced = decode("a", b"a\x93", ReadOptions(encoding="utf-8", errors="replace"))
    assert replaced == Source("a", "a\ufffd")
    assert isinstance(replaced, Source)
    assert not replaced.is_whole_file
    assert decode("a", b"\x84", ReadOptions(encoding="mac-roman")) == Source("a", "Ñ")


def test_globs_take_other_names(read: Read) -> None:
    Path("news/x").mkdir(parents=True)
    for name in ("news/a.log", "news/x/b.log", "news/c.txt"):
        Path(name).write_text(name)
    options = ReadOptions(globs=("*.log",))
    assert [item.name for item in read_sources(["news"], options=options)] == ["news/a.log", "news/x/b.log"]


# -- the registry ----------------------------------------------------------------------------------------------------

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
INPUTS = README.split("**In**: ")[1].split("\n\n")[0]


def test_no_suffix_has_two_kinds() -> None:
    suffixes = [suffix for kind in kinds.KINDS for suffix in kind.suffixes]
    assert len(suffixes) == len(set(suffixes))


@pytest.mark.parametrize("kind", kinds.KINDS, ids=[kind.name for kind in kinds.KINDS])
def test_the_readme_names_every_kind(kind: kinds.Kind) -> None:
    assert kind.name in INPUTS, f"README says nothing of {kind.name}"


def test_a_new_kind_is_one_row(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    def finish(source: Source) -> Source:
        return replace(source, text=source.text.upper())

    shouted = kinds.Kind("shouts", (".loud",), finish=finish)
    monkeypatch.setitem(kinds._BY_SUFFIX, ".loud", shouted)
    (source,) = read("a.loud", b"Yes.")
    assert isinstance(source, Source)
    assert source.text == "YES."
