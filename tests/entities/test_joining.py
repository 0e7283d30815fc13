"""Names of organisations in several pieces: each join with its examples, and what it leaves alone."""

import pytest

from quotex.entities import joining
from quotex.entities.candidates import find_candidates
from quotex.entities.joining import JOINS, is_subject
from quotex.text.layout import lay_out

HITS = [(join.name, text) for join in JOINS for text in join.hits]
MISSES = [(join.name, text) for join in JOINS for text in join.misses]


def names_in(text):
    """The forms of the candidates in a sentence about some words."""
    return [form for _, _, _, form, _ in find_candidates(lay_out(f"they saw the {text} there")).body]


@pytest.fixture
def joined(monkeypatch):
    """The names of the joins that answered."""
    found = []

    def follow(join):
        def find(meeting):
            size = join.find(meeting)
            if size:
                found.append(join.name)
            return size

        return join._replace(find=find)

    followed = {gap: tuple(map(follow, joins)) for gap, joins in joining.JOINS_BY_GAP.items()}
    monkeypatch.setattr(joining, "JOINS_BY_GAP", followed)
    return found


@pytest.mark.parametrize(("name", "text"), HITS)
def test_hits(name, text, joined):
    assert text in names_in(text)
    assert name in joined


@pytest.mark.parametrize(("name", "text"), MISSES)
def test_misses(name, text, joined):
    names_in(text)
    assert name not in joined or text not in names_in(text)


def test_every_join_says_why_and_has_both_kinds_of_example():
    assert len({join.name for join in JOINS}) == len(JOINS)
    assert all(join.why and join.gaps and join.hits and join.misses for join in JOINS)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ministry of Roads, Housing and Urban Renewal", ["Ministry of Roads, Housing and Urban Renewal"]),
        ("Department of Water and Sanitation and Google", ["Department of Water and Sanitation", "Google"]),
        ("Institute for Research on Poverty of Ghana", ["Institute for Research on Poverty of Ghana"]),
        ("Guild of Bakers in Malaysia", ["Guild of Bakers in Malaysia"]),
        ("College of Nursing in Malaysia", ["College of Nursing", "Malaysia"]),
        ("Network against Torture", ["Network against Torture"]),
        ("Council on Monday", ["Council"]),
        ("Council on June", ["Council", "June"]),
        ("Society for Otto Hale", ["Society", "Otto Hale"]),
        ("Trade, Mining and Energy Bureau", ["Trade, Mining and Energy Bureau"]),
        ("Nairobi and Trade Bureau", ["Nairobi", "Trade Bureau"]),
        ("port of Wye and Marches Trust", ["Wye", "Marches Trust"]),
        ("Hale, Trade and Mining", ["Hale", "Trade", "Mining"]),
        ("Quayside (Norway) Shipping Ltd", ["Quayside (Norway) Shipping Ltd"]),
        ("Quayside Council (Norway) Ministry", ["Quayside Council", "Norway", "Ministry"]),
    ],
)
def test_join(text, names):
    assert names_in(text) == names


def test_is_subject():
    assert is_subject("Tertiary Education")
    assert not is_subject("World Rugby")
