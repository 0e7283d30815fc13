"""Whom a label means: by the names, the roles and the introductions of the text."""

import pytest

import quotex

TALK = "{0}: Who left?\n\n{1}: I did.\n\n{0}: Why?\n\n{1}: You know why."


def speakers(intro, first, second):
    quotes = quotex.extract(f"{intro}\n\n{TALK.format(first, second)}", turns="auto").quotes
    turns = [quote for quote in quotes if quote.kind == "turn"]
    assert (turns[0].speaker, turns[1].speaker) == (turns[2].speaker, turns[3].speaker)
    return [(turn.speaker, turn.speaker_type) for turn in turns[:2]]


@pytest.mark.parametrize(
    ("intro", "label", "wanted"),
    [
        ("Amara Diallo runs the port.", "DIALLO", ("Amara Diallo", "person")),
        ("Amara Diallo runs the port.", "MS. DIALLO", ("Amara Diallo", "person")),
        ("Amara Diallo runs the port.", "Amara", ("Amara Diallo", "person")),
        ("Amara Diallo runs the port.", "AD", ("Amara Diallo", "person")),
        ("President Amara Diallo spoke.", "THE PRESIDENT", ("Amara Diallo", "person")),
        ("The port is shut.", "THE PRESIDENT", ("THE PRESIDENT", "unnamed")),
        ("The port is shut.", "SPEAKER 2", ("SPEAKER 2", "unnamed")),
        ("The port is shut.", "MR. OKORO", ("OKORO", "person")),
        ("The port is shut.", "Q", ("interviewer", "unnamed")),
        ("The port is shut.", "The Harbour Post", ("The Harbour Post", "organization")),
    ],
)
def test_whom_a_label_means(intro, label, wanted):
    assert speakers(intro, "MODERATOR", label)[1] == wanted


def test_namesakes_are_told_apart_by_their_titles():
    intro = "Maria Okoro and John Okoro run the port."
    assert speakers(intro, "MR. OKORO", "MS. OKORO") == [("John Okoro", "person"), ("Maria Okoro", "person")]


def test_who_asks_and_who_answers():
    assert speakers("By Tom Arden\n\nMaria Costa runs the port.", "Q", "A") == [
        ("Tom Arden", "person"),
        ("Maria Costa", "person"),
    ]


def test_who_made_the_interview_asks():
    intro = "The port is shut. Maria Costa was interviewed by Tom Arden on Monday."
    assert [name for name, _ in speakers(intro, "Q", "A")] == ["Tom Arden", "Maria Costa"]


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        ("Ada Brandt (AB)", "Tom Arden (TA)", ["Ada Brandt", "Tom Arden"]),
        ("VANTER (AB)", "ARDEN (TA)", ["VANTER", "ARDEN"]),
    ],
)
def test_what_a_label_has_in_brackets_is_short_for_it(first, second, names):
    turns = f"{first}: Who left?\n\n{second}: I did.\n\n" + TALK.format("AB", "TA")
    assert [quote.speaker for quote in quotex.extract(turns, turns="always").quotes] == names * 3


def test_whom_the_questions_call_answers():
    text = "Q. Good morning, Officer Brandt. Who left?\n\nA. I did.\n\nQ. Why?\n\nA. You know why.\n"
    assert [turn.speaker for turn in quotex.extract(text).quotes] == ["interviewer", "Brandt"] * 2
