"""The sieve of ways: how words at a quote lead to the speaker they mean.

`WAYS` are asked in their order, those for the sort of the words that ask; the first that answers wins. The last one of
each sort always answers. What a way does is a function of `lookups`, `bodies` or `people`.
"""

from __future__ import annotations

from collections.abc import Callable

from quotex.model import Rule, Way
from quotex.resolution import bodies, lookups, people
from quotex.resolution.asked import Asked, Meant, Sort, as_they_stand, ask_again
from quotex.resolution.register import Resolved

Find = Callable[[Asked], Meant | None]


def resolve_asked(asked: Asked) -> Resolved:
    """Ask the ways, one after the other, whom some words mean."""
    for way in _BY_SORT[asked.sort]:
        meant = way.find(asked)
        if meant is not None:
            speaker, type, via, ranked = meant
            by = way.by or "words"
            return Resolved(asked.start, asked.end, speaker, type, way.precision, by, via, way.name, ranked)
    raise AssertionError(asked.sort)


def _described(asked: Asked) -> Meant | None:
    """Asks again, with the description."""
    if asked.antecedent is None or not asked.antecedent.is_description:
        return None
    found = resolve_asked(ask_again(asked, asked.antecedent))
    return Meant(found.speaker, found.type, found)


def _way(
    name: str, by: Way, why: str, find: Find, *, hits: tuple[tuple[str, str], ...], misses: tuple[str, ...]
) -> Rule[Find]:
    return Rule(name, "way", why, find, hits, misses, by=by)


_NAMES = (
    _way(
        "several-people",
        "name",
        "Names with *and* before the last: all of them say it.",
        lookups.several_people,
        hits=(
            ("“We left at dawn,” Amara Diallo and Ben Okafor said.", "Amara Diallo & Ben Okafor"),
            (
                "“We left at dawn,” said Amara Diallo, Maria Costa and Ben Okafor.",
                "Amara Diallo, Maria Costa & Ben Okafor",
            ),
        ),
        misses=("“We left at dawn,” Amara Diallo said.",),
    ),
    _way(
        "surname",
        "name",
        "A surname of several: not whom the quote speaks of, else who spoke last; if none is named far more often.",
        people.surname,
        hits=(("Tom Arden left. Eva Arden stayed. “He was late,” Arden said.", "Eva Arden"),),
        misses=("Tom Arden left. Eva Arden stayed. “It was dark,” Arden said.",),
    ),
    _way(
        "name",
        "name",
        "A person or an organisation by name: the fullest form that the document has.",
        lookups.name,
        hits=(
            ("Amara Diallo runs the port. “We left at dawn,” Diallo said.", "Amara Diallo"),
            ("“We left at dawn,” the Harbour Office said.", "Harbour Office"),
        ),
        misses=("“We left at dawn,” a nurse said.",),
    ),
    _way(
        "unknown-name",
        "words",
        "A capitalised word that no lexicon knows: taken for a person.",
        lookups.unknown_name,
        hits=(("“ZORBLAX: We left at dawn.”", "ZORBLAX"),),
        misses=("“We left at dawn,” Amara Diallo said.",),
    ),
)

