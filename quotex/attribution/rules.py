"""The sieve: rules that say who speaks, the most precise first. The first that answers wins; its name is in the record.

Each rule reads the quote's own sentence, as tags (see `frame`) and clauses (see `clauses`). What the sentence leaves
open is decided by `context`.
"""

from __future__ import annotations

from typing import NamedTuple

from quotex.attribution.clauses import APART, NOUN_PHRASE, SUBJECT
from quotex.attribution.finders import (
    Finder,
    after,
    agent_after,
    any_verb_before_colon,
    before,
    direct_report,
    governed_by,
    main_verb,
    nearest_report,
    parenthetical_report,
)
from quotex.attribution.frame import TAGS
from quotex.patterns import Memo


class Rule(NamedTuple):
    """One way in which a sentence says who speaks.

    `precision` and `coverage` are those of its `Reason`, as `tools/calibrate.py` prints them. `hits` are pairs of a
    sentence and the mention that the rule must find for its first quote; in `misses` the rule must find nothing.

    `before` is every tag that may stand right before a quote that the rule answers for, `after` every one or two that
    may follow it; None for any, even none. They say nothing that `find` doesn't know: by them it isn't asked in vain.
    """

    name: str
    why: str
    find: Finder
    precision: float
    coverage: float
    hits: tuple[tuple[str, str], ...]
    misses: tuple[str, ...] = ()
    before: tuple[str, ...] | None = None
    after: tuple[str, ...] | None = None


def rules_beside(tags: str, place: int) -> tuple[Rule, ...]:
    """The rules that may answer for a quote, by the tag before it and the two after it, in their order.

    The edge of a frame is as good as the end of a sentence.
    """
    return _BESIDE[tags[place - 1 : place + 3] if place else f".{tags[:3]}"]


def _read_beside(beside: str) -> tuple[Rule, ...]:
    before, after = beside[0], beside[2:]
    return tuple(
        rule
        for rule in SIEVE
        if (rule.before is None or before in rule.before) and (rule.after is None or after.startswith(rule.after))
    )


_BESIDE = Memo(_read_beside, size=4096)


# A finite verb group as the `cue`. Reporting: said, also said, is now saying, critics say. Any: struck, was
# striking.
_REPORTS = r"(?P<cue> [JHt]* [VY] | [Jt]* H [JHt]* [IBU] | (?<=[PRCANOXD]) J* B )"
_ACTS = r"(?P<cue> [JHt]* [vVY] | [Jt]* H [JHt]* [gubIBU] )"
# What stands between a cue and its quote: no verb; or anything within the sentence.
_TIGHT = r"[^.|;:VYvHIBW]{0,14}?"
_LOOSE = r"[^.|;]{0,50}?"
_SOME = r"[^.|;:]{1,35}?"

# What stands beside a quote inside its sentence: any tag but the ends of one.
_INSIDE = tuple(TAGS - set(".|"))
_SUBJECT = tuple("DhnwAGOXNRCT'PdJ,|")  # what a subject begins with, and what may stand before it

