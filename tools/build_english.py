"""Build english.txt of quotex/lexicon: the words of English that are neither verbs nor roles, and nobody's names.

    pip install -r tools/requirements.txt
    python tools/build_english.py

They come from lemminflect (MIT), in the form that dictionaries have. What a list of names has is left out, so that a
word that is somebody's name as well (`Rose`) stays one: build this one after those.
"""

from __future__ import annotations

import csv
import gzip
import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from quotex import lexicon
from quotex.entities import headlines

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = Path(__file__).parent.parent / "quotex" / "lexicon" / "english.txt"
HEADER = """\
# Words of English that name nobody: nouns, adjectives and adverbs, lower case, in the form that dictionaries have.
# Left out are verbs, roles and what sentences begin with (verbs.tsv, roles.tsv, not_names.txt), and what is somebody's
# or some place's name as well.
# Origin: lemminflect 0.2.3 (MIT).
# Licence: MIT, like the rest of quotex.
# Built by tools/build_english.py; change that, not this file.
"""
KINDS = ("noun", "adj", "adv")
NAMES = (
    "surnames.txt",
    "first_surnames.tsv",
    "given_names.tsv",
    "particles.txt",
    "places.tsv",
    "world_places.txt",
    "doubtful_places.txt",
    "demonyms.tsv",
)
SHORT = 2
"""Letters of a word that is left out: what is so short may be anything."""


def main() -> None:
    names = {name.lower() for file in NAMES for name in lexicon.words(file)}
    words, capitalised = set(), set()
    for lemma, kind, *forms in dictionary():
        if lemma[0].isupper():
            capitalised.update(form.lower() for cell in (lemma, *forms) for form in cell.split("/"))
        elif kind in KINDS and lemma.isalpha() and lemma.isascii() and lemma.islower() and len(lemma) > SHORT:
            words.add(lemma)
    kept = sorted(word for word in words - names - capitalised if not headlines.is_frequent(word))
    FILE.write_text(HEADER + "".join(f"{word}\n" for word in kept), encoding="utf-8")


def dictionary() -> Iterator[list[str]]:
    """The lemmas, each with its kind and its other forms."""
    package = importlib.util.find_spec("lemminflect")
    if not package or not package.origin:
        sys.exit("lemminflect is missing: pip install -r tools/requirements.txt")
    with gzip.open(Path(package.origin).parent / "resources" / "infl_lu.csv.gz", "rt", encoding="utf-8") as file:
        yield from csv.reader(file)


if __name__ == "__main__":
    main()
