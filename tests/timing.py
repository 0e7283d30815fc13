"""Whether the time of some work is linear in the text, or grows with its square, on whatever machine this runs.

Seconds depend on the machine and on what else it does. So they are compared with each other, far apart: eight times the
text takes a square 64 times as long, and hostile text of some length hundreds of times as long as prose. What fails is
measured again, as other work can only add to the time.
"""

import gc
from time import process_time

from paths import FIXTURES

TIMES, LONGEST = 8, 24
"""How many times the text, and how many times as long that may take."""
WORST = 40
"""How many times as long as prose of the same length any text may take: 24 was measured."""
TRIES = 3


def least_seconds(work, text, runs):
    """The processor seconds that work on a text takes, without what the collector of garbage takes."""
    seconds = []
    for _ in range(runs):
        gc.collect()
        gc.disable()
        before = process_time()
        work(text)
        seconds.append(process_time() - before)
        gc.enable()
    return min(seconds)


def check_linear(work, text):
    """Work on some of a text, and on eight times as much. Less of it should take a millisecond."""
    check_at_most(LONGEST, work, TIMES * text, text)


def check_no_worse_than_prose(work, text, times=WORST):
    """Work on a text takes at most so many times as long as on articles of the same length."""
    articles = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(FIXTURES.glob("*.txt")))
    check_at_most(times, work, text, (articles * (len(text) // len(articles) + 1))[: len(text)])


def check_at_most(times, work, text, other):
    """Work on a text takes at most so many times as long as on another."""
    work(other)  # compiles and reads what the first text needs
    for _ in range(TRIES):
        seconds, against = least_seconds(work, text, 1), least_seconds(work, other, 2)
        if seconds <= times * against:
            return
    raise AssertionError(f"{seconds / against:.0f} times as long, of {times} at most: {seconds:.3f} seconds")
