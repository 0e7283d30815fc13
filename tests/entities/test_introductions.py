"""Short names that a text introduces."""

import pytest

from quotex.entities.candidates import find_candidates
from quotex.entities.introductions import find_introductions, fits, is_abbreviation
from quotex.text.layout import lay_out


def read(text):
    layout = lay_out(text)
    return find_introductions(layout.text, find_candidates(layout).body)


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("They run Heron Quill PLC (HQX).", {"HQX": "Heron Quill PLC"}),
        ("They saw the Heron Union’s (HU) vote.", {"HU": "Heron Union"}),
        ("They joined the Union of Metalworkers of Ghana (Umeg).", {"Umeg": "Union of Metalworkers of Ghana"}),
        ("They joined UMG (Union of Metalworkers of Ghana).", {"UMG": "Union of Metalworkers of Ghana"}),
        ("They saw the Heron Union (Accra).", {}),
        ("They saw the Heron Union (GHA).", {}),
        ("They saw Ann Lee (HQX).", {}),
        ("They saw Heron (HQX).", {}),
    ],
)
def test_full_names(text, full):
    assert read(text).full == full


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("They left Okoro Airport (OKA).", {"OKA": "LOC"}),
        ("They left Okoro Airport (BUS).", {}),
        ("They beat Ivo Hale (CZE).", {"CZE": "GPE"}),
        ("They beat Ivo Hale (CZX).", {}),
    ],
)
def test_types(text, types):
    assert read(text).types == types


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("They like direct foreign investment (DFI).", {"DFI"}),
        ("They like the direct foreign investment agency (DFIA).", set()),
        ("They like foreign money (DFI).", set()),
        ("They like direct foreign investment (Ghana).", set()),
    ],
)
def test_nobody(text, nobody):
    assert read(text).nobody == nobody


def test_is_abbreviation():
    assert [form for form in ("HQX", "MoHa", "Heron", "H", "H Q", "HQ" * 7) if is_abbreviation(form)] == ["HQX", "MoHa"]


def test_fits():
    assert fits("HQ", "Heron Quill")
    assert not fits("QH", "Heron Quill")
    assert not fits("ERO", "Heron")
