"""CSV and TSV: each read back by its own standard, and no cell is run by a spreadsheet."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotex.render.printing import render_records
from quotex.render.screen import Screen
from quotex.render.template import PrintOptions


def render(format, records, fields=("name",), safe=True, subject="names"):
    form = PrintOptions(format, fields, safe)
    return "".join(render_records([records], subject, form, Screen(80)))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))))
def test_csv_is_read_back_as_it_was(names):
    printed = render("csv", [{"name": name} for name in names], safe=False)
    assert list(csv.reader(io.StringIO(printed, newline=""))) == [["name"], *([name] for name in names)]


def test_a_nul_of_a_record_is_a_replacement_character_in_csv():
    """The writer of Python 3.10 refuses it."""
    assert render("csv", [{"name": "a\0b"}]) == "name\r\na\ufffdb\r\n"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_tsv_is_a_line_a_record_and_a_tab_a_column(names):
    printed = render("tsv", [{"name": name, "source": "x"} for name in names], ("name", "source"))
    lines = printed.splitlines()
    assert len(lines) == len(names) + 1
    assert all(line.count("\t") == 1 for line in lines)


@pytest.mark.parametrize("format", ["csv", "tsv"])
@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_formula_is_defused_unless_raw(format, formula):
    assert render(format, [{"name": formula}]).splitlines()[1].lstrip('"').startswith("'")
    assert "'" not in render(format, [{"name": formula}], safe=False)
