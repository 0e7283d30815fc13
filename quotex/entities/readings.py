"""What each capitalised sequence says by itself, whatever the document around it: an ordered sieve of readings.

`Russian Foreign Minister Sergei Lavrov` is a title and a person, `Justice Department` an organisation, `Clarke` a name
that may be anything. The readings are asked in their order, and the first that answers wins; what stands behind its
answer is read on. What a sequence leaves open is decided by the `recogniser`, from the whole document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from quotex import lexicon
from quotex.entities import headlines, known
from quotex.entities.letters import count_letters
from quotex.entities.naming import begins_with_surname
from quotex.entities.sequences import Part
from quotex.model import EntityType, Rule
from quotex.patterns import Memo, late
from quotex.text.sentences import cut_at_points

Parts = tuple[tuple[Part, ...], tuple[Part, ...]]
"""The parts of a sequence inside a sentence, and those that it has if a sentence may begin with it, whose first word
has a capital whatever it is; mostly one and the same.
"""


class Stretch:
    """Words of a sequence that stand together, and where each starts in its text. Nobody changes one.

    >>> Stretch("Mr. Clarke", ["Mr.", "Clarke"], [0, 4]).title_size
    1
    """

    __slots__ = ("_is_person", "_title_size", "end", "is_placed", "name", "starts", "text", "words")

    def __init__(
        self, text: str, words: list[str], starts: list[int], *, is_placed: bool = False, is_person: bool | None = None
    ) -> None:
        self.text = text
        self.words = words
        self.starts = starts
        self.end = starts[-1] + len(words[-1])
        self.name = text[starts[0] : self.end]
        self.is_placed = is_placed  # Dublin-based stands before it
        self._title_size: int | None = None
        self._is_person = is_person  # letters stand behind it; else it is looked at once asked for

    @property
    def title_size(self) -> int:
        """How many words are a title or role, as far as they can be."""
        if self._title_size is None:
            self._title_size = _title_size(self.words)
        return self._title_size

    @property
    def is_person(self) -> bool:
        """Whether all of it looks like somebody's name."""
        if self._is_person is None:
            self._is_person = looks_like_person(self.words)
        return self._is_person

    def part(self, type: EntityType | None, size: int = 0, title: int = 0) -> Part:
        """Its first words, or all of them, as an answer; those of a title stand before the name."""
        start = self.starts[title]
        end = self.starts[size - 1] + len(self.words[size - 1]) if size else self.end
        return start, end, type, straighten(self.text[start:end]), self.starts[0]

    def behind(self, end: int) -> Stretch | None:
        """What stands behind an answer, mostly nothing."""
        return self.without(sum(start < end for start in self.starts)) if end < self.end else None

    def without(self, size: int) -> Stretch:
        return Stretch(self.text, self.words[size:], self.starts[size:], is_placed=self.is_placed)


def straighten(form: str) -> str:
    """A name with straight apostrophes, whatever was typed for one."""
    return form if form.isascii() else form.replace("’", "'").replace("´", "'")


# Each reading gives a part, or () for words that name nobody, or None if it doesn't answer.

Answer = Part | tuple[()] | None
Finder = Callable[[Stretch], Answer]


def _known_name(stretch: Stretch) -> Answer:
    type = known.type_of(stretch.name)
    return stretch.part(type) if type else None


def _holiday(stretch: Stretch) -> Answer:
    words = stretch.words
    if stretch.name in lexicon.words("calendar.tsv"):
        return ()
    if words[-1] not in lexicon.word_set("day-head") or stretch.is_person:
        return None
    title = stretch.title_size  # Senator Day, but Youth Day
    is_titled = title == len(words) - 1 and (
        words[title - 1] in known.honorifics() or known.is_strong_title(words[title - 1])
    )
    return None if is_titled and words[0] not in ("Saint", "St", "St.") else ()


def _surname_first(stretch: Stretch) -> Answer:
    words = stretch.words
    if len(words) > 4 or not begins_with_surname(stretch.name):
        return None
    if len(words) == 2 and (known.is_title(words[1]) or words[0] in lexicon.words("titles.tsv")):
        return None
    return stretch.part("PERSON")


def _organisation_last(stretch: Stretch) -> Answer:
    words, title = stretch.words, stretch.title_size
    if not _ends_as_organisation(words) or words[-1] in lexicon.words("place_heads.txt"):
        return None
    is_titled = 0 < title < len(words) and looks_like_person(words[title:])  # Commissioner Leroy Banks
    return None if is_titled or _is_bearer(stretch) or _is_subject(words) else stretch.part("ORG")


def _is_subject(words: list[str]) -> bool:
    """Whether some words say what a body may be for, and no body: `Legal Services`, not `National Treasury`."""
    subjects = lexicon.words("subjects.txt")
    return words[-1].endswith(("s", "ing", "Security")) and all(word.lower() in subjects for word in words)


def _is_bearer(stretch: Stretch) -> bool:
    """Whether the last word is a surname after a given name that is no place: `Ernestina Mills`, `Ernestina D. Court`,
    no `Georgia Mills`.
    """
    words = stretch.words
    if known.type_of(words[0]) is not None or not stretch.is_person:
        return False
    return known.is_surname(words[-1]) or _is_initial(words[-2])


def _role_alone(stretch: Stretch) -> Answer:
    return stretch.part("ROLE") if stretch.title_size == len(stretch.words) else None


def _titled_thing(stretch: Stretch) -> Answer:
    title, words = stretch.title_size, stretch.words
    if not title or not known.is_no_surname(words[-1]) or looks_like_person(words[title:]):
        return None
    if title + 1 == len(words):  # Mr. Abbey, but General Agreement
        return None if words[title - 1] in lexicon.word_set("title-of-anybody") else ()
    if _is_event_head(words[-1]):  # Man Booker Prize
        return ()
    return None if known.is_given(words[title]) and known.is_post(words[title - 1]) else ()


