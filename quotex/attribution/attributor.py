"""Each quote to the words that stand for its speaker.

Takes the layout, the pairs and the names; gives one `Attribution` a pair, or None where nobody is reported as saying it. First
the sieve of `rules` reads each quote's own sentence; then quotes that it left open get their speaker from their context: the
other half of a split quote, the paragraph they follow in, the sentence that introduces them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from quotex.attribution.clauses import (
    APART,
    FINITE,
    NOUN_PHRASE,
    SUBJECT,
    Predicate,
    read_clauses,
    reporting_path,
    subject_of,
)
from quotex.attribution.frame import Frame, Token, read_frame
from quotex.attribution.rules import SIEVE, Rule
from quotex.entities.recogniser import Names
from quotex.pairing import Pair
from quotex.segment import Layout, Paragraph


class Attribution(NamedTuple):
    """Who a quote is attributed to: the tokens of the subject and the cue, and the rule that found them;
    `antecedent` is what a relative pronoun refers to; `extent` is where the subject's complement ends (*an official of the
    port authority*), -1 if it has none.

    `inherited` says that they stand at another quote, whose speaker goes on here.
    """

    rule: str
    who: tuple[Token, ...]
    cue: Token | None
    confidence: float
    antecedent: tuple[Token, ...] = ()
    extent: int = -1
    inherited: bool = False


class Attributions(NamedTuple):
    """The attribution of each pair, and the frames that they were read from."""

    found: tuple[Attribution | None, ...]
    frames: tuple[Frame, ...]


def attribute(layout: Layout, pairs: Sequence[Pair], names: Names) -> Attributions:
    """Find the speaker's mention and the cue of every quote."""
    found: list[Attribution | None] = [None] * len(pairs)
    frames = _frames(layout, pairs, names)
    for frame in frames:
        for index, place in frame.places.items():
            found[index] = _by_label(layout.text, pairs[index], names) or _by_sieve(frame, place)
    for number, frame in enumerate(frames):
        before = frames[number - 1] if number else None
        for index in frame.places:
            if found[index] is None:
                found[index] = _by_context(layout, frame, before, index, pairs, found, names)
    for index, pair in reversed(list(enumerate(pairs))):  # “… ¶ “…,” he said: the cue stands in the last paragraph
        last = found[index]
        if last is not None and found[pair.utterance] is None:
            found[pair.utterance] = last._replace(rule="same-utterance", inherited=True)
    return Attributions(tuple(found), tuple(frames))


def _frames(layout: Layout, pairs: Sequence[Pair], names: Names) -> list[Frame]:
    """The frames of all paragraphs with quotes, and of all quotes with quotes in them, outermost first."""
    frames = []
    inside: dict[int | None, list[tuple[int, Pair]]] = {}
    for index, pair in enumerate(pairs):
        inside.setdefault(pair.parent, []).append((index, pair))
    outermost = inside.pop(None, [])
    at = 0
    for number, paragraph in enumerate(layout.paragraphs):
        first = at
        while at < len(outermost) and outermost[at][1].start < paragraph.end:
            at += 1
        if first < at:
            frames.append(read_frame(layout.text, number, paragraph, outermost[first:at], names))
    for parent, nested in inside.items():
        if parent is not None:
            frames.append(read_frame(layout.text, -1, Paragraph(*pairs[parent].inner), nested, names))
    return frames


# After rules that also hold where the quote ended with a full stop, or with nothing.
_AFTER_CLOSED = frozenset(("credit", "trailing-cue", "according-to-trailing", "fragment-of"))
_LABEL_RE = regex.compile(r"(?P<who>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3})(?P<cue>:) ++")


def _by_label(text: str, pair: Pair, names: Names) -> Attribution | None:
    """“WALLACE: Governor, …”: a transcript in which the speaker's name stands inside the marks."""
    match = _LABEL_RE.match(text, pair.start + 1, pair.end)
    if match is None:
        return None
    start, end = match.span("who")
    name = next((name for name in names.between(start, end) if name.end == end), None)
    who = Token(start, end, "N" if name is not None and name.type == "PERSON" else "X", name)
    return Attribution("label", (who,), Token(*match.span("cue"), ":"), 0.9)


