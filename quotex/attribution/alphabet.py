"""The alphabet of tags: one letter for each sort of token, and the parts that patterns over them are made of.

A rule of attribution is a pattern over a few letters (cascaded finite-state parsing: Abney 1996): `Q,NV` is *"…",
Lavrov said*. Each letter has a name here, so that a pattern can be read; so has each part that several of them share.
A pattern may also name a word, for which there is no letter (see `word`).

While a paragraph is tagged, some tokens have a *mark* instead of a letter: a character that stands for "it depends on
what stands beside it". `tagging` gives them, `frame` turns them into letters, and no pattern of a rule sees any.
"""

from __future__ import annotations

PERSON, ORGANISATION, PLACE, NATIONALITY, CAPITALISED = "NOGAX"  # the last: any other word with a capital
PRONOUN, OBJECT, RELATIVE, POSSESSIVE = "PpWh"  # he she they   him them   who which   his her
ROLE, GROUP, DOCUMENT, NOUN = "RCTw"  # minister wife   company government   statement letter   any other word
DETERMINER, THAT, NUMBER = "Ddn"  # the a some   that   five 5
SAID, TOLD, SAYING, SAY, WRITTEN = "VYIBU"  # cues; of `told` somebody comes first; `written` is a participle only
DID, DOING, DO, DONE = "vgbu"  # struck striking strike; `done` is a participle only: all other verbs
AUXILIARY, CALLED = "Hz"  # has was will   a film called “…”
PREPOSITION, BY, ACCORDING = "EyL"  # in of   by   according
CONJUNCTION, SUBORDINATOR, HOW = "KSF"  # and or but   if when as   what how whether
ADVERB, TIME = "Jt"  # also   Friday
OPEN_QUOTE, QUOTE = "Qq"  # a quote that ends with , ? or !   any other quote
MAYBE_END = "|"  # where an open quote ended a sentence perhaps
POINTS = ".,:;-()'"  # each stands for itself; a dash is `-`, a bracket a parenthesis

TAGS = frozenset(
    PERSON + ORGANISATION + PLACE + NATIONALITY + CAPITALISED + PRONOUN + OBJECT + RELATIVE + POSSESSIVE + ROLE + GROUP
    + DOCUMENT + NOUN + DETERMINER + THAT + NUMBER + SAID + TOLD + SAYING + SAY + WRITTEN + DID + DOING + DO + DONE
    + AUXILIARY + CALLED + PREPOSITION + BY + ACCORDING + CONJUNCTION + SUBORDINATOR + HOW + ADVERB + TIME
    + OPEN_QUOTE + QUOTE + MAYBE_END + POINTS
)  # fmt: skip
"""All of them."""

# -- marks ----------------------------------------------------------------------------------------------------------

ENDING, NEAR_TIME, THIS, NEAR_NUMBER, FIRST, SUCH = "~", "5", "6", "9", "0", "^"
"""The marks of `'s`, of `last` or `next`, of `this`, of `about`, of `first`, and of `such`."""
PAIRS = {
    PRONOUN + ENDING: PRONOUN + AUXILIARY, RELATIVE + ENDING: RELATIVE + AUXILIARY, ENDING: "'",
    NEAR_TIME + TIME: TIME + TIME, NEAR_TIME: NOUN, THIS + TIME: TIME + TIME, THIS: DETERMINER,
    RELATIVE + FIRST: RELATIVE + ADVERB, FIRST: NOUN, SUCH + SUBORDINATOR: ADVERB + SUBORDINATOR, SUCH: DETERMINER,
    NEAR_NUMBER + NUMBER: DETERMINER + NUMBER, NEAR_NUMBER: PREPOSITION,
}  # fmt: skip
"""The tags that they have beside another tag, and else: *he's*, *last Friday*, *who first said*, *such as Moss*,
*about 200*.
"""

MAYBE_OPENER = "7"
"""The mark of a preposition that opens a clause as well: *after the talks*, *after Moss spoke*."""

DISTRIBUTIVE, REFLEXIVE = "8", "%"
"""The marks of words that may stand after a noun and say nothing new: *both ships*, *Moss and Lind both said*; *hurt
himself*, *Lind himself said*.
"""

NOUNS = {"1": NOUN, "2": DOCUMENT, "3": GROUP, "4": ROLE}
"""The marks of nouns that may be verbs, and the tags that they have as nouns."""
NOUN_MARKS = {tag: mark for mark, tag in NOUNS.items()}

CAPITALS = {chr(ord(tag) + 0x80): tag for tag in "RCTwVYIBUvgbu"}
"""The marks of words with a capital, and the tags that they have where it only begins a sentence."""
CAPITAL_MARKS = {tag: mark for mark, tag in CAPITALS.items()}

# -- words that a pattern names -------------------------------------------------------------------------------------

_NAMED: dict[str, frozenset[str]] = {}


def word(*forms: str) -> str:
    """The letter that a token has in patterns which name its word, and in no others: *“…,” per Amara Diallo*.

    Patterns that don't name it see the token's own tag, so that a rule for a word changes no other rule. The forms are
    written small. A pattern that names words costs one search of the sentence for each.

    >>> per = word("per")
    >>> per in TAGS, words_in(f",? {per} N") == {per: frozenset({"per", "Per"})}
    (False, True)
    """
    wanted = frozenset(forms).union(form[0].upper() + form[1:] for form in forms)
    letter = next((letter for letter, named in _NAMED.items() if named == wanted), chr(0xE000 + len(_NAMED)))
    _NAMED[letter] = wanted
    return letter


