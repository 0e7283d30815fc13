"""What the fixtures print in every format, as digests: `tests/digests.json` holds those that are right.

python tests/digests.py    renews the file; `git diff` then shows which outputs are others
"""

import json
import os
from hashlib import sha256
from pathlib import Path

from paths import FIXTURES

DIGESTS = Path(__file__).with_suffix(".json")
OUTPUTS = {
    "jsonl": ["--all", "--explain", "--format", "jsonl"],
    "json": ["--format", "json"],
    "csv": ["--format", "csv"],
    "html": ["--format", "html"],
    "table": ["--format", "table"],
    "entities": ["entities", "--format", "jsonl"],
    "speakers": ["speakers", "--format", "jsonl"],
    "view": ["view", "--repairs"],
    "page": ["view", "--html", "-"],
    "curly": ["normalize", "--style", "curly"],
}
UNICODE_14_TO_16 = (
    "\U00010570 \u1df6 \ua7c0\U0001e290 \U0001fae0 \U00010efd \U0001e4d0 \u1c89\ua7cb \U00010d4a \U0001ccd6"
)
"""Letters, marks, digits and pictures that the Unicode of some supported Pythons does not know."""


def write_inputs(folder):
    """Copies of the fixtures, and an article with characters that are younger than some of our Pythons."""
    for path in sorted(FIXTURES.glob("*.txt")):
        Path(folder, path.name).write_bytes(path.read_bytes())
    young = "".join(
        f"“We {word} {word.upper()} left,” said Amara {word} Diallo{word}, the {word}minister "
        f"of {word}. He {word} went.\n\n"
        for word in UNICODE_14_TO_16.split()
    )
    Path(folder, "young-characters.txt").write_bytes(young.encode())


def list_digests(call, folder):
    """The digest of each output of each article; `call` runs the command line in the folder."""
    names = sorted(path.name for path in Path(folder).glob("*.txt"))
    return {
        f"{name} {output}": sha256(call([*args, name])).hexdigest()[:16]
        for name in names
        for output, args in OUTPUTS.items()
    }


def call_here(args):
    from calling import call_quotex

    return call_quotex(args).encode()


if __name__ == "__main__":
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        write_inputs(folder)
        os.chdir(folder)
        digests = list_digests(call_here, folder)
    DIGESTS.write_text(json.dumps(digests, indent=1) + "\n", encoding="utf-8")