def _by_sieve(frame: Frame, place: int) -> Attribution | None:
    tags = frame.tags
    closed = tags[place] == "q" and tags[place + 1 : place + 2] not in (",", "-")
    start = max(tags.rfind(".", 0, place), tags.rfind("|", 0, place)) + 1
    predicates = read_clauses(tags, start, place)
    for rule in SIEVE:
        if rule.side == "clause":
            attribution = _by_clause(rule, frame, predicates, place)
            if attribution is not None:
                return attribution
            continue
        if rule.side == "after":
            if closed and rule.name not in _AFTER_CLOSED:
                continue
            match = rule.pattern.match(tags, place + 1)
        else:
            match = rule.pattern.match(tags, 0, place)
        if match is not None:
            who = _apposed_name(frame, match.span("who"))
            groups = match.groupdict()
            cue = _cue_token(frame, match.start("cue")) if groups.get("cue") else None
            antecedent = frame.tokens[slice(*match.span("antecedent"))] if groups.get("antecedent") else ()
            return Attribution(rule.name, who, cue, rule.precision, antecedent, _extent(frame, match.end("who")))
    return None


def _apposed_name(frame: Frame, subject: tuple[int, int]) -> tuple[Token, ...]:
    """The subject's tokens; *the agency's director, Amina Belhadj,* is Amina Belhadj."""
    start, end = subject
    apposed = _APPOSED_RE.match(frame.tags, end) if frame.tags[end - 1] in "RTC" else None
    if apposed is not None:
        return frame.tokens[apposed.end() - 1 : apposed.end()]
    return frame.tokens[start:end]


_APPOSED_RE = regex.compile(r",[DhwAnCR]{0,3}N")
_COMPLEMENT_RE = regex.compile(r"(?:E(?:[Dh]?[nwAGOXNRCT']*[NOGXRCTwA]))+")
_COMPLEMENT_WORDS = frozenset(("of", "for", "at", "from", "with", "to"))


def _extent(frame: Frame, end: int) -> int:
    """Where a description's complement ends; -1 if none begins at `end`."""
    if frame.tags[end - 1] not in "RC" or end >= len(frame.tokens) or frame.tokens[end].text not in _COMPLEMENT_WORDS:
        return -1
    match = _COMPLEMENT_RE.match(frame.tags, end)
    return frame.tokens[match.end() - 1].end if match else -1


def _cue_token(frame: Frame, at: int) -> Token:
    """The cue; *according* takes its *to* with it."""
    cue = frame.tokens[at]
    return cue._replace(end=frame.tokens[at + 1].end) if cue.tag == "L" else cue


def _by_clause(rule: Rule, frame: Frame, predicates: list[Predicate], place: int) -> Attribution | None:
    """The reporting predicate that governs the quote, and its subject."""
    if not predicates:
        return None
    tags = frame.tags
    path = reporting_path(predicates)
    reporting = next((index for index in path if predicates[index].reports), None)
    before = tags[:place].rstrip("J")[-1:]
    if rule.name == "cue-comma" and (before not in (",", ":") or reporting != path[0]):
        return None
    if rule.name == "colon":
        reporting = path[0] if before == ":" else None
    elif rule.name == "parenthetical-cue":
        reporting = next((i for i, p in enumerate(predicates) if _is_parenthetical(tags, p)), None)
    elif rule.name == "subject-verb":
        reporting = path[-1] if tags[predicates[path[-1]].verb] != "H" and frame.paragraph >= 0 else None
    if reporting is None:
        return None
    subject = subject_of(predicates, reporting) or _subject_elsewhere(tags, predicates[reporting], place)
    if subject is None:
        return None
    antecedent: tuple[Token, ...] = ()
    governor = predicates[reporting].governor
    if tags[subject[0] : subject[1]] in ("W", "d"):
        antecedent = _antecedent(frame, subject[0])
    elif tags[subject[0]] == "P" and governor is not None and predicates[reporting].link == "complement":
        outer = subject_of(predicates, governor)
        if outer is not None and (predicates[governor].reports or tags[subject[0] - 1] == "F"):
            subject, reporting = outer, governor if predicates[governor].reports else reporting
    who = _apposed_name(frame, subject)
    cue = frame.tokens[predicates[reporting].verb]
    return Attribution(rule.name, who, cue, rule.precision, antecedent, _extent(frame, subject[1]))


_FRONTED_RE = regex.compile(rf"[^.|;]*? (?: , | (?<=Q) ) (?P<who> {SUBJECT}) {APART} {FINITE}", regex.VERBOSE)


def _subject_elsewhere(tags: str, predicate: Predicate, place: int) -> tuple[int, int] | None:
    """The subject of a participle that has none before it: *After calling it “…”, Ryan left*; *Ryan, despite calling it “…”, left*."""
    if tags[predicate.verb] not in "Ig":
        return None
    stop = max(tags.rfind(mark, 0, predicate.verb) for mark in ".|")
    named = tags.rfind("N", stop + 1, predicate.verb)
    if named >= 0:
        return named, named + 1
    match = _FRONTED_RE.match(tags, place + 1)
    return match.span("who") if match else None


