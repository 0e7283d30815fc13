"""Capitalised sequences: where they begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotex.entities.sequences import find_sequences
from quotex.text.sentences import cut_at_points, may_begin_after


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
        ("said St.John Pryce and Keith St.John-Pryce", ["St.John Pryce", "Keith St.John-Pryce"]),
        ("said Robert C. Scott", ["Robert C. Scott"]),
        ("said Robert C. “Bobby” Scott", ["Robert C. “Bobby” Scott"]),
        ("said Alba ‘Beto’ Kronheim of 'Yes' fame", ["Alba ‘Beto’ Kronheim", "Yes"]),
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
    assert [may_begin_after(text[: match.start()]) for match in find_sequences(text)] == opens
