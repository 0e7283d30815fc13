"""Ctrl-C while the program is still loading: no traceback either. Imported before everything else, hence a module."""

from __future__ import annotations

import sys
from types import TracebackType


def end_quietly(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    """Python then ends itself by the signal, which a shell knows as 130."""
    if not issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, traceback)


sys.excepthook = end_quietly
