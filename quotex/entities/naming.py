"""How people's names are built: which word is the surname, which the given name, and what the name goes without.

Most names end with the surname. Chinese, Korean and Vietnamese ones begin with it, as syllables after a surname of
theirs show (`Park Rae-jin`, `Lin Haoran`), and so do those of which the first word can be no given name and the last
one nothing else (`Kovács Eszter`). What a form alone doesn't show (whether somebody is called by the given name later)
is the document's to say.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from quotex import lexicon
from quotex.entities import known
from quotex.model import Gender
from quotex.patterns import Memo, late

_SUFFIX_RE = late(re.compile, r",? (?:[JS]r\.?|II|III|IV)$")
_MOST_SYLLABLES = 4
"""Words of the longest name that is read syllable by syllable."""

_MOST_PARTS = 8
"""Words of the longest name that is cut into parts."""
_MARKS = str.maketrans("", "", "'’‘`´ʻʼʾʿ-.")
_ARTICLES = ("al", "el")


def _surname(form: str) -> str:
    """The surname of a name: its last word, without `Jr.` or `III`, and without the `al-` of `al-Masri`; of a name that
    begins with it, its first.

    >>> _surname("Khalid al-Masri"), _surname("Al-Masri"), _surname("Lin Haoran"), _surname("Walter Briggs Jr.")
    ('Masri', 'Masri', 'Lin', 'Briggs')
    >>> _surname("L.Batbold")
    'Batbold'
    """
    if form[-1:] in ".IV":
        form = _SUFFIX_RE.sub("", form)
    if is_family_first(form):
        return form.partition(" ")[0]
    last = form.rpartition(" ")[2]
    if "." in last[:-1]:  # L.Batbold
        last = last.rpartition(".")[2] or last
    if "-" not in last and "'" not in last:
        return last
    return _without_particle(last)


def _without_particle(word: str) -> str:
    """A word without the particle that is written together with it: `Masri` of `Al-Masri`, `Arcourt` of `D'Arcourt`."""
    for mark in ("-", "'"):
        particle, found, name = word.partition(mark)
        if found and name[:1].isupper() and particle.lower() + mark in lexicon.words("particles.txt"):
            return name
    return word


def _given_name(form: str) -> str:
    """The given name: the first of several words, unless it is a particle (`Van Rensburg` has none); of a name that
    begins with the surname the last.

    >>> _given_name("Joost van der Meer"), _given_name("Van der Meer"), _given_name("Lin Haoran")
    ('Joost', '', 'Haoran')
    """
    if is_family_first(form):
        return form.rpartition(" ")[2]
    first, _, rest = form.partition(" ")
    return "" if not rest or first.capitalize() in known.surname_openers() else first


def is_family_first(form: str) -> bool:
    """Whether a name begins with the surname.

    >>> [is_family_first(form) for form in ("Park Rae-jin", "Wang Guiying", "Nguyen Thi Hoa", "Kovács Eszter")]
    [True, True, True, True]
    >>> [is_family_first(form) for form in ("Kim Clark", "Lee Harper", "Rae-jin Park", "Ada Lin", "Tom Chan")]
    [False, False, False, False, False]
    """
    words = form.split(" ")
    if not 1 < len(words) <= _MOST_SYLLABLES or (not words[-1].isalpha() and "-" not in words[-1]):
        return False
    return begins_with_surname(form) or (len(words) == 2 and _is_turned(*words))


def begins_with_surname(form: str) -> bool:
    """Whether a surname of a culture that writes it first begins a name that is spelt as names there are.

    >>> begins_with_surname("Park Rae-jin"), begins_with_surname("Kovács Eszter")
    (True, False)
    """
    words = form.split(" ")
    traditions = lexicon.table("first_surnames.tsv").get(words[0])
    return traditions is not None and _is_of_tradition(words, traditions.split(","))


def _is_turned(first: str, last: str) -> bool:
    """Whether a surname that is no given name stands before a given name that is no surname: `Kovács Eszter`."""
    is_surname = known.is_surname(first) and not known.is_surname(last)
    return is_surname and known.is_given(last) and not known.is_given(first)


def _is_of_tradition(words: list[str], traditions: list[str]) -> bool:
    """Whether what stands behind a surname is a given name as one of some traditions spells it."""
    first, *rest = words
    if len(rest) == 1 and "-" not in rest[0]:
        may_be_given = known.is_given(first) or first in known.surname_openers()
        may_be_given = may_be_given and rest[0] not in lexicon.table("first_surnames.tsv")  # Du Peng
        if may_be_given and known.is_surname(rest[0]):  # Kim Long, Le Pen
            return False
        names = _IN_TWO_WORDS.intersection(traditions)
        return any(_is_spelt(rest[0], name, 2 if name == "pinyin" else 1) for name in names)
    return _are_syllables(rest, traditions)


_IN_TWO_WORDS = frozenset(("pinyin", "vietnamese"))
"""The traditions in which a given name of one word says enough: it is none of `Ann Hall` or `Kim Cook`."""
_MIDDLE: dict[str, Gender | None] = {"Thi": "female", "Thị": "female", "Van": None, "Văn": None}


def _are_syllables(words: list[str], traditions: list[str]) -> bool:
    syllables = "-".join(words).split("-")
    most = 2 if len(syllables) == 1 else 1
    return any(all(_is_spelt(syllable, name, most) for syllable in syllables) for name in traditions)


def _is_spelt(word: str, tradition: str, most: int) -> bool:
    """Whether a word is one syllable of a tradition of spelling, or as many as two if `most` is two."""
    word = folded(word).lower()
    if _is_syllable(word, tradition):
        return True
    cuts = range(1, min(len(word), _LONGEST_SYLLABLE + 1)) if most > 1 else ()
    return any(_is_syllable(word[:cut], tradition) and _is_syllable(word[cut:], tradition) for cut in cuts)


_LONGEST_ONSET, _LONGEST_SYLLABLE = 3, 9


def _is_syllable(word: str, tradition: str) -> bool:
    rhymes = _rhymes()[tradition]
    return any(word[size:] in rhymes.get(word[:size], ()) for size in range(min(len(word), _LONGEST_ONSET + 1)))


@cache
def _rhymes() -> dict[str, dict[str, frozenset[str]]]:
    """The rhymes of each tradition, by the onset that they stand behind."""
    known: defaultdict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for name, onsets, rhymes in lexicon.rows("name_syllables.tsv"):
        known[name.partition(" ")[0]] |= dict.fromkeys(onsets.replace("-", "").split(","), frozenset(rhymes.split(",")))
    return known


SURNAMES = Memo(_surname, size=8192)
GIVEN_NAMES = Memo(_given_name, size=8192)
"""The surname and the given name of each form that has been asked about."""


def gender_of(form: str) -> Gender | None:
    """The gender that a name in full tells, where its culture has one for the given name.

    Nothing where the surname stands first and the syllables behind it may be a man's or a woman's.

    >>> gender_of("Nguyen Thi Hoa"), gender_of("Lin Lei"), gender_of("Kovács Eszter"), gender_of("Ngozi Eze")
    ('female', None, 'female', 'female')
    """
    first, *rest = form.split(" ")
    traditions = lexicon.table("first_surnames.tsv").get(first)
    if traditions is None or not rest or not _are_syllables(rest, traditions.split(",")):
        return known.gender_of_given(GIVEN_NAMES[form]) or known.gender_of_ending(form)
    if rest[0] in _MIDDLE:
        return _MIDDLE[rest[0]]
    return known.gender_of_given(rest[0]) or known.gender_of_ending(form) if "-" in rest[0] else None


def gender_of_lone(word: str) -> Gender | None:
    """The gender that a name tells that stands alone: by its end, or as a given name that is no surname.

    >>> gender_of_lone("Megawati"), gender_of_lone("Ivanova"), gender_of_lone("Kelly")
    ('female', 'female', None)
    """
    gender = known.gender_of_ending(word)
    return known.gender_of_given(word) if gender is None and not known.is_surname(word) else gender


def folded(word: str) -> str:
    """A word without accents: `Nguyen` for `Nguyễn`, `dao` for `Đào`."""
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFD", word.replace("đ", "d").replace("Đ", "D"))
    return "".join([letter for letter in plain if not unicodedata.combining(letter)])


def particle_of(form: str) -> str:
    """What stands before the surname: small words or the article that is written together with it, else nothing.

    >>> particle_of("Joost van der Meer"), particle_of("Khalid al-Masri"), particle_of("Ana Ibáñez de la Torre")
    ('van der ', 'al-', 'de la ')
    """
    before = form[: form.rindex(SURNAMES[form])]
    joined = before.rpartition(" ")[2]
    if joined and joined.lower() not in lexicon.words("particles.txt"):
        return ""
    start = len(before) - len(joined)
    for word in reversed(before[:start].split()):
        if word.lower() not in known.particles():
            break
        start -= len(word) + 1
    return before[start:]


def parts_of_name(words: list[str]) -> Iterator[str]:
    """Words of a name of three or more that may stand for all of it: two or more, of which the last is no particle.

    >>> list(parts_of_name(["Ana", "Ibáñez", "Robles"])), list(parts_of_name(["Ana", "des", "Robles"]))
    (['Ana Ibáñez', 'Ibáñez Robles'], ['Des Robles'])
    """
    size = len(words)
    if size <= _MOST_PARTS:
        for start in range(size - 1):
            for end in range(start + 2, size + (start > 0)):
                if words[end - 1][0].isupper():
                    part = " ".join(words[start:end])
                    if words[start].lower() not in known.particles():
                        yield part
                    elif GIVEN_NAMES[capital := part[0].upper() + part[1:]]:  # Des Robles, Le Guen
                        yield capital


def _spellings_of(form: str) -> Iterator[str]:
    """What the words of a name are without accents and marks, and without an article: `Alharbi`, `El Harbi`."""
    words = folded(form).translate(_MARKS).split(" ")
    for article, word in zip(("", *words), words, strict=False):
        if len(word) < 4:
            continue
        word = word.lower()
        yield word
        if article.lower() in _ARTICLES:
            yield f"al{word}"
            yield f"el{word}"


SPELLINGS = Memo(lambda form: tuple(_spellings_of(form)), size=8192)
