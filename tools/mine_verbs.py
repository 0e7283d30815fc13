"""Build verbs.tsv of quotex/lexicon, the verb forms that news uses, and rare_verbs.txt, all other verbs.

    pip install -r tools/requirements.txt
    python tools/mine_verbs.py TEXT_FOLDER...

The forms come from lemminflect (MIT); the folders hold .txt files of news, of which only counts are used: a form
that does not occur in them is left out, and one that is more often a noun there is marked.
"""

from __future__ import annotations

import csv
import gzip
import importlib.util
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

TOOLS = Path(__file__).parent
LEXICON = TOOLS.parent / "quotex" / "lexicon"
SOURCE = TOOLS / "sources" / "verb_contexts.tsv"
HEADER = """# Verb forms as found in news: form, lemma, kinds (base, third, past, participle, gerund; with commas where
# one form is several), and `noun` where the form is more often a noun than a verb there, else -.
# Origin: forms from lemminflect 0.2.3 (MIT); those that occur in news text, by counts of our own.
# Licence: MIT, like the rest of quotex.
# Built by tools/mine_verbs.py.
"""
RARE_HEADER = """# Verbs of which verbs.tsv has no form, by their base form: what they did and are doing is known by it.
# Origin: the verbs of lemminflect 0.2.3 (MIT). Licence: MIT, like the rest of quotex.
# Built by tools/mine_verbs.py.
"""
KINDS = ("base", "third", "past", "participle", "gerund")
SHORTEST = 3  # letters of a rare verb
LEAST_LEMMA = 2  # occurrences of a lemma, all forms together
CONTEXTS = {
    row[0]: frozenset(row[1].split())
    for row in (line.split("\t") for line in SOURCE.read_text(encoding="utf-8").splitlines() if line[0] != "#")
}
WORD_RE = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|[.,;:!?()]")


def main(folders: list[str]) -> None:
    counts, nouns, verbs = count_forms(folders)
    analyses = list(forms_with_kinds())
    lemma_counts = Counter[str]()
    for form, lemma, _ in analyses:
        lemma_counts[lemma] += counts[form]
    rows: dict[str, tuple[str, set[str]]] = {}
    # Of two verbs with one form ("found") the more frequent one has it.
    for form, lemma, kind in sorted(analyses, key=lambda row: (-lemma_counts[row[1]], row[1])):
        frequent = counts[form] and lemma_counts[lemma] >= LEAST_LEMMA
        if frequent and rows.setdefault(form, (lemma, set()))[0] == lemma:
            rows[form][1].add(kind)
    lines = (
        f"{form}\t{lemma}\t{','.join(k for k in KINDS if k in kinds)}\t{'noun' if nouns[form] > verbs[form] else '-'}\n"
        for form, (lemma, kinds) in sorted(rows.items())
    )
    (LEXICON / "verbs.tsv").write_text(HEADER + "".join(lines), encoding="utf-8")
    known = {*rows, *(lemma for lemma, _ in rows.values())}
    rare = sorted({lemma for _, lemma, _ in analyses if lemma not in known and len(lemma) >= SHORTEST})
    (LEXICON / "rare_verbs.txt").write_text(RARE_HEADER + "".join(f"{lemma}\n" for lemma in rare), encoding="utf-8")


def count_forms(folders: list[str]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Of each word in lower case: all occurrences, those after a word that calls for a noun, and for a verb."""
    counts, nouns, verbs = Counter[str](), Counter[str](), Counter[str]()
    for folder in folders:
        for file in sorted(Path(folder).glob("*.txt")):
            before = ""
            for word in WORD_RE.findall(file.read_text(encoding="utf-8", errors="replace")):
                if word.islower():
                    counts[word] += 1
                    nouns[word] += before in CONTEXTS["before-noun"] or before.endswith(("'s", "’s", "'", "’"))
                    verbs[word] += before in CONTEXTS["before-verb"]
                before = word.lower()
    return counts, nouns, verbs


def forms_with_kinds() -> Iterator[tuple[str, str, str]]:
    """Form, lemma, kind. A line of the source is `go,verb,went,gone,going,goes`; no participle means: as the past."""
    package = importlib.util.find_spec("lemminflect")
    if not package or not package.origin:
        sys.exit("lemminflect is missing: pip install -r tools/requirements.txt")
    source = Path(package.origin).parent / "resources" / "infl_lu.csv.gz"
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        for lemma, part, *inflected in csv.reader(lines):
            if part != "verb" or not lemma.isalpha() or not lemma.islower() or len(lemma) < 2:
                continue
            past, participle, gerund, third = (inflected + [""] * 4)[:4]
            columns = zip(KINDS, (lemma, third, past, participle or past, gerund), strict=True)
            for kind, forms in columns:
                for form in forms.split("/"):
                    if form and form not in CONTEXTS["never-verb"] and form.isalpha():
                        yield form, lemma, kind
    for form, kind in (("am", "base"), ("are", "base"), ("is", "third"), ("was", "past"), ("were", "past")):
        yield form, "be", kind


if __name__ == "__main__":
    main(sys.argv[1:] or sys.exit(__doc__))
