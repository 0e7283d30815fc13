"""The clauses before a quote: whose verb governs it.

The tags are those of the sentence beside them, up to its quote; see `quotex.attribution.frame`.
"""

import pytest
from known_failures import mark_rows

from quotex.attribution.clauses import read_clauses, reporting_path, subject_of

KNOWN_FAILURES = {
    "The report that he wrote was “…”": "that before a pronoun opens a clause that is told, not one about the report",
}
"""By the first column of the table: what is missing. They have to fail, so that a lucky fix is noticed."""


def mark(rows):
    return mark_rows(rows, KNOWN_FAILURES)


def read(tags):
    return read_clauses(tags, 0, tags.index("q"))


SENTENCES = [
    # sentence, tags, the verbs from the quote up, the subject of the nearest one that reports
    ("Lavrov said “…”", "NVq", [1], (0, 1)),
    ("She told reporters “…”", "PYRq", [1], (0, 1)),
    ("On Monday Lavrov said: “…”", "EtNV:q", [3], (2, 3)),
    ("At a rally in Durban, Lavrov said “…”", "EDwEG,NVq", [7], (6, 7)),
    ("Lavrov (D-Ore.) said “…”", "N(X)Vq", [4], (0, 1)),
    ("Lavrov, the foreign minister, said “…”", "N,DAR,Vq", [6], (0, 1)),
    ("Lavrov — the minister — said “…”", "N-DR-Vq", [5], (0, 1)),
    ("Lavrov, whose sister runs the shop, said “…”", "N,WRvDw,Vq", [8], (0, 1)),
    ("Lavrov of the Sierra Club said “…”", "NEDOVq", [4], (0, 1)),
    ("The chairman of the bank said “…”", "DREDCVq", [5], (0, 2)),
    ("Lavrov's lawyer said “…”", "N'RVq", [3], (0, 3)),
    ("Lavrov and Ghani said “…”", "NKNVq", [3], (0, 3)),
    # two verbs
    ("Lavrov said that it was “…”", "NVdPHq", [4, 1], (0, 1)),
    ("Lavrov said it was “…”", "NVPHq", [3, 1], (0, 1)),
    ("He said Ghani had called it “…”", "PVNHYPq", [4, 1], (2, 3)),
    ("Lavrov said how it was “…”", "NVFPHq", [4, 1], (0, 1)),
    ("Lavrov told Ghani it was “…”", "NYNPHq", [4, 1], (0, 1)),
    ("Lavrov smiled and said “…”", "NvKVq", [3], (0, 1)),
    ("Lavrov met them and said: “…”", "NvpKV:q", [4], (0, 1)),
    ("Lavrov left, saying it was “…”", "Nv,IPHq", [5, 3, 1], (0, 1)),
    ("Lavrov left, adding: “…”", "Nv,I:q", [3, 1], (0, 1)),
    ("Lavrov used his speech to call it “…”", "NvhTEBPq", [5, 1], (0, 1)),
    ("Lavrov left but Ghani said “…”", "NvKNVq", [4], (3, 4)),
    ("When Ana asked about the money, he said “…”", "SNVEDw,PVq", [8], (7, 8)),
    ("As the bus left, Lavrov said “…”", "SDwv,NVq", [6], (5, 6)),
    ("After he left, Lavrov, the minister, said “…”", "SPv,N,DR,Vq", [9], (4, 5)),
    ("The plan, Lavrov said, was “…”", "Dw,NV,Hq", [4], (3, 4)),
    # relative clauses
    ("Mariam, who said she was “…”", "N,WVPHq", [5, 3], (2, 3)),
    ("The man who left said “…”", "DRWvVq", [4], (0, 2)),
    ("He praised Ghani, who called it “…”", "PVN,WYPq", [5, 1], (4, 5)),
    ("The report that he wrote was “…”", "DTdPvHq", [5], None),
    ("He closed the mill, which he said was “…”", "PvDw,WPVHq", [7, 1], (6, 7)),
    # no verb of speech
    ("Lavrov blasted the “…”", "NvDq", [1], None),
    ("Lavrov was “…”", "NHq", [1], None),
    ("with Trump yelling “…”", "ENIq", [2], (1, 2)),
]


@pytest.mark.parametrize(("sentence", "tags", "verbs", "reporter"), mark(SENTENCES))
def test_what_governs_the_quote(sentence, tags, verbs, reporter):
    predicates = read(tags)
    path = reporting_path(predicates)
    assert [predicates[index].verb for index in path] == verbs
    reporting = next((index for index in path if predicates[index].reports), None)
    assert (None if reporting is None else subject_of(predicates, reporting)) == reporter


@pytest.mark.parametrize(
    ("tags", "links"),
    [
        ("NVq", ["main"]),
        ("NVdPHq", ["main", "complement"]),
        ("NVPvDwKVpSq", ["main", "complement", "conjunct"]),
        ("NvKVq", ["main", "conjunct"]),
        ("Nv,IPHq", ["main", "participle", "complement"]),
        ("NvhTEBPq", ["main", "infinitive"]),
        ("SPv,PVq", ["adverbial", "main"]),
        ("PVSPHq", ["main", "adverbial"]),
        ("PVN,WYPq", ["main", "relative"]),
        ("NvKNVq", ["main", "main"]),
        ("q", []),
        ("DwEDwq", []),
        ("EtNq", []),
    ],
)
def test_links(tags, links):
    assert [predicate.link for predicate in read(tags)] == links


@pytest.mark.parametrize("tags", [row[1] for row in SENTENCES])
def test_predicates_are_sound(tags):
    """Verbs come in text order; nobody governs himself, and every path ends."""
    predicates = read(tags)
    verbs = [predicate.verb for predicate in predicates]
    assert verbs == sorted(set(verbs))
    for index, predicate in enumerate(predicates):
        assert predicate.governor is None or 0 <= predicate.governor < index
        assert predicate.sharer is None or 0 <= predicate.sharer < index
        assert predicate.subject is None or predicate.subject[0] < predicate.subject[1]
    assert len(set(reporting_path(predicates))) == len(reporting_path(predicates))


def test_nothing_before_the_quote():
    assert read("q") == []
    assert reporting_path([]) == []


def test_a_verb_without_a_subject_has_none():
    (predicate,) = read("Vq")
    assert subject_of([predicate], 0) is None
