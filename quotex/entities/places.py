"""What shows that a name of which the lexicons know nothing is a place: `in Tarrowby`, `the town of Tarrowby`.

Every *sign* looks at what stands beside a mention. Those that speak for a place are weighed against those that speak
for somebody, over the whole document; what is shown once holds for every mention of the name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from operator import itemgetter

import regex

from quotex import lexicon
from quotex.entities import known
from quotex.entities.beside import (
    Sign,
    begin_with,
    body_nouns,
    end_in,
    small_before,
    without_ending,
    words_after,
    words_before,
)
from quotex.entities.candidates import Candidate
from quotex.entities.headlines import is_frequent, is_ordinary
from quotex.entities.joining import is_subject
from quotex.entities.naming import GIVEN_NAMES, SURNAMES
from quotex.patterns import Memo, late

ENOUGH = 2
"""The weight of a place."""
DOUBT = 1
"""How much more it takes for what may be somebody's name as well, or words of English."""


@cache
def _words(*kinds: str) -> frozenset[str]:
    return frozenset(word for kind in kinds for word in _by_kind().get(kind, ()))


@cache
def _by_kind() -> dict[str, list[str]]:
    """The words beside places by what they show."""
    words: defaultdict[str, list[str]] = defaultdict(list)
    for word, shows in lexicon.table("place_signs.tsv").items():
        for kind in shows.split(","):
            words[kind].append(word)
    return dict(words)


_OPENERS = "\"“‘'"
_NAMING = (("known", "as"), ("of",), ("called",), ("named",))
_NAMING_SOME = (("such", "as"), ("including",))
_APPOSED_RE = late(re.compile, r"(?:,|[ ](?:is|was))[ ](?:an?|the|its|their|one[ ]of[ ]the)(?=[ ])")
_LOCATED_RE = late(
    regex.compile,
    r"(?:,[ ](?:which[ ](?:is|was|lies)[ ])?|[ ](?:is|was|lies)[ ])(?:\p{L}++[ ])?"
    r"(?:located|situated|(?:about[ ]|some[ ])?\d++[ ]?(?:km|kms|kilometres|kilometers|miles)[ ]\p{Ll}++)\b",
)
_LOCATED_WITHIN = 60
_DIGITS = frozenset("0123456789")
_BEHIND_KIND_RE = late(re.compile, r"[,.;)]|[ ](?:of|in|on|near|at|with|where)\b")
_MOST_BEFORE_KIND = 3
_SOMEBODY_AFTER = frozenset(("who", "himself", "herself"))
_AGE_RE = late(re.compile, r"\d{1,3},")
_AGED_RE = late(re.compile, r",[ ](?:who\b|aged\b|\d{1,3},|(?:his|her)\b)")


def _is_owner(text: str, end: int) -> bool:
    """Whether it owns what is no kind of place, or is counted: in Morales' party; in Treaty 6."""
    after = text[end : end + 1]
    if after not in ("'", "’"):
        return text[end : end + 2].lstrip()[:1] in _COUNTERS
    words = words_after(text, end + 2 if text[end + 1 : end + 2] == "s" else end + 1)
    names = list(takewhile(str.istitle, words[:3]))
    return bool(words) and not any(word in _words("kind", "after") for word in words[1 : len(names) + 1])


_COUNTERS = frozenset("0123456789$€£%")


def _is_in(text: str, start: int, end: int) -> bool:
    words = small_before(text, start)
    if not end_in(words, _words("firm")) or _is_owner(text, end):
        return False
    return words[-1] != "in" or not end_in(words[:-1], _words("no-in"))


def _is_at(text: str, start: int, end: int) -> bool:
    return end_in(small_before(text, start), _words("weak")) and not _is_owner(text, end)


def _is_gone_to(text: str, start: int, end: int) -> bool:
    *words, last = small_before(text, start) or [""]
    if last == "between":
        return end_in(words, _words("motion"))
    if last == "to" and (end_in(words, _words("motion")) or end_in(words[:-1], _words("motion"))):
        return not (end_in(words[:-1], _words("no-to")) or _is_owner(text, end))
    return last in ("from", "of") and not lexicon.word_set("distance").isdisjoint(words[-3:])


def _is_home(text: str, start: int, end: int) -> bool:
    *words, last = small_before(text, start) or [""]
    if last == "from":
        is_home = end_in(words, _words("origin")) or (words[-1:] != [] and _AGE_RE.fullmatch(words[-1]) is not None)
    else:
        is_home = last == "at" and end_in(words, _words("situated"))
    return is_home and not _is_owner(text, end)


