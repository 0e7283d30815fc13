"""Who speaks where the quote's own sentence doesn't say: by the quotes and the sentences around it.

These are finders, as those of `finders`, but each is asked after the rules of all sentences, when more is known.
"""

from __future__ import annotations

import re
from typing import Any

import regex

from quotex.attribution.clauses import Predicate, read_clauses, reporting_path, subject_of
from quotex.attribution.finders import (
    Quoted,
    Surroundings,
    is_denied,
    last_teller,
    sentence_start,
    tells,
)
from quotex.attribution.frame import Token, read_frames
from quotex.attribution.introductions import (
    ASKING,
    answerer_of,
    asked_of,
    behind,
    is_heading,
    paragraph_before,
    question_before,
)
from quotex.attribution.sources import Attribution, Pointer, TokenRange, build_attribution
from quotex.entities.recogniser import Name
from quotex.model import Rule
from quotex.patterns import late
from quotex.text.layout import Paragraph


def by_sentence_so_far(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """“…,” said Ryan, “…”; not where the quote before has its speaker from another sentence."""
    before = _quote_beside(quoted)
    found = quoted.around.found[before] if before is not None else None
    if before is None or found is None or _has_end_between(quoted, before):
        return None
    if found.cue is not None and found.cue.tag in "vgbu" and found.who[-1].tag != "T":
        return None  # “Driftwood,” thanked Ruiz for “stepping in”
    return found.inherit(rule) if found.rule is rule or not found.inherited else None


def by_paragraph_so_far(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """“…,” Ryan said. “…”"""
    before = _quote_beside(quoted)
    found = quoted.around.found[before] if before is not None else None
    if before is None or not found or not _has_end_between(quoted, before):
        return None
    if asked_of(quoted) is not None:
        return None  # What does Ryan say? “…”
    tags, place = quoted.tags, quoted.place
    is_beat = tags[place - 1] == "." and _BEAT_RE.match(tags, max(0, place - _LONGEST_BEAT), place) is not None
    if (is_beat or found.rule.strength == "weak" or _is_reported_between(quoted, before)) and (
        by_sentence_before(quoted, rule) is not None
    ):
        return None  # Ryan shrugged. “…”; Xia said the “old way” had failed. “…”; it was late, said Ryan. “…”
    if _is_somebody_else(quoted, before, rule):
        return None
    is_opening = quoted.tags[quoted.place - 1] == ":" or not quoted.tags[quoted.sentence : quoted.place].strip("KJ,")
    return found.inherit(rule) if is_opening else None  # But “…”


def _is_somebody_else(quoted: Quoted, before: int, rule: Rule[Any]) -> bool:
    """Whether a sentence of its own, whose subject is somebody else, stands between two quotes.

    *“We lost,” Moss said. Captain Leo Brand had no complaints. “They were better.”*; *Her husband shrugged it off. “…”*
    Somebody else has another name, which is given in full or for the first time, or is another's relative.
    """
    tags, last = quoted.tags, quoted.around.found[before]
    start = sentence_start(tags, quoted.place - 1)
    if last is None or start <= quoted.frame.places[before] + 1 or not _names_anybody(tags[start : quoted.place]):
        return False
    teller = by_sentence_before(quoted, rule)
    if teller is None or teller.cue is not None:
        return False  # Leo Brand did not say when
    if teller.who[-1].tag == "R":
        return teller.who[0].tag == "h" and last.who[0].tag != "h"
    return _is_newly_named(quoted.around.layout.text, teller.who[-1], last.who[-1])


def _is_newly_named(text: str, who: Token, last: Token) -> bool:
    """Whether somebody is called by another name than the last one, which is given in full or for the first time."""
    (first, _, own), (given, _, other) = (text[at.start : at.end].rpartition(" ") for at in (who, last))
    is_new = bool(first) or text.find(own) == who.start
    return who.tag == "N" and is_new and (own != other or bool(first and given and first != given))


def _names_anybody(tags: str) -> bool:
    """Whether a name, or a relative of somebody, stands among some tags."""
    return "N" in tags or ("h" in tags and "R" in tags)


def _is_reported_between(quoted: Quoted, before: int) -> bool:
    """Whether a sentence of its own between the quote before and this one tells what somebody said."""
    end = quoted.place - 1
    start = sentence_start(quoted.tags, end)
    if start <= quoted.frame.places[before] or quoted.tags[start - 1] != ".":
        return False
    teller = _teller_to(quoted.tags, start, end)
    return teller is not None and teller.cue is not None and not is_denied(quoted.frame, teller.cue)


_BEAT_RE = late(regex.compile, r"(?<=[.|])(?:S[^.|Qq]{1,12})?[NP]J*[vw]J*\.", regex.REVERSE)
_LONGEST_BEAT = 20
"""What somebody does before speaking: a sentence of a subject and a verb."""


def _quote_beside(quoted: Quoted) -> int | None:
    """The quote before, if it stands in the same frame."""
    before = _quote_before(quoted.around, quoted.index)
    return before if before in quoted.frame.places else None


def _has_end_between(quoted: Quoted, before: int) -> bool:
    """Whether a sentence ends between a quote before and this one."""
    between = quoted.tags[quoted.frame.places[before] + 1 : quoted.place]
    return "." in between or "|" in between


def _quote_before(around: Surroundings, index: int) -> int | None:
    """The quote before one, in the same quote if it stands in one."""
    pairs = around.pairs
    parent = pairs[index].parent
    for other in range(index - 1, -1 if parent is None else parent, -1):
        if pairs[other].parent == parent:
            return other
    return None


def by_first_paragraph(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """A quote over several paragraphs, with the cue at its first."""
    utterance = quoted.around.pairs[quoted.index].utterance
    first = quoted.around.found[utterance] if utterance != quoted.index else None
    return first.inherit(rule) if first is not None else None


_OPENED_RE = late(re.compile, r"[DhnwAGORCE]*(N)(?:,|J*w[^.|]{0,12}$)|K?(h)[wAnJ]{0,2}T(?:E[DhnwAGOXNRCT']+)?$")
"""Somebody with whom a sentence opens, though no verb was found: *Chairman Lind, hopes for rain*; *Lind shrugs*; *Her
advice?*
"""


_HEADED_RE = late(re.compile, r"[DXJAnwTEt]{1,5}")
"""What stands before a colon and says nothing of who speaks: *Key quote: “…”*."""


def by_sentence_before(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """The plan was dead, Ryan said. “…”; Ryan was blunt. “…”; Ryan has just spoken. Key quote: “…”"""
    tags, end = quoted.tags, quoted.place - 1
    if end < 0 or tags[end] not in ".:|":
        return None
    if tags[end] == ":" and quoted.sentence and _HEADED_RE.fullmatch(tags, quoted.sentence, end) is not None:
        end = quoted.sentence - 1
    return _by_sentence_to(quoted, end, rule)


def _by_sentence_to(quoted: Quoted, end: int, rule: Rule[Any]) -> Attribution | None:
    """The subject of the sentence that ends at an index."""
    tags = quoted.tags
    start = sentence_start(tags, end)
    pointer = _teller_to(tags, start, end)
    if pointer is None and (named := _OPENED_RE.match(tags, start, end)) is not None:
        pointer = Pointer(named.span(named.lastindex or 0), None)
    if pointer is not None:
        pointer = _owner_in(_OWNED_DOCUMENT_RE, tags, pointer.who) or pointer  # Lind's answer was short
    if pointer is None or tags[pointer.who[1] - 1] not in "NPORChA":
        return None
    if pointer.cue is None and quoted.frame.word(pointer.who[0]).lower() in ("it", "this"):
        return None
    if pointer.cue is not None and quoted.frame.word(pointer.cue) in ASKING:
        pointer = answerer_of(quoted, quoted.frame, quoted.place, pointer)
    return build_attribution(rule, quoted.frame, pointer) if pointer is not None else None


def _teller_to(tags: str, start: int, end: int) -> Pointer | None:
    """The subject of a sentence, or who stands behind its last verb if that reports and the main one doesn't."""
    pointer = _main_subject(read_clauses(tags, start, end))
    return pointer if pointer is not None and pointer.cue is not None else behind(tags, start, end) or pointer


def by_voice_so_far(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """“It hurts,” Ryan said. His old club “treated us like luggage and never said thank you.”"""
    if quoted.frame.is_nested or quoted.sentence == quoted.place or not _is_fragment(quoted):
        return None
    teller = last_teller(quoted)
    is_long = quoted.blanks + 1 >= _LONG_FRAGMENT
    if teller is not None and (is_long or quoted.mark_before in _OF_CLAUSE or _may_be_told(quoted, teller)):
        return build_attribution(rule, quoted.frame, teller)
    if not is_long and quoted.mark_before not in _OF_CLAUSE:
        return None
    owner = _owner(quoted)
    return build_attribution(rule, quoted.frame, owner) if owner is not None else _by_voice_before(quoted, rule)


def _by_voice_before(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """By the quote before, if that stands in the sentence before; else by who tells something there."""
    before = _quote_beside(quoted)
    found = quoted.around.found[before] if before is not None else None
    if before is not None and found is not None and quoted.frame.places[before] < quoted.sentence:
        return found.inherit(rule)
    end = quoted.sentence - 1
    return _by_sentence_to(quoted, end, rule) if end > 0 and _is_told_in(quoted, end) else None


_OWNED_BY = r"(?:(h)|[DAnwR]*(N)')"
_OWNED_DOCUMENT_RE = late(re.compile, rf"{_OWNED_BY}[JAnw]*T")
_OWNED_THING_RE = late(re.compile, rf"{_OWNED_BY}[JAnwT]*[wT]")


def _owner(quoted: Quoted) -> Pointer | None:
    """Whose the sentence's subject is, if it is a thing: *Lind's catchphrase was that nobody “would say”* it."""
    main = next((each for each in quoted.clauses()[0] if each.link == "main"), None)
    if main is None or main.subject is None:
        return None
    return _owner_in(_OWNED_THING_RE, quoted.tags, main.subject)


def _owner_in(owned: re.Pattern[str], tags: str, subject: TokenRange) -> Pointer | None:
    """Who owns a subject, if all of it is of the form of something owned."""
    match = owned.fullmatch(tags, *subject)
    return Pointer(match.span(match.lastindex or 0), None) if match is not None else None


def _is_told_in(quoted: Quoted, end: int) -> bool:
    """Whether somebody tells something in the sentence that ends at an index."""
    predicates = read_clauses(quoted.tags, sentence_start(quoted.tags, end), end)
    return any(tells(quoted.frame, predicate.verb) for predicate in predicates)


_LONG_FRAGMENT = 6
"""Words from which on a fragment is too long to be a term."""
_OF_CLAUSE = frozenset("HNPdb")
"""After which tags a fragment is what a clause says: of a subject, of a form of *be*."""


def _may_be_told(quoted: Quoted, teller: Pointer) -> bool:
    """Whether a short fragment is what somebody tells: not a term after an article, unless the verb reports indeed."""
    if quoted.tags[teller.who[1] - 1] in "TD":
        return False
    return quoted.mark_before not in "Dh" or teller.cue is None or quoted.tags[teller.cue] in "VYBUI"


def _is_fragment(quoted: Quoted) -> bool:
    """Whether marked words begin small, as no name does."""
    pair = quoted.around.pairs[quoted.index]
    return quoted.around.layout.text[pair.start + 1 : pair.start + 2].islower()


def _main_subject(predicates: list[Predicate]) -> Pointer | None:
    """The subject of the last main clause that reports; if none does, of the first main clause."""
    main = [index for index, each in enumerate(predicates) if each.link == "main" and each.subject is not None]
    reporting = [index for index in main if predicates[index].reports]
    return _subject_found(predicates, reporting[-1] if reporting else main[0] if main else None)


_DOTS = ("…", "...")
"""Where a sentence breaks off before what somebody says."""


def by_paragraph_before(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """She replied: ¶ “…”; And from Chairwoman Rosenworcel: ¶ “…”"""
    if quoted.place or not quoted.frame.number:
        return None
    layout = quoted.around.layout
    text, paragraph = layout.text, layout.paragraphs[quoted.frame.number - 1]
    mark = "," if text.endswith(_DOTS, paragraph.start, paragraph.end) else text[paragraph.end - 1]
    if mark not in ",:" and not _is_from_line(text, paragraph):
        return None
    stop = text.rfind(". ", paragraph.start, paragraph.end)
    last_sentence = Paragraph(paragraph.start if stop < 0 else stop + 2, paragraph.end)
    (before,) = read_frames(text, [(last_sentence, [], None)], quoted.around.names)
    pointer = _introduced(before.tags, mark)
    return build_attribution(rule, before, pointer) if pointer is not None else None


_ISSUED_RE = late(regex.compile, r"TH J*+[vuVY][Jt]*+y (?P<who>[DhnwAGOXRCT']*+(?:N|(?<=[ORC])))", regex.VERBOSE)
"""The following statement was issued today by Helga Strand, chair of the fund:"""


def _introduced(tags: str, mark: str) -> Pointer | None:
    """Whom the sentence before a paragraph introduces, by its tags and the mark that it ends with."""
    issued = _ISSUED_RE.search(tags)
    if issued is not None:
        return Pointer(issued.span("who"), None)
    predicates = read_clauses(tags, 0, len(tags))
    path = reporting_path(predicates)
    chosen = next((index for index in path if predicates[index].reports), path[-1] if path and mark in ",:" else None)
    found = _subject_found(predicates, chosen)
    if found is None and mark != "," and (at := tags.find("N")) >= 0:
        return Pointer((at, at + 1), None)
    return found


_FROM_RE = late(re.compile, r"(?:And[ ])?From[ ]")
_LONGEST_SIGNATURE = 120


def _is_from_line(text: str, paragraph: Paragraph) -> bool:
    """From the desk of Ines Duarte, VP, Falcon Freight"""
    start, end = paragraph
    return end - start <= _LONGEST_SIGNATURE and text[end - 1].isalpha() and _FROM_RE.match(text, start) is not None


_SIGNATURE_RE = late(re.compile, r"[-—–―~][ ]?")


def by_signature(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """“…” ¶ Ingrid Falk ¶ Vice President; “…” ¶ — Ingrid Falk, Vice President

    A headline that is nothing but somebody's name is knowingly taken for a signature.
    """
    layout, number = quoted.around.layout, quoted.frame.number
    if number is None or number + 1 >= len(layout.paragraphs) or not quoted.frame.is_quotes_alone:
        return None
    text, (start, end) = layout.text, layout.paragraphs[number + 1]
    dash = _SIGNATURE_RE.match(text, start, end)
    start = dash.end() if dash else start
    name = next(iter(quoted.around.names.between(start, end)), None)
    if name is None or not _is_person_at(name, start) or " " not in text[name.start : name.end]:
        return None
    if end - start > _LONGEST_SIGNATURE or (name.end < end and text[name.end] != ",") or text[end - 1] in '?!:”"':
        return None
    if text[end - 1] == "." and dash is None:
        return None
    return Attribution(rule, (Token(name.prefix, name.end, "N", name),), None)


def by_speaker_before(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """A paragraph that begins with a quote, has no cue, and follows one that somebody has spoken in."""
    if quoted.place or not quoted.frame.number:
        return None
    around = quoted.around
    number = question_before(quoted) or quoted.frame.number
    paragraph = around.layout.paragraphs[paragraph_before(around.layout, number)]
    before = _quote_before(around, quoted.index)
    last = around.found[before] if before is not None else None
    if last is None or before is None or around.pairs[before].start < paragraph.start:
        return None
    if is_heading(quoted, before):
        return None
    last = _answerer(quoted, before) or last
    return last.inherit(rule)._replace(cue=None)


_LONGEST_TURN = 120


def _answerer(quoted: Quoted, before: int) -> Attribution | None:
    """Who answers in a dialogue: the one before the last speaker, where the last three paragraphs are short turns.

    Two short statements in the news and a third that goes on with the second are knowingly taken for a dialogue.
    """
    around, number = quoted.around, quoted.frame.number
    if number is None or number < 2 or not quoted.frame.is_quotes_alone or around.pairs[before].closing is None:
        return None
    turns = around.layout.paragraphs[number - 2 : number + 1]
    if any(end - start > _LONGEST_TURN for start, end in turns):
        return None
    earlier = _quote_before(around, before)
    while earlier is not None and around.pairs[earlier].start >= turns[1].start:
        earlier = _quote_before(around, earlier)
    if earlier is None or around.pairs[earlier].start < turns[0].start:
        return None
    first, last = around.found[earlier], around.found[before]
    return first if first and last and first.who != last.who else None


def _is_person_at(name: Name, start: int) -> bool:
    """Whether a name, with the titles before it, is a person's and begins at a place."""
    return name.type == "PERSON" and name.prefix == start


def _subject_found(predicates: list[Predicate], chosen: int | None) -> Pointer | None:
    subject = subject_of(predicates, chosen) if chosen is not None else None
    if subject is None or chosen is None:
        return None
    return Pointer(subject, predicates[chosen].verb if predicates[chosen].reports else None)
