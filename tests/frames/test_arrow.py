"""The core that reads Arrow record batches: its records are those of the command line, in batches of a bounded size."""

import json
import warnings

import pytest
from calling import call_quotex
from hypothesis import given, settings
from hypothesis import strategies as st
from paths import FIXTURES

pa = pytest.importorskip("pyarrow")

from quotex import Gazetteer  # noqa: E402
from quotex.document.selection import EVERYTHING, Selection  # noqa: E402
from quotex.frames import arrow  # noqa: E402
from quotex.frames.arrow import ColumnError, Options, UnreadRowWarning, make_arrow_schema, read_batches  # noqa: E402
from quotex.render.fields import list_columns  # noqa: E402

ARTICLES = [path.read_text(encoding="utf-8") for path in sorted(FIXTURES.glob("*.txt"))]
SAID = "“We left,” said Amara Diallo. “It's over,” she said."


def make_batches(texts, *, ids=None, rows=7):
    """The texts in batches of so many rows; what isn't named otherwise has its number as id."""
    ids = range(len(texts)) if ids is None else ids
    table = pa.table({"url": pa.array(ids), "body": pa.array(texts, pa.string())})
    return table.to_batches(max_chunksize=rows)


def read(batches, **options):
    return [record for batch in read_batches(batches, text="body", id="url", **options) for record in batch.to_pylist()]


def make_damaged(*values):
    """A column that says it is text, with bytes that are not, as Spark may give it."""
    _, offsets, data = pa.array(values, pa.binary()).buffers()
    return pa.StringArray.from_buffers(len(values), offsets, data)


@pytest.mark.parametrize("subject", ["quotes", "entities"])
def test_the_records_are_those_of_the_command_line(subject, tmp_path):
    news = tmp_path / "news.jsonl"
    rows = [{"url": f"a/{number}", "body": text} for number, text in enumerate(ARTICLES)]
    news.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    printed = call_quotex([subject, "--format", "jsonl", "--text-field", "body", "--id-field", "url", str(news)])
    records = read(make_batches(ARTICLES, ids=[row["url"] for row in rows]), subject=subject)
    assert "".join(f"{json.dumps(record, ensure_ascii=False)}\n" for record in records) == printed
    assert len(records) > 2 * len(ARTICLES)


@pytest.mark.parametrize("subject", ["quotes", "entities"])
def test_the_schema_has_the_fields_of_every_record(subject):
    fields = [column.path[0] for column in list_columns(subject) if len(column.path) == 1]
    assert make_arrow_schema(subject).names == fields


def test_what_may_be_null():
    schema = make_arrow_schema("quotes")
    assert not schema.field("source").nullable
    assert schema.field("cue").nullable
    assert schema.field("cue").type.field("lemma").nullable
    assert schema.field("parent").type == pa.int64()
    assert schema.field("repairs").type.value_type == pa.string()


@settings(deadline=None)
@given(
    texts=st.lists(st.none() | st.text(max_size=40) | st.sampled_from([SAID, ARTICLES[0]]), max_size=12),
    rows=st.integers(1, 5),
    limit=st.integers(1, 4),
)
def test_how_rows_are_cut_into_batches_changes_nothing(texts, rows, limit):
    texts = [None if text is None else text.encode("utf-8", "replace").decode() for text in texts]
    alone = [record for number, text in enumerate(texts) for record in read(make_batches([text], ids=[number]))]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(arrow, "BATCH_RECORDS", limit)
        batches = list(read_batches(make_batches(texts, rows=rows), text="body", id="url"))
    assert [record for batch in batches for record in batch.to_pylist()] == alone
    assert all(batch.schema == make_arrow_schema("quotes") and batch.num_rows for batch in batches)
    for batch in batches:
        batch.validate(full=True)


def test_batches_are_given_as_soon_as_they_are_full(monkeypatch):
    monkeypatch.setattr(arrow, "BATCH_RECORDS", 10)
    taken = []

    def give():
        for batch in make_batches([SAID] * 100, rows=1):
            taken.append(batch)
            yield batch

    results = read_batches(give(), text="body", id="url")
    assert next(results).num_rows == 10
    assert len(taken) == 5
    assert [batch.num_rows for batch in results] == [10] * 19


