"""Towns that are teams, lines in capitals, and datelines."""

import pytest

from quotex.entities.headlines import is_headline
from quotex.entities.recogniser import recognise
from quotex.text.layout import Paragraph, lay_out


def read(text):
    layout = lay_out(text)
    return [(layout.text[name.start : name.end], name.type) for name in recognise(layout).mentions]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Leeds beat Wigan on Sunday in Bradford.", [("Leeds", "ORG"), ("Wigan", "ORG"), ("Bradford", "GPE")]),
        ("Essex 296-6 v Surrey.", [("Essex", "ORG"), ("Surrey", "ORG")]),
        ("Standings:\nLeeds 3 2 1 0 6 3 7\nRudar 3 2 0 1 5 2 6", [("Leeds", "ORG"), ("Rudar", "ORG")]),
        (
            "the goals of Alan Smith (Leeds) and of Tom Lee",
            [("Alan Smith", "PERSON"), ("Leeds", "ORG"), ("Tom Lee", "PERSON")],
        ),
        ("Leeds beat Wigan. Yet Leeds are not first.", [("Leeds", "ORG"), ("Wigan", "ORG"), ("Leeds", "ORG")]),
        ("Leeds beat Wigan. He lives in Leeds.", [("Leeds", "ORG"), ("Wigan", "ORG"), ("Leeds", "GPE")]),
        ("England beat Poland 2-0.", [("England", "GPE"), ("Poland", "GPE")]),
        ("Rain fell on Leeds.", [("Leeds", "GPE")]),
    ],
)
def test_teams(text, names):
    assert read(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("NAIROBI 1996-08-22\n\nRain fell.", [("NAIROBI", "GPE")]),
        ("UPPER WYE, Kenya 1996-08-22\n\nRain fell.", [("UPPER WYE", "GPE"), ("Kenya", "GPE")]),
        ("TENNIS - DIALLO OUT IN LAGOS.\n\nAmina Diallo lost.",
         [("DIALLO", "PERSON"), ("LAGOS", "GPE"), ("Amina Diallo", "PERSON")]),
        ("Rain fell in NEW YORK.", [("NEW YORK", "GPE")]),
    ],
)  # fmt: skip
def test_capitals(text, names):
    assert read(text) == names


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Dock Workers Reject the Offer of Quayside", True),
        ("RAIN STOPS PLAY", True),
        ("Nkechi Obi, Lena Fischer, Tom Lee, Ada Eze", False),
        ("3. Lena Fischer (Germany) Collstrop", False),
        ("Rain fell all day in Lagos", False),
    ],
)
def test_headlines(line, expected):
    assert is_headline(line, Paragraph(0, len(line))) is expected
