"""Every lexicon file keeps the format that its reader and its maintainers rely on, and agrees with the others."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from time import process_time

import pytest

from quotex import lexicon
from quotex.lexicon import rows, table, word_set, words

FOLDER = Path(lexicon.__file__).parent
FILES = sorted(path.name for path in (*FOLDER.glob("*.txt"), *FOLDER.glob("*.tsv")))

GENDERS = frozenset({"female", "male", "unknown"})
VERB_KINDS = ("base", "third", "past", "participle", "gerund")


@dataclass(frozen=True)
class Format:
    """What a file must look like: its least number of rows, its columns, and the values a column may have."""

    rows: int
    columns: int = 1
    values: dict[int, frozenset[str]] = field(default_factory=dict)
    lists: dict[int, frozenset[str]] = field(default_factory=dict)  # columns of several values, with commas


FORMATS = {
    "acronyms.txt": Format(100),
    "abbreviations.txt": Format(300),
    "ambiguous.tsv": Format(
        600,
        columns=3,
        values={
            2: frozenset(
                [
                    "second-name",
                    "given-before",
                    "title",
                    "preposition-in",
                    "not-sentence-start",
                    "not-the-word",
                    "organisation-context",
                    "day",
                    "particle",
                    "all-caps",
                    "after-united",
                ]
            )
        },
        lists={
            1: frozenset({"given", "surname", "place", "month", "day", "word", "organisation", "demonym"})
            | {"title", "particle"}
        },
    ),
    "body_nouns.tsv": Format(50, columns=2),
    "body_words.tsv": Format(200, columns=2, lists={1: frozenset({"before", "after"})}),
    "calendar.tsv": Format(
        150,
        columns=2,
        values={
            1: frozenset({"day", "day-abbreviation", "month", "month-abbreviation", "season", "holiday", "unit"})
            | {"time-of-day", "relative", "clock"}
        },
    ),
    "connectors.txt": Format(30),
    "country_codes.txt": Format(300),
    "cues.tsv": Format(
        350,
        columns=5,
        values={
            2: frozenset({"say", "tell", "ask", "reply", "write", "call", "describe", "quote", "accuse", "blame"})
            | {"talk"},
            3: frozenset({"core", "usual", "weak"}),
        },
    ),
    "demonyms.tsv": Format(600, columns=2),
    "documents.tsv": Format(300, columns=2, values={1: frozenset({"document", "utterance", "sign"})}),
    "doers.tsv": Format(40, columns=2),
    "doubtful_places.txt": Format(300),
    "event_heads.txt": Format(50),
    "foreign_words.txt": Format(500),
    "thing_heads.txt": Format(50),
    "first_surnames.tsv": Format(
        500,
        columns=2,
        lists={1: frozenset({"pinyin", "wade-giles", "cantonese", "hokkien", "korean", "vietnamese"})},
    ),
    "given_names.tsv": Format(8000, columns=2, values={1: frozenset({"female", "male", "both"})}),
    "groups.txt": Format(200),
    "measured.tsv": Format(30, columns=4, values={1: frozenset({"reading", "rule", "way", "turn"})}),
    "measures.tsv": Format(
        200,
        columns=2,
        values={
            1: frozenset({"sign", "code", "currency", "measure", "percent", "clock-unit", "calendar-unit"})
            | {"scale", "number"}
        },
    ),
    "english.txt": Format(10_000),
    "name_endings.tsv": Format(150, columns=2, values={1: frozenset({"female", "male", "unknown"})}),
    "name_syllables.tsv": Format(20, columns=3),
    "not_names.txt": Format(600),
    "particles.txt": Format(25),
    "organisation_heads.txt": Format(400, columns=2, values={1: frozenset({"first", "last", "any", "open"})}),
    "organisation_links.tsv": Format(80, columns=2, lists={1: frozenset({"against", "for", "in", "on"})}),
    "organisations.tsv": Format(
        800,
        columns=2,
        values={
            1: frozenset({"agency", "body", "news-agency", "newspaper", "broadcaster", "party", "company", "team"})
            | {"organisation", "militant"}
        },
    ),
    "place_openers.txt": Format(150),
    "places.tsv": Format(
        2000,
        columns=3,
        values={
            1: frozenset({"country", "former-country", "nation", "capital", "city", "state", "state-abbreviation"})
            | {"province", "county", "region", "area", "world-region", "continent", "sea", "river", "lake"}
            | {"mountain", "desert"}
        },
    ),
    "post_nominals.tsv": Format(
        400,
        columns=3,
        values={
            1: frozenset({"honour", "parliament", "legal", "religious", "academic", "professional", "military"}),
            2: frozenset({"yes", "no"}),
        },
    ),
    "rare_verbs.txt": Format(2000),
    "role_words.tsv": Format(200, columns=2),
    "roles.tsv": Format(900, columns=3, values={1: GENDERS, 2: frozenset({"role", "relation", "group", "adjective"})}),
    "subjects.txt": Format(1000),
    "surnames.txt": Format(6000),
    "team_words.tsv": Format(40, columns=2, lists={1: frozenset({"before", "verb", "after"})}),
    "titles.tsv": Format(
        400,
        columns=3,
        values={
            1: GENDERS,
            2: frozenset({"honorific", "political", "military", "academic", "religious", "courtly", "legal"})
            | {"police", "medical", "sport", "grade"},
        },
    ),
    "world_places.txt": Format(8000),
    "word_sets.tsv": Format(20, columns=2),
    "verbs.tsv": Format(5000, columns=4, values={3: frozenset({"noun", "-"})}, lists={2: frozenset(VERB_KINDS)}),
}


def lines_of(name: str) -> list[str]:
    return (FOLDER / name).read_text(encoding="utf-8").splitlines()


def header_of(name: str) -> str:
    return "\n".join(line for line in lines_of(name) if line.startswith("#"))


@pytest.mark.parametrize("name", FILES)
def test_map_names_every_file(name: str) -> None:
    assert name in str(lexicon.__doc__)


@pytest.mark.parametrize("name", FILES)
def test_header_says_origin_and_licence(name: str) -> None:
    lines = lines_of(name)
    header = [line for line in lines if line.startswith("#")]
    assert lines[: len(header)] == header, "the header stands together at the top"
    text = "\n".join(header)
    assert "Origin: " in text
    assert "Licence: " in text


@pytest.mark.parametrize("name", FILES)
def test_entries_are_sorted_and_clean(name: str) -> None:
    entries = [line for line in lines_of(name) if not line.startswith("#")]
    assert all(entries), "no blank lines"
    for entry in entries:
        for column in entry.split("\t"):
            assert column, f"empty column: {entry!r}"
            assert column == " ".join(column.split()), f"stray space: {entry!r}"
    assert entries == sorted(entries)
    forms = [entry.split("\t")[0] for entry in entries]
    assert len(forms) == len(set(forms)), f"twice: {sorted({form for form in forms if forms.count(form) > 1})}"
    assert len({entry.count("\t") for entry in entries}) == 1, "the same columns in every row"


@pytest.mark.parametrize("name", FORMATS)
def test_columns_hold_what_they_may(name: str) -> None:
    expected = FORMATS[name]
    entries = rows(name)
    assert len(entries) >= expected.rows
    for row in entries:
        assert len(row) == expected.columns, row
        for column, allowed in expected.values.items():
            assert row[column] in allowed, row
        for column, allowed in expected.lists.items():
            parts = row[column].split(",")
            assert set(parts) <= allowed, row
            assert len(parts) == len(set(parts)), row


def test_no_word_is_a_name_and_none_unless_ambiguous() -> None:
    both = (words("given_names.tsv") | words("surnames.txt")) & words("not_names.txt")
    assert not sorted(both - words("ambiguous.tsv"))


def test_cues_have_five_forms_each_of_one_lemma() -> None:
    for lemma, forms, *_, beside in rows("cues.tsv"):
        assert forms.split(",")[0] == lemma
        assert len(forms.split(",")) == len(VERB_KINDS), lemma
        assert beside == "-" or set(beside.split(",")) <= set(forms.split(",")), lemma


def test_word_sets_are_sorted_and_no_two_are_the_same() -> None:
    sets = table("word_sets.tsv")
    for name, listed in sets.items():
        assert listed.split(",") == sorted(set(listed.split(","))), name
        assert f"{name}:" in header_of("word_sets.tsv"), f"the header says what {name} is for"
    assert len(set(sets.values())) == len(sets)
    assert word_set("elision-after-mark") <= words("elisions.txt")


def test_canonical_places_and_homes_of_demonyms_are_places() -> None:
    places = words("places.tsv") | {"-"}
    assert {row[2] for row in rows("places.tsv")} <= places
    assert set(table("demonyms.tsv").values()) <= places


def test_capitals_and_lower_case_go_by_the_file() -> None:
    assert all(word[0].isupper() for word in words("not_names.txt"))
    assert all(not name[0].islower() or "-" in name for name in words("given_names.tsv") | words("surnames.txt"))
    for name in ("cues.tsv", "verbs.tsv", "groups.txt", "english.txt"):
        assert all(word[0].islower() or " " in word or word.isupper() for word in words(name))


@pytest.mark.parametrize(
    ("name", "form", "value"),
    [
        ("given_names.tsv", "Sergei", "male"),
        ("given_names.tsv", "Ngozi", "female"),
        ("given_names.tsv", "José", "male"),
        ("given_names.tsv", "Jose", "male"),
        ("given_names.tsv", "Kim", "both"),
        ("titles.tsv", "Baroness", "female"),
        ("roles.tsv", "spokesman", "male"),
        ("roles.tsv", "minister", "unknown"),
        ("demonyms.tsv", "Filipinos", "Philippines"),
        ("places.tsv", "Calif.", "state-abbreviation"),
        ("organisations.tsv", "Taliban", "militant"),
        ("verbs.tsv", "went", "go"),
        ("verbs.tsv", "found", "find"),
    ],
)
def test_what_every_reader_of_news_knows(name: str, form: str, value: str) -> None:
    assert table(name)[form] == value


def test_everything_loads_fast() -> None:
    """Measured 23 to 29 ms; the bound only catches a list grown out of hand or a reader gone slow."""
    start = process_time()
    for name in FILES:
        rows(name)
    assert process_time() - start < 0.5


def test_a_missing_figure_says_what_to_do() -> None:
    with pytest.raises(KeyError, match=r"no figures of 'unheard-of'.*calibrate\.py --write"):
        lexicon.measured()["unheard-of"]
