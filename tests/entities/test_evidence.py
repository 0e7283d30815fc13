"""Which names are listed as organisations: what is listed of whole texts."""

import pytest

from quotex.entities.everything import find_entities
from quotex.entities.recogniser import recognise
from quotex.text.layout import lay_out


def listed(text):
    layout = lay_out(text)
    return [found.name for found in find_entities(layout, recognise(layout)) if found.type == "ORG"]


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        ("They opened the Smart Mobility Fair, and the Blue Wave Class won.", []),
        ("The Gilded Heron shook. A spokeswoman for the Gilded Heron wept.", ["Gilded Heron", "Gilded Heron"]),
        ("The bakery Gilded Heron shut.", []),
        ("The charity Gilded Heron shut.", ["Gilded Heron"]),
        ("They use radio frequency identification (RFID). The RFID failed.", []),
        ("They saw the Harbour Rail Council (HRC). HRC won.", ["Harbour Rail Council"] * 3),
        ("The bakery Corvane shut.", []),
        ("The charity Corvane shut, said the Cabinet.", ["Corvane", "Cabinet"]),
        ("Quilvo is a start-up. They like Quilvo, and a founder of Ambrika joined.", ["Quilvo", "Quilvo", "Ambrika"]),
        ("According to Mentaro, a network of clinics, it rose.", ["Mentaro"]),
        ("She is a member of the Heralds of Spring and president of the Republic.", []),
        ("She joined Agriculture. Quilvo is a river. They were fined Dh7.5 million.", []),
        ("According to the Gilded Heron Report, it fell.", []),
        ("The Chief of Legal Services and the Head of Water Engineering met.", []),
        ("It was run by Corvane Legal Services.", ["Corvane Legal Services"]),
        ("They saw the KRDA, B&Q, M2, R75 000, J-KRD, a III, KDA 150 million and UP.", ["KRDA", "B&Q", "J-KRD"]),
        ("A spokesman for UP slept.", ["UP"]),
        ("Some Corvane Party MPs met the MKs of the Heron Party on HMS Corvane.", ["Corvane Party", "Heron Party"]),
        ("They joined opposition MPs in a Cabinet room.", []),
        ("She left his new Cabinet after the last Assembly.", ["Cabinet", "Assembly"]),
        ("They spent USD 5 and RM7.5 in World War II.", []),
        ("It was a talk with Kenya Air Force Commander Otieno Hale.", ["Kenya Air Force"]),
        ("It was a talk with NATO Commander Otieno Hale.", ["NATO"]),
        ("They left Okoro Airport (OKA), and OKA closed.", []),
        ("Ivo Hale (CZE) beat Lars Holm (DEN).", []),
    ],
)
def test_listed_organisations(text, organisations):
    assert listed(text) == organisations


def test_what_isnt_listed_can_still_speak():
    layout = lay_out("Gilded Heron reopened in May.")
    names = recognise(layout)
    assert [(name.name, name.type) for name in names.mentions] == [("Gilded Heron", "ORG")]
    assert listed(layout.text) == []
