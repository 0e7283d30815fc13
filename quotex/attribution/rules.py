"""Who says a quote: all rules, in the order in which they are asked. The first that answers wins.

The rules that read the quote's own sentence, as tags (see `alphabet`) and clauses (see `clauses`), are asked for every
quote first, the most precise first; those that look around it for what they left open. The mention in a rule's `hits`
is that of the text's last quote, and so in its `misses`.
"""

from __future__ import annotations

from quotex.attribution.clauses import APART, NOUN_PHRASE, SUBJECT_PHRASE
from quotex.attribution.context import (
    by_first_paragraph,
    by_paragraph_before,
    by_paragraph_so_far,
    by_sentence_before,
    by_sentence_so_far,
    by_signature,
    by_speaker_before,
    by_topic,
)
from quotex.attribution.finders import (
    Finder,
    after,
    agent_after,
    any_verb_before_colon,
    before,
    direct_report,
    governed_by,
    label_inside,
    main_verb,
    nearest_report,
    parenthetical_report,
)
from quotex.model import Rule

# A finite verb group as the `cue`. Reporting: said, also said, is now saying, critics say. Any: struck, was
# striking.
_REPORTS = r"(?P<cue> [JHt]* [VY] | [Jt]* H [JHt]* [IBU] | (?<=[PRCANOXD]) J* B )"
_ACTS = r"(?P<cue> [JHt]* [vVY] | [Jt]* H [JHt]* [gubIBU] )"
# What stands between a cue and its quote: no verb; or anything within the sentence.
_TIGHT = r"[^.|;:VYvHIBW]{0,14}?"
_LOOSE = r"[^.|;]{0,50}?"
_SOME = r"[^.|;:]{1,35}?"

SAME_UTTERANCE: Rule[Finder] = Rule(
    name="same-utterance",
    sieve="rule",
    why="Another paragraph of the same quote: opened again, but not closed before.",
    find=by_first_paragraph,
    hits=(("Amara Diallo said, “We left at dawn.\n\n“Nobody slept.”", "Amara Diallo"),),
    misses=("Amara Diallo said, “We left at dawn.”\n\n“Nobody slept.”",),
    looks_around=True,
)
"""Asked twice: at the end also for the first paragraph, from the last one back."""

