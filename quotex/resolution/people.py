"""Whom a description of a person means, or a surname that several bear: `the minister`, `a woman`, `the 41-year-old`.

Each way is a function: it asks the cast what people are called, and the discourse who is in focus.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import regex

from quotex import lexicon
from quotex.entities.known import GENITIVES, is_relation, is_role_head, role_heads, title_genders, type_of
from quotex.entities.recogniser import Name
from quotex.entities.roles import head_of
from quotex.model import Gender
from quotex.patterns import late
from quotex.resolution.antecedents import is_led_by_clause
from quotex.resolution.asked import Asked, Meant, as_they_stand, best_of, somebody, way
from quotex.resolution.cast import MAX_FAMILY, MAX_ROLES, NOUNS, Cast, Office, keys, names_in
from quotex.resolution.discourse import GENDERS, NEW, Referent, Scored, Wanted, by_score
from quotex.resolution.register import Register
from quotex.resolution.salience import AS_FIRST, AS_REPORTER

_AGE_RE = late(re.compile, r"\d{1,3}-year-old")
_AGED_RE = late(re.compile, r",[ ]\d{1,3},")
_NEWCOMER_RE = late(regex.compile, r"An?[ ](?:[\p{Ll}\d-]++[ ]){0,5}+")
_WORDS_RE = late(regex.compile, r"(?:[\p{Ll}-]+[ ])++")
_SAYS_MORE_RE = late(regex.compile, r"\p{Lu}|\b(?:ex-|former|\d{1,3}-)")
"""What a description says of somebody who is called something else as well: a party, a place, an age, a past."""
_LONGEST_NAME = 60
_NEW = tuple(f"{word} " for word in NEW)
_DOMINANT = 3
"""How many times as often somebody is named as any namesake whom the surname means anywhere."""
_SHORTEST_VERB = 4
_SCHOLARS = tuple(lexicon.word_set("scholar-ending"))
"""With what the nouns for those end who are called professor as well: biologist, physicist, scientist."""
_PROMINENT, _ALONE = 1.0, -1.0
"""What weight is enough for a description, and where nobody else is near."""
_OUT_OF_FOCUS = -99.0
_SAME_NOUN, _SAME_VERB, _SAME_WORD, _ALL_WORDS = 0.5, 2.0, 2.0, 3.0
_OFTEN = 3
_SHORTEST_MISSPELT = 6
_MOST_LETTERS = 5
_LATER = 500
"""How far after an indefinite description somebody may be named, in characters."""
_IDENTIFIED_RE = late(
    regex.compile,
    r"\b(?:[Tt]hat|[Tt]he)[ ](?P<head>[\p{Ll}-]+),[ ]"  # That woman, council member Ruth Castellano
    r"(?:(?:later[ ])?(?:identified|named)[ ](?:by[ ](?:[\p{Ll}]+[ ]){1,3})?+as[ ])?+"  # identified by police as
    r"(?:(?:the|an?)[ ])?+",
)
# a man named | a driver, identified only as | a nurse who gave her name as | a boy who asked to be identified by his
# first name, | a trader known locally as | a singer who performs as | a rapper, whose real name is | a nurse who gave
# only her first name, ; not: a man who called, a guard who identified the thief as, a nurse whose dog is
_CALLED_RE = late(
    regex.compile,
    r"[ ,]{1,2}(?:who[ ](?:\p{Ll}++[ ]){0,4}?(?:is|was|be)[ ]|who[ ](?:\p{Ll}++[ ]){0,4}?(?!named|called|known))?"
    r"(?:named|called|born|calls[ ](?:him|her)self|(?:goes|went)[ ]by"
    r"|(?:\L<manner>[ ])?(?:identified|known|introduced)[ ](?:\L<manner>[ ]){0,3}+as"
    r"|(?:gave|give|gives|giving)[ ](?:\p{Ll}++[ ]){1,3}?names?[ ](?:\L<manner>[ ])?as"
    r"|(?:(?:gave|gives|giving|that)(?:[ ]only)?|(?:identified|named)[ ](?:\L<manner>[ ]){0,2}?by)"
    r"[ ](?:his|her|their)[ ](?:\p{Ll}++[ ]){0,2}names?,"
    r"|\L<appearing>[ ](?:\p{Ll}++[ ]){0,2}?as|use[sd][ ](?:the|an?)[ ](?:\p{Ll}++[ ]){0,2}?\L<alias>"
    r"|whose[ ](?:\p{Ll}++[ ]){0,2}?\L<alias>[ ](?:is|was))[ ]",
    manner=lexicon.word_set("identifying-manner"),
    appearing=lexicon.word_set("appearing"),
    alias=lexicon.word_set("alias"),
)
_CALLING = lexicon.word_set("calling-opener")
"""It begins with one of these."""
_CALLS = ("named ", "called ", "born ", "self ", "s by ", "t by ", " as ", " name", *lexicon.word_set("alias"))
"""It has one of these: to look for them spares compiling it, which takes 4 % of the time of an article."""
_LONGEST_CALL = 150


@way(
    "name",
    "A surname of several named before: whom its title fits, not *he* of whom it tells, who spoke last, the first.",
    hits={"Tom Arden left. Eva Arden stayed. “He was late,” Arden said.": "Eva Arden"},
    misses=["Tom Arden left. Ben Okafor stayed. “It was dark,” Arden said."],
)
def surname(asked: Asked) -> Meant | None:
    head = asked.who[-1]
    if head.name is not None and (head.tag != "N" or len(asked.cast.families.get(asked.words, ())) < 2):
        return None
    family = asked.cast.family(asked.words, asked.start)
    if not family:
        return None
    if head.name is not None and head.name.prefix < head.name.start:
        family = _titled(asked, asked.register.text[head.name.prefix : head.name.start].rstrip(), family)
    else:  # Mrs Arden may be Tom Arden's wife Eva, but Arden is he
        first, *others = [name for name in family if name.rpartition(" ")[2] == asked.words] or family
        family = [first, *(name for name in others if name != asked.words)]
    left = _able_to_speak(asked, family)
    return somebody(_person(left[0], asked.start)) if len(left) == 1 else _foremost_of(asked, left)


@way(
    "name",
    "A surname that nobody has, one letter off that of the one person named before whose name is so like it.",
    hits={"Karen Somerville runs the port. “We left at dawn,” Sommerville said.": "Karen Somerville"},
    misses=["Karen Arden left. Tom Arden stayed. “We left at dawn,” Arden said."],
)
def misspelt(asked: Asked) -> Meant | None:
    head = asked.who[-1]
    words = head.name.name if head.name is not None else asked.words
    if " " in words or len(words) < _SHORTEST_MISSPELT or head.tag not in "NX":
        return None
    like = [one for surname in asked.cast.surnames_like(words) for one in asked.cast.family(surname, asked.start)]
    full = [one for one in like if " " in one]
    return somebody(_person(full[0], asked.start)) if len(full) == 1 else None


def _able_to_speak(asked: Asked, names: list[str]) -> list[str]:
    """Of some people those who may say a quote: it isn't of them, and they are not dead; all if none is left."""
    left = [name for name in names if not _is_spoken_of(asked, name)] or names
    return [name for name in left if not asked.cast.is_dead(name, asked.start)] or left


