"""The law of cost: the time is linear in the text, whatever is in it."""

from time import process_time

from quotex.pipeline import explain
from quotex.text.mending import normalize

CHARACTERS = 16_384
SECONDS = 4
"""A slow machine takes a fifth of it, or a half with a fuzzer watching; what is quadratic takes far more."""


def check_cost(piece):
    """A text made by repeating a piece takes no longer than any other."""
    text = (piece * CHARACTERS)[:CHARACTERS]
    before = process_time()
    explain(text)
    normalize(text)
    assert process_time() - before < SECONDS
