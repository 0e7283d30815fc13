"""Capitalised sequences, and what each says by itself, whatever the document around it.

`find_sequences` finds them; `read` cuts one into parts: `Russian Foreign Minister Sergei Lavrov` is a role and a
person, `Justice Department` an organisation, `Clarke` a name that may be anything. What a sequence leaves open is
decided by the `recogniser`, from the whole document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest

import regex

from quotex import lexicon
from quotex.entities import headlines, known
from quotex.model import EntityType
from quotex.patterns import Memo, late

PARTICLES = frozenset(
    ("al", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn",
     "la", "le", "ten", "ter", "van", "von", "y", "zu")
)  # fmt: skip
"""What may stand between the capitalised words of a name."""


def _alternatives(words: Iterable[str]) -> str:
    """A pattern for any of some words, which gives up soon at a letter that begins none."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words):
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())


# The parts of the pattern of a sequence. A full stop is taken along; `cut_at_points` cuts where it ends a sentence.
# No quantifier is possessive, which takes time: where one could give something back, what follows would fail as well.
_LETTER = r"[a-z\p{L}\p{M}\p{N}]"  # the commonest first: they are tried in turn
_END = rf"(?!{_LETTER}|_)"  # no \b: `re` and `regex` take different ones of ² and ½ for a part of a word
# What follows the capital of a word: Lavrov, Ki-moon, O'Neill; not Lavrov's.
_REST = rf"{_LETTER}*(?:[-'’](?<!['’](?=[sS]{_END})){_LETTER}+)*"
# What follows the capital of a token: initials (G.K.), a word, an abbreviation (Sen.). (?:X|) takes less than (?:X)?
_TAIL = rf"(?:\.(?:[\p{{Lu}}]\.)*|{_REST}(?:\.(?=[\s,;:)’'”\"]|$)|))"
_PARTICLE = rf"(?:{_alternatives(PARTICLES)})[ ]"
_INITIALS = "".join(sorted({word[0] for word in PARTICLES}))  # those of the prefixes too
_PREFIX = _alternatives(("ad-", "al-", "an-", "as-", "ash-", "bin-", "el-"))
_MAX_WORDS = 100
"""No name is longer, and few headlines in capitals are; what is longer is read in pieces, since reading one takes the
square of its words."""

_SEQUENCE = rf"""
    [\p{{Lu}}] (?<![a-z\p{{L}}\p{{N}}_@\#.].) {_TAIL}      # a capital is soon found, then what is before it seen
    (?: [ ] (?: [\p{{Lu}}]{_TAIL}                          # Sergei Lavrov
              # de Blasio, al-Bashir
              | (?=[{_INITIALS}]) (?: {_PREFIX} | (?:{_PARTICLE}){{1,3}} (?:{_PREFIX})? ) [\p{{Lu}}]{_TAIL}
              | ["“] [\p{{Lu}}]{_REST} ["”] (?=[ ][\p{{Lu}}]) # Robert C. "Bobby" Scott
              | & [ ] [\p{{Lu}}]{_REST} )                  # Harrow & Pike
      | ,[ ] [JS]r{_END}\.?                              # Martin Luther King, Jr.
    ){{0,{_MAX_WORDS - 1}}}
"""


_LATIN = {r"\p{Lu}": "A-ZÀ-ÖØ-Þ", r"\p{L}": "A-ZªµºÀ-ÖØ-öø-ÿ", r"\p{M}": "", r"\p{N}": "0-9²³¹¼-¾"}


def _in_latin(pattern: str) -> str:
    """A pattern that finds the same in Latin-1, for `re`; its properties stand in sets, that of letters beside a-z.

    The many ranges make `re` look letters up in a map of bits, as it does for three ranges and not for one: a capital
    is found in three quarters of the time.
    """
    for kind, letters in _LATIN.items():
        pattern = pattern.replace(kind, letters)
    return pattern


