"""What the commands print of the articles, as text: `tests/golden` has a file for each, like a session at a terminal.

python tests/golden.py    writes them anew; `git diff --word-diff tests/golden` then shows what changed
"""

import difflib
import json
import os
from pathlib import Path
from tempfile import TemporaryDirectory

from paths import FIXTURES, ROOT

FOLDER = ROOT / "tests" / "golden"
COMMANDS = (
    "quotex --format table",
    "quotex --all --explain --format jsonl",
    "quotex --format csv",
    "quotex entities --format jsonl",
    "quotex speakers --format jsonl",
    "quotex view --repairs",
    "quotex normalize --style curly",
)
MORE_COMMANDS = ("quotex --format json", "quotex --format html", "quotex view --html -")
"""Those that print the same things at length: of a few articles only."""

OF_ALL_COMMANDS = ("bank-fine.txt", "harbour-strike.txt", "young-characters.txt")
UNICODE_14_TO_16 = (
    "\U00010570 \u1df6 \ua7c0\U0001e290 \U0001fae0 \U00010efd \U0001e4d0 \u1c89\ua7cb \U00010d4a \U0001ccd6"
)
"""Letters, marks, digits and pictures that the Unicode of some supported Pythons does not know."""

MOST_LINES = 60


def write_inputs(folder):
    """Copies of the fixtures, and an article with characters that are younger than some of our Pythons."""
    for path in FIXTURES.glob("*.txt"):
        (folder / path.name).write_bytes(path.read_bytes())
    young = "".join(
        f"“We {word} {word.upper()} left,” said Amara {word} Diallo{word}, the {word}minister "
        f"of {word}. He {word} went.\n\n"
        for word in UNICODE_14_TO_16.split()
    )
    (folder / "young-characters.txt").write_bytes(young.encode())


def list_calls(name):
    """The arguments of each command that is called for an article."""
    commands = (*COMMANDS, *MORE_COMMANDS) if name in OF_ALL_COMMANDS else COMMANDS
    return [[*command.split()[1:], name] for command in commands]


def record_session(name):
    """What the commands print of an article in this folder, each under the line that calls it."""
    from calling import call_quotex

    return "".join(f"$ quotex {' '.join(args)}\n{call_quotex(args)}" for args in list_calls(name))


def show_change(wanted, found):
    """What changed, to be read: a line with its sign, JSON a field a line, the first sixty lines of it."""
    lines = difflib.unified_diff(spread(wanted), spread(found), "recorded", "printed", n=2, lineterm="")
    return "\n".join([line for line, _ in zip(lines, range(MOST_LINES), strict=False)])


def spread(text):
    """The lines of a text, those that are JSON with a line for each of their fields."""
    return [piece for line in text.split("\n") for piece in (spread_json(line) if line[:1] in "{[" else [line])]


def spread_json(line):
    try:
        return json.dumps(json.loads(line), indent=1, ensure_ascii=False).split("\n")
    except ValueError:
        return [line]


def main():
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.txt"):
        path.unlink()
    with TemporaryDirectory() as folder:
        write_inputs(Path(folder))
        os.chdir(folder)
        for path in Path(folder).glob("*.txt"):
            (FOLDER / path.name).write_text(record_session(path.name), encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