RULES: tuple[Rule[Finder], ...] = (
    Rule(
        name="label",
        sieve="rule",
        why="A transcript in which the speaker's name stands inside the marks.",
        find=label_inside,
        hits=(("“DIALLO: We left at dawn.”", "DIALLO"),),
        misses=("“Remember this: nobody slept.”",),
        strength="strong",
    ),
    Rule(
        name="transcript",
        sieve="rule",
        why="A name and a colon, and nothing before them in the paragraph or the sentence.",
        find=before(r"(?<=^|[.|]) (?P<who> [NXOR] ) (?: , [DwnRAOGXCE,]{1,12} )? (?P<cue> : )", needs=":"),
        hits=(("KAPOOR: “Where were you?”", "KAPOOR"), ("Tariq Aziz, a baker: “I was at home.”", "Tariq Aziz")),
        misses=("Tariq Aziz had one rule: “Never on a Sunday.”",),
    ),
    Rule(
        name="cue-comma",
        sieve="rule",
        why="A reporting verb, a comma or a colon, the quote.",
        find=governed_by(direct_report),
        hits=(
            ("Amara Diallo said: “We left at dawn.”", "Amara Diallo"),
            ("In a statement, Amara Diallo, the port's director, told workers, “We left at dawn.”", "Amara Diallo"),
        ),
        misses=("Amara Diallo smiled: “We left at dawn.”", "Amara Diallo called it “a disgrace.”"),
        strength="strong",
    ),
    Rule(
        name="cue-subject-colon",
        sieve="rule",
        why="The verb before its subject, at the head of the sentence: as old reports and magazines have it.",
        find=before(rf"(?<=^|[.|]) (?P<cue>V) (?P<who> {NOUN_PHRASE}) {APART} [,:]"),
        hits=(("Said the coach: “We left at dawn.”", "the coach"),),
        misses=("The coach said: “We left at dawn.”",),
        strength="strong",
    ),
    Rule(
        name="cue-subject",
        sieve="rule",
        why="The commonest form of news: the quote, the verb, the speaker.",
        find=after(rf"\|? ,? -? J* (?P<cue>V) J* (?P<who> {NOUN_PHRASE})"),
        hits=(("“We left,” said Amara Diallo.", "Amara Diallo"), ("“Why now?” asked a senior aide.", "a senior aide")),
        misses=("“We left,” Amara Diallo said.", "“We left.” Said Musa came later."),
        strength="strong",
    ),
    Rule(
        name="subject-cue",
        sieve="rule",
        why="The quote, the speaker, the verb, whatever stands between the last two.",
        find=after(rf"\|? [,-]? J* (?P<who> {SUBJECT_PHRASE}) {APART} {_REPORTS}"),
        hits=(
            ("“We left,” Amara Diallo, who runs the port, told reporters.", "Amara Diallo"),
            ("“We left,” he said.", "he"),
        ),
        misses=("“We left,” said Amara Diallo.", "“We left.” Amara Diallo said so."),
        strength="strong",
    ),
    Rule(
        name="according-to-after",
        sieve="rule",
        why="The quote, *according to*, the speaker.",
        find=after(rf",? J* (?P<cue>L) E (?P<who> [ph] (?= [,.]) | {NOUN_PHRASE})", needs="L"),
        hits=(("“We left,” according to Amara Diallo.", "Amara Diallo"),),
        misses=("“We left,” Amara Diallo said, according to the Herald.",),
    ),
    Rule(
        name="colon",
        sieve="rule",
        why="A colon after a verb that reports nothing by itself.",
        find=governed_by(any_verb_before_colon),
        hits=(("Amara Diallo was blunt: “We left at dawn.”", "Amara Diallo"),),
        misses=("Amara Diallo was “blunt.”",),
        strength="weak",
    ),
    Rule(
        name="credit",
        sieve="rule",
        why="A dash, or a parenthesis, and a name: credits under pull quotes, and what readers send in.",
        find=after(r"[.|]? (?P<cue>[-(]) (?P<who> [NX]+ ) (?= [.,()] | $ )", closed=True),
        hits=(("“We left at dawn.” — Amara Diallo", "Amara Diallo"),),
        misses=("“We left at dawn” — Amara Diallo was late — and lost.",),
    ),
    Rule(
        name="cue-by",
        sieve="rule",
        why="A passive, with its agent.",
        find=before(
            rf"(?: (?P<cue>[VYU]) J* y (?P<who> {NOUN_PHRASE})"
            rf"  | (?P<cue>[vu]) J* y (?P<who> {NOUN_PHRASE}) S ) {_TIGHT}",
            needs="y",
        ),
        hits=(("The plan was called by Amara Diallo “a disgrace.”", "Amara Diallo"),),
        misses=("The plan was called “a disgrace.”",),
    ),
    Rule(
        name="cue-by-after",
        sieve="rule",
        why="A passive, with its agent after the quote.",
        find=agent_after,
        hits=(
            ("The deal was called “hasty” by Amara Diallo.", "Amara Diallo"),
            ("The deal, described as “hasty” by the port's director, was signed.", "the port's director"),
        ),
        misses=("Amara Diallo called the deal “hasty” by nature.", "The deal was called “hasty.”"),
    ),
    Rule(
        name="words-of",
        sieve="rule",
        why="*As X put it*; *in X's words*; *quoted X as saying*.",
        find=before(
            rf"(?: S (?P<who> {SUBJECT_PHRASE}) [JH]* (?P<cue>[vVY]) P? [,:]"
            rf"  | E (?P<who> h | N (?= ') ) '? (?P<cue>[wT]) ,"
            rf"  | E D (?P<cue>[wT]) E (?P<who> {NOUN_PHRASE}) ,"
            rf"  | [VY] (?P<who> {NOUN_PHRASE}) S (?P<cue>I) [,:]? )"
        ),
        hits=(
            ("It was, as Amara Diallo put it, “a museum of cranes.”", "Amara Diallo"),
            ("The port was, in Amara Diallo's words, “a museum of cranes.”", "Amara Diallo"),
            ("The port was, in the words of Amara Diallo, “a museum of cranes.”", "Amara Diallo"),
        ),
        misses=("Amara Diallo put it on a shelf, “a museum of cranes.”",),
        strength="fragment",
    ),
    Rule(
        name="fragment-of",
        sieve="rule",
        why="The quote is the sentence's subject: *“…” was how X described it*, *“…” was the word used by X*.",
        find=after(
            rf"H J* (?: F (?P<who> {SUBJECT_PHRASE}) [JH]* (?P<cue>[vVY])"
            rf"       | D? [Aw]* [Tw] (?P<cue2>[uvU]) y (?P<who2> {NOUN_PHRASE}) )",
            closed=True,
        ),
        hits=(("“Baseless” was how Amara Diallo described the charge.", "Amara Diallo"),),
        misses=("“Baseless” was the verdict.",),
    ),
    Rule(
        name="noun-cue",
        sieve="rule",
        why="A noun of speech and whose it is: *her remark that “…”*.",
        find=before(
            rf"(?P<who> h | [NOGXRCw] (?= ') ) '? [wAnJ]{{0,2}} (?P<cue>T) (?: d {_LOOSE} | E {_TIGHT} | : )", needs="T"
        ),
        hits=(("Amara Diallo's claim that the port was “a museum” was withdrawn.", "Amara Diallo"),),
        misses=("The claim that the port was “a museum” was withdrawn.",),
    ),
    Rule(
        name="reporting-clause",
        sieve="rule",
        why="The nearest reporting verb that governs the quote, with its own subject or one that it shares.",
        find=governed_by(nearest_report),
        hits=(
            ("Amara Diallo called it “a disgrace.”", "Amara Diallo"),
            ("Amara Diallo said that the port had been “a museum” for years.", "Amara Diallo"),
            ("Amara Diallo left the hall, saying it was “too hot” for her.", "Amara Diallo"),
        ),
        misses=("Amara Diallo sold the “hasty” ship.",),
    ),
    Rule(
        name="as-subject-cue",
        sieve="rule",
        why="The quote, then *as X put it*.",
        find=after(rf",? S (?P<who> {SUBJECT_PHRASE}) {_ACTS}", needs="S"),
        hits=(("“A museum of cranes,” as Amara Diallo put it, was sold.", "Amara Diallo"),),
        misses=("“A museum of cranes,” as old as the port, was sold.",),
    ),
    Rule(
        name="trailing-cue",
        sieve="rule",
        why="The sentence goes on after the quote and ends with its attribution.",
        find=after(
            rf"{_SOME} (?: , | (?<=Q) )"
            rf"(?: (?P<who> {SUBJECT_PHRASE}) {APART} {_REPORTS} | (?P<cue2>V) (?P<who2> {NOUN_PHRASE}) )",
            closed=True,
        ),
        hits=(("The “hasty” deal was dead, Amara Diallo said.", "Amara Diallo"),),
        misses=("The “hasty” deal was dead.",),
    ),
    Rule(
        name="according-to-trailing",
        sieve="rule",
        why="The same, with *according to*.",
        find=after(rf"{_SOME} (?P<cue>L) E (?P<who> {NOUN_PHRASE})", closed=True, needs="L"),
        hits=(("The “hasty” deal was dead, according to Amara Diallo.", "Amara Diallo"),),
        misses=("The “hasty” deal was dead.",),
    ),
    Rule(
        name="subject-verb-after",
        sieve="rule",
        why="Right after an open quote any verb may report: *“…,” X joked*.",
        find=after(rf"\|? ,? J* (?P<who> {SUBJECT_PHRASE}) {APART} {_ACTS} (?! [^.|]{{0,6}} Q )"),
        hits=(("“We left,” Amara Diallo beamed.", "Amara Diallo"),),
        misses=("“We left.” Amara Diallo beamed.",),
        strength="weak",
    ),
    Rule(
        name="verb-subject-after",
        sieve="rule",
        why="The same, the verb first: *“…,” beamed X*.",
        find=after(r"\|? ,? (?P<cue>v) (?P<who> [NX]+ | [DhAw]* R ) (?= [,.(EQ] | $ )"),
        hits=(("“We left,” beamed Amara Diallo.", "Amara Diallo"),),
        misses=("“Shorty,” sold the van.",),
    ),
    Rule(
        name="according-to-before",
        sieve="rule",
        why="*According to X*, then the clause that holds the quote.",
        find=before(rf"(?P<cue>L) E (?P<who> [ph] (?= ,) | {NOUN_PHRASE}) {_LOOSE}", needs="L"),
        hits=(("According to Amara Diallo, the deal was “hasty.”", "Amara Diallo"),),
        misses=("The deal was “hasty.”",),
    ),
    Rule(
        name="parenthetical-cue",
        sieve="rule",
        why="A reporting clause between commas, inside the clause that holds the quote.",
        find=governed_by(parenthetical_report),
        hits=(("The deal, Amara Diallo said, was dead, but it was “a museum of cranes.”", "Amara Diallo"),),
        misses=("The deal was “hasty.”",),
    ),
    Rule(
        name="subject-verb",
        sieve="rule",
        why="No reporting verb at all: the sentence's subject speaks. Knowingly wrong for terms and titles in marks.",
        find=governed_by(main_verb),
        hits=(("Amara Diallo rejected the “hasty” deal.", "Amara Diallo"),),
        misses=("The deal was “hasty.”",),
        strength="weak",
    ),
    Rule(
        name="same-sentence",
        sieve="rule",
        why="Another quote of the same sentence, before this one.",
        find=by_sentence_so_far,
        hits=(("The port was, in Amara Diallo's words, “a museum” and “a grave.”", "Amara Diallo"),),
        misses=("Amara Diallo called it “a museum.” It was “a grave.”",),
        looks_around=True,
    ),
    Rule(
        name="same-paragraph",
        sieve="rule",
        why="Another quote of the same paragraph, before this one.",
        find=by_paragraph_so_far,
        hits=(("“We left at dawn,” Amara Diallo said. “Nobody slept.”", "Amara Diallo"),),
        misses=("“We left at dawn,” Amara Diallo said.\n\n“Nobody slept.”",),
        looks_around=True,
    ),
    SAME_UTTERANCE,
    Rule(
        name="sentence-before",
        sieve="rule",
        why="The subject of the sentence before, most of all one that reports.",
        find=by_sentence_before,
        hits=(("The deal was dead, Amara Diallo said. “Nobody slept.”", "Amara Diallo"),),
        misses=("The deal was dead. “Nobody slept.”",),
        strength="weak",
        looks_around=True,
    ),
    Rule(
        name="introduced",
        sieve="rule",
        why="The paragraph before ends with a colon.",
        find=by_paragraph_before,
        hits=(("Amara Diallo replied:\n\n“Nobody slept.”", "Amara Diallo"),),
        misses=("Amara Diallo replied.\n\n“Nobody slept.”",),
        strength="strong",
        looks_around=True,
    ),
    Rule(
        name="signature",
        sieve="rule",
        why="A quote alone in its paragraph, and a name on the next line, as below statements and pull quotes.",
        find=by_signature,
        hits=(("“Nobody slept.”\n\nAmara Diallo\nPort Director", "Amara Diallo"),),
        misses=("“Nobody slept.”\n\nAmara Diallo left.",),
        looks_around=True,
    ),
    Rule(
        name="continued",
        sieve="rule",
        why="A paragraph that begins with a quote and has no cue goes on with the speaker of the one before.",
        find=by_speaker_before,
        hits=(("“We left at dawn,” Amara Diallo said.\n\n“Nobody slept.”", "Amara Diallo"),),
        misses=("Amara Diallo left at dawn.\n\n“Nobody slept.”",),
        strength="weak",
        looks_around=True,
    ),
    Rule(
        name="topic",
        sieve="rule",
        why="A quote alone in its paragraph, after a paragraph without quotes that begins with a person.",
        find=by_topic,
        hits=(("Amara Diallo began to talk.\n\n“Nobody slept.”", "Amara Diallo"),),
        misses=("The port began to wake.\n\n“Nobody slept.”",),
        looks_around=True,
    ),
)
