"""The words that quotex knows, and the one module that reads them.

A lexicon is a text file beside this one: a header of `#` lines that says what the list is, where it came from and
under which licence, then one entry a line, sorted; a `.tsv` has a tab between its columns, as many in every line.

    what reports          cues.tsv (verbs), documents.tsv (what speaks without being a person), groups.txt (bodies)
                          asked by attribution for its tags; `reporting_forms` by all who read words and no tags
    English               verbs.tsv, rare_verbs.txt, english.txt (other words), function_words.tsv, calendar.tsv,
                          measures.tsv, abbreviations.txt, elisions.txt, marks.tsv (every quotation mark of
                          Unicode, and what is taken for one), misread.tsv and misread_letters.tsv (what their
                          bytes look like in other code pages), mark_codes.tsv (their names and codes), spelled.tsv
                          (how programs spell them);
                          asked by attribution.tagging, entities, text
    small sets of words   word_sets.tsv: articles, prepositions, determiners, pronouns, naming verbs …,
                          asked by `word_set` wherever a rule needs them; its header says what each is for
    names of people       given_names.tsv, surnames.txt, nicknames.tsv, particles.txt, ambiguous.tsv, titles.tsv,
                          post_nominals.tsv (letters behind a name), roles.tsv, title_words.tsv and role_words.tsv (what
                          people are called again), doers.tsv (what they do); asked by entities, and by resolution;
                          first_surnames.tsv and name_syllables.tsv (of names that begin with the surname),
                          name_endings.tsv (with what they end)
    other names           organisations.tsv, organisation_heads.txt, body_nouns.tsv (what they are called again),
                          places.tsv, place_heads.txt, place_openers.txt (with what places end and begin), demonyms.tsv,
                          team_words.tsv (what makes a town a team), organisation_links.tsv, subjects.txt and
                          connectors.txt (with what the name of a body goes on), body_words.tsv (what shows one),
                          country_codes.txt, world_places.txt (nothing but places), doubtful_places.txt (which
                          only their context makes places), place_signs.tsv (words beside a place), languages.txt;
                          asked by entities
    no names              not_names.txt, acronyms.txt, event_heads.txt, thing_heads.txt, foreign_words.txt (no names of
                          people); asked by entities
    measured              measured.tsv: the figures of the four sieves, written by tools/calibrate.py
                          and tools/measure_novels.py

Nothing is read before it is asked for, and no file twice: several tables are made from the larger ones.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from itertools import compress
from pathlib import Path

_FOLDER = Path(__file__).parent


def _body(name: str) -> str:
    """The lines of a lexicon file; the header left out."""
    text = (_FOLDER / name).read_bytes().decode()  # read_text takes twice as long
    start = 0
    while text.startswith("#", start):
        start = text.index("\n", start) + 1
    return text[start:].rstrip("\n")


@cache
def columns(name: str) -> tuple[list[str], ...]:
    """The entries of a lexicon file, column by column; the header left out.

    Split at once, which is faster than line by line.

    >>> titles, genders, *_ = columns("titles.tsv")
    >>> genders[titles.index("Mr.")]
    'male'
    """
    text = _body(name)
    width = text.count("\t", 0, text.index("\n")) + 1
    cells = text.replace("\n", "\t").split("\t")
    return tuple(cells[column::width] for column in range(width))


def rows(name: str) -> list[tuple[str, ...]]:
    """The entries of a lexicon file, each as its columns.

    >>> ("Mr.", "male") in [row[:2] for row in rows("titles.tsv")]
    True
    """
    return list(zip(*columns(name), strict=True))


@cache
def words(name: str) -> frozenset[str]:
    """The first column of a lexicon as a set.

    >>> "spokeswoman" in words("roles.tsv")
    True
    """
    return frozenset(columns(name)[0])


@lru_cache(maxsize=2048)
def lists(name: str, form: str) -> bool:
    """Whether a long lexicon has a form.

    >>> lists("surnames.txt", "Okafor"), lists("english.txt", "Okafor")
    (True, False)
    """
    return _long(name).find(form) is not None


@lru_cache(maxsize=2048)
def row_of(name: str, form: str) -> list[str] | None:
    """The row of a form in a long lexicon of several columns.

    >>> row_of("verbs.tsv", "held"), row_of("verbs.tsv", "hel")
    (['held', 'hold', 'past,participle', '-'], None)
    """
    line = _long(name).find(form)
    return line.split("\t") if line is not None else None


class _Long:
    """The lines of a long lexicon, by their first column.

    They are sorted and found by halving: an article asks for few, and a table of them all takes five times as long to
    make as to split them. What isn't there, as most words aren't, is known sooner by a set, once many have been asked
    for; one of lines takes no memory for words, so only what has a single column gets it.
    """

    __slots__ = ("_asked", "_lines", "_set")

    def __init__(self, name: str) -> None:
        self._lines = [*_body(name).split("\n"), "\U0010ffff"]
        self._set: frozenset[str] | None = None
        self._asked = 0

    def find(self, form: str) -> str | None:
        """The line of a form."""
        if self._set is not None:
            return form if form in self._set else None
        self._asked += 1
        if self._asked == _MANY and "\t" not in self._lines[0]:
            self._set = frozenset(self._lines)
        line = self._lines[bisect_left(self._lines, form)]
        return line if line == form or line.startswith(form + "\t") else None


_MANY = 1000


@cache
def _long(name: str) -> _Long:
    return _Long(name)


def words_of(name: str, column: int, *values: str) -> list[str]:
    """The entries of a lexicon that have one of some values in a column.

    >>> "Mr." in words_of("titles.tsv", 1, "male"), "Mr." in words_of("titles.tsv", 1, "female")
    (True, False)
    """
    listed = columns(name)
    return list(compress(listed[0], map(frozenset(values).__contains__, listed[column])))


@cache
def table(name: str) -> dict[str, str]:
    """The first column of a lexicon mapped to its second.

    >>> table("given_names.tsv")["Angela"]
    'female'
    """
    first, second, *_ = columns(name)
    return dict(zip(first, second, strict=True))


@cache
def rows_by_form(name: str) -> dict[str, tuple[str, ...]]:
    """The rows of a lexicon by their first column.

    >>> rows_by_form("ambiguous.tsv")["May"][-1]
    'second-name'
    """
    return dict(zip(columns(name)[0], rows(name), strict=True))


@cache
def cues_by_form() -> dict[str, tuple[str, ...]]:
    """The rows of the verbs that report, by each of their forms.

    >>> cues_by_form()["told"][0]
    'tell'
    """
    return {form: row for row in rows("cues.tsv") for form in row[1].split(",")}


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of one of the small sets.

    >>> sorted(word_set("article"))
    ['a', 'an', 'the']
    """
    return frozenset(table("word_sets.tsv")[name].split(","))


