"""Posts of several names before a person's: `Secretary for Culture, Sports and Tourism` | `Kevin Lau`.

A post begins with a title or a role (*Director*, *chief executive*), goes on with a preposition, and its person follows
without a comma. The names in it are no candidates any more: the person's prefix goes from the post's first word on, and
`inner` finds the bodies in it for whoever lists them.
"""

from __future__ import annotations

from functools import cache

from quotex import lexicon
from quotex.entities import headlines, known
from quotex.entities.readings import looks_like_person, parts_of
from quotex.entities.sequences import Part
from quotex.patterns import Memo

_PREPOSITIONS = frozenset(("of", "for", "on", "in", "at", "to"))
_BEFORE_NAME = _PREPOSITIONS | {"the"}
_OPENING_LINKS = frozenset(f" {word} {article}" for word in _PREPOSITIONS for article in ("", "the "))
"""What leads from a role to what it is the role of."""
_UNDER = (" to ", " to the ")
_ABOUT = (" on ", " for ")
"""What stands around whom somebody else's post is under: *Adviser to the President on Trade*."""
_LINKS = _OPENING_LINKS | {" ", ", ", " and ", ", and ", " & ", " and the ", "'s ", "’s ", "' ", "’ "}
_LONGEST_LINK = max(map(len, _LINKS))
_LONGEST_NAME = 4
"""Words of a name of which only the post before it says that it is one."""
_MOST_PARTS = 8
"""Names that a post may have."""
_REACH = 90
"""Characters before a name in which the lower-case words of a post are looked for."""


def join_posts(text: str, body: list[Part]) -> list[Part]:
    """Give people the posts before their names.

    >>> from quotex.entities.candidates import find_candidates
    >>> from quotex.text.layout import lay_out
    >>> text = "said the Minister of Home Affairs Fiona Lam and the chief executive of Corvane Energy Tom Lee"
    >>> [text[part[4] : part[1]] for part in find_candidates(lay_out(text)).body]
    ['Minister of Home Affairs Fiona Lam', 'chief executive of Corvane Energy Tom Lee']
    """
    joined: list[Part] = []
    first = -1  # where the post begins that goes on
    for candidate in body:
        _, _, kind, form, prefix = candidate
        if first >= 0:
            end = joined[-1][1]
            gap = text[end:prefix] if prefix - end <= _LONGEST_LINK else ""
            links = _OPENING_LINKS if first == len(joined) - 1 else _LINKS
            if gap in links and len(joined) - first < _MOST_PARTS:
                candidate, first = _go_on(text, gap, joined, first, candidate)
            else:
                first = -1
        elif kind == "PERSON" and text[prefix - 1 : prefix] == " ":
            candidate = _with_lower_post(text, joined, candidate)
        if kind == "ROLE" or (kind in (None, "PERSON") and known.is_title(form)):  # Dean of
            is_under = first >= 0 and gap in _UNDER and text.startswith(_ABOUT, candidate[1])
            first = first if is_under else len(joined)
        joined.append(candidate)
    return joined


def _go_on(text: str, gap: str, joined: list[Part], first: int, candidate: Part) -> tuple[Part, int]:
    """A candidate that stands in the post that begins with `first`, and where this goes on.

    If the candidate ends it, the post is its prefix, and the others in it are dropped.
    """
    named = _in_post(text, gap, candidate)
    if named is None:
        return candidate, first
    person = (*named[:4], joined[first][4])
    del joined[first:]
    return person, -1


def _in_post(text: str, gap: str, candidate: Part) -> Part | None:
    """The person whose name is or ends a candidate that stands in a post, if one does."""
    start, end, kind, form, prefix = candidate
    if gap == " ":
        is_named = kind == "PERSON" or (kind is None and _is_name(form.split(" "), True))
        return (start, end, "PERSON", form, prefix) if is_named else None
    if prefix < start:  # Minister of Justice Samuel Okafor; no Assistant to Governor Okafor
        return candidate if gap in _OPENING_LINKS and _is_matter(text[prefix : start - 1].split(" ")) else None
    size = _NAMES[form] if " " in form and kind != "LOC" else 0  # MP for Kumasi East
    return (end - size, end, "PERSON", form[-size:], prefix) if size else None