def _foremost_of(asked: Asked, left: list[str]) -> Meant | None:
    """Whom a surname that several bear means: who is said to speak last, who is near, the first;
    None if one is named far more.
    """
    second, most = sorted(asked.cast.count(name) for name in left)[-2:]
    if most >= _DOMINANT * second:
        return None
    ranked = [scored for scored in asked.discourse.ranked(Wanted(asked.start, ("person",))) if scored[1].name in left]
    reported = [scored for scored in ranked if scored[1].weight >= AS_REPORTER]
    near = {one.name for _, one in ranked}
    first = next((name for name in left if name in near), left[0])
    return best_of(reported) or somebody(_person(first, asked.start))


def _is_spoken_of(asked: Asked, name: str) -> bool:
    """Whether a quote speaks of somebody, as *he* or by a given name: that one doesn't say it."""
    gender = GENDERS.get(asked.register.first_word_in(asked.index))
    if gender is not None and asked.cast.names.genders.get(name) == gender:
        return True
    given, _, rest = name.partition(" ")
    return asked.register.names_given(asked.index, given, rest)


def _titled(asked: Asked, title: str, family: list[str]) -> list[str]:
    """Those whom a title fits: who is called so first, else by their gender; all where it fits none."""
    offices = [office for noun, _ in NOUNS[title] for office in asked.cast.offices(noun) if office.name in family]
    first = min(offices, default=None)
    gender = title_genders().get(title)
    return (
        [first.name]
        if first is not None and first.at < asked.start
        else [name for name in family if asked.cast.names.all_genders.get(name, gender) == gender] or family
    )