_SEQUENCE_RE = late(regex.compile, _SEQUENCE, regex.VERBOSE)
# Most texts have no letters but those of Latin-1: `re` is half as fast again in these, and compiles in half the time.
_LATIN_SEQUENCE_RE = late(re.compile, _in_latin(_SEQUENCE), re.VERBOSE)
_BEYOND_LATIN = (regex.compile("[\u0100-\u200f]"), regex.compile("[\u2028-\U0010ffff]"))
"""What is neither Latin-1 nor a quotation mark or a dash; a single range is searched for four times as fast as two."""

_SOFT = " “‘\"'([—–-*•"
_OPENS_SENTENCE = frozenset(("", ".", "?", "!", ":", ";", "…", "\n", "”", "’", ")"))

Part = tuple[int, int, int, EntityType | None, str]
"""What a stretch of a sequence says by itself: its prefix, start, end, type and form.

The start and the end are offsets in the sequence's text; the prefix is the one at which a title or role before a
person's name begins, the start where there is none. The type is None where the document has to decide. The form is the
name with straight apostrophes, so that `O’Neill` is `O'Neill`.
"""

Reading = tuple[tuple[Part, ...], tuple[Part, ...]]
"""The parts of a sequence inside a sentence, and those that it has if a sentence may begin with it, whose first word
has a capital whatever it is; mostly one and the same.
"""


def find_sequences(text: str) -> Iterator[re.Match[str]] | Iterator[regex.Match[str]]:
    """Every capitalised sequence of a text, in order; it may run on past the end of a sentence.

    >>> [match.group() for match in find_sequences("Mr. Clarke met Bill de Blasio's aides in Paris. They left.")]
    ['Mr. Clarke', 'Bill de Blasio', 'Paris. They']
    """
    if text.isascii() or not any(beyond.search(text) for beyond in _BEYOND_LATIN):
        return _LATIN_SEQUENCE_RE.finditer(text)
    return _SEQUENCE_RE.finditer(text, concurrent=False)  # which else gives other threads way at every match


def ends_sentence(before: str) -> bool:
    """Whether a sentence may begin after some text, of which the last three characters tell enough."""
    return before.rstrip(_SOFT)[-1:] in _OPENS_SENTENCE


_PRONOUNS = frozenset(("He", "She", "It", "They", "We", "The"))
"""Words with which a sentence begins after an abbreviation too: no name has them inside."""


def cut_at_points(written: str) -> Iterator[tuple[int, str]]:
    """Cut a sequence where a full stop ends a sentence and no abbreviation; give the pieces' offsets too.

    >>> list(cut_at_points("Mr. Clarke")), list(cut_at_points("Paris. They")), list(cut_at_points("Hale Co. He"))
    ([(0, 'Mr. Clarke')], [(0, 'Paris'), (7, 'They')], [(0, 'Hale Co.'), (9, 'He')])
    """
    abbreviations = lexicon.words("abbreviations.txt")
    words = written.split(" ")
    start, end = 0, -1
    for word, following in zip_longest(words, words[1:]):
        end += 1 + len(word)
        if word[-1:] != "." or len(word) < 3:
            continue
        is_short = word in abbreviations or "." in word[:-1]
        if not is_short or following in _PRONOUNS:
            yield start, written[start : end if is_short else end - 1]
            start = end + 1
    if start < len(written):
        yield start, written[start:]


def read(written: str) -> Reading:
    """What a sequence shows by itself.

    >>> text = "The Russian Foreign Minister Sergei Lavrov"
    >>> [(text[start:end], type) for _, start, end, type, _ in read(text)[0]]
    [('Sergei Lavrov', 'PERSON')]
    """
    pieces = list(cut_at_points(written)) if "." in written else []
    if pieces and len(pieces[0][1]) < len(written):
        return _read_pieces(pieces)
    words, starts = _words(written)
    inside: list[Part] = []
    opening: list[Part] = []
    first = 0
    for last in (*(index for index, word in enumerate(words) if _breaks(word)), len(words)):
        parts, others = _read_stretch(written, words[first:last], starts[first:last])
        inside += parts
        opening += others
        first = last + 1
    return _as_reading(inside, opening)


