"""Names whose ends an abbreviation in brackets shows."""

import pytest

from quotex.entities.candidates import find_candidates
from quotex.text.layout import lay_out


def organisations_in(text):
    return [text[start:end] for start, end, type, *_ in find_candidates(lay_out(text)).body if type == "ORG"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It met the Sula Isles and Wick Affairs Office (SIWAO), it said.", "Sula Isles and Wick Affairs Office"),
        ("The Kofa Salt and Spice Administration (KSSA) wrote.", "Kofa Salt and Spice Administration"),
        ("New Harbour Party (NHP) members went.", "New Harbour Party"),
        ("The People's Front for Bread and Roses’s (PFBR) flag fell.", "People's Front for Bread and Roses"),
        ("The Harbour Salt Council 's (HSC ) flag fell.", "Harbour Salt Council"),
        ("The Anglers for a Cleaner Estuary League (ACEL) met.", "Anglers for a Cleaner Estuary League"),
        ("The League for Peace and Barter in Oceania [sic] and the League for Barter in Oceania (LBO) met.",
         "League for Barter in Oceania"),
        ("The Organisation for Barter and Salt in Europe (OBSE) met.", "Organisation for Barter and Salt in Europe"),
        ("It was Director Harbour Rail Council (HRC) who met.", "Harbour Rail Council"),
        ("They left the UK Pilots Party (UKPP) in May.", "UK Pilots Party"),
    ],
)  # fmt: skip
def test_names_that_an_abbreviation_bounds(text, name):
    assert name in organisations_in(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The UN Commission on the Status of Otters (CSO) met.", ["UN Commission on the Status of Otters"]),
        ("The Kofa Salt and Drug Administration (GBK) met.", ["Drug Administration"]),
        ("They signed the Kofa Salt and Spice Treaty (KSST).", []),
        ("It was Ngozi Ama Eze (NAE).", []),
        ("They use radio frequency identification (RFI) tags.", []),
        ("Salt. Kofa said the Drug Administration (DA) met.", ["Drug Administration"]),
    ],
)
def test_names_that_are_left_alone(text, names):
    assert [name for name in organisations_in(text) if not name.isupper()] == names


def test_a_name_is_whole_wherever_it_stands_again():
    text = "The Kofa Salt and Spice Administration (KSSA) met. At the Kofa Salt and Spice Administration, it rained."
    assert organisations_in(text).count("Kofa Salt and Spice Administration") == 2