_PRONOUNS = (
    _way(
        "first-person",
        "pronoun",
        "*I* and *we* in a quote are its speaker; *I* outside quotes is the author. Nobody, where neither is known.",
        lookups.first_person,
        hits=(
            ("“We waited, and I said, ‘Let us go,’” Amara Diallo said.", "Amara Diallo"),
            ("By Amara Diallo\n\nThe port was closed. “We left at dawn,” I said.", "Amara Diallo"),
        ),
        misses=("Maria Costa runs the port. “We left at dawn,” she said.",),
    ),
    _way(
        "indefinite-pronoun",
        "words",
        "*Someone* and *everybody* are nobody in particular.",
        lookups.indefinite_pronoun,
        hits=(("Amara Diallo runs the port. “We left at dawn,” someone said.", "someone"),),
        misses=("Maria Costa runs the port. “We left at dawn,” she said.",),
    ),
    _way(
        "described-antecedent",
        "pronoun",
        "The pronoun takes up a description: whoever that means.",
        _described,
        hits=(("“We left at dawn,” a nurse told the paper. “It was cold.”\n\nShe smiled. “Go,” she said.", "a nurse"),),
        misses=("Maria Costa runs the port. “We left at dawn,” she said.",),
    ),
    _way(
        "one-of-two",
        "pronoun",
        "The same as *he-or-she*, where somebody else fits about as well.",
        lookups.one_of_two,
        hits=(("Maria Costa stayed. Anna Lee waited. “We left at dawn,” she said.", "Anna Lee"),),
        misses=("Maria Costa met Tom Arden. “We left at dawn,” he said.",),
    ),
    _way(
        "he-or-she",
        "pronoun",
        "The most salient person named before, of the pronoun's gender if that is known.",
        lookups.he_or_she,
        hits=(("Maria Costa met Tom Arden. “We left at dawn,” he said.", "Tom Arden"),),
        misses=("The Harbour Office closed the port. “We left at dawn,” it said.",),
    ),
    _way(
        "it-or-they",
        "pronoun",
        "*It* is the most salient organisation; *they* several people, else an organisation or a person.",
        lookups.it_or_they,
        hits=(
            ("The Harbour Office closed the port. “We left at dawn,” it said.", "Harbour Office"),
            (
                "Robin Ashdown, who uses the pronouns they and them, runs the port. “We left,” they said.",
                "Robin Ashdown",
            ),
        ),
        misses=("Maria Costa runs the port. “We left at dawn,” she said.",),
    ),
    _way(
        "pronoun-in-quote",
        "words",
        "A pronoun in a quote that nothing before it fits: it stays as it stands.",
        lookups.pronoun_as_it_stands,
        hits=(("“And then she said, ‘Let us go.’”", "she"),),
        misses=("“We left at dawn,” she said.",),
    ),
    _way(
        "named-later",
        "pronoun",
        "The first person named after *he* or *she*, where nobody before fits.",
        lookups.named_later,
        hits=(("“We left at dawn,” she said. Maria Costa runs the port.", "Maria Costa"),),
        misses=("Maria Costa runs the port. “We left at dawn,” she said.",),
    ),
    _way(
        "nobody",
        "pronoun",
        "A pronoun that nothing fits: the speaker is not known.",
        lookups.nobody,
        hits=(("“We left at dawn,” it said.", ""),),
        misses=("The Harbour Office closed the port. “We left at dawn,” it said.",),
    ),
)

_DOCUMENTS = (
    _way(
        "issuer",
        "issuer",
        "A document speaks for whoever it is from, as the words around its noun say.",
        bodies.issuer,
        hits=(
            ("“The port is unsafe,” says a letter from the Harbour Office.", "Harbour Office"),
            ("“The port is unsafe,” Amara Diallo’s letter says.", "Amara Diallo"),
        ),
        misses=("“The port is unsafe,” a letter says.",),
    ),
    _way(
        "writer",
        "possessor",
        "*Her letter*: the most salient woman.",
        bodies.writer,
        hits=(("Maria Costa runs the port. “The port is unsafe,” her letter says.", "Maria Costa"),),
        misses=("Maria Costa runs the port. “The port is unsafe,” the letter says.",),
    ),
    _way(
        "issuer-before",
        "issuer",
        "The organisation in the sentence that first tells of the document.",
        bodies.issuer_before,
        hits=(
            (
                "The port is closed after a survey by the Harbour Office. “The port is unsafe,” the survey says.",
                "Harbour Office",
            ),
        ),
        misses=("The Harbour Office closed the port. “The port is unsafe,” a survey says.",),
    ),
    _way(
        "issuer-in-focus",
        "issuer",
        "The most salient organisation, if it stands out.",
        bodies.issuer_in_focus,
        hits=(("The Harbour Office closed the port. “The port is unsafe,” the survey says.", "Harbour Office"),),
        misses=("Amara Diallo runs the port. “The port is unsafe,” the survey says.",),
    ),
)

_BY_NOUN = _way(
    "group-by-noun",
    "description",
    "The last organisation that is called so: in its name, or by words beside it.",
    bodies.group_by_noun,
    hits=(
        (
            "The Northport Bank left before the Harbour Office did. “We left at dawn,” the bank said.",
            "Northport Bank",
        ),
    ),
    misses=("The Harbour Office closed the port. “We left at dawn,” a bank said.",),
)

_GROUPS = (
    _way(
        "group-of-named",
        "possessor",
        "*Diallo's campaign* is called so, with her full name; *the Diallo campaign* as it is.",
        bodies.group_of_named,
        hits=(
            ("Amara Diallo ran for mayor. “We left at dawn,” Diallo’s campaign said.", "Amara Diallo’s campaign"),
            ("Amara Diallo ran for mayor. “We left at dawn,” the Diallo campaign said.", "Diallo campaign"),
        ),
        misses=("Amara Diallo ran for mayor. “We left at dawn,” her campaign said.",),
    ),
    _way(
        "group-of-pronoun",
        "possessor",
        "*Her campaign* is called after the most salient woman.",
        bodies.group_of_pronoun,
        hits=(("Maria Costa ran for mayor. “We left at dawn,” her campaign said.", "Maria Costa's campaign"),),
        misses=("Amara Diallo ran for mayor. “We left at dawn,” the campaign said.",),
    ),
    _BY_NOUN,
    _way(
        "group-in-focus",
        "description",
        "The most salient organisation, for a noun that any may have, or if it stands out.",
        bodies.group_in_focus,
        hits=(("The Harbour Office closed the port. “We left at dawn,” the agency said.", "Harbour Office"),),
        misses=("Amara Diallo runs the port. “We left at dawn,” the agency said.",),
    ),
)

