"""Capitalised sequences: where names may stand in a text.

`find_sequences` finds them; `text.sentences` cuts one where a sentence ends in it. `readings` says what each is, in
`Part`s.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from quotex import lexicon
from quotex.model import EntityType
from quotex.patterns import Twins

Part = tuple[int, int, EntityType | None, str, int]
"""What words of a sequence say by themselves: their start, end, type and form, and the prefix.

The offsets are in the sequence's text. The prefix is where a title or role before a person's name begins, the start
where there is none. The type is None where the document has to decide. The form is the name with straight apostrophes,
so that `O’Neill` is `O'Neill`.
"""


def _alternatives(words: Iterable[str]) -> str:
    """A pattern for any of some words, which gives up soon at a letter that begins none."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words):
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())


# The parts of the pattern of a sequence. A full stop is taken along; `cut_at_points` cuts where it ends a sentence.
# No quantifier is possessive, which takes time: where one could give something back, what follows would fail as well.
_LETTER = r"[a-z\p{L}\p{M}\p{N}]"  # the commonest first: they are tried in turn
_ANY_LETTER = r"[\p{L}\p{M}\p{N}]"  # the same, where there are few: it compiles sooner
_END = rf"(?!{_ANY_LETTER}|_)"  # no \b: `re` and `regex` take different ones of ² and ½ for a part of a word
# What follows the capital of a word: Lavrov, Ki-moon, O'Neill, B&Q; not Lavrov's.
_REST = rf"{_LETTER}*(?:[-'’´&](?<!['’´](?=[sS]{_END})|&(?![\p{{Lu}}])){_ANY_LETTER}+)*"
_MAX_WORDS = 100
"""No name is longer, and few headlines in capitals are; what is longer is read in pieces, since reading one takes the
square of its words."""


def _tail() -> str:
    """What follows the capital of a token: initials (G.K.), a word, a short form (Lt.-Gen.), a site (Stayhop.co.uk)."""
    domain = rf"(?:{_alternatives(lexicon.word_set('domain'))})(?:\.[a-z]{{2}})?{_END}"
    glued = rf"[\p{{Lu}}]{_ANY_LETTER}{{2}}{_REST}"  # L.Batbold, M.K.Stalin, Ts.Batbold, Mr.Clarke
    # (?:X|) takes less than (?:X)?
    return (
        rf"(?:(?:\.(?:[\p{{Lu}}]\.)*|(?:[hu]|(?<=T)s|(?<=S)t|(?<=[DM])r|(?<=M)r?s)\.){glued}|\.(?:[\p{{Lu}}]\.)*|{_REST}"
        rf"(?:\.(?:(?=[\s,;:)’'”\"]|$)|-[\p{{Lu}}]{_ANY_LETTER}+\.?|{domain})|))"
    )


def _pattern() -> str:
    """The pattern of a sequence, of which `_in_latin` of `patterns` makes a twin."""
    connectors = lexicon.words("connectors.txt")
    particles = lexicon.words("particles.txt") | connectors
    particles |= {word.replace("'", "’") for word in particles}
    prefix = _alternatives(word for word in particles if word[-1] in "-'’")
    particle = _alternatives(word for word in particles if word[-1] not in "-'’")
    initials = "".join(sorted({word[0] for word in particles}))
    second_titles = _alternatives(re.escape(title[1:-1]) for title in lexicon.words("titles.tsv") if title[0] == "(")
    tail = _tail()
    return rf"""
        [\p{{Lu}}] (?<![a-z\p{{L}}\p{{N}}_@\#.].) {tail}      # a capital is soon found, then what is before it seen
        (?: [ ] (?: S\.(?:p\.A|r\.l)\.? | A/S{_END}         # Fiorenzi S.p.A.
                    # Sergei Lavrov, de Blasio, al-Bashir
                  | (?: (?=[{initials}]) (?:(?:{particle})[ ]){{0,3}} (?:{prefix})? )? [\p{{Lu}}]{tail}
                  | ["“'‘] [\p{{Lu}}]{_REST} ["”'’] (?=[ ][\p{{Lu}}]) # Robert C. "Bobby" Scott
                  | & [ ] [\p{{Lu}}]{_REST}                   # Harrow & Pike
                  | \( (?:{second_titles}) \) (?=[ ][\p{{Lu}}])  # Chief (Mrs.) Ada Moss
                  | (?: plc | mbH | ehf | s\.r\.o\. | d\.o\.o\. | e\.V\. ){_END} )  # Harrow Foods plc
          | ,[ ] (?: [JS]r | Inc | Ltd | LLC | LLP | PLC | Corp ){_END}\.?  # Martin Luther King, Jr.
        ){{0,{_MAX_WORDS - 1}}}
    """


_SEQUENCE_RE = Twins(_pattern)


def find_sequences(text: str) -> Iterator[re.Match[str]]:
    """Every capitalised sequence of a text, in order; it may run on past the end of a sentence.

    >>> [match.group() for match in find_sequences("Mr. Clarke met Bill de Blasio's aides in Paris. They left.")]
    ['Mr. Clarke', 'Bill de Blasio', 'Paris. They']
    """
    return _SEQUENCE_RE.finditer(text)
