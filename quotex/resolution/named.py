"""The ways for names and pronouns, and for words that stand for nobody who is named.

Each is a function that looks one thing up in the register for the words that ask.
"""

from __future__ import annotations

from quotex import lexicon
from quotex.resolution.asked import Asked, Meant, as_they_stand, name_several, somebody, way
from quotex.resolution.discourse import GENDERS
from quotex.resolution.register import type_of_speaker, where

_SOMEBODY = lexicon.word_set("indefinite-pronoun")


@way(
    "words",
    "A description right behind the quote that leads nowhere: it speaks, whoever it is.",
    hits={"“We left at dawn,” the nurse said.": "the nurse"},
    misses=["“We left at dawn,” a senior aide said."],
)
def described_behind(asked: Asked) -> Meant | None:
    return as_they_stand(asked) if asked.register.is_followed(asked.index) else None


@way(
    "words",
    "The same where no verb reports: it may be no speaker at all.",
    hits={"The nurse sold the hasty plan as “a disgrace to the port.”": "The nurse"},
    misses=["The nurse called it “a disgrace.”"],
)
def described_by_guess(asked: Asked) -> Meant | None:
    return as_they_stand(asked) if asked.register.is_guessed(asked.index) else None


@way(
    "words",
    "A description that leads nowhere: the speaker is called what the text says.",
    hits={"The nurse called it “a disgrace.”": "The nurse"},
    misses=["“We left at dawn,” a senior aide said."],
)
def as_described(asked: Asked) -> Meant:
    return as_they_stand(asked)


# Names


@way(
    "name",
    "Names with *and* before the last: all of them say it.",
    hits={
        "“We left at dawn,” Amara Diallo and Ben Okafor said.": "Amara Diallo & Ben Okafor",
        "“We left at dawn,” said Amara Diallo, Maria Costa and Ben Okafor.": "Amara Diallo, Maria Costa & Ben Okafor",
    },
    misses=["“We left at dawn,” Amara Diallo said."],
)
def several_people(asked: Asked) -> Meant | None:
    several = name_several(asked.who)
    names = [name.name for name in several]
    return Meant(f"{', '.join(names[:-1])} & {names[-1]}", type_of_speaker(several[0])) if names else None


@way(
    "name",
    "A person or an organisation by name: the fullest form that the document has.",
    hits={
        "Amara Diallo runs the port. “We left at dawn,” Diallo said.": "Amara Diallo",
        "“We left at dawn,” the Harbour Office said.": "Harbour Office",
    },
    misses=["“We left at dawn,” a nurse said."],
)
def name(asked: Asked) -> Meant | None:
    head = asked.who[-1]
    if head.tag == "X" or head.name is None:
        return None
    return Meant(head.name.name, "person" if head.tag == "N" else "organization")


@way(
    "words",
    "A capitalised word that no lexicon knows: taken for a person, if no noun before it says that it is a body.",
    hits={
        "“ZORBLAX: We left at dawn.”": "ZORBLAX",
        "Civil rights group Zorblax said it was “a disgrace.”": "Zorblax",
    },
    misses=["“We left at dawn,” Amara Diallo said."],
)
def unknown_name(asked: Asked) -> Meant:
    *before, name = asked.words.split(" ")
    if before and before[-1] in lexicon.words("groups.txt") and not name.isupper():  # but Syrian state TV
        return Meant(name, "organization")
    return Meant(asked.words, "person")


# Pronouns


@way(
    "pronoun",
    "*I* and *we* in a quote are its speaker; *I* outside quotes is the author. Nobody, where neither is known.",
    hits={
        "“We waited, and I said, ‘Let us go,’” Amara Diallo said.": "Amara Diallo",
        "By Amara Diallo\n\nThe port was closed. “We left at dawn,” I said.": "Amara Diallo",
    },
    misses=["Maria Costa runs the port. “We left at dawn,” she said."],
)
def first_person(asked: Asked) -> Meant | None:
    if asked.first not in ("i", "we", "my", "our"):
        return None
    if asked.is_nested:
        speaker = asked.register.outer_speaker(asked.index)
    else:
        author = asked.cast.author if asked.first in ("i", "my") else None
        speaker = where(author) if author is not None else None
    return Meant(speaker.speaker, speaker.type, speaker) if speaker is not None else Meant(None, None)


@way(
    "words",
    "*Someone* and *everybody* are nobody in particular.",
    hits={"Amara Diallo runs the port. “We left at dawn,” someone said.": "someone"},
    misses=["Maria Costa runs the port. “We left at dawn,” she said."],
)
def indefinite_pronoun(asked: Asked) -> Meant | None:
    return as_they_stand(asked) if asked.first in _SOMEBODY else None


@way(
    "pronoun",
    "The most salient person named before, of the pronoun's gender if that is known.",
    hits={"Maria Costa met Tom Arden. “We left at dawn,” he said.": "Tom Arden"},
    misses=["The Harbour Office closed the port. “We left at dawn,” it said."],
)
def he_or_she(asked: Asked) -> Meant | None:
    return asked.taken_up if asked.first in GENDERS else None


@way(
    "pronoun",
    "The same as *he-or-she*, where somebody else fits about as well.",
    hits={"Maria Costa stayed. Anna Lee waited. “We left at dawn,” she said.": "Anna Lee"},
    misses=["Maria Costa met Tom Arden. “We left at dawn,” he said."],
)
def one_of_two(asked: Asked) -> Meant | None:
    return asked.taken_up if asked.first in GENDERS and asked.antecedent is not None and asked.has_rival else None


@way(
    "pronoun",
    "*It* is the most salient organisation; *they* several people, else an organisation or a person.",
    hits={
        "The Harbour Office closed the port. “We left at dawn,” it said.": "Harbour Office",
        "Robin Ashdown, who uses the pronouns they and them, runs the port. “We left,” they said.": "Robin Ashdown",
    },
    misses=["Maria Costa runs the port. “We left at dawn,” she said."],
)
def it_or_they(asked: Asked) -> Meant | None:
    return asked.taken_up if asked.first not in GENDERS else None


@way(
    "words",
    "A pronoun in a quote that nothing before it fits: it stays as it stands.",
    hits={"“And then she said, ‘Let us go.’”": "she"},
    misses=["“We left at dawn,” she said."],
)
def pronoun_in_quote(asked: Asked) -> Meant | None:
    return as_they_stand(asked) if asked.is_nested else None


@way(
    "pronoun",
    "The first person named after *he* or *she*, where nobody before fits.",
    hits={"“We left at dawn,” she said. Maria Costa runs the port.": "Maria Costa"},
    misses=["Maria Costa runs the port. “We left at dawn,” she said."],
)
def named_later(asked: Asked) -> Meant | None:
    gender = GENDERS.get(asked.first)
    return somebody(asked.discourse.first_named_after(asked.end, gender)) if gender is not None else None


@way(
    "pronoun",
    "A pronoun that nothing fits: the speaker is not known.",
    hits={"“We left at dawn,” it said.": ""},
    misses=["The Harbour Office closed the port. “We left at dawn,” it said."],
)
def nobody(asked: Asked) -> Meant:
    return Meant(None, None)