@way(
    "role",
    "An office by its first letters: who bears it, before or behind its words.",
    hits={
        "The resident district commissioner, Amara Diallo, met Tom Arden. “We left,” the RDC said.": "Amara Diallo",
        "Amara Diallo, the chief financial officer, met Tom Arden. “We left,” the CFO said.": "Amara Diallo",
    },
    misses=["Amara Diallo runs the Regional Dairy Council. “We left,” the RDC said."],
)
def office_by_letters(asked: Asked) -> Meant | None:
    letters, named = asked.words.rpartition(" ")[2], asked.who[-1].name if asked.who else None
    is_short = letters.isupper() and letters.isalpha() and 1 < len(letters) <= _MOST_LETTERS
    if not is_short or letters in lexicon.table("title_words.tsv") or (named and named.name != letters):
        return None
    forms = (letters, letters[:-1]) if letters[0] + letters[2:] == "CO" else (letters,)  # CEO: a chief executive
    bearers = (asked.cast.bearer_of(form, asked.start) for form in forms)
    return somebody(next(filter(None, bearers), None))


@way(
    "description",
    "Somebody without a name who was introduced by the same noun, after all who have a name and a role with it.",
    hits={"“We left at dawn,” a young nurse said.\n\n“It was cold,” the nurse said.": "a young nurse"},
    misses=[
        "“We left at dawn,” the nurse said.",
        "A nurse met Amara Diallo, the head nurse. “We left at dawn,” the nurse said.",
    ],
)
def newcomer(asked: Asked) -> Meant | None:
    if not asked.means_one_known:
        return None
    same = asked.discourse.last_described(asked.start, asked.head)
    if same is None and (start := _begun_with(asked)) is not None:
        return somebody(_named_next(asked, start))
    if same is None or same.plural or not same.name.lower().startswith(_NEW):
        return None
    offices = _fitting(asked)
    if offices and (offices[-1].at > same.start or len(keys(asked.full) & offices[-1].words) > 1):
        return None
    verb = asked.register.text[max(0, same.start - _LONGEST_NAME) : same.start].rstrip().rpartition(" ")[2]
    if verb in lexicon.word_set("being"):  # Perrot was a billionaire
        return None
    return somebody(_named_behind(asked, same.end) or _named_next(asked, same.start) or same)


@way(
    "role",
    "Somebody named before whose role has the same noun: most of the words, else who is in focus.",
    hits={"Amara Diallo, the mayor, met Tom Arden. “We left at dawn,” the mayor said.": "Amara Diallo"},
    misses=["Amara Diallo, the mayor, met Tom Arden. “We left at dawn,” a mayor said."],
)
def role(asked: Asked) -> Meant | None:
    said_of = asked.register.named_in(asked.index)
    fitting = [one for one in _fitting(asked) if one.name not in said_of] if asked.means_one_known else []
    focus: dict[str, float] = {}
    if len(holders := {office.name for office in fitting}) > 1:
        able = _able_to_speak(asked, sorted(holders))
        fitting = [office for office in fitting if office.name in able]
        for score, referent in asked.discourse.scores(Wanted(asked.start, ("person",))):
            focus[referent.name] = max(score, focus.get(referent.name, _OUT_OF_FOCUS))
    ranked = [(focus[office.name], _person(office.name, office.at)) for office in fitting if office.name in focus]
    if ranked or not fitting:
        return best_of(sorted(ranked, reverse=True))
    return somebody(_person(fitting[-1].name, fitting[-1].at))


