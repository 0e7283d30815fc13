"""The sieve: rules that say whose words a quote is, the most precise first.

A rule is a pattern over the tags of a frame (see `frame`), anchored at the quote: an *after* rule is matched from the quote's
end to the right, a *before* rule from its start to the left. Its groups are `who`, the tokens of the subject, and `cue`, the
reporting word. The first rule that matches wins, and its name is in the record.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import regex

from quotex.attribution.clauses import APART, NOUN_PHRASE, SUBJECT


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a text says who speaks.

    `examples` are pairs of a sentence and the mention to be found at its first quote; `misses` are sentences in which the
    rule must find nothing. `precision` is the measured share of the quotes it answered whose speaker was right.
    """

    name: str
    why: str
    side: Literal["after", "before", "clause"]
    pattern: regex.Pattern[str] | None
    precision: float
    examples: tuple[tuple[str, str], ...] = ()
    misses: tuple[str, ...] = ()


# A finite verb group, `cue` at its last word. Reporting: said, also said, is now saying, critics say. Any: struck, was striking.
_REPORTS = r"(?: [JHt]* (?P<cue>[VY]) | [Jt]* H [JHt]* (?P<cue>[IBU]) | (?<=[PRCANOXD]) J* (?P<cue>B) )"
_ACTS = r"(?: [JHt]* (?P<cue>[vVY]) | [Jt]* H [JHt]* (?P<cue>[gubIBU]) )"
# What stands between a cue and its quote: no verb; or anything within the sentence.
_TIGHT = r"[^.|;:VYvHIBW]{0,14}?"
_LOOSE = r"[^.|;]{0,50}?"


def _after(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.VERBOSE)


def _before(pattern: str) -> regex.Pattern[str]:
    """Matched from right to left, so that what stands nearest to the quote is found first."""
    return regex.compile(pattern, regex.VERBOSE | regex.REVERSE)


SIEVE: tuple[Rule, ...] = (
    Rule(
        "transcript",
        "X: “…”, and nothing else before it",
        "before",
        _before(r"(?<=^|[.|]) (?P<who> [NXOR] ) (?P<cue> : )"),
        0.95,
    ),
    Rule("cue-comma", "X said: “…”, X told reporters, “…”", "clause", None, 0.95),
    Rule(
        "cue-subject-colon",
        "Said X: “…”",
        "before",
        _before(rf"(?<=^|[.|]) (?P<cue>V) (?P<who> {NOUN_PHRASE}) {APART} [,:]"),
        0.95,
    ),
    Rule(
        "cue-subject",
        "“…,” said X",
        "after",
        _after(rf"\|? ,? -? J* (?P<cue>V) J* (?P<who> {NOUN_PHRASE})"),
        0.95,
    ),
    Rule(
        "subject-cue",
        "“…,” X said",
        "after",
        _after(rf"\|? [,-]? J* (?P<who> {SUBJECT}) {APART} {_REPORTS}"),
        0.95,
    ),
    Rule(
        "according-to-after",
        "“…,” according to X",
        "after",
        _after(rf",? J* (?P<cue>L) E (?P<who> [ph] (?= [,.]) | {NOUN_PHRASE})"),
        0.95,
    ),
    Rule("colon", "X was blunt: “…”", "clause", None, 0.85),
    Rule(
        "credit",
        "“…” — X",
        "after",
        _after(r"[.|]? (?P<cue>[-(]) (?P<who> [NX]+ ) (?= [.,()] | $ )"),
        0.9,
    ),
    Rule(
        "cue-by",
        "dismissed by X as “…”",
        "before",
        _before(rf"(?: (?P<cue>[VYU]) J* y (?P<who> {NOUN_PHRASE}) | (?P<cue>[vu]) J* y (?P<who> {NOUN_PHRASE}) S ) {_TIGHT}"),
        0.85,
    ),
    Rule(
        "words-of",
        "as X put it, “…”; in X's words, “…”; it quoted X as saying “…”",
        "before",
        _before(
            rf"(?: S (?P<who> {SUBJECT}) [JH]* (?P<cue>[vVY]) P? [,:]"
            rf"| E (?P<who> h | N (?= ') ) '? (?P<cue>[wT]) ,"
            rf"| [VY] (?P<who> {NOUN_PHRASE}) S (?P<cue>I) [,:]? )"
        ),
        0.9,
    ),
    Rule(
        "fragment-of",
        "“…” was how X described it; “…” was the word used by X",
        "after",
        _after(rf"H J* (?: F (?P<who> {SUBJECT}) [JH]* (?P<cue>[vVY]) | D? [Aw]* [Tw] (?P<cue>[uvU]) y (?P<who> {NOUN_PHRASE}) )"),
        0.9,
    ),
    Rule(
        "noun-cue",
        "her remark that “…”, X's claim of “…”",
        "before",
        _before(rf"(?P<who> h | [NOGXRCw] (?= ') ) '? [wAnJ]{{0,2}} (?P<cue>T) (?: d {_LOOSE} | E {_TIGHT} )"),
        0.8,
    ),
    Rule("reporting-clause", "X called it “…”, X said that it was “…”, X left, saying “…”", "clause", None, 0.9),
    Rule(
        "as-subject-cue",
        "“…,” as X put it",
        "after",
        _after(rf",? S (?P<who> {SUBJECT}) {_ACTS}"),
        0.9,
    ),
    Rule(
        "trailing-cue",
        "the “…” of the plan was dead, X said",
        "after",
        _after(rf"[^.|;:]{{1,35}}? (?: , | (?<=Q) ) (?: (?P<who> {SUBJECT}) {APART} {_REPORTS} | (?P<cue>V) (?P<who> {NOUN_PHRASE}) )"),
        0.8,
    ),
    Rule(
        "according-to-trailing",
        "the “…” of the plan was dead, according to X",
        "after",
        _after(rf"[^.|;:]{{1,35}}? (?P<cue>L) E (?P<who> {NOUN_PHRASE})"),
        0.8,
    ),
    Rule(
        "subject-verb-after",
        "“…,” X joked: any verb will do right after an open quote",
        "after",
        _after(rf"\|? ,? J* (?P<who> {SUBJECT}) {APART} {_ACTS} (?! [^.|]{{0,6}} Q )"),
        0.8,
    ),
    Rule(
        "verb-subject-after",
        "“…,” remembered X",
        "after",
        _after(r"\|? ,? (?P<cue>v) (?P<who> [NX]+ | [DhAw]* R ) (?= [,.(EQ] | $ )"),
        0.8,
    ),
    Rule(
        "according-to-before",
        "according to X, it was “…”",
        "before",
        _before(rf"(?P<cue>L) E (?P<who> [ph] (?= ,) | {NOUN_PHRASE}) {_LOOSE}"),
        0.9,
    ),
    Rule("parenthetical-cue", "the plan, X said, was “…”", "clause", None, 0.85),
    Rule("subject-verb", "X blasted the “…”: the subject speaks without a reporting verb", "clause", None, 0.7),
)  # fmt: skip
