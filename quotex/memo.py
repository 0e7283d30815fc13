"""Answers that are remembered: what words are is asked over and over, of the same few thousand words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Value = TypeVar("Value")

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
