"""Each quote in text order: the same words mean the same, and what is said of the first helps the next."""

from resolving import read, resolve_all

from quotex.resolution.resolver import resolve


def names(text):
    return [resolved.speaker if resolved is not None else None for resolved in resolve_all(text)]


def test_who_spoke_goes_on():
    text = (
        "“We left,” Maria Costa told Anna Lee. “It was cold,” she said.\n\n“No,” Tom Arden said. “It rained,” he said."
    )
    assert names(text) == ["Maria Costa", "Maria Costa", "Tom Arden", "Tom Arden"]


def test_quotes_with_the_same_words_have_one_answer():
    first, second = resolve_all("“We left,” Maria Costa said, “at dawn.”")
    assert first == second
    assert (first.start, first.end, first.way) == (11, 22, "name")


def test_a_description_with_its_complement():
    (resolved,) = resolve_all("“We left,” said an official of the port authority.")
    assert (resolved.speaker, resolved.type) == ("an official of the port authority", "unnamed")


def test_a_relative_pronoun_is_its_antecedent():
    (resolved,) = resolve_all("The port is closed by Maria Costa, who said “we left at dawn.”")
    assert (resolved.speaker, resolved.by, resolved.via.by) == ("Maria Costa", "pronoun", "name")


def test_nobody_says_a_scare_quote():
    layout, pairs, found, attributions = read("“We left,” Maria Costa said.")
    assert resolve(layout, pairs, ["scare"], attributions, found) == (None,)
    assert names("The “port” is closed.") == [None]