def test_no_text_no_records():
    assert read(make_batches([None, "", "Nobody spoke."])) == []
    assert list(read_batches([], text="body", id="url")) == []


def test_categories_large_and_missing_texts_are_text():
    for column in (
        pa.array([SAID], pa.large_string()),
        pa.array([SAID], pa.string_view()),
        pa.array([SAID]).dictionary_encode(),
    ):
        assert len(read([pa.record_batch({"url": column, "body": column})])) == 2
    assert read([pa.record_batch({"url": ["a"], "body": pa.nulls(1)})]) == []


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ({"url": ["a"], "bdy": ["b"]}, "no column 'body'; did you mean 'bdy'?"),
        ({"url": ["a"], "words": ["b"]}, "no column 'body'; there are url, words"),
        ({"url": ["a"], "body": [1]}, "column 'body' is int64, not text"),
        ({"url": ["a"], "body": [b"b"]}, "column 'body' is binary, not text"),
        ({"url": [1.5], "body": ["b"]}, "column 'url' is double; an id is text or a whole number, so cast it"),
    ],
)
def test_a_wrong_column_is_named(columns, reason):
    with pytest.raises(ColumnError) as caught:
        read([pa.record_batch(columns)])
    assert str(caught.value) == reason


def test_two_columns_of_a_name():
    with pytest.raises(ColumnError, match="2 columns are called 'body'"):
        read([pa.RecordBatch.from_arrays([pa.array(["a"])] * 3, names=["url", "body", "body"])])


UNREAD = [
    (["a"], ["“No,” said Bo Chen." * 10], "a: 230 bytes; max_size allows 100"),
    ([None], [SAID], "row 1: has no id"),
    (["a"], make_damaged(b"\xff"), "a: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff"),
    (["\x1b[31m"], ["x" * 101], "\\x1b[31m: 101 bytes"),
]


@pytest.mark.parametrize(("ids", "texts", "reason"), UNREAD)
def test_a_row_that_can_not_be_read_is_named_and_costs_no_other(ids, texts, reason):
    good = make_batches([SAID], ids=["good"])
    bad = pa.record_batch({"url": pa.array(ids, pa.string()), "body": texts})
    with pytest.warns(UnreadRowWarning) as caught:
        records = read([*good, bad, *good], options=Options(max_size=100))
    assert [record["source"] for record in records] == ["good"] * 4
    assert [str(warning.message).startswith(reason) for warning in caught] == [True]


@pytest.mark.parametrize(("ids", "texts", "reason"), UNREAD)
def test_a_row_that_can_not_be_read_is_an_error_if_strict(ids, texts, reason):
    bad = pa.record_batch({"url": pa.array(ids, pa.string()), "body": texts})
    reason = reason.replace("row 1", "row 0")
    with pytest.raises(UnreadRowWarning) as caught:
        read([bad], options=Options(max_size=100, strict=True))
    assert str(caught.value).startswith(reason)
    assert caught.value.__cause__ is not None


def test_a_defect_of_a_stage_costs_its_row_alone(monkeypatch):
    extract = arrow.extract

    def fail(text, **options):
        return extract(text, **options) if text == SAID else {}["quotes"]

    monkeypatch.setattr(arrow, "extract", fail)
    with pytest.warns(UnreadRowWarning, match="1: KeyError: 'quotes'"):
        assert len(read(make_batches([SAID, "odd", SAID]))) == 4


def test_the_limit_is_in_bytes_and_a_text_may_be_as_large():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert read(make_batches([SAID]), options=Options(max_size=len(SAID.encode())))


def test_gazetteer_and_a_selection():
    names = Gazetteer.parse("CTA\tORG\tCape Terminals Authority\n")
    (entity,) = read(make_batches(["The CTA left."]), subject="entities", options=Options(gazetteer=names))
    assert entity["name"] == "Cape Terminals Authority"
    texts = [f"{SAID} It was no “plan”."]
    kinds = [record["kind"] for record in read(make_batches(texts), options=Options(Selection(kinds=EVERYTHING)))]
    assert (len(read(make_batches(texts))), kinds) == (2, ["direct", "direct", "scare"])
