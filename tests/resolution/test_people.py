"""A description means whoever was called so, else who is in focus and may be."""

import pytest
from resolving import resolve_all

from quotex.resolution.people import says_who


def means(text):
    """Whom the words at the last quote of a text mean."""
    return resolve_all(text)[-1].speaker


DIRECTORS = "Maria Costa, the port director, and Anna Lee, the school director, met. It rained. "
RANKS = "Maria Costa, the deputy director, met Anna Lee, the governor of Ohio. It rained. "


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{DIRECTORS}“No,” the school director said.", "Anna Lee"),
        (f"{DIRECTORS}“No,” the director said.", "Maria Costa"),  # she stands first, and is in focus
        (f"{DIRECTORS}“No,” a director said.", "a director"),
        (f"{RANKS}“No,” the deputy director said.", "Maria Costa"),
        (f"{RANKS}“No,” the Ohio governor said.", "Anna Lee"),
        ("Mayor Anna Lee of Ndola left. “No,” the mayor of Kasama said.", "the mayor of Kasama"),
        (
            "Mayor Anna Lee of Ndola left. The mayor of Kasama called. “No,” the mayor of Kasama said.",
            "the mayor of Kasama",
        ),
        ("Former president Tom Arden left. “No,” the ex-president said.", "Tom Arden"),
        ("Professor Tom Arden left. “No,” the biologist said.", "Tom Arden"),
        ("Keeper Tom Arden fell. The novelist Maria Costa wrote it down. “No,” the author said.", "Maria Costa"),
        ("Tom Arden, 83, a widower, left. “No,” the widower said.", "Tom Arden"),
        ("The owner of the bar, Tom Arden, left. “No,” the bar owner said.", "Tom Arden"),
        ("Cardiologist Tom Arden left. “No,” the doctor said.", "Tom Arden"),
        ("Goalkeeper Tom Arden fell. “No,” the keeper said.", "Tom Arden"),
        ("Tom Arden coaches the team. Maria Costa scored. “No,” the coach said.", "Tom Arden"),
    ],
)
def test_roles(text, speaker):
    assert means(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tom Arden met Maria Arden. “No,” his daughter said.", "Maria Arden"),
        ("Tom Arden met Maria Arden. “No,” his son said.", "his son"),
        ("Tom Arden met Maria Costa. “No,” his daughter said.", "his daughter"),
    ],
)
def test_a_relative_is_the_one_other_person_of_the_surname_whose_gender_fits(text, speaker):
    assert means(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“No,” a woman said. The woman, council member Maria Costa, was late.", "Maria Costa"),
        ("“No,” a man said. The man, tired, stayed.", "a man"),
        ("A runner said “no.”\n\nTom Arden, 24, was a nurse. Anna Lee knew him.", "Tom Arden"),
        ("A driver was fined. Tom Arden, 24, had sung. “No,” the driver said.", "Tom Arden"),
        ("A driver was fined. Tom Arden bought the car. “No,” the driver said.", "Tom Arden"),
        ("A driver was fined. Tom Arden, a priest, saw it. “No,” the driver said.", "A driver"),
        ("A spokesman said “no.”\n\nTom Arden, 24, was a nurse. Anna Lee knew him.", "A spokesman"),
        ("Ben, a runner, said “no.” A runner said “yes.”\n\nTom Arden, 24, was a nurse.", "A runner"),
    ],
)
def test_who_is_named_later(text, speaker):
    assert means(text) == speaker


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("the senator", "Maria Costa"),
        ("the 40-year-old", "Maria Costa"),
        ("the nurse", "the nurse"),
        ("Arden’s former lawyer", "Maria Costa"),
        ("Costa’s former lawyer", "Costa’s former lawyer"),
    ],
)
def test_who_is_in_focus_may_be_called_so(words, speaker):
    assert means(f"Maria Costa left. It rained. “No,” {words} said.") == speaker


@pytest.mark.parametrize(("words", "is_she"), [("defence lawyer", False), ("former lawyer", True)])
def test_who_is_called_something_else_is_not_meant(words, is_she):
    assert (means(f"Maria Costa, the judge, left. It rained. “No,” the {words} said.") == "Maria Costa") is is_she


def test_says_who():
    assert says_who("41-year-old")
    assert says_who("Italian")
    assert not says_who("Italians")
    assert not says_who("nurse")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tom Arden left. Eva Arden stayed. “He was late,” Arden said.", "Eva Arden"),
        ("Tom Arden left. “No,” Tom Arden said. Eva Arden stayed. “It is cold,” Arden said.", "Tom Arden"),
        ("Tom Arden met the judge Eva Arden. “It is cold,” Judge Arden said.", "Eva Arden"),
        ("Tom Arden met Eva Arden. “It is cold,” Mrs. Arden said.", "Eva Arden"),
        ("Tom Arden left. “It is cold,” Arden said. Eva Arden stayed.", "Tom Arden"),
        ("The murder of Tom Arden was solved by Eva Arden. “It is cold,” Arden said.", "Eva Arden"),
        ("Tom Arden met Eva Arden. Tom Arden died. “It is cold,” Arden said.", "Eva Arden"),
        ("Tom Arden met Eva Arden. “Tom was cold,” Arden said.", "Eva Arden"),
        ("Tom Arden met Eva Arden. “I am Tom Arden,” Arden said.", "Tom Arden"),
        ("Related: Tom Arden\n\nEva Arden stayed. “It is cold,” Arden said.", "Eva Arden"),
        ("The nurse Della Price stayed. “It is cold,” Price said.", "Della Price"),
    ],
)
def test_whom_a_surname_means(text, speaker):
    assert means(text) == speaker


def test_the_two_best_are_kept():
    resolved = resolve_all(f"{DIRECTORS}“No,” the director said.")[-1]
    assert [referent.name for _, referent in resolved.ranked] == ["Maria Costa", "Anna Lee"]
