"""Each attribution to a speaker: by name, by pronoun, by description.

Takes the attributions and the names; gives a `Resolved` for each: the *mention* (the head of the subject's words) and
who that is: the fullest name of a person or an organisation, or the description as it stands where the document names
nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import count, pairwise
from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.attribution.attributor import Attributions
from quotex.attribution.frame import Token
from quotex.attribution.sources import Attribution
from quotex.entities import known
from quotex.entities.recogniser import Name, Names
from quotex.entities.roles import head_of, is_role_head
from quotex.model import Gender, Kind, SpeakerType, Way
from quotex.patterns import late
from quotex.resolution.author import find_author
from quotex.resolution.descriptions import NEW, Descriptions, says_who
from quotex.resolution.discourse import GENDERS, Discourse, Referent
from quotex.text.layout import Layout
from quotex.text.pairing import Pair


class Resolved(NamedTuple):
    """Who speaks: the mention's span in the layout's text, the name, its type, and how sure the step from one to the
    other is.

    `speaker` is None where the mention is a pronoun that nothing before it fits. `by` says how the step is made, and
    `via` to which other words, which stand for the speaker more clearly.
    """

    start: int
    end: int
    speaker: str | None
    type: SpeakerType | None
    certainty: float
    by: Way = "name"
    via: Resolved | None = None


_SOMEBODY = lexicon.word_set("indefinite-pronoun")
# The share of the right names on PolNeAR's dev split, over the precision of the rules (tools/calibrate.py).
BY_NAME, BY_PRONOUN, BY_DESCRIPTION, BY_WORDS = 0.99, 0.92, 0.92, 0.5
AS_SOMEBODY = 0.8  # a senior aide, one visitor: few on dev, nearly all right
_INDEFINITE = lexicon.word_set("indefinite-determiner")
_GENERIC_GROUPS = lexicon.word_set("generic-group")
_ARTICLE_RE = late(regex.compile, r"^(?:the|a|an) ", regex.IGNORECASE)
# a letter from the Audit Office, a report by the engineering firm Lathrop Dunn
_FROM_RE = late(regex.compile, r"[ ](?:from|by|on behalf of)[ ](?:(?:the|an?)[ ])?(?:[\p{Ll}-]+[ ]){0,3}+")
_PUBLISHED_IN_RE = late(regex.compile, r"\bin[ ](?:the[ ])?(?:[\p{Ll}-]+[ ]){0,2}", regex.REVERSE)
# who uses the pronouns they and them; who uses they/them pronouns
_THEY_RE = late(
    regex.compile, r"\bpronouns[ ](?:are[ ])?they(?:/|[ ]and[ ])them\b|\bthey(?:/|[ ]and[ ])them[ ]pronouns\b"
)
_CALLED = 300
"""How far before it, in characters, the person is named who uses a pronoun."""


def resolve(
    layout: Layout, pairs: Sequence[Pair], kinds: Sequence[Kind], attributions: Attributions, names: Names
) -> tuple[Resolved | None, ...]:
    """Name the speaker of every quote that somebody says. The others are read too, for the pronouns after them."""
    resolver = Resolver(layout, pairs, names, attributions)
    speakers = list(map(resolver.resolve, count(), attributions.found))
    return tuple([speaker if kind != "scare" else None for speaker, kind in zip(speakers, kinds, strict=True)])


class Resolver:
    """Reads the quotes in text order and remembers who spoke, for the pronouns that follow."""

    def __init__(self, layout: Layout, pairs: Sequence[Pair], names: Names, attributions: Attributions) -> None:
        self._text = layout.text
        self._layout = layout
        self._pairs = pairs
        self._names = names
        self.discourse = Discourse(layout, pairs, names, attributions.frames)
        self._descriptions = Descriptions(layout.text, names, self.discourse)
        self._known: dict[tuple[int, int], Resolved] = {}
        self._issuers: dict[str, tuple[int, Name | None]] = {}
        self._speakers: dict[int, Resolved] = {}

    def resolve(self, index: int, attribution: Attribution | None) -> Resolved | None:
        if attribution is None:
            return None
        who = attribution.who
        place = who[0].start, who[-1].end
        resolved = self._known.get(place)
        if resolved is None:
            resolved = self.read(index, attribution)
            self._known[place] = resolved
            if resolved.speaker and resolved.type and self._pairs[index].parent is None:
                self.discourse.remember_speaker(resolved.start, resolved.end, resolved.speaker, resolved.type)
        self._speakers[index] = resolved
        return resolved

    def read(self, index: int, attribution: Attribution) -> Resolved:
        """Who an attribution of a quote means; nothing is remembered."""
        resolved = self._resolve(index, attribution.who)
        if resolved.type == "unnamed" and attribution.extent > resolved.end:  # an official of the payments regulator
            words = self._text[resolved.start : attribution.extent]
            resolved = resolved._replace(end=attribution.extent, speaker=words)
        if attribution.antecedent:
            named = self._resolve(index, attribution.antecedent)
            if self._text[named.end : resolved.start] == " " and attribution.antecedent[-1].name is None:
                return named  # a woman who called it “…”: one phrase
            resolved = named._replace(start=resolved.start, end=resolved.end, by="pronoun", via=named)
        return resolved

    def antecedents(self, start: int, end: int) -> list[tuple[float, Referent]]:
        """Whom or what *he*, *she* or *it* at a place could mean, with scores, the best first."""
        word = self._text[start:end].lower()
        if word in GENDERS:
            scored = self.discourse.scores(start, ("person",), GENDERS[word])
        elif word in ("it", "its"):
            scored = self.discourse.scores(start, ("organization",))
        else:
            return []
        return sorted(scored, key=lambda item: (item[0], item[1].start), reverse=True)

    def _resolve(self, index: int, who: tuple[Token, ...]) -> Resolved:
        head = who[-1]
        _, end, tag, name = head
        if name is not None and tag == "N":
            if len(who) > 2 and who[-2].tag == "K" and who[-3].tag == "N" and who[-3].name is not None:
                return Resolved(who[-3].start, end, f"{who[-3].name.name} & {name.name}", "person", 0.9)
            return Resolved(name.start, end, name.name, "person", BY_NAME)
        if name is not None and tag in "OG":
            return Resolved(name.start, end, name.name, "organization", BY_NAME)
        if tag in "PWhp":
            return self._resolve_pronoun(index, head)
        start, end = _phrase(who)
        words = self._text[start:end]
        if tag == "X":
            return Resolved(start, end, words, "person", BY_WORDS, "words")
        possessor = next((t for t, after in pairwise(who) if t.name and after.tag in "'CTO"), None)
        if tag == "T":
            return self._resolve_document(start, end, words, possessor)
        if tag == "C":
            return self._resolve_group(start, end, words, possessor)
        return self._resolve_person(index, start, end, words)

    def _resolve_pronoun(self, index: int, pronoun: Token) -> Resolved:
        start, end = pronoun.start, pronoun.end
        word = self._text[start:end].lower()
        parent = self._pairs[index].parent
        if word in ("i", "we", "my", "our"):
            outer = self._speakers.get(parent) if parent is not None else self._author if word in ("i", "my") else None
            return Resolved(start, end, outer and outer.speaker, outer and outer.type, 0.8, "pronoun", outer)
        found = None
        if word in _SOMEBODY:
            return Resolved(start, end, self._text[start:end], "unnamed", BY_WORDS, "words")
        if word in GENDERS and parent is not None:
            found = self._described_inside(parent, start)
        elif word in ("he", "she"):
            found = self._unnamed_speaker(start, GENDERS[word])
        if word in GENDERS and found is None:
            found = self.discourse.most_salient(start, ("person",), GENDERS[word])
            found = found or _somebody(self.discourse.most_salient(start, ("unnamed",), plural=False))
        elif word in ("it", "its"):
            found = self.discourse.most_salient(start, ("organization",))
        elif word in ("they", "their") and parent is None:
            found = self._person_called_they(start) or self.discourse.most_salient(start, ("unnamed",), plural=True)
            found = found or self.discourse.most_salient(start, ("organization", "person"))
        if found is None and parent is not None:
            return Resolved(start, end, self._text[start:end], "unnamed", BY_WORDS, "words")
        if found is not None and found.is_description:
            described = self._resolve_words(index, found)
            return Resolved(start, end, described.speaker, described.type, 0.7, "pronoun", described)
        if found is None and word in GENDERS:  # named only later
            found = self.discourse.first_named_after(end, GENDERS[word])
        if found is None:
            return Resolved(start, end, None, None, BY_PRONOUN, "pronoun")
        return Resolved(start, end, found.name, found.type, BY_PRONOUN, "pronoun", _at(found))

    @cached_property
    def _author(self) -> Resolved | None:
        author = find_author(self._layout, self._names)
        return _at(author) if author is not None else None

    def _person_called_they(self, at: int) -> Referent | None:
        """The best antecedent of *they*, if that is a person of whom the article says that they go by it."""
        if not self._called_they:
            return None
        best = self.discourse.most_salient(at, ("unnamed", "person"))
        return best if best is not None and best.name in self._called_they else None

    @cached_property
    def _called_they(self) -> frozenset[str]:
        """The people whose pronoun is *they*, as the sentence that names them says."""
        people: set[str] = set()
        for match in _THEY_RE.finditer(self._text) if "pronouns" in self._text else ():
            start, _ = self.discourse.sentence_around(match.start())
            named = self.discourse.named_between(max(start, match.start() - _CALLED), match.start())
            people.update([name.name for name in named if name.type == "PERSON"][-1:])
        return frozenset(people)

    def _unnamed_speaker(self, at: int, gender: Gender) -> Referent | None:
        """Somebody new who has just spoken, or is reported to have: *“…,” a nurse told the paper. “…,” she said.*"""
        speaker = self.discourse.speaking_before(at) or self._descriptions.new_reporter(at)
        if speaker is None or speaker.plural or speaker.name.partition(" ")[0].lower() not in NEW:
            return None
        told = known.role_heads().get(head_of(speaker.name).lower())
        return _somebody(speaker) if told in (None, gender) else None

    def _described_inside(self, parent: int, at: int) -> Referent | None:
        """Who a pronoun inside a quote means that the quote itself, or a paragraph of it before, has described.

        `“My father rang. ¶ “He said, ‘…’”`
        """
        first = self._pairs[self._pairs[parent].utterance].start
        return next((r for r in self.discourse.described_before(at) if r.start > first and not r.plural), None)

    def _resolve_words(self, index: int, described: Referent) -> Resolved:
        """Who a description means that a pronoun refers to."""
        if described.name.rpartition(" ")[2].lower() in lexicon.words("documents.tsv"):
            return self._resolve_document(described.start, described.end, described.name, None)
        if described.type == "organization":
            return self._resolve_group(described.start, described.end, described.name, None)
        return self._resolve_person(index, described.start, described.end, described.name)

    def _resolve_document(self, start: int, end: int, words: str, possessor: Token | None) -> Resolved:
        """A document speaks for whoever issued it, where the text says who that was."""
        link = _FROM_RE.match(self._text, end)
        named = self.discourse.named_between(link.end(), link.end() + 1) if link else ()
        owner = next(iter(named), None) or (possessor.name if possessor is not None else None)
        if owner is not None:
            kind: SpeakerType = "person" if owner.type == "PERSON" else "organization"
            return Resolved(start, end, owner.name, kind, 0.8, "issuer", _at(owner))
        whose = GENDERS.get(words.partition(" ")[0].lower())  # her letter, his message
        author = self.discourse.most_salient(start, ("person",), whose) if whose is not None else None
        if author is not None:
            return Resolved(start, end, author.name, "person", 0.8, "possessor", _at(author))
        issuer: Name | Referent | None = self._issuer(start, words) if words.lower().startswith("the ") else None
        if issuer is None and words.lower().startswith("the "):
            nearest = self.discourse.most_salient(start, ("organization",))
            if nearest is not None and nearest.weight > 1.0 and not self._is_published_in(nearest):
                issuer = nearest
        if issuer is not None:
            return Resolved(start, end, issuer.name, "organization", 0.75, "issuer", _at(issuer))
        return Resolved(start, end, words, "unnamed", BY_WORDS, "words")

    def _issuer(self, start: int, words: str) -> Name | None:
        """The organisation in the sentence that first speaks of a document: `a report by the Audit Office`."""
        head = words.rpartition(" ")[2]
        if head not in self._issuers:
            first = regex.search(rf"\b{regex.escape(head)}\b", self._text)
            self._issuers[head] = (first.start(), self._issuer_named_at(first)) if first else (start, None)
        known_from, issuer = self._issuers[head]
        return issuer if known_from < start else None

    def _issuer_named_at(self, first: regex.Match[str]) -> Name | None:
        span = self.discourse.sentence_around(first.start())
        named = [name for name in self.discourse.named_between(*span) if name.type == "ORG"]
        following = [name for name in named if name.start > first.end()]
        link = self._text[first.end() : following[0].start] if following else ""
        if following and link.startswith((" by ", " from ", " of ")):
            return following[0]
        preceding = (name for name in named if name.start < first.start())
        return next((name for name in preceding if not self._is_published_in(name)), None)

    def _is_published_in(self, named: Name | Referent) -> bool:
        """Whether something is only where a document stands: `Published in the journal Cold Regions Letters`."""
        return _PUBLISHED_IN_RE.match(self._text, max(0, named.start - 60), named.start) is not None

    def _resolve_group(self, start: int, end: int, words: str, possessor: Token | None) -> Resolved:
        if possessor is not None and possessor.name is not None:  # Clinton's campaign
            full = words.replace(self._text[possessor.name.start : possessor.end], possessor.name.name, 1)
            return Resolved(start, end, _without_article(full), "organization", 0.85, "possessor")
        first, _, rest = words.partition(" ")
        if first.lower() in ("his", "her", "its", "their") and rest:
            owner = self.discourse.most_salient(start, ("person",), GENDERS.get(first.lower()))
            if owner is not None:
                words = f"{owner.name}'s {rest}"
                return Resolved(start, end, words, "organization", 0.75, "possessor", _at(owner))
        if first.lower() in ("the", "this", "that"):
            head = words.rpartition(" ")[2].lower()
            named = self.discourse.last_organisation(start, head)
            if named is not None:
                return Resolved(start, end, named.name, "organization", 0.85, "description", _at(named))
            found = self.discourse.most_salient(start, ("organization",))
            if found is not None and (head in _GENERIC_GROUPS or found.weight > 0):
                return Resolved(start, end, found.name, "organization", 0.7, "description", _at(found))
        return Resolved(start, end, words, "unnamed", BY_WORDS, "words")

    def _resolve_person(self, index: int, start: int, end: int, words: str) -> Resolved:
        """A description: somebody whose role has the same head, or who was described so before."""
        first, _, rest = words.partition(" ")
        head = words.rpartition(" ")[2].lower()
        if first.lower() not in _INDEFINITE:
            by: Way = "role"
            found = self._descriptions.by_role(start, head, words)
            if found is None:
                by, found = "description", self._descriptions.by_description(start, head)
            is_outer = self._pairs[index].parent is None
            whose = first.lower() if rest else "my"  # “Dad has been saying ‘…’”
            if found is None and (whose in ("his", "her") or (whose == "my" and (rest or not is_outer))):
                by, found = "relative", self._relative(index, start, whose, head)
            if found is None and is_outer and (says_who(rest) or (" " in rest and is_role_head(head))):
                by, found = "description", self._descriptions.by_prominence(start, first, head)
            if found is not None:
                return Resolved(start, end, found.name, found.type, BY_DESCRIPTION, by, _at(found))
        is_somebody = first.lower() in _INDEFINITE and is_role_head(head)
        named = self._descriptions.named_later(end, head) if is_somebody else None
        if named is not None:
            return Resolved(start, end, named.name, "person", BY_DESCRIPTION, "description", _at(named))
        return Resolved(start, end, words, "unnamed", AS_SOMEBODY if is_somebody else BY_WORDS, "words")

    def _relative(self, index: int, start: int, whose: str, relation: str) -> Referent | None:
        """`his daughter`, who is to be found by his surname."""
        parent = self._pairs[index].parent
        if whose == "my":
            outer = self._speakers.get(parent) if parent is not None else None
            owner = outer.speaker if outer else None
        else:
            found = self.discourse.most_salient(start, ("person",), GENDERS[whose])
            owner = found.name if found else None
        return self._descriptions.kin_of(owner, relation, start) if owner is not None else None


def _somebody(found: Referent | None) -> Referent | None:
    """A referent without a name, if it is a person: the aide, but not the masterplan."""
    return found if found is not None and is_role_head(head_of(found.name)) else None


def _at(found: Name | Referent) -> Resolved:
    """Where a name stands that other words are taken back to."""
    kind: SpeakerType = "person" if found.type in ("PERSON", "person") else "organization"
    if found.type == "unnamed":
        return Resolved(found.start, found.end, found.name, "unnamed", 1.0, "words")
    return Resolved(found.start, found.end, found.name, kind, 1.0)


def _phrase(who: tuple[Token, ...]) -> tuple[int, int]:
    """The span of a description: from its last determiner on."""
    tokens = list(who[1:] if who[0].tag == "d" and len(who) > 1 else who)
    for index in range(len(tokens) - 1, 0, -1):
        if tokens[index].tag in "Dh":
            tokens = tokens[index:]
            break
    return tokens[0].start, tokens[-1].end


def _without_article(words: str) -> str:
    return _ARTICLE_RE.sub("", words)
