"""Which quotes are one utterance: said in one breath.

Takes the pairs, their kinds and their attributions; gives for each quote the index of the first of its utterance. Two
quotes are of one breath if one cue reports both (*“A,” he said, “b.”*), or if they are one quote over several
paragraphs.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotex.attribution.attributor import Attributions
from quotex.model import Kind
from quotex.text.pairing import Pair


def find_utterances(pairs: Sequence[Pair], kinds: Sequence[Kind], attributions: Attributions) -> tuple[int, ...]:
    """For each quote the first of its utterance. A quote inside another shares no cue with the one around it."""
    first: dict[tuple[int, int | None], int] = {}
    utterances: list[int] = []
    for index, (pair, kind, attribution) in enumerate(zip(pairs, kinds, attributions.found, strict=True)):
        begun = pair.utterance
        utterance = utterances[begun] if begun < index else index
        cue = attribution.cue if attribution is not None and kind != "scare" else None
        if cue is not None:
            utterance = first.setdefault((cue.start, pair.parent), utterance)
        utterances.append(utterance)
    return tuple(utterances)
