"""Capitalised sequences: where they begin and end, and what each says by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotex.entities import names
from quotex.entities.names import cut_at_points, ends_sentence, find_sequences


@pytest.mark.parametrize(
    ("text", "sequences"),
    [
        ("yesterday nobody came", []),
        ("We met Amina Diallo at noon.", ["We", "Amina Diallo"]),
        ("the talks with Kenji Watanabe's aides", ["Kenji Watanabe"]),
        ("the talks with Kenji Watanabe’s aides", ["Kenji Watanabe"]),
        ("the brothers James' farm", ["James"]),
        ("a word from Niamh O'Sullivan today", ["Niamh O'Sullivan"]),
        ("a word from Niamh O’Sullivan today", ["Niamh O’Sullivan"]),
        ("said Park Ji-hoon and Jean-Claude Roux", ["Park Ji-hoon", "Jean-Claude Roux"]),
        ("said Joost van der Meer and Ursula von der Leyen", ["Joost van der Meer", "Ursula von der Leyen"]),
        ("said Maria de la Cruz y Vega", ["Maria de la Cruz y Vega"]),
        ("said Khalid al-Masri", ["Khalid al-Masri"]),
        ("said Osama bin Talal", ["Osama bin Talal"]),
        ("said J. M. Okafor", ["J. M. Okafor"]),
        ("said G.K. Butler", ["G.K. Butler"]),
        ("said Robert C. Scott", ["Robert C. Scott"]),
        ("said Robert C. “Bobby” Scott", ["Robert C. “Bobby” Scott"]),
        ("said Walter Briggs Jr., a lawyer", ["Walter Briggs Jr."]),
        ("said Walter Briggs, Jr., a lawyer", ["Walter Briggs, Jr."]),
        ("said Henry Adams III", ["Henry Adams III"]),
        ("Yesterday Mr. Clarke met Dr. Nwosu.", ["Yesterday Mr. Clarke", "Dr. Nwosu"]),
        ("the case of Sen. Linda Marsh (D-Ore.)", ["Sen. Linda Marsh", "D-Ore"]),
        ("a storm over St. Louis", ["St. Louis"]),
        ("the U.S. and the U.K.", ["U.S.", "U.K."]),
        ("talks at the U.N. in Geneva", ["U.N.", "Geneva"]),
        ("in Łódź with Þórdís Jónsdóttir and Émile Zola", ["Łódź", "Þórdís Jónsdóttir", "Émile Zola"]),
        ("the firm Harrow & Pike", ["Harrow & Pike"]),
        ("they met in Kyiv. Then Lviv fell.", ["Kyiv", "Then Lviv"]),
        ("said Ana Brito. Dimitri Pappas left.", ["Ana Brito", "Dimitri Pappas"]),
        ("Tom Lee, Kim Park and Lu Min", ["Tom Lee", "Kim Park", "Lu Min"]),
        ("@YawMensah wrote #Accra on example.Com", []),
        ("an iPhone, a deMello", []),
        ("the G20 and the F-35 jets", ["G20", "F-35"]),
        ("“Come,” Ada said", ["Come", "Ada"]),
        ("Sergei Lavrov\nNext paragraph", ["Sergei Lavrov", "Next"]),
        ("the DuVernay film", ["DuVernay"]),
    ],
)
def test_find_sequences(text, sequences):
    found = [
        (match.start() + offset, words)
        for match in find_sequences(text)
        for offset, words in cut_at_points(match.group())
    ]
    assert [words for _, words in found] == sequences
    assert all(text.startswith(words, start) for start, words in found)


PIECES = ["A", "B.", "Mr.", "O'Neill", "O’Neill's", "de ", "van ", "al-", "Ki-moon", "Jr.", "K.L.", "the", "2", "'S"]
PIECES += ["É", "Ángel", "ñ", "ß", "Ø.", "÷", "×", "½", "ª", "§"]
MARKS = list(' \n,."“”’-&;)_@#…')


@given(st.lists(st.sampled_from([*PIECES, *MARKS, " ", " "])).map("".join))
def test_sequences_are_the_same_among_foreign_letters(text):
    """Texts with letters beyond Latin-1 are read by another pattern."""
    with_foreign = [match.group() for match in find_sequences(f"{text}\nł")]
    assert [match.group() for match in find_sequences(f"{text}\n")] == with_foreign


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Lavrov left.", [True]),
        ("Then it rained. Lavrov left.", [True, True]),
        ("Then Oslo. Lavrov left.", [True]),
        ("they saw Lavrov leave", [False]),
        ("They saw: Lavrov leave", [True, True]),
        ("“Lavrov left.”", [True]),
        ("We saw “Lavrov” leave", [True, False]),
        ("a line\nLavrov left", [True]),
        ("in Oslo, Lavrov left", [False, False]),
    ],
)
def test_opening_sequences(text, opens):
    assert [ends_sentence(text[: match.start()]) for match in find_sequences(text)] == opens


@pytest.mark.parametrize(
    "text", ["Clarke", "The", "Bill", "Lagos", "O’Neill", "Mr. Clarke", "Paris. They", "Will Smith"]
)
def test_what_is_remembered_is_what_was_read(text):
    assert names.reading_of(text) == names.reading_of(text) == names.read(text)


def read(text, opens=False):
    """Each part as its prefix, its words and its type."""
    inside, opening = names.read(text)
    return [
        (text[prefix:start].strip(), text[start:end], type)
        for prefix, start, end, type, _ in (opening if opens else inside)
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
        ("Þórdís Jónsdóttir", None),
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
