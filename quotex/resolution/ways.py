"""The sieve of ways: how words at a quote lead to the speaker they mean.

The ways for the sort of the words that ask are asked in their order; the first that answers wins. The last one of each
sort always answers. Each is a function of `named`, `people` or `bodies`, with its reason and its examples.
"""

from __future__ import annotations

from itertools import chain

from quotex.model import Rule
from quotex.resolution import bodies, named, people
from quotex.resolution.asked import Asked, Find, Meant, Sort, ask_again, best_of, way
from quotex.resolution.discourse import GENDERS
from quotex.resolution.register import Resolved


@way(
    "pronoun",
    "The pronoun takes up a description: whoever that means, if the gender fits.",
    hits={"“We left at dawn,” a nurse told the paper. “It was cold.”\n\nShe smiled. “Go,” she said.": "a nurse"},
    misses=["Maria Costa runs the port. “We left at dawn,” she said."],
)
def described_antecedent(asked: Asked) -> Meant | None:
    if asked.antecedent is None or not asked.antecedent.is_description:
        return None
    found = resolve_asked(ask_again(asked, asked.antecedent))
    gender = GENDERS.get(asked.first)
    if gender is not None and asked.cast.names.genders.get(found.speaker or "", gender) != gender:
        return best_of([scored for scored in asked.antecedents if not scored[1].is_description])
    return Meant(found.speaker, found.type, found)


_AS_DESCRIBED = (named.described_behind, named.described_by_guess, named.as_described)

SIEVE: dict[Sort, tuple[Rule[Find], ...]] = {
    "name": (
        *(named.several_people, people.office_by_letters, people.surname, people.misspelt),
        *(named.name, named.unknown_name),
    ),
    "pronoun": (
        *(named.first_person, named.indefinite_pronoun, described_antecedent, named.one_of_two, named.he_or_she),
        *(named.it_or_they, named.pronoun_in_quote, named.named_later, named.nobody),
    ),
    "document": (
        *(bodies.issuer, bodies.writer, bodies.group_by_noun, bodies.issuer_before, bodies.issuer_in_focus),
        *_AS_DESCRIBED,
    ),
    "group": (
        *(bodies.group_of_named, bodies.group_of_pronoun, bodies.group_by_noun, bodies.group_in_focus),
        *_AS_DESCRIBED,
    ),
    "person": (
        *(people.office_by_letters, people.newcomer, people.role, people.relative, people.prominence),
        *(people.same_description, people.later_role, people.identified_later, people.unnamed_person),
        *_AS_DESCRIBED,
    ),
}
"""The ways for each sort of words, in the order in which they are asked."""

WAYS: tuple[Rule[Find], ...] = tuple({way.name: way for way in chain.from_iterable(SIEVE.values())}.values())
"""All of them."""


def _spelled_out(asked: Asked, meant: Meant) -> Meant | None:
    """Whom a description means that a way answers with: the bureau that the report is from; nobody, if it is only
    whose the document is (*the agency's report*).
    """
    described = meant.ranked[0][1]
    found = resolve_asked(ask_again(asked, described))
    if found.type == "organization":
        return Meant(found.speaker, found.type, found)
    return meant if described.start != asked.start else None


def resolve_asked(asked: Asked) -> Resolved:
    """Ask the ways, one after the other, whom some words mean."""
    for each in SIEVE[asked.sort]:
        meant = each.find(asked)
        if meant is None:
            continue
        if meant.ranked and asked.sort == "document" and meant.ranked[0][1].is_description:
            meant = _spelled_out(asked, meant)
        if meant is not None:
            speaker, type, via, ranked = meant
            by = each.by or "words"
            return Resolved(asked.start, asked.end, speaker, type, each.precision, by, via, each.name, ranked)
    raise AssertionError(asked.sort)
