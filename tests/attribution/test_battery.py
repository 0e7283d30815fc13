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

GATE = "“We have to close the gate,”"
LEFT = "the gate was “left to rust for years.”"

# name: sentence, forms of the verb that stand in it, speaker
PLACES = {
    "verb-name": (f"{GATE} {{verb}} {{name}}.", "third past", "{name}"),
    "name-verb": (f"{GATE} {{name}} {{verb}}.", "third past", "{name}"),
    "adverb-verb": (f"{GATE} {{name}} later {{verb}}.", "third past", "{name}"),
    "verb-role-name": (f"{GATE} {{verb}} {{role}} {{name}}.", "third past", "{name}"),
    "role-name-verb": (f"{GATE} {{role}} {{name}} {{verb}}.", "third past", "{name}"),
    "verb-name-role": (f"{GATE} {{verb}} {{name}}, the {{role}}.", "third past", "{name}"),
    "name-role-verb": (f"{GATE} {{name}}, the {{role}}, {{verb}}.", "third past", "{name}"),
    "verb-the-role": (f"{GATE} {{verb}} the {{role}}.", "third past", "the {role}"),
    "verb-pronoun": (f"Ida Moss sat down. {GATE} she {{verb}}.", "third past", "Ida Moss"),
    "verb-plural": (f"{GATE} {{verb}} {{plural}}.", "base past", "{plural}"),
    "plural-verb": (f"{GATE} {{plural}} {{verb}}.", "base past", "{plural}"),
    "question": ("“Why is the gate shut?” {verb} {name}.", "third past", "{name}"),
    "single-marks": ("‘We have to close the gate’, {verb} {name}.", "third past", "{name}"),
    "split": ("“We have,” {verb} {name}, “no gate to close.”", "third past", "{name}"),
    "name-verb-comma": ("{name} {verb}, “We have to close the gate.”", "third past", "{name}"),
    "name-verb-colon": ("{name} {verb}: “We have to close the gate.”", "third past", "{name}"),
    "name-verb-that": (f"{{name}} {{verb}} that {LEFT}", "third past", "{name}"),
    "name-verb-clause": (f"{{name}} {{verb}} {LEFT}", "third past", "{name}"),
    "plural-verb-that": (f"{{plural}} {{verb}} that {LEFT}", "base past", "{plural}"),
    "plural-also-that": (f"{{plural}} also {{verb}} that {LEFT}", "base past", "{plural}"),
    "name-has-that": (f"{{name}} has {{verb}} that {LEFT}", "participle", "{name}"),
    "name-was-that": (f"{{name}} was {{verb}} that {LEFT}", "gerund", "{name}"),
}
FLOORS = {"core": 0.98, "usual": 0.95}


def verbs(strength):
    for lemma, forms, _, found, _ in lexicon.rows("cues.tsv"):
        if found == strength:
            yield lemma, dict(zip(("base", "third", "past", "participle", "gerund"), forms.split(","), strict=True))


def battery(strength):
    """The sentences: the verb's lemma, the place, the form, the text, the speaker."""
    for number, (lemma, forms) in enumerate(verbs(strength)):
        name, role, plural = (words[number % len(words)] for words in (NAMES, ROLES, PLURALS))
        gaps = {"name": name, "role": role, "plural": plural}
        for place, (sentence, kinds, speaker) in PLACES.items():
            for kind in kinds.split():
                text = sentence.format(verb=forms[kind], **gaps)
                yield lemma, place, kind, text[0].upper() + text[1:], without_article(speaker.format(**gaps)).lower()


def is_right(text, speaker):
    """Whether all that is quoted is this speaker's."""
    speakers = {quote.speaker for quote in quotex.extract(text).quotes}
    return len(speakers) == 1 and without_article(speakers.pop() or "").lower() == speaker


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
    assert min(shares.values()) >= FLOORS[strength], (shares, wrong[:50])