def _titled_person(stretch: Stretch) -> Answer:
    words, title = stretch.words, stretch.title_size
    if not 0 < title < len(words) or (len(words) == 2 and _is_adjective(words[0], words[1])):
        return None
    if known.type_of(" ".join(words[title:])) == "NORP" and not known.is_surname(words[-1]):
        return stretch.part("NORP", title=title)  # Chief Palestinian negotiator
    if words[title] in ("Of", "For"):  # Head Of Sales
        return stretch.part("ROLE", title)
    if words[title][0].islower() and words[0] in known.heads():  # Universidad Mayor de San Andrés
        return None
    return stretch.part("PERSON", title=title)


def _plural_organisation(stretch: Stretch) -> Answer:
    word = stretch.words[0]
    if word[-1:] != "s" or not _is_last_of_organisation(word):
        return None
    means_more = known.is_surname(word) or word.lower() in lexicon.words("subjects.txt")
    return None if means_more or headlines.is_frequent(word) else stretch.part("ORG")


def _currency(stretch: Stretch) -> Answer:
    word = stretch.words[0]
    if not word[:2].isupper():
        return None
    letters = word.rstrip("0123456789")
    kind = lexicon.table("measures.tsv").get(letters)
    return () if kind == "code" or (kind == "sign" and letters != word and len(letters) > 1) else None


def _placed(stretch: Stretch) -> Answer:
    if not stretch.is_placed or stretch.is_person or known.is_surname(stretch.words[-1]):
        return None
    return stretch.part("ORG") if known.nationality_size(stretch.words) == 0 else None


def _site(stretch: Stretch) -> Answer:
    word = stretch.words[0]
    if "." not in word[:-1]:
        return None
    return stretch.part("ORG") if word.split(".")[1] in lexicon.word_set("domain") else None


def _glued_initials(stretch: Stretch) -> Answer:
    return stretch.part("PERSON") if _begins_with_initials(stretch.words[0]) else None


def _adjective_of_peoples(stretch: Stretch) -> Answer:
    word = stretch.words[0]
    if "-" not in word:
        return None
    first, _, rest = word.partition("-")
    beside = lexicon.word_set("people-prefix")
    if first.lower() in lexicon.word_set("adjective-prefix"):
        return ()
    is_people = known.type_of(rest) == "NORP" and (known.type_of(first) == "NORP" or first in beside)
    return stretch.part("NORP") if is_people else None


def _given_name_alone(stretch: Stretch) -> Answer:
    word = stretch.words[0]
    is_given = known.is_given(word) and word not in lexicon.words("ambiguous.tsv")
    is_given = is_given and lexicon.table("calendar.tsv").get(word) != "holiday"  # Ramadan
    return stretch.part("PERSON") if is_given else None


def _vessel(stretch: Stretch) -> Answer:
    return () if stretch.words[0] in lexicon.word_set("vessel") else None


def _event(stretch: Stretch) -> Answer:
    words = stretch.words
    if len(words) > 2 and set("IVX").issuperset(words[-1]):  # World War II
        words = words[:-1]
    if words[-1] not in lexicon.words("event_heads.txt") or stretch.is_person:
        return None
    return None if words[-2] in known.surname_openers() else ()


def _nationality(stretch: Stretch) -> Answer:
    size = known.nationality_size(stretch.words)
    is_body = known.heads().get(stretch.words[-1]) == "open"  # Canadian Conference
    if not size or is_body:
        return None
    if size == 1 and known.is_given(stretch.words[0]) and _is_given_too(stretch.words):
        return stretch.part("PERSON")
    return stretch.part("NORP", size)


def _is_given_too(words: list[str]) -> bool:
    """Whether what a people is called is rather somebody's given name: `Christian Mbeki`, `Dane Baker`; but `German` |
    `Boris Becker`, `Christian` | `Bible`.
    """
    first, *rest = words
    if len(rest) > 2 or any(map(known.is_no_surname, rest)):
        return False
    others = [word for word in rest if not known.is_surname(word)]
    if any(map(known.type_of, others)) or any(map(known.is_title, rest)):
        return False
    is_surname = known.is_surname(rest[-1])
    if first in lexicon.word_set("people-or-given"):
        return is_surname or not any(map(headlines.is_ordinary, rest))
    return is_surname and not known.is_given(rest[0])


def _body_before_person(stretch: Stretch) -> Answer:
    size = _body_size(stretch.words)
    if not size:
        return None
    type = known.type_of(" ".join(stretch.words[:size]))
    is_place = stretch.words[size - 1] in lexicon.words("place_heads.txt")
    return stretch.part(type or ("LOC" if is_place else "ORG"), size)


def _subject_before_person(stretch: Stretch) -> Answer:
    words = stretch.words
    for size in range(1, len(words) - 1):
        word = words[size - 1]
        if word.lower() not in lexicon.words("subjects.txt") and word not in known.body_heads():
            return None
        if known.is_given(words[size]) and looks_like_person(words[size:]):
            return None if known.is_given(words[0]) else stretch.part(None, size)  # Faith Wanjiku Mori
    return None


def _person(stretch: Stretch) -> Answer:
    if not stretch.is_person:
        return None
    words = stretch.words
    if words[0] in _ARTICLES and len(words) == 2 and not _is_name(words[1]):  # Al Hawadith
        return stretch.part(None)
    if len(words) > 2 and " ".join(words[-2:]) in lexicon.words("place_heads.txt"):  # Ada Marine Reserve
        return None
    return stretch.part("PERSON")


_ARTICLES = lexicon.word_set("arabic-article")


def _place_last(stretch: Stretch) -> Answer:
    words, heads = stretch.words, lexicon.words("place_heads.txt")
    return stretch.part("LOC") if words[-1] in heads or " ".join(words[-2:]) in heads else None


def _place_first(stretch: Stretch) -> Answer:
    words = stretch.words
    if words[0] not in lexicon.words("place_openers.txt"):
        return None
    is_longer = len(words) > 2 and words[2][0].isupper() and known.type_of(" ".join(words[:2])) is not None
    return None if is_longer else stretch.part("LOC")  # Cape Town Matsu


