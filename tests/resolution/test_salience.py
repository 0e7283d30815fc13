"""A name's weight is that of its part in the sentence; a description's too."""

import pytest
from resolving import read

from quotex.resolution import salience
from quotex.resolution.salience import find_descriptions, weigh_name

NAMES = [
    ("Maria Costa left.", salience.AS_FIRST),
    ("On Friday Maria Costa said it was over.", salience.AS_REPORTER),
    ("On Friday Maria Costa left.", salience.AS_SUBJECT),
    ("The port was closed by Maria Costa.", salience.AS_OBJECT),
    ("Maria Costa’s boat left.", salience.AS_OWNER),
    ("Maria Costa’s mother left.", salience.AS_RELATED),
    ("The port, which Maria Costa closed, is empty.", salience.AS_INSIDE),
    ("The keys are with Maria Costa, a lawyer.", salience.AS_INTRODUCED),
    ("The paper asked Maria Costa.", salience.AS_REPORTER),
    ("It said Maria Costa left.", salience.AS_SUBJECT),
    ("On Friday Maria Costa, tired.", salience.AS_INTRODUCED),
    ("On Friday Maria Costa.", 0.0),
]


@pytest.mark.parametrize(("text", "weight"), NAMES)
def test_names(text, weight):
    layout, _, names, _ = read(text)
    (name,) = [name for name in names.mentions if name.type == "PERSON"]
    assert weigh_name(layout.text, name, 0) == weight


def test_descriptions():
    layout, _, _, attributions = read("“No,” he said. The nurse left a letter in the hall. Three sailors stayed.")
    (frame,) = attributions.frames
    found = {each.words: each for each in find_descriptions(layout.text, frame)}
    assert {words: (each.tag, each.plural) for words, each in found.items()} == {
        "The nurse": ("R", False),
        "a letter": ("T", False),
        "Three sailors": ("R", True),
    }
    assert found["The nurse"].weight > found["Three sailors"].weight > found["a letter"].weight
