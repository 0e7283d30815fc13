"""Spark on this machine, with two workers: the records of the command line; lexicons that each worker loads once."""

import json
import os
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from calling import call_quotex
from paths import FIXTURES, ROOT

pa = pytest.importorskip("pyarrow")
pyspark = pytest.importorskip("pyspark")
if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("no Java", allow_module_level=True)

import pyarrow.parquet as pq  # noqa: E402
from pyspark.errors import PythonException  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

from quotex import Gazetteer, lexicon, spark  # noqa: E402
from quotex.frames.arrow import make_arrow_schema, read_batches  # noqa: E402

ARTICLES = [
    {"url": f"a/{path.stem}", "body": path.read_text(encoding="utf-8")} for path in sorted(FIXTURES.glob("*.txt"))
]
COLUMNS = "url string, body string"
ENVIRONMENT = {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}


@pytest.fixture(scope="module")
def session():
    with pytest.MonkeyPatch.context() as patch:
        for name, value in ENVIRONMENT.items():
            patch.setenv(name, value)
        builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        session = builder.config("spark.sql.shuffle.partitions", "2").getOrCreate()
        session.sparkContext.setLogLevel("OFF")
        yield session
        session.stop()


@pytest.fixture(scope="module")
def articles(session):
    return session.createDataFrame(ARTICLES, COLUMNS).repartition(4)


def list_records(frame):
    return sorted(frame.toArrow().to_pylist(), key=lambda record: (record["source"], record["start"], -record["end"]))


def list_printed(subject, tmp_path):
    news = tmp_path / "news.jsonl"
    news.write_text("".join(f"{json.dumps(article)}\n" for article in ARTICLES), encoding="utf-8")
    printed = call_quotex([subject, "--format", "jsonl", "--text-field", "body", "--id-field", "url", str(news)])
    return [json.loads(line) for line in printed.splitlines()]


@pytest.mark.parametrize("subject", ["quotes", "entities"])
def test_the_records_are_those_of_the_command_line(subject, articles, tmp_path):
    assert list_records(getattr(spark, subject)(articles, text="body", id="url")) == list_printed(subject, tmp_path)


def test_the_schema_is_fixed_whatever_is_read(session, articles):
    full = spark.quotes(articles, text="body", id="url")
    empty = spark.quotes(session.createDataFrame([], COLUMNS), text="body", id="url")
    nulls = spark.quotes(session.createDataFrame([(1, None)], "url long, body string"), text="body", id="url")
    assert full.schema == empty.schema == nulls.schema
    assert full.schema["cue"].dataType.simpleString() == "struct<text:string,lemma:string,start:bigint,end:bigint>"
    assert empty.toArrow().num_rows == nulls.toArrow().num_rows == 0
    assert full.toArrow().schema == empty.toArrow().schema
    assert empty.columns == make_arrow_schema("quotes").names


def test_each_worker_loads_its_lexicons_once(session, monkeypatch):
    monkeypatch.setitem(session.sparkContext.environment, "FOR", "this test")  # another environment, other workers

    def read_and_count(batches):
        import sys

        def count(event, arguments):
            if event == "open" and str(arguments[0]).endswith((".txt", ".tsv")):
                lexicon.opened += 1

        if not hasattr(lexicon, "opened"):
            lexicon.opened = 0
            sys.addaudithook(count)
        assert sum(batch.num_rows for batch in read_batches(batches, text="body", id="url"))
        yield pa.record_batch({"pid": [os.getpid()], "opened": [lexicon.opened]})

    whole = "\n\n".join(article["body"] for article in ARTICLES)  # the first task needs whatever the others do
    articles = session.createDataFrame([(str(number), whole) for number in range(16)], COLUMNS).repartition(8)
    tasks = articles.mapInArrow(read_and_count, "pid long, opened long").collect()
    opened = defaultdict(list)
    for task in tasks:
        opened[task.pid].append(task.opened)
    assert len(tasks) == 8
    assert 1 <= len(opened) <= 2
    for counts in opened.values():
        assert counts == [counts[0]] * len(counts)
        assert counts[0] > 0


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ({"text": "bdy", "id": "url"}, "no column 'bdy'; did you mean 'body'?"),
        ({"text": "body", "id": "size"}, "column 'size' is double; an id is text or a whole number, so cast it"),
        ({"text": "size", "id": "url"}, "column 'size' is double, not text"),
    ],
)
def test_a_wrong_column_is_named_before_a_job_starts(columns, reason, session):
    frame = session.createDataFrame([], f"{COLUMNS}, size double")
    with pytest.raises(spark.ColumnError) as caught:
        spark.quotes(frame, **columns)
    assert str(caught.value) == reason


def test_a_row_that_can_not_be_read_costs_no_other_or_all_if_strict(session):
    frame = session.createDataFrame([("a", "“We left,” said Ann Lee."), ("b", "x" * 100)], COLUMNS)
    options = spark.Options(max_size=50)
    assert [row.source for row in spark.quotes(frame, text="body", id="url", options=options).collect()] == ["a"]
    strict = spark.Options(max_size=50, strict=True)
    with pytest.raises(PythonException, match="UnreadRowWarning: b: 100 bytes; max_size allows 50"):
        spark.quotes(frame, text="body", id="url", options=strict).collect()


def test_gazetteer_go_to_the_workers(session):
    names = Gazetteer.parse("CTA\tORG\tCape Terminals Authority\n")
    frame = session.createDataFrame([(1, "The CTA left.")], "url long, body string")
    (entity,) = spark.entities(frame, text="body", id="url", options=spark.Options(gazetteer=names)).collect()
    assert (entity.source, entity.name) == ("1", "Cape Terminals Authority")


def test_the_job_of_the_docs(tmp_path):
    """Parquet in, Parquet out, and a row without an id named in the log."""
    table = pa.Table.from_pylist([*ARTICLES, {"url": None, "body": "Nobody spoke."}])
    pq.write_table(table, tmp_path / "articles.parquet")
    submit = Path(pyspark.__file__).parent / "bin" / "spark-submit"
    options = ["--master", "local[2]", "--conf", "spark.ui.enabled=false"]
    arguments = ["--partitions", "3", tmp_path / "articles.parquet", tmp_path / "quotes"]
    done = subprocess.run(
        [submit, *options, ROOT / "docs" / "spark_job.py", *arguments],
        env=os.environ | ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "UnreadRowWarning: row " in done.stderr
    written = pq.read_table(tmp_path / "quotes")
    records = sorted(written.to_pylist(), key=lambda record: (record["source"], record["id"]))
    assert records == sorted(list_printed("quotes", tmp_path), key=lambda record: (record["source"], record["id"]))
    assert len(list((tmp_path / "quotes").glob("*.parquet"))) == 3