def _fitting(asked: Asked) -> list[Office]:
    """The roles before a place that have the noun of a description, and share most of its other words."""
    described = keys(asked.full)
    before = _offices_before(asked, described)
    which = described - _times().difference(*(office.words for office in before))
    if before and (other := _other_holder(asked, described - which)):
        return other
    most = max((len(which & office.words) for office in before), default=0)
    if most < min(len(which), 2):  # of the words that say which one none is theirs
        is_bare = asked.full[4:].islower() and all(office.words == {asked.head} for office in before)
        is_only = (is_bare or asked.complement.startswith("from ")) and len({office.name for office in before}) == 1
        return before if is_only else []  # the bishop from the next parish, the school bishop, where one is named
    return [office for office in before if len(which & office.words) == most]


def _offices_before(asked: Asked, described: frozenset[str]) -> list[Office]:
    """The roles before a place that have the noun of a description, which says nothing else of them."""
    offices = asked.cast.offices(asked.head)
    end = bisect_left(offices, (asked.start,))
    whose = names_in(asked.complement)
    return [
        office
        for office in offices[max(0, end - MAX_ROLES) : end]
        if office.is_own
        and not _differ_in(described, office.words)
        and not (whose and office.whose and whose.isdisjoint(office.whose))
    ]


def _other_holder(asked: Asked, times: frozenset[str]) -> list[Office]:
    """Who had an office before who has it, or after: *the former minister*, of her predecessor; *the new chief*."""
    noun = "successor" if times & lexicon.word_set("coming") else "predecessor" if times & {"former", "ex"} else ""
    return [office for office in asked.cast.offices(noun) if office.at < asked.start] if noun else []


@way(
    "role",
    "Somebody named after whose role has all its words.",
    hits={"“We left at dawn,” the mayor said. Amara Diallo, the mayor, met Tom Arden.": "Amara Diallo"},
    misses=["“We left at dawn,” the mayor said. Amara Diallo met Tom Arden."],
)
def later_role(asked: Asked) -> Meant | None:
    if not asked.means_one_known:
        return None
    offices, described = asked.cast.offices(asked.head), keys(asked.full)
    first = bisect_left(offices, (asked.start,))
    later = (
        office
        for office in offices[first : first + MAX_ROLES]
        if described <= office.words | {asked.head} and not _differ_in(described, office.words)
    )
    return next((somebody(_person(office.name, office.at)) for office in later), None)


@way(
    "description",
    "Whoever was described by the same noun before.",
    hits={"“We left at dawn,” the old nurse said.\n\n“It was cold,” the nurse said.": "the old nurse"},
    misses=["“We left at dawn,” the nurse said."],
)
def same_description(asked: Asked) -> Meant | None:
    if asked.is_indefinite:
        return None
    same = asked.discourse.last_described(asked.start, asked.head)
    if same is None or _differ_in(keys(asked.full), keys(same.name)):
        return None
    return somebody(_named_behind(asked, same.end) or same)


@way(
    "relative",
    "*His daughter*: the one other person of his surname whose gender fits.",
    hits={"Maria Arden left. Tom Arden stayed. “We left at dawn,” his daughter said.": "Maria Arden"},
    misses=["Tom Arden stayed. “We left at dawn,” his daughter said."],
)
def relative(asked: Asked) -> Meant | None:
    gender = role_heads().get(asked.head)
    if (gender is None and not is_relation(asked.head)) or (asked.is_indefinite and asked.rest):
        return None
    owner = _owner_of(asked, asked.first if asked.rest else "my")  # “Dad has been saying ‘…’”
    if owner is None:
        return None
    genders, family = asked.cast.names.genders, asked.cast.families.get(owner.rpartition(" ")[2], [])
    kin = {
        name
        for _, name in family[-MAX_FAMILY:]
        if name != owner and (genders.get(name) == gender if gender is not None else " " in name)  # his boss: not Eva
    }
    return somebody(_person(kin.pop(), asked.start)) if len(kin) == 1 else None


