"""Every reporting verb of the lexicon, in every form and at every place beside a quote.

A place is a sentence with gaps for the verb and the speaker. Verbs of every frame stand in every place, though some are
odd there (*“…,” called Bo Lind*): texts do it too.
"""

import re
from collections import Counter

import pytest

import quotex
from quotex import lexicon

NAMES = ("Bo Lind", "Ida Moss", "Farid Haddad", "Wang Guiying", "Amara Diallo", "Tomas Verhage", "Meera Lindqvist")
ROLES = ("engineer", "lead author", "union spokesman", "opposition leader", "head coach", "biologist", "mayor")
PLURALS = ("campaigners", "residents", "officials", "the researchers", "union leaders", "neighbours", "the organisers")

# name: sentence, forms of the verb that stand in it
PLACES = {
    "verb-name": ("“We have to close the gate,” {verb} {name}.", "third past"),
    "name-verb": ("“We have to close the gate,” {name} {verb}.", "third past"),
    "verb-role-name": ("“We have to close the gate,” {verb} {role} {name}.", "third past"),
    "verb-plural": ("“We have to close the gate,” {verb} {plural}.", "base past"),
    "plural-verb": ("“We have to close the gate,” {plural} {verb}.", "base past"),
    "name-verb-comma": ("{name} {verb}, “We have to close the gate.”", "third past"),
    "name-verb-that": ("{name} {verb} that the gate was “left to rust for years.”", "third past"),
}
FLOORS = {"core": 0.98, "usual": 0.95}


def verbs(strength):
    for lemma, forms, _, found, _ in lexicon.rows("cues.tsv"):
        if found == strength:
            base, third, past, _, _ = forms.split(",")
            yield lemma, {"base": base, "third": third, "past": past}


def battery(strength):
    """The sentences: the verb's lemma, the place, the form, the text, the speaker."""
    for number, (lemma, forms) in enumerate(verbs(strength)):
        for place, (sentence, kinds) in PLACES.items():
            name, role, plural = (words[number % len(words)] for words in (NAMES, ROLES, PLURALS))
            speaker = without_article(plural) if "{plural}" in sentence else name
            for kind in kinds.split():
                text = sentence.format(verb=forms[kind], name=name, role=role, plural=plural)
                yield lemma, place, kind, text, speaker


def is_right(text, speaker):
    """Whether the text's only quote is this speaker's."""
    quotes = quotex.extract(text).quotes
    return len(quotes) == 1 and quotes[0].speaker is not None and without_article(quotes[0].speaker) == speaker


def without_article(words):
    return re.sub("^[Tt]he ", "", words)


@pytest.mark.parametrize("strength", FLOORS)
def test_battery(strength):
    right, asked, wrong = Counter(), Counter(), []
    for lemma, place, kind, text, speaker in battery(strength):
        asked[place] += 1
        if is_right(text, speaker):
            right[place] += 1
        else:
            wrong.append(f"{lemma} ({place}, {kind}): {text}")
    shares = {place: right[place] / asked[place] for place in PLACES}
    assert sum(right.values()) >= FLOORS[strength] * sum(asked.values()), (shares, wrong[:50])
