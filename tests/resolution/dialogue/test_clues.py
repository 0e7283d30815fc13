"""What speaks for a candidate, and against one."""

import pytest
from stories import make_reader

from quotex.resolution.dialogue.clues import CLUES, Candidate


def clues_of(text, character):
    """The names of the clues that hold of a candidate for the last speech of a text."""
    reader, _ = make_reader(text)
    *before, speech = reader.read()
    gender = reader.characters.gender(character)
    candidate = Candidate(character, gender, speech, before[-1] if before else None, 1)
    return {clue.name for clue in CLUES if clue.times(candidate)}


@pytest.mark.parametrize(
    ("clue", "text", "character"),
    [
        ("gender", "“No,” he said.", "Maria Costa"),
        ("called", "Tobias came.\n\n“Tell me, Tobias.”", "Tobias"),
        ("spoken-of", "Tobias came.\n\n“Where did Tobias go?”", "Tobias"),
        ("answering", "Tobias came.\n\n“Tell me, Tobias.”\n\n“No.”", "Tobias"),
        ("resolved", "Maria Costa left. “No,” she said.", "Maria Costa"),
        ("other-than-described", "“No,” said her aunt.", "Maria Costa"),
        ("described", "“No,” said her mother.", "her mother"),
        ("acting", "“No,” said her mother.", "her mother"),
        ("titled", "“No,” said our captain.", "Captain Orde"),
        ("married", "“No,” said his wife.", "Mrs. Hart"),
        ("named-beside-description", "“No,” said the old man, and Maria Costa left.", "Maria Costa"),
        ("beat", "Maria Costa sat down. “No.”", "Maria Costa"),
        ("shown", "Maria Costa sat down.\n\n“No.”", "Maria Costa"),
    ],
)
def test_a_clue(clue, text, character):
    assert clue in clues_of(text, character)
    assert clue not in clues_of("“Yes.”", character)


def test_who_is_named_at_no_speech_of_many():
    reader, _ = make_reader("“No.”")
    (speech,) = reader.read()
    clue = next(clue for clue in CLUES if clue.name == "never-heard")
    assert clue.times(Candidate("Hart", None, speech, None, 0, False))
    assert not clue.times(Candidate("Hart", None, speech, None, 0))
