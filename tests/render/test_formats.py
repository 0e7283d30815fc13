"""The registry of formats: all that depends on a format reads it there, and a new one is a row and a module."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from drawn import render_documents

import quotex
from quotex.cli import cli
from quotex.render.formats import (
    FORMATS,
    UnknownFormatError,
    choose_format,
    find_by_suffix,
    list_choices,
)
from quotex.render.printing import lay_out_documents, render_records
from quotex.render.screen import Screen
from quotex.render.template import PrintOptions

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
DOCUMENT = quotex.extract("“We left on Monday,” said Ann Lee.")
WITH_FORMAT = sorted(name for name, command in cli.commands.items() if "format" in [p.name for p in command.params])

NEW_FORMAT = """
from quotex.render.template import Template

def lay_out(header, screen):
    return Template(shout, before=" ".join(header).upper() + "!\\n", after="the end\\n")

def shout(rows):
    return "".join(" ".join(row).upper() + "!\\n" for row in rows)
"""
WITH_NEW_FORMAT = """
import sys
from quotex.render import formats
formats.FORMATS += (formats.Format("shout", (".loud",), "shouting.lay_out"),)
from quotex.cli import main
sys.exit(main())
"""


@pytest.fixture
def run_with_a_new_format(tmp_path):
    (tmp_path / "shouting.py").write_text(NEW_FORMAT, encoding="utf-8")
    (tmp_path / "a.txt").write_text(DOCUMENT.text, encoding="utf-8")

    def run(*args):
        return subprocess.run(
            [sys.executable, "-c", WITH_NEW_FORMAT, *args],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(tmp_path), "COLUMNS": "200"},
            capture_output=True,
            encoding="utf-8",
        )

    return run


def test_a_row_and_a_module_are_a_new_format(run_with_a_new_format, tmp_path):
    assert "|html|shout]" in run_with_a_new_format("--help").stdout
    printed = run_with_a_new_format("--format", "shout", "--fields", "speaker,quote", "a.txt")
    assert (printed.stdout, printed.stderr) == ("SPEAKER QUOTE!\nANN LEE WE LEFT ON MONDAY,!\nthe end\n", "")


@pytest.mark.parametrize("command", WITH_FORMAT)
def test_its_suffix_chooses_it_for_every_command(command, run_with_a_new_format, tmp_path):
    done = run_with_a_new_format(command, "--output", "out.LOUD", *(["a.txt"] if command != "rules" else []))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "out.LOUD").read_text(encoding="utf-8").endswith("!\nthe end\n")


@pytest.mark.parametrize("command", WITH_FORMAT)
def test_the_choices_of_the_command_line_are_the_rows(command):
    (option,) = (parameter for parameter in cli.commands[command].params if parameter.name == "format")
    assert list(option.type.choices) == ["auto", *(format.name for format in FORMATS)]


@pytest.mark.parametrize("name", ["", "text", "JSON", "markdown "])
def test_an_unknown_format_is_an_error_and_never_another_format(name):
    options = PrintOptions(name)
    with pytest.raises(UnknownFormatError, match=re.escape(f"no format {name!r}; there are auto, table,")):
        choose_format(name, Screen())
    with pytest.raises(UnknownFormatError):
        list(render_documents([DOCUMENT], "quotes", options, Screen()))
    with pytest.raises(UnknownFormatError):
        list(render_records([[{"name": "a"}]], "names", options._replace(fields=("name",)), Screen()))


def test_auto_is_a_table_on_a_terminal_and_json_lines_in_a_pipe():
    assert choose_format("auto", Screen(is_terminal=True)).name == "table"
    assert choose_format("auto", Screen(is_terminal=False)).name == "jsonl"


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)
def test_what_a_row_names_is_there(format):
    assert callable(format.load())
    assert all(callable(format.load_whole(what)) for what in format.whole)
    assert all(find_by_suffix(suffix) == format.name for suffix in format.suffixes)


def test_no_name_and_no_suffix_is_given_twice():
    names = [format.name for format in FORMATS]
    suffixes = [suffix for format in FORMATS for suffix in format.suffixes]
    assert len(set(names)) == len(names)
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)


@pytest.mark.parametrize("name", list_choices()[1:])
def test_the_readme_names_every_format(name):
    (sentence,) = re.findall(r"`--format` is ([^;]*);", README)
    assert f"`{name}`" in sentence


def test_only_where_a_spreadsheet_reads_formulas_is_a_cell_defused():
    for format in FORMATS:
        template = lay_out_documents("quotes", PrintOptions(format.name, fields=("quote",)), Screen(80))
        drawn = template.draw(quotex.extract("“=1+1 is two,” said Ann Lee."))
        assert "=1+1 is two" in drawn
        assert ("'=1" in drawn) == format.has_formulas
