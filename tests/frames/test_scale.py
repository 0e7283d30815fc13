"""What docs/scale.md shows is true: its Python runs, its schema is the schema, its job is the one that is tested."""

import os
import re
import shutil
import sys

import pytest
from paths import FIXTURES, ROOT

pa = pytest.importorskip("pyarrow")

from quotex.frames.arrow import make_arrow_schema  # noqa: E402

PAGE = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    import pyarrow.parquet

    body = (FIXTURES / "harbour-strike.txt").read_text(encoding="utf-8")
    articles = pa.table({"url": ["a/1", "a/2"], "date": ["2024-05-01", None], "body": [body, None]})
    pyarrow.parquet.write_table(articles, tmp_path / "articles.parquet")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("PYSPARK_SUBMIT_ARGS", "--master local[2] --conf spark.sql.shuffle.partitions=2 pyspark-shell")
    return tmp_path


@pytest.mark.parametrize("block", BLOCKS, ids=[block.split()[1] for block in BLOCKS])
def test_every_recipe_runs(block, folder):
    for package in re.findall(r"^(?:import|from) (\w+)", block, re.MULTILINE):
        pytest.importorskip(package)
    if "pyspark" in block and shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("no Java")
    names = {}
    exec(compile(block, "docs/scale.md", "exec"), names)
    if "session" in names:
        names["session"].stop()
    assert ("quotes" in names) == ("quotex" in block)


def test_the_schema_is_what_the_page_shows():
    fields = [line for line in str(make_arrow_schema("quotes")).splitlines() if not line.startswith("  child")]
    assert "\n".join(["```", *fields, "```"]) in PAGE


def test_the_fields_of_entities_are_what_the_page_says():
    assert ", ".join(f"`{name}`" for name in make_arrow_schema("entities").names) in PAGE


def test_the_files_that_the_page_names_exist():
    named = re.findall(r"(?:docs|tools)/\w+\.py", PAGE)
    assert {"docs/spark_job.py", "tools/cost.py"} <= set(named)
    assert all((ROOT / name).is_file() for name in named)
