"""Whom a name means in a story.

Families share surnames there, and titles tell who is who: *Mrs. Hart* is not *Mr. Hart*, and not *Daisy Hart* where she
is *Miss Hart*. So a title with a surname is a character of its own, unless one full name with it fits the title.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from quotex import lexicon
from quotex.entities.known import gender_of_given, gender_of_title, is_given
from quotex.entities.naming import gender_of
from quotex.entities.recogniser import Name, Names
from quotex.model import Gender
from quotex.patterns import Memo

_Form = tuple[str, str, str]
"""A title, the words of a name, and the fullest name that the text has for it."""


class Characters:
    """The characters of a text, by what they are called; each goes by the name that tells it from the others."""

    def __init__(self, text: str, names: Names, speaking: Iterable[str] = ()) -> None:
        self._text = text
        named = set(speaking)
        self.mentions = [name for name in names.mentions if name.type == "PERSON" or name.name in named]
        self._genders: dict[str, Gender | None] = {**names.all_genders}
        self._by_surname: defaultdict[str, list[str]] = defaultdict(list)
        self._by_given: defaultdict[str, list[str]] = defaultdict(list)
        self._titles: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._known: dict[_Form, str] = {}
        self._cleaned = Memo(_clean, size=4096)
        for title, words, _ in map(self._form_of, self.mentions):
            self._titles[words][title] += 1
            first, _, rest = words.partition(" ")
            if rest and self._titles[words].total() == 1:
                self._by_given[first].append(words)
                self._by_surname[rest.rpartition(" ")[2]].append(words)

    def of(self, name: Name) -> str:
        """The character that a name means."""
        form = self._form_of(name)
        character = self._known.get(form)
        if character is None:
            character = self._known[form] = self._find(*form) if name.type == "PERSON" else name.name.rstrip(".")
        return character

    def called(self, speaker: str) -> str:
        """The character that bears a name that the text resolves other words to: the one of a lone surname who has a
        title.
        """
        if " " in speaker or speaker in self._by_given or self._by_surname.get(speaker):
            return speaker
        return self._with_title(speaker, speaker)

    def gender(self, character: str) -> Gender | None:
        """What the text tells of a character's gender, or the title does, or the given name."""
        if character not in self._genders:
            title, _, rest = character.partition(" ")
            told = gender_of_title(title) if rest else None
            given = gender_of(character) if rest else gender_of_given(character)
            self._genders[character] = told or gender_of_title(character.lower()) or given
        return self._genders[character]

    def _form_of(self, name: Name) -> _Form:
        title = self._text[name.prefix : name.start].rstrip()
        words = self._text[name.start : name.end]
        if name.type != "PERSON":
            return "", words, name.name
        return (
            title if title in lexicon.table("titles.tsv") else "",
            self._cleaned[words],
            self._cleaned[name.name],
        )

    def _find(self, title: str, words: str, full: str) -> str:
        if " " in words:
            is_wife = gender_of_title(title) == "female" and gender_of(words) == "male"  # Mrs. John Hart
            return f"{title} {words}" if is_wife else full
        if title:
            return self._titled(title, words)
        full = self._trusted(words, full)
        men = [name for name in self._by_surname.get(words, ()) if self.gender(name) == "male"]
        if words in self._by_given or len(self._by_surname.get(words, ())) == 1:
            return full
        if men:  # said Thorpe, where Isabella Thorpe and John are: men go by the surname
            return men[0] if len(men) == 1 else full
        return self._with_title(words, full)

    def _trusted(self, words: str, full: str) -> str:
        """The full name of a lone one, unless it stands hardly anywhere and doesn't begin as a name: *To-day Kemp*."""
        often, seldom = self._titles[words].total(), self._titles[full].total()
        first, _, rest = full.partition(" ")
        if not rest or seldom * _SELDOM > often or is_given(first) or first.endswith("."):
            return full
        return words

    def _titled(self, title: str, words: str) -> str:
        """*Mrs. Hart*, *Sir Walter*: the one full name that fits, or somebody else."""
        fitting = [name for name in self._by_surname.get(words, ()) if self._fits(title, name, words)]
        if not fitting:
            fitting = [name for name in self._by_given.get(words, ()) if self._fits(title, name, words)][:1]
        return fitting[0] if len(fitting) == 1 else words if self._goes_alone(words) else f"{title} {words}"

    def _goes_alone(self, words: str) -> bool:
        """Whether a given name hardly ever stands with a title: *Alice*, whom somebody once calls *Miss Alice*."""
        titles = self._titles[words]
        return is_given(words) and titles[""] > _MOSTLY * (titles.total() - titles[""])

    def _fits(self, title: str, name: str, words: str) -> bool:
        """Whether somebody with a full name may be called by a title: by what he or she is called elsewhere."""
        gender = gender_of_title(title)
        if gender is not None and {self.gender(name), gender_of(name)} - {None, gender}:
            return False
        titles, first = self._titles[name], name.partition(" ")[0]
        if title in _MARRIED:
            return any(titles[married] for married in _MARRIED)
        if title == "Miss":  # Miss Hart is the eldest; her sister is Miss Daisy
            return not any(titles[married] for married in _MARRIED) and not self._titles[first]["Miss"]
        return title not in _BORNE or titles[title] > 0

    def _with_title(self, words: str, full: str) -> str:
        """A lone surname with the title that stands before it most, a man's before a woman's."""
        titles = [title for title in self._titles.get(words, ()) if title]
        if not titles or self._goes_alone(words):
            return full
        best = max(
            titles,
            key=lambda title: (
                gender_of_title(title) != "female",
                self._titles[words][title],
            ),
        )
        return f"{best} {words}"


def _clean(words: str) -> str:
    """A name without what was taken for a part of it: *O Rachael*, *Thomas, Thomas Hart*, *Griffin. And*.

    >>> _clean("O Rachael"), _clean("Griffin. And"), _clean("St. John Rivers"), _clean("J. Hart")
    ('Rachael', 'Griffin', 'St. John Rivers', 'J. Hart')
    """
    kept: list[str] = []
    for word in words.split(" "):
        if kept[-1:] != [word] and (kept or word.rstrip(".,!").lower() not in _CALLING):
            kept.append(word)
        if word.endswith(".") and len(word) > _LONGEST_ABBREVIATION:
            break
    return " ".join(kept).rstrip(".,!") if kept else words


_LONGEST_ABBREVIATION = 4
_SELDOM = 30
"""How many times as often a lone name stands as a full one that isn't taken for its bearer's."""
_MOSTLY = 10
"""How many times as often a given name stands alone as with a title that is none of its bearer's names."""
_CALLING = lexicon.word_set("calling")
_MARRIED = lexicon.word_set("married-title")
_BORNE = lexicon.word_set("borne-title")
