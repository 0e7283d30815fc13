"""The shapes of an explanation, which most runs go without: one article takes 2 % less instructions for it."""

from __future__ import annotations

from dataclasses import dataclass

from quotex.spans import Span, Way


@dataclass(frozen=True, slots=True)
class Step(Span):
    """Words that stand for a speaker, and what leads from them to the next ones, or to the speaker's name."""

    by: Way


@dataclass(frozen=True, slots=True)
class Antecedent(Span):
    """Words that others could stand for: whose name they are, and how good an antecedent they make, in sentences."""

    speaker: str
    score: float


@dataclass(frozen=True, slots=True)
class Entry:
    """What the register has on somebody: the name, how often it stands in the article, and by which nouns the article
    calls them.
    """

    name: str
    mentions: int
    called: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a rule said of a quote: the words it took for the speaker, and whom they mean.

    `why` is the rule's reason, `precision` the share of its answers that were right on annotated news.
    """

    rule: str
    why: str
    precision: float
    mention: Span
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a quote has its speaker, and what came second.

    `answer` is that of the rule that won, None where none did; `carried_from` the quote whose speaker goes on here;
    `chain` leads from the mention to the name, each step by its `by`; `certainty` is what it adds to the doubt.
    `second` is the answer of the next rule that has one, and `antecedents` are the two best people, or organisations,
    that a pronoun, a description or a surname could mean, the one that was taken first. `entry` is the
    speaker's in the register of those who have a name.
    """

    answer: Answer | None
    carried_from: int | None
    chain: tuple[Step, ...]
    certainty: float | None
    second: Answer | None
    antecedents: tuple[Antecedent, ...]
    entry: Entry | None
