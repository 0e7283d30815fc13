"""Whether words in marks are what something is named, or what somebody calls it: only the second is speech.

*A memo titled “Lights Out”*, *the slogan “Milk for All”*, *better known as “Pocket”* and *hit “cancel”* name something.
*Ruiz called the bridge “Dragon Road”* says what Ruiz thinks of it, though it is written like a title.
"""

from __future__ import annotations

from functools import cache

import regex

from quotex import lexicon
from quotex.attribution.sources import Attribution
from quotex.patterns import late

_REACH = 40
"""How many characters before a quote are looked at: the longest of the words that name something, and an article."""

_NAMER_RE = late(
    regex.compile,
    r"\b(?: \L<participles> | \L<nouns> | (?: known\ as | goes\ by | going\ by | aka | a\.k\.a\. ) (?:\ the)?"
    r"     | (?P<control> \L<controls> ) ) [ ]$",
    regex.VERBOSE,
    participles=sorted(lexicon.word_set("naming-participle")),
    nouns=sorted(lexicon.word_set("naming-noun")),
    controls=sorted(lexicon.word_set("control-verb")),
)
_GRADED_RE = late(regex.compile, r" (?:\L<nouns>)\b", nouns=sorted(lexicon.word_set("graded-noun")))
_STAGE_RE = late(regex.compile, r"[(\[][\p{Lu} ]++[.]?[)\]][.]?")
_WORK_RE = late(
    regex.compile,
    r"\ (?: (?:[a-z-]++\ ){0,2} (?P<maker>\L<makers>) \ (?=\p{Lu}\p{L})"  # “Driftwood” director Baek Hyun-soo
    r"   | (?: the | an? | his | her | their | its ) (?:\ [a-z-]++){0,2} \ \L<works> (?=[,]) )",
    regex.VERBOSE,
    makers=sorted(lexicon.word_set("work-maker")),
    works=sorted(lexicon.word_set("work")),
)
_LONGEST_TITLE = 7
_LONGEST_LABEL = 3
"""Words on a button, of a vote or a rating."""


def is_name_of_something(text: str, start: int, end: int, words: str, attribution: Attribution | None) -> bool:
    """Whether marked words are the name of something by what stands beside them, or a note of what is heard.

    A verb that names may report as well: *called “hasty” by Ruiz*. Knowingly wrong where somebody names a thing and
    that is what is told: *she published a memo titled “Lights Out”*.
    """
    if _STAGE_RE.fullmatch(words) is not None:
        return True
    is_short = words.count(" ") < _LONGEST_LABEL
    if is_short and (attribution is None or attribution.rule.strength == "weak") and _GRADED_RE.match(text, end):
        return True
    match = _NAMER_RE.search(text, max(0, start - _REACH), start)
    if match is None:
        return False
    if match.start("control") >= 0:
        return is_short
    cue = attribution.cue if attribution is not None else None
    return cue is None or not match.start() <= cue.start < match.end()


def is_work(text: str, end: int, words: str) -> bool:
    """Whether marked words are the title of a work, by who made it or what it is: “Driftwood” director Baek Hyun-soo.

    Knowingly wrong where a comma is missing: “Never” director Baek said.

    >>> text = "“Salt Road,” the opera, and “We won” coach Ann Lee said"
    >>> is_work(text, 12, "Salt Road,"), is_work(text, 36, "We won")
    (True, False)
    """
    if words[-1:] in (".", "?", "!", "") or not _is_titled(words):
        return False
    match = _WORK_RE.match(text, end)
    return match is not None and (words[-1] != "," or match["maker"] is None)  # “Never,” director Ann Lee said


def _is_titled(words: str) -> bool:
    """Whether some words are few, and all but the small ones have a capital."""
    weighty = 0
    for word in words.rstrip(",").split(" "):
        if word[:1].isupper():
            weighty += 1
        elif word not in lexicon.word_set("title-small-word"):
            return False
    return 0 < weighty <= _LONGEST_TITLE


def is_calling(text: str, start: int, end: int, attribution: Attribution | None) -> bool:
    """Whether somebody calls something by these words: *called it “Dragon Road”*, *described him as “Little Nero”*."""
    cue = attribution.cue if attribution is not None else None
    if cue is None or cue.end > start:
        return False
    frame = _calling_forms().get(text[cue.start : cue.end].lower())
    if frame is None:
        return False
    between = text[cue.end : start].lower().split()
    if not between:
        return text.startswith(" by ", end)  # else as likely what named something: a film called “…”
    if between[-1] == "as" or (between[-2:-1] == ["as"] and between[-1] in lexicon.word_set("article")):
        return True
    return frame == "call" and len(between) <= _LONGEST_OBJECT and between[:1] != ["for"] and _is_object(between)


def is_uttered(text: str, start: int, end: int, attribution: Attribution | None) -> bool:
    """Whether a verb of saying stands right before marked words and nothing goes on after them: *chanting “Moss Out.”*

    What is read, written or sung may be a title: *wrote “Winter Bread.”*
    """
    cue = attribution.cue if attribution is not None else None
    if attribution is None or cue is None or cue.end + 1 != start:
        return False
    if (attribution.antecedent or attribution.who)[-1].tag not in _PEOPLE:  # banners that said “…”
        return False
    is_last = text[end - 2] in ".,!?" or text[end : end + 1] in ("", "\n", ".", ",", ";", ":", "!", "?", ")")
    return is_last and text[cue.start : cue.end].lower() in _saying_forms()


_PEOPLE = frozenset("NRCOPAGX")
"""The last tags of words for people and bodies."""
_LONGEST_OBJECT = 6


def _is_object(words: list[str]) -> bool:
    """Whether words are what is called something: no preposition or mark parts them from it."""
    return _prepositions().isdisjoint(words) and all(word[-1].isalnum() for word in words)


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(word for word, kind in lexicon.table("function_words.tsv").items() if kind == "preposition")


@cache
def _calling_forms() -> dict[str, str]:
    """The forms of the verbs that say what somebody calls something, with their frame; not of those that give names."""
    return {
        form: frame
        for lemma, forms, frame in zip(*lexicon.columns("cues.tsv")[:3], strict=True)
        if frame in ("call", "describe") and lemma not in lexicon.word_set("christening")
        for form in forms.split(",")
    }


@cache
def _saying_forms() -> frozenset[str]:
    """The forms of the verbs that say words, as a rule aloud."""
    return frozenset(
        form
        for lemma, forms, frame, strength in zip(*lexicon.columns("cues.tsv")[:4], strict=True)
        if frame == "say" and strength != "weak" and lemma not in lexicon.word_set("of-works")
        for form in forms.split(",")
    )
