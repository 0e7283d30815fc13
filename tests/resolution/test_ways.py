"""Every way answers for what its examples say, and for none of its counter-examples."""

import pytest
from resolving import resolve_all

from quotex.resolution.ways import WAYS

HITS = [(way.name, text, speaker) for way in WAYS for text, speaker in way.hits]
MISSES = [(way.name, text) for way in WAYS for text in way.misses]


def resolve_last(text):
    """Whom the words at the last quote of a text mean, and the way that says so."""
    return resolve_all(text)[-1]


@pytest.mark.parametrize(("way", "text", "speaker"), HITS)
def test_hits(way, text, speaker):
    resolved = resolve_last(text)
    assert (resolved.way, resolved.speaker or "") == (way, speaker)


@pytest.mark.parametrize(("way", "text"), MISSES)
def test_misses(way, text):
    assert resolve_last(text).way != way


def test_names_are_unique_and_every_way_has_both_kinds_of_example():
    assert len({way.name for way in WAYS}) == len(WAYS)
    assert all(way.hits and way.misses and way.why and way.by and way.sieve == "way" for way in WAYS)


def test_the_certainty_is_the_measured_precision():
    precisions = {way.name: way.precision for way in WAYS}
    assert all(0 < precision <= 1 for precision in precisions.values())
    assert all((resolved := resolve_last(text)).certainty == precisions[resolved.way] for _, text, _ in HITS)
