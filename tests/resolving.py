"""What the tests of this room begin with."""

from quotex.attribution.attributor import attribute
from quotex.entities.recogniser import recognise
from quotex.resolution.register import Register
from quotex.resolution.resolver import resolve
from quotex.text.layout import lay_out
from quotex.text.marks import normalize_marks
from quotex.text.pairing import pair_marks


def read(text):
    """The layout of a text, its pairs, its names and its attributions."""
    layout = lay_out(*normalize_marks(text))
    pairs, names = pair_marks(layout), recognise(layout)
    return layout, pairs, names, attribute(layout, pairs, names)


def resolve_all(text):
    """Whom the words at each quote of a text mean."""
    layout, pairs, names, attributions = read(text)
    return resolve(layout, pairs, ["direct"] * len(pairs), attributions, names)


def open_register(text):
    """The register of a text before any quote has asked."""
    layout, pairs, names, attributions = read(text)
    return Register(layout, pairs, names, attributions)