_PEOPLE = (
    _way(
        "newcomer",
        "description",
        "Somebody without a name who was introduced by the same noun, after all who have a name and a role with it.",
        people.newcomer,
        hits=(("“We left at dawn,” a young nurse said.\n\n“It was cold,” the nurse said.", "a young nurse"),),
        misses=(
            "“We left at dawn,” the nurse said.",
            "A nurse met Amara Diallo, the head nurse. “We left at dawn,” the nurse said.",
        ),
    ),
    _way(
        "role",
        "role",
        "Somebody named before whose role has the same noun.",
        people.role,
        hits=(("Amara Diallo, the mayor, met Tom Arden. “We left at dawn,” the mayor said.", "Amara Diallo"),),
        misses=("Amara Diallo, the mayor, met Tom Arden. “We left at dawn,” a mayor said.",),
    ),
    _way(
        "relative",
        "relative",
        "*His daughter*: the one other person of his surname whose gender fits.",
        people.relative,
        hits=(("Maria Arden left. Tom Arden stayed. “We left at dawn,” his daughter said.", "Maria Arden"),),
        misses=("Tom Arden stayed. “We left at dawn,” his daughter said.",),
    ),
    _way(
        "prominence",
        "description",
        "The most salient person, for words that say what somebody is: an age, a nationality, a job with an adjective.",
        people.prominence,
        hits=(("Amara Diallo runs the port. “We left at dawn,” the 41-year-old said.", "Amara Diallo"),),
        misses=("Amara Diallo runs the port. “We left at dawn,” the nurse said.",),
    ),
    _way(
        "same-description",
        "description",
        "Whoever was described by the same noun before.",
        people.same_description,
        hits=(("“We left at dawn,” the old nurse said.\n\n“It was cold,” the nurse said.", "the old nurse"),),
        misses=("“We left at dawn,” the nurse said.",),
    ),
    _way(
        "later-role",
        "role",
        "Somebody named after whose role has all its words.",
        people.later_role,
        hits=(("“We left at dawn,” the mayor said. Amara Diallo, the mayor, met Tom Arden.", "Amara Diallo"),),
        misses=("“We left at dawn,” the mayor said. Amara Diallo met Tom Arden.",),
    ),
    _way(
        "identified-later",
        "description",
        "Somebody new whom the text names soon after.",
        people.identified_later,
        hits=(("“We left at dawn,” a woman said. The woman, Amara Diallo, runs the port.", "Amara Diallo"),),
        misses=("“We left at dawn,” a woman said. Amara Diallo runs the port.",),
    ),
    _way(
        "unnamed-person",
        "words",
        "Somebody new with a job: the description is all there is.",
        people.unnamed_person,
        hits=(("“We left at dawn,” a senior aide said.", "a senior aide"),),
        misses=("“We left at dawn,” the senior aide said.",),
    ),
)

_AS_DESCRIBED = (
    _way(
        "described-behind",
        "words",
        "A description right behind the quote that leads nowhere: it speaks, whoever it is.",
        lookups.as_they_stand_behind,
        hits=(("“We left at dawn,” the nurse said.", "the nurse"),),
        misses=("“We left at dawn,” a senior aide said.",),
    ),
    _way(
        "described-by-guess",
        "words",
        "The same where no verb reports: it may be no speaker at all.",
        lookups.as_they_stand_by_guess,
        hits=(("The nurse sold the hasty plan as “a disgrace to the port.”", "The nurse"),),
        misses=("The nurse called it “a disgrace.”",),
    ),
    _way(
        "as-described",
        "words",
        "A description that leads nowhere: the speaker is called what the text says.",
        as_they_stand,
        hits=(("The nurse called it “a disgrace.”", "The nurse"),),
        misses=("“We left at dawn,” a senior aide said.",),
    ),
)

WAYS: tuple[Rule[Find], ...] = (*_NAMES, *_PRONOUNS, *_DOCUMENTS, *_GROUPS, *_PEOPLE, *_AS_DESCRIBED)
"""All of them, in the order in which they are asked."""

_BY_SORT: dict[Sort, tuple[Rule[Find], ...]] = {
    "name": _NAMES,
    "pronoun": _PRONOUNS,
    "document": (*_DOCUMENTS[:2], _BY_NOUN, *_DOCUMENTS[2:], *_AS_DESCRIBED),
    "group": (*_GROUPS, *_AS_DESCRIBED),
    "person": (*_PEOPLE, *_AS_DESCRIBED),
}