def words_in(pattern: str) -> dict[str, frozenset[str]]:
    """The words that a pattern names, with a capital and without, by their letters."""
    return {letter: _NAMED[letter] for letter in dict.fromkeys(pattern) if letter in _NAMED}


# -- parts of patterns ----------------------------------------------------------------------------------------------

ADVERBS = f"{ADVERB}*"
STOP = f"[.{MAYBE_END}]"
"""The end of a sentence, sure or not."""
CLOSE = rf"\{MAYBE_END}? ,?"
"""What may stand between an open quote and its attribution."""
NAME = f"[{PERSON}{CAPITALISED}]"
ANY_NOUN = f"[{DOCUMENT}{NOUN}]"
OWNER = f"[{PERSON}{ORGANISATION}{PLACE}{CAPITALISED}{ROLE}{GROUP}{NOUN}]"
"""What may own something: a name, or a noun that is no document."""
ACCORDING_TO = f"(?P<cue>{ACCORDING}) {PREPOSITION}"
SOMEBODYS = f"[{OBJECT}{POSSESSIVE}]"
"""*Him* or *her*: by itself, not before a noun, which only what follows can tell."""
ANY_CUE = f"[{SAID}{TOLD}]"
ANY_VERB = f"[{DID}{SAID}{TOLD}]"
BEFORE_VERB = f"[{ADVERB}{AUXILIARY}{TIME}]*"
NOMINAL = "[DhnwAGOXNRCT']"
"""What may stand in a noun phrase, its last word too."""

NOUN_PHRASE = rf"(?: {PRONOUN} | {THAT}? {NOMINAL}* [NOGXRCTwAD] )"
"""A pronoun, or words that end in a name or a noun."""

_NOUNS = rf"(?: {NOMINAL}++ (?<=[NOGXRCTwAD]) )"
SUBJECT_PHRASE = rf"""
    (?: {PRONOUN}
      | (?<![EyL]) {THAT} (?: {PRONOUN} | {_NOUNS} )  # a decision that one selector called “…”
      | (?<![DhnwAGOXNRCT'EyLH]) (?<![EyL]d) (?! (?<=[Ig]d) w , )
        {_NOUNS} (?: {CONJUNCTION} (?: {PRONOUN} | {THAT}? {_NOUNS} ) )?
      | (?: (?<=[GOXtwnTCR]) | (?<=[EyL]d) ) {PERSON} | (?<=[GXtTC]) (?=[Dh]) {_NOUNS}
    )
"""
"""The same, but never the object of a preposition, save for a name after a place or a time: *In Ohio Trump said*; *with
that Trump left*."""

MODIFIERS = rf"""
      [EyL] {THAT}? [DhnwAGOXNRCT'tJpEy]++ (?: {CONJUNCTION} {NOMINAL}++ )?  # Smith of the Club; a spate of raids
    | \( [^()Qq]{{0,15}} \) ,?       # Merkley (D-Ore.)
    | , {RELATIVE} [vVY] J? EH [vVuU] (?=[vVY])  # the official, who asked not to be named told
    | {RELATIVE} [^.|;,QqvVYH]{{0,8}} [vVYH] [^.|;,Qq]{{0,20}}? (?<!P)  # who asked not to be; not: who told me he
    | {TIME}++                       # Smith Tuesday
    | [guz] [DhnwAGOXNRCT'tJpEy]{{1,10}}?      # protesters marching through the streets
"""
APART = rf"""
    (?: {MODIFIERS}
      | , (?! (?:P|[wARC]{{0,3}}[NOG]|D?[wA]*[RC]) [JHt]* [VYB]
            | V (?!t{{0,2}}[EyFS]) | W [NOPRDAhX] [^,vVYHbB]{{0,7}} , )
          [^.|;]{{1,50}}? (?: , | (?<=[^,]Q) )  # Lavrov, the foreign minister, | star of “Lantern,”
      | - [^.|;]{{1,50}}? -            # Lavrov - the foreign minister -
    ){{0,3}}?
"""
"""What may stand between a subject and its verb."""

FINITE = rf"""
    (?<![EH])(?<!HJ) (?! (?<=,) [vVY] y ) (?: [JHt]* [VYv]
      | [Jt]* H [JHt]* [IBUgbu]?
      | J* (?<=[PRCANOXDJT]) [Bb] | [Jt]* (?<=[Wd,)Jt-]) {SAY}  # critics say; critics, who left, say; critics also say
      | (?<=[Gwv]) {SAY} (?= [d:P] | ,$ )                    # critics from the north say that; those who left say it
    )
"""
"""A verb group that has a subject; not what was done to it: *the mayor, flanked by aides, said*."""
REPORTS = rf"""
    (?P<cue> {BEFORE_VERB} {ANY_CUE} | [Jt]* H [JHt]* (?: [vVu] S? )? [IBU]
      | (?<=[PRCANOXDG,)t-]) J* {SAY} | (?<=w) {SAY} (?=[.,]) )
"""
"""The same as the cue, of a verb that reports: said, also said, is now saying, was heard saying, critics say."""
ACTS = rf"(?P<cue> {BEFORE_VERB} {ANY_VERB} | [Jt]* H [JHt]* [gubIBU] )"
"""The same of any verb: struck, was striking."""

TIGHT = r"[^.|;:VYvHIBW]{0,14}?"
"""What stands between a cue and its quote: no verb."""
LOOSE = r"[^.|;]{0,50}?"
"""What stands there: anything within the sentence."""
SOME = r"[^.|;:]{1,35}?"
"""Something of the sentence after a quote."""