def _read_shortly(written: str) -> Reading | EntityType | None:
    """What a sequence shows by itself; the type alone where all of it is one name wherever it stands, as in most."""
    reading = inside, opening = read(written)
    if inside is opening and len(inside) == 1:
        ((_, *span, type, form),) = inside
        if span == [0, len(written)] and form == written:
            return type
    return reading


READINGS = Memo(_read_shortly, size=16384)


def reading_of(written: str) -> Reading:
    """What `read` gives, remembered."""
    reading = READINGS[written]
    if isinstance(reading, tuple):
        return reading
    parts = ((0, 0, len(written), reading, written),)
    return parts, parts


def _read_pieces(pieces: Iterable[tuple[int, str]]) -> Reading:
    """What the pieces of a sequence say, which are read as the sequences that they mostly are somewhere else."""
    inside: list[Part] = []
    opening: list[Part] = []
    for offset, words in pieces:
        parts, others = reading_of(words)
        inside += _moved(others if offset else parts, offset)
        opening += _moved(others, offset)
    return _as_reading(inside, opening)


def _moved(parts: Iterable[Part], by: int) -> Iterator[Part]:
    return ((by + prefix, by + start, by + end, type, form) for prefix, start, end, type, form in parts)


def _as_reading(inside: list[Part], opening: list[Part]) -> Reading:
    parts = tuple(inside)
    return parts, (parts if opening == inside else tuple(opening))


def straighten(form: str) -> str:
    """A name with straight apostrophes."""
    return form.replace("’", "'")


def _words(written: str) -> tuple[list[str], list[int]]:
    """The words of a sequence, of compounds the name alone, and where each starts."""
    words = written.split(" ")
    starts = []
    at = 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    if "-" in written:
        words = [word[: _compound_end(word)] if "-" in word else word for word in words]
    return words, starts


def _compound_end(word: str) -> int:
    """Where the name in a compound ends: `Clinton-led`, `Washington-based`; but `Ki-moon` is a name as a whole."""
    head, _, tail = word.rpartition("-")
    if not tail[:1].islower():
        return len(word)
    kinds = lexicon.rows_by_form("verbs.tsv").get(tail, ("", "", ""))[2]
    is_compound = "participle" in kinds or (head in known.phrases() and head not in known.given_names())
    return len(head) if is_compound else len(word)


def _breaks(word: str) -> bool:
    """Whether a word belongs to no name: a day or a month that is nothing else, in capitals too, or `Jan-May`."""
    calendar = lexicon.words("calendar.tsv")
    if word in calendar:
        row = lexicon.rows_by_form("ambiguous.tsv").get(word)
        return row[-1] == "day" if row is not None else word not in known.given_names()
    if word.isupper() and word.capitalize() in calendar:
        return word.capitalize() not in known.given_names()
    return "-" in word and all(part in calendar for part in word.split("-"))


def _names_nobody(words: list[str], opens: bool) -> bool:
    """Whether the first of some words is no part of a name: a function word, or at a sentence's start any common word.

    A word that is a given name too (`Bill`) is kept where another word follows, but for those that sentences begin with
    (`Will`).
    """
    word = words[0]
    if opens and word.lower() in lexicon.reporting_forms():  # Said Teresa Oyarzún
        return True
    if word.partition("'")[0].lower() in lexicon.words("function_words.tsv"):  # I've suggested
        decided_by = lexicon.rows_by_form("ambiguous.tsv").get(word)
        return not (decided_by and len(words) > 1 and (not opens or decided_by[-1] == "second-name"))
    if not opens or word in known.titles() or " ".join(words[:2]) in known.titles():  # Foreign Minister
        return False
    if word not in lexicon.words("not_names.txt"):
        return _precedes_person(words)
    decided_by = lexicon.rows_by_form("ambiguous.tsv").get(word)
    return not (decided_by and decided_by[-1] in ("second-name", "title") and len(words) > 1)


