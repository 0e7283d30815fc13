"""Dates, times, amounts of money, percentages and measured quantities.

Takes the layout's text; gives `Quantity` spans in text order that do not overlap. The one idea: what every pattern
needs (a digit, a number in words, a word of the calendar) is found first, and the patterns are tried only there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

import regex

from quotex import lexicon
from quotex.model import EntityType


class Quantity(NamedTuple):
    """A span of the layout's text that says when or how much."""

    start: int
    end: int
    type: EntityType


def find_quantities(text: str) -> Iterator[Quantity]:
    """Every date, time and amount of a text, the longest at each place.

    >>> text = "On March 3, 2022, at 5 p.m. fuel rose 12.5 percent to $2.4 billion for 40 miles."
    >>> for start, end, type in find_quantities(text):
    ...     print(f"{type}: {text[start:end]}")
    DATE: March 3, 2022
    TIME: 5 p.m.
    PERCENT: 12.5 percent
    MONEY: $2.4 billion
    QUANTITY: 40 miles
    """
    patterns = _patterns()
    end = 0
    for start in sorted({match.start() for trigger in patterns.triggers for match in trigger.finditer(text)}):
        match = patterns.quantity.match(text, start) if start >= end else None
        if match is not None and match.lastgroup is not None:
            end = match.end()
            yield Quantity(start, end, _TYPES[match.lastgroup])


_OPENERS = tuple(sorted(lexicon.word_set("time-opener")))

_TYPES: dict[str, EntityType] = {
    "date": "DATE",
    "time": "TIME",
    "money": "MONEY",
    "percent": "PERCENT",
    "quantity": "QUANTITY",
}

# The parts, from small to large. {braces} are the parts before.
_PARTS = {
    "n": r"(?:\d++(?:,\d{3})*+(?:\.\d++)?+)",  # 3   1,250   2.4
    "words": r"(?:\L<number>(?:[- ]\L<number>)?+)",  # three   twenty-five
    "number": r"(?:(?:{n}|{words}|an?\b)(?:[ -]?(?:\L<scale>)\b(?!['’-]\p{L}))*+)",  # 2.4 billion   three hundred   5m
    "amount": r"(?:{n}(?:[ ]?(?:\L<scale>)\b)?+)",  # 2.4 billion   3bn
    "range": r"(?:{number}(?:[ ]?(?:-|–|to|and|or)[ ]?{number})?+)",  # 10 to 15   10-15
    "day_of_month": r"(?:(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?+\b(?!\.\d))",  # 3   21st
    "year": r"(?:(?:1[5-9]|20)\d\d\b(?![.,]\d))",  # 1996
    "month": r"(?:\L<month>(?!\p{L}))",  # March   Sept.
    "weekday": r"(?:\L<day>(?!\p{L}))",  # Monday
    "lone_month": r"(?:(?:(?!May|Mar)\L<full_month>|(?<=\b(?:[Ii]n|of|since|until|by|from|to)[ ])Ma(?:y|rch))\b)",
    "part_of_day": r"(?:(?:early|late|mid|shortly)?[ ]?(?:\L<time_of_day>)s?\b)",  # morning   late afternoon
    "clock": r"(?:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d){1,2}|(?:1[0-2]|0?[1-9]))",  # 10:30   5
    "zone": r"(?:[ ]?\L<clock>(?!\p{L}))",  # p.m.   GMT
}