def _owner_of(asked: Asked, whose: str) -> str | None:
    """The name of whoever is said to have somebody: `his`, `my`, `Tom Arden's`."""
    if whose in ("his", "her"):
        found = asked.discourse.most_salient(Wanted(asked.start, ("person",), GENDERS[whose]))
        return found.name if found is not None else None
    if whose == "my":
        outer = asked.register.outer_speaker(asked.index) if asked.is_nested else None
        author = asked.cast.author if not asked.is_nested else None
        return outer.speaker if outer is not None else author.name if author is not None else None
    return asked.owner[1].name if asked.owner is not None else None


@way(
    "description",
    "The most salient person, for words that say what somebody is: an age, a nationality, a job with an adjective.",
    hits={"Amara Diallo runs the port. “We left at dawn,” the 41-year-old said.": "Amara Diallo"},
    misses=["Amara Diallo runs the port. “We left at dawn,” the nurse said."],
)
def prominence(asked: Asked) -> Meant | None:
    if not _is_of_one_known(asked):
        return None
    words = keys(asked.rest)
    if (before := asked.register.called_before(asked.head, words, asked.start)) is not None:
        return somebody(_person(before, asked.start))  # the senator, of the senator from Ohio
    said_of = asked.register.named_in(asked.index)
    meant = _in_focus(asked, said_of)
    if meant is not None and meant.speaker and asked.cast.is_dead(meant.speaker, asked.start):
        meant = _in_focus(asked, said_of | {meant.speaker}) or meant
    if meant is not None and meant.speaker and len(words) > 1:
        asked.register.remember_called(asked.head, words, asked.start, meant.speaker)
    return meant


def _is_of_one_known(asked: Asked) -> bool:
    """Whether a description is of somebody whom the text has named."""
    if asked.is_nested or not asked.means_one_known or not (says_who(asked.rest) or is_role_head(asked.head)):
        return False
    if asked.rest in lexicon.word_set("unnamed-role"):  # the source, Moss's aide: but the former top aide
        return False
    return not any(word in asked.cast.families for word in asked.rest.split(" "))  # the Moss supporter


def _in_focus(asked: Asked, but: frozenset[str]) -> Meant | None:
    """Whom a description means that nothing ties to a name: `the ageing star`; `the 41-year-old`; `the Italian`;
    `Obama's former strategist`.

    It is whoever is most prominent. Of a description by what is somebody's more is asked: he must have begun a
    sentence or spoken, be one, and another than the owner.
    """
    first, _, rest = asked.words.partition(" ")
    if not first.endswith(GENITIVES) and first.lower() != "the":
        return None
    described = _Described(keys(rest), asked.head, keys(asked.complement))
    likely = _likely(asked.register, _named_near(asked, but), described)
    is_job = first.lower() == "the" and not says_who(rest) and not _is_office(described, rest)
    if is_job and likely and not _may_be(asked.register, likely[0][1], rest, asked.head):  # the teacher: who taught
        likely = [scored for scored in likely if _is_called(asked.register, scored[1].name, asked.head)]
    if not likely or _is_of_another(asked, likely[0][1].name):
        return None
    return best_of(likely) if _stands_out(asked, likely, described) else None


def _stands_out(asked: Asked, likely: Sequence[Scored], described: _Described) -> bool:
    """Whether the likeliest of some people is prominent enough, and may be called what a description says."""
    register, found = asked.register, likely[0][1]
    first, _, rest = asked.words.partition(" ")
    weight = max(one.weight for _, one in likely if one.name == found.name) + _likeness(register, found.name, described)
    is_owned = first.endswith(GENITIVES)
    if is_owned and (weight < AS_FIRST or first[:-2] in found.name):
        return False
    is_office = not is_owned and _is_office(described, rest)
    is_alone = (is_office or _AGE_RE.search(rest)) and all(one.name == found.name for _, one in likely)
    if weight < (_ALONE if is_alone else _PROMINENT):
        return False
    return is_office or says_who(rest) or _may_be(register, found, rest, described.head)


def _named_near(asked: Asked, but: frozenset[str]) -> list[Scored]:
    """The people named before a description; not those of whom it reports something in its own sentence: of *Moss has
    left, the former chairman said* Moss is another.
    """
    register = asked.register
    is_report = register.text.startswith(", ", asked.start - 2) and not is_led_by_clause(register, asked.start)
    limit = register.sentences.start_of(asked.start) if is_report else asked.start
    near = register.discourse.scores(Wanted(asked.start, ("person",), _gender_of(asked.head), but=but))
    return [scored for scored in near if scored[1].start < limit]


