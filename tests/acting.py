"""What workers do in tests. A module of its own: a process that is started afresh finds it by its name."""

import os
import signal
import time
from pathlib import Path


def act(item):
    """What it says: an error to raise, a way to die (a path: once), a value that can't be sent, a time, or itself."""
    match item:
        case "fail":
            raise KeyError("the\nkey")
        case "memory":
            raise MemoryError
        case "recursion":
            return act(item)
        case "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case "leave":
            os._exit(3)
        case "unsendable":
            return lambda: None
        case Path() if not item.exists():
            item.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        case float():
            time.sleep(item)
    return item
