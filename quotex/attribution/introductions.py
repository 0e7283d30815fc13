"""Who speaks a quote that begins its paragraph: by the paragraph before it, which has no quote, or by the same words
elsewhere.

These are finders, as those of `context`. Lines that a page puts between paragraphs (advertisements, links) are passed
over.
"""

from __future__ import annotations

import re
from typing import Any

import regex

from quotex import lexicon
from quotex.attribution.alphabet import NOMINAL, NOUN_PHRASE
from quotex.attribution.clauses import for_re, read_clauses, subject_of
from quotex.attribution.finders import Quoted, is_passive, sentence_start
from quotex.attribution.frame import Frame, Token, read_frames
from quotex.attribution.sources import Attribution, Pointer, build_attribution
from quotex.entities.recogniser import Name
from quotex.model import Rule
from quotex.patterns import late
from quotex.text.layout import Layout, Paragraph
from quotex.text.pairing import Pair

_FIRST_WORDS_RE = late(re.compile, r"\W{0,3}((?:[^\W\d_]+ ?){1,4})")
_PAGE_LINES = lexicon.word_set("page-line")
_LONGEST_PAGE_LINE = 120


def paragraph_before(layout: Layout, number: int) -> int:
    """The number of the paragraph before another, past what a page puts between: Advertisement; Read more: …"""
    text, paragraphs = layout.text, layout.paragraphs
    before = number - 1
    while before > 0:
        start, end = paragraphs[before]
        if end - start > _LONGEST_PAGE_LINE or not _is_page_line(text[start:end]):
            break
        before -= 1
    return before


def _is_page_line(line: str) -> bool:
    """Whether a line begins as what a page puts between paragraphs."""
    first = _FIRST_WORDS_RE.match(line)
    words = first[1].lower().split() if first is not None else []
    return any(" ".join(words[:size]) in _PAGE_LINES for size in range(1, len(words) + 1))


_LONGEST_QUESTION = 160


def question_before(quoted: Quoted) -> int | None:
    """The number of the paragraph before a quote, if that is an interviewer's question: *And now?* ¶ “…”"""
    layout, number = quoted.around.layout, quoted.frame.number
    if not number or not quoted.frame.is_quotes_alone:
        return None
    start, end = layout.paragraphs[number - 1]
    before = quoted.around.pairs[quoted.index - 1] if quoted.index else None
    is_question = layout.text[end - 1] == "?" and end - start <= _LONGEST_QUESTION
    return number - 1 if is_question and (before is None or before.end <= start) else None


_BEHIND_RE = late(
    re.compile, rf"(?:,J*(V)|,?(L)E)({NOMINAL}{{1,8}}[NRC]|[NRC])(?:E{NOMINAL}{{1,8}}|,[^.VY]{{1,20}})?\.?$"
)
"""The deal was dead, said Ryan, a pilot. The deal was dead, according to Ryan of the Trust."""


def behind(tags: str, start: int, end: int) -> Pointer | None:
    """Who stands behind the verb, or behind *according to*, at the end of a sentence."""
    match = _BEHIND_RE.search(tags, start, end)
    return Pointer(match.span(3), max(match.start(1), match.start(2))) if match is not None else None


ASKING = lexicon.word_set("asking")
_QUESTION_RE = late(regex.compile, r"J*(?P<whom>w?R*N|p|[Dh][nw]*R)?(?:[SF](?:(?P<who>[NP])J*[vVYHbugIUB])?|E)")
"""What follows a verb of asking: whom, and of whom the question is: *I ask her whether she minds*; *I ask about it*."""


def answerer_of(quoted: Quoted, frame: Frame, end: int, asker: Pointer) -> Pointer | None:
    """Who answers what a sentence asks: *I ask Ryan about it. “…”*; *A reporter asked if he minded. “…”*.

    Whoever asks for something, or goes on with a question, speaks on.
    """
    pair, cue = quoted.around.pairs[quoted.index], asker.cue or 0
    asks = _QUESTION_RE.match(frame.tags, cue + 1, end)
    is_asked = is_passive(frame, cue) or "?" in quoted.around.layout.text[pair.start : pair.end]
    if asks is None or is_asked or (frame.tags[asks.end() - 1] == "E" and frame.word(asks.end() - 1) != "about"):
        return asker
    answers = next((asks.span(group) for group in ("whom", "who") if asks[group]), None)
    return Pointer(answers, None) if answers is not None else None


