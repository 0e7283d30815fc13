"""What the lexicons know about a capitalised word or phrase, as one lookup each.

The stages ask here, not in the files, so that a word listed twice (a city that is also a given name) is weighed in one
place.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import filterfalse

from quotex import lexicon
from quotex.model import EntityType, Gender

_PLACE_TYPES: dict[str, EntityType] = {
    "country": "GPE",
    "former-country": "GPE",
    "nation": "GPE",
    "capital": "GPE",
    "city": "GPE",
    "state": "GPE",
    "province": "GPE",
    "county": "GPE",
}

GENITIVES = ("'s", "’s")
"""How what belongs to somebody follows a name."""

_GENDERS: dict[str, Gender] = {"female": "female", "male": "male"}


@cache
def phrases() -> dict[str, EntityType]:
    """Known names of organisations, places and peoples, in the exact case of the lexicons, each with its type."""
    places = lexicon.table("places.tsv")
    types = {kind: _PLACE_TYPES.get(kind, "LOC") for kind in set(places.values())}
    known = dict(zip(places, map(types.__getitem__, places.values()), strict=True))
    lists: tuple[tuple[str, EntityType], ...] = (("demonyms.tsv", "NORP"), ("organisations.tsv", "ORG"))
    for name, type in lists:
        known.update(dict.fromkeys(lexicon.columns(name)[0], type))
    return known


@cache
def first_words() -> frozenset[str]:
    """The first words of the known names that have several."""
    return frozenset([form.partition(" ")[0] for form in phrases() if " " in form])


@cache
def in_capitals() -> dict[str, str]:
    """Known names by their form in capitals: `NEW YORK` is `New York`; short ones (`NICE`) and acronyms left out.

    Of two forms that are the same in capitals (`WikiLeaks`, `Wikileaks`) the one listed first.
    """
    return {
        form.upper(): form for form in reversed(phrases()) if len(form) >= _SHORTEST_IN_CAPITALS and not form.isupper()
    }


_SHORTEST_IN_CAPITALS = 5
"""Letters of a name that is known in capitals too: most of what is shorter is an acronym."""


def canonical(form: str) -> str:
    """A name as the lexicons write it: `New York` for `NEW YORK`."""
    return in_capitals().get(form, form) if len(form) >= _SHORTEST_IN_CAPITALS and form.isupper() else form


def type_of(form: str) -> EntityType | None:
    """The type of a known name, in capitals too.

    >>> type_of("Nairobi"), type_of("NAIROBI"), type_of("Nobody")
    ('GPE', 'GPE', None)
    """
    type = phrases().get(form) or (phrases().get(canonical(form)) if form.isupper() else None)
    return type or ("GPE" if lexicon.lists("world_places.txt", form) else None)


def is_place(form: str) -> bool:
    """Whether a form is a known place, or may be one where its context makes it one."""
    return type_of(form) in ("GPE", "LOC") or form in lexicon.words("doubtful_places.txt")


def is_country(form: str) -> bool:
    """Whether a known name is a country's."""
    return lexicon.table("places.tsv").get(form) in ("country", "former-country", "nation")


@cache
def homes() -> frozenset[str]:
    """Places that may stand for the team that plays for them: cities, counties, states, but no countries."""
    kinds = ("capital", "city", "state", "state-abbreviation", "province", "county", "region", "area")
    return frozenset(lexicon.words_of("places.tsv", 1, *kinds))


@lru_cache(maxsize=4096)
def is_home(form: str) -> bool:
    """Whether a place may stand for the team that plays for it, in capitals too.

    >>> is_home("Leeds"), is_home("NAIROBI"), is_home("West Leeds"), is_home("France")
    (True, True, True, False)
    """
    if canonical(form) in homes() or lexicon.lists("world_places.txt", form):
        return True
    first, _, rest = form.partition(" ")
    return bool(rest) and first in lexicon.word_set("place-direction") and is_home(rest)


def nationality_size(words: list[str]) -> int:
    """How many of the first words are a nationality that a name may follow: `Australian` | `Tom Moody`."""
    known = phrases()
    return next((size for size in (2, 1) if known.get(" ".join(words[:size])) == "NORP"), 0)


@cache
def heads() -> dict[str, str]:
    """Words that make a capitalised sequence an organisation, with where they stand in it: `first`, `last` or `any`."""
    return lexicon.table("organisation_heads.txt")


@cache
def body_heads() -> frozenset[str]:
    """Words with which the name of an organisation or of a place may end."""
    return lexicon.words("place_heads.txt").union(lexicon.words_of("organisation_heads.txt", 1, "last", "any"))


@lru_cache(maxsize=2048)
def is_no_surname(word: str) -> bool:
    """Whether a word makes a sequence a body, an event or a place, and is nobody's surname: `Cup`, not `Park`."""
    is_head = word in heads() or word in lexicon.words("event_heads.txt") or word in lexicon.words("place_heads.txt")
    return is_head and not is_surname(word)


