"""Ways to find who speaks in a quote's own sentence: what the rules of the sieve are made of.

A finder is asked about one quote of one frame and gives an `Attribution` or None. There are three kinds: a pattern
matched from the quote's end to the right (`after`), one matched from its start to the left (`before`), and the
predicate that governs the quote (`governed_by`). The groups of a pattern are `who`, the subject, and `cue`, which ends
with the reporting word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain, product
from typing import Any, NamedTuple

import regex

from quotex import lexicon
from quotex.attribution.alphabet import (
    APART,
    CLOSE,
    FINITE,
    NOMINAL,
    NOUN_PHRASE,
    PERSON,
    PREPOSITION,
    SOME,
    SUBJECT_PHRASE,
    words_in,
)
from quotex.attribution.clauses import (
    Predicate,
    for_re,
    read_clauses,
    reporting_path,
    subject_of,
)
from quotex.attribution.frame import Frame, Token
from quotex.attribution.sources import Attribution, Pointer, TokenRange, build_attribution
from quotex.entities.recogniser import Names
from quotex.model import Rule
from quotex.patterns import late
from quotex.text.layout import Layout
from quotex.text.pairing import Pair


class Surroundings(NamedTuple):
    """The document around a quote; `found` is filled while it is read."""

    layout: Layout
    pairs: Sequence[Pair]
    names: Names
    found: Sequence[Attribution | None]


_SOME = lexicon.word_set("some-of-them")
_MEDIUM = lexicon.word_set("medium-preposition")
_HEARING = lexicon.word_set("hearing")


class Quoted:
    """A quote in its frame. What its sentence says is read when a rule asks for it: the first ones seldom do."""

    __slots__ = ("_clauses", "_end", "_sentence", "_words", "_words_after", "around", "frame", "index", "place", "tags")

    def __init__(self, frame: Frame, index: int, around: Surroundings) -> None:
        self.frame = frame
        self.tags = frame.tags
        self.place = frame.places[index]
        self.index = index
        self.around = around
        self._clauses: tuple[list[Predicate], list[int]] | None = None
        self._sentence = self._end = -1
        self._words: frozenset[str] | None = None
        self._words_after: frozenset[str] | None = None

    @property
    def sentence(self) -> int:
        """Where its sentence begins."""
        if self._sentence < 0:
            self._sentence = sentence_start(self.tags, self.place)
        return self._sentence

    @property
    def end(self) -> int:
        """Where its sentence ends, or goes on too far to be read."""
        if self._end < 0:
            end = self.tags.find(".", self.place + 2, self.place + 1 + _REACH)
            self._end = end if end >= 0 else min(len(self.tags), self.place + 1 + _REACH)
        return self._end

    @property
    def words(self) -> frozenset[str]:
        """The words before it in its sentence."""
        if self._words is None:
            self._words = self.frame.words(self.sentence, self.place)
        return self._words

    @property
    def words_after(self) -> frozenset[str]:
        """The words after it in its sentence."""
        if self._words_after is None:
            self._words_after = self.frame.words(self.place + 1, self.end)
        return self._words_after

    def clauses(self) -> tuple[list[Predicate], list[int]]:
        """The predicates before the quote in its sentence, and the indices of those that govern it, nearest first."""
        if self._clauses is None:
            predicates = read_clauses(self.tags, self.sentence, self.place)
            for index, predicate in enumerate(predicates):
                if predicate.link == "absolute":
                    predicates[index] = self._read_absolute(predicate)
            self._clauses = predicates, reporting_path(predicates)
        return self._clauses

    def _read_absolute(self, predicate: Predicate) -> Predicate:
        """A participle after a noun, which is its subject: *with Moss saying it was late*; *quoted Moss as saying it*;
        *recalls Moss saying it*.

        Not where the noun is whom or where the sentence's own subject says it: *Moss posted on Facebook saying …*,
        *Moss told reporters while answering …*.
        """
        first, end = predicate.subject or (0, 0)
        while first and self.tags[first - 1] == "J":
            first -= 1
        if self.tags[first - 1] in "vVY":
            is_shared = self.frame.word(end) != "as" and self.frame.word(first - 1).lower() not in _HEARING
        else:
            opener = self.frame.word(first - 1)
            is_parted = self.tags[end : end + 1] == ","  # on his rival, Ann Moss, saying
            is_shared = predicate.sharer is not None and (opener in _MEDIUM or (is_parted and opener != "with"))
        return predicate._replace(link="participle", subject=None if is_shared else predicate.subject)

    @property
    def blanks(self) -> int:
        """How many blanks stand inside it: one less than its words."""
        pair = self.around.pairs[self.index]
        return self.around.layout.text.count(" ", pair.start, pair.end)

    @property
    def mark_before(self) -> str:
        """The tag right before the quote, adverbs aside."""
        return self.tags[: self.place].rstrip("J")[-1:]


_REACH = 300
"""How many tokens before and after a quote are read: it bounds the work where a sentence never ends."""

Finder = Callable[[Quoted, Rule[Any]], Attribution | None]
"""Who speaks, as the rule that asks has it."""
Chooser = Callable[[Quoted], int | None]
"""Chooses the reporting predicate among those that govern the quote."""


def sentence_start(tags: str, place: int) -> int:
    """Where the sentence that a place stands in begins, as far back as `_REACH`."""
    earliest = max(0, place - _REACH)
    return max(tags.rfind(".", earliest, place), tags.rfind("|", earliest, place), earliest - 1) + 1


_OPENERS = frozenset("VPNXORCTDAhnL")


def _is_closed(tags: str, end: int) -> bool:
    """Whether no attribution can follow a quote that no comma ends, nor a question: it ended with a full stop, or with
    nothing inside a sentence. *“It was late” said Anders Roe* is an attribution where the quote begins its sentence.
    """
    if tags.startswith((",", "-"), end):
        return False
    return tags[end : end + 1] not in _OPENERS or (end > 1 and tags[end - 2] not in ".|")


def _lack(tags: str, wanted: str, start: int, end: int) -> bool:
    """Whether none of some tags stands in a range."""
    for tag in wanted:  # noqa: SIM110 (a generator takes twice the time)
        if tags.find(tag, start, end) >= 0:
            return False
    return True


def after(pattern: str, *, closed: bool = False, needs: str = "", opens: str = "") -> Finder:
    """Find by what follows the quote; with `closed` also where it ended in a way that no attribution can follow.

    `needs` has tags of the sentence, or words that the pattern names, without any of which it can't match: to look for
    them first is quicker. No two groups may have the same name here; where a pattern has alternatives, those of the
    second are `who2` and `cue2`, and so on. `opens` has the tags and words that it begins with, a comma aside.
    """
    compiled, named = _forwards(pattern), words_in(pattern)
    needs_word = not named.keys().isdisjoint(needs)
    words, openers = frozenset(chain.from_iterable(named.values())), tuple(opens)

    def find(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
        tags, start = quoted.tags, quoted.place + 1
        if not closed and tags[start - 1] == "q" and _is_closed(tags, start):
            return None
        if needs and not needs_word and _lack(tags, needs, start, quoted.end):
            return None
        if words and not quoted.words_after.isdisjoint(words):
            tags = quoted.frame.name_words(named, start, quoted.end)
        if needs_word and _lack(tags, needs, start, quoted.end):
            return None
        if opens and not tags.startswith(openers, start + tags.startswith(",", start)):
            return None
        match = compiled.match(tags, start, start + _REACH)
        if match is None or _is_question_put(quoted):
            return None
        last = match.lastindex or 0
        who, cue = (last, last - 1) if (match.lastgroup or "").startswith("who") else (last - 1, last)
        if (
            tags[match.end(cue) - 1] == "Y"
            and match.end(who) < match.end(cue)
            and is_passive(quoted.frame, match.end(cue) - 1)
        ):
            return None  # “…,” the court was told
        return build_attribution(rule, quoted.frame, Pointer(match.span(who), match.end(cue) - 1))

    return find


def before(pattern: str, *, needs: str = "") -> Finder:
    """Find by what precedes the quote. Matched from right to left, so that what stands nearest is found first.

    `needs` has tags of its sentence, or words, as for `after`. Words that the pattern names are looked for only there.
    """
    compiled, named = _backwards(pattern), words_in(pattern)
    needs_word = not named.keys().isdisjoint(needs)
    words = frozenset(chain.from_iterable(named.values()))
    needed = frozenset(chain.from_iterable(named.get(letter, ()) for letter in needs))
    is_by_word = needs_word and named.keys() >= set(needs)

    def find(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
        if is_by_word and quoted.words.isdisjoint(needed):  # mostly
            return None
        tags, place = quoted.tags, quoted.place
        if needs and not needs_word and _lack(tags, needs, quoted.sentence, place):
            return None
        if words and not quoted.words.isdisjoint(words):
            tags = quoted.frame.name_words(named, quoted.sentence, place)
        if needs_word and _lack(tags, needs, quoted.sentence, place):
            return None
        match = compiled.match(tags, max(0, place - _REACH), place)
        if match is None:
            return None
        groups = compiled.groupindex  # by its name, `regex` finds a group slowly
        pointer = Pointer(match.span(groups["who"]), match.start(groups["cue"]))
        return build_attribution(rule, quoted.frame, pointer)

    return find


def first_of(*finders: Finder, needs: str = "") -> Finder:
    """Find by the first of several patterns that finds anybody: each is compiled only where its words are.

    `needs` has words, and tags of the sentence before the quote, without any of which no pattern can match.
    """
    named = words_in(needs)
    words = frozenset(chain.from_iterable(named.values()))
    wanted = "".join(letter for letter in needs if letter not in named)

    def find(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
        if needs and quoted.words.isdisjoint(words) and _lack(quoted.tags, wanted, quoted.sentence, quoted.place):
            return None
        for finder in finders:
            attribution = finder(quoted, rule)
            if attribution is not None:
                return attribution
        return None

    return find


_PUT_RE = late(
    regex.compile,
    rf"(?<=^|[.|SK,(-]) J* (?P<asked> [VYvU] ) J* (?: y {NOMINAL}++ (?: [Et] {NOMINAL}*+ ){{0,2}} )?",
    regex.VERBOSE | regex.REVERSE,
)
_ASKED = lexicon.word_set("put-participle")


def _is_question_put(quoted: Quoted) -> bool:
    """Whether somebody was asked the quote: *Asked “Why now?”, Ryan said it was time*. Who follows didn't say it."""
    tags, place = quoted.tags, quoted.place
    if place == 0 or tags[place - 1] in ".|,:":
        return False
    pair = quoted.around.pairs[quoted.index]
    if quoted.around.layout.text.find("?", pair.end - 3, pair.end) < 0:
        return False
    match = _PUT_RE.match(tags, max(0, place - _REACH), place)
    return match is not None and quoted.frame.word(match.start("asked")).lower() in _ASKED


