"""Two tricks for speed: patterns that are compiled when they are first used, and answers that are remembered."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Any, ParamSpec, TypeVar, cast

Parameters = ParamSpec("Parameters")
Pattern = TypeVar("Pattern")
Value = TypeVar("Value")


class LatePattern:
    """Stands for a pattern, and has the methods of it that were asked for."""

    def __init__(self, compile: Callable[[], Any]) -> None:
        self.compile = compile

    def __getattr__(self, name: str) -> Any:
        method = getattr(self.compile(), name)
        setattr(self, name, method)
        return method


def late(compile: Callable[Parameters, Pattern], *args: Parameters.args, **options: Parameters.kwargs) -> Pattern:
    """The pattern that `compile`, of `re` or of `regex`, makes of the rest; also as a decorator of what makes one.

    >>> import re
    >>> late(re.compile, "[a-z]+").match("late.").group()
    'late'
    """
    return cast("Pattern", LatePattern(cache(partial(compile, *args, **options))))


_LONGEST = 60
"""Characters of the longest words that are remembered: longer ones hardly recur, and would take memory."""


class Memo(dict[str, Value]):
    """What a function says of words, by the words: a dictionary answers in half the time of `lru_cache`.

    When it is full, it begins again.

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
