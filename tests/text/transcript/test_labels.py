"""Each form of labels: what it must read, and what it must leave alone."""

import pytest

from quotex.text.layout import Paragraph
from quotex.text.transcript.labels import FORMS, read_label


def read(text):
    return read_label(text, Paragraph(0, len(text)))


@pytest.mark.parametrize(("form", "text", "who"), [(form, *hit) for form in FORMS for hit in form.hits])
def test_a_form_reads_its_hits(form, text, who):
    label = read(text)
    assert (label.form, text[label.start : label.end], label.key) == (form, who, who.casefold())


@pytest.mark.parametrize(("form", "text"), [(form, miss) for form in FORMS for miss in form.misses])
def test_a_form_leaves_its_misses_alone(form, text):
    label = read(text)
    assert label is None or label.form is not form


@pytest.mark.parametrize(
    "text", ["We left at dawn.", "", "“Ada: no,” he said.", "The rule is simple: never on a Sunday."]
)
def test_prose_has_no_label(text):
    assert read(text) is None


def test_what_is_said_begins_behind_the_label():
    text = "**Ada Brandt (Elm):** We left."
    assert text[read(text).words :] == "We left."
