"""Frames in, frames of the same kind out, whatever library they are of."""

import pytest

pa = pytest.importorskip("pyarrow")

from quotex import frames  # noqa: E402
from quotex.frames.arrow import make_arrow_schema, read_batches  # noqa: E402

ROWS = {
    "url": ["a/1", "a/2", "a/3"],
    "date": ["2024-05-01", None, "2024-05-02"],
    "body": ["“We left,” said Amara Diallo. She had no “plan”.", None, "''It's over,\" Ann Lee told the council."],
}
NUMBERED = ROWS | {"url": [1, 2, 3]}


def make_pandas(rows):
    return pytest.importorskip("pandas").DataFrame(rows)


def make_polars(rows):
    return pytest.importorskip("polars").DataFrame(rows)


def make_reader(rows):
    return pa.table(rows).to_reader()


MAKERS = [make_pandas, make_polars, pa.table, make_reader]


def list_rows(frame):
    """The rows of any frame, as the records they come from."""
    if hasattr(frame, "to_dicts"):
        return frame.to_dicts()
    if hasattr(frame, "iloc"):
        frame = pa.Table.from_pandas(frame)
    return (frame.read_all() if isinstance(frame, pa.RecordBatchReader) else frame).to_pylist()


def list_records(subject, rows):
    batches = read_batches(pa.table(rows).to_batches(), text="body", id="url", subject=subject)
    return [record for batch in batches for record in batch.to_pylist()]


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("rows", [ROWS, NUMBERED])
@pytest.mark.parametrize("subject", ["quotes", "entities"])
def test_the_same_kind_of_frame_with_a_row_a_record(make, rows, subject):
    frame = make(rows)
    found = getattr(frames, subject)(frame, text="body", id="url")
    assert type(found) is type(frame)
    assert list_rows(found) == list_records(subject, rows) != []


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("rows", [{"url": ["a"], "body": [None]}, {"url": ["a"], "body": ["Nobody spoke."]}])
def test_a_frame_without_quotes_has_the_same_columns(make, rows):
    full = frames.quotes(make(ROWS), text="body", id="url")
    empty = frames.quotes(make(rows), text="body", id="url")
    assert list_rows(empty) == []
    for of in ("dtypes", "schema"):
        assert str(getattr(full, of, None)) == str(getattr(empty, of, None))


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ({"text": "bdy", "id": "url"}, "no column 'bdy'; did you mean 'body'?"),
        ({"text": "body", "id": "key"}, "no column 'key'; there are url, date, body"),
        ({"text": "url", "id": "body"}, "column 'url' is int64, not text"),
    ],
)
def test_a_wrong_column_is_named_before_anything_is_read(make, columns, reason):
    with pytest.raises(frames.ColumnError) as caught:
        frames.quotes(make(NUMBERED), **columns)
    assert str(caught.value) == reason


@pytest.mark.parametrize("make", MAKERS)
def test_options_are_passed_on(make):
    with pytest.warns(frames.UnreadRowWarning, match="a/1: 56 bytes; max_size allows 50"):
        rows = list_rows(frames.quotes(make(ROWS), text="body", id="url", options=frames.Options(max_size=50)))
    assert [row["speaker"] for row in rows] == ["Ann Lee"]


@pytest.mark.parametrize("make", MAKERS)
def test_the_first_row_that_can_not_be_read_ends_it_if_strict(make):
    with pytest.raises(frames.UnreadRowWarning, match="a/1: 56 bytes"):
        list_rows(frames.quotes(make(ROWS), text="body", id="url", options=frames.Options(max_size=50, strict=True)))


@pytest.mark.parametrize("frame", [None, [ROWS], ROWS, "news.parquet"])
def test_what_is_no_frame(frame):
    with pytest.raises(TypeError, match=rf"^a {type(frame).__name__} is no DataFrame"):
        frames.quotes(frame, text="body", id="url")


def test_a_lazy_frame_is_no_frame():
    with pytest.raises(TypeError, match="a LazyFrame is no DataFrame"):
        frames.quotes(make_polars(ROWS).lazy(), text="body", id="url")


def test_a_reader_is_read_as_its_results_are():
    taken = []

    def give():
        for batch in pa.table({"url": range(2000), "body": [ROWS["body"][0]] * 2000}).to_batches(max_chunksize=100):
            taken.append(batch)
            yield batch

    stream = pa.RecordBatchReader.from_batches(pa.schema({"url": pa.int64(), "body": pa.string()}), give())
    found = frames.quotes(stream, text="body", id="url")
    assert found.schema == make_arrow_schema("quotes")
    assert taken == []
    found.read_next_batch()
    assert len(taken) == 10


# -- what is particular to pandas and Polars ------------------------------------------------------------------------


def test_pandas_keeps_whole_numbers_and_nested_fields():
    quotes = frames.quotes(make_pandas(ROWS), text="body", id="url")
    assert quotes["parent"].isna().all()
    assert str(quotes["parent"].dtype) == "int64[pyarrow]"
    assert quotes["cue"].struct.field("lemma").to_list() == ["say", "tell"]
    assert quotes["repairs"][1] == ["two-singles-for-double"]
    assert quotes.groupby("speaker").size().to_dict() == {"Amara Diallo": 1, "Ann Lee": 1}


def test_pandas_with_an_index_categories_and_columns_that_arrow_does_not_know():
    frame = make_pandas(ROWS).astype({"body": "category"}).assign(odd=[{1}, object(), 3]).set_index("date")
    assert list_rows(frames.quotes(frame, text="body", id="url")) == list_records("quotes", ROWS)


def test_polars_with_categories_and_slices():
    polars = pytest.importorskip("polars")
    frame = polars.concat([make_polars(ROWS)] * 3, rechunk=False).with_columns(
        polars.col("body").cast(polars.Categorical)
    )
    found = frames.quotes(frame[3:6], text="body", id="url")
    assert found.to_dicts() == list_records("quotes", ROWS)
    assert found["cue"].struct.field("lemma").to_list() == ["say", "tell"]
