"""Signals: Ctrl-C that is never lost, also while the program is loading, and an end that leaves nothing behind.

Imported before everything else, hence a module.
"""

from __future__ import annotations

import sys
from types import FrameType, TracebackType

_INTERRUPTED = False


def end_quietly(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    """Python then ends itself by the signal, which a shell knows as 130."""
    if not issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, traceback)


def was_interrupted() -> bool:
    """Whether Ctrl-C was pressed, even if what it raised came to nothing: Python drops it in callbacks of its own."""
    return _INTERRUPTED


def _interrupt(number: int, frame: FrameType | None) -> None:
    global _INTERRUPTED
    _INTERRUPTED = True
    raise KeyboardInterrupt


def _stop(number: int, frame: FrameType | None) -> None:
    """End as if asked to, so that temporary files go and workers are told; a second signal ends at once."""
    import signal

    signal.signal(number, signal.SIG_DFL)
    raise SystemExit(128 + number)


def listen() -> None:
    """Hear of the signals that nobody else has taken, or has had switched off (`nohup`).

    For commands that read or write; loading what it takes is 1 % of the instructions of `--version`.
    """
    import signal

    try:
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, _interrupt)
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)  # not every system has both
            if number is not None and signal.getsignal(number) == signal.SIG_DFL:
                signal.signal(number, _stop)
    except ValueError:  # not in the main thread, which alone hears of signals
        pass


sys.excepthook = end_quietly
