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

# Single words are looked up: patterns of all that name something compile for long.
_REACH = 40
"""How many characters before a quote are looked at: the longest of the words that name something, and an article."""
_NAMERS = lexicon.word_set("naming-participle") | lexicon.word_set("naming-noun") | lexicon.word_set("control-verb")
_WORD_BEFORE_RE = late(regex.compile, r"[\w-]++", regex.REVERSE)
_WORD_AFTER_RE = late(regex.compile, r"[ ](\w++)")
_ALIAS_RE = late(regex.compile, r"\b(?:known[ ]as|goes[ ]by|going[ ]by|aka|a\.k\.a\.)(?:[ ]the)?", regex.REVERSE)
_ENDS_OF_ALIASES = ("as", "by", "aka", "a.k.a.", "the")
_BRACKETS = ("(", "[")
_STAGE_RE = late(regex.compile, r"[(\[][\p{Lu} ]++[.]?[)\]][.]?")
_WORK_RE = late(
    regex.compile,
    r"\ (?: (?:[a-z-]++\ ){0,2} (?P<maker>[a-z-]++) \ (?=\p{Lu}\p{L})"  # “Driftwood” director Baek Hyun-soo
    r"   | (?: the | an? | his | her | their | its ) (?:\ [a-z-]++){0,2} \ (?P<work>[a-z-]++) (?=,) )",
    regex.VERBOSE,
)
_BEFORE_GRADES = (" to ", " from ")
_LONGEST_TITLE = 7
_LONGEST_LABEL = 3
"""Words on a button, of a vote or a rating."""


def is_name_of_something(text: str, start: int, end: int, words: str, attribution: Attribution | None) -> bool:
    """Whether marked words are the name of something by what stands beside them, or a note of what is heard.

    A verb that names may report as well: *called “hasty” by Ruiz*. Knowingly wrong where somebody names a thing and
    that is what is told: *she published a memo titled “Lights Out”*.
    """
    if words[:1] in _BRACKETS and _STAGE_RE.fullmatch(words) is not None:
        return True
    is_short = words.count(" ") < _LONGEST_LABEL
    if is_short and _is_graded(text, start, end, attribution):
        return True
    namer = _namer_before(text, start)
    if namer is None:
        return False
    if text[namer : start - 1] in lexicon.word_set("control-verb"):
        return is_short
    cue = attribution.cue if attribution is not None else None
    return cue is None or not namer <= cue.start < start


def _is_graded(text: str, start: int, end: int, attribution: Attribution | None) -> bool:
    """Whether marked words are a grade, by the noun behind them or by the verb: a “buy” `rating`; `cut` it to “buy”."""
    cue = attribution.cue if attribution is not None else None
    if cue is not None and text[cue.start : cue.end].lower() in lexicon.word_set("grading-verb"):
        return start - cue.end <= _REACH and text.endswith(_BEFORE_GRADES, 0, start)
    if attribution is not None and attribution.rule.strength != "weak":
        return False
    match = _WORD_AFTER_RE.match(text, end)
    return match is not None and match[1] in lexicon.word_set("graded-noun")


def _namer_before(text: str, start: int) -> int | None:
    """Where the words begin that name something right before a place: the so-`called` “…”; under the `slogan` “…”."""
    if text[start - 1 : start] != " ":
        return None
    floor, end = max(0, start - _REACH), start - 1
    name = text[floor:end].rpartition(" ")[2]
    if not name.isalpha():  # (“called “…”; a so-called “…”; under the pen-name “…”
        match = _WORD_BEFORE_RE.match(text, floor, end)
        parts = match[0].split("-") if match is not None else []
        names = ("-".join(parts[first:]) for first in range(len(parts)))
        name = next((name for name in names if name in _NAMERS), "")
    if name in _NAMERS:
        return end - len(name)
    alias = _ALIAS_RE.match(text, floor, end) if text.endswith(_ENDS_OF_ALIASES, floor, end) else None
    return alias.start() if alias is not None else None


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
    if match is None:
        return False
    if match["work"] is not None:
        return match["work"] in lexicon.word_set("work")
    return words[-1] != "," and match["maker"] in lexicon.word_set("work-maker")  # “Never,” director Ann Lee said


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
    if not between:  # as likely what named something: a film called “…”; but: a man she calls “…”
        return text.startswith(" by ", end) or (attribution is not None and attribution.who[-1].tag == "P")
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
