"""Laws that hold for any text, whatever it is made of: those of the stages, of documents and of mended marks."""

from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from laws.cost import check_cost
from laws.documents import check_line_ends, check_text
from laws.mending import check_mending
from strategies import NAMES, articles, examples, noise, prose, texts

import quotex
from quotex.entities.gazetteer import Gazetteer, GazetteerError
from quotex.model import EntityType
from quotex.text.marks import normalize_marks


@pytest.mark.parametrize("made", [articles, prose, noise], ids=["articles", "prose", "noise"])
def test_what_is_read_of_any_text_is_true(made):
    @examples(60)
    @given(made)
    def read(text):
        check_text(text)

    read()


@examples(60)
@given(texts)
def test_marks_of_any_text_are_mended_once_and_alone(text):
    check_mending(text)


@examples(5)
@given(prose)
def test_any_piece_may_be_repeated(piece):
    check_cost(piece)


# -- one text beside another ----------------------------------------------------------------------------------------

PLAIN = "Nobody came to Lagos on Monday."


def list_spans(text):
    return [(quote.start, quote.end) for quote in quotex.extract(text, with_entities=False).quotes]


@examples(60)
@given(texts)
@example("“said. Ann Lee said.")  # the end of the text was taken for what stands before its start
def test_paragraphs_without_marks_move_the_quotes_of_others_and_change_none(text):
    before = f"{PLAIN}\n\n"
    moved = [(start + len(before), end + len(before)) for start, end in list_spans(text)]
    assert list_spans(f"{before}{text}\n\n{PLAIN}\n") == moved


@given(texts, texts)
def test_marks_are_found_paragraph_by_paragraph(first, second):
    """But for what tells of the whole document: in which direction its guillemets face, where its code ends."""
    first, second = (text.translate(dict.fromkeys(map(ord, "„»«`"))) for text in (first, second))
    both = normalize_marks(f"{first}\n\n{second}").marks
    shift = len(normalize_marks(f"{first}\n\n").text)
    later = [mark._replace(at=mark.at + shift) for mark in normalize_marks(second).marks]
    assert list(both) == [*normalize_marks(first).marks, *later]


@examples(60)
@given(articles)
def test_the_line_ends_of_windows_change_nothing(text):
    check_line_ends(text)


# -- names of one's own ---------------------------------------------------------------------------------------------

entries = st.builds(
    "{}\t{}{}".format,
    st.one_of(st.sampled_from(NAMES), st.text(min_size=1, max_size=8)),
    st.sampled_from(get_args(EntityType)),
    st.one_of(st.just(""), st.just("\tNgozi Okoro"), st.text(max_size=8)),
)
patterns = st.builds(
    '{{"label": "{}", "pattern": {}}}'.format,
    st.sampled_from((*get_args(EntityType), "FAC")),
    st.sampled_from(
        ('"Lee"', '[{"LOWER": "lee"}]', '[{"TEXT": "Ann"}, {"LOWER": "lee"}]', "[]", "7", '[{"ORTH": ""}]')
    ),
)
gazetteers = st.lists(st.one_of(entries, entries, patterns, noise), max_size=4).map("\n".join)


@examples(50)
@given(gazetteers, articles)
def test_any_gazetteer_is_refused_or_leaves_everything_true(lines, text):
    try:
        gazetteer = Gazetteer.parse(lines)
    except GazetteerError:
        return
    check_text(text, gazetteer)


# -- white space ----------------------------------------------------------------------------------------------------

WRAPPED = """\
Prices rose once more on Monday, the Cape Terminals Authority said,
and nobody in the harbour was surprised. “They always do,” said Donald
J. Trump, a trader. “We left,” he added.
"""


@pytest.mark.parametrize(
    ("one", "more"),
    [(". ", ".  "), ("\n", "\n  "), ("\n", " \n\t"), ("\n", "\r\n    ")],
    ids=["after a full stop", "before a line", "around a line end", "after a line end of Windows"],
)
def test_more_blanks_than_one_change_nothing(one, more):
    def list_heard(text):
        return [(quote.quote, quote.speaker, quote.role) for quote in quotex.extract(text).quotes]

    assert list_heard(WRAPPED.replace(one, more)) == list_heard(WRAPPED)


@examples(60)
@given(articles, st.sampled_from("\t\u00a0\u2009\u202f\u3000"))
def test_any_other_blank_is_as_good_as_a_space(text, blank):
    spaced = text.replace(" ", blank)
    heard, other = quotex.extract(text), quotex.extract(spaced)
    for one, two in zip(heard.quotes, other.quotes, strict=True):
        assert (one.quote, one.speaker, one.rule, one.kind) == (two.quote, two.speaker, two.rule, two.kind)
        assert two.raw == one.raw.replace(" ", blank) == spaced[two.start : two.end]