def _precedes_person(words: list[str]) -> bool:
    """Whether the first word of a sentence is an unknown one before a whole name: `Outspoken` | `Andrei Medvedev`.

    A person of two given names, of which only the second is known, knowingly loses the first.
    """
    word, rest = words[0], words[1:]
    if len(rest) < 2 or rest[0] not in known.given_names():
        return False
    is_known = word in known.given_names() or word in lexicon.words("surnames.txt") or word in known.heads()
    return not is_known and word.isalpha() and not known.nationality_size(words) and looks_like_person(rest)


def _reads_as(word: str, reading: str) -> bool:
    """Whether an ambiguous word has a reading."""
    row = lexicon.rows_by_form("ambiguous.tsv").get(word)
    return row is not None and reading in row[1].split(",")


def _read_stretch(text: str, words: list[str], starts: list[int]) -> tuple[list[Part], list[Part]]:
    """What words say inside a sentence, and what if a sentence may begin with them."""
    if not words:
        return [], []
    inside, opening = _names_nobody(words, False), _names_nobody(words, True)
    parts = _read_words(text, words, starts, inside)
    return parts, parts if opening == inside else _read_words(text, words, starts, opening)


def _read_inside(text: str, words: list[str], starts: list[int]) -> list[Part]:
    """What words say behind others of their sequence, if there are any."""
    return _read_words(text, words, starts, _names_nobody(words, False)) if words else []


def _read_words(text: str, words: list[str], starts: list[int], names_nobody: bool) -> list[Part]:
    phrases = known.phrases()
    while names_nobody:
        if text[starts[0] : starts[-1] + len(words[-1])] in phrases:
            break
        if len(words) == 1 and _reads_as(words[0], "given"):  # May said
            break
        words, starts = words[1:], starts[1:]
        if not words:
            return []
        names_nobody = _names_nobody(words, False)
    start, end = starts[0], starts[-1] + len(words[-1])
    name = text[start:end]
    known_type = known.type_of(name)
    if known_type:
        return [_part(text, start, end, known_type)]
    if len(words) > 1 and name in lexicon.words("calendar.tsv"):  # Martin Luther King Jr. Day
        return []
    title = _title_size(words)
    is_titled = 0 < title < len(words) and looks_like_person(words[title:])  # Commissioner Leroy Banks
    if len(words) > 1 and known.heads().get(words[-1]) in ("last", "any") and not is_titled:
        return [_part(text, start, end, "ORG")]
    if title == len(words):
        return [_part(text, start, end, "ROLE")]
    if title and words[-1] in known.no_surnames():  # General Agreement
        return []
    if title and not (len(words) == 2 and _is_adjective(words[0], words[1])):
        return [_part(text, starts[title], end, "PERSON", start)]
    if len(words) == 1 and words[0][-1:] == "s" and known.heads().get(words[0]) in ("last", "any"):  # Rovers
        return [_part(text, start, end, "ORG")]
    if len(words) == 1:
        if words[0] in lexicon.words("acronyms.txt"):
            return []
        return [_part(text, start, end, "PERSON" if _is_only_given(words[0]) else None)]
    if words[-1] in lexicon.words("event_heads.txt") and not looks_like_person(words):  # World Cup, Nobel Prize
        return []
    nationality = known.nationality_size(words)
    if nationality:  # Australian Tom Moody, Iranian Kurdish
        adjective = _part(text, start, starts[nationality - 1] + len(words[nationality - 1]), "NORP")
        return [adjective, *_read_inside(text, words[nationality:], starts[nationality:])]
    size = _body_size(words)
    if size:
        kind: EntityType = "LOC" if words[size - 1] in lexicon.words("place_heads.txt") else "ORG"
        body = _part(text, start, starts[size - 1] + len(words[size - 1]), kind)
        return [body, *_read_inside(text, words[size:], starts[size:])]
    if looks_like_person(words):
        return [_part(text, start, end, "PERSON")]
    if _is_acronym(words[0]) and looks_like_person(words[1:]):  # MVKL Ingrid Falk
        return [_part(text, start, start + len(words[0]), "ORG"), *_read_inside(text, words[1:], starts[1:])]
    if words[-1] in lexicon.words("place_heads.txt"):  # Kennedy Airport, Hudson Valley
        return [_part(text, start, end, "LOC")]
    if known.heads().get(words[0]) in ("first", "any"):
        return [_part(text, start, end, "ORG")]
    return [_part(text, start, end, None)]