# Each alternative has the phrase that it is for. What begins with numbers comes first, so that they are read once.
_QUANTITY = r"""
  {range} (?: (?P<percent> [ -]?(?:\L<percent>)(?!\p{L}) )                        # 12.5 percent   5%
            | (?P<money> [ ](?:\L<code>|\L<currency>)\b )                          # 20 euros
            | (?P<time> [ -](?:\L<clock_unit>)\b(?:[ ](?:ago|later|earlier)\b)?+ ) # two hours ago
            | (?P<date> [ -](?:\L<calendar_unit>)(?:[ -]old)?\b(?:[ ](?:ago|later|earlier|before)\b)?+ ) # ten days ago
            | (?P<quantity> [ -](?:\L<measure>)(?!\p{L}) ) )                       # 40 miles   a 10-acre
| (?P<money> (?:\L<sign>)[ ]?{amount}(?:[ ]?(?:-|–|to)[ ]?(?:\L<sign>)?{amount})?+  # $2.4 billion   $3-5 million
           | (?:\L<code>)[ ]{amount} )                                              # EUR 3 million
| (?P<time> {clock}{zone}{zone}?+(?:[ ](?:on[ ])?{weekday})?+                              # 5 p.m. EST   10:30 GMT
          | (?:[01]?\d|2[0-3]):[0-5]\d\b(?![:\d])                                          # 10:30
          | {weekday}[ ]{part_of_day}                                                      # Monday morning
          | (?:about|nearly)[ ]{range}[ -](?:\L<clock_unit>)\b(?:[ ](?:ago|later|earlier)\b)?+    # about two hours
          | (?i:tonight|midnight|noon|midday)\b )
| (?P<date> \d{4}-\d\d-\d\d\b                                                              # 1996-08-22
          | (?:\d{1,2}/){2}(?:\d{4}|\d\d)\b                                                # 3/4/2022
          | (?:{weekday},?[ ])?{day_of_month}[ ](?:of[ ])?{month}(?:,?[ ]{year})?+        # 3 March 2022
          | (?:{weekday},?[ ])?{month}[ ]{day_of_month}(?:-\d{1,2}\b)?+(?:,?[ ]{year})?+            # March 3, 2022
          | {month}(?:,)?[ ]{year}                                                         # March 2022
          | (?:(?i:last|next|this|early|late|mid)[ -])(?:{weekday}|{month}|\L<holiday>\b)(?:[ ]{year})?+  # late March
          | (?:{weekday}|{lone_month}|\L<holiday>\b)(?:[ ]{year})?+                         # Easter 1916
          | (?i:last|next|this|past|previous|coming)[ ](?:(?:{words}|{n})[ ])?(?:\L<calendar_unit>|\L<season>)\b
          | (?:(?:early|late|mid)[- ])?(?:(?:1[5-9]|20)\d0s|['’]\d0s)\b            # the 1990s
          | (?i:yesterday|today|tomorrow)\b
          | {year}(?:[-–/](?:\d{4}|\d\d)\b)?+(?![ ]\p{L})                          # 1996, but not 2000 people
          | {year}(?=[ ]\L<small>\b) )                                             # 1996 and
| (?P<quantity> {n}(?:km|kg|mm|cm|ft|lb|lbs|mph|kph|MW|GW|°C|°F|ml)\b )             # 10km
"""

# One scan each, which is faster than one scan for all; so is an alternation by first letters (`_any_of`).
_TRIGGERS = (
    r"(?<![\p{L}\p{N}.,:/-])\d",
    r"\b[Aa]n?[ -](?=\L<unit>)",
)


class _Patterns(NamedTuple):
    triggers: tuple[re.Pattern[str] | regex.Pattern[str], ...]
    quantity: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    lists: dict[str, list[str]] = {}
    for form, kind in (row[:2] for row in (*lexicon.rows("measures.tsv"), *lexicon.rows("calendar.tsv"))):
        lists.setdefault(kind.removesuffix("-abbreviation").replace("-", "_"), []).append(form)
    lists["number"] = [form for word in lists["number"] for form in (word, word.capitalize())]
    lists["small"] = list(lexicon.words("function_words.tsv"))
    lists["full_month"] = [word for word in lists["month"] if len(word) > 4 or word == "June" or word == "July"]
    lists["unit"] = [*lists["calendar_unit"], *lists["clock_unit"], *lists["measure"], *lists["scale"]]
    openers = [*_OPENERS, *(word.capitalize() for word in _OPENERS), *lists["number"], *lists["code"]]
    openers += [*lists["day"], *lists["month"], *lists["holiday"]]
    parts: dict[str, str] = {}
    for name, pattern in _PARTS.items():
        parts[name] = _fill(pattern, parts)
    capitals = {word for word in openers if word[0].isupper()}
    triggers = [_compile(trigger, lists) for trigger in _TRIGGERS]
    words = [_any_of(capitals, r"\b"), _any_of({*openers} - capitals, r"\b"), _any_of(lists["sign"], r"(?=[ ]?\d)")]
    return _Patterns((*triggers, *words), _compile(_fill(_QUANTITY, parts), lists))


def _any_of(words: Iterable[str], behind: str) -> re.Pattern[str]:
    """A pattern for any of some words, as alternatives by their first character.

    No letter or figure stands before it. That is asked behind the first character, for which `re` then looks alone: in
    a third of the time for names of months and the like, in a quarter for signs of money (measured on train).
    """
    by_initial: dict[str, list[str]] = {}
    for word in sorted(words, reverse=True):  # of two that begin alike the longer first
        by_initial.setdefault(word[0], []).append(re.escape(word[1:]))
    initials = (rf"{re.escape(initial)}(?<![^\W_].)(?:{'|'.join(rest)})" for initial, rest in by_initial.items())
    return re.compile(rf"(?:{'|'.join(initials)}){behind}")


def _compile(pattern: str, lists: dict[str, list[str]]) -> regex.Pattern[str]:
    used: dict[str, Any] = {name: words for name, words in lists.items() if rf"\L<{name}>" in pattern}
    return regex.compile(pattern, regex.VERBOSE, **used)


def _fill(pattern: str, parts: dict[str, str]) -> str:
    for name, part in parts.items():
        pattern = pattern.replace(f"{{{name}}}", part)
    return pattern
