"""Which organisation a noun means: `the bank`, `the airline`, `the UN agency`.

Takes the names and who was mentioned; gives the last organisation that the text calls so: by a word of its name, by the
noun right before or after it (*food agency FAO*, *Drumlin magazine*), in an apposition or a sentence (*Tideway, an
airline*; *Tideway is an airline*); else the one in focus, if nothing says that it is of another kind.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain

import regex

from quotex import lexicon
from quotex.entities.recogniser import Name, Names
from quotex.patterns import late
from quotex.resolution.discourse import Discourse, Referent, Wanted, by_score

_NEAR = 60
"""How far from a name what it is called may stand, in characters."""
_MAX_CALLED = 300
"""How many mentions before a noun, of those that it may mean, are compared."""
_CALLED_RE = late(  # what stands between a name and what it is called behind it
    regex.compile,
    r"(?:,|[ ]\L<being>)[ ](?:an?|the|one[ ]of[ ]the)[ ](?:[\p{L}\d’'-]++[ ]){0,4}",
    being=sorted(lexicon.word_set("being")),
)
_ENDS = frozenset(("", *",.;:)—-\n"))
_GOES_ON_RE = late(regex.compile, r"[ ]\L<complements>\b", complements=sorted(lexicon.word_set("group-complement")))
"""What follows the noun of an apposition: *Orbis, the bank based in Cork,*, but not *In May, the bank closed*."""
_KINDS = {
    "company": lexicon.word_set("company-kind"),
    "office": lexicon.word_set("office-kind"),
    "press": lexicon.word_set("press-kind"),
    "side": lexicon.word_set("side-kind"),
    "union": lexicon.word_set("union-kind"),
}
_NAMED_SO = frozenset(("office", "union"))


class Groups:
    """The organisations of a document by what they are called; an `at` is where a noun phrase begins."""

    def __init__(self, text: str, names: Names, discourse: Discourse) -> None:
        self._text = text
        self._names = names
        self._discourse = discourse
        self._called: dict[str, list[Name]] = {}
        self._words: dict[str, set[str]] = {}

    def by_noun(self, at: int, noun: str, words: str) -> Referent | None:
        """The last organisation before a place that is called by a noun; of several with most of the other words."""
        called = self._organisations(noun)
        if not called and noun in _KINDS["press"] and words.endswith(noun):  # the daily, of the newspaper Nordlys
            called = sorted({name for other in _KINDS["press"] for name in self._organisations(other)})
        last = bisect_left(called, (at,))
        near = called[max(0, last - _MAX_CALLED) : last]
        if not near:
            return None
        described = frozenset(words.lower().split(" "))
        shared = {full: len(described & self._words_of(full)) for full in {name.name for name in near}}
        best = max(near, key=lambda name: (shared[name.name], name.start))
        return Referent(best.start, best.end, best.name, "organization", 0.0)

    def by_words(self, at: int, noun: str, words: str) -> Referent | None:
        """The same, of an organisation that has all the words: *the UN agency*, of *the UN's food agency FAO*."""
        found = self.by_noun(at, noun, words)
        return found if found is not None and {*words.lower().split(" ")[1:]} <= self._words_of(found.name) else None

    def in_focus(self, at: int, noun: str) -> Referent | None:
        """The most salient organisation that a noun may mean, if it stands out."""
        kinds = _kinds_of((noun,))
        scored = self._discourse.scores(Wanted(at, ("organization",)))
        near = [one for one in scored if self._may_be(one[1].name, noun, kinds)]
        if not near:
            return None
        _, found = max(near, key=by_score)
        return found if found.weight > 0 or noun in lexicon.word_set("generic-group") else None

    def _may_be(self, name: str, noun: str, kinds: frozenset[str]) -> bool:
        """Whether an organisation may be called by a noun of some kinds.

        What is an office or a union says so in its name, or is an abbreviation; and a council is no department.
        """
        own = _kinds_of(self._words_of(name))
        if name.isupper():
            return not own or not kinds or bool(own & kinds)
        if "office" in kinds and noun not in lexicon.word_set("office-hypernym"):
            return False
        return bool(own & kinds) if own and kinds else not kinds or not kinds <= _NAMED_SO

    def _words_of(self, name: str) -> set[str]:
        return {*name.lower().split(" "), *self._words.get(name, ())}

    def _organisations(self, noun: str) -> list[Name]:
        """The mentions of those that are called by a noun, in text order."""
        known = self._called.get(noun)
        if known is None:
            called = self._by_word.get(noun, set()).union(self._beside(noun))
            known = self._called[noun] = sorted(name for full in called for name in self._mentions[full])
        return known

    @cached_property
    def _mentions(self) -> dict[str, list[Name]]:
        """What may be an organisation, by its full name: of unknown words too, as a noun beside them tells."""
        mentions: dict[str, list[Name]] = {}
        for name in chain((name for name in self._names.mentions if name.type == "ORG"), self._names.unknown):
            mentions.setdefault(name.name, []).append(name)
        return mentions

    @cached_property
    def _all(self) -> list[Name]:
        return sorted(chain.from_iterable(self._mentions.values()))

    @cached_property
    def _by_word(self) -> dict[str, set[str]]:
        """The organisations by the words of their names."""
        named: dict[str, set[str]] = {}
        for full in self._mentions:
            for word in full.lower().split(" "):
                named.setdefault(word, set()).add(full)
        return named

    def _beside(self, noun: str) -> Iterator[str]:
        """The organisations that a noun stands beside; the words before it are kept."""
        at = self._text.find(f" {noun}") + 1
        while at:
            end = at + len(noun)
            for name in self._all[bisect_left(self._all, (at - _NEAR,)) : bisect_left(self._all, (end + 2,))]:
                if self._is_called(name, at, end):
                    phrase = self._text[at - _NEAR if at > _NEAR else 0 : end].lower().rpartition(". ")[2].split(" ")
                    words = self._words.setdefault(name.name, set())
                    words.update(word.removesuffix("'s").removesuffix("’s") for word in phrase[-4:])
                    yield name.name
            at = self._text.find(f" {noun}", end) + 1

    def _is_called(self, name: Name, at: int, end: int) -> bool:
        """Whether a name stands right behind a noun, or the noun behind the name and says what it is."""
        if name.start > at:
            return self._text[end : name.start] == " "
        if name.end + 1 == at:
            return self._text[at:end] in _KINDS["press"]  # Drumlin magazine, but not the UN agency
        ends = self._text[end : end + 1] in _ENDS or _GOES_ON_RE.match(self._text, end) is not None
        return ends and _CALLED_RE.fullmatch(self._text, name.end, at) is not None


def _kinds_of(words: Iterable[str]) -> frozenset[str]:
    """The kinds of organisation that words tell."""
    told = frozenset(words)
    return frozenset(kind for kind, nouns in _KINDS.items() if not told.isdisjoint(nouns))