def _part(text: str, start: int, end: int, type: EntityType | None, prefix: int | None = None) -> Part:
    return (start if prefix is None else prefix), start, end, type, straighten(text[start:end])


def _body_size(words: list[str]) -> int:
    """How many words are an organisation or a place that only stands before a person: told the `Washington Post` |
    `Trump`; at `Austin Airport` | `Lewis Grant` said.
    """
    phrases, surnames = known.phrases(), lexicon.words("surnames.txt")
    heads = known.body_heads()
    for size in range(len(words) - 1, 1, -1):
        rest = words[size:]
        if words[size - 1] in heads and looks_like_person(rest):
            return size
        if phrases.get(" ".join(words[:size])) == "ORG":
            return size if looks_like_person(rest) or (len(rest) == 1 and rest[0] in surnames) else 0
    return 0


def _title_size(words: list[str]) -> int:
    """How many words make the title or role before a name: `Senate Majority Leader` | `Mitch McConnell`.

    The last title of the sequence counts, so that a role may be built from other names; a word that is also a given
    name (`Dean Baker`) is a title only where more than a surname follows.
    """
    titles = known.titles()
    given = known.given_names()
    for size in range(len(words), 0, -1):
        for width in range(min(size, 3), 0, -1):
            if " ".join(words[size - width : size]) not in titles:
                continue
            if len(words[size - 1]) == 2 and size > 1:  # J. M. Okafor: an initial, not a Monsieur
                continue
            rest = words[size:]
            last = words[size - 1]
            if width == 1 and last in given and not known.is_strong_title(last) and not (rest and rest[0] in given):
                continue  # Dean Baker, Chairwoman Donna Brazile; but King Charles
            if not rest and size > width and (words[-2] in given or looks_like_person(words)):  # Charlie King, Raj Shah
                continue
            return size
    return 0


def _is_adjective(role: str, word: str) -> bool:
    """Whether a role that is no title stands before a common word and no surname: Humanitarian Affairs."""
    is_title = role in lexicon.words("titles.tsv") or word in lexicon.words("surnames.txt")
    return not is_title and headlines.is_ordinary(word)


def _is_acronym(word: str) -> bool:
    return len(word) > 2 and word.isalpha() and word.isupper() and word not in lexicon.words("surnames.txt")


def _is_initial(word: str) -> bool:
    """`G.K.`, `R.`, but not `U.S.`"""
    return word.endswith(".") and len(word) < 5 and word not in known.phrases()


def _is_only_given(word: str) -> bool:
    return word in known.given_names() and word not in lexicon.words("ambiguous.tsv")


def looks_like_person(words: list[str]) -> bool:
    """A given name or an initial before other words: `Minyon Moore`, `G.K. Butterfield`, `Vann R. Newkirk II`."""
    if not 2 <= len(words) <= 6:
        return False
    given = known.given_names()
    if words[0] in given or words[0].partition("-")[0] in given:
        return known.no_surnames().isdisjoint(words[1:])
    return any(map(_is_initial, words[:-1])) and "&" not in words
