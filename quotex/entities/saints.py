"""Places named after saints, whose name ends in a genitive: a nurse at `St Anne's`; `St Mary's Hospital`."""

from __future__ import annotations

from operator import itemgetter, methodcaller

from quotex import lexicon
from quotex.entities import known
from quotex.entities.sequences import Part
from quotex.model import EntityType

_OPENERS = tuple(f"{word} " for word in sorted(lexicon.word_set("saint")))
_begins_with_saint = methodcaller("startswith", _OPENERS)


def join_saints(text: str, body: list[Part]) -> list[Part]:
    """Give places named after saints their whole name.

    Knowingly wrong for the saint himself: St Paul's letters.

    >>> text = "a nurse at St Mary's said St Anne’s Hospital"
    >>> parts = [(11, 18, None, "St Mary", 11), (26, 33, None, "St Anne", 26), (36, 44, None, "Hospital", 36)]
    >>> [(text[start:end], type) for start, end, type, *_ in join_saints(text, parts)]
    [("St Mary's", 'LOC'), ('St Anne’s Hospital', 'ORG')]
    """
    if not any(map(_begins_with_saint, map(itemgetter(3), body))):  # nearly always
        return body
    joined: list[Part] = []
    for part in body:
        start, end, kind, form, prefix = part
        if joined and joined[-1][2] == "LOC" and joined[-1][3][-2:] == "'s" and start == joined[-1][1] + 1:
            kind_of_body = _kind_of_body(form)
            if kind_of_body is not None and text[start - 1] == " " and joined[-1][3].startswith(_OPENERS):
                first, _, _, saint, _ = joined.pop()
                part = (first, end, kind_of_body, f"{saint} {form}", first)
        elif (
            kind is None
            and form.startswith(_OPENERS)
            and form.count(" ") == 1
            and text.startswith(known.GENITIVES, end)
        ):
            part = (start, end + 2, "LOC", f"{form}'s", prefix)
        joined.append(part)
    return joined


def _kind_of_body(form: str) -> EntityType | None:
    """What is named after a saint by a last word: Hospital, Church."""
    last = form.rpartition(" ")[2]
    if last in known.heads():
        return "ORG"
    return "LOC" if last in lexicon.words("place_heads.txt") else None
