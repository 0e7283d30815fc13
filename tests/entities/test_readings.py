"""What each capitalised sequence says by itself: each reading with its examples, and what comes of all of them."""

import pytest

from quotex.entities import readings
from quotex.entities.readings import READINGS, Stretch, name_readings

BY_NAME = {reading.name: reading for reading in READINGS}
HITS = [(reading.name, text, answer) for reading in READINGS for text, answer in reading.hits]
MISSES = [(reading.name, text) for reading in READINGS for text in reading.misses]


def describe(text, part):
    """`title Mr.; PERSON Clarke`; `open` for what the document has to decide, `nobody` for what is no name."""
    if not part:
        return "nobody"
    start, *_, type, form, prefix = part
    title = f"title {text[prefix:start].strip()}; " if prefix < start else ""
    return f"{title}{type or 'open'} {form}"


@pytest.mark.parametrize(("name", "text", "answer"), HITS)
def test_hits(name, text, answer):
    answers = list(name_readings(text))
    assert name in [reading for reading, _ in answers]
    assert "; ".join(describe(text, part) for _, part in answers) == answer


@pytest.mark.parametrize(("name", "text"), MISSES)
def test_misses(name, text):
    words = text.split(" ")
    starts = [len(" ".join([*words[:at], ""])) for at in range(len(words))]
    size = "one" if len(words) == 1 else "several"
    assert BY_NAME[name].words not in (None, size) or BY_NAME[name].find(Stretch(text, words, starts)) is None


def test_names_are_unique_and_every_reading_but_the_last_has_both_kinds_of_example():
    assert len(BY_NAME) == len(READINGS)
    assert all(reading.sieve == "reading" and reading.why and reading.hits for reading in READINGS)
    assert all(reading.misses for reading in READINGS[:-1])


def test_every_reading_is_measured():
    assert all(0 <= reading.precision <= 1 for reading in READINGS)
    assert sum(reading.coverage for reading in READINGS) == pytest.approx(1, abs=0.02)


@pytest.mark.parametrize("opens", [False, True])
@pytest.mark.parametrize("text", [text for _, text, _ in HITS] + ["Friday Thandi Nkosi", "Kyiv. Yesterday Lviv", "We"])
def test_the_readings_that_are_named_give_the_parts(text, opens):
    assert tuple(part for _, part in name_readings(text, opens) if part) == readings.read(text)[opens]


@pytest.mark.parametrize(
    "text", ["Clarke", "The", "Bill", "Lagos", "O’Neill", "Mr. Clarke", "Paris. They", "Will Smith"]
)
def test_what_is_remembered_is_what_was_read(text):
    assert readings.parts_of(text) == readings.parts_of(text) == readings.read(text)


def read(text, opens=False):
    """Each part as its prefix, its words and its type."""
    inside, opening = readings.read(text)
    return [
        (text[prefix:start].strip(), text[start:end], type)
        for start, end, type, form, prefix in (opening if opens else inside)
    ]


PERSON = [
    "Amina Diallo",
    "Kenji Watanabe",
    "Priya Raman",
    "Oleksandr Bondar",
    "Chanda Mulenga",
    "Joost van der Meer",
    "Maria de la Cruz",
    "G.K. Butler",
    "J. M. Okafor",
    "Robert C. Scott",
    "George K. Bailey",
    "Walter Briggs Jr.",
    "Jean-Claude Roux",
    "Niamh O'Sullivan",
    "Khalid al-Masri",
    "Vann R. Newkirk II",
    "Charlie King",
    "Jordan Price",
    "Paris Hall",
    "Lincoln Reed",
]


@pytest.mark.parametrize("text", PERSON)
def test_a_given_name_or_an_initial_makes_a_person(text):
    assert read(text) == [("", text, "PERSON")]