class _Described(NamedTuple):
    """A description: its words, its noun, and the words of its complement."""

    words: frozenset[str]
    head: str
    of_whom: frozenset[str]


def _is_of_another(asked: Asked, person: str) -> bool:
    """Whether a description says whose somebody is who is a person as well, and nothing says that it is this person:
    *the victim's father*, *the boy's lawyer*; not *the club's captain*.
    """
    before, is_owned, _ = asked.rest.replace("’", "'").partition("'s ")
    owner = before.rpartition(" ")[2] if is_owned else ""
    return owner.islower() and is_role_head(owner) and asked.head not in asked.cast.entry(person).nouns


def _is_office(described: _Described, rest: str) -> bool:
    """Whether a description is of an office that one person holds: *the governor*, *the Adviser to the King*."""
    return bool(described.of_whom and rest[0].isupper()) or described.head in lexicon.word_set("public-role")


def _likely(register: Register, near: Sequence[Scored], described: _Described) -> list[Scored]:
    """Those near who may be meant, the likeliest first; not the Texas governor, where one of Ohio is named."""
    likeness = {name: _likeness(register, name, described) for name in {one.name for _, one in near}}
    if age := next(filter(_AGE_RE.fullmatch, described.words), None):
        near = _of_age(register, near, age)
    return sorted([(score + likeness[one.name], one) for score, one in near], key=by_score, reverse=True)


def _of_age(register: Register, near: Sequence[Scored], age: str) -> Sequence[Scored]:
    """Those near who are called so old, else those whose age the text doesn't say."""
    ages = {
        name: register.cast.ages(name).union(
            *(_AGE_RE.findall(register.text, one.start, one.end) for _, one in near if one.name == name)
        )
        for name in {one.name for _, one in near}
    }
    fitting = [scored for scored in near if age in ages[scored[1].name]]
    return fitting or [scored for scored in near if not ages[scored[1].name]]


def _gender_of(head: str) -> Gender | None:
    """What a noun tells of somebody's gender: the mother-of-three, the frontman."""
    gender = role_heads().get(head) or role_heads().get(head.partition("-")[0])
    return gender or ("female" if head.endswith("woman") else "male" if head.endswith("man") else None)


def _likeness(register: Register, person: str, described: _Described) -> float:
    """How well a description fits a person: by the nouns and the other words of what they are called."""
    entry = register.cast.entry(person)
    nouns, words = entry.nouns, entry.words
    head, of_whom = described.head, described.of_whom
    shared = _SAME_WORD * len((described.words & words) - {head})
    if head not in nouns:
        if described.words <= _places() and described.words.isdisjoint(words) and not words.isdisjoint(_places()):
            return _OUT_OF_FOCUS  # the Frenchwoman, where one of Romania is named
        return shared + _SAME_VERB * does(register.cast, person, _OFTEN, head)
    if _differ_in(described.words, words) or (of_whom and words - nouns and of_whom.isdisjoint(words)):
        return _OUT_OF_FOCUS  # the head of the fire service, who is no head of the water board
    is_other = words - nouns and described.words & _places() and words.isdisjoint(_places())
    shared -= _SAME_WORD * bool(is_other)  # the Russian leader, where the president of a club is named
    return shared + _SAME_NOUN + _ALL_WORDS * (described.words <= words)


def _may_be(register: Register, referent: Referent, rest: str, head: str) -> bool:
    """Whether a person may be called something: nothing else is known of them, or the words say more than a job."""
    if _is_called(register, referent.name, head):
        return True
    person = register.cast.entry(referent.name)
    if " " not in rest:  # the source, the nurse
        return head.endswith(_SCHOLARS) and not person.nouns.isdisjoint(lexicon.word_set("scholar"))
    if not person.nouns or _SAYS_MORE_RE.search(rest):
        return True
    return len(person.mentions) >= _OFTEN and person.mentions[_OFTEN - 1].start <= referent.start


