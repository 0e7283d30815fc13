"""Names of organisations and places that are written as several sequences: `Ministry` of `Trade`, `Industry` and
`Energy`; `Kingdom` of `Norway`.

Each *join* says when a candidate goes on the name before it. They are asked in their order, with the small words
between the two (the *gap*); the first that answers wins. Most ask what a word is about: a *subject* (`Trade`,
`Agriculture`) goes on the name of a body where a name of its own (`Google`, `World Rugby`) does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from quotex import lexicon
from quotex.entities import known
from quotex.entities.readings import straighten
from quotex.entities.sequences import Part
from quotex.model import EntityType
from quotex.patterns import Memo

_ANDS = frozenset((" and ", ", and ", " & "))
_PREPOSITIONS = frozenset(
    (" of ", " of the ", " for ", " for the ", " on ", " on the ", " in ", " in the ", " against ", " against the ")
)
_OFS = frozenset((" of ", " of the "))
_RIVERS = frozenset((" upon ", " am ", " an der ", " super ", " aan ", " aan de ", " aan den ", " nad ", " pod "))
_APOSTROPHES = frozenset(("' ", "’ "))
_GENITIVES = frozenset(("'s ", "’s "))
_BLANKS = frozenset((" ",))
_LINKS = frozenset((" and ", " and the ", " of ", " of the ", " for ", " on ", "'s ", " es "))
"""What stands inside known names."""
_BRACKETS = frozenset((") ",))
_SLASHES = frozenset(("/",))
_PLURALS = ("Children", "Men", "People", "Women", "men", "women")
_SUBJECT_TYPES = frozenset((None, "ORG", "PERSON"))
"""What words that are subjects may have been taken for: Urban Renewal, where Urban is a given name."""
_MOST_SUBJECTS = 7
"""In a list of those: Department of Agriculture, Water, Forestry …"""


class Meeting(NamedTuple):
    """A candidate and those before it, with the words between it and the last of these."""

    text: str
    before: list[Part]
    gap: str
    after: Part

    @property
    def last(self) -> Part:
        """The candidate right before."""
        return self.before[-1]


class Join(NamedTuple):
    """Says how many of the candidates before one belong to the same name, 0 if none.

    `gaps` are the words between them for which it is asked; in `hits` it joins some, in `misses` none. `type` is what
    the whole names, None where the lexicons say it.
    """

    name: str
    why: str
    gaps: frozenset[str]
    find: Callable[[Meeting], int]
    hits: tuple[str, ...]
    misses: tuple[str, ...]
    type: EntityType | None = "ORG"


_LONGEST = 300
"""Characters of a name that another may go on: each join reads all of it."""


def join(text: str, before: list[Part], gap: str, after: Part) -> bool:
    """Let a candidate go on the name of an organisation or a place before it, the last of `before`, if it does."""
    start, _, _, _, prefix = after
    if start != prefix or start - before[-1][0] > _LONGEST:
        return False
    meeting = Meeting(text, before, gap, after)
    for join in JOINS_BY_GAP.get(gap, ()):
        size = join.find(meeting)
        if size:
            start, _, _, _, prefix = before[-size]
            end = after[1]
            form = straighten(text[start:end])
            before[-size:] = [(start, end, join.type or known.type_of(form), form, prefix)]
            return True
    return False


def _is_subject(word: str) -> bool:
    return word.lower() in lexicon.words("subjects.txt")


_SUBJECT = Memo(_is_subject, size=4096)


def is_subject(form: str) -> bool:
    """Whether all words of a form are what a body may be for: `Tertiary Education`, not `World Rugby`."""
    return all(map(_SUBJECT.__getitem__, form.split(" ")))


@lru_cache(maxsize=2048)
def _complement(form: str) -> str:
    """What a name has behind its first preposition: `Trade` of `Ministry of Trade`; nothing if it has none."""
    words = form.split(" ")
    for at, word in enumerate(words[1:-1], 1):
        if word in ("of", "for", "on", "in", "against"):
            return " ".join(words[at + 1 :]).removeprefix("the ")
    return ""


def _ends_in_subject(form: str) -> bool:
    return _SUBJECT[form.rpartition(" ")[2]]


def _ends_in_members(form: str) -> bool:
    """Whether a name ends with people or bodies: `Union of Miners`, `Association of Banks`."""
    one = form.rpartition(" ")[2].lower().removesuffix("s")
    return one in known.role_heads() or one in lexicon.words("groups.txt")


def _state(meeting: Meeting) -> int:
    type_after, form_after = meeting.after[2:4]
    words = meeting.last[3].split(" ")
    if words[-1] not in lexicon.word_set("state-head") or len(words) > _WORDS_OF_STATE:
        return 0
    if meeting.last[2] == "PERSON" or not (type_after in ("GPE", "LOC") or known.is_place(form_after)):
        return 0
    return 2 if len(words) == 1 and _is_split_state(meeting) else 1


_WORDS_OF_STATE = 4
"""Words of the longest beginning: Lao People's Democratic Republic of"""


