"""Laws that hold for the output of any document in every format, those that filters have been at among them."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from laws.documents import check_text
from laws.renderings import check_renderings
from strategies import articles, examples, noise, texts

import quotex
from quotex.document.selection import Selection, add_context
from quotex.render.screen import make_visible

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | noise,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(noise, inner, max_size=3),
    max_leaves=5,
)


@examples(12)
@given(st.one_of(articles, texts))
def test_any_document_is_valid_in_every_format(text):
    check_renderings(check_text(text))


@examples(8)
@given(articles, noise, st.dictionaries(noise, json_values, max_size=2))
def test_so_is_one_with_any_name_and_any_fields_carried_along(text, name, kept):
    document = add_context(quotex.explain(text, source=name), 2)
    check_renderings(replace(Selection(("direct", "scare")).select(document), kept=kept))


@given(noise)
def test_what_was_made_visible_is_visible(text):
    visible = make_visible(text)
    assert visible.isprintable() or not any(char < " " or char == "\x7f" for char in visible)
    assert make_visible(visible) == visible
