"""Which organisation a noun means, and who speaks in a document: `the bank`, `the UN agency`, `the survey`.

Each way is a function. An organisation is asked for by what the cast calls it, else by who is in focus, if
nothing says that it is of another kind; a document is from whoever the sentence that first tells of it says.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Set

import regex

from quotex import lexicon
from quotex.entities import known
from quotex.entities.recogniser import Name
from quotex.model import SpeakerType
from quotex.patterns import late
from quotex.resolution.asked import Asked, Meant, best_of, somebody, way
from quotex.resolution.discourse import GENDERS, Referent, Wanted, by_score
from quotex.resolution.register import type_of_speaker, where
from quotex.resolution.salience import AS_SUBJECT

_MAX_CALLED = 300
"""How many mentions before a noun, of those that it may mean, are compared."""
_KINDS = {
    "company": lexicon.word_set("company-kind"),
    "office": lexicon.word_set("office-kind"),
    "press": lexicon.word_set("press-kind"),
    "side": lexicon.word_set("side-kind"),
    "union": lexicon.word_set("union-kind"),
}
_RULINGS = lexicon.word_set("ruling-document")
_DOCUMENTS = (
    _RULINGS,
    lexicon.word_set("letter-document"),
    lexicon.word_set("study-document"),
    lexicon.word_set("suit-document"),
    lexicon.word_set("video-document"),
)
_OFFICIAL = _RULINGS | lexicon.word_set("study-document")
"""What courts and authorities write."""
_EMBASSIES = frozenset(("consulate", "embassy", "mission"))
_LONGEST_TITLE = 30
_SAME_KIND = 2.0
_NAMED_SO = frozenset(("office", "union"))
_DIGIT_RE = late(re.compile, r"\d")
_ARTICLE_RE = late(re.compile, r"^(?:the|a|an) ", re.IGNORECASE)
# a letter from the Audit Office, a report by the engineering firm Lathrop Dunn, by the families’ lawyer, Ivo Brandl
_FROM_RE = late(
    regex.compile,
    r"(?:[ ](?:to|for|on|about)(?:[ ]\p{Ll}++){1,3}?)?[ ](?:\p{Ll}+(?:ed|en)[ ])?(?:from|by|on behalf of)[ ]"
    r"(?:(?:the|an?)[ ])?(?:[\p{Ll}’'-]+,?[ ]){0,5}+",
)
_AND_RE = late(  # a letter from the Audit Office and the Lakes Board, and a letter by the Lakes Board
    regex.compile, r"[ ]and[ ](?:an?[ ](?:[\p{Ll}\d-]++[ ]){0,3}?(?:by|from)[ ])?(?:the[ ])?"
)
_NO_NAME_RE = late(re.compile, r"['’]s?\b|[.]?[ ]\d")  # by Moss’s lawyers, from Jan. 15
_OWN_RE = late(re.compile, r"(?:(?P<is_owned>['’]s?) (?:[a-z-]+ ){0,2}| (?:(?!the |an? |its )[a-z-]+ )?)")
# In a memo to staff, chief executive Ann Lee said
_WRITING_RE = late(
    regex.compile, r"(?:[ ](?:to|on|about|for)(?:[ ][\p{L}-]++){1,4}?)?,[ ](?:the[ ])?(?:[\p{Ll}’'-]++[ ]){0,4}+"
)
_ITS_RE = late(regex.compile, r"\b([Ii]ts|[Hh]is|[Hh]er)[ ](?:[\p{Ll}\d-]++[ ]){0,3}", regex.REVERSE)
_ISSUED_RE = late(  # The Harbour Office has published its annual survey
    regex.compile,
    r"[ ](?:(?:ha[sd]|is|was)[ ])?(?P<verb>\p{Ll}++)[ ](?:an?|the|its|his|her|their)[ ](?:[\p{Ll}\d-]++[ ]){0,3}",
    regex.REVERSE,
)
_IN_RE = late(regex.compile, r"\b[Ii]n[ ](?:an?|the|its|his|her|their)[ ](?:[\p{Ll}\d-]++[ ]){0,3}", regex.REVERSE)
_MAX_NAME = 60


# Groups


@way(
    "possessor",
    "*Diallo's campaign* is called so, with her full name; *the Diallo campaign* as it is.",
    hits={
        "Amara Diallo ran for mayor. “We left at dawn,” Diallo’s campaign said.": "Amara Diallo’s campaign",
        "Amara Diallo ran for mayor. “We left at dawn,” the Diallo campaign said.": "Diallo campaign",
    },
    misses=["Amara Diallo ran for mayor. “We left at dawn,” her campaign said."],
)
def group_of_named(asked: Asked) -> Meant | None:
    if asked.owner is None:
        return None
    token, owner = asked.owner
    words = asked.words + _seat_of(asked)
    if asked.register.text.startswith(("'", "’"), token.end):  # Clinton's campaign, but the Clinton campaign
        words = words.replace(asked.register.text[owner.start : token.end], owner.name, 1)
    else:  # the UN agency, of the UN's food agency FAO
        found = _called_by_noun(asked)
        if found is not None and {*words.lower().split(" ")[1:]} <= asked.cast.entry(found.speaker or "").words:
            return found
    return Meant(_ARTICLE_RE.sub("", words), "organization")


def _seat_of(asked: Asked) -> str:
    """Where an embassy is, as the words behind it say: ` in Manila`; of others it is no part of the name."""
    at = asked.end + len(" in ")
    if asked.head not in _EMBASSIES or not asked.register.text.startswith(" in ", asked.end):
        return ""
    seat = next(iter(asked.cast.names.between(at, at + 1)), None)
    return asked.register.text[asked.end : seat.end] if seat is not None else ""


@way(
    "possessor",
    "*Her campaign* is called after the most salient woman.",
    hits={"Maria Costa ran for mayor. “We left at dawn,” her campaign said.": "Maria Costa's campaign"},
    misses=["Amara Diallo ran for mayor. “We left at dawn,” the campaign said."],
)
def group_of_pronoun(asked: Asked) -> Meant | None:
    if asked.first not in ("his", "her", "its", "their") or not asked.rest:
        return None
    owner = asked.discourse.most_salient(Wanted(asked.start, ("person",), GENDERS.get(asked.first)))
    return Meant(f"{owner.name}'s {asked.rest}", "organization", where(owner)) if owner is not None else None


@way(
    "description",
    "The last organisation that is called so: in its name, or by words beside it.",
    hits={"The Northport Bank left before the Harbour Office did. “We left at dawn,” the bank said.": "Northport Bank"},
    misses=["The Harbour Office closed the port. “We left at dawn,” a bank said."],
)
def group_by_noun(asked: Asked) -> Meant | None:
    return _called_by_noun(asked) if asked.means_one_body else None


def _called_by_noun(asked: Asked) -> Meant | None:
    """The last organisation before a place that is called by a noun; of several with most of the other words."""
    called = asked.cast.bodies(asked.head)
    if not called and asked.head in _KINDS["press"]:  # the daily, of the newspaper Nordlys
        called = sorted({name for other in _KINDS["press"] for name in asked.cast.bodies(other)})
    if not called and (words := lexicon.table("body_nouns.tsv").get(asked.head)):  # the lender, of the Valley Bank
        called = asked.cast.bodies_named(words.split(","))
    last = bisect_left(called, (asked.start,))
    near = called[max(0, last - _MAX_CALLED) : last]
    described = frozenset(asked.words.lower().split(" "))
    shared = {full: len(described & asked.cast.entry(full).words) for full in {name.name for name in near}}
    ranked = sorted(near, key=lambda name: (shared[name.name], name.start), reverse=True)
    return best_of([(float(shared[one.name]), Referent(*one[:2], one.name, "organization", 0.0)) for one in ranked])


@way(
    "description",
    "The most salient organisation, for a noun that any may have, or if it stands out.",
    hits={"The Harbour Office closed the port. “We left at dawn,” the agency said.": "Harbour Office"},
    misses=["Amara Diallo runs the port. “We left at dawn,” the agency said."],
)
def group_in_focus(asked: Asked) -> Meant | None:
    if not asked.means_one_body:
        return None
    kinds = _kinds_of((asked.head,))
    scored = asked.discourse.scores(Wanted(asked.start, ("organization",), plural=False))
    near = [(score + _SAME_KIND * _is_of_kind(asked, one, kinds), one) for score, one in scored if _may_be(asked, one)]
    near += [(_SAME_KIND, one) for one in asked.discourse.unknown_before(asked.start) if _is_of_kind(asked, one, kinds)]
    near.sort(key=by_score, reverse=True)
    if not near and not kinds <= _NAMED_SO:
        called = (one for one in asked.discourse.unknown_before(asked.start) if asked.cast.entry(one.name).called)
        return somebody(asked.discourse.unknown_subject(asked.start) or next(called, None))
    stands_out = near and (near[0][1].weight > 0 or asked.head in lexicon.word_set("generic-group"))
    return best_of(near) if stands_out else None


def _is_of_kind(asked: Asked, one: Referent, kinds: frozenset[str]) -> bool:
    """Whether the text calls an organisation something of the same kind as the noun that asks."""
    return asked.head not in lexicon.word_set("office-hypernym") and not kinds.isdisjoint(
        _kinds_called(asked, one.name)
    )


def _may_be(asked: Asked, one: Referent) -> bool:
    """Whether an organisation may be called by the noun that asks.

    What is an office or a union says so in its name, or is an abbreviation; a council is no department. An agency may
    have any name if it is a subject.
    """
    own, kinds = _kinds_called(asked, one.name), _kinds_of((asked.head,))
    if one.name.isupper():
        return not own or not kinds or bool(own & kinds)
    if "office" in kinds:
        is_subject = not own and one.weight >= AS_SUBJECT
        return asked.head in lexicon.word_set("office-hypernym") and ("office" in own or is_subject)
    return bool(own & kinds) if own and kinds else not kinds or not kinds <= _NAMED_SO


def _kinds_called(asked: Asked, name: str) -> frozenset[str]:
    """The kinds of an organisation, by its name and what it is called: *a consumer group* is no firm."""
    words = asked.cast.entry(name).words
    has_cause = "group" in words and not words.isdisjoint(lexicon.word_set("cause"))
    return _kinds_of(words - {"group"} | {"union"} if has_cause else words)


def _kinds_of(words: Iterable[str]) -> frozenset[str]:
    told = frozenset(words)
    return frozenset(kind for kind, nouns in _KINDS.items() if not told.isdisjoint(nouns))


# Documents


@way(
    "issuer",
    "A document speaks for whoever it is from, as the words around its noun say.",
    hits={
        "“The port is unsafe,” says a letter from the Harbour Office.": "Harbour Office",
        "“The port is unsafe,” Amara Diallo’s letter says.": "Amara Diallo",
    },
    misses=["“The port is unsafe,” a letter says."],
)
def issuer(asked: Asked) -> Meant | None:
    named = _named_after(asked, asked.end)
    if named is None:
        return somebody(asked.owner[1] if asked.owner is not None else None)
    link = _AND_RE.match(asked.register.text, named.end)
    others = asked.cast.names.between(link.end(), link.end() + 1) if link else ()
    if not others or (others[0].type == "PERSON") != (named.type == "PERSON"):
        return somebody(named)
    return Meant(f"{named.name} & {others[0].name}", type_of_speaker(named), where(named))


def _named_after(asked: Asked, end: int) -> Name | None:
    """Whom a document is from, as the words behind its noun say: `a letter from the Audit Office`."""
    link = _FROM_RE.match(asked.register.text, end)
    named = asked.cast.between(link.end(), link.end() + _LONGEST_TITLE) if link else ()
    if link is None or not named or named[0].prefix != link.end():
        return None
    if len(named) > 1 and named[1].type == "PERSON":  # FBI agent Carl Dunn
        role = asked.register.text[named[0].end : named[1].prefix].strip()
        if role.islower() and known.is_role_head(role.rpartition(" ")[2]):
            return named[1]
    return None if _NO_NAME_RE.match(asked.register.text, named[0].end) else named[0]


@way(
    "possessor",
    "*Her letter*: the most salient woman; *its letter*: the most salient body; *the agency's letter*: that body.",
    hits={
        "Maria Costa runs the port. “The port is unsafe,” her letter says.": "Maria Costa",
        "The Harbour Office closed the port. “The port is unsafe,” its letter says.": "Harbour Office",
        "The Harbour Office met Maria Costa. “The port is unsafe,” the agency’s letter says.": "Harbour Office",
    },
    misses=["Maria Costa runs the port. “The port is unsafe,” the letter says."],
)
def writer(asked: Asked) -> Meant | None:
    if (gender := GENDERS.get(asked.first)) is not None:
        return somebody(asked.discourse.most_salient(Wanted(asked.start, ("person",), gender)))
    if asked.first == "its":
        return somebody(asked.discourse.most_salient(Wanted(asked.start, ("organization",), plural=False)))
    owner, is_owned, _ = asked.words.replace("’", "'").partition("'s ")
    if not is_owned or owner.rpartition(" ")[2] not in lexicon.words("groups.txt"):
        return None
    return best_of([(0.0, Referent(asked.start, asked.start + len(owner), owner, "organization", 0.0))])


@way(
    "issuer",
    "Whom the document is from, as the words around its noun say where the text first tells of it.",
    hits={"A survey by the Harbour Office closed the port. “The port is unsafe,” the survey says.": "Harbour Office"},
    misses=["The Harbour Office closed the port. “The port is unsafe,” a survey says."],
)
def issuer_before(asked: Asked) -> Meant | None:
    if asked.first != "the" or not asked.rest:
        return None
    nouns: Set[str] = {asked.head}
    if not _DIGIT_RE.search(asked.rest):  # the 90-page report is new
        nouns = next((kind for kind in _DOCUMENTS if asked.head in kind), nouns)
    for start, end in asked.cast.places_before(asked.start, nouns):
        named = _named_after(asked, end) or _named_right_before(asked, start) or _named_writing(asked, start, end)
        if (found := named or _owner_before(asked, start)) is not None:
            return somebody(found)
    return None


def _owner_before(asked: Asked, start: int) -> Referent | None:
    """Whose a document is by a pronoun before its noun: `Its latest survey`."""
    own = _ITS_RE.match(asked.register.text, max(0, start - _MAX_NAME), start)
    if own is None:
        return None
    gender = GENDERS.get(own[1].lower())
    types: tuple[SpeakerType, ...] = ("person",) if gender is not None else ("organization",)
    owner = asked.discourse.most_salient(Wanted(own.start(), types, gender, plural=False))
    return owner if owner is not None and owner.weight > 0 else None


def _named_right_before(asked: Asked, start: int) -> Name | None:
    """Whose name stands right before a noun: `the Harbour Office's annual survey`, `Ann Lee's lawsuit`."""
    before = asked.cast.names.between(start - _LONGEST_TITLE - _MAX_NAME, start)
    own = _OWN_RE.fullmatch(asked.register.text, before[-1].end, start) if before else None
    if own is None:
        return None
    is_same = before[-1].type == "ORG" and asked.register.text.startswith(asked.head, start)
    return before[-1] if is_same or (own["is_owned"] and before[-1].type in ("ORG", "PERSON")) else None


def _named_writing(asked: Asked, start: int, end: int) -> Name | None:
    """Who says something in a document, or puts it out: `In a memo to staff, chief executive Ann Lee said`; `The
    Harbour Office published its survey`.
    """
    names, text = asked.cast.names, asked.register.text
    if _IN_RE.match(text, max(0, start - _MAX_NAME), start) is not None:
        link = _WRITING_RE.match(text, end)
        after = names.between(link.end(), link.end() + _LONGEST_TITLE) if link else ()
        is_there = link and after and after[0].prefix == link.end() and after[0].type in ("PERSON", "ORG")
        return after[0] if is_there else None
    issued = _ISSUED_RE.match(text, max(0, start - _MAX_NAME), start)
    if issued is None or issued["verb"] not in lexicon.word_set("issuing-form"):
        return None
    before = names.between(issued.start() - _MAX_NAME, issued.start())
    is_there = before and before[-1].end == issued.start() and before[-1].type in ("PERSON", "ORG")
    return before[-1] if is_there else None


@way(
    "issuer",
    "A ruling is the court's in focus, a report or a notice the authority's.",
    hits={"The Harbour Office closed the port. “The port is unsafe,” the survey says.": "Harbour Office"},
    misses=["The Harbour Times left. “The port is unsafe,” the survey says."],
)
def issuer_in_focus(asked: Asked) -> Meant | None:
    if asked.first != "the" or asked.head not in _OFFICIAL or _DIGIT_RE.search(asked.rest):  # a 90-page report is new
        return None
    makers = lexicon.word_set("judging-body") if asked.head in _RULINGS else _KINDS["office"]
    ranked = asked.discourse.ranked(Wanted(asked.start, ("organization",), plural=False))
    ranked = [scored for scored in ranked if not makers.isdisjoint(asked.cast.entry(scored[1].name).nouns)]
    return best_of(ranked) if ranked and ranked[0][1].weight > 1.0 else None