def _name_size(form: str) -> int:
    """How many letters at the end of what a post is for are the name of who has it.

    >>> [_name_size(form) for form in ("Home Affairs Fiona Lam", "Economic Development", "Foreign Affairs Zhou")]
    [9, 0, 4]
    """
    words = form.split(" ")
    if known.type_of(form) is not None or (looks_like_person(words) and not _opens_with_place(words)):
        return 0
    for size in range(1, len(words)):
        if words[size - 1][0].isupper() and _is_name(words[size:], _is_thing(words[size - 1])):
            return len(" ".join(words[size:]))
    return 0


def _is_matter(words: list[str]) -> bool:
    """Whether what stands between a post's preposition and a name is what the post is for: things, or whatever stands
    before how its bearer is addressed: Minister of `Justice` | Samuel Okafor, Director for `Marine Life Dr.` | Ana Lee
    """
    is_addressed = len(words) > 1 and known.is_address(words[-1])
    return is_addressed or all(map(_is_thing, words))


_NAMES = Memo(_name_size, size=2048)


def _opens_with_place(words: list[str]) -> bool:
    """Whether a place and a whole name follow each other: Governor of `Georgia` | `Brian Kemp`."""
    return known.type_of(words[0]) in ("GPE", "LOC") and looks_like_person(words[1:])


def _is_name(words: list[str], follows_thing: bool) -> bool:
    """Whether the rest of a candidate in a post is somebody's name; `follows_thing` if a noun stands before it."""
    if len(words) > 2 and known.type_of(words[0]) in ("GPE", "LOC"):  # Kenya Kamau Thugge
        return False
    if any(part[0] == 0 and part[2] == "PERSON" for part in parts_of(" ".join(words))[0]):
        return len(words) > 1 or follows_thing
    if not follows_thing or len(words) > _LONGEST_NAME or any(map(_is_thing, words)):
        return False
    return not any(map(headlines.is_ordinary, words)) or known.is_surname(words[-1])


def _is_thing(word: str) -> bool:
    """Whether a word is what somebody may be in charge of, or the end of a body's or place's name."""
    if word in known.body_heads() or word.lower() in lexicon.words("subjects.txt"):
        return True
    return known.type_of(word) is not None


# Posts in lower case


def _with_lower_post(text: str, joined: list[Part], candidate: Part) -> Part:
    """A person with the post that starts with a word in lower case, if there is one; drops what is a part of it.

    The chief executive of `Corvane Energy` | `Tom Lee`; the Kenyan member of parliament | `Tom Lee`
    """
    start, stop, kind, form, prefix = candidate
    if joined and joined[-1][1] == prefix - 1:
        at = joined[-1][4]
        if joined[-1][2] in ("NORP", "PERSON") or _last_word(text, at) not in _BEFORE_NAME:
            return candidate
    else:
        at = prefix
        if _last_word(text, at) not in _last_words():  # nearly always
            return candidate
    opened = _lower_start(text, at)
    if opened == at:
        return candidate
    while joined and joined[-1][4] >= opened:
        joined.pop()
    return start, stop, kind, form, opened


def _last_word(text: str, at: int) -> str:
    """The word before a place, up to a blank; nothing where a mark stands before it."""
    if text[at - 1 : at] != " ":
        return ""
    return text[text.rfind(" ", at - 20 if at > 20 else 0, at - 1) + 1 : at - 1]


@cache
def _last_words() -> frozenset[str]:
    """With what a post in lower case may end: a subject, or the end of a role of several words."""
    roles = [noun.split(" ") for noun in known.role_heads() if " " in noun]
    return lexicon.words("subjects.txt") | {words[-1] for words in roles if not _PREPOSITIONS.isdisjoint(words)}


def _lower_start(text: str, at: int) -> int:
    """Where a post begins whose words in lower case end at a place; that place if there is none."""
    words = text[max(0, at - _REACH) : at - 1].rpartition("\n")[2].split(" ")
    index = len(words) - 1
    while index and words[index] not in _PREPOSITIONS:
        if words[index] != "the" and words[index] not in _last_words():
            return at
        index -= 1
    index -= 1
    if index < 0 or not _is_head_of_post(words[index], words[max(0, index - 1)]):
        return at
    while index and not known.ends_phrase(words[index - 1]):
        index -= 1
    return at - 1 - len(" ".join(words[index:]))


def _is_head_of_post(word: str, before: str) -> bool:
    """Whether a role of one person goes on with what it is the role of; no relation: a friend of Corvane Tom Lee."""
    heads = known.roles_of_one()
    return word in heads or word.rpartition("-")[2] in heads or f"{before} {word}" in heads