def _part_of_place(stretch: Stretch) -> Answer:
    words, name = stretch.words, stretch.name
    first, _, rest = name.partition(" ")
    if stretch.is_person:
        return None
    if first in lexicon.word_set("place-direction"):
        return stretch.part("LOC") if known.is_place(rest) else None
    is_last = words[-1] in lexicon.word_set("place-direction") and known.is_place(name.rpartition(" ")[0])
    return stretch.part("LOC") if is_last else None


def _saint(stretch: Stretch) -> Answer:
    words = stretch.words
    if words[0] not in lexicon.word_set("saint"):
        return None
    if len(words) == 2:
        return stretch.part(None)
    is_person = not stretch.title_size and not known.type_of(" ".join(words[:2]))
    return stretch.part("PERSON") if is_person and not any(map(known.is_no_surname, words)) else None


def _organisation_first(stretch: Stretch) -> Answer:
    is_first = known.heads().get(stretch.words[0]) in ("first", "any")
    return stretch.part("ORG") if is_first else None


def _anything(stretch: Stretch) -> Answer:
    return stretch.part(None)


READINGS: tuple[Rule[Finder], ...] = (
    Rule(
        "known-name",
        "reading",
        why="The lexicons know all of it.",
        find=_known_name,
        hits=(("Nairobi", "GPE Nairobi"), ("NEW YORK", "GPE NEW YORK"), ("The Taliban", "ORG Taliban")),
        misses=("Clarke", "Nairobi Herald"),
    ),
    Rule(
        "holiday",
        "reading",
        why="It is a day of the calendar.",
        find=_holiday,
        words="several",
        hits=(
            ("Martin Luther King Jr. Day", "nobody"),
            ("Tarrow Heritage Day", "nobody"),
            ("Raksha Bandhan", "nobody"),
        ),
        misses=("Clarke", "Martin Luther King Jr.", "Doris Day", "Mr. Day", "Senator Day"),
    ),
    Rule(
        "surname-first",
        "reading",
        why="A surname of a culture that writes it first stands before what its given names are made of.",
        find=_surname_first,
        words="several",
        hits=(("Thai Van Nhuan", "PERSON Thai Van Nhuan"), ("Kieu Duc Trong", "PERSON Kieu Duc Trong")),
        misses=("Kim Clark", "Thai King", "Duc Trong", "Lin Haoran Ltd"),
    ),
    Rule(
        "organisation-last",
        "reading",
        why="Its last word makes it an organisation, and it is nobody with a title.",
        find=_organisation_last,
        words="several",
        hits=(
            ("Quayside Terminals Ltd", "ORG Quayside Terminals Ltd"),
            ("Lahore High Court", "ORG Lahore High Court"),
            ("Otter Creek First Nation", "ORG Otter Creek First Nation"),
        ),
        misses=("Commissioner Leroy Banks", "Ernestina Mills", "Legal Services", "Rovers", "Sergei Lavrov"),
    ),
    Rule(
        "saint",
        "reading",
        why="A saint's name may be a place of that name, or somebody's given name.",
        find=_saint,
        words="several",
        hits=(("St Edith", "open St Edith"), ("St. John Averill", "PERSON St. John Averill")),
        misses=("St Kilda Rovers", "Edith"),
    ),
    Rule(
        "role-alone",
        "reading",
        why="All of it is a title or a role.",
        find=_role_alone,
        hits=(("Foreign Minister", "ROLE Foreign Minister"), ("U.S. Secretary", "ROLE U.S. Secretary")),
        misses=("Foreign Minister Sergei Lavrov", "Charlie King"),
    ),
    Rule(
        "titled-thing",
        "reading",
        why="It begins like a title, but its last word is nobody's surname.",
        find=_titled_thing,
        words="several",
        hits=(("General Agreement", "nobody"),),
        misses=(
            "General Okafor",
            "Paris Agreement",
            "Mr. Abbey",
            "Rep. Jama Isse Shire",
            "Environment Minister Wallace Mountain",
        ),
    ),
    Rule(
        "titled-person",
        "reading",
        why="A title or a role stands before a name.",
        find=_titled_person,
        words="several",
        hits=(
            ("Mr. Clarke", "title Mr.; PERSON Clarke"),
            ("Russian Foreign Minister Sergei Lavrov", "title Russian Foreign Minister; PERSON Sergei Lavrov"),
            ("Yesterday Justice Raghavan", "title Justice; PERSON Raghavan"),
        ),
        misses=("Foreign Minister", "Humanitarian Affairs", "Sergei Lavrov", "Universidad Mayor de Quijarro"),
    ),
    Rule(
        "plural-organisation",
        "reading",
        why="One word, the plural of one with which organisations end, and neither a common word nor a subject.",
        find=_plural_organisation,
        words="one",
        hits=(("Rovers", "ORG Rovers"),),
        misses=("Rover", "Doncaster Rovers", "Teachers", "Investments", "Mills"),
    ),
    Rule(
        "currency",
        "reading",
        why="A currency, or an amount in one.",
        find=_currency,
        words="one",
        hits=(("USD", "nobody"), ("GHS6", "nobody"), ("RM7", "nobody")),
        misses=("N12", "RM", "RNC", "USD Holdings"),
    ),
    Rule(
        "placed",
        "reading",
        why="It says before where it is based, and it is nobody.",
        find=_placed,
        hits=(("Oslo-based Heron Games", "GPE Oslo; ORG Heron Games"), ("Oslo-based Heron", "GPE Oslo; ORG Heron")),
        misses=("Heron Games", "Oslo"),
    ),
    Rule(
        "site",
        "reading",
        why="It ends like the address of a site.",
        find=_site,
        words="one",
        hits=(("Lendly.io", "ORG Lendly.io"), ("Stayhop.co.uk", "ORG Stayhop.co.uk")),
        misses=("Lendly", "Lendly.io Inc.", "U.S", "Ph.D"),
    ),
    Rule(
        "glued-initials",
        "reading",
        why="One word, with initials glued to it.",
        find=_glued_initials,
        words="one",
        hits=(("L.Batbold", "PERSON L.Batbold"), ("Ts.Oyuntuya", "PERSON Ts.Oyuntuya")),
        misses=("Lendly.io", "Batbold", "U.S", "Ph.D", "J.P.", "L.Batbold Ltd"),
    ),
    Rule(
        "adjective-of-peoples",
        "reading",
        why="One word, of two peoples or against something.",
        find=_adjective_of_peoples,
        words="one",
        hits=(
            ("Egyptian-Libyan", "NORP Egyptian-Libyan"),
            ("Anti-Okonkwo", "nobody"),
            ("Sino-Russian", "NORP Sino-Russian"),
        ),
        misses=("Ki-moon", "Jean-Claude", "Egyptian", "Egyptian-Libyan Okonkwo"),
    ),
    Rule(
        "given-name-alone",
        "reading",
        why="One word, a given name and nothing else.",
        find=_given_name_alone,
        words="one",
        hits=(("Ngozi", "PERSON Ngozi"),),
        misses=("Okonkwo", "Adelaide", "Ngozi Eze"),
    ),
    Rule(
        "one-word",
        "reading",
        why="One word may be anything.",
        find=_anything,
        words="one",
        hits=(("Okonkwo", "open Okonkwo"), ("Clinton-led", "open Clinton")),
        misses=("Quayside Terminals",),
    ),
    Rule(
        "vessel",
        "reading",
        why="It begins with what the ships of a navy or a trade are called.",
        find=_vessel,
        words="several",
        hits=(("HMAS Corvane", "nobody"), ("INS Sagar Rani", "nobody")),
        misses=("HMAS", "Corvane"),
    ),
    Rule(
        "event",
        "reading",
        why="Its last word makes it an event, a prize or a treaty.",
        find=_event,
        words="several",
        hits=(("Melbourne Cup", "nobody"), ("Paris Agreement", "nobody"), ("World War II", "nobody")),
        misses=("Cup", "Jordan Price", "La Tour"),
    ),
    Rule(
        "nationality",
        "reading",
        why="It begins with a nationality, and a name follows; or with a given name that is one as well.",
        find=_nationality,
        words="several",
        hits=(
            ("Australian Tom Moody", "NORP Australian; PERSON Tom Moody"),
            ("Sri Lankan Okonkwo", "NORP Sri Lankan; open Okonkwo"),
            ("Christian Mbeki", "PERSON Christian Mbeki"),
            ("German Boris Becker", "NORP German; PERSON Boris Becker"),
        ),
        misses=("Australia Tom Moody", "Tom Moody"),
    ),
    Rule(
        "body-before-person",
        "reading",
        why="It begins with an organisation or a place, and somebody's name follows.",
        find=_body_before_person,
        words="several",
        hits=(
            ("Austin Airport Lewis Grant", "LOC Austin Airport; PERSON Lewis Grant"),
            ("Pakistan Lewis Grant", "GPE Pakistan; PERSON Lewis Grant"),
            ("MVKL Ingrid Falk", "ORG MVKL; PERSON Ingrid Falk"),
            ("Sydney Weather Bureau Ian Hale", "ORG Sydney Weather Bureau; PERSON Ian Hale"),
        ),
        misses=("Austin Airport", "Lewis Grant", "MVKL", "MVKL Terminals"),
    ),
    Rule(
        "subject-before-person",
        "reading",
        why="It begins with what somebody is in charge of, and somebody's name follows.",
        find=_subject_before_person,
        words="several",
        hits=(
            ("Tourism Kevin Lau", "open Tourism; PERSON Kevin Lau"),
            ("Home Affairs Orla Finch", "open Home Affairs; PERSON Orla Finch"),
        ),
        misses=("Tourism Lau", "Home Affairs", "Kevin Tourism Lau", "Faith Wanjiku Mori"),
    ),
    Rule(
        "person",
        "reading",
        why="A given name or an initial stands before other words.",
        find=_person,
        words="several",
        hits=(
            ("Amina Diallo", "PERSON Amina Diallo"),
            ("G.K. Butterfield", "PERSON G.K. Butterfield"),
            ("Niamh O’Sullivan", "PERSON Niamh O'Sullivan"),
            ("But Jordan Price", "PERSON Jordan Price"),
            ("Al Pacheco", "PERSON Al Pacheco"),
            ("Al Hawadith", "open Al Hawadith"),
        ),
        misses=("Amina", "Quayside Terminals", "Paris Agreement", "Royal Jubilee"),
    ),
    Rule(
        "place-last",
        "reading",
        why="Its last word makes it a place.",
        find=_place_last,
        words="several",
        hits=(
            ("Kennedy Airport", "LOC Kennedy Airport"),
            ("Hudson Valley", "LOC Hudson Valley"),
            ("Ikotu Local Government Area", "LOC Ikotu Local Government Area"),
        ),
        misses=("Airport", "Hudson Okonkwo", "Tarrow Area"),
    ),
    Rule(
        "place-first",
        "reading",
        why="Its first word makes it a place.",
        find=_place_first,
        words="several",
        hits=(("Lake Tarrow", "LOC Lake Tarrow"), ("Plaza de Armas", "LOC Plaza de Armas")),
        misses=("Lake", "Tarrow Okonkwo", "Cape Town Okonkwo"),
    ),
    Rule(
        "part-of-place",
        "reading",
        why="A direction stands before or behind the name of a place.",
        find=_part_of_place,
        words="several",
        hits=(("South Lagos", "LOC South Lagos"), ("Southern France", "LOC Southern France")),
        misses=("South", "Southern Okonkwo", "Oliver North"),
    ),
    Rule(
        "organisation-first",
        "reading",
        why="Its first word makes it an organisation.",
        find=_organisation_first,
        words="several",
        hits=(("Banco Azteca", "ORG Banco Azteca"),),
        misses=("Banco", "Quayside Terminals"),
    ),
    Rule(
        "several-words",
        "reading",
        why="Words of which nothing is known may be anything.",
        find=_anything,
        words="several",
        hits=(("Quayside Terminals", "open Quayside Terminals"), ("Þrymfrith Okonkwo", "open Þrymfrith Okonkwo")),
    ),
)