@cache
def reporting_forms() -> frozenset[str]:
    """The forms of verbs that say by themselves that somebody speaks: what is asked of words, where no tags are read.

    >>> forms = reporting_forms()
    >>> "said" in forms, "told" in forms, "saying" in forms
    (True, True, False)
    """
    *_, beside = columns("cues.tsv")
    return frozenset(form for forms in beside if forms != "-" for form in forms.split(","))


@cache
def core_forms() -> frozenset[str]:
    """The finite forms of verbs that hardly ever do anything but report what somebody says.

    >>> "alleges" in core_forms(), "alleging" in core_forms(), "called" in core_forms()
    (True, False, False)
    """
    saying = ("say", "tell", "reply", "write")
    said = (forms for _, forms, frame, strength, _ in rows("cues.tsv") if strength == "core" and frame in saying)
    return frozenset(form for forms in said for form in forms.split(",")[1:3])


def is_told(form: str) -> bool:
    """Whether a form is one of a verb in which a story is told: in the past, or in the present.

    >>> is_told("went"), is_told("yodelled"), is_told("goes"), is_told("gone"), is_told("Went")
    (True, True, True, False, False)
    """
    if form.endswith("ed"):
        return True
    row = row_of("verbs.tsv", form)
    if row is None:  # of verbs that are rare in news the list has the base alone
        base = row_of("verbs.tsv", form[:-1]) if form.endswith("s") else None
        return base is not None and "base" in base[2].split(",")
    return not {"past", "third"}.isdisjoint(row[2].split(","))


class _Figures(dict[str, tuple[float, float]]):
    """The figures of each entry of the sieves, by its name."""

    def __missing__(self, name: str) -> tuple[float, float]:
        raise KeyError(f"measured.tsv has no figures of {name!r}: run tools/calibrate.py --write")


@cache
def measured() -> dict[str, tuple[float, float]]:
    """The precision and the coverage of each entry of the sieves.

    >>> precision, coverage = measured()["cue-subject"]
    >>> 0 < precision <= 1
    True
    """
    figures = rows("measured.tsv")
    return _Figures({name: (float(precision), float(coverage)) for name, _, precision, coverage in figures})