def _is_visited(text: str, start: int, end: int) -> bool:
    return end_in(small_before(text, start), _words("visit")) and not _is_owner(text, end)


def _is_called(text: str, start: int, end: int) -> bool:
    words = without_ending(small_before(text, start, _OPENERS), _NAMING)
    kinds = without_ending(words, _NAMING_SOME)
    if kinds is not words:  # towns, such as
        kinds = [word.rstrip(",") for word in kinds]
    return end_in(kinds, _words("kind", "before"))


def _has_of(text: str, start: int, end: int) -> bool:
    words = small_before(text, start)
    if words[-1:] == ["the"]:
        words.pop()
    return words[-1:] == ["of"] and end_in(words[:-1], _words("of"))


def _is_seat(text: str, start: int, end: int) -> bool:
    *words, last = small_before(text, start) or [""]
    return last == "for" and end_in(words, _words("seat", "bound"))


def _has_kind(text: str, start: int, end: int) -> bool:
    words = words_after(text, end)
    return begin_with(words, _words("kind", "after"))


def _is_described(text: str, start: int, end: int) -> bool:
    return _has_apposed_kind(text, end) or (_may_be_located(text, end) and _LOCATED_RE.match(text, end) is not None)


def _may_be_located(text: str, end: int) -> bool:
    """Whether a distance or a word for a location is near: the pattern for them is seldom needed."""
    near = text[end + 1 : end + _LOCATED_WITHIN]
    return "located" in near or "situated" in near or not _DIGITS.isdisjoint(near)


def _has_apposed_kind(text: str, end: int) -> bool:
    """Whether what a place is called follows, at the end of its phrase: `, a small town in`, `is the capital of`."""
    article = _APPOSED_RE.match(text, end)
    if article is None:
        return False
    at = article.end()
    for word in words_after(text, at, _MOST_BEFORE_KIND + 1):
        at += len(word) + 1
        if word in lexicon.word_set("complement-preposition"):  # a survivor of the mine
            return False
        if word in _words("kind", "is") and _BEHIND_KIND_RE.match(text, at) is not None:
            return True
    return False


def _is_compound(text: str, start: int, end: int) -> bool:
    return text.startswith("-", end) and text[end + 1 : end + 20].split(" ")[0].rstrip(".,;:") in _words("compound")


def _speaks(text: str, start: int, end: int) -> bool:
    before = _word_before(text, start)
    if before == "for" or before in lexicon.word_set("place-preposition"):  # Hale, the mayor of Tarrowby, said
        return False
    words = words_after(text, end + 1 if text.startswith(",", end) else end, 1)
    if words and words[0] in lexicon.reporting_forms():
        return True
    return end_in(words_before(text, start), lexicon.reporting_forms())


def _is_somebody(text: str, start: int, end: int) -> bool:
    if not _SOMEBODY_AFTER.isdisjoint(words_after(text, end, 1)) or _AGED_RE.match(text, end) is not None:
        return True
    return end_in(words_before(text, start)[-1:], known.role_heads())


def _is_body(text: str, start: int, end: int) -> bool:
    words = words_after(text, end)
    return begin_with(words, body_nouns()) and not begin_with(words, _words("kind", "after"))


