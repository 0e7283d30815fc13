"""Letters behind a person's name that are no part of it: `Helena Brock QC`, `Rajiv Pillai, Ph.D.`, `Tom Lee SJ`.

Many mean something else as well (`SC` is a club, a state, a court): those count only behind what is surely a name.
"""

from __future__ import annotations

import re
from operator import itemgetter

from quotex import lexicon
from quotex.entities import headlines, known
from quotex.entities.sequences import Part
from quotex.patterns import late

_NEXT_RE = late(re.compile, r"(,?) (?=[A-Z][A-Za-z]?[A-Za-z.])([A-Za-z]{1,9}(?:\.[A-Za-z]{1,4})*\.?)")
_VERB_RE = late(re.compile, r", ([a-z]+)")
_MOST = 8
"""Letters of one name."""
_CAN_FOLLOW = frozenset((" ", ",", ".", ";", ":", ")", "”", '"', "’", "'", "\n", ""))


def _kind(word: str) -> tuple[str, bool] | None:
    """The kind of some letters, and whether they mean other things as often; None if they are none."""
    row = lexicon.rows_by_form("post_nominals.tsv").get(word.replace(".", ""))
    return (row[1], row[2] == "yes" and "." not in word) if row is not None else None


def count_letters(words: list[str]) -> int:
    """How many of some words are letters behind the name that the words before them are.

    >>> count_letters(["Helena", "Brock", "QC", "MP"]), count_letters(["Orlando", "Pirates", "SC"])
    (2, 0)
    """
    size = len(words)
    kinds = []
    while size > 1 and (kind := _kind(words[size - 1])) is not None:
        size -= 1
        kinds.append(kind)
    if size < 2 or not kinds:
        return 0
    name = [word.capitalize() for word in words[:size]] if words[0].isupper() else words[:size]
    return len(kinds) if _is_name(name, kinds) else 0


def _is_name(words: list[str], kinds: list[tuple[str, bool]]) -> bool:
    """Whether words before letters of some kinds are somebody's name: if the letters are clear, any words of which the
    first is nothing else; those of a parliament may follow a place too (`Mumias East MP`).
    """
    if len(words) > 6 or "&" in words or any(map(known.is_no_surname, words)):
        return False
    if known.is_title(words[0]) or known.is_title(" ".join(words[:2])):
        return not known.is_title(words[-1])
    last = words[-1]
    is_surname = known.is_surname(last)
    if known.is_given(words[0]):
        return is_surname or not last.endswith("s")
    if is_surname and known.type_of(last) is None and known.type_of(words[0]) is None:
        return True
    return _is_unknown_name(words, kinds)


def _is_unknown_name(words: list[str], kinds: list[tuple[str, bool]]) -> bool:
    """The same for words that no list of names has: `Veshti Mordal QC`, but `Orlando Pirates SC`."""
    if any(is_doubtful for _, is_doubtful in kinds) or any(map(known.is_title, words)):
        return False
    if any(kind == "parliament" for kind, _ in kinds):
        return not any(known.type_of(word) or headlines.is_ordinary(word) for word in words)
    return known.type_of(words[0]) is None


def end_of_letters(text: str, end: int) -> int:
    """Where the letters end that follow a name; where the name does if none do.

    A comma behind them is theirs where the name goes on with its verb.

    >>> text = "Ann Lee, Ph.D., told us; Tom Hale OBE, a smith"
    >>> text[: end_of_letters(text, 7)], text[25 : end_of_letters(text, 33)]
    ('Ann Lee, Ph.D.,', 'Tom Hale OBE')
    """
    first = end + 1 if text.startswith(" ", end) else end + 2
    if not text[first : first + 1].isupper():  # nearly always
        return end
    with_comma = False
    at = end
    for _ in range(_MOST):
        match = _NEXT_RE.match(text, at)
        if match is None:
            break
        comma, word = match.groups()
        kind = _kind(word)
        if kind is None or text[match.end() : match.end() + 1] not in _CAN_FOLLOW:
            break
        if comma and (kind[1] or known.is_role_head(word)):  # Tom Lee, MP for Hull
            break
        with_comma = with_comma or bool(comma)
        at = match.end()
    return at + 1 if with_comma and _goes_on_with_verb(text, at) else at


def _goes_on_with_verb(text: str, at: int) -> bool:
    match = _VERB_RE.match(text, at)
    return match is not None and match[1] in lexicon.reporting_forms()


def drop_letters(text: str, body: list[Part]) -> list[Part]:
    """The candidates without those that are letters behind the one before: Tom Lee, `S.J.`, spoke."""
    gaps = zip(map(itemgetter(1), body), map(itemgetter(0), body[1:]), strict=False)
    dropped = {
        start
        for index, (end, start) in enumerate(gaps)
        if start - end == 2 and text[end:start] == ", " and _are_behind(body[index], body[index + 1])
    }
    return [candidate for candidate in body if candidate[0] not in dropped] if dropped else body


def _are_behind(before: Part, after: Part) -> bool:
    """Whether a candidate is letters behind the name before it, which a comma parts from it."""
    _, _, kind, form, _ = after
    letters = lexicon.rows_by_form("post_nominals.tsv").get(form.replace(".", ""))
    if letters is None or " " not in before[3] or kind == "PERSON":
        return False
    if letters[1] == "legal":  # Tom Lee, SC: a senior counsel, not South Carolina
        return before[2] == "PERSON"
    return before[2] in (None, "PERSON") and kind in (None, "ORG") and (letters[2] == "no" or "." in form)