_READINGS_OF_ONE = tuple(reading for reading in READINGS if reading.words != "several")
_READINGS_OF_SEVERAL = tuple(reading for reading in READINGS if reading.words != "one")


def read_stretch(stretch: Stretch, names_nobody: bool) -> Iterator[tuple[Rule[Finder], Part | tuple[()]]]:
    """Each reading that answers, with its answer: what a stretch says, and what stands behind each answer.

    `names_nobody` says that the first word is no part of a name.
    """
    named = _without_nobodies(stretch, names_nobody)
    while named is not None:
        reading, answer = _first_answer(named)
        yield reading, answer
        rest = named.behind(answer[1]) if answer else None
        named = _without_nobodies(rest, _names_nobody(rest.words, False)) if rest else None


def _first_answer(stretch: Stretch) -> tuple[Rule[Finder], Part | tuple[()]]:
    for reading in _READINGS_OF_ONE if len(stretch.words) == 1 else _READINGS_OF_SEVERAL:
        answer = reading.find(stretch)
        if answer is not None:
            return reading, answer
    raise AssertionError("the last reading answers whatever it is asked")


def name_readings(written: str, opens: bool = False) -> Iterator[tuple[str, Part | tuple[()]]]:
    """The names of the readings that a sequence has, with their answers, if a sentence may begin with it or not.

    >>> [name for name, _ in name_readings("Australian Tom Moody")]
    ['nationality', 'person']
    """
    for offset, piece in _pieces(written) or [(0, written)]:
        for stretch in _stretches(piece):
            for reading, part in read_stretch(stretch, _names_nobody(stretch.words, opens or offset > 0)):
                yield reading.name, _moved(part, offset) if part else ()