SIGNS: tuple[Sign, ...] = (
    Sign(
        "kind-after",
        "What kind of place it is follows.",
        _has_kind,
        hits=("<Tarrowby> district", "<Tarrowby> villages", "<Tarrowby> airport"),
        misses=("<Tarrowby> districted", "<Tarrowby>, a district", "<Tarrowby> state's"),
        weight=3,
    ),
    Sign(
        "kind-before",
        "What kind of place it is stands before.",
        _is_called,
        hits=(
            "the town of <Tarrowby>",
            "the capital <Tarrowby>",
            "a village called “<Tarrowby>”",
            "nearby <Tarrowby>",
            "ports, such as <Tarrowby>",
        ),
        misses=("the head of <Tarrowby>", "the town that <Tarrowby>", "downtown, <Tarrowby>"),
        weight=3,
    ),
    Sign(
        "described",
        "It is called a place in an apposition or by a verb, or said to be located somewhere.",
        _is_described,
        hits=(
            "<Tarrowby>, a small town in Kent",
            "<Tarrowby> is one of the oldest villages.",
            "<Tarrowby>, 20 km south",
            "<Tarrowby> is located",
        ),
        misses=("<Tarrowby>, the town he left", "<Tarrowby> was a villager.", "<Tarrowby>, 20, km"),
        weight=3,
    ),
    Sign(
        "compound",
        "Something is based, or somebody born there.",
        _is_compound,
        hits=("<Tarrowby>-based", "<Tarrowby>-born"),
        misses=("<Tarrowby>-led", "<Tarrowby> based"),
        weight=3,
    ),
    Sign(
        "in",
        "Something is in, near, outside, across or off it.",
        _is_in,
        hits=("in <Tarrowby>", "Near <Tarrowby>,", "in <Tarrowby>’s Heron district"),
        misses=("confidence in <Tarrowby>", "in <Tarrowby>'s party", "in <Tarrowby> 6", "ruin <Tarrowby>"),
        weight=2,
    ),
    Sign(
        "gone-to",
        "Somebody goes there, or something is so far from there.",
        _is_gone_to,
        hits=(
            "returned to <Tarrowby>",
            "a trip back to <Tarrowby>",
            "20 km north of <Tarrowby>",
            "miles from <Tarrowby>",
            "the road between <Tarrowby> and Leeds",
        ),
        misses=("gave to <Tarrowby>", "moved to <Tarrowby>'s party", "the medal went to <Tarrowby>"),
        weight=2,
    ),
    Sign(
        "home",
        "Somebody is from there, or something is situated at it.",
        _is_home,
        hits=(
            "a farmer from <Tarrowby>",
            "Hale, 34, from <Tarrowby>",
            "born at <Tarrowby>",
            "the prison at <Tarrowby>",
        ),
        misses=(
            "a letter from <Tarrowby>",
            "34 from <Tarrowby>",
            "angry at <Tarrowby>",
            "a man from <Tarrowby>'s party",
        ),
        weight=3,
    ),
    Sign(
        "has-parts",
        "It has people, parts or directions as places have them.",
        _has_of,
        hits=("the mayor of <Tarrowby>", "residents of <Tarrowby>", "just north of <Tarrowby>"),
        misses=("the head of <Tarrowby>", "the mayor <Tarrowby>"),
        weight=2,
    ),
    Sign(
        "seat",
        "Somebody represents it, or is on the way there.",
        _is_seat,
        hits=("the MP for <Tarrowby>", "a member of parliament for <Tarrowby>", "a ship bound for <Tarrowby>"),
        misses=("a seat for <Tarrowby>", "the MP of <Tarrowby>"),
        weight=2,
    ),
    Sign(
        "at",
        "Something is at it, or comes from or goes through it, as of people and bodies, too.",
        _is_at,
        hits=("at <Tarrowby>", "from <Tarrowby>", "towards <Tarrowby>"),
        misses=("from <Tarrowby>'s party", "hat <Tarrowby>", "to <Tarrowby>"),
        weight=1,
    ),
    Sign(
        "visited",
        "It is visited, reached, left or taken.",
        _is_visited,
        hits=("visited <Tarrowby>", "troops recaptured <Tarrowby>"),
        misses=("visited by <Tarrowby>", "loved <Tarrowby>"),
        weight=1,
    ),
    Sign(
        "speaks",
        "A reporting verb stands beside it.",
        _speaks,
        hits=("<Tarrowby> said", "said <Tarrowby>", "<Tarrowby>, says"),
        misses=("<Tarrowby>. Said", "said in <Tarrowby>", "the mayor of <Tarrowby>, said"),
        weight=-2,
    ),
    Sign(
        "body",
        "What a body has or does stands right after.",
        _is_body,
        hits=("<Tarrowby> shareholders left", "a <Tarrowby> spokesman"),
        misses=("<Tarrowby> residents", "<Tarrowby>, the spokesman", "shares of <Tarrowby>"),
        weight=-2,
    ),
    Sign(
        "somebody",
        "It is somebody's name by a role before it, or by an age or a pronoun of people after it.",
        _is_somebody,
        hits=("striker <Tarrowby>", "<Tarrowby>, 34, won", "<Tarrowby>, who", "<Tarrowby> himself"),
        misses=("the <Tarrowby>", "<Tarrowby>, which"),
        weight=-2,
    ),
)


_AGAINST = tuple(sign for sign in SIGNS if sign.weight < 0)


def _first_weight(signs: Sequence[Sign], text: str, start: int, end: int) -> int:
    """The weight of the first sign that is found; zero if none is."""
    for sign in signs:
        if sign.find(text, start, end):
            return sign.weight
    return 0