def _is_called(register: Register, name: str, head: str) -> bool:
    """Whether a noun is somebody's, or one that ends so (the goalkeeper: the keeper), or says what they do."""
    nouns = register.cast.entry(name).nouns
    if head in nouns or (len(head) > _SHORTEST_VERB and any(noun.endswith(head) for noun in nouns)):
        return True
    return does(register.cast, name, MAX_ROLES, head)  # the editor, of who edits the paper


def does(cast: Cast, name: str, most: int, noun: str) -> bool:
    """Whether one of the first sentences that name a person has a verb for what the noun says: *Pell has presented …*,
    *the presenter*; *Keller coaches …*, *the coach*.
    """
    forms = _forms_of(noun)
    return forms != () and any(map(cast.deeds(name, most).__contains__, forms))


def _forms_of(noun: str) -> tuple[str, ...]:
    """How forms of the verb begin whose doer a noun is called; none if there is no such verb."""
    listed = lexicon.table("doers.tsv").get(noun)
    if listed is not None:
        return tuple(f" {form} " for form in listed.split(","))
    verb = noun.removesuffix("er").removesuffix("or")
    if len(verb) < _SHORTEST_VERB:
        return ()
    return (f" {noun}ed ",) if verb == noun else (f" {verb}",)  # Moss delegates are no delegate


@way(
    "description",
    "Somebody new whom the text names soon after.",
    hits={
        "“We left at dawn,” a woman said. The woman, Amara Diallo, runs the port.": "Amara Diallo",
        "“We left at dawn,” said a woman who gave her name only as Amara.": "Amara",
    },
    misses=[
        "“We left at dawn,” a woman said. Amara Diallo runs the port.",
        "“We left at dawn,” said a woman who called Amara Diallo a liar.",
    ],
)
def identified_later(asked: Asked) -> Meant | None:
    named = _named_behind(asked, asked.end)
    if named is None and asked.is_indefinite and is_role_head(asked.head):
        named = _named_later(asked) or _named_next(asked, asked.start)
    return somebody(named)


def _named_behind(asked: Asked, end: int) -> Name | None:
    """By what name those go whom words describe: `a man` named Bo Lee, `a baker` who gave her name as Lucia."""
    text = asked.register.text
    words = text[end : end + _LONGEST_CALL]
    may_call = words.lstrip(", ").partition(" ")[0] in _CALLING and any(map(words.__contains__, _CALLS))
    called = _CALLED_RE.match(text, end) if may_call else None
    if called is None or called.start() < asked.register.cue_at(asked.index) < called.end():
        return None  # one lawmaker called Moss “a liar”
    named = next(iter(asked.cast.between(called.end(), called.end() + _LONGEST_NAME)), None)
    return named._replace(type="PERSON") if named is not None and named.prefix == called.end() else None


def _named_later(asked: Asked) -> Name | None:
    """Who turns out to be meant: `a woman … That woman, council member Ruth Castellano,`; `The man, Bo Lee,`."""
    text = asked.register.text
    if f" {asked.head}, " not in text[asked.end : asked.end + _LATER]:  # mostly
        return None
    for match in _IDENTIFIED_RE.finditer(text, asked.end, asked.end + _LATER):
        named = next(iter(asked.cast.names.between(match.end(), match.end() + _LONGEST_NAME)), None)
        if match["head"] == asked.head and named is not None and named.type == "PERSON":
            role = text[match.end() : named.prefix]
            return named if not role or _WORDS_RE.fullmatch(role) else None
    return None


def _named_next(asked: Asked, start: int) -> Name | None:
    """Who is named in full, for the first time, right after a paragraph began with somebody: at the beginning of the
    next paragraph, or, with an age or nothing else said of them, of the next sentence. *A candidate has resigned. ¶
    Nicholas Pell, who …*; *A driver was fined. Pavel Horak, 58, had …*. Not of those who mostly stay without a name.
    """
    text = asked.register.text
    begins = start == text.rfind("\n", 0, start) + 1 and start < _LATER
    if not begins or asked.head in lexicon.word_set("unnamed-role"):
        return None
    following = text.find("\n", start) + 1
    while text.startswith("\n", following):
        following += 1
    named = _introduced(asked, asked.register.sentences.around(start)[1])
    if named is not None and (_AGED_RE.match(text, named.end) or _is_bare(asked, named)):
        return named
    return _introduced(asked, following) if following else None