@cache
def roles_of_one() -> frozenset[str]:
    """Roles of one person, and no relations."""
    return frozenset(lexicon.words_of("roles.tsv", 2, "role"))


@cache
def _roles_with_capitals() -> frozenset[str]:
    """Roles that have capitals (`AI researcher`), as titles; no Da of DA."""
    return frozenset(role.title() for role in filterfalse(str.islower, roles_of_one()) if not role.isupper())


@lru_cache(maxsize=2048)
def is_title(words: str) -> bool:
    """Whether words are a title or the capitalised head of a role: what stands directly before a person's name.

    >>> [is_title(words) for words in ("Mr.", "Vice President", "vice president", "Ai Researcher", "Da")]
    [True, True, False, True, False]
    """
    if words in lexicon.words("titles.tsv") or words in _roles_with_capitals():
        return True
    first, roles, lower = words[:1], roles_of_one(), words.lower()
    is_head = first == first.upper() and (words in roles or first.lower() + words[1:] in roles)
    return is_head or (lower in roles and words == lower.title())


def is_strong_title(word: str) -> bool:
    """Whether a title is one even where it could be a given name: `Justice Raghavan`, but `Dean Baker`, `Donna
    Brazile`.
    """
    row = lexicon.rows_by_form("titles.tsv").get(word)
    return row is not None and row[2] in ("legal", "political", "military", "police")


def is_post(title: str) -> bool:
    """Whether a title is a post whose holders give no names to places and bodies: `Rep.`, `Spokesman`, but `General
    Wallace Hospital`, `Dr. Martin Luther King Hospital`.
    """
    row = lexicon.rows_by_form("titles.tsv").get(title)
    if row is None or title == "Minister":  # of a church as well
        return is_role_head(title)
    return row[2] == "political" and title not in lexicon.word_set("title-in-names")


def is_mostly_a_word(title: str) -> bool:
    """Whether a title is mostly another word: the place of a player (`Wing`, `Prop`), or the end of a rank (Sergeant
    1st `Class`).
    """
    row = lexicon.rows_by_form("titles.tsv").get(title)
    return row is not None and row[2] in ("sport", "grade")


def is_in_names(title: str) -> bool:
    """Whether a title is of a kind that stands inside names as well: `Obi`, `Prince`; not `Minister`, `Judge`."""
    row = lexicon.rows_by_form("titles.tsv").get(title)
    return row is not None and row[2] in ("courtly", "honorific", "religious")


@cache
def honorifics() -> dict[str, Gender | None]:
    """Titles that say no more than how to address somebody (`Mr.`, `Dame`), with the gender that they tell."""
    shown = (*lexicon.words_of("titles.tsv", 2, "honorific", "courtly"), "Dr.", "Dr")
    return {title: title_genders()[title] for title in shown}


def is_address(word: str) -> bool:
    """Whether a word is how one addresses somebody, whatever their post: `Mr.`, `Dr.`, `Professor`."""
    return word in honorifics() or word.startswith("Prof")


@lru_cache(maxsize=2048)
def is_surname(word: str) -> bool:
    """Whether a word is a surname that is listed."""
    return lexicon.lists("surnames.txt", word)


@lru_cache(maxsize=2048)
def is_given(word: str) -> bool:
    """Whether a word is a given name that is listed."""
    readings = lexicon.table("ambiguous.tsv").get(word, "")
    return "given" in readings.split(",") or lexicon.lists("given_names.tsv", word)


def gender_of_given(word: str) -> Gender | None:
    """The usual gender of a given name, None where both are usual.

    >>> gender_of_given("Ngozi"), gender_of_given("Kim")
    ('female', None)
    """
    row = lexicon.row_of("given_names.tsv", word)
    return _GENDERS.get(row[1]) if row is not None else None


@lru_cache(maxsize=8192)
def name_ending(word: str) -> str:
    """The end by which a word is known to be somebody's name, empty if none is.

    >>> name_ending("Makharashvili"), name_ending("Ye-hee"), name_ending("Eva")
    ('shvili', '-hee', '')
    """
    for size in range(min(_LONGEST_ENDING, len(word) - _LEAST_STEM), 0, -1):
        ending = word[-size:]
        if size == len(word) - _LEAST_STEM and ending[0] != "-":
            continue
        if ending in lexicon.table("name_endings.tsv"):
            return ending
    return ""


_LONGEST_ENDING = 9
_LEAST_STEM = 2
"""Letters before an ending of a name, and the least of them with a hyphen; others need one more."""


def gender_of_ending(form: str) -> Gender | None:
    """The gender that the end of a name tells: `Ivanova`, `Eun-hee`."""
    return _GENDERS.get(lexicon.table("name_endings.tsv").get(name_ending(form.rpartition(" ")[2]), ""))