def _by_trigger(triggers: dict[str, frozenset[str]]) -> dict[str, tuple[Sign, ...]]:
    """The signs of which a word shows that they may be there, by each such word, the weightiest first."""
    signs = sorted((sign for sign in SIGNS if sign.name in triggers), key=lambda sign: -sign.weight)
    found: defaultdict[str, tuple[Sign, ...]] = defaultdict(tuple)
    for sign in signs:
        for word in triggers[sign.name]:
            found[word] += (sign,)
    return dict(found)


@cache
def _by_word_before() -> dict[str, tuple[Sign, ...]]:
    return _by_trigger(
        {
            "kind-before": _ends_of("kind", "before") | {"of", "called", "named", "as", "including"},
            "in": _ends_of("firm"),
            "gone-to": frozenset(("to", "from", "of", "between")),
            "home": frozenset(("from", "at")),
            "has-parts": frozenset(("of",)),
            "seat": frozenset(("for",)),
            "at": _ends_of("weak"),
            "visited": _ends_of("visit"),
        }
    )


@cache
def _by_word_after() -> dict[str, tuple[Sign, ...]]:
    return _by_trigger(
        {
            "kind-after": frozenset(word.partition(" ")[0] for word in _words("kind", "after")),
            "described": frozenset(("is", "was", "lies")),
        }
    )


_BY_MARK = {
    mark: tuple(sign for sign in SIGNS if sign.name == name)
    for mark, name in {"-": "compound", ",": "described"}.items()
}


def _ends_of(*kinds: str) -> frozenset[str]:
    return frozenset(word.rpartition(" ")[2] for word in _words(*kinds))


def _weight_for(text: str, start: int, end: int) -> int:
    """The weight of the weightiest sign for a place, of those that the words right beside a name allow."""
    before = _by_word_before().get(_word_before(text, start))
    mark = text[end : end + 1]
    if mark == " ":
        word = text[end + 1 : end + _LONGEST_WORD].partition(" ")[0].partition("\n")[0]
        after = _by_word_after().get(word if word.isalpha() else word.rstrip('.,;:)”"’'))
    else:
        after = _BY_MARK.get(mark)
    weight = _first_weight(before, text, start, end) if before else 0
    return max(weight, _first_weight(after, text, start, end)) if after else weight


def _word_before(text: str, start: int) -> str:
    """The word in small letters before a name, or before its opening mark."""
    if start and text[start - 1] in _OPENERS:
        start -= 1
    words = text[start - _LONGEST_WORD if start > _LONGEST_WORD else 0 : start].rsplit(None, 1)
    return words[-1].lower() if words else ""


_LONGEST_WORD = 20


