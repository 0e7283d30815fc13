"""What speaks for a character, or against one, as the speaker of a speech: each clue one record.

The costs of all clues that hold are added; a clue for somebody costs less than nothing. They were chosen by hand, in
round numbers, on the seven novels whose errors are open.
"""

from __future__ import annotations

from collections.abc import Callable
from math import log1p
from typing import NamedTuple

from quotex import lexicon
from quotex.model import Gender
from quotex.resolution.dialogue.speeches import NARRATOR, POINTING, Speech, is_among, is_description


class Candidate(NamedTuple):
    """A character who may have said a speech.

    `described` is how often the description that is the speech's tag stands at speeches near it, `before` the speech
    before; `heard` is how many speeches name the character as their speaker, None where too few name anybody to tell.
    """

    character: str
    gender: Gender | None
    speech: Speech
    before: Speech | None
    described: int
    heard: int | None = None

    @property
    def is_tagged(self) -> bool:
        """Whether the tag was resolved to the character."""
        return self.speech.tag is not None and self.speech.tag.character == self.character

    @property
    def is_own(self) -> bool:
        """Whether the character goes by the very words of the tag."""
        return self.speech.tag is not None and self.speech.tag.own == self.character

    @property
    def noun(self) -> str:
        return self.speech.tag.noun if self.speech.tag is not None else ""

    def has_tag(self, sort: str) -> bool:
        return self.speech.tag is not None and self.speech.tag.sort == sort

    @property
    def tells(self) -> Gender | None:
        """The gender that the tag tells."""
        return self.speech.tag.gender if self.speech.tag is not None else None


class Clue(NamedTuple):
    """A clue: what it costs, how many times over. One that `is_of_tag` can hold only where the speech has a tag."""

    name: str
    why: str
    cost: float
    times: Callable[[Candidate], float]
    is_of_tag: bool = False


_TITLES_OF = {
    **dict.fromkeys(lexicon.word_set("wife-noun"), ("Mrs.", "Mrs", "Lady", "Madame")),
    **dict.fromkeys(lexicon.word_set("husband-noun"), ("Mr.", "Mr", "Sir", "Lord")),
}
"""The titles of those who are described by a noun of a household."""
_ABBREVIATED = {"doctor": ("dr.", "dr"), "captain": ("capt.", "capt"), "professor": ("prof.", "prof")}


def _times(candidate: Candidate) -> int:
    """How many times more than once a description of one character stands near."""
    tag = candidate.speech.tag
    return candidate.described - 1 if tag is not None and not tag.is_anybody else 0


def titles_of(noun: str) -> tuple[str, ...]:
    """The titles that go with the noun of a description: *his wife* may be *Mrs. Hart*, *the captain* Captain Orde."""
    return *map(str.lower, _TITLES_OF.get(noun, ())), noun, *_ABBREVIATED.get(noun, ())


def _has_rank(character: str, noun: str) -> bool:
    """Whether a rank or a profession stands before somebody's name."""
    title, _, name = character.lower().partition(" ")
    return bool(name) and title in (noun, *_ABBREVIATED.get(noun, ()))


CLUES = (
    Clue(
        "gender",
        "*He* is no woman.",
        8,
        lambda c: c.tells is not None and c.gender not in (None, c.tells),
        is_of_tag=True,
    ),
    Clue(
        "narrator",
        "*He* and *the old man* are not the narrator, who says *I*.",
        4,
        lambda c: c.character == NARRATOR and not c.has_tag("name"),
        is_of_tag=True,
    ),
    Clue(
        "called",
        "Nobody calls himself: *Tell me, Tobias.*",
        5.5,
        lambda c: is_among(c.character, c.speech.addressed),
    ),
    Clue(
        "spoken-of",
        "Few name themselves.",
        2,
        lambda c: is_among(c.character, c.speech.spoken_of),
    ),
    Clue(
        "answering",
        "Whom the speech before calls by name answers, in the next paragraph.",
        -2.5,
        lambda c: (
            c.before is not None
            and c.speech.gap == 0
            and c.noun not in _TITLES_OF
            and is_among(c.character, c.before.addressed)
        ),
    ),
    Clue(
        "resolved",
        "A pronoun was resolved to this one by itself.",
        -1,
        lambda c: c.has_tag("pronoun") and c.is_tagged,
        is_of_tag=True,
    ),
    Clue(
        "weak-tag",
        "A subject with a verb that doesn't report.",
        -3,
        lambda c: c.speech.tag is not None and c.speech.tag.is_weak and c.is_tagged,
        is_of_tag=True,
    ),
    Clue(
        "other-than-described",
        "*The old man* is himself, the more often he is called so.",
        0.5,
        lambda c: c.has_tag("description") and not c.is_tagged and not c.is_own and 1 + 2 * min(_times(c), 3),
        is_of_tag=True,
    ),
    Clue(
        "described",
        "*That lady*, *her mother*: who is called so mostly has a name, or had one before.",
        2,
        lambda c: (c.is_own or c.is_tagged) and c.character.lower().startswith(POINTING),
        is_of_tag=True,
    ),
    Clue(
        "titled",
        "*The captain* is Captain Orde.",
        -6,
        lambda c: c.has_tag("description") and _has_rank(c.character, c.noun),
        is_of_tag=True,
    ),
    Clue(
        "married",
        "*His wife* is likely Mrs. Hart, *her father* Mr. Hart.",
        -3,
        lambda c: c.has_tag("description") and c.character.partition(" ")[0] in _TITLES_OF.get(c.noun, ()),
        is_of_tag=True,
    ),
    Clue(
        "named-beside-description",
        "*“…,” said her aunt, and Tom left*: two of them.",
        2,
        lambda c: c.has_tag("description") and not (c.is_tagged or c.is_own) and is_among(c.character, c.speech.beside),
        is_of_tag=True,
    ),
    Clue(
        "beat",
        "Who acts in the same paragraph speaks: *Miriam looked up. “With the child.”*",
        -3,
        lambda c: not c.has_tag("description") and c.speech.actor == c.character,
    ),
    Clue(
        "never-heard",
        "Who is named at no speech at all is talked of, or is no character: *Coketown*.",
        1,
        lambda c: c.heard == 0,
    ),
    Clue(
        "described-unheard",
        "Who has no name and is named at no speech has a name, or says nothing.",
        1,
        lambda c: c.heard == 0 and is_description(c.character),
    ),
    Clue(
        "subject",
        "A pronoun takes up who did something last: *Tom sat down. “…,” he said.*",
        -1.2,
        lambda c: c.has_tag("pronoun") and c.speech.subject == c.character,
        is_of_tag=True,
    ),
    Clue(
        "heard-often",
        "A pronoun is more likely to mean a hero than somebody who says little.",
        -0.2,
        lambda c: c.has_tag("pronoun") and log1p(c.heard or 0),
        is_of_tag=True,
    ),
    Clue(
        "acting",
        "*The envoy bowed*: who acts under the very words of the tag.",
        -1,
        lambda c: c.has_tag("description") and c.is_own and c.speech.actor == c.character,
        is_of_tag=True,
    ),
    Clue(
        "shown",
        "Who was named last before it.",
        -1.5,
        lambda c: is_among(c.character, c.speech.between[-1:]),
    ),
)


_WITHOUT_TAG = tuple(clue for clue in CLUES if not clue.is_of_tag)


def cost_of(candidate: Candidate) -> float:
    """What all clues together say of a candidate."""
    clues = CLUES if candidate.speech.tag is not None else _WITHOUT_TAG
    return sum([clue.cost * clue.times(candidate) for clue in clues])