def _is_split_state(meeting: Meeting) -> bool:
    """Whether a word stands apart with which the name of a state begins: `Democratic` | `Republic of Congo`."""
    if len(meeting.before) < 2:
        return False
    first, head = meeting.before[-2:]
    gap = meeting.text[first[1] : head[0]]
    if first[3] == "People":
        return gap in _GENITIVES
    return gap == " " and first[2] == "NORP"


def _is_land_or_water(meeting: Meeting) -> int:
    form_after = meeting.after[3]
    is_head = meeting.last[3] in lexicon.word_set("land-head")
    return int(is_head and meeting.after[2] != "ROLE" and form_after not in lexicon.words("calendar.tsv"))


def _place_of_place(meeting: Meeting) -> int:
    type, form = meeting.last[2:4]
    head = form.rpartition(" ")[2]
    is_house = type == "LOC" and head in lexicon.words("place_heads.txt") and head in known.heads()
    return int(is_house and head != form and meeting.after[2] in ("GPE", "LOC"))


def _town_on_river(meeting: Meeting) -> int:
    are_words = " " not in meeting.last[3] and " " not in meeting.after[3]
    return int(are_words and meeting.last[2] in ("GPE", "LOC", None, "PERSON"))


def _members_of_place(meeting: Meeting) -> int:
    type, form = meeting.last[2:4]
    are_members = type in (None, "ORG") and " " in form and form.endswith("s") and _ends_in_members(form)
    return int(are_members and meeting.after[2] in ("GPE", "LOC"))


# The joins


def _plural_owner(meeting: Meeting) -> int:
    head = meeting.last[3].rpartition(" ")[2]
    return _with_people(meeting) if head.endswith("s") and meeting.after[3] in known.heads() else 0


def _people_as_owner(meeting: Meeting) -> int:
    type, form = meeting.after[2:4]
    head = meeting.last[3].rpartition(" ")[2]
    if not head.endswith(_PLURALS) or known.type_of(head) is not None:  # Yemen's Ministry
        return 0
    return _with_people(meeting) if type == "ORG" or form in known.heads() else 0


def _with_people(meeting: Meeting) -> int:
    """How many candidates the members of a body are: `Basque` | `Farmers`, two, if whose they are stands before."""
    if len(meeting.before) < 2 or meeting.before[-2][2] != "NORP":
        return 1
    return 2 if meeting.text[meeting.before[-2][1] : meeting.last[0]] == " " else 1


def _office_of_somebody(meeting: Meeting) -> int:
    return int(meeting.last[2] == "ROLE" and meeting.after[3] in lexicon.word_set("office-of-somebody"))


def _complement_of_head(meeting: Meeting) -> int:
    type, form = meeting.last[2:4]
    type_after, form_after = meeting.after[2:4]
    head = form.rpartition(" ")[2]
    if type not in (None, "ORG") or head not in known.heads():
        return 0
    if type_after == "NORP" and _goes_on(meeting.text, meeting.after[1]):
        return 0
    preposition = meeting.gap.split(" ")[1]
    if preposition == "of":
        return 1
    if preposition not in lexicon.table("organisation_links.tsv").get(head, "").split(","):
        return 0
    if type_after == "PERSON" or form_after.partition(" ")[0] in lexicon.words("calendar.tsv"):
        return 0
    return int(preposition != "in" or is_subject(form_after))


