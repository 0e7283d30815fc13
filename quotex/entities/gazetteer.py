"""Names that the user knows better: a gazetteer of one's own, which goes before everything that is recognised.

A line is an entry, in one of two formats. Tab-separated: form, type, and the canonical name, which may be left out.
JSON as spaCy's EntityRuler takes it: `label`, `pattern` (a phrase, or a list of tokens with `LOWER`, `TEXT` or `ORTH`)
and `id`, the canonical name. Blank lines and those that begin with `#` are skipped.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple, cast, get_args

import regex

from quotex.entities.recogniser import Name, Names, recognise
from quotex.model import EntityType
from quotex.text.layout import Layout

_TYPES: tuple[str, ...] = get_args(EntityType)
_ALIASES = {"PER": "PERSON", "FAC": "LOC"}
_NEVER = "(?!)"


class GazetteerError(ValueError):
    """A line of a gazetteer that can't be understood; lines count from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line
        self.reason = reason


class _Entry(NamedTuple):
    """What to look for (`form` as it stands, or a `pattern`), and the name, None where it is what is found."""

    form: str | None
    pattern: str | None
    type: EntityType
    name: str | None


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """Names of one's own, ready to be looked for."""

    _by_form: dict[str, _Entry]
    _by_tokens: tuple[_Entry, ...]
    _form_re: regex.Pattern[str]
    _tokens_re: regex.Pattern[str]

    @classmethod
    def parse(cls, text: str) -> Gazetteer:
        r"""Read the lines of a gazetteer; of two entries for one form the first counts.

        >>> Gazetteer.parse("Mersey Bank\tORG\tBank of Mersey\nAda Lovelace")
        Traceback (most recent call last):
        quotex.entities.gazetteer.GazetteerError: line 2: expected form, type and canonical name with tabs between them
        """
        lines = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}").splitlines()
        numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip() and line[0] != "#")
        entries = [_read_json(*line) if line[1].startswith("{") else _read_columns(*line) for line in numbered]
        by_form = {entry.form: entry for entry in reversed(entries) if entry.form is not None}
        by_tokens = tuple(entry for entry in entries if entry.pattern is not None)
        tokens = "|".join(f"({entry.pattern})" for entry in by_tokens)
        return cls(by_form, by_tokens, _compile(r"\L<forms>", list(by_form)), _compile(tokens or _NEVER))

    def apply(self, text: str, names: Names) -> Names:
        """The names of a text with one's own put in; what overlaps one of those gives way.

        A recognised name that is one of the forms goes by its canonical name too, and so do its short forms.
        """
        own = {name.start: name for name in self._find(text)}
        taken = {offset for name in own.values() for offset in range(name.start, name.end)}
        kept = (name for name in names.mentions if taken.isdisjoint(range(name.start, name.end)))
        mentions = sorted([*own.values(), *(name._replace(name=self._canonical(name.name)) for name in kept)])
        genders = {self._canonical(person): gender for person, gender in names.genders.items()}
        likely = {self._canonical(person): gender for person, gender in names.likely_genders.items()}
        return Names(mentions, genders, names.open_starts - own.keys(), names.unknown, likely)

    def _find(self, text: str) -> Iterator[Name]:
        """Every name of one's own in a text, from the left; of two at one place, the longer."""
        found = [(m.start(), -m.end(), self._by_form[m.group()]) for m in self._form_re.finditer(text) if m.group()]
        for match in self._tokens_re.finditer(text):
            found.append((match.start(), -match.end(), self._by_tokens[(match.lastindex or 1) - 1]))
        last = 0
        for start, minus_end, entry in sorted(found, key=lambda name: name[:2]):
            if start >= last:
                last = -minus_end
                yield Name(start, last, entry.type, entry.name or text[start:last], start)

    def _canonical(self, name: str) -> str:
        entry = self._by_form.get(name)
        return entry.name if entry is not None and entry.name else name


def find_names(layout: Layout, gazetteer: Gazetteer | None = None) -> Names:
    """The names of a document: those that are recognised, and before them one's own."""
    names = recognise(layout)
    return gazetteer.apply(layout.text, names) if gazetteer is not None else names


def _compile(pattern: str, forms: list[str] | None = None) -> regex.Pattern[str]:
    bounded = rf"(?<![\p{{L}}\p{{N}}])(?:{pattern})(?![\p{{L}}\p{{N}}])"
    return regex.compile(bounded) if forms is None else regex.compile(bounded, forms=forms or [_NEVER])


def _read_columns(number: int, line: str) -> _Entry:
    columns = [column.strip() for column in line.split("\t")]
    if not 2 <= len(columns) <= 3:
        raise GazetteerError(number, "expected form, type and canonical name with tabs between them")
    if not columns[0]:
        raise GazetteerError(number, "the form is empty")
    return _Entry(columns[0], None, _read_type(number, columns[1]), columns[2] if len(columns) == 3 else None)


def _read_json(number: int, line: str) -> _Entry:
    try:
        record: dict[str, Any] = json.loads(line)
    except (ValueError, RecursionError):
        raise GazetteerError(number, "not a JSON object") from None
    if not isinstance(record.get("label"), str) or not record.get("pattern"):
        raise GazetteerError(number, "a pattern needs 'label' and 'pattern'")
    type, name, pattern = _read_type(number, record["label"]), record.get("id"), record["pattern"]
    if not isinstance(name, str | None):
        raise GazetteerError(number, "'id' must be a string")
    if isinstance(pattern, str):
        return _Entry(pattern, None, type, name)
    if not isinstance(pattern, list):
        raise GazetteerError(number, "'pattern' must be a string or a list of tokens")
    return _Entry(None, "[ ]?".join(_read_token(number, token) for token in pattern), type, name)


def _read_token(number: int, token: object) -> str:
    if isinstance(token, dict) and len(token) == 1:
        ((key, word),) = token.items()
        if isinstance(word, str) and word:
            if key == "LOWER":
                return f"(?i:{regex.escape(word)})"
            if key in ("TEXT", "ORTH"):
                return regex.escape(word)
    raise GazetteerError(number, "a token must be one of LOWER, TEXT and ORTH, with a word")


def _read_type(number: int, word: str) -> EntityType:
    type = _ALIASES.get(word, word)
    if type not in _TYPES:
        raise GazetteerError(number, f"{word!r} is no type; take one of {', '.join(_TYPES)}")
    return cast(EntityType, type)