def _forwards(pattern: str) -> re.Pattern[str]:
    return late(lambda: re.compile(for_re(pattern), re.VERBOSE))


def _backwards(pattern: str) -> regex.Pattern[str]:
    return late(regex.compile, pattern, regex.VERBOSE | regex.REVERSE)


def governed_by(choose: Chooser) -> Finder:
    """Find by the predicate that governs the quote."""

    def find(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
        chosen = choose(quoted)
        pointer = speaker_of(quoted, chosen) if chosen is not None else None
        return build_attribution(rule, quoted.frame, pointer) if pointer is not None else None

    return find


def speaker_of(quoted: Quoted, index: int) -> Pointer | None:
    """The subject of a predicate, with what its pronoun refers to in the sentence.

    A pronoun in a reported clause stands for whoever reports it: *Ryan said he began calling it “…”* is Ryan's.
    """
    tags, (predicates, _) = quoted.tags, quoted.clauses()
    predicate = predicates[index]
    subject = subject_of(predicates, index) or _subject_elsewhere(quoted, predicate)
    if subject is None:
        return None
    if _is_relative(tags, subject):
        return Pointer(subject, predicate.verb, _antecedent(tags, subject[0]))
    if tags[quoted.place - 1] in "NDS" and index + 1 == len(predicates):
        other = _gapped(quoted, predicate.verb)
        if other is not None:
            return Pointer(other, predicate.verb)
    beyond = _beyond_pronoun(quoted, index) if tags[subject[0]] == "P" else None
    return beyond or Pointer(subject, predicate.verb)


_NAMES = frozenset("NOGX")
_GAPPED_RE = _backwards(r"(?<=q),?K?(?P<who>N|[DhAwOC]*RN|(?<=[,K])D{1,2})S?D?")


def _gapped(quoted: Quoted, verb: int) -> TokenRange | None:
    """Whose a quote is where its verb is left out: *Ryan called it “fair” and Moss “a farce”*.

    Where a name stands between the verb and the quote before, that is of whom it is said, and so is the other: *he
    called Ryan “fair” and Moss “a fraud”*. A description is knowingly taken for that: *and its author “a fraud”*.
    """
    earlier = quoted.tags.find("q", verb, quoted.place)
    if earlier < 0 or not _NAMES.isdisjoint(quoted.tags[verb:earlier]):
        return None
    match = _GAPPED_RE.match(quoted.tags, quoted.sentence, quoted.place)
    if match is None:
        return None
    start, end = match.span("who")
    is_somebody = quoted.tags[start] != "D" or end - start > 1 or quoted.frame.word(start) in _SOME
    return (start, end) if is_somebody else None


def _beyond_pronoun(quoted: Quoted, index: int) -> Pointer | None:
    """Who reports the clause in which a predicate has a pronoun for its subject, if only by sharing it."""
    tags, (predicates, _) = quoted.tags, quoted.clauses()
    owner = predicates[index]
    while owner.subject is None and owner.sharer is not None:
        owner = predicates[owner.sharer]
    if owner.link != "complement" or owner.governor is None or owner.subject is None:
        return None
    governor = predicates[owner.governor]
    outer = subject_of(predicates, owner.governor) or _subject_elsewhere(quoted, governor)
    if outer is None or not _agree(quoted.frame, owner.subject[0], outer[1] - 1):
        return None
    if tags[owner.subject[0] - 1] == "F":  # Ryan attacked what he called “…”
        return Pointer(outer, predicates[index].verb) if tags[outer[1] - 1] != "w" else None
    return Pointer(outer, governor.verb) if governor.reports else None


_ONE = frozenset(("he", "she"))
_MANY = frozenset(("many", "most", "some", "few", "both"))
_OTHERS = frozenset(("i", "we", "you"))


def _agree(frame: Frame, pronoun: int, last: int) -> bool:
    """Whether a pronoun may stand for the subject that ends with a token: not *he* for *the ministers*."""
    word, other = frame.word(pronoun).lower(), frame.word(last).lower()
    if word in _OTHERS or frame.tags[last] == "P":
        return word == other
    return word not in _ONE or not (other.endswith("s") or other in _MANY)


def nearest_report(quoted: Quoted) -> int | None:
    """X called it “…”; X said that it was “…”; X left, saying that it was “…”.

    A predicate whose subject can't speak (*the protests demand*) gives way to one further up whose subject can, and so
    does one that is denied or not yet said (*X said the school had never written “…”, should demand “…”*).
    """
    reporting = None
    predicates, path = quoted.clauses()
    if path and quoted.tags[quoted.place - 1] == "E" and _announces(quoted, path[0]):
        return path[0]
    for index in path:
        predicate = predicates[index]
        if predicate.reports and not is_passive(quoted.frame, predicate.verb):
            subject = subject_of(predicates, index)
            if _can_speak(quoted.frame, subject) and not _is_unsaid(quoted.frame, predicate):
                return index
            if reporting is None:
                reporting = index
        elif predicate.link == "adverbial" and _tells_instead(quoted.frame, predicate):
            return index
    return None if reporting is not None and _is_said_after(quoted) else reporting


def _announces(quoted: Quoted, index: int) -> bool:
    """Whether a quote is what somebody in its clause would do: *Lind said Moss had threatened to “burn it down”*."""
    verb, place = quoted.clauses()[0][index].verb, quoted.place
    if verb + 2 != place or quoted.tags[verb] != "v":
        return False
    if quoted.frame.word(verb).endswith("s"):  # says that Japan agrees to “…”
        return False
    subject = subject_of(quoted.clauses()[0], index)
    return tells(quoted.frame, verb) and not is_passive(quoted.frame, verb) and _can_speak(quoted.frame, subject)


def _tells_instead(frame: Frame, predicate: Predicate) -> bool:
    """Whether somebody else tells something in a clause beside a report: *Lind agreed, while Moss blasted …*"""
    subject = predicate.subject
    if subject is None or frame.tags[subject[1] - 1] not in "NORCX" or frame.word(subject[0] - 1) != "while":
        return False
    return tells(frame, predicate.verb) and not is_passive(frame, predicate.verb)


_SAID_AFTER_RE = _forwards(rf"{SOME} (?: , | (?<=Q) ) V (?: {PERSON} | {NOMINAL}++ (?<=[NRC]) )")


def _is_said_after(quoted: Quoted) -> bool:
    """Whether the sentence ends with its attribution: *the vote signals “the end” of it, said Moss*."""
    return _SAID_AFTER_RE.match(quoted.tags, quoted.place + 1, quoted.place + 1 + _REACH) is not None


_TAGGED = ("QPV", "QNV", "QVN", "QVP")
"""A quote that has its speaker behind it."""


def direct_report(quoted: Quoted) -> int | None:
    """X said: “…”; X told reporters, “…”: a mark stands right before the quote, and no verb comes between.

    A comma must be the only one after the verb: one that ends a subordinate clause introduces nothing.
    """
    mark = quoted.mark_before
    if mark not in (",", ":") or (mark == "," and _is_subject(quoted)):
        return None
    predicates, path = quoted.clauses()
    if not path or not predicates[path[0]].reports:
        return None
    predicate = predicates[path[0]]
    if is_passive(quoted.frame, predicate.verb):
        return None
    if quoted.tags[predicate.verb] == "I" and quoted.tags.startswith(_TAGGED, quoted.place):
        return None  # while teaching pupils, “…,” he said
    if mark == "," and (predicate.link == "adverbial" or quoted.tags.count(",", predicate.verb + 1, quoted.place) > 1):
        return None
    return path[0]


def _is_subject(quoted: Quoted) -> bool:
    """Whether the clause goes on with the quote for its subject: *as many have said, “cosy” is not the word*."""
    return quoted.tags.startswith(("qH", "qJH"), quoted.place)


_ENDS_OF_NAMES = frozenset("NROCGX")
_QUOTED_RE = _forwards(r"(?P<who> [DhnwAGORCX']* [NROCGX] ) [,:]")
_QUOTING = lexicon.word_set("quoting-form")


def quoted_by_another(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """She closed by quoting Nkrumah: “…”: the object of a verb of quoting speaks."""
    is_object = quoted.tags[quoted.place - 2 : quoted.place - 1] in _ENDS_OF_NAMES
    chosen = direct_report(quoted) if is_object else None
    if chosen is None:
        return None
    verb = quoted.clauses()[0][chosen].verb
    match = _QUOTED_RE.match(quoted.tags, verb + 1, quoted.place)
    if match is None or quoted.frame.word(verb).lower() not in _QUOTING:
        return None
    return build_attribution(rule, quoted.frame, Pointer(match.span("who"), verb))


_FRONTED = ("g", "I")
"""What begins a sentence with a participle."""
_MAIN_CLAUSE_RE = _forwards(rf"{CLOSE} [JStE]* (?P<who> {SUBJECT_PHRASE}) {APART} {FINITE}")


def subordinate_report(quoted: Quoted) -> int | None:
    """While X called it “…”, Y said it was fair: a clause that a subordinator opens, and the main clause comes after.

    So of who is told of with a participle in front: *replying to Moss, who had asked if it was “…,” Vahl said*. After a
    comma the quote would belong to the main clause: *when Moss spoke, “…,” Vahl said*.
    """
    tags, place = quoted.tags, quoted.place
    is_fronted = tags[quoted.sentence : quoted.sentence + 1] in _FRONTED and not _lack(
        tags, "Wd", quoted.sentence, place
    )
    if not (is_fronted or "S" in tags[quoted.sentence : place]) or quoted.mark_before == ",":
        return None
    if _MAIN_CLAUSE_RE.match(tags, quoted.place + 1, quoted.place + 1 + _REACH) is None:
        return None
    chosen = nearest_report(quoted)
    if chosen is None:
        return None
    predicates = quoted.clauses()[0]
    is_subordinate = _is_in_first(predicates, chosen, is_fronted)
    return chosen if is_subordinate and _can_speak(quoted.frame, subject_of(predicates, chosen)) else None


def _is_in_first(predicates: Sequence[Predicate], index: int, is_fronted: bool) -> bool:
    """Whether a predicate belongs to the clause that opens the sentence: one with a subordinator, or, if a participle
    is in front, a relative clause that tells of its object.
    """
    at: int | None = index
    while at is not None and predicates[at].link == "complement":
        at = predicates[at].governor
    if at is None:
        return False
    if is_fronted and predicates[at].link == "relative":
        return predicates[at].governor == 0
    return at == 0 and predicates[0].link == "adverbial"


def any_verb_before_colon(quoted: Quoted) -> int | None:
    """X was blunt: “…”; X explained why it sank: “…”. A verb that reports goes before one that stands nearer."""
    if quoted.mark_before != ":":
        return None
    reporting = nearest_report(quoted)
    if reporting is not None:
        return reporting
    predicates, path = quoted.clauses()
    active = [index for index in path if not is_passive(quoted.frame, predicates[index].verb)]
    if (
        len(active) > 1
        and predicates[active[0]].link == "complement"
        and tells(quoted.frame, predicates[active[1]].verb)
    ):
        return active[1]  # Moss thinks he is right to: “…”
    return active[0] if active else None


_ENDS_ASIDE_RE = _forwards(rf"(?: {PREPOSITION} {NOMINAL}++ )* [,-]")


def parenthetical_report(quoted: Quoted) -> int | None:
    """The plan, X said, was “…”."""
    tags = quoted.tags
    for index, predicate in enumerate(quoted.clauses()[0]):
        if predicate.reports and predicate.subject is not None:
            first = min(predicate.subject[0], predicate.verb)
            last = max(predicate.subject[1] - 1, predicate.verb)
            if tags[first - 1 : first] in (",", "-") and _ENDS_ASIDE_RE.match(tags, last + 1) is not None:
                return index
    return None


_GLOSSING = frozenset(("means", "meant"))
"""What says what a word means: *ubuntu means “I am because we are”*."""


def main_verb(quoted: Quoted) -> int | None:
    """X blasted the “…”: the sentence's subject speaks, if it can. Not where it only *is* something, nor inside another
    quote.
    """
    predicates, path = quoted.clauses()
    if not path or quoted.frame.is_nested:
        return None
    main = path[-1]
    verb = predicates[main].verb
    if (
        quoted.tags[verb] == "H"
        or quoted.frame.word(verb) in _GLOSSING
        or is_passive(quoted.frame, verb)
        or _is_term(quoted)
    ):
        return None
    return _nearer_teller(quoted, path) if _can_speak(quoted.frame, subject_of(predicates, main)) else None


_TOLD = frozenset((*map("".join, product("vb", "NPRC")), "gD"))
"""Of a predicate that may report the tags of its verb and of its subject's last word; of *some hailing it* too."""


def _nearer_teller(quoted: Quoted, path: list[int]) -> int:
    """The first on a path with a subject of its own and a verb that may report, or else the last, the main one."""
    frame, predicates = quoted.frame, quoted.clauses()[0]
    for index in path:
        verb, subject = predicates[index].verb, predicates[index].subject
        if subject is None or frame.tags[verb] + frame.tags[subject[1] - 1] not in _TOLD:
            continue
        is_cue = frame.word(verb).lower() in lexicon.cues_by_form()
        if is_cue and not is_passive(frame, verb) and _can_speak(frame, subject):
            return index
    return path[-1]


_BEFORE_TERM = frozenset("Dhw'nAKCz")
"""After which tags a term stands: in a noun phrase, after its article or an adjective."""
_SAID_OF_RE = _backwards(r"[NGPp] [Jt]* S D | H J* D")
"""What somebody is said to be is no term: *cast Diallo as a “quitter”*, *was a “quitter”*."""
_LONGEST_TERM = 3


def _is_term(quoted: Quoted) -> bool:
    """Whether the marks only set a term off: *sells a “golden ticket” each year*.

    It is short, stands inside a noun phrase, and none of the verbs over it is one that ever tells what somebody thinks
    or says. What ends its sentence is knowingly left as speech: more often than not it is.
    """
    tags, place, frame = quoted.tags, quoted.place, quoted.frame
    if tags[place - 1 : place] not in _BEFORE_TERM or tags[place + 1 : place + 2] in (".", "|"):
        return False
    if _SAID_OF_RE.match(tags, quoted.sentence, place) is not None:
        return False
    if quoted.blanks >= _LONGEST_TERM:
        return False
    predicates, path = quoted.clauses()
    return all(frame.word(predicates[index].verb).lower() not in lexicon.cues_by_form() for index in path)


def tells(frame: Frame, verb: int) -> bool:
    """Whether a verb reports, or is one that may."""
    return frame.tags[verb] in "VYIBU" or frame.word(verb).lower() in lexicon.cues_by_form()


def last_teller(quoted: Quoted) -> Pointer | None:
    """Whoever tells or thinks something earlier in the sentence, though no path leads there from the quote."""
    frame, predicates = quoted.frame, quoted.clauses()[0]
    for index in range(len(predicates) - 1, -1, -1):
        verb = predicates[index].verb
        if tells(frame, verb):
            subject = subject_of(predicates, index)
            is_told = subject is None or is_passive(frame, verb) or is_denied(frame, verb)
            if not is_told and _can_speak(frame, subject):
                return speaker_of(quoted, index)
    return None


_BEFORE_AGENT = frozenset(",y")
_AGENT_RE = _forwards(rf",? y (?P<who> {NOUN_PHRASE})")


def agent_after(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """The plan was called “…” by X; the plan, described as “…” by X; claims of “…” by X."""
    tags = quoted.tags
    if tags[quoted.place + 1 : quoted.place + 2] not in _BEFORE_AGENT or "y" not in tags:
        return None
    match = _AGENT_RE.match(tags, quoted.place + 1, quoted.place + 1 + _REACH)
    if match is None:
        return None
    who = match.span("who")
    told = _told_by(quoted, tags[who[1] - 1])
    return build_attribution(rule, quoted.frame, Pointer(who, told)) if told is not None else None


_OF_AGENT = frozenset("JSEFdBb")
"""What may stand between a passive that seldom reports and its quote: *branded “x” by*, *seen as “x” by*."""


_NO_AGENT_RE = late(re.compile, r"EH|E[DhnwA]+$")
"""What parts a passive from who stands behind a quote: *said to be “upset” by the news*; *reported in a “x” by Y*."""


def _told_by(quoted: Quoted, last: str) -> int | None:
    """The noun of speech or the passive before a quote that has an agent, by the agent's last tag."""
    tags, place = quoted.tags, quoted.place
    if tags.endswith("TE", 0, place) and last in "NOGXRCP":
        return place - 2
    if not quoted.clauses()[0]:
        return None
    predicate = quoted.clauses()[0][-1]
    if _NO_AGENT_RE.search(tags, predicate.verb, place) is not None:
        return None
    if tags[predicate.verb] not in "VYU":
        is_cue = quoted.frame.word(predicate.verb).lower() in lexicon.cues_by_form()
        if not is_cue or not _OF_AGENT.issuperset(tags[predicate.verb + 1 : place]):
            return None  # was given the “runaround” by three ministries
    is_participle = tags[predicate.verb] in "VYUvu" and predicate.subject is None
    return predicate.verb if is_participle or is_passive(quoted.frame, predicate.verb) else None


_LABEL_RE = late(regex.compile, r"(?P<who>\p{Lu}[\p{L}.'’-]++(?: \p{Lu}[\p{L}.'’-]++){0,3})(?P<cue>:) ++")


def label_inside(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """“WALLACE: Governor, …”"""
    text, pair = quoted.around.layout.text, quoted.around.pairs[quoted.index]
    if quoted.tags[quoted.place - 1 : quoted.place] not in ("", ".", "|", "Q", "q"):
        return None  # a title: “Lost Harbour: The End of a Port”
    has_colon = text.find(":", pair.start, pair.end) >= 0
    match = _LABEL_RE.match(text, pair.start + 1, pair.end) if has_colon else None
    if match is None:
        return None
    start, end = match.span("who")
    name = next((name for name in quoted.around.names.between(start, end) if name.end == end), None)
    is_person = name is not None and name.type == "PERSON"
    if not is_person and not match["who"].isupper():
        return None
    who = Token(start, end, "N" if is_person else "X", name)
    return Attribution(rule, (who,), Token(*match.span("cue"), ":"))


_BE = lexicon.word_set("be")
_CITED = lexicon.word_set("cited-participle")


def is_passive(frame: Frame, verb: int) -> bool:
    """Whether a form of *be* stands right before a past participle: its subject is spoken of and doesn't speak."""
    tags = frame.tags
    if tags[verb] not in "VYUvu":
        return False
    before = verb - 1
    while before >= 0 and tags[before] in "Jt":
        before -= 1
    if frame.word(verb).lower() in _CITED:
        return False
    return before >= 0 and tags[before] == "H" and frame.word(before).lower() in _BE


_MODALS = lexicon.word_set("modal")


def _is_unsaid(frame: Frame, predicate: Predicate) -> bool:
    """Whether a verb tells what somebody never said, or may say one day."""
    if is_denied(frame, predicate.verb):
        return True
    return frame.tags[predicate.verb] == "B" and (predicate.link == "infinitive" or _is_modal(frame, predicate.verb))


def _is_modal(frame: Frame, verb: int) -> bool:
    """Whether *would* or its like stands before a verb."""
    while verb and frame.tags[verb - 1] in "JHt":
        verb -= 1
        if frame.word(verb).lower() in _MODALS:
            return True
    return False


def is_denied(frame: Frame, verb: int) -> bool:
    """Whether *never* or *not* stands among the auxiliaries and adverbs right before a verb."""
    tags = frame.tags
    while verb and tags[verb - 1] in "JHt":
        verb -= 1
        word = frame.word(verb)
        if word in ("never", "not") or word.endswith(("n't", "n’t")):
            return True
    return False


def _can_speak(frame: Frame, subject: TokenRange | None) -> bool:
    """Whether a predicate's subject is a name, a pronoun, or a noun for a person, a body or a document."""
    if subject is None:
        return True
    tags = frame.tags
    if _is_relative(tags, subject):
        subject = _antecedent(tags, subject[0])
        return subject is not None and tags[subject[1] - 1] in "NOGXRCT"
    first, end = subject
    if tags[end - 1] not in "NOGXRCTPDAp":
        return _SHARE_RE.match(tags, first) is not None
    return tags[first] not in "PD" or end - first > 1 or frame.word(first).lower() not in ("it", "this")


_SHARE_RE = _forwards(r"[JD]* n w E [DhnwA]* [RC]")
"""A share of some people: *52 percent of registered voters*."""


def _is_relative(tags: str, subject: TokenRange) -> bool:
    """Whether a subject is a relative pronoun: *who*, *that*."""
    return tags[subject[0]] in "Wd" and subject[1] - subject[0] == 1


_FRONTED_RE = _forwards(rf"[^.|;]*? (?: , | (?<=Q) ) (?P<who> {SUBJECT_PHRASE}) {APART} {FINITE}")
_ANTECEDENT_RE = _backwards(rf"({NOUN_PHRASE}) (?: \( [^()]{{0,15}} \) )? (?: , [^.|;Qq]{{1,30}}? )?? ,?")


def _subject_elsewhere(quoted: Quoted, predicate: Predicate) -> TokenRange | None:
    """The subject of a participle without one: *After calling it “…”, Ryan left*; *Ryan, despite calling it “…”,*."""
    tags = quoted.tags
    verb = predicate.verb
    if tags[verb] not in "Ig" and (not verb or quoted.frame.word(verb - 1).lower() != "having"):
        return None
    named = tags.rfind("N", sentence_start(tags, verb), verb)
    if named >= 0:
        return named, named + 1
    match = _FRONTED_RE.match(tags, quoted.place + 1)
    return match.span("who") if match else None


def _antecedent(tags: str, place: int) -> TokenRange | None:
    """The words that a relative pronoun refers to: the noun phrase right before it."""
    match = _ANTECEDENT_RE.match(tags, 0, place)
    if match is None:
        return None
    start, end = match.span(1)
    is_apposed = tags[end - 1] in "Rw" and tags[start] in "Dh" and tags.endswith("N,", 0, start)
    return (start - 2, start - 1) if is_apposed else (start, end)  # Moss, a former diplomat, who said
