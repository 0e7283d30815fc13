"""Laws that hold for any bytes, whatever a file is called and however it is read."""

import bz2
import gzip
import lzma

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from laws.inputs import WAYS, check_input, check_markdown
from strategies import articles, examples, files, texts

from quotex.source import Source
from quotex.source.markdown import cut_markup


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("inputs")


@pytest.mark.parametrize("way", WAYS)
def test_any_bytes_are_texts_or_a_reason(way, folder):
    @examples(25)
    @given(files)
    def read(data):
        check_input(way, data, folder)

    read()


@examples(40)
@given(files, st.sampled_from([gzip.compress, bz2.compress, lzma.compress]), st.integers(0, 200), st.binary(max_size=3))
def test_any_damage_to_an_archive_is_a_reason_or_none(folder, data, pack, place, damage):
    packed = pack(data)
    check_input("a", packed[:place] + damage + packed[place:], folder)
    check_input("a", packed[:place], folder)
    if data:
        unpacked, plain = (check_input("m", whole, folder) for whole in (packed, data))
        is_archive = data.startswith((b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0"))
        assert is_archive or unpacked == plain


@examples(40)
@given(st.one_of(articles, texts))
@example("```\n“Go,”\n```\n> *“No,”* said [Ann](x).")
def test_what_is_found_in_any_markdown_stands_in_it(text):
    check_markdown(text)


@given(texts)
def test_markdown_loses_no_mark_outside_of_code_and_targets(text):
    plain = "".join(char for char in text if char not in "`[]()<>~-")
    assert [char for char in cut_markup(plain).text if char in "“”\"'"] == [char for char in plain if char in "“”\"'"]


def test_nothing_at_all_is_an_empty_text(folder):
    (item,) = check_input("a", b"", folder)
    assert item == Source(item.name, "")
