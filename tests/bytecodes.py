"""What an article costs: the bytecodes that Python runs for it, by room, counted for the articles of `fixtures/`.

python tests/bytecodes.py    counts them anew and records them in `tests/bytecodes.json`

Unlike seconds they are the same in every run; and unlike seconds they leave out what patterns take to match. They are
counted twice: `each` is of one article among many, where all patterns are compiled and all lists loaded before, and no
word is remembered; `first` is of the first article of a process, which imports, compiles and loads what it needs.
"""

import gc
import json
import os
import platform
import subprocess
import sys
from collections import Counter
from pathlib import Path

from paths import FIXTURES, ROOT

RECORD = ROOT / "tests" / "bytecodes.json"
TEXTS = [path.read_bytes().decode() for path in sorted(FIXTURES.glob("*.txt"))]
MOST_MORE = 0.02
"""How far the bytecodes of all rooms may rise over what is recorded."""
PYTHON = ".".join(platform.python_version_tuple()[:2])
"""Each Python has bytecodes of its own, and compares with its own record."""


def count_apart(kind):
    """The bytecodes of an article by room, counted in a process of its own: what ran before would change them."""
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, __file__, kind]
    return json.loads(subprocess.run(command, env=environment, capture_output=True, check=True).stdout)


def count_each():
    from quotex import extract
    from quotex.patterns import Memo

    for text in TEXTS:
        extract(text)
    for memo in gc.get_objects():
        if isinstance(memo, Memo):
            memo.clear()
    return count(TEXTS)


def count_first():
    return count(TEXTS[:1])


COUNTS = {"each": count_each, "first": count_first}


def count(texts):
    counts = Counter()

    def see(frame, event, _):
        if event == "call":
            frame.f_trace_opcodes, frame.f_trace_lines = True, False
        elif event == "opcode":
            counts[frame.f_code] += 1
        return see

    sys.settrace(see)
    from quotex import extract

    for text in texts:
        extract(text)
    sys.settrace(None)
    by_room = Counter()
    for code, number in counts.items():
        by_room[name_room(code.co_filename)] += number
    return {room: round(number / len(texts)) for room, number in sorted(by_room.items())}


def name_room(file):
    """The folder of the package that a file is in; what no room has a file for is of the library."""
    package = ROOT / "quotex"
    path = Path(file)
    return path.relative_to(package).parts[0].removesuffix(".py") if path.is_relative_to(package) else "library"


def show_change(recorded, found):
    """Each room's bytecodes: recorded, found, and by how much they changed."""
    rows = [(room, recorded.get(room, 0), found.get(room, 0)) for room in sorted({*recorded, *found})]
    rows.append(("all", sum(recorded.values()), sum(found.values())))
    return "\n".join(f"{room:12} {old:8,} {new:8,} {new / old - 1 if old else 1:+7.1%}" for room, old, new in rows)


def read_records():
    return json.loads(RECORD.read_text(encoding="utf-8"))


def main():
    if sys.argv[1:]:
        print(json.dumps(COUNTS[sys.argv[1]]()))
        return
    records = read_records() if RECORD.exists() else {}
    recorded = records.setdefault(PYTHON, {})
    for kind in COUNTS:
        found = count_apart(kind)
        print(f"{kind}\n{show_change(recorded.get(kind, {}), found)}")
        recorded[kind] = found
    RECORD.write_text(json.dumps(records, indent=1) + "\n", encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