@pytest.mark.parametrize(
    ("text", "prefix", "name"),
    [
        ("Mr. Clarke", "Mr.", "Clarke"),
        ("Mrs Kamble", "Mrs", "Kamble"),
        ("Ms. Krishnamurthy", "Ms.", "Krishnamurthy"),
        ("Dr. Adaeze Nwosu", "Dr.", "Adaeze Nwosu"),
        ("Sen. Linda Marsh", "Sen.", "Linda Marsh"),
        ("Rep. Carla Jennings", "Rep.", "Carla Jennings"),
        ("Justice Raghavan", "Justice", "Raghavan"),
        ("President Daniel Osei", "President", "Daniel Osei"),
        ("Prime Minister Lotte Visser", "Prime Minister", "Lotte Visser"),
        ("Foreign Minister Aisha Bello", "Foreign Minister", "Aisha Bello"),
        ("Russian Foreign Minister Sergei Lavrov", "Russian Foreign Minister", "Sergei Lavrov"),
        ("Senate Majority Leader Paul Dunn", "Senate Majority Leader", "Paul Dunn"),
        ("Queen Beatrix", "Queen", "Beatrix"),
        ("Judge Kwabena Asante", "Judge", "Kwabena Asante"),
        ("Superintendent Ngozi Ekwueme", "Superintendent", "Ngozi Ekwueme"),
        ("Commissioner Leroy Banks", "Commissioner", "Leroy Banks"),
        ("Coach Lucas van Rensburg", "Coach", "Lucas van Rensburg"),
        ("Gen. Mark Stone", "Gen.", "Mark Stone"),
        ("Sir Ian Hale", "Sir", "Ian Hale"),
        ("Chairwoman Eleni Papadakis", "Chairwoman", "Eleni Papadakis"),
        ("The Russian Foreign Minister Sergei Lavrov", "Russian Foreign Minister", "Sergei Lavrov"),
    ],
)
def test_a_title_makes_a_person(text, prefix, name):
    assert read(text) == [(prefix, name, "PERSON")]


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Justice Department", "ORG"),
        ("Defense Ministry", "ORG"),
        ("Quayside Terminals Ltd", "ORG"),
        ("World Bank", "ORG"),
        ("Lahore High Court", "ORG"),
        ("Leeds University", "ORG"),
        ("Meridian Crest Bank", "ORG"),
        ("Labour Party", "ORG"),
        ("White House", "ORG"),
        ("NATO", "ORG"),
        ("Reuters", "ORG"),
        ("The New York Times", "ORG"),
        ("Austral Polar Institute", "ORG"),
        ("Continental Clean Sport Agency", "ORG"),
        ("Afghanistan", "GPE"),
        ("South Africa", "GPE"),
        ("New Zealand", "GPE"),
        ("Nairobi", "GPE"),
        ("Ohio", "GPE"),
        ("Africa", "LOC"),
        ("Russian", "NORP"),
        ("Sri Lankan", "NORP"),
        ("Austin Airport", "LOC"),
        ("Hudson Valley", "LOC"),
        ("U.S. Secretary", "ROLE"),
        ("Foreign Minister", "ROLE"),
        ("Clarke", None),
        ("Okonkwo", None),
        ("Þrymfrith Okonkwo", None),
    ],
)
def test_what_is_no_person(text, type):
    assert [row[2] for row in read(text)] == [type]


@pytest.mark.parametrize("text", ["Melbourne Cup", "Paris Agreement", "General Agreement"])
def test_events_and_treaties_are_nobody(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Austin Airport Lewis Grant", [("Austin Airport", "LOC"), ("Lewis Grant", "PERSON")]),
        ("Sydney Weather Bureau Ian Hale", [("Sydney Weather Bureau", "ORG"), ("Ian Hale", "PERSON")]),
        ("MVKL Ingrid Falk", [("MVKL", "ORG"), ("Ingrid Falk", "PERSON")]),
    ],
)
def test_what_only_stands_before_a_person(text, parts):
    assert [(words, type) for _, words, type in read(text)] == parts


@pytest.mark.parametrize(
    ("text", "opens", "words"),
    [
        ("Yesterday Mr. Clarke", True, ["Clarke"]),
        ("Yesterday", True, []),
        ("Meanwhile Amina Diallo", True, ["Amina Diallo"]),
        ("But Lavrov", True, ["Lavrov"]),
        ("The Taliban", True, ["Taliban"]),
        ("When Ana Brito", True, ["Ana Brito"]),
        ("We", True, []),
        ("Monday", False, []),
        ("Friday Thandi Nkosi", False, ["Thandi Nkosi"]),
        ("Kyiv. Yesterday Lviv", False, ["Kyiv", "Lviv"]),
        ("Will Smith", False, ["Will Smith"]),
        ("May Chen", True, ["May Chen"]),
        ("Bill Gates", True, ["Bill Gates"]),
        ("Said Teresa Oyarzún", True, ["Teresa Oyarzún"]),
        ("Clinton-led", False, ["Clinton"]),
        ("Australian Tom Moody", False, ["Australian", "Tom Moody"]),
    ],
)
def test_words_that_name_nobody(text, opens, words):
    assert [row[1] for row in read(text, opens)] == words
