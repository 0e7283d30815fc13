"""The tricks for speed: patterns that are compiled when they are first used, or in two for two kinds of texts, and
answers that are remembered. Each says what it gains.

The gains are in instructions for every twentieth article of a corpus of news (41 articles, with the start of the
program), as this prints them:

    valgrind --tool=callgrind python -m quotex --quiet --format jsonl FILES
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, ParamSpec, Protocol, TypeVar, cast

import regex

Parameters = ParamSpec("Parameters")
Pattern = TypeVar("Pattern")
Value = TypeVar("Value")


class LatePattern:
    """Stands for a pattern, and has the methods of it that were asked for."""

    def __init__(self, compile: Callable[[], Any]) -> None:
        self._compile = compile
        self._compiled: Any = None

    def compile(self) -> Any:
        if self._compiled is None:
            self._compiled = self._compile()
        return self._compiled

    def __getattr__(self, name: str) -> Any:
        method = getattr(self.compile(), name)
        setattr(self, name, method)
        return method


def late(compile: Callable[Parameters, Pattern], *args: Parameters.args, **options: Parameters.kwargs) -> Pattern:
    """The pattern that `compile`, of `re` or of `regex`, makes of the rest; also as a decorator of what makes one.

    It is compiled when it is first used. Compiled at import, all patterns take 6.5 % more instructions, and one article
    takes 288 ms of processor time and not 248. `--version`, which loads no stage, takes 74 ms either way.

    >>> import re
    >>> late(re.compile, "[a-z]+").match("late.").group()
    'late'
    """
    return cast("Pattern", LatePattern(partial(compile, *args, **options)))


_LATIN = {
    r"[\p{L}\p{M}\p{N}]": r"[^\W_]",
    r"\p{Lu}": "A-ZÀ-ÖØ-Þ",
    r"\p{L}": "A-ZªµºÀ-ÖØ-öø-ÿ",
    r"\p{M}": "",
    r"\p{N}": "0-9²³¹¼-¾",
}
_BEYOND_LATIN = (regex.compile("[\u0100-\u200f]"), regex.compile("[\u2028-\U0010ffff]"))
"""What is neither Latin-1 nor a quotation mark or a dash; a single range is searched for four times as fast as two."""


class Twins:
    """A verbose pattern in two, which find the same: by `re` in texts with no letters but those of Latin-1, which most
    are, and by `regex` in the others.

    Measured on train for the pattern of sequences: `re` takes two thirds of the time of `regex` to find them (0.8 % of
    all), and of the time to compile.
    """

    def __init__(self, write: Callable[[], str]) -> None:
        self._latin = late(lambda: re.compile(_in_latin(write()), re.VERBOSE))
        self._any = late(lambda: regex.compile(write(), regex.VERBOSE))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        if text.isascii() or not any(beyond.search(text) for beyond in _BEYOND_LATIN):
            return self._latin.finditer(text)
        matches: Any = self._any.finditer(text, concurrent=False)  # which else gives other threads way at every match
        return cast("Iterator[re.Match[str]]", matches)


def _in_latin(pattern: str) -> str:
    """A pattern that finds the same in Latin-1, for `re`; its properties stand in sets, that of letters beside a-z.

    The many ranges make `re` look letters up in a map of bits, as it does for three ranges and not for one: a capital
    is found in three quarters of the time.
    """
    for kind, letters in _LATIN.items():
        pattern = pattern.replace(kind, letters)
    return pattern


_LONGEST = 60
"""Characters of the longest words that are remembered: longer ones hardly recur, and would take memory."""


class Memo(dict[str, Value]):
    """What a function says of words, by the words.

    When it is full, it begins again. `lru_cache` takes 0.3 % more instructions; and it keeps words of any length, so
    that hostile ones fill the memory.

    >>> sizes = Memo(len, size=1000)
    >>> sizes["Lagos"], dict(sizes)
    (5, {'Lagos': 5})
    """

    def __init__(self, function: Callable[[str], Value], size: int) -> None:
        super().__init__()
        self._function = function
        self._size = size

    def __missing__(self, words: str) -> Value:
        value = self._function(words)
        if len(words) <= _LONGEST:
            if len(self) >= self._size:
                self.clear()
            self[words] = value
        return value


class Neighbour(Protocol):
    """What answers only beside some characters; None for any."""

    @property
    def tags_before(self) -> tuple[str, ...] | None: ...

    @property
    def tags_after(self) -> tuple[str, ...] | None: ...


AnyNeighbour = TypeVar("AnyNeighbour", bound=Neighbour)


def by_neighbours(rules: Sequence[AnyNeighbour]) -> Callable[[str, int], tuple[AnyNeighbour, ...]]:
    """Gives the rules that may answer at a place in a row of tags, by the one before it and the two after it.

    The edge of a row is as good as the end of a sentence. Asked all, the rules of attribution compile patterns that few
    texts need: one article takes 2.5 % more instructions, many articles 0.3 % more.
    """

    def choose(beside: str) -> tuple[AnyNeighbour, ...]:
        before, after = beside[0], beside[2:]
        return tuple(
            rule
            for rule in rules
            if (rule.tags_before is None or before in rule.tags_before)
            and (rule.tags_after is None or after.startswith(rule.tags_after))
        )

    chosen = Memo(choose, size=4096)
    return lambda tags, place: chosen[tags[place - 1 : place + 3] if place else f".{tags[:3]}"]
