"""The laws of inputs: whatever bytes a file holds, it is texts or a reason, and what is told of a text is true."""

import json
from pathlib import Path

from quotex.pipeline import explain
from quotex.source import ReadOptions, Source, Unreadable, read_sources
from quotex.source.markdown import cut_markup, restore

WAYS = {
    "a": ("a.txt", ReadOptions()),
    "b": ("a.html", ReadOptions()),
    "c": ("a.md", ReadOptions()),
    "d": ("a.jsonl", ReadOptions(keep=("id", "kept"))),
    "e": ("a.csv", ReadOptions()),
    "f": ("a.tsv", ReadOptions(id_field="id")),
    "g": ("a.log", ReadOptions(text_field="text")),
    "h": ("a.txt.gz", ReadOptions(max_size=4096)),
    "i": ("a.txt", ReadOptions(encoding="utf-16-le")),
    "j": ("a.txt", ReadOptions(encoding="utf-8", errors="replace")),
    "k": ("a.jsonl", ReadOptions(encoding="utf-16", errors="replace")),
    "l": ("a.csv", ReadOptions(encoding="shift_jis", max_size=100)),
    "m": ("a.txt", ReadOptions(is_plain=True)),
    "n": ("a.txt", ReadOptions(encoding="utf-7")),
    "o": ("a.json", ReadOptions(max_size=4096)),
    "p": ("a.csv", ReadOptions(delimiter=";", with_records=True)),
    "q": ("a.html", ReadOptions(whole_page=True)),
    "r": ("a.eml", ReadOptions()),
    "s": ("a.srt", ReadOptions()),
    "t": ("a.docx", ReadOptions()),
    "u": ("a.pdf", ReadOptions(max_size=4096)),
}
"""The ways to read a file: its name and the options, by one letter, which a case of the fuzzer begins with."""


def check_input(way, data, folder):
    """Read bytes as a file in a folder, and give what was read."""
    name, options = WAYS[way]
    path = Path(folder, name)
    path.write_bytes(data)
    items = list(read_sources([str(path)], options=options))
    for item in items:
        assert isinstance(item, Source | Unreadable)
        if isinstance(item, Unreadable):
            assert item.reason.strip()
        else:
            check_source(item, data, options)
    return items


def check_source(source, data, options):
    json.dumps(dict(source.kept), allow_nan=False)
    if source.is_whole_file:
        written = source.byte_order_mark + source.text.encode(source.encoding)
        assert written == data or options.encoding == "utf-7"  # which has several ways to write one text
    if source.is_markdown:
        check_markdown(source.text)


def check_markdown(text):
    """Every character of the prose stands in the source where it is said to, and so does what is found in it."""
    prose = cut_markup(text)
    places = [prose.locate(offset) for offset in range(len(prose.text))]
    assert places == sorted(set(places))
    assert [text[place] for place in places] == list(prose.text)
    read = explain(prose.text)
    document = restore(read, prose, text)
    assert document.text == text
    for quote, before in zip(document.quotes, read.quotes, strict=True):
        assert text[quote.start : quote.end] == quote.raw
        assert quote.quote == before.quote
    for span, before in zip(list_spans(document), list_spans(read), strict=True):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start] == prose.text[before.start]
        assert text[span.end - 1] == prose.text[before.end - 1]


def list_spans(document):
    for quote in document.quotes:
        yield from filter(None, (quote, quote.mention, quote.cue))
        yield from quote.explanation.chain
    yield from document.entities