def _reporter(tags: str) -> Pointer | None:
    """The subject of the last main clause of a sentence that reports."""
    predicates = read_clauses(tags, 0, len(tags))
    reports = [index for index, each in enumerate(predicates) if each.link == "main" and each.reports]
    subject = subject_of(predicates, reports[-1]) if reports else None
    return Pointer(subject, predicates[reports[-1]].verb) if subject is not None else None


def by_report_before(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """The deal was dead, Ryan said. ¶ “…”; I asked Ryan whether it was dead. ¶ “…”"""
    paragraph = _introduction(quoted)
    if paragraph is None:
        return None
    frame = _last_sentence(quoted, paragraph)
    tags = frame.tags
    teller = behind(tags, 0, len(tags)) or _reporter(tags)
    if teller is not None and teller.cue is not None and frame.word(teller.cue) in ASKING:
        teller = answerer_of(quoted, frame, len(tags), teller)
    if teller is None or tags[teller.who[1] - 1] not in "NPRC":
        return None
    return build_attribution(rule, frame, Pointer(teller.who, None))


_OPENED_RE = late(re.compile, r"h[wAn]{0,2}R|[Ph]")
"""Her neighbour, Otto Lenz, agrees; her songs are about the sea."""
_PRONOUNS = ("He ", "She ", "His ", "Her ")


def by_topic(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """Alice began to talk. ¶ “…”; Her songs are about the sea. ¶ “…”; The first to speak was Paloma Rey. ¶ “…”"""
    paragraph = _introduction(quoted)
    return _opens(quoted, rule, paragraph) or _presented(quoted, rule, paragraph) if paragraph is not None else None


def _opens(quoted: Quoted, rule: Rule[Any], paragraph: Paragraph) -> Attribution | None:
    """Whoever a paragraph, or its last sentence, begins with."""
    start, text = paragraph.start, quoted.around.layout.text
    last = _last_sentence(quoted, paragraph)
    if last.start > start and (last.tags.startswith("N") or text.startswith(("He ", "She "), last.start)):
        return build_attribution(rule, last, Pointer((0, 1), None))
    if text.startswith(_PRONOUNS, start):
        frame = _last_sentence(quoted, Paragraph(start, min(paragraph.end, start + 60)))
        opened = _OPENED_RE.match(frame.tags)
        return build_attribution(rule, frame, Pointer(opened.span(), None)) if opened is not None else None
    first = next(iter(quoted.around.names.between(start, start + 60)), None)
    if first is None or first.type != "PERSON" or first.prefix != start:
        return None
    return _named(rule, first)


def _presented(quoted: Quoted, rule: Rule[Any], paragraph: Paragraph) -> Attribution | None:
    """The one person of a paragraph, who is named there for the first time, or, having spoken before, in its last
    sentence.

    Knowingly wrong where others speak of somebody who is new.
    """
    names, text = quoted.around.names, quoted.around.layout.text
    people = [name for name in names.between(*paragraph) if name.type == "PERSON"]
    if len(people) != 1:
        return None
    named = people[0]
    words = text[named.start : named.end]
    is_new = " " in words and text.find(words) == named.start
    is_last = named.start > text.rfind(". ", *paragraph) and _has_spoken(quoted, named)
    return _named(rule, named) if is_new or is_last else None


def _has_spoken(quoted: Quoted, name: Name) -> bool:
    """Whether somebody of a surname has one of the last quotes before another."""
    text = quoted.around.layout.text
    surname = text[name.start : name.end].rpartition(" ")[2]
    spoken = quoted.around.found[max(0, quoted.index - _MEMORY) : quoted.index]
    return any(each is not None and text[each.who[-1].start : each.who[-1].end].endswith(surname) for each in spoken)


_MEMORY = 8
"""Quotes after which nobody knows any more who has spoken."""


def by_only_person(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """For Halima Farah the shop was never only a shop. It had been a stable. “…”: the one person named before a quote
    that ends its paragraph.
    """
    number = quoted.frame.number
    if number is None or quoted.tags[quoted.place - 1 : quoted.place] not in (".", "|"):
        return None
    if quoted.tags[quoted.place + 1 :].strip(".|"):
        return None
    start, end = quoted.around.layout.paragraphs[number].start, quoted.around.pairs[quoted.index].start
    people = [name for name in quoted.around.names.between(start, end) if name.type == "PERSON"]
    return _named(rule, people[0]) if len(people) == 1 else None


_REACH_OF_ANSWER = 2
"""Paragraphs back in which whoever answers may have spoken last."""


def by_question(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """And the critics? “They were right.”; And now? ¶ “…”: whoever has spoken last answers, else the one person named.

    Knowingly wrong where somebody else takes over.
    """
    around, number = quoted.around, quoted.frame.number
    text, start = around.layout.text, around.pairs[quoted.index].start
    if number is None or text[start + 1 : start + 2].islower() or not _follows_question(text, start):
        return None
    if (asked := asked_of(quoted)) is not None:
        return build_attribution(rule, quoted.frame, asked)
    earliest = around.layout.paragraphs[max(0, number - _REACH_OF_ANSWER)].start
    last = quoted.index - 1
    if last >= 0 and around.pairs[last].start >= earliest:
        spoken = around.found[last]
        return spoken.inherit(rule)._replace(cue=None) if spoken is not None else None
    people = {text[name.start : name.end]: name for name in around.names.between(0, start) if name.type == "PERSON"}
    fullest = max(people, key=len, default="")
    return _named(rule, people[fullest]) if fullest and all(each in fullest for each in people) else None


_GAP = 8
"""Characters before a quote of which the last that is no blank is looked at."""
_ASKED_OF_RE = late(
    lambda: re.compile(
        for_re(rf"""
        [KJ,]* (?: F? H ({NOUN_PHRASE}|P) (?: , [^.|;:QqvVY]{{1,20}} , )? (B) [^.|;QqvVY]{{0,8}}
                 | (h | {NOUN_PHRASE} (?= ')) '? [wAnJ]{{0,2}} (T) )"""),
        re.VERBOSE,
    )
)


def asked_of(quoted: Quoted) -> Pointer | None:
    """Whose words a question right before a quote asks for: *And what does Ryan say? “…”*; *Her verdict? “…”*"""
    tags, end = quoted.tags, quoted.place - 1
    start = quoted.around.pairs[quoted.index].start
    if end < 1 or tags[end] != "." or not _follows_question(quoted.around.layout.text, start):
        return None
    match = _ASKED_OF_RE.fullmatch(tags, sentence_start(tags, end), end)
    if match is None:
        return None
    who, cue = (1, 2) if match[1] is not None else (3, 4)
    return Pointer(match.span(who), match.start(cue))


def _follows_question(text: str, start: int) -> bool:
    """Whether what stands before a place ends with a question mark, in its paragraph or in the one before."""
    return text[max(0, start - _GAP) : start].rstrip().endswith("?")


_SOMEBODY = frozenset(("he", "she", "one", "another"))


def by_last_subject(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """One resident put it more bluntly. ¶ “…”; The report is damning. ¶ “…”"""
    paragraph = _introduction(quoted)
    if paragraph is None:
        return None
    frame = _last_sentence(quoted, paragraph)
    predicates = read_clauses(frame.tags, 0, len(frame.tags))
    subject = next((each.subject for each in predicates if each.link == "main" and each.subject is not None), None)
    if subject is None:
        return None
    last = frame.tags[subject[1] - 1]
    if (last == "O" or frame.tags.startswith("DC")) and "T" in frame.tags[subject[1] :]:
        return build_attribution(rule, frame, Pointer(subject, None))  # the bank issued a statement
    if last not in "NRT" and not (last in "DP" and frame.word(subject[1] - 1).lower() in _SOMEBODY):
        return None
    return build_attribution(rule, frame, Pointer(subject, None))


_BULLETS = ("- ", "– ", "— ", "• ", "* ", "· ", "‣ ", "▪ ")
_LONGEST_NAME_LINE = 120


def by_name_line(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """Federico Moll, EcoLatina ¶ – Forecast: 85 percent ¶ – “…”

    Without a bullet the quote has to stand alone right below the name, nearer than to what follows: *“…” ¶ Bo Lind ¶
    “…”* is read as quotes with their signatures.
    """
    number = quoted.frame.number
    if not number:
        return None
    layout = quoted.around.layout
    text, paragraphs = layout.text, layout.paragraphs
    at = number
    while at > 0 and text.startswith(_BULLETS, paragraphs[at].start):
        at -= 1
    if at == number:
        if not quoted.frame.is_quotes_alone or not _is_below(layout, number):
            return None
        at -= 1
    start, end = paragraphs[at]
    name = next(iter(quoted.around.names.between(start, end)), None)
    if name is None or name.type != "PERSON" or name.prefix != start or " " not in text[name.start : name.end]:
        return None
    if (
        end - start > _LONGEST_NAME_LINE
        or text[end - 1] in ".?!”"
        or text[name.end : min(end, name.end + 2)].strip(", (:|–-")
    ):
        return None
    return _named(rule, name)


def _is_below(layout: Layout, number: int) -> bool:
    """Whether a paragraph stands right below the line before, with a blank line or nothing behind it."""
    paragraphs = layout.paragraphs
    if paragraphs[number].start - paragraphs[number - 1].end > 1:
        return False
    return number + 1 == len(paragraphs) or paragraphs[number + 1].start - paragraphs[number].end > 1


_LEAST_REPEATED = 12
"""Characters that a quote must have at least to be known again."""
_FURTHEST_REPEATED = 30_000
"""How far from a quote its words are looked for again; in a novel each would have the whole of it to read."""


def by_repetition(quoted: Quoted, rule: Rule[Any]) -> Attribution | None:
    """A quote alone in its paragraph, and the same words in another quote: a pull quote."""
    around, index = quoted.around, quoted.index
    if not quoted.frame.is_quotes_alone or quoted.place:
        return None
    text, pairs, own = around.layout.text, around.pairs, around.pairs[index]
    words = text[slice(*own.inner)].rstrip(" .,!?…\"'”’")
    first, last = max(0, own.start - _FURTHEST_REPEATED), own.end + _FURTHEST_REPEATED
    at = text.find(words, first, last) if len(words) >= _LEAST_REPEATED else -1
    while at >= 0:
        if not own.start <= at < own.end or own.parent is not None:  # the quote itself, nearly always
            for pair, found in zip(pairs, around.found, strict=True):
                if pair.start <= at < pair.end and pair is not own and found is not None:
                    return found.inherit(rule)
        at = text.find(words, at + 1, last)
    return None


def is_heading(quoted: Quoted, before: int) -> bool:
    """Whether a quote alone in its paragraph has single marks where the one before it has double ones."""
    pairs = quoted.around.pairs
    own, earlier = pairs[quoted.index].opening, pairs[before].opening
    if own is None or earlier is None or not quoted.frame.is_quotes_alone:
        return False
    return not own.form.is_double and earlier.form.is_double


def _introduction(quoted: Quoted) -> Paragraph | None:
    """The paragraph that introduces a quote: the one before, without quotes, if the quote begins its own with sentences
    of its own; an interviewer's question may stand between."""
    number = question_before(quoted) or quoted.frame.number
    if quoted.place or not number or quoted.tags[1:2] not in ("", ".", "|"):
        return None
    around = quoted.around
    paragraph = around.layout.paragraphs[paragraph_before(around.layout, number)]
    before = around.pairs[quoted.index - 1] if quoted.index else None
    if before is not None and (_is_spoken(quoted, before, paragraph) or is_heading(quoted, quoted.index - 1)):
        return None
    return paragraph if around.layout.text[paragraph.end - 1] in ".:" else None


def _is_spoken(quoted: Quoted, before: Pair, paragraph: Paragraph) -> bool:
    """Whether the quote before stands in a paragraph, and is somebody's or a sentence of its own."""
    around = quoted.around
    is_speech = around.found[quoted.index - 1] is not None or around.layout.text[before.inner[1] - 1] in ".?!"
    return before.end > paragraph.start and is_speech


def _last_sentence(quoted: Quoted, paragraph: Paragraph) -> Frame:
    around = quoted.around
    stop = around.layout.text.rfind(". ", paragraph.start, paragraph.end)
    sentence = Paragraph(paragraph.start if stop < 0 else stop + 2, paragraph.end)
    (frame,) = read_frames(around.layout.text, [(sentence, [], None)], around.names)
    return frame


def _named(rule: Rule[Any], name: Name) -> Attribution:
    return Attribution(rule, (Token(name.prefix, name.end, "N", name),), None)