SIEVE: tuple[Rule, ...] = (
    Rule(
        name="transcript",
        why="A name and a colon, and nothing before them in the paragraph or the sentence.",
        find=before(r"(?<=^|[.|]) (?P<who> [NXOR] ) (?: , [DwnRAOGXCE,]{1,12} )? (?P<cue> : )", needs=":"),
        precision=0.68,
        coverage=0.001,
        hits=(("KAPOOR: “Where were you?”", "KAPOOR"), ("Tariq Aziz, a baker: “I was at home.”", "Tariq Aziz")),
        misses=("Tariq Aziz had one rule: “Never on a Sunday.”",),
        before=tuple(":"),
    ),
    Rule(
        name="cue-comma",
        why="A reporting verb, a comma or a colon, the quote.",
        find=governed_by(direct_report),
        precision=0.91,
        coverage=0.085,
        hits=(
            ("Amara Diallo said: “We left at dawn.”", "Amara Diallo"),
            ("In a statement, Amara Diallo, the port's director, told workers, “We left at dawn.”", "Amara Diallo"),
        ),
        misses=("Amara Diallo smiled: “We left at dawn.”", "Amara Diallo called it “a disgrace.”"),
        before=tuple(",:J"),
    ),
    Rule(
        name="cue-subject-colon",
        why="The verb before its subject, at the head of the sentence: as old reports and magazines have it.",
        find=before(rf"(?<=^|[.|]) (?P<cue>V) (?P<who> {NOUN_PHRASE}) {APART} [,:]"),
        precision=0.77,
        coverage=0.000,
        hits=(("Said the coach: “We left at dawn.”", "the coach"),),
        misses=("The coach said: “We left at dawn.”",),
        before=tuple(",:"),
    ),
    Rule(
        name="cue-subject",
        why="The commonest form of news: the quote, the verb, the speaker.",
        find=after(rf"\|? ,? -? J* (?P<cue>V) J* (?P<who> {NOUN_PHRASE})"),
        precision=0.99,
        coverage=0.091,
        hits=(("“We left,” said Amara Diallo.", "Amara Diallo"), ("“Why now?” asked a senior aide.", "a senior aide")),
        misses=("“We left,” Amara Diallo said.", "“We left.” Said Musa came later."),
        after=tuple("|,-JV"),
    ),
    Rule(
        name="subject-cue",
        why="The quote, the speaker, the verb, whatever stands between the last two.",
        find=after(rf"\|? [,-]? J* (?P<who> {SUBJECT}) {APART} {_REPORTS}"),
        precision=0.99,
        coverage=0.298,
        hits=(
            ("“We left,” he said.", "he"),
            ("“We left,” Amara Diallo, who runs the port, told reporters.", "Amara Diallo"),
        ),
        misses=("“We left,” said Amara Diallo.", "“We left.” Amara Diallo said so."),
        after=(*_SUBJECT, "-"),
    ),
    Rule(
        name="according-to-after",
        why="The quote, *according to*, the speaker.",
        find=after(rf",? J* (?P<cue>L) E (?P<who> [ph] (?= [,.]) | {NOUN_PHRASE})", needs="L"),
        precision=0.85,
        coverage=0.002,
        hits=(("“We left,” according to Amara Diallo.", "Amara Diallo"),),
        misses=("“We left,” Amara Diallo said, according to the Herald.",),
        after=tuple(",JL"),
    ),
    Rule(
        name="colon",
        why="A colon after a verb that reports nothing by itself.",
        find=governed_by(any_verb_before_colon),
        precision=0.79,
        coverage=0.007,
        hits=(("Amara Diallo was blunt: “We left at dawn.”", "Amara Diallo"),),
        misses=("Amara Diallo was “blunt.”",),
        before=tuple(":J"),
    ),
    Rule(
        name="credit",
        why="A dash, or a parenthesis, and a name: credits under pull quotes, and what readers send in.",
        find=after(r"[.|]? (?P<cue>[-(]) (?P<who> [NX]+ ) (?= [.,()] | $ )", closed=True),
        precision=0.83,
        coverage=0.003,
        hits=(("“We left at dawn.” — Amara Diallo", "Amara Diallo"),),
        misses=("“We left at dawn” — Amara Diallo was late — and lost.",),
        after=(".-", ".(", "|-", "|(", "-", "("),
    ),
    Rule(
        name="cue-by",
        why="A passive, with its agent.",
        find=before(
            rf"(?: (?P<cue>[VYU]) J* y (?P<who> {NOUN_PHRASE})"
            rf"  | (?P<cue>[vu]) J* y (?P<who> {NOUN_PHRASE}) S ) {_TIGHT}",
            needs="y",
        ),
        precision=0.76,
        coverage=0.000,
        hits=(("The plan was called by Amara Diallo “a disgrace.”", "Amara Diallo"),),
        misses=("The plan was called “a disgrace.”",),
        before=_INSIDE,
    ),
    Rule(
        name="cue-by-after",
        why="A passive, with its agent after the quote.",
        find=agent_after,
        precision=0.71,
        coverage=0.001,
        hits=(
            ("The deal was called “hasty” by Amara Diallo.", "Amara Diallo"),
            ("The deal, described as “hasty” by the port's director, was signed.", "the port's director"),
        ),
        misses=("Amara Diallo called the deal “hasty” by nature.", "The deal was called “hasty.”"),
        before=_INSIDE,
        after=tuple(",y"),
    ),
    Rule(
        name="words-of",
        why="*As X put it*; *in X's words*; *quoted X as saying*.",
        find=before(
            rf"(?: S (?P<who> {SUBJECT}) [JH]* (?P<cue>[vVY]) P? [,:]"
            rf"  | E (?P<who> h | N (?= ') ) '? (?P<cue>[wT]) ,"
            rf"  | E D (?P<cue>[wT]) E (?P<who> {NOUN_PHRASE}) ,"
            rf"  | [VY] (?P<who> {NOUN_PHRASE}) S (?P<cue>I) [,:]? )"
        ),
        precision=0.79,
        coverage=0.003,
        hits=(
            ("It was, as Amara Diallo put it, “a museum of cranes.”", "Amara Diallo"),
            ("The port was, in Amara Diallo's words, “a museum of cranes.”", "Amara Diallo"),
            ("The port was, in the words of Amara Diallo, “a museum of cranes.”", "Amara Diallo"),
        ),
        misses=("Amara Diallo put it on a shelf, “a museum of cranes.”",),
        before=tuple(",:I"),
    ),
    Rule(
        name="fragment-of",
        why="The quote is the sentence's subject: *“…” was how X described it*, *“…” was the word used by X*.",
        find=after(
            rf"H J* (?: F (?P<who> {SUBJECT}) [JH]* (?P<cue>[vVY])"
            rf"       | D? [Aw]* [Tw] (?P<cue2>[uvU]) y (?P<who2> {NOUN_PHRASE}) )",
            closed=True,
        ),
        precision=0.70,
        coverage=0.000,
        hits=(("“Baseless” was how Amara Diallo described the charge.", "Amara Diallo"),),
        misses=("“Baseless” was the verdict.",),
        after=tuple("H"),
    ),
    Rule(
        name="noun-cue",
        why="A noun of speech and whose it is: *her remark that “…”*.",
        find=before(
            rf"(?P<who> h | [NOGXRCw] (?= ') ) '? [wAnJ]{{0,2}} (?P<cue>T) (?: d {_LOOSE} | E {_TIGHT} | : )", needs="T"
        ),
        precision=0.67,
        coverage=0.006,
        hits=(("Amara Diallo's claim that the port was “a museum” was withdrawn.", "Amara Diallo"),),
        misses=("The claim that the port was “a museum” was withdrawn.",),
        before=_INSIDE,
    ),
    Rule(
        name="reporting-clause",
        why="The nearest reporting verb that governs the quote, with its own subject or one that it shares.",
        find=governed_by(nearest_report),
        precision=0.93,
        coverage=0.221,
        hits=(
            ("Amara Diallo called it “a disgrace.”", "Amara Diallo"),
            ("Amara Diallo said that the port had been “a museum” for years.", "Amara Diallo"),
            ("Amara Diallo left the hall, saying it was “too hot” for her.", "Amara Diallo"),
        ),
        misses=("Amara Diallo sold the “hasty” ship.",),
        before=_INSIDE,
    ),
    Rule(
        name="as-subject-cue",
        why="The quote, then *as X put it*.",
        find=after(rf",? S (?P<who> {SUBJECT}) {_ACTS}", needs="S"),
        precision=0.68,
        coverage=0.001,
        hits=(("“A museum of cranes,” as Amara Diallo put it, was sold.", "Amara Diallo"),),
        misses=("“A museum of cranes,” as old as the port, was sold.",),
        after=tuple(",S"),
    ),
    Rule(
        name="trailing-cue",
        why="The sentence goes on after the quote and ends with its attribution.",
        find=after(
            rf"{_SOME} (?: , | (?<=Q) )"
            rf"(?: (?P<who> {SUBJECT}) {APART} {_REPORTS} | (?P<cue2>V) (?P<who2> {NOUN_PHRASE}) )",
            closed=True,
        ),
        precision=0.92,
        coverage=0.012,
        hits=(("The “hasty” deal was dead, Amara Diallo said.", "Amara Diallo"),),
        misses=("The “hasty” deal was dead.",),
        after=_INSIDE,
    ),
    Rule(
        name="according-to-trailing",
        why="The same, with *according to*.",
        find=after(rf"{_SOME} (?P<cue>L) E (?P<who> {NOUN_PHRASE})", closed=True, needs="L"),
        precision=0.75,
        coverage=0.001,
        hits=(("The “hasty” deal was dead, according to Amara Diallo.", "Amara Diallo"),),
        misses=("The “hasty” deal was dead.",),
        after=_INSIDE,
    ),
    Rule(
        name="subject-verb-after",
        why="Right after an open quote any verb may report: *“…,” X joked*.",
        find=after(rf"\|? ,? J* (?P<who> {SUBJECT}) {APART} {_ACTS} (?! [^.|]{{0,6}} Q )"),
        precision=0.76,
        coverage=0.004,
        hits=(("“We left,” Amara Diallo beamed.", "Amara Diallo"),),
        misses=("“We left.” Amara Diallo beamed.",),
        after=_SUBJECT,
    ),
    Rule(
        name="verb-subject-after",
        why="The same, the verb first: *“…,” beamed X*.",
        find=after(r"\|? ,? (?P<cue>v) (?P<who> [NX]+ | [DhAw]* R ) (?= [,.(EQ] | $ )"),
        precision=0.76,
        coverage=0.000,
        hits=(("“We left,” beamed Amara Diallo.", "Amara Diallo"),),
        misses=("“Shorty,” sold the van.",),
        after=tuple("|,v"),
    ),
    Rule(
        name="according-to-before",
        why="*According to X*, then the clause that holds the quote.",
        find=before(rf"(?P<cue>L) E (?P<who> [ph] (?= ,) | {NOUN_PHRASE}) {_LOOSE}", needs="L"),
        precision=0.96,
        coverage=0.003,
        hits=(("According to Amara Diallo, the deal was “hasty.”", "Amara Diallo"),),
        misses=("The deal was “hasty.”",),
        before=_INSIDE,
    ),
    Rule(
        name="parenthetical-cue",
        why="A reporting clause between commas, inside the clause that holds the quote.",
        find=governed_by(parenthetical_report),
        precision=0.86,
        coverage=0.002,
        hits=(("The deal, Amara Diallo said, was “hasty.”", "Amara Diallo"),),
        misses=("The deal was “hasty.”",),
        before=_INSIDE,
    ),
    Rule(
        name="subject-verb",
        why="No reporting verb at all: the sentence's subject speaks. Knowingly wrong for terms and titles in marks.",
        find=governed_by(main_verb),
        precision=0.75,
        coverage=0.048,
        hits=(("Amara Diallo blasted the “hasty” deal.", "Amara Diallo"),),
        misses=("The deal was “hasty.”",),
        before=_INSIDE,
    ),
)
