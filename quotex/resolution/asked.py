"""A question and its answer: words that stand for the speaker of a quote, with all that the ways look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Literal, NamedTuple

from quotex import lexicon
from quotex.attribution.frame import Token
from quotex.entities import known
from quotex.entities.recogniser import Name
from quotex.entities.roles import head_of
from quotex.model import Rule, SpeakerType, Way
from quotex.resolution.antecedents import rank_antecedents
from quotex.resolution.cast import Cast
from quotex.resolution.discourse import Discourse, Referent, Scored
from quotex.resolution.register import Register, Resolved, type_of_speaker, where

Sort = Literal["name", "pronoun", "document", "group", "person"]
"""What the words are: a name, a pronoun, or a description of a document, of a group or of a person."""

_INDEFINITE = lexicon.word_set("indefinite-determiner")
_SORTS: dict[str, Sort] = {"X": "name", "T": "document", "C": "group"}


_NEAR = 2.0
"""By how much the second of two antecedents stays behind the first where it is a rival."""


class Asked:
    """Words that ask the register for whom they mean, at a quote.

    `index` is the quote's number, `who` the words' tokens: the last one is their head; of words that a pronoun took up
    none. `extent` is where their complement ends, -1 if they have none.
    """

    def __init__(
        self,
        register: Register,
        index: int,
        sort: Sort,
        span: tuple[int, int],
        words: str,
        who: tuple[Token, ...] = (),
        extent: int = 0,
    ) -> None:
        self.register = register
        self.index = index
        self.sort = sort
        self.start, self.end = span
        self.words = words
        self.who = who
        self.extent = extent

    @cached_property
    def first(self) -> str:
        """The first word, in small letters."""
        return self.words.partition(" ")[0].lower()

    @property
    def rest(self) -> str:
        """The words after the first."""
        return self.words.partition(" ")[2]

    @cached_property
    def head(self) -> str:
        """The noun that says what or who is described, in small letters."""
        if self.sort == "person":
            return head_of(self.words).lower().removeprefix("ex-")
        return self.words.rpartition(" ")[2].lower()

    @property
    def full(self) -> str:
        """The words with their complement: `the editor of the daily`."""
        return self.register.text[self.start : max(self.extent, self.end)]

    @property
    def complement(self) -> str:
        """What follows the words: `of the daily`; empty if nothing does."""
        return self.full[len(self.words) :].strip()

    @property
    def cast(self) -> Cast:
        return self.register.cast

    @property
    def discourse(self) -> Discourse:
        return self.register.discourse

    @property
    def is_indefinite(self) -> bool:
        """Whether the words are of somebody new: `a nurse`."""
        return self.first in _INDEFINITE

    @property
    def means_one_known(self) -> bool:
        """Whether the words are of one person of whom the text may have told."""
        return not self.is_indefinite and not self.is_plural

    @property
    def means_one_body(self) -> bool:
        """The same of an organisation: `the bank`, `that bank`."""
        return self.first in ("the", "this", "that") and not self.is_plural

    @property
    def is_plural(self) -> bool:
        """Whether the words are of several people."""
        one = f"{self.head[:-3]}y" if self.head.endswith("ies") else self.head.removesuffix("s")
        return self.head in lexicon.word_set("plural-noun") or (
            one != self.head and (one in known.role_heads() or one in lexicon.words("groups.txt"))
        )

    @property
    def is_nested(self) -> bool:
        """Whether the quote stands in another one."""
        return self.register.is_nested(self.index)

    @cached_property
    def owner(self) -> tuple[Token, Name] | None:
        """Whose the words say that something is: `Clinton's campaign`."""
        return next(((t, t.name) for t, after in pairwise(self.who) if t.name and after.tag in "'CTO"), None)

    @cached_property
    def antecedents(self) -> list[Scored]:
        """Whom a pronoun may take up; kept, as several ways ask, and the search is dear."""
        return rank_antecedents(self.register, self.index, self.start, self.first)

    @property
    def antecedent(self) -> Referent | None:
        """Whom a pronoun takes up."""
        return self.antecedents[0][1] if self.antecedents else None

    @property
    def taken_up(self) -> Meant | None:
        """The same, as an answer."""
        return best_of(self.antecedents)

    @property
    def has_rival(self) -> bool:
        """Whether a pronoun may take up another about as well."""
        best, found = self.antecedents[0]
        return any(best - score < _NEAR for score, other in self.antecedents if other.name != found.name)


class Meant(NamedTuple):
    """Whom words mean: the name, its type, where it stands if it stands elsewhere, and who else it might have been.

    `ranked` are the best of those whom the way weighed, and the second, with their scores.
    """

    speaker: str | None
    type: SpeakerType | None
    via: Resolved | None = None
    ranked: Sequence[Scored] = ()


Find = Callable[[Asked], Meant | None]
"""What a way does."""


def way(by: Way, why: str, hits: dict[str, str], misses: list[str]) -> Callable[[Find], Rule[Find]]:
    """Makes a function a way: of its name, with its reason, texts that it must answer for, and texts it must not."""
    return lambda find: Rule(
        find.__name__.replace("_", "-"), "way", why, find, tuple(hits.items()), tuple(misses), by=by
    )


def somebody(found: Name | Referent | None) -> Meant | None:
    if found is None:
        return None
    kind = "unnamed" if found.type == "unnamed" else type_of_speaker(found)
    return Meant(found.name, kind, where(found))


def best_of(ranked: Sequence[Scored]) -> Meant | None:
    if not ranked:
        return None
    first = ranked[0]
    second = next((one for one in ranked if one[1].name != first[1].name), None)
    meant = somebody(first[1])
    return meant._replace(ranked=(first, second) if second is not None else (first,)) if meant else None


def as_they_stand(asked: Asked) -> Meant:
    """Nobody whom the text names."""
    return Meant(asked.words, "unnamed")


def ask_about(register: Register, index: int, who: tuple[Token, ...], extent: int = 0) -> Asked:
    """What the words that an attribution found for the speaker ask."""
    head = who[-1]
    sort: Sort
    if head.name is not None and head.tag in "NOG":
        several = name_several(who)
        sort, start, end = "name", (several[0] if several else head.name).start, head.end
    elif head.tag in "PWhp":
        sort, start, end = "pronoun", head.start, head.end
    else:
        sort, (start, end) = _SORTS.get(head.tag, "person"), _phrase(who)
        if register.text[start:end] in register.cast.families:  # Price said, of Della Price
            sort = "name"
        elif sort == "group" and _has_holder(register, start, _noun_of(register, head)):
            sort = "person"
        elif head.tag in "Aw" and _is_in_name(register, _noun_of(register, head)):
            sort = "group"  # the First Nation, of the Moss Lake First Nation; the port, of the Port of Ness
    return Asked(register, index, sort, (start, end), register.text[start:end], who, extent)


def _noun_of(register: Register, head: Token) -> str:
    """The last word of a head, in small letters."""
    return register.text[head.start : head.end].lower().rpartition(" ")[2]


def _is_in_name(register: Register, noun: str) -> bool:
    """Whether an organisation has a noun in its name."""
    return bool(register.cast.bodies_named((noun,)))


def _has_holder(register: Register, at: int, noun: str) -> bool:
    """Whether somebody has been called by a noun that may be a group's: the bar owner, of Jimmy Wu, its owner."""
    return noun in known.role_heads() and any(office.at < at for office in register.cast.offices(noun))


