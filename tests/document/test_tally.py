"""Who is heard: what is counted, who is one person, and in which order."""

from dataclasses import replace
from typing import get_args

import pytest
from paths import FIXTURES

import quotex
from quotex.document.tally import NOBODY, By, Order, Tally, is_full

ARTICLES = sorted(FIXTURES.glob("*.txt"))
QUOTE = quotex.extract("“We left,” said Amara Diallo.").quotes[0]
EMPTY = quotex.extract("")


def tally(*documents, by="speaker"):
    """A tally of documents, each given as its quotes: (speaker, type), or more fields."""
    counted = Tally(by)
    for number, quotes in enumerate(documents):
        made = tuple(replace(QUOTE, id=id, **fields) for id, fields in enumerate(quotes))
        counted.add(replace(EMPTY, source=f"{number}.txt", quotes=made))
    return counted


def person(name, **fields):
    return {"speaker": name, "speaker_type": "person", **fields}


def organization(name, **fields):
    return {"speaker": name, "speaker_type": "organization", **fields}


def unnamed(name):
    return {"speaker": name, "speaker_type": "unnamed"}


UNKNOWN = {"speaker": None, "speaker_type": None}


def rows(counted, *names, order="quotes", top=None):
    return [tuple(getattr(row, name) for name in names) for row in counted.rank(order, top).rows]


def test_full_names_are_one_person_and_surnames_are_not():
    counted = tally([person("Ann Lee"), person("Bello")], [person("Ann Lee"), person("Bello")])
    assert rows(counted, "name", "source", "quotes", "documents") == [
        ("Ann Lee", None, 2, 2),
        ("Bello", "0.txt", 1, 1),
        ("Bello", "1.txt", 1, 1),
    ]
    assert counted.rank("quotes").per_document == 2


def test_descriptions_are_per_document_and_organisations_are_not():
    counted = tally([unnamed("a senior aide"), organization("NATO")], [unnamed("a senior aide"), organization("NATO")])
    assert rows(counted, "name", "documents") == [("NATO", 2), ("a senior aide", 1), ("a senior aide", 1)]


def test_documents_of_one_name_are_different_documents():
    counted = Tally("speaker")
    for _ in range(2):
        counted.add(replace(EMPTY, quotes=(replace(QUOTE, speaker="Bello"),)))
    assert len(counted.rank("quotes").rows) == 2


def test_nobody_stands_last_and_is_no_speaker():
    ranking = tally([UNKNOWN, UNKNOWN, person("Ann Lee")]).rank("quotes", 1)
    assert [row.name for row in ranking.rows] == ["Ann Lee", NOBODY]
    assert (ranking.groups, ranking.quotes, ranking.rows[-1].type) == (1, 3, None)


def test_scare_quotes_are_not_heard():
    assert tally([person("Ann Lee", kind="scare")]).rank("quotes").rows == ()


def test_shares_are_of_all_words():
    counted = tally([person("Ann Lee", quote="a b c"), UNKNOWN | {"quote": "d"}])
    assert rows(counted, "name", "words", "share") == [("Ann Lee", 3, 0.75), (NOBODY, 1, 0.25)]
    assert rows(tally([person("Ann Lee", quote="")]), "share") == [(0.0,)]


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ("quotes", ["Zoe Q", "Ann Lee", "Bo Chen"]),
        ("words", ["Bo Chen", "Ann Lee", "Zoe Q"]),
        ("documents", ["Ann Lee", "Zoe Q", "Bo Chen"]),
        ("name", ["Ann Lee", "Bo Chen", "Zoe Q"]),
    ],
)
def test_orders(order, names):
    short = {"quote": "x"}
    zoe, ann, bo = person("Zoe Q", **short), person("Ann Lee", quote="a b"), person("Bo Chen", quote="word " * 9)
    counted = tally([zoe, zoe, zoe, ann, bo], [ann])
    assert [name for (name,) in rows(counted, "name", order=order)] == names
    assert counted.rank(order, 2).left_out == 1
    assert [row.name for row in counted.rank(order, 2).rows] == names[:2]


def test_the_role_that_is_most_frequent():
    counted = tally([person("Ann Lee", role=role) for role in ("mayor", "coach", "coach", None)])
    assert rows(counted, "role") == [("coach",)]


@pytest.mark.parametrize(
    ("told", "gender"),
    [
        ([("female", "given name"), ("female", "given name"), ("male", "pronoun")], ("male", "pronoun")),
        ([("female", "title"), ("male", "title")], (None, None)),
        ([("female", "title"), ("male", "title"), ("male", "title")], ("male", "title")),
        ([(None, None)], (None, None)),
    ],
)
def test_the_gender_by_the_strongest_evidence(told, gender):
    quotes = [person("Ann Lee", gender=gender, gender_evidence=evidence) for gender, evidence in told]
    assert rows(tally(quotes), "gender", "gender_evidence") == [gender]


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("role", ["mayor", "(no role)", NOBODY]),
        ("gender", ["female", "(not told)", NOBODY]),
        ("type", ["organization", "person", NOBODY]),
        ("source", ["0.txt"]),
    ],
)
def test_groups(by, names):
    ann = person("Ann Lee", role="mayor", gender="female", gender_evidence="title")
    counted = tally([ann, organization("NATO", role=None, gender=None, gender_evidence=None), UNKNOWN], by=by)
    assert [name for (name,) in rows(counted, "name", order="name")] == names


@pytest.mark.parametrize("by", get_args(By))
def test_nothing_is_lost_in_any_grouping(by):
    counted, quotes, words = Tally(by), 0, 0
    for path in ARTICLES[:5]:
        document = quotex.extract(path.read_text(encoding="utf-8"), source=path.name)
        counted.add(document)
        spoken = [quote for quote in document.quotes if quote.kind != "scare"]
        quotes += len(spoken)
        words += sum(len(quote.quote.split()) for quote in spoken)
    for order in get_args(Order):
        ranking = counted.rank(order)
        assert (sum(row.quotes for row in ranking.rows), sum(row.words for row in ranking.rows)) == (quotes, words)
        assert (ranking.quotes, ranking.words, ranking.documents) == (quotes, words, 5)
        assert sum(row.share for row in ranking.rows) == pytest.approx(1, abs=0.01)


def test_several_people_at_once_need_all_names():
    assert is_full("Ann Lee & Bo Chen")
    assert not is_full("Lee & Chen")
    assert is_full("Ann Lee, Tom Arden & Bo Chen")
    assert not is_full("Ann Lee, Arden & Bo Chen")