def _is_bare(asked: Asked, named: Name) -> bool:
    """Whether nothing says who somebody is, and they do something: *Pavel Horak bought it*, of a driver."""
    is_subject = asked.discourse.referent(named).weight >= AS_FIRST
    return is_subject and named.prefix == named.start and not asked.cast.entry(named.name).nouns


def _begun_with(asked: Asked) -> int | None:
    """Where a paragraph begins with somebody new of the same noun, the first of it: *A farmer from Sark …*."""
    place = asked.cast.first_place(asked.head)
    start = asked.register.sentences.start_of(place) if place < asked.start else place
    is_new = _NEWCOMER_RE.fullmatch(asked.register.text, start, place) is not None
    return start if is_new else None


def _introduced(asked: Asked, at: int) -> Name | None:
    """Who is named in full at a place, for the first time, and may be what is asked for."""
    names = asked.cast.names
    named = next(iter(names.between(at, at + _LONGEST_NAME)), None)
    if named is None or named.type != "PERSON" or named.prefix != at or " " not in named.name:
        return None
    title = asked.register.text[at : named.start].rstrip()
    if is_role_head(head_of(title)) and asked.head not in asked.cast.entry(named.name).nouns:
        return None  # A nurse was attacked. ¶ Chief Constable Ann Rowe condemned it.
    gender = role_heads().get(asked.head)
    is_first = names.by_name[named.name][0].start == named.start
    return named if is_first and gender in (None, names.genders.get(named.name, gender)) else None


@way(
    "words",
    "Somebody new with a job: the description is all there is.",
    hits={"“We left at dawn,” a senior aide said.": "a senior aide"},
    misses=["“We left at dawn,” the senior aide said."],
)
def unnamed_person(asked: Asked) -> Meant | None:
    return as_they_stand(asked) if asked.is_indefinite and is_role_head(asked.head) else None


def _person(name: str, at: int) -> Referent:
    """Somebody who is known by name, not by a place."""
    return Referent(at, at, name, "person", 0.0)


def _differ_in(described: frozenset[str], called: frozenset[str]) -> bool:
    """Whether words can't be of one person: of another rank or place, of who leaves an office and who comes into it."""
    if (described ^ called) & lexicon.word_set("rank"):
        return True
    coming, leaving = lexicon.word_set("coming"), lexicon.word_set("leaving")
    if (described & coming and called & leaving) or (described & leaving and called & coming):
        return True
    one, other = _numbers(described), _numbers(called)
    if one and other and one != other:  # 63 percent, 52 percent
        return True
    here, there = described & _places(), called & _places()
    return bool(here and there) and here.isdisjoint(there)


@cache
def _times() -> frozenset[str]:
    """Words that say when somebody has an office: *the outgoing vice-president* is the vice-president."""
    return lexicon.word_set("coming") | lexicon.word_set("leaving")


def _numbers(words: frozenset[str]) -> frozenset[str]:
    return frozenset(filter(str.isdigit, words))


@cache
def _places() -> frozenset[str]:
    """The names of places and of those that peoples belong to, in small letters."""
    named = (*lexicon.table("demonyms.tsv").values(), *lexicon.words("places.tsv"))
    return frozenset(map(str.lower, named)) - {"-"}


def _is_people(word: str) -> bool:
    return type_of(word) == "NORP"


def says_who(words: str) -> bool:
    """Whether words say what somebody is without a job: an age, a nationality, children. Not of several (*the
    Italians*).

    >>> says_who("41-year-old Swede"), says_who("mother-of-three"), says_who("Swedes"), says_who("nurse")
    (True, True, False, False)
    """
    last = words.rpartition(" ")[2]
    if last.endswith("s") and not last.endswith("ss"):
        return False
    is_state = last in lexicon.word_set("state-of-life")
    return is_state or _AGE_RE.fullmatch(last) is not None or "-of-" in last or all(map(_is_people, last.split("-")))