def _is_parenthetical(tags: str, predicate: Predicate) -> bool:
    """, he said,"""
    if not predicate.reports or predicate.subject is None:
        return False
    first, last = min(predicate.subject[0], predicate.verb), max(predicate.subject[1] - 1, predicate.verb)
    return tags[first - 1 : first] in (",", "-") and tags[last + 1 : last + 2] in (",", "-")


_ANTECEDENT_RE = regex.compile(
    rf"({NOUN_PHRASE}) (?:\([^()]{{0,15}}\))? (?:,[^.|;Qq]{{1,30}}?)?? ,?", regex.VERBOSE | regex.REVERSE
)


def _antecedent(frame: Frame, place: int) -> tuple[Token, ...]:
    """The words that a relative pronoun refers to: the noun phrase right before it."""
    match = _ANTECEDENT_RE.match(frame.tags, 0, place)
    return frame.tokens[match.start(1) : match.end(1)] if match else ()


def _by_context(
    layout: Layout,
    frame: Frame,
    before: Frame | None,
    index: int,
    pairs: Sequence[Pair],
    found: Sequence[Attribution | None],
    names: Names,
) -> Attribution | None:
    place = frame.places[index]
    earlier = [other for other, at in frame.places.items() if at < place]
    if earlier:
        previous = found[earlier[-1]]
        if previous is not None:
            between = frame.tags[frame.places[earlier[-1]] + 1 : place]
            if not any(mark in between for mark in ".|"):
                return previous._replace(rule="same-sentence", confidence=0.85, inherited=True)
            if place == 0 or frame.tags[place - 1] in ".|:":
                return previous._replace(rule="same-paragraph", confidence=0.9, inherited=True)
    if pairs[index].utterance != index:
        first = found[pairs[index].utterance]
        if first is not None:
            return first._replace(rule="same-utterance", inherited=True)
    if place and frame.tags[place - 1] in ".:|":
        return _introduced(frame, place)
    if place == 0 and frame.paragraph > 0:
        introduced = _by_paragraph_before(layout, frame.paragraph - 1, names)
        if introduced is not None:
            return introduced
    if place == 0 and before is not None and before.paragraph == frame.paragraph - 1:
        last = found[max(before.places)]
        if last is not None and frame.tags[0] in "Qq":
            return last._replace(rule="continued", cue=None, confidence=0.7, inherited=True)
    return None


def _by_paragraph_before(layout: Layout, number: int, names: Names) -> Attribution | None:
    """Who is introduced by a paragraph that ends with a colon: `She replied:`"""
    paragraph = layout.paragraphs[number]
    if layout.text[paragraph.end - 1] != ":":
        return None
    stop = layout.text.rfind(". ", paragraph.start, paragraph.end)
    start = paragraph.start if stop < 0 else stop + 2
    frame = read_frame(layout.text, number, Paragraph(start, paragraph.end), [], names)
    predicates = read_clauses(frame.tags, 0, len(frame.tags))
    path = reporting_path(predicates)
    chosen = next((index for index in path if predicates[index].reports), path[-1] if path else None)
    subject = subject_of(predicates, chosen) if chosen is not None else None
    if subject is None or chosen is None:  # And from Chairwoman Rosenworcel:
        named = next((token for token in frame.tokens if token.tag == "N"), None)
        return Attribution("introduced", (named,), None, 0.8) if named is not None else None
    return Attribution("introduced", _apposed_name(frame, subject), frame.tokens[predicates[chosen].verb], 0.85)


def _introduced(frame: Frame, place: int) -> Attribution | None:
    """Who speaks in the sentence before the quote: `The plan was dead, Lavrov said. “…”`, or `Lavrov was blunt. “…”`"""
    start = max(frame.tags.rfind(".", 0, place - 1), frame.tags.rfind("|", 0, place - 1)) + 1
    predicates = read_clauses(frame.tags, start, place - 1)
    chosen = next((i for i in range(len(predicates) - 1, -1, -1) if _reports_sentence(predicates[i])), None)
    if chosen is None:
        chosen = next((i for i, predicate in enumerate(predicates) if predicate.link == "main"), None)
    subject = subject_of(predicates, chosen) if chosen is not None else None
    if chosen is None or subject is None or frame.tags[subject[1] - 1] not in "NPORC":
        return None
    cue = frame.tokens[predicates[chosen].verb] if predicates[chosen].reports else None
    return Attribution("sentence-before", _apposed_name(frame, subject), cue, 0.7)


def _reports_sentence(predicate: Predicate) -> bool:
    return predicate.reports and predicate.link == "main"