def ask_again(asked: Asked, described: Referent) -> Asked:
    """What a description asks that a pronoun takes up."""
    sort: Sort = "group" if described.type == "organization" else "person"
    if described.name.rpartition(" ")[2].lower() in lexicon.words("documents.tsv"):
        sort = "document"
    return Asked(asked.register, asked.index, sort, (described.start, described.end), described.name)


def name_several(who: tuple[Token, ...]) -> list[Name]:
    """The people, or the organisations, who are listed last, with *and* before the last; none if there are not two."""
    if len(who) < 3:  # nearly always
        return []
    kind = "N" if who[-1].tag == "N" else "OG"
    names: list[Name] = []
    left = who
    while left and left[-1].tag in kind and (name := left[-1].name) is not None:
        names.insert(0, name)
        left, is_listed = _before_name(left[:-1], is_last=len(names) == 1)
        if not is_listed:
            break
    return names if len(names) > 1 else []


def _before_name(who: tuple[Token, ...], is_last: bool) -> tuple[tuple[Token, ...], bool]:
    """What is left before a name of a list without its titles and its comma, or its *and* if it is the last; and
    whether there was one.
    """
    while who and who[-1].tag in "RD":  # Senators Ruth Okafor and Dale Winslow; Peru and the Lakes Authority
        who = who[:-1]
    if not who or who[-1].tag != ("K" if is_last else ","):
        return who, False
    who = who[:-1]
    return (who[:-1] if is_last and who and who[-1].tag == "," else who), True  # Ann Lee, Tom Arden, and Ben Cho


def _phrase(who: tuple[Token, ...]) -> tuple[int, int]:
    """The span of a description: from its last determiner on."""
    tokens = list(who[1:] if who[0].tag == "d" and len(who) > 1 else who)
    for index in range(len(tokens) - 1, 0, -1):
        if tokens[index].tag in "Dh":
            tokens = tokens[index:]
            break
    return tokens[0].start, tokens[-1].end
