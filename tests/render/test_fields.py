"""The fields of a record as columns, and those that a user names."""

import re

import pytest

from quotex.render.fields import UnknownFieldError, find_fields, list_columns


def test_columns_of_a_quote_are_flat():
    names = [field.name for field in list_columns("quotes")]
    assert names[:3] == ["source", "id", "quote"]
    assert names[12:19] == ["mention", "mention_start", "mention_end", "cue", "cue_lemma", "cue_start", "cue_end"]
    assert names[-1] == "repairs"
    assert "explanation" not in names


@pytest.mark.parametrize(
    ("name", "hint"),
    [("speeker", "did you mean 'speaker'?"), ("cue.lema", "did you mean 'cue.lemma'?"), ("xyzzy", "there are source")],
)
def test_an_unknown_field_gets_a_hint(name, hint):
    with pytest.raises(UnknownFieldError, match=re.escape(hint)):
        find_fields("quotes", [name])


def test_a_field_of_an_explanation():
    (field,) = find_fields("quotes", ["explanation.answer.rule"])
    assert field.pick({"explanation": {"answer": {"rule": "label"}}}) == "label"
    assert field.pick({"explanation": None}) is None
