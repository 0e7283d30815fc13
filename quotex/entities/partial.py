"""Names of places that are only parts of other names: in `1996 Manitoba general election`, in `US$`.

They are read as places, which does no harm to who speaks; but whoever lists the entities of a text wants none of them.
"""

from __future__ import annotations

import regex

from quotex import lexicon
from quotex.entities.recogniser import Names
from quotex.patterns import late

_ELECTION_RE = late(
    lambda: regex.compile(
        r"[ ](?:\L<kinds>[ -]){0,3}(?:by-)?elections?\b",
        kinds=sorted({"House", "Senate", *lexicon.word_set("election")}),
    )
)
_YEAR_RE = late(regex.compile, r"\b(?:1[89]|20)\d\d[ ]", regex.REVERSE)
_ELECTION_IN_RE = late(
    regex.compile, r"\b(?:1[89]|20)\d\d[ ](?:[\p{L}-]++[ ]){1,6}elections?[ ]in[ ](?:the[ ])?", regex.REVERSE
)
_MONEY_RE = late(regex.compile, r"\$|[ ]dollars?\b")


def find_no_places(text: str, names: Names) -> frozenset[int]:
    """Where the names of places start that are parts of something else: of an election's name, of a currency's.

    >>> from quotex.entities.recogniser import recognise
    >>> from quotex.text.layout import lay_out
    >>> text = "in the 1996 Manitoba general election, the 1996 local election in Montana, for US$5; in Ohio"
    >>> names = recognise(lay_out(text))
    >>> [name.name for name in names.mentions if name.start not in find_no_places(text, names)]
    ['Ohio']
    """
    return frozenset(
        start for start, end, type, *_ in names.mentions if type in ("GPE", "LOC") and _is_part(text, start, end)
    )


def _is_part(text: str, start: int, end: int) -> bool:
    if _MONEY_RE.match(text, end) is not None:
        return True
    if text[start - 2 : start - 1].isdigit():  # the 1996
        return _YEAR_RE.match(text, 0, start) is not None and _ELECTION_RE.match(text, end) is not None
    before = text[max(0, start - 8) : start]
    return before.endswith(("n in ", "s in ", "in the ")) and _ELECTION_IN_RE.match(text, 0, start) is not None
