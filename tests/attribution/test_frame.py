"""Paragraphs as tags: what each word around a quote is taken for."""

from itertools import pairwise

import pytest
from known_failures import mark_rows

from quotex.attribution.frame import read_frames
from quotex.entities.recogniser import recognise
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.pairing import pair_marks

KNOWN_FAILURES = {
    "Two officials quietly said “no.”": "two officials speak only right before the verb: an adverb hides them",
}
"""By the first column of the table: what is missing. They have to fail, so that a lucky fix is noticed."""


def mark(rows):
    return mark_rows(rows, KNOWN_FAILURES)


def read(text):
    """The frame of a one-paragraph text."""
    layout = lay_out(*normalize_marks(text))
    pairs = [(index, pair) for index, pair in enumerate(pair_marks(layout)) if pair.parent is None]
    (frame,) = read_frames(layout.text, [(layout.paragraphs[0], pairs, None)], recognise(layout))
    return layout.text, frame


TAGS = [
    # the quote's end
    ("“We left,” Amina Diallo said.", "QNV."),
    ("“We left”, Amina Diallo said.", "q,NV."),
    ("“We left.” Amina Diallo nodded.", "q.Nv."),
    ("“So what?” Amina Diallo said.", "Q|NV."),
    ("“So what?” she said.", "QPV."),
    ("“So what?” The bus left.", "Q|Dwv."),
    ("“We left—” Amina Diallo said.", "Q|NV."),
    # names
    ("Amina Diallo said “yes.”", "NVq."),
    ("Foreign Minister Amina Diallo said “yes.”", "NVq."),
    ("Mr. Diallo said “yes.”", "NVq."),
    ("Amina Diallo's aides said “yes.”", "N'RVq."),
    ("The World Bank said “yes.”", "DOVq."),
    ("Kenya said “yes.”", "GVq."),
    ("French officials said “yes.”", "ARVq."),
    ("Amina Diallo (D-Ore.) said “yes.”", "N(O)Vq."),
    ("Amina Diallo, the coach, said “yes.”", "N,DR,Vq."),
    ("Amina Diallo — the coach — said “yes.”", "N-DR-Vq."),
    # verbs
    ("She told reporters “yes.”", "PYRq."),
    ("She has said “yes.”", "PHVq."),
    ("She was saying “yes.”", "PHIq."),
    ("She'd say “yes.”", "PHBq."),
    ("Critics say “yes.”", "RBq."),
    ("She left, saying “yes.”", "Pv,Iq."),
    ("She left, carrying “hope.”", "Pv,gq."),
    ("She used the hour to call it “theft.”", "PvDtEBPq."),
    ("She was quoted as saying “yes.”", "PHYSIq."),
    # nouns that may be verbs
    ("The company called it “a gift.”", "DCYPq."),
    ("Her statement read: “We regret it.”", "hTV:q."),
    ("The report says “yes.”", "DTVq."),
    ("She reports “rain.”", "PVq."),
    ("his alleged “scheme”", "hwq"),
    ("A film called “Salt” opened.", "Dwzqv."),
    # small words
    ("He said that it was “thin.”", "PVdPHq."),
    ("The book that she wrote is “thin.”", "DTdPVHq."),
    ("The man who left said “no.”", "DRWvVq."),
    ("According to Amina Diallo, it was “thin.”", "LEN,PHq."),
    ("It was struck down by Amina Diallo as “void.”", "PHvwyNSq."),
    ("She said how “thin” it was.", "PVFqPH."),
    ("When she left, he said “no.”", "SPv,PVq."),
    ("She smiled and said “no.”", "PvKVq."),
    ("On Monday she said “no.”", "EtPVq."),
    ("Two officials quietly said “no.”", "nRJVq."),
    ("One official said “no”; another left.", "DRVq;Dv."),
    # what stands before the first sentence
    ("NAIROBI, March 3 (AP) — “We left,” Amina Diallo said.", "QNV."),
    ("ALDER CREEK, Vt. — Amina Diallo said “yes.”", "NVq."),
]


@pytest.mark.parametrize(("text", "tags"), mark(TAGS))
def test_tags(text, tags):
    assert read(text)[1].tags == tags


@pytest.mark.parametrize("text", [text for text, _ in TAGS])
def test_tokens_stand_in_order(text):
    source, frame = read(text)
    tokens = frame.tokens(0, len(frame.tags))
    assert "".join(token.tag for token in tokens) == frame.tags
    for token, after in pairwise(tokens):
        assert 0 <= token.start <= token.end <= after.start <= len(source)
    for place in frame.places.values():
        assert source[tokens[place].start] in "\"“'‘«" or source[tokens[place].end - 1] in "\"”'’»"
        assert frame.tags[place] in "Qq"


def test_a_name_is_one_token():
    source, frame = read("“We left,” said Foreign Minister Amina Diallo.")
    (token,) = [token for token in frame.tokens(0, len(frame.tags)) if token.name]
    assert source[token.start : token.end] == "Foreign Minister Amina Diallo"
    assert token.name.name == "Amina Diallo"


def test_only_the_paragraph_is_read():
    text = "Nobody spoke.\n\n“We left,” Amina Diallo said.\n\nThen it rained."
    layout = lay_out(*normalize_marks(text))
    pairs = list(enumerate(pair_marks(layout)))
    (frame,) = read_frames(layout.text, [(layout.paragraphs[1], pairs, 1)], recognise(layout))
    assert (frame.number, frame.tags, frame.places) == (1, "QNV.", {0: 0})