def read(written: str) -> Parts:
    """What a sequence says by itself.

    >>> text = "The Russian Foreign Minister Sergei Lavrov"
    >>> [(text[start:end], type) for start, end, type, form, prefix in read(text)[0]]
    [('Sergei Lavrov', 'PERSON')]
    """
    pieces = _pieces(written)
    inside, opening = _read_pieces(pieces) if pieces else _read_stretches(written)
    parts = tuple(inside)
    return parts, (parts if opening == inside else tuple(opening))


def _read_shortly(written: str) -> Parts | EntityType | None:
    """What a sequence says by itself; the type alone where all of it is one name wherever it stands, as in most."""
    inside, opening = parts = read(written)
    if inside is opening and len(inside) == 1:
        start, end, type, form, prefix = inside[0]
        if start == prefix == 0 and end == len(written) and form == written:
            return type
    return parts


PARTS = Memo(_read_shortly, size=16384)


def parts_of(written: str) -> Parts:
    """What `read` gives, remembered."""
    parts = PARTS[written]
    if isinstance(parts, tuple):
        return parts
    whole = ((0, len(written), parts, written, 0),)
    return whole, whole


def _pieces(written: str) -> list[tuple[int, str]]:
    """The pieces of a sequence in which a sentence ends, with their offsets; none of others."""
    pieces = list(cut_at_points(written)) if "." in written else []
    return pieces if pieces and len(pieces[0][1]) < len(written) else []


def _read_pieces(pieces: Iterable[tuple[int, str]]) -> tuple[list[Part], list[Part]]:
    """What the pieces of a sequence say, which are read as the sequences that they mostly are somewhere else."""
    inside: list[Part] = []
    opening: list[Part] = []
    for offset, piece in pieces:
        parts, others = parts_of(piece)
        inside += (_moved(part, offset) for part in (others if offset else parts))
        opening += (_moved(part, offset) for part in others)
    return inside, opening


def _moved(part: Part, by: int) -> Part:
    start, end, type, form, prefix = part
    return start + by, end + by, type, form, prefix + by


def _read_stretches(written: str) -> tuple[list[Part], list[Part]]:
    inside: list[Part] = []
    opening: list[Part] = []
    for stretch in _stretches(written):
        skips = _names_nobody(stretch.words, False)
        parts = [part for _, part in read_stretch(stretch, skips) if part]
        inside += parts
        if not skips and _names_nobody(stretch.words, True):
            parts = [part for _, part in read_stretch(stretch, True) if part]
        opening += parts
    return inside, opening


_LETTER_ENDS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ.hqcr")
"""How letters behind a name end: QC, PhD, Esq., Ph, LLB; MSc, Esqr."""


def _stretches(written: str) -> Iterator[Stretch]:
    """The words of a sequence between those that belong to no name; of compounds the name alone."""
    words = _split_words(written)
    starts = _starts(written, words)
    first = 0
    is_placed = False
    for index, word in enumerate(words) if "-" in written or not _days().isdisjoint(words) else ():  # seldom
        end = _end_at_break(words, index)
        if end is None:
            continue
        words[index] = word[:end]
        last = index + (end < len(word))  # Dublin | Heron Pickles
        if first < last:
            yield Stretch(written, words[first:last], starts[first:last], is_placed=is_placed)
        first = index + 1 + (" ".join(words[index : index + 2]) in lexicon.words("calendar.tsv"))  # Christmas Eve
        is_placed = word[end + 1 :] in lexicon.word_set("seat-participle")
    letters = count_letters(words[first:]) if words[-1][-1:] in _LETTER_ENDS else 0
    last = len(words) - letters
    last -= first + 1 < last and words[-1][0] == "I" and _is_pronoun(words)
    if first < last:
        is_person = bool(letters) or None
        yield Stretch(written, words[first:last], starts[first:last], is_placed=is_placed, is_person=is_person)


def _split_words(written: str) -> list[str]:
    """The words of a sequence, those that are written together by mistake or as a pair as two.

    >>> _split_words("Kenya-Uganda"), _split_words("Mr.Clarke")
    (['Kenya-', 'Uganda'], ['Mr.', 'Clarke'])
    """
    words = written.split(" ")
    if "-" in written:
        words = _split_pairs(words)
    if "." in written and _GLUED_RE.search(written) is not None:
        words = _split_titles(words)
    return words


