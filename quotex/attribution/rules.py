"""Who says a quote: all rules, in the order in which they are asked. The first that answers wins.

The rules that read the quote's own sentence, as tags (see `alphabet`) and clauses (see `clauses`), are asked for every
quote first, the most precise first; those that look around it for what they left open. The mention in a rule's `hits`
is that of the text's last quote, and so in its `misses`.
"""

from __future__ import annotations

from quotex import lexicon
from quotex.attribution.alphabet import (
    ACCORDING,
    ACCORDING_TO,
    ACTS,
    ADVERB,
    ADVERBS,
    ANY_CUE,
    ANY_NOUN,
    ANY_VERB,
    APART,
    AUXILIARY,
    BY,
    CAPITALISED,
    CLOSE,
    CONJUNCTION,
    DETERMINER,
    DID,
    DO,
    DOCUMENT,
    DOING,
    DONE,
    FINITE,
    GROUP,
    HOW,
    LOOSE,
    MAYBE_END,
    NAME,
    NATIONALITY,
    NOMINAL,
    NOUN,
    NOUN_PHRASE,
    OBJECT,
    OPEN_QUOTE,
    ORGANISATION,
    OWNER,
    PERSON,
    PLACE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    REPORTS,
    ROLE,
    SAID,
    SAY,
    SAYING,
    SOME,
    SOMEBODYS,
    STOP,
    SUBJECT_PHRASE,
    SUBORDINATOR,
    TAGS,
    THAT,
    TIGHT,
    TIME,
    TOLD,
    WRITTEN,
    word,
)
from quotex.attribution.context import (
    by_first_paragraph,
    by_paragraph_before,
    by_paragraph_so_far,
    by_sentence_before,
    by_sentence_so_far,
    by_signature,
    by_speaker_before,
    by_voice_so_far,
)
from quotex.attribution.finders import (
    Finder,
    after,
    agent_after,
    any_verb_before_colon,
    before,
    direct_report,
    first_of,
    governed_by,
    label_inside,
    main_verb,
    nearest_report,
    parenthetical_report,
    quoted_by_another,
    subordinate_report,
)
from quotex.attribution.introductions import (
    by_last_subject,
    by_name_line,
    by_only_person,
    by_question,
    by_repetition,
    by_report_before,
    by_topic,
)
from quotex.model import Rule

# What stands beside a quote inside its sentence: any tag but the ends of one.
_INSIDE = tuple(TAGS - set(f".{MAYBE_END}"))
_START = (".", MAYBE_END)
"""What stands before the first word of a sentence: the edge of a paragraph is as good as a full stop."""
_GOING_ON = tuple(TAGS - set(f".;:{MAYBE_END}"))
_SUBJECT = tuple("DhnwAGOXNRCT'PdJ,|")  # what a subject begins with, and what may stand before it

_AS = word("as")
_ALL = word(*lexicon.word_set("whole-saying"))
_FOR = word("for", "to")
_HEAR = word("hear")
_PARTICLE = word("back", "in", "on", "out", "up")
_SOMEBODY = f"[DhAwnC]* {ROLE}* {NAME}+ | [DhAw]* {ROLE}+"
_DESCRIPTION = word(*lexicon.word_set("describing-noun"))
_PER = word("per")
_SPEAKING = word("speaking", "talking")
_QUOTE = word("quote")
_REMARKS = word("comments", "remarks")
_SAYINGS = word(*lexicon.word_set("saying-noun"))
_STAGE = word(*lexicon.word_set("stage-note"))
_USED = word("used")
_VOICE = word("voice", "voices")
_WORDS = word(*lexicon.word_set("words-noun"))
_QUALIFIED = f"[{NATIONALITY}{NOUN}{DOCUMENT}{TIME}{DOING}n]*"

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

REPEATED: Rule[Finder] = Rule(
    name="repeated",
    sieve="rule",
    why="A pull quote: a quote alone in its paragraph, whose words another quote has, with its speaker.",
    find=by_repetition,
    hits=(("“We left by night,” Amara Diallo said.\n\nIt rained.\n\n“We left by night”", "Amara Diallo"),),
    misses=("“Nobody slept,” Amara Diallo said.\n\n“We left at dawn.”",),
    looks_around=True,
    tags_before=_START,
)
"""Asked twice too: a pull quote may stand before what it repeats."""

LABEL: Rule[Finder] = Rule(
    name="label",
    sieve="rule",
    why="A transcript: the speaker's name and a colon, before words without marks, or inside the marks.",
    find=label_inside,
    hits=(("“DIALLO: We left at dawn.”", "DIALLO"),),
    misses=("“Remember this: nobody slept.”", "“First: no excuses.”"),
    strength="strong",
)
"""Asked before all others, and first for the turns of a transcript."""