def _goes_on(text: str, end: int) -> bool:
    """Whether a capitalised word follows."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _complement_of_people(meeting: Meeting) -> int:
    if len(meeting.before) < 2 or meeting.last[2] != "NORP" or meeting.after[2] not in (None, "ORG"):
        return 0
    body, people = meeting.before[-2:]
    is_complement = meeting.text[body[1] : people[0]] in (" of ", " of the ")
    return 2 if is_complement and body[2] in (None, "ORG") and body[3].rpartition(" ")[2] in known.heads() else 0


def _complement_of_subject(meeting: Meeting) -> int:
    type, form = meeting.last[2:4]
    type_after, form_after = meeting.after[2:4]
    if type != "ORG" or not _ends_in_subject(_complement(form)):
        return 0
    if is_subject(form_after):  # Movement for Freedom of Information
        return 1
    if type_after not in ("GPE", "LOC"):
        return 0
    preposition = meeting.gap.split(" ")[1]
    return int(preposition == "of" or (preposition == "in" and _ends_in_members(form)))


def _list_of_subjects(meeting: Meeting) -> int:
    type, form = meeting.after[2:4]
    words = form.split(" ")
    is_body = type == "ORG" and len(words) > 1 and _SUBJECT[words[0]]
    if not is_body and not _is_in_list(type, form):
        return 0
    for size, candidate in enumerate(_listed(meeting), 1):
        type, form = candidate[2:4]
        if type == "ORG" and _ends_in_subject(_complement(form)):
            return size
        if not _is_in_list(type, form):
            break
    else:
        size += 1
    if not is_body:
        return 0
    if size > 1:
        return size - 1
    return int(type in (None, "ORG") and known.type_of(form) is None and _ends_in_subject(form))


def _is_in_list(type: EntityType | None, form: str) -> bool:
    """Whether a candidate can be a subject in a list of them."""
    return type in _SUBJECT_TYPES and is_subject(form)


def _listed(meeting: Meeting) -> Iterator[Part]:
    """The candidates before one that stand in a list with it, the last first."""
    text, before = meeting.text, meeting.before
    for at in range(len(before) - 1, max(-1, len(before) - 1 - _MOST_SUBJECTS), -1):
        yield before[at]
        if at == 0 or text[before[at - 1][1] : before[at][0]] != ", ":
            break


def _pair_behind_article(meeting: Meeting) -> int:
    start, _, type, form, _ = meeting.last
    type_after, form_after = meeting.after[2:4]
    if type is not None or " " in form or form.isupper() or meeting.text[max(0, start - 4) : start].lower() != "the ":
        return 0
    return int(type_after == "ORG" and " " in form_after and known.type_of(form_after) is None)


def _place_in_brackets(meeting: Meeting) -> int:
    if len(meeting.before) < 2 or meeting.last[2] not in ("GPE", "LOC", "NORP"):
        return 0
    first, place = meeting.before[-2:]
    if first[2] not in (None, "ORG") or meeting.text[first[1] : place[0]] != " (":
        return 0
    return 2 if known.heads().get(meeting.after[3].rpartition(" ")[2]) == "last" else 0


def _slash(meeting: Meeting) -> int:
    form, form_after = meeting.last[3], meeting.after[3]
    if len(form) == 1:
        return int(form_after.isupper() and len(form_after) > 1)  # C/TFN
    is_body = meeting.after[2] == "ORG" and " " in form_after and known.type_of(form_after) is None
    return int(is_body and " " not in form and not form.isupper() and meeting.last[2] in (None, "GPE", "LOC"))


def _known(meeting: Meeting) -> int:
    return int(straighten(meeting.text[meeting.last[0] : meeting.after[1]]) in known.phrases())


JOINS: tuple[Join, ...] = (
    Join(
        "state",
        "What kind of state it is stands before the name of a place.",
        _OFS,
        _state,
        hits=("Islamic Republic of Iran", "Democratic Republic of the Congo", "People's Republic of China"),
        misses=("Bank of Ghana", "Republic of Letters", "State of Emergency"),
        type="GPE",
    ),
    Join(
        "land-or-water",
        "What kind of land or water it is stands before its name.",
        _OFS,
        _is_land_or_water,
        hits=("Gulf of Tarrow", "Cape of Good Hope", "Horn of Africa"),
        misses=("Bank of Ghana", "Tarrow Gulf of Okafor", "Bay of Monday"),
        type="LOC",
    ),
    Join(
        "place-of-place",
        "A house with a public in it is that of a place.",
        _OFS,
        _place_of_place,
        hits=("National Museum of Kenya", "Royal Theatre of the Congo"),
        misses=("West Bay of Ghana", "National Museum of Okafor", "Museum of Ghana"),
        type="LOC",
    ),
    Join(
        "town-on-river",
        "The river on which a town lies stands behind its name.",
        _RIVERS,
        _town_on_river,
        hits=("Newcastle upon Tyne", "Frankfurt am Main", "Dolno nad Vahom", "Alphen aan den Rijn"),
        misses=("Newcastle of Tyne", "Quayside Ltd upon Tyne"),
        type="GPE",
    ),
    Join(
        "plural-owner",
        "Its members own it, and a head is all that follows.",
        _APOSTROPHES,
        _plural_owner,
        hits=("Southern Retailers' Federation", "Basque Joiners' Party"),
        misses=("Retailers' Quayside",),
    ),
    Join(
        "people-as-owner",
        "People own it who are no plural with s.",
        _GENITIVES,
        _people_as_owner,
        hits=("People's Daily", "Women's Aid Federation", "Lake Boatmen's Union", "Welsh Women's Guild"),
        misses=("China's Ministry", "Okafor's Daily", "Yemen's Ministry"),
    ),
    Join(
        "office-of-somebody",
        "Who is in charge stands in the genitive before it.",
        _GENITIVES,
        _office_of_somebody,
        hits=("Attorney General's Office", "Maricopa County Sheriff's Department"),
        misses=("Attorney General's Lawyers", "Okafor's Office"),
    ),
    Join(
        "complement-of-head",
        "The name of a body goes on after the word that makes it one.",
        _PREPOSITIONS,
        _complement_of_head,
        hits=("Department of Justice", "Centre for Fair Trade", "Panel on Climate Change", "Network in Agriculture"),
        misses=("Quayside of Lagos", "Court on August", "Bank on Tuesday", "Limited for Lagos", "Centre in Lagos"),
    ),
    Join(
        "complement-of-people",
        "The name of a body goes on with an adjective of people and what they are.",
        _BLANKS,
        _complement_of_people,
        hits=("Conference of Catholic Joiners", "Union of the Welsh Joiners"),
        misses=("Quayside of Catholic Bishops", "Welsh Joiners", "Bank of Accra Joiners"),
    ),
    Join(
        "members-of-place",
        "Its members are of a place.",
        _OFS,
        _members_of_place,
        hits=("United Farmers of Ghana", "Progressive Teachers of the Congo"),
        misses=("Farmers of Ghana", "United Farmers of Okafor", "Quayside Terminals of Ghana"),
    ),
    Join(
        "complement-of-subject",
        "What it is for has a complement of its own.",
        _PREPOSITIONS,
        _complement_of_subject,
        hits=("Movement for Freedom of Information", "Union of Miners in Ghana"),
        misses=("Ministry of Trade of Okafor", "Ministry of Trade in Ghana", "Bank of Ghana in Accra"),
    ),
    Join(
        "list-of-subjects",
        "What it is for is a list.",
        _ANDS,
        _list_of_subjects,
        hits=(
            "Ministry of Trade, Industry and Energy",
            "Securities and Exchange Commission",
            "Agriculture, Forestry and Fisheries Bureau",
            "Union of Educational and Allied Institutions",
        ),
        misses=("Hamas and Islamic Jihad", "Ministry of Trade and Google", "KRDA and World Rugby", "Trade and Energy"),
    ),
    Join(
        "pair-behind-article",
        "Two words that may be anything stand between *the* and its head.",
        _ANDS,
        _pair_behind_article,
        hits=("Wye and Marches Trust",),
        misses=("KRDA and World Rugby", "Wye and Marches", "Nairobi and Marches Trust", "Hamas and Islamic Jihad"),
    ),
    Join(
        "place-in-brackets",
        "A place stands in brackets before the end of a firm's name.",
        _BRACKETS,
        _place_in_brackets,
        hits=("Talabira (Odisha) Mining Limited", "Quayside (Ghana) Ltd"),
        misses=("Quayside (Okafor) Limited", "Okafor (Ghana) Ministry"),
    ),
    Join(
        "slash",
        "A slash stands inside it.",
        _SLASHES,
        _slash,
        hits=("C/TFN", "Carver/Hale Television"),
        misses=("AP/Reuters", "Carver/Hale", "AP/Hale Television"),
    ),
    Join(
        "known",
        "The lexicons know all of it.",
        _LINKS | _GENITIVES,
        _known,
        hits=("Trinidad and Tobago", "Lord's Resistance Army", "Law and Justice", "Dar es Salaam"),
        misses=("Trinidad and Lagos", "Cox's Resistance Army", "Lagos and Tobago"),
        type=None,
    ),
)

GAPS = frozenset(gap for join in JOINS for gap in join.gaps)
"""What may stand within a name, between its sequences."""

JOINS_BY_GAP = {gap: tuple(join for join in JOINS if gap in join.gaps) for gap in GAPS}
