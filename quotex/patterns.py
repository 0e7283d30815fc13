"""Patterns that are compiled when they are first used: few texts need them all, and each takes its time to compile."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Any, ParamSpec, TypeVar, cast

Parameters = ParamSpec("Parameters")
Pattern = TypeVar("Pattern")


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