def _end_at_break(words: list[str], index: int) -> int | None:
    """Where the part of a name ends in a word that no name goes on behind; None if one may.

    >>> _end_at_break(["Dublin-based", "Heron"], 0), _end_at_break(["Lim", "Jae-won"], 1)
    (6, None)
    """
    word = words[index]
    if word[-1:] == "-":  # Kenya-Uganda
        return len(word) - 1
    if "-" in word:
        end = _compound_end(word)
        if end < len(word) and not (index and begins_with_surname(f"{words[index - 1]} {word}")):  # Lim Jae-won
            return end
    return len(word) if _breaks(words, index) else None


def _is_pronoun(words: list[str]) -> bool:
    """Whether *I* ends a sequence as who speaks: in `London` I met; no number, as in Elizabeth I and World War I."""
    if words[-1] != "I" and words[-1][1:2] not in ("'", "’"):  # I've
        return False
    before = words[-2]
    return known.type_of(before) is not None or not (known.is_given(before) or headlines.is_ordinary(before))


@cache
def _days() -> frozenset[str]:
    """The words of the calendar, in capitals too."""
    calendar = lexicon.words("calendar.tsv")
    return calendar.union(map(str.upper, calendar))


def _starts(written: str, words: list[str]) -> list[int]:
    """Where each of some words of a sequence starts."""
    starts = []
    at = 0
    for word in words:
        at = written.index(word, at)
        starts.append(at)
        at += len(word)
    return starts


_GLUED_RE = late(re.compile, r"[a-z]\.[A-Z]")


def _split_titles(words: Iterable[str]) -> list[str]:
    """Some words, those with a title glued to them as two: `Mr.Clarke`; but `Kh.Batbold`."""
    split: list[str] = []
    for word in words:
        title, mark, name = word.partition(".")
        if name[:1].isupper() and known.is_title(title + mark):
            split += (title + mark, name)
        else:
            split.append(word)
    return split


def _split_pairs(words: Iterable[str]) -> list[str]:
    """Some words, those that are two places each as two, the first of which keeps its hyphen.

    >>> _split_pairs(["Kenya-Uganda", "Guinea-Bissau"])
    ['Kenya-', 'Uganda', 'Guinea-Bissau']
    """
    split: list[str] = []
    for word in words:
        first, _, last = word.partition("-")
        if _are_pair(first, last) and known.type_of(word) is None:
            split += (f"{first}-", last)
        else:
            split.append(word)
    return split


def _are_pair(first: str, last: str) -> bool:
    """Whether two places stand together, not two surnames: `Lagos-Ibadan`, but `Houston-Jackson`."""
    if not (known.type_of(first) in ("GPE", "LOC") and known.type_of(last) in ("GPE", "LOC")):
        return False
    return any(known.is_country(word) or not _is_name(word) for word in (first, last))


def _is_name(word: str) -> bool:
    return known.is_given(word) or known.is_surname(word)


def _compound_end(word: str) -> int:
    """Where the name in a compound ends: `Clinton-led`, `Washington-based`; but `Ki-moon` is a name as a whole."""
    head, _, tail = word.rpartition("-")
    if not tail[:1].islower() or known.is_given(word) or known.name_ending(word):  # Hye-won
        return len(word)
    is_compound = known.is_participle(tail) or (head in known.phrases() and not known.is_given(head))
    return len(head) if is_compound else len(word)


def _breaks(words: list[str], index: int) -> bool:
    """Whether a word belongs to no name: a day or a month that is nothing else, in capitals too, or `Jan-May`; or one
    that dates what letters stand for: the `June` FOMC meeting.
    """
    word = words[index]
    calendar = lexicon.words("calendar.tsv")
    if word in calendar:
        row = lexicon.rows_by_form("ambiguous.tsv").get(word)
        is_name = row[-1] != "day" if row is not None else known.is_given(word)
        return not is_name or any(len(after) > 2 and after.isupper() for after in words[index + 1 : index + 2])
    if word.isupper() and word.capitalize() in calendar:
        return not known.is_given(word.capitalize())
    if "-" not in word or word.endswith("-old"):  # Year-old
        return "-" in word
    parts = set(word.split("-"))
    return len(parts) > 1 and (parts <= calendar or set(map(len, parts)) == {1})  # D-N.Y., not Jun-Jun


def _without_nobodies(stretch: Stretch, names_nobody: bool) -> Stretch | None:
    """A stretch without the words before a name; `names_nobody` says whether the first is one."""
    while names_nobody:
        if stretch.name in known.phrases():
            break
        if len(stretch.words) == 1:
            return stretch if _reads_as(stretch.words[0], "given") else None  # May said
        stretch = stretch.without(1)
        names_nobody = _names_nobody(stretch.words, False)
    return stretch


def _names_nobody(words: list[str], opens: bool) -> bool:
    """Whether the first of some words is no part of a name: a function word, or at a sentence's start any common word.

    A word that is a given name too (`Bill`) is kept where another word follows, but for those that sentences begin with
    (`Will`).
    """
    word = words[0]
    if len(words) == 2 and "-" in words[1] and begins_with_surname(" ".join(words)):  # So Min-ho
        return False
    lower = word.lower()
    if len(word) == _LONG_INITIAL:
        lower = lower.removesuffix(".")
    if opens and (lower in lexicon.reporting_forms() or _is_relation(words)):  # Said Teresa Oyarzún; Said bin Hamood
        return len(words) == 1 or not known.is_given(word) or not words[1][0].islower()
    if lower.partition("'")[0] in lexicon.words("function_words.tsv"):  # I've suggested; US Secretary
        return len(words) == 1 or not _goes_on_as_name(words, opens)
    return opens and _is_common_opening(words)


def _is_common_opening(words: list[str]) -> bool:
    """Whether the first of some words is one that sentences begin with, and no title."""
    word, start = words[0], " ".join(words[:2])
    if known.is_title(word) or known.is_title(start) or known.type_of(start):  # Foreign Minister, New York Mayor
        return False
    if word not in lexicon.words("not_names.txt"):
        return _precedes_person(words) or _is_gerund(words)
    return len(words) == 1 or _second_word(word) not in ("second-name", "title")