RULES: tuple[Rule[Finder], ...] = (
    LABEL,
    Rule(
        name="quoting",
        sieve="rule",
        why="Whom somebody quotes: *she quoted X: “…”*, *… he said, quoting X: “…”*.",
        find=quoted_by_another,
        hits=(("Amara Diallo closed by quoting Musa Keita: “We left at dawn.”", "Musa Keita"),),
        misses=("Amara Diallo quoted prices in euros: “We left at dawn.”",),
        tags_before=tuple(",:"),
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
        tags_before=tuple(",:J"),
    ),
    Rule(
        name="subordinate-clause",
        sieve="rule",
        why="A clause before the main one has a speaker of its own, the main one's isn't asked.",
        find=governed_by(subordinate_report),
        hits=(("While Amara Diallo called the port “a museum”, Musa Keita said it was busy.", "Amara Diallo"),),
        misses=("While Amara Diallo called the port a museum, Musa Keita said it was “busy.”",),
        tags_before=_INSIDE,
        tags_after=tuple("|,JDhnwAGOXNRCT'Pd"),
    ),
    Rule(
        name="cue-subject-colon",
        sieve="rule",
        why="The verb before its subject, at the head of the sentence: as old reports and magazines have it.",
        find=before(
            rf"(?<=^|{STOP}) (?P<cue>{SAID}) (?P<who> {NOUN_PHRASE}) (?: (?<=[NROCX]) {PREPOSITION} {NOMINAL}{{1,6}} )?"
            rf" {APART}"
            rf" (?: , (?: {RELATIVE} [^.|;:]{{1,20}} | [DhnwAGOXNRCTE']{{1,12}} ) )? [,:]",
            needs=SAID,
        ),
        hits=(("Said the coach: “We left at dawn.”", "the coach"),),
        misses=("The coach said: “We left at dawn.”",),
        strength="strong",
        tags_before=tuple(",:"),
    ),
    Rule(
        name="cue-subject",
        sieve="rule",
        why="The commonest form of news: the quote, the verb, the speaker.",
        find=after(
            rf"(?: {CLOSE} -? {ADVERBS} (?P<cue>[{SAID}{SAY}]) {ADVERBS} (?P<who> {NOUN_PHRASE})"
            rf"    (?! (?<= {SAID}{DETERMINER} ) {ADVERBS} [{AUXILIARY}{DID}] )"
            rf"  | (?<![^.|][Qq]) {CLOSE} {ADVERBS} (?P<cue2>{TOLD}) (?P<who2> {NOUN_PHRASE}) (?! {SUBORDINATOR} )"
            rf"  | , {ADVERBS} (?P<cue3>{TOLD}) (?P<who3> {NOUN_PHRASE}) (?= [.] | $ ) )",
            needs=f"{SAID}{SAY}{TOLD}",
        ),
        hits=(("“We left,” said Amara Diallo.", "Amara Diallo"), ("“Why now?” asked a senior aide.", "a senior aide")),
        misses=("“We left,” Amara Diallo said.", "“We left.” Said Musa came later."),
        strength="strong",
        tags_after=tuple("|,-JVYB"),
    ),
    Rule(
        name="quoted-after",
        sieve="rule",
        why="The quote, who reports it, and who said it: *“…,” the agency quoted X as saying*, *X said Y told her*.",
        find=after(
            rf"{CLOSE} {SUBJECT_PHRASE} (?:"
            rf"   (?: {PREPOSITION} {NOMINAL}++ )? [JHt]* {TOLD} (?P<who> {OBJECT} | {NOUN_PHRASE}) {_AS}"
            rf"   (?P<cue>{SAYING})"
            rf" | [JHt]* {SAID} {THAT}? (?P<who2> {PRONOUN} | {NOMINAL}++ (?<=[NRC]) ) [JH]*"
            rf"   (?P<cue2> {TOLD} | {_USED} {PREPOSITION} {SAY} ) (?: {SOMEBODYS} | {NOUN_PHRASE} ) )",
            needs=f"{TOLD}{SAY}",
        ),
        hits=(
            ("“We left,” the Herald quoted Amara Diallo as saying.", "Amara Diallo"),
            ("“Never come back,” Amara Diallo said Musa Keita told her.", "Musa Keita"),
            ("“Never come back,” Amara Diallo said Musa Keita used to tell her.", "Musa Keita"),
        ),
        misses=(
            "“We left,” Amara Diallo told the Herald.",
            "“We left,” Amara Diallo said, and told the Herald why.",
        ),
        strength="strong",
        tags_after=_SUBJECT,
    ),
    Rule(
        name="subject-cue",
        sieve="rule",
        why="The quote, the speaker, the verb, whatever stands between the last two.",
        find=after(
            rf"\{MAYBE_END}? [,-]? {ADVERBS} (?! {DETERMINER} {DOCUMENT} [NOGAXRCw] )"
            rf" (?P<who> {SUBJECT_PHRASE}) {APART} {REPORTS}"
            rf" (?! [{PRONOUN}{OBJECT}] [^.|]{{0,6}} [Qq] )",
        ),
        hits=(
            ("“We left,” Amara Diallo, who runs the port, told reporters.", "Amara Diallo"),
            ("“We left,” he said.", "he"),
        ),
        misses=("“We left,” said Amara Diallo.", "“We left.” Amara Diallo said so."),
        strength="strong",
        tags_after=(*_SUBJECT, "-"),
    ),
    Rule(
        name="transcript",
        sieve="rule",
        why="A name and a colon or a dash open the sentence: beside it only titles, an office, a time or an occasion.",
        find=first_of(
            before(
                rf"(?<=^|[.{MAYBE_END})]) -? (?: \( [nt:XJw]{{1,5}} \) | n (?: : n )? :? )? [DhnwAGORCTXKJg']{{0,7}}"
                rf" (?: (?<={ROLE}) , )? (?: (?<={ROLE}) ED?[wAGOXCRT]{{1,4}} )?"
                rf" (?: (?P<who> {PERSON} ) | (?P<who> {CAPITALISED}{{2,3}} ) (?=,) )"
                rf" (?: \( [^()Qq]{{0,15}} \) )? (?: , [DnwRAOGXCTE,']{{1,12}} )?"
                rf" (?: (?: , g )? E [DhwnAGOXCRTtE']{{1,10}} )? (?P<cue> : )",
                needs=":",
            ),
            before(
                rf"(?<=^|[.{MAYBE_END})])"
                rf" (?P<who> {CAPITALISED}{{2,3}} | [{PERSON}{CAPITALISED}{ORGANISATION}] | [DhAwOGCX]{{0,3}} {ROLE} )"
                r" (?: E [DhwAOGXCT]{1,6} )? (?: \( [^()Qq]{1,6} \) )?"
                r" (?: , (?: [DwnRAOGXCE,]{1,12} | W [^.|;:QqVYB]{1,20} ) )? (?P<cue> : )",
                needs=":",
            ),
            before(rf"(?<=^) (?P<who> {PERSON} ) (?: , [DnwRAOGXCTE,']{{1,12}} )? (?P<cue> - )", needs="-"),
        ),
        hits=(
            ("Harbour pilot Tariq Aziz: “I was at home.”", "Tariq Aziz"),
            ("- Tariq Aziz (Leeds): “I was at home.”", "Tariq Aziz"),
            ("[10:32] Tariq Aziz: “I was at home.”", "Tariq Aziz"),
            ("Tariq Aziz on the final: “I was at home.”", "Tariq Aziz"),
            ("KAPOOR: “Where were you?”", "KAPOOR"),
            ("Tariq Aziz, baker – “I was at home.”", "Tariq Aziz"),
        ),
        misses=(
            "Tariq Aziz had one rule: “Never on a Sunday.”",
            "A gift for Tariq Aziz: “Never on a Sunday.”",
            "Tariq Aziz left – “too late.”",
        ),
        tags_before=tuple(":-"),
    ),
    Rule(
        name="for-whom",
        sieve="rule",
        why="*For X, the lesson is “…”*: a thing is what somebody thinks, who stands before it.",
        find=before(
            rf"(?<=^|{STOP}) {_FOR} (?P<who> {SOMEBODYS} | {NOUN_PHRASE} (?<=[NROCGX]) )"
            rf" (?: {PREPOSITION} {NOMINAL}++ )? (?: , {RELATIVE} [^.|;:]{{1,30}} )? (?: , | (?={DETERMINER}) )"
            rf" [{PRONOUN}{DETERMINER}hwJTAn']++"
            rf" (?: (?P<cue>[{AUXILIARY}{DID}]) [JwDvugb]{{0,5}} : | (?P<cue>{AUXILIARY}) {ADVERBS} )",
            needs=_FOR,
        ),
        hits=(
            ("For Amara Diallo, the lesson is simple: “Never sail on a Friday.”", "Amara Diallo"),
            ("To retired pilot Tariq Aziz, the reason was plain: “Nobody slept.”", "retired pilot Tariq Aziz"),
            ("For Amara Diallo, the port is “a museum of cranes.”", "Amara Diallo"),
        ),
        misses=("For now, the rule is: “Never sail on a Friday.”",),
        strength="weak",
        tags_before=(":", AUXILIARY, ADVERB),
    ),
    Rule(
        name="words-are",
        sieve="rule",
        why="*The last words of X were: “…”*, *X's message was “…”*: whose words they are.",
        find=before(
            rf"(?<=^|{STOP}) [{CONJUNCTION}{ADVERB},]{{0,2}}"
            rf" (?: {DETERMINER}? {_QUALIFIED} (?P<cue> {_SAYINGS}) {PREPOSITION}"
            rf"     (?P<who> {NOUN_PHRASE} (?<=[NORCGX]) )"
            rf"   | (?P<who> {POSSESSIVE} | {DETERMINER}? [{NATIONALITY}{NOUN}]* {OWNER} (?= ') ) '? {_QUALIFIED}"
            rf"     (?P<cue> {_SAYINGS}) (?: {PREPOSITION} (?: {DOING} | {NOMINAL}++ ) )? )"
            rf" {APART} (?: {FINITE} [^.|;,:]{{0,8}} : | {AUXILIARY} {ADVERBS} {PREPOSITION}? )",
            needs=_SAYINGS,
        ),
        hits=(
            ("The last words of Amara Diallo were: “Open the window.”", "Amara Diallo"),
            ("The message from Amara Diallo was “never again.”", "Amara Diallo"),
            ("Amara Diallo's verdict was blunt: “Never again.”", "Amara Diallo"),
        ),
        misses=("The gates of Amara Diallo were open: “Come in.”", "Amara Diallo's car was “red.”"),
        tags_before=(":", AUXILIARY, ADVERB, PREPOSITION),
    ),
    Rule(
        name="credit",
        sieve="rule",
        why="A dash, or a parenthesis, and a name: credits under pull quotes, and what readers send in.",
        find=after(
            rf"{STOP}? (?P<cue>[-(]) (?! {_STAGE} ) (?P<who> {NAME}+ | {PLACE} (?= ,{PLACE}) ) (?= [.,()] | $ )"
            rf" | (?<=^[Qq]) {STOP}? (?P<cue2>:) (?P<who2> [DhnwAGORCX]* {PERSON})",
            closed=True,
        ),
        hits=(("“We left at dawn.” — Amara Diallo", "Amara Diallo"),),
        misses=("“We left at dawn” — Amara Diallo was late — and lost.", "“We left at dawn.” (Laughter.)"),
        tags_after=(".-", ".(", "|-", "|(", "-", "(", ":"),
    ),
    Rule(
        name="no-verb",
        sieve="rule",
        why="Only a name with its office after the quote's comma: *“…,” Mayor Diallo*.",
        find=after(
            rf"(?<={OPEN_QUOTE}) ,? (?: [DhnwAGOXRC]* {ROLE} (?: {PREPOSITION} [DhnwAGOXRC]{{1,6}} )? , )?"
            rf" (?P<who> [DhnwAGOXRC]* {PERSON} ) (?: , [DhnwAGOXRCTE']{{1,12}} )? (?P<cue> \. )",
        ),
        hits=(("“We left at dawn,” Amara Diallo, the port's director.", "Amara Diallo"),),
        misses=("“We left at dawn.” Amara Diallo.", "“We left at dawn,” Amara Diallo, late again, wrote."),
        strength="weak",
        tags_after=(*tuple("DhnwAGOXNRC,"),),
    ),
    Rule(
        name="cue-by",
        sieve="rule",
        why="A passive, or a noun of speech, with its agent before or after the quote.",
        find=first_of(
            agent_after,
            before(
                rf"(?: (?P<cue>[{SAID}{TOLD}{WRITTEN}]) {ADVERBS} {BY} (?! {NOUN} {PREPOSITION} )"
                rf"    (?P<who> {NOUN_PHRASE})"
                rf"    (?: (?: , {RELATIVE} {LOOSE} , )? {THAT} {LOOSE} | {PREPOSITION} {AUXILIARY} {ADVERBS} )?"
                rf"  | (?P<cue>[{DID}{DONE}]) {ADVERBS} {BY} (?P<who> {NOUN_PHRASE}) {SUBORDINATOR} ) {TIGHT}",
                needs=BY,
            ),
        ),
        hits=(
            ("The plan was called by Amara Diallo “a disgrace.”", "Amara Diallo"),
            ("The deal was called “hasty” by Amara Diallo.", "Amara Diallo"),
            ("The deal, described as “hasty” by the port's director, was signed.", "the port's director"),
            ("Claims of “haste” by Amara Diallo were denied.", "Amara Diallo"),
        ),
        misses=("The plan was called “a disgrace.”", "Amara Diallo called the deal “hasty” by nature."),
        tags_before=_INSIDE,
    ),
    Rule(
        name="words-of",
        sieve="rule",
        why="*As X put it*; *as per X*; *in X's words*; *quoted X as saying*; *X's claim that …*.",
        find=first_of(
            before(
                rf"{_AS} (?P<who> {SUBJECT_PHRASE}) [JH]* (?: (?P<cue>{ANY_VERB}) {PRONOUN}? [,:]"
                rf" | (?: (?<! [{NOUN}{AUXILIARY}] ) (?P<cue>{ANY_CUE}) | (?P<cue>{DID}) {PRONOUN} ) ,"
                rf"   [^.|;:QqVYIBU]{{1,20}}? :? )",
                needs=_AS,
            ),
            before(
                rf"{PREPOSITION} (?P<who> {POSSESSIVE} | [{ROLE}{NOUN}]* {PERSON} (?= ') ) '? (?P<cue>{_WORDS}) ,"
                rf" | {PREPOSITION} {DETERMINER} (?P<cue>{_WORDS}) {PREPOSITION} (?P<who> {NOUN_PHRASE}) ,"
                rf" | (?<=^|{STOP}) {PREPOSITION}"
                rf"   (?: (?P<who> {POSSESSIVE} | [{ROLE}{NOUN}]* {PERSON} (?= ') ) '? (?P<cue>{_WORDS})"
                rf"     | {DETERMINER} (?P<cue>{_WORDS}) {PREPOSITION} (?P<who> {NOUN_PHRASE} (?<=[NROCGX]) ) )"
                rf"   , {LOOSE}"
                rf" | {BY} (?P<who> {POSSESSIVE} | [{ROLE}{NOUN}]* {NAME} (?= ') ) '? {NOUN}? (?P<cue>{_WORDS}) ,?"
                rf"   [^.|;:VYvIBW]{{0,8}}?",
                needs=_WORDS,
            ),
            before(rf"{ANY_CUE} (?P<who> {NOUN_PHRASE}) {SUBORDINATOR} (?P<cue>{SAYING}) [,:]?", needs=SAYING),
            before(
                rf"(?P<who> {POSSESSIVE} | {OWNER} (?= ') ) '? (?P<cue>{_DESCRIPTION}) {PREPOSITION} {NOMINAL}++ {_AS}"
                rf" {DETERMINER}?",
                needs=_DESCRIPTION,
            ),
            before(rf"(?<=^|{STOP}) {_AS}? (?P<cue>{_PER}) (?P<who> {NOUN_PHRASE}) {LOOSE}", needs=_PER),
            before(rf"(?<=^|{STOP}) (?P<cue>{_HEAR}) (?P<who> {OBJECT} | {NOUN_PHRASE}) :", needs=_HEAR),
            before(
                rf"(?<! {SAID} {PREPOSITION} {DETERMINER}? ) (?P<who> {POSSESSIVE} | {OWNER} (?= ') ) '?"
                rf" [wAnJ]{{0,2}} (?P<cue>{DOCUMENT}) {THAT} [^.|;:VYIBUFSdKuv]{{1,20}}",
                needs=DOCUMENT,
            ),
            needs=f"{_AS}{_WORDS}{_HEAR}{_PER}{SAYING}{DOCUMENT}",
        ),
        hits=(
            ("It was, as Amara Diallo put it, “a museum of cranes.”", "Amara Diallo"),
            ("The port was, in Amara Diallo's words, “a museum of cranes.”", "Amara Diallo"),
            ("The port was, in the words of Amara Diallo, “a museum of cranes.”", "Amara Diallo"),
            ("In the view of Amara Diallo, the port is “a museum of cranes.”", "Amara Diallo"),
            ("Amara Diallo's description of the port as a “museum of cranes” was wrong.", "Amara Diallo"),
            ("The port is dead. Hear him: “A museum of cranes.”", "him"),
            ("They talked of Amara Diallo's claim that the port was “a museum.”", "Amara Diallo"),
        ),
        misses=("Amara Diallo put it on a shelf, “a museum of cranes.”",),
        strength="fragment",
        tags_before=_INSIDE,
    ),
    Rule(
        name="colon",
        sieve="rule",
        why="A colon after a verb that reports nothing by itself.",
        find=governed_by(any_verb_before_colon),
        hits=(("Amara Diallo was blunt: “We left at dawn.”", "Amara Diallo"),),
        misses=("Amara Diallo was “blunt.”",),
        strength="weak",
        tags_before=tuple(":J"),
    ),
    Rule(
        name="fragment-of",
        sieve="rule",
        why="The quote is the sentence's subject: *“…” was how X described it*, *“…” was the word used by X*.",
        find=after(
            rf"{CLOSE} (?: [:-] [{THAT}{DETERMINER}] [{AUXILIARY}'] | {AUXILIARY} ) {ADVERBS}"
            rf" (?: {HOW} (?P<who> {SUBJECT_PHRASE}) {APART} [JH]* (?P<cue>{ANY_VERB})"
            rf"  | {DETERMINER}? [{NATIONALITY}{NOUN}]* [{DOCUMENT}{NOUN}{_ALL}] (?P<cue2>[{DONE}{DID}{WRITTEN}]) {BY}"
            rf"    (?P<who2> {NOUN_PHRASE})"
            rf"  | {DETERMINER} [{NATIONALITY}{NOUN}]* (?P<cue3>{_SAYINGS}) {PREPOSITION} (?P<who3> {NOUN_PHRASE})"
            rf"  | {DETERMINER}? {ADVERBS} {_ALL} {THAT}? (?P<who5> {NOUN_PHRASE})"
            rf"    [JH]* (?P<cue5>[{SAID}{TOLD}{SAY}{DID}{DO}])"
            rf"  | (?P<who4> {POSSESSIVE} | {NOUN_PHRASE} (?= ') ) '? [{NATIONALITY}{NOUN}]* (?P<cue4>{_SAYINGS}) )",
            closed=True,
        ),
        hits=(
            ("“Baseless” was how Amara Diallo described the charge.", "Amara Diallo"),
            ("“Baseless” was the verdict of Amara Diallo.", "Amara Diallo"),
            ("“Not today,” was Amara Diallo's answer.", "Amara Diallo"),
            ("“Not today” was all Amara Diallo would say.", "Amara Diallo"),
        ),
        misses=("“Baseless” was the verdict.", "“Gazelle” was Amara Diallo's ship."),
        tags_after=("H", "|H", "|,", "|-", ",H", ",-", "-d", "-D", ":d", ":D"),
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
        tags_before=_INSIDE,
    ),
    Rule(
        name="noun-cue",
        sieve="rule",
        why="A noun of speech and whose it is: *her remark that “…”*.",
        find=before(
            rf"(?P<who> {POSSESSIVE} | {OWNER} (?= ') | [{ROLE}{GROUP}] (?= {DOCUMENT}) )"
            rf" '? [wAnJ]{{0,2}} (?P<cue>{DOCUMENT})"
            rf" (?: {THAT} {LOOSE} | {PREPOSITION} [^.|;:,VYvHIBWS]{{0,14}}? | : | {ADVERBS} - )"
            rf" | (?<=^|{STOP}) (?P<who> {POSSESSIVE} | {PERSON} (?= ') ) '? [wAnJ]{{1,3}} (?P<cue> : )"
            rf" | (?<=^|[.,{MAYBE_END}{CONJUNCTION}]) (?P<who> {POSSESSIVE} | {DETERMINER}? [wA]* {OWNER} (?= ') )"
            rf"   '? [wAnJ]{{0,2}} (?P<cue>{DOCUMENT}) ,",
            needs=f"{DOCUMENT}:",
        ),
        hits=(
            ("Amara Diallo's tip: “Never sail on a Friday.”", "Amara Diallo"),
            ("Amara Diallo's claim that she was told the port was “a museum” was withdrawn.", "Amara Diallo"),
            ("Amara Diallo's reply, “Not today,” was not what they had hoped for.", "Amara Diallo"),
        ),
        misses=("The claim that the port was “a museum” was withdrawn.",),
        tags_before=_INSIDE,
    ),
    Rule(
        name="full-stop-tag",
        sieve="rule",
        why="A sentence that says no more than who spoke, after a quote that ends with a full stop.",
        find=after(
            rf"[.] (?: (?P<who> {SUBJECT_PHRASE}) {ADVERBS} (?P<cue>{SAID})"
            rf"      | (?P<who2> {SUBJECT_PHRASE}) {ADVERBS} (?P<cue2>{TOLD}) {NOUN_PHRASE} ) {TIME}* (?= [.] | $ )"
            rf" | [.] (?: {THAT} | (?: {DETERMINER} {AUXILIARY} )? {DETERMINER} ) {ANY_NOUN}?"
            rf"   (?P<cue3>{DOCUMENT}) {PREPOSITION} (?P<who3> {NOUN_PHRASE} (?<=[NROCGX]) )"
            rf"   (?! {CONJUNCTION} )"
            rf" | [.] {SUBORDINATOR} (?P<cue4>{SAID}) (?P<who4> {NOUN_PHRASE})"
            rf" | [.] {DETERMINER} (?P<cue5>{DOCUMENT}) [{DO}{DID}] {PREPOSITION}"
            rf"   (?P<who5> {NOUN_PHRASE} (?<=[NROCGX]) )"
            rf" | [.] [{THAT}{DETERMINER}] {AUXILIARY} {HOW} (?P<who6> {SUBJECT_PHRASE}) {APART} (?P<cue6>{ANY_VERB})",
            closed=True,
            needs=f"{SAID}{TOLD}{DOCUMENT}{HOW}",
        ),
        hits=(
            ("“We left at dawn.” Amara Diallo said.", "Amara Diallo"),
            ("“We left at dawn.” So says Amara Diallo, the pilot.", "Amara Diallo"),
            ("“We left at dawn.” Those are the words of Amara Diallo.", "Amara Diallo"),
            ("“We left at dawn.” The words belong to Amara Diallo.", "Amara Diallo"),
            ("“We left at dawn.” That was how Amara Diallo summed it up.", "Amara Diallo"),
        ),
        misses=("“We left at dawn.” Amara Diallo said so.",),
        tags_after=tuple(f".{tag}" for tag in (*_SUBJECT, SUBORDINATOR)),
    ),
    Rule(
        name="according-to-after",
        sieve="rule",
        why="The quote, *according to*, the speaker; more of the sentence may stand between.",
        find=after(
            rf"(?: ,? {ADVERBS} | {SOME} ) {ACCORDING_TO} (?P<who> {SOMEBODYS} (?= [,.]) | {NOUN_PHRASE})"
            rf" | ,? {ADVERBS} (?P<cue2>{_PER}) (?P<who2> {NOUN_PHRASE})",
            closed=True,
            needs=f"{ACCORDING}{_PER}",
        ),
        hits=(
            ("“We left,” according to Amara Diallo.", "Amara Diallo"),
            ("The “hasty” deal was dead, according to Amara Diallo.", "Amara Diallo"),
            ("Votes are “free and fair”, per the port's charter.", "the port's charter"),
        ),
        misses=("“We left,” Amara Diallo said in May.", "The “hasty” deal was dead."),
        tags_after=_GOING_ON,
    ),
    Rule(
        name="as-subject-cue",
        sieve="rule",
        why="The quote, then *as X put it*, *as told by X*, *in X's words* or *is how X sees it*.",
        find=first_of(
            after(
                rf",? {_AS} (?: (?P<who> {SUBJECT_PHRASE}) {ACTS}"
                rf"  | {ADVERBS} (?P<cue2>[{SAID}{TOLD}{WRITTEN}]) {BY} (?P<who2> {NOUN_PHRASE}) )",
                needs=_AS,
                opens=_AS,
            ),
            after(
                rf",? {AUXILIARY} {HOW} (?P<who> {SUBJECT_PHRASE}) {APART} (?P<cue>{ANY_VERB})",
                needs=HOW,
                opens=AUXILIARY,
            ),
            after(
                rf",? {PREPOSITION} (?: {DETERMINER} (?P<cue>{_WORDS}) {PREPOSITION} (?P<who> {NOUN_PHRASE})"
                rf"  | (?P<who2> {POSSESSIVE} | [{ROLE}{NOUN}]* {NAME} (?= ') ) '? (?P<cue2>{_WORDS})"
                rf"  | (?P<cue3>{_QUOTE}) (?P<who3> {NOUN_PHRASE}) )",
                needs=f"{_WORDS}{_QUOTE}",
                opens=PREPOSITION,
            ),
        ),
        hits=(
            ("“A museum of cranes,” as Amara Diallo put it, was sold.", "Amara Diallo"),
            ("“A museum of cranes,” as told by Amara Diallo.", "Amara Diallo"),
            ("“A museum of cranes,” in the words of Amara Diallo.", "Amara Diallo"),
            ("“A museum of cranes,” in Amara Diallo's words.", "Amara Diallo"),
            ("“A museum of cranes,” is how Amara Diallo remembers it.", "Amara Diallo"),
        ),
        misses=("“A museum of cranes,” as old as the port, was sold.",),
        tags_after=tuple(",SEH"),
    ),
    Rule(
        name="trailing-cue",
        sieve="rule",
        why="The sentence goes on after the quote and ends with its attribution.",
        find=after(
            rf"{SOME} (?: , | (?<={OPEN_QUOTE}) )"
            rf"(?: (?P<who> {SUBJECT_PHRASE}) {APART} {REPORTS} | (?P<cue2>{SAID}) (?P<who2> {NOUN_PHRASE}) )",
            closed=True,
            needs=f"{SAID}{TOLD}{SAYING}{SAY}{WRITTEN}",
        ),
        hits=(("The “hasty” deal was dead, Amara Diallo said.", "Amara Diallo"),),
        misses=("The “hasty” deal was dead.",),
        tags_after=_GOING_ON,
    ),
    Rule(
        name="subject-verb-after",
        sieve="rule",
        why="Right after an open quote any verb may report: *“…,” X joked*.",
        find=after(
            rf"(?<![^.|][Qq]) {CLOSE} {ADVERBS} (?P<who> {SUBJECT_PHRASE}) {APART} {ACTS}"
            rf"(?! [^.|]{{0,6}} {OPEN_QUOTE} )"
        ),
        hits=(("“We left,” Amara Diallo beamed.", "Amara Diallo"),),
        misses=("“We left.” Amara Diallo beamed.",),
        strength="weak",
        tags_before=(".", MAYBE_END),
        tags_after=_SUBJECT,
    ),
    Rule(
        name="verb-subject-after",
        sieve="rule",
        why="The same, the verb first: *“…,” beamed X*.",
        find=after(
            rf"(?<![^.,:;{MAYBE_END}{CONJUNCTION}-][Qq]) {CLOSE}"
            rf" (?:          (?P<cue>{DID}) (?P<who> {_SOMEBODY} | [DhAw]* (?: {DOCUMENT} | {_VOICE} ) )"
            rf"          | {DID} (?P<who3> {POSSESSIVE} | [DhAwnC]* [{ROLE}{PERSON}]+ (?= ') ) '?"
            rf"            [wA]* (?P<cue3>{DOCUMENT})"
            rf"          | (?P<cue2>[{DID}{SAID}{DO}{SAY}]) {_PARTICLE} (?P<who2> {_SOMEBODY}) )"
            rf" (?= [,.(EQJtdWS{_PARTICLE}] | $ )"
        ),
        hits=(
            ("“We left,” beamed Amara Diallo.", "Amara Diallo"),
            ("“We left,” chimed in Amara Diallo.", "Amara Diallo"),
            ("“We left,” went on Amara Diallo.", "Amara Diallo"),
        ),
        misses=(
            "“Shorty,” sold the van.",
            "“We left,” said in a letter.",
            "A star of “Lantern,” thanked Amara Diallo.",
        ),
        tags_before=tuple(".|,:;-K"),
        tags_after=tuple("|,vVbB"),
    ),
    Rule(
        name="according-to-before",
        sieve="rule",
        why="*According to X*, then the clause that holds the quote.",
        find=before(rf"{ACCORDING_TO} (?P<who> {SOMEBODYS} (?= ,) | {NOUN_PHRASE}) {LOOSE}", needs=ACCORDING),
        hits=(("According to Amara Diallo, the deal was “hasty.”", "Amara Diallo"),),
        misses=("The deal was “hasty.”",),
        tags_before=_INSIDE,
    ),
    Rule(
        name="parenthetical-cue",
        sieve="rule",
        why="A reporting clause between commas, inside the clause that holds the quote.",
        find=governed_by(parenthetical_report),
        hits=(("The deal, Amara Diallo said, was dead, but it was “a museum of cranes.”", "Amara Diallo"),),
        misses=("The deal was “hasty.”",),
        tags_before=_INSIDE,
    ),
    Rule(
        name="subject-verb",
        sieve="rule",
        why="No reporting verb at all: the sentence's subject speaks. Knowingly wrong for terms and titles in marks.",
        find=governed_by(main_verb),
        hits=(("Amara Diallo rejected the “hasty” deal.", "Amara Diallo"),),
        misses=("The deal was “hasty.”",),
        strength="weak",
        tags_before=_INSIDE,
    ),
    Rule(
        name="same-sentence",
        sieve="rule",
        why="Another quote of the same sentence, before this one.",
        find=by_sentence_so_far,
        hits=(("The port was, in Amara Diallo's words, “a museum” and “a grave.”", "Amara Diallo"),),
        misses=("Amara Diallo called it “a museum.” It was “a grave.”",),
        looks_around=True,
        tags_before=_INSIDE,
    ),
    Rule(
        name="same-paragraph",
        sieve="rule",
        why="Another quote of the same paragraph, before this one.",
        find=by_paragraph_so_far,
        hits=(("“We left at dawn,” Amara Diallo said. “Nobody slept.”", "Amara Diallo"),),
        misses=("“We left at dawn,” Amara Diallo said.\n\n“Nobody slept.”",),
        looks_around=True,
        tags_before=tuple(f".:,{MAYBE_END}{CONJUNCTION}{ADVERB}"),
    ),
    SAME_UTTERANCE,
    REPEATED,
    Rule(
        name="name-line",
        sieve="rule",
        why="A list below a person's name, each item with a bullet; or a quote right below such a line.",
        find=by_name_line,
        hits=(
            ("Amara Diallo, pilot\n- Age: 50\n- “Nobody slept.”", "Amara Diallo"),
            ("What they say\n\nAmara Diallo, pilot\n“Nobody slept.”", "Amara Diallo"),
        ),
        misses=("Amara Diallo left at dawn.\n“Nobody slept.”", "- Amara Diallo left\n- “Nobody slept.”"),
        looks_around=True,
    ),
    Rule(
        name="sentence-before",
        sieve="rule",
        why="The subject of the sentence before, most of all one that reports.",
        find=by_sentence_before,
        hits=(("The deal was dead, Amara Diallo said. “Nobody slept.”", "Amara Diallo"),),
        misses=("The deal was dead. “Nobody slept.”",),
        strength="weak",
        looks_around=True,
        tags_before=tuple(f".:{MAYBE_END}"),
    ),
    Rule(
        name="voice-so-far",
        sieve="rule",
        why="A long fragment goes on with who spoke before it, or with the subject of the sentence before.",
        find=by_voice_so_far,
        hits=(
            ("“It hurts,” Amara Diallo said. The port “treated us like so much old luggage.”", "Amara Diallo"),
            ("Amara Diallo spoke for an hour. The port “treated us like so much old luggage.”", "Amara Diallo"),
        ),
        misses=("“It hurts,” Amara Diallo said. The port sold its “Gazelle” to a bank.",),
        strength="fragment",
        looks_around=True,
        tags_before=_INSIDE,
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
        tags_before=_START,
    ),
    Rule(
        name="signature",
        sieve="rule",
        why="A quote alone in its paragraph, and a name on the next line, as below statements and pull quotes.",
        find=by_signature,
        hits=(("“Nobody slept.”\n\nAmara Diallo\nPort Director", "Amara Diallo"),),
        misses=("“Nobody slept.”\n\nAmara Diallo left.",),
        looks_around=True,
        tags_before=_START,
    ),
    Rule(
        name="was-speaking",
        sieve="rule",
        why="The sentence after the quote tells where somebody was speaking, or when their comments came.",
        find=after(
            rf"[.] (?: (?P<who> {NOUN_PHRASE}) {AUXILIARY} (?P<cue>{_SPEAKING})"
            rf"      | (?P<who2> {POSSESSIVE} | {NOUN_PHRASE} (?= ') ) '? (?P<cue2>{_REMARKS}) [{DID}{DO}] )",
            closed=True,
            needs=f"{_SPEAKING}{_REMARKS}",
        ),
        hits=(
            ("“We left at dawn.” Amara Diallo was speaking in Leeds.", "Amara Diallo"),
            ("“We left at dawn.” Amara Diallo's comments came a day later.", "Amara Diallo"),
        ),
        misses=("“We left at dawn.” Amara Diallo was late.",),
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
        tags_before=_START,
    ),
    Rule(
        name="report-before",
        sieve="rule",
        why="A quote begins its paragraph, and the one before it ends with what somebody said.",
        find=by_report_before,
        hits=(("The port was quiet. The cranes stood still, Amara Diallo said.\n\n“Nobody slept.”", "Amara Diallo"),),
        misses=("The cranes stood still.\n\n“Nobody slept.”",),
        looks_around=True,
        tags_before=_START,
    ),
    Rule(
        name="topic",
        sieve="rule",
        why="A quote by itself after a paragraph without one that begins with somebody, or names one new person.",
        find=by_topic,
        hits=(
            ("Amara Diallo began to talk.\n\n“Nobody slept.”", "Amara Diallo"),
            ("Ines Duarte runs the port.\n\nShe began to talk.\n\n“Nobody slept.”", "She"),
            ("The first to talk was Amara Diallo.\n\n“Nobody slept.”", "Amara Diallo"),
        ),
        misses=(
            "The port began to wake.\n\n“Nobody slept.”",
            "The first to talk were Amara Diallo and Musa Bello.\n\n“Nobody slept.”",
        ),
        looks_around=True,
        tags_before=_START,
    ),
    Rule(
        name="question",
        sieve="rule",
        why="A question and its answer: whoever has spoken last, or else the one person named so far.",
        find=by_question,
        hits=(
            ("“We left at dawn,” Amara Diallo said.\n\nAnd the critics? “Nobody slept.”", "Amara Diallo"),
            ("Amara Diallo on trade\n\nIs the port dead?\n\n“Nobody slept.”", "Amara Diallo"),
        ),
        misses=("Musa Keita showed the port to Amara Diallo. And the critics? “Nobody slept.”",),
        looks_around=True,
        tags_before=_START,
    ),
    Rule(
        name="only-person",
        sieve="rule",
        why="A quote ends its paragraph, and one person is named before it there.",
        find=by_only_person,
        hits=(("Nobody knows the port like Amara Diallo. It was a barn once. “Nobody slept.”", "Amara Diallo"),),
        misses=("Musa Keita showed the port to Amara Diallo. It was a barn once. “Nobody slept.”",),
        looks_around=True,
        tags_before=_START,
    ),
    Rule(
        name="last-subject",
        sieve="rule",
        why="The same, after a paragraph whose last sentence is of somebody, or of a document.",
        find=by_last_subject,
        hits=(("The gates were shut. One resident put it bluntly.\n\n“Nobody slept.”", "One resident"),),
        misses=("The port began to wake.\n\n“Nobody slept.”",),
        strength="weak",
        looks_around=True,
        tags_before=_START,
    ),
)