def settle(text: str, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """The candidates, those that the document shows to be places as such, and people who stand in lists of people.

    >>> from quotex.entities.candidates import find_candidates
    >>> from quotex.text.layout import lay_out
    >>> text = "Floods hit the town of Tarrowby. From Tarrowby they went on."
    >>> [(type, form) for _, _, type, form, _ in settle(text, find_candidates(lay_out(text)).body)]
    [('GPE', 'Tarrowby'), ('GPE', 'Tarrowby')]
    """
    candidates = _settle_lands(text, candidates)
    lists = list(_find_lists(text, candidates))
    candidates = _settle_listed(candidates, lists)
    weights = _weigh(text, candidates, lists)
    if not weights:
        return candidates
    people = _words_of_people(candidates)
    _weigh_against(text, candidates, weights)
    found = frozenset(form for form, weight in weights.items() if weight >= _enough(form, people))
    return [
        _as_place(text, candidate) if candidate[3] in found and _is_open(candidate) else candidate
        for candidate in candidates
    ]


def _settle_lands(text: str, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """The candidates, those as places that share their name with a body, but mean the land: along the `Amazon`."""
    lands = _lands()
    if lands.isdisjoint(map(itemgetter(3), candidates)):  # nearly always
        return candidates
    return [
        _as_place(text, candidate) if candidate[3] in lands and _is_land(text, candidate) else candidate
        for candidate in candidates
    ]


def _settle_listed(candidates: Sequence[Candidate], lists: Sequence[tuple[int, int]]) -> Sequence[Candidate]:
    """The candidates, those as people who are named as such in one of the lists: Ada Hale, `Kosiram Conhye` and Tim
    Lee.
    """
    named = {form for first, end in lists for form in _find_named(candidates[first:end])}
    if not named:  # nearly always
        return candidates
    return [_as_person(candidate) if candidate[3] in named else candidate for candidate in candidates]


def _words_of_people(candidates: Sequence[Candidate]) -> set[str]:
    """The words of all names of people that are whole, or have a title."""
    return {
        word
        for start, _, type, form, prefix in candidates
        if type == "PERSON" and (prefix < start or " " in form)
        for word in _parts(form)
    }


def _is_open(candidate: Candidate) -> bool:
    """Whether a candidate isn't decided, or a person without a title."""
    return candidate[4] == candidate[0] and candidate[2] in (None, "PERSON")


_ARTICLE_RE = late(regex.compile, r"\b(?:a[ln]|a[sdrtz]h?|e[ls])-", regex.REVERSE)  # al-Aqsa, ash-Shams


def _as_place(text: str, candidate: Candidate) -> Candidate:
    start, end, _, form, prefix = candidate
    article = _ARTICLE_RE.match(text, max(0, start - 4), start) if text[start - 1 : start] == "-" else None
    if article is None or prefix < start:
        return start, end, "GPE", form, prefix
    return article.start(), end, "GPE", f"{article[0]}{form}", article.start()


@cache
def _lands() -> frozenset[str]:
    return lexicon.word_set("lone-place") | lexicon.word_set("land-or-body") | lexicon.word_set("place-letters")


_BEFORE_LETTERS = frozenset(("across", "in", "outside"))
"""Prepositions behind which letters are a place: in UP"""


def _is_land(text: str, candidate: Candidate) -> bool:
    """Whether a name that a body shares with a part of the earth means the latter: along the `Amazon`; Brazilian
    `Amazon`, but the Amazon founder.
    """
    start, end, type, form, _ = candidate
    before = words_before(text, start)[-1:] or [""]
    if type is None and form in lexicon.word_set("lone-place"):
        return before[0].lower() == "the"
    if form in lexicon.word_set("place-letters"):
        return before[0] in _BEFORE_LETTERS
    if type != "ORG" or form not in lexicon.word_set("land-or-body"):
        return False
    if before[0].lower() != "the" and known.type_of(before[0]) != "NORP":
        return False
    after = (words_after(text, end, 1) or [""])[0]
    return after not in lexicon.table("body_words.tsv") and not known.is_role_head(after)


def _weigh(text: str, candidates: Sequence[Candidate], lists: Sequence[tuple[int, int]]) -> dict[str, int]:
    """What speaks for each name to be a place, as far as anything does."""
    weights: defaultdict[str, int] = defaultdict(int)
    own = _weigh_alone(text, candidates)
    for index, weight in own.items():
        weights[candidates[index][3]] += weight
    for first, end in lists:
        weight = _weigh_list(candidates[first:end], max(own.get(first, 0), own.get(end - 1, 0)))
        for candidate in candidates[first:end] if weight else ():
            if candidate[2] in (None, "PERSON") and _MAY_BE_PLACE[candidate[3]]:
                weights[candidate[3]] += weight
    return weights


def _weigh_alone(text: str, candidates: Sequence[Candidate]) -> dict[int, int]:
    """What speaks for single candidates to be places, by their index."""
    weights: dict[int, int] = {}
    count = len(candidates)
    for index, candidate in enumerate(candidates):
        start, end, type, form, prefix = candidate
        if (type is not None and (type != "PERSON" or prefix < start)) or not _MAY_BE_PLACE[form]:
            continue
        weight = 0
        if (
            text[end : end + 1] == ","
            and index + 1 < count
            and _stands_in(text, end, candidates[index + 1], " " in form)
        ):
            weight = 2
        weight += _weight_for(text, start, end)
        if weight:
            weights[index] = weight
    return weights


_LINKS = frozenset((", ", " and ", ", and ", " or ", ", or ", " & "))
_LONGEST_LINK = max(map(len, _LINKS))
_ENUMERATED = 3
"""Members of a list that says something by the places in it; two stand together by chance."""


def _find_lists(text: str, candidates: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    """Where candidates stand in lists: the index of the first of them, and that behind the last."""
    first = 0
    ends, prefixes = map(itemgetter(1), candidates), map(itemgetter(4), candidates[1:])
    for index, (end, prefix) in enumerate(zip(ends, prefixes, strict=False), start=1):
        if prefix - end > _LONGEST_LINK or text[end:prefix] not in _LINKS:
            if index - first > 1:
                yield first, index
            first = index
    if len(candidates) - first > 1:
        yield first, len(candidates)


def _find_named(members: Sequence[Candidate]) -> Iterator[str]:
    """What is somebody's name as those beside it in a list are, two of them in full: Ada Hale, `Kosiram Conhye` and
    Tim Lee.
    """
    if len(members) < _ENUMERATED or not {None, "PERSON"}.issuperset(map(itemgetter(2), members)):
        return
    if sum(type == "PERSON" and " " in form for _, _, type, form, _ in members) > 1:
        for _, _, type, form, _ in members:
            if type is None and " " in form and "&" not in form and not is_ordinary(form.partition(" ")[0]):
                yield form


def _as_person(candidate: Candidate) -> Candidate:
    start, end, type, form, prefix = candidate
    return (start, end, "PERSON", form, prefix) if type is None else candidate


def _weigh_list(members: Sequence[Candidate], shown: int) -> int:
    """What a list says of each of its members, of which a sign says `shown` of the first or the last."""
    if any(map(_is_no_place, members)):
        return 0
    weight = 2 if shown > 1 else 0
    places = sum(type in ("GPE", "LOC") and not _are_letters(form) for _, _, type, form, _ in members)
    if len(members) >= _ENUMERATED and places:
        weight += 2 if 2 * places >= len(members) else 1
    return weight


def _is_no_place(candidate: Candidate) -> bool:
    start, _, type, form, prefix = candidate
    if type == "PERSON":
        return prefix < start or (" " in form and known.is_surname(SURNAMES[form]))
    return type not in (None, "GPE", "LOC")


def _weigh_against(text: str, candidates: Sequence[Candidate], weights: dict[str, int]) -> None:
    for start, end, type, form, prefix in candidates:
        if form in weights:
            if prefix < start:
                weights[form] -= 3
            elif type in (None, "PERSON"):
                weights[form] += _first_weight(_AGAINST, text, start, end)


def _are_letters(form: str) -> bool:
    """Whether a form may stand behind a person's name: SC for senior counsel, not South Carolina."""
    return form.isupper() and form in lexicon.table("post_nominals.tsv")


def _stands_in(text: str, end: int, after: Candidate, are_words: bool) -> bool:
    """Whether a known place stands after a comma, and nothing that makes a list of it: Tarrowby, Kenya."""
    if after[0] != end + 2 or after[2] not in ("GPE", "LOC") or text[end : end + 2] != ", ":
        return False
    if are_words and _are_letters(after[3]):  # Ann Hale, SC
        return False
    return text[after[1] : after[1] + 1] in ("", ",", ".", ")", ";", "\n", ":") or text.startswith(
        (" (", " –"), after[1]
    )


def _may_be_place(form: str) -> bool:
    """Whether a form can be a place's name at all: no abbreviation, month, language, event or word of English."""
    if form.isupper() or len(form) < 3 or form in lexicon.words("calendar.tsv"):
        return False
    if form in lexicon.words("languages.txt") or form in lexicon.word_set("heavenly-body") or is_subject(form):
        return False
    words = form.split(" ")
    if len(words) == 1:
        return not is_frequent(form) and (form.isalpha() or _are_words_of_place(form.split("-")))
    if not lexicon.words("event_heads.txt").isdisjoint(words) or words[-1].isupper():  # World War II
        return False
    return known.heads().keys().isdisjoint(words) and "&" not in words and not all(map(is_ordinary, words))


def _are_words_of_place(words: Sequence[str]) -> bool:
    """Whether words that hyphens join may be a place's name: `Ijebu-Ode`; no number, direction, people or language."""
    if not all(map(str.isalpha, words)) or words[-1].isupper():  # Tarrow-II
        return False
    others = lexicon.words("languages.txt") | lexicon.word_set("place-direction")
    return others.isdisjoint(words) and all(known.type_of(word) != "NORP" for word in words)


_MAY_BE_PLACE = Memo(_may_be_place, size=8192)


def _parts(form: str) -> Iterator[str]:
    yield SURNAMES[form]
    given = GIVEN_NAMES[form]
    if given:
        yield given


def _enough(form: str, people: set[str]) -> int:
    """The weight with which a name is a place's."""
    if form in people:
        return 4 * ENOUGH
    words = form.split(" ")
    is_doubtful = known.is_given(words[0]) and words[0] not in lexicon.word_set("arabic-article")  # El Daein
    is_doubtful = is_doubtful or known.is_surname(words[-1])
    is_doubtful = is_doubtful or is_ordinary(form)
    return ENOUGH + DOUBT if is_doubtful and form not in lexicon.words("doubtful_places.txt") else ENOUGH