def _goes_on_as_name(words: list[str], opens: bool) -> bool:
    """Whether a name or a title of several words begins with a function word: `Under Secretary Lee`, `Will Smith`."""
    word = words[0]
    if not opens and known.is_title(" ".join(words[:2])):
        return True
    if word.isupper() and known.type_of(word):
        return True
    decided_by = _second_word(word)
    return decided_by == "second-name" or (decided_by != "" and not opens)


def _second_word(word: str) -> str:
    """What has to follow an ambiguous word for it to be a name; empty of a word that is not ambiguous."""
    row = lexicon.rows_by_form("ambiguous.tsv").get(word)
    return row[-1] if row else ""


def _is_relation(words: list[str]) -> bool:
    """Whether the first word of a sentence is what somebody was or is, to others as well: `Ex-wife` | `Marion Teague`,
    `Stand-up` | `Marion Teague`.
    """
    if "-" not in words[0] or len(words) == 1:  # nearly always
        return False
    head, _, tail = words[0].rpartition("-")
    if not tail.islower():
        return False
    return known.is_role_head(tail) or (headlines.is_ordinary(head) and looks_like_person(words[1:]))


def _is_gerund(words: list[str]) -> bool:
    """Whether a sentence begins with a gerund before words that are no body's: `Mocking` | `Hodan`."""
    word, rest = words[0], words[1:]
    if not word.endswith("ing") or not rest or not headlines.is_ordinary(word):
        return False
    if known.is_surname(word) or known.type_of(" ".join(words)) is not None:
        return False
    return not any(other in known.body_heads() or headlines.is_ordinary(other) for other in rest)


def _precedes_person(words: list[str]) -> bool:
    """Whether the first word of a sentence is an unknown one before a whole name: `Outspoken` | `Andrei Medvedev`.

    A person of two given names, of which only the second is known, keeps the first, unless it ends as words of English
    do.
    """
    word, rest = words[0], words[1:]
    if len(rest) < 2 or not known.is_given(rest[0]) or begins_with_surname(" ".join(words)):
        return False
    if not known.is_title(word) and not headlines.is_ordinary(word) and not is_english(word):
        return False
    is_known = _is_name(word) or word in known.heads()
    return not is_known and word.isalpha() and not known.nationality_size(words) and looks_like_person(rest)


def is_english(word: str) -> bool:
    """Whether a word most likely is one of English, by its end: `Outspoken`, `Geologist`."""
    return word.lower().removesuffix("s").endswith(tuple(lexicon.word_set("english-ending")))


def _reads_as(word: str, reading: str) -> bool:
    """Whether an ambiguous word has a reading."""
    row = lexicon.rows_by_form("ambiguous.tsv").get(word)
    return row is not None and reading in row[1].split(",")


def _body_size(words: list[str]) -> int:
    """How many words are an organisation or a place that only stands before a person: told the `Washington Post` |
    `Trump`; at `Austin Airport` | `Lewis Grant` said; envoy to `Pakistan` | `Lewis Grant`; `MVKL` | `Ingrid Falk`.
    """
    for size in range(len(words) - 1, 0, -1):
        rest = words[size:]
        if _is_unlisted_body(words, size):
            return size
        type = known.type_of(" ".join(words[:size]))
        if type == "ORG" and size > 1:
            return size if looks_like_person(rest) or (len(rest) == 1 and known.is_surname(rest[0])) else 0
        if type in ("GPE", "LOC") and known.is_given(rest[0]) and looks_like_person(rest):
            return 0 if size == 1 and _is_name(words[0]) else size
    return 0


def _is_unlisted_body(words: list[str], size: int) -> bool:
    """Whether some first words are a body by their form and stand before a person: `Austin Airport` | `Lewis Grant`."""
    rest = words[size:]
    if size > 1:
        return words[size - 1] in known.body_heads() and looks_like_person(rest)
    return _is_acronym(words[0]) and (looks_like_person(rest) or _is_unknown_before_surname(rest))


def _is_acronym(word: str) -> bool:
    return len(word) > 2 and word.isalpha() and word.isupper()


def _is_unknown_before_surname(words: list[str]) -> bool:
    """Whether two words are an unknown one and a surname, as a name is whose given name is in no list."""
    if len(words) != 2 or not known.is_surname(words[1]):
        return False
    return words[0].istitle() and not any(known.type_of(word) or headlines.is_ordinary(word) for word in words)


def _title_size(words: list[str]) -> int:
    """How many words make the title or role before a name: `Senate Majority Leader` | `Mitch McConnell`.

    The last title of the sequence counts, so that a role may be built from other names; a word that is also a given
    name (`Dean Baker`) is a title only where more than a surname follows.
    """
    for size in range(len(words), 0, -1):
        for width in range(min(size, 3), 0, -1):
            if not known.is_title(" ".join(words[size - width : size])):
                continue
            if not _is_in_name(words, size, width):
                return size
    return 0


def _is_in_name(words: list[str], size: int, width: int) -> bool:
    """Whether the last `width` of some first words, which are a title, are rather a part of a name."""
    last, rest = words[size - 1], words[size:]
    if (size > width and _goes_on_in_name(words, size)) or _begins_name(last, rest, width):
        return True
    if known.is_mostly_a_word(last):  # Wing Christophe Dominici; but Wing Mirrors
        return not looks_like_person(rest)
    if size == width:
        return False
    if not rest:
        return known.is_given(words[-2]) or looks_like_person(words) or _may_bear(words)  # Charlie King, Raj Shah
    if width > 1 or not known.is_given(words[0]) or not known.is_in_names(last):
        return False
    return not known.type_of(words[0]) and not known.is_title(words[0])  # Ngozi Obi Amadi; but Milan Archbishop Li


def _goes_on_in_name(words: list[str], size: int) -> bool:
    """Whether the last of some first words is an initial, or stands behind a surname with which a name begins."""
    last = words[size - 1]
    is_initial = len(last) == 2 and last[1] == "."  # J. M. Okafor: not a Monsieur
    return is_initial or begins_with_surname(" ".join(words[size - 2 :]))  # Rep. Pham Duc Long


