"""What needs an extra says so where it is missing, and nothing else loads it."""

import subprocess
import sys

import pytest


def run(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize(
    ("module", "missing", "extra"),
    [
        ("frames", "pyarrow", "frames"),
        ("spark", "pyspark", "spark"),
        ("spark", "pyarrow", "spark"),
        ("spacy", "spacy", "spacy"),
    ],
)
def test_a_missing_extra_is_named(module, missing, extra):
    done = run(f"import sys; sys.modules[{missing!r}] = None; import quotex.{module}")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].endswith(f"an extra: pip install 'quotex[{extra}]'")


def test_nothing_else_loads_what_the_extras_bring():
    code = """
import sys, quotex, quotex.cli
quotex.extract("“We left,” said Amara Diallo.")
print(sorted({"pyarrow", "pyspark", "spacy", "pandas", "polars", "quotex.frames.arrow", "pypdf", "email",
"quotex.source.blocks", "quotex.source.documents", "trafilatura", "csv"} & set(sys.modules)))
"""
    assert run(code).stdout == "[]\n"
