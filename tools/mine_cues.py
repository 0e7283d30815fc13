"""Count how often each form of cues.tsv is a cue, and which cues it lacks: what its strengths were set by.

    python tools/mine_cues.py GOLD.json TEXT_FOLDER

GOLD.json holds, for each document, its quotes with the spans of their cues; the folder has the texts. Prints, for each
form: its lemma, occurrences in a sentence with a quote, how many of these lie within a cue, the share, and the
strength in the list. Then, most frequent first, words of cues that no form of the list is in. Writes no file.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quotex import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORT = 3  # letters; what is shorter is a function word
WORD_RE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
END_RE = re.compile(r"[.!?]['’”\"]*\s+(?=[A-Z“\"'‘])|\n+")
Spans = list[tuple[int, int]]


def main(gold: str, folder: str) -> None:
    rows = lexicon.cues_by_form()
    seen, cued, missing = Counter[str](), Counter[str](), Counter[str]()
    for document in json.loads(Path(gold).read_text(encoding="utf-8")):
        text = (Path(folder) / f"{document['doc']}.txt").read_text(encoding="utf-8")
        quotes, cues = gold_spans(document)
        for word, inside in words_near_quotes(text, quotes, cues):
            if word in rows:
                seen[word] += 1
                cued[word] += inside
        for start, end in set(cues):
            found = [word.lower() for word in WORD_RE.findall(text[start:end])]
            if not any(word in rows for word in found):
                missing.update(word for word in found if len(word) >= SHORT)
    print("form\tlemma\tnear a quote\tcue\tshare\tstrength")
    for word, count in seen.most_common():
        lemma, _, _, strength, _ = rows[word]
        print(f"{word}\t{lemma}\t{count}\t{cued[word]}\t{cued[word] / count:.2f}\t{strength}")
    print("\nin cues without a listed verb")
    for word, count in missing.most_common(150):
        print(f"{word}\t{count}")


def gold_spans(document: dict[str, Any]) -> tuple[Spans, Spans]:
    quotes = [(quote["start"], quote["end"]) for quote in document["quotes"]]
    return quotes, [(start, end) for quote in document["quotes"] for start, end in quote["cue"]]


def words_near_quotes(text: str, quotes: Spans, cues: Spans) -> Iterator[tuple[str, bool]]:
    """The words outside quotes of each sentence that a quote touches, and whether each lies in a cue."""
    bounds = [0, *(match.end() for match in END_RE.finditer(text)), len(text)]
    for start, end in pairwise(bounds):
        here = [span for span in quotes if span[0] < end and span[1] > start]
        for match in WORD_RE.finditer(text, start, end) if here else ():
            if not any(span[0] <= match.start() < span[1] for span in here):
                yield match[0].lower(), any(span[0] <= match.start() < span[1] for span in cues)


if __name__ == "__main__":
    main(*sys.argv[1:]) if len(sys.argv) == 3 else sys.exit(__doc__)