def _may_bear(words: list[str]) -> bool:
    """Whether a title behind one or two words that are nothing else is a surname: `Imtiaz Shaikh`; but `Zulu King`.
    Behind what anybody is called it is as well: `Dr. Major`, `Dr Sultan`; but `Mr President`.
    """
    *others, last = words
    is_surname, is_in_names = known.is_surname(last), known.is_in_names(last)
    if others[0] in lexicon.word_set("title-of-anybody"):
        is_surname, is_in_names = is_surname or is_in_names, is_in_names or len(others) == 1
        del others[0]
    if len(others) > 2 or not (is_surname and is_in_names):
        return False
    return not any(known.type_of(word) or known.is_title(word) or headlines.is_ordinary(word) for word in others)


def _begins_name(last: str, rest: list[str], width: int) -> bool:
    """Whether the last word of a title begins a name with what follows: `Dean Baker`, Chairwoman `Donna Brazile`,
    `Victor Dallas`, Rep. `Fan Jing`; but King | Charles, Weaver | Ines Duarte.
    """
    is_title = last in lexicon.words("titles.tsv")
    if rest and not is_title and begins_with_surname(" ".join((last, *rest))):
        return True
    if width > 1 or not known.is_given(last) or known.is_strong_title(last):
        return False
    is_before_name = rest != [] and known.is_given(rest[0]) and (is_title or len(rest) > 1)
    return not is_before_name


def _is_adjective(role: str, word: str) -> bool:
    """Whether a role that is no title stands before a common word and no surname: Humanitarian Affairs."""
    is_title = role in lexicon.words("titles.tsv") or known.is_surname(word)
    return not is_title and headlines.is_ordinary(word)


def _ends_as_organisation(words: list[str]) -> bool:
    """`Quayside Terminals Ltd`, `Pine Creek First Nation`"""
    return _is_last_of_organisation(words[-1]) or (len(words) > 2 and _is_last_of_organisation(" ".join(words[-2:])))


def _is_last_of_organisation(word: str) -> bool:
    return known.heads().get(word) in ("last", "any")


_LONG_INITIAL = 3
"""Characters of an initial of two letters, which may be a sentence of one word as well: `No.`"""


def _is_initial(word: str) -> bool:
    """`G.K.`, `R.`, `Th.`, but not `U.S.`, `Mr.`, `No.`"""
    if not word.endswith(".") or len(word) > 4 or word in known.phrases():
        return False
    if len(word) == _LONG_INITIAL and word[:-1].lower() in lexicon.words("function_words.tsv"):
        return False
    return word[1] == "." or not known.is_title(word)


def _begins_with_initials(word: str) -> bool:
    """`L.Batbold`, `M.K.Stalin`, but not `U.S.` or `Lendly.io`."""
    *initials, name = word.split(".")
    if not initials or len(name) < 3 or not name[0].isupper():
        return False
    return all(len(initial) < 3 and initial[:1].isupper() for initial in initials)


def looks_like_person(words: list[str]) -> bool:
    """A given name or an initial before other words: `Amina Diallo`, `G.K. Butterfield`, `Vann R. Newkirk II`."""
    if not 2 <= len(words) <= 6 or "&" in words or _begins_behind_pronoun(words):
        return False
    if len(words) == 3 and "-" in words[2] and _is_called_too(words):
        return True
    if any(word[0] in _OPENING_MARKS for word in words):  # Robert "Bobby" Scott
        return True
    if len(words) > 2 and _is_initial(words[-2]):
        return True
    if known.is_given_name(words[0]) or _begins_with_initials(words[0]):
        return not _are_ordinary(words[0], words[-1]) and _may_be_whole(words)  # not Royal Decree
    if any(map(_is_initial, words[:-1])):
        return not _is_event_head(words[-1])  # Ada B. Hale Award
    return _has_bare_initials(words)


def _begins_behind_pronoun(words: list[str]) -> bool:
    """Whether the first word ends the sentence before: *So do I. So does Ann.*"""
    return words[0] == "I." and words[1].lower() in lexicon.words("function_words.tsv")


def _may_be_whole(words: list[str]) -> bool:
    """Whether what follows a given name is no word that is never a surname, but behind a particle (`de La Tour`)."""
    return not any(map(known.is_no_surname, words[1:])) or words[-2].lower() in known.particles()


_OPENING_MARKS = frozenset("\"“'‘")


def _is_event_head(word: str) -> bool:
    """Whether a word makes a name that of an event or a prize, and is nobody's surname as `Law` is."""
    return word in lexicon.words("event_heads.txt") and not known.is_surname(word)


def _are_ordinary(first: str, last: str) -> bool:
    """Whether a given name and what may be a surname are words of English both, and the latter nobody's usual name."""
    if not headlines.is_ordinary(last) or known.is_surname(last):
        return False
    return headlines.is_ordinary(first)


def _is_called_too(words: list[str]) -> bool:
    """Whether a word that is nothing else stands before a whole name with its surname first: `Starry Kwok Wing-sze`."""
    first = words[0]
    if first.lower() in lexicon.words("subjects.txt") or known.type_of(first) is not None or known.is_title(first):
        return False
    return begins_with_surname(" ".join(words[1:]))


def _has_bare_initials(words: list[str]) -> bool:
    """Whether one or two initials without points stand before a surname or a given name: `NH Palkar`, `S Jothimani`."""
    initials, *rest = words
    if not are_bare_initials(initials):
        return False
    if any(known.type_of(word) is not None or headlines.is_ordinary(word) for word in rest):
        return False
    return known.is_given_name(rest[0]) or known.is_surname(rest[-1])


def are_bare_initials(word: str) -> bool:
    """Whether a word may be one or two initials without points: `NH`; no `UN`, `FC` or `MP`."""
    if len(word) > 2 or not word.isupper() or not word.isalpha() or known.type_of(word) is not None:
        return False
    return not (known.is_title(word) or word in known.heads() or word in lexicon.words("acronyms.txt"))