def is_given_name(word: str) -> bool:
    """Whether a word is a given name, or two that a hyphen joins, of which the first is one: `Anne-Sophie`; not
    `El-Nasr`.
    """
    if is_given(word):
        return True
    first, hyphen, _ = word.partition("-")
    return bool(hyphen) and is_given(first) and first not in lexicon.word_set("arabic-article")


@cache
def particles() -> frozenset[str]:
    """What may stand between the capitalised words of a name, lower case: `van`, `al`."""
    return frozenset(word for word in lexicon.words("particles.txt") if not word.endswith("-"))


def particle_before(text: str, start: int) -> str:
    """The particle of a surname that stands alone, where one is written before it.

    >>> particle_before("said van der Staay", 13), particle_before("said al-Masri", 8), particle_before("in Accra", 3)
    ('van der ', 'al-', '')
    """
    particles = lexicon.word_set("lone-particle")
    particle = ""
    if text[start - 1 : start] in ("-", "'", "’"):
        particle = text[max(0, start - 4) : start].rpartition(" ")[2]
        if particle.replace("’", "'") not in particles:
            return ""
        start -= len(particle)
    while text[start - 1 : start] == " ":
        word = text[max(0, start - 8) : start - 1].rpartition(" ")[2]
        if word not in particles:
            break
        particle = f"{word} {particle}"
        start -= len(word) + 1
    return particle


@cache
def surname_openers() -> frozenset[str]:
    """The words with a capital that open a surname with a particle: `Van` of `Van Rensburg`, but not `Des`, a given
    name.
    """
    return frozenset(word.capitalize() for word in particles() - lexicon.word_set("given-particle"))


@cache
def role_heads() -> dict[str, Gender | None]:
    """Nouns that say what somebody is (`minister`, `wife`), lower case, with the gender that they tell."""
    nouns, genders, _ = lexicon.columns("roles.tsv")
    return dict(zip(nouns, map(_GENDERS.get, genders), strict=True))


@cache
def title_genders() -> dict[str, Gender | None]:
    """Titles of every kind, with the gender that they tell."""
    titles, genders, _ = lexicon.columns("titles.tsv")
    return dict(zip(titles, map(_GENDERS.get, genders), strict=True))


@lru_cache(maxsize=1024)
def gender_of_title(title: str) -> Gender | None:
    """The gender that a title or the last word of a role tells."""
    return title_genders().get(title) or role_heads().get(title.rpartition(" ")[2].lower())


@lru_cache(maxsize=16384)
def is_role_head(word: str) -> bool:
    """Whether a noun says what somebody is: `minister`, `spokeswomen`, `co-founder`."""
    heads = role_heads()
    lower = word.lower()
    if (
        word in heads
        or lower in heads
        or lower.rpartition("-")[2] in heads
        or (lower.endswith("s") and lower[:-1] in heads)
    ):
        return True
    return len(lower) > 6 and lower.endswith(_ENDS_OF_ROLES)


@cache
def _relations() -> frozenset[str]:
    nouns, _, kinds = lexicon.columns("roles.tsv")
    return frozenset(noun for noun, kind in zip(nouns, kinds, strict=True) if kind == "relation")


def is_relation(word: str) -> bool:
    """Whether a noun is somebody's of somebody: `grandmother`, `lawyer`."""
    return word in _relations()


_ENDS_OF_ROLES = tuple(sorted(lexicon.word_set("role-ending")))


def ends_phrase(word: str, before: str = "") -> bool:
    """Whether a noun phrase can't go on to the left of, or through, this word, which stands after another one.

    A form that may be a noun as well reports where it stands right after a quote: *“…,” notes historian Ida Moss*.
    """
    lower = word.lower()
    if not word[-1:].isalpha() or lower in lexicon.words("function_words.tsv") or _is_finite(lower):
        return True
    return before[-1:] in _CLOSING and lower in _reports()


_CLOSING = frozenset("”’\"'")


@cache
def _reports() -> frozenset[str]:
    """All finite forms of reporting verbs."""
    return frozenset(form for forms in lexicon.columns("cues.tsv")[1] for form in forms.split(",")[:3])


def is_participle(word: str) -> bool:
    """Whether a word is the participle of a verb: led, based."""
    row = lexicon.row_of("verbs.tsv", word)
    return row is not None and "participle" in row[2]


def _is_finite(word: str) -> bool:
    """Whether a form is hardly anything but a finite verb: a past one, or one that reports in the present (*tells*)."""
    row = lexicon.row_of("verbs.tsv", word)
    return (row is not None and "past" in row[2] and row[3] != "noun") or word in _present_reports()


@cache
def _present_reports() -> frozenset[str]:
    documents = lexicon.words("documents.tsv")
    rows = lexicon.rows("cues.tsv")
    present = ((lemma, forms.split(",")[1]) for lemma, forms, _, strength, _ in rows if strength == "core")
    return frozenset(form for lemma, form in present if lemma not in documents)
